"""Words beside a name that make it the source of what is told: "according to", "laut", "by the Echo reported".

Words of saying count for agencies and outlets only, which are looked for by name: "told Anna" is no citation.
"""

import re

# Behind these stands the source. One line a language.
_BEFORE = (
    r"according to|as told to|told|(?:first |originally |exclusively )?(?:reported|published"
    r"|broadcast) (?:by|in|on)|cited by|quoted by"
    r"|citing|quoting|(?:seen|obtained|reviewed) by|in an interview with"
    r"|(?:an|in) interview (?:by|with|to)|speaking to|via"
    r"|with (?:additional )?(?:inputs?|files?|reporting|material|information|agency inputs) (?:from"
    r"|by)|reporting by|source[sd]? ?:|sourced from",
    r"laut|nach (?:Angaben|Informationen|einem Bericht) (?:von|der|des)"
    r"|gegenüber|unter Berufung auf|zitiert|Quelle:|mit Material (?:von|der)"
    r"|sagte (?:der|dem)|im Interview mit",
    r"selon|d[’']après|a (?:déclaré|dit|confié|indiqué) à|citée?s? par"
    r"|rapportée?s? par|source ?:|interrogée?s? par|avec",
    r"según|de acuerdo con|(?:dijo|declaró|informó|indicó) a|citad[oa]s? por"
    r"|publicad[oa]s? por|fuente:|con información de",
    r"secondo|stando a|ha (?:detto|dichiarato|riferito) a(?:ll[a’'])?|citat[oaie] da|fonte:|riportat[oaie] da",
    r"segundo|de acordo com|disse à|afirmou à|citad[oa]s? pel[ao]|publicad[oa]s? pel[ao]|com informações d[aeo]s?",
    r"volgens|tegenover|aldus|bron:",
    r"enligt|ifølge|till|til|kilde:|källa:",
    r"według|jak (?:podaje|podał|podała|informuje)|cytowany przez|źródło:|za",
    r"по (?:данным|сообщению|информации|словам)|со ссылкой на|как (?:сообщает|сообщила?|сообщило"
    r"|передает|передаёт|пишет)|источник:"
    r"|сообщил[аио]? (?:агентству)?|в интервью",
    r"за (?:даними|повідомленням|інформацією)|з посиланням на|як (?:повідомляє|передає|пише)|джерело:",
    r"(?:وفقا|وفقاً|طبقا|طبقاً) ل|بحسب|نقلا عن|نقلاً عن|ذكرت|أفادت|أوردت|قالت|المصدر ?:",
    r"به گزارش|به نقل از|منبع ?:",
    r"据|據|援引|引述|来源[:：]|來源[:：]|消息来源[:：]",
    r"出典[:：]|출처 ?[:：]|स्रोत ?:",
)
# Before these stands the source.
_AFTER = (
    r"(?:has |have |had |first |also |exclusively |was the first to |earlier )*(?:reported|reports"
    r"|said|says|wrote|writes|quoted|quotes|cited"
    r"|has learned|report)",
    r"(?:berichtet|berichtete|meldet|meldete|schreibt|zufolge)",
    r"(?:a )?(?:rapporte|rapporté|écrit|indique|indiqué|annoncé)",
    r"(?:informó|reportó|publicó|informa|señaló)",
    r"(?:riferisce|riporta|scrive|ha riferito)",
    r"(?:informou|noticiou|publicou|informa)",
    r"(?:meldt|meldde|schrijft|rapporterar|rapporterer|skriver|melder|podaje|podała|podał|informuje)",
    r"(?:сообщает|сообщил[аио]?|передает|передаёт|пишет|повідомляє|передає|пише)",
    r"(?:bildirdi|yazdı|aktardı|haberine göre)",
    r"(?:के अनुसार|के मुताबिक|نے|کے مطابق|گزارش داد)",
)
# The same in scripts and turns that write them onto the name.
_ONTO = (
    r"(?:报道|報道|報導|消息|によると|が報じた|が伝えた|に語った|에 따르면|보도)",
    r"(?:[’'](?:e|a|ye|ya|n[ıiuü]n haberine) göre)",
)
_ARTICLES = (
    r"(?:the |der |die |das |dem |den |la |le |les |l[’']|el |los |lo |il |gli |o |os |as |de "
    r"|het |da |do |dell[a’'] ?"
    r"|(?:(?:news|press|wire|state|official) )*(?:agency|service|newspaper|daily|broadcaster"
    r"|magazine|website|weekly|tabloid)s? "
    r"|(?:Nachrichtenagentur|Agentur|Zeitung|agence|agencia|agenzia|agência|агентств[оау]|газет[аы]"
    r"|وكالة|صحيفة|خبرگزاری|روزنامه) )*"
)
_SEPARATED = r"[ \t]*[,:–—]?[ \t]*"

# Most places of a text are passed over before any turn is tried: what is written apart begins a word, what is written
# onto a name begins with an apostrophe or in another script, and a name ends in a letter.
_OTHER_SCRIPT = r"(?=[^\x00-\x7f])"
_ONTO_BEGINS = r"(?=[^\x00-\x26\x28-\x7f])"

BEFORE_NAME = re.compile(
    rf"(?:(?<!\w)(?:{'|'.join(_BEFORE[:-4])})\s*|{_OTHER_SCRIPT}(?:{'|'.join(_BEFORE[-4:])})\s*){_ARTICLES}",
    re.IGNORECASE,
)
AFTER_NAME = re.compile(
    rf"(?<=[\w&]){_SEPARATED}(?:(?<!\w)(?:{'|'.join(_AFTER)})|{_ONTO_BEGINS}(?:{'|'.join(_ONTO)}))", re.IGNORECASE
)
