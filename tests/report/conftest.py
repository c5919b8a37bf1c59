"""A small fictional story with one of everything, and hostile text in all its places."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from retold.lenses.lineage import AccountShare, LineageEdge, LineageFindings, TreePlace
from retold.lenses.names.find import NamesFindings
from retold.lenses.timeline.find import TimelineFindings
from retold.lenses.voices.find import VoicesFindings
from retold.lenses.voices.marked import MarkedWords
from retold.model import (
    AbsentMember,
    AbsentSource,
    AgreedPlace,
    Article,
    Block,
    CastEntry,
    Comparison,
    Copy,
    DateExpression,
    Edit,
    Event,
    Fact,
    Form,
    Notice,
    Origin,
    OriginEdge,
    Origins,
    Passage,
    Quotation,
    Run,
    Source,
    Speaker,
    Story,
    Telling,
    Utterance,
)
from retold.report import render_html

CHROMIUM = Path("/usr/bin/chromium")
SWITCHES = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
FIRST = (
    "🐑 The flock at Ambry Fold broke out on Monday night.\n"
    "“Nobody shut the gate,” said Hale Torrin, the shepherd.\n"
    "Share this 🐑 with a friend"
)
SECOND = "The flock at Ambry Fold got out on Monday night.\nHale Torrin said that nobody had shut the gate."
THIRD = "קטע קצר על הכבשים.\nThe flock broke out on Tuesday, Hal Torrin said."


def make_account(text: str, name: str, published: str | None, **facts: str) -> Article:
    """An account with a paragraph per line; the line that begins with Share is furniture."""
    title = facts.get("title", f"Sheep out, says {name}")
    blocks, start = [], 0
    for line in text.split("\n"):
        if line:
            own = not line.startswith("Share")
            blocks.append(Block("paragraph" if own else "share", account=own, start=start, end=start + len(line)))
        start += len(line) + 1
    digest = hashlib.sha256(f"{title}\0{text}".encode()).hexdigest()
    return Article(
        id=hashlib.sha256(f"{name}\0{title}\0{text}".encode()).hexdigest()[:16],
        sha256=digest,
        title=title,
        text=text,
        outlet=Fact(name, "row"),
        publisher=facts.get("publisher"),
        url=facts.get("url"),
        language=facts.get("language", "en"),
        published=Fact(published, "row", "minute") if published else None,
        blocks=tuple(blocks),
        source=Source(f"{name.lower()}.txt", "plain"),
    )


def at(article: Article, words: str) -> Passage:
    """Where words stand first in an account's text."""
    start = article.text.index(words)
    return Passage(article.id, "text", start, start + len(words))


