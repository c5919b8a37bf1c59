"""Time expressions against TimeBank, AQUAINT and WikiWars, scored as in TempEval-3."""

import calendar
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.quality.score import Score
from retold.model import Article, Block, Fact
from retold.reading import Parser
from retold.reading.dates import find_dates
from retold.reading.syntax import parse_account

FILES: tuple[str, ...] = ("times-timebank.jsonl", "times-aquaint.jsonl", "times-wikiwars.jsonl")
SETS: Mapping[str, str] = {"timebank": "TimeBank", "aquaint": "AQUAINT", "wikiwars": "WikiWars"}


@dataclass(frozen=True, slots=True)
class Found:
    """A time expression of a text, by gold or by a method."""

    start: int
    end: int
    value: str | None


@dataclass(frozen=True, slots=True)
class Scored:
    """The three F1 of TempEval-3: same characters, any overlap, overlap with equal value."""

    strict: float
    relaxed: float
    value: float


@dataclass(frozen=True, slots=True)
class Document:
    """A text with its date and its gold time expressions."""

    id: str
    text: str
    published: str
    gold: tuple[Found, ...]


Method = Callable[[Document], list[Found]]


def measure(folder: Path, parser: Parser) -> tuple[Score, ...]:
    """Score the reader's time expressions on the public sets, beside two toy methods."""
    scores: list[Score] = []
    for name, title in SETS.items():
        documents = list(read_documents(folder / f"times-{name}.jsonl"))
        ours = score(documents, lambda document: read_times(document, parser))
        toy = score(documents, _calendar_words)
        for what in ("strict", "relaxed", "value"):
            scores.append(
                Score(
                    name=f"timeline.{name}_{what}_f1",
                    value=getattr(ours, what),
                    says=f"{_SAYS[what]} (F1 over {sum(len(each.gold) for each in documents)} times in"
                    f" {len(documents)} texts of {title})",
                    trivial={"names of days and months, years": getattr(toy, what)},
                )
            )
    return tuple(scores)


_SAYS = {
    "strict": "time expressions found with exactly the same characters as a person marked",
    "relaxed": "time expressions found that share characters with one a person marked",
    "value": "time expressions found that share characters with a person's and have the same value",
}


def read_documents(file: Path) -> Iterator[Document]:
    """The documents of a gold file."""
    for line in file.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        gold = tuple(Found(each["start"], each["end"], each["value"]) for each in row["timexes"])
        yield Document(row["id"], row["text"], row["published"], gold)


def read_times(document: Document, parser: Parser) -> list[Found]:
    """The time expressions that the reader finds."""
    account = parse_account(as_article(document), parser)
    return [Found(each.passage.start, each.passage.end, each.value) for each in find_dates(account)]


def as_article(document: Document) -> Article:
    """A gold document as an article; an empty line ends a paragraph."""
    blocks = tuple(
        Block("paragraph", account=True, start=found.start(), end=found.end())
        for found in re.finditer(r"\S(?:.|\n(?!\s*\n))*", document.text)
    )
    published = Fact(document.published[:10], "row", precision="day")
    return Article(id=document.id, sha256="", text=document.text, language="en", published=published, blocks=blocks)


def score(documents: Iterable[Document], method: Method) -> Scored:
    """The scores of a method, counted over all documents together."""
    gold = found = strict = relaxed = value = 0
    for document in documents:
        answers = method(document)
        gold, found = gold + len(document.gold), found + len(answers)
        for answer, match in match_found(document.gold, answers):
            strict += (answer.start, answer.end) == (match.start, match.end)
            relaxed += 1
            value += answer.value == match.value
    both = gold + found
    return Scored(*(2 * right / both if both else 0.0 for right in (strict, relaxed, value)))


def match_found(gold: Iterable[Found], answers: Iterable[Found]) -> list[tuple[Found, Found]]:
    """Pair each answer with a gold expression that it overlaps, each at most once; exact pairs first."""
    left = sorted(gold, key=lambda each: (each.start, each.end))
    pairs: list[tuple[Found, Found]] = []
    rest: list[Found] = []
    for answer in answers:
        same = next((each for each in left if (each.start, each.end) == (answer.start, answer.end)), None)
        if same is None:
            rest.append(answer)
        else:
            left.remove(same)
            pairs.append((answer, same))
    for answer in rest:
        near = next((each for each in left if each.start < answer.end and answer.start < each.end), None)
        if near is not None:
            left.remove(near)
            pairs.append((answer, near))
    return pairs


_CALENDAR_WORD = re.compile(
    r"\b(?:(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)|(?P<month>January|February|March|April"
    r"|May|June|July|August|September|October|November|December)|(?P<year>1[5-9]\d\d|20\d\d))\b"
)
_MONTHS = list(calendar.month_name)


def _calendar_words(document: Document) -> list[Found]:
    """Every weekday is the day of publication, every month is of its year, every year is itself."""
    found = []
    for match in _CALENDAR_WORD.finditer(document.text):
        if match["year"]:
            value = match["year"]
        elif match["month"]:
            value = f"{document.published[:4]}-{_MONTHS.index(match['month']):02d}"
        else:
            value = document.published[:10]
        found.append(Found(match.start(), match.end(), value))
    return found
