"""No sockets: what asks with hasattr() finds none."""
