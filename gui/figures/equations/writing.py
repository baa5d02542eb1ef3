r"""How symbols carry their marks, in LaTeX and in plain text. What an expression is: expression."""

from gui.wording.names import subscript
from gui.wording.numbers import typed_text

GREEK = {
    "η": r"\eta",
    "λ": r"\lambda",
    "ε": r"\epsilon",
    "π": r"\pi",
    "ℓ": r"\ell",
    "m̂": r"\hat{m}",
    "v̂": r"\hat{v}",
    "‖g‖": r"\|g\|",
    "clip": r"\mathrm{clip}",
    "scale": r"\mathrm{scale}",
    "target": r"\mathrm{target}",
    "letter": r"\mathrm{letter}",
    "epoch": r"\mathrm{epoch}",
    "randn": r"\mathrm{randn}",
}


def over(*marks: str) -> str:
    """What stands above on the right, "" for nothing."""
    found = "".join(mark for mark in marks if mark)
    return f"^{{{found}}}" if found else ""


def below(*marks: str) -> str:
    """What stands below on the right, with commas between."""
    found = ", ".join(mark for mark in marks if mark)
    return f"_{{{found}}}" if found else ""


def around(inside: str, opened: str = "(", closed: str = ")") -> str:
    """In brackets that are as tall as a fraction in them."""
    tall = r"\frac" in inside
    return rf"\left{opened}{inside}\right{closed}" if tall else f"{opened}{inside}{closed}"


def time_latex(shift: int | None) -> str:
    return "" if shift is None else "t" + (f"{shift:+d}" if shift else "")


def time_plain(shift: int | None) -> str:
    """ "ₜ", "ₜ₊₁", "ₜ₋₁"."""
    if shift is None:
        return ""
    sign = "" if not shift else "₊" if shift > 0 else "₋"
    return f"ₜ{sign}{subscript(abs(shift)) if shift else ''}"


def number_latex(value: float) -> str:
    """A number; a power of ten in brackets, for it may be raised to a power."""
    digits, _, power = typed_text(value).partition("e")
    if not power:
        return digits
    front = "" if digits == "1" else rf"{digits} \cdot "
    return rf"({front}10^{{{int(power)}}})" if front else rf"10^{{{int(power)}}}"
