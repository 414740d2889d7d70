"""Proof of the graders: every right answer gets full marks, every wrong one loses them, no blank drags another down."""
