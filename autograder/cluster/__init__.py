"""cluster: a class graded on several machines, by the workers of a Dask scheduler.

parcels     what travels: bytes of our making, read strictly
calls       the two functions that the supervisor calls in a Dask worker
node        in each Dask worker: the graders of that process
supervisor  here: sends submissions, takes results, and goes on when a worker dies
"""
