def setup():
    return undefined_setting + 1


VALUE = setup()
