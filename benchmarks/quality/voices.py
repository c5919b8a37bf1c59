"""Quotations against PolNeAR: content, source and cue of every attribution.

PolNeAR counts a leading "that" or "to" and the quotation marks as content; Retold leaves them out, so found spans are
grown by these before they are compared. It takes the colon of a headline ("X: ...") for its cue. It also counts the
"who" of a relative clause as the source, where Retold gives the word that it stands for: found sources are grown by a
"who", "which" or "that" right after them. Where no words of its own name a speaker ("they follow directly on words of
X"), the words that Retold points at are the source.
Of nested quotations the outermost counts there: PolNeAR marks each word once, so what stands in another one with its
cue is left out even where Retold is in doubt who tells it and gives it no parent.
"""

import json
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.quality.score import Score
from retold.model import Article, Block, Passage, Quotation
from retold.reading.quotations import find_quotations
from retold.reading.quotations.marks import find_stretches
from retold.reading.sentences import find_sentences
from retold.reading.syntax import Account, Parser, parse_account

FILES = ("quotes-polnear-dev.jsonl",)
MARKS = "“”\"«»`'‘’"
# How far from the content a mark may stand for the attribution to count as marked.
REACH_OF_A_MARK = 2
# Characters that "that, — " before a content may have.
LONGEST_LEAD = 8
LEAST_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Span:
    start: int
    end: int

    @property
    def length(self) -> int:
        return self.end - self.start


Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Attribution:
    source: Spans
    cue: Spans
    content: Spans


@dataclass(frozen=True, slots=True)
class Compared:
    """One article: its text, what people marked, and what was found."""

    text: str
    gold: tuple[Attribution, ...]
    found: tuple[Attribution, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    gold: Attribution
    found: Attribution
    share: float


def measure(folder: Path, parser: Parser) -> tuple[Score, ...]:
    rows = read_rows(folder / FILES[0])
    accounts = [(row, parse_account(article_of(row), parser)) for row in rows]
    return scores_of(accounts)


def scores_of(accounts: Sequence[tuple[dict[str, object], Account]]) -> tuple[Score, ...]:
    ours = [_compared(row, account, ours_of) for row, account in accounts]
    toys = {
        "every sentence": [_compared(row, account, _every_sentence) for row, account in accounts],
        "every paragraph": [_compared(row, account, _every_paragraph) for row, account in accounts],
        "every quoted string": [_compared(row, account, _every_stretch) for row, account in accounts],
    }
    says = f"PolNeAR dev, {len(accounts)} news articles, all attributions (speech, belief, intention), one to one: "
    scores = [
        Score(
            name=f"voices.content_{name}_f1",
            value=round(f1(ours, least), 3),
            says=says + what,
            trivial={toy: round(f1(articles, least), 3) for toy, articles in toys.items()},
        )
        for name, least, what in (
            ("overlap", 0.0, "contents that share a character"),
            ("iou50", LEAST_SHARE, "contents that share half of their characters"),
            ("exact", 1.0, "contents equal to the character"),
        )
    ]
    source, cue = _parts(ours)
    precision, recall = _marked(ours)
    marked = {toy: _marked(articles) for toy, articles in toys.items()}
    return (
        *scores,
        Score(name="voices.source_given_content", value=source, says=says + "sources right where the content is"),
        Score(name="voices.cue_given_content", value=cue, says=says + "cues right where the content is"),
        Score(
            name="voices.marked_precision",
            value=precision,
            says=says + "precision of quotations in marks",
            trivial={toy: of_toy for toy, (of_toy, _) in marked.items()},
        ),
        Score(
            name="voices.marked_recall",
            value=recall,
            says=says + "recall of quotations in marks",
            trivial={toy: of_toy for toy, (_, of_toy) in marked.items()},
        ),
    )


def read_rows(file: Path, step: int = 1) -> list[dict[str, object]]:
    with file.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines][::step]


def article_of(row: dict[str, object]) -> Article:
    text = str(row["text"])
    # The first line of every article is its headline.
    blocks = tuple(
        Block("headline" if m.start() == 0 else "paragraph", account=True, start=m.start(), end=m.end())
        for m in re.finditer(r"\S[^\n]*", text)
    )
    return Article(id=str(row["id"]), sha256="", text=text, language="en", blocks=blocks)


def compare_row(row: dict[str, object], account: Account) -> Compared:
    """Lay what people marked in one article beside what Retold finds."""
    return _compared(row, account, ours_of)


def _compared(row: dict[str, object], account: Account, find: Callable[[Account], Iterable[Attribution]]) -> Compared:
    attributions = row["attributions"]
    assert isinstance(attributions, list)
    gold = tuple(
        Attribution(*(tuple(Span(*ends) for ends in each[part]) for part in ("source", "cue", "content")))
        for each in attributions
        if each["content"]
    )
    return Compared(account.article.text, gold, tuple(find(account)))


def ours_of(account: Account) -> Iterable[Attribution]:
    """What Retold finds, outermost only, in PolNeAR's scheme."""
    text = account.article.text
    found = find_quotations(account, (), ())
    for each in found:
        if each.parent is None and not any(_lies_in(each, other) for other in found):
            yield Attribution(_source(each, text), _cue(each, text), _in_their_scheme(each, account))


def _lies_in(inner: Quotation, outer: Quotation) -> bool:
    """Whether a quotation stands in another one with its cue: Retold doubts some of these parents."""
    parts = [*inner.content, *([inner.cue] if inner.cue else [])]
    return inner is not outer and all(any(whole.holds(part) for whole in outer.content) for part in parts)


