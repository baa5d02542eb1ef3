"""HTML of a page to read: its title, and what stands below it."""

from collections.abc import Sequence


def page(title: str, paragraphs: Sequence[str]) -> str:
    """What is no paragraph, heading or table yet becomes one; what is empty is left out."""
    shown = [each for each in paragraphs if each]
    body = "".join(each if each.startswith("<") else f"<p>{each}</p>" for each in shown)
    return f"<h3>{title}</h3>{body}"
