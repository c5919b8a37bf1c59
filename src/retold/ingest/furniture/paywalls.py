"""Lines of a wall before the rest of an account: "Subscribe to continue reading"."""

from retold.ingest.furniture.phrases import any_of
from retold.model import BlockKind

LONGEST_WALL_LINE = 200  # characters

_THIS = "(?:this|the) (?:article|story|content|report|page|post|piece)"
_READERS = "(?:(?:(?:our|paid|paying|premium|digital|registered) )*(?:subscribers|members|supporters|subscriptions?))"
_ON = "(?:continue|keep|go on|carry on|finish) reading"
_DOOR = "(?:subscribe|sign in|sign up|log in|register|become a (?:subscriber|member)|start (?:your|a) (?:free )?trial)"
_BEHIND = r"(?:[\s,.;:–—|-][^\n]{0,100})?"
_WALL = any_of(
    rf"\W*(?:{form})\W*"
    for form in (
        rf"(?:please )?{_DOOR}(?: (?:now|today|here|or {_DOOR}))?(?: for [^\n.]{{1,40}})? to {_ON}{_BEHIND}",
        rf"(?:please )?{_DOOR}(?: (?:now|today|here|or {_DOOR}))? to (?:read|unlock|access|view|see)"
        rf" (?:{_THIS}|the (?:full|whole|rest)|more of {_THIS}){_BEHIND}",
        rf"(?:to|want to) {_ON}(?: {_THIS})?,?\W+(?:please )?{_DOOR}{_BEHIND}",
        rf"(?:to )?(?:read|unlock|access) (?:{_THIS}|the (?:full|whole) (?:article|story)),?"
        rf" (?:please )?{_DOOR}{_BEHIND}",
        rf"{_THIS} is (?:only |exclusively )?"
        rf"(?:for|available (?:only |exclusively )?(?:to|for)|reserved for|exclusive to) {_READERS}(?: only)?{_BEHIND}",
        rf"(?:exclusive|reserved|premium content|content|only|available only) (?:to|for) {_READERS}(?: only)?",
        r"(?:you['’]ve|you have) (?:reached|read) (?:your|the|all your|all of your)"
        rf" (?:\w+ )?(?:limit of |last |free )[^\n.]{{0,40}}articles?\b{_BEHIND}",
        r"(?:dieser|der) (?:artikel|beitrag|text) ist (?:nur )?"
        r"(?:für (?:\w+ )?abonnent\w*|kostenpflichtig|exklusiv)[^\n]{0,80}",
        r"(?:weiterlesen|jetzt weiterlesen) mit [^\n.]{2,40}(?:abo|plus|\+)[^\n]{0,40}",
        r"(?:cet|l['’]) ?article est réservé aux abonné\w*[^\n]{0,60}|(?:la suite (?:de cet article )?est )?réservée? "
        r"(?:à nos|aux) abonné\w*[^\n]{0,60}",
        r"il vous reste [\d.,]+ ?% de cet article à lire[^\n]{0,100}",
        r"(?:contenido|noticia|artículo|contenuto|articolo|conteúdo|matéria) (?:es )?"
        r"(?:exclusiv\w|riservat\w|reservad\w) (?:solo )?(?:para|a|agli|aos|ai) (?:\w+ )?"
        r"(?:suscriptores|abonados|abbonati|assinantes|socios|soci)[^\n]{0,40}",
    )
)


def kind_of(line: str) -> BlockKind | None:
    """A line that says that the rest is for those who subscribe or log in."""
    return "other" if is_wall(line) else None


def is_wall(line: str) -> bool:
    """Whether the line says that the account is for those who subscribe or log in.

    >>> is_wall("Subscribe to continue reading.")
    True
    >>> is_wall("Subscribe to our newsletter")
    False
    """
    return len(line) <= LONGEST_WALL_LINE and bool(_WALL.fullmatch(line))
