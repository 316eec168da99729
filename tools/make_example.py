#!/usr/bin/env python3
"""Writes examples/leased-servers: a small invented case of the kind ample is made for.

Everything in it is made up: organisations, persons, groups, malware, reports. Addresses come from
198.18.0.0/15 and the documentation networks, names from example domains. The same bytes come out
on every run. What is planted is listed in tests/cli/example_test.cpp, not in the case.
"""

import csv
import gzip
import io
import json
import pathlib
import random
import zlib

ROOT = pathlib.Path(__file__).resolve().parent.parent / "examples" / "leased-servers"
DAY = 86_400


def write(path, data):
    target = ROOT / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data.encode() if isinstance(data, str) else data)


def write_gzip(path, text):
    buffer = io.BytesIO()
    with gzip.GzipFile(fileobj=buffer, mode="wb", mtime=0, filename="") as out:
        out.write(text.encode())
    write(path, buffer.getvalue())


def write_csv(path, header, rows):
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    write(path, buffer.getvalue())


def check_digit(body):
    """First digit of a Japanese corporate number over its 12 others."""
    total = sum(int(c) * (1 if i % 2 == 0 else 2) for i, c in enumerate(reversed(body)))
    return str(9 - total % 9)


def squid(rng, start, days, network, hosts, extra):
    """Ordinary browsing plus `extra` (seconds, line) pairs, in the order of time."""
    sites = [("news.example.net", "203.0.113.21"), ("weather.example.com", "203.0.113.22"),
             ("cdn.example.org", "203.0.113.23"), ("mail.partner.example", "203.0.113.24"),
             ("shop.example.com", "203.0.113.25")]
    lines = []
    for _ in range(900):
        at = start + rng.random() * days * DAY
        site, peer = rng.choice(sites)
        client = f"{network}.{rng.randrange(4)}.{rng.randrange(2, 2 + hosts)}"
        lines.append((at, f"{at:.3f} {rng.randrange(40, 900):6d} {client} TCP_MISS/200 "
                          f"{rng.randrange(2000, 90000)} GET http://{site}/a/index.php?cat="
                          f"{rng.randrange(1 << 24):06x} - HIER_DIRECT/{peer} text/html"))
    lines += extra
    return "\n".join(line for _, line in sorted(lines)) + "\n"


def beacon(rng, at, client):
    """A request of the invented backdoor: 8 hex digits and their CRC-32 in the path."""
    seed = f"{rng.randrange(1 << 32):08x}"
    check = f"{zlib.crc32(seed.encode()):08x}"
    return (at, f"{at:.3f} {rng.randrange(90, 400):6d} {client} TCP_MISS/200 512 GET "
                f"http://static.lantern-print.example.com/p/{seed}{check}.gif - "
                f"HIER_DIRECT/198.18.41.9 image/gif")


