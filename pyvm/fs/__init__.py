"""Filesystems that a host hands to a guest: in memory, a folder, one laid over another, mounts."""

from pyvm.fs.base import Change, Entry, File, FileSystem, Flags, Stat
from pyvm.fs.local import LocalFS
from pyvm.fs.memory import MemoryFS
from pyvm.fs.mounts import MountFS
from pyvm.fs.overlay import OverlayFS

__all__ = ["Change", "Entry", "File", "FileSystem", "Flags", "LocalFS", "MemoryFS", "MountFS",
           "OverlayFS", "Stat"]
