"""Words that point back to what was just read of: pronouns, "the 45-year-old", "the latter"."""

from collections.abc import Iterator
from dataclasses import replace

from retold.model import Mention, MentionKind, Passage
from retold.model.readings import MentionForm
from retold.reading.mentions.choices import Choice, choose_by_age, choose_former_or_latter
from retold.reading.mentions.pronouns import HE_AND_SHE, SUBJECTS, THEY, choose_he_or_she, choose_it_or_they
from retold.reading.mentions.roles import PEOPLE, is_somebody
from retold.reading.mentions.scenes import Memory, Scene, Seen, passage_of
from retold.reading.mentions.words import Word

_AGED = "year-old"


def refer_word(scene: Scene, at: int, memory: Memory, here: int) -> Iterator[Mention]:
    """A pronoun, "the 45-year-old" or "the latter"; people without a name are kept in mind."""
    word = scene.words[at]
    if word.low in HE_AND_SHE:
        yield _refer_he_or_she(scene, at, memory, here)
    elif word.low in THEY or word.low == "it":
        yield from _refer_it_or_they(scene, at, memory, here)
    elif word.low == "the" and not scene.quoted[at]:
        yield from _refer_singled_out(scene, at, memory, here)
    elif not scene.quoted[at] and word.last.dep_ in SUBJECTS and (word.low in PEOPLE or is_somebody(word.last)):
        place = passage_of(scene, at, at + 1)
        memory.seen.append(Seen(None, "person", place, here, subject=True, main=is_main(word), at=place))


def is_main(word: Word) -> bool:
    """Whether a word is the subject of its sentence's own verb, or of one beside it."""
    verb = word.last.head
    return word.last.dep_ in SUBJECTS and (verb.dep_ == "ROOT" or (verb.dep_ == "conj" and verb.head.dep_ == "ROOT"))


def _refer_he_or_she(scene: Scene, at: int, memory: Memory, sentence: int) -> Mention:
    word = scene.words[at]
    passage = passage_of(scene, at, at + 1)
    choice = None
    if not scene.quoted[at]:
        choice = choose_he_or_she(scene, at, memory, sentence)
        subject = word.last.dep_ in SUBJECTS
        keep(memory, choice, Seen(None, "person", passage, sentence, subject, is_main(word), passage))
        if choice is not None and choice.seen.entity and subject:
            memory.bearer(choice.seen.entity).called.add(HE_AND_SHE[word.low])
    return mention_of(passage, "person", "pronoun", choice)


def _refer_it_or_they(scene: Scene, at: int, memory: Memory, sentence: int) -> Iterator[Mention]:
    """A mention of "they" always, of "it" only where it is sure to mean a group."""
    passage = passage_of(scene, at, at + 1)
    choice = None if scene.quoted[at] else choose_it_or_they(scene, at, memory, sentence)
    if choice is not None:
        word = scene.words[at]
        unknown = Seen(None, "group", passage, sentence, word.last.dep_ in SUBJECTS, is_main(word), passage)
        keep(memory, choice, unknown)
        yield mention_of(passage, choice.seen.kind, "pronoun", choice)
    elif scene.words[at].low in THEY:
        yield Mention(passage, "other", form="pronoun")


def _refer_singled_out(scene: Scene, at: int, memory: Memory, sentence: int) -> Iterator[Mention]:
    """A mention of "the 45-year-old", "the former" or "the latter", where nothing follows that it describes."""
    words = scene.words
    end = at + len(("the", "latter"))
    choice = None
    if words[at + 3 : at + 4] and words[at + 3].low == _AGED:
        end = at + len(("the", "45", "-", "year-old"))
        choice = choose_by_age(words[at + 1].text, memory)
    elif words[at + 1 : end] and words[at + 1].low in ("former", "latter"):
        choice = choose_former_or_latter(words[at + 1].low, memory, sentence)
    goes_on = end < len(words) and words[end].last.pos_ in ("NOUN", "PROPN", "ADJ")
    if choice is not None and not goes_on:
        passage = passage_of(scene, at, end)
        word = words[end - 1]
        subject = word.last.dep_ in SUBJECTS
        keep(memory, choice, Seen(None, choice.seen.kind, passage, sentence, subject, is_main(word), passage))
        yield mention_of(passage, choice.seen.kind, "role", choice)


def keep(memory: Memory, choice: Choice | None, unknown: Seen) -> None:
    """Keep in mind who was meant; someone unknown stands in the way of a later "he" only as a subject."""
    if choice is not None:
        meant = choice.seen
        memory.seen.append(replace(unknown, entity=meant.entity, kind=meant.kind, passage=meant.passage))
    elif unknown.subject and unknown.kind == "person":
        memory.seen.append(unknown)


def mention_of(passage: Passage, kind: MentionKind, form: MentionForm, choice: Choice | None) -> Mention:
    """The mention of a role or pronoun, with the name that it stands for if one was chosen."""
    if choice is None:
        return Mention(passage, kind, form=form)
    return Mention(passage, kind, form=form, refers_to=choice.seen.passage, why=choice.why)
