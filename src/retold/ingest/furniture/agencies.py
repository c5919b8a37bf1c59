"""News agencies: who a credit names when it names one."""

import re

# World and national agencies as bylines, datelines and credit lines name them: the name, then its other forms.
_AGENCIES = """
Associated Press: AP, The Associated Press
Agence France-Presse: AFP, Agence France Presse
Reuters: Thomson Reuters
United Press International: UPI
PA Media: PA, Press Association, The Press Association
dpa: DPA, Deutsche Presse-Agentur
EFE: Agencia EFE
ANSA:
Xinhua: XINHUA
TASS: ITAR-TASS, Itar-Tass
RIA Novosti: RIA
Interfax:
Kyodo: Kyodo News
Jiji Press: Jiji
Yonhap:
Press Trust of India: PTI
Asian News International: ANI
Indo-Asian News Service: IANS
United News of India: UNI
Australian Associated Press: AAP
Canadian Press: CP, The Canadian Press
Anadolu Agency: Anadolu, AA
Islamic Republic News Agency: IRNA
Iranian Students’ News Agency: ISNA
Tasnim:
Fars:
Mehr: MNA
Syrian Arab News Agency: SANA
Emirates News Agency: WAM
Saudi Press Agency: SPA
Qatar News Agency: QNA
Kuwait News Agency: KUNA
Middle East News Agency: MENA
National News Agency: NNA
Petra:
WAFA:
Maghreb Arabe Presse: MAP
Algérie Presse Service: APS
Tunis Afrique Presse: TAP
Bernama:
Antara:
Associated Press of Pakistan: APP
Bangladesh Sangbad Sangstha: BSS
United News of Bangladesh: UNB
Vietnam News Agency: VNA
Korean Central News Agency: KCNA
Philippine News Agency: PNA
Central News Agency: CNA
Belga:
ANP:
NTB:
Ritzau:
STT:
TT:
Austria Press Agency: APA
Keystone-SDA: SDA
PAP: Polish Press Agency
ČTK: CTK, Czech News Agency
TASR:
MTI:
Agerpres: AGERPRES
BTA:
Tanjug: TANJUG
HINA:
FENA:
SITA:
Ukrinform: UKRINFORM
BelTA: BELTA
AZERTAC:
Lusa:
Europa Press: EuropaPress
Télam: Telam
Notimex:
Agência Brasil: ABr
Caribbean Media Corporation: CMC
South African Press Association: SAPA
News Agency of Nigeria: NAN
Ghana News Agency: GNA
Inter Press Service: IPS
Thomson Reuters Foundation:
Bloomberg: Bloomberg News
Jewish Telegraphic Agency: JTA
Katholische Nachrichten-Agentur: KNA
"""
_SHAPE = re.compile(
    r"\b(?:news agency|press agency|news service|wire service|newswire|agency|agence|agencia|agenzia|nachrichtenagentur"
    r"|news|press)\b",
    re.IGNORECASE,
)
LONGEST_NAME = 60  # characters: "Agence Nationale de Presse et de Publicité" has 42
_JOIN = re.compile(r"\s*(?:[/,;&|+]|\band\b|\bwith\b|\s[-–—]\s)\s*")


def _forms() -> dict[str, str]:
    """Each form of a name with the name that an agency goes by here."""
    forms: dict[str, str] = {}
    for line in _AGENCIES.strip().splitlines():
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
