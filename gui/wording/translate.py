"""The one door through which text for people goes: it can be had in another language there."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QObject

from core.sentences import Sentence
from gui.wording.blanks import ClosedUp, quoted

CONTEXT = "Unroll"  # of all texts, whichever class says them
Cached = TypeVar("Cached", bound=Callable[..., Any])
_caches: list[Any] = []


def in_language(cached: Cached) -> Cached:
    """For a function with a cache, whose answers are texts: they are of one language."""
    _caches.append(cached)
    return cached


class Text(str):
    """With places: what core says, and is put into them, is told in the same language."""

    def format(self, *args: object, **values: object) -> str:
        return super().format(*map(_told, args), **{k: _told(each) for k, each in values.items()})


class ClosedUpText(Text, ClosedUp):
    """The same in a language that parts no words by blanks."""


@in_language
@lru_cache(maxsize=4096)  # a step says a hundred and fifty of them, most of them as before
def tr(text: str) -> str:
    """`text`, a literal of ours, in the user's language; what varies is put in afterwards."""
    return _with_places(QCoreApplication.translate(CONTEXT, text))


def _of_widgets(_: QObject, text: str) -> str:
    return tr(text)


def one_door() -> None:
    """`self.tr` of widgets is the same from now on, what is put in afterwards included: Qt's own
    would look in a context of each class, and hand back a text that sets no blanks.
    """
    QObject.tr = _of_widgets  # type: ignore[assignment]


def _with_places(text: str) -> str:
    """Blanks are set where whole sentences follow each other without one."""
    if "{" not in text:
        return text
    follows = QCoreApplication.translate(CONTEXT, "{before} {part}")  # punctuation.sentences
    return Text(text) if " " in follows else ClosedUpText(text)


def told(said: str | Exception) -> str:
    """A sentence of core's in the user's language; an error stands for the sentence it was made
    with. Other text is handed back as it is.
    """
    sentence = said.args[0] if isinstance(said, Exception) and said.args else said
    if not isinstance(sentence, Sentence):
        return str(said)
    values = {name: quoted(_told(value)) for name, value in sentence.values.items()}
    text = _looked_up(sentence.template)
    return text.format(**values) if values else text


def _told(value: object) -> object:
    return told(value) if isinstance(value, Sentence | Exception) else value


def _looked_up(template: str) -> str:
    """Of one that goes on in another sentence, translators have the whole, with its full stop."""
    text, whole = tr(template), f"{template}."
    if text == template and (said := tr(whole)) != whole:
        return _with_places(said.removesuffix(".").removesuffix("。"))
    return text


def forget() -> None:
    """Another language is spoken from now on."""
    for each in _caches:
        each.cache_clear()
