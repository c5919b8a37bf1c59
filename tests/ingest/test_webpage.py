"""A saved page becomes its account, with what the page says of itself."""

import json
from pathlib import Path

import pytest

from retold.ingest import read_pile
from retold.model import Article, Fact, OtherValue
from tests.ingest.comment_pages import ALL_SAID, COMMENT_PAGES, NAMES
from tests.ingest.pages import ACCOUNT, FURNITURE, PAGES, Page

BODY = "".join(f"<p>{words}</p>" for words in ACCOUNT)


def read(tmp_path: Path, html: str | bytes) -> Article:
    (tmp_path / "a.html").write_bytes(html.encode() if isinstance(html, str) else html)
    (article,) = read_pile([tmp_path]).articles
    return article


def account_of(article: Article) -> str:
    return "\n".join(article.text[block.start : block.end] for block in article.account)


@pytest.mark.parametrize("page", PAGES, ids=[page.name for page in PAGES])
def test_every_paragraph_is_account_and_no_furniture_is(tmp_path: Path, page: Page) -> None:
    account = account_of(read(tmp_path, page.html))
    assert [words for words in ACCOUNT if words not in account] == []
    assert [words for words in FURNITURE if words in account] == []
    assert not any("\u0600" <= letter <= "\u06ff" for letter in account)


@pytest.mark.parametrize("page", COMMENT_PAGES, ids=[page.name for page in COMMENT_PAGES])
def test_nothing_that_readers_say_is_account_and_all_of_the_account_is(tmp_path: Path, page: Page) -> None:
    account = account_of(read(tmp_path, page.html))
    assert [words for words in ACCOUNT if words not in account] == []
    assert [words for words in (*ALL_SAID, *NAMES) if words in account] == []


def test_json_ld_is_believed_before_opengraph_meta_and_title(tmp_path: Path) -> None:
    linked = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "name": "Other"},
            {
                "@type": ["NewsArticle"],
                "headline": "Dam holds",
                "datePublished": "2031-05-03T14:25:00+02:00",
                "dateModified": "2031-05-04",
                "publisher": {"@type": "Organization", "name": "Mira Post"},
                "author": [{"@type": "Person", "name": "Ada Morn"}, {"name": "Tom Reed"}],
                "license": "https://creativecommons.org/licenses/by/4.0/",
            },
        ],
    }
    html = f"""<html><head><title>Dam holds | Post</title>
        <script type="application/ld+json">{{broken</script>
        <script type="application/ld+json">{json.dumps(linked)}</script>
        <meta property="og:title" content="The dam"><meta property="og:site_name" content="Mira Post Online">
        <meta property="article:published_time" content="2031-05-02T09:00:00Z">
        <link rel="canonical" href="https://post.example/dam"></head><body><article>{BODY}</article></body></html>"""
    article = read(tmp_path, html)
    assert article.title == "Dam holds"
    assert article.outlet == Fact("Mira Post", "json-ld", others=(OtherValue("Mira Post Online", "opengraph"),))
    assert article.published == Fact(
        "2031-05-03T14:25:00",
        "json-ld",
        precision="second",
        timezone="+02:00",
        others=(OtherValue("2031-05-02T09:00:00", "opengraph"),),
    )
    assert article.updated == Fact("2031-05-04", "json-ld", precision="day")
    assert article.authors == ("Ada Morn", "Tom Reed")
    assert article.url == "https://post.example/dam"
    assert article.licence == Fact("https://creativecommons.org/licenses/by/4.0/", "json-ld")
    assert (article.language, article.source.reader) == ("en", "webpage")


def test_a_bare_page_gives_its_heading_and_site(tmp_path: Path) -> None:
    html = f"""<html><head><title>Dam | Post</title><link rel="canonical" href="https://www.post.example/2031/05/03/dam">
        </head><body><article><h1>Dam holds</h1>{BODY}</article></body></html>"""
    article = read(tmp_path, html)
    assert article.title == "Dam holds"
    assert article.outlet == Fact("post.example", "url")
    assert article.published == Fact("2031-05-03", "url", precision="day")


def test_what_the_row_says_comes_before_the_page(tmp_path: Path) -> None:
    html = (
        f'<html><head><meta property="og:site_name" content="Post"></head><body><article>{BODY}</article></body></html>'
    )
    (tmp_path / "a.jsonl").write_text(json.dumps({"html": html, "outlet": "Mira Post", "title": "Dam"}))
    (article,) = read_pile([tmp_path]).articles
    assert article.outlet == Fact("Mira Post", "row", others=(OtherValue("Post", "opengraph"),))
    assert (article.title, article.source.location, article.source.reader) == ("Dam", "a.jsonl#1", "row")


