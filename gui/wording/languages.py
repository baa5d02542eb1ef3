"""Which languages the window can speak: what is translated, and has its letters on this machine.

A language is there where its catalogue is, which run.py makes of a complete translation
(core.system.catalogues).
"""

from PySide6.QtCore import QDateTime, QLocale
from PySide6.QtGui import QFontDatabase

import resources
from core.course.language import ENGLISH, spoken
from gui.wording.punctuation import listed
from gui.wording.translate import tr

SYSTEM = "system"
FOLDER = resources.path("i18n")
PREFIX = "unroll_"
_Script, _Writing = QLocale.Script, QFontDatabase.WritingSystem
CJK, OTHERS = "fonts-noto-cjk", "fonts-noto-core"  # Debian's packages
# Where a face for Japan may stand first in line, and would draw Chinese with its own strokes.
FACES = {
    _Script.SimplifiedHanScript: (
        "Noto Sans CJK SC",
        "Noto Sans SC",
        "Source Han Sans SC",
        "Source Han Sans CN",
        "PingFang SC",
        "Microsoft YaHei UI",
        "Microsoft YaHei",
        "WenQuanYi Micro Hei",
        "WenQuanYi Zen Hei",
        "Droid Sans Fallback",
    ),
}
WRITTEN = {  # {a script: how Qt calls faces that have it, and where they come from}
    _Script.SimplifiedHanScript: (_Writing.SimplifiedChinese, CJK),
    _Script.TraditionalHanScript: (_Writing.TraditionalChinese, CJK),
    _Script.JapaneseScript: (_Writing.Japanese, CJK),
    _Script.KoreanScript: (_Writing.Korean, CJK),
    _Script.ArabicScript: (_Writing.Arabic, OTHERS),
    _Script.HebrewScript: (_Writing.Hebrew, OTHERS),
    _Script.CyrillicScript: (_Writing.Cyrillic, OTHERS),
    _Script.GreekScript: (_Writing.Greek, OTHERS),
    _Script.DevanagariScript: (_Writing.Devanagari, OTHERS),
    _Script.ThaiScript: (_Writing.Thai, OTHERS),
}


def there() -> list[str]:
    """The languages that there are, English first."""
    names = sorted(file.stem.removeprefix(PREFIX) for file in FOLDER.glob(f"{PREFIX}*.qm"))
    return [ENGLISH, *names]


def choices() -> list[str]:
    """What may be chosen: what can be read here."""
    return [SYSTEM, *(each for each in there() if not lacking(each))]


def lacking(language: str) -> str:
    """The Debian package that has its letters; "" where a face here has them."""
    writing, package = WRITTEN.get(QLocale(language).script(), (None, ""))
    return package if writing is not None and not QFontDatabase.families(writing) else ""


def faces(language: str) -> tuple[str, ...]:
    """Those that have its letters as its readers write them; none where any face has."""
    return FACES.get(QLocale(language).script(), ())


def meant(choice: str) -> str:
    """The language that a choice comes to: of the system's the first that can be had."""
    if choice != SYSTEM:
        return choice if choice in choices() else ENGLISH
    for wanted in map(QLocale, of_the_system()):
        for language in choices()[1:]:
            has = QLocale(language)
            if (has.language(), has.script()) == (wanted.language(), wanted.script()):
                return language
    return ENGLISH


def locale() -> QLocale:
    """How dates are written: the system's way, where it speaks as we do."""
    system, ours = QLocale.system(), QLocale(spoken())
    if system.language() == QLocale.Language.C:  # nobody's: its dates are bare numbers
        return ours
    return system if spoken() == ENGLISH or system.language() == ours.language() else ours


def moment(when: QDateTime) -> str:
    """Day and time in words: numbers alone could be read in two ways."""
    writes = locale()
    day = writes.toString(when.date(), QLocale.FormatType.LongFormat)
    return listed((day, writes.toString(when.time(), QLocale.FormatType.ShortFormat)))


def of_the_system() -> list[str]:
    """What its user wants to read, the dearest first."""
    return QLocale.system().uiLanguages()


def menu_entry(language: str) -> str:
    """As its readers call it; where their letters cannot be drawn, in ours, with the cure."""
    if language == ENGLISH:
        return "English"
    locale = QLocale(language)
    package = lacking(language)
    if package:
        name = QLocale.languageToString(locale.language())
        return tr("{}: no face here has its letters; install {}").format(name, package)
    return locale.nativeLanguageName()
