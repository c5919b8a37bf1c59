"""The tables that a corpus passes through, from texts to copies, as Arrow columns."""

import pyarrow as pa

from retold.engines import Table, long_texts

# Characters that are compared: code points, half-open.
STRETCH = pa.struct([pa.field("start", pa.int32(), nullable=False), pa.field("end", pa.int32(), nullable=False)])

# A difference inside a passage, in code points of both texts.
EDIT = pa.struct(
    [
        pa.field("kind", pa.string(), nullable=False),
        pa.field("a_start", pa.int32(), nullable=False),
        pa.field("a_end", pa.int32(), nullable=False),
        pa.field("b_start", pa.int32(), nullable=False),
        pa.field("b_end", pa.int32(), nullable=False),
    ]
)

# What comes in. `doc` counts from 0 in the order given; `published` is in minutes since 1970 UTC, a day is its first
# minute; no `stretches` means the whole text.
TEXTS = Table(
    "texts",
    pa.schema(
        [
            pa.field("doc", pa.int64(), nullable=False),
            pa.field("id", pa.large_string(), nullable=False),
            pa.field("published", pa.int64()),
            pa.field("outlet", pa.large_string()),
            long_texts("text"),
            pa.field("stretches", pa.list_(STRETCH)),
        ]
    ),
)

# A number for each text that can hold a passage, with its length in bytes: equal for texts that are the same.
PRINTS = Table(
    "prints",
    pa.schema([pa.field(name, pa.int64(), nullable=False) for name in ("key", "print", "length")]),
)

# Texts that are the same as an earlier one, and the first of these.
TWINS = Table("twins", pa.schema([pa.field(name, pa.int64(), nullable=False) for name in ("key", "first")]))

# All other texts.
SINGLES = Table("singles", TEXTS.schema)

# One row for each gram that a text holds, however often; `certain` for grams that are always reported.
GRAMS = Table(
    "grams",
    pa.schema(
        [
            pa.field("hash", pa.int64(), nullable=False),
            pa.field("key", pa.int64(), nullable=False),
            pa.field("certain", pa.bool_(), nullable=False),
        ]
    ),
)

# Two texts worth laying side by side, by their keys: a is the first holder of what they share.
PAIRS = Table(
    "pairs",
    pa.schema(
        [
            pa.field("a", pa.int64(), nullable=False),
            pa.field("b", pa.int64(), nullable=False),
            pa.field("shared", pa.int64(), nullable=False),
            pa.field("certain", pa.bool_(), nullable=False),
        ]
    ),
)

# The same among texts of which none is the same as an earlier one.
LINKS = Table("links", PAIRS.schema)

# Pairs with both texts beside them.
PAIRED_TEXTS = Table(
    "paired_texts",
    pa.schema(
        [
            pa.field("a", pa.int64(), nullable=False),
            pa.field("b", pa.int64(), nullable=False),
            pa.field("a_outlet", pa.large_string()),
            pa.field("b_outlet", pa.large_string()),
            long_texts("a_text"),
            long_texts("b_text"),
            pa.field("a_stretches", pa.list_(STRETCH)),
            pa.field("b_stretches", pa.list_(STRETCH)),
        ]
    ),
)

_BORDERS = [pa.field(name, pa.int32(), nullable=False) for name in ("a_start", "a_end", "b_start", "b_end")]

# The part of each text's compared words that a passage reaches over, and what the whole texts are to each other.
_SHARES = [
    pa.field("a_share", pa.float64(), nullable=False),
    pa.field("b_share", pa.float64(), nullable=False),
    pa.field("pair", pa.string(), nullable=False),
]

