"""The recorder of texts finds those that touch and those that are cut, wherever they are drawn."""

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QTextEdit, QVBoxLayout, QWidget

from gui.widgets.painting import painted, painting
from tests.gui.figures.drawn_texts import drawn_texts, outside, picture, touching

CENTER = Qt.AlignmentFlag.AlignCenter


class Wrong(QWidget):
    """Two numbers that touch, one that is cut at the edge, one that is cut by a clip; kept as a
    pixmap where `kept`.
    """

    def __init__(self, kept):
        super().__init__()
        self.kept = kept

    @painted
    def paintEvent(self, event, painter):  # noqa: N802
        if not self.kept:
            return self.draw(painter)
        ratio = self.devicePixelRatioF()
        ground = QPixmap(self.size() * ratio)
        ground.setDevicePixelRatio(ratio)
        ground.fill(Qt.GlobalColor.transparent)
        with painting(ground) as inner:
            self.draw(inner)
        painter.drawPixmap(0, 0, ground)
        return None

    def draw(self, painter):
        painter.drawText(QPointF(20, 50), "+1.19")
        painter.drawText(QPointF(45, 50), "+1.00")
        painter.drawText(QPointF(20, 100), "apart")
        painter.drawText(QRectF(self.width() - 20, 100, 40, 20), CENTER, "edge")
        painter.setClipRect(QRectF(0, 150, 30, 30))
        painter.drawText(QPointF(10, 170), "clipped")
        painter.drawText(QPointF(100, 170), "gone")


def words(texts):
    return [each.text for each in texts]


@pytest.mark.parametrize("kept", [False, True])
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_texts_that_touch_or_are_cut_are_found_at_any_scale(qapp, kept, scale):
    texts = drawn_texts(Wrong(kept), (300, 200), scale)
    assert sorted(words(texts)) == ["+1.00", "+1.19", "apart", "clipped", "edge"]
    assert [sorted(words(pair)) for pair in touching(texts)] == [["+1.00", "+1.19"]]
    assert sorted(words(outside(texts))) == ["clipped", "edge"]
    place = next(each.rect for each in texts if each.text == "apart")
    assert 20 <= place.left() <= 23
    assert 85 < place.top() < place.bottom() < 105


def test_the_ink_is_where_the_picture_is_dark(qapp):
    widget = Wrong(kept=True)
    image = picture(widget, (300, 200), 2.0)
    paper = image.pixel(300, 20)
    dark = [x for x in range(20, 300) if any(image.pixel(x, y) != paper for y in range(170, 212))]
    ink = next(
        each.rect for each in drawn_texts(Wrong(kept=True), (300, 200), 2.0) if each.text == "apart"
    )
    assert dark[0] / 2 == pytest.approx(ink.left(), abs=1)
    assert dark[-1] / 2 == pytest.approx(ink.right(), abs=1)


def test_what_is_near_is_found_where_a_gap_is_demanded(qapp):
    texts = [each for each in drawn_texts(Wrong(kept=False), (300, 200)) if each.text != "+1.00"]
    assert touching(texts) == []
    near = sorted(sorted(words(pair)) for pair in touching(texts, gap=60))
    assert near == [["+1.19", "apart"], ["apart", "clipped"]]


def test_texts_of_labels_and_views_inside_are_found_too(qapp):
    widget = QWidget()
    column = QVBoxLayout(widget)
    view = QTextEdit()
    view.setPlainText("some\nlines")
    label = QLabel("a label that is far too wide")
    label.setMaximumWidth(40)
    column.addWidget(label)
    column.addWidget(view)
    texts = drawn_texts(widget, (200, 200))
    assert words(texts) == ["a label that is far too wide", "some", "lines"]
    assert words(outside(texts)) == ["a label that is far too wide"]
    assert touching(texts) == []


def test_a_widget_whose_pixmap_was_painted_before_is_refused(qapp):
    ground = QPixmap(200, 200)
    with painting(ground) as painter:
        painter.drawText(QPointF(20, 50), "+1.19")

    class Kept(QWidget):
        @painted
        def paintEvent(self, event, painter):  # noqa: N802
            painter.drawPixmap(0, 0, ground)

    with pytest.raises(AssertionError, match="ask a new widget"):
        drawn_texts(Kept(), (200, 200))


class Leaning(QWidget):
    """A mark behind a leaning letter, so far in."""

    def __init__(self, back):
        super().__init__()
        self.back = back

    @painted
    def paintEvent(self, event, painter):  # noqa: N802
        font = painter.font()
        font.setPixelSize(60)
        font.setItalic(True)
        painter.setFont(font)
        painter.drawText(QPointF(20, 100), "W")
        end = painter.fontMetrics().tightBoundingRect("W").right() + 20
        font.setPixelSize(20)
        painter.setFont(font)
        painter.drawText(QPointF(end - self.back, 105), "hh")


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_mark_may_stand_under_a_letter_that_leans_over_it_but_not_on_its_ink(qapp, scale):
    assert touching(drawn_texts(Leaning(-2), (300, 200), scale)) == []
    assert touching(drawn_texts(Leaning(6), (300, 200), scale)) == []
    assert len(touching(drawn_texts(Leaning(26), (300, 200), scale))) == 1
    assert len(touching(drawn_texts(Leaning(6), (300, 200), scale), gap=1.0)) == 1
