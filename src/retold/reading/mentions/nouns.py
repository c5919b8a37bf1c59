"""Nouns that tell what a name names: by ending it, by following it or by coming before it."""

from retold.reading.mentions.listed import listed

GROUP_HEADS = listed(
    """
    academy co co. guild lodge administration
    agency airlines airways alliance army assembly association authority bank bar
    battalion battalions board brigade brigades brotherhood bureau cabinet campaign center centre chamber church
    club coalition college command commission committee company confederation conference congress conservancy
    consortium cooperative corp corp. corporation corps council court department directorate division electric
    enterprise enterprises federation fleet force forces forum foundation front fund gazette gmbh group guard guards
    herald holdings hospital inc inc. industries initiative institute institution international journal laboratory
    league legion limited llc ltd ltd. media militia ministry mission mosque motors movement museum navy network
    news newspaper observatory office organisation organization parliament parties partners partnership party patrol
    plc police post press project radio regiment school senate service services society squad state states studio
    studios syndicate systems team television times treasury tribunal tribune trust tv union unit units university
    ventures watch workers duma knesset bundestag knights intelligence
    """
)
PLACE_HEADS = listed(
    """
    airport avenue bay beach border bridge camp canal cape city coast county dam desert district field forest
    governorate gulf harbor harbour heights hill hills island islands isle lake mount mountain mountains ocean park
    peninsula plateau port province region river road sea square strait street township tower town valley village
    station palace
    """
)
GROUP_FOLLOWERS = listed(
    """
    group groups militants militant terrorists terrorist fighters fighter forces movement party jihadists jihadist
    rebels insurgents insurgency coalition spokesman spokeswoman spokesperson members member gunmen troops militia
    network faction leader leaders extremists shares shareholders stock ceo chairman organization organisation
    outfit paramilitary corps brigade army regiment terror officials
    """
)
# Verbs of companies, agencies and offices, by their base forms.
GROUP_DEEDS = listed(
    """
    say announce report tell add confirm deny claim reveal declare state estimate predict offer sell buy acquire
    release publish unveil hire sue file pay own operate employ develop manufacture produce plan agree refuse decline
    warn accuse
    call urge ask demand respond reply insist admit acknowledge argue believe hope expect apologise apologize condemn
    vow pledge sign order ban approve reject investigate recommend rule decide want disclose notify advise promise
    """
)
DYNASTIES = frozenset(("dynasty", "dynasties"))
# Last words of the names of awards and occasions, and awards that need no such word.
EVENT_HEADS = listed(
    """
    award awards prize prizes medal championship championships cup bowl games olympics marathon election elections war
    wars festival summit day trial agreement accord accords treaty act manslaughter murder assault negligence syndrome
    disease virus
    """
)
# Agencies, leagues and alliances whose names say nothing, and that the entity finder takes for anything.
KNOWN_GROUPS = listed(
    """
    reuters xinhua afp upi tass interfax yonhap kyodo bbc cnn nbc abc cbs msnbc npr pbs al-jazeera bloomberg nfl nba mlb
    congress senate cabinet parliament
    nhl uefa fifa nasa nato opec unesco unicef unhcr fbi cia nsa dea atf fda epa irs tsa faa usgs fema interpol europol
    """
)
AWARDS = listed("emmy emmys oscar oscars grammy grammys tonys bafta baftas golden-globes")
SHIP_PREFIXES = frozenset(("HMS", "USS", "INS", "MV", "M/V", "SS", "RMS", "HMAS", "HMCS", "USNS", "USCGC", "RV"))
# Nouns for somebody that a name follows: "her cousin, Kefir".
KIN = listed(
    """
    cousin uncle aunt nephew niece mother father mom dad son daughter brother sister wife husband grandmother
    grandfather grandson granddaughter girlfriend boyfriend fiance fiancee fiancé fiancée ex-girlfriend ex-boyfriend
    stepfather
    stepmother stepson actress singer rapper comedian widow widower
    """
)
PLACE_NOUNS = listed(
    """
    city town village province district region county capital port island neighborhood neighbourhood suburb
    governorate airport state enclave township stronghold municipality hamlet
    """
)
# Nouns that the own name of a thing follows: "the car ferry Maid of Orrin"; after "the witness" a person is named.
VEHICLE_NOUNS = listed(
    """
    ship ferry boat vessel trawler liner tanker freighter yacht tug lifeboat barge schooner steamer steamship cutter
    frigate destroyer submarine cruiser locomotive rocket spacecraft satellite missile telescope probe spaceship rover
    """
)
WORK_NOUNS = listed("film movie novel poem song album opera painting sculpture musical sitcom")
INSTITUTION_HEADS = listed(
    """
    festival feast battle treaty guild order academy army association bank bay board bureau cape center centre
    chamber church city coast college commission committee confederation conference congress council court
    democratic department director directorate federation front group gulf house institute institution isle islands
    kingdom league ministry movement museum office organisation organization parliament party people's province
    republic school sea society state states strait tower union university observatory trade tribunal defenders
    knights bar
    """
)
# "the group", "the city": nouns that may stand for one named group or place; a country is not "the city".
GROUP_ROLES = listed(
    """
    group company firm party movement organization organisation agency outfit bank newspaper channel network
    union club committee corporation militia ministry university
    """
)
PLACE_ROLES = listed("city town village province island district suburb")
# These may be said of any named group; "the ministry" only of one called so.
ANY_GROUP_ROLES = listed("group company firm organization organisation outfit")
COUNTRY_ROLES = frozenset(("country", "nation"))
# Lower-case words inside a person's name.
PARTICLES = listed(
    """
    al el ul bin ibn bint ben abu de da del della di do dos das du van von der den ter ten la le y zu af av ap
    """
)
# Words that begin the name of a place: "River Kefir".
PLACE_FIRST_WORDS = listed(
    """
    mount lake fort cape port river loch lough gulf bay isle strait point camp upper lower san santa
    """
)
# Owners that are part of a name: "People's Army", "Children's Fund", "King's College", "Lloyd's Register".
OWNERS_IN_NAMES = listed("people women men children workers farmers veterans teachers lloyd moody king")
# Words of a web page around an article: "Sign Up", "Please enter", "Image" before a caption.
PAGE_WORDS = listed(
    """
    please sign up in continue more invalid image images photo photos file source replay videos video
    advertisement subscribe subscription newsletter share click login log register comments comment reply
    """
)
# Services on which people speak: "Haven took to Twitter" names no person of that name.
SPEAKING_PLACES = listed("twitter facebook instagram youtube whatsapp pinterest linkedin reddit tiktok snapchat")
# Months that are also last or first names: "Mrs. May".
MONTHS_AND_NAMES = frozenset(("may", "march", "april", "june", "august"))
# Not names, though capitalised.
CALENDAR = listed(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. jan feb mar
    apr jun jul aug sept sep oct nov dec ramadan easter christmas gmt utc est edt pst pdt cet bst am pm a.m.
    p.m.
    """
)
