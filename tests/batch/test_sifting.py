"""Accounts are sifted before families of copies are made of them."""

import msgspec
import numpy as np

from recoupe.batch.comparing import Paired
from recoupe.batch.jobs import LOST
from recoupe.batch.parcels import Parcel
from recoupe.batch.room import Room
from recoupe.batch.settling import sifted_in
from recoupe.crosscheck.wholes import Pairs, part_accounts


def test_a_portion_that_could_not_be_sifted_stays_whole(tmp_path) -> None:
    ones = np.arange(0, 1400, 2)
    portions = part_accounts(Pairs(ones, ones + 1))
    assert [len(portion.pairs) for portion in portions] == [512, 188]
    room = Room(tmp_path)
    copied = Paired(np.array([4]).tobytes(), np.array([5]).tobytes())
    with Parcel(room.parcel("sift", 0)) as parcel:
        parcel.put(0, "pairs", "", msgspec.msgpack.encode(copied))
    with Parcel(room.parcel("sift", 1)) as parcel:
        parcel.put(0, LOST, "", b"a process that ended with status 3")
    assert list(sifted_in(room, portions).each()) == [(4, 5), *portions[1].pairs]


def test_where_nothing_may_be_one_account_there_is_nothing_to_sift(tmp_path) -> None:
    none = np.empty(0, dtype=np.int64)
    assert part_accounts(Pairs(none, none)) == []
    assert list(sifted_in(Room(tmp_path), []).each()) == []
