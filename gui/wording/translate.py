"""The one door through which text for people goes: it can be had in another language there."""

from PySide6.QtCore import QCoreApplication


def tr(text: str) -> str:
    """`text`, a literal of ours, in the user's language; what varies is put in afterwards."""
    return QCoreApplication.translate("Unroll", text)
