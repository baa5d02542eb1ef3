"""Whether a path leads to another machine, by Windows' rules: a file from elsewhere may name it.

Judged the same on every system, so that what one machine refuses no other opens.
"""

NATIVE = "\\??\\"  # the kernel's own name space, in which UNC stands for the network


def is_remote(path: str) -> bool:
    r"""\\host\share, however its slashes lean, \\?\UNC\host, \??\UNC\host, \\.\pipe\x and the like.

    All names that start with two separators are refused, whatever follows: which of them reach
    the network is not ours to know.
    """
    leaned = path.strip().replace("/", "\\")
    return leaned.startswith(("\\\\", NATIVE)) or _is_url(leaned)


def _is_url(leaned: str) -> bool:
    """file:\\\\host\\share: some opener may understand it."""
    scheme, colon, rest = leaned.partition(":")
    return bool(colon) and len(scheme) > 1 and scheme.isalnum() and rest.startswith("\\\\")
