"""What should have been answered, and where it is told: beside the predicted letter, else before
the number of its loss, which is that letter's.
"""

from PySide6.QtCore import QRectF

from core.experiment import WordTask
from gui.figures.diagram.parts import Node
from gui.figures.diagram.sheet import Sheet, beside
from gui.wording.translate import tr

MARKS = ("✗", "✓")  # of a wrong answer and of a right one
NEAR = 0.2  # em, of a mark from its letter where there is no more room
BESIDE = 0.4  # em, where there is
BEHIND = 0.4  # em, of what was wanted from a mark in the same line
BEFORE, AFTER = 3.0, 2.0  # pixels, of the wanted letter from its box's edge, and from the number
LOSS = "0.341"  # what a box says at least that has a letter before it


def answers(sheet: Sheet) -> tuple[str, ...]:
    """Of all time steps; none of a demo."""
    task = sheet.layout.experiment.task
    return tuple(task.answers) if isinstance(task, WordTask) else ()


def wanted_text(letter: str) -> str:
    """ "want l". What is no letter, as a full stop, would be taken for the sentence's own."""
    return tr("want {}").format(letter if letter.isalnum() else tr("“{}”").format(letter))


def answer_rooms(sheet: Sheet, node: Node) -> tuple[QRectF | None, QRectF | None]:
    """Beside a predicted letter: where right or wrong is said, and where what was wanted."""
    room = beside(sheet.layout, node, BESIDE)
    if room.width() < sheet.once("mark", lambda: _widest_mark(sheet)):
        room = beside(sheet.layout, node, NEAR)
    line = sheet.fonts.metrics("number").height()
    wanted = sheet.once("wanted", lambda: _widest_wanted(sheet))
    middle = room.center().y()
    if wanted > room.width():
        return room, None
    if room.height() < 1.9 * line:
        return _in_one_line(sheet, room, wanted)
    mark = QRectF(room.left(), middle - line, room.width(), line)
    return mark, mark.translated(0, line)


def _in_one_line(sheet: Sheet, room: QRectF, wanted: float) -> tuple[QRectF | None, QRectF | None]:
    """Both; else right or wrong, where what was wanted can stand before its loss."""
    behind = sheet.once("mark", lambda: _widest_mark(sheet)) + BEHIND * sheet.layout.em
    if behind + wanted <= room.width():
        mark = QRectF(room.left(), room.top(), behind, room.height())
        return mark, room.adjusted(behind, 0, 0, 0)
    return (None, room) if sheet.layout.node("loss", -1, 0) is None else (room, None)


def loss_rooms(sheet: Sheet, node: Node) -> tuple[QRectF | None, QRectF]:
    """Of the box of a loss: where the wanted letter stands, None for nowhere; and the number."""
    wide = sheet.once("letter before losses", lambda: _letter_before(sheet))
    if not wide:
        return None, node.rect
    letter = QRectF(node.rect.left() + BEFORE, node.rect.top(), wide, node.rect.height())
    return letter, node.rect.adjusted(BEFORE + wide + AFTER, 0, 0, 0)


def _letter_before(sheet: Sheet) -> float:
    """How wide the widest wanted letter is, where one is told before the losses; else 0."""
    letters, loss = (sheet.layout.node(kind, -1, 0) for kind in ("letters", "loss"))
    if letters is None or loss is None or answer_rooms(sheet, letters)[1] is not None:
        return 0.0
    wide = max(map(sheet.fonts.texts("number", bold=True).width, answers(sheet)))
    free = loss.rect.width() - BEFORE - wide - AFTER
    return wide if sheet.fonts.texts("number").width(LOSS) <= free - AFTER else 0.0


def _widest_wanted(sheet: Sheet) -> float:
    """Of all steps: all say what was wanted, or none does."""
    metrics = sheet.fonts.metrics("number")
    return max(metrics.horizontalAdvance(wanted_text(each)) for each in answers(sheet))


def _widest_mark(sheet: Sheet) -> float:
    return max(map(sheet.fonts.texts("number", bold=True).width, MARKS))
