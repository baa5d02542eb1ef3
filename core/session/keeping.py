"""Keeping: what the session holds is on the disk, at most some TICK_MS behind; and saved to files.

Every tick asks what changed, which is told in milliseconds, and hands it to the scribe's thread. So
closing need not ask, and the next start goes on with what a crash or a power cut leaves. Where a
disk does not take it, that is told for as long as it is so, and it is tried again.
"""

from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.files.stamp import stamp
from core.journal.intents import SaveSession
from core.journal.journal import Acts, Refusals
from core.sentences import Sentence
from core.session.arrival import Arrival
from core.session.kept import INTENTS, LOOKED_AT, Parts, Telling
from core.session.scribe import Append, BackUp, Job, MakeFolder, SaveFile, Scribe
from core.session.undo_kept import HISTORY
from core.session_file.contents import Contents, Value, difference
from core.session_file.folder import SessionFolder

TICK_MS = 1_000
BACKUP_EVERY = (
    60.0  # seconds; of a large session longer, so that a hundredth of the time is written
)
AGAIN_MAX = 10.0  # seconds until it is tried again what the disk did not take
WRITTEN_A_SECOND = 100_000_000  # bytes, of a slow disk
VIEW = "view"
LAYOUT = "layout"
FILE = "file"
UNASKED = {VIEW, LAYOUT, FILE, LOOKED_AT}  # what is no work: where one looked
PLACES = (  # in what is told of a run; of all runs, series and texts
    "playhead",
    "seen",
    "hides_ahead",
    "timed",
    "current",
    "shown",
    "open",
    "open_origin",
    "at",
    "newest",
    "style",
)


