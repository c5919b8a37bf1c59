"""Cue words, by the shape in which they give words to someone; written by hand from general English."""

from typing import Literal

from retold.model import Stance
from retold.reading.mentions.listed import listed
from retold.reading.quotations.patterns import Pattern
from retold.reading.quotations.phrases import NAMING

Act = Literal["speech", "thought", "document"]


# "X says that …", "…, X says".
SAYING = listed(
    """
    acknowledge add admit advise affirm agree allege announce answer argue ask assert assure boast claim clarify
    comment complain concede conclude confirm contend counter cry declare demand deny  disclose emphasise
    emphasize estimate exclaim explain forecast hint imply indicate inform insist interject joke lament maintain
    mention mutter note object observe pledge point post predict proclaim promise propose protest question quip
    read reaffirm reassure recall recommend recount reiterate remark remind repeat reply report respond retort
    reveal say shout signal speculate state stipulate stress suggest swear tell testify tweet underline underscore
    urge vow warn whisper wonder write
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
    anticipate assume believe convince doubt expect fear figure hope learn notice recognise recognize regret
    suspect think wish worry
    """
)
# "The survey shows that …".
SHOWING = listed("find show")

# "X vows to …".
INFINITIVES = listed(
    """
    agree ask beg call claim decline demand encourage expect hope intend love offer order plan pledge prefer
    promise propose refuse request seek swear tell threaten urge volunteer vow warn
    """
)

# "X blames Y".
OBJECTS = listed(
    """
    affirm announce applaud articulate attack chant cite condemn confirm congratulate criticise criticize
    declare decry deem denounce deny deplore deride detail dismiss dispute echo emphasise emphasize endorse
    express hail highlight lambast lambaste lament laud mention note oppose outline post praise predict prefer
    pronounce propose question rebuff rebut recall recommend recount refute reiterate reject renounce repudiate
    salute state stress suggest thank tout utter welcome
    """
)

# "X warns of …": verb, noun or adjective with its preposition.
PREPOSITIONS = frozenset(
    each.strip()
    for each in [
        "\n    accuse of",
        " advocate for",
        " agree on",
        " agree with",
        " allude to",
        " apologise for",
        " apologize for",
        " argue against",
        " argue\n    for",
        " ask about",
        " ask for",
        " assure of",
        " balk at",
        " boast about",
        " boast of",
        " call for",
        " campaign against",
        " chant of",
        "\n    charge with",
        " comment about",
        " complain about",
        " complain of",
        " concern about",
        " concerned about",
        " confident of",
        "\n    conversation about",
        " critical of",
        " criticism of",
        " disagree with",
        " doubt about",
        " enthusiasm for",
        " favor of",
        " favour\n    of",
        " hint at",
        " hope for",
        " hope of",
        " joke about",
        " liken to",
        " mention of",
        " nervous about",
        " opinion of",
        " opinion on",
        "\n    optimistic about",
        " point to",
        " rail against",
        " refer to",
        " reply to",
        " report about",
        " respond to",
        " sceptical of",
        " side\n    with",
        " skeptical of",
        " speak about",
        " speak of",
        " statement about",
        " supportive of",
        " talk about",
        " touch on",
        " vouch for",
        "\n    warn about",
        " warn against",
        " warn of",
        " worried about",
        " write about\n    ",
    ]
)

# "X's claim that …", "a promise to …".
NOUNS = listed(
    """
    accusation admission agreement allegation announcement assertion assessment assumption assurance belief claim
    commitment complaint concern conclusion confidence contention conviction demand denial doubt expectation fear
    hope insistence message notion opinion pledge prediction promise refusal remark report request speculation
    statement suggestion suspicion threat view vow warning wish
    """
)
ADJECTIVES = listed(
    """
    adamant afraid aware certain confident convinced disappointed doubtful eager glad hopeful insistent optimistic
    sceptical skeptical worried
    """
)

CUES: dict[Pattern, frozenset[str]] = {
    "clause": SAYING | THINKING | SHOWING,
    "infinitive": INFINITIVES,
    "naming": frozenset(NAMING),
    "object": OBJECTS,
    "preposition": PREPOSITIONS,
    "noun": NOUNS,
    "adjective": ADJECTIVES,
    "according": frozenset({"according"}),
}

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
    deny denial reject rebut refute repudiate dispute rebuff refuse refusal decline disavow renounce
    """
    ),
    "demand": listed(
        """
    ask beg call demand instruct invite order push request require urge recommend advocate advise
    """
    ),
    "praise": listed("applaud celebrate commend congratulate endorse hail laud praise salute thank tout welcome"),
    "doubt": listed(
        """
    doubt question wonder doubtful sceptical skeptical fear suspect suspicion worry worried speculate
    """
    ),
}
THOUGHTS = THINKING | listed(
    """
    aim aspire intend plan prefer seek belief fear hope doubt expectation assumption notion opinion view wish
    conviction concern suspicion afraid certain confident convinced disappointed eager glad hopeful optimistic
    sceptical skeptical sure worried concerned nervous
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
