"""Formulas in a lesson: the symbols of Equations, set once the text is seen."""

import re

import pytest
from PySide6.QtGui import QFontMetricsF, QPixmap, QTextCursor

from core.course.lesson import load_lessons
from gui.figures.equations.equations import equations
from gui.figures.equations.in_text import OBJECT, TYPE, FormulaPage, is_displayed, plain
from gui.figures.equations.typeset import SIZE, typeset
from gui.figures.equations.written import letters
from gui.style import type as type_scale

LESSONS = load_lessons().lessons
TEXT = """A state $h_{t-1}$ and $\\tanh$.

```math
c_t = f_t \\odot c_{t-1}
\\qquad{} + b_{ih})
```

`W_hh` is code, 3 $ is not a formula.
"""


@pytest.fixture
def page(qtbot):
    found = FormulaPage()
    qtbot.addWidget(found)
    found.resize(300, 300)
    found.show_markdown(TEXT)
    return found


def squeezed(text):
    return text.replace(" ", "")


def told(lesson):
    """The displayed formulas of a lesson, each as one line of plain text."""
    for block in re.findall(r"```math\n(.*?)```", lesson.text, re.DOTALL):
        whole = block.replace("\n\\qquad{}", "").strip()
        yield from (squeezed(plain(line)) for line in whole.splitlines())


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.id)
def test_a_lessons_formula_is_that_of_the_equations(lesson):
    own = lesson.experiment
    others = [own.with_values(cell="GRU")] if "GRU" in lesson.text and own.trains else []
    known = {squeezed(each.plain) for one in (own, *others) for each in equations(one)}
    of_the_cell = [each for each in told(lesson) if re.match(r"[a-z]ₜ=", each)]
    assert set(of_the_cell) <= known
    assert of_the_cell or lesson.id not in ("rnn-cell", "hello-rnn", "hello-lstm")


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.id)
def test_no_symbol_of_a_lesson_is_written_as_code(lesson):
    """h_0 is what the programs call their argument."""
    code = re.findall(r"`([^`\n]+)`", lesson.text)
    assert not [each for each in code if re.search(r"W_|h_[t1-9]|x_t|tanh|\bln\b", each)]


def test_a_symbol_among_words_is_italic_text_with_its_marks_lowered(page):
    cursor = page.document().find("t−1")
    form = cursor.charFormat()
    assert form.verticalAlignment() == form.VerticalAlignment.AlignSubScript
    cursor = page.document().find("h")
    assert cursor.charFormat().fontItalic()
    assert not page.document().find("tanh").charFormat().fontItalic()
    assert not page.document().find("and").charFormat().fontItalic()


def test_a_link_is_told_by_a_line_and_what_lights_by_dashes(page):
    page.show_markdown("[h](term:h), [there](taught:rnn) and no link")
    form = page.document().find("h").charFormat()
    dashes, line = form.UnderlineStyle.DashUnderline, form.UnderlineStyle.SingleUnderline
    assert form.underlineStyle() == dashes
    assert page.document().find("there").charFormat().underlineStyle() == line
    assert not page.document().find("no link").charFormat().fontUnderline()


def test_a_listing_has_the_face_and_size_of_words_of_code_at_any_zoom(page):
    """Qt says of words alone that they are fixed: listings stood in the system's face, at 9 pt."""
    type_scale.set_zoom(200)
    try:
        page.show_markdown("Words of `code` and\n\n```\nloss = criterion(scores)\n```\n")
        word, listing = (page.document().find(each).charFormat() for each in ("code", "criterion"))
        assert listing.fontFamilies() == word.fontFamilies() == [type_scale.face(True)]
        assert listing.fontPointSize() == word.fontPointSize()
    finally:
        type_scale.set_zoom(100)


def test_displayed_lines_are_set_once_the_text_is_seen(page, qtbot):
    page.show()
    assert not page.is_set
    before = page.document().size()
    qtbot.waitUntil(lambda: page.is_set)
    assert page.document().size().height() == before.height()  # nobody's line has jumped
    blocks = [page.document().findBlockByNumber(k) for k in range(page.document().blockCount())]
    assert [each.text() == OBJECT for each in blocks] == [is_displayed(each) for each in blocks]
    assert sum(map(is_displayed, blocks)) == 2


TALL = (
    r"\sum_{t=1}^{T} x_t",
    r"\prod_{k=t+1}^{T} W",
    r"L = -\frac{1}{4} \sum_{t=1}^{4} \ln p_t",
    r"\frac{e^{z_k}}{\sum_j e^{z_j}}",
    r"\max_{k} x_k",
    r"\int_0^1 x",
)


