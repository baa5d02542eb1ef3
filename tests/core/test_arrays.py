"""What is computed of arrays in more than one room."""

import numpy as np
import pytest

from core.arrays import means, norm


def test_the_norm_of_numbers_near_the_end_of_single_precision_is_finite_and_exact():
    huge = np.array([[3e37, 4e37], [0, 0]], np.float32)
    assert norm(huge, axis=1) == pytest.approx([5e37, 0])
    assert float(norm(huge)) == pytest.approx(5e37)


def test_what_is_not_finite_stays_so_without_a_warning():
    assert np.isnan(norm(np.array([np.nan, 1], np.float32)))
    assert np.isinf(norm(np.array([np.inf, 1], np.float32)))


def test_means_are_of_stretches_the_last_one_perhaps_shorter():
    places, found = means(np.array([1.0, 3.0, 5.0, 7.0, 10.0], "f4"), 2)
    assert places.tolist() == [1.5, 3.5, 5.0]
    assert found.tolist() == [2.0, 6.0, 10.0]
    assert [len(each) for each in means(np.zeros(0), 2)] == [0, 0]
