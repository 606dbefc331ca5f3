__all__ = ["shown"]
shown = 1
hidden = 2
hidden2 = 3
