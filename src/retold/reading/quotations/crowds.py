"""People who speak together: whom "they" means where no name answers, and a part of a group that has a name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from retold.model import Mention, Passage, Speaker
from retold.reading.mentions.listed import listed
from retold.reading.mentions.nouns import GROUP_HEADS
from retold.reading.quotations.evidence import Evidence
from retold.reading.quotations.sources import noun_phrase

if TYPE_CHECKING:
    from spacy.tokens import Token

# Who may speak together for a group that they belong to.
MEMBERS = listed("commander employee fighter leader member officer player soldier staff volunteer worker")
# Nouns that stand for someone whom the article does not name.
NAMELESS = listed(
    """
    adviser advisor aide ally analyst author colleague commentator critic diplomat economist executive expert
    eyewitness friend insider investigator lawmaker many neighbour neighbor observer officer official opponent
    other others people police politician reporter resident researcher scientist some someone somebody source
    spokesman spokesperson spokeswoman supporter survivor user villager voter witness
    """
)
# Relatives of somebody, "her mother": sources without a name, however well known to the one who has the name.
KIN = listed(
    """
    aunt boyfriend brother cousin daughter dad family father fiance fiancee girlfriend grandfather grandmother husband
    mom mother mum nephew niece parent partner relative sister son uncle widow widower wife
    """
)
PEOPLE = MEMBERS | NAMELESS | KIN | listed("activist campaigner doctor group lawyer man prosecutor student woman")
COUNTING = frozenset({"all", "few", "many", "most", "others", "several", "some"})
THEY = frozenset({"they", "them", "their"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
# Words before the name of a group that leave only some of its people: "these Republicans", "about 40 Danes".
PARTING = listed(
    """
    a all any both certain each enough every few fewer fellow half many more most no numerous one other others several
    some such these those various
    """
)
LEADING = frozenset({"amod", "det", "nummod"})
# Paragraphs back to whoever spoke last.
PARAGRAPHS_BACK = 1


def crowd_before(pronoun: Token) -> Token | None:
    """The people whom "they" means: the nearest subject in the paragraph that is many, if it is people."""
    if pronoun.lower_ not in THEY:
        return None
    for token in _subjects_before(pronoun):
        if token.lower_ in THEY:
            continue
        return token if _are_people(token) else None
    return None


def last_crowd(pronoun: Token, evidence: Evidence, said: Sequence[tuple[Speaker, int]]) -> Speaker | None:
    """The group that spoke last, right before, when "they" opens a paragraph's first words of their own."""
    if pronoun.lower_ not in THEY or not said or any(_are_people(each) for each in _subjects_before(pronoun)):
        return None
    speaker, paragraph = said[-1]
    many = speaker.passage is not None and evidence.article.cut(speaker.passage).endswith("s")
    near = evidence.number - paragraph <= PARAGRAPHS_BACK
    return speaker if near and many and speaker.kind in ("group", "unnamed") else None


def is_part(mention: Mention, words: Passage, source: Token) -> bool:
    """Whether the words single out some of a people or party: "moderate Liberals", "some Danes"."""
    if mention.kind != "group" or mention.form not in ("name", "demonym") or source.tag_ not in ("NNPS", "NNS"):
        return False
    if not words.holds(mention.passage):
        return False
    own = mention.passage.end - mention.passage.start - len(source.text)
    lead = [each for each in source.lefts if each.dep_ in LEADING and each.idx + len(each.text) < source.idx - own + 1]
    return any(token.dep_ in ("amod", "nummod") or token.lower_ in PARTING for token in lead)


def is_number(source: Token) -> bool:
    """ "One in five", "37 percent of voters"."""
    counted = source.lower_ in (
        "percent",
        "%",
        "half",
        "majority",
        "third",
        "quarter",
        "dozens",
        "hundreds",
        "thousands",
    )
    return counted or source.tag_ == "CD"


def _subjects_before(pronoun: Token) -> Iterator[Token]:
    """Subjects in the paragraph that are many, the nearest first."""
    doc = pronoun.doc
    for at in range(pronoun.i - 1, -1, -1):
        token = doc[at]
        many = token.tag_ in ("NNS", "NNPS") or token.lower_ in ("they", "others", "some", "many", "several", "police")
        if many and token.dep_ in SUBJECTS:
            yield token


def _are_people(token: Token) -> bool:
    """Whether a noun is of people; "many of" is what follows it."""
    of = next((each for each in token.rights if each.lower_ == "of"), None)
    counted = next((each for each in of.children if each.dep_ == "pobj"), None) if of is not None else None
    if token.lower_ in COUNTING and counted is not None:
        return _are_people(counted)
    return token.ent_type_ == "NORP" or token.lemma_.lower() in PEOPLE


def on_behalf(source: Token, evidence: Evidence, speaker: Speaker) -> Speaker:
    """The group whose members speak together: "In a statement, commanders and fighters of the Corps thanked …"."""
    if speaker.name is not None or source.lemma_.lower() not in MEMBERS or source.tag_ != "NNS":
        return speaker
    passage = evidence.paragraph.passage_of(noun_phrase(source))
    words = evidence.article.cut(passage)
    groups = [each for each in evidence.mentions if each.kind == "group" and passage.holds(each.passage)]
    own = [each for each in groups if each.form == "name" and _ends(each.passage, passage, evidence)]
    if len(own) != 1 or f" of the {evidence.article.cut(own[0].passage)}" not in f" {words}":
        return speaker
    name = evidence.article.cut(own[0].passage)
    return Speaker(name, "group", passage, own[0].passage, f"its members speak together, as “{words}”")


def _ends(name: Passage, words: Passage, evidence: Evidence) -> bool:
    """Whether a group's name ends the words, but for its own noun: "the Northern corps"."""
    rest = evidence.article.cut(Passage(words.article, words.part, name.end, words.end)).strip()
    return not rest or rest.lower() in GROUP_HEADS
