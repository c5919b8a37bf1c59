"""The line of counts at the head of a story."""

from dataclasses import dataclass

from retold.report.findings.view import count
from retold.report.lookups import Lookups
from retold.report.strip import Shown
from retold.stories.copies import group_copies


@dataclass(frozen=True, slots=True)
class Count:
    """One number of the line of counts, linked to where it is shown."""

    number: int
    words: str
    href: str
    loud: bool = False


def show_counts(lookups: Lookups, shown: Shown) -> tuple[Count, ...]:
    """Count a story's accounts and findings; what differs comes last and loud."""
    copied = [group for group in group_copies(lookups.story.copies) if group.kind == "copied"]
    several = [each for each in shown.utterances if len(each.articles) > 1]
    differing = [each for each in shown.events if each.differs]
    articles = lookups.story.articles
    unknown = sum(lookups.articles[article].outlet is None for article in articles)
    counted = (
        (len(lookups.story.articles), "account", "strip"),
        (len(lookups.known_outlets(articles)), "outlet", "strip"),
        (len(lookups.known_publishers(articles)), "publisher", "strip"),
        (len(copied), "copied passage", "lineage"),
        (len(several), "shared utterance", "voices"),
        (len(shown.events), "dated event", "timeline"),
    )
    shown_at = {"strip", *lookups.story.findings}
    lines = [
        _count(number, noun, f"#{lookups.prefix}{place if place in shown_at else 'strip'}")
        for number, noun, place in counted
    ]
    if unknown:
        lines.insert(2, _count(unknown, "outlet unknown", f"#{lookups.prefix}strip", "outlets unknown"))
    if differing:
        lines.append(
            _count(len(differing), "time that differs", "#" + differing[0].anchor, "times that differ", loud=True)
        )
    return tuple(lines)


def _count(number: int, one: str, href: str, many: str = "", *, loud: bool = False) -> Count:
    return Count(number, count(number, one, many).removeprefix(f"{number} "), href, loud)
