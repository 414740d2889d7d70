"""A sample class of 24 submissions, made from the answers of a lesson, with the score that each must get."""
