"""What zipfile raises over damaged bytes, by whichever way a member is packed."""

from __future__ import annotations

import struct
import zipfile
import zlib
from lzma import LZMAError

DAMAGED = (
    zipfile.BadZipFile, zlib.error, LZMAError, EOFError, OSError, ValueError, NotImplementedError, struct.error, RuntimeError,
)  # fmt: skip
