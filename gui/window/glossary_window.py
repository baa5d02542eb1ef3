"""Help > Glossary: every term of the field in a sentence or two, to be searched and read."""

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout

from core.course.glossary import Entry, glossary
from core.journal.intents import GoToStep, ShowPage
from gui.figures.equations.in_text import FormulaPage
from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.label import Label
from gui.widgets.named import named
from gui.window.frame import Frame
from gui.window.screen import fit
from gui.wording.glossary import TAUGHT, href_of, taught_text
from gui.wording.plain import markdown_text

WIDE, HIGH = 520, 600  # pixels at 100 %


class GlossaryWindow(QDialog):
    """Stays beside the window while one goes on: a link leads to the step that teaches a term."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window = window
        self._runs = window.session.runs
        self._look: object = None
        self.setObjectName("glossaryWindow")
        self.setWindowTitle(self.tr("Glossary"))
        self.search = named(QLineEdit(), "glossarySearch", self.tr("Search the glossary"))
        self.search.setPlaceholderText(self.tr("Search: a term, or a word from its meaning"))
        self.search.setToolTip(self.tr("Shows the terms that have these letters"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._show)
        self.text = named(FormulaPage(), "glossaryText", self.tr("Terms and what they mean"))
        self.text.setFrameShape(FormulaPage.Shape.NoFrame)
        self.text.setOpenLinks(False)
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.document().setDocumentMargin(12)
        self.text.anchorClicked.connect(self._on_link)
        self._count = Label(objectName="glossaryCount")
        type_scale.wear(self._count, "label")
        column = QVBoxLayout(self)
        for part in (self.search, self.text, self._count):
            column.addWidget(part)
        self.resize(type_scale.px(WIDE), type_scale.px(HIGH))
        fit(self)

    def show_term(self, term: str) -> None:
        """In front, at this entry by its id; all of them where there is none such."""
        entry = glossary().find(term)
        self.search.setText(entry.name if entry is not None else "")
        self._show()
        self.show()
        self.raise_()
        self.activateWindow()
        self.search.setFocus()
        self.search.selectAll()

    def showEvent(self, event: QShowEvent) -> None:
        """Anew where colours or sizes have changed meanwhile."""
        super().showEvent(event)
        look = theme.current().dark, type_scale.zoom()
        if look != self._look:
            self._look = look
            self._show()

    @Slot()
    def _show(self) -> None:
        found = glossary().search(self.search.text())
        parts = [self._written(entry) for entry in found]
        none = self.tr("No term has these letters. Try fewer of them.")
        self.text.show_markdown("\n\n".join(parts) or none)
        self.text.verticalScrollBar().setValue(0)
        total = len(glossary().entries)
        self._count.setText(self.tr("{} of {} terms").format(len(found), total))

    def _written(self, entry: Entry) -> str:
        symbol = f"  ${entry.symbol}$" if entry.symbol else ""
        foreign = f"  {markdown_text(entry.foreign_name)}" if entry.foreign_name else ""
        taught = taught_text(entry, self._runs.lessons)
        link = f"\n\n[{markdown_text(taught)}]({href_of(TAUGHT, entry.id)})" if taught else ""
        return f"### {markdown_text(entry.name)}{foreign}{symbol}\n\n{entry.text}{link}"

    @Slot(QUrl)
    def _on_link(self, link: QUrl) -> None:
        if link.scheme() == TAUGHT:
            go_where_taught(self._window, link.path())


def show_glossary(window: Frame, term: str = "") -> None:
    """The one of this window, at this entry."""
    shown = window.findChild(GlossaryWindow) or GlossaryWindow(window)
    shown.show_term(term)


def go_where_taught(window: Frame, term: str) -> None:
    """The Learn page at the step that teaches it, where there is one."""
    entry = glossary().find(term)
    lesson = window.session.runs.lesson(entry.lesson) if entry is not None else None
    if entry is not None and lesson is not None:
        window.do(ShowPage("learn"))
        window.do(GoToStep(lesson.id, entry.place_in(lesson)))
