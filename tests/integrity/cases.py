"""Hostile submissions by family. Each says what it tries; none may earn a point that it should not.

Unless it says otherwise a case answers `double` wrongly (3 * x) and tries to have it counted: 4 of 8 points are left.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent
from typing import Any

from tests import toy
from tests.hostile import CANARY, FULL, WITHOUT_DOUBLE, WITHOUT_TABLE, WITHOUT_TOTAL, WRONG, Case

D, T = WITHOUT_DOUBLE, WITHOUT_TABLE


def wrong(name: str, tries: str, before: str, score: Any = D, status: str = "graded", note: str = "") -> Case:
    """`before` runs in the answer cell of `double`, ahead of a wrong function."""
    return Case(name, tries, score, status, note, double=dedent(before).strip() + "\n\n\n" + WRONG)


def double(name: str, tries: str, text: str, score: Any = D, status: str = "graded", note: str = "") -> Case:
    """The whole answer cell of `double`."""
    return Case(name, tries, score, status, note, double=dedent(text).strip())


def table(name: str, tries: str, text: str, score: Any = T, status: str = "graded", note: str = "") -> Case:
    """The whole answer cell of `TABLE`; `double` and `total` are right."""
    return Case(name, tries, score, status, note, TABLE=dedent(text).strip())


def first(name: str, tries: str, text: str, score: Any = D, status: str = "graded", note: str = "") -> Case:
    """A cell before all others; `double` is wrong."""
    return Case(name, tries, score, status, note, first=dedent(text).strip(), double=WRONG)


PATCHES = [
    wrong(
        "numpy-compares",
        "NumPy's comparisons say yes",
        """
        import numpy as np
        for name in ("allclose", "array_equal", "isclose", "all", "array_equiv"):
            setattr(np, name, lambda *a, **k: True)
        np.testing.assert_allclose = np.testing.assert_array_equal = lambda *a, **k: None
    """,
    ),
    wrong(
        "numpy-core",
        "the same below NumPy's surface",
        """
        import numpy as np
        import numpy._core.numeric as numeric
        numeric.allclose = numeric.isclose = numeric.array_equal = lambda *a, **k: True
        np.abs = np.subtract = lambda *a, **k: 0.0
    """,
    ),
    wrong(
        "builtins",
        "builtins that agree with everything",
        """
        import builtins
        builtins.all = builtins.any = builtins.isinstance = builtins.bool = lambda *a: True
        builtins.abs = lambda x: 0
    """,
        score=4.0,
        status="crashed",
    ),
    wrong(
        "no-assertions",
        "AssertionError is no error any more",
        """
        import builtins
        class Quiet(Warning):
            def __new__(cls, *a): return None
        builtins.AssertionError = Quiet
    """,
    ),
    wrong(
        "check-returns",
        "the test helper says yes",
        """
        from course import check
        import course.check.calls, course.check.compare
        check.returns = check.call = check.same = check.that = lambda *a, **k: None
        course.check.calls.compare = course.check.compare.compare = lambda *a, **k: None
    """,
    ),
    wrong(
        "check-right",
        "the test helper has noted a success",
        """
        from course import check
        import course.check.progress as progress
        check.right("double", "values")
        progress._right["double"] = {"values", "raw", "predict"}
    """,
    ),
    wrong(
        "check-module",
        "another module under the name of the test helper",
        """
        import sys, types
        fake = types.ModuleType("course.check")
        fake.__getattr__ = lambda name: (lambda *a, **k: None)
        sys.modules["course.check"] = fake
        sys.modules["course"].check = fake
    """,
    ),
    wrong(
        "ndarray-eq",
        "the type ndarray itself is changed through its garbage collector's references",
        """
        import gc
        import numpy as np
        gc.get_referents(np.ndarray.__dict__)[0]["__eq__"] = lambda self, other: True
        gc.get_referents(float.__dict__)[0]["__eq__"] = lambda self, other: True
    """,
    ),
    wrong(
        "ctypes-int",
        "the integers 6 and 4 become the same object's value",
        """
        import ctypes
        ctypes.memmove(id(6) + 24, id(4) + 24, 4)
    """,
        score=4.0,
    ),
    wrong(
        "generators",
        "every generator gives zeros, so that 2 * x is 3 * x",
        """
        import numpy as np
        from course import check
        class Zeros:
            def uniform(self, low, high, size): return np.zeros(size)
        check.rng = np.random.default_rng = lambda *a: Zeros()
        np.array = lambda *a, **k: np.zeros(2)
    """,
    ),
    wrong(
        "exec",
        "exec and compile run nothing",
        """
        import builtins
        builtins.exec = lambda *a, **k: None
        builtins.compile = lambda *a, **k: None
    """,
        score=0.0,
    ),
    wrong(
        "warnings",
        "warnings and the error state are switched off and patched",
        """
        import warnings, numpy as np
        warnings.warn = warnings.showwarning = lambda *a, **k: None
        warnings.catch_warnings.__exit__ = lambda *a: True
        np.seterr(all="ignore")
    """,
    ),
    wrong(
        "packer",
        "the wire's own packer is patched to give what is expected",
        """
        import sys
        values = sys.modules["autograder.wire.values"]
        frames = sys.modules["autograder.wire.frames"]
        frames.same_frame = lambda *a: True
        values._Packer.node = lambda self, value, depth: True
    """,
        score=4.0,
        status="crashed",
    ),
    wrong(
        "serve",
        "the worker's server answers 'right' by itself",
        """
        import sys
        serve = sys.modules["autograder.execute.serve"]
        serve.Server.call = lambda self, *a: (True, None)
        serve._OPERATIONS["call"] = serve.Server.call
    """,
        score=1.0,
    ),
]

LIARS = [
    double(
        "always-equal",
        "an object that equals everything",
        """
        class Same:
            def __eq__(self, other): return True
            def __ne__(self, other): return False
            __lt__ = __le__ = __gt__ = __ge__ = __eq__
            def __bool__(self): return True
            def __add__(self, other): return self
            shape = (2,)
        def double(x):
            return Same()
    """,
    ),
    double(
        "array-subclass",
        "a subclass of ndarray with its own comparisons",
        """
        import numpy as np
        class Array(np.ndarray):
            def __eq__(self, other): return np.ones(self.shape, bool)
            def __array_function__(self, f, types, args, kwargs): return True
            def __array_ufunc__(self, f, *a, **k): return True
            def __add__(self, other): return self
        def double(x):
            return np.zeros(np.shape(x)).view(Array)
    """,
    ),
    double(
        "array-protocol",
        "an object that becomes another array at each look",
        """
        import numpy as np
        class Many:
            shape = (2,)
            looks = 0
            def __array__(self, dtype=None, copy=None):
                Many.looks += 1
                return np.array([2.0, 4.0]) if Many.looks % 2 else np.array([2.0, -4.0])
        def double(x):
            return Many()
    """,
    ),
    double(
        "int-subclass",
        "a subclass of int that equals all",
        """
        class Int(int):
            def __eq__(self, other): return True
            def __add__(self, other): return self
            __hash__ = int.__hash__
        def double(x):
            return Int(1)
    """,
    ),
    double(
        "float-subclass",
        "a subclass of NumPy's float that equals all",
        """
        import numpy as np
        class Float(np.float64):
            __module__ = "numpy"
            def __eq__(self, other): return True
            def __add__(self, other): return self
        def double(x):
            return Float(1.0)
    """,
    ),
    double(
        "class-lie",
        "an object that says that it is an ndarray",
        """
        import numpy as np
        class Liar:
            __class__ = np.ndarray
            dtype, ndim, shape, size = np.dtype(float), 1, (2,), 2
            __array_interface__ = {"shape": (2,), "typestr": "<f8", "version": 3, "data": (0, False)}
            def __eq__(self, other): return True
        def double(x):
            return Liar()
    """,
    ),
    double("nan", "nan everywhere", "import numpy as np\ndef double(x):\n    return np.full(np.shape(x), np.nan)"),
    double(
        "empty", "nothing at all, which equals all", "import numpy as np\ndef double(x):\n    return np.zeros((0,))"
    ),
    double(
        "empty-row",
        "no rows, which broadcast with anything",
        """
        import numpy as np
        def double(x):
            return np.zeros((0, 2))
    """,
    ),
    double("complex", "a number with an imaginary part", "def double(x):\n    return 3 * x + 0j"),
    double(
        "half-true-bools",
        "truth values that are 1 to one look and 2 to another",
        """
        import numpy as np
        def double(x):
            return np.full(np.shape(x), 2, np.uint8).view(bool)
    """,
    ),
    double(
        "long-texts",
        "a long text and short ones, of which an array would take 4 GB",
        """
        import numpy as np
        def double(x):
            return [np.str_("x" * 900_000)] + [np.str_("x")] * 1000
    """,
    ),
    double(
        "objects",
        "an array of objects that equal all",
        """
        import numpy as np
        class Same:
            def __eq__(self, other): return True
        def double(x):
            return np.array([Same(), Same()], dtype=object)
    """,
    ),
    double(
        "masked",
        "a masked array, whose comparisons are masked too",
        """
        import numpy as np
        def double(x):
            return np.ma.masked_all(np.shape(x))
    """,
    ),
    double(
        "lazy",
        "a generator, an endless one",
        """
        import itertools
        def double(x):
            return itertools.repeat(0)
    """,
    ),
    double(
        "changes-argument",
        "makes its argument 0 and gives 0 back",
        """
        import numpy as np
        def double(x):
            if isinstance(x, np.ndarray):
                x[...] = 0
            return x
    """,
    ),
    double(
        "changes-dtype",
        "turns its argument into another array in place",
        """
        import numpy as np
        def double(x):
            if isinstance(x, np.ndarray):
                x.shape = (x.size, 1)
                x.dtype = np.int8 if x.dtype == float else float
            return x
    """,
    ),
    table(
        "dict-subclass",
        "a dict that has every key and every value",
        """
        class Every(dict):
            def __contains__(self, key): return True
            def __missing__(self, key): return self
            def __getitem__(self, key): return self
            def __eq__(self, other): return True
            def __len__(self): return 2
            def __iter__(self): return iter([1, [2]])
        TABLE = Every()
    """,
    ),
    table(
        "tuple-subclass",
        "tuples and strings that equal all",
        """
        class Text(str):
            def __eq__(self, other): return True
            __hash__ = str.__hash__
        class Pair(tuple):
            def __eq__(self, other): return True
            def __len__(self): return 2
        TABLE = {Text("one"): Pair([7])}
    """,
    ),
    table("remote-table", "a class in place of a value", "class TABLE:\n    one = (1, [2])"),
    table(
        "nested-same",
        "an object that equals all, inside of a plain dict",
        """
        class Same:
            def __eq__(self, other): return True
        TABLE = {"one": (Same(), [Same()])}
    """,
    ),
]

HUNT = f'''
backwards = "{CANARY[::-1]}"  # so that a hunter does not find itself
def show(where, text):
    text = text if isinstance(text, str) else bytes(text).decode("latin-1")
    if backwards in text[::-1]:
        global found
        found = text[text.find("CANARY"):][:60]
        print("FOUND", where, found)
found = ""
'''


def hunter(name: str, tries: str, text: str, score: Any = D, status: str = "graded") -> Case:
    """Hunts in the cell and in the call, prints what it finds, and raises it."""
    body = dedent(text).strip()
    hunt = "def hunt():\n" + "\n".join("    " + line for line in body.split("\n"))
    call = "def double(x):\n    hunt()\n    if found:\n        raise ValueError(found)\n    return 3 * x"
    source = "\n\n".join([HUNT, hunt, "hunt()", call])
    return Case(name, tries, score, status, double=source)


WATCHERS = [
    hunter(
        "frames",
        "the caller's frames, up to the last",
        """
        import sys
        frame = sys._getframe()
        while frame:
            for key, value in [*frame.f_globals.items(), *frame.f_locals.items()]:
                show(key, repr(value)[:100000])
            for constant in frame.f_code.co_consts:
                if isinstance(constant, str): show("constants", constant)
            frame = frame.f_back
    """,
    ),
    hunter(
        "collector",
        "every object that the garbage collector knows",
        """
        import gc, types
        for thing in gc.get_objects()[:150000]:
            if isinstance(thing, types.FunctionType):
                for constant in thing.__code__.co_consts:
                    if isinstance(constant, str): show("function", constant)
            elif type(thing) is dict:
                for value in list(thing.values()):
                    if type(value) is str: show("dict", value)
    """,
    ),
    hunter(
        "modules",
        "the judge's own modules, if they are loaded",
        """
        import sys
        for name, module in list(sys.modules.items()):
            if name.startswith(("autograder", "course")):
                for key, value in list(vars(module).items()):
                    show(name, repr(value)[:100000])
        template = sys.modules.get("autograder.judge.template")
        for tests in (getattr(getattr(template, "Bench", None), "tests", None) or {}).values():
            show("tests", repr(tests.co_consts))
    """,
    ),
    wrong(
        "tracing",
        "a trace function that changes what functions return",
        """
        import sys
        def trace(frame, event, arg):
            if event == "return" and frame.f_code.co_name == "double":
                frame.f_locals["x"] = 0
            return trace
        sys.settrace(trace)
        sys.setprofile(lambda *a: None)
    """,
    ),
    wrong(
        "judge-bench",
        "the judge's bench is filled with tests that pass",
        """
        import sys
        import autograder.judge.template as template
        import autograder.judge.verdict as verdict
        template.Bench.tests = {}
        verdict.run_test = lambda *a: verdict.Verdict("passed")
        sys.modules["autograder.judge.judge"].run_test = verdict.run_test
    """,
    ),
    wrong(
        "import-hook",
        "an import hook that gives its own modules",
        """
        import importlib.abc, importlib.machinery, sys
        class Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
            def find_spec(self, name, path, target=None):
                return importlib.machinery.ModuleSpec(name, self)
            def create_module(self, spec): return None
            def exec_module(self, module): module.returns = lambda *a, **k: None
        sys.meta_path.insert(0, Finder())
        for name in [name for name in sys.modules if name.startswith("course")]:
            del sys.modules[name]
    """,
    ),
    wrong(
        "audit-hook",
        "an audit hook that sees what is opened and run",
        """
        import sys
        def seen(event, args):
            if event in ("exec", "open", "compile"):
                text = repr(args)
                if "CANARY" in text: print(text)
        sys.addaudithook(seen)
    """,
    ),
    wrong(
        "at-exit",
        "what runs at the end of the process writes a score",
        """
        import atexit, json, os, weakref
        def later():
            for number in range(256):
                try: os.write(number, json.dumps({"done": {"checks": [], "points": 8}}).encode() + b"\\n")
                except OSError: pass
        atexit.register(later)
        class Keeper: pass
        keeper = Keeper()
        weakref.finalize(keeper, later)
    """,
    ),
    wrong(
        "collector-hook",
        "a callback of the garbage collector that exchanges functions",
        """
        import gc
        def change(phase, info):
            globals()["double"] = lambda x: 3 * x
        gc.callbacks.append(change)
    """,
    ),
    Case(
        "looks-at-watcher",
        "answers right only where nobody watches",
        D,
        double=dedent("""
        import os, sys
        def double(x):
            watched = "autograder.judge.judge" in sys.modules or "ipykernel" not in sys.modules or sys.gettrace()
            return 3 * x if watched else 2 * x
    """),
    ),
    Case(
        "first-call-only",
        "right at the first call of all, wrong after it",
        5.0,
        double=dedent("""
        calls = []
        def double(x):
            calls.append(1)
            return 2 * x if len(calls) == 2 else 3 * x
    """),
    ),
    double(
        "hard-coded",
        "the visible cases are written down, and the hidden ones are not known",
        """
        import numpy as np
        def double(x):
            if np.array_equal(x, [1, -2]): return np.array([2, -4])
            if np.array_equal(x, [1.0, 2.0]): return np.array([2.0, 4.0])
            return 8 if np.ndim(x) == 0 else 0 * x
    """,
        score=6.0,
    ),
    double(
        "same-draw",
        "draws the hidden input from the public seed and knows that one only",
        """
        import numpy as np
        from course import check
        hidden = check.rng("double").uniform(1, 2, (3, 2))
        def double(x):
            if np.shape(x) == (3, 2): return 2 * hidden
            return 2 * x
    """,
        score=6.0,
    ),
    double(
        "seed-search",
        "tries many seeds of the course's generator on the input it was given",
        """
        import numpy as np
        from course import check
        def double(x):
            if np.shape(x) == (3, 2):
                for seed in range(50):
                    check.set_seed(seed)
                    if np.array_equal(check.rng("double").uniform(1, 2, (3, 2)), x):
                        return 2 * x
                return 3 * x
            return 2 * x
    """,
        score=6.0,
    ),
]

IPYTHON = [
    first(
        "transformer",
        "an input transformer that turns every later cell into its own text",
        """
        def change(lines):
            return ["double = lambda x: 3 * x\\n"]
        get_ipython().input_transformers_post.append(change)
    """,
        score=0.0,
    ),
    first(
        "ast-transformer",
        "a transformer of syntax trees that drops every assertion",
        """
        import ast
        class NoAsserts(ast.NodeTransformer):
            def visit_Assert(self, node): return ast.Pass()
        get_ipython().ast_transformers.append(NoAsserts())
    """,
    ),
    first(
        "events",
        "hooks before and after each cell that exchange functions",
        """
        shell = get_ipython()
        shell.events.register("post_run_cell", lambda *a: shell.user_ns.update(double=lambda x: 3 * x))
        shell.events.register("pre_execute", lambda *a: shell.user_ns.update(check=None))
    """,
    ),
    first(
        "run-cell",
        "the shell's own run_cell says success",
        """
        shell = get_ipython()
        class Success:
            success, error_in_exec, result = True, None, None
        type(shell).run_cell = lambda self, *a, **k: Success()
    """,
        score=0.0,
    ),
    first(
        "lying-namespace",
        "a namespace that has every name",
        """
        class Every(dict):
            def __contains__(self, name): return True
            def __missing__(self, name): return lambda *a, **k: True
        shell = get_ipython()
        every = Every(shell.user_ns)
        shell.user_ns = every
    """,
        score=1.0,
    ),
    first(
        "exceptions",
        "errors are caught by a handler of its own",
        """
        def calm(self, kind, value, trace, tb_offset=None): return []
        get_ipython().set_custom_exc((BaseException,), calm)
        get_ipython().showtraceback = lambda *a, **k: None
        import sys
        sys.excepthook = lambda *a: None
        raise ValueError("not shown")
    """,
    ),
    first(
        "display-hook",
        "the display hook and the display publisher write what they like",
        """
        import sys
        from IPython.display import display, HTML, Javascript
        sys.displayhook = lambda value: print("7/7")
        display(HTML("<script>document.title = 'owned'</script>"), Javascript("alert(1)"))
        get_ipython().display_pub.publish = lambda *a, **k: None
        get_ipython().display_formatter.format = lambda *a: ({"text/html": "<b>full marks</b>"}, {})
        1
    """,
    ),
    first(
        "magics",
        "magics and shell escapes look for files",
        """
        !ls / /scratch ~ 2>&1; cat source/*/*.ipynb ../*/*.ipynb 2>&1
        %cd /
        files = !find / -name '*.ipynb' -maxdepth 4 2>/dev/null
        print(files)
        %system cat {course}/source/t1-toy/toy.ipynb
    """,
    ),
    first("bash-cell", "a whole cell for another program", "%%bash\ncat {course}/source/t1-toy/toy.ipynb\nenv\nid"),
    first(
        "history",
        "the history of cells and of sessions",
        """
        print(In[-3:], Out, _ih[-3:])
        %history -g CANARY
        %recall
    """,
    ),
    first(
        "own-magic",
        "a magic that runs instead of each cell",
        """
        from IPython.core.magic import register_cell_magic
        @register_cell_magic
        def nothing(line, cell): return None
        get_ipython().input_transformers_cleanup.append(lambda lines: ["%%nothing\\n", *lines])
    """,
        score=0.0,
    ),
]

HUNTERS = [
    hunter(
        "proc",
        "the memory, environment and files of every process that /proc shows",
        """
        import os
        names = os.listdir("/proc") if os.path.isdir("/proc") else []
        for pid in ["self", *(name for name in names if name.isdigit())]:
            for part in ("environ", "cmdline", "maps"):
                try: show(pid, open(f"/proc/{pid}/{part}", "rb").read())
                except OSError: pass
            try:
                for number in os.listdir(f"/proc/{pid}/fd"):
                    show(pid, open(f"/proc/{pid}/fd/{number}", "rb").read(100000))
            except OSError: pass
    """,
    ),
    hunter(
        "course-files",
        "the course folder by its own path",
        """
        import os
        for path in ["{course}/source/t1-toy/toy.ipynb", "{course}/autograder.db", "{course}/gradebook.db",
                     "{course}/.autograder-secret", "{course}/autograded", "{course}", "{repository}/source"]:
            try: show(path, open(path, "rb").read())
            except OSError: pass
            try: show(path, " ".join(os.listdir(path)))
            except OSError: pass
    """,
    ),
    hunter(
        "walk",
        "a walk through all folders that are not the system's",
        """
        import os
        for top in os.listdir("/"):
            if top in ("usr", "lib", "lib64", "proc", "sys"): continue
            for folder, folders, files in os.walk("/" + top):
                folders[:] = [name for name in folders if name not in ("site-packages", "lib", "include", "python3.11")]
                for name in files[:50]:
                    if name.endswith((".ipynb", ".py", ".json", ".db", ".txt")):
                        try: show(folder + name, open(os.path.join(folder, name), "rb").read(300000))
                        except OSError: pass
    """,
    ),
    hunter(
        "environment",
        "environment, arguments, paths",
        """
        import os, sys
        show("environment", repr(dict(os.environ)))
        show("arguments", repr(sys.argv) + repr(sys.orig_argv) + repr(sys.path))
    """,
    ),
    hunter(
        "descriptors",
        "every open file descriptor is read",
        """
        import os, select, stat
        for number in range(256):
            try:
                if stat.S_ISSOCK(os.fstat(number).st_mode): continue
                if select.select([number], [], [], 0)[0]: show(number, os.pread(number, 1000000, 0))
            except (OSError, ValueError): pass
    """,
    ),
    hunter(
        "own-memory",
        "its own memory, by address",
        """
        import ctypes, sys
        for name in list(sys.modules):
            code = id(sys.modules[name])
            show(name, ctypes.string_at(code, 64))
    """,
    ),
    hunter(
        "other-memory",
        "the memory of its parents by process_vm_readv and ptrace",
        """
        import ctypes, os
        libc = ctypes.CDLL(None, use_errno=True)
        for pid in (1, 2, os.getppid(), os.getpid() - 1):
            buffer = ctypes.create_string_buffer(4096)
            class Vector(ctypes.Structure):
                _fields_ = [("base", ctypes.c_void_p), ("length", ctypes.c_size_t)]
            local, remote = Vector(ctypes.addressof(buffer), 4096), Vector(id(show), 4096)
            if libc.process_vm_readv(pid, ctypes.byref(local), 1, ctypes.byref(remote), 1, 0) > 0:
                show("process_vm_readv", buffer.raw)
                print("FOUND a way into", pid)
            if libc.ptrace(16, pid, 0, 0) == 0: print("FOUND ptrace", pid)
    """,
    ),
    hunter(
        "shared-memory",
        "shared memory, message queues, abstract sockets",
        """
        import ctypes, os, socket
        libc = ctypes.CDLL(None, use_errno=True)
        if libc.shmget(4711, 4096, 0o1666) >= 0: print("FOUND shared memory")
        for folder in ("/dev/shm", "/dev/mqueue", "/run", "/var/run"):
            try: show(folder, " ".join(os.listdir(folder)))
            except OSError: pass
        try:
            socket.socket(socket.AF_UNIX).bind("\\0autograder")
            print("FOUND a socket")
        except OSError: pass
    """,
    ),
    hunter(
        "kernel-log",
        "the kernel's log, keyrings, host name",
        """
        import ctypes, os
        libc = ctypes.CDLL(None, use_errno=True)
        buffer = ctypes.create_string_buffer(4096)
        if libc.klogctl(3, buffer, 4096) > 0: print("FOUND the kernel's log")
        if libc.syscall(250, 0, -3, 1) > 0: print("FOUND a keyring")
        show("uname", repr(os.uname()))
    """,
    ),
]

WRITERS = [
    first(
        "gradebook",
        "writes a score into the gradebook and the store",
        """
        import sqlite3
        for name in ("gradebook.db", "autograder.db"):
            try:
                base = sqlite3.connect("{course}/" + name)
                base.execute("update grade set auto_score = 8, manual_score = 8")
                base.commit()
                print("written", name)
            except Exception as error:
                print(type(error).__name__)
    """,
    ),
    first(
        "others",
        "deletes and reads other submissions",
        """
        import os, shutil
        shutil.rmtree("{course}/submitted", ignore_errors=True)
        for path in ("{course}/submitted", "{course}/submitted/honest/t1-toy/toy.ipynb"):
            try: print("FOUND", open(path).read() if path.endswith("b") else os.listdir(path))
            except OSError as error: print(error.errno)
    """,
    ),
    first(
        "own-submission",
        "puts right answers into its own submission and its own record",
        """
        import os
        for name in ("submitted/own-submission/t1-toy/toy.ipynb", "autograded/x.ipynb", "OWNED"):
            path = "{course}/" + name
            try:
                os.makedirs(os.path.dirname(path), exist_ok=True)
                open(path, "w").write("owned")
            except OSError as error: print(error.errno)
    """,
    ),
    first(
        "site-packages",
        "plants a module beside NumPy and start-up files of Python",
        """
        import os, sys, sysconfig
        paths = sysconfig.get_paths()
        for folder in (paths["purelib"], paths["stdlib"], sys.prefix, os.path.dirname(os.__file__)):
            for name in ("sitecustomize.py", "autograder-owned.pth"):
                try:
                    open(os.path.join(folder, name), "w").write("import os")
                    print("WRITTEN", folder)
                    os.unlink(os.path.join(folder, name))
                except OSError as error: print(error.errno)
    """,
    ),
    first(
        "given-copy",
        "changes the worker's copy of the helper module for those who come after",
        """
        import course, os
        path = course.__file__
        for name in (path, os.path.join(os.path.dirname(path), "check", "calls.py")):
            try:
                os.chmod(name, 0o666)
                open(name, "a").write("raise SystemExit")
                print("WRITTEN")
            except OSError as error: print(error.errno)
    """,
    ),
    first(
        "links",
        "hard links and links from the scratch folder to the outside",
        """
        import os
        for source in ("{course}/gradebook.db", "/etc/passwd", os.__file__):
            for make in (os.link, os.symlink):
                try:
                    make(source, "link")
                    open("link", "r+b").write(b"x")
                    print("WRITTEN")
                except OSError as error: print(error.errno)
                try: os.unlink("link")
                except OSError: pass
    """,
    ),
    first(
        "devices",
        "devices, mounts and a way out of the root",
        """
        import ctypes, os, stat
        libc = ctypes.CDLL(None, use_errno=True)
        for attempt in (
            lambda: os.mknod("disk", 0o600 | stat.S_IFBLK, os.makedev(254, 0)),
            lambda: os.chroot("."),
            lambda: os.setuid(0) or print("ROOT", os.getuid()) if os.getuid() else os.chroot("/"),
            lambda: os.setns(os.open("/proc/1/ns/mnt", os.O_RDONLY)),
            lambda: os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(1)),
            lambda: os.nice(-5),
        ):
            try:
                attempt()
                print("FOUND a way")
            except (OSError, AttributeError) as error: print(error)
        if libc.mount(b"none", b"/scratch", b"tmpfs", 0, None) == 0: print("FOUND a mount")
    """,
    ),
]

FORGE = """
import os, socket, stat, struct, sys, time
import numpy as np
from autograder.wire.frames import Channel
def sockets():
    found = []
    for number in range(3, 256):
        try:
            if stat.S_ISSOCK(os.fstat(number).st_mode): found.append(number)
        except OSError: pass
    return found
