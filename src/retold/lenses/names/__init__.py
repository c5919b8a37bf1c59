"""What each account calls the people, groups, places and works of the story."""

from retold.lenses.names.find import CellForm, NameCell, NameRow, NamesFindings, OnlyForm, find_names
from retold.lenses.names.others import OtherWord
from retold.model import Card, Lens
from retold.stories.cast.possible import PossibleMerge

__all__ = [
    "LENS",
    "CellForm",
    "NameCell",
    "NameRow",
    "NamesFindings",
    "OnlyForm",
    "OtherWord",
    "PossibleMerge",
    "find_names",
]

LENS = Lens(
    name="names",
    title="Names",
    question="What does each account call the people, groups, places and works of the story?",
    card=Card(
        item="A row is one person, group, place or work; a cell holds every form that one account writes, with counts.",
        method=(
            "Names are runs of capitalised words, split at titles and checked against a small language model. Two"
            " become one row when their letters agree, when one person alone bears a last name, or when an account"
            " says so (“X, better known as Y”); each row gives its reasons."
        ),
        limitation=(
            "Two names of one thing that no account explains stay two rows; a name of an unknown place is sometimes"
            " taken for a group. Merges that are only possible are listed apart and left to you."
        ),
        scores=(
            "names.cast_bcubed_precision",
            "names.cast_bcubed_recall",
            "names.pairs_kept_apart",
            "names.news_pairs_precision",
        ),
    ),
    findings=NamesFindings,
    find=find_names,
)
