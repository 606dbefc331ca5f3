"""`python -m pyvm` is `pyvm`."""

from pyvm.cli.main import main

main()