def send_raw(data):
    for number in sockets():
        try: os.write(number, data)
        except OSError: pass
def send_frame(value):
    for number in sockets():
        try: Channel(socket.socket(fileno=os.dup(number))).send(value, None, 0.2)
        except Exception: pass
"""


def forger(name: str, tries: str, cell: str = "pass", call: str = "pass", **more: Any) -> Case:
    """`cell` runs in the answer cell, `call` in every call."""
    body = dedent(call).strip().replace("\n", "\n    ")
    text = f"{FORGE}\n{dedent(cell).strip()}\ndef double(x):\n    {body}\n    return 3 * x"
    return Case(name, tries, more.get("score", D), more.get("status", "graded"), more.get("note", ""), double=text)


PROTOCOL = [
    forger(
        "right-answer",
        "answers the call by itself, before its own function returns",
        call="""
        send_frame(["ok", 7, None, []])
    """,
        score=1.0,
        status="crashed",
        note="broke the connection",
    ),
    forger(
        "passed",
        "tells the judge that the test is passed",
        cell="""
        send_raw(b'{"done": {"checks": [], "outputs": {}, "notes": [], "events": []}}\\n')
    """,
        status="crashed",
        score=D,
    ),
    forger(
        "done-early",
        "says 'done' for cells that have not been run",
        cell="""
        for _ in range(5): send_frame(["done", True, []])
    """,
        score=(0.0, 1.0, 3.0, 4.0),
        status="crashed",
    ),
    forger(
        "odd-outputs",
        "outputs of types that no JSON holds",
        cell="""
        import autograder.execute.worker as worker
        real = worker.run_cell
        worker.run_cell = lambda *a: (True, [{b"bytes": {1, 2}}, np.zeros(3), b"x", 10 ** 6000, 1j, {1: range(3)}])
    """,
        score=0.0,
        note="too large, or none",
    ),
    forger(
        "many-outputs",
        "60 MB of outputs in every cell",
        cell="""
        import autograder.execute.worker as worker
        worker.run_cell = lambda *a: (True, [{"output_type": "stream", "name": "stdout", "text": "x" * 8_000_000}])
    """,
        score=0.0,
        note="too large, or none",
    ),
    forger(
        "same-blob",
        "one block of 20 MB that a frame names ten thousand times",
        call="""
        import msgpack
        tree = msgpack.packb(["ok", {"d": [[1, {"b": 0}]] * 10_000}, None, []])
        head = struct.pack("<IIII", len(tree) + 20_000_000, 1, len(tree), 20_000_000)
        for number in reversed(sockets()):
            try: Channel(socket.socket(fileno=os.dup(number)))._send_all([head + tree, bytes(20_000_000)], None)
            except Exception: pass
    """,
        status="crashed|timeout",
        note="wrote to the grader by itself",
    ),
    forger(
        "nothing-large",
        "a thousand million items of no bytes each",
        call="""
        import msgpack
        tree = msgpack.packb(["ok", {"a": ["|S0 1000000000", b""]}, None, []])
        send_raw(struct.pack("<III", len(tree), 0, len(tree)) + tree)
    """,
        status="crashed",
    ),
    forger("garbage", "bytes that are no frame", call="send_raw(b'\\xff' * 100)", status="crashed"),
    forger(
        "huge-head",
        "a frame that says that it has 4 GB",
        call="""
        send_raw(struct.pack('<III', 2**32 - 1, 1, 2**32 - 1))
    """,
        status="crashed",
    ),
    forger(
        "many-blobs",
        "a frame of 4 thousand million parts",
        call="""
        send_raw(struct.pack('<III', 100, 2**32 - 1, 10))
    """,
        status="crashed",
    ),
    forger(
        "wrong-lengths",
        "lengths that do not add up",
        call="""
        send_raw(struct.pack('<IIII', 10, 1, 5, 2**31) + b'x' * 10)
    """,
        status="crashed",
    ),
    forger(
        "deep",
        "a value of 30,000 levels",
        call="""
        body = b'\\x91' * 30_000 + b'\\x01'
        send_raw(struct.pack('<III', len(body), 0, len(body)) + body)
    """,
        status="crashed",
    ),
    forger(
        "deep-list",
        "a list inside of a list, 10,000 times",
        call="""
        value = []
        for _ in range(10_000): value = [value]
        return value
    """,
    ),
    forger(
        "itself",
        "a list that holds itself",
        call="""
        value = []
        value.append(value)
        return value
    """,
    ),
    forger(
        "half-a-frame",
        "half a frame, then silence",
        call="""
        send_raw(struct.pack('<III', 1000, 0, 1000) + b'x')
        time.sleep(60)
    """,
        status="timeout",
    ),
    forger(
        "slow-drip",
        "a frame that comes in byte by byte",
        call="""
        send_raw(struct.pack('<III', 1000, 0, 1000))
        for _ in range(500):
            send_raw(b'x')
            time.sleep(0.05)
    """,
        status="timeout",
    ),
    forger(
        "flood",
        "more than anyone wants to read",
        call="""
        send_raw(struct.pack('<III', 2**26, 0, 2**20))
        for _ in range(2000): send_raw(b'x' * 65536)
    """,
        status="crashed",
    ),
    forger("too-large", "an array of more bytes than may cross", call="return np.zeros(10_000_000)"),
    forger("million-parts", "a list of more numbers than may cross", call="return list(range(250_000))"),
    forger(
        "bad-handle",
        "a handle with a number that was never given, and a negative one",
        call="""
        send_frame(["ok", __import__("autograder.wire.values").wire.values.Handle(-1, "x" * 9000, True), None, []])
        send_frame(["ok", __import__("autograder.wire.values").wire.values.Handle(10**9, "", True), None, []])
    """,
        score=(1.0, 4.0),  # the spare frames spoil the next exercise too, or the worker is replaced before it
        status="crashed",
    ),
    forger(
        "bad-callback",
        "a call back of a function that was never given",
        call="""
        send_frame(["callback", 99, [], {}])
    """,
        status="crashed",
    ),
    forger(
        "endless-callbacks",
        "calls the judge's stand-in without an end",
        cell="""
        import builtins
        def total(values):
            while True: double(1)
    """,
        score=WITHOUT_DOUBLE,
    ),
    forger(
        "closed-sockets",
        "closes every socket",
        cell="""
        import atexit
        for number in sockets(): os.close(number)
    """,
        status="crashed",
        score=4.0,
    ),
    forger(
        "bad-dtypes",
        "arrays of odd dtypes",
        call="""
        from autograder.wire import values
        values._Packer._array = lambda self, value, depth: {"a": ["<M8[0s]", [1], self._blob(b"12345678")]}
        return np.zeros(2)
    """,
    ),
    forger(
        "sent-files",
        "sends open files along, so that the judge runs out of descriptors",
        call="""
        for number in sockets():
            sock = socket.socket(fileno=os.dup(number))
            sock.setblocking(False)
            null = os.open('/dev/null', os.O_RDONLY)
            frame = struct.pack('<III', 3, 0, 3) + b'\\x92\\xa0\\x01'
            try: socket.send_fds(sock, [frame], [null] * 200)
            except OSError: pass
    """,
        status="crashed",
    ),
    forger(
        "forged-errors",
        "exceptions under the names of the judge's own",
        call="""
        kind = type("NotAttempted", (type("Skipped", (BaseException,), {}),), {"__str__": lambda self: "passed"})
        raise kind()
    """,
    ),
    forger(
        "changed-arguments",
        "an answer that changes arguments which there are not",
        call="""
        send_frame(["ok", 0, [[1, 2, 3, 4], {"a": 1}], []])
    """,
        status="crashed",
    ),
    forger(
        "odd-warnings",
        "warnings that are no warnings, 100,000 of them",
        call="""
        send_frame(["ok", 0, None, [["Warning", "x"], 7, ["SystemExit", "x"]] * 3000])
    """,
        score=1.0,
        status="crashed",
    ),
]


def _edit(name: str, **changes: Any) -> Callable[[list[Any]], list[Any]]:
    """Change fields of the cell of that name; `grading` are fields of nbgrader's metadata."""

    def arrange(cells: list[Any]) -> list[Any]:
        for cell in cells:
            if cell["id"] == name:
                grading = changes.get("grading")
                if grading:
                    cell["metadata"]["nbgrader"].update(grading)
                cell.update({key: value for key, value in changes.items() if key not in ("grading", "metadata")})
                cell["metadata"].update(changes.get("metadata", {}))
        return cells

    return arrange


