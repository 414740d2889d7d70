"""export: the records as files that other programs import.

cells       what may stand in a cell of a spreadsheet
formats     csv, json, canvas, moodle, gradescope: each a function of the records
"""

from __future__ import annotations

from autograder.export.formats import FORMATS, gradescope_result, to_canvas, to_csv, to_json, to_moodle

__all__ = ["FORMATS", "gradescope_result", "to_canvas", "to_csv", "to_json", "to_moodle"]
