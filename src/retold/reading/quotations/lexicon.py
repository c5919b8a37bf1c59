"""Cue words, by the shape in which they give words to someone; written by hand from general English."""

from typing import Literal

from retold.model import Stance
from retold.reading.mentions.listed import listed
from retold.reading.quotations.candidates import Pattern
from retold.reading.quotations.extents import TOLD_OF
from retold.reading.quotations.phrases import LIGHT, NAMING, PHRASAL

Act = Literal["speech", "thought", "document"]


# "X says that …", "…, X says".
SAYING = listed(
    """
    acknowledge add admit advise affirm agree allege announce answer argue ask assert assure bemoan boast brag
    calculate caution certify chime claim clarify comment complain concede conclude concur confess confide confirm
    contend counsel counter cry deadpan declare decree demand deny disclose divulge elaborate emphasise emphasize
    enthuse estimate exclaim explain forecast fume gripe grumble gush hint hypothesise hypothesize implore imply
    indicate infer inform inquire insist interject intone joke lament lecture maintain mention moan murmur muse
    mutter note object observe opine pledge point posit post preach predict proclaim promise pronounce propose
    protest question quip rant read reaffirm reason reassure recall recommend recount reiterate rejoin relay remark
    remind repeat reply report respond retort reveal rule say scoff shout signal snap sneer speculate state
    stipulate stress suggest surmise swear tell testify theorise theorize thunder tweet underline underscore urge
    vent voice vow warn whisper wonder write yell
    """
)
# They introduce words in marks, and a clause only with "that".
QUOTING = listed(
    """
    begin call chant cheer conclude continue echo explain finish go highlight interrupt joke laugh offer read
    recite shout yell
    """
)
# "X thinks that …": given to someone, not spoken.
THINKING = listed(
    """
    anticipate assume believe consider contemplate convince deduce determine doubt envisage envision expect
    fear feel figure foresee guess hope imagine judge know learn notice presume realise realize reckon recognise
    recognize regret resent sense suppose suspect think understand want wish worry
    """
)
# "The survey shows that …".
SHOWING = listed("demonstrate find show")

# "X vows to …".
INFINITIVES = listed(
    """
    advise agree aim ask aspire beg beseech call caution challenge claim command counsel decide decline demand
    desire dread encourage entreat exhort expect hope implore instruct intend like lobby love offer opt order
    persuade petition plan pledge plot prefer press promise propose push refuse remind request resolve seek strive
    swear tell threaten undertake urge volunteer vow want warn wish yearn
    """
)

# "The survey gives her a lead", "a third said no": cues with a few things only.
FEW_OBJECTS = frozenset({"accept", "draw", "give", "place", "put", "say", "seek", "tell"})

# "X is said to …": nobody in particular says it.
TOLD_TO = frozenset(f"{verb} to" for verb in TOLD_OF)

# "X blames Y".
OBJECTS = listed(
    """
    view
    address attack consider push report share
    abhor acknowledge admire adore affirm allege announce applaud argue articulate assail assert avow back bash
    bemoan berate blame blast boo broadcast caution censure chant chastise chide circulate cite claim commend
    condemn confirm congratulate contemplate counter crave credit criticise criticize debunk declare decry
    deem demand defend denounce deny deplore deride describe despise detail detest disavow disclose discount discuss
    dislike dismiss disown disparage dispute distrust divulge doubt downplay echo emphasise emphasize endorse
    envisage envision estimate excoriate expect explain express extol extoll fault favor favour fear flay forecast
    foresee hail hate heckle herald highlight impugn insinuate insult interpret jeer lambast lambaste
    lament laud list loathe love malign mention mock mull name note offer oppose order outline overstate pan parrot
    pillory pledge portray posit post praise preach predict prefer proclaim profess promise pronounce propose
    question ratify reaffirm reassert rebuke rebut recall recite recognise recommend recount reference refute
    regret reiterate reject relish remember remind renounce repeat reprimand repudiate request resent
    retell reveal revere revile ridicule salute satirise satirize savage scold scorn show slam slander smear spurn
    state stipulate stress suggest summarise summarize support taunt thank thunder tout trash trumpet
    underline underscore understand understate urge utter vilify voice vow warn welcome
    """
)