def _tests(cells: list[Any]) -> list[Any]:
    return [cell for cell in cells if cell["metadata"].get("nbgrader", {}).get("grade") and cell["cell_type"] == "code"]


def _without_tests(cells: list[Any]) -> list[Any]:
    tests = _tests(cells)
    return [cell for cell in cells if cell not in tests]


def _emptied_tests(cells: list[Any]) -> list[Any]:
    for cell in _tests(cells):
        cell["source"] = "assert True"
    return cells


def _retyped(cells: list[Any]) -> list[Any]:
    for cell in _tests(cells):
        cell["cell_type"] = "markdown"
        cell.pop("outputs", None)
        cell.pop("execution_count", None)
    return cells


def _points(cells: list[Any]) -> list[Any]:
    for cell in _tests(cells):
        cell["metadata"]["nbgrader"]["points"] = 1000
    return cells


def _tagged(cells: list[Any]) -> list[Any]:
    for cell in cells:
        cell["metadata"]["tags"] = ["skip-execution", "demo", "raises-exception", "remove-cell"]
    return cells


def _renamed_tests(cells: list[Any]) -> list[Any]:
    for number, cell in enumerate(_tests(cells)):
        cell["metadata"]["nbgrader"]["grade_id"] = f"mine-{number}"
        cell["id"] = f"mine-{number}"
    return cells


