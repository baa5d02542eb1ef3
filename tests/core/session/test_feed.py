"""Two requests are sent ahead; what belongs to work that was left touches nothing."""

from core.experiment import Experiment
from core.messages.runs import Grow, Release
from core.session.feed import Feed


def grow(ticket):
    return Grow(ticket, Experiment(), (0, 1), 5, 0.1)


def begun():
    sent = []
    feed = Feed(sent.append)
    feed.begin(grow)
    return feed, sent


def test_two_are_under_way_and_each_answer_makes_room_for_one():
    feed, sent = begun()
    assert len(sent) == 2
    assert feed.takes(sent[0].ticket)
    feed.fill()
    feed.fill()
    assert len(sent) == 3


def test_what_is_not_its_own_is_neither_taken_nor_counted():
    feed, sent = begun()
    other, _ = begun()
    assert not other.takes(sent[0].ticket)
    assert not feed.takes(sent[0].ticket + 1_000_000)
    feed.fill()
    assert len(sent) == 2


def test_after_the_end_nothing_is_taken_and_the_worker_lets_go_once():
    feed, sent = begun()
    ticket = sent[0].ticket
    feed.end()
    feed.end()
    assert not feed.active
    assert not feed.takes(ticket)
    feed.fill()
    assert sent[2:] == [Release(ticket)]


def test_new_work_lets_go_of_the_old_and_has_another_ticket():
    feed, sent = begun()
    old = sent[0].ticket
    feed.begin(grow)
    assert sent[2] == Release(old)
    assert {each.ticket for each in sent[3:]} != {old}
    assert not feed.takes(old)
