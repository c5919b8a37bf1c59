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
    anticipate assume believe consider convince determine doubt expect feel fear figure guess hope imagine know learn
    notice realise realize recognise recognize regret suspect think understand want wish worry
    """
)
# "The survey shows that …".
SHOWING = listed("demonstrate find show")

# "X vows to …".
INFINITIVES = listed(
    """
    agree aim ask beg call claim decide decline demand encourage expect hope instruct intend like love offer order plan
    pledge prefer press promise propose push refuse request seek swear tell threaten urge volunteer vow want warn
    """
)

# "X blames Y".
OBJECTS = listed(
    """
    acknowledge affirm announce applaud articulate back blame blast chant cite claim condemn confirm congratulate
    criticise criticize declare decry deem denounce deny deplore deride describe detail disclose discuss dismiss
    dispute echo emphasise emphasize endorse explain express favor favour hail highlight lambast lambaste lament laud
    mention mock note oppose outline post praise predict prefer pronounce propose question rebuff rebut recall
    recommend recount refute reiterate reject renounce repeat repudiate request salute show slam state stress suggest
    support thank tout underline underscore understand utter voice welcome
    """
)

# "X warns of …": verb, noun or adjective, by its preposition.
_BY_PREPOSITION = {
    "about": """
    ask boast brag care comment complain concern concerned conversation doubt joke know message nervous optimistic
    question remark report skeptical speak statement talk think warn worried write
    """,
    "against": "argue campaign rail warn",
    "at": "balk hint lash",
    "for": """
    advocate apologise apologize argue ask call criticism demand enthusiasm hope proposal push support vouch
    """,
    "in": "believe",
    "of": """
    accusation accuse announcement assure boast chant complain confident critical criticism endorsement favor favour
    hope mention opinion sceptical skeptical speak supportive warn wary
    """,
    "on": "agree comment opinion touch",
    "over": "criticism",
    "to": "allude liken opposition point refer reference reply respond",
    "with": "agree charge disagree side",
}
PREPOSITIONS = frozenset(
    f"{word} {preposition}" for preposition, words in _BY_PREPOSITION.items() for word in listed(words)
)

# "X's claim that …", "a promise to …".
NOUNS = listed(
    """
    accusation admission agreement allegation announcement assertion assessment assumption assurance belief claim
    commitment complaint concern conclusion confidence contention conviction decision demand denial desire doubt
    expectation fear hope idea insistence message notion opinion plan pledge prediction promise proposal refusal remark
    report request speculation statement suggestion suspicion threat view vow warning wish
    """
)
ADJECTIVES = listed(
    """
    adamant afraid aware certain confident convinced disappointed doubtful eager glad hopeful insistent optimistic
    reluctant sceptical skeptical willing worried
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
    aim aspire decide decision desire favor favour idea intend like oppose opposition plan prefer proposal seek support
    think want belief fear hope doubt expectation assumption notion opinion view wish
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