# "X warns of …": verb, noun or adjective, by its preposition.
_BY_PREPOSITION = {
    "about": """
    argument disappointed feeling misgiving
    angry anxiety anxious apprehensive ask boast brag care caution comment complain complaint concern concerned
    confident conversation curious detail doubt enthusiastic excited fear fret fume gloat gripe grumble happy
    hopeful inform joke know lecture lie message muse nervous open optimism optimistic passionate pessimistic preach
    prediction question rail rant rave reassure remark remind report rumor say sceptical skeptical speak speculate
    speech statement talk tease testify think tweet uneasy unhappy upset view vocal warn warning wonder worried
    worry write
    """,
    "against": "argue argument caution inveigh preach rail rant speak warn warning attack case",
    "at": "anger angry balk bristle hint jeer lash marvel scoff sneer disappointment outrage shot swipe",
    "by": "stand",
    "for": """
    backing case distaste fondness plea praise
    admiration advocate affection apologise apologize appreciation argue argument ask call cheer contempt criticism
    cry demand desire disdain enthusiasm gratitude hope lobby petition plead praise preference press proposal push
    respect support sympathy vouch wish yearn
    """,
    "from": "distance",
    "in": "belief believe confidence confident faith interested pride trust",
    "of": """
    assessment critique defense defence description understanding accusation allegation promise
    accusation accuse admission announcement approval assertion assure boast chant complain complaint condemnation
    confident contemptuous convinced critical criticism denial denunciation disapproval disapprove disclosure
    discussion disdain dismissal dismissive distrust dream enamored enamoured estimate favor favour fearful fond
    hint hope inform leery mention mistrust opinion perception praise proud rejection revelation sceptical skeptical
    speak suggestion supportive suspicion suspicious talk think tired view warn wary weary
    """,
    "on": """
    attack position stand stance
    agree call comment commentary criticism dwell elaborate fixate insist insistence opinion proposal reflect speech
    stance statement stress thought touch view weigh
    """,
    "over": "anger argument concern criticism disagreement dispute fret outrage worry",
    "to": """
    commit commitment aversion
    admit allude aspire attest devoted liken object objection opposed opposition point receptive refer reference
    reply resistant respond sympathetic
    """,
    "with": """
    disappointment dissatisfaction frustration issue
    agree charge comfortable concerned concur disagree disagreement dissatisfied frustrated happy pleased quarrel
    satisfied side sympathise sympathize unhappy upset
    """,
}
PREPOSITIONS = frozenset(
    f"{word} {preposition}" for preposition, words in _BY_PREPOSITION.items() for word in listed(words)
)

PHRASAL_PREPOSITIONS = frozenset(
    {"chime in with", "come out against", "double down on", "fire back at", "hit back at", "lash out at"}
    | {"lash out against", "look forward to", "sound off on", "speak out about", "speak out against"}
    | {"weigh in on", "zero in on"}
)
PHRASAL_OBJECTS = PHRASAL - frozenset({"come out", "double down", "fire back", "hit back", "look forward", "zero in"})

# "X's claim that …", "a promise to …".
NOUNS = listed(
    """
    case
    accusation acknowledgement acknowledgment admission agreement allegation announcement appeal argument assertion
    assessment assumption assurance belief claim commitment complaint concern conclusion confidence consensus
    contention conviction decision declaration demand denial desire disclosure doubt expectation fear hint hope
    hypothesis idea inclination insinuation insistence instruction intention message notion oath opinion plan pledge
    point prediction promise prophecy proposal refusal reluctance remark report request revelation rumor
    rumour sense speculation statement suggestion suspicion theory threat unwillingness view vow warning willingness
    wish worry
    """
)
ADJECTIVES = listed(
    """
    adamant afraid amazed angry anxious ashamed aware certain clear comfortable concerned confident convinced
    disappointed dismayed doubtful eager excited fearful frustrated glad grateful happy hesitant hopeful horrified
    inclined insistent keen optimistic pleased proud reluctant sceptical shocked skeptical sure surprised unaware
    uncertain unconvinced unhappy unsure unwilling wary willing worried
    """
)

