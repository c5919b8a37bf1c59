"""Sources named in running text beside shared words: "told the Osterlin Echo", "the Osterlin Echo reported"."""

import re

from retold.model import Article, Passage

# How far from a shared passage, in characters of its paragraphs, its source may be named: a sentence before or after.
FARTHEST_NAMING = 200

# Fewest letters of an outlet's name that is searched for, unless it is all capitals: shorter ones are other words too.
LEAST_LETTERS_OF_A_NAME = 4

_SAID_BEFORE = (
    r"(?:according to|told|reported by|cited by|quoted by|citing|quoting|in an interview with|speaking to|via)"
)
_SAID_AFTER = r"(?:reported|reports|said|says|wrote|writes|quoted|quotes|cited|has learned|first reported)"
_ADDRESS = re.compile(r"^www\.|\.(?:com|org|net|[a-z]{2,3})$")


def name_source(article: Article, passage: Passage, source: Article) -> Passage | None:
    """Find where, at a shared passage, an article names another's outlet as the source of what it tells."""
    name = source.outlet.value if source.outlet else ""
    if not _is_searchable(name):
        return None
    before = max(article.text.rfind("\n", 0, passage.start) + 1, passage.start - FARTHEST_NAMING)
    paragraph_end = article.text.find("\n", passage.end)
    after = min(len(article.text) if paragraph_end < 0 else paragraph_end, passage.end + FARTHEST_NAMING)
    match = _naming(name).search(article.text, before, after)
    return Passage(article.id, "text", match.start(), match.end()) if match else None


def _is_searchable(name: str) -> bool:
    """Whether a name in the text is surely the outlet: written as a name, not as an address, and not too short."""
    long_enough = len(name) >= LEAST_LETTERS_OF_A_NAME or (len(name) > 1 and name.isupper())
    return long_enough and name[0].isupper() and not _ADDRESS.search(name)


def _naming(name: str) -> re.Pattern[str]:
    bare = re.escape(re.sub(r"^[Tt]he ", "", name))
    return re.compile(rf"\b(?:{_SAID_BEFORE} (?:[Tt]he )?{bare}\b|{bare}(?:,)? {_SAID_AFTER}\b)")
