"""The text file: long texts on disk, each to be had by its number, so that no table has to carry them."""

import os
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pyarrow as pa

Numbers = npt.NDArray[np.int64]

# Stands for a text that is not there.
MISSING = -1


class TextFile:
    """Texts one after another in UTF-8; it is read past the page cache's mapping, so that it takes no memory."""

    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_TRUNC)
        self._starts = [np.zeros(1, np.int64)]
        self._end = self._count = 0

    def close(self) -> None:
        """Let go of the file."""
        os.close(self._file)

    def add(self, texts: pa.LargeStringArray) -> Numbers:
        """Write down texts and tell their numbers."""
        offsets = np.frombuffer(texts.buffers()[1], np.int64)[texts.offset : texts.offset + len(texts) + 1]
        if len(texts) and offsets[-1] > offsets[0]:
            self._write(memoryview(texts.buffers()[2])[offsets[0] : offsets[-1]])
        self._starts.append(offsets[1:] - offsets[0] + self._end)
        numbers = np.arange(self._count, self._count + len(texts))
        self._end = int(self._starts[-1][-1]) if len(texts) else self._end
        self._count += len(texts)
        missing = texts.is_null().to_numpy(zero_copy_only=False)
        numbers[missing] = MISSING
        return numbers

    def lengths(self, numbers: Numbers) -> Numbers:
        """How many bytes each text has."""
        starts = self._all_starts()
        found: Numbers = np.where(numbers == MISSING, 0, starts[numbers + 1] - starts[numbers])
        return found

    def read(self, numbers: Numbers) -> pa.LargeStringArray:
        """The texts with these numbers, in their order."""
        starts, lengths = self._all_starts(), self.lengths(numbers)
        if len(numbers) and (np.diff(numbers) == 1).all() and numbers[0] != MISSING:
            read = [self._read(int(starts[numbers[0]]), int(lengths.sum()))]
        else:
            read = [
                self._read(int(starts[number]), int(length)) for number, length in zip(numbers, lengths, strict=True)
            ]
        offsets = pa.py_buffer(np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64).tobytes())
        missing = numbers == MISSING
        present = pa.py_buffer(np.packbits(~missing, bitorder="little").tobytes()) if missing.any() else None
        return pa.LargeStringArray.from_buffers(len(numbers), offsets, pa.py_buffer(b"".join(read)), present)

    def _all_starts(self) -> Numbers:
        if len(self._starts) > 1:
            self._starts = [np.concatenate(self._starts)]
        return self._starts[0]

    def _write(self, text: memoryview) -> None:
        while text:
            text = text[os.write(self._file, text) :]

    def _read(self, start: int, length: int) -> bytes:
        read = os.pread(self._file, length, start)
        while len(read) < length:  # a system call reads two gigabytes at most
            read += os.pread(self._file, length - len(read), start + len(read))
        return read
