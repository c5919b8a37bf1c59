"""Lines of the lineage picture: down from the giver, then along the receiver's own row, where its number has room."""

from dataclasses import dataclass

from retold.report.pictures.shapes import Place

# How far left of the receiver a line begins to run along its row: a number and an arrow have room there.
BESIDE = 84.0
# Where along that the number stands, and how near to the middle of the dot the line ends.
NUMBER, DOT, ARROW = 48.0, 7.0, 9.0
# How far a line runs on before it lies in the row, and how far before the dot it leaves its own port.
TURN, LANDING = 10.0, 15.0


@dataclass(frozen=True, slots=True)
class Line:
    """A line, its arrowhead, and the middle of its number."""

    path: str
    head: str
    at: Place


def draw_line(giver: Place, receiver: Place, port: float) -> Line:
    """A line between two dots; `port` is how far above or below the receiver's dot it comes in."""
    bend = min(giver.x, receiver.x - BESIDE)
    y = receiver.y + port
    end = receiver.x - DOT
    along = f"H{short(end)}" if not port else f"H{short(end - LANDING)}L{short(end)} {short(receiver.y)}"
    half, turn = short((giver.y + y) / 2), short(receiver.x - BESIDE + TURN)
    path = f"M{short(giver.x)} {short(giver.y)}C{short(bend)} {half} {short(bend)} {short(y)} {turn} {short(y)}{along}"
    head = f"M{short(end + 1)} {short(receiver.y)}l-{ARROW:g}-4v8z"
    return Line(path, head, Place(round(receiver.x - NUMBER, 1), round(y, 1)))


def short(number: float) -> str:
    """A number as short as it can be written to a tenth."""
    return f"{round(number, 1):g}"
