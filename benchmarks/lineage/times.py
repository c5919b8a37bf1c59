"""Times as a pile gives them: right, to the day, missing or wrong."""

import random
from datetime import UTC, datetime, timedelta
from typing import Literal

Clock = Literal["usual", "one minute", "none", "days only"]

# How often a pile has an odd clock, and an account a missing, coarse or wrong time.
ODD_CLOCKS: tuple[tuple[Clock, float], ...] = (("one minute", 0.05), ("none", 0.05), ("days only", 0.1))
MISSING, DAY_ONLY, WRONG = 0.08, 0.15, 0.06
FARTHEST_WRONG_MINUTES = 3000
HOUR = 60


def draw_clock(chance: random.Random) -> Clock:
    """How the times of a pile are kept."""
    draw = chance.random()
    for clock, likely in ODD_CLOCKS:
        if draw < likely:
            return clock
        draw -= likely
    return "usual"


def published(day: str, minute: int, clock: Clock, chance: random.Random) -> str | None:
    """The time that a pile gives for an account written so many minutes after a day's beginning."""
    begin = datetime.fromisoformat(day).replace(tzinfo=UTC)
    if clock == "none":
        return None
    if clock == "one minute":
        return begin.strftime("%Y-%m-%dT12:00:00Z")
    draw = chance.random()
    if draw < MISSING:
        return None
    if draw < MISSING + WRONG:
        minute += chance.randint(-FARTHEST_WRONG_MINUTES, FARTHEST_WRONG_MINUTES)
    moment = begin + timedelta(minutes=minute)
    if clock == "days only" or draw > 1 - DAY_ONLY:
        return moment.strftime("%Y-%m-%d")
    return moment.strftime("%Y-%m-%dT%H:%M:00Z")