def test_blocks_keep_their_kind(tmp_path: Path) -> None:
    html = f"""<html><body><article><h1>Dam holds</h1><p>{ACCOUNT[0]}</p>
        <h2>A second wall</h2><p>{ACCOUNT[1]}</p><blockquote><p>{ACCOUNT[2]}</p></blockquote>
        <ul><li>height: 31 metres of stone</li><li>built: 1931 to 1934</li></ul>
        <table><tr><th>year</th><th>cost</th></tr><tr><td>2019</td><td>3 million</td></tr></table>
        <p>{ACCOUNT[3]}</p></article></body></html>"""
    article = read(tmp_path, html)
    found = [(block.kind, article.text[block.start : block.end]) for block in article.blocks]
    assert found[-7:] == [
        ("paragraph", ACCOUNT[0]),
        ("headline", "A second wall"),
        ("paragraph", ACCOUNT[1]),
        ("quotation", ACCOUNT[2]),
        ("list", "height: 31 metres of stone\nbuilt: 1931 to 1934"),
        ("table", "year cost\n2019 3 million"),
        ("paragraph", ACCOUNT[3]),
    ]


def test_a_declared_encoding_is_used_where_the_bytes_are_not_utf_8(tmp_path: Path) -> None:
    words = "Плотина выше города выдержала ночь, сообщили инженеры в понедельник утром на встрече с жителями города."
    body = f"<article><p>{words}</p><p>{words}</p></article>"
    html = f'<html><head><meta charset="windows-1251"></head><body>{body}</body></html>'
    article = read(tmp_path, html.encode("windows-1251"))
    assert words in article.text
    assert article.language == "ru"


def test_hostile_markup_does_no_harm(tmp_path: Path) -> None:
    deep = "<div>" * 3000 + BODY + "</div>" * 3000
    for html in (
        deep,
        f"<p>{'<b>' * 5000}{BODY}",
        "<!--" + BODY,
        f"<svg><script>{BODY}",
        f"<article>{BODY}&#xD800;&#0;",
    ):
        (tmp_path / "a.html").write_text(html)
        pile = read_pile([tmp_path])
        assert len(pile.articles) + pile.unread == 1


def blocks_of(article: Article) -> list[tuple[str, str]]:
    return [(block.kind, article.text[block.start : block.end]) for block in article.blocks]


def test_headings_with_nothing_under_them_lead_elsewhere(tmp_path: Path) -> None:
    others = "<h2>Boat race is off</h2><h2>Ferry strike ends</h2><p>Copyright Ostmark Post 2031 - ISSN 2031-0503</p>"
    article = read(tmp_path, f"<html><body><article><h1>Dam holds</h1>{BODY}{others}</article></body></html>")
    assert blocks_of(article)[-3:] == [
        ("related", "Boat race is off"),
        ("related", "Ferry strike ends"),
        ("licence", "Copyright Ostmark Post 2031 - ISSN 2031-0503"),
    ]


def test_addresses_between_paragraphs_are_the_accounts_own_references(tmp_path: Path) -> None:
    list_ = "".join(
        f"<p>{n}) The {what} model</p><p>https://shop.example/{n}</p>" for n, what in enumerate(("red", "blue"))
    )
    article = read(tmp_path, f"<html><body><article>{BODY}{list_}{BODY}</article></body></html>")
    assert ("paragraph", "https://shop.example/0") in blocks_of(article)


def test_what_a_sites_program_left_unmade_is_no_account(tmp_path: Path) -> None:
    left = "<p>[button link=“https://post.example/form” type=“big”] Send us your story[/button]</p>"
    article = read(tmp_path, f"<html><body><article>{BODY}{left}{BODY}</article></body></html>")
    assert [kind for kind, words in blocks_of(article) if words.startswith("[button")] == ["other"]


def dated(tmp_path: Path, head: str, shown: str = "") -> Fact | None:
    page = f"<html><head>{head}</head><body>{shown}<article>{BODY}</article></body></html>"
    return read(tmp_path, page).published


def test_a_moment_in_utc_is_told_as_the_day_that_it_was_at_the_outlets_place(tmp_path: Path) -> None:
    moment = '<meta property="article:published_time" content="2031-05-04T00:38:07Z">'
    address = '<meta property="og:url" content="https://post.example/2031/05/03/dam">'
    others = (OtherValue("2031-05-04T00:38:07", "opengraph"),)
    assert dated(tmp_path, moment + address) == Fact("2031-05-03", "url", "day", others=others)


def test_a_day_that_no_clock_on_earth_had_then_is_a_disagreement(tmp_path: Path) -> None:
    moment = '<meta property="article:published_time" content="2031-05-04T15:00:00Z">'
    address = '<meta property="og:url" content="https://post.example/2031/05/03/dam">'
    published = dated(tmp_path, moment + address)
    assert published is not None
    assert (published.value, published.others) == ("2031-05-04T15:00:00", (OtherValue("2031-05-03", "url"),))


def test_a_marked_day_in_another_language_is_read(tmp_path: Path) -> None:
    shown = "<p itemprop='datePublished'>Domenica 06 Dicembre 2031</p>"
    assert dated(tmp_path, "", shown) == Fact("2031-12-06", "page", "day")
