"""Not there: hashlib has natives of its own."""

raise ModuleNotFoundError("No module named '_sha1'")
