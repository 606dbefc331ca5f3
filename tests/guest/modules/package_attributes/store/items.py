LIST = ["a", "b"]
