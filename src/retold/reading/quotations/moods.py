"""Whether words were said at all: denied, withheld, only imagined, planned, asked for or asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retold.reading.mentions.listed import listed
from retold.reading.quotations.extents import SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token

MAYBE = listed("may might could would will shall should can wo must ought ’ll 'll ’d 'd")
CONDITIONS = listed("if unless whether should")
NOBODY = listed("nobody none neither nor never no hardly scarcely barely")
# "Declined to say", "stopped claiming": what hangs on them was not said.
WITHHOLDING = listed("avoid cease decline fail forget neglect omit quit refrain refuse resist stop")
# "Without saying", "rather than say".
INSTEAD = listed("without than")
# "Stopped short of saying", "far from claiming", "instead of saying".
SHORT_OF = listed("short far instead")
# "Plans to say", "is likely to say": words that nobody has heard yet.
PROSPECTS = listed(
    """
    aim ask call due encourage expect go have hope intend invite like likely mean need oblige order ought plan pledge
    poised prefer prepare press promise push ready request require schedule seek set tell threaten unlikely urge vow
    want wish
    """
)
SUPPOSING = listed("assume imagine pretend say suppose")
WH_WORDS = listed("who what why how when where which whom whose")


def is_negated(cue: Token) -> bool:
    """Whether the words are said not to have been said: "did not say that", "left without saying"."""
    if any(_negates(child) for child in cue.children):
        return True
    if any(child.dep_ in SUBJECTS and _is_nobody(child) for child in cue.children):
        return True
    return _is_withheld(cue) or _is_untrue(cue)


def is_hypothetical(cue: Token) -> bool:
    """Whether the words are only imagined, planned, wanted or asked about: "if he says", "may announce"."""
    if any(child.dep_ == "aux" and child.lower_ in MAYBE for child in cue.children):
        return True
    if any(child.dep_ == "mark" and child.lower_ in CONDITIONS for child in cue.children):
        return True
    return _is_prospect(cue) or _is_supposed(cue) or _is_inverted(cue)


def _negates(child: Token) -> bool:
    if child.dep_ == "neg" or child.lower_ in NOBODY:
        return child.i + 1 >= len(child.doc) or child.nbor().lower_ != "only"
    return child.lower_ == "longer" and child.left_edge.lower_ == "no"


def _is_nobody(subject: Token) -> bool:
    return subject.left_edge.lower_ in NOBODY


def _is_withheld(cue: Token) -> bool:
    head = cue.head
    if cue.dep_ in ("xcomp", "ccomp") and head.lemma_.lower() in WITHHOLDING:
        return cue.dep_ == "xcomp"
    if cue.dep_ not in ("pcomp", "advcl", "ccomp"):
        return False
    return head.lower_ in INSTEAD or (head.i > 0 and head.lower_ in ("of", "from") and head.nbor(-1).lower_ in SHORT_OF)


def _is_untrue(cue: Token) -> bool:
    """ "It is not true that she said …"."""
    if cue.dep_ not in ("ccomp", "csubj", "advcl", "acl"):
        return False
    around = [*cue.head.children, *cue.head.head.children]
    true = any(each.lower_ == "true" for each in (*around, cue.head))
    return true and any(each.dep_ == "neg" for each in around)


def _is_prospect(cue: Token) -> bool:
    """ "Plans to announce", "asked Calder to say", "has to admit"; "had to admit" was said."""
    head = cue.head
    if cue.dep_ not in ("xcomp", "ccomp", "advcl") or not any(child.lower_ == "to" for child in cue.lefts):
        return False
    if head.lemma_.lower() == "have":
        return head.tag_ in ("VBZ", "VBP")
    if head.lemma_.lower() == "go":
        return head.tag_ == "VBG"
    return head.lemma_.lower() in PROSPECTS or head.lower_ in PROSPECTS


def _is_supposed(cue: Token) -> bool:
    """ "Suppose she says …": spoken to the reader, so that the verb has no subject."""
    head = cue.head
    told = cue.dep_ == "ccomp" and head.lemma_.lower() in SUPPOSING and head.i < cue.i
    return told and head.tag_ in ("VB", "VBP") and not any(child.dep_ in SUBJECTS for child in head.children)


def _is_inverted(cue: Token) -> bool:
    """ "Had she said …, nobody would have come", "Did she say …?", "Who said …?"."""
    subject = next((child for child in cue.lefts if child.dep_ in SUBJECTS), None)
    if subject is None:
        return False
    before = [child for child in cue.lefts if child.dep_ == "aux" and child.i < subject.i]
    if not _is_question(cue):
        return any(child.lower_ == "had" for child in before)
    return bool(before) or subject.left_edge.lower_ in WH_WORDS


def _is_question(cue: Token) -> bool:
    sentence = cue.sent
    backwards = (cue.doc[place] for place in range(sentence.end - 1, sentence.start - 1, -1))
    last = next((token for token in backwards if not token.is_space and not token.is_quote), None)
    return last is not None and last.text == "?"
