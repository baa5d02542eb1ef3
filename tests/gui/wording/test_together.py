"""What is read as one is not parted at the end of a line."""

import pytest
from PySide6.QtGui import QTextDocument

from gui.figures.equations.in_text import FormulaPage
from gui.widgets.label import HtmlLabel, Label
from gui.widgets.paragraph import Paragraph
from gui.wording.together import BLANK, closed, closed_html, together, together_html
from gui.wording.wrapped import in_lines


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("at t = 3, with h₀ = 0", "at t~=~3, with h₀~=~0"),
        ("lr = 0.01. V = 45", "lr~=~0.01. V~=~45"),
        ("the shape (3, 1, 4) of out", "the shape (3,~1,~4) of out"),
        ("one-hot (0, 0, 1, 0)", "one-hot (0,~0,~1,~0)"),
        ("84 % of 5 × 400 in 3 s", "84~% of 5~×~400 in 3~s"),
        ("(seq_len, batch, hidden_size)", "(seq_len, batch, hidden_size)"),
        ("torch.zeros(3, 1, 4)", "torch.zeros(3, 1, 4)"),
        ("Which number is h_n[3, 0, 1]?", "Which number is h_n[3,~0,~1]?"),
        ("hidden size = 4 is", "hidden size~=~4 is"),
        ("tanh(W h) = 0.5", "tanh(W h) = 0.5"),
        ("3 steps", "3 steps"),
        ("first, at epoch 6; layer 2", "first, at epoch~6; layer~2"),
        ("Lesson 5 and Seed 9, of layers 2", "Lesson~5 and Seed~9, of layers~2"),
        ("the lane “layer 1 →” and layer 2 ←, to", "the lane “layer~1~→” and layer~2~←, to"),
        ("图里的“第 1 层 →”照旧", "图里的“第~1~层~→”照旧"),
        ("the gates i, f, g, o. One, a, b", "the gates i,~f,~g,~o. One, a, b"),
        ("one matrix, $i$, $f$, $g$, $o$ below", "one matrix, $i$,~$f$,~$g$,~$o$ below"),
        ("never saw 12 bits, a head from 4 to 5.", "never saw 12~bits, a head from~4~to~5."),
        ("2.25 bits, one bit, 5 bitter", "2.25~bits, one bit, 5 bitter"),
        ("which is log₂ 8. Commit", "which is log₂~8. Commit"),
        ("divided by ln 2, or 5 ln 4, is", "divided by ln~2, or 5 ln~4, is"),
        ("it pays −ln $p$ at l and −ln (1 − $p$) at", "it pays −ln~$p$ at l and −ln~(1~−~$p$) at"),
        ("least at $p$ = ½: whoever", "least at $p$~=~½: whoever"),
        ("out came $h_1$ = (−0.35, 0.76). Blue", "out came $h_1$~=~(−0.35,~0.76). Blue"),
        ("so ln 2 = 0.693 nats", "so ln~2~=~0.693 nats"),
        ("below ln(1 + (2H − 1)e⁻²): a", "below ln(1~+~(2H~−~1)e⁻²): a"),
        ("the log of it, a log that", "the log of it, a log that"),
        ("it costs $a$ or $b$ = nothing", "it costs $a$ or $b$ = nothing"),
    ],
)
def test_equations_tuples_and_units_stay_together(text, wanted):
    assert together(text).replace(BLANK, "~") == wanted


def test_the_last_words_stay_on_one_line():
    assert closed("solved by 100 seeds a square").replace(BLANK, "~") == (
        "solved by 100 seeds~a~square"
    )
    assert closed("alone") == "alone"


def test_tags_stay_as_they_are():
    html = "<p style='color: rgb(3, 1, 4); top: 2 px'>t = 3 <b>(1, 5)</b></p>"
    told = together_html(html).replace(BLANK, "~")
    assert told == "<p style='color: rgb(3, 1, 4); top: 2 px'>t~=~3 <b>(1,~5)</b></p>"


def _lines(document: QTextDocument) -> list[str]:
    document.documentLayout().documentSize()
    block = document.begin()
    layout = block.layout()
    lines = [layout.lineAt(number) for number in range(layout.lineCount())]
    found = block.text().replace(BLANK, " ")
    return [found[each.textStart() : each.textStart() + each.textLength()] for each in lines]


def test_no_line_of_a_lesson_ends_within_an_equation_at_any_width(qapp):
    page = FormulaPage()
    page.show_markdown("The very same letter at **t = 4**, and its shape `(3, 1, 4)` once more.")
    document = page.document()
    for width in range(90, 400, 7):
        document.setTextWidth(width)
        for one in ("t = 4", "(3, 1, 4)"):
            assert sum(one in line for line in _lines(document)) == 1, width
    assert "t = 4" in page.toPlainText()  # what is copied has plain blanks


def test_no_line_of_a_lesson_ends_within_an_equation_of_formulas(qapp):
    page = FormulaPage()
    page.show_markdown(
        "Out came $h_1$ = (−0.35, 0.76), smallest at $p$ = ½, where it pays −ln $p$."
    )
    document = page.document()
    said = page.toPlainText()
    for width in range(130, 400, 7):
        document.setTextWidth(width)
        lines = _lines(document)
        assert not any(line.rstrip().endswith(("=", "ln")) for line in lines), (width, lines)
    assert said.count("=") == 2


def test_widgets_say_what_they_were_given(qapp):
    for label in (Label(), HtmlLabel(), Paragraph("told")):
        label.setText("It reads l at t = 3.")
        assert label.text() == "It reads l at t = 3."


def test_a_tip_keeps_them_together_too():
    for columns in range(6, 30):
        assert "t = 3" in in_lines("It reads the letter l at t = 3 again.", columns), columns


def test_no_line_begins_with_the_sign_that_parts_two_names():
    assert together("RNN · one-hot · Adam 0.1") == f"RNN{BLANK}· one-hot{BLANK}· Adam 0.1"
    assert together_html("<b>RNN</b> · one-hot") == f"<b>RNN</b>{BLANK}· one-hot"


def test_the_last_words_of_html_are_bound_where_they_are_short():
    assert closed_html("<b>a</b>: so it goes on") == f"<b>a</b>: so it{BLANK}goes{BLANK}on"
    assert closed_html("it names bidirectional networks") == "it names bidirectional networks"
    assert closed_html("5 as without memory (0.5325).") == f"5 as without memory{BLANK}(0.5325)."
    assert closed_html("one <b>two three</b>") == f"one <b>two{BLANK}three</b>"
    assert closed_html("<b>runs, seed by seed</b><br>hidden size 4 or more") == (
        f"<b>runs, seed{BLANK}by{BLANK}seed</b><br>hidden size 4{BLANK}or{BLANK}more"
    )
