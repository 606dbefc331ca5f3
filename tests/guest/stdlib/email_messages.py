# email: parsing, building, headers, addresses, encodings.
import email
import email.utils
from email.header import Header, decode_header, make_header
from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.policy import default

TEXT = """From: =?utf-8?q?J=C3=BCrgen?= <j@example.org>
To: a@b.c, "B, C" <d@e.f>
Subject: =?iso-8859-1?Q?caf=E9?= and
 more
Date: Mon, 20 Nov 1995 19:12:08 -0500
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="XX"

preamble
--XX
Content-Type: text/plain; charset="utf-8"
Content-Transfer-Encoding: quoted-printable

caf=C3=A9 =
joined
--XX
Content-Type: application/octet-stream; name="x.bin"
Content-Transfer-Encoding: base64
Content-Disposition: attachment; filename="x.bin"

AAEC
--XX--
"""
message = email.message_from_string(TEXT)
print(message["subject"], message.get_content_type(), message.is_multipart(), message.keys(), message.get_boundary())
for part in message.walk():
    print(part.get_content_type(), part.get_filename(), part.get_payload(decode=True))
print(decode_header(message["from"]), str(make_header(decode_header(message["subject"]))))
modern = email.message_from_string(TEXT, policy=default)
print(modern["from"], modern["to"].addresses, modern["date"].datetime, modern["subject"])
print(modern.get_body().get_content(), [a.get_filename() for a in modern.iter_attachments()])
made = EmailMessage()
made["Subject"] = "Grüße"
made["To"] = "x@y.z"
made.set_content("Hällo\n")
made.add_attachment(b"\0\1", maintype="application", subtype="zip", filename="a.zip")
made.set_boundary("BB")
print(made.as_string())
both = MIMEMultipart("alternative", boundary="==")
both["Subject"] = Header("ü", "utf-8")
both.attach(MIMEText("plain"))
both.attach(MIMEText("<b>é</b>", "html", "utf-8"))
print(both.as_string())
print(email.utils.parseaddr("A B <a@b.c>"), email.utils.formataddr(("É", "e@f.g")), email.utils.getaddresses(["a@b, C <d@e>"]))
print(email.utils.parsedate_tz("Mon, 20 Nov 1995 19:12:08 -0500"), email.utils.format_datetime(email.utils.parsedate_to_datetime("Mon, 20 Nov 1995 19:12:08 -0500")))
