"""core.runs.deleted: what was taken out of a list comes back to where it stood."""

from core.runs.deleted import Deleted
from core.runs.run_memory import UNDO_MAX


def test_the_last_one_comes_back_first_and_each_to_its_place():
    letters = list("abcd")
    deleted = Deleted(letters)
    assert (deleted.delete("b"), deleted.delete("d")) == (1, 2)
    assert (list(deleted), deleted.last, deleted.at) == (["b", "d"], "d", [(1, "b"), (2, "d")])
    assert (deleted.restore(), letters) == ("d", ["a", "c", "d"])
    assert (deleted.restore(), letters) == ("b", ["a", "b", "c", "d"])
    assert deleted.restore() is None


def test_of_many_only_the_latest_can_be_had_back_and_of_a_shorter_list_at_its_end():
    numbers = list(range(2 * UNDO_MAX))
    deleted = Deleted(numbers)
    for each in reversed(range(2 * UNDO_MAX)):
        deleted.delete(each)
    assert list(deleted) == [*reversed(range(UNDO_MAX))]
    deleted.bring(19, 19)  # the list is empty by now
    deleted.bring(5, 5)
    assert numbers == [19, 5]
    assert 5 not in deleted
    deleted.forget()
    assert not deleted
    assert deleted.last is None
