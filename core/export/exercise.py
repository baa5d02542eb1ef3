"""Exercise: a program in which something is wrong or missing, beside the right one. Text alone."""

import ast
from dataclasses import dataclass
from difflib import SequenceMatcher

from core.sentences import Sentence


@dataclass(frozen=True)
class Exercise:
    """text: as it is handed out; right: what it should be. title: as the list of them says it.
    name, cure: told when it is over. is_gap: whether a line is to be written rather than found.
    culprit: the wrong line, where it is not the first of `text` that differs.
    """

    id: str
    title: Sentence
    text: str
    right: str
    name: Sentence
    cure: Sentence
    is_gap: bool = False
    culprit: str = ""

    @property
    def line(self) -> int:
        """The first line (from 1) of `text` that is not as it should be; the one before which
        something is missing.
        """
        ours, theirs = self.text.splitlines(), self.right.splitlines()
        if self.culprit:
            return ours.index(self.culprit) + 1
        blocks = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
        return next((block[1] + 1 for block in blocks if block[0] != "equal"), 0)

    @property
    def handed_out(self) -> str:
        """That line as it is handed out."""
        return self.text.splitlines()[self.line - 1]

    @property
    def is_missing(self) -> bool:
        """Whether that line is missing rather than wrong."""
        ours, theirs = self.text.splitlines(), self.right.splitlines()
        blocks = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
        return next((block[0] == "insert" for block in blocks if block[0] != "equal"), False)

    def reads_right(self, text: str) -> bool:
        """Whether `text` says the same as the right one, however it is spaced."""
        try:
            return ast.dump(ast.parse(text)) == ast.dump(ast.parse(self.right))
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return False
