"""The single sources of truth of pyvm, as data: what every generator, checker and reader starts from.

Nothing here imports anything of pyvm: the folder can be read before anything is built.
"""
