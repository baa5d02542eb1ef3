"""The one door through which text for people goes: it can be had in another language there."""

from PySide6.QtCore import QCoreApplication

from core.sentences import Sentence


def tr(text: str) -> str:
    """`text`, a literal of ours, in the user's language; what varies is put in afterwards."""
    return QCoreApplication.translate("Unroll", text)


def told(said: str | Exception) -> str:
    """A sentence of core's in the user's language; an error stands for the sentence it was made
    with. Other text is handed back as it is.
    """
    sentence = said.args[0] if isinstance(said, Exception) and said.args else said
    if not isinstance(sentence, Sentence):
        return str(said)
    values = {
        name: told(value) if isinstance(value, Sentence | Exception) else value
        for name, value in sentence.values.items()
    }
    text = tr(sentence.template)
    return text.format(**values) if values else text
