from . import wheel
from .. import engine as engine_seen_by_parts
