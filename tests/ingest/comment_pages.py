"""Ten invented pages on which readers say more than the account does: threads of every layout, in several languages."""

from tests.ingest.pages import ACCOUNT, Page

# What readers say; none of it is the account's.
SAID = (
    "They got lucky this time, and everyone who lives below the wall knows it very well indeed.",
    "Nobody in the ministry reads the reports that the engineers have sent them for twelve years now.",
    "My uncle worked on that wall and he told us all at dinner that it would never see its fiftieth year.",
    "So who pays for the sandbags this time, the town or the people who sold us the houses down there?",
    "I was at the lower bank on Monday and the police would not let anybody back in for their own cats.",
    "Calm down, all of you, it is only water and it has been running downhill for longer than the town stands.",
)
NAMES = ("riverrat", "lina_b", "Tom of Ostmark", "Granny Weather", "mudlark77", "A. Nonymous")
GERMAN = (
    "Die haben diesmal einfach Glück gehabt, und jeder unterhalb der Mauer weiß das ganz genau.",
    "Im Ministerium liest doch seit zwölf Jahren keiner mehr die Berichte der Ingenieure.",
    "Und wer bezahlt jetzt die Sandsäcke, die Stadt oder die Leute mit den Häusern da unten?",
)
SPANISH = (
    "Esta vez tuvieron suerte, y todos los que viven debajo del muro lo saben muy bien.",
    "Nadie en el ministerio lee los informes que los ingenieros mandan desde hace doce años.",
    "¿Y quién paga ahora los sacos de arena, el pueblo o los que vendieron las casas?",
)
ARABIC = (
    "لقد كانوا محظوظين هذه المرة والجميع يعرف ذلك جيدا",
    "لا أحد في الوزارة يقرأ تقارير المهندسين منذ سنوات",
    "ومن سيدفع ثمن أكياس الرمل الآن",
)
ALL_SAID = (*SAID, *GERMAN, *SPANISH, *ARABIC)

_PARAGRAPHS = "".join(f"<p>{words}</p>" for words in ACCOUNT)


def _page(body: str, language: str = "en") -> str:
    head = "<head><title>Dam holds - Mira Post</title></head>"
    return f"<!DOCTYPE html><html lang='{language}'>{head}<body>{body}</body></html>"


def _each(entry: str, said: tuple[str, ...] = SAID) -> str:
    pairs = zip(NAMES, said, strict=False)
    return "".join(entry.format(name=name, words=words, hour=10 + at) for at, (name, words) in enumerate(pairs))


def _nested(said: tuple[str, ...]) -> str:
    """Each entry an answer to the one before it, inside of it."""
    inner = _nested(said[1:]) if said[1:] else ""
    name = NAMES[len(SAID) - len(said)]
    return (
        f"<ul class='children'><li class='comment depth-{len(said)}'><div class='comment-body'><cite>{name}</cite> "
        f"<span class='says'>says:</span><p>{said[0]}</p></div>{inner}</li></ul>"
    )


COMMENT_PAGES = (
    Page(
        "no heading, times and buttons",
        _page(
            f"<div class='x'><h1>Dam holds</h1>{_PARAGRAPHS}"
            + _each("<p>{name}</p><p>3 hours ago</p><p>{words}</p><p>Reply Share Report</p>")
            + "</div>"
        ),
    ),
    Page(
        "nested replies",
        _page(
            f"<article><h1>Dam holds</h1>{_PARAGRAPHS}<div id='comments'><h3>6 Responses</h3>{_nested(SAID)}</div>"
            "</article>"
        ),
    ),
    Page(
        "an outside service's thread, saved with the page",
        _page(
            f"<main><h1>Dam holds</h1><div class='story'>{_PARAGRAPHS}</div><div id='disqus_thread'>"
            "<p>6 Comments</p><p>Sort by Best</p><ul id='post-list' class='post-list'>"
            + _each(
                "<li class='post'><div class='post-body'><span class='author'>{name}</span> <time>3 May 2031</time>"
                "<div class='post-message'><p>{words}</p></div><footer>Reply Share</footer></div></li>"
            )
            + "</ul></div></main>"
        ),
    ),
    Page(
        "a forum's table below the account",
        _page(
            f"<div class='content'><h1>Dam holds</h1>{_PARAGRAPHS}</div><h3>Forum: 6 replies</h3>"
            "<table class='forumline'>"
            + _each(
                "<tr><td class='author'>{name}<br>Posts: 412</td><td class='postbody'>Posted: 3 May 2031, {hour}:08"
                "<p>{words}</p></td></tr>"
            )
            + "</table>"
        ),
    ),
    Page(
        "elements of a page's own make",
        _page(
            f"<article><h1>Dam holds</h1>{_PARAGRAPHS}</article><user-comments><h2>Join the conversation</h2>"
            + _each("<div class='bubble'><b>{name}</b><i>{hour}:08, 3 May 2031</i><p>{words}</p></div>")
            + "</user-comments>"
        ),
    ),
    Page(
        "a definition list",
        _page(
            f"<div id='main'><h1>Dam holds</h1>{_PARAGRAPHS}<h3>Reader comments</h3><dl>"
            + _each("<dt>{name} on 3 May 2031 at {hour}:08</dt><dd><p>{words}</p></dd>")
            + "</dl></div>"
        ),
    ),
    Page(
        "comments in the account's own box",
        _page(
            f"<div class='article-body'><h1>Dam holds</h1>{_PARAGRAPHS}<p>Comments (6)</p>"
            + _each("<p><b>{name}</b> 3 May 2031, {hour}:08</p><p>{words}</p><p>Reply</p>")
            + "</div>"
        ),
    ),
    Page(
        "German",
        _page(
            f"<article><h1>Dam holds</h1>{_PARAGRAPHS}<section><h2>Kommentare (3)</h2>"
            + _each("<p>{name}</p><p>3. Mai 2031 um {hour}:08</p><p>{words}</p><p>Antworten</p>", GERMAN)
            + "</section></article>"
        ),
    ),
    Page(
        "Spanish",
        _page(
            f"<article><h1>Dam holds</h1>{_PARAGRAPHS}<div class='comentarios'><h2>3 comentarios</h2>"
            + _each("<div><p>{name} hace 2 horas</p><p>{words}</p><p>Responder</p></div>", SPANISH)
            + "</div></article>"
        ),
    ),
    Page(
        "Arabic",
        _page(
            f"<article><h1>Dam holds</h1>{_PARAGRAPHS}<section dir='rtl'><h2>التعليقات (3)</h2>"
            + _each("<p>{name} 3 May 2031, {hour}:08</p><p>{words}</p>", ARABIC)
            + "</section></article>"
        ),
    ),
)
