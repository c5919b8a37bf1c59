"""News agencies: who a credit names when it names one."""

import re
from importlib.resources import files

# The editable list, beside this file; its first lines say how it is written.
LIST = "agencies.txt"
_SHAPE = re.compile(
    r"\b(?:news agency|press agency|news service|wire service|newswire|agency|agence|agencia|agência|agenzia|agentur"
    r"|nachrichtenagentur|presseagentur|tiskovna agencija|haber ajansı|ajansı|persbureau|news|press)\b"
    r"|\b(?:агентство|агенція|агенция)\b|^(?:وكالة|خبرگزاری)\s|(?:通信社|通訊社|通讯社|통신사?)$",
    re.IGNORECASE,
)
LONGEST_NAME = 60  # characters: "Agence Nationale de Presse et de Publicité" has 42
_JOIN = re.compile(r"\s*(?:[/,;&|+]|\band\b|\bwith\b|\s[-–—]\s)\s*")


def _forms() -> dict[str, str]:
    """Each form of a name with the name that an agency goes by here."""
    forms: dict[str, str] = {}
    lines = files(__package__).joinpath(LIST).read_text(encoding="utf-8").splitlines()
    for line in (line for line in lines if line.strip() and not line.startswith("#")):
        name, _, others = line.partition(":")
        forms |= dict.fromkeys([name, *(form.strip() for form in others.split(",") if form.strip())], name)
    return forms


_NAMES = _forms()
KNOWN = frozenset(_NAMES)
# Short forms count in capitals only: "pa" and "map" are words.
_LONG_NAMES = {form.casefold(): name for form, name in _NAMES.items() if not form.isupper()}


def agency_name(words: str) -> str:
    """The one name of an agency that goes by several; other names as they stand.

    >>> agency_name("AFP")
    'Agence France-Presse'
    """
    bare = _bare(words)
    return _NAMES.get(bare) or _LONG_NAMES.get(bare.casefold()) or words


def is_known_agency(words: str) -> bool:
    """Whether the words are the name of a news agency."""
    bare = _bare(words)
    return bare in _NAMES or bare.casefold() in _LONG_NAMES


def is_agency(words: str) -> bool:
    """Whether the words are an agency's name, or have an agency's shape ("X News Agency")."""
    return is_known_agency(words) or bool(len(words) <= LONGEST_NAME and _SHAPE.search(words))


def are_agencies(words: str) -> bool:
    """Whether the words are names of known agencies and nothing else ("AP - AFP", "Reuters")."""
    words = words.strip(" \t()[]–—-./")
    return len(words) <= LONGEST_NAME and bool(words) and all(is_known_agency(each) for each in _JOIN.split(words))


def split_names(words: str) -> list[str]:
    """The single names of a credit ("AFP and Reuters"), as they stand."""
    return [name for each in _JOIN.split(words) if (name := each.strip(" .\u00a0"))]


def _bare(words: str) -> str:
    words = words.strip(" .\u00a0").removesuffix(" Staff")
    return (
        re.sub(r"\s+(?:news )?agency$", "", words, flags=re.IGNORECASE)
        if words.casefold() not in _LONG_NAMES
        else words
    )
