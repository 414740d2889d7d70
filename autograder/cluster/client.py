"""Dask's client, closed as soon as it cannot connect. Only imported where there is Dask."""

from __future__ import annotations

from typing import Any

import distributed


class Client(distributed.Client):
    """Left to the garbage collector, one that could not connect is closed whenever that runs.

    If that is while Dask starts or stops another client, the two wait for each other for ever.
    """

    def start(self, **kwargs: Any) -> None:
        try:
            super().start(**kwargs)
        except BaseException:
            self.close()
            raise