def flock_story() -> Comparison:
    """Three accounts of some sheep: a copy with an edit, an utterance in two wordings, a time that differs."""
    a = make_account(FIRST, "Fold News", "2031-05-05T22:10", publisher="Fold Press", url="https://fold.example/1")
    b = make_account(SECOND, "Ambry Gazette", "2031-05-06T07:00", publisher="Fold Press")
    c = make_account(THIRD, "Valley Post", "2031-05-07")
    night_a, night_b, day_c = at(a, "on Monday night"), at(b, "on Monday night"), at(c, "on Tuesday")
    quotations = (
        Quotation(
            id="q1",
            kind="direct",
            content=(at(a, "Nobody shut the gate,"),),
            cue=at(a, "said"),
            speaker=Speaker("Hale Torrin", "person", at(a, "Hale Torrin"), cast="p1"),
        ),
        Quotation(
            id="q2",
            kind="indirect",
            content=(at(b, "nobody had shut the gate"),),
            cue=at(b, "said"),
            speaker=Speaker("Hale Torrin", "person", at(b, "Hale Torrin"), cast="p1"),
        ),
        Quotation(
            id="q3",
            kind="indirect",
            content=(at(c, "The flock broke out on Tuesday,"),),
            speaker=Speaker("Hal Torrin", "person", at(c, "Hal Torrin"), cast="p1"),
        ),
    )
    dates = tuple(
        DateExpression(passage, "DATE", value)
        for passage, value in ((night_a, "2031-05-05TNI"), (night_b, "2031-05-05TNI"), (day_c, "2031-05-06"))
    )
    fold = Form("Ambry Fold", 2, (at(a, "Ambry Fold"), at(b, "Ambry Fold")))
    story = Story(
        id="s1",
        title="Ambry Fold, flock, Hale Torrin",
        articles=(a.id, b.id, c.id),
        copies=(
            Copy(
                id="k1",
                kind="copied",
                a=at(a, "The flock at Ambry Fold broke out on Monday night."),
                b=at(b, "The flock at Ambry Fold got out on Monday night."),
                direction="a_to_b",
                basis=("B credits A.",),
                words=8,
                likeness=0.889,
                edits=(Edit("replaced", at(a, "broke"), at(b, "got")),),
                evidence=(at(b, "got out"),),
            ),
        ),
        cast=(
            CastEntry(
                "p1",
                "person",
                "Hale Torrin",
                (
                    Form("Hale Torrin", 2, (at(a, "Hale Torrin"), at(b, "Hale Torrin"))),
                    Form("Hal Torrin", 1, (at(c, "Hal Torrin"),)),
                ),
                ("“Hal” is one letter from “Hale”.",),
            ),
            CastEntry("p2", "place", "Ambry Fold", (fold,)),
            CastEntry("p3", "other", "Monday", (Form("Monday", 1, (at(b, "Monday"),)),)),
        ),
        utterances=(
            Utterance("u1", "p1", None, ("q1", "q2"), ("The same words but for the tense.",)),
            Utterance("u2", "p1", None, ("q3",)),
        ),
        events=(
            Event(
                "e1",
                "event",
                "2031-05-05TNI",
                "day",
                (
                    Telling(at(a, "The flock at Ambry Fold broke out on Monday night."), "2031-05-05TNI", "day"),
                    Telling(at(b, "The flock at Ambry Fold got out on Monday night."), "2031-05-05TNI", "day"),
                    Telling(at(c, "The flock broke out on Tuesday"), "2031-05-06", "day"),
                ),
                differs=True,
            ),
        ),
        origins=Origins(
            (
                Origin("o1", "article", "Fold News", a.id),
                Origin("o2", "article", "x", b.id),
                Origin("o3", "article", "y", c.id),
                Origin("w1", "absent", "Dale Wire"),
            ),
            (OriginEdge("o1", "o2", "copy", (), certain=True),),
        ),
        absent=(_wire(a, c),),
        findings={
            "lineage": _lineage(a, b, c),
            "voices": VoicesFindings(
                state="measured",
                quotations=quotations,
                marked=(MarkedWords(text="gate", marked=(at(a, "gate"),), plain=(at(b, "gate"),)),),
            ),
            "timeline": TimelineFindings(state="measured", dates=dates, rows=("e1",)),
            "names": NamesFindings(state="measured"),
        },
    )
    return Comparison(
        run=Run("0.0", {"reading": "test"}, ()),
        articles=(a, b, c),
        stories=(story,),
        notices=(Notice("scan.pdf", "holds no text."),),
        unread=1,
    )


def _wire(a: Article, c: Article) -> AbsentSource:
    """A source from which two accounts have words: they agree on three and differ in two places."""
    return AbsentSource(
        id="w1",
        name="Dale Wire",
        certain=True,
        members=(
            AbsentMember(
                article=a.id, passages=(at(a, "broke out on Monday night"),), words=3, share=0.16, certain=True
            ),
            AbsentMember(article=c.id, passages=(at(c, "broke out on"),), words=3, share=0.3, certain=False),
        ),
        wording=(
            AgreedPlace(
                at(a, "The flock "), (0, 1), (Edit("added", Passage(a.id, "text", 11, 11), at(a, "at Ambry Fold")),)
            ),
            AgreedPlace(at(a, "broke out on "), (0, 1)),
            AgreedPlace(at(a, "Monday"), (0,), (Edit("replaced", at(a, "Monday"), at(c, "Tuesday")),)),
            AgreedPlace(at(a, "night"), (0,)),
        ),
        why=("Neither is known to have begun these words.",),
    )


