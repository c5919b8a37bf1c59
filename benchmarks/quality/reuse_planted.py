"""Planted reuse: passages of one article set into an article on another event, with a known share of words edited."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from benchmarks.quality.reuse_runs import Words, split
from retold.model import Passage


@dataclass(frozen=True, slots=True)
class Band:
    """From which to which share of its words a planted passage is edited."""

    least: float
    most: float


BANDS: Mapping[str, Band] = {"0_10": Band(0.0, 0.1), "10_20": Band(0.1, 0.2), "20_30": Band(0.2, 0.3)}
SEED = 20171121
SHORTEST, LONGEST = 25, 110


@dataclass(frozen=True, slots=True)
class Planted:
    """A passage of one text that stands, edited, in another."""

    band: str
    source: Passage
    copy: Passage


@dataclass(frozen=True, slots=True)
class Field:
    """Texts with planted passages, and where these are."""

    texts: Mapping[str, str]
    planted: tuple[Planted, ...]


def plant(texts: Sequence[str], per_band: int) -> Field:
    """Plant passages among texts on as many different events; the same texts give the same field."""
    chance = random.Random(SEED)
    words = [split(f"t{number}", text) for number, text in enumerate(texts)]
    lexicon = [word for text in words for word in text.words]
    hosts = list(range(len(texts)))
    chance.shuffle(hosts)
    grown = list(texts)
    planted: list[Planted] = []
    for number, band in enumerate(band for band in BANDS for _ in range(per_band)):
        host = hosts[number % len(hosts)]
        source = _choose(words, host, [each.source for each in planted], chance)
        rate = chance.uniform(BANDS[band].least, BANDS[band].most)
        edited = _edit(texts[int(source.article[1:])][source.start : source.end], rate, lexicon, chance)
        at = len(grown[host]) + 1
        grown[host] += f"\n{edited}"
        planted.append(Planted(band, source, Passage(words[host].name, "text", at, at + len(edited))))
    return Field({text.name: whole for text, whole in zip(words, grown, strict=True)}, tuple(planted))


def _choose(words: Sequence[Words], host: int, used: Sequence[Passage], chance: random.Random) -> Passage:
    """A stretch of another text that was not planted before: of two copies, either could be the other's source."""
    while True:
        source = chance.choice([text for number, text in enumerate(words) if number != host])
        length = min(chance.randint(SHORTEST, LONGEST), len(source.words) - 1)
        start = chance.randrange(len(source.words) - length)
        passage = Passage(source.name, "text", source.starts[start], source.ends[start + length - 1])
        if not any(passage.overlaps(other) for other in used):
            return passage


def _edit(text: str, rate: float, lexicon: Sequence[str], chance: random.Random) -> str:
    """The text with a share of its words changed: half replaced, a quarter cut, a quarter with a word put before."""
    edited = []
    words = text.split()
    for place, word in enumerate(words):
        if chance.random() >= rate or place in (0, len(words) - 1):
            edited.append(word)
            continue
        way = chance.random()
        if way < 0.5:
            edited.append(chance.choice(lexicon))
        elif way < 0.75:
            edited.extend((chance.choice(lexicon), word))
    return " ".join(edited)
