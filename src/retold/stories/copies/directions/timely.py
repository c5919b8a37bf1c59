"""Timely: whether the dates allow a direction, or what outweighs them."""

from collections.abc import Sequence

from retold.stories.copies.directions.cases import Case, sides
from retold.stories.copies.directions.rows import DirectionFound, Sign, adding, rest_on
from retold.stories.copies.directions.times import is_before
from retold.stories.copies.directions.trade import trade_of

# Edits that seldom go the other way round (see the measured precision): a trimmed tail may, and a slip is made as often
# as it is corrected.
TELLING = ("name left short", "quotation shortened", "told made general")

_AGAINST_TIME = "It is dated earlier than the account that it would be copied from."
_DATED_ANEW = "It is dated earlier; a news agency dates its story anew whenever it adds to it."
_OUTWEIGHED = "It is dated earlier, which the edits outweigh: a date may be that of an update."


def in_time(case: Case, signs: Sequence[Sign]) -> DirectionFound:
    """The direction of these signs, with the edits that agree; unknown where the taker is dated before the giver."""
    way = signs[0].way
    agreeing = (sign for sign in case.edits if sign.way == way and sign.kind != "slip corrected")
    said = rest_on(way, [*signs, *agreeing])
    ends = sides(case.row, signs[0].way)
    if not is_before(ends.taker, ends.giver):
        return said
    if _dates_anew(case, signs[0]):
        return adding(said, _DATED_ANEW)
    if {sign.way for sign in case.edits if sign.kind in TELLING} == {way}:
        return adding(said, _OUTWEIGHED)
    return adding(rest_on("unknown", signs), _AGAINST_TIME)


def _dates_anew(case: Case, sign: Sign) -> bool:
    """Whether the giver is a news agency that is credited: it dates a story anew whenever it adds to it."""
    return sign.kind == "names the giver" and trade_of(sides(case.row, sign.way).giver) == "news agency"
