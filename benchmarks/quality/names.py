"""Names: is the cast of a story gathered right, and are two names told apart."""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz.distance import JaroWinkler
from rapidfuzz.fuzz import token_set_ratio

from benchmarks.quality.score import Score
from retold.model import Article, Block, Fact, MentionKind, Passage, Reading
from retold.reading import Parser
from retold.reading.mentions import find_mentions
from retold.reading.syntax import parse_account
from retold.stories.cast import Cast, gather_cast, same_name

FILES = ("wording-newswcl50.jsonl", "names-pairs.jsonl")
OWN_PAIRS = Path(__file__).with_name("name_pairs.jsonl")
# The usual threshold for calling two names one, of a hundred.
ALIKE = 85
_NO_SPACE_BEFORE = frozenset(".,:;!?%)]}'")


@dataclass(frozen=True, slots=True)
class GoldMention:
    """A mention of the gold: who is meant, and where."""

    chain: str
    passage: Passage
    head: str


def measure(folder: Path, parser: Parser) -> tuple[Score, ...]:
    """Score the cast on news stories, and the telling apart of names on two lists of pairs."""
    return (*_measure_cast(folder / FILES[0], parser), *_measure_gold_pairs(folder / FILES[1]), *_measure_own_pairs())


def _measure_cast(file: Path, parser: Parser) -> tuple[Score, Score, Score]:
    stories: dict[str, list[dict[str, object]]] = defaultdict(list)
    for line in file.read_text().splitlines():
        row = json.loads(line)
        stories[row["story"]].append(row)
    ours: dict[tuple[str, int], str] = {}
    heads: dict[tuple[str, int], str] = {}
    gold: dict[tuple[str, int], str] = {}
    found = 0
    for name in sorted(stories):
        articles, mentions, cast = _read_story(stories[name], parser)
        for number, mention in enumerate(mentions):
            key = (name, number)
            entry = _entry_over(mention.passage, cast)
            found += entry is not None
            gold[key], heads[key] = f"{name} {mention.chain}", f"{name} {mention.head}"
            ours[key] = f"{name} {entry}" if entry else f"{name} alone {number}"
    precision, recall = b_cubed(ours, gold)
    plain_precision, plain_recall = b_cubed(heads, gold)
    says = f"{len(gold)} mentions of people by name in 15 articles on 3 events, read from the bare text"
    return (
        Score(
            name="names.cast_bcubed_precision",
            value=precision,
            says=f"Of what is gathered under one entry, the share that belongs together ({says}).",
            trivial={"same last word": plain_precision, "all are one": b_cubed(dict.fromkeys(gold, ""), gold)[0]},
        ),
        Score(
            name="names.cast_bcubed_recall",
            value=recall,
            says=f"Of what belongs together, the share gathered under one entry ({says}).",
            trivial={"same last word": plain_recall, "none are one": b_cubed({key: str(key) for key in gold}, gold)[1]},
        ),
        Score(
            name="names.found",
            value=round(found / len(gold), 3),
            says=f"The share of names that are found at all ({says}).",
        ),
    )


def _read_story(rows: Sequence[Mapping[str, object]], parser: Parser) -> tuple[list[Article], list[GoldMention], Cast]:
    articles: list[Article] = []
    mentions: list[GoldMention] = []
    readings: dict[str, Reading] = {}
    for row in rows:
        article, starts = _article(row)
        account = parse_account(article, parser)
        readings[article.id] = Reading(mentions=find_mentions(account))
        articles.append(article)
        mentions += _gold_mentions(row, article, starts)
    return articles, mentions, gather_cast(articles, readings)


def _article(row: Mapping[str, object]) -> tuple[Article, list[int]]:
    """The text of a row of tokens, spaced as news is, with where each token starts."""
    text, starts = "", []
    tokens = row["tokens"]
    assert isinstance(tokens, list)
    open_quote = False
    glue = True
    for token in tokens:
        if token == "\\n":
            text, glue, open_quote = text + "\n", True, False
            starts.append(len(text) - 1)
            continue
        closing = token == '"' and open_quote
        contraction = token in ("n't", "'s", "'re", "'ve", "'ll", "'d", "'m", "’s")
        if not glue and not closing and not contraction and token not in _NO_SPACE_BEFORE and token != "-":
            text += " "
        starts.append(len(text))
        text += token
        open_quote = not open_quote if token == '"' else open_quote
        glue = token in ("(", "[", "$", "-") or (token == '"' and open_quote)
    blocks = tuple(
        Block("paragraph", account=True, start=match.start(), end=match.end()) for match in re.finditer(r"[^\n]+", text)
    )
    article = Article(id=str(row["id"]), sha256="", text=text, outlet=Fact(str(row["outlet"]), "row"), blocks=blocks)
    return article, starts


