from early_a import other
thing = 2
