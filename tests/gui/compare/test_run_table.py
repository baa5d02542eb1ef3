"""The table of runs side by side: who they are goes before what else is told of them."""

from gui.figures.compare.run_table import RunRow, RunTable

WORD = "<b>o h l o l</b>"


def test_in_a_narrow_table_numbers_go_before_a_name_is_cut(qtbot):
    table = RunTable()
    qtbot.addWidget(table)
    rows = [
        RunRow(name, "#336699", "60", "1.2", "8", loss, WORD, "ohlol")
        for name, loss in (("with memory", "0.001707"), ("no memory", "0.2776"))
    ]
    table.show_rows(rows)
    hidden = []
    for wide in (900, table.least_width()):
        table.resize(wide, 200)
        table.show()
        table.show_rows(rows)
        table.grab()
        names = [table.cellWidget(row, 0).shown() for row in range(2)]
        assert names == ["with memory", "no memory"]
        hidden.append(table.horizontalHeader().hiddenSectionCount())
    assert hidden == [0, 3]


def test_a_word_stands_in_its_column_at_once_however_wide_it_has_become(qtbot):
    table = RunTable()
    qtbot.addWidget(table)
    table.resize(600, 200)
    table.show()
    for word in ("iiiii", "mmmmm", "iiiii"):
        html = f"<b>{' '.join(word)}</b>"
        row = RunRow("run", "#336699", "60", "", "8", "0.9", html, word)
        table.show_rows([row, row])
        for place in range(2):
            label = table.cellWidget(place, 5)
            assert label.x() == table.columnViewportPosition(5)
            assert label.width() == table.columnWidth(5)
