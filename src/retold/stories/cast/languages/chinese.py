"""Chinese: one name in pinyin ("Zhou") and in the older Wade-Giles spelling ("Chou")."""

from collections.abc import Iterator
from functools import lru_cache

from retold.reading.mentions.listed import listed
from retold.stories.cast.words import MOST_KEPT

# What may follow each first sound in pinyin; the empty first sound is written "y" or "w" below.
_SYLLABLES = """
b a ai an ang ao ei en eng i ian iao ie in ing o u; p a ai an ang ao ei en eng i ian iao ie in ing o ou u;
m a ai an ang ao ei en eng i ian iao ie in ing iu o ou u; f a an ang ei en eng o ou u;
d a ai an ang ao e ei eng i ian iao ie ing iu ong ou u uan ui un uo; t a ai an ang ao e eng i ian iao ie ing ong ou u
uan ui un uo; n a ai an ang ao ei en eng i ian iang iao ie in ing iu ong u uan uo; l a ai an ang ao e ei eng i ian iang
iao ie in ing iu ong ou u uan un uo; g a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo; k a ai an ang ao e
en eng ong ou u ua uai uan uang ui un uo; h a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo;
j i ia ian iang iao ie in ing iong iu u uan ue un; q i ia ian iang iao ie in ing iong iu u uan ue un;
x i ia ian iang iao ie in ing iong iu u uan ue un; zh a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo;
ch a ai an ang ao e en eng i ong ou u uai uan uang ui un uo; sh a ai an ang ao e ei en eng i ou u ua uai uan uang ui un
uo; r an ang ao e en eng i ong ou u uan ui un uo; z a ai an ang ao e en eng i ong ou u uan ui un uo;
c a ai an ang ao e en eng i ong ou u uan ui un uo; s a ai an ang ao e en eng i ong ou u uan ui un uo;
y a an ang ao e i in ing ong ou u uan ue un; w a ai an ang ei en eng o u
"""
_FIRST = {
    "zh": "ch", "ch": "ch", "sh": "sh", "b": "p", "p": "p", "m": "m", "f": "f", "d": "t", "t": "t", "n": "n", "l": "l",
    "g": "k", "k": "k", "h": "h", "j": "ch", "q": "ch", "x": "hs", "z": "ts", "c": "ts", "s": "s", "r": "j", "y": "y",
    "w": "w",
}  # fmt: skip
_REST = {"ong": "ung", "ian": "ien", "ie": "ieh", "ue": "ueh", "iong": "iung"}
_WHOLE = {
    "zi": "tzu", "ci": "tzu", "si": "ssu", "zhi": "chih", "chi": "chih", "shi": "shih", "ri": "jih", "yan": "yen",
    "ye": "yeh", "you": "yu", "yi": "i", "yong": "yung", "ge": "ko", "ke": "ko", "he": "ho", "duo": "to", "tuo": "to",
    "luo": "lo", "nuo": "no", "zuo": "tso", "cuo": "tso", "suo": "so", "zhuo": "cho", "ruo": "jo", "gui": "kuei",
    "kui": "kuei",
}  # fmt: skip
FAMILIES = listed(
    """
    wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang song deng
    han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren shen yao jia xi mao bo
    hou meng qin bai zou xiong qiu fang lei shi long tan wen hua jin qian fu zhong yan cui hao kong kang mo
    """
)
_SYLLABLES_OF_A_NAME = 3  # fewer prove too little: "Wang Bing" would be "Wang Ping"


@lru_cache(maxsize=MOST_KEPT)
def is_pinyin_name(words: tuple[str, ...]) -> bool:
    """Whether a name is a Chinese one in pinyin, where another vowel is another name.

    >>> is_pinyin_name(("zhang", "guobo")), is_pinyin_name(("hsu", "guobo"))
    (True, False)
    """
    return len(words) > 1 and words[0] in FAMILIES and any(_splits("".join(words[1:])))


def same_chinese_name(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether one of two names is the other in the older spelling, its given name's syllables parted by a hyphen.

    >>> same_chinese_name(("zhou", "delai"), ("chou", "te", "lai"))
    True
    """
    return any(
        len(old) == _SYLLABLES_OF_A_NAME and is_pinyin_name(new) and "".join(old) in old_spellings(new)
        for new, old in ((a, b), (b, a))
    )


@lru_cache(maxsize=MOST_KEPT)
def old_spellings(words: tuple[str, ...]) -> frozenset[str]:
    """A pinyin name's letters in Wade-Giles, marks and hyphens left out, for each way to part its syllables."""
    if not is_pinyin_name(words):
        return frozenset()
    splits = list(_splits("".join(words[1:])))
    return frozenset(_old(words[0]) + ing for each in splits for ing in _endings([_old(one) for one in each]))


def _endings(syllables: list[str]) -> Iterator[str]:
    yield "".join(syllables)
    if any(each.startswith("yin") for each in syllables):  # "Ing-bo", as Taiwan writes it
        yield "".join(each.removeprefix("y") if each.startswith("yin") else each for each in syllables)


@lru_cache(maxsize=1)
def _syllables() -> frozenset[str]:
    rows = [row.split() for row in _SYLLABLES.split(";")]
    return frozenset(row[0] + rest for row in rows for rest in row[1:]) | frozenset(
        ("an", "ai", "ang", "ao", "en", "er")
    )


def _splits(letters: str) -> Iterator[tuple[str, ...]]:
    known = _syllables()
    if letters in known:
        yield (letters,)
    for cut in range(1, len(letters)):
        if letters[:cut] in known and letters[cut:] in known:
            yield letters[:cut], letters[cut:]


def _old(syllable: str) -> str:
    if syllable in _WHOLE:
        return _WHOLE[syllable]
    first = next((each for each in _FIRST if syllable.startswith(each)), "")  # two letters stand before one
    rest = syllable.removeprefix(first)
    return _FIRST.get(first, "") + _REST.get(rest, rest)
