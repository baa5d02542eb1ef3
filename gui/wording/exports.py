"""Formats in words: what one is called, and which ones stand together. No widgets."""

from gui.wording.translate import tr


def format_title(name: str) -> str:
    """Of `--to`; one that is not known here is called as it calls itself."""
    known = {
        "script": tr("Program"),
        "notebook": tr("Notebook"),
        "weights": "PyTorch",
        "onnx": "ONNX",
        "tensorboard": "TensorBoard",
        "csv": "CSV",
        "jsonl": "JSON Lines",
        "parquet": "Parquet",
        "png": "PNG",
        "svg": "SVG",
        "pdf": "PDF",
        "gif": "GIF",
        "mp4": "MP4",
        "report": tr("Report"),
        "lesson": tr("Handout"),
    }
    return known.get(name, name)


def groups() -> tuple[str, ...]:
    """The groups that formats are offered in, in their order."""
    named = tr("Code"), tr("Weights"), tr("Tables"), tr("Pictures"), tr("Films"), tr("Pages")
    return (*named, tr("Others"))


def format_group(name: str, takes: frozenset[str]) -> str:
    """Under which word it stands in a list; by what it takes, where its name is new."""
    named = {
        tr("Code"): ("script", "notebook"),
        tr("Weights"): ("weights", "onnx"),
        tr("Pages"): ("report", "lesson"),
        tr("Tables"): ("tensorboard",),
    }
    found = next((title for title, names in named.items() if name in names), "")
    if found:
        return found
    if "table" in takes:
        return tr("Tables")
    if "figure" in takes:
        return tr("Films") if "range" in takes else tr("Pictures")
    return tr("Others")


def table_title(name: str) -> str:
    """What a table is called, by its name for `--table`."""
    known = {
        "epochs": tr("Epochs"),
        "states": tr("Hidden states"),
        "gates": tr("Gates"),
        "gradients": tr("Gradients"),
        "weights": tr("Weights"),
        "updates": tr("Updates"),
        "scores": tr("Scores"),
        "notes": tr("Notes"),
    }
    return known.get(name, name)
