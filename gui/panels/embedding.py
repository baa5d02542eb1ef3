"""Embedding: the letters' vectors in the plane, and how training moves them."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from core.run import Run
from core.session import Session
from gui.letter_map import LetterMap, letter_map, nearest
from gui.widgets.letter_plane import LetterPlane

TITLE = "Embedding"
AREA = "bottom"
ORDER = 6


class Panel(QWidget):
    """The Qt view of the run's embedding over its sampled epochs."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._hovered = -1
        self.plane = LetterPlane()
        self.plane.setObjectName("embeddingPlane")
        self.plane.setAccessibleName(self.tr("Letters in the plane"))
        self.none = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self.note = QLabel(objectName="embeddingNote", wordWrap=True)
        self.pages = QStackedWidget()
        for page in (self.plane, self.none):
            self.pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 4, 10, 6)
        layout.setSpacing(3)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.note)
        self.setMinimumWidth(225)
        self.plane.letter_hovered.connect(self._on_hover)

    def refresh(self) -> None:
        run = self._session.run
        if run is None:
            return
        found = letter_map(run) if run.experiment.model.embedding_dim else None
        self.pages.setCurrentWidget(self.none if found is None else self.plane)
        self.note.setVisible(found is not None)
        if found is None:
            self.none.setText(self._why_none(run))
            return
        self.plane.show_points(found.points, found.now, run.experiment.vocabulary)
        self.note.setText(self._hover_text(run) or self._sentence(run, found))
        self._session.want_history()

    def _why_none(self, run: Run) -> str:
        if run.experiment.model.embedding_dim:
            return self.tr("The vectors come in a moment.")
        if not run.experiment.trains:
            return self.tr("This lesson reads random numbers; there are no letters to embed.")
        return self.tr(
            "This model reads one-hot letters. Set an embedding size in the settings to give "
            "each letter a vector that training moves."
        )

    def _sentence(self, run: Run, found: LetterMap) -> str:
        """How to read the picture, with its explained share."""
        if found.dims <= 2:
            return self.tr("The {} numbers of each letter's vector, as they are.").format(
                found.dims
            )
        text = self.tr(
            "{} numbers a letter, seen along the 2 directions that hold {:.0%} of all variance; "
            "the start is random, and most of the picture is that start."
        )
        return text.format(found.dims, found.share)

    def _hover_text(self, run: Run) -> str:
        if self._hovered < 0 or run.trace is None or "emb.weight" not in run.trace.state:
            return ""
        letters, table = run.experiment.vocabulary, run.trace.state["emb.weight"]
        other, apart = nearest(table, self._hovered)
        text = self.tr("Nearest to “{}” is “{}”, {:.2f} away in all {} numbers.")
        return text.format(letters[self._hovered], letters[other], apart, table.shape[1])

    @Slot(int)
    def _on_hover(self, letter: int) -> None:
        self._hovered = letter
        self.refresh()