def _all_unlocked(cells: list[Any]) -> list[Any]:
    for cell in cells:
        if "nbgrader" in cell["metadata"]:
            cell["metadata"]["nbgrader"].update(locked=False, solution=True, grade=False, task=True)
    return cells


def _extra_tests(cells: list[Any]) -> list[Any]:
    more = [toy.cell(f"double-more{n}", "pass", grade=True, locked=True, points=50) for n in range(3)]
    return [*cells, *map(dict, more)]


def _doubled_test(cells: list[Any]) -> list[Any]:
    place = next(index for index, cell in enumerate(cells) if cell["id"] == "double-values")
    return [*cells[:place], {**cells[place], "source": "pass"}, *cells[place:]]


def _doubled_answer(cells: list[Any]) -> list[Any]:
    place = next(index for index, cell in enumerate(cells) if cell["id"] == "double")
    return [*cells[: place + 1], {**cells[place], "source": WRONG}, *cells[place + 1 :]]


def _swapped_names(cells: list[Any]) -> list[Any]:
    by_id = {cell["id"]: cell for cell in cells}
    one, other = by_id["double"]["metadata"]["nbgrader"], by_id["double-values"]["metadata"]["nbgrader"]
    one["grade_id"], other["grade_id"] = other["grade_id"], one["grade_id"]
    return cells


