"""The masthead's picture: accounts come from outlets, outlets from publishers, words from origins."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from retold.report.lookups import Lookups
from retold.report.origins import Roots
from retold.report.pictures.shapes import Curve, fit

# Beyond this the lines are a bundle; the counts beside it say the same.
MOST_ACCOUNTS = 14
COLUMNS = (30.0, 130.0, 240.0, 350.0)
STEP, TOP, CLEAR = 24.0, 24.0, 20.0
ORIGIN_CHARACTERS = 25


@dataclass(frozen=True, slots=True)
class Stop:
    """A dot with a label."""

    x: float
    y: float
    radius: float
    label: str
    sure: bool = True


@dataclass(frozen=True, slots=True)
class ConvergencePicture:
    """Lines from every account to its origin; dashed to another that may be the same, where no one knows which way."""

    height: float
    curves: tuple[str, ...]
    dashed: tuple[str, ...]
    accounts: tuple[Stop, ...]
    stops: tuple[Stop, ...]
    origins: tuple[Stop, ...]
    says: str


def draw_convergence(lookups: Lookups, roots: Roots) -> ConvergencePicture | None:
    """Draw where a story's accounts come from, or nothing for a large pile."""
    articles = lookups.story.articles
    if len(articles) > MOST_ACCOUNTS:
        return None
    origin = {article: roots.certain.get(article, article) for article in articles}
    perhaps = _perhaps(origin, roots)
    ordered = _neighbours_together(lookups, origin)
    y = {article: TOP + STEP * place for place, article in enumerate(ordered)}
    layers = [
        _layer(ordered, y, {each: lookups.outlet(each) for each in ordered}),
        _layer(ordered, y, {each: f"{lookups.publisher(each)}" for each in ordered}),
        _layer(ordered, y, origin),
    ]
    curves = []
    before: Mapping[str, float] = y
    for layer, left, right in zip(layers, COLUMNS, COLUMNS[1:], strict=False):
        curves += [Curve(left, round(before[each], 1), right, round(layer[each], 1)).path for each in ordered]
        before = layer
    names = {node.id: node.name for node in lookups.story.origins.nodes}
    return ConvergencePicture(
        height=TOP + STEP * len(ordered) + 20,
        curves=tuple(dict.fromkeys(curves)),
        dashed=tuple(_dashed(origin, perhaps, layers)),
        accounts=tuple(Stop(8, y[each], 0, lookups.sigla[each]) for each in ordered),
        stops=tuple(_dots(COLUMNS[1], 3.5, layers[0])) + tuple(_dots(COLUMNS[2], 4.5, layers[1])),
        origins=tuple(
            replace(stop, sure=root not in perhaps)
            for root, stop in _origins(lookups, ordered, origin, layers[2], names).items()
        ),
        says=_says(lookups, origin, perhaps),
    )


def _perhaps(origin: Mapping[str, str], roots: Roots) -> Mapping[str, str]:
    """The origins that may be another one of the picture: words in common, and no one knows which way they went."""
    first: dict[str, str] = {}
    result: dict[str, str] = {}
    # The account or source that names the whole group comes first, so that lines lead to it.
    for root in sorted(dict.fromkeys(origin.values()), key=lambda each: roots.possible.get(each, each) != each):
        known = first.setdefault(roots.possible.get(root, root), root)
        if known != root:
            result[root] = known
    return result


def _dashed(
    origin: Mapping[str, str], perhaps: Mapping[str, str], layers: Sequence[Mapping[str, float]]
) -> Iterator[str]:
    """A line from the publisher to the other origin."""
    for article, root in origin.items():
        if root in perhaps:
            other = next(each for each, own in origin.items() if own == perhaps[root])
            yield Curve(COLUMNS[2], round(layers[1][article], 1), COLUMNS[3], round(layers[2][other], 1)).path


def _neighbours_together(lookups: Lookups, origin: Mapping[str, str]) -> list[str]:
    """The accounts, with those of one publisher, one outlet and one origin side by side."""
    first: dict[str, int] = {}
    for article in lookups.story.articles:
        for group in (f"p {lookups.publisher(article)}", f"o {lookups.outlet(article)}", f"r {origin[article]}"):
            first.setdefault(group, lookups.place(article))
    return sorted(
        origin,
        key=lambda each: (
            first[f"p {lookups.publisher(each)}"],
            first[f"o {lookups.outlet(each)}"],
            first[f"r {origin[each]}"],
            lookups.place(each),
        ),
    )


def _layer(ordered: Sequence[str], y: Mapping[str, float], member: Mapping[str, str]) -> Mapping[str, float]:
    """A place for each group: the mean of its accounts, kept clear of the group before it."""
    groups: dict[str, list[float]] = {}
    for each in ordered:
        groups.setdefault(member[each], []).append(y[each])
    means = sorted((sum(places) / len(places), group) for group, places in groups.items())
    at: dict[str, float] = {}
    last = -STEP
    for mean, group in means:
        last = at[group] = round(max(mean, last + CLEAR), 1)
    return {each: at[member[each]] for each in ordered}


def _dots(x: float, radius: float, layer: Mapping[str, float]) -> list[Stop]:
    return [Stop(x, place, radius, "") for place in dict.fromkeys(layer.values())]


def _origins(
    lookups: Lookups,
    ordered: Sequence[str],
    origin: Mapping[str, str],
    layer: Mapping[str, float],
    names: Mapping[str, str],
) -> Mapping[str, Stop]:
    stops = {}
    for each in ordered:
        root = origin[each]
        label = f"{lookups.sigla[root]}, {lookups.outlet(root)}" if root in lookups.articles else names.get(root, root)
        stops[root] = Stop(COLUMNS[3], layer[each], 6.5, fit(label, ORIGIN_CHARACTERS))
    return stops


def _says(lookups: Lookups, origin: Mapping[str, str], perhaps: Mapping[str, str]) -> str:
    outlets, owners = lookups.known_outlets(origin), lookups.known_publishers(origin)
    most = len(set(origin.values()))
    number = f"{most - len(perhaps)} to {most}" if perhaps else f"{most}"
    return (
        f"{len(origin)} accounts come from {len(outlets)} outlets of {len(owners)} publishers; their words come from "
        f"{number} origins, as far as copies and credits show."
    )
