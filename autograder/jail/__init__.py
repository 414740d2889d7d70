"""The locks around untrusted code: namespaces, a private root, Landlock, seccomp, resource limits.

Every step is fatal: a process that could not lock itself in runs nothing. `enter.lock_in` puts the steps together,
`probe.prove` tries the forbidden things afterwards.
"""
