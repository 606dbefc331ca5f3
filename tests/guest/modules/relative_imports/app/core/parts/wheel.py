NAME = "wheel in " + __package__
