"""Operations in words: a short name for the status line, a sentence for Explain. No widgets."""

from html import escape

import numpy as np

from core.course.measurements import filled
from core.experiment import Experiment, WordTask
from core.experiment.training import TrainingSpec
from core.trace.operands import Reading
from core.trace.operations import Kind, Operation
from gui.wording.names import earlier_name, gate_name, lane_mark, state_name, subscript
from gui.wording.numbers import setting_text
from gui.wording.punctuation import headed, sentences
from gui.wording.translate import tr

# Whose result has a number for each letter: one can be chosen.
OF_LETTERS = (Kind.HEAD, Kind.SOFTMAX, Kind.GRAD_LOGITS)
CHOSEN_FROM = (*OF_LETTERS, Kind.INPUT)  # of whose numbers one can be chosen on the network
FEW = 12  # places of a one-hot vector that are written out


def not_traced() -> str:
    """Why an operation has no numbers: its epoch went by at full speed."""
    return tr("Its numbers come when the run is paused.")


def not_computed() -> str:
    """Why a part of a figure has no number: the playhead has not come to it."""
    return tr("not computed yet: press Step")


def input_name(experiment: Experiment, lane: int, t: int) -> str:
    """What enters at t (from 0): x₄ in the first layer, above it the states below it."""
    directions = experiment.lanes.num_directions
    if lane < directions:
        return f"x{subscript(t + 1)}"
    layer = experiment.lanes.layer(lane) - 1
    below = [state_name(experiment, each, t + 1) for each in experiment.lanes.of_layer(layer)]
    return f"[{', '.join(below)}]" if directions == 2 else below[0]


def brief_input_name(experiment: Experiment, lane: int, t: int) -> str:
    """The same where there is less room: h₄⁽¹⁾ is the state of layer 1 in all its directions."""
    layer = experiment.lanes.layer(lane)
    return (
        f"h{subscript(t + 1)}{lane_mark(layer, '')}" if layer else input_name(experiment, lane, t)
    )


def operation_name(experiment: Experiment, operation: Operation) -> str:
    """ "W_hh h₃", "forget gate f", "∂L/∂h₄", "Adam: rnn.weight_hh_l0"."""
    kind = operation.kind
    lane = operation.lane
    t = operation.t
    part = operation.part
    step = subscript(t + 1)
    if lane >= 0:
        return _cell_name(experiment, operation)
    names = {
        Kind.ZERO_GRAD: tr("gradients set to zero"),
        Kind.INPUT: tr("input x{}").format(step),
        Kind.HEAD: tr("logits of t = {}").format(t + 1),
        Kind.SOFTMAX: tr("softmax of t = {}").format(t + 1),
        Kind.LOSS: tr("loss of t = {}").format(t + 1),
        Kind.TOTAL_LOSS: tr("the loss"),
        Kind.GRAD_LOGITS: f"∂L/∂logits{step}",
        Kind.GRADIENT: f"∂L/∂{part}",
        Kind.CLIP: tr("clipping"),
        Kind.UPDATE: headed(experiment.training.optimizer, part),
    }
    return names[kind]


def _cell_name(experiment: Experiment, operation: Operation) -> str:
    kind = operation.kind
    lane = operation.lane
    t = operation.t
    part = operation.part
    h, c = (state_name(experiment, lane, t + 1, letter) for letter in "hc")
    names = {
        Kind.INPUT_PRODUCT: f"W_ih {input_name(experiment, lane, t)}",
        Kind.HIDDEN_PRODUCT: f"W_hh {earlier_name(experiment, lane, t)}",
        Kind.BIASES: tr("biases"),
        Kind.SUM: tr("sum of {}").format(gate_name(part)) if part else tr("sum"),
        Kind.GATE: gate_name(part),
        Kind.CELL: c,
        Kind.HIDDEN: h,
        Kind.GRAD_HIDDEN: f"∂L/∂{h}",
        Kind.GRAD_CELL: f"∂L/∂{c}",
        Kind.GRAD_SUM: tr("∂L/∂ the sums of {}").format(h),
    }
    return names[kind]


