"""Overrides: an error in a method that Qt calls reaches our hook, and does not end the program.

Before Python 3.12 an error that C code raised (int("x"), an object that Qt has deleted) is no more
than a kind and a text until somebody catches it. PySide, which writes "Error calling Python
override of ..." before that text, takes it for the whole error and reads beyond its end (decision
042). So each method of ours that overrides one of Qt's catches what it raises, and raises it again.
"""

import sys
from collections.abc import Callable, Iterator
from functools import wraps
from inspect import CO_VARARGS, CO_VARKEYWORDS
from types import FunctionType
from typing import Any

from shiboken6 import Shiboken

ANY_NUMBER = CO_VARARGS | CO_VARKEYWORDS


def keep_errors_whole() -> None:
    """Of all classes that are made from now on, pyqtgraph's too."""
    if sys.version_info < (3, 12):
        Shiboken.Object.__init_subclass__ = classmethod(_on_class)  # type: ignore[assignment]


def _on_class(cls: type, /, **given: Any) -> None:
    super(Shiboken.Object, cls).__init_subclass__(**given)  # type: ignore[misc]
    for name, method in [*_overriding(cls)]:
        setattr(cls, name, _whole(method))


def _overriding(cls: type) -> Iterator[tuple[str, FunctionType]]:
    """Methods of its own, and of what is mixed into it and is no class of Qt's."""
    native = [vars(base) for base in cls.__mro__ if base.__module__.startswith("PySide6.")]
    seen: set[str] = set()
    for base in cls.__mro__:
        if base is cls or not issubclass(base, Shiboken.Object):  # those are done
            for name, method in vars(base).items():
                ours = name not in seen and isinstance(method, FunctionType)
                if ours and not name.startswith("__") and any(name in each for each in native):
                    yield name, method
        seen.update(vars(base))


def _whole(method: FunctionType) -> Callable[..., Any]:
    """With as many arguments as it has itself: so many PySide passes on from a signal."""
    code = method.__code__
    varies = method.__defaults__ or method.__kwdefaults__ or code.co_flags & ANY_NUMBER
    kinds = {1: _with_none, 2: _with_one}
    return _with_any(method) if varies else kinds.get(code.co_argcount, _with_any)(method)


def _with_none(method: FunctionType) -> Callable[..., Any]:
    @wraps(method)
    def call(self: object) -> Any:
        try:
            return method(self)
        except BaseException:
            raise

    return call


def _with_one(method: FunctionType) -> Callable[..., Any]:
    @wraps(method)
    def call(self: object, given: object) -> Any:
        try:
            return method(self, given)
        except BaseException:
            raise

    return call


def _with_any(method: FunctionType) -> Callable[..., Any]:
    @wraps(method)
    def call(*given: Any, **named: Any) -> Any:
        try:
            return method(*given, **named)
        except BaseException:
            raise

    return call