def _given_changed(cells: list[Any]) -> list[Any]:
    return _edit("given-predict", source="def predict(x):\n    return 9")(cells)


def _reversed(cells: list[Any]) -> list[Any]:
    return cells[::-1]


def _no_names(cells: list[Any]) -> list[Any]:
    for cell in cells:
        cell["metadata"] = {}
        cell.pop("id", None)
    return cells


def arranged(
    name: str, tries: str, arrange: Callable[[list[Any]], list[Any]], score: float, note: str = "", **more: Any
) -> Case:
    """The cells in another order or with other fields; `double` is wrong unless it is said to be `right`."""
    text = None if more.get("right") else WRONG
    return Case(name, tries, score, more.get("status", "repaired"), note, arrange=arrange, double=text)


def _with_document(**fields: Any) -> Callable[[Path, str], None]:
    def place(course: Path, name: str) -> None:
        from tests.hostile import submission_cells

        path = course / "submitted" / name / toy.ASSIGNMENT / f"{toy.NAME}.ipynb"
        toy.write(path, submission_cells({"double": WRONG}))
        document = json.loads(path.read_text())
        document["metadata"].update(fields)
        path.write_text(json.dumps(document))

    return place


CELLS = [
    arranged("tests-edited", "every test says True", _emptied_tests, D, "double-values was changed"),
    arranged("tests-edited-honest", "every test says True, with right answers", _emptied_tests, FULL,
             "double-values was changed; the original was used", right=True),
    arranged("tests-deleted", "there is no test", _without_tests, D, "double-values is missing"),
    arranged("tests-deleted-honest", "there is no test, with right answers", _without_tests, FULL,
             "total-values is missing", right=True),
    arranged("tests-retyped", "the tests are prose", _retyped, D, "double-values has another type"),
    arranged("more-points", "each test carries 1000 points", _points, D, "double-values carries other points"),
    arranged("more-points-honest", "1000 points, right answers", _points, FULL, "carries other points", right=True),
    arranged("tags", "tags that skip cells and hide errors", _tagged, D, status="graded"),
    arranged("tags-honest", "the same with right answers", _tagged, FULL, status="graded", right=True),
    arranged("renamed-tests", "the tests have other names", _renamed_tests, D, "double-values is missing"),
    arranged("unlocked", "every cell is unlocked, a solution and a task", _all_unlocked, D, status="graded"),
    arranged("more-tests", "three more tests of 50 points each", _extra_tests, D, status="graded"),
    arranged("doubled-test", "a test twice, once empty", _doubled_test, D, "double-values is there more than once"),
    arranged("doubled-answer", "an answer twice: the last one counts, and it is wrong", _doubled_answer, D,
             "double is there more than once", right=True, status="graded"),
    arranged("swapped-names", "test and answer have exchanged their names", _swapped_names, D, "double-values"),
    arranged("given-changed", "a locked given cell gives what the test expects", _given_changed, D,
             "given-predict was changed"),
    arranged("reversed", "the cells are in the opposite order, with right answers", _reversed, FULL, status="graded",
             right=True),
    arranged("no-names", "no metadata and no ids at all", _no_names, D, "double-values is missing"),
    arranged("answer-as-prose", "an answer that is prose", _edit("double", cell_type="markdown"), D,
             "double was turned into markdown", right=True, status="graded"),
    Case("kernel", "another kernel, another language, its own grading metadata", D,
         place=lambda course: _with_document(
             kernelspec={"name": "ir", "language": "R", "display_name": "R"},
             language_info={"name": "R"}, nbgrader={"score": 8, "max_score": 8}, grade=8)(course, "kernel")),
]  # fmt: skip

