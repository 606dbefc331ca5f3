__all__ = ["prices", "greeting"]
greeting = "hi"
hidden = 1
