"""What zipfile raises over damaged bytes, by whichever way a member is packed."""

from __future__ import annotations

import struct
import zipfile
import zlib
from lzma import LZMAError

DAMAGED = (
    zipfile.BadZipFile,  # directory, checksum, a member that is not where it should be
    zlib.error,  # deflated
    LZMAError,
    OSError,  # packed with bzip2, or not to be read
    EOFError,  # cut short
    struct.error,  # fields of the directory that are cut short
    ValueError,  # offsets before the file
    RuntimeError,  # a password is asked for, or zipfile does not know the way of packing
)
