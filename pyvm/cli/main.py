"""`pyvm run FILE [ARGS]`, `pyvm dis FILE` and `pyvm snapshot show FILE`."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import click

import pyvm
from pyvm.cli.files import COMPILED, FolderSources, load, read_source
from pyvm.inspection import snapshot_info

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pyvm.profile import Profile

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
CANCELLED = 130


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(pyvm.__version__, prog_name="pyvm")
def main() -> None:
    """Run Python that nobody has reviewed, within limits and with nothing but what it is given."""


@main.command(context_settings={"ignore_unknown_options": True})
@click.argument("file", type=FILE)
@click.argument("args", nargs=-1, type=click.UNPROCESSED)
@click.option("--seconds", type=click.FloatRange(min=0), help="Compute time (5).")
@click.option("--memory", type=click.IntRange(min=1), metavar="MB", help="Heap (64).")
@click.option("--instructions", type=click.IntRange(min=0), help="Units of work (10**9).")
@click.option("--output", type=click.IntRange(min=0), metavar="BYTES", help="Text printed (1 MB).")
@click.option("--unbounded", is_flag=True, help="No bound on time, work and output.")
@click.option("--usage", is_flag=True, help="Say at the end what was used.")
@click.option("--profile", is_flag=True, help="Show at the end what each line and function did.")
@click.option("--speedscope", type=click.Path(dir_okay=False, path_type=Path), metavar="OUT.json",
              help="Write a flame graph for speedscope.")
def run(file: Path, args: tuple[str, ...], seconds: float | None, memory: int | None,
        instructions: int | None, output: int | None, *, unbounded: bool, usage: bool,
        profile: bool, speedscope: Path | None) -> None:
    """Run a program (.py or .pyxc); it may import the .py files below its folder."""
    given = {"seconds": seconds, "instructions": instructions, "output": output,
             "memory": None if memory is None else memory << 20}
    chosen: dict[str, Any] = {key: value for key, value in given.items() if value is not None}
    if unbounded:
        chosen = {**pyvm.Limits.only(memory=64 << 20, depth=1000)._fields(), **chosen}
    vm = pyvm.VM(
        sources=FolderSources(file.parent), limits=pyvm.Limits(**chosen),
        argv=[str(file), *args], on_print=write, on_stderr=tell, on_input=read)
    found: list[Profile] = []
    code = execute(vm, file, usage=usage, profiles=found if profile or speedscope else None)
    for made in found:
        if profile:
            click.echo(made.table(by="time", sources=text_of(file)), err=True, nl=False)
        if speedscope:
            speedscope.write_text(json.dumps(made.speedscope(file.name)), encoding="utf-8")
    sys.exit(code)


def text_of(file: Path) -> dict[str, str]:
    """Return the program's text by its name in a profile."""
    if file.suffix == COMPILED:
        return {}
    return {str(file): file.read_text(encoding="utf-8", errors="replace")}


def execute(vm: pyvm.VM, file: Path, *, usage: bool, profiles: list[Profile] | None) -> int:
    """Run a file in a VM, report to the terminal; return the exit code.

    A profile is made if there is a list to put it in.
    """
    try:
        program = load(file, str(file)) if file.suffix == COMPILED else read_source(file)
        result = vm.execute(program, filename=str(file), profile=profiles is not None)
        keep(profiles, result.profile if isinstance(result, pyvm.Result) else None)
    except pyvm.GuestError as error:
        keep(profiles, error.profile)
        if error.type == "SystemExit":
            return exit_code(error)
        click.echo(error.traceback.rstrip("\n"), err=True)
        return 1
    except (pyvm.CompileError, pyvm.CodeFormatError, pyvm.LimitExceeded) as error:
        keep(profiles, error.profile)
        if isinstance(error, pyvm.LimitExceeded) and error.traceback:
            click.echo(error.traceback.rstrip("\n"), err=True)
        click.echo(str(error), err=True)
        return 1
    except KeyboardInterrupt:
        click.echo("KeyboardInterrupt", err=True)
        return CANCELLED
    if usage:
        used = result.usage
        click.echo(f"{used.seconds * 1e3:.1f} ms, {used.instructions:,} instructions, "
                   f"{used.memory_peak / 1024:,.0f} KB at most", err=True)
    return 0


def keep(profiles: list[Profile] | None, profile: Profile | None) -> None:
    """Keep the profile of a run that has one."""
    if profiles is not None and profile is not None:
        profiles.append(profile)


def exit_code(error: pyvm.GuestError) -> int:
    """Return the process's exit code for a guest's SystemExit, as CPython would."""
    if error.exit_code is not None:
        return error.exit_code & 0xFF
    return 0 if error.message in ("", "None") else 1


def write(text: str) -> None:
    """Pass a guest's output on at once."""
    sys.stdout.write(text)
    sys.stdout.flush()


def tell(text: str) -> None:
    """Pass on what a guest wrote to its stderr."""
    sys.stderr.write(text)
    sys.stderr.flush()


def read(prompt: str) -> str:
    """Read a line for a guest; the end of the input is the guest's EOFError."""
    write(prompt)
    line = sys.stdin.readline()
    if not line:
        raise pyvm.HostError("EOF when reading a line", type="EOFError")
    return line.removesuffix("\n")


@main.command()
@click.argument("file", type=FILE)
def dis(file: Path) -> None:
    """Show the instructions of a program (.py or .pyxc)."""
    try:
        click.echo(load(file, str(file)).dis().rstrip("\n"))
    except (pyvm.CompileError, pyvm.CodeFormatError) as error:
        click.echo(str(error), err=True)
        sys.exit(1)


@main.group()
def snapshot() -> None:
    """Look into what VM.snapshot() and Suspension.snapshot() made."""


@snapshot.command()
@click.argument("file", type=FILE)
@click.option("--key-file", type=FILE, help="The key that it was signed with.")
@click.option("--memory", type=click.IntRange(min=1), metavar="MB",
              help="Memory to unpack it in (64).")
def show(file: Path, key_file: Path | None, memory: int | None) -> None:
    """Show where a snapshot's program stands, its heap by type, and what it needs."""
    key = None if key_file is None else key_file.read_bytes()
    limits = None if memory is None else pyvm.Limits(memory=memory << 20)
    try:
        click.echo(str(snapshot_info(file.read_bytes(), key=key, limits=limits)))
    except pyvm.SnapshotError as error:
        click.echo(str(error), err=True)
        sys.exit(1)


if __name__ == "__main__":
    main()