def _gold_mentions(row: Mapping[str, object], article: Article, starts: Sequence[int]) -> Iterable[GoldMention]:
    """The mentions of people's chains that end with a proper noun: capitalised, no title, no adjective."""
    tokens, mentions = row["tokens"], row["mentions"]
    assert isinstance(tokens, list)
    assert isinstance(mentions, list)
    for mention in mentions:
        if not mention["chain"].endswith("_ACTOR"):
            continue
        head = _head(tokens[mention["start"] : mention["end"]])
        if head is None:
            continue
        at = mention["start"] + head
        passage = Passage(article.id, "text", starts[at], starts[at] + len(tokens[at]))
        yield GoldMention(mention["chain"], passage, tokens[at].casefold())


_NOT_HEADS = frozenset(
    ("president", "minister", "pm", "mr.", "mrs.", "ms.", "director", "the", "he", "she", "i", "his", "her")
)


def _head(tokens: Sequence[str]) -> int | None:
    """The last word of the phrase before a possessive, "of", a comma or a clause, if it is a proper noun."""
    end = next((at for at, token in enumerate(tokens) if at and token in _STOPS), len(tokens))
    head = end - 1
    word = tokens[head] if tokens else ""
    if not word[:1].isupper() or word.casefold() in _NOT_HEADS:
        return None
    return head


_STOPS = frozenset(
    (",", "of", "who", "that", "'s", "’s", "in", "on", "to", "and", "for", "with", "(", ":", ";", "at", "'")
)


def _entry_over(passage: Passage, cast: Cast) -> str | None:
    """The entry of the mention that covers a passage."""
    return next((entry for place, entry in cast.entry_at.items() if place.overlaps(passage)), None)


def b_cubed(ours: Mapping[tuple[str, int], str], gold: Mapping[tuple[str, int], str]) -> tuple[float, float]:
    """B-cubed precision and recall of one grouping against another."""
    both: Counter[tuple[str, str]] = Counter((ours[key], gold[key]) for key in gold)
    mine, true = Counter(ours.values()), Counter(gold.values())
    precision = sum(count * count / mine[a] for (a, _), count in both.items()) / len(gold)
    recall = sum(count * count / true[b] for (_, b), count in both.items()) / len(gold)
    return round(precision, 3), round(recall, 3)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names and whether they are one."""

    a: str
    b: str
    kind: MentionKind
    same: bool


_KINDS: dict[str, MentionKind] = {
    "Person": "person",
    "Organization": "group",
    "Company": "group",
    "LegalEntity": "group",
    "Vessel": "other",
}


def _measure_gold_pairs(file: Path) -> tuple[Score, ...]:
    rows = [json.loads(line) for line in file.read_text().splitlines()]
    pairs = [Pair(row["a"], row["b"], _KINDS[row["kind"]], row["same"]) for row in rows]
    named = [pair for pair, row in zip(pairs, rows, strict=True) if row["kind"] in ("Person", "Organization")]
    apart = [pair for pair in named if not pair.same]
    return (
        Score(
            name="names.pairs_kept_apart",
            value=_kept_apart(apart, _ours),
            says=f"The share of {len(apart)} pairs of different people and organisations that are kept apart.",
            trivial={"token set": _kept_apart(apart, _token_set), "Jaro-Winkler": _kept_apart(apart, _jaro)},
        ),
        Score(
            name="names.pairs_f1",
            value=_f1(pairs, _ours)[2],
            says=f"F1 on {len(pairs)} pairs made for screening, where misspellings count as the same: reported only.",
            trivial={"token set": _f1(pairs, _token_set)[2], "Jaro-Winkler": _f1(pairs, _jaro)[2]},
        ),
    )


def _measure_own_pairs() -> tuple[Score, ...]:
    pairs = [Pair(**json.loads(line)) for line in OWN_PAIRS.read_text().splitlines()]
    says = f"{len(pairs)} pairs of names as news writes them: transliterations, kin, look-alikes, acronyms"
    ours, token_set, jaro = (_f1(pairs, way) for way in (_ours, _token_set, _jaro))
    return tuple(
        Score(
            name=f"names.news_pairs_{what}",
            value=ours[at],
            says=f"{what.capitalize()} of calling two names one ({says}).",
            trivial={"token set": token_set[at], "Jaro-Winkler": jaro[at]},
        )
        for at, what in enumerate(("precision", "recall"))
    )


def _ours(pair: Pair) -> bool:
    return same_name(pair.a, pair.b, pair.kind) is not None


def _token_set(pair: Pair) -> bool:
    return token_set_ratio(pair.a.casefold(), pair.b.casefold()) >= ALIKE


def _jaro(pair: Pair) -> bool:
    return JaroWinkler.similarity(pair.a.casefold(), pair.b.casefold()) * 100 >= ALIKE


def _kept_apart(pairs: Sequence[Pair], way: Callable[[Pair], bool]) -> float:
    return round(sum(not way(pair) for pair in pairs) / len(pairs), 3)


def _f1(pairs: Sequence[Pair], way: Callable[[Pair], bool]) -> tuple[float, float, float]:
    """Precision, recall and F1 of calling pairs the same."""
    said = [pair for pair in pairs if way(pair)]
    right = sum(pair.same for pair in said)
    precision = right / len(said) if said else 0.0
    recall = right / sum(pair.same for pair in pairs)
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    return round(precision, 3), round(recall, 3), round(f1, 3)
