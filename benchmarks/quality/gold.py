"""The gold data that floors were measured on, by hash."""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

HASHES = Path(__file__).with_name("gold.json")


def check_gold(folder: Path, names: Iterable[str]) -> list[str]:
    """What is wrong with the gold files: missing, or not those that the floors were measured on."""
    hashes: dict[str, str] = json.loads(HASHES.read_text(encoding="utf-8"))
    faults = []
    for name in sorted(set(names)):
        file = folder / name
        if not file.is_file():
            faults.append(f"{name} is missing from {folder}")
        elif hashlib.sha256(file.read_bytes()).hexdigest() != hashes.get(name):
            faults.append(f"{name} is not the file that the floors were measured on (see {HASHES.name})")
    return faults
