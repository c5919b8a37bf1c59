"""The voices lens: who speaks in each account, how often, and in whose words."""

from dataclasses import dataclass

from retold.lenses.voices.marked import MarkedWords, find_marked_words
from retold.lenses.voices.occasions import Occasion, find_occasions
from retold.lenses.voices.rows import AccountVoices, UtteranceRow, account_rows, utterance_rows
from retold.lenses.voices.sources import SpeakerRow, speaker_rows
from retold.model import Dossier, Quotation, State
from retold.stories.utterances import PossibleJoint, find_possible_joints


@dataclass(frozen=True, slots=True, kw_only=True)
class VoicesFindings:
    """Who says what: every quotation, the speakers with the most heard first, and what they say in several wordings.

    `accounts` gives how much of each account is words of others. `marked` are words that one account puts in marks and
    another writes without. `possible` are utterances that may be one, with what keeps them apart; `occasions` are
    messages, speeches and the like that several accounts tell of.
    """

    state: State
    reason: str | None = None
    quotations: tuple[Quotation, ...] = ()
    speakers: tuple[SpeakerRow, ...] = ()
    accounts: tuple[AccountVoices, ...] = ()
    utterances: tuple[UtteranceRow, ...] = ()
    marked: tuple[MarkedWords, ...] = ()
    possible: tuple[PossibleJoint, ...] = ()
    occasions: tuple[Occasion, ...] = ()


NOTHING_READ = (
    "no account could be read for quotations: each is empty or in a language that is not read yet. "
    "Words that accounts share are still compared."
)


def find_voices(dossier: Dossier) -> VoicesFindings:
    """Answer who says what, in which account."""
    read = tuple(
        article
        for article in dossier.articles
        if article.id in dossier.readings and dossier.readings[article.id].sentences
    )
    if not read:
        return VoicesFindings(state="not measurable", reason=NOTHING_READ)
    return VoicesFindings(
        state="measured",
        quotations=dossier.quotations,
        speakers=speaker_rows(dossier),
        accounts=account_rows(dossier, read),
        utterances=utterance_rows(dossier),
        marked=find_marked_words(read),
        possible=find_possible_joints(dossier),
        occasions=find_occasions(dossier),
    )
