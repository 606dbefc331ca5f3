import sys
name = __name__
package = __package__
spec = __spec__.name, __spec__.parent