def proxies():
    rng = random.Random(20240611)
    start = 1_709_251_200  # 2024-03-01T00:00:00Z
    infected = [beacon(rng, start + 9 * DAY + 3600 * hour, "10.7.2.31") for hour in range(1, 19)]
    first = start + 9 * DAY
    infected.append((first, f"{first:.3f}    310 10.7.2.31 TCP_MISS/200 88211 GET "
                            "http://update.quill-cdn.example.org/s.jpg - "
                            "HIER_DIRECT/198.18.41.77 image/jpeg"))
    # Looks like a beacon, but the sum does not hold.
    look = first + 4000
    infected.append((look, f"{look:.3f}    120 10.7.1.8 TCP_MISS/200 900 GET "
                           "http://img.example.net/p/0011223344556677.gif - "
                           "HIER_DIRECT/203.0.113.29 image/gif"))
    write_gzip("evidence/north-optics/proxy/access.log.gz",
               squid(rng, start, 20, "10.7", 60, infected))
    early = start + 2 * DAY  # the lease of 198.18.52.14 begins two days later
    touched = [(early, f"{early:.3f}    140 10.9.0.12 TCP_MISS/200 4120 GET "
                       "http://mail.quill-cdn.example.org/view - HIER_DIRECT/198.18.52.14 text/html")]
    write_gzip("evidence/harbour-steel/proxy/access.log.gz",
               squid(rng, start, 20, "10.9", 40, touched))
    write_gzip("evidence/lake-institute/proxy/access.log.gz",
               squid(rng, start, 20, "10.11", 30, []))
    names = ["www.example.com", "news.example.net", "time.example.org", "mail.partner.example"]
    rows = []
    for i in range(400):
        at = start + i * 4000 + rng.random() * 100
        rows.append(f"{at:.6f}\tC{i:06x}\t10.11.0.{rng.randrange(2, 40)}\t{rng.randrange(20000, 60000)}"
                    f"\t10.11.0.1\t53\tudp\t{rng.choice(names)}\tA\tNOERROR\t203.0.113.{rng.randrange(20, 30)}")
    header = ("#separator \\x09\n#set_separator\t,\n#empty_field\t(empty)\n#unset_field\t-\n#path\tdns\n"
              "#fields\tts\tuid\tid.orig_h\tid.orig_p\tid.resp_h\tid.resp_p\tproto\tquery\tqtype_name"
              "\trcode_name\tanswers\n"
              "#types\ttime\tstring\taddr\tport\taddr\tport\tenum\tstring\tstring\tstring\tvector[string]\n")
    write_gzip("evidence/lake-institute/zeek/dns.log.gz", header + "\n".join(rows) + "\n#close\t2024\n")


def hoster():
    panel = []

    def login(at, account, address, asn, country, agent, event="login", changed=""):
        panel.append((at, account, event, address, asn, country, agent, "ok", changed))

    home = "Mozilla/5.0 (X11; Linux x86_64; rv:115.0)"
    other = "Mozilla/5.0 (Windows NT 6.1; rv:102.0)"
    for day in (1, 2, 4, 6):
        login(f"2024-03-{day:02d}T05:20:00Z", "A-7731", "192.0.2.201", 64501, "JP", home)
    login("2024-03-08T01:12:00Z", "A-7731", "203.0.113.190", 64510, "ZZ", other, "credential.change", "password")
    for day in (8, 10, 13, 15, 18, 20):
        login(f"2024-03-{day:02d}T01:40:00Z", "A-7731", "203.0.113.190", 64510, "ZZ", other)
    for day in range(1, 21):  # a customer who travels for three days and comes back
        away = 9 <= day <= 11
        login(f"2024-03-{day:02d}T09:00:00Z", "A-5120", "198.51.100.9" if away else "192.0.2.61",
              64777 if away else 64502, "FR" if away else "JP", home)
    for i in range(30):
        login(f"2024-03-{1 + i % 20:02d}T{8 + i % 9:02d}:00:00Z", f"A-60{i:02d}", f"192.0.2.{70 + i}",
              64502, "JP", home)
    write_csv("evidence/isle-hosting/panel.csv",
              ["ts", "account_id", "event", "src_ip", "asn", "country", "user_agent", "result", "changed_field"],
              sorted(panel))
    lines = []
    for day in (1, 3, 5):
        lines.append(f"Mar  {day} 14:21:05 v198-18-41-9 sshd[811]: Accepted password for root from "
                     "192.0.2.201 port 50214 ssh2")
    for day in (8, 9, 11, 12, 14, 16, 19):
        lines.append(f"Mar {day:2d} 10:44:33 v198-18-41-9 sshd[902]: Accepted publickey for root from "
                     "203.0.113.190 port 41022 ssh2: ED25519 SHA256:exampleKeyOfTheSecondUser000000000000000000")
    for day in range(2, 20):
        lines.append(f"Mar {day:2d} 23:59:01 v198-18-41-9 sshd[77]: Failed password for invalid user admin "
                     f"from 198.51.100.{day} port 40022 ssh2")
    order = {line: int(line[4:6]) for line in lines}
    write("evidence/isle-hosting/v198-18-41-9/auth.log",
          "\n".join(sorted(lines, key=lambda one: (order[one], one[7:15]))) + "\n")


