"""What must be true of this machine before Qt starts: libraries, a display, a sound PySide6.

Qt calls abort() when a system library or the display is missing, with a text that blames the
wrong one. So it is asked here first, through the dynamic loader, and answered in sentences.
Standard library only: run.py uses it before anything is installed. No Qt is imported here, and
what is slow to import is imported where it is used, since every start passes through.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterable, Mapping
from importlib.machinery import PathFinder
from pathlib import Path

# What the PySide6 wheel leaves to the system: library -> Debian package.
GUI_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libstdc++.so.6": "libstdc++6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
XCB_LIBRARIES = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
WAYLAND_LIBRARIES = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
LIBRARIES = {
    "xcb": {**GUI_LIBRARIES, **XCB_LIBRARIES},
    "wayland": {**GUI_LIBRARIES, **WAYLAND_LIBRARIES},
}
PACKAGES = {**GUI_LIBRARIES, **XCB_LIBRARIES, **WAYLAND_LIBRARIES}


def on_linux() -> bool:
    """Whether Qt here leans on system libraries and an X or Wayland server."""
    return sys.platform.startswith("linux")


def platform_name(env: Mapping[str, str] | None = None) -> str:
    """The Qt platform that a start would use here, such as "xcb", "wayland" or "offscreen"."""
    env = os.environ if env is None else env
    named = _named_platform(env)
    if named:
        return named
    return "wayland" if not env.get("DISPLAY") and env.get("WAYLAND_DISPLAY") else "xcb"


def _named_platform(env: Mapping[str, str]) -> str:
    """The first platform of QT_QPA_PLATFORM, without its options; "" if the user named none."""
    return env.get("QT_QPA_PLATFORM", "").split(";")[0].split(":")[0].strip()


def missing_libraries(platform: str = "xcb", site_packages: Path | None = None) -> list[str]:
    """The system libraries that PySide6's plugin for `platform` needs and the loader lacks.

    `site_packages` is where to look for PySide6; without it, this interpreter's own path.
    Empty where all is well, where PySide6 is not a wheel's, and on other systems than Linux.
    """
    plugin = _plugin(platform, site_packages)
    if not on_linux() or plugin is None or _loading_problem(str(plugin)) is None:
        return []
    wanted = LIBRARIES.get(platform, GUI_LIBRARIES)
    missing = [name for name in wanted if _loading_problem(name) is not None]
    return missing or [(_loading_problem(str(plugin)) or "").split(":")[0]]


def debian_packages(libraries: Iterable[str]) -> list[str]:
    """The Debian packages that hold these libraries, sorted, each once."""
    return sorted({PACKAGES[name] for name in libraries if name in PACKAGES})


def library_problem(platform: str = "xcb", site_packages: Path | None = None) -> str | None:
    """A sentence naming each missing library and the command that brings them, or None."""
    missing = missing_libraries(platform, site_packages)
    if not missing:
        return None
    named = ", ".join(f"{name} ({PACKAGES.get(name, 'package unknown')})" for name in missing)
    return f"Qt needs system libraries that are not here: {named}. {_cure(missing)}"


def _cure(missing: list[str]) -> str:
    """How to get the missing libraries, for this system."""
    packages = debian_packages(missing)
    if packages and has_apt():
        return f"Install them with: {apt_line(packages)}"
    return "Install them with this system's package manager (the names given are Debian's)."


def _plugin(platform: str, site_packages: Path | None) -> Path | None:
    """The file of PySide6's platform plugin, or None if there is none."""
    folder = _pyside_folder(site_packages)
    plugin = folder / "Qt" / "plugins" / "platforms" / f"libq{platform}.so" if folder else None
    return plugin if plugin is not None and plugin.exists() else None


def _pyside_folder(site_packages: Path | None) -> Path | None:
    """PySide6's folder, found without importing it."""
    path = None if site_packages is None else [str(site_packages)]
    spec = PathFinder.find_spec("PySide6", path)
    places = list(spec.submodule_search_locations or []) if spec else []
    return Path(places[0]) if places else None


def _loading_problem(library: str) -> str | None:
    """What the dynamic loader says against a library, or None if it loads."""
    try:
        ctypes.CDLL(library)
    except OSError as error:
        return str(error)
    return None


def display_problem(env: Mapping[str, str] | None = None) -> str | None:
    """Why no window can be shown here, as a part of a sentence, or None if one can.

    A platform that the user names, other than xcb, counts as a display.
    """
    env = os.environ if env is None else env
    named = _named_platform(env)
    if not on_linux() or named not in ("", "xcb"):
        return None
    if not named and _wayland_answers(env):
        return None
    display = env.get("DISPLAY", "")
    if not display:
        return "DISPLAY is not set" if named else "neither DISPLAY nor WAYLAND_DISPLAY is set"
    return None if _x_server_answers(display) else f'no X server answers at DISPLAY "{display}"'


def _wayland_answers(env: Mapping[str, str]) -> bool:
    """Whether something listens on the Wayland socket that the environment names."""
    name = env.get("WAYLAND_DISPLAY", "")
    if not name:
        return False
    import socket

    path = os.path.join(env.get("XDG_RUNTIME_DIR", ""), name)
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as client:
            client.connect(path)
    except OSError:
        return False
    return True


def _x_server_answers(display: str) -> bool:
    """Whether an X server accepts us. Without libxcb the answer is left to library_problem."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(display.encode(), None))
    refused = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not refused


def pyside_problem(version: str | None = None, python: tuple[int, int] | None = None) -> str | None:
    """A sentence if this PySide6 crashes this Python, or None. Nothing is imported for it.

    PySide6 6.12 drops references to None on Python 3.10 and 3.11: a live plot aborts the
    process within a second.
    """
    version = version or _pyside_version()
    python = python or sys.version_info[:2]
    if version is None or python >= (3, 12) or _first_two(version) < (6, 12):
        return None
    return (
        f"PySide6 {version} crashes Python {python[0]}.{python[1]}: "
        "install PySide6-Essentials below 6.12, or use Python 3.12 or newer."
    )


def _pyside_version() -> str | None:
    """The installed version of PySide6, read from the name of its dist-info, or None."""
    folder = _pyside_folder(None)
    for info in folder.parent.glob("*.dist-info") if folder else ():
        name, _, version = info.name[: -len(".dist-info")].partition("-")
        if name.lower() in ("pyside6_essentials", "pyside6"):
            return version
    return None


def _first_two(version: str) -> tuple[int, int]:
    """(6, 12) of "6.12.0"; (0, 0) of what is not a version."""
    parts = version.split(".")
    try:
        return int(parts[0]), int(parts[1])
    except (ValueError, IndexError):
        return 0, 0


def has_apt() -> bool:
    """Whether this is Debian, Ubuntu or another system with apt."""
    return on_linux() and os.access("/usr/bin/apt-get", os.X_OK)


def may_install() -> bool:
    """Whether packages can be installed without asking anybody: apt, and we are root."""
    return has_apt() and os.geteuid() == 0


def apt_line(packages: Iterable[str]) -> str:
    """The one line that a user types to get these packages."""
    return "sudo apt install " + " ".join(packages)


def apt_install(packages: list[str]) -> bool:
    """Install Debian packages as root, with apt's own output on screen; True if it worked."""
    import subprocess

    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    update = subprocess.run(["apt-get", "update", "-q"], env=env, check=False)
    install = ["apt-get", "install", "-q", "-y", "--no-install-recommends", *packages]
    return update.returncode == 0 and subprocess.run(install, env=env, check=False).returncode == 0