def operation_sentence(experiment: Experiment, operation: Operation) -> str:
    """What the operation does and why, for Explain; HTML."""
    model = experiment.model
    kind = operation.kind
    t = operation.t
    if kind == Kind.INPUT:
        return _input_sentence(experiment, t)
    if kind == Kind.LOSS and isinstance(experiment.task, WordTask):
        letter = escape(experiment.task.answers[t])
        return tr("The loss of this letter: −ln of the probability that “{}” was given.").format(
            letter
        )
    if kind == Kind.GATE:
        return _gate_sentence(operation.part)
    if kind == Kind.HIDDEN and model.cell not in ("LSTM", "GRU"):
        if model.nonlinearity == "relu":
            return tr("relu keeps what is above 0: this is the new hidden state.")
        return tr("tanh squeezes the sum: this is the new hidden state.")
    if model.cell == "GRU" and kind == Kind.BIASES:
        return tr("The biases: r and z add both; n keeps b_hh apart, inside what r multiplies.")
    if model.cell == "GRU" and kind == Kind.SUM and operation.part == "n":
        return tr(
            "The reset gate r scales the hidden part, its bias b_hh included, before it is added "
            "to the input part."
        )
    if kind == Kind.UPDATE:
        return _update_sentence(experiment.training)
    if kind == Kind.GRAD_LOGITS and experiment.training.reduction == "mean":
        share = tr("In a mean, each letter has the share 1 / {}.").format(experiment.task.seq_len)
        return sentences(_sentences()[kind], share)
    if kind == Kind.TOTAL_LOSS and experiment.training.reduction == "sum":
        return tr("The losses of all letters are added up.")
    return _sentences()[f"{kind} {model.cell}" if kind == Kind.HIDDEN else kind]


def _input_sentence(experiment: Experiment, t: int) -> str:
    task = experiment.task
    if not isinstance(task, WordTask):
        return tr("The input at t = {}: random numbers.").format(t + 1)
    letter = escape(task.letters[t])
    if experiment.model.embedding_dim:
        return tr("The letter “{}” picks its own row of the embedding table.").format(letter)
    told = tr("The letter “{}” as one-hot: a one at its own place, zeros elsewhere.").format(letter)
    size = experiment.input_size
    if size > FEW:
        return told
    vector = ", ".join("1" if each == task.inputs[t] else "0" for each in range(size))
    return f"{told} x{subscript(t + 1)}\u00a0= ({vector})"


def _update_sentence(training: TrainingSpec) -> str:
    told = [
        filled(
            tr(
                "Adam: against the averaged gradient, divided by its averaged size. That is a step "
                "of the learning rate at first, and far less once gradients change sign: in "
                "lesson 4 the median step is {{adam-step-1}} of it in epoch 1, {{adam-step-15}} in "
                "epoch 15 and {{adam-step-100}} in epoch 100."
            )
        )
    ]
    if training.optimizer == "SGD":
        told = [tr("SGD subtracts the gradient times the learning rate from the parameter.")]
    if training.weight_decay:
        text = tr("Weight decay λ = {} first adds λ times the weight to its gradient: a pull to 0.")
        told.append(text.format(setting_text(training.weight_decay)))
    if training.scheduler != "none":
        text = tr("{} sets the learning rate of every update.")
        told.append(text.format(training.scheduler))
    return sentences(*told)


def _gate_sentence(gate: str) -> str:
    texts = {
        "i": tr("σ makes a number from 0 to 1: how much of the candidate is written."),
        "f": tr("σ makes a number from 0 to 1: how much of the old cell state is kept."),
        "g": tr("tanh makes a number from −1 to 1: what might be written to the cell state."),
        "o": tr("σ makes a number from 0 to 1: how much of the cell state is shown."),
        "r": tr("σ makes a number from 0 to 1: how much of the old state the candidate sees."),
        "z": tr("σ makes a number from 0 to 1: how much of the old state stays as it is."),
        "n": tr("tanh makes a number from −1 to 1: what the state might become."),
    }
    return texts[gate]


