"""The host's side of a running VM: it answers the events of the core. Policy lives here."""
