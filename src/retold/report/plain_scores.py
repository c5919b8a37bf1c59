"""What each measured score means, in plain words: of a hundred things, how many are as they should be.

The numbers come from the gate's record alone; `{n}` stands for them. Scores with one sentence share a line, each with
the name of its set of texts.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Plain:
    """A sentence for a score, and the set of texts it was measured on where several share the sentence."""

    sentence: str
    texts: str = ""


_EDITED = "Of 100 words of passages planted in other texts, {n} are found"
# F1 counts misses and false finds alike; a reader is told so once, at the end of the sentence.
_TIMES = {
    "strict": "Of 100 times, {n} are found to the letter",
    "relaxed": "Of 100 times, {n} are found at least in part",
    "value": "Of 100 times, {n} are found and read as a person reads them",
}
_SETS = {"timebank": "TimeBank", "aquaint": "AQUAINT", "wikiwars": "WikiWars"}

PLAIN = {
    "lineage.runs_covered": Plain("Of 100 runs of twelve and more words that two accounts share, {n} are shown whole"),
    "lineage.passages_exact": Plain("Of 100 passages shown, {n} have equal words outside of their edits"),
    "lineage.planted_0_10_recall": Plain(_EDITED, "up to a tenth edited"),
    "lineage.planted_10_20_recall": Plain(_EDITED, "up to a fifth"),
    "lineage.planted_20_30_recall": Plain(_EDITED, "up to three tenths"),
    "lineage.planted_precision": Plain("Of 100 words shown as copied in texts with planted passages, {n} are"),
    "lineage.direction_right_or_unknown": Plain("Of 100 copies, {n} have the right direction or none"),
    "lineage.direction_right": Plain("Of 100 copies, {n} have the right direction, none where there is none"),
    "lineage.direction_arrows_right": Plain("Of 100 directions shown, {n} are right"),
    "lineage.absent_found": Plain("Of 100 sources not in the pile, {n} are found with just the right accounts"),
    "lineage.absent_not_invented": Plain("In 100 piles where no source is missing, {n} are said to miss none"),
    "voices.marked_precision": Plain("Of 100 quotations shown in marks, {n} are quotations"),
    "voices.marked_recall": Plain("Of 100 quotations in marks, {n} are found"),
    "voices.source_given_content": Plain("Of 100 quotations found, {n} have the right speaker"),
    "voices.content_iou50_f1": Plain("Of 100 in all, in marks or retold, {n} are right over half of their length"),
    "voices.content_exact_f1": Plain("Of 100 in all, {n} are right to the letter"),
    "names.cast_bcubed_precision": Plain("Of 100 mentions gathered under one name, {n} belong together"),
    "names.cast_bcubed_recall": Plain("Of 100 mentions that belong together, {n} are gathered"),
    "names.found": Plain("Of 100 mentions by name, {n} are found"),
    "names.pairs_kept_apart": Plain("Of 100 pairs of different people or groups, {n} are kept apart"),
    "names.news_pairs_precision": Plain("Of 100 pairs of names that are called one, {n} are"),
    "names.news_pairs_recall": Plain("Of 100 pairs of names that are one, {n} are called so"),
    **{
        f"timeline.{texts}_{what}_f1": Plain(sentence, name)
        for what, sentence in _TIMES.items()
        for texts, name in _SETS.items()
    },
    "timeline.undated_certain_holds": Plain(
        "Of 100 certain ranges of accounts without a date, {n} hold the day on which it came out"
    ),
    "timeline.undated_possible_holds": Plain(
        "Of 100 ranges with likely ends as well, {n} hold the day on which it came out"
    ),
}


def plain_of(name: str) -> Plain | None:
    """The plain words of a score, if it has any."""
    return PLAIN.get(name)
