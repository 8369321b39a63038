"""What a batch was begun with: another input or option is another batch."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

import msgspec

from recoupe.batch.inputs import InputFile
from recoupe.batch.safely import written
from recoupe.errors import BatchError
from recoupe.pipeline import VERSION
from recoupe.records.batching import Batched

NAME = "batch.json"


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """The inputs and options of a batch, and what came of it once it is finished.

    ``together`` is how many dispatches a partition has. ``inputs`` is the hash of the names and
    bytes of all ``files``.
    """

    recoupe: str = VERSION
    form: str | None
    columns: dict[str, str]
    together: int
    files: int
    inputs: str
    finished: Batched | None = None


def describe(
    files: Sequence[InputFile], *, form: str | None, columns: dict[str, str], together: int
) -> Manifest:
    """Make the manifest of a batch that begins."""
    digest = hashlib.sha256()
    for file in files:
        digest.update(msgspec.msgpack.encode((file.uri, file.listed, file.size, file.sha256)))
    return Manifest(
        form=form,
        columns=dict(sorted(columns.items())),
        together=together,
        files=len(files),
        inputs=digest.hexdigest(),
    )


def begin(output: Path, asked: Manifest) -> Manifest:
    """Give the manifest that a batch goes on with: that of the folder, or the one asked for.

    Raises ``BatchError`` where the folder was begun with anything else.
    """
    path = output / NAME
    if not path.exists():
        save(output, asked)
        return asked
    try:
        known = msgspec.json.decode(path.read_bytes(), type=Manifest)
    except (OSError, msgspec.MsgspecError) as error:
        raise BatchError(
            f"{path}: found that it cannot be read ({error}); expected what an earlier run wrote; "
            "give another folder"
        ) from error
    for name, told in _TOLD.items():
        was, now = getattr(known, name), getattr(asked, name)
        if was != now:
            shown = f" ({was!r}, now {now!r})" if name != "inputs" else ""
            raise BatchError(
                f"{output}: found a batch with {told}{shown}; expected the one that was begun "
                "here; give the command as it was, or another folder for this one"
            )
    return known


def save(output: Path, manifest: Manifest) -> None:
    """Write the manifest."""
    with written(output / NAME) as file:
        file.write(msgspec.json.format(msgspec.json.encode(manifest), indent=1) + b"\n")


_TOLD = {
    "recoupe": "another version of Recoupe",
    "form": "another format (--as)",
    "columns": "other columns (--map)",
    "together": "partitions of another size (--partition)",
    "files": "another number of input files",
    "inputs": "inputs whose names or contents are others",
}
