"""The timeline lens: when it is said to have happened."""

from retold.lenses.timeline.find import TimelineFindings, find_timeline
from retold.model import Card, Lens

LENS = Lens(
    name="timeline",
    title="Timeline",
    question="When is it said to have happened, and do the accounts agree on it?",
    card=Card(
        item="One event: what the accounts say happened at one time, with every sentence that tells it.",
        method=(
            "Time expressions are found by rules over words and given a TIMEX3 value; relative ones are counted from"
            " the publication date or from a time told before. Dated sentences with one time and enough of the same"
            " people, places and words are one event. Times differ where two accounts tell nearly the same and both"
            " name a date, a weekday or an hour, and these cannot both hold."
        ),
        limitation=(
            "A bare weekday is taken as the latest one before publication unless its verb looks ahead, so an account"
            " with a wrong publication date has wrong days. Sentences without a time of their own are in no event, and"
            " two accounts that share few words may tell one event on two rows."
        ),
        scores=(
            *(
                f"timeline.{name}_{what}_f1"
                for name in ("timebank", "aquaint", "wikiwars")
                for what in ("strict", "relaxed", "value")
            ),
            "timeline.undated_certain_holds",
            "timeline.undated_possible_holds",
        ),
    ),
    findings=TimelineFindings,
    find=find_timeline,
)
