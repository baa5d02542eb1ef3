"""What the lessons' Markdown becomes on the screen, in each language."""

import re

import pytest
from PySide6.QtGui import QTextDocument

import resources
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
