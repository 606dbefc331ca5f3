# Paused in the key of a sort, inside the prelude's sort.
import host

words = ["pear", "fig", "banana", "kiwi"]
print(sorted(words, key=lambda word: host.ask(len(word))))
words.sort(key=lambda word: host.ask(word[-1]), reverse=True)
words
