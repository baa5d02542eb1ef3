"""Qt Linguist's files: what the program says, all in one context, and how it is said elsewhere.

lupdate merges what there is with what is new. It cannot read our sources itself: it takes a class's
name for the context, and knows neither templates of sentences nor texts in tables. So it reads a
file in which each text is handed to `translate`.
"""

import re
import subprocess
from collections.abc import Mapping
from pathlib import Path
from string import Formatter
from tempfile import TemporaryDirectory
from xml.etree import ElementTree

import PySide6

from tests.translations.collecting import ROOT, collected

CONTEXT = "Unroll"
FOLDER = ROOT / "resources" / "i18n"
LANGUAGES = ("zh_CN",)
LUPDATE = Path(PySide6.__file__).parent / "lupdate"


def update(file: Path, language: str) -> None:
    """Brings a file to what the program says now; what it says no more goes."""
    with TemporaryDirectory() as folder:
        listed = Path(folder) / "texts.py"
        listed.write_text(_listed(), encoding="utf-8")
        options = ["-no-obsolete", "-locations", "none", "-source-language", "en"]
        wanted = [*options, "-target-language", language, str(listed), "-ts", str(file)]
        subprocess.run([LUPDATE, "-silent", *wanted], check=True, timeout=60)


def _listed() -> str:
    """Each text as lupdate reads it, after where it stands, for whoever translates it."""
    rows = []
    for text, files in sorted(collected().texts.items(), key=lambda row: (min(row[1]), row[0])):
        rows.append(f"#: {', '.join(sorted(files))}")
        rows.append(f'translate("{CONTEXT}", {_literal(text)})')
    return "\n".join(rows) + "\n"


def _literal(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def messages(file: Path) -> dict[str, str]:
    """{text: its translation}, "" where there is none that somebody has finished."""
    found = {}
    for message in ElementTree.parse(file).iter("message"):
        said = message.find("translation")
        finished = said is not None and said.get("type") is None
        found[message.findtext("source", "")] = message.findtext("translation", "") * finished
    return found


def write(file: Path, language: str, said: Mapping[str, str]) -> None:
    """A whole file from nothing but texts and translations."""
    root = ElementTree.Element("TS", version="2.1", language=language)
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = CONTEXT
    for text, translation in said.items():
        message = ElementTree.SubElement(context, "message")
        ElementTree.SubElement(message, "source").text = text
        ElementTree.SubElement(message, "translation").text = translation
    ElementTree.ElementTree(root).write(file, "utf-8", xml_declaration=True)


def places(text: str) -> dict[str, int]:
    """{what is put in: how often}. Places without a name are numbered in their order, so that a
    translation may have them in another one.
    """
    found: dict[str, int] = {}
    number = 0
    for _, name, spec, _ in Formatter().parse(text):
        if name is not None:
            number, name = (number, name) if name else (number + 1, str(number))
            key = f"{name}:{spec}"
            found[key] = found.get(key, 0) + 1
    return found


def tags(text: str) -> list[str]:
    """HTML of ours, and the measurements that are put in (core.course.measurements)."""
    return sorted(re.findall(r"</?\w[^>]*>|\{\{[\w-]+\}\}", text))
