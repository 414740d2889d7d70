"""record: the one writer of what was graded.

codec      a Result as JSON text, and back
store      the append-only table of attempts (SQLite), the truth
gradebook  nbgrader's gradebook, filled from the store: a file, or a database of PostgreSQL
by_hand    what a person has graded there
recorder   store first, then gradebook, then autograded/; what a crash left out is made up for at the next start
"""

from __future__ import annotations

from autograder.record.by_hand import graded_by_hand
from autograder.record.cells import refuse_to_remove
from autograder.record.gradebook import Gradebook, GradebookCell
from autograder.record.recorder import Recorder
from autograder.record.store import STORE_NAME, Store

__all__ = ["STORE_NAME", "Gradebook", "GradebookCell", "Recorder", "Store", "graded_by_hand", "refuse_to_remove"]
