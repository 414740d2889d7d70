"""What is right so far in this session."""

from __future__ import annotations

_right: dict[str, set[str]] = {}


def right(exercise: str, what: str) -> None:
    """Say that a test cell ran to its end, and remember it."""
    _right.setdefault(exercise, set()).add(what)
    print(f"✓ Right: {exercise}: {what}.")


def progress(checks: dict[str, int]) -> None:
    """Print how far one is: `checks` gives for each exercise the number of its test cells, in order."""
    done = 0
    for exercise, total in checks.items():
        count = min(len(_right.get(exercise, ())), total)
        done += count == total
        mark = "✓ right" if count == total else f"… {count} of {total} checks right" if count else "○ to do"
        print(f"{exercise:28s} {mark}")
    print(f"\n{done} of {len(checks)} exercises finished in this session.")
    following = next((name for name, total in checks.items() if len(_right.get(name, ())) < total), None)
    print(f"Next: {following}." if following else "All finished. On to the next notebook.")
