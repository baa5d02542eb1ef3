"""One operation explained: a sentence, and its numbers for one unit as a table in HTML.

The result's row follows from those above it as its equation says.
"""

from dataclasses import dataclass
from functools import cached_property
from math import isclose

import numpy as np

from core.arrays import Array
from core.experiment import Experiment
from core.experiment.model import squash
from core.trace.operands import Reading, read
from core.trace.operations import Kind, Operation
from core.trace.terms import Named
from core.trace.trace import EpochTrace
from gui.figures.equations.moment import at_moment
from gui.figures.equations.numbers import operation_formula
from gui.figures.equations.term_names import in_formulas
from gui.figures.equations.written import html
from gui.figures.weights.parameters import term_of
from gui.wording import punctuation
from gui.wording.arithmetic import (
    Added,
    Applied,
    Formula,
    Over,
    Row,
    Shown,
    Times,
    exactly,
)
from gui.wording.cell_arithmetic import cell_state, hidden_state, pre_activation
from gui.wording.names import lane_text
from gui.wording.operations import (
    is_of_letters,
    not_traced,
    number_name,
    number_place,
    number_why,
    operation_name,
    operation_sentence,
)
from gui.wording.plain import html_text
from gui.wording.table import Entry, headed_table, table
from gui.wording.terms import term_text
from gui.wording.translate import tr

PRODUCTS = (Kind.INPUT_PRODUCT, Kind.HIDDEN_PRODUCT, Kind.HEAD)
SUMS = (Kind.TOTAL_LOSS, Kind.GRADIENT)  # over time steps
TERMS = "terms:"  # of the link that tells all of a sum's terms, or the first of them again
_TERMS = 8  # of a product or sum, a line's worth


def operation_page(
    experiment: Experiment,
    trace: EpochTrace | None,
    operation: Operation,
    unit: int,
    letter: int = -1,
    others: str | None = None,
    whole: bool = False,
) -> list[str]:
    """HTML paragraphs, the title first: what it does, then from which numbers. letter: the chosen
    one of a result that has a number for each; -1 for none. others: where another one is told, if
    not on the network. whole: a long sum with all its terms, else with the first of them.
    """
    where = lane_text(experiment, operation.lane) if operation.lane >= 0 else ""
    name = operation_name(experiment, operation)
    title = punctuation.aside(name, where) if where else name
    parts = [title, in_formulas(operation_sentence(experiment, operation))]
    if operation.kind == Kind.HEAD:  # as a cell has its own
        parts.append(html(at_moment(experiment, 0, operation.t, "head").latex))
    reading = None if trace is None else read(experiment, trace, operation)
    if reading is None or trace is None:
        return [*parts, not_traced()]
    moment = Moment(experiment, trace, reading, unit, letter, others, whole)
    return [*parts, _heading(moment), _fewer(moment), _rows(moment)]


@dataclass(frozen=True)
class Moment:
    """What is explained: an operation with its numbers, for one unit or one letter. others: see
    operation_page.
    """

    experiment: Experiment
    trace: EpochTrace
    reading: Reading
    unit: int
    letter: int = -1
    others: str | None = None
    whole: bool = False

    @property
    def kind(self) -> Kind:
        return self.reading.operation.kind

    @property
    def value(self) -> Array:
        """The result, whole."""
        return self.reading.result.value

    @cached_property
    def place(self) -> int:
        """Which of the result's numbers is told, counted through it."""
        return number_place(self.experiment, self.reading, self.unit, self.letter)

    def name(self, named: Named) -> str:
        """A term's, as it stands before its row, which has one number of it."""
        if named.term == "logits":
            return tr("logit")
        at, part = _index_in(self, named), self.reading.operation.part
        on_weight = self.kind in (Kind.GRADIENT, Kind.UPDATE)
        weight = term_of(self.experiment, part) if on_weight else "W"
        operation = self.reading.operation
        return in_formulas(term_text(self.experiment, operation, named.term, at, weight))


def _heading(moment: Moment) -> str:
    """Which of the result's numbers the table tells."""
    value = moment.value
    if value.size == 1:
        return ""
    shape = " × ".join(str(each) for each in value.shape)
    name = number_name(moment.experiment, moment.reading, moment.unit, moment.letter)
    letters = is_of_letters(moment.experiment, moment.kind)
    said = tr("For {}, one of {} numbers") if letters else tr("Number {} of {}")
    why = number_why(moment.experiment, moment.kind, moment.letter >= 0)
    why = why if moment.others is None else moment.others
    return headed_table(said.format(html_text(name), shape), why)


