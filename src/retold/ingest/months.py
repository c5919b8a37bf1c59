"""The months by the names that news pages of many languages give them."""

# In the order of the year, each with the forms that stand in dates: German, Dutch, French, Spanish, Italian,
# Portuguese, Romanian, Swedish, Danish and Norwegian, Polish, Czech, Russian, Ukrainian, Turkish, Indonesian, Greek.
# Forms that mean two months are left out: "listopada" is November in Polish and October in Croatian.
_NAMES = (
    "january januar januari jänner janvier enero gennaio janeiro ianuarie stycznia ledna января січня ocak ιανουαρίου",
    "february februar februari février fevrier febrero febbraio fevereiro februarie lutego února февраля лютого şubat"
    " subat φεβρουαρίου",
    "march märz maerz maart mars marzo março marco martie marts marca března марта березня mart maret μαρτίου",
    "april avril abril aprile aprilie kwietnia dubna апреля квітня nisan απριλίου",
    "may mai mei mayo maggio maio maj maja května мая травня mayıs mayis μαΐου",
    "june juni juin junio giugno junho iunie czerwca června июня червня haziran ιουνίου",
    "july juli juillet julio luglio julho iulie lipca července июля липня temmuz ιουλίου",
    "august augustus août aout agosto augusti sierpnia srpna августа серпня ağustos agustos αυγούστου",
    "september septembre septiembre settembre setembro septembrie września září сентября вересня eylül eylul"
    " σεπτεμβρίου",
    "october oktober octobre octubre ottobre outubro octombrie października října октября жовтня ekim οκτωβρίου",
    "november novembre noviembre novembro noiembrie листопада ноября kasım kasim νοεμβρίου",
    "december dezember décembre decembre diciembre dicembre dezembro decembrie grudnia prosince декабря грудня aralık"
    " aralik desember δεκεμβρίου",
)
_NUMBERS = {name: number for number, names in enumerate(_NAMES, start=1) for name in names.split()}

# Letters that tell a shortened English month: "Sept." and "Jan".
_LEAST_LETTERS = 3


def month_named(name: str) -> int | None:
    """The number of a month by its name, in full, or shortened in English; None for any other word.

    >>> month_named("Dicembre"), month_named("Sept."), month_named("août"), month_named("Monday")
    (12, 9, 8, None)
    """
    word = name.casefold().rstrip(".")
    if found := _NUMBERS.get(word):
        return found
    if len(word) < _LEAST_LETTERS:
        return None
    english = (names.split()[0] for names in _NAMES)
    return next((number for number, full in enumerate(english, start=1) if full.startswith(word)), None)
