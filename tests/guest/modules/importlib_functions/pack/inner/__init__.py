from ..two import name as up
