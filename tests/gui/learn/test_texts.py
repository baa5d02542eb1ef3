"""What the lessons' Markdown becomes on the screen, in each language."""

import re

import pytest
from PySide6.QtGui import QTextDocument

import resources
from core.course.authored_questions import ChoiceQuestion
from core.course.glossary import glossary
from core.course.lesson import draft_of
from gui.figures.equations.in_text import MARKDOWN

CORNERS = r"(top|bottom|upper|lower) (left|right)|[左右][上下]|[上下][左右]"
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
