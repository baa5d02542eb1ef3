"""One command for Unroll: `python3 run.py` sets up .venv on first use, then starts the program.

    python3 run.py [ARGUMENTS OF main.py]     set up if need be, then run main.py
    python3 run.py test [PYTEST ARGUMENTS]    the same with the test tools, then run the tests
    python3 run.py test --all                 with every experiment that a text quotes, too
    python3 run.py --cuda ...                 take PyTorch's CUDA build (gigabytes) on purpose

Needs Python 3.11 and its standard library alone. Which packages come from where is decided
here; the environment itself is core/system/environment.py, what the system must have
preflight.py beside it.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - whoever starts this may well have an older one
    sys.exit(
        f"Unroll needs Python 3.11 or newer, and this is {sys.version.split()[0]} "
        f"({sys.executable}): start run.py with a newer python3."
    )

from core.system import catalogues, preflight
from core.system.environment import Environment, SetupError, Wanted, cuda_download, read_wanted

ROOT = Path(__file__).resolve().parent
# PyTorch's own wheels, a folder for each kind of build. The configured package index has only
# the CUDA build for Linux, many times larger, so this place is asked first. It is the one
# package host that this project names; all else is left to pip's configuration.
TORCH_WHEELS = "https://download.pytorch.org/whl/"
CUDA_BUILD = "cu126"
ASK_ONCE = ["--timeout", "15", "--retries", "0"]
AGAIN = "Start the same command again to go on."


def main(argv: list[str]) -> int:
    """Do what the command line asks; every failure is a sentence, never a traceback."""
    _end_on_sigterm()
    try:
        return start(argv)
    except KeyboardInterrupt:
        say(f"\nStopped. {AGAIN}")
        return 130
    except SetupError as error:
        say(str(error))
    except Exception as error:  # the promise of this file: no traceback reaches the user
        say(f"Set-up stopped: {type(error).__name__}: {error}. {AGAIN}")
    return 1


def start(argv: list[str]) -> int:
    """Bring .venv to what is wanted, then hand over to main.py or to the tests."""
    cuda = "--cuda" in argv
    arguments = [argument for argument in argv if argument != "--cuda"]
    test = arguments[:1] == ["test"]
    if cuda and sys.platform == "darwin":
        raise SetupError("There is no CUDA build of PyTorch for macOS: leave --cuda out.")
    environment = Environment(ROOT / ".venv")
    wanted = read_wanted(ROOT / "pyproject.toml", test, cuda)
    if not environment.satisfies(wanted):
        set_up(environment, wanted)
    install_libraries(environment, "xcb" if test else preflight.platform_name())
    make_catalogues(environment)
    if test:
        return run_tests(environment, arguments[1:])
    return run_program(environment, arguments)


def say(text: str) -> None:
    """Print a line at once, so that it stands before the output of what is started next."""
    print(text, flush=True)


# ---------------------------------------------------------------- set-up


def set_up(environment: Environment, wanted: Wanted) -> None:
    """Make or mend the environment; only a set-up that came to its end is marked complete."""
    before = environment.stamp() if environment.is_intact() else None
    if before:
        say("What Unroll needs has changed: bringing .venv up to date.")
        wanted = wanted.together_with(before)
    prepare(environment, bool(before))
    try:
        install(environment, wanted, replace_torch=bool(before and wanted.cuda > before["cuda"]))
    except SetupError:
        if before:
            environment.restore(before)
        raise
    environment.mark_complete(wanted)
    say("Set-up is complete.")


def prepare(environment: Environment, intact: bool) -> None:
    """Step 1: an environment in which pip runs."""
    if intact:
        environment.mark_unfinished()
    elif environment.is_foreign():
        say("1/3 Using the virtual environment found in .venv")
    else:
        again = "again: the one there is unfinished or broken" if environment.exists() else ""
        say(f"1/3 Creating the virtual environment .venv {again}".rstrip())
        need_venv()
        environment.create()


def need_venv() -> None:
    """See to it that Python's venv works; Debian keeps it in a package of its own."""
    if Environment.can_be_created():
        return
    if preflight.may_install():
        say("Python's venv module is missing: installing the package python3-venv with apt.")
        preflight.apt_install(["python3-venv"])
    if not Environment.can_be_created():
        cure = "sudo apt install python3-venv" if preflight.has_apt() else "install it"
        raise SetupError(f"Python's venv module is missing here: {cure}, then start run.py again.")


def install(environment: Environment, wanted: Wanted, replace_torch: bool) -> None:
    """Steps 2 and 3: PyTorch on its own, then all the rest."""
    say(f"2/3 Installing PyTorch ({'CUDA' if wanted.cuda else 'CPU'} build)")
    install_torch(environment, wanted, ["--force-reinstall"] if replace_torch else [])
    if wanted.cuda and not environment.has_cuda_torch():
        say("What was on offer is a CPU build; Unroll works with it all the same.")
    say("3/3 Installing Qt, the plots" + (" and the test tools" if wanted.test else ""))
    if not environment.pip_install(wanted.requirements):
        raise SetupError(f"Not everything could be installed: pip's message is above. {AGAIN}")


