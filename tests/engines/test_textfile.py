from pathlib import Path

import numpy as np
import pyarrow as pa

from retold.engines.dealing import Dealer
from retold.engines.textfile import TextFile


def test_texts_come_back_by_their_numbers_in_any_order(tmp_path: Path) -> None:
    kept = TextFile(tmp_path / "texts")
    first = kept.add(pa.array(["one", None, "zwölf"], pa.large_string()))
    second = kept.add(pa.array(["cut", "🚢", ""], pa.large_string()).slice(1))
    assert kept.read(np.concatenate([second, first])).to_pylist() == ["🚢", "", "one", None, "zwölf"]
    assert kept.lengths(first).tolist() == [3, 0, 6]
    kept.close()


def test_a_group_stays_with_the_worker_that_got_its_beginning() -> None:
    batches = [pa.RecordBatch.from_pydict({"a": column}) for column in ([1, 2], [2, 2], [2, 3], [4])]
    dealer = Dealer(iter(batches), together="a")
    one, other = dealer.deal(1), dealer.deal(2)
    assert [next(one)["a"].to_pylist() for _ in range(3)] == [[1, 2], [2, 2], [2, 3]]
    assert [batch["a"].to_pylist() for batch in other] == [[4]]
    assert list(one) == []
