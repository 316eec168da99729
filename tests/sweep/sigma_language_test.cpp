#include <tests/sweep/sigma_support.hpp>

using namespace sigma_test; // NOLINT: tests read better without the prefix

namespace {

/// One entry of a selection, a value of the field F, and whether they fit.
struct Case {
    const char* entry;
    const char* value;
    bool fits;
};

constexpr Case cases[] = {
    {"F: abc", "ABC", true},
    {"F: abc", "abcd", false},
    {"F: 'a*d'", "abcd", true},
    {"F: 'a?d'", "abd", true},
    {"F: 'a?d'", "aéd", true},
    {"F: 'a?d'", "abbd", false},
    {"F: 'a\\*d'", "a*d", true},
    {"F: 'a\\*d'", "abd", false},
    {"F: 'a\\\\*d'", "a\\xd", true},
    {"F: 'a\\b'", "a\\b", true},
    {"F: 'a\\\\b'", "a\\b", true},
    {"F: '\\\\\\\\host'", "\\\\host", true},
    {"F: ''", "", true},
    {"F: ''", "x", false},
    {"F: '*'", "", true},
    {"F: 4624", "4624", true},
    {"F: 0x1410", "0x1410", true},
    {"F: 0x1410", "5136", true},
    {"F: true", "True", true},
    {"F: ÄRGER", "ärger", true},
    {"F|contains: bcd", "abcde", true},
    {"F|contains: 'b*e'", "abcdef", true},
    {"F|startswith: AB", "abc", true},
    {"F|startswith: b", "abc", false},
    {"F|endswith: '\\cmd.exe'", "C:\\Windows\\CMD.EXE", true},
    {"F|endswith: '\\cmd.exe'", "C:\\Windows\\CMD.EXE ", false},
    {"F|contains|all: [ab, cd]", "cd ab", true},
    {"F|contains|all: [ab, cd]", "cd", false},
    {"F|contains: [ab, cd]", "cd", true},
    {"F|cased: Abc", "Abc", true},
    {"F|cased: Abc", "abc", false},
    {"F|contains|cased: Ab", "xAbx", true},
    {"F|contains|cased: Ab", "xabx", false},
    {"F|re: '^a.c$'", "abc", true},
    {"F|re: 'B'", "abc", false},
    {"F|re|i: 'B'", "abc", true},
    {"F|re: 'a.b'", "a\nb", false},
    {"F|re|s: 'a.b'", "a\nb", true},
    {"F|re: '^b'", "a\nb", false},
    {"F|re|m: '^b'", "a\nb", true},
    {"F|cidr: 10.0.0.0/8", "10.1.2.3", true},
    {"F|cidr: 10.0.0.0/8", "11.1.2.3", false},
    {"F|cidr: 'fe80::/10'", "fe80::1", true},
    {"F|cidr: 'fe80::/10'", "fd80::1", false},
    {"F|cidr: '::ffff:0:0/96'", "10.1.2.3", true},
    {"F|windash|contains: ' -enc'", "x /enc", true},
    {"F|windash|contains: ' -enc'",
     "x \xE2\x80\x93"
     "enc",
     true},
    {"F|windash|contains: ' -enc'", "x enc", false},
    {"F|windash|contains: ' -a -b'",
     " /a \xE2\x80\x95"
     "b",
     true},
    {"F|base64: foobar", "Zm9vYmFy", true},
    {"F|base64offset|contains: foobar", "xxZm9vYmFyxx", true},
    {"F|base64offset|contains: foobar", "eGZvb2Jhcng=", true},
    {"F|base64offset|contains: foobar", "eHhmb29iYXJ4", true},
    {"F|base64offset|contains: foobar", "Zm9vYmF6", false},
    {"F|wide|base64offset|contains: ab", "YQBiAA==", true},
    {"F|utf16be|base64: ab", "AGEAYg==", true},
    {"F|utf16|base64: ab", "//5hAGIA", true},
    {"F|lt: 5", "4", true},
    {"F|lt: 5", "5", false},
    {"F|lte: 5", "5.0", true},
    {"F|gt: 0x10", "0x11", true},
    {"F|gte: -1", "-2", false},
    {"F|gt: 5", "many", false},
    {"F|neq: abc", "abd", true},
    {"F|neq: abc", "ABC", false},
    {"F|neq: [a, b]", "b", false},
    {"F|hour: 23", "2024-03-01 23:59:00", true},
    {"F|hour|gte: 22", "2024-03-01T23:59:00+09:00", true},
    {"F|minute: 59", "2024-03-01T23:59:00Z", true},
    {"F|day: 29", "2024-02-29", true},
    {"F|week: 1", "2024-12-30", true},
    {"F|month|lt: 3", "2024-02-29", true},
    {"F|year: 2024", "2024-02-29", true},
    {"F|exists: true", "", true},
    {"F|exists: false", "x", false},
    {"G|exists: false", "x", true},
    {"G: null", "x", true},
    {"F: null", "x", false},
    {"F: [null, x]", "x", true},
    {"F|fieldref: H", "other", true},
    {"F|fieldref|startswith: H", "otherwise", true},
    {"F|fieldref: H", "another", false},
    {"F|fieldref|neq: H", "another", true},
    {"F|fieldref|contains: H", "another", true},
    {"F|fieldref|contains: H", "any", false},
    {"F|fieldref|cased: H", "other", false},
    {"F|fieldref: [G, H]", "other", true},
    {"F|contains|windash: ' -enc'",
     "x \xE2\x80\x94"
     "enc",
     true},
    {"F|contains|windash: ' -enc'",
     "x \xE2\x80\x90"
     "enc",
     false}, // a hyphen of Unicode
    {"F|contains|windash: 'a-enc'", "a/enc", false},
    {"F|contains|windash|all: [' -a ', ' -b ']",
     "x /a \xE2\x80\x93"
     "b ",
     true},
    {"F|utf16be|base64offset|contains: ab", "eABhAGI=", true},
    {"F|re: '^b'", "a\nb", false},
    {"F|re|m: '^b$'", "a\nb\nc", true},
    {"F|re: 'a.b'", "a\nb", false},
    {"F|re|i|s: 'A.B'", "a\nb", true},
    {"F|re|all: [c, x]", "cde", false},
    {"F|re|neq: x", "cde", true},
    {"F|cidr: '2001:db8::/32'", "2001:DB8:1::5", true},
    {"F|cidr: ['10.0.0.0/8', 'fe80::/10']", "fe80::1%eth0", true},
    {"F|cidr|neq: 10.0.0.0/8", "11.0.0.1", true},
    {"F|lt: 5", "", false},
    {"F|gte: 16", "0x10", true},
    {"F: ['', null]", "", true},
    {"F: ''", "x", false},
    {"F: '*'", "", true},
    {R"(F: 'a\\*')", "a\\bc", true},
    {R"(F: 'a\\*')", "a*", false},
    {R"(F: 'a\\\*')", "a\\*", true},
    {R"(F: 'a\*')", "abc", false},
    {R"(F: '\\\\srv')", "\\\\srv", true},
    {R"(F|contains: '\?\')", "a?\\b", true},
    {"F|expand: '%who%-x'", "bob-x", true},
    {"F|expand: '%who%-x'", "eve-x", false},
    {R"(F|expand: '\%plain%who%')", "%plainbob", true},
    {R"(F|expand: '\%plain%who%')", "\\%plainbob", false},
    {R"(F|expand: 'C:\Users\%who%\x')", "C:\\Users\\bob\\x", true},
    {R"(F|expand: '\%plain\% %who%%%')", "%plain% bob%%", true},
    {"F|endswith: '?*?"
     "?'",
     "/\xE2\x80\x93",
     false}, // two characters, four bytes
    {"F|endswith: '?*?"
     "?'",
     "/\xE2\x80\x93-",
     true},
    {"F|contains: '?"
     "?a'",
     "\xE2\x80\x95"
     "a",
     false},
    {"F: '*?'", "\xE6\xBC\xA2", true},
    {"F|re: 'b$'", "ab\n", true}, // as in PCRE
    {"F|re: '^$'", "\n", true},
    {"F|re: 'b$'", "ab\n\n", false},
    {"F|re: 'b$'", "b\na", false},
    {"F|re: 'b\\z'", "ab\n", false},
    {"F|cidr: '::/0'", "10.1.2.3", false},
    {"F|cidr: '::/0'", "fe80::1", true},
    {"F|cidr: '::ffff:0:0/90'", "10.1.2.3", false},
    {"F|cidr: 10.0.0.0/8", "::ffff:10.1.2.3", true},
};

/// A body of a detection that can't be used, with the words a person sees.
struct Wrong {
    const char* body;
    const char* why;
};

constexpr Wrong wrong_bodies[] = {
    {"  s: {F|frob: a}\n  condition: s", "the modifier 'frob' is not in the specification"},
    {"  s: {F|contains|endswith: a}\n  condition: s", "do not go together"},
    {"  s: {F|re: '('}\n  condition: s", "not a regular expression of RE2"},
    {"  s: {F|re: '(?=a)'}\n  condition: s", "not a regular expression of RE2"},
    {"  s: {F|cidr: 10.0.0.0/33}\n  condition: s", "not a network: 10.0.0.0/33"},
    {"  s: {F|gt: many}\n  condition: s", "wants a number, not 'many'"},
    {"  s: {F|expand: '%x%'}\n  condition: s", "the placeholder %x% has no values"},
    {"  s: {F|expand: 'C:\\Users\\%x%'}\n  condition: s", "the placeholder %x% has no values"},
    {"  s: {F: {a: b}}\n  condition: s", "has a map as its value"},
    {"  s: {F: []}\n  condition: s", "has no values"},
    {"  s: {}\n  condition: s", "it is empty"},
    {"  s: {F: a}\n  condition: t", "there is no selection 't'"},
    {"  s: {F: a}\n  condition: 1 of t*", "no selection fits 't*'"},
    {"  s: {F: a}\n  condition: 2 of s", "'2 of' is not in the specification"},
    {"  s: {F: a}\n  condition: s and", "something is missing at its end"},
    {"  s: {F: a}\n  condition: (s", "a ')' is missing"},
    {"  s: {F: a}\n  condition: s s", "'s' is not expected here"},
    {"  s: {F: a}\n  condition: s | count() > 3", "the aggregation after '|' is of Sigma 1"},
    {"  s: {F: a}", "it has no condition"},
    {"  s: {F: a}\n  condition: [s, {t: u}]", "one of its conditions is no text"},
    {"  s: {F: a, F: b}\n  condition: s", "the key 'F' stands twice"},
    {"  s: {F|i: b}\n  condition: s", "belong to 're'"},
    {"  s: {F|lt|startswith: 5}\n  condition: s", "'lt' and 'startswith' do not go together"},
    {"  s: {F|hour|cased: 5}\n  condition: s", "'hour' and 'cased' do not go together"},
    {"  s: {F|gte|base64: 5}\n  condition: s", "'gte' and 'base64' do not go together"},
    {"  s: {F|contains|contains: a}\n  condition: s", "the modifier 'contains' stands twice"},
    {"  s: {F|base64: 'a*'}\n  condition: s", "wildcards, which can't be encoded"},
};

/// A condition over a (holds), b (fails), c1 (holds), c2 (fails), _d (holds).
struct Logic {
    const char* condition;
    bool holds;
};

constexpr Logic logic[] = {
    {"a", true},
    {"not a", false},
    {"a and b", false},
    {"a or b", true},
    {"a and not b", true},
    {"not a or a", true},
    {"b and b or a", true},
    {"b and (b or a)", false},
    {"not (a and b)", true},
    {"not not a", true},
    {"1 of c*", true},
    {"all of c*", false},
    {"any of c*", true},
    {"1 of them", true},
    {"all of them", false},
    {"not 1 of c*", false},
    {"A_ OR a AND NOT b", true},
    {"[b, a]", true},
};

} // namespace

