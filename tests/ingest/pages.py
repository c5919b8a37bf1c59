"""Ten small pages of invented sites: one account each, among comments, menus, boxes and boilerplate."""

from dataclasses import dataclass

ACCOUNT = (
    "The dam above Port Mira held through the night although the water stood a hand below its crown, engineers said.",
    "Mayor Ada Morn thanked the crews and asked people on the lower bank to stay away until Wednesday at least.",
    "“We were lucky, and we will not be lucky twice,” she told reporters outside the town hall on Monday morning.",
    "The ministry has promised to pay for a second wall, which was first drawn up in 2019 and never built.",
)
FURNITURE = (
    "They got lucky this time",
    "Nobody in the ministry reads",
    "riverrat",
    "lina_b",
    "They got lucky this year",
    "Most read",
    "Subscribe to",
    "All rights reserved",
    "We use cookies",
    "Ten bridges to see before",
    "Sponsored by",
)
_MENU = (
    "<nav><ul><li><a href='/'>Home</a></li><li><a href='/w'>World</a></li><li><a href='/s'>Sport</a></li></ul></nav>"
)
_COOKIES = "<div class='cookie-banner'><p>We use cookies to make this site better.</p><button>Accept</button></div>"
_RELATED = (
    "<aside class='related'><h3>Most read</h3><ul><li><a href='/1'>Ten bridges to see before you die</a></li>"
    "<li><a href='/2'>Ten bridges to see before winter</a></li></ul></aside>"
)
_FOOTER = "<footer><p>© 2031 Mira Post. All rights reserved.</p><p>Subscribe to our newsletter</p></footer>"
_ONE = "They got lucky this time, and everyone who lives below the wall knows it very well indeed."
_TWO = "Nobody in the ministry reads the reports that the engineers have sent them for twelve years now."


def _paragraphs() -> str:
    return "".join(f"<p>{words}</p>" for words in ACCOUNT)


def _page(body: str, head: str = "") -> str:
    start = f"<!DOCTYPE html><html lang='en'><head><title>Dam holds - Mira Post</title>{head}</head>"
    return f"{start}<body>{body}</body></html>"


def _thread(entry: str, opening: str, closing: str) -> str:
    entries = (("riverrat", _ONE), ("lina_b", _TWO), ("Tom of Ostmark", _ONE.replace("time", "year")))
    said = (entry.format(name=name, words=words, hour=12 + hour) for hour, (name, words) in enumerate(entries))
    return opening + "".join(said) + closing


@dataclass(frozen=True)
class Page:
    name: str
    html: str


PAGES = (
    Page(
        "comments as articles of class comment",
        _page(
            f"{_MENU}<main><article><h1>Dam holds</h1>{_paragraphs()}</article>"
            + _thread(
                "<article class='comment'><header>{name} <time>3 May 2031</time></header><p>{words}</p></article>",
                "<section id='comments'><h2>3 comments</h2>",
                "</section>",
            )
            + f"</main>{_FOOTER}"
        ),
    ),
    Page(
        "comments in a list",
        _page(
            f"{_MENU}<div class='post-content'><h1>Dam holds</h1>{_paragraphs()}</div>"
            + _thread(
                "<li class='comment even thread-even depth-1'><div class='comment-author'>{name} says:</div>"
                "<div class='comment-content'><p>{words}</p></div><a class='comment-reply-link'>Reply</a></li>",
                "<div id='comments' class='comments-area'><ol class='comment-list'>",
                "</ol></div>",
            )
            + _FOOTER
        ),
    ),
    Page(
        "comments without helpful names",
        _page(
            f"<div class='a1'><h1>Dam holds</h1>{_paragraphs()}<h4>Comments 3</h4>"
            + _thread("<p>{name} 3 May 2031, {hour}:08</p><p>{words}</p>", "", "")
            + "</div>"
        ),
    ),
    Page(
        "comments inside the article",
        _page(
            f"<article><h1>Dam holds</h1><div class='body'>{_paragraphs()}</div>"
            + _thread(
                "<div class='c-item'><b>{name}</b> <span>2 hours ago</span><p>{words}</p><a>Reply</a></div>",
                "<div class='comments'><h3>Join the conversation</h3>",
                "</div>",
            )
            + "</article>"
        ),
    ),
    Page(
        "boxes between paragraphs",
        _page(
            f"{_COOKIES}{_MENU}<article><h1>Dam holds</h1><p>{ACCOUNT[0]}</p>"
            f"<div class='newsletter-box'><p>Subscribe to our morning briefing</p></div><p>{ACCOUNT[1]}</p>"
            f"<p>Read more: <a href='/3'>Ten bridges to see before the flood</a></p><p>{ACCOUNT[2]}</p>"
            f"<div class='ad'>Advertisement</div><p>{ACCOUNT[3]}</p></article>{_RELATED}{_FOOTER}"
        ),
    ),
    Page(
        "licence and source at the end",
        _page(
            f"<div class='content'><h1>Dam holds</h1>{_paragraphs()}<p>(Source: Gulfwire)</p>"
            "<p>Copyright 2031 Mira Post. All rights reserved.</p></div>"
        ),
    ),
    Page(
        "tables for layout",
        _page(
            "<table><tr><td><a href='/'>Home</a></td><td><div class='article'><h1>Dam holds</h1>"
            f"{_paragraphs()}</div></td><td><p>Sponsored by Ostmark Bank</p></td></tr></table>{_FOOTER}"
        ),
    ),
    Page(
        "share buttons and tags",
        _page(
            "<article><h1>Dam holds</h1><ul class='share'><li>Facebook</li><li>Twitter</li><li>WhatsApp</li></ul>"
            f"<p>By Ada Morn</p>{_paragraphs()}<p>Share this article</p><p>Tags: dam, Port Mira</p></article>{_RELATED}"
        ),
    ),
    Page(
        "a thread from an outside service",
        _page(
            f"<main><h1>Dam holds</h1><div itemprop='articleBody'>{_paragraphs()}</div>"
            + _thread("<div class='post'><p>{words}</p></div>", "<div id='disqus_thread'>", "</div>")
            + f"</main>{_FOOTER}"
        ),
    ),
    Page(
        "another language on top",
        _page(
            f"{_MENU}<article><p><a href='/ar'>اقرأ هذا الخبر بالعربية</a></p><h1>Dam holds</h1>{_paragraphs()}"
            f"</article>{_RELATED}{_FOOTER}"
        ),
    ),
)