@pytest.mark.parametrize("latex", TALL)
def test_a_tall_formula_has_a_line_as_high_as_it_is(page, latex):
    page.show_markdown(f"Above.\n\n```math\n{latex}\n{latex}\n```\n\nBelow.")
    page.grab()  # until it is seen, nothing has a place
    document = page.document()
    high = QFontMetricsF(document.defaultFont()).height()
    box, scale = typeset(latex).box, TYPE * high / SIZE
    above, below = page._lines._room(document, latex)
    assert above >= -box.top() * scale
    assert below >= box.bottom() * scale
    layout = document.documentLayout()
    lines = [layout.blockBoundingRect(each) for each in iter_blocks(page) if is_displayed(each)]
    assert lines[1].top() - lines[0].top() >= box.height() * scale + 1


def test_what_is_copied_or_read_aloud_has_the_formulas_in_letters(page):
    page.moveCursor(QTextCursor.MoveOperation.Start)
    page.selectAll()
    for text in (page.toPlainText(), page.createMimeDataFromSelection().text()):
        assert "cₜ = fₜ ⊙ cₜ₋₁" in text
        assert OBJECT not in text
        assert "3 $ is" in text
    assert "+ b_ih)" in page.accessibleDescription()


def test_it_is_drawn_anew_where_its_room_has_become_small(page, qtbot):
    page.show()
    qtbot.waitUntil(lambda: page.is_set)
    before = page._lines._scale(page.document())
    page.resize(90, 300)
    assert page._lines._scale(page.document()) < before
    block = next(b for b in iter_blocks(page) if is_displayed(b))
    assert block.layout().boundingRect().width() <= page.viewport().width()


def iter_blocks(page):
    block = page.document().begin()
    while block.isValid():
        yield block
        block = block.next()


def test_every_letter_is_written_and_variables_alone_are_italic():
    assert letters(r"2 \ln W_{hh}^2") == (
        *(("2 ln ", "", False), ("W", "", True), ("hh", "_", True), ("2", "^", False)),
    )
    assert letters(r"\term{h}{h_{3}^{(2\rightarrow )}} \odot \mathrm{relu}(x)")[1:] == (
        *(("3", "_", False), ("(2→)", "^", False), (" ⊙ relu(", "", False)),
        *(("x", "", True), (")", "", False)),
    )


FOREIGN = (
    "<b>x</b> <img src='file:///etc/passwd'> & co",
    "\ue0005\ue001",
    "$\\frac{1$ and $a_{$",
    "$\\term{$",
    "$" + "{" * 3000 + "$",
    "$" + "x" * 3000 + "$",
    "a $\\$ b",
    "$_$ $^$",
    "```math\n\\frac{\n```",
    "```math\n\\left( \\begin{nothing} x\n```",
)


@pytest.mark.parametrize("text", FOREIGN, ids=range(len(FOREIGN)))
def test_what_anybody_wrote_is_shown_as_it_stands(qtbot, text):
    """Nothing raises, nothing of it is HTML, and nothing is lost."""
    page = FormulaPage()
    qtbot.addWidget(page)
    page.show_markdown(text)
    page.show()
    qtbot.waitUntil(lambda: not page._lines.seen)
    shown = page.toPlainText()
    for part in ("<b>", "frac", "term", "x" * 3000, "5"):
        if part in text:
            assert part in shown


def test_no_picture_is_fetched(qtbot, tmp_path):
    """Neither from a folder of the reader's nor from elsewhere."""
    picture = QPixmap(90, 90)
    picture.fill("#ff0000")
    picture.save(str(tmp_path / "x.png"))
    page = FormulaPage()
    qtbot.addWidget(page)
    page.resize(300, 300)
    page.show_markdown(f"![a cell](file://{tmp_path}/x.png) and ![y](http://example.org/y.png)")
    page.show()
    assert page.toPlainText().split() == ["a", "cell", "and", "y"]
    seen = page.grab().toImage()
    colors = {seen.pixelColor(x, y).name() for x in range(0, 300, 5) for y in range(0, 300, 5)}
    assert "#ff0000" not in colors
    page.document().setHtml(f"<img src='file://{tmp_path}/x.png'>")  # were one left over
    seen = page.grab().toImage()
    assert seen.pixelColor(40, 40).name() != "#ff0000"
