"""One measurement and whether it is within reach."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Measurement:
    """`at_most`: the reach is an upper bound, else a lower one. `note` says what was compared."""

    name: str
    value: float
    reach: float
    unit: str = ""
    at_most: bool = True
    note: str = ""

    @property
    def good(self) -> bool:
        return self.value <= self.reach if self.at_most else self.value >= self.reach

    def __str__(self) -> str:
        sign = "<=" if self.at_most else ">="
        mark = "ok" if self.good else "SHORT"
        reach = f"(reach {sign} {self.reach:g}{self.unit})"
        text = f"{mark} {self.name}: {self.value:.3g}{self.unit} {reach}"
        return f"{text}  {self.note}" if self.note else text


def percentile(values: list[float], share: float) -> float:
    """The value below which `share` (0..1) of the values lie."""
    ordered = sorted(values)
    return ordered[min(int(len(ordered) * share), len(ordered) - 1)]