TEST_CASE("sigma: each modifier and wildcard fits what the specification says, and nothing else") {
    const Placeholders placeholders = {{"who", {"alice", "bob"}}};
    for (const auto& one : cases) {
        CAPTURE(one.entry);
        CAPTURE(one.value);
        const auto body = "  s: {" + std::string(one.entry) + "}\n  condition: s";
        CHECK(holds_for(body, {{"F", one.value}, {"H", "Other"}}, placeholders) == one.fits);
    }
}

TEST_CASE("sigma: a rule that can't be used is refused in words") {
    for (const auto& wrong : wrong_bodies) {
        CAPTURE(wrong.body);
        const auto set = set_of({rule_text(wrong.body)});
        CHECK(set.rules().empty());
        REQUIRE(set.refusals().size() == 1);
        CAPTURE(set.refusals().front().why);
        CHECK(set.refusals().front().why.find(wrong.why) != std::string::npos);
    }
}

TEST_CASE("sigma: conditions bind not before and before or, and count selections by pattern") {
    for (const auto& one : logic) {
        CAPTURE(one.condition);
        const auto body = std::string("  a: {F: x}\n  A_: {F: y}\n  b: {F: y}\n  c1: {F: x}\n"
                                      "  c2: {F: y}\n  _d: {F: x}\n  condition: ") +
                          one.condition;
        CHECK(holds_for(body, {{"F", "x"}}) == one.holds);
    }
}