def _lineage(a: Article, b: Article, c: Article) -> LineageFindings:
    """A tree of the wire and three accounts."""
    return LineageFindings(
        state="measured",
        accounts=(
            AccountShare(article=a.id, words=19, own_share=0.38),
            AccountShare(article=b.id, words=19, own_share=1.0),
            AccountShare(article=c.id, words=0, own_share=None, reason="The account has no words."),
        ),
        edges=(
            LineageEdge(from_="w1", to="o1", by="copy", certain=True, words=3, share=0.16, longest=3, density=1.0),
            LineageEdge(
                from_="o1",
                to="o2",
                by="copy",
                certain=True,
                words=8,
                share=0.42,
                longest=8,
                density=0.889,
                likeness=0.889,
                days_apart=0.368,
                copies=("k1",),
                why=("Ambry Gazette credits Fold News.",),
            ),
            LineageEdge(from_="w1", to="o3", by="copy", certain=False, words=3, share=0.3, longest=3),
        ),
        tree=(
            TreePlace(origin="w1", article=None),
            TreePlace(origin="o1", article=a.id, parent="w1", certain=True, depth=1),
            TreePlace(origin="o2", article=b.id, parent="o1", certain=True, depth=2),
            TreePlace(origin="o3", article=c.id, parent="w1", depth=1),
        ),
    )


HOSTILE = "</script><img src=x onerror=alert(1)>\u2028<!--&quot;'\""


def hostile_story() -> Comparison:
    """Two accounts whose every field wants to run a script."""
    text = f"{HOSTILE} fell on Monday.\nShare {HOSTILE}"
    a, b = (
        replace(
            make_account(text, f"{name}{HOSTILE}", "2031-05-05", title=f"{name} {HOSTILE}", url="javascript:alert(1)"),
            publisher=HOSTILE,
            authors=(HOSTILE,),
        )
        for name in ("one", "two")
    )
    both = tuple(Passage(each.id, "text", 0, len(HOSTILE)) for each in (a, b))
    story = Story(
        id="s1",
        title=HOSTILE,
        articles=(a.id, b.id),
        cast=(CastEntry("p1", "person", HOSTILE, (Form(HOSTILE, 2, both),), (HOSTILE,)),),
        events=(Event("e1", "event", "2031", None, tuple(Telling(each, HOSTILE, None) for each in both)),),
        copies=(
            Copy(
                id="k1",
                kind="copied",
                a=both[0],
                b=both[1],
                direction="unknown",
                basis=(HOSTILE,),
                words=2,
                likeness=1.0,
            ),
        ),
        findings={"lineage": LineageFindings(state="not measurable", reason=HOSTILE)},
        notices=(Notice(HOSTILE, HOSTILE),),
    )
    return Comparison(
        run=Run(HOSTILE, {HOSTILE: HOSTILE}, ()), articles=(a, b), stories=(story,), notices=(Notice(HOSTILE, HOSTILE),)
    )


@pytest.fixture(scope="session")
def flock() -> Comparison:
    return flock_story()


@pytest.fixture(scope="session")
def hostile() -> Comparison:
    return hostile_story()


@pytest.fixture(scope="session")
def flock_file(flock: Comparison, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("report") / "flock.html"
    file.write_text(render_html(flock), encoding="utf-8")
    return file


@pytest.fixture(scope="session")
def hostile_file(hostile: Comparison, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("report") / "hostile.html"
    file.write_text(render_html(hostile), encoding="utf-8")
    return file


@pytest.fixture(scope="session")
def wordings_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One utterance in two wordings that differ in a word."""
    accounts = (
        make_account("“Nobody shut the gate,” said Hale.", "One", "2031-05-05"),
        make_account("“Nobody closed the gate,” said Hale.", "Two", "2031-05-06"),
    )
    quotations = tuple(
        Quotation(id=f"q{number}", kind="direct", content=(Passage(each.id, "text", 1, each.text.index("”")),))
        for number, each in enumerate(accounts)
    )
    story = Story(
        id="s1",
        title="Gate",
        articles=tuple(each.id for each in accounts),
        utterances=(Utterance("u1", None, None, ("q0", "q1")),),
        findings={"voices": VoicesFindings(state="measured", quotations=quotations)},
    )
    file = tmp_path_factory.mktemp("report") / "wordings.html"
    comparison = Comparison(run=Run("0", {}, ()), articles=accounts, stories=(story,))
    file.write_text(render_html(comparison), encoding="utf-8")
    return file


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    if not CHROMIUM.exists():
        pytest.skip("Chromium is missing: install Debian's `chromium` to run the browser tests.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=list(SWITCHES))
        yield browser
        browser.close()
