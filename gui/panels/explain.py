"""Explain: the step under the playhead with its numbers, then the lesson's page."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextFormat
from PySide6.QtWidgets import QSplitter, QTextBrowser, QVBoxLayout, QWidget

from core.session import Session
from gui import theme
from gui.explain_text import explain
from gui.widgets.focus import Page

TITLE = "Explain"
AREA = "right"
ORDER = 0
STYLED = ("right", "wrong", "muted")


class ExplainPane(QSplitter):
    """Two texts, one above the other."""

    def __init__(self, *browsers: QTextBrowser) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self.setObjectName("explainPane")
        self.setChildrenCollapsible(False)
        for browser in browsers:
            self.addWidget(browser)
        self.setSizes([430, 330])

    def toPlainText(self) -> str:
        """Both texts, for those who script or test the window."""
        return "\n\n".join(self.widget(index).toPlainText() for index in range(self.count()))


class Panel(QWidget):
    """The live text above, the lesson below; `explainPane` holds both."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._live_key: object = None
        self._lesson_key: object = None
        self.live = self._browser("liveText", self.tr("The step under the playhead"))
        self.lesson = self._browser("lessonText", self.tr("The lesson"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(ExplainPane(self.live, self.lesson))
        self.setMinimumWidth(285)
        self.setFocusProxy(self.lesson)

    def _browser(self, name: str, text: str) -> QTextBrowser:
        browser = Page()
        browser.setObjectName(name)
        browser.setAccessibleName(text)
        browser.setFrameShape(Page.Shape.NoFrame)
        browser.setOpenLinks(False)
        browser.document().setDocumentMargin(12)
        return browser

    def refresh(self) -> None:
        run = self._session.run
        if run is None:
            return
        dark = theme.current().dark
        known = run.trace.complete if run.trace else None  # gradients come after full speed
        chosen = (self._session.selection, self._session.selected_t)
        by_operation = self._session.transport.step_size == "operation"
        key = (run.id, run.playhead, run.end, chosen, known, dark, by_operation)
        if key != self._live_key:
            self._live_key = key
            self._show_live(explain(run, *chosen, by_operation))
        if (run.lesson_id, dark) != self._lesson_key:
            self._lesson_key = (run.lesson_id, dark)
            self._show_lesson()

    def _show_live(self, html: str) -> None:
        """Who has scrolled down to the answer reads the next step's answer there too."""
        colors, bar = theme.current(), self.live.verticalScrollBar()
        place = bar.value()
        style = "".join(f".{name} {{ color: {getattr(colors, name)} }}" for name in STYLED)
        self.live.document().setDefaultStyleSheet(style)
        self.live.setHtml(html)
        bar.setValue(place)

    def _show_lesson(self) -> None:
        lesson = self._session.current_lesson
        if lesson is None:
            self.lesson.setPlainText(self.tr("This run was opened from a file of its own."))
            return
        self.lesson.document().setMarkdown(
            f"## {lesson.title}\n\n{lesson.text}",
            QTextDocument.MarkdownFeature.MarkdownDialectGitHub,
        )
        _space_out(self.lesson.document())
        self.lesson.moveCursor(QTextCursor.MoveOperation.Start)  # else it opens at its end


def _space_out(document: QTextDocument) -> None:
    """Qt's Markdown leaves no room around headings: give every block some."""
    block = document.begin()
    while block.isValid():
        form = block.blockFormat()
        form.setBottomMargin(0 if _is_code(block) and _is_code(block.next()) else 7)
        if form.headingLevel():
            form.setTopMargin(12 if block.blockNumber() else 0)
        cursor = _cursor_at(document, block.position())
        cursor.setBlockFormat(form)
        block = block.next()


def _is_code(block: QTextBlock) -> bool:
    """Whether it is a line of a listing; in Qt's document each line is a block of its own."""
    return block.blockFormat().hasProperty(QTextFormat.Property.BlockCodeFence)


def _cursor_at(document: QTextDocument, position: int) -> QTextCursor:
    cursor = QTextCursor(document)
    cursor.setPosition(position)
    return cursor