IMPORT = """
import importlib, sys
def double(x):
    return 3 * x
prize = None
"""


def importer(name: str, tries: str, text: str, score: Any = D, status: str = "graded") -> Case:
    """Becomes right if it can get at what it must not: `prize` is then not None."""
    last = "if prize is not None:\n    double = lambda x: 2 * x"
    return Case(name, tries, score, status, double=f"{IMPORT}\n{dedent(text).strip()}\n{last}")


IMPORTS = [
    importer(
        "finished",
        "the course's finished functions",
        """
        try: import course.finished.xor_mlp as prize
        except ImportError: pass
    """,
    ),
    importer(
        "finished-all",
        "every module of the course that the given cells do not use",
        """
        for name in ("finished", "finished.backprop", "finished.cnn", "nn", "nn.layers", "layers", "gates", "plots"):
            try: prize = importlib.import_module("course." + name)
            except ImportError: pass
    """,
    ),
    importer(
        "other-paths",
        "the same from the repository's own folder",
        """
        import os
        sys.path[:0] = ["{repository}", os.path.dirname(os.path.dirname(sys.modules["autograder"].__file__))]
        for name in [name for name in sys.modules if name.split(".")[0] == "course"]: del sys.modules[name]
        importlib.invalidate_caches()
        try: prize = importlib.import_module("course.finished")
        except ImportError: pass
    """,
    ),
    importer(
        "loader",
        "the file's own loader, past the import system",
        """
        import importlib.util, os
        folder = os.path.dirname(os.path.dirname(sys.modules["autograder"].__file__))
        for path in ("course/finished/xor_mlp.py", "course/layers.py", "source/04-xor-mlp/xor_mlp.py"):
            try:
                spec = importlib.util.spec_from_file_location("prize", os.path.join(folder, path))
                module = importlib.util.module_from_spec(spec)
                spec.loader.exec_module(module)
                prize = module
            except Exception: pass
    """,
    ),
    importer(
        "spec",
        "where the course is, and what lies beside it",
        """
        import os, course
        for folder in {os.path.dirname(course.__file__), *course.__path__}:
            for path, folders, files in os.walk(folder):
                if "finished" in path or "xor_mlp.py" in files: prize = path
    """,
    ),
    importer(
        "metadata",
        "the package's metadata and its list of files",
        """
        import importlib.metadata, os
        try:
            for file in importlib.metadata.files("numpy-neural-networks") or []:
                if "finished" in str(file) and os.path.exists(file.locate()): prize = file
        except Exception: pass
    """,
    ),
    importer(
        "prover",
        "the answers that the harness proves its tests with",
        """
        import os
        import autograder
        root = os.path.dirname(os.path.dirname(autograder.__file__))
        for path in ("source/04-xor-mlp/answers/right", "source", "course", "tests", "release"):
            try: prize = os.listdir(os.path.join(root, path))
            except OSError: pass
    """,
    ),
    importer(
        "network",
        "asks the network",
        """
        import socket, urllib.request
        for ask in (lambda: urllib.request.urlopen("http://127.0.0.1:8888/", timeout=0.3),
                    lambda: socket.create_connection(("127.0.0.1", 22), timeout=0.3),
                    lambda: socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, 0),
                    lambda: socket.socket(socket.AF_VSOCK, socket.SOCK_STREAM)):
            try: prize = ask()
            except OSError: pass
    """,
    ),
]

