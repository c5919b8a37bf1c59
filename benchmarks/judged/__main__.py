"""Replay judgements made by hand on what the code finds today.

python -m benchmarks.judged [SET ...]              the score of each set, and what nobody has read yet
python -m benchmarks.judged SET --sheet FILE       also write the unread to a sheet, a JSON line each, to be judged
python -m benchmarks.judged SET --take FILE        take a sheet's verdicts into the set's file, without their words
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Collection, Sequence
from importlib import import_module
from pathlib import Path

from benchmarks.judged.found import JudgedSet, Read
from benchmarks.judged.judgement import Judgement, judgement_of, read_judgements, write_judgements, written
from benchmarks.judged.stories import PILES, open_stories
from retold.reading import Parser, open_parser

# One module a set of judgements, with its SET.
SETS = (
    "names_merges",
    "names_missed",
    "voices_utterances",
    "voices_missed",
    "names_kinds",
    "names_metonyms",
    "names_references",
    "voices_speakers",
    "voices_nested",
    "timeline_events",
    "timeline_dates",
    "lineage_directions",
    "timeline_missed",
    "timeline_differs",
)
MOST_SHOWN = 40


def main() -> int:
    """Replay, print, and return the exit code: 1 where something judged wrong is still found."""
    wanted = _arguments()
    sets = [_set(name) for name in wanted.sets]
    if wanted.take:
        _take(wanted.take, sets[0])
        return 0
    parser = open_parser()
    wrong = 0
    for each in sets:
        reads = _replay(each, parser, wanted.story)
        _print(each, reads, show=wanted.show)
        if wanted.sheet:
            _write_sheet(wanted.sheet, reads)
        wrong += sum(read.verdict == "wrong" for read in reads)
    return 1 if wrong else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="*", default=SETS, help=f"sets to replay: {', '.join(SETS)}")
    parser.add_argument("--story", help="one story alone, by its id in its pile")
    parser.add_argument("--show", type=int, default=MOST_SHOWN, help="how many unread findings to print")
    parser.add_argument("--sheet", type=Path, help="write the unread findings here")
    parser.add_argument("--take", type=Path, help="take verdicts from this sheet")
    wanted = parser.parse_args()
    if (wanted.sheet or wanted.take) and len(wanted.sets) != 1:
        parser.error("a sheet belongs to one SET")
    return wanted


def _set(name: str) -> JudgedSet:
    judged = import_module(f"benchmarks.judged.{name}").SET
    assert isinstance(judged, JudgedSet)
    return judged


def _replay(judged: JudgedSet, parser: Parser, only: str | None) -> list[Read]:
    judgements = read_judgements(judged.file)
    reads: list[Read] = []
    for pile in judged.piles:
        if not PILES[pile].exists():
            print(f"{judged.name}: {pile} is left out, there is no {PILES[pile]}")
            continue
        for story in open_stories(pile, parser, _ids(judged, judgements, pile, only)):
            reads += judged.read(story, [each for each in judgements if each.story == story.key])
    return reads


def _ids(judged: JudgedSet, judgements: Sequence[Judgement], pile: str, only: str | None) -> Collection[str] | None:
    """The stories of a pile to open; None for all of them."""
    if only:
        return (only,)
    whole = judged.whole and pile not in judged.drawn
    return None if whole else [each.story.removeprefix(f"{pile}/") for each in judgements]


def _print(judged: JudgedSet, reads: Sequence[Read], *, show: int) -> None:
    print(f"{judged.name}: {judged.says}")
    for pile in judged.piles:
        _count(pile, [read for read in reads if read.found.story.split("/")[0] == pile])
    for draw in sorted({read.draw for read in reads if read.draw}):
        _count(f"draw {draw}", [read for read in reads if read.draw == draw])
    for read in [each for each in reads if each.verdict in ("wrong", "lost")]:
        cause = f" ({read.cause})" if read.cause else ""
        print(f"  {read.verdict}{cause} in {read.found.story}: {read.found.words}")
    unread = [each for each in reads if each.verdict is None]
    for read in unread[:show]:
        print(f"  unread in {read.found.story}: {read.found.words}")
    if len(unread) > show:
        print(f"  and {len(unread) - show} more unread")


def _count(what: str, reads: Sequence[Read]) -> None:
    """A line of counts, with the share of right ones among the judged."""
    counts = Counter(read.verdict or "unread" for read in reads)
    if not counts:
        return
    line = ", ".join(f"{counts[each]} {each}" for each in ("right", "wrong", "cannot tell", "unread"))
    none = f", {counts['rightly none']} rightly none" if counts["rightly none"] else ""
    lost = f"; {counts['lost']} that should be are not found" if counts["lost"] else ""
    share = counts["right"] / max(1, counts["right"] + counts["wrong"])
    found = counts.total() - counts["lost"] - counts["rightly none"]
    print(f"  {what}: {found} found: {line}{none}{lost}; precision {share:.3f}")


def _write_sheet(file: Path, reads: Sequence[Read]) -> None:
    """The unread with empty verdicts; the words are for the reader and are not taken over."""
    rows = [
        {
            "verdict": "",
            "cause": "",
            "words": read.found.words,
            "story": read.found.story,
            "places": written(read.found.places),
            "answer": read.found.answer,
        }
        for read in reads
        if read.verdict is None
    ]
    file.write_text("".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows), encoding="utf-8")
    print(f"  {len(rows)} unread written to {file}")


def _take(sheet: Path, judged: JudgedSet) -> None:
    """Verdicts of a sheet, in place of older ones on the same finding; rows without a verdict stay unread."""
    rows = [json.loads(line) for line in sheet.read_text(encoding="utf-8").splitlines()]
    new = [judgement_of(row) for row in rows if row["verdict"]]
    again = {(each.story, each.places, each.answer) for each in new}
    kept = [each for each in read_judgements(judged.file) if (each.story, each.places, each.answer) not in again]
    write_judgements(judged.file, [*kept, *new])
    print(f"{judged.name}: {len(new)} verdicts taken, {len(kept) + len(new)} in all")


if __name__ == "__main__":
    sys.exit(main())
