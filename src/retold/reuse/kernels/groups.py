"""Groups: passages of one earliest holder that are mostly the same words, told of as one."""

import numpy as np
import numpy.typing as npt

Places = npt.NDArray[np.int32]

# Least part of the shorter of two passages that both have, for them to be one, as one in so many: a paragraph of a
# longer passage is part of it, two passages that share one sentence at their edges are two.
LEAST_COMMON_PART = 2


def number_groups(starts: Places, ends: Places, kinds: Places, groups: Places) -> int:
    """Give each passage of one text the number of its group, and say how many groups there are.

    Passages come in the order of their starts, longer ones first. A group that ends before a passage's start is behind
    all that follow, so only those that are still open, hardly ever more than a few, are looked at.
    """
    reach_start, reach_end = np.empty(len(starts), np.int32), np.empty(len(starts), np.int32)
    kind_of, open_ = np.empty(len(starts), np.int32), np.empty(len(starts), np.int32)
    count, opened = 0, 0
    for passage in range(len(starts)):
        start, end = int(starts[passage]), int(ends[passage])
        opened = _close(open_, opened, reach_end, start)
        group = -1
        for at in range(opened - 1, -1, -1):
            each = int(open_[at])
            common = min(int(reach_end[each]), end) - start
            shorter = min(int(reach_end[each]) - int(reach_start[each]), end - start)
            if kind_of[each] == kinds[passage] and LEAST_COMMON_PART * common >= shorter:
                group = each
                break
        if group < 0:
            group = count
            count += 1
            reach_start[group], reach_end[group], kind_of[group] = start, end, kinds[passage]
            open_[opened] = group
            opened += 1
        reach_end[group] = max(int(reach_end[group]), end)
        groups[passage] = group
    return count


def _close(open_: Places, opened: int, reach_end: Places, start: int) -> int:
    """Leave out of the open groups those that end before a place, and say how many are left."""
    left = 0
    for at in range(opened):
        group = int(open_[at])
        if reach_end[group] > start:
            open_[left] = group
            left += 1
    return left
