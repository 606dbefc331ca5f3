# ipaddress: addresses, networks, interfaces, arithmetic, errors.
import ipaddress as ip

a = ip.ip_address("192.168.1.10")
b = ip.ip_address("2001:db8::1")
print(a, repr(a), int(a), a + 5, a.packed, a.is_private, a.is_global, a.reverse_pointer, a.version)
print(b, b.exploded, b.compressed, int(b), b.is_link_local, b.ipv4_mapped, b.reverse_pointer[:20])
n = ip.ip_network("192.168.0.0/22")
print(n, n.netmask, n.hostmask, n.num_addresses, n.broadcast_address, n.prefixlen, a in n)
print([str(s) for s in n.subnets(new_prefix=24)], n.supernet(), n.overlaps(ip.ip_network("192.168.2.0/24")))
print([str(h) for h in ip.ip_network("10.0.0.0/29").hosts()], len(list(ip.ip_network("10.0.0.0/30"))))
print([str(x) for x in ip.summarize_address_range(ip.ip_address("10.0.0.1"), ip.ip_address("10.0.0.9"))])
print([str(x) for x in ip.collapse_addresses([ip.ip_network("10.0.0.0/25"), ip.ip_network("10.0.0.128/25")])])
print([str(x) for x in ip.ip_network("10.0.0.0/24").address_exclude(ip.ip_network("10.0.0.0/26"))])
i = ip.ip_interface("10.1.2.3/16")
print(i, i.ip, i.network, i.with_netmask, repr(i))
print(ip.ip_network("1.2.3.4/24", strict=False), ip.IPv4Network(("10.0.0.0", 8)), ip.IPv6Network("fe80::/10").is_link_local)
print(sorted([ip.ip_address("10.0.0.2"), ip.ip_address("10.0.0.1")]), a < ip.ip_address("193.0.0.1"), a == "192.168.1.10")
print(ip.v4_int_to_packed(1), ip.IPv4Address(b"\x01\x02\x03\x04"), ip.IPv6Address("::ffff:1.2.3.4").ipv4_mapped, ip.IPv6Address("fe80::1%eth0").scope_id)
print(f"{a:b}"[:12], f"{a:x}", f"{b:n}"[:10], hash(a) == hash(ip.ip_address("192.168.1.10")))
for wrong in ("256.1.1.1", "1.2.3", "::1::", "x", "01.2.3.4", "1.2.3.4/33", ""):
    for make in (ip.ip_address, ip.ip_network):
        try:
            print(make(wrong))
        except ValueError as error:
            print(make.__name__, error)
try:
    ip.ip_network("192.168.1.1/24")
except ValueError as error:
    print(error)
try:
    a < b
except TypeError as error:
    print(error)
