"""Step ids: what a learner's progress keeps a step by, wherever in its lesson it moves to.

It is what its block says, `id = "..."`, and else comes of its title: who changes a title gives the
step its former id. A translation's steps have those of the English lesson
(core.course.translation).
"""

import re
from collections.abc import Sequence

LONGEST = 60  # letters
UNTITLED = "untitled"
_ID = re.compile(rf"[\w-]{{1,{LONGEST}}}")


def is_id(text: object) -> bool:
    return isinstance(text, str) and _ID.fullmatch(text) is not None


def ids_of(named: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """Of a lesson's steps, (id as it is said or "", title) each; no two are the same, unless two
    are said to be.
    """
    taken = {said for said, _ in named if said}
    found = []
    for said, title in named:
        found.append(said or _free(_of_title(title), taken))
        taken.add(found[-1])
    return tuple(found)


def _of_title(title: str) -> str:
    """ "What comes out?" -> "what-comes-out"."""
    words = re.findall(r"\w+", title.casefold())
    return "-".join(words)[:LONGEST].strip("-") or UNTITLED


def _free(wanted: str, taken: set[str]) -> str:
    found = wanted
    number = 2
    while found in taken:
        found, number = f"{wanted[: LONGEST - 5]}-{number}", number + 1
    return found
