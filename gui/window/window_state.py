"""What the window looked like: taken from the settings at the start, put there at the end."""

from collections.abc import Mapping

from PySide6.QtCore import QByteArray

from core.trace.playhead import SPEEDS, STEP_SIZES
from gui.style import motion
from gui.style import type as type_scale
from gui.window import screen
from gui.window.docks import PLOTS, TABS
from gui.window.drawers import FOLDED
from gui.window.frame import Frame
from gui.window.preferences import Settings, sealed, unsealed

FRONT = "front"  # the panels that are seen in a demo


def restore(window: Frame) -> None:
    """As it was left, as far as the screen has room for it."""
    window.appearance.set_theme(window.settings.theme)
    motion.apply(window.settings.reduced_motion)
    type_scale.set_zoom(window.settings.zoom or type_scale.first_zoom())
    window.resize(screen.FIRST * type_scale.zoom() / 100)
    if window.settings.geometry:
        window.restoreGeometry(QByteArray(unsealed(window.settings.geometry)))
    screen.fit(window)
    if window.lab_panels.are_made:
        restore_panels(window)
    if window.settings.step_size in STEP_SIZES:
        window.session.transport.set_step_size(window.settings.step_size)
    window.session.transport.set_speed(SPEEDS[min(max(window.settings.speed, 0), len(SPEEDS) - 1)])


def restore_panels(window: Frame) -> None:
    """They stand where they were left."""
    settings = window.settings
    if len(settings.plot_widths) == len(PLOTS):
        window.docks.first_widths = settings.plot_widths
    window.docks.arrange()
    folded = {name: unsealed(state) for name, state in settings.folded_layouts.items()}
    window.arrangements.begin({"wide": unsealed(settings.layout)} | folded)
    for name in settings.fronts:
        window.docks[name].raise_()


def layout_of(window: Frame) -> dict[str, str | list[str]]:
    """Where the panels stand, for the session; at any time."""
    if not window.arrangements.begun:  # as they were left before
        settings = window.settings
        kept = {"wide": settings.layout, **settings.folded_layouts}
        there = {name: state for name, state in kept.items() if state}
        return {**there, FRONT: settings.fronts} if settings.fronts else {**there}
    states = {name: sealed(state) for name, state in window.arrangements.standing().items()}
    fronts = window.arrangements.fronts
    return {**states, FRONT: fronts} if fronts else {**states}


def take_layout(settings: Settings, layout: object) -> None:
    """The session's, where it has one that is whole; else what the settings have stays."""
    told = layout if isinstance(layout, Mapping) else {}
    states = {name: told[name] for name in FOLDED if isinstance(told.get(name), str)}
    states = {name: state for name, state in states.items() if unsealed(state)}
    if states:
        settings.layout = states.pop("wide", "")
        settings.folded_layouts = states
    fronts = told.get(FRONT)
    if isinstance(fronts, list):
        settings.fronts = [name for name in sum(TABS, ()) if name in fronts]


def remember(window: Frame) -> None:
    """What the next start finds."""
    if window.arrangements.begun:
        window.settings.plot_widths = window.docks.plot_widths()
        window.pages.show("lab")
        window.docks.rest(False)  # a panel that only rests is not one the user hid
        states = {name: sealed(state) for name, state in window.arrangements.states().items()}
        window.settings.layout = states.pop("wide", "")
        window.settings.folded_layouts = states
    _remember_the_rest(window)


def hand_over(window: Frame) -> None:
    """What a window in its place finds; it stays on its page, for it is not seen again."""
    if window.arrangements.begun:
        window.settings.plot_widths = window.docks.plot_widths()
        take_layout(window.settings, layout_of(window))
    _remember_the_rest(window)


def _remember_the_rest(window: Frame) -> None:
    window.settings.geometry = sealed(bytes(window.saveGeometry().data()))
    window.settings.step_size = window.session.transport.step_size
    window.settings.speed = SPEEDS.index(window.session.transport.speed)
