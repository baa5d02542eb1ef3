"""ApiCards: each module of the run's model as torch's pages tell it, with this run's values."""

import re
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QTextCursor

from core.experiment import Experiment
from core.experiment.api import Argument, Card, Shaped, cards_of
from core.runs.run import Run
from gui.figures.equations.in_text import FormulaPage
from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.company import Company
from gui.widgets.fade import Fade
from gui.widgets.named import named
from gui.wording.translate import told, tr

_NAME = re.compile(r"\b([Wb])_([a-z]+)")  # of weights, which formulas have, too
_MODULE = re.compile(r"\bnn\.([A-Z]\w+)")
ABOVE = 10  # pixels free above the card at which it opens
ROLES = ("display", "heading", "reading")  # of its type, the largest first
SMALL = ("text", "label")  # where that alone spares scrolling


class ApiCards(FormulaPage):
    """What torch says of the modules of one experiment, a card each, in the largest type in which
    all of it is in sight; where it is in none, one reads it in the usual.
    """

    def __init__(self) -> None:
        super().__init__(role=ROLES[-1])
        named(self, "apiPanel", self.tr("torch's modules in this run"))
        self._experiment: Experiment | None = None
        type_scale.wear(self, ROLES[-1])
        self.setFrameShape(FormulaPage.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().setDocumentMargin(16)
        self._company = Company(self.document())
        self._shown: object = None
        self._named: list[str] = []  # modules; at the first card of one it opens
        Fade(self)

    def open_at(self, text: str) -> None:
        """At the card that a text speaks of first: others may come before it, out of interest."""
        self._named = _MODULE.findall(text)
        self._open()

    def _open(self) -> None:
        self._leave_below(0)
        high = self.document().size().height()  # has it laid out, and its bar know how far it goes
        tops = self._tops()
        top = next((tops[module] for module in self._named if module in tops), 0)
        if (
            top and high > self.viewport().height()
        ):  # it begins with its heading, however little comes behind it
            self._leave_below(max(round(top + self.viewport().height() - high), 0))
            self.document().size()
        self.verticalScrollBar().setValue(top)

    def _leave_below(self, pixels: int) -> None:
        frame = self.document().rootFrame()
        form = frame.frameFormat()
        wanted = self.document().documentMargin() + pixels
        if form.bottomMargin() != wanted:
            form.setBottomMargin(wanted)
            frame.setFrameFormat(form)

    def _tops(self) -> dict[str, int]:
        """Pixels above each module's card."""
        found: dict[str, int] = {}
        layout = self.document().documentLayout()
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel():
                top = int(layout.blockBoundingRect(block).top()) - ABOVE
                found[block.text().removeprefix("nn.")] = top if found else 0
            block = block.next()
        return found

    def show_run(self, run: Run) -> None:
        self.show_experiment(run.experiment)

    def show_experiment(self, experiment: Experiment) -> None:
        """Made anew where it is another, or looks otherwise."""
        self._experiment = experiment
        room = self.contentsRect().size()
        key = (experiment, theme.current().dark, type_scale.zoom(), room.toTuple())
        if key != self._shown:
            self._shown = key
            page = page_of(experiment)
            for role in (*ROLES, *SMALL):
                self._show_in(role, page)
                if self._fits(room, wraps=role not in ROLES[:-1]):
                    break
            else:
                self._show_in(ROLES[-1], page)
            self._company.begin()
            self._company.keep()
            self.moveCursor(QTextCursor.MoveOperation.Start)  # else it opens at its end
            self._open()

    def _show_in(self, role: str, page: str) -> None:
        type_scale.wear(self, role)
        self.dress_as(role)
        self.show_markdown(page)
        self._leave_below(0)

    def _fits(self, room: QSize, wraps: bool) -> bool:
        """All of it, without a bar. wraps: a line may go on below."""
        document = self.document()
        free = room.width() if wraps else room.width() - 2 * document.documentMargin()
        return document.idealWidth() <= free and document.size().height() <= room.height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._experiment is not None and self.isVisible():
            self.show_experiment(self._experiment)


def page_of(experiment: Experiment) -> str:
    """All cards of an experiment, as Markdown."""
    return "\n\n".join(map(_card, cards_of(experiment)))


def _card(card: Card) -> str:
    tensors = _tensors(card.given, tr("goes in")) + _tensors(card.returned, tr("comes out"))
    return "\n\n".join(
        [
            f"### nn.{card.module}",
            f"`nn.{card.signature}`",
            _table((tr("argument"), tr("here"), tr("meaning")), map(_argument, card.arguments)),
            f"`{card.call}`",
            _table((tr("tensor"), "", tr("here"), tr("axes")), tensors),
            told(card.remark),
        ]
    )


def _argument(argument: Argument) -> tuple[str, ...]:
    meaning = _NAME.sub(r"$\1_{\2}$", told(argument.meaning))
    return (f"`{argument.name}`", f"`{argument.value}`", meaning)


def _tensors(shaped: Sequence[Shaped], way: str) -> list[tuple[str, ...]]:
    return [
        (f"`{each.name}`", way, f"`{each.sizes}`", f"`{', '.join(name for name, _ in each.axes)}`")
        if each.axes
        else (f"`{each.name}`", way, tr("a number"), "")
        for each in shaped
    ]


def _table(heads: Sequence[str], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
