"""Who says what, in which account, and in whose words."""

from retold.lenses.voices.find import VoicesFindings, find_voices
from retold.lenses.voices.marked import MarkedWords
from retold.lenses.voices.rows import AccountVoices, SpeakerInAccount, SpeakerRow, UtteranceRow
from retold.model import Card, Lens

__all__ = [
    "LENS",
    "AccountVoices",
    "MarkedWords",
    "SpeakerInAccount",
    "SpeakerRow",
    "UtteranceRow",
    "VoicesFindings",
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
            "Rules over a grammatical parse: a verb, noun or phrase that gives words away (“said”, “the claim"
            " that”, “according to”), what hangs on it, and whose it is. Quotation marks set the borders. Two quotations are one"
            " utterance when they have one speaker and share most of the words that carry meaning."
        ),
        limitation=(
            "Reported thoughts and plans are the hardest: many are missed, and where retold words end is often some"
            " words off. A pronoun that could mean two people stays unknown. Words in marks without a speaker beside them are"
            " left out when they are short."
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