def _source(quotation: Quotation, text: str) -> Spans:
    """The speaker's words with a "who" or "which" that follows them and stands for them at the cue."""
    speaker = quotation.speaker
    found = _spans([(speaker.passage or speaker.refers_to) if speaker else None])
    cue = quotation.cue
    grown = []
    for each in found:
        relative = re.match(r",? (?:who|which|that)\b", text[each.end : cue.start]) if cue else None
        grown.append(Span(each.start, each.end + (relative.end() if relative else 0)))
    return tuple(grown)


def _cue(quotation: Quotation, text: str) -> Spans:
    """The cue; of a headline or a turn of an interview, the colon."""
    start = quotation.content[0].start
    if quotation.cue is None and (colon := re.search(r":\s*[“\"«‘']*$", text[max(0, start - LONGEST_LEAD) : start])):
        at = start - len(colon.group())
        return (Span(at, at + 1),)
    return _spans([quotation.cue])


def _spans(passages: Iterable[Passage | None]) -> Spans:
    return tuple(Span(each.start, each.end) for each in passages if each is not None)


def _in_their_scheme(quotation: Quotation, account: Account) -> Spans:
    return tuple(_grown(each, account) for each in _spans(quotation.content))


def _grown(span: Span, account: Account) -> Span:
    text = account.article.text
    start, end = span.start, span.end
    after = re.match(r"[,.?!]?(?:[”\"»’]|'')", text[end:])
    end += after.end() if after else 0
    before = re.search(r"(?:[“\"«‘]|``|'')$", text[max(0, start - 2) : start])
    start -= len(before.group()) if before else 0
    word = re.search(r"\b(?:that,? (?:[—–-] )?|to )$", text[max(0, start - LONGEST_LEAD) : start], re.IGNORECASE)
    if word and not (word.group().lower() == "to " and _is_preposition(start - len(word.group()), account)):
        start -= len(word.group())
    return Span(start, end)


def _is_preposition(at: int, account: Account) -> bool:
    """Whether "to" leads up to a thing ("referred to the plan") and not to a verb, where it counts as content."""
    home = next(each for each in reversed(account.paragraphs) if each.part == "text" and each.start <= at)
    word = home.doc.char_span(at - home.start, at - home.start + 2, alignment_mode="expand")
    return word is not None and word[0].pos_ == "ADP"


def _every_sentence(account: Account) -> Iterable[Attribution]:
    return (Attribution((), (), (Span(each.start, each.end),)) for each in find_sentences(account))


def _every_paragraph(account: Account) -> Iterable[Attribution]:
    return (Attribution((), (), (Span(b.start, b.end),)) for b in account.article.account)


def _every_stretch(account: Account) -> Iterable[Attribution]:
    for block in account.article.account:
        for each in find_stretches(account.article.text[block.start : block.end]):
            if each.depth == 0:
                content = Span(block.start + each.outer_start, block.start + each.outer_end)
                yield Attribution((), (), (content,))


def share_of(one: Spans, other: Spans) -> float:
    """Characters that two contents share, over those of both (intersection over union)."""
    common = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)
    return common / max(1, sum(a.length for a in one) + sum(b.length for b in other) - common)


def pairs_of(article: Compared, least: float) -> list[Pair]:
    """Match found to gold one to one, the best overlap first."""
    near = [
        (share, g, f)
        for g, gold in enumerate(article.gold)
        for f, found in enumerate(article.found)
        if (share := share_of(gold.content, found.content)) > 0 and share >= least
    ]
    taken_gold: set[int] = set()
    taken_found: set[int] = set()
    pairs: list[Pair] = []
    for share, g, f in sorted(near, key=lambda each: (-each[0], each[1], each[2])):
        if g not in taken_gold and f not in taken_found:
            taken_gold.add(g)
            taken_found.add(f)
            pairs.append(Pair(article.gold[g], article.found[f], share))
    return pairs


def f1(articles: Sequence[Compared], least: float) -> float:
    hits = sum(len(pairs_of(article, least)) for article in articles)
    total = sum(len(article.gold) + len(article.found) for article in articles)
    return 2 * hits / max(1, total)


def _parts(articles: Sequence[Compared]) -> tuple[float, float]:
    """Of the contents found (half shared), how many have the right source, and the right cue (any overlap)."""
    pairs = [pair for article in articles for pair in pairs_of(article, LEAST_SHARE)]
    sources = [pair for pair in pairs if pair.gold.source]
    source = sum(share_of(pair.gold.source, pair.found.source) > 0 for pair in sources) / max(1, len(sources))
    cue = sum(share_of(pair.gold.cue, pair.found.cue) > 0 for pair in pairs) / max(1, len(pairs))
    return round(source, 3), round(cue, 3)


def _marked(articles: Sequence[Compared]) -> tuple[float, float]:
    found = gold = found_hits = gold_hits = 0
    for article in articles:
        pairs = pairs_of(article, 0.0)
        found += sum(_is_marked(each, article.text) for each in article.found)
        gold += sum(_is_marked(each, article.text) for each in article.gold)
        found_hits += sum(_is_marked(pair.found, article.text) for pair in pairs)
        gold_hits += sum(_is_marked(pair.gold, article.text) for pair in pairs)
    return round(found_hits / max(1, found), 3), round(gold_hits / max(1, gold), 3)


def _is_marked(attribution: Attribution, text: str) -> bool:
    return any(
        mark in text[max(0, span.start - REACH_OF_A_MARK) : span.end + REACH_OF_A_MARK]
        for span in attribution.content
        for mark in ("“", '"', "«", "``", "''", "‘", "„")
    )