TEST_CASE("sigma: keywords are looked for in every value, lists of maps are alternatives") {
    CHECK(holds_for("  k: [evil, worse]\n  condition: k", {{"F", "so Evil!"}}));
    CHECK(!holds_for("  k: [evil, worse]\n  condition: k", {{"F", "good"}}));
    CHECK(
        holds_for("  k: {'|all': [evil, worse]}\n  condition: k", {{"F", "evil"}, {"G", "worse"}}));
    CHECK(!holds_for("  k: {'|all': [evil, worse]}\n  condition: k", {{"F", "evil"}}));
    CHECK(holds_for("  s: [{F: a, G: b}, {F: c}]\n  condition: s", {{"F", "c"}}));
    CHECK(!holds_for("  s: [{F: a, G: b}, {F: c}]\n  condition: s", {{"F", "a"}}));
    CHECK(holds_for("  s: {F: b}\n  condition: s", {{"F", "a"}, {"F", "b"}}));
}

TEST_CASE("sigma: several documents, global parts and deprecated rules") {
    const auto set =
        set_of({"action: global\ntitle: g\nlogsource: {product: windows}\n---\n"
                "id: x\ndetection: {s: {F: a}, condition: s}\n---\n"
                "id: y\ndetection: {s: {F: b}, condition: s}\n",
                "title: old\nid: z\nstatus: deprecated\nlogsource: {product: windows}\n"
                "detection: {s: {F: a}, condition: s}\n"});
    CHECK(held(set, windows({{"F", "a"}})) == "x ");
    CHECK(held(set, windows({{"F", "b"}})) == "y ");
    REQUIRE(set.refusals().size() == 1);
    CHECK(set.refusals().front().why == "its status is 'deprecated'");
}

