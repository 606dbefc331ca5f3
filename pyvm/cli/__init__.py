"""The command line: `pyvm run`, `pyvm dis`, `pyvm-compile`. The only importer of click and rich."""
