"""Groups: passages of one earliest holder that are mostly the same words, told of as one."""

import numpy as np
import numpy.typing as npt

Places = npt.NDArray[np.int32]

# Least part of the shorter of two passages that both have, for them to be one, as one in so many: a paragraph of a
# longer passage is part of it, two passages that share one sentence at their edges are two.
LEAST_COMMON_PART = 2


def number_groups(starts: Places, ends: Places, kinds: Places, groups: Places) -> int:
    """Give each passage of one text the number of its group, and say how many groups there are.

    Passages come in the order of their starts, longer ones first.
    """
    reach_start, reach_end = np.empty(len(starts), np.int32), np.empty(len(starts), np.int32)
    kind_of = np.empty(len(starts), np.int32)
    count = 0
    for passage in range(len(starts)):
        start, end = int(starts[passage]), int(ends[passage])
        group = count - 1
        while group >= 0:
            common = min(int(reach_end[group]), end) - max(int(reach_start[group]), start)
            shorter = min(int(reach_end[group]) - int(reach_start[group]), end - start)
            if kind_of[group] == kinds[passage] and LEAST_COMMON_PART * common >= shorter:
                break
            group -= 1
        if group < 0:
            group = count
            count += 1
            reach_start[group], reach_end[group], kind_of[group] = start, end, kinds[passage]
        reach_start[group] = min(int(reach_start[group]), start)
        reach_end[group] = max(int(reach_end[group]), end)
        groups[passage] = group
    return count
