"""What a process of ours that opens what others made holds itself to, from here on. It cannot take
that back. For scripts that child_process starts; only on Linux.
"""

import math
import os
import resource
import time


def keep_within(memory: int, seconds: int) -> None:
    """So many bytes more than there are now, so many seconds of computing more, no file written,
    no core dump. OSError or ValueError where the system does not have it so.
    """
    with open("/proc/self/statm", encoding="ascii") as file:
        used = int(file.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    until = math.ceil(time.process_time()) + seconds
    for name, limit in (
        (resource.RLIMIT_AS, used + memory),
        (resource.RLIMIT_CPU, until),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(name, (limit, limit))