TEST_CASE("sigma: a filter narrows the rules it names, and only those") {
    const auto filter = "title: f\nid: f\nlogsource: {product: windows}\nfilter:\n  rules: [one]\n"
                        "  selection: {U|startswith: adm_}\n  condition: not selection\n";
    const auto body = "  s: {F: a}\n  condition: s";
    const auto set = set_of({rule_text(body, "one"), rule_text(body, "two"), filter});
    CHECK(held(set, windows({{"F", "a"}, {"U", "bob"}})) == "one two ");
    CHECK(held(set, windows({{"F", "a"}, {"U", "adm_bob"}})) == "two ");
}

TEST_CASE("sigma: records are routed by their own provider, channel and event id") {
    const auto rule = [](const std::string& source, const std::string& id) {
        return "title: r\nid: " + id + "\nlogsource: " + source +
               "\ndetection: {s: {Image|endswith: '\\a.exe'}, condition: s}\n";
    };
    const auto set = set_of({rule("{product: windows, category: process_creation}", "proc"),
                             rule("{product: windows, category: image_load}", "load"),
                             rule("{product: windows, service: security}", "sec"),
                             rule("{product: linux, category: process_creation}", "linux")});
    const Fields nested = {{"Event.System.Provider.#attributes.Name", "Microsoft-Windows-Sysmon"},
                           {"Event.System.EventID", "1"},
                           {"Event.System.Channel", "Microsoft-Windows-Sysmon/Operational"},
                           {"Event.EventData.Image", "C:\\a.exe"}};
    CHECK(held(set, nested) == "proc ");
    CHECK(held(set,
               {{"SourceName", "Microsoft-Windows-Sysmon"},
                {"EventID", "7"},
                {"Channel", "Microsoft-Windows-Sysmon/Operational"},
                {"Image", "C:\\A.EXE"}}) == "load ");
    CHECK(held(set,
               {{"winlog.channel", "Security"},
                {"winlog.event_id", "4688"},
                {"winlog.event_data.NewProcessName", "C:\\a.exe"}}) == "proc sec ");
    CHECK(held(set, {{"Channel", "Other"}, {"EventID", "1"}, {"Image", "C:\\a.exe"}}).empty());
    CHECK(held(set,
               {{"Provider_Name", "Linux-Sysmon"},
                {"Channel", "Linux-Sysmon/Operational"},
                {"EventID", "1"},
                {"Image", "/b\\a.exe"}}) == "linux ");
}

