"""The C core and what builds it. `binding` is the only module that imports the extension."""
