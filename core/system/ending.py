"""What asks a program to end: Ctrl+C, a termination, and a terminal that was closed."""

import signal

NAMES = ("SIGINT", "SIGTERM", "SIGHUP")  # Windows has no SIGHUP


def ending_signals() -> tuple[int, ...]:
    """Their numbers, without what is ignored on purpose, as `nohup` does: that stays ignored."""
    found = (getattr(signal, name, None) for name in NAMES)
    return tuple(
        each for each in found if each is not None and signal.getsignal(each) != signal.SIG_IGN
    )
