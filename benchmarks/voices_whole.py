"""Crashes, lost and swallowed paragraphs over all PolNeAR texts: `python -m benchmarks.voices_whole [EVERY]`.

A text has lost words where its parsed paragraphs hold fewer characters than its account. Swallowed is a piece of a
quotation that runs over the end of a paragraph, or a quotation that goes on in a paragraph which neither begins with a
mark nor closes one.
"""

import os
import sys
from pathlib import Path

from benchmarks.quality.voices import article_of, read_rows
from retold.model import Article, Quotation
from retold.reading import open_parser
from retold.reading.dates import find_dates
from retold.reading.mentions import find_mentions
from retold.reading.quotations import find_quotations
from retold.reading.quotations.marks import EDGE_MARKS, stray_closing
from retold.reading.syntax import Account, parse_account

FOLDER = Path(os.environ.get("RETOLD_EVAL", Path(__file__).parents[2] / "shared" / "eval"))
FILES = ("quotes-polnear-train.jsonl", "quotes-polnear-dev.jsonl")


def main(every: int) -> None:
    parser = open_parser()
    rows = [row for name in FILES for row in read_rows(FOLDER / name, every)]
    crashed, lost, swallowed, found = 0, 0, 0, 0
    for row in rows:
        article = article_of(row)
        try:
            account = parse_account(article, parser)
            quotations = find_quotations(account, find_mentions(account), find_dates(account))
        except Exception as fault:  # noqa: BLE001 (what is raised is what is counted)
            crashed += 1
            print(f"crash: {article.id}: {fault!r}")
            continue
        found += len(quotations)
        lost += _loses_words(account)
        for each in quotations:
            if _swallows(each, article):
                swallowed += 1
                print(f"swallowed: {article.id} {each.content[0].start}-{each.content[-1].end}")
    print(f"{len(rows)} texts, {found} quotations: {crashed} crashes, {lost} with words lost, {swallowed} swallowed")


def _loses_words(account: Account) -> bool:
    held = sum(len(each.text) for each in account.paragraphs if each.part == "text")
    return held != sum(block.end - block.start for block in account.article.account)


def _swallows(quotation: Quotation, article: Article) -> bool:
    blocks = article.account
    first = next(block for block in blocks if block.start <= quotation.content[0].start < block.end)
    for piece in quotation.content:
        block = next(block for block in blocks if block.start <= piece.start < block.end)
        text = article.text[block.start : block.end]
        if piece.end > block.end:
            return True
        if block != first and text[0] not in EDGE_MARKS and stray_closing(text) is None:
            return True
    return False


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1)
