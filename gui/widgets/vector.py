"""A widget as a vector picture: SVG with its text as text, PDF with the faces in it.

While one is drawn, `is_drawn` is true, and what keeps finished pixels draws its lines instead.
"""

import base64
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from html import unescape
from io import BytesIO

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPoint, QRect, QSizeF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPdfWriter, QRawFont
from PySide6.QtSvg import QSvgGenerator

from core.text.plain import one_line
from gui.widgets.captioned import DPI, Captioned
from gui.widgets.painting import painting

_SMOOTHED = re.compile(r'image-rendering="[^"]*"')
_TEXT = re.compile(
    r"<text[^>]*font-family=\"([^\"]*)\"[^>]*?(?:font-weight=\"(\d+)\")?[^>]*>([^<]*)"
)
_TABLES = (
    "cmap",
    "head",
    "hhea",
    "hmtx",
    "maxp",
    "name",
    "OS/2",
    "post",
    "cvt ",
    "fpgm",
    "prep",
    "glyf",
    "loca",
    "CFF ",
    "GSUB",
    "GPOS",
    "GDEF",
    "kern",
    "gasp",
)
RESTRICTED, WHOLE_ONLY = 0x0002, 0x0100  # what a face's OS/2 table may say of its licence
_drawn = [0]


def is_drawn() -> bool:
    """Whether what is painted now is a vector picture."""
    return bool(_drawn[0])


@contextmanager
def _drawing() -> Iterator[None]:
    _drawn[0] += 1
    try:
        yield
    finally:
        _drawn[0] -= 1


def svg_of(whole: Captioned, title: str = "") -> bytes:
    data = QBuffer()
    data.open(QIODevice.OpenModeFlag.WriteOnly)
    made = QSvgGenerator()
    made.setOutputDevice(data)
    made.setSize(whole.size)
    made.setViewBox(QRect(QPoint(0, 0), whole.size))
    made.setResolution(DPI)
    made.setTitle(one_line(title))
    with painting(made) as painter, _drawing():
        whole.draw(painter)
    told = bytes(data.data().data()).decode()
    # Maps are small pictures, a pixel a value, which nobody is to smooth.
    return _with_faces(_SMOOTHED.sub('image-rendering="pixelated"', told)).encode()


def pdf_of(whole: Captioned, title: str = "") -> bytes:
    """One page, as large as it is."""
    data = QBuffer()
    data.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(data)
    size = QSizeF(whole.size) * 72 / DPI
    page = QPageSize(size, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
    none = QMarginsF(0, 0, 0, 0)
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, none))
    writer.setResolution(DPI)  # a finer one draws the lines of plots as much thinner
    writer.setTitle(one_line(title))
    writer.setCreator("Unroll")
    with painting(writer) as painter, _drawing():
        painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)  # else maps are JPEGs
        whole.draw(painter)
    return bytes(data.data().data())


# faces ----------------------------------------------------------------------------------------


def _with_faces(svg: str) -> str:
    """With the letters that it uses of each face, where the face may be handed on and fontTools is
    there; where not, the face is named, and whoever lacks it sees another one.
    """
    used: dict[str, set[str]] = {}
    for family, _, text in _TEXT.findall(svg):
        used.setdefault(unescape(family), set()).update(unescape(text))
    rules = [
        rule
        for family, letters in used.items()
        for bold in (False, True)
        if (rule := _rule(family, bold, "".join(sorted(letters))))
    ]
    if not rules:
        return svg
    style = f"<style>{''.join(rules)}</style>"
    return svg.replace("<defs>", f"<defs>{style}", 1)


def _rule(family: str, bold: bool, letters: str) -> str:
    data = _subset(family, bold, letters)
    if not data:
        return ""
    weight = "bold" if bold else "normal"
    told = base64.b64encode(data).decode()
    name = family.replace("\\", "").replace("'", "")
    return (
        f"@font-face{{font-family:'{name}';font-weight:{weight};"
        f"src:url(data:font/woff;base64,{told}) format('woff');}}"
    )


def _subset(family: str, bold: bool, letters: str) -> bytes:
    """A face's outlines of these letters, as WOFF; b"" where they cannot or may not be had."""
    try:
        from fontTools.subset import Options, Subsetter
        from fontTools.ttLib import TTFont
    except ImportError:
        return b""
    font = QFont(family)
    font.setBold(bold)
    file = _file(QRawFont.fromFont(font))
    if not file:
        return b""
    with suppress(Exception):  # whatever a face of the system's holds, the picture has its text
        face = TTFont(BytesIO(file))
        if face["OS/2"].fsType & (RESTRICTED | WHOLE_ONLY):
            return b""
        maker = Subsetter(Options(notdef_outline=True, layout_features=["kern", "mark", "mkmk"]))
        maker.populate(text=letters)
        maker.subset(face)
        face.flavor = "woff"
        made = BytesIO()
        face.save(made)
        return made.getvalue()
    return b""


def _file(face: QRawFont) -> bytes:
    """The face's tables put together as a font file again; Qt does not say where it lies."""
    tables = {tag: bytes(face.fontTable(QFont.Tag(tag)).data()) for tag in _TABLES}
    tables = {tag: data for tag, data in sorted(tables.items()) if data}
    if "cmap" not in tables:
        return b""
    count = len(tables)
    kind = b"OTTO" if "CFF " in tables else b"\0\1\0\0"
    head = kind + count.to_bytes(2, "big") + bytes(6)
    place = len(head) + 16 * count
    directory = b""
    body = b""
    for tag, data in tables.items():
        padded = data + bytes(-len(data) % 4)
        places = (0, place + len(body), len(data))
        directory += tag.encode() + b"".join(each.to_bytes(4, "big") for each in places)
        body += padded
    return head + directory + body
