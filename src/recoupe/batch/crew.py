"""Jobs given to workers by Daft: processes of this machine, or of a Ray cluster."""

import contextlib
import logging
import os
import socket
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from recoupe.batch.silence import silence
from recoupe.errors import BatchError

if TYPE_CHECKING:
    from recoupe.batch.jobs import Job

# Seconds in which a cluster must answer.
_KNOCK = 10.0
_RAY_PORT = 6379
# How often Ray tries to reach a cluster, some half a minute each.
_TRIES = ("RAY_NUM_REDIS_GET_RETRIES", "2")


class Crew:
    """Workers of one run. ``ray`` is the address of a cluster, None for this machine alone."""

    def __init__(self, workers: int | None, ray: str | None, patience: float) -> None:
        silence()
        if ray is not None:
            _knock(ray)
        self._ray = ray
        self._patience = patience
        self._begin()
        self._workers = workers or self._cores()

    def run(self, jobs: Sequence["Job"]) -> Iterator[int]:
        """Have jobs done, several at a time; give the number of each as it is done.

        Raises ``BatchError`` where one cannot be done, or the workers are gone; those that are
        done stay so.
        """
        from recoupe.batch.jobs import Outcome

        if not jobs:
            return
        known = {job.number for job in jobs}
        try:
            for row in self._rows(jobs):
                outcome = msgspec.msgpack.decode(row["outcome"], type=Outcome)
                if outcome.error is not None:
                    raise BatchError(outcome.error)
                known.discard(outcome.number)
                yield outcome.number
        except (BatchError, GeneratorExit):
            raise
        except Exception as error:
            raise self._gone(error) from error
        if known:
            raise self._gone(None)

    def _rows(self, jobs: Sequence["Job"]) -> Iterator[dict[str, Any]]:
        import daft

        from recoupe.pipeline import VERSION

        packed = [msgspec.msgpack.encode(job) for job in jobs]
        worker = _worker(min(self._workers, len(jobs)), self._patience, VERSION)
        frame = daft.from_pydict({"job": packed})
        if self._ray is not None:
            frame = frame.into_partitions(len(packed))
        frame = frame.into_batches(1).select(worker.work(daft.col("job")).alias("outcome"))
        rows: Iterator[dict[str, Any]] = frame.iter_rows()
        return rows

    def _begin(self) -> None:
        import daft

        logging.getLogger("daft").setLevel(logging.CRITICAL)
        try:
            if self._ray is None:
                daft.set_runner_native()
                return
            os.environ.setdefault(*_TRIES)
            import ray

            with contextlib.suppress(ValueError):
                ray.init(address=self._ray, log_to_driver=False, logging_level=logging.CRITICAL)
            daft.set_runner_ray(address=self._ray, noop_if_initialized=True)
        except ImportError as error:
            raise BatchError(
                "--ray: found no Ray; expected it to be installed; pip install recoupe[ray]"
            ) from error
        except Exception as error:
            raise self._gone(error) from error

    def _cores(self) -> int:
        if self._ray is None:
            return os.cpu_count() or 1
        import ray

        return max(1, int(ray.cluster_resources().get("CPU", 1)))

    def _gone(self, error: Exception | None) -> BatchError:
        lines = str(error).strip().splitlines() if error else ["a job that never ended"]
        told = f"{type(error).__name__}: {lines[0] if lines else ''}" if error else lines[0]
        if self._ray is not None:
            return BatchError(
                f"--ray {self._ray}: found that the cluster is gone, or has lost a worker "
                f"({told}); expected it to stay; what is done is kept: see to the cluster, then "
                "give the same command again"
            )
        return BatchError(
            f"found that a worker is gone ({told}); expected it to stay; what is done is kept: "
            "give the same command again"
        )


def _worker(workers: int, patience: float, version: str) -> Any:
    import daft

    @daft.cls(max_concurrency=workers, use_process=True)
    class Worker:
        """Does one job at a time, with a process at hand."""

        def __init__(self, patience: float, version: str) -> None:
            from recoupe.batch.guard import Guard

            self._guard = Guard(patience)
            self._version = version

        @daft.method.batch(  # type: ignore[untyped-decorator]
            return_dtype=daft.DataType.binary(), batch_size=1
        )
        def work(self, jobs: Any) -> list[bytes]:
            from recoupe.batch.jobs import Job, carry_out

            return [
                msgspec.msgpack.encode(
                    carry_out(
                        msgspec.msgpack.decode(one, type=Job), self._guard, version=self._version
                    )
                )
                for one in jobs.to_pylist()
            ]

    return Worker(patience, version)


def _knock(address: str) -> None:
    """See that something answers at the address of a cluster, before minutes are waited for it."""
    host, _, port = address.removeprefix("ray://").rpartition(":")
    if not host or not port.isdigit():
        raise BatchError(
            f"--ray {address}: found no address; expected HOST:PORT, as ray start --head tells it "
            f"(port {_RAY_PORT} unless told otherwise)"
        )
    try:
        socket.create_connection((host.strip("[]"), int(port)), timeout=_KNOCK).close()
    except (OSError, OverflowError) as error:
        raise BatchError(
            f"--ray {address}: found nothing that answers ({error}); expected a Ray cluster; "
            "start it with ray start --head, or see to the address"
        ) from error
