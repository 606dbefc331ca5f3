# xml.etree: parse, find, change, write, namespaces, events, errors.
import io
import xml.etree.ElementTree as ET
from xml.sax.saxutils import escape, quoteattr, unescape

TEXT = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE data [<!ENTITY co "Company">]>
<!-- top --><data xmlns:x="urn:x"><country name="A &amp; B"><rank>1</rank>tail<year>2008</year>
<x:n x:a="1" b="2"/></country><country name='C'><rank updated="yes">68</rank><![CDATA[<raw> & ]]>&#233;&#x20AC;&co;</country><?pi data?></data>"""
root = ET.fromstring(TEXT)
print(root.tag, [c.attrib for c in root], root[0][0].tail, root[1].text, len(root))
print([e.tag for e in root.iter()], root.find("country/rank").text, root.findtext("country/none", "?"))
for path in ("country[@name='C']/rank", ".//rank[@updated]", "country[2]", "country[rank='68']", "*/year/..", "{urn:x}n", ".//{*}n", "country[last()]", ".//*[@b!='1']"):
    print(path, [e.tag for e in root.findall(path)])
print(root.find(".//x:n", {"x": "urn:x"}).attrib, "".join(root.itertext()).split())
new = ET.SubElement(root, "new", {"k": "<>&\"'\n"}, z="1")
new.text, new.tail = "é < &", "\n"
root[0].set("changed", "1")
root.remove(root[1])
print(ET.tostring(root, encoding="unicode"))
print(ET.tostring(root, encoding="us-ascii"), ET.tostring(new, short_empty_elements=False, encoding="utf-8", xml_declaration=True))
ET.indent(root)
ET.dump(root)
tree = ET.ElementTree(ET.XML("<a><b/>t</a>"))
out = io.BytesIO()
tree.write(out, encoding="utf-8", xml_declaration=True, method="html")
print(out.getvalue(), ET.tostring(tree.getroot(), method="text", encoding="unicode"))
for event, element in ET.iterparse(io.StringIO("<a><b x='1'>t</b><c/></a>"), events=("start", "end")):
    print(event, element.tag, element.attrib)
parser = ET.XMLPullParser(["end", "comment"])
parser.feed("<a><!-- c --><b/>")
parser.feed("</a>")
parser.close()
print([(event, element.tag if isinstance(element.tag, str) else "comment") for event, element in parser.read_events()])
for bad in ("<a>", "<a></b>", "", "<a/><b/>", "<a b='1' b='2'/>", "<a>&nope;</a>", "<a b=1/>", "x", "<a><", "<x:a/>", "<a>\x01</a>"):
    try:
        ET.fromstring(bad)
    except ET.ParseError as error:
        print(repr(bad), error.position, error.code)
ET.register_namespace("q", "urn:q")
print(ET.tostring(ET.fromstring("<r xmlns='urn:q'><s a='1'/></r>"), encoding="unicode"))
print(ET.canonicalize("<a c='1' b='2'><d/></a>"), ET.Element("a") is not None, repr(ET.QName("u", "t").text))
print(escape("<a&b>", {"x": "y"}), quoteattr("a\"b'c"), unescape("&lt;&amp;&gt;"))
root = ET.Element("r")
root.extend([ET.Element("a"), ET.Comment("c"), ET.ProcessingInstruction("p", "q")])
root.insert(0, ET.Element("z"))
print(ET.tostring(root), [e.tag for e in root[0:1]], root.get("none"), list(root.keys()))