def install_torch(environment: Environment, wanted: Wanted, options: list[str]) -> None:
    """PyTorch without its dependencies: from its own wheels first, then the configured index."""
    only_torch = ["--no-deps", *options, wanted.torch]
    own = own_wheels(wanted.cuda)
    if own:
        if wanted.cuda:
            announce_cuda(environment, [*own, wanted.torch])
        if environment.pip_install([*own, *only_torch], quiet_errors=True):
            return
        say("PyTorch's own wheels are out of reach: asking the configured package index.")
        announce_cuda(environment, [wanted.torch])
    if not environment.pip_install(only_torch):
        raise SetupError(f"PyTorch could not be installed: pip's message is above. {AGAIN}")


def own_wheels(cuda: bool) -> list[str]:
    """pip's options to ask PyTorch's own wheels, or none where the usual index has the build.

    Answered or not, it is asked once and briefly: a silent host costs minutes otherwise.
    """
    if not cuda and not sys.platform.startswith("linux"):
        return []
    return ["--index-url", TORCH_WHEELS + (CUDA_BUILD if cuda else "cpu"), *ASK_ONCE]


def announce_cuda(environment: Environment, arguments: list[str]) -> None:
    """If pip would bring a CUDA build of PyTorch, say how much that is before it does."""
    # Only pip 23.2 and newer resolve without downloading every wheel, so pip goes first.
    environment.pip_install(["--quiet", "--upgrade", "pip"], quiet_errors=True)
    amount = cuda_download(environment.pip_report(["--ignore-installed", *arguments]))
    if amount:
        say(f"This is PyTorch's CUDA build: {amount} to download. Ctrl+C stops it.")


# ---------------------------------------------------------------- the system's libraries


def install_libraries(environment: Environment, platform: str) -> None:
    """Install with apt what Qt misses, where we are root; else main.py tells the user."""
    missing = preflight.missing_libraries(platform, environment.site_packages)
    packages = preflight.debian_packages(missing)
    if not packages or not preflight.may_install():
        return
    say(f"Qt needs system libraries: installing {' '.join(packages)} with apt.")
    if not preflight.apt_install(packages):
        say(f"apt could not install them; try: {preflight.apt_line(packages)}")


# ---------------------------------------------------------------- languages


def make_catalogues(environment: Environment) -> None:
    """What Qt reads of translations, where a translator has changed one; else nothing is done."""
    tool = catalogues.lrelease(environment.site_packages)
    for problem in catalogues.make(ROOT / "resources" / "i18n", tool):
        say(f"{problem} Unroll speaks English.")


# ---------------------------------------------------------------- start


def run_program(environment: Environment, arguments: list[str]) -> int:
    """Become main.py where the system can; on Windows, start it and wait."""
    command = [str(environment.python), str(ROOT / "main.py"), *arguments]
    if os.name != "nt":
        os.execv(command[0], command)
    return call(command)


def run_tests(environment: Environment, arguments: list[str]) -> int:
    """pytest; of all tests, lint and types as well. The worst exit code.

    `--all` runs the experiments marked slow too. All tests together take a process a core.
    """
    problem = preflight.library_problem("offscreen", environment.site_packages)
    if problem:
        raise SetupError(problem)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # An experiment of minutes is no hang, whose place pytest would print.
    everything = ["-m", "", "-o", "faulthandler_timeout=3600"] if "--all" in arguments else []
    own = [argument for argument in arguments if argument != "--all"]
    whole = all(re.fullmatch(r"--sample(=\d+)?|\d+", argument) for argument in own)
    tests = ["pytest", *everything, *own, *(["-n", "auto", "--dist", "worksteal"] if whole else [])]
    checks = [["ruff", "check", "."], ["mypy"]] if whole else []
    beside = {check[0]: start_beside(environment, check) for check in checks}
    try:
        say("$ " + " ".join(tests))
        codes = {"pytest": call([str(environment.python), "-m", *tests], cwd=ROOT)}
        for check in checks:
            say("$ " + " ".join(check))
            codes[check[0]] = told_by(beside[check[0]])
    finally:
        for child in beside.values():
            with child:  # what it says is heard no more
                child.kill()
    say("; ".join(f"{name}: {'passed' if not code else 'FAILED'}" for name, code in codes.items()))
    return max(codes.values())


def start_beside(environment: Environment, check: list[str]) -> subprocess.Popen[str]:
    """A check that takes one core, while tests have the others; what it says is kept for later."""
    return subprocess.Popen(
        [str(environment.python), "-m", *check],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )


def told_by(child: subprocess.Popen[str]) -> int:
    """Prints what it has said when it has come to its end; its exit code."""
    say(child.communicate()[0].rstrip())
    return exit_code(child.returncode)


def call(command: list[str], cwd: Path | None = None) -> int:
    """Run a command in this terminal and return its exit code."""
    return exit_code(subprocess.run(command, cwd=cwd, check=False).returncode)


def exit_code(code: int) -> int:
    """As shells count it, where a signal has ended it."""
    return code if code >= 0 else 128 - code


def _end_on_sigterm() -> None:
    """Let a termination end pip too, as Ctrl+C does, instead of leaving it at work alone."""
    import signal

    def stop(_number: int, _frame: object) -> None:
        raise KeyboardInterrupt

    signal.signal(signal.SIGTERM, stop)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
