"""Credits: how an account names the source of what it took over, if it does."""

import random

from benchmarks.lineage.accounts import Account

# How often a desk credits: in the usual places, in a place that says nothing of these words, or the wrong source.
PRESENT, MISPLACED, WRONG = 0.55, 0.12, 0.03


def credit(taker: Account, source: Account, chance: random.Random, agencies: list[str]) -> None:
    """Credit the source, or not: the account's `credits` keep what was done."""
    draw = chance.random()
    if source.role == "speech":
        return
    if draw < PRESENT:
        _agency(taker, source.outlet.name, chance) if source.role != "outlet" else _outlet(taker, source, chance)
        taker.credits = (*taker.credits, f"present: {source.id}")
    elif draw < PRESENT + MISPLACED:
        line = chance.choice(("Photo: {}", "© {} and contributors", "Picture by {}"))
        taker.foot.append(line.format(source.outlet.name))
        taker.credits = (*taker.credits, f"misplaced: {source.id}")
    elif draw < PRESENT + MISPLACED + WRONG:
        _agency(taker, chance.choice([name for name in agencies if name != source.outlet.name]), chance)
        taker.credits = (*taker.credits, "wrong")


def _agency(taker: Account, name: str, chance: random.Random) -> None:
    how = chance.randrange(7)
    if how == 0:
        taker.lead = f"{taker.lead.split(' (')[0].split(' –')[0].strip()} ({name}) – ".lstrip()
    elif how == 1:
        taker.foot.append(f"({name})")
    elif how == 2:
        taker.foot.append(f"Source: {name}")
    elif how == 3:
        taker.foot.append(f"By {name}")
    elif how == 4:
        taker.foot.append(f"With inputs from {name}")
    elif how == 5:
        taker.inside = f", {name} reported."
    else:
        taker.foot.append(f"{taker.outlet.name} staff and {name}")


def _outlet(taker: Account, source: Account, chance: random.Random) -> None:
    how, name = chance.randrange(5), source.outlet.name
    if how == 0:
        taker.inside = f", {name} reported."
    elif how == 1:
        taker.foot.append(f"This story was first reported by {name}.")
    elif how == 2:
        taker.foot.append(f"Source: {name}")
    elif how == 3:
        taker.foot.append(f"Read the original at {source.outlet.address}/{source.id}")
    else:
        taker.inside = f", according to {name}."
