"""Languages that nobody speaks, of every text of the program: in brackets, a third longer."""

from collections.abc import Iterable
from pathlib import Path
from string import Formatter

import PySide6

from core.system import catalogues
from tests.translations import ts
from tests.translations.collecting import collected

OPEN, CLOSE = "⟦", "⟧"
TOOL = catalogues.lrelease(Path(PySide6.__file__).parents[1])


def pseudo(text: str) -> str:
    """The same words, so that a failure can be read, and as long as a long language has them."""
    words = "".join(piece for piece, *_ in Formatter().parse(text))
    return f"{OPEN}{text}{'~' * (len(words) // 3)}{CLOSE}"


def make(folder: Path, *languages: str, texts: Iterable[str] | None = None) -> None:
    """Their catalogues. texts: where a test needs no others; to find all takes seconds."""
    said = {text: pseudo(text) for text in (collected().texts if texts is None else texts)}
    for language in languages:
        ts.write(folder / f"unroll_{language}.ts", language, said)
    assert catalogues.make(folder, TOOL) == []
