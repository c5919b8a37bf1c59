"""News agencies: who a credit names when it names one."""

import re

# World and national agencies, by the names that stand in bylines, datelines and credit lines.
_NAMES = """
AAP; ABr; ACN; AFP; AGERPRES; AKIpress; ANI; ANP; ANSA; AP; APA; APP; APS; ATPE; AZERTAC; Agence France Presse;
Agence France-Presse; Agencia EFE; Anadolu; Anadolu Agency; Antara; Associated Press; Australian Associated Press;
BELTA; BSS; BTA; Belga; Bernama; Bloomberg; CNA; CP; CTK; Canadian Press; DPA; EFE; Europa Press; EuropaPress; FENA;
Fars; GNA; HINA; IANS; INA; IPS; IRNA; ISNA; ITAR-TASS; Inter Press Service; Interfax; JTA; Jiji; Jiji Press; KCNA;
KNA; KUNA; Keystone-SDA; Kyodo; Lusa; MAP; MENA; MNA; MTI; Mehr; NAN; NINA; NNA; NTB; Notimex; PA; PA Media; PAP;
PNA; PTI; Petra; Press Association; Press Trust of India; QNA; RIA; RIA Novosti; Reuters; Ritzau; SANA; SAPA; SITA;
SNA; SPA; STT; TANJUG; TAP; TASR; TASS; TT; Tasnim; Telam; The Associated Press; The Canadian Press; Thomson Reuters
Foundation; Télam; UKRINFORM; UNB; UNI; UPI; United Press International; VNA; WAFA; WAM; XINHUA; Xinhua; Yonhap;
dpa; ČTK
"""
KNOWN = frozenset(name.strip() for name in _NAMES.replace("\n", " ").split(";"))
_CASEFOLDED = frozenset(name.casefold() for name in KNOWN if not name.isupper())
_SHAPE = re.compile(
    r"\b(?:news agency|press agency|news service|wire service|newswire|agency|agence|agencia|agenzia|nachrichtenagentur"
    r"|agencies|news|press)\b",
    re.IGNORECASE,
)
LONGEST_NAME = 60  # characters: "Agence Nationale de Presse et de Publicité" has 42
_JOIN = re.compile(r"\s*(?:[/,;&|+]|\band\b|\bwith\b|\s[-–—]\s)\s*")


def is_known_agency(name: str) -> bool:
    """Whether the name is that of a news agency; short forms count in capitals only."""
    name = _bare(name)
    return name in KNOWN or name.casefold() in _CASEFOLDED


def is_agency(name: str) -> bool:
    """Whether the name is an agency's, or has an agency's shape ("X News Agency")."""
    return is_known_agency(name) or bool(len(name) <= LONGEST_NAME and _SHAPE.search(name))


def are_agencies(words: str) -> bool:
    """Whether the words are names of known agencies and nothing else ("AP - AFP", "Reuters")."""
    words = words.strip(" \t()[]–—-./")
    return len(words) <= LONGEST_NAME and bool(words) and all(is_known_agency(each) for each in _JOIN.split(words))


def split_names(words: str) -> list[str]:
    """The single names of a credit ("AFP and Reuters"), as they stand."""
    return [name for each in _JOIN.split(words) if (name := each.strip(" .\u00a0"))]


def _bare(name: str) -> str:
    return name.strip(" .\u00a0").removesuffix(" news agency").removesuffix(" News Agency").removesuffix(" Staff")
