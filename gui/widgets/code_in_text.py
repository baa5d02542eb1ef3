"""What of a text that Qt read from Markdown is code: words amid a line, and the lines of listings.

Qt gives both a fixed face and says so of the words alone; a listing it tells by its block.
"""

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextFormat


def is_listing(block: QTextBlock) -> bool:
    """Whether it is a line of a listing; in Qt's document each line is a block of its own."""
    return block.blockFormat().hasProperty(QTextFormat.Property.BlockCodeFence)


def is_code(block: QTextBlock, form: QTextCharFormat) -> bool:
    """Whether letters of this format, in this block, are code."""
    return form.fontFixedPitch() or is_listing(block)
