from ..two import name as up
from ...beyond import nothing
