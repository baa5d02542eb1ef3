"""WritingCard: a language model writes on from a prompt, one letter at a time or freely.

What stands there can be read letter by letter: how probable each was, and what else might have
come. The same prompt, style and seed give the same text.
"""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from core.journal.intents import StartOver, StopWriting, WriteLetter, WriteOn
from core.messages.texts import PROMPT_MAX, Write, Written
from core.runs.batch_run import BatchRun
from core.session.text_training import TextTraining
from core.text.letters import Letters, LettersError, counted, drawn
from core.text.prompt import refusal, unknown_letters
from core.text.sampling import Letter
from gui.figures.try_it.letter_bars import LetterBars
from gui.shell import Shell
from gui.widgets.bounded_text import BoundedText
from gui.widgets.buttons import button
from gui.widgets.cards import card
from gui.widgets.error_label import ErrorLabel
from gui.widgets.home import give_home
from gui.widgets.label import HtmlLabel, Label
from gui.widgets.layouts import in_column
from gui.widgets.letters_view import LettersView, Shown
from gui.widgets.named import named
from gui.widgets.number_box import WholeNumberBox
from gui.widgets.quiet import quiet
from gui.widgets.run_button import RunButton
from gui.widgets.run_key import run_by_key
from gui.widgets.sampling_boxes import SamplingBoxes
from gui.wording.numbers import percent_text
from gui.wording.translate import told, tr

PIECE = 8  # letters of a request while it writes freely
MOST = 2_000  # letters of a press of Write
DRAWN = 4_000  # letters; what was written before stays, and is read on from
TYPED_MAX = 5_000  # letters of a prompt; a book is no prompt, and its field would freeze


