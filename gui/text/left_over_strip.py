"""LeftOverStrip: what was trained when the program ended last can be gone on with, in one click."""

from PySide6.QtCore import QDateTime, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from core.journal.intents import OpenCheckpoint, PutAside
from core.session.text_training import TextTraining
from gui.shell import Shell
from gui.widgets.buttons import button
from gui.widgets.label import Label
from gui.wording import languages

ROOMY = 44  # letters' heights that text and buttons have side by side


class LeftOverStrip(QWidget):
    """Gone once something is trained, opened, or it is put aside."""

    def __init__(self, texts: TextTraining, shell: Shell) -> None:
        super().__init__()
        self._texts = texts
        self._shell = shell
        self._aside = False
        self.setObjectName("textLeftOver")
        self._about = Label(wordWrap=True)
        self.go_on = button("textLeftOverButton", self.tr("Go on with it"))
        self.aside = button("textLeftOverAside", self.tr("Not now"))
        buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        buttons.addStretch(1)
        for each in (self.go_on, self.aside):
            buttons.addWidget(each)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 4)
        self._line.addWidget(self._about, 1)
        self._line.addLayout(buttons)
        self.go_on.clicked.connect(self._on_go_on)
        self.aside.clicked.connect(lambda: shell.do(PutAside()))
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The buttons below, where beside them the text would be a column of single words."""
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        roomy = self.width() >= ROOMY * self.fontMetrics().height()
        self._line.setDirection(ways.LeftToRight if roomy else ways.TopToBottom)

    def refresh(self) -> None:
        texts = self._texts
        found = None if self._aside or texts.runs else texts.autosave.left_over()
        self.setVisible(found is not None)
        if found is not None:
            when = QDateTime.fromSecsSinceEpoch(int(found.when))
            told = languages.moment(when)
            text = self.tr("A language model trained last time was kept ({}).")
            self._about.setText(text.format(told))

    @Slot()
    def _on_go_on(self) -> None:
        found = self._texts.autosave.left_over()
        if found is not None:
            self._aside = True
            self._shell.do(OpenCheckpoint(str(found.path)))

    def put_aside(self) -> None:
        """It is not asked about again."""
        self._aside = True
        self.refresh()
