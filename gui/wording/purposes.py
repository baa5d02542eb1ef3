"""What each result of a cell is for: one word in its box, one clause beside its formula."""

from gui.wording.translate import tr


def role(gate: str) -> str:
    """ "forget", as a textbook writes it beside the gate; "" for a sum without a name."""
    roles = {
        "i": tr("input"),
        "f": tr("forget"),
        "g": tr("candidate"),
        "o": tr("output"),
        "r": tr("reset"),
        "z": tr("update"),
        "n": tr("candidate"),
    }
    return roles.get(gate, "")


def purpose(result: str, *, keeps_cell_state: bool) -> str:
    """Of a gate or a state of a gated cell. keeps_cell_state: whether it has c beside h (LSTM)."""
    purposes = {
        "i": tr("input gate: how much of the candidate is written"),
        "f": tr("forget gate: how much of the old cell state is kept"),
        "g": tr("candidate: what might be written"),
        "o": tr("output gate: how much of the cell state is shown"),
        "c": tr("cell state: what is kept and what is written"),
        "r": tr("reset gate: how much of the old state the candidate sees"),
        "z": tr("update gate: how much of the old state stays"),
        "n": tr("candidate: what the state might become"),
        "h": tr("hidden state: what of the cell state is shown")
        if keeps_cell_state
        else tr("hidden state: what stays of the old, the rest from the candidate"),
    }
    return purposes[result]
