"""What can be learned from a text with one choice: settings that are known to work, and why.

Figures are measured (docs/decisions/010); everything can be changed before it begins.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from gui.wording.translate import tr


@dataclass(frozen=True)
class TextPreset:
    """origin: a built-in text, "" for whichever is open. values: settings, by name."""

    title: str
    about: str
    origin: str
    values: Mapping[str, object] = field(default_factory=dict)


PLAIN: Mapping[str, object] = {
    "num_layers": 1,
    "dropout": 0.0,
    "forget_bias": 0.0,
    "weight_decay": 0.0,
    "scheduler": "none",
    "gamma": 0.5,
    "period": 1000,
    "clip_norm": 1.0,
    "carry": True,
    "embedding_dim": 32,
    "optimizer": "Adam",
}
HEART: Mapping[str, object] = {"chunk": 0, "batch_size": 1, "epochs": 200}
MODEL: Mapping[str, object] = {"chunk": 64, "batch_size": 32, "epochs": 3000}


def presets() -> tuple[TextPreset, ...]:
    """In the order of the menu; the first is what the page opens with."""
    return (*_by_heart(), *_language_models())


def _by_heart() -> tuple[TextPreset, ...]:
    return (
        TextPreset(
            tr("Recite a poem: LSTM 128"),
            tr(
                "856 letters learned by heart. Watch how far it gets on its own. "
                "Until its first slip it reads the very letters that it would be told; then it "
                "goes on from a wrong one, as it never did in training."
            ),
            "zen",
            {**HEART, "epochs": 150, "cell": "LSTM", "hidden_size": 128, "lr": 0.01},
        ),
        TextPreset(
            tr("Recite a poem: RNN 128"),
            tr("The same without gates: it needs a smaller learning rate, and more patience."),
            "zen",
            {**HEART, "cell": "RNN", "hidden_size": 128, "lr": 0.003},
        ),
    )


def _language_models() -> tuple[TextPreset, ...]:
    return (
        TextPreset(
            tr("Language model: LSTM 128"),
            tr(
                "First it learns which letters are frequent, then which follow which, then words. "
                "Does it beat counting four letters at a time?"
            ),
            "topics",
            {**MODEL, "cell": "LSTM", "hidden_size": 128, "lr": 0.003},
        ),
        TextPreset(
            tr("Language model, for the impatient"),
            tr("Half as many stretches and a larger step: an update takes less, words come early."),
            "topics",
            {**MODEL, "batch_size": 16, "cell": "LSTM", "hidden_size": 128, "lr": 0.005},
        ),
        TextPreset(
            tr("Language model: RNN 128"),
            tr("Without gates. How much do they buy?"),
            "topics",
            {**MODEL, "cell": "RNN", "hidden_size": 128, "lr": 0.003},
        ),
        TextPreset(
            tr("Too little text: overfitting"),
            tr(
                "A short text and a large network: the held-out letters get worse while those it "
                "trains on still get better. Stop where the two part."
            ),
            "licence",
            {**MODEL, "batch_size": 16, "cell": "LSTM", "hidden_size": 128, "lr": 0.005},
        ),
    )
