"""What the lessons' Markdown becomes on the screen, in each language."""

import re

import pytest
from PySide6.QtGui import QFontMetricsF, QTextDocument, QTextTable

import resources
from core.course.authored_questions import ChoiceQuestion
from core.course.glossary import glossary
from core.course.lesson import draft_of
from core.course.measurements import filled
from gui.figures.equations.in_text import MARKDOWN, TYPE
from gui.figures.equations.typeset import SIZE, typeset
from gui.learn.reading_text import ReadingText
from gui.style import type as type_scale

CORNERS = r"(top|bottom|upper|lower) (left|right)|[左右][上下]|[上下][左右]"
MANY = re.MULTILINE | re.DOTALL
ROOM = 400  # pixels
LOW = 375  # that a text has in 1920 x 1080 at 200 %
FILES = sorted(resources.path("course").glob("*/[0-9]*.md"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name} {file.stem}")
def test_no_mark_of_markdown_is_left_in_a_lessons_text(qapp, file):
    """Bold that ends in punctuation is none before a Chinese letter."""
    lesson = draft_of(file).lesson
    document = QTextDocument()
    for step in lesson.steps:
        document.setMarkdown(step.text, MARKDOWN)
        assert "**" not in document.toPlainText(), step.title


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name} {file.stem}")
def test_a_corner_is_that_of_a_page_or_of_what_the_sentence_names(file):
    """The Lab has the text beside other figures: "the top left of the figure" lies there."""
    for step in draft_of(file).lesson.steps:
        for sentence in re.split(r"[.:。：]\s*|\n\n", step.text):
            if re.search(CORNERS, sentence):
                told = re.search(r"(?<!\*)\*[^*]+\*(?!\*)|“|box|方框", sentence)
                assert told, sentence
                assert not re.search("figure|图", sentence), sentence


NUMBER = re.compile(r"(?:\{\{[\w-]+\}\}|[\d.,]+)(?: ?%| of \d+)?")


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name} {file.stem}")
def test_numbers_below_each_other_end_below_each_other(file):
    """9 stood below the 6 of 63."""
    for table in re.findall(r"(?:^\|.*\n){3,}", file.read_text(encoding="utf-8"), re.MULTILINE):
        lines = [line.strip("|\n").split("|") for line in table.splitlines(keepends=True)]
        for place, rule in enumerate(lines[1]):
            cells = [line[place].strip() for line in lines[2:]]
            whole = {len(filled(cell).partition(".")[0]) for cell in cells}  # before the point
            if place and all(map(NUMBER.fullmatch, cells)) and len(whole) > 1:
                assert rule.strip().endswith(":"), table


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name} {file.stem}")
def test_a_formula_is_in_two_lines_only_where_one_has_no_room(qapp, file):
    """At 1440 x 900, where a lesson's text has 400 pixels."""
    high = QFontMetricsF(type_scale.font("reading")).height()
    for block in re.findall(r"^```math\n(.*?)^```", file.read_text(encoding="utf-8"), MANY):
        for broken in re.findall(r"(.*)\n\\qquad ?(?:\{\})? ?(.*)", block):
            wide = typeset(" ".join(broken)).box.right() / SIZE * TYPE * high
            assert wide > ROOM, broken


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name} {file.stem}")
def test_heads_of_tables_are_of_one_line_in_low_windows_too(qapp, file):
    """Of "right with head" the last word stood alone, and "wrong with" over "0.1"."""
    text = ReadingText()
    for step in draft_of(file).lesson.steps:
        if "| ---" not in step.text:
            continue
        text.show_markdown(filled(step.text))
        text.document().setTextWidth(LOW)
        text.is_written()
        text.document().size()  # has it laid out
        for table in text.document().rootFrame().childFrames():
            assert isinstance(table, QTextTable)
            bold = "**" in step.text  # heads of rows
            places = [(0, column) for column in range(table.columns())]
            places += [(row, 0) for row in range(table.rows()) if bold and table.columns() > 2]
            for place in places:
                block = table.cellAt(*place).firstCursorPosition().block()
                assert block.layout().lineCount() == 1, block.text()


CODE = re.compile(r"^```.*?^```|`[^`\n]+`|\$[^$\n]+\$|\{\{[^}]+\}\}", re.DOTALL | re.MULTILINE)
TYPED = re.compile(r"\"|(?<!\w)'|'(?![\w ,.;:)])")  # but not "the two l's", "letters' losses"


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name} {file.stem}")
def test_what_a_lesson_quotes_stands_in_a_printers_quotation_marks(file):
    """As in the program's own sentences; in code they are the code's."""
    for step in draft_of(file).lesson.steps:
        question = step.question
        asked = [question.prompt, question.why] if question is not None else []
        asked += question.options if type(question) is ChoiceQuestion else []
        for text in (step.title, step.text, *asked):
            assert TYPED.findall(CODE.sub(" ", text)) == [], text


def test_the_optimiser_is_called_as_in_the_settings_and_only_in_code_as_torch_has_it():
    lessons = [draft_of(each).lesson for each in FILES if each.parent.name == "en"]
    texts = [step.text for lesson in lessons for step in lesson.steps]
    texts += [text for entry in glossary() for text in (entry.name, entry.text)]
    found = [each for each in texts if re.search("optimizer", CODE.sub(" ", each), re.IGNORECASE)]
    assert found == []
    assert any("optimiser" in each for each in texts)
