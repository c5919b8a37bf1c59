"""How an account gives someone's words: said, denied, doubted, or not said at all; never more than the account says."""

from collections.abc import Iterable

from retold.model import Quotation

SAYS = "says"
BY_STANCE = {"denial": "denies", "doubt": "doubts", "demand": "asks or demands", "praise": "praises or thanks"}
BY_ACT = {"speech": SAYS, "thought": "thinks or plans", "document": SAYS}


def verb_of(quotation: Quotation) -> str:
    """What an account lets a speaker do with the words, as a verb: "says", "denies", "does not say"."""
    if quotation.negated:
        return "does not say"
    if quotation.hypothetical:
        return "may say"
    return BY_STANCE.get(quotation.stance, BY_ACT[quotation.act])


def verbs_of(quotations: Iterable[Quotation]) -> str:
    """The verbs of several quotations, each once, in order.

    >>> verbs_of(())
    ''
    """
    return " and ".join(dict.fromkeys(verb_of(each) for each in quotations))
