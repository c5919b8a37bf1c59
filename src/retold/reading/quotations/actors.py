"""Which candidates are somebody's words or stand at all: a plan needs an actor, and words need something said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retold.reading.mentions.listed import listed
from retold.reading.mentions.nouns import GROUP_HEADS
from retold.reading.quotations.crowds import NAMELESS
from retold.reading.quotations.lexicon import DOCUMENTS, SAYING, SHOWING
from retold.reading.quotations.told_things import is_told

if TYPE_CHECKING:
    from spacy.tokens import Token

    from retold.reading.quotations.candidates import Candidate

# Plans, wishes and stands: told of a crowd ("people who planned to march") they are what the account tells itself.
ATTITUDES = listed(
    """
    aim decide favor favour hope intend like love oppose plan prefer seek support want willing reluctant back blast slam
    """
)
# "Support for the plan grew", "criticism of the board": without whose it is, that is no quotation.
STANDS_OF_SOMEBODY = frozenset(
    {"support for", "opposition to", "criticism of", "criticism for", "criticism over", "question about"}
    | {"endorsement of", "proposal for", "enthusiasm for", "view of", "talk of", "concern about"}
    | {"argument about", "feeling about", "misgiving about"}
    | {"case against", "case for", "outrage at", "swipe at", "shot at", "plea for"}
    | {"backing for", "praise for", "assessment of", "critique of", "defense of", "defence of", "description of"}
    | {"understanding of", "promise of", "allegation of", "position on", "stand on", "commitment to", "issue with"}
    | {"disappointment with", "dissatisfaction with", "frustration with", "disappointment at"}
)
# "The bridge stands on stone", "the tower stands by the river": with these verbs only somebody speaks.
PLACES_TOO = frozenset({"stand on", "stand by"})
WISHING_PATTERNS = frozenset({"infinitive", "object", "adjective"})
# Nouns of office: whoever holds one acts for something with a name.
OFFICIALS = listed(
    """
    administration ambassador bishop campaign candidate chairman chairwoman chancellor chief coach commander
    commissioner congressman congresswoman director executive general governor government judge king leader leadership
    lawmaker lawyer mayor minister official opposition police pope premier president prime prosecutor queen secretary
    senator speaker spokesman spokesperson spokeswoman authority
    """
)
NAMED_PRONOUNS = frozenset({"he", "she", "they", "it", "who"})
NAMED_ENTITIES = frozenset({"PERSON", "NORP", "ORG", "GPE"})
# Outside of marks, "we know" and "you agree to" are the account's own words.
WRITER_AND_READER = frozenset({"i", "we", "you", "one"})
POINTING = frozenset({"this", "that", "these", "those", "which", "what"})
# A content of such words alone repeats nothing: "would not confirm that", "said so".
EMPTY_POS = frozenset({"PRON", "DET", "PUNCT", "SPACE", "SCONJ", "PART"})
SOURCES = NAMELESS | OFFICIALS | DOCUMENTS
# What shows something without having said it.
EVIDENCE = listed(
    "account analysis average book count email estimate footage number photo record recording research result video"
)
# "Endorsed him" tells of whom, and "confirmed that" of nothing.
PEOPLE = frozenset({"him", "her", "them"})
# Whom the police question; of plans, costs and motives questioning is doubt.
QUESTIONED = NAMELESS | OFFICIALS | listed("boy detainee girl he him man suspect teenager them they woman youth")
# "The younger Hale was questioned by police": who asks so asks people, whatever the parse takes their name for.
QUESTIONERS = listed("agent authority detective inspector investigator officer police policeman prosecutor")
OF_AGE = frozenset({"elder", "junior", "older", "senior", "younger", "jr.", "sr."})
# "Her attack on the plan" is speech; the enemy's attack on the port is none.
ATTACKS = frozenset({"attack on", "attack against"})
PERSONS = frozenset({"he", "her", "his", "she"})
PLACES = frozenset({"FAC", "GPE", "LOC", "NORP"})
REQUESTS = listed("request message question email call inquiry enquiry query")
WITHHOLDING = frozenset({"decline", "refuse"})
SILENT = SAYING | listed("comment discuss elaborate speak talk")


def stands(candidate: Candidate) -> bool:
    """Whether a candidate is somebody's: with something said, and plans only of someone who can be told apart."""
    source, pattern = candidate.source, candidate.pattern
    if _says_nothing(candidate) or _only_silence(candidate) or _is_routine(candidate) or _is_idiom(candidate.cue):
        return False
    if (
        source is not None
        and source.lower_ in WRITER_AND_READER
        and (pattern != "clause" or candidate.key not in SAYING)
    ):
        return False
    if source is not None and source.lower_ in POINTING and source.n_rights == 0:
        return False
    if candidate.key in SHOWING:
        document = source is not None and source.lemma_.lower() in DOCUMENTS | EVIDENCE
        return document or (source is not None and pattern == "clause" and _is_finite(candidate))
    if source is None and candidate.key in STANDS_OF_SOMEBODY:
        return False
    if candidate.key in PLACES_TOO and candidate.cue.pos_ == "VERB" and not _is_somebody(source):
        return False
    return pattern not in WISHING_PATTERNS or candidate.key not in ATTITUDES or _has_holder(candidate)


