"""Numbers as they are told: enough digits for a pocket calculator, small ones with an exponent."""

from gui.widgets.term_line import Piece

SMALL = 1e-3  # below this, digits behind the point would be zeros
MINUS = "−"


def operand(value: float) -> str:
    """Five digits behind the point, one more than a result has: "0.48701", "−3.1234e−06"."""
    return _told(float(value), 5, "")


def result(value: float) -> str:
    """Signed, four digits behind the point: "+0.8129", "−3.12e−06"."""
    return _told(float(value), 4, "+")


def plain_result(value: float) -> str:
    """The same with the keyboard's own minus, for tables that people copy from."""
    return result(value).replace(MINUS, "-")


def _told(value: float, digits: int, sign: str) -> str:
    if value == 0:
        return "0"
    small = abs(value) < SMALL or abs(value) >= 1e5
    form = f"{sign}.{digits if not small else digits - 1}{'e' if small else 'f'}"
    return format(value, form).replace("-", MINUS)


def alone(value: float, term: str = "") -> Piece:
    """A number at the beginning of a line or a bracket."""
    return Piece(operand(value), term)


def added(value: float, term: str = "") -> Piece:
    """A number that is added to what stands before: " + 0.31604", " − 0.48701"."""
    negative = float(value) < 0
    return Piece(f" {MINUS if negative else '+'} {operand(abs(float(value)))}", term)


def factor(value: float, term: str = "") -> Piece:
    """A number that is multiplied or squared: a negative one stands in brackets."""
    text = operand(value)
    return Piece(f"({text})" if text.startswith(MINUS) else text, term)
