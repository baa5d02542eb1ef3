"""What a window shows, as plain values for the session file; and a window that shows it again.

Beside the runs, which the session keeps: the page in front, what is chosen in every control, the
step of the course. Where panels stand is told by gui.window.window_state.
"""

from collections.abc import Mapping
from typing import Any

from gui.window.frame import Frame
from gui.window.looks import Value
from gui.window.pages import TABS

CONTROLS_MAX = 2_000
TEXT_MAX = 100_000  # letters


def view_of(window: Frame) -> dict[str, Any]:
    learn = window.pages.learn
    return {
        "page": window.pages.name,
        "chosen": {name: each for name, each in window.looks.chosen.items() if _is_short(each)},
        "learn": learn.guide.stand if learn is not None else {},  # type: ignore[attr-defined]
    }


def show_view(window: Frame, view: object) -> None:
    """What of it there is; the file may be anybody's."""
    if not isinstance(view, Mapping):
        return
    window.looks.choose(_chosen(view.get("chosen")))
    stand = view.get("learn")
    if isinstance(stand, Mapping) and stand:
        window.pages.made("learn").guide.take_stand(stand)  # type: ignore[attr-defined]
    window.show_page(page_of(view))


def page_of(view: object) -> str:
    """That which it begins with."""
    if not isinstance(view, Mapping):
        return "lab"
    page = view.get("page")
    return page if isinstance(page, str) and page in TABS else "learn"


def _chosen(value: object) -> dict[str, Value]:
    if not isinstance(value, Mapping) or len(value) > CONTROLS_MAX:
        return {}
    plain = (str, int, float, bool)
    return {
        str(name): each for name, each in value.items() if type(each) in plain and _is_short(each)
    }


def _is_short(value: object) -> bool:
    return not isinstance(value, str) or len(value) <= TEXT_MAX
