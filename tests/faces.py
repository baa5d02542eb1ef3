"""Which face a run of the tests, or a set of pictures, has: `--face "DejaVu Sans"`.

A layout that holds for the face of one's own machine alone is no layout: bare systems have DejaVu
Sans, which is broad and low, others Noto Sans, which is narrow and high. Beside the face that is
asked for there are DejaVu's then, for the signs that it lacks, and no other. What is asked of
fontconfig must be set before Qt starts; other systems than Linux have none.
"""

import os
from pathlib import Path
from xml.sax.saxutils import escape

OF_ALL = ("DejaVu Sans", "DejaVu Sans Mono")  # they come with fontconfig itself
FOLDERS = "~/.local/share/fonts", "~/.fonts"  # a test's own home has none
CONFIG = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
{folders}
<match target="pattern">
<test name="family"><string>sans-serif</string></test>
<edit name="family" mode="prepend" binding="strong"><string>{face}</string></edit>
</match>
<selectfont>
<rejectfont><pattern><patelt name="scalable"><bool>true</bool></patelt></pattern></rejectfont>
{accepted}
</selectfont>
</fontconfig>
"""
BESIDE = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>{}</dir></fontconfig>
"""
ACCEPTED = """<acceptfont><pattern>
<patelt name="family"><string>{}</string></patelt>
</pattern></acceptfont>"""


def use(face: str, place: Path, home: Path, fonts: Path | None = None) -> None:
    """place: where the file for fontconfig may stand. fonts: a folder with faces that the system
    need not have.
    """
    known = [Path(each.replace("~", str(home))) for each in FOLDERS]
    folders = [*known, fonts.resolve()] if fonts is not None else known
    seen = dict.fromkeys((face, *OF_ALL))
    told = CONFIG.format(
        folders="".join(f"<dir>{escape(str(each))}</dir>" for each in folders),
        face=escape(face),
        accepted="".join(ACCEPTED.format(escape(each)) for each in seen),
    )
    path = place / "fonts.conf"
    path.write_text(told, encoding="utf-8")
    os.environ["FONTCONFIG_FILE"] = str(path)


def beside(place: Path, fonts: Path) -> None:
    """The system's faces, and those of this folder."""
    path = place / "fonts.conf"
    path.write_text(BESIDE.format(escape(str(fonts.resolve()))), encoding="utf-8")
    os.environ["FONTCONFIG_FILE"] = str(path)


def complaint(face: str, found: str) -> str:
    """Why the program does not have the face that was asked for; "" if it has."""
    if found == face:
        return ""
    return (
        f"The program shows {found}, not {face}: that is not here (--fonts names a folder with "
        "it), or its l and 1, O and 0 are too much alike for the program to take it."
    )
