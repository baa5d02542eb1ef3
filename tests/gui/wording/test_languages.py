"""How moments are told in the language of the window."""

from PySide6.QtCore import QDateTime, QLocale

from gui.wording import languages


def test_a_moment_is_told_in_words_where_the_system_has_no_language(monkeypatch):
    monkeypatch.setattr(QLocale, "system", QLocale.c)
    when = QDateTime.fromString("2026-11-28T03:21:00", "yyyy-MM-ddTHH:mm:ss")
    told = languages.moment(when)
    assert told.startswith("Saturday, November 28, 2026"), told
    assert "3:21" in told
