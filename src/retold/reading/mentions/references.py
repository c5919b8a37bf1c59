"""Whom roles and pronouns stand for: read the account once from top to bottom, as a reader does."""

from collections.abc import Iterator, Mapping, Sequence

from retold.model import Mention, MentionKind, Passage
from retold.reading.mentions.bearers import identify, learn
from retold.reading.mentions.choices import Choice, choose_for_role
from retold.reading.mentions.names import Found
from retold.reading.mentions.pointers import is_main, keep, mention_of, refer_word
from retold.reading.mentions.pronouns import SUBJECTS
from retold.reading.mentions.roles import MOST_WORDS_OF_A_TITLE, Role, role_at
from retold.reading.mentions.scenes import Memory, Scene, Seen, Unnamed, passage_of
from retold.reading.mentions.titles import is_title
from retold.reading.mentions.words import Word

_WHAT_WAS_SAID = frozenset(("remarks", "remark", "comments", "comment", "statement", "announcement", "speech", "claim"))


def refer(scenes: Sequence[Scene], kinds: Mapping[Passage, MentionKind]) -> list[Mention]:
    """The roles and pronouns of an account, each with the name that it stands for where only one will do."""
    memory = Memory(kinds, identify(scenes, kinds))
    learn(scenes, memory)
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
        yield from refer_word(scene, at, memory, here)
        at += 1


def _remember(scene: Scene, name: Found, memory: Memory, sentence: int) -> None:
    """Keep a name in mind, when the account itself says it."""
    passage = passage_of(scene, name.first, name.last)
    aside = _is_aside(scene.words, name) and memory.kinds[passage] != "place"
    if not scene.quoted[name.first] and not aside:
        words = scene.words[name.first : name.last]
        subject = any(word.last.dep_ in SUBJECTS for word in words)
        main = any(is_main(word) for word in words)
        kind, entity = memory.kinds[passage], memory.entities[passage]
        memory.seen.append(Seen(entity, kind, passage, sentence, subject, main, passage))


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
        bearer = memory.bearer(memory.entities[passage])
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
        main = is_main(scene.words[role.last - 1])
        keep(memory, choice, Seen(None, role.kind, passage, sentence, subject, main, passage))
    if choice is None and role.kind == "person" and not quoted and subject:
        around = frozenset(word.low for word in scene.words[role.first : role.last + MOST_WORDS_OF_A_TITLE])
        memory.unnamed = Unnamed(passage, role.noun, around, sentence)
    return mention_of(passage, role.kind, "role", choice)


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
    entity = memory.entities[passage]
    memory.bearer(entity).titles.add(role.noun)
    return Choice(Seen(entity, "person", passage, sentence, subject=True), "named right after it")
