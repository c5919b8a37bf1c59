"""Cue words, by the shape in which they give words to someone; written by hand from general English."""

from typing import Literal

from retold.model import Stance
from retold.reading.quotations.patterns import NAMING, Pattern

Act = Literal["speech", "thought", "document"]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# "X says that …", "…, X says".
SAYING = _words(
    """
    acknowledge add admit advise affirm agree allege announce answer argue ask assert assure boast claim clarify comment
    complain concede conclude confirm contend counter cry declare demand deny disclose emphasise emphasize estimate exclaim
    explain forecast hint imply indicate inform insist interject joke lament maintain mention mutter note object observe
    pledge point post predict proclaim promise propose protest quip read reaffirm reassure recall recommend recount reiterate
    remark remind repeat reply report respond retort reveal say shout speculate state stipulate stress suggest swear tell
    testify tweet underline underscore urge vow warn whisper wonder write
    """
)
# They introduce words in marks, and a clause only with "that".
QUOTING = _words(
    "begin call chant conclude continue cheer echo explain finish go highlight interrupt joke laugh offer read recite shout yell"
)
# "X thinks that …": given to someone, not spoken.
THINKING = _words(
    "anticipate assume believe doubt expect fear feel figure hope suspect think understand worry consider regret"
)
# "The survey shows that …".
SHOWING = _words("find show")

# "X vows to …".
INFINITIVES = _words(
    """
    agree ask aspire beg call claim decline demand deserve encourage expect hope instruct intend invite
    offer order plan pledge tell prefer promise propose refuse request seek swear threaten urge volunteer vow warn
    """
)

# "X blames Y".
OBJECTS = _words(
    """
    announce declare affirm applaud articulate attack blame blast cite commend condemn confirm congratulate
    criticise criticize decry defend denounce deplore deride dismiss dispute echo
    emphasise emphasize endorse express hail highlight lambast lambaste lament laud mention mock note oppose outline
    praise predict propose question rebuff rebuke rebut recount reiterate reject renounce repudiate reveal ridicule slam
    stress suggest thank threaten tout underline underscore welcome
    """
)

# "X warns of …": verb, noun or adjective with its preposition.
PREPOSITIONS = frozenset(
    each.strip()
    for each in """
    accuse of, warn of, warn against, warn about, complain about, complain of, speak about, speak of, talk about, call for, refer to,
    ask about, ask for, hint at, 
    write about, joke about, boast of, boast about, point to, allude to,
    rail against, apologize for, apologise for, object to, disagree with, agree with, assure of,
    concern about, doubt about, statement about, comment about, criticism of, endorsement of, mention of, chant of, 
    critical of, supportive of, nervous about, worried about, optimistic about, concerned about, skeptical of, sceptical of, confident of,
    respond to, push for, advocate for, argue for, argue against, hope for, favor of, favour of, opposition to, 
    """.split(",")
)

# "X's claim that …", "a promise to …".
NOUNS = _words(
    """
    accusation admission agreement allegation announcement assertion assessment assumption assurance belief claim commitment
    complaint concern conclusion confidence contention conviction demand denial doubt expectation fear hope insistence
    message notion opinion pledge prediction promise proposal refusal remark report request speculation
    statement suggestion suspicion threat view vow warning wish
    """
)
ADJECTIVES = _words(
    "adamant afraid certain confident convinced disappointed doubtful eager glad hopeful insistent optimistic sceptical skeptical sure worried"
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
    "claim": _words(
        "accuse accusation affirm allege allegation argue assert assertion blame claim contend contention insist maintain reaffirm stress "
        "underline underscore emphasise emphasize warn warning swear boast"
    ),
    "denial": _words(
        "deny denial reject rebut refute repudiate dispute rebuff refuse refusal decline disavow renounce"
    ),
    "demand": _words("ask beg call demand instruct invite order push request require urge recommend advocate advise"),
    "praise": _words("applaud celebrate commend congratulate endorse hail laud praise salute thank tout welcome"),
    "doubt": _words(
        "doubt question wonder doubtful sceptical skeptical fear suspect suspicion worry worried speculate"
    ),
}
THOUGHTS = THINKING | _words(
    "aim aspire intend plan prefer seek belief fear hope doubt expectation assumption notion opinion view wish conviction concern "
    "suspicion afraid certain confident convinced disappointed eager glad hopeful optimistic sceptical skeptical sure worried concerned nervous"
)
WRITINGS = _words("write read post tweet report show find")
DOCUMENTS = _words(
    "statement report document letter message survey study poll memo article communique communiqué text email release resolution "
    "indictment lawsuit complaint filing transcript bulletin newspaper paper post tweet data figures affidavit census notice"
)


def stance_of(lemma: str) -> Stance:
    """What the cue says about how the words were meant; neutral where it says nothing."""
    return next((stance for stance, lemmas in STANCES.items() if lemma in lemmas), "neutral")


def act_of(lemma: str, speaker: str | None) -> Act:
    """Whether words were spoken, thought or written, by the cue and the speaker's own noun."""
    if speaker in DOCUMENTS or lemma in WRITINGS:
        return "document"
    return "thought" if lemma in THOUGHTS else "speech"
