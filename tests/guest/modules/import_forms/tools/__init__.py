"""Tools package."""
print("running tools", __name__)
