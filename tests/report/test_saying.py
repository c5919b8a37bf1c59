"""A speaker's words are given as the account gives them: a denial is no claim."""

from dataclasses import replace

import pytest

from retold.lenses.voices.find import VoicesFindings
from retold.model import Article, Comparison, Passage, Quotation, Run, Speaker, Story, Utterance
from retold.report import render_html
from retold.report.findings.utterances import show_utterances
from retold.report.lookups import look_up
from retold.report.saying import verb_of
from tests.report.conftest import at, make_account

TEXTS = (
    "The keeper, Oda Fenn, denied that the sluice was open.",
    "Oda Fenn denied the sluice was open.",
)


def _accounts() -> tuple[Article, ...]:
    return tuple(make_account(text, f"Paper {n}", f"2031-05-0{n}") for n, text in enumerate(TEXTS, 1))


def _told(accounts: tuple[Article, ...], quotation: Quotation) -> Comparison:
    quotations = tuple(
        replace(
            quotation,
            id=f"q{n}",
            content=(at(each, "the sluice was open"),),
            cue=at(each, "denied"),
            speaker=Speaker("Oda Fenn", "person", at(each, "Oda Fenn")),
        )
        for n, each in enumerate(accounts)
    )
    story = Story(
        id="s1",
        title="Sluice",
        articles=tuple(each.id for each in accounts),
        utterances=(Utterance("u1", None, None, ("q0", "q1")),),
        findings={"voices": VoicesFindings(state="measured", quotations=quotations)},
    )
    return Comparison(run=Run("0", {}, ()), articles=accounts, stories=(story,))


PLAIN = Quotation(id="q", kind="indirect", content=(Passage("a", "text", 0, 1),))


@pytest.mark.parametrize(
    ("quotation", "verb"),
    [
        (PLAIN, "says"),
        (replace(PLAIN, stance="denial"), "denies"),
        (replace(PLAIN, stance="doubt"), "doubts"),
        (replace(PLAIN, negated=True), "does not say"),
        (replace(PLAIN, hypothetical=True), "may say"),
        (replace(PLAIN, act="thought"), "thinks or plans"),
        (replace(PLAIN, stance="claim"), "says"),
    ],
)
def test_a_verb_says_what_the_speaker_does_with_the_words(quotation: Quotation, verb: str) -> None:
    assert verb_of(quotation) == verb


def test_a_denial_is_shown_as_one_everywhere() -> None:
    html = render_html(_told(_accounts(), replace(PLAIN, stance="denial")))
    assert "Paper" in html
    assert "A reports that Oda Fenn denies" in html
    assert '<span class="lead-in">Oda Fenn denies</span>' in html
    assert 'class="nu" href="#ev-said-u1">Oda Fenn denies <i>' in html
    assert ">denied</span>: </small>" in html


def test_a_witness_carries_the_verb_and_the_accounts_own_cue() -> None:
    accounts = _accounts()
    comparison = _told(accounts, replace(PLAIN, negated=True))
    lookups = look_up(comparison.stories[0], {each.id: each for each in accounts}, "")
    (finding,) = show_utterances(comparison.stories[0].utterances, lookups)
    assert [(each.verb, each.cue and each.cue.text) for each in finding.witnesses] == [("does not say", "denied")]
    assert set(finding.verbs.values()) == {"does not say"}


def test_half_a_pair_of_marks_is_shown_whole() -> None:
    account = make_account("Oda Fenn hailed a “great victory” over the flood.", "Paper", "2031-05-01")
    quotation = replace(PLAIN, kind="mixed", content=(at(account, "great victory” over the flood"),))
    story = Story(
        id="s1",
        title="Flood",
        articles=(account.id,),
        utterances=(Utterance("u1", None, None, ("q",)),),
        findings={"voices": VoicesFindings(state="measured", quotations=(quotation,))},
    )
    html = render_html(Comparison(run=Run("0", {}, ()), articles=(account,), stories=(story,)))
    assert '<q class="opens"' in html
    assert "partly in quotation marks" in html