def _sentences() -> dict[str, str]:
    return {
        Kind.ZERO_GRAD: tr(
            "Gradients add up by design; those of the epoch before are forgotten first."
        ),
        Kind.INPUT_PRODUCT: tr("Each row of W_ih weighs the inputs: one number for every row."),
        Kind.HIDDEN_PRODUCT: tr(
            "Each row of W_hh weighs the old hidden state: this is how the past enters."
        ),
        Kind.BIASES: tr("b_ih and b_hh are added, whatever the input; the two act as one."),
        Kind.SUM: tr("Input part, hidden part and biases are added: the pre-activation."),
        Kind.CELL: tr(
            "The old cell state is kept by f, the candidate is written by i: c = f⊙c + i⊙g."
        ),
        "hidden LSTM": tr("The output gate shows the squeezed cell state: h = o⊙tanh(c)."),
        "hidden GRU": tr("z keeps that much of the old state, the candidate fills the rest."),
        Kind.HEAD: tr("The Linear layer weighs the hidden state: one score for each letter."),
        Kind.SOFTMAX: tr(
            "Scores become probabilities that add up to 1; the largest is the prediction."
        ),
        Kind.TOTAL_LOSS: tr(
            "The mean of the letters' losses: the one number that training lowers."
        ),
        Kind.GRAD_LOGITS: tr(
            "Probability minus target: the gradient of the loss with respect to the scores. Where "
            "it is above 0, a lower score would lower the loss."
        ),
        Kind.GRAD_HIDDEN: tr(
            "What comes down from above, and what comes back through time from the step that read "
            "this state, added up."
        ),
        Kind.GRAD_CELL: tr(
            "Through h, and straight along the cell state, scaled by the next forget gate."
        ),
        Kind.GRAD_SUM: tr("Through the squashing function: where it is flat, little passes."),
        Kind.GRADIENT: tr("All time steps share the weight, so their contributions are added up."),
        Kind.CLIP: tr(
            "One norm over all gradients; above the limit, all of them are scaled down together."
        ),
    }


def number_place(experiment: Experiment, reading: Reading, unit: int, letter: int = -1) -> int:
    """A flat place: the unit's; of letters the chosen one, the likeliest, the target, or the one
    that is read; of a parameter the number with the largest gradient; of the gates' sums the
    candidate's.
    """
    kind = reading.operation.kind
    value = reading.result.value
    if kind in CHOSEN_FROM and 0 <= letter < value.size:
        return letter
    if kind in (Kind.GRADIENT, Kind.UPDATE):
        grads = next((each.value for each in reading.operands if each.term == "dW"), value)
        return int(np.abs(np.nan_to_num(grads)).argmax())
    if kind in (Kind.HEAD, Kind.SOFTMAX) or _is_one_hot(experiment, kind):
        return int(np.nan_to_num(value).argmax())
    if kind == Kind.GRAD_LOGITS:
        return next(int(each.value) for each in reading.operands if each.term == "target")
    if kind == Kind.GRAD_SUM and experiment.model.cell_kind.is_gated:
        return 2 * experiment.model.hidden_size + unit
    return min(unit, value.size - 1)


def _is_one_hot(experiment: Experiment, kind: Kind) -> bool:
    return kind == Kind.INPUT and experiment.trains and not experiment.model.embedding_dim


def number_why(experiment: Experiment, kind: Kind, chosen: bool = False) -> str:
    """Why that number, and how others are told. chosen: it is that of a letter that was chosen."""
    if _is_one_hot(experiment, kind):
        if chosen:
            return tr("1 at the letter's own place, 0 at all others.")
        return tr("The letter's own place: the one that is not 0.")
    if kind in (Kind.GRADIENT, Kind.UPDATE):
        return tr("The one with the largest gradient; all are in Weights.")
    if kind not in OF_LETTERS:
        return other_units()
    why = tr("The letter that is wanted.") if kind == Kind.GRAD_LOGITS else ""
    why = "" if chosen else why or tr("The likeliest letter's.")
    return sentences(why, other_letters())


def is_of_letters(experiment: Experiment, kind: Kind) -> bool:
    """Whether each number of the result belongs to a letter."""
    return kind in OF_LETTERS or _is_one_hot(experiment, kind)


def other_units() -> str:
    """Where one hidden unit's numbers are told."""
    return tr("Other units: ↑ ↓ on the network, or a click on a coloured box in it.")


def other_letters() -> str:
    """Where another letter's score, probability or gradient is told."""
    return tr("Other letters: ↑ ↓ on the network, or a click on their bar or score in it.")


def number_name(experiment: Experiment, reading: Reading, unit: int, letter: int = -1) -> str:
    """ "[5]", "[2, 0]", "“o”", "g[5]"; "" for a single number."""
    kind = reading.operation.kind
    value = reading.result.value
    place = number_place(experiment, reading, unit, letter)
    if value.size == 1:
        return ""
    if is_of_letters(experiment, kind):
        return f"“{experiment.decode(place)}”"
    if value.size == len(experiment.model.cell_kind.gates) * experiment.model.hidden_size:
        gate, row = divmod(place, experiment.model.hidden_size)
        if kind not in (Kind.GRADIENT, Kind.UPDATE):
            return f"{experiment.model.cell_kind.gates[gate]}[{row}]"
    return "[" + ", ".join(str(each) for each in np.unravel_index(place, value.shape)) + "]"
