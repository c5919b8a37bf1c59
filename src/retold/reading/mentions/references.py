"""Whom roles and pronouns stand for: read the account once from top to bottom, as a reader does."""

from collections.abc import Iterator, Mapping, Sequence

from retold.model import Mention, MentionKind, Passage
from retold.model.readings import MentionForm
from retold.reading.mentions.choices import Choice, choose_for_pronoun, choose_for_role
from retold.reading.mentions.first_names import gender_of_first_name
from retold.reading.mentions.names import Found
from retold.reading.mentions.roles import MOST_WORDS_OF_A_TITLE, PEOPLE, Role, role_at, titles_around
from retold.reading.mentions.scenes import Memory, Scene, Seen, Unnamed, passage_of
from retold.reading.mentions.titles import Gender, gender_of_titles, is_title
from retold.reading.mentions.words import Word

SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_HE: dict[str, Gender] = {
    "he": "m",
    "him": "m",
    "his": "m",
    "himself": "m",
    "she": "f",
    "her": "f",
    "hers": "f",
    "herself": "f",
}
_WHAT_WAS_SAID = frozenset(("remarks", "remark", "comments", "comment", "statement", "announcement", "speech", "claim"))
_THEY = frozenset(("they", "them", "their", "themselves"))


def refer(scenes: Sequence[Scene], kinds: Mapping[Passage, MentionKind]) -> list[Mention]:
    """The roles and pronouns of an account, each with the name that it stands for where only one will do."""
    memory = Memory(kinds)
    mentions: list[Mention] = []
    sentence = 0
    for scene in scenes:
        mentions += _read(scene, memory, sentence)
        sentence += 1 + (scene.words[-1].sentence if scene.words else 0)
    return list({mention.passage: mention for mention in mentions}.values())


def _read(scene: Scene, memory: Memory, sentence: int) -> Iterator[Mention]:
    """The roles and pronouns of one paragraph; what it names is kept in memory."""
    at = 0
    while at < len(scene.words):
        word = scene.words[at]
        here = sentence + word.sentence
        role = role_at(scene.words, at)
        if at in scene.names:
            _remember(scene, scene.names[at], memory, here)
            yield from _name_given_late(scene, scene.names[at], memory, here)
            at = scene.names[at].last
            continue
        if role and (role.kind == "person" or not _holds_name(scene, role)):
            yield _refer_role(scene, role, memory, here)
            for inside in range(at, role.last):
                if inside in scene.names:
                    _remember(scene, scene.names[inside], memory, here)
            at = role.last
            continue
        if word.low in _HE or word.low in _THEY:
            yield _refer_pronoun(scene, at, memory, here)
        elif word.low in PEOPLE and word.last.dep_ in SUBJECTS and not scene.quoted[at]:
            memory.seen.append(Seen(None, "person", passage_of(scene, at, at + 1), here, subject=True))
        at += 1


def _remember(scene: Scene, name: Found, memory: Memory, sentence: int) -> None:
    """Keep a name in mind, with the titles and the gender that the text gives it here."""
    passage = passage_of(scene, name.first, name.last)
    kind = memory.kinds[passage]
    entity = _entity(scene.words, name, kind)
    if kind == "person":
        _learn(scene.words, name, memory, entity)
    if not scene.quoted[name.first] and not _is_aside(scene.words, name):
        subject = any(word.last.dep_ in SUBJECTS for word in scene.words[name.first : name.last])
        memory.seen.append(Seen(entity, kind, passage, sentence, subject))


def _entity(words: Sequence[Word], name: Found, kind: MentionKind) -> str:
    """What holds a name's mentions together within an article: a person's last name, all words of others."""
    if kind == "person":
        return words[name.last - 1].low.removeprefix("al-")
    return " ".join(word.low for word in words[name.first : name.last])


def _learn(words: Sequence[Word], name: Found, memory: Memory, entity: str) -> None:
    bearer = memory.bearer(entity)
    titles, around = titles_around(words, name)
    titles |= set(name.titles)
    bearer.titles |= titles
    bearer.around |= around
    gender = gender_of_titles(tuple(titles))
    if gender is None and name.last - name.first > 1:
        gender = gender_of_first_name(words[name.first].text)
    if gender:
        bearer.genders.add(gender)


def _is_aside(words: Sequence[Word], name: Found) -> bool:
    """Whether a name stands in brackets or inside a title: nobody means it by "the group"."""
    before = words[name.first - 1].text if name.first else ""
    after = words[name.last].low if name.last < len(words) else ""
    return before == "(" or is_title(after)


def _holds_name(scene: Scene, role: Role) -> bool:
    """Whether a name stands in the role itself: "the Kefir group" needs no other name."""
    return any(at in scene.names for at in range(role.first, role.last))


