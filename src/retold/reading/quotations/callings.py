"""What somebody is called, or is praised and blamed for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from retold.reading.quotations.candidates import Candidate
from retold.reading.quotations.extents import Words, is_when, subtree
from retold.reading.quotations.phrases import NAMING, lemma_of

if TYPE_CHECKING:
    from spacy.tokens import Token

HUNG_ON_THE_NAMED = frozenset({"accuse", "charge", "liken", "compare"})
SEEING = frozenset({"depict", "describe", "perceive", "portray", "regard", "see", "view"})
NICKNAMING = frozenset({"brand", "call", "dub", "label", "name", "nickname"})


def of_naming(verb: Token, source: Token | None) -> Iterator[Candidate]:
    """ "Called the plan a farce", "praised the crews for their patience": what is named, and as what or for what."""
    named = next((child for child in verb.children if child.dep_ in ("dobj", "nsubjpass")), None)
    links = NAMING[lemma_of(verb)]
    # "What he considers fair" is no view of anything; "what he calls a farce" names something.
    if named is None or (named.lower_ == "what" and lemma_of(verb) == "consider"):
        return
    linked = (child for child in verb.rights if child.lower_ in links and not is_when(child))
    said = next((child for child in verb.rights if child.dep_ == "oprd"), None) or next(linked, None)
    if said is None and named.i > verb.i:
        said = _hung_on(named, verb, links)
    if said is None:
        return
    words = (*subtree(named), *subtree(said))
    if verb.i < named.i < said.i:
        words = (Words(named.left_edge.i, said.right_edge.i + 1),)
    yield Candidate("naming", lemma_of(verb), verb, words, source)


def _hung_on(named: Token, verb: Token, links: frozenset[str]) -> Token | None:
    """What the parse hangs on the named: "accused [the board of silence]", "call [the rock the Old Man]"."""
    if lemma_of(verb) in HUNG_ON_THE_NAMED:
        found = [each for each in named.subtree if each.lower_ in links and each.dep_ == "prep"]
        doing = (each for each in found if each.i + 1 < len(verb.doc) and each.nbor().tag_ == "VBG")
        return next(doing, None) or next((each for each in found if each.head == named), None)
    if lemma_of(verb) in SEEING:
        return next((each for each in named.subtree if each.lower_ == "as" and each.i > named.i), None)
    added = next((each for each in named.rights if each.dep_ == "appos"), None)
    plain = added is not None and not any(token.is_punct for token in verb.doc[named.i : added.i])
    return added if plain and lemma_of(verb) in NICKNAMING else None
