"""Makes this folder an nbgrader course, for its commands and for formgrader.

nbgrader reads this file at every start, so stale notebooks are built here, before it looks at them.
"""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent

# When this file fails, nbgrader goes on without it, and copies sources and answers to the students. Hence SystemExit.
try:
    from autograder.autograde_step import autograde_steps
    from autograder.build import build_if_stale
    from autograder.build.nbgrader_steps import release_steps
    from autograder.record.address import address_of

    build_if_stale(ROOT)
    STEPS = release_steps()
    AUTOGRADE_STEPS = autograde_steps()
    # The same gradebook as `autograder grade`, which takes it from this variable too.
    GRADEBOOK = address_of(os.environ.get("AUTOGRADER_DB") or ROOT / "gradebook.db").url
except ImportError as error:
    raise SystemExit(
        f"nbgrader_config.py: {sys.executable} cannot import what this course needs ({error}).\n"
        "Run `make setup` in this folder, then use .venv/bin/nbgrader."
    ) from error
except Exception as error:
    raise SystemExit(f"nbgrader_config.py: the notebooks cannot be built.\n{error}") from error

# A new gradebook is made by running `alembic`, which stands beside this Python and perhaps not on PATH.
BIN = str(Path(sys.executable).parent)
if BIN not in os.environ.get("PATH", "").split(os.pathsep):
    os.environ["PATH"] = os.pathsep.join(filter(None, [BIN, os.environ.get("PATH", "")]))

c = get_config()

c.CourseDirectory.course_id = "numpy-neural-networks"
c.CourseDirectory.root = str(ROOT)
c.CourseDirectory.source_directory = "source"
c.CourseDirectory.release_directory = "release"
c.CourseDirectory.submitted_directory = "submitted"
c.CourseDirectory.autograded_directory = "autograded"
c.CourseDirectory.feedback_directory = "feedback"
c.CourseDirectory.db_url = GRADEBOOK
# Sources and answers stand beside the notebooks, and nbgrader would copy them to the students.
c.CourseDirectory.ignore = [".ipynb_checkpoints", "*.pyc", "__pycache__", "*.py", "answers"]

c.ClearSolutions.begin_solution_delimeter = "BEGIN SOLUTION"
c.ClearSolutions.end_solution_delimeter = "END SOLUTION"
c.ClearHiddenTests.begin_test_delimeter = "BEGIN HIDDEN TESTS"
c.ClearHiddenTests.end_test_delimeter = "END HIDDEN TESTS"
c.ClearMarkScheme.begin_mark_scheme_delimeter = "BEGIN MARK SCHEME"
c.ClearMarkScheme.end_mark_scheme_delimeter = "END MARK SCHEME"

# The same bytes as `make build`: stubs that name their exercise, and nothing left of hidden tests.
c.GenerateAssignment.preprocessors = STEPS

# `nbgrader autograde` and formgrader's button: our workers and judge instead of a kernel.
c.Autograde.autograde_preprocessors = AUTOGRADE_STEPS
