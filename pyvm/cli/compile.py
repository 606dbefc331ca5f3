"""`pyvm-compile FILE...`: sources to .pyxc files.

A .pyxc appears whole or not at all: it is written beside its place and moved there, so Ctrl-C and a
full disk leave the old file.
"""

from __future__ import annotations

import contextlib
import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import click

import pyvm
from pyvm.cli.files import COMPILED, load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

CANCELLED = 130
# From so many files on, progress is shown.
MANY = 20


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("-o", "out", type=click.Path(path_type=Path),
              help="Where to write: a file for one source, else a folder.")
@click.option("--recursive", is_flag=True, help="Compile every .py file below the folders named.")
@click.option("--check", is_flag=True, help="Only report errors; write nothing.")
@click.option("--dis", is_flag=True, help="Show the instructions; write nothing.")
@click.version_option(pyvm.__version__, prog_name="pyvm-compile")
def main(files: tuple[Path, ...], out: Path | None, *, recursive: bool, check: bool,
         dis: bool) -> None:
    """Compile programs to .pyxc files, each beside its source unless -o says where."""
    try:
        work = list(plan(files, out, recursive=recursive))
        failed = 0
        for source, target in progress(work):
            failed += not compile_one(source, None if check or dis else target, dis=dis)
    except KeyboardInterrupt:
        click.echo("interrupted", err=True)
        sys.exit(CANCELLED)
    if failed:
        click.echo(f"{failed} of {len(work)} failed", err=True)
    sys.exit(1 if failed else 0)


def plan(files: Iterable[Path], out: Path | None, *, recursive: bool
         ) -> Iterator[tuple[Path, Path]]:
    """Yield (source, target) for everything that is to be compiled."""
    files = list(files)
    to_folder = out is not None and (
        out.is_dir() or len(files) > 1 or any(f.is_dir() for f in files))
    for file in files:
        if file.is_dir():
            if not recursive:
                raise click.UsageError(f"{file} is a folder: say --recursive")
            for source in sorted(file.rglob("*.py")):
                base = file if out is None else out
                yield source, (base / source.relative_to(file)).with_suffix(COMPILED)
        elif out is None:
            yield file, file.with_suffix(COMPILED)
        else:
            yield file, (out / file.name).with_suffix(COMPILED) if to_folder else out


def progress(work: list[tuple[Path, Path]]) -> Iterable[tuple[Path, Path]]:
    """Yield the work, showing how far it is when there is much of it and somebody looks."""
    if len(work) < MANY or not sys.stderr.isatty():
        return work
    try:
        from rich.console import Console
        from rich.progress import track
    except ImportError:
        return work
    return track(work, "Compiling", console=Console(stderr=True), transient=True)


def compile_one(source: Path, target: Path | None, *, dis: bool) -> bool:
    """Compile one file and report its errors; return whether it compiled."""
    try:
        code = load(source, str(source))
        if dis:
            click.echo(code.dis().rstrip("\n"))
        if target is not None:
            write(target, code.dump())
    except (pyvm.CompileError, pyvm.CodeFormatError) as error:
        click.echo(str(error), err=True)
        return False
    except (OSError, UnicodeError, SyntaxError) as error:
        click.echo(f"{source}: {error}", err=True)
        return False
    return True


def write(target: Path, data: bytes) -> None:
    """Put a file in its place, whole."""
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        # mkstemp makes private files; a compiled program is as readable as its source.
        mask = os.umask(0)
        os.umask(mask)
        os.chmod(name, 0o666 & ~mask)  # noqa: PTH101 - a path as mkstemp gave it
        os.replace(name, target)  # noqa: PTH105
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)  # noqa: PTH108
        raise


if __name__ == "__main__":
    main()