class Keeping(QObject):
    """path: of the user's file that this session is saved in; "" for none. is_changed: whether work
    was done since. view, layout: what the window adds, as plain values; where panels stand, which
    changes seldom, apart. steps: what undo needs at the next start; no file of the user's has it.

    changed: another path, or is_changed is another. saved(path). unsaved(path, sentence): a save
    came to nothing. hindered(sentence): what is done is not kept, and why; "" once all of it is.
    """

    changed = Signal()
    saved = Signal(str)
    unsaved = Signal(str, object)
    hindered = Signal(object)

    def __init__(self, parts: Parts, arrival: Arrival, parent: QObject) -> None:
        super().__init__(parent)
        self._arrival = arrival
        arrival.ended.connect(self._on_arrived)
        self._saves: list[tuple[str, bool]] = []  # that wait until all is there
        self._telling = Telling(parts)
        self.path = ""
        self._stamp = ""  # of that file, as it was opened or saved here
        self.is_changed = False
        self.view: Callable[[], Value] = dict
        self.layout: Callable[[], Value] = dict
        self.steps: Callable[[], Contents] = Contents
        self._known: Contents | None = (
            None  # what is on the disk; None: nothing that can be trusted
        )
        self._kept_at = 0.0
        self._bytes = 0
        self._in_file: Contents | None = None  # what the user's file has
        self._new: Contents | None = None  # what stood there before anybody did anything
        self._is_asked = False  # whether anything was done since
        self._leaves_nothing = False  # as long as nobody has worked in it
        self._busy = self._is_stale = False
        self._is_begun = False
        self._is_kept = False  # in a folder, or it is tried
        self.hindrance: str = Sentence("")  # why what is done is not kept; "" where it is
        self._failures = 0
        self._again_at = 0.0
        self._scribe = Scribe(self)
        self._scribe.done.connect(self._on_done)
        self._clock = QTimer(self)
        self._clock.setInterval(TICK_MS)
        self._clock.timeout.connect(self.tick)

    def acts(self) -> Acts:
        """How its intents are done."""
        return {SaveSession: lambda intent: self.save(intent.path, intent.is_copy)}

    def refusals(self) -> Refusals:
        """Nothing speaks against them."""
        return {}

    def follow(self, *signals: Any) -> None:
        """After each of these there may be something new."""
        for signal in signals:
            signal.connect(self._on_change)

    def begin(
        self,
        folder: SessionFolder | MakeFolder | None,
        path: str = "",
        is_changed: bool = False,
        known: str = "",
    ) -> None:
        """What changes from now on is kept in this folder, or in one that is made once the disk
        allows it. path, is_changed: of the user's file that it came from; known: its stamp then.
        """
        self.path = path
        self._stamp = known
        self._is_begun = True
        self._is_kept = folder is not None
        self._scribe.begin(folder)
        now = self._now()
        self._in_file = None if is_changed else now
        self.is_changed = is_changed
        self._is_stale = True
        self._clock.start()
        self.changed.emit()

    def is_new(self, leaves_nothing: bool) -> None:
        """What stands here was done by nobody. leaves_nothing: it is kept from the first work on,
        for until then no start is to go on with it, nor is it to be had back.
        """
        self._new = self._in_file = self._now()
        self._is_asked = False
        self.is_changed = False
        self._leaves_nothing = leaves_nothing

    def before_act(self) -> None:
        """Somebody does something now. What came by itself until then, to be shown, is no work."""
        if self._new is not None and not self._is_asked:
            self._new = self._in_file = self._now()
            self._is_asked = True

    def give_way(self) -> None:
        """Another session takes the place of this one: nothing is left of it where it is new."""
        self._leaves_nothing = True

    def save(self, path: str, is_copy: bool = False) -> None:
        """To a file of the user's, which the session goes by from then on; a copy it does not. What
        is still being read from another file, or from this one, is waited for.
        """
        if self._arrival.is_on:
            self._saves.append((path, is_copy))
            return
        self._scribe.ask(SaveFile(path, self._told(), is_copy))

    @Slot()
    def _on_arrived(self) -> None:
        self._is_stale = True
        saves, self._saves = self._saves, []
        for path, is_copy in saves:
            self.save(path, is_copy)

    def is_file_other(self) -> bool:
        """Whether somebody else has written the user's file since it was opened or saved here."""
        now = stamp(self.path) if self._stamp else ""
        return bool(now) and now != self._stamp

    def would_lose(self) -> bool:
        """Whether something was done that neither the disk nor the user's file has."""
        if not self.hindrance:
            return False
        now = self._now()
        self._look_at_new(now)
        return self._in_file is None or not _is_same_work(self._in_file, now)

    def _look_at_new(self, now: Contents) -> None:
        """Whether it is new still."""
        if self._new is None:
            return
        if not self._is_asked:
            self._new = self._in_file = now
        elif not _is_same_work(self._new, now):
            self._new = None

    def _is_nothing(self, now: Contents) -> bool:
        """Whether there is nothing to be kept."""
        self._look_at_new(now)
        return self._leaves_nothing and self._new is not None

    def close(self) -> None:
        """All of it is on the disk when this returns."""
        self._arrival.finish()
        if self._is_begun:
            self._is_begun = False
            self._clock.stop()
            self._scribe.close(None if self._is_nothing(self._now()) else self._last)

    @Slot()
    def _on_change(self) -> None:
        self._is_stale = True

    @Slot()
    def tick(self) -> None:
        """Hands over what is new; while the disk is slow, or not all is there to be told, later."""
        if self._busy or not self._is_stale or self._arrival.is_on:
            return
        now = self._now()
        self._is_stale = monotonic() < self._again_at
        self._look_at_new(now)
        self._look_at_file(now)
        job = self._job(now)
        if job is not None:
            self._busy = True
            self._scribe.ask(job)

    def _now(self) -> Contents:
        found = self._told()
        found.take("", self.steps())
        return found

    def _told(self) -> Contents:
        """Without the steps of undo."""
        found = self._telling.contents()
        found.values[VIEW] = self.view()
        found.values[LAYOUT] = self.layout()
        file = {"path": self.path, "changed": self.is_changed, "stamp": self._stamp}
        found.values[FILE] = file
        return found

    def _job(self, now: Contents) -> Job | None:
        if not self._is_kept or monotonic() < self._again_at or self._is_nothing(now):
            return None
        if self._known is None or monotonic() - self._kept_at > self._pause:
            self._known = now
            self._kept_at = monotonic()
            return BackUp(now)
        change = difference(self._known, now)
        self._known = now
        return None if change.is_empty else Append(change)

    @property
    def _pause(self) -> float:
        """Seconds from one backup to the next."""
        return max(BACKUP_EVERY, 100 * self._bytes / WRITTEN_A_SECOND)

    def _last(self, is_well: bool) -> Job:
        """What the disk lacks when the program ends."""
        now = self._now()
        if not is_well or self._known is None:
            return BackUp(now)
        return Append(difference(self._known, now))

    def _look_at_file(self, now: Contents) -> None:
        """Whether anything was done that the user's file has not."""
        is_changed = self._in_file is None or not _is_same_work(self._in_file, now)
        if is_changed != self.is_changed:
            self.is_changed = is_changed
            self._is_stale = True  # the disk is to know it, too
            self.changed.emit()

    @Slot(object, object)
    def _on_done(self, job: Job, problem: str) -> None:
        if isinstance(job, SaveFile):
            self._on_saved(job, problem)
            return
        self._busy = False
        if problem:
            self._known = None  # what is there now may lack something: the whole follows
            self._is_stale = True
            if isinstance(job, Append):  # the whole is tried at once, whatever is wrong with a log
                return
            self._failures += 1
            self._again_at = monotonic() + min(2.0**self._failures, AGAIN_MAX)
        else:
            self._failures = 0
            self._again_at = 0.0
            if isinstance(job, BackUp):
                self._bytes = job.contents.nbytes
        self.hinder(Sentence("What you do is not kept: {why}", why=problem) if problem else "")

    def hinder(self, hindrance: str) -> None:
        """Why what is done is not kept; "" where it is."""
        if hindrance != self.hindrance:
            self.hindrance = hindrance
            self.hindered.emit(hindrance)

    def _on_saved(self, job: SaveFile, problem: str) -> None:
        if problem:
            self.unsaved.emit(job.path, problem)
            return
        if not job.is_copy:
            self.path = job.path
            self._stamp = stamp(job.path)
            self._in_file = job.contents
            self.is_changed = False
            self._is_stale = True
            self.changed.emit()
        self.saved.emit(job.path)


def _is_same_work(before: Contents, now: Contents) -> bool:
    """But for where one looked, and the acts that only led there."""
    change = difference(_without_acts(before), _without_acts(now))
    values = (
        name
        for name, value in change.values.items()
        if name not in before.values or _still(before.values[name]) != _still(value)
    )
    changed = (values, change.items, change.rows, change.states, *change.gone)
    return not any(_is_work(name) for names in changed for name in names)


def _without_acts(told: Contents) -> Contents:
    items = {name: each for name, each in told.items.items() if name != INTENTS}
    return Contents(told.values, items, told.rows, told.states)


def _is_work(name: str) -> bool:
    return name not in UNASKED and not name.startswith(HISTORY)


def _still(value: Value) -> Value:
    if not isinstance(value, dict):
        return value
    return {name: each for name, each in value.items() if name not in PLACES}


def data_folder(data: Path) -> Path:
    """Where sessions are kept, among what is kept for the user."""
    return data / "sessions"
