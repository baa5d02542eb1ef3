"""What the Tasks page offers with one choice: experiments whose outcome is known, and why.

The figures behind them were measured with 20 seeds; every setting can be changed before a start.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from core.course.measurements import filled
from gui.wording.translate import tr


@dataclass(frozen=True)
class TaskPreset:
    """group: presets that are to be compared. about: what to look for. values: by setting.

    metric: what the plot shows best ("score", "loss" or "norm"). state: whose gradient ("h", "c").
    """

    group: str
    title: str
    about: str
    values: Mapping[str, object]
    metric: str = "score"
    state: str = "h"


PLAIN: Mapping[str, object] = {
    "symbols": 4,
    "delay": 4,
    "cell": "RNN",
    "num_layers": 1,
    "bidirectional": False,
    "nonlinearity": "tanh",
    "forget_bias": 0.0,
    "init": "default",
    "gain": 1.0,
    "dropout": 0.0,
    "optimizer": "Adam",
    "lr": 0.01,
    "clip_norm": 0.0,
    "weight_decay": 0.0,
    "scheduler": "none",
    "gamma": 0.5,
    "period": 100,
    "batch_size": 32,
}


def _set(kind: str, length: int, hidden: int, updates: int, **more: object) -> dict[str, object]:
    values = {"kind": kind, "length": length, "hidden_size": hidden, "epochs": updates}
    return {**PLAIN, **values, **more}


def _adding() -> tuple[TaskPreset, ...]:
    def made(title: str, about: str, **more: object) -> TaskPreset:
        return TaskPreset("adding", title, about, _set("adding", 20, 32, 800, **more))

    return (
        made(
            tr("Adding, T = 20: RNN"),
            tr(
                "Two of twenty numbers are marked; their sum is asked for at the end. Does the "
                "error ever leave the line of guessing the mean?"
            ),
        ),
        made(
            tr("Adding, T = 20: RNN, clipped"),
            tr(
                "Clipping keeps gradients from growing too large. See whether it helps against "
                "gradients that are too small."
            ),
            clip_norm=1.0,
        ),
        made(
            tr("Adding, T = 20: LSTM"),
            tr(
                "The adding problem with gates. Look for the moment at which the error falls, and "
                "what the gradients at the early steps do then."
            ),
            cell="LSTM",
        ),
        made(
            tr("Adding, T = 20: GRU"),
            tr("Fewer gates than an LSTM. How many updates does it need in comparison?"),
            cell="GRU",
        ),
    )


def _recall() -> tuple[TaskPreset, ...]:
    def made(title: str, about: str, state: str = "h", **more: object) -> TaskPreset:
        values = _set("recall", 30, 16, 400, **more)
        return TaskPreset("recall", title, filled(about), values, state=state)

    return (
        made(
            tr("Recall, T = 30: RNN"),
            tr(
                "The first symbol is marked and asked for 29 steps later. Once it is trained, "
                "the gradients below the curves tell how little arrives at step 1."
            ),
        ),
        made(
            tr("Recall, T = 30: LSTM, torch default"),
            tr(
                "Gates alone are no cure: at first each forgets half of its memory at every step. "
                "Look at ∂L/∂c, too. Of 20 seeds {{recall-default-solved}} solve it."
            ),
            cell="LSTM",
        ),
        made(
            tr("Recall, T = 30: LSTM, bias 5, clip 1"),
            tr(
                "A bias opens the forget gates from the start. See how evenly ∂L/∂c reaches "
                "all steps, and what that does to the accuracy: {{recall-bias-solved}} of 20 "
                "seeds solve it."
            ),
            state="c",
            cell="LSTM",
            forget_bias=5.0,
            clip_norm=1.0,
        ),
    )


def _parity() -> tuple[TaskPreset, ...]:
    every = _set("parity", 12, 32, 400, cell="LSTM")
    at_end = _set("parity_last", 4, 32, 600, cell="LSTM")
    return (
        TaskPreset(
            "parity",
            tr("Parity at every step, T = 12"),
            tr(
                "Is the number of ones so far odd? Every step is asked, so errors are near. "
                "Once it is trained, test it at length 200 under “A closer look”."
            ),
            every,
        ),
        TaskPreset(
            "parity",
            tr("Parity at the end, T = 4"),
            tr(
                "The same question, asked only once. A third of the length, more updates: what "
                "is missing is the help on the way. All 16 sequences are trained on; nothing "
                "is held out."
            ),
            at_end,
        ),
    )


def _echo() -> tuple[TaskPreset, ...]:
    simple = _set("echo", 20, 32, 300, delay=8)
    return (
        TaskPreset(
            "echo",
            tr("Echo after 8 steps: RNN"),
            tr(
                "Repeat what came eight steps ago. Here the simple cell wins: gates are no "
                "advantage in themselves. Run the LSTM after it."
            ),
            simple,
        ),
        TaskPreset(
            "echo",
            tr("Echo after 8 steps: LSTM"),
            tr("As many units and updates as the RNN had. How far does it get?"),
            {**simple, "cell": "LSTM"},
        ),
    )


def _leak() -> tuple[TaskPreset, ...]:
    random = _set("next", 20, 32, 300, symbols=8, cell="LSTM")
    return (
        TaskPreset(
            "leak",
            tr("Random symbols: one direction"),
            tr(
                "Predict the next of eight symbols drawn at random. It cannot be done; see "
                "where the accuracy stays."
            ),
            random,
        ),
        TaskPreset(
            "leak",
            tr("Random symbols: both directions"),
            tr(
                "Everything right, although nothing can be predicted. Who told it? Once it is "
                "trained, see under “A closer look” what is left when it may only see the past."
            ),
            {**random, "bidirectional": True},
        ),
    )


def _exploding() -> tuple[TaskPreset, ...]:
    loud = _set("adding", 30, 32, 200, init="orthogonal", gain=1.5, optimizer="SGD", lr=0.1)
    return (
        TaskPreset(
            "exploding",
            tr("Exploding gradients"),
            tr(
                "Wₕₕ begins 1.5 times too large. The plot shows the gradient's norm: see how "
                "it leaps, and how few updates a run survives."
            ),
            loud,
            "norm",
        ),
        TaskPreset(
            "exploding",
            tr("Exploding gradients, clipped"),
            tr(
                "Every gradient is cut down to norm 1. The runs survive; do they learn to add as "
                "well? (With Adam none diverged: it rescales gradients anyway.)"
            ),
            {**loud, "clip_norm": 1.0},
            "norm",
        ),
    )


def presets() -> tuple[TaskPreset, ...]:
    """In the order of the menu; the first is what the page opens with."""
    return (*_adding(), *_recall(), *_parity(), *_echo(), *_leak(), *_exploding())
