"""Compile the kernels: the same source as in a story, made machine code by numba when a corpus is run."""

import re
import sys
from functools import cache
from hashlib import sha256
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from os import W_OK, access
from pathlib import Path
from types import FunctionType, ModuleType

import numba
from numba.core import config

import retold.reuse.kernels

# How many hex digits tell two states of the kernels' source apart.
DIGITS_OF_A_STATE = 16

_IMPORTED = re.compile(r"^from retold\.reuse\.kernels\.(\w+) import", re.MULTILINE)


@cache
def compiled(name: str) -> ModuleType:
    """A kernel module loaded a second time, with every function compiled.

    A function that came from another kernel module is that module's compiled one. Kernels hold the interpreter's lock
    no longer than they need to begin, so that threads run them side by side.

    >>> compiled("tokens").__name__
    'retold.reuse.kernels.tokens (compiled)'
    """
    original = import_module(f"{retold.reuse.kernels.__name__}.{name}")
    label = f"{original.__name__} (compiled)"
    spec = spec_from_file_location(label, original.__file__)
    assert spec is not None and spec.loader is not None, "a module that was imported can be loaded again"
    module = module_from_spec(spec)
    sys.modules[label] = module  # numba finds what it compiled by the module's name
    spec.loader.exec_module(module)
    members = list(vars(module).items())
    others = {key: _of_another(value, label) for key, value in members}
    # Only now, when all others have theirs, is the folder set in which this module's machine code is kept.
    kept = _keep_machine_code(original)
    for key, value in members:
        if isinstance(value, FunctionType) and value.__module__ == label:
            setattr(module, key, numba.njit(cache=kept, nogil=True, error_model="numpy")(value))
        elif isinstance(value, type) and value.__module__ == label:
            setattr(module, key, getattr(original, key))  # one class of rows for both, or numba would take them for two
        elif others[key] is not None:
            setattr(module, key, others[key])
    return module


def _of_another(value: object, here: str) -> object:
    """The compiled function that stands for one of another kernel module; None for everything else."""
    if not isinstance(value, FunctionType) or value.__module__ == here:
        return None
    package, _, name = value.__module__.rpartition(".")
    return getattr(compiled(name), value.__name__) if package == retold.reuse.kernels.__name__ else None


def _keep_machine_code(module: ModuleType) -> bool:
    """Say where numba keeps what it compiles of a module, if there is such a place.

    One folder for each state of the module and of those that it calls: numba itself looks at a function's file only.
    """
    state = _state_of(module)[:DIGITS_OF_A_STATE]
    for place in (Path(str(module.__file__)).parent / "__pycache__", Path.home() / ".cache" / "retold"):
        kept = place / f"machine-code-{state}"
        try:
            kept.mkdir(parents=True, exist_ok=True)
        except OSError:
            continue
        if access(kept, W_OK):
            config.CACHE_DIR = str(kept)  # type: ignore[attr-defined]  # numba makes its settings at run time
            return True
    return False


@cache
def _state_of(module: ModuleType) -> str:
    """A digest of a kernel module and of the modules whose functions and constants it uses."""
    source = Path(str(module.__file__)).read_text(encoding="utf-8")
    used = sorted(set(_IMPORTED.findall(source)))
    states = [_state_of(import_module(f"{retold.reuse.kernels.__name__}.{name}")) for name in used]
    return sha256("\0".join((source, *states)).encode()).hexdigest()
