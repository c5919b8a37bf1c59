"""Speakers for showing: what each is called, what kind of source it is, and what it is said to have said."""

from collections.abc import Sequence
from dataclasses import dataclass

from retold.lenses.voices import Occasion, SpeakerRow
from retold.model import Utterance
from retold.report.findings.view import FindingView, Siglum, siglum_of
from retold.report.found import found
from retold.report.lookups import Lookups
from retold.report.pictures.shapes import fit
from retold.report.times import show_time

# Words beside a cue that name nobody may run on ("thousands of people from the villages around …").
NAME_CHARACTERS = 60
UNNAMED = "speaker not known"
KINDS = {"group": "group", "document": "document", "unnamed": "source without a name", "unknown": ""}


@dataclass(frozen=True, slots=True)
class OccasionView:
    """One message, speech or the like, with the accounts that tell of it and those that give it no day."""

    what: str
    day: str
    dated: tuple[Siglum, ...]
    undated: tuple[Siglum, ...]


@dataclass(frozen=True, slots=True)
class SpeakerView:
    """One speaker with everything they are said to have said; thoughts and plans apart from speech."""

    name: str
    utterances: tuple[FindingView, ...]
    kind: str = ""
    spoken: tuple[FindingView, ...] = ()
    thoughts: tuple[FindingView, ...] = ()
    occasions: tuple[OccasionView, ...] = ()


def said_by(utterance: Utterance, lookups: Lookups) -> str:
    """The name of the speaker: from the cast, else as an account names them."""
    if name := lookups.speaker(utterance.speaker):
        return name
    known = (lookups.quotations.get(each) for each in utterance.quotations)
    speakers = [each.speaker for each in known if each and each.speaker]
    names = [each.name for each in speakers if each.name]
    beside = [lookups.articles[each.passage.article].cut(each.passage) for each in speakers if each.passage]
    beside = [fit(words, NAME_CHARACTERS) for words in beside]
    return next(iter((*names, *beside)), UNNAMED)


def group_speakers(utterances: Sequence[FindingView], lookups: Lookups) -> tuple[SpeakerView, ...]:
    """Utterances by speaker; the speaker in most accounts first, the unknown last."""
    by_name: dict[str, list[FindingView]] = {}
    for each in utterances:
        by_name.setdefault(each.name, []).append(each)
    kinds = {row.name: KINDS.get(row.kind, "") for row in found(lookups.story, SpeakerRow) if row.name}
    speakers = [_view(name, said, kinds.get(name), lookups) for name, said in by_name.items()]
    return tuple(
        sorted(speakers, key=lambda each: (each.name == UNNAMED, -_reach(each), -len(each.utterances), each.name))
    )


def _view(name: str, said: Sequence[FindingView], kind: str | None, lookups: Lookups) -> SpeakerView:
    unnamed = KINDS["unnamed"] if name != UNNAMED and all("unnamed" in each.tags for each in said) else ""
    return SpeakerView(
        name=name,
        utterances=tuple(said),
        kind=unnamed if kind is None else kind,
        spoken=tuple(each for each in said if "thought" not in each.tags),
        thoughts=tuple(each for each in said if "thought" in each.tags),
        occasions=tuple(_occasion(each, lookups) for each in found(lookups.story, Occasion) if each.name == name),
    )


def _occasion(occasion: Occasion, lookups: Lookups) -> OccasionView:
    firsts: dict[str, Siglum] = {}
    for quotation in (lookups.quotations.get(each) for each in occasion.quotations):
        if quotation is not None:
            key = next(
                ("said-" + each.id for each in lookups.story.utterances if quotation.id in each.quotations), "said-"
            )
            firsts.setdefault(quotation.content[0].article, siglum_of(lookups, quotation.content[0], key))
    return OccasionView(
        what=lookups.cut(occasion.channel).text.split()[-1],
        day=show_time(occasion.day) if occasion.day else "",
        dated=tuple(firsts[each] for each in occasion.articles if each not in occasion.undated),
        undated=tuple(firsts[each] for each in occasion.undated),
    )


def _reach(speaker: SpeakerView) -> int:
    return len({article for each in speaker.utterances for article in each.articles})
