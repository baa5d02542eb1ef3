"""The ids of the course's steps are those that learners' files have (step_ids.toml)."""

import tomllib
from pathlib import Path

from core.course.lesson import load_lessons

KEPT = tomllib.loads(Path(__file__).with_name("step_ids.toml").read_text(encoding="utf-8"))


def test_no_step_loses_its_tick_because_its_title_was_changed():
    now = {(lesson.id, step) for lesson in load_lessons() for step in lesson.step_ids}
    kept = {(lesson, step) for lesson, steps in KEPT.items() for step in steps}
    assert kept - now == set(), "give a step with another title its former id: id = ..."
    assert now - kept == set(), "new steps are to be written into step_ids.toml"