def _rows(moment: Moment) -> str:
    adds_up = moment.kind in (*PRODUCTS, *SUMS)
    rows = _summands(moment)
    added = [each.row.shown for each in rows]
    of: dict[str, Shown] = {}
    for named in moment.reading.operands if moment.kind not in SUMS else ():
        found = _value_of(moment, named)
        if found is not None:
            of[named.term] = Shown(found, named.term, _share(moment.experiment, named))
            rows.append(Entry(moment.name(named), Row(of[named.term])))
    formula = Added((*added, *of.values())) if adds_up else _cell_formula(moment, of)
    if formula is None:
        chosen = moment.unit, moment.letter
        formula = operation_formula(moment.experiment, moment.trace, moment.reading, *chosen)
        if formula is not None:
            formula = formula.over(_in_rows(formula, of))
            rows = [_as_set(each, formula) for each in rows]
    term = moment.reading.result.term
    name = moment.name(moment.reading.result)
    number = float(moment.value.flat[moment.place])
    result = Row(Shown(number, term, _as_counted(moment)), formula)
    if formula is not None and _needs_more(formula, of) and not adds_up:
        name = f"{name} = {{}}"
    return table([*rows, Entry(name, result, True)])


def _as_counted(moment: Moment) -> str:
    """The 1 or 0 of a one-hot vector, which is exact; "" for what is computed."""
    one_hot = moment.kind == Kind.INPUT and is_of_letters(moment.experiment, moment.kind)
    return str(round(float(moment.value.flat[moment.place]))) if one_hot else ""


def _summands(moment: Moment) -> list[Entry]:
    """Of what is added up from many: a row's products, or what each time step adds."""
    if moment.kind in PRODUCTS:
        return _product(moment)
    return _over_time(moment) if moment.kind in SUMS else []


def _in_rows(formula: Formula, of: dict[str, Shown]) -> dict[Shown, Shown]:
    """Which of a formula's numbers stand in rows of their own."""
    return {
        each: of[each.term]
        for each in formula.numbers
        if each.term in of and of[each.term].number == each.number
    }


def _share(experiment: Experiment, named: Named) -> str:
    """Of a mean each letter has 1 / T, which no digits write; "" for any other number."""
    if named.term != "share":
        return ""
    mean = experiment.training.reduction == "mean"
    return f"1 / {experiment.task.seq_len}" if mean else "1"


def _as_set(entry: Entry, formula: Formula) -> Entry:
    """A setting's row as the formula has it: written as it was set."""
    shown = entry.row.shown
    for each in formula.numbers:
        if (
            each.fixed
            and each.term == shown.term
            and isclose(each.number, shown.number, rel_tol=1e-6)
        ):
            return entry._replace(row=Row(each))
    return entry


def _needs_more(formula: Formula, of: dict[str, Shown]) -> bool:
    """Whether the formula has numbers that no row tells; then it is told with its numbers."""
    return any(not each.fixed and each not in of.values() for each in formula.numbers)