def _name_given_late(scene: Scene, name: Found, memory: Memory, sentence: int) -> Iterator[Mention]:
    """The role in the sentence before whose holder is named now: "Ada Obuya made the remarks in Kefir"."""
    unnamed, memory.unnamed = memory.unnamed, None
    after = tuple(word.low for word in scene.words[name.last : name.last + 3])
    passage = passage_of(scene, name.first, name.last)
    if unnamed is None or memory.kinds[passage] != "person" or sentence - unnamed.sentence > 1:
        memory.unnamed = unnamed
        return
    if after[:2] == ("made", "the") and after[2:] and after[2] in _WHAT_WAS_SAID:
        bearer = memory.bearer(_entity(scene.words, name, "person"))
        bearer.titles.add(unnamed.noun)
        bearer.around |= unnamed.around
        why = "the next sentence names who spoke"
        yield Mention(unnamed.passage, "person", form="role", refers_to=passage, why=why)


def _refer_role(scene: Scene, role: Role, memory: Memory, sentence: int) -> Mention:
    passage = passage_of(scene, role.first, role.last)
    quoted = scene.quoted[role.first]
    choice = _named_next(scene, role, memory, sentence)
    if choice is None and not quoted and not role.new:
        choice = choose_for_role(role, memory, sentence)
    subject = scene.words[role.last - 1].last.dep_ in SUBJECTS
    if not quoted:
        _keep(memory, choice, Seen(None, role.kind, passage, sentence, subject))
    if choice is None and role.kind == "person" and not quoted and subject:
        around = frozenset(word.low for word in scene.words[role.first : role.last + MOST_WORDS_OF_A_TITLE])
        memory.unnamed = Unnamed(passage, role.noun, around, sentence)
    return _mention(passage, role.kind, "role", choice)


def _named_next(scene: Scene, role: Role, memory: Memory, sentence: int) -> Choice | None:
    """The name that stands right after a role: "the mayor, Ada Obuya," or "the general, Colonel Osei"."""
    at = role.last
    if role.kind != "person" or at >= len(scene.words) or scene.words[at].text != ",":
        return None
    at += 1
    while at < len(scene.words) and is_title(scene.words[at].low):
        at += 1
    name = scene.names.get(at)
    if name is None or name.last >= len(scene.words) or scene.words[name.last].text not in (",", "."):
        return None
    passage = passage_of(scene, name.first, name.last)
    if memory.kinds[passage] != "person":
        return None
    entity = _entity(scene.words, name, "person")
    memory.bearer(entity).titles.add(role.noun)
    return Choice(Seen(entity, "person", passage, sentence, subject=True), "named right after it")


def _refer_pronoun(scene: Scene, at: int, memory: Memory, sentence: int) -> Mention:
    word = scene.words[at]
    passage = passage_of(scene, at, at + 1)
    if word.low in _THEY:
        return Mention(passage, "other", form="pronoun")
    choice = None
    if not scene.quoted[at]:
        choice = _subject_to_come(scene, at, memory, sentence)
        choice = choice or choose_for_pronoun(_HE[word.low], memory, sentence)
        subject = word.last.dep_ in SUBJECTS
        _keep(memory, choice, Seen(None, "person", passage, sentence, subject))
    return _mention(passage, "person", "pronoun", choice)


def _subject_to_come(scene: Scene, at: int, memory: Memory, sentence: int) -> Choice | None:
    """The subject that an opening phrase waits for: "In his message, General Osei said"."""
    words = scene.words
    start = at
    while start > 0 and words[start - 1].sentence == words[at].sentence:
        start -= 1
    if words[start].last.dep_ != "prep" or any(words[i].last.dep_ in SUBJECTS for i in range(start, at)):
        return None
    head = words[start].last.head
    for name in scene.found:
        subject = words[name.last - 1].last
        if name.first > at and not name.demonym and subject.dep_ in SUBJECTS and subject.head == head:
            passage = passage_of(scene, name.first, name.last)
            if memory.kinds[passage] == "person":
                seen = Seen(_entity(words, name, "person"), "person", passage, sentence, subject=True)
                return Choice(seen, "subject of its sentence, which the opening phrase belongs to")
    return None


def _keep(memory: Memory, choice: Choice | None, unknown: Seen) -> None:
    """Keep in mind who was meant; someone unknown stands in the way of a later "he" only as a subject."""
    if choice is not None:
        meant = choice.seen
        memory.seen.append(Seen(meant.entity, meant.kind, meant.passage, unknown.sentence, unknown.subject))
    elif unknown.subject and unknown.kind == "person":
        memory.seen.append(unknown)


def _mention(passage: Passage, kind: MentionKind, form: MentionForm, choice: Choice | None) -> Mention:
    if choice is None:
        return Mention(passage, kind, form=form)
    return Mention(passage, kind, form=form, refers_to=choice.seen.passage, why=choice.why)
