"""Try it: a trained model of one's own choice. A word model answers what is typed, letter by
letter; a language model writes on from a prompt.
"""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QWidget

from core.journal import intents
from core.journal.journal import Acts
from core.session.session import Session
from gui.run_files import RunFile, TextFile, WordFile
from gui.shell import Shell
from gui.try_it.answer_card import AnswerCard
from gui.try_it.writing_card import WritingCard
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.home import give_home, home_of
from gui.widgets.label import Label
from gui.widgets.layouts import in_column
from gui.widgets.named import named
from gui.wording.runs import run_name

TITLE = "Try it"


class Page(QWidget):
    """The word model under the Lab's playhead, or the language model of the Text page."""

    def __init__(self, session: Session, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._texts = session.texts
        self._files = WordFile(session.runs, shell, self), TextFile(session.texts, shell, self)
        self.models = named(ChoiceBox(), "tryModelBox", self.tr("Which model is tried"))
        self.models.activated.connect(self._on_chosen)
        self.word = AnswerCard(session.runs, session.answers, shell)
        self.writing = WritingCard(session.texts, shell)
        self._stack = QStackedWidget()
        for card in (self.word, self.writing):
            self._stack.addWidget(card)
        self._bar = QWidget()
        line = QHBoxLayout(self._bar)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(Label(self.tr("Model")))
        line.addWidget(self.models)
        line.addStretch(1)
        layout = in_column(self, (12, 10, 12, 12), 8)
        layout.addWidget(self._bar)
        layout.addWidget(self._stack, 1)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab would stop where nothing is
        session.texts.run_changed.connect(self._on_run_changed)
        if session.texts.run is not None:
            self._stack.setCurrentWidget(self.writing)
        self._give_keys()

    @property
    def presented(self) -> tuple[QWidget, ...]:
        """What stays while one presents."""
        return (self._shown,)

    def refresh(self) -> None:
        self._name_models()
        self._bar.setVisible(self.models.count() > 1)
        self.models.setCurrentIndex(self._stack.currentIndex())
        self._shown.refresh()

    @property
    def writes(self) -> bool:
        """Whether it shows the language model, which no transport plays."""
        return self._shown is self.writing

    def _turn_to(self, card: AnswerCard | WritingCard) -> None:
        if card is not self._shown:
            focused = QApplication.focusWidget()
            has_keys = focused is self or (focused is not None and self.isAncestorOf(focused))
            self._stack.setCurrentWidget(card)
            self._give_keys()
            if has_keys:
                card.setFocus()
            if self.property("lent"):
                self._shell.lend("try_it")  # with the transport below it, or without

    def _give_keys(self) -> None:
        """To the card in front: whoever turns to the page before it is drawn types there, too."""
        field = home_of(self._shown)
        assert field is not None  # each card has one to type in
        give_home(self, field)

    @property
    def _shown(self) -> AnswerCard | WritingCard:
        return self.writing if self._stack.currentWidget() is self.writing else self.word

    def acts(self) -> Acts:
        """How its intents are done, by whichever way they come."""
        return {
            intents.WriteOn: lambda _: self._write(),
            intents.WriteLetter: lambda _: self.writing.write_letter(),
            intents.StopWriting: lambda _: self.writing.stop(),
            intents.StartOver: lambda _: self.writing.start_over(),
        }

    def _write(self) -> None:
        self._turn_to(self.writing)
        self.refresh()
        self.writing.begin()

    @property
    def file(self) -> RunFile:
        """Of the model that is tried."""
        return self._files[self._shown is self.writing]

    def _name_models(self) -> None:
        names = [self.tr("The word model of the Lab")]
        run = self._texts.run
        names += [run_name(run)] if run is not None else []
        if names != [self.models.itemText(k) for k in range(self.models.count())]:
            self.models.clear()
            self.models.addItems(names)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._shown.setFocus()

    @Slot()
    def _on_run_changed(self) -> None:
        """Whoever has just trained a language model wants to see it write."""
        there = self._texts.run is not None
        self._turn_to(self.writing if there else self.word)

    @Slot(int)
    def _on_chosen(self, index: int) -> None:
        if index == 0 or self._texts.run is not None:
            self._turn_to(self.writing if index else self.word)
        self.refresh()
        self._shown.setFocus()
