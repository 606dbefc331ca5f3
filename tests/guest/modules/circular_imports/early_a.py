from early_b import thing
other = 1
