"""What is computed of arrays in more than one room."""

import numpy as np
import pytest

from core.arrays import norm


def test_the_norm_of_numbers_near_the_end_of_single_precision_is_finite_and_exact():
    huge = np.array([[3e37, 4e37], [0, 0]], np.float32)
    assert norm(huge, axis=1) == pytest.approx([5e37, 0])
    assert float(norm(huge)) == pytest.approx(5e37)


def test_what_is_not_finite_stays_so_without_a_warning():
    assert np.isnan(norm(np.array([np.nan, 1], np.float32)))
    assert np.isinf(norm(np.array([np.inf, 1], np.float32)))
