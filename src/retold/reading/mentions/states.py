"""The states of the United States by the ways in which papers shorten them: "Ala." and "AL" for Alabama."""

# Postal code, what the Associated Press writes behind a town ("-" where it shortens nothing), and the name.
_TABLE = """
AL Ala. alabama | AK - alaska | AZ Ariz. arizona | AR Ark. arkansas | CA Calif. california | CO Colo. colorado |
CT Conn. connecticut | DE Del. delaware | DC D.C. district of columbia | FL Fla. florida | GA Ga. georgia |
HI - hawaii | ID - idaho | IL Ill. illinois | IN Ind. indiana | IA - iowa | KS Kan. kansas | KY Ky. kentucky |
LA La. louisiana | ME - maine | MD Md. maryland | MA Mass. massachusetts | MI Mich. michigan | MN Minn. minnesota |
MS Miss. mississippi | MO Mo. missouri | MT Mont. montana | NE Neb. nebraska | NV Nev. nevada |
NH N.H. new hampshire | NJ N.J. new jersey | NM N.M. new mexico | NY N.Y. new york | NC N.C. north carolina |
ND N.D. north dakota | OH - ohio | OK Okla. oklahoma | OR Ore. oregon | PA Pa. pennsylvania | RI R.I. rhode island |
SC S.C. south carolina | SD S.D. south dakota | TN Tenn. tennessee | TX Tex. texas | UT - utah | VT Vt. vermont |
VA Va. virginia | WA Wash. washington | WV W.Va. west virginia | WI Wis. wisconsin | WY Wyo. wyoming
"""
_ROWS = tuple(row.strip().split(maxsplit=2) for row in _TABLE.split("|"))
POSTAL_CODES = frozenset(code.casefold() for code, _, _ in _ROWS)
STATE_CALLED = {short: name for _, short, name in _ROWS if short != "-"}
# Behind a town, with those of Canada, and as some papers write them without the dot.
BEHIND_A_TOWN = frozenset((*STATE_CALLED, "Calif", "Fla", "Ont.", "B.C.", "Alta."))
