"""Agreement: how far stacked models are those that torch trains singly, as measured. numpy only.

Products of many models at once round otherwise than one model's do. Where training is stable
that stays in the last digits; where it is chaotic every epoch makes it larger. So it is measured in
each study, on some of its seeds; nothing is claimed of one that was not compared.
"""

import math

import numpy as np

from core.arrays import Array
from core.runs.seed_study import SeedsResult

SAMPLED = 8


class Agreement:
    """What the comparison of a study that has ended with single runs has come to so far.

    sample: the seeds that are to be compared. seeds: how many are, in part at least. epochs: of
    all of them together. strings: compared, of which `agreeing` are the same letter by letter,
    or have both diverged. apart: the largest difference of losses per letter. first: the earliest
    epoch at which a string differs, 0 for none so far.
    """

    def __init__(self, result: SeedsResult) -> None:
        self._result = result
        self.sample = sample(result.seeds)
        self._whole = 0
        self.seeds = self.epochs = self.strings = self.agreeing = self.first = 0
        self.apart = 0.0

    def add(self, seed: int, first: int, losses: Array, predicted: Array) -> None:
        """The next epochs of a seed that was trained singly, from epoch `first` on.

        losses: (n,), as reduced; the last is NaN where the run diverged. predicted: (n, T).
        """
        result, place = self._result, self._result.seeds.index(seed)
        rows = slice(first - 1, first - 1 + len(losses))
        single = losses / result.experiment.loss_terms
        stacked = result.losses[rows, place]
        both = np.isfinite(single) & np.isfinite(stacked)
        self.seeds += first == 1
        self.epochs += len(single)
        self.apart = max(self.apart, float(np.abs(single - stacked).max(initial=0, where=both)))
        self._whole += rows.stop == result.done or not math.isfinite(single[-1])
        for offset, word in enumerate(predicted):
            epoch = first + offset
            ended = not math.isfinite(single[offset])
            if result.has_strings(epoch):
                self._compare(epoch, result.letters(epoch, place), None if ended else word)

    @property
    def complete(self) -> bool:
        """All of the sample is compared, each seed to its end."""
        return self._whole == len(self.sample)

    def _compare(self, epoch: int, stacked: object, single: object) -> None:
        """None: diverged."""
        self.strings += 1
        if stacked is None or single is None:
            same = stacked is single
        else:
            same = np.array_equal(stacked, single)  # type: ignore[arg-type]
        self.agreeing += same
        if not same and not 0 < self.first <= epoch:
            self.first = epoch


def sample(seeds: tuple[int, ...], count: int = SAMPLED) -> tuple[int, ...]:
    """So many of the seeds, evenly chosen, and so ordered that the first few are spread too."""
    places = np.unique(np.linspace(0, len(seeds) - 1, min(count, len(seeds))).round().astype(int))
    bits = max(len(places) - 1, 1).bit_length()
    order = sorted(range(len(places)), key=lambda k: f"{k:0{bits}b}"[::-1])
    return tuple(seeds[places[k]] for k in order)