# Passages that two texts share, before those that an earlier holder explains are left out. Their borders in words, too,
# and the runs of words that both keep, flat in threes: place in a, place in b, length.
SPANS = Table(
    "spans",
    pa.schema(
        [
            pa.field("a", pa.int64(), nullable=False),
            pa.field("b", pa.int64(), nullable=False),
            *_BORDERS,
            *(pa.field(name, pa.int32(), nullable=False) for name in ("a_first", "a_last", "b_first", "b_last")),
            pa.field("kind", pa.string(), nullable=False),
            pa.field("words", pa.int32(), nullable=False),
            pa.field("likeness", pa.float64(), nullable=False),
            *_SHARES,
            pa.field("runs", pa.list_(pa.int32()), nullable=False),
            pa.field("edits", pa.list_(EDIT), nullable=False),
        ]
    ),
)

_NAMES_OF_A_SPAN = [
    pa.field("a", pa.int64(), nullable=False),
    pa.field("b", pa.int64(), nullable=False),
    pa.field("a_first", pa.int32(), nullable=False),
    pa.field("b_first", pa.int32(), nullable=False),
]

# A passage beside the passages that both its texts have from one earlier holder, in words.
COVERED = Table(
    "covered",
    pa.schema(
        [
            *_NAMES_OF_A_SPAN,
            pa.field("runs", pa.list_(pa.int32()), nullable=False),
            *(pa.field(name, pa.int32(), nullable=False) for name in ("in_a", "in_a_end", "in_b", "in_b_end")),
        ]
    ),
)

# Passages that say nothing which earlier holders' do not.
EXPLAINED = Table("explained", pa.schema(_NAMES_OF_A_SPAN))

# Passages that are told of, by their places; `back` is the negative end in the earlier text.
NEWS = Table(
    "news",
    pa.schema(
        [
            pa.field("a", pa.int64(), nullable=False),
            pa.field("a_start", pa.int32(), nullable=False),
            pa.field("back", pa.int32(), nullable=False),
            pa.field("b", pa.int64(), nullable=False),
            pa.field("b_start", pa.int32(), nullable=False),
            pa.field("kind", pa.string(), nullable=False),
        ]
    ),
)

# The same, each with the number of its group among those of one earliest holder.
GROUPS = Table(
    "passages",
    pa.schema(
        [
            pa.field("a", pa.int64(), nullable=False),
            pa.field("a_start", pa.int32(), nullable=False),
            pa.field("b", pa.int64(), nullable=False),
            pa.field("b_start", pa.int32(), nullable=False),
            pa.field("number", pa.int32(), nullable=False),
        ]
    ),
)

# In how many later texts each group's passage stands, and the first and last of their outlets by name.
HELD = Table(
    "held",
    pa.schema(
        [
            pa.field("a", pa.int64(), nullable=False),
            pa.field("number", pa.int32(), nullable=False),
            pa.field("holders", pa.int64(), nullable=False),
            pa.field("known", pa.int64(), nullable=False),
            pa.field("first_outlet", pa.large_string()),
            pa.field("last_outlet", pa.large_string()),
        ]
    ),
)

# What goes out: one row for each later holder of a passage, beside its earliest.
COPIES = Table(
    "copies",
    pa.schema(
        [
            pa.field("a_id", pa.large_string(), nullable=False),
            pa.field("a_start", pa.int32(), nullable=False),
            pa.field("a_end", pa.int32(), nullable=False),
            pa.field("b_id", pa.large_string(), nullable=False),
            pa.field("b_start", pa.int32(), nullable=False),
            pa.field("b_end", pa.int32(), nullable=False),
            pa.field("kind", pa.string(), nullable=False),
            pa.field("group", pa.int64(), nullable=False),
            pa.field("words", pa.int32(), nullable=False),
            pa.field("likeness", pa.float64(), nullable=False),
            *_SHARES,
            pa.field("edits", pa.list_(EDIT), nullable=False),
        ]
    ),
)

# The same before groups are numbered throughout.
TOLD = Table(
    "told",
    pa.schema(
        [
            pa.field("a", pa.int64(), nullable=False),
            pa.field("number", pa.int32(), nullable=False),
            pa.field("b", pa.int64(), nullable=False),
            *(field for field in COPIES.schema if field.name != "group"),
        ]
    ),
)
