"""Web archives: WARC and WACZ files, read capture by capture without being unpacked."""

from retold.ingest.archives.captures import Capture, PassedOver, Record, Unlisted, whose_address
from retold.ingest.archives.wacz import read_wacz
from retold.ingest.archives.warc import read_warc

__all__ = ["Capture", "PassedOver", "Record", "Unlisted", "read_wacz", "read_warc", "whose_address"]