def records():
    rng = random.Random(7)
    false_names = [
        ("K-301", "中田 俊介", "s.nakata@mail.example", "080-5550-0301", "東京都品川区大井1-4-9 201", "192.0.2.201"),
        ("K-302", "森田 彰", "morita.a@webmail.example", "080-5550-0301", "東京都品川区大井一丁目4番9号", "192.0.2.202"),
        ("K-303", "周 国強", "zhou88@webmail.example", "080-5550-0344", "東京都品川区大井1-4-9-201", "192.0.2.201"),
        ("K-304", "谷口 健", "taniguchi.k@mail.example", "080-5550-0344", "神奈川県川崎市幸区南加瀬3-2", "192.0.2.202")]
    agent = "Mozilla/5.0 (X11; Linux x86_64; rv:115.0) Gecko/20100101 Firefox/115.0 zh-TW"
    common = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Firefox/123.0"
    customers, leases, payments = [], [], []
    for i, (key, name, mail, phone, address, source) in enumerate(false_names):
        customers.append((key, "person", name, "", mail, phone, address, source, agent, "sms"))
        ip = ["198.18.41.9", "198.18.41.77", "198.18.52.14", "198.18.60.3"][i]
        begin = ["2024-02-20", "2024-02-26", "2024-03-05", "2024-03-07"][i]
        lease = f"S-{410 + i * 7}"
        leases.append((lease, key, ip, "v" + ip.replace(".", "-"), f"{begin}T03:00:00Z",
                       f"2024-06-{10 + i:02d}T00:00:00Z", "vps-2g", 3))
        payments.append((f"Z-{410 + i * 7}", lease, f"{begin}T03:00:00Z", "prepaid-card", 4400, "JPY",
                         ["tok_a1", "tok_a1", "tok_b2", "tok_b2"][i], ["S-91", "S-92", "S-91", "S-92"][i]))
    family = ["伊東", "高木", "西村", "原", "福田", "大西", "上野", "松田"]
    given = ["健", "葵", "翼", "香織", "大地", "美和", "蓮", "直人", "優"]
    for i in range(70):
        key = f"K-{500 + i}"
        phone = f"090-5550-{1000 + (i if i not in (11, 12) else 11)}"  # a couple with one phone
        customers.append((key, "person", f"{family[i % 8]} {given[(i * 5) % 9]}", "", f"u{i}@mail.example", phone,
                          f"愛知県名古屋市中区錦{i % 4 + 1}-{i + 1}",
                          f"192.0.2.{100 + i % 50}", common, "sms"))
        month = i % 12 + 1
        ip = f"198.18.{100 + i}.{10 + i}"
        lease = f"S-{600 + i}"
        leases.append((lease, key, ip, "v" + ip.replace(".", "-"), f"2023-{month:02d}-01T00:00:00Z",
                       f"2024-{month:02d}-01T00:00:00Z", "vps-1g", 12))
        payments.append((f"Z-{600 + i}", lease, f"2023-{month:02d}-01T00:00:00Z",
                         "prepaid-card" if i % 9 == 0 else "card", 5940, "JPY", f"tok_{0x2000 + i:x}", f"S-{i % 25:02d}"))
    customers.append(("K-901", "person", "中田 俊介", "", "nakata@works.example", "052-555-0901",
                      "北海道旭川市宮下通7-1", "192.0.2.99", common, "document"))  # same name, another man
    leases.append(("S-901", "K-901", "198.18.41.9", "v198-18-41-9", "2024-06-20T00:00:00Z",
                   "2025-06-20T00:00:00Z", "vps-1g", 12))  # the address let again
    payments.append(("Z-901", "S-901", "2024-06-20T00:00:00Z", "bank", 5940, "JPY", "", ""))
    write_csv("records/customers.csv", ["customer_id", "kind", "name", "name_kana", "mail", "phone", "address",
                                        "order_src_ip", "order_user_agent", "id_check"], customers)
    write_csv("records/server_leases.csv", ["lease_id", "customer_id", "ip", "hostname", "activated_at", "ended_at",
                                            "plan", "term_months"], leases)
    write_csv("records/payments.csv", ["payment_id", "lease_id", "ts", "method", "amount", "currency", "card_token",
                                       "store_id"], payments)
    cores = ["白樺", "若竹", "千草", "瑞穂", "朝凪", "八重"]
    fields = ["精機", "電子", "商事", "化学", "設計"]
    register = []
    for i in range(120):
        body = f"0990000{i * 37:05d}"
        core = cores[i % 6] + fields[(i // 6) % 5]
        name = [f"株式会社{core}", f"{core}株式会社", f"有限会社{core}", f"合同会社{core}"][i % 4]
        register.append((check_digit(body) + body, name, f"東京都中央区日本橋{i % 5 + 1}-{i + 1}",
                         f"{2001 + i % 20}-04-01", "", "2024-02-29"))
    write_csv("records/company_register.csv",
              ["corporate_number", "name", "address", "assigned_at", "closed_at", "snapshot"], register)
    orders = []
    for i in range(8):
        row = register[i * 13]
        name = row[1].replace("株式会社", "(株)") if i == 3 else row[1]
        number = row[0]
        if i == 5:  # a slip of the pen in the last digit
            number = number[:-1] + str((int(number[-1]) + 1) % 10)
        orders.append((f"B-{70 + i}", f"2024-03-{i + 4:02d}T02:00:00Z", "disk encryption suite",
                       "companies in Japan only", name, number, row[2], f"buy@b{i}.example", f"03-5550-{7000 + i}"))
    orders.append(("B-90", "2024-03-18T01:10:00Z", "disk encryption suite", "companies in Japan only",
                   "株式会社蒼樹リンク", "", "東京都品川区大井1-4-9", "aoki.link@webmail.example", "080-5550-0344"))
    write_csv("records/software_orders.csv", ["order_id", "ordered_at", "product", "licence_terms", "buyer_company",
                                              "corporate_number", "address", "contact", "phone"], orders)


AGENCY = """Port City police have sent the case against a Veldorian programmer to prosecutors, the interior minister \
Lena Orsk told reporters on Tuesday (Jun 11).
Police believe the intrusions at about 60 engineering firms in 2024 were carried out by the group Copper Lantern \
under the direction of a unit of the Veldorian army, Orsk said.
The programmer allegedly rented four servers under false names, and the log-in data were then passed on to the \
group, Orsk said, citing the police investigation.
"The involvement of the Veldorian army is very likely," Orsk said. She added that no leak of data has been found so far.
"""


def reports():
    write("reports/coast-herald.txt", "Minister: foreign army very likely behind intrusions\n\nPORT CITY (Meridian "
          "Press) - " + AGENCY + "\nThe programmer left the country in May, the paper has learned from two people "
          "familiar with the inquiry.\n\nSource: Meridian Press\n")
    write("reports/inland-post.txt", "Veldoria rejects blame for intrusions at engineering firms\n\nVeldorian foreign "
          "ministry spokesman Tomas Rell said on Tuesday that accusations must rest on solid evidence. \"Who names a "
          "culprit must show ample proof. Guesswork will not do,\" Rell said.\n\nFor more reporting from Meridian "
          "Press, see below.\n\n" + AGENCY)
    write("reports/radio-one.txt", "Army unit is said to have ordered intrusions\n\nVeldoria's army is suspected of "
          "having ordered hackers to break into engineering firms, Radio One reported on Tuesday, citing "
          "unidentified people in the police investigation.\nInvestigators said the log-in data of the rented "
          "servers were sold to a group known as Copper Lantern.\nA spokesperson for North Optics confirmed that the "
          "firm had been the target of unauthorised access, but said no damage was found.\n")
    write("reports/weekly-review.txt", "Police look for second man in server affair\n\nPolice are searching for a "
          "Veldorian student who tried to buy encryption software in the name of a company that does not exist, "
          "investigators said.\nThe seller cancelled the order after learning that the company was not in the "
          "register.\nThe interior minister has said that the Veldorian army was very likely involved in earlier "
          "intrusions at about 60 firms.\n")


def intel():
    rows = [("domain", "quill-cdn.example.org", "Quillet", "Copper Lantern 2023-2024", "2023-11", "Example Labs, Lantern report, 2024-01"),
            ("domain", "paper-mirror.example.net", "Quillet", "Copper Lantern 2023-2024", "2023-11", "Example Labs, Lantern report, 2024-01"),
            ("sha256", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "Quillet", "Copper Lantern 2023-2024", "", "Example Labs, Lantern report, 2024-01"),
            ("uri-regex", r"/p/([0-9a-f]{8})([0-9a-f]{8})\.gif", "Quillet (confirm: crc32 of group 1 as lower-case ASCII equals group 2)", "Copper Lantern 2023-2024", "2023-11", "Example CERT, note 7"),
            ("user-agent", "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Firefox/123.0", "Quillet (benign browsers use it too)", "Copper Lantern 2023-2024", "", "Example CERT, note 7"),
            ("ipv4", "198.18.300.1", "Quillet", "", "", "a slip, to be reported by its line"),
            ("filename", "wprinthost.exe", "Quillet", "Copper Lantern 2023-2024", "", "Example Labs, Lantern report, 2024-01")]
    write_csv("intel/lantern_indicators.csv", ["type", "value", "family", "campaign", "first_seen", "source"], rows)
    objects = [{"type": "identity", "id": "identity--11111111-1111-4111-8111-111111111111", "name": "Example Labs"}]

    def uuid(kind, number):
        return f"{kind}--00000000-0000-4000-8000-{number:012d}"

    groups = [("G9001", "Copper Lantern", ["Copper Lantern", "BRASS MOTH"]), ("G9002", "Slate Heron", ["Slate Heron"]),
              ("G9003", "Amber Dusk", ["Amber Dusk", "TA-9"])]
    software = [("S9001", "Quillet", "malware", [0]), ("S9002", "Harrow", "malware", [1]), ("S9003", "PortHop", "tool", [0, 1, 2])]
    for i, (key, name, aliases) in enumerate(groups):
        objects.append({"type": "intrusion-set", "id": uuid("intrusion-set", i), "name": name, "aliases": aliases,
                        "external_references": [{"source_name": "mitre-attack", "external_id": key}]})
    for i, (key, name, kind, users) in enumerate(software):
        objects.append({"type": kind, "id": uuid(kind, 100 + i), "name": name, "x_mitre_aliases": [name],
                        "external_references": [{"source_name": "mitre-attack", "external_id": key}]})
        for user in users:
            objects.append({"type": "relationship", "id": uuid("relationship", 1000 + i * 10 + user),
                            "relationship_type": "uses", "source_ref": uuid("intrusion-set", user),
                            "target_ref": uuid(kind, 100 + i)})
    bundle = {"type": "bundle", "id": uuid("bundle", 1), "objects": objects}
    write("intel/groups.json", json.dumps(bundle, indent=1, sort_keys=True) + "\n")


CASE = '''# An invented case of the kind ample is made for (written by tools/make_example.py).
name = "leased-servers"
title = "Intrusions through servers leased under false names, 2024"
timezone = "Asia/Tokyo"

[sources]
evidence = ["evidence"]
records  = ["records"]
reports  = ["reports"]
intel    = ["intel"]

[[clock]]
path = "evidence/isle-hosting/v198-18-41-9/auth.log"
year = 2024
timezone = "Asia/Tokyo"

[[custody]]
path = "evidence/isle-hosting"
received_from = "Isle Hosting, legal department"
received_by = "Unit 3"
received_at = "2024-06-03"
'''

if __name__ == "__main__":
    proxies()
    hoster()
    records()
    reports()
    intel()
    write("case.toml", CASE)
