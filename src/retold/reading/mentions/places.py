"""Countries, great cities, and the adjectives made of them; written from general knowledge, country names from CLDR."""

from functools import cache

from babel import Locale

_CITIES = """
Abidjan|Abu Dhabi|Addis Ababa|Aleppo|Algiers|Almaty|Amman|Amsterdam|Ankara|Athens|Atlanta|Auckland|
Baghdad|Baku|Bamako|Bangalore|Bangkok|Barcelona|Basra|Beijing|Beirut|Belgrade|Berlin|Bogota|
Bogotá|Boston|Brasilia|Brussels|Bucharest|Budapest|Buenos Aires|Cairo|Calgary|Cape Town|Caracas|
Casablanca|Chicago|Cologne|Copenhagen|Dakar|Dallas|Damascus|Delhi|Denver|Detroit|Dhaka|Doha|
Donetsk|Dubai|Dublin|Edinburgh|Frankfurt|Geneva|Glasgow|Guangzhou|Hamburg|Hanoi|Harare|Havana|
Helsinki|Ho Chi Minh City|Houston|Islamabad|Istanbul|Jakarta|Jerusalem|Johannesburg|Kabul|
Kampala|Karachi|Kathmandu|Kharkiv|Khartoum|Kiev|Kinshasa|Kolkata|Kyiv|Lagos|Lahore|Lima|Lisbon|
Liverpool|London|Los Angeles|Luanda|Lyon|Madrid|Manchester|Manila|Mariupol|Marseille|Mecca|
Melbourne|Mexico City|Miami|Milan|Minsk|Mogadishu|Montreal|Moscow|Mosul|Mumbai|Munich|Nairobi|
Naples|New Delhi|New York|New York City|Odesa|Odessa|Oslo|Ottawa|Paris|Philadelphia|Phnom Penh|
Prague|Pretoria|Pyongyang|Quito|Reykjavik|Riga|Rio de Janeiro|Riyadh|Rome|Rotterdam|
San Francisco|Sanaa|Santiago|Sao Paulo|Sarajevo|Seattle|Seoul|Shanghai|Singapore|Sofia|
St. Petersburg|Stockholm|Sydney|Taipei|Tallinn|Tashkent|Tbilisi|Tehran|Tel Aviv|Tokyo|Toronto|
Tripoli|Tunis|Vancouver|Venice|Vienna|Vilnius|Warsaw|Washington|Yangon|Yerevan|Zagreb|Zurich|
Africa|Asia|Europe|Latin America|Middle East|North America|South America|Antarctica|Balkans|
Caribbean|Scandinavia|California|Texas|Florida|Ohio|Pennsylvania|Virginia|Michigan|Arizona|Nevada|
Oregon|Alabama|Alaska|Arkansas|Colorado|Connecticut|Delaware|Hawaii|Idaho|Illinois|Indiana|Iowa|
Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Minnesota|Mississippi|Missouri|Montana|
Nebraska|New Hampshire|New Jersey|New Mexico|North Carolina|North Dakota|Oklahoma|Rhode Island|
South Carolina|South Dakota|Tennessee|Utah|Vermont|West Virginia|Wisconsin|Wyoming|England|Scotland|
Punjab|Sindh|Balochistan|Gujarat|Bihar|Kerala|Tamil Nadu|Assam|West Bengal|Uttar Pradesh|Maharashtra|Rajasthan|
Aceh|Sumatra|Borneo|Sulawesi|Mindanao|Luzon|Xinjiang|Sichuan|Guangdong|Hunan|Hubei|Henan|Yunnan|Inner Mongolia|
Hokkaido|Okinawa|Fukushima|Siberia|Chechnya|Dagestan|Donbas|Donbass|Abkhazia|South Ossetia|Nagorno-Karabakh|
Anatolia|Sinai|Darfur|Tigray|Transnistria|Ontario|Quebec|Alberta|British Columbia|Manitoba|Saskatchewan|Nova Scotia|
Newfoundland|New South Wales|Queensland|Tasmania|Western Australia|Normandy|Brittany|Provence|Corsica|Sicily|
Sardinia|Tuscany|Lombardy|Andalusia|Galicia|Basque Country|Saxony|Flanders|Wallonia|Cornwall|Yorkshire|Cumbria|
Lancashire|Northumberland|Lincolnshire|Gloucestershire|Oxfordshire|Transylvania|Balearic Islands|Canary Islands|
Wales|Northern Ireland|Catalonia|Bavaria|Crimea|Kashmir|Kurdistan|Tibet|Gaza|West Bank|Palestine
"""
# Names of one country, the first being the one shown; CLDR's own variants are added by code.
_ALIASES = (
    "United States|United States of America|US|U.S.|USA|U.S.A.|America",
    "United Kingdom|UK|U.K.|Britain|Great Britain",
    "United Arab Emirates|UAE|U.A.E.",
    "United Nations|UN|U.N.",
    "European Union|EU|E.U.",
    "Soviet Union|USSR|U.S.S.R.",
    "Democratic Republic of the Congo|Democratic Republic of Congo|DR Congo|DRC",
    "North Korea|DPRK|Democratic People's Republic of Korea",
    "South Korea|Republic of Korea",
    "Czech Republic|Czechia",
    "Ivory Coast|Côte d'Ivoire|Cote d'Ivoire",
    "Myanmar|Burma",
    "Turkey|Türkiye",
    "Eswatini|Swaziland",
    "Vatican City|Vatican|Holy See",
    "Netherlands|Holland",
)
_DEMONYMS = """
Afghan Albanian Algerian American Angolan Argentine Argentinian Armenian Australian Austrian Azerbaijani
Bahraini Bangladeshi Belarusian Belgian Beninese Bhutanese Bolivian Bosnian Brazilian Briton British Bruneian
Bulgarian Burmese Burundian Cambodian Cameroonian Canadian Catalan Chadian Chechen Chilean Chinese Colombian
Congolese Corsican Cretan Crimean Croat Croatian Cuban Cypriot Czech Dane Danish Dominican Dutch Ecuadorian
Ecuadorean Egyptian Emirati English Eritrean Estonian Ethiopian European Fijian Filipino Finn Finnish Flemish
French Gabonese Gambian Georgian German Ghanaian Greek Greenlandic Guatemalan Guinean Guyanese Haitian Honduran
Hungarian Icelandic Indian Indonesian Iranian Iraqi Irish Israeli Italian Ivorian Jamaican Japanese Jordanian
Kashmiri Kazakh Kenyan Korean Kosovar Kurd Kurdish Kuwaiti Kyrgyz Laotian Latvian Lebanese Liberian Libyan
Lithuanian Macedonian Malagasy Malawian Malaysian Maldivian Malian Maltese Mauritanian Mauritian Mexican
Moldovan Mongolian Montenegrin Moroccan Mozambican Namibian Nepalese Nepali Nicaraguan Nigerian Nigerien
Norwegian Omani Pakistani Palestinian Panamanian Paraguayan Persian Peruvian Pole Polish Portuguese Qatari
Romanian Russian Rwandan Samoan Saudi Scot Scottish Senegalese Serb Serbian Singaporean Slovak Slovakian Slovene
Slovenian Somali Soviet Spaniard Spanish Sudanese Swede Swedish Swiss Syrian Taiwanese Tajik Tanzanian Thai
Tibetan Togolese Tunisian Turk Turkish Turkmen Ugandan Uighur Ukrainian Uruguayan Uyghur Uzbek Venezuelan
Vietnamese Welsh Yemeni Zambian Zimbabwean African Asian Hispanic Scandinavian Texan Californian Parisian
Londoner Bavarian Venetian Sicilian
"""
# Adjectives that are as often the first word of a name: "Islamic Jihad", "Christian Aid", "Arab League", "Baltic Star".
_BELONGING = """
Arab Arabian Balkan Baltic Caucasian Caribbean Latino Latina Nordic Slavic Alawite Anglican Baptist Buddhist
Catholic Christian Druze Evangelical Hindu Islamic Islamist Jewish Jew Lutheran Methodist Mormon Muslim Orthodox
Protestant Shia Shiite Sikh Sunni Yazidi Zionist Salafi Wahhabi Democrat Republican Communist Conservative
Labour Liberal Nazi Socialist Tory Western Westerner Democratic
"""
NATIONAL = frozenset(word.casefold() for word in _DEMONYMS.split())
DEMONYMS = NATIONAL | frozenset(word.casefold() for word in _BELONGING.split())
CITIES = frozenset(" ".join(name.split()).casefold() for name in _CITIES.replace("\n", "").split("|"))
# Codes of CLDR for parts of the world, and for made-up and unknown ones.
_NO_COUNTRIES = frozenset(("EZ", "QO", "XA", "XB", "ZZ"))
# Groups that CLDR counts among the countries; their names and initials are one, but they are no places.
_UNIONS = frozenset(("united nations", "un", "u.n.", "european union", "eu", "e.u."))
_TOP_LEVEL_CODE = 2  # letters of a country's code in CLDR; regions of the world have three digits


