# XML as it arrives: pull parsers, feed(), expat's handlers, declarations of a document type, errors on the way.
import io
import xml.dom.minidom
import xml.etree.ElementTree as ET
import xml.sax
from xml.parsers import expat

parser = ET.XMLPullParser(["start", "end", "start-ns", "comment"])
for piece in ("<log xmlns:x='urn:x'>", "<entry id='1'>first</entry>", "<entry id='2'>sec", "ond</entry><!-- c -->", "<x:end/></log>"):
    parser.feed(piece)
    print(repr(piece), [(event, getattr(what, "tag", what) if event != "comment" else what.text, getattr(what, "text", None)) for event, what in parser.read_events()])
parser.close()

counted = []
for event, element in ET.iterparse(io.BytesIO(b"<r>" + b"<i>x</i>" * 200 + b"</r>")):
    if element.tag == "i":
        counted.append(element.text)
        element.clear()
print(len(counted))


def told(pieces, *, namespaces=None, **settings):
    out = []
    reader = expat.ParserCreate(None, namespaces)
    for name, value in settings.items():
        setattr(reader, name, value)

    def teller(name):
        def handler(*values):
            out.append((name, *values, reader.CurrentLineNumber, reader.CurrentColumnNumber, reader.CurrentByteIndex))
            return 1
        return handler

    for name in ("StartElement", "EndElement", "CharacterData", "Comment", "ProcessingInstruction", "EntityDecl", "ElementDecl", "AttlistDecl", "NotationDecl", "StartDoctypeDecl", "EndDoctypeDecl", "XmlDecl", "StartCdataSection", "EndCdataSection", "SkippedEntity", "ExternalEntityRef"):
        setattr(reader, name + "Handler", teller(name))
    try:
        for piece in pieces:
            reader.Parse(piece)
            out.append("|")
        reader.Parse(b"", True)
    except expat.ExpatError as fault:
        out.append((str(fault), fault.code, reader.ErrorLineNumber, reader.ErrorColumnNumber))
    return out


for line in told([b"<?xml version='1.0' encoding='utf-8'?>\n<a b='1'", b" c='2'><d>t\xc3", b"\xa9</d>\n<![CDATA[<x", b">]]>", b"<?p q?></a>"]):
    print(line)
DTD = """<!DOCTYPE r SYSTEM 'r.dtd' [<!ENTITY e 'v<b/>&#33;'><!ENTITY f '&e;&e;'><!ENTITY x SYSTEM 's'>
<!ELEMENT r (b|c)*><!ELEMENT b (#PCDATA)><!ATTLIST r p CDATA 'd' q (y|n) #REQUIRED><!NOTATION n SYSTEM 'm'>]>
<r q=' y '>&f;&x;&none;</r>"""
for line in told([DTD], buffer_text=True):
    print(line)
print(told(["<x:a xmlns:x='u' x:b='1' c='2'/>"], namespaces="}", ordered_attributes=True))
for bad in (["<a>", "</b>"], ["<a>&am", "p</a>"], ["<a", "><a"], ["<a/>", "x"], ["<!DOCTYPE a [<!ENTITY e '&e;'>]><a>&e;", "</a>"], ["<a>", "\x01"], ["<a b='1' b='2'/>"], ["<a>]]>"]):
    print(bad, told(bad)[-1])

target = xml.sax.make_parser()


class Handler(xml.sax.ContentHandler):
    def startElement(self, name, attrs):
        print("start", name, dict(attrs))

    def characters(self, content):
        print("text", repr(content))


target.setContentHandler(Handler())
target.feed("<a k='v'>one")
print("fed")
target.feed("<b/>two</a>")
target.close()
document = xml.dom.minidom.parseString(DTD)
print(document.doctype.internalSubset.splitlines()[0], [item.nodeName for item in document.doctype.entities._seq], document.documentElement.toxml())
