"""The grading harness."""