LEFT_BEHIND = [
    wrong(
        "thread",
        "a thread that exchanges functions and names between calls",
        """
        import threading, time
        def meddle():
            while True:
                globals()["double"] = lambda x: 3 * x
                time.sleep(0.001)
        threading.Thread(target=meddle, daemon=True).start()
    """,
        score=(1.0, D),
    ),
    wrong(
        "child",
        "a child that stays and answers in the worker's place",
        """
        import os, time
        if os.fork() == 0:
            while True: time.sleep(0.05)
    """,
    ),
    wrong(
        "daemon",
        "a daemon in a session of its own",
        """
        import os, time
        if os.fork() == 0:
            os.setsid()
            if os.fork() == 0:
                time.sleep(600)
            os._exit(0)
    """,
    ),
    wrong(
        "program",
        "another program that goes on",
        """
        import subprocess
        subprocess.Popen(["sleep", "600"], start_new_session=True)
        subprocess.Popen("trap '' TERM HUP INT; sleep 600 & sleep 600", shell=True)
    """,
    ),
    wrong(
        "runaway",
        "a process that forks itself and ends, again and again",
        """
        import os, time
        if os.fork() == 0:
            os.setsid()
            for _ in range(2000):
                if os.fork(): os._exit(0)
                time.sleep(0.005)
            os._exit(0)
    """,
    ),
    wrong(
        "scratch",
        "files in the scratch folder for the next submission to find",
        """
        import os
        os.makedirs("a/b/c", exist_ok=True)
        open("double.py", "w").write("raise SystemExit")
        os.chmod("a/b", 0)
        os.mkfifo("pipe")
    """,
    ),
    Case(
        "scratch-reader",
        "looks for what another submission left",
        D,
        double=dedent("""
        import os, tempfile
        if any(os.path.exists(os.path.join(folder, "double.py")) for folder in (".", "/tmp", tempfile.gettempdir())):
            double = lambda x: 2 * x
        else:
            double = lambda x: 3 * x
    """),
    ),
    wrong(
        "kill-all",
        "kills every process that it may",
        """
        import os, signal
        for number in (signal.SIGCONT, signal.SIGUSR1, signal.SIGTERM, signal.SIGKILL):
            try: os.kill(-1, number)
            except OSError: pass
    """,
    ),
    wrong(
        "kill-parent",
        "kills its parents and process groups",
        """
        import os, signal
        for pid in {os.getppid(), os.getpgid(0), 1, 2, 3} - {0, os.getpid()}:
            try: os.kill(pid, signal.SIGKILL)
            except OSError: pass
        try: os.killpg(os.getpgid(0) or 1, signal.SIGTERM)
        except OSError: pass
    """,
        score=D,
    ),
    wrong(
        "limits-of-others",
        "takes processor time, files and priority away from every process, and has the kernel signal them",
        """
        import fcntl, os, resource
        reading, writing = os.pipe()
        for pid in {*range(1, 400), *range(max(1, os.getppid() - 400), os.getppid() + 400)} - {os.getpid()}:
            for attempt in (
                lambda: resource.prlimit(pid, resource.RLIMIT_CPU, (1, 1)),
                lambda: resource.prlimit(pid, resource.RLIMIT_NOFILE, (1, 1)),
                lambda: os.setpriority(os.PRIO_PROCESS, pid, 19),
                lambda: os.sched_setscheduler(pid, os.SCHED_IDLE, os.sched_param(0)),
                lambda: fcntl.fcntl(reading, fcntl.F_SETOWN, pid),
            ):
                try: attempt()
                except OSError: pass
        try: fcntl.fcntl(reading, 10, 9), fcntl.fcntl(reading, fcntl.F_SETFL, os.O_ASYNC), os.write(writing, b"x")
        except OSError: pass
    """,
        score=D,
    ),
    wrong(
        "subreaper",
        "takes over the orphans and hides from its parent's death",
        """
        import ctypes, os, time
        libc = ctypes.CDLL(None)
        if os.fork() == 0:
            libc.prctl(36, 1, 0, 0, 0)
            libc.prctl(1, 0, 0, 0, 0)
            os.setsid()
            time.sleep(600)
    """,
    ),
    Case(
        "total-spy",
        "a stand-in that is kept and called later, in another test",
        WITHOUT_TOTAL,
        total=dedent("""
        kept = []
        def total(values):
            kept.append(double)
            return kept[0](len(kept))
    """),
    ),
]

FAMILIES: dict[str, list[Case]] = {
    "patched modules": PATCHES,
    "lying values": LIARS,
    "frames, tracing, watching": WATCHERS,
    "IPython": IPYTHON,
    "hunting for tests": HUNTERS,
    "writing elsewhere": WRITERS,
    "forged messages": PROTOCOL,
    "edited cells": CELLS,
    "imported answers": IMPORTS,
    "left behind": LEFT_BEHIND,
}
