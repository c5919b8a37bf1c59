"""Amounts of memory as a person writes them."""

import os
import re

import click

_AMOUNT = re.compile(r"(\d+(?:\.\d+)?)\s*([kmgt]?)i?b?", re.IGNORECASE)
_UNITS = {"": 1, "k": 10**3, "m": 10**6, "g": 10**9, "t": 10**12}
# Bytes. Below this the interpreter and its libraries alone take most of it.
LEAST_MEMORY = 256_000_000
# Part of the machine's memory that is taken where nothing is said: others work there too.
_SHARE = 0.5


class Memory(click.ParamType[int]):
    """An amount of memory, such as 1GB or 800MB."""

    name = "memory"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The amount in bytes."""
        if isinstance(value, int):
            return value
        found = _AMOUNT.fullmatch(str(value).strip())
        if found is None:
            self.fail(f"'{value}' is no amount of memory; write it as 1GB or 800MB.", param, ctx)
        amount = int(float(found[1]) * _UNITS[found[2].lower()])
        if amount < LEAST_MEMORY:
            self.fail(f"'{value}' is too little; give at least {LEAST_MEMORY // 10**6}MB.", param, ctx)
        return amount


def half_of_all() -> int:
    """Half of the machine's memory in bytes."""
    return int(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") * _SHARE)


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