CUES: dict[Pattern, frozenset[str]] = {
    "clause": SAYING | THINKING | SHOWING,
    "infinitive": INFINITIVES | TOLD_TO,
    "naming": frozenset(NAMING),
    "object": OBJECTS | FEW_OBJECTS | PHRASAL_OBJECTS,
    "preposition": PREPOSITIONS | PHRASAL_PREPOSITIONS | LIGHT,
    "noun": NOUNS,
    "adjective": ADJECTIVES,
    "according": frozenset({"according", "in"}),
}

# The first words of all of them: what else stands in a text is not looked at.
HEADS = frozenset(key.split()[0] for keys in CUES.values() for key in keys)

# A verb of these that follows "and" in the tense of the cue is a second cue, not a part of what was said.
CARRYING = SAYING | QUOTING | OBJECTS

STANCES: dict[Stance, frozenset[str]] = {
    "claim": listed(
        """
    accuse accusation affirm allege allegation argue assert assertion blame claim contend contention insist
    maintain reaffirm stress underline underscore emphasise emphasize warn warning swear boast
    """
    ),
    "denial": listed(
        """
    debunk deny denial disown reject rebut refute repudiate dispute rebuff refuse refusal decline disavow renounce
    """
    ),
    "demand": listed(
        """
    ask beg beseech call demand entreat exhort implore instruct invite order push request require urge recommend
    advocate advise
    """
    ),
    "praise": listed(
        "applaud celebrate commend congratulate endorse extol extoll hail laud praise salute thank tout welcome"
    ),
    "doubt": listed(
        """
    distrust doubt question wonder doubtful unconvinced sceptical skeptical fear suspect suspicion worry worried
    speculate
    """
    ),
}
THOUGHTS = THINKING | listed(
    """
    aversion distaste feeling fondness misgiving position understanding
    abhor admiration admire adore affection afraid aim amazed anger angry anxiety anxious appreciation apprehensive
    ashamed aspire assumption belief certain comfortable concern concerned confident contempt conviction convinced
    crave curious decide decision desire despise detest disappointed disdain dislike dismayed distrust doubt dread
    eager enthusiasm enthusiastic excited expectation faith favor favour fear fearful fond frustrated glad grateful
    gratitude happy hate hesitant hope hopeful horrified idea inclination inclined intend interest interested keen
    like loathe love mistrust nervous notion opinion oppose opposition opt optimistic passion passionate perception
    plan pleased plot prefer preference pride proposal proud regret relish reluctance reluctant remember resent
    resolve respect revere revile sceptical scorn seek sense shocked skeptical strive support sure surprised
    suspicion suspicious sympathetic sympathy think trust unaware uncertain unconvinced uneasy unhappy unsure
    unwilling unwillingness upset view want wary weary willing willingness wish worried worry yearn
    """
)
WRITINGS = listed("write read post tweet report show find")
DOCUMENTS = listed(
    """
    statement report document letter message survey study poll memo article communique communiqué text email
    release resolution indictment lawsuit complaint filing transcript bulletin newspaper paper post tweet data
    figures affidavit census notice
    """
)


def stance_of(lemma: str) -> Stance:
    """What the cue says about how the words were meant; neutral where it says nothing."""
    return next((stance for stance, lemmas in STANCES.items() if lemma in lemmas), "neutral")


def act_of(lemma: str, speaker: str | None) -> Act:
    """Whether words were spoken, thought or written, by the cue and the speaker's own noun."""
    if speaker in DOCUMENTS or lemma in WRITINGS:
        return "document"
    return "thought" if lemma in THOUGHTS else "speech"
