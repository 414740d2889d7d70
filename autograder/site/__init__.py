"""The web site: lessons and documentation as pages that fetch nothing and run nothing.

    python -m autograder.site

`pages` says which pages there are, `markdown` and `lesson` make HTML of them, `write` puts them into site/.
"""
