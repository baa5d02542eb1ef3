"""The offscreen platform with a screen as large as a lecturer's; its own has 800 x 800 pixels.

A window is never larger than its screen, so what is tested or shot at 1440 x 900 needs one.
"""

import json
import os
from pathlib import Path

SCREEN = Path(__file__).parent / "data" / "screen.json"
PLATFORM = "offscreen" if os.name == "nt" else f"offscreen:configfile={SCREEN}"


def use() -> None:
    """Before Qt starts; a platform that was chosen on purpose stays."""
    if os.environ.get("QT_QPA_PLATFORM", "offscreen") == "offscreen":
        os.environ["QT_QPA_PLATFORM"] = PLATFORM


def of_size(file: Path, wide: int, high: int) -> str:
    """The platform with a screen of that many pixels; `file`: where it is told to Qt."""
    told = json.loads(SCREEN.read_text(encoding="utf-8"))
    told["screens"][0] |= {"width": wide, "height": high}
    file.write_text(json.dumps(told), encoding="utf-8")
    return PLATFORM if os.name == "nt" else f"offscreen:configfile={file}"
