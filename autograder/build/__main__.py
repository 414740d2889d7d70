"""`python -m autograder.build`."""

from __future__ import annotations

from autograder.build.command import main

main()
