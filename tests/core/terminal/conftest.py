"""What tests of the terminal begin with."""

import json
from pathlib import Path
from typing import Any

import pytest

from core.terminal.commands import main


@pytest.fixture
def refused(capsys: pytest.CaptureFixture[str]) -> Any:
    """Runs a command line that must be refused, and gives its one sentence."""

    def run(*argv: str, code: int = 2) -> str:
        assert main(list(argv)) == code
        out, err = capsys.readouterr()
        assert out == ""
        assert err.count("\n") == 1
        assert err.endswith(".\n")
        return err.strip()

    return run


def read_json(file: Path) -> Any:
    return json.loads(file.read_text(encoding="utf-8"))
