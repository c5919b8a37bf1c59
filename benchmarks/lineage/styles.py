"""House styles: how an outlet spells and counts."""

import re
from typing import Literal

Style = Literal["british", "american"]

_DIGITS = {
    "eleven": "11",
    "twelve": "12",
    "thirteen": "13",
    "fourteen": "14",
    "fifteen": "15",
    "eighteen": "18",
    "nineteen": "19",
    "forty": "40",
    "sixty": "60",
}
_NUMBERS = re.compile(rf"\b({'|'.join(_DIGITS)})\b")
_BRITISH_TO_AMERICAN = (
    (r"\bper cent\b", "percent"),
    (r"\bmetres\b", "meters"),
    (r"\bkilometres?\b", "kilometers"),
    (r"\bcent(re|res)\b", "center"),
    (r"\bneighbour", "neighbor"),
    (r"\bharbour", "harbor"),
    (r"\bHarbour", "Harbor"),
    (r"\borganis", "organiz"),
    (r"\bOrganis", "Organiz"),
    (r"\bapologise", "apologize"),
    (r"\bdefence", "defense"),
    (r"\btowards\b", "toward"),
    (r"\bcheques?\b", "check"),
    (r"\bcolour", "color"),
    (r"\blabour", "labor"),
    (r"\bon (Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b", r"\1"),
    (r"\bMr\b", "Mr."),
    (r"”,", ",”"),
)


def in_style(text: str, style: Style) -> str:
    """A text in a house style; reports are written in British style, so only the American changes it."""
    if style != "american":
        return text
    for old, new in _BRITISH_TO_AMERICAN:
        text = re.sub(old, new, text)
    return _NUMBERS.sub(lambda match: _DIGITS[match.group()], text)
