"""What the lessons' Markdown becomes on the screen, in each language."""

import pytest
from PySide6.QtGui import QTextDocument

import resources
from core.course.lesson import draft_of
from gui.figures.equations.in_text import MARKDOWN

FILES = sorted(resources.path("course").glob("*/[0-9]*.md"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name} {file.stem}")
def test_no_mark_of_markdown_is_left_in_a_lessons_text(qapp, file):
    """Bold that ends in punctuation is none before a Chinese letter."""
    lesson = draft_of(file).lesson
    document = QTextDocument()
    for step in lesson.steps:
        document.setMarkdown(step.text, MARKDOWN)
        assert "**" not in document.toPlainText(), step.title