# Asked for every name: the table is made once, when it is first asked, as reading the locale's file takes a while.
@cache
def countries() -> dict[str, str]:
    """Every name of a country, casefolded, to the name that stands for all of them.

    >>> countries()["u.s."] == countries()["america"] == "United States"
    True
    """
    found: dict[str, str] = {}
    for code, name in sorted(Locale("en").territories.items()):
        if len(code) == _TOP_LEVEL_CODE and code.isalpha() and code not in _NO_COUNTRIES:
            found.setdefault(name.split(" (")[0].replace(" SAR China", "").casefold(), name.split(" (")[0])
    for row in _ALIASES:
        names = row.split("|")
        for name in names:
            found[name.casefold()] = names[0]
    return found


@cache
def country_by_code(code: str) -> str | None:
    """The name of a country by its code of two letters.

    >>> country_by_code("UA"), country_by_code("MM"), country_by_code("?")
    ('Ukraine', 'Myanmar', None)
    """
    name = Locale("en").territories.get(code)
    return None if name is None else str(name).split(" (")[0]


# Cities by their names of today and before.
_RENAMED = (
    "Kyiv|Kiev;Kharkiv|Kharkov;Lviv|Lvov;Odesa|Odessa;Mumbai|Bombay;Kolkata|Calcutta;Chennai|Madras;Yangon|Rangoon"
)


@cache
def renamed_cities() -> dict[str, str]:
    """Every name of a renamed city, casefolded, to its name of today.

    >>> renamed_cities()["calcutta"]
    'Kolkata'
    """
    rows = [row.split("|") for row in _RENAMED.split(";")]
    return {name.casefold(): row[0] for row in rows for name in row}


def is_place(name: str) -> bool:
    """Whether a name is that of a country, a great city or a region."""
    word = name.casefold()
    return word in CITIES or is_country(word)


def is_country(name: str) -> bool:
    """Whether a name is that of a country."""
    word = name.casefold()
    return word in countries() and word not in _UNIONS


def is_demonym(word: str) -> bool:
    """Whether a word is made of the name of a people, place, faith or party: "Kenyan", "Kenyans", "anti-Kenyan".

    >>> [is_demonym(word) for word in ("Kenyans", "pro-Kenyan", "Kenya")]
    [True, True, False]
    """
    last = word.casefold().rsplit("-", 1)[-1]
    return last in DEMONYMS or (last.endswith("s") and last[:-1] in DEMONYMS)
