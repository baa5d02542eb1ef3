"""Whether a label's text is HTML is said by its class, never by what stands in it."""

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from core.experiment import Experiment, WordTask
from core.experiment.model import ModelSpec
from core.experiment.training import TrainingSpec
from core.runs.grid_study import Grid
from gui.seeds.grid_wording import title_text, what_text
from gui.widgets.label import HtmlLabel, Label
from gui.widgets.message_box import MessageBox

GUI = Path(__file__).resolve().parents[3] / "gui"
MAKERS = {"QLabel": "widgets/label.py", "QMessageBox": "widgets/message_box.py"}


def named(node: ast.expr) -> str:
    """The last part of a name: QLabel of QtWidgets.QLabel."""
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def made_of(source: str) -> dict[str, list[int]]:
    """{kind: the lines in which one is made, or its class is taken as a base, or another name}."""
    found: dict[str, list[int]] = {}
    for node in ast.walk(ast.parse(source)):
        used = []
        if isinstance(node, ast.Call):
            used = [node.func, *(node.args if named(node.func) == "map" else [])]
            if isinstance(node.func, ast.Attribute) and node.func.attr[:1].islower():
                used = [node.func.value]  # QMessageBox.warning(...) and its like make one
        elif isinstance(node, ast.ClassDef):
            used = node.bases
        elif isinstance(node, ast.Assign):
            used = [node.value]
        for each in used:
            if named(each) in MAKERS:
                found.setdefault(named(each), []).append(node.lineno)
    return found


def test_labels_are_made_in_one_module_each():
    for path in sorted(GUI.rglob("*.py")):
        place, source = path.relative_to(GUI).as_posix(), path.read_text(encoding="utf-8")
        if not any(kind in source for kind in MAKERS):
            continue  # to take all files apart takes seconds
        for kind, lines in made_of(source).items():
            assert place == MAKERS[kind], f"gui/{place} makes a {kind} in lines {lines}"


def test_the_walk_over_modules_finds_each_way_of_making_one():
    for line in ("QLabel()", "QtWidgets.QLabel('x')", "class A(QLabel): pass", "make = QLabel"):
        assert made_of(line) == {"QLabel": [1]}, line
    assert made_of("QMessageBox.warning(None, '', x)") == {"QMessageBox": [1]}
    assert not made_of("isinstance(part, QLabel)")


@pytest.mark.parametrize("text", ["<b>x</b>", "a < b & c", "&lt;b&gt;", "two\nlines"])
def test_a_label_shows_the_tags_of_its_text(qtbot, text):
    label, bare = Label(text), Label("xx")
    for each in (label, bare):
        qtbot.addWidget(each)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == text
    widest = max(label.fontMetrics().horizontalAdvance(each) for each in text.split("\n"))
    assert label.sizeHint().width() >= widest  # HTML would take the room of one letter
    label.setText("<i>y</i>")
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_html_of_ours_is_html_whatever_stands_in_it(qtbot):
    bold, plain = HtmlLabel("<b>x</b>"), HtmlLabel("x")
    for each in (bold, plain):
        qtbot.addWidget(each)
        assert each.textFormat() == Qt.TextFormat.RichText
    assert bold.sizeHint().height() == plain.sizeHint().height()
    assert bold.sizeHint().width() < 2 * plain.sizeHint().width()


def test_a_message_is_plain_unless_it_is_ours(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    assert MessageBox(parent, "box", "", "<b>x</b>").textFormat() == Qt.TextFormat.PlainText
    ours = MessageBox(parent, "box", "", "<b>x</b>", html=True)
    assert ours.textFormat() == Qt.TextFormat.RichText


def test_the_grids_words_are_told_as_they_are():
    word = WordTask("<b>a", "<i>b")
    experiment = Experiment(word, ModelSpec(head="Linear"), TrainingSpec())
    grid = Grid(experiment, (0.1,), (4,), ("RNN",), 2, 2)
    for told in (title_text(grid, losses=True), what_text(experiment)):
        assert "&lt;b&gt;a" in told
        assert "<i>" not in told
