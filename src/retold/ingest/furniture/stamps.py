"""The times beside readers' names in threads of comments, in the layouts of many sites."""

from retold.ingest.furniture.phrases import any_of

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_WEEKDAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?"
_WITH_YEAR = (
    rf"{_WEEKDAY}\d{{1,2}}(?:st|nd|rd|th)? {_MONTH},? \d{{4}}",
    rf"{_WEEKDAY}{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}",
    rf"{_WEEKDAY}\d{{4}}-\d\d-\d\d",
    rf"{_WEEKDAY}\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}",
    # Months of other languages: "3 mai 2031", "3. Mai 2031", "3 de mayo de 2031".
    r"\d{1,2}\.? (?:de )?[^\W\d_]{3,10}\.? (?:de )?\d{4}",
)
_WITHOUT_YEAR = (rf"{_MONTH} \d{{1,2}}", rf"\d{{1,2}} {_MONTH}")
_DATE = f"(?:{'|'.join((*_WITH_YEAR, *_WITHOUT_YEAR))})"
_CLOCK = r"\d{1,2}[:.h]\d\d(?:[:.]\d\d)?(?:\s*[ap]\.?m\.?)?(?: (?-i:[A-Z]{2,4}))?"
_BETWEEN = r"[\s,|·•@–—-]*(?:(?:at|um|à|a las|alle|в|om) )?"
_UNIT = (
    "(?:s|m|h|d|w|mo|y|seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|sekunden?|minuten?|stunden?"
    "|tage?n?|wochen?|monate?n?|jahre?n?|heures?|jours?|semaines?|mois|ans?|minutos?|horas?|días?|semanas?|meses|años?"
    "|ore|ora|giorni|giorno|часа?|часов|дн(?:я|ей)|день)"
)
_COUNT = r"(?:\d+|an?|one|two|three|eine[mr]?|une?|una?)"
AGO = (
    rf"(?:(?:about |over )?{_COUNT}\s*{_UNIT} (?:ago|fa|назад)|(?:vor|il y a|hace|há) {_COUNT} {_UNIT}|just now"
    rf"|yesterday(?: at {_CLOCK})?)"
)
FULL = f"(?:{'|'.join(_WITH_YEAR)}){_BETWEEN}{_CLOCK}"

# A time as it stands beside a name; a full one has the year and the hour.
STAMP = any_of((rf"{_DATE}(?:{_BETWEEN}{_CLOCK})?", AGO, rf"{_CLOCK}[\s,|·•@–—-]+{_DATE}"))
FULL_STAMP = any_of((FULL,))
EITHER_STAMP = any_of((FULL, AGO))
