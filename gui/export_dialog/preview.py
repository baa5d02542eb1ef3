"""Preview: how it will look: pictures scaled to fit, the beginning of a text, a page made small."""

import re

from PySide6.QtCore import QByteArray, QSize, Qt, QUrl
from PySide6.QtGui import QFontInfo, QImage, QTextDocument
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QPlainTextEdit, QStackedWidget, QTextBrowser

from gui.export_dialog.glimpse import Glimpse
from gui.style import type as type_scale
from gui.widgets.cards import as_card
from gui.widgets.label import Label
from gui.widgets.named import named
from gui.widgets.painting import painting
from gui.widgets.pictures import Pictures
from gui.wording.translate import tr

FIGURE_WIDE = 420  # pixels at 100 %, of a figure on a page
DRAWING = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
IN_TYPE = re.compile(r'<svg\b[^>]* width="([0-9.]+)em"')  # a formula, as wide as its letters are
AT_MOST = re.compile(r'style="max-width: min\(100%, ([0-9]+)px\)"')  # Qt knows a width alone
LEAST = QSize(260, 180)  # pixels at 100 %


class Preview(QStackedWidget):
    """show_glimpse, or say(sentence)."""

    def __init__(self) -> None:
        super().__init__()
        named(self, "exportPreview", tr("Preview"))
        self.pictures = named(Pictures(), "exportPictures", tr("Preview"))
        self.text = named(QPlainTextEdit(), "exportText", tr("Preview: the file's beginning"))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        type_scale.wear(self.text, "label", mono=True)
        self.page = named(QTextBrowser(), "exportPage", tr("Preview: the page"))
        self.page.setOpenLinks(False)
        self.sentence = Label(wordWrap=True, objectName="exportSentence")
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence.setMargin(12)
        as_card(self.sentence)
        for page in (self.sentence, self.pictures, self.text, self.page):
            self.addWidget(page)
        type_scale.keep_least(self, LEAST.width(), LEAST.height())

    @property
    def is_saying(self) -> bool:
        return self.currentWidget() is self.sentence

    def say(self, sentence: str) -> None:
        self.sentence.setText(sentence)
        self.setCurrentWidget(self.sentence)

    def show_glimpse(self, found: Glimpse) -> None:
        if found.images:
            self.pictures.show_images(found.images)
            self.setCurrentWidget(self.pictures)
        elif found.html:
            self._show_page(found.html)
            self.setCurrentWidget(self.page)
        else:
            self.text.setPlainText(found.text)
            self.setCurrentWidget(self.text)

    def _show_page(self, html: str) -> None:
        """With its drawings as pictures: a text of Qt's knows no others."""
        document = self.page.document()
        document.clear()
        places, em = iter(range(10_000)), QFontInfo(self.page.font()).pixelSize()

        def picture(found: re.Match[str]) -> str:
            name, image = f"figure:{next(places)}", _drawn(found[0], em)
            document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(name), image)
            return f"<img src='{name}' width='{image.width()}'>"

        def narrower(found: re.Match[str]) -> str:
            return f'width="{min(int(found[1]), type_scale.px(FIGURE_WIDE))}"'

        self.page.setHtml(DRAWING.sub(picture, AT_MOST.sub(narrower, html)))


def _drawn(svg: str, em: int) -> QImage:
    """em: pixels of the type around it."""
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    size = renderer.defaultSize()
    formula = IN_TYPE.match(svg)
    wide = round(float(formula[1]) * em) if formula else type_scale.px(FIGURE_WIDE)
    high = max(round(wide * size.height() / max(size.width(), 1)), 1)
    found = QImage(wide, high, QImage.Format.Format_RGB32)
    found.fill(Qt.GlobalColor.white)
    with painting(found) as painter:
        renderer.render(painter)
    return found