def _cell_formula(moment: Moment, of: dict[str, Shown]) -> Formula | None:
    """Of what a cell computes forward, over its rows."""
    kind = moment.kind
    model = moment.experiment.model
    cell = model.cell
    if kind == Kind.BIASES:
        gate = model.cell_kind.gates[moment.place // model.hidden_size]
        apart = cell == "GRU" and gate == "n"  # b_hh of n is added inside what r multiplies
        return of["b_ih"] if apart else Added((of["b_ih"], of["b_hh"]))
    if kind == Kind.SUM:
        return pre_activation(of)
    total = next((each for term, each in of.items() if term.startswith("sum")), None)
    if kind in (Kind.GATE, Kind.HIDDEN) and total is not None:
        return Applied(squash(model, moment.reading.operation.part), total)
    if kind == Kind.CELL:
        return cell_state(of)
    return hidden_state(of) if kind == Kind.HIDDEN else None


def _product(moment: Moment) -> list[Entry]:
    """The row's products, one by one while they are few."""
    matrix, entering, *_ = moment.reading.operands
    weight = matrix.value[moment.place]
    vector = entering.value
    told = len(vector) if moment.whole else _TERMS
    pairs = zip(weight[:told].tolist(), vector[:told].tolist(), strict=True)
    rows = [_times(w, x) for w, x in pairs]
    left = len(vector) - told
    if left <= 0:
        return rows
    rest = float(weight[told:].astype(np.float64) @ vector[told:])
    return [*rows, _rest(_more(tr("{} more products"), left), rest)]


def _times(left: float, right: float, name: str = "{}") -> Entry:
    return Entry(name, Row(Shown(left * right), Times((Shown(left), Shown(right)))))


def _rest(name: str, value: float) -> Entry:
    return Entry(name, Row(Shown(value)))


def _over_time(moment: Moment) -> list[Entry]:
    """What each time step adds, one by one while they are few; of a mean, its share."""
    reading = moment.reading
    first = reading.operands[0].value
    if moment.kind == Kind.TOTAL_LOSS:
        rows = _losses(moment.experiment, first.tolist())
    else:
        row, column = np.unravel_index(moment.place, np.atleast_2d(moment.value).shape)
        if len(reading.operands) == 1:  # a bias: what came back
            rows = [_rest(_at(t), each) for t, each in enumerate(first[:, column].tolist())]
        else:
            back = first[:, row].tolist()
            entered = reading.operands[1].value[:, column].tolist()
            pairs = enumerate(zip(back, entered, strict=True))
            rows = [_times(*pair, f"{_at(t)}: {{}}") for t, pair in pairs]
    left = len(rows) - _TERMS
    if left <= 0 or moment.whole:
        return rows
    rest = sum(each.row.shown.number for each in rows[_TERMS:])
    return [*rows[:_TERMS], _rest(_more(tr("{} more time steps"), left), rest)]


def _more(text: str, left: int) -> str:
    """The name of what is left of a sum: a link to all of it."""
    whole = _link(tr("all {}").format(left + _TERMS))
    return f"{text.format(left)}: {whole}"


def _fewer(moment: Moment) -> str:
    """Above a sum that has all its many terms: the way back to the first of them."""
    if not moment.whole or moment.kind not in (*PRODUCTS, *SUMS):
        return ""
    count = len(_summands(moment))
    return f"<p>{_link(tr('the first {} of {}').format(_TERMS, count))}</p>" * (count > _TERMS)


def _link(text: str) -> str:
    return f"<a href='{TERMS}'>{text}</a>"


def _at(t: int) -> str:
    return tr("t = {}").format(t + 1)


def _losses(experiment: Experiment, losses: list[float]) -> list[Entry]:
    if experiment.training.reduction == "sum":
        return [_rest(_at(t), each) for t, each in enumerate(losses)]
    count = len(losses)
    return [
        Entry(f"{_at(t)}: {{}}", Row(Shown(each / count), Over(Shown(each), exactly(count))))
        for t, each in enumerate(losses)
    ]


def _value_of(moment: Moment, named: Named) -> float | None:
    """An operand's number that the told result needs; None where it takes many."""
    value = named.value
    products = ("W_ih", "x", "W_hh", "h_prev", "W_fc", "h")
    if moment.kind in PRODUCTS and named.term in products:
        return None  # told product by product
    if named.term in ("target", "onehot"):
        return None  # they say where to look, and are not what the result is made of
    place = _place_in(moment, named)
    return None if place is None else float(value.flat[place])


def _place_in(moment: Moment, named: Named) -> int | None:
    """Where in an operand or result the number stands that is told of it, counted through it."""
    value = named.value
    if value.ndim == 0:  # one unit's vector has one number as well: of that, its shape tells
        return 0
    if moment.kind == Kind.LOSS and named.term == "p":
        target = next(each.value for each in moment.reading.operands if each.term == "target")
        return int(target)
    if value.shape == moment.value.shape:
        return moment.place
    if moment.kind == Kind.GRAD_SUM:  # gates side by side: the unit's place in each
        return moment.place % len(value)
    return None


def _index_in(moment: Moment, named: Named) -> str:
    """ "[0]", "[0, 3]": which number of a vector or a matrix it is, for behind its name; "" where
    there is but one, and for a letter's probability, which has the letter in the heading.
    """
    place = _place_in(moment, named)
    if place is None or named.value.size == 1 or named.term == "p":
        return ""
    index = np.unravel_index(place, named.value.shape)
    return f"[{', '.join(str(each) for each in index)}]"