def _has_holder(candidate: Candidate) -> bool:
    """Whether a wish is told of someone: of a crowd what it wants or is for, but not "people who planned"."""
    told_in_passing = candidate.cue.dep_ in ("relcl", "acl", "amod") and candidate.pattern != "object"
    return _is_somebody(candidate.source) or (candidate.source is not None and not told_in_passing)


def _says_nothing(candidate: Candidate) -> bool:
    doc, runs = candidate.cue.doc, candidate.content
    alone = len(runs) == 1 and runs[0].end - runs[0].start == 1
    if candidate.pattern == "object" and alone and doc[runs[0].start].lower_ in PEOPLE:
        return False
    words = (doc[place] for run in runs for place in range(run.start, run.end))
    return all(token.pos_ in EMPTY_POS or token.lower_ == "so" for token in words)


def _only_silence(candidate: Candidate) -> bool:
    """ "Refused to comment", "declined to say whether …": the withholding is no quotation, what is withheld may be."""
    if candidate.pattern != "infinitive" or candidate.key not in WITHHOLDING:
        return False
    return any(child.dep_ == "xcomp" and child.lemma_.lower() in SILENT for child in candidate.cue.children)


def _is_routine(candidate: Candidate) -> bool:
    """What newspapers write around words: "citing officials", "did not respond to a request", "Thank you"."""
    cue, first = candidate.cue, candidate.content[0]
    head = cue.doc[first.start : first.end].root
    if candidate.key == "cite":
        aside = cue.doc[candidate.content[0].end : candidate.content[0].end + 2].text == ", that"
        return aside or head.pos_ == "PROPN" or (head.lemma_.lower() in SOURCES and head.n_rights == 0)
    if candidate.key == "question" and candidate.pattern == "object":
        return _is_questioned(head, candidate.source)
    if candidate.key in ATTACKS:
        return not _is_in_words(candidate, head)
    if candidate.pattern == "object":
        return not is_told(candidate, head) or (candidate.source is None and _commands(cue))
    if candidate.key in ("respond to", "reply to", "return to"):
        return head.lemma_.lower() in REQUESTS
    return candidate.source is None and _commands(cue)


def _is_questioned(head: Token, source: Token | None) -> bool:
    """Whether somebody is asked questions, which tells of no doubt: people by their name, office or kind."""
    if head.ent_type_ == "PERSON" or head.lemma_.lower() in QUESTIONED:
        return True
    asked = source is None or source.lemma_.lower() in QUESTIONERS
    return head.pos_ == "PROPN" and (asked or any(child.lower_ in OF_AGE for child in head.children))


def _is_idiom(cue: Token) -> bool:
    """ "It goes without saying that …" says nothing of anybody."""
    return cue.lower_ == "saying" and cue.i > 1 and cue.nbor(-1).lower_ == "without" and cue.nbor(-2).lemma_ == "go"


def _is_in_words(attack: Candidate, attacked: Token) -> bool:
    """Whether an attack is one of words: of a person, and not on a place or its people."""
    source = attack.source
    person = source is not None and (source.ent_type_ == "PERSON" or source.lower_ in PERSONS)
    return person and attacked.ent_type_ not in PLACES


def _commands(cue: Token) -> bool:
    """Whether a verb speaks to the reader: "Thank you", "Sign up and tell us what you think"."""
    first = cue
    while first.dep_ == "conj" and first.head != first:
        first = first.head
    helped = any(child.dep_ in ("aux", "nsubj", "nsubjpass") for verb in (cue, first) for child in verb.children)
    return first.i == first.sent.start and not helped and {cue.tag_, first.tag_} <= {"VB", "VBP"}


def _is_finite(candidate: Candidate) -> bool:
    words = (token for run in candidate.content for token in candidate.cue.doc[run.start : run.end])
    return any(token.tag_ in ("VBD", "VBZ", "VBP", "MD") for token in words)


def _is_somebody(source: Token | None) -> bool:
    """Whether an actor has a name, an office or a pronoun that may stand for one."""
    if source is None:
        return False
    if source.pos_ == "PRON":
        return source.lower_ in NAMED_PRONOUNS
    if source.lemma_.lower() in OFFICIALS or source.lower_ in GROUP_HEADS:
        return True
    if source.tag_ == "NN" and source.text[:1].isupper() and source.left_edge == source:
        return True
    # "Calder's party", "British voters", and not "readers in Port Saren".
    words = source.doc[source.left_edge.i : source.i + 1]
    return any(token.pos_ == "PROPN" or token.ent_type_ in NAMED_ENTITIES for token in words)
