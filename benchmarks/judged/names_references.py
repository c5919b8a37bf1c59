"""Whom "he", "the general" and "the group" mean: roles and pronouns in subject position, judged by reading.

python -m benchmarks.judged.names_references            the table: right, wrong, rightly and wrongly left alone
python -m benchmarks.judged.names_references --show     also each that is wrong, with the words around it

A judgement gives where the words stand and where the article names whom they mean; None where it names nobody, or a
careful reader could not tell. A name is right when it holds the words of the judged one, or the other way round.
Drawn by a fixed seed from 40 articles and the seeds (`draw` 1: used while the rules were made; 2: never looked at).
"""

import json
import os
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from retold.model import Article, Block, Mention, Passage
from retold.reading import Parser, open_parser
from retold.reading.mentions import find_mentions
from retold.reading.syntax import parse_account

SHARED = Path(__file__).parents[3] / "shared"
GOLD = Path(os.environ.get("RETOLD_EVAL", SHARED / "eval"))
FILE = Path(__file__).with_suffix(".jsonl")
CHARACTERS_SHOWN = 120
KINDS = ("right", "wrong", "rightly left alone", "wrongly left alone")


@dataclass(frozen=True, slots=True)
class Reference:
    """Words that point at somebody: their place, and where the article names who is meant."""

    set: str
    article: str
    draw: int
    start: int
    end: int
    means: tuple[int, ...] | None


@dataclass(frozen=True, slots=True)
class Answer:
    """What the code says today of a reference: one of KINDS, and the words it chose."""

    reference: Reference
    kind: str
    chosen: str
    around: str


def main() -> int:
    """Print the table; 1 where nothing could be measured."""
    references = [_reference(json.loads(line)) for line in FILE.read_text(encoding="utf-8").splitlines()]
    answers = list(replay(references, open_parser()))
    for draw in sorted({each.draw for each in references}):
        _print(draw, [each for each in answers if each.reference.draw == draw])
    if "--show" in sys.argv:
        for each in answers:
            if each.kind.startswith("wrong"):
                print(f"{each.reference.draw} {each.kind}: {each.chosen or '-'} | {each.around}")
    return 0 if answers else 1


def replay(references: Sequence[Reference], parser: Parser) -> Iterator[Answer]:
    """What the code says today of each reference."""
    by_article: dict[str, list[Reference]] = defaultdict(list)
    for each in references:
        by_article[each.article].append(each)
    for name in sorted({each.set for each in references}):
        for id_, text in _texts(name):
            if id_ in by_article:
                yield from _answers(_article(id_, text, headed=name.startswith("quotes")), by_article[id_], parser)


def _answers(article: Article, references: Sequence[Reference], parser: Parser) -> Iterator[Answer]:
    found: Mapping[Passage, Mention] = {each.passage: each for each in find_mentions(parse_account(article, parser))}
    for each in references:
        at = Passage(article.id, "text", each.start, each.end)
        mention = found.get(at) or next((m for passage, m in found.items() if passage.end == at.end), None)
        to = mention.refers_to if mention else None
        chosen = article.cut(to) if to else ""
        around = article.text[max(0, each.start - CHARACTERS_SHOWN) : each.start]
        around += f"[{article.cut(at)}]{article.text[each.end : each.end + CHARACTERS_SHOWN // 2]}"
        yield Answer(each, _kind(article, each, chosen), chosen, " ".join(around.split()))


def _kind(article: Article, reference: Reference, chosen: str) -> str:
    if reference.means is None:
        return "wrong" if chosen else "rightly left alone"
    if not chosen:
        return "wrongly left alone"
    named = article.text[slice(*reference.means)].casefold()
    return "right" if named in chosen.casefold() or chosen.casefold() in named else "wrong"


def _print(draw: int, answers: Sequence[Answer]) -> None:
    for what, words in (("pronouns", True), ("roles", False)):
        counts = Counter(each.kind for each in answers if _is_pronoun(each.reference) == words)
        print(f"draw {draw}, {what}: " + ", ".join(f"{counts[kind]} {kind}" for kind in KINDS))
    counts = Counter(each.kind for each in answers)
    given = counts["right"] + counts["wrong"]
    known = sum(each.reference.means is not None for each in answers)
    print(f"  precision {counts['right'] / max(1, given):.3f}, recall {counts['right'] / max(1, known):.3f}")


def _is_pronoun(reference: Reference) -> bool:
    return reference.end - reference.start <= len("they")


def _reference(row: Mapping[str, object]) -> Reference:
    means = row["means"]
    ends = tuple(int(each) for each in means) if isinstance(means, list) else None
    start, end, draw = (int(str(row[key])) for key in ("start", "end", "draw"))
    return Reference(str(row["set"]), str(row["article"]), draw, start, end, ends)


def _texts(name: str) -> Iterator[tuple[str, str]]:
    """The texts of a set by the id that it gives them."""
    if name == "seeds":
        for file in sorted((SHARED / name).glob("*.txt")):
            yield file.stem, file.read_text(encoding="utf-8")
        return
    for line in (GOLD / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield str(row["id"]), str(row["text"])


def _article(id_: str, text: str, *, headed: bool) -> Article:
    """A block for each line; the first line of PolNeAR's articles is their headline."""
    blocks = tuple(
        Block(
            "headline" if headed and not match.start() else "paragraph",
            account=True,
            start=match.start(),
            end=match.end(),
        )
        for match in re.finditer(r"\S[^\n]*", text)
    )
    return Article(id=id_, sha256="", text=text, language="en", blocks=blocks)


if __name__ == "__main__":
    sys.exit(main())
