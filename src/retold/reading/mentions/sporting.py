"""Articles on a game: there a city is as often a club, and a club's nickname ends its name."""

from collections.abc import Sequence

from retold.reading.mentions.listed import listed
from retold.reading.mentions.words import Word

# One of the first, or some of the second, and an article tells of a game, where a capital is a club: "Washington has
# made an offer to the pitcher".
_PLAYERS = listed(
    """
    quarterback pitcher baseman outfielder midfielder goalkeeper touchdown touchdowns playoff playoffs innings inning
    batsman wicket fullback linebacker nba nfl mlb nhl uefa
    """
)
_GAME = listed(
    """
    season league coach coaches striker tournament championship roster fixture basketball baseball football hockey
    cricket rugby soccer fifa teammates
    """
)
WORDS_OF_A_GAME = 3
# Nicknames of clubs; elsewhere eagles are birds.
CLUBS = listed(
    """
    sox cubs yankees mets dodgers giants angels astros orioles rays braves phillies brewers cardinals pirates reds
    padres rockies diamondbacks mariners rangers royals twins tigers nationals marlins athletics knicks nets celtics
    lakers
    clippers warriors suns kings mavericks spurs rockets grizzlies pelicans hornets hawks wizards bulls
    cavaliers pistons pacers bucks timberwolves jazz nuggets blazers thunder raptors sixers 76ers supersonics patriots
    jets bills dolphins steelers ravens browns bengals texans colts jaguars titans broncos chiefs raiders chargers
    cowboys eagles redskins commanders packers bears vikings lions saints falcons panthers buccaneers seahawks rams
    niners 49ers bruins canadiens penguins flyers blackhawks capitals oilers canucks flames sharks ducks devils
    islanders senators predators avalanche wanderers rovers albion hotspur arsenal juventus benfica ajax
    """
)
# Before a club, not before a place.
AGAINST = listed("against versus vs vs. v beat beats beating defeated defeats facing host hosts hosted over")


def tells_of_a_game(all_words: Sequence[Sequence[Word]]) -> bool:
    """Whether an article's words are those of sports pages."""
    found = {word.low for words in all_words for word in words}
    return bool(found & _PLAYERS) or len(found & _GAME) >= WORDS_OF_A_GAME
