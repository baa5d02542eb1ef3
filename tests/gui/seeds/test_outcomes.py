"""What many seeds answer, letter by letter, and where they come to rest."""

from core.experiment.floors import rungs
from gui.figures.seeds.outcome_table import PARTS
from gui.style import theme
from gui.widgets.tables import BESIDE
from gui.wording.numbers import loss_text


def test_under_the_wrong_letters_of_a_string_is_a_line_and_under_no_other(page, study, find):
    study(count=8, epochs=15, first=5)
    table = find("seedsTable")
    row = next(k for k in range(table.rowCount()) if table.item(k, 0).text() != "ohlol")
    parts = table.item(row, 0).data(PARTS)
    cell, metrics = table.visualRect(table.model().index(row, 0)), table.fontMetrics()
    picture = table.viewport().grab(cell).toImage()
    wrong = theme.current().color("wrong").rgb()
    left, lined = BESIDE, []
    for text, right in parts:
        wide = metrics.horizontalAdvance(text)
        line = [
            all(picture.pixel(x, y) == wrong for x in range(left + 1, left + wide - 1))
            for y in range(picture.height())
        ]
        lined.append((any(line), not right))
        left += wide
    assert len(lined) > 1
    assert all(seen == wanted for seen, wanted in lined)


def test_at_the_end_it_tells_where_all_runs_rest_and_which_of_them_are_right_there(
    page, study, find
):
    """The 42 with one letter undecided are not the 42 that were not among the 214 exact ones."""
    result = study(count=200, epochs=100)
    found, told = rungs(result.experiment), find("seedsTold").text()
    one = next(each for each in found if each.undecided == 1)
    runs = result.at_rest(100, one.loss, 0.04)
    lucky = int((runs & (result.first_exact() > 0)).sum())
    assert "Of all 200, " in told
    assert f"{int(runs.sum())} with one letter undecided ({loss_text(one.loss)}" in told
    assert 0 < result.right_at_rest(100, one.loss, 0.04) <= lucky
    assert f"; {result.right_at_rest(100, one.loss, 0.04)} of them exact)" in told
