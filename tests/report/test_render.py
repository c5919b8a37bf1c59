"""The page as text: what stands in it, and that no text can break out of it."""

import base64
import hashlib
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from retold.codec import read_comparison, write_comparison
from retold.lenses.names.find import NamesFindings
from retold.model import Article, Comparison, Fact, Notice, Run, Source, Story
from retold.report import render_html
from retold.report.render import escape_json
from retold.verify import verify


class Elements(HTMLParser):
    """The start tags of a page, and the text of its scripts and styles."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.raw: dict[str, list[str]] = {"script": [], "style": []}
        self.inside = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self.inside = tag
        if tag in self.raw:
            self.raw[tag].append("")

    def handle_endtag(self, tag: str) -> None:
        self.inside = ""

    def handle_data(self, data: str) -> None:
        if self.inside in self.raw:
            self.raw[self.inside][-1] += data


def test_every_excerpt_holds_when_the_page_is_verified(flock_file: Path) -> None:
    report = verify(flock_file)
    assert report.faults == ()
    assert report.excerpts > 30


def test_a_page_of_hostile_text_verifies_too(hostile_file: Path) -> None:
    assert verify(hostile_file).faults == ()


def test_the_embedded_comparison_reads_back_as_it_was(flock: Comparison) -> None:
    data = Elements(render_html(flock)).raw["script"][0]
    assert json.loads(data) == json.loads(write_comparison(flock))
    assert read_comparison(data).articles == flock.articles


def test_the_same_comparison_gives_the_same_bytes(flock: Comparison) -> None:
    assert render_html(flock) == render_html(flock)


def test_the_policy_allows_exactly_the_style_and_script_of_the_page(flock: Comparison) -> None:
    page = Elements(render_html(flock))
    policy = next(attrs["content"] for tag, attrs in page.tags if attrs.get("http-equiv") == "Content-Security-Policy")
    style, script = (
        base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        for text in (page.raw["style"][0], page.raw["script"][-1])
    )
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{style}'; script-src 'sha256-{script}'; base-uri 'none'; "
        "form-action 'none'"
    )


@pytest.mark.parametrize("story", ["flock", "hostile"])
def test_no_element_asks_for_anything_or_carries_code(story: str, request: pytest.FixtureRequest) -> None:
    page = Elements(render_html(request.getfixturevalue(story)))
    assert not [tag for tag, _ in page.tags if tag in ("img", "link", "iframe", "object", "embed", "base", "form")]
    names = {name for _, attrs in page.tags for name in attrs}
    assert not [name for name in names if name.startswith("on")]
    assert not names & {"style", "src", "srcset", "action"}
    assert len(page.raw["script"]) == 2
    links = {attrs["href"] for tag, attrs in page.tags if tag == "a"}
    assert all(re.match(r"#|https?://", link or "") for link in links)


def test_data_for_scripts_cannot_end_its_element() -> None:
    hostile = '</script><!-- & \u2028\u2029"'
    escaped = escape_json(json.dumps(hostile, ensure_ascii=False))
    assert not set("<>&\u2028\u2029") & set(escaped)
    assert json.loads(escaped) == hostile


def test_every_id_stands_once_and_every_link_within_the_page_arrives(flock: Comparison) -> None:
    tags = Elements(render_html(flock)).tags
    ids = [attrs["id"] or "" for _, attrs in tags if attrs.get("id")]
    assert sorted(ids) == sorted(set(ids))
    links = {attrs["href"] for _, attrs in tags if (attrs.get("href") or "").startswith("#")}
    assert {(link or "")[1:] for link in links} <= set(ids)
    named = {each for _, attrs in tags for each in (attrs.get("aria-labelledby") or "").split()}
    assert named <= set(ids)


def test_silence_carries_its_reason(flock: Comparison) -> None:
    html = render_html(flock)
    assert "C: not found in this account" in html
    assert "</a> not found in this account" in html


def test_an_account_in_a_language_that_is_not_read_says_so(flock: Comparison) -> None:
    story = flock.stories[0]
    foreign = replace(flock.articles[2], language="he")
    event = replace(story.events[0], tellings=story.events[0].tellings[:2])
    silent = replace(story, events=(event,))
    html = render_html(replace(flock, articles=(*flock.articles[:2], foreign), stories=(silent,)))
    assert "C: its language (he) is not read yet" in html


def test_furniture_is_folded_and_no_row_of_the_account(flock: Comparison) -> None:
    html = render_html(flock)
    assert "1 stretch folded: not part of the account, not read" in html
    assert '<b lang="en">share</b>' in html


def test_a_lens_that_cannot_measure_gives_its_reason(flock: Comparison) -> None:
    unmeasured = NamesFindings(state="not measurable", reason="No language that is read.")
    story = replace(flock.stories[0], cast=(), findings={**flock.stories[0].findings, "names": unmeasured})
    assert "<b>Not measurable.</b> No language that is read." in render_html(replace(flock, stories=(story,)))


def test_an_unknown_lens_is_shown_without_a_change_to_the_report(flock: Comparison) -> None:
    story = replace(
        flock.stories[0], findings={**flock.stories[0].findings, "weather": NamesFindings(state="measured")}
    )
    html = render_html(replace(flock, stories=(story,)))
    assert "<code>findings.weather</code>" in html


def test_only_web_addresses_are_linked(flock: Comparison) -> None:
    unsafe = ("javascript:x", "data:x", "file:///x")
    articles = tuple(replace(each, url=url) for each, url in zip(flock.articles, unsafe, strict=True))
    assert ">original</a>" not in render_html(replace(flock, articles=articles))
    assert ">original</a>" in render_html(flock)


def test_no_word_of_verdict_stands_in_the_page(flock: Comparison) -> None:
    story = replace(flock.stories[0], title="Sheep")
    html = render_html(replace(flock, stories=(story,))).split('<script type="application/json"')[0]
    shown = re.sub(r"<style>.*?</style>", "", html, flags=re.DOTALL).lower()
    for verdict in ("true", "false", "lying", "liar", "biased", "reliable", "misleading", "fake"):
        assert not re.search(rf"(?<![\w=\"-]){verdict}(?![\w\"-])", shown), verdict


def test_a_comparison_without_stories_still_renders() -> None:
    assert "There is no story" in render_html(Comparison(run=Run("0", {}, ()), articles=(), stories=()))


@pytest.mark.parametrize("text", ["", "  \n ", "?!…", "🐑" * 400, "שלום\r\nעולם", "a\x0bb\x7f\u2028c", "x" * 20_000])
def test_odd_accounts_render(text: str) -> None:
    account = Article(id="0" * 16, sha256="", text=text, title=text[:50], source=Source("odd.txt", "plain"))
    other = replace(account, id="1" * 16, published=Fact("not a date", "row"))
    story = Story(id="s", title="", articles=(account.id, other.id))
    html = render_html(Comparison(run=Run("0", {}, ()), articles=(account, other), stories=(story,)))
    assert "odd.txt" in html


def test_two_stories_on_one_page_share_no_id(flock: Comparison) -> None:
    story = flock.stories[0]
    tags = Elements(render_html(replace(flock, stories=(story, replace(story, id="s2"))))).tags
    ids = [attrs["id"] or "" for _, attrs in tags if attrs.get("id")]
    assert sorted(ids) == sorted(set(ids))
    assert {"A", "s2-A", "lineage", "s2-lineage"} <= set(ids)


def test_notices_that_say_the_same_are_told_once(flock: Comparison) -> None:
    notices = tuple(Notice(where, "no date was found.") for where in ("one.txt", "two.txt"))
    html = render_html(replace(flock, notices=notices, unread=0))
    assert "<b>one.txt, two.txt</b>: no date was found." in html
    assert "<b>Not read:</b> 1 notice, 1 stretch beside the accounts" in html


def test_an_unread_file_is_seen_without_a_click(flock: Comparison) -> None:
    html = render_html(flock)
    assert '<details class="unread" open>' in html
    assert "<b>Not read:</b> 1 file or row, 1 notice" in html
    assert "<b>scan.pdf</b>: holds no text." in html
