"""Archives of files as shutil makes and unpacks them: zip, and tar with or without gzip around it.

shutil registers these functions and imports this module when one of them is called.
"""

import os


def _folder_of(name, logger, dry_run):
    """Make the folder that an archive goes into."""
    folder = os.path.dirname(name)
    if folder and not os.path.exists(folder):
        if logger is not None:
            logger.info("creating %s", folder)
        if not dry_run:
            os.makedirs(folder)


def make_zip(base_name, base_dir, verbose=0, dry_run=0, logger=None, owner=None, group=None, root_dir=None):
    """Make a zip file of a folder; return its name."""
    import zipfile

    name = base_name + ".zip"
    _folder_of(base_name, logger, dry_run)
    if logger is not None:
        logger.info("creating '%s' and adding '%s' to it", name, base_dir)
    if not dry_run:
        with zipfile.ZipFile(name, "w", compression=zipfile.ZIP_DEFLATED) as archive:
            _fill_zip(archive, base_dir, root_dir, logger)
    return name if root_dir is None else os.path.abspath(name)


def _fill_zip(archive, base_dir, root_dir, logger):
    def add(path, inside):
        archive.write(path, inside)
        if logger is not None:
            logger.info("adding '%s'", path)

    top = os.path.normpath(base_dir)
    start = os.path.normpath(base_dir if root_dir is None else os.path.join(root_dir, base_dir))
    if top != os.curdir:
        add(start, top)
    for path, folders, files in os.walk(start):
        inside = os.path.normpath(path if root_dir is None else os.path.relpath(path, root_dir))
        for each in sorted(folders):
            add(os.path.join(path, each), os.path.join(inside, each))
        for each in files:
            file = os.path.normpath(os.path.join(path, each))
            if os.path.isfile(file):
                add(file, os.path.join(inside, each))


def make_tar(base_name, base_dir, compress="gzip", verbose=0, dry_run=0, owner=None, group=None, logger=None,
             root_dir=None):
    """Make a tar file of a folder, compressed by gzip or not at all; return its name."""
    import tarfile

    endings = {None: "", "gzip": ".gz"}
    if compress not in endings:
        raise ValueError(f"bad value for 'compress', or compression format not supported : {compress}")
    name = base_name + ".tar" + endings[compress]
    _folder_of(name, logger, dry_run)
    if logger is not None:
        logger.info("Creating tar archive")
    if not dry_run:
        with tarfile.open(name, "w|" + endings[compress][1:]) as archive:
            source = base_dir if root_dir is None else os.path.join(root_dir, base_dir)
            archive.add(source, base_dir)
    return name if root_dir is None else os.path.abspath(name)


make_zip.supports_root_dir = make_tar.supports_root_dir = True


def unpack_zip(filename, extract_dir):
    """Unpack a zip file, but for what would leave the folder."""
    import zipfile
    from shutil import ReadError, copyfileobj

    if not zipfile.is_zipfile(filename):
        raise ReadError(f"{filename} is not a zip file")
    with zipfile.ZipFile(filename) as archive:
        for each in archive.infolist():
            name = each.filename
            if name.startswith("/") or ".." in name:
                continue
            target = os.path.join(extract_dir, *name.split("/"))
            folder = os.path.dirname(target)
            if not os.path.isdir(folder):
                os.makedirs(folder)
            if not name.endswith("/"):
                with archive.open(name) as source, open(target, "wb") as out:
                    copyfileobj(source, out)


def unpack_tar(filename, extract_dir, *, filter=None):
    """Unpack a tar file, compressed or not."""
    import tarfile
    from shutil import ReadError

    try:
        archive = tarfile.open(filename)
    except tarfile.TarError:
        raise ReadError(f"{filename} is not a compressed or uncompressed tar file")
    with archive:
        archive.extractall(extract_dir, filter=filter)
