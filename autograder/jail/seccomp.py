"""seccomp: system calls that no lesson needs are refused with EPERM.

The list says what is refused, since NumPy, BLAS and IPython use many calls; what it leaves is held by the other
layers. Signals, limits and priorities reach no other process, not even one of the same user and not a child of one's
own. Calls of a foreign architecture kill the process. Numbers: x86_64 and aarch64 of the kernel's syscall tables.
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import signal
import struct

from autograder.jail.syscalls import PR_SET_PDEATHSIG, syscall
from autograder.settings import Level

_ALLOW, _KILL, _ERRNO = 0x7FFF0000, 0x80000000, 0x00050000
_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_NUMBER_OFFSET, _ARCH_OFFSET, _FIRST_ARG, _SECOND_ARG = 0, 4, 16, 24
_X32_BIT = 0x40000000
_NAMESPACE_FLAGS = 0x7E020080  # the CLONE_NEW* flags
_PR_SET_SECCOMP_CALL = {"x86_64": 317, "aarch64": 277}
_ARCHES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
_CLONE = {"x86_64": 56, "aarch64": 220}
_CLONE3 = 435

_REFUSED = {
    # name: (x86_64, aarch64)
    "ptrace": (101, 117),
    "syslog": (103, 116),
    "personality": (135, 92),
    "pivot_root": (155, 41),
    "adjtimex": (159, 171),
    "chroot": (161, 51),
    "acct": (163, 89),
    "settimeofday": (164, 170),
    "mount": (165, 40),
    "umount2": (166, 39),
    "swapon": (167, 224),
    "swapoff": (168, 225),
    "reboot": (169, 142),
    "sethostname": (170, 161),
    "setdomainname": (171, 162),
    "init_module": (175, 105),
    "delete_module": (176, 106),
    "quotactl": (179, 60),
    "clock_settime": (227, 112),
    "mbind": (237, 235),
    "set_mempolicy": (238, 237),
    "kexec_load": (246, 104),
    "add_key": (248, 217),
    "request_key": (249, 218),
    "keyctl": (250, 219),
    "migrate_pages": (256, 238),
    "unshare": (272, 97),
    "move_pages": (279, 239),
    "vmsplice": (278, 75),
    "perf_event_open": (298, 241),
    "fanotify_init": (300, 262),
    "name_to_handle_at": (303, 264),
    "open_by_handle_at": (304, 265),
    "clock_adjtime": (305, 266),
    "setns": (308, 268),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "kcmp": (312, 272),
    "finit_module": (313, 273),
    "kexec_file_load": (320, 294),
    "bpf": (321, 280),
    "userfaultfd": (323, 282),
    "io_uring_setup": (425, 425),
    "io_uring_enter": (426, 426),
    "io_uring_register": (427, 427),
    "open_tree": (428, 428),
    "move_mount": (429, 429),
    "fsopen": (430, 430),
    "fsconfig": (431, 431),
    "fsmount": (432, 432),
    "fspick": (433, 433),
    "pidfd_getfd": (438, 438),
    "mount_setattr": (442, 442),
    "memfd_secret": (447, 447),
    "flock": (73, 32),
    "socket": (41, 198),  # of every family: the socket of a desktop or a container service is a way out of level B
    "shmget": (29, 194),  # segments outlive their process where there is no IPC namespace
    "shmat": (30, 196),  # and those of others are open to who guesses a small number
    "shmctl": (31, 195),
    "semget": (64, 190),
    "semop": (65, 193),
    "semctl": (66, 191),
    "semtimedop": (220, 192),
    "msgget": (68, 186),
    "msgsnd": (69, 189),
    "msgrcv": (70, 188),
    "msgctl": (71, 187),
    "mq_open": (240, 180),
    "mq_unlink": (241, 181),
    "truncate": (76, 45),  # by its path; Landlock holds it from ABI 3 on
    "memfd_create": (319, 279),  # memory that no limit of a process counts
    "pidfd_send_signal": (424, 424),
    "process_madvise": (440, 440),
    "process_mrelease": (448, 448),
    "setpriority": (141, 140),
    "ioprio_set": (251, 30),
    "sched_setscheduler": (144, 119),
    "sched_setparam": (142, 118),
    "sched_setattr": (314, 274),
}
_NOT_DONE = {
    # Landlock does not hold these, and a plain user's files are the worker's own where they are not out of its sight
    "chmod": (90, None),
    "fchmod": (91, 52),
    "fchmodat": (268, 53),
    "fchmodat2": (452, 452),
    "chown": (92, None),
    "fchown": (93, 55),
    "lchown": (94, None),
    "fchownat": (260, 54),
    "setxattr": (188, 5),
    "lsetxattr": (189, 6),
    "fsetxattr": (190, 7),
    "setxattrat": (463, 463),
    "removexattr": (197, 14),
    "lremovexattr": (198, 15),
    "fremovexattr": (199, 16),
    "removexattrat": (466, 466),
}
"""At level B these do nothing and say that all is well, so that copying a file works."""
_TO_ONESELF = {
    # the first argument must be the number of the process that was locked in
    "kill": (62, 129),
    "tkill": (200, 130),
    "tgkill": (234, 131),
    "rt_sigqueueinfo": (129, 138),
    "rt_tgsigqueueinfo": (297, 240),
}
_OF_ONESELF = {
    # likewise, or 0, which means the caller
    "prlimit64": (302, 261),
    "sched_setaffinity": (203, 122),
}
_REFUSED_COMMANDS = {
    # by the second argument: to have the kernel signal another process when something can be read
    "fcntl": ((72, 25), (8, 10, 15)),  # F_SETOWN, F_SETSIG, F_SETOWN_EX
    "ioctl": ((16, 29), (0x8901, 0x8902)),  # FIOSETOWN, SIOCSPGRP
}
_PRCTL = {"x86_64": 157, "aarch64": 167}


def is_known_machine() -> bool:
    """Whether the call numbers of this machine are in the table."""
    return platform.machine() in _ARCHES


def restrict(level: Level) -> None:
    """Put the filter on this process and its children. no_new_privs must be set."""
    _load(_BEFORE.get(level, b"") + _for_process(platform.machine(), os.getpid()))


def refuse_to_move() -> None:
    """Keep this process and its children on the processors where they are, after `restrict`."""
    number = _OF_ONESELF["sched_setaffinity"][_column(platform.machine())]
    _load(b"".join([_instruction(_LOAD, _NUMBER_OFFSET), *_if_called(number, [_REFUSE]), _LET]))


def _load(program: bytes) -> None:
    buffer = ctypes.create_string_buffer(program, len(program))
    head = struct.pack("HxxxxxxQ", len(program) // 8, ctypes.addressof(buffer))
    filter_program = ctypes.create_string_buffer(head, len(head))
    syscall("seccomp", _PR_SET_SECCOMP_CALL[platform.machine()], 1, 0, ctypes.byref(filter_program))


def _instruction(code: int, value: int, if_true: int = 0, if_false: int = 0) -> bytes:
    return struct.pack("HBBI", code, if_true, if_false, value)


def _if_called(number: int, then: list[bytes]) -> list[bytes]:
    """Instructions for one system call; the last of them must return."""
    return [_instruction(_EQUAL, number, 0, len(then)), *then]


def _for_all(machine: str, level: Level) -> bytes:
    """What is the same for every process: the architecture, and the calls that are refused whatever they ask."""
    column = _column(machine)
    parts = [
        _instruction(_LOAD, _ARCH_OFFSET),
        _instruction(_EQUAL, _ARCHES[machine], 1, 0),
        _instruction(_RETURN, _KILL),
        _instruction(_LOAD, _NUMBER_OFFSET),
    ]
    if machine == "x86_64":
        parts += [_instruction(_AT_LEAST, _X32_BIT, 0, 1), _instruction(_RETURN, _KILL)]
    for numbers in _REFUSED.values():
        parts += _if_called(numbers[column], [_REFUSE])
    for either in _NOT_DONE.values() if level is Level.B else ():
        number = either[column]
        parts += _if_called(number, [_instruction(_RETURN, _ERRNO)]) if number is not None else []
    # clone3 hides its flags behind a pointer: say that there is none, and the C library falls back to clone
    parts += _if_called(_CLONE3, [_instruction(_RETURN, _ERRNO | errno.ENOSYS)])
    flags = [_instruction(_LOAD, _FIRST_ARG), _instruction(_ANY_BIT, _NAMESPACE_FLAGS, 0, 1), _REFUSE, _LET]
    return b"".join([*parts, *_if_called(_CLONE[machine], flags)])


def _for_process(machine: str, own: int) -> bytes:
    """What depends on arguments, among them the number of the process."""
    column = _column(machine)
    parts: list[bytes] = []
    first, second = _instruction(_LOAD, _FIRST_ARG), _instruction(_LOAD, _SECOND_ARG)
    for numbers in _TO_ONESELF.values():
        parts += _if_called(numbers[column], [first, _instruction(_EQUAL, own, 0, 1), _LET, _REFUSE])
    for numbers in _OF_ONESELF.values():
        is_own = [_instruction(_EQUAL, own, 1, 0), _instruction(_EQUAL, 0, 0, 1)]
        parts += _if_called(numbers[column], [first, *is_own, _LET, _REFUSE])
    for numbers, commands in _REFUSED_COMMANDS.values():
        refused = [part for command in commands for part in (_instruction(_EQUAL, command, 0, 1), _REFUSE)]
        parts += _if_called(numbers[column], [second, *refused, _LET])
    # what is to die with its parent cannot take that back
    dies = [_instruction(_EQUAL, PR_SET_PDEATHSIG, 0, 3), second, _instruction(_EQUAL, signal.SIGKILL, 1, 0), _REFUSE]
    parts += _if_called(_PRCTL[machine], [first, *dies, _LET])
    return b"".join([*parts, _LET])


def _column(machine: str) -> int:
    return 0 if machine == "x86_64" else 1


_REFUSE, _LET = _instruction(_RETURN, _ERRNO | errno.EPERM), _instruction(_RETURN, _ALLOW)
_BEFORE = {level: _for_all(platform.machine(), level) for level in Level} if is_known_machine() else {}
