"""The sample's voices and times: who says what, in how many wordings, and when it happened."""

import pytest

from retold.lenses.timeline.find import TimelineFindings
from retold.lenses.voices.find import VoicesFindings
from retold.model import DateExpression, Quotation, Speaker, Utterance
from tests.sample.expected import EXPECTED, DateOf, EventOf, QuotationOf, Sample, UtteranceOf, alike
from tests.sample.misses import each

# A span that shares this much with the expected one points at the same words, give or take a mark or a "that".
LEAST_ALIKE = 0.8


@pytest.mark.parametrize("wanted", each("quotation", (item for item in EXPECTED.quotations if not item.never)))
def test_a_quotation_has_its_words_its_speaker_and_its_kind(sample: Sample, wanted: QuotationOf) -> None:
    found = _like(sample, wanted)
    assert len(found) == 1
    assert found[0].kind == wanted.kind
    assert _named(sample, found[0].speaker, wanted.speaker), found[0].speaker
    assert wanted.stance in (None, found[0].stance)


@pytest.mark.parametrize("wanted", each("nested", (item for item in EXPECTED.quotations if item.parent)))
def test_what_a_says_that_b_said_keeps_both(sample: Sample, wanted: QuotationOf) -> None:
    outer = sample.passage(wanted.in_, wanted.parent or "")
    by_id = {quotation.id: quotation for quotation in _quotations(sample)}
    parents = [by_id[found.parent] for found in _like(sample, wanted) if found.parent]
    assert [max(alike(piece, outer) for piece in parent.content) >= LEAST_ALIKE for parent in parents] == [True]


@pytest.mark.parametrize("wanted", each("no quotation", (item for item in EXPECTED.quotations if item.never)))
def test_silence_is_no_quotation(sample: Sample, wanted: QuotationOf) -> None:
    assert _like(sample, wanted) == []


def test_nobody_in_a_comment_is_quoted(sample: Sample) -> None:
    furniture = [
        (article.id, block)
        for article in sample.comparison.articles
        for block in article.blocks
        if block.kind == "comment"
    ]
    pieces = [piece for quotation in _quotations(sample) for piece in quotation.content if piece.part == "text"]
    assert not [
        piece
        for piece in pieces
        for article, block in furniture
        if piece.article == article and piece.start < block.end and block.start < piece.end
    ]


@pytest.mark.parametrize("wanted", each("utterance", EXPECTED.utterances))
def test_one_act_of_speech_is_one_utterance_in_all_its_wordings(sample: Sample, wanted: UtteranceOf) -> None:
    utterances = [each_ for each_ in sample.comparison.stories[0].utterances if _tells_all(sample, each_, wanted)]
    assert len(utterances) == 1
    assert _cast_has(sample, utterances[0].speaker, wanted.speaker)


@pytest.mark.parametrize("wanted", each("date", EXPECTED.dates))
def test_a_date_has_the_value_a_reader_gives_it(sample: Sample, wanted: DateOf) -> None:
    passage = sample.at(wanted)
    values = [date.value for date in _dates(sample) if date.passage.overlaps(passage)]
    assert values == [wanted.value]


@pytest.mark.parametrize("wanted", each("event", EXPECTED.events))
def test_an_event_has_all_its_tellings(sample: Sample, wanted: EventOf) -> None:
    names = {article.id: name for name, article in sample.articles.items()}
    told_in = [
        {names[telling.passage.article] for telling in event.tellings}
        for event in sample.comparison.stories[0].events
        if event.value.startswith(wanted.value) and event.kind != "publication"
    ]
    assert [told for told in told_in if set(wanted.told_in) <= told], told_in


def test_what_no_lens_measures_yet_stands_in_the_accounts(sample: Sample) -> None:
    later = EXPECTED.later
    words = [words for update in later.updates for words in (update.from_, update.to)]
    words += [words for conflict in later.conflicts for words in conflict.between]
    assert [sample.articles[each_.in_].cut(sample.at(each_)) for each_ in words] == [each_.exact for each_ in words]


def _quotations(sample: Sample) -> tuple[Quotation, ...]:
    findings = sample.comparison.stories[0].findings["voices"]
    assert isinstance(findings, VoicesFindings)
    return findings.quotations


def _dates(sample: Sample) -> tuple[DateExpression, ...]:
    findings = sample.comparison.stories[0].findings["timeline"]
    assert isinstance(findings, TimelineFindings)
    return findings.dates


def _like(sample: Sample, wanted: QuotationOf) -> list[Quotation]:
    pieces = [sample.passage(wanted.in_, piece) for piece in wanted.content]
    return [
        quotation
        for quotation in _quotations(sample)
        if len(quotation.content) == len(pieces)
        and all(alike(*both) >= LEAST_ALIKE for both in zip(quotation.content, pieces, strict=True))
    ]


def _tells_all(sample: Sample, utterance: Utterance, wanted: UtteranceOf) -> bool:
    told = [piece for each_ in _quotations(sample) if each_.id in utterance.quotations for piece in each_.content]
    places = [sample.at(words) for words in wanted.wordings]
    return all(any(alike(piece, place) >= LEAST_ALIKE for piece in told) for place in places)


def _named(sample: Sample, speaker: Speaker | None, name: str) -> bool:
    if speaker is None:
        return False
    beside = [
        article.cut(speaker.passage)
        for article in sample.articles.values()
        if speaker.passage and article.id == speaker.passage.article
    ]
    return _cast_has(sample, speaker.cast, name) or name.casefold() in {words.casefold() for words in beside}


def _cast_has(sample: Sample, cast: str | None, name: str) -> bool:
    entries = [entry for entry in sample.comparison.stories[0].cast if entry.id == cast]
    return any(name in {form.text, entry.name} for entry in entries for form in entry.forms)
