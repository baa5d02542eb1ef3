r"""Equation: LaTeX with its terms, and the symbols that several equations share. No widgets."""

from typing import NamedTuple


class Equation(NamedTuple):
    """key: which operations it belongs to, see keys_of. plain: for who cannot see it."""

    key: str
    group: str
    latex: str
    plain: str


X, H_PREV, C_PREV = r"\term{x}{x_t}", r"\term{h_prev}{h_{t-1}}", r"\term{c_prev}{c_{t-1}}"
H, C = r"\term{h}{h_t}", r"\term{c}{c_t}"
DH, DC = (
    r"\term{dh}{\frac{\partial L}{\partial h_t}}",
    r"\term{dc}{\frac{\partial L}{\partial c_t}}",
)
DA = r"\term{dsum}{\frac{\partial L}{\partial a_t}}"
DZ = r"\term{dlogits}{\frac{\partial L}{\partial s_t}}"
DW = r"\term{dW}{\frac{\partial L}{\partial W}}"
DECAYED = r"\term{decayed}{\frac{\partial L}{\partial W}}"
