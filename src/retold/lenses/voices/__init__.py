"""Who says what, in which account, and in whose words."""

from retold.lenses.voices.apparatus import MarksDiffer, Wording
from retold.lenses.voices.find import VoicesFindings, find_voices
from retold.lenses.voices.marked import MarkedWords
from retold.lenses.voices.occasions import Occasion
from retold.lenses.voices.rows import AccountVoices, UtteranceRow
from retold.lenses.voices.sources import SpeakerInAccount, SpeakerRow
from retold.model import Card, Lens

__all__ = [
    "LENS",
    "AccountVoices",
    "MarkedWords",
    "MarksDiffer",
    "Occasion",
    "SpeakerInAccount",
    "SpeakerRow",
    "UtteranceRow",
    "VoicesFindings",
    "Wording",
    "find_voices",
]

LENS = Lens(
    name="voices",
    title="Voices",
    question="Who says what, in which account, and in whose words?",
    card=Card(
        item=(
            "A quotation is words that an account gives to someone: speech, a document's words, or a thought or plan"
            " told of someone, in marks or retold. An utterance is one act of speech in all its wordings."
        ),
        method=(
            "Rules over a grammatical parse: a verb, noun or phrase that gives words away (“said”, “the claim that”,"
            " “according to”), what hangs on it, and whose it is. Quotation marks set the borders. Quotations are one"
            " utterance when they have one speaker and share most of the words that carry meaning."
        ),
        limitation=(
            "Speech in marks is seldom missed; beliefs, wishes and plans often are: only common verbs are known, and"
            " plans count only for an actor with a name, an office or a pronoun."
            " Where retold words end is often some words off, most of all in lists and after a comma. A pronoun that"
            " could mean two people stays unknown, and a speaker described without a name stays unnamed. A few words"
            " in marks without a cue beside them are taken for a name, not for speech."
        ),
        scores=(
            "voices.content_iou50_f1",
            "voices.content_exact_f1",
            "voices.source_given_content",
            "voices.marked_precision",
            "voices.marked_recall",
        ),
    ),
    findings=VoicesFindings,
    find=find_voices,
)
