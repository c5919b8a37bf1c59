"""What reading found in one article, span by span, for a terminal."""

from collections.abc import Iterator

from retold.cli.terminal import harmless, on_one_line
from retold.model import Article, Passage, Quotation, Reading, Speaker


def describe_reading(article: Article, reading: Reading) -> str:
    """An article's blocks and its reading as lines `start-end kind: words`."""
    name = article.outlet.value if article.outlet else "outlet unknown"
    when = article.published.value if article.published else "undated"
    head = f"{article.source.location} · {name} · {when} · {article.id}"
    return harmless("\n".join([on_one_line(head), *(f"  {line}" for line in _lines(article, reading)), ""]))


def _lines(article: Article, reading: Reading) -> Iterator[str]:
    for block in article.blocks:
        mark = "account" if block.account else "not read"
        yield f"{block.start}-{block.end} {block.kind} ({mark})"
    for quotation in reading.quotations:
        yield from _quotation(article, quotation)
    for mention in reading.mentions:
        stands_for = f" = {_words(article, mention.refers_to)} ({mention.why})" if mention.refers_to else ""
        yield f"{_at(mention.passage)} {mention.kind} {mention.form}: {_words(article, mention.passage)}{stands_for}"
    for date in reading.dates:
        yield f"{_at(date.passage)} {date.type} {date.value}: {_words(article, date.passage)}"
    for figure in reading.figures:
        value = " ".join(filter(None, (figure.bound, figure.value, figure.unit)))
        yield f"{_at(figure.passage)} figure {value}: {_words(article, figure.passage)}"
    for clause in reading.clauses:
        parts = (clause.actor, clause.verb, clause.object)
        yield f"{_at(clause.passage)} clause: " + " | ".join(_words(article, part) if part else "–" for part in parts)
    yield f"{len(reading.sentences)} sentences"


def _quotation(article: Article, quotation: Quotation) -> Iterator[str]:
    name = _speaker(article, quotation.speaker)
    cue = f", {_words(article, quotation.cue)}" if quotation.cue else ""
    for content in quotation.content:
        yield f"{_at(content)} {quotation.kind} {quotation.act} [{name}{cue}]: {_words(article, content)}"


def _speaker(article: Article, speaker: Speaker | None) -> str:
    """Who speaks: by name, else in the account's own words, else unknown."""
    if speaker is None:
        return "speaker unknown"
    return speaker.name or (_words(article, speaker.passage) if speaker.passage else "speaker unknown")


def _at(passage: Passage) -> str:
    part = "title " if passage.part == "title" else ""
    return f"{part}{passage.start}-{passage.end}"


def _words(article: Article, passage: Passage) -> str:
    return " ".join(article.cut(passage).split())