TEST_CASE("sigma: a URL that a log writes in one field has the parts that rules ask for") {
    struct Part {
        UrlPart part;
        std::string_view url;
        std::string_view told; ///< empty: there is none
    };

    constexpr Part parts[] = {
        {UrlPart::query, "http://h.example/a/b.php?x=1&y#f", "x=1&y"},
        {UrlPart::path, "http://h.example/a/b.php?x=1", "/a/b.php"},
        {UrlPart::host, "http://u:p@h.example:8080/a", "h.example"},
        {UrlPart::host, "http://[2001:db8::1]:80/a", "2001:db8::1"},
        {UrlPart::host, "h.example:443", "h.example"},
        {UrlPart::host, "/a/b", ""},
        {UrlPart::extension, "/a.d/b.DLL?x=c.exe", "DLL"},
        {UrlPart::extension, "http://h.example/a", ""},
        {UrlPart::path, "/a?u=http://x/y", "/a"},
        {UrlPart::query, "/a", ""},
        {UrlPart::query, "/a?", ""},
        {UrlPart::whole, "/a?x", "/a?x"},
    };
    for (const auto& [part, url, told] : parts) {
        CAPTURE(url);
        CHECK(part_of_url(part, url).value_or("") == told);
    }
    const auto rule = [](const std::string& category, const std::string& body) {
        return "title: r\nid: " + category + "\nlogsource: {category: " + category +
               "}\ndetection: {s: {" + body + "}, condition: s}\n";
    };
    const auto set = set_of({rule("webserver", "cs-uri-query|contains: 'cmd=', cs-uri-stem: /a"),
                             rule("firewall", "dst_ip: 203.0.113.9"),
                             rule("dns", "query: b.example")});
    CHECK(held(set, {{"event_type", "http"}, {"http.url", "/a?cmd=x"}}) == "webserver ");
    CHECK(held(set, {{"event_type", "http"}, {"http.url", "/cmd=?/a"}}).empty());
    CHECK(held(set, {{"cs-uri-stem", "/a"}, {"cs-uri-query", "cmd=x"}}) == "webserver ");
    CHECK(held(set, {{"action", "DROP"}, {"src-ip", "10.0.0.1"}, {"dst-ip", "203.0.113.9"}}) ==
          "firewall ");
    CHECK(held(set, {{"event_type", "dns"}, {"dns.queries.rrname", "b.example"}}) == "dns ");
}
