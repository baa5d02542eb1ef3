"""Figures as vector pictures: letters stay letters, and nothing of it is a picture of a letter."""

import base64
import re
import zlib
from contextlib import suppress
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPen
from PySide6.QtWidgets import QWidget

from gui.widgets import vector
from gui.widgets.captioned import Captioned
from gui.widgets.painting import draw_part, painted, painting
from gui.widgets.vector import pdf_of, svg_of

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def drawn(window, wait):
    """A panel of the window, by its file's name, with a whole epoch in it."""
    window.session.transport.next_epoch()
    wait()

    def drawn(name):
        view = window.stage if name == "architecture" else window.docks[name].widget()
        view.show()
        window.redraw.now()
        return view

    return drawn


def test_the_networks_letters_and_names_are_text(drawn):
    view = drawn("architecture")
    root = ElementTree.fromstring(svg_of(Captioned(view), "a <title> & more"))
    told = " ".join("".join(each.itertext()) for each in root.iter(f"{SVG}text"))
    for wanted in ("layer 1", "softmax", "input", "UNROLLED IN TIME"):
        assert wanted in told
    assert root.find(f"{SVG}title").text == "a <title> & more"
    images = list(root.iter(f"{SVG}image"))
    assert {each.get("image-rendering") for each in images} <= {"pixelated"}
    largest = max((float(each.get("width")) for each in images), default=0)
    assert largest < view.width() / 2  # no ground that is one picture


def test_decoded_words_are_text(drawn):
    told = svg_of(Captioned(drawn("decoded"))).decode()
    letters = re.findall(r">([ehlo])</text>", re.sub(r"\s+<", "<", re.sub(r">\s+", ">", told)))
    assert len(letters) >= 5


def test_a_page_has_the_widgets_size_and_its_faces(drawn):
    view = drawn("architecture")
    data = pdf_of(Captioned(view), "net")
    assert data.startswith(b"%PDF-1.")
    box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", data)
    wanted = (view.width() * 0.75, view.height() * 0.75)
    assert [float(each) for each in box.groups()] == pytest.approx(wanted, abs=1)
    assert b"/FontFile" in data


def test_pictures_change_nothing_of_what_the_window_shows(drawn):
    view = drawn("architecture")
    before = view.grab().toImage()
    svg_of(Captioned(view))
    pdf_of(Captioned(view))
    assert not vector.is_drawn()
    assert view.grab().toImage() == before


def test_without_font_tools_the_face_is_named_alone(drawn, monkeypatch):
    monkeypatch.setattr(vector, "_subset", lambda *_: b"")
    told = svg_of(Captioned(drawn("decoded"))).decode()
    assert "@font-face" not in told
    assert "font-family=" in told


def test_a_face_goes_with_the_letters_that_are_used():
    tools = pytest.importorskip("fontTools.ttLib")
    from io import BytesIO

    from PySide6.QtWidgets import QApplication

    data = vector._subset(QApplication.font().family(), False, "helo")
    letters = {chr(code) for code in tools.TTFont(BytesIO(data)).getBestCmap()}
    assert {*"helo"} <= letters
    assert "z" not in letters


def test_lines_of_plots_are_as_wide_on_a_page_as_in_the_window(qtbot):
    class Line(QWidget):
        def paintEvent(self, event):  # noqa: N802 - Qt's name
            with painting(self) as painter:
                pen = QPen(Qt.GlobalColor.black, 3)
                pen.setCosmetic(True)  # as all of pyqtgraph's are
                painter.setPen(pen)
                painter.drawLine(0, 0, 40, 40)

    view = Line()
    qtbot.addWidget(view)
    view.resize(60, 60)
    data = pdf_of(Captioned(view, "A caption"))
    streams = re.findall(rb"stream\r?\n(.*?)endstream", data, re.DOTALL)
    told = b"".join(map(inflated, streams))
    scale = float(re.search(rb"([\d.]+) 0 0 -[\d.]+ 0 [\d.]+ cm", told)[1])
    widths = {round(float(found) * scale, 2) for found in re.findall(rb"([\d.]+) w\b", told)}
    assert round(3 * 72 / 96, 2) in widths


def inflated(data):
    with suppress(zlib.error):
        return zlib.decompress(data)
    return b""


def test_a_caption_is_text_below_the_picture(drawn):
    bare, told = Captioned(drawn("decoded")), Captioned(drawn("decoded"), "Figure 3 & more")
    more = told.size.height() - bare.size.height()
    assert more > 20
    assert "Figure 3 &amp; more</text>" in re.sub(r"\s+<", "<", svg_of(told).decode())
    whole = QRect(0, 0, bare.size.width(), bare.size.height())
    assert told.image(1).copy(whole) == bare.image(1)
    assert told.image(1).copy(0, whole.height(), whole.width(), more) != bare.image(1).copy(
        0, whole.height() - more, whole.width(), more
    )


def rows_of_one_image(painter):
    """A value a row: 0, 60, 120, 180 of red. The third one is drawn."""
    image = QImage(3, 4, QImage.Format.Format_RGB32)
    for row in range(4):
        for column in range(3):
            image.setPixelColor(column, row, QColor(60 * row, 0, 0))
    draw_part(painter, QRectF(10, 10, 30, 16), image, QRectF(0.05, 2.1, 2.9, 0.8))


class OneRow(QWidget):
    @painted
    def paintEvent(self, event, painter):  # noqa: N802 - Qt's name
        rows_of_one_image(painter)


def test_a_part_of_an_image_is_that_part_in_every_picture(qtbot):
    view = OneRow()
    qtbot.addWidget(view)
    view.resize(60, 60)
    whole = Captioned(view)
    shown = whole.image(1)
    assert {shown.pixelColor(20, row).red() for row in (11, 18, 24)} == {120}
    assert shown.pixelColor(20, 27).red() != 120

    told = svg_of(whole).decode()
    inside = QImage.fromData(base64.b64decode(re.search('base64,([^"]+)', told)[1]))
    assert {inside.pixelColor(0, row).red() for row in range(inside.height())} == {120}

    page = pdf_of(whole)
    assert b"/Height 1" in page
    assert b"DCTDecode" not in page  # a JPEG's colours are not those of the legend
    drawn = b"".join(map(inflated, re.findall(rb"stream\r?\n(.*?)endstream", page, re.DOTALL)))
    two = rb"([\d.]+) 0 0 -?([\d.]+) [\d.]+ [\d.]+ cm\s+"
    scales = [float(found) for found in re.search(two + two + rb"/Im", drawn).groups()]
    assert (scales[0] * scales[2], scales[1] * scales[3]) == (30, 16)
