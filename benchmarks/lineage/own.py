"""Own paragraphs: what a reporter adds that no other account has, from invented pieces."""

import random
from collections.abc import Iterator

_WHO = (
    "A woman who keeps a stationery shop on {street}",
    "A retired postman from {village}",
    "Two sisters waiting for a bus in {village}",
    "A cyclist who had stopped at the kiosk on {street}",
    "The sexton of the chapel on {street}",
    "A student who lives above the bakery on {street}",
    "A gardener with a wheelbarrow full of leaves",
    "The landlord of the inn at {village}",
    "A nurse on her way home from the late shift",
    "A plumber in a van with {number} dents",
)
_SAID = (
    "said that nobody in the quarter had talked of anything else",
    "had heard of it from a cousin and did not believe a word at first",
    "thought that it would be forgotten by the next fair",
    "kept a scrapbook of such things and had already cut out a page",
    "wanted to know who would pay for it in the end",
    "recalled something like it from the year of the great frost",
    "shrugged, looked up at the sky and went on with the day's work",
    "had put a candle in the window, as people here do",
    "blamed the ministry, the weather and the new timetable, in that order",
    "promised to come back with {number} friends and a folding table",
)
_BACKGROUND = (
    "The town of {village}, {number} {kilometres} to the north, has known worse: in {year} its mill burned down twice.",
    "Our archive holds {number} reports on the matter, the oldest of them from {year}.",
    "Readers in {village} wrote to us about it as early as {year}, when the first plans were drawn up.",
    "A count by this desk found {number} similar cases since {year}, most of them in {village} and around it.",
    "The parish chronicle of {village} devotes {number} lines to a comparable day in {year}.",
    "In {village} the fire bell was rung {number} times, a custom that goes back to {year}.",
    "The {colour} flag on the town hall of {village} was lowered at noon for the first time since {year}.",
    "Some {number} {percent} of those who answered a poll on {street} said they were worried.",
    "The choir of {village} will sing {number} songs for those concerned in the {centre} of the old market.",
    "A leaflet printed in {village} in {year} and kept in a glass case on {street} foretold as much.",
    "On {street} the shops closed {number} minutes early, and a brass band played to an empty square.",
    "Buses from {village} ran with a delay of {number} minutes until the evening.",
    "The {colour} house on {street}, where the matter began, was sold in {year} for the price of a horse.",
    "Schoolchildren from {village} had painted {number} posters, which hung along {street} in the drizzle.",
)
_STREETS = (
    "Tallow Lane",
    "Mint Street",
    "Saddlers' Row",
    "Weaver Hill",
    "Long Acre",
    "Candle Quay",
    "Orchard Walk",
    "Bishop's Steps",
    "Glasswork Road",
    "Nettle Court",
    "Ropewalk",
    "Cinder Alley",
)
_VILLAGES = (
    "Amberly",
    "Norrholt",
    "Pask",
    "Great Umber",
    "Sillick",
    "Vane",
    "Thornby Cross",
    "Ostrava Mills",
    "Ludde",
    "Kestrel Ford",
    "Mosswater",
    "Ulverby",
    "Hagel",
    "Petersquay",
    "Zinnow",
    "Crook Abbey",
)
_COLOURS = ("yellow", "green", "striped", "white", "faded")


def own_paragraphs(chance: random.Random) -> Iterator[str]:
    """Endless own paragraphs, no two on the same pattern until all were used."""
    while True:
        patterns = [f"{who} {said}." for who, said in zip(_WHO, chance.sample(_SAID, len(_SAID)), strict=True)]
        patterns += _BACKGROUND
        chance.shuffle(patterns)
        for pattern in patterns:
            yield pattern.format(
                street=chance.choice(_STREETS),
                village=chance.choice(_VILLAGES),
                number=chance.randint(13, 97),
                year=chance.randint(1848, 1999),
                colour=chance.choice(_COLOURS),
                kilometres="kilometres",
                percent="per cent",
                centre="centre",
            )
