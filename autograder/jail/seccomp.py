"""seccomp: system calls that no lesson needs are refused with EPERM.

The list says what is refused, since NumPy, BLAS and IPython use many calls; what it leaves is held by the other
layers. Calls of a foreign architecture kill the process. Numbers: x86_64 and aarch64 of the kernel's syscall tables.
"""

from __future__ import annotations

import ctypes
import errno
import platform
import struct

from autograder.jail.syscalls import syscall
from autograder.settings import Level

_ALLOW, _KILL, _ERRNO = 0x7FFF0000, 0x80000000, 0x00050000
_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_NUMBER_OFFSET, _ARCH_OFFSET, _FIRST_ARG = 0, 4, 16
_X32_BIT = 0x40000000
_NAMESPACE_FLAGS = 0x7E020080  # the CLONE_NEW* flags
_PR_SET_SECCOMP_CALL = {"x86_64": 317, "aarch64": 277}
_ARCHES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
_CLONE = {"x86_64": 56, "aarch64": 220}
_CLONE3 = 435
_PRLIMIT = {"x86_64": 302, "aarch64": 261}
_SET_AFFINITY = {"x86_64": 203, "aarch64": 122}

_NOT_DONE = {
    # Landlock does not hold these, and a plain user's files are the worker's own where they are not out of its sight
    "chmod": (90, None),
    "fchmodat": (268, 53),
    "fchmodat2": (452, 452),
    "chown": (92, None),
    "lchown": (94, None),
    "fchownat": (260, 54),
    "setxattr": (188, 5),
    "lsetxattr": (189, 6),
    "setxattrat": (463, 463),
    "removexattr": (197, 14),
    "lremovexattr": (198, 15),
    "removexattrat": (466, 466),
}
"""At level B these do nothing and say that all is well, so that copying a file works."""

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
    "memfd_create": (319, 279),  # memory that no limit of a process counts
    "setpriority": (141, 140),  # these hold up other processes of the same user, which level B does not hide
    "sched_setparam": (142, 118),
    "sched_setscheduler": (144, 119),
    "ioprio_set": (251, 30),
    "sched_setattr": (314, 274),
    "process_madvise": (440, 440),
    "process_mrelease": (448, 448),
}


def is_known_machine() -> bool:
    """Whether the call numbers of this machine are in the table."""
    return platform.machine() in _ARCHES


def restrict(level: Level) -> None:
    """Put the filter on this process and its children. no_new_privs must be set."""
    _load(_PROGRAMS.get(level, b""))


def refuse_to_move() -> None:
    """Keep this process and its children on the processors where they are, after `restrict`."""
    refuse = _instruction(_RETURN, _ERRNO | errno.EPERM)
    parts = [_instruction(_LOAD, _NUMBER_OFFSET), _instruction(_EQUAL, _SET_AFFINITY[platform.machine()], 0, 1), refuse]
    _load(b"".join([*parts, _instruction(_RETURN, _ALLOW)]))


def _load(program: bytes) -> None:
    buffer = ctypes.create_string_buffer(program, len(program))
    head = struct.pack("HxxxxxxQ", len(program) // 8, ctypes.addressof(buffer))
    filter_program = ctypes.create_string_buffer(head, len(head))
    syscall("seccomp", _PR_SET_SECCOMP_CALL[platform.machine()], 1, 0, ctypes.byref(filter_program))


def _instruction(code: int, value: int, if_true: int = 0, if_false: int = 0) -> bytes:
    return struct.pack("HBBI", code, if_true, if_false, value)


def _program(machine: str, level: Level) -> bytes:
    column = 0 if machine == "x86_64" else 1
    refuse = _instruction(_RETURN, _ERRNO | errno.EPERM)
    parts = [
        _instruction(_LOAD, _ARCH_OFFSET),
        _instruction(_EQUAL, _ARCHES[machine], 1, 0),
        _instruction(_RETURN, _KILL),
        _instruction(_LOAD, _NUMBER_OFFSET),
    ]
    if machine == "x86_64":
        parts += [_instruction(_AT_LEAST, _X32_BIT, 0, 1), _instruction(_RETURN, _KILL)]
    for numbers in _REFUSED.values():
        parts += [_instruction(_EQUAL, numbers[column], 0, 1), refuse]
    for either in _NOT_DONE.values() if level is Level.B else ():
        number = either[column]
        if number is not None:
            parts += [_instruction(_EQUAL, number, 0, 1), _instruction(_RETURN, _ERRNO)]
    # clone3 hides its flags behind a pointer: say that there is none, and the C library falls back to clone
    parts += [_instruction(_EQUAL, _CLONE3, 0, 1), _instruction(_RETURN, _ERRNO | errno.ENOSYS)]
    # limits are a process's own: those of another one of the same user could end it
    parts += [_instruction(_EQUAL, _PRLIMIT[machine], 0, 4), _instruction(_LOAD, _FIRST_ARG)]
    parts += [_instruction(_EQUAL, 0, 1, 0), refuse, _instruction(_RETURN, _ALLOW)]
    parts += [_instruction(_EQUAL, _CLONE[machine], 0, 4), _instruction(_LOAD, _FIRST_ARG)]
    parts += [_instruction(_ANY_BIT, _NAMESPACE_FLAGS, 0, 1), refuse, _instruction(_RETURN, _ALLOW)]
    parts.append(_instruction(_RETURN, _ALLOW))
    return b"".join(parts)


_PROGRAMS = {level: _program(platform.machine(), level) for level in Level} if is_known_machine() else {}
