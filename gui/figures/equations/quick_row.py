"""Rows of a formula, set in one go where nothing in them stretches.

ziamath sets what stands in a row twice, first to learn how tall brackets must be; so does each row
within it, which takes twice as long for every level. Few of our rows have anything that stretches.
A subclass registers itself for its tag.
"""

from typing import Any
from xml.etree import ElementTree as ET

from ziamath import operators
from ziamath.nodes.mrow import Mrow

STRETCHY = {text for (text, _), how in operators.operators.items() if "stretchy" in how}


class QuickRow(Mrow, tag="mrow"):
    """Exactly as tall and as wide as ziamath's own."""

    def _get_height_nostretch(self, line: list[ET.Element], **kwargs: Any) -> tuple[float, float]:
        if any(map(_may_stretch, line)):
            return super()._get_height_nostretch(line, **kwargs)
        return 0.0, 0.0  # which nobody will ask for


def _may_stretch(element: ET.Element) -> bool:
    """Whether it or anything in it is as tall as this row; rows within it look after their own."""
    if element.tag == "mrow":
        return False
    told, letters = element.get("stretchy"), (element.text or "").strip()
    return (
        told == "true" or (told is None and letters in STRETCHY) or any(map(_may_stretch, element))
    )
