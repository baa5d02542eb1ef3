"""Embedding: the letters' vectors in the plane, and how training moves them."""

import numpy as np
from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from core.runs.run import Run
from core.session.session import Session
from core.text.letters import drawn
from gui.figures.embedding.letter_map import LetterMap, View, letter_map, nearest, table_now
from gui.figures.embedding.letter_plane import LetterPlane
from gui.style import type as type_scale
from gui.widgets.headline import Headline
from gui.widgets.label import Label
from gui.widgets.layouts import in_column
from gui.widgets.named import named
from gui.wording.numbers import number_text, percent_text
from gui.wording.punctuation import clauses, items, sentences, stopped

TITLE = "Embedding"
AREA = "bottom"
ORDER = 6
SIDE = 10  # pixels beside all of it


class Panel(QWidget):
    """The Qt view of the run's embedding over its sampled epochs."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._hovered = -1
        self._drawn: Run | None = None  # what stands here; another may be current by then
        self._view: tuple[int, View] | None = None  # of which run, for its signs
        self._map: LetterMap | None = None
        self.plane = named(LetterPlane(), "embeddingPlane", self.tr("Letters in the plane"))
        self.none = Label(objectName="embeddingNone", wordWrap=True)
        self.none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        like = self.tr(
            "In all 10 numbers “h” and “o” are nearest, 2.345 apart. These 2 directions hold 78 % "
            "of the variance of epochs 1 to 15; most of this variance is from the random start."
        )
        self.note = Headline("embeddingHeadline", like, self.plane)
        self.pages = QStackedWidget()
        for page in (self.plane, self.none):
            self.pages.addWidget(page)
        layout = in_column(self, (SIDE, 4, SIDE, 6), 3)
        layout.addWidget(self.note)
        layout.addWidget(self.pages, 1)
        type_scale.keep_least(self, 140)
        self.plane.letter_hovered.connect(self._on_hover)

    def refresh(self) -> None:
        run = self._session.runs.current
        if run is None:
            return
        self._drawn = run
        self._map = found = self._found(run)
        self.pages.setCurrentWidget(self.none if found is None else self.plane)
        self.note.setVisible(found is not None)
        if found is None:
            self.none.setText(self._why_none(run))
            return
        self.plane.show_points(found.points, found.now, run.experiment.vocabulary, _axes(found))
        self._tell(run, found)
        self._session.history.want()

    def _found(self, run: Run) -> LetterMap | None:
        like = self._view[1] if self._view is not None and self._view[0] == run.id else None
        found = letter_map(run, like)
        self._view = None if found is None else (run.id, found.view)
        return found

    def _why_none(self, run: Run) -> str:
        if not run.experiment.trains:
            return self.tr("This lesson reads random numbers; there are no letters to embed.")
        if not run.experiment.model.embedding_dim:
            return self.tr(
                "This model reads one-hot letters. Set embedding in Model to see letters move."
            )
        table = table_now(run)
        if table is not None and not np.isfinite(table).all():
            return self.tr("The letters' vectors are no longer finite numbers.")
        return self.tr("The vectors come in a moment.")

    def _tell(self, run: Run, found: LetterMap) -> None:
        parts = self._sentences(run, found)
        self.plane.tip = self._hover_text(run, found)
        if self.plane.tip:
            self.note.say(self.plane.tip, self._near(found, self._hovered))
            return
        (near, short), share = self._closest(found), self._brief(found)
        brief = clauses(near, share)
        full = sentences(*filter(None, [stopped(near) if near else "", *parts]))
        first = sentences(stopped(near), parts[0]) if near else parts[0]
        told = [first, stopped(brief), brief, near, short, share] if near else [first, share]
        self.note.say(full, *told)

    def _closest(self, found: LetterMap) -> tuple[str, str]:
        """Which two letters are nearest to each other, of all pairs, and the same for a narrow
        panel; "" of a single letter.
        """
        letters = len(found.table)
        if letters < 2:
            return "", ""
        one = min(range(letters), key=lambda each: nearest(found.table, each)[1])
        other, apart = nearest(found.table, one)
        names = self._letter(one), self._letter(other)
        if found.dims <= 2:
            text = self.tr("“{}” and “{}” are nearest, {} apart")
            short = self.tr("“{}” and “{}” are nearest")
            return text.format(*names, number_text(apart)), short.format(*names)
        text = self.tr("In all {} numbers “{}” and “{}” are nearest, {} apart")  # as is not seen
        short = self.tr("In {}-D “{}” and “{}” are nearest")
        return text.format(found.dims, *names, number_text(apart)), short.format(found.dims, *names)

    def _letter(self, number: int) -> str:
        letters = self._drawn.experiment.vocabulary if self._drawn is not None else ()
        return drawn(letters[number])

    def _brief(self, found: LetterMap) -> str:
        """How much of it all the plane shows."""
        if found.dims <= 2:
            return items(_axes(found))
        if not found.whole:
            return self.tr("the plane: 2 directions of most variance")
        return self.tr("the plane: {} of the variance").format(percent_text(found.view.share, 0))

    def _near(self, found: LetterMap, letter: int) -> str:
        """Of the letter under the mouse, in a line."""
        other, apart = nearest(found.table, letter)
        text = self.tr("“{}”: {} from “{}”")
        return text.format(self._letter(letter), number_text(apart), self._letter(other))

    def _sentences(self, run: Run, found: LetterMap) -> list[str]:
        """How to read the picture: its share with what it shows mostly, then the figures."""
        start = self._start_name(run)
        if found.dims <= 2:
            seen = self.tr("Each letter's numbers as they are: {}.").format(items(_axes(found)))
        else:
            seen = self._share(run, found)
            seen = stopped(clauses(seen, self._mostly(found, start) if found.began else ""))
        parts = [seen]
        letters = len(run.experiment.vocabulary)
        if letters <= found.dims and found.dims > 2:
            text = self.tr(
                "At one moment {} letters span {} dimensions at most; the directions are those of "
                "all sampled epochs together."
            )
            parts.append(text.format(letters, letters - 1))
        if found.moved is not None and found.began is not None:
            text = self.tr(
                "In all {} dimensions a letter is {} from its start on average; they started {} "
                "from their middle."
            )
            numbers = number_text(found.moved), number_text(found.began)
            parts.append(text.format(found.dims, *numbers))
        if len(found.epochs) > 1:
            parts.append(self._trail_text(found.now < len(found.epochs) - 1))
        return parts

    def _trail_text(self, later: bool) -> str:
        """later: whether it goes on beyond the playhead."""
        if later:
            return self.tr(
                "A ring is where a letter began, the line its way; dotted: what follows."
            )
        return self.tr("A ring is where a letter began, the line its way.")

    def _share(self, run: Run, found: LetterMap) -> str:
        """A number once nothing that is still to come in would make it another one."""
        if not found.whole:
            return self.tr("These are the 2 directions that hold most of the variance")
        text = self.tr("These 2 directions hold {} of the variance of epochs {} to {}")
        if found.last == run.first_epoch:
            text = self.tr("These 2 directions hold {} of the variance")
        share = percent_text(found.view.share, 0)
        return text.format(share, f"{run.first_epoch:,}", f"{found.last:,}")

    def _start_name(self, run: Run) -> str:
        """Weights that were imported, or set by hand, are not what the seed drew."""
        drawn = run.first_epoch == 1 and run.start is None
        return self.tr("the random start") if drawn else self.tr("the start")

    def _mostly(self, found: LetterMap, start: str) -> str:
        """What the picture shows more of, by how far the letters have come."""
        assert found.moved is not None
        assert found.began is not None
        if found.moved == 0:
            return self.tr("all of this variance is from {}").format(start)
        if found.moved < found.began:
            return self.tr("most of this variance is from {}").format(start)
        return self.tr("training moved the letters further than {}").format(start)

    def _hover_text(self, run: Run, found: LetterMap) -> str:
        if not 0 <= self._hovered < len(run.experiment.vocabulary):
            return ""
        other, apart = nearest(found.table, self._hovered)
        text = self.tr("Nearest to “{}” is “{}”, {} away in all {} numbers.")
        names = map(self._letter, (self._hovered, other))
        return text.format(*names, number_text(apart), found.dims)

    def sizeHint(self) -> QSize:
        return QSize(260, 240)

    @Slot(int)
    def _on_hover(self, letter: int) -> None:
        self._hovered = letter
        if self._drawn is not None and self._map is not None:
            self._tell(self._drawn, self._map)


def _axes(found: LetterMap) -> tuple[str, ...]:
    """What the plane's axes are called."""
    if found.dims <= 2:
        return tuple(f"emb[{axis}]" for axis in range(found.dims))
    return ("PC 1", "PC 2")