class WritingCard(QWidget):
    """Asks for the update that is looked at there."""

    def __init__(self, texts: TextTraining, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._texts = texts
        self._letters: list[Letter] = []
        self._written: list[int] = []  # after how many updates the first and the last of them were
        self._waiting: Write | None = None
        self._free = False
        self._stop = MOST  # how many letters there are when it stops by itself
        self._hidden = 0  # letters before the first that is drawn
        self._suggested = 0  # the run whose text the prompt was taken from
        self._suggestion = ""
        self._prompt = Letters()  # what of it is read
        self._refusal = ""  # why it cannot be
        self._what = HtmlLabel(wordWrap=True, objectName="writeWhat")
        self.prompt = self._prompt_field()
        self.style_boxes = SamplingBoxes("write")
        self.seed = named(WholeNumberBox("seed"), "writeSeedBox", self.tr("Seed of the draws"))
        self.one = button("writeOneButton", self.tr("One letter"))
        self.go = RunButton("writeGoButton", self.tr("Write"))
        self.go.reserve(self.tr("Pause"))
        self.clear = button("writeClearButton", self.tr("Start over"))
        self._error = ErrorLabel("writeError")
        self._note = Label(wordWrap=True, objectName="writeNote")
        self._note.hide()
        self.view = LettersView("writeView", self.tr("What it writes"))
        self.view.enlarge()
        self.view.tip = self._tip
        self.view.pointed = self._point
        self.bars = LetterBars()
        self._lay_out()
        self._connect()
        run_by_key(self, (self.go,), self._show)
        give_home(self, self.prompt)

    def _prompt_field(self) -> BoundedText:
        said = self.tr("Prompt that the model goes on from")
        field = named(BoundedText(TYPED_MAX), "writePrompt", said)
        field.refused.connect(self._say)
        field.setPlaceholderText(self.tr("The beginning that it goes on from"))
        field.setProperty("suggests", "")  # which nobody has typed, and no session keeps
        field.setTabChangesFocus(True)
        option = field.document().defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        field.document().setDefaultTextOption(option)
        field.setFixedHeight(self.fontMetrics().height() * 3 + 14)
        return field

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        for widget in (self.go, self.one, self.clear):
            line.addWidget(widget)
        line.addSpacing(12)
        line.addWidget(self.style_boxes)
        line.addWidget(Label(self.tr("seed")))
        line.addWidget(self.seed)
        line.addStretch(1)
        column = QVBoxLayout()
        column.addWidget(self._what)
        column.addWidget(self.prompt)
        column.addWidget(self._note)
        column.addLayout(line)
        column.addWidget(self._error)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(card(self.view))
        split.addWidget(card(self.bars))
        for index, stretch in ((0, 3), (1, 1)):
            split.setStretchFactor(index, stretch)
        split.setSizes([760, 300])
        layout = in_column(self, spacing=10)
        layout.addWidget(card(column))
        layout.addWidget(split, 1)

    def _connect(self) -> None:
        self.one.clicked.connect(lambda: self._shell.do(WriteLetter()))
        self.go.clicked.connect(lambda: self._shell.do(StopWriting() if self._free else WriteOn()))
        self.clear.clicked.connect(lambda: self._shell.do(StartOver()))
        self.prompt.textChanged.connect(self._on_prompt)
        self._texts.dropped.connect(self._on_dropped)
        self._texts.run_changed.connect(self._on_run_changed)
        self._texts.changed.connect(self._tell)
        self._texts.written.connect(self._on_written)

    def refresh(self) -> None:
        run = self._texts.run
        for widget in (self.one, self.go, self.prompt):
            widget.setEnabled(run is not None)
        if run is None:
            self._what.setText(self.tr("Train a language model on the Text page first."))
            return
        self._tell()
        if self._suggested != run.id:
            self._suggest(run)
        self._show()

    @Slot()
    def _tell(self) -> None:
        """After how many updates: it may be training meanwhile. Which it is the box above says."""
        run = self._texts.run
        if run is None:
            return
        text = tr("After {} updates. Point at a letter: what else might have come?")
        told = text.format(f"{self._texts.at:,}")
        self._what.setText(told + self._earlier())

    def _earlier(self) -> str:
        """What stands there is of the updates at which it was written, wherever one looks now."""
        if not self._written or set(self._written) == {self._texts.at}:
            return ""
        first, last = (f"{each:,}" for each in self._written)
        if first == last:
            return tr(" The text below was written after {}.").format(first)
        return tr(" The text below was written after {} to {}.").format(first, last)

    def _suggest(self, run: BatchRun) -> None:
        """How the text that it learned begins: a prompt that is sure to be understood."""
        text = self._texts.opening.text
        if text is None or text.vocabulary != run.experiment.vocabulary:
            return
        self._suggested = run.id
        if self.prompt.toPlainText() in ("", self._suggestion):  # nothing of the user's own
            self._suggestion = text.letters(0, 4).text
            self.prompt.setProperty("suggests", self._suggestion)
            with quiet(self.prompt):
                self.prompt.setPlainText(self._suggestion)
            self._on_prompt()

    def _show(self) -> None:
        given = [Shown(each, "given") for each in self._prompt]
        shown = [*given, *(Shown(each.text) for each in self._letters)]
        self._hidden = max(len(shown) - DRAWN, 0)
        self.view.show_letters(shown[self._hidden :], follow=True)
        self.go.setText(self.tr("Pause") if self._free else self.tr("Write"))
        self.go.does("pause" if self._free else "run")
        self.one.setEnabled(not self._free and self._texts.run is not None)
        self.view.light(len(shown) - self._hidden - 1 if self._letters else -1)
        if self._letters:
            self.bars.show_letter(self._letters[-1], self.tr("the last letter"))
        else:
            self.bars.show_letter(None, "")

    def _ask(self, count: int) -> None:
        if self._waiting is not None:
            return
        if self._refusal:
            self._free = False
            return
        # In letters as they were written: joined and divided anew, two may become another one.
        so_far = self._prompt + Letters([each.text for each in self._letters])
        seed = self.seed.value() + len(self._letters)
        self._waiting = self._texts.write(
            so_far[-PROMPT_MAX:], count, self.style_boxes.sample_style, seed
        )

    def write_letter(self) -> None:
        """Writes one more letter."""
        self._ask(1)

    def begin(self) -> None:
        """Writes on, unless it does already."""
        if self.go.isEnabled() and not self._free:
            self._turn(free=True)
            self._ask(PIECE)
            self._show()

    def stop(self) -> None:
        """What is under way still comes."""
        self._turn(free=False)
        self._show()

    def _turn(self, free: bool) -> None:
        self._free = free
        self._stop = len(self._letters) + MOST
        self._say("")

    @Slot()
    def _on_prompt(self) -> None:
        """Of a long prompt its end is read, and said so."""
        self._refusal = ""
        said = ""
        try:
            whole = Letters.up_to(TYPED_MAX, self.prompt.toPlainText())
        except LettersError as error:
            whole = Letters()
            said = self._refusal = tr("The prompt {}.").format(told(error))
        self._prompt = whole[-PROMPT_MAX:]
        if len(whole) > PROMPT_MAX:
            text = tr("The prompt has {}; the model goes on from the last {}.")
            said = text.format(counted(whole), f"{PROMPT_MAX:,}")
        self._say(said)
        self.start_over()

    def _tell_unknown(self) -> None:
        """Which letters the model never met, while one types, and not only once it is to write."""
        run = self._texts.run
        known = run.experiment.vocabulary if run is not None else ()
        unknown = unknown_letters(self._prompt, known) if known else []
        self._error.say(refusal(unknown, known) if unknown else "")

    @Slot(str)
    def _say(self, sentence: str) -> None:
        self._note.setText(sentence)
        self._note.setVisible(bool(sentence))

    def start_over(self) -> None:
        """What was written is wiped out."""
        self._letters = []
        self._free = False
        self._waiting = None
        self._written = []
        self._tell_unknown()
        self._show()

    @Slot()
    def _on_run_changed(self) -> None:
        self.start_over()

    @Slot(object)
    def _on_dropped(self, request: object) -> None:
        """What is awaited will never come."""
        if request is self._waiting:
            self._waiting = None
            self._free = False
            self._show()

    @Slot(object)
    def _on_written(self, written: Written) -> None:
        if written.request is not self._waiting:
            return
        self._waiting = None
        self._error.say(written.refusal)
        self._letters += written.letters
        if written.letters:
            now = written.request.updates
            self._written = [self._written[0] if self._written else now, now]
            self._tell()
        if self._free and len(self._letters) >= self._stop:
            self._free = False
            text = self.tr("{} letters are written; Write goes on from there.")
            self._say(text.format(f"{len(self._letters):,}"))
        self._free = self._free and not written.refusal
        if self._free and self.isVisible():
            self._ask(PIECE)
        else:
            self._free = False
        self._show()

    def _letter(self, place: int) -> Letter | None:
        index = place + self._hidden - len(self._prompt)
        return self._letters[index] if 0 <= index < len(self._letters) else None

    def _tip(self, place: int) -> str:
        letter = self._letter(place)
        if letter is None:
            return self.tr("Part of the prompt: given, not written.")
        rivals = "  ".join(f"{drawn(text)} {percent_text(p)}" for text, p in letter.top)
        return self.tr("{} had {}. Likeliest: {}").format(
            drawn(letter.text), percent_text(letter.p), rivals
        )

    def _point(self, place: int) -> None:
        letter = self._letter(place)
        if letter is not None:
            number = place + self._hidden - len(self._prompt) + 1
            self.view.light(place)
            self.bars.show_letter(letter, self.tr("letter {}").format(f"{number:,}"))
