# An uncaught error in the body of an imported module.
print("before")
import broken
print("never")
