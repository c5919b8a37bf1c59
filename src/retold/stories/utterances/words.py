"""Words that carry the meaning of a wording: the small ones left out, endings and tenses off."""

import re
from collections.abc import Mapping, Sequence

# Letters that an ending must leave: "sing" is no form of "s".
LEAST_STEM = 3

# "12mph" and "12 mph" are two words.
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:[.,][^\W\d_]+)*")
_APOSTROPHE_ENDING = re.compile(r"[’'](?:s|re|ve|ll|d|m|t)?\b", re.IGNORECASE)
# Words that any two English sentences share; "not" is kept, for it turns a statement round.
_COMMON_WORDS = """
a about after again all also am among an and any are as at be because been before being between both but by
can could did do does doing down during each few for from further get had has have having he her here hers him
his how i if in into is it its just may me might more most my now of off on once one only or other our out
over own same shall she should so some such than that the their them then there these they this those through
to too under until up us very was we were what when where which while who whom why will with would you your
yours
"""
COMMON = frozenset(_COMMON_WORDS.split())
_ENDINGS = ("ings", "ing", "ed", "es", "s", "ly")
# One verb a phrase, the form first that the others are read as: an account that retells shifts the tense.
_IRREGULAR_VERBS = """
become became | begin began begun | bear bore borne | beat beaten | bind bound | blow blew blown | break broke broken
| bring brought | build built | buy bought | catch caught | choose chose chosen | come came | deal dealt | draw drew
drawn | drink drank drunk | drive drove driven | eat ate eaten | fall fell fallen | feel felt | fight fought | find
found | flee fled | fly flew flown | forget forgot forgotten | forgive forgave forgiven | freeze froze frozen | give
gave given | go went gone goes | grow grew grown | hang hung | hear heard | hide hid hidden | hold held | keep kept |
know knew known | lay laid | lead led | leave left | lend lent | lie lay lain | lose lost | make made | mean meant |
meet met | pay paid | rebuild rebuilt | ride rode ridden | rise rose risen | run ran | say said | see saw seen | seek
sought | sell sold | send sent | shake shook shaken | shoot shot | show shown | sing sang sung | sink sank sunk | sit
sat | sleep slept | speak spoke spoken | spend spent | stand stood | steal stole stolen | strike struck stricken |
swear swore sworn | sweep swept | take took taken | teach taught | tear tore torn | tell told | think thought | throw
threw thrown | understand understood | wake woke woken | wear wore worn | win won | withdraw withdrew withdrawn |
write wrote written
"""
_NUMBERS = "two three four five six seven eight nine ten eleven twelve"
_PLAIN_FORM: Mapping[str, str] = {
    other: plain for verb in _IRREGULAR_VERBS.split("|") for plain, *others in [verb.split()] for other in others
} | {word: str(number) for number, word in enumerate(_NUMBERS.split(), 2)}


def carrying_words(text: str) -> frozenset[str]:
    """The words that carry the meaning of a text, in one form each.

    >>> sorted(carrying_words("The two bridges were closed, he’s saying they gave way"))
    ['2', 'bridg', 'clos', 'giv', 'say', 'way']
    """
    return frozenset(_stem(_PLAIN_FORM.get(word, word)) for word in plain_words(text) if word not in COMMON)


def plain_words(text: str) -> Sequence[str]:
    """The words of a text as they stand, without capitals and apostrophes.

    >>> plain_words("He’s well-known in St. Ode")
    ['he', 'well', 'known', 'in', 'st', 'ode']
    """
    return _WORD.findall(_APOSTROPHE_ENDING.sub("", text).casefold())


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= LEAST_STEM:
            word = word[: -len(ending)]
            break
    return word[:-1] if word.endswith("e") and len(word) > LEAST_STEM else word
