"""The judge: a trusted process that runs the test cells of the instructor's notebook.

A student's functions and values appear there as proxies; what crosses is plain data. A score exists only as the
judge's own arithmetic.
"""
