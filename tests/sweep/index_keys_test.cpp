// Whatever the sweep finds, the index must have named: tried on lines in every format.

#include <ample/core/byte_source.hpp>
#include <ample/seal/index/key.hpp>
#include <ample/sweep/hit.hpp>
#include <ample/sweep/index_keys.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

using namespace ample;
using namespace ample::sweep;

namespace {

Indicator indicator(Type type, std::string value) {
    Indicator one;
    one.type = type;
    one.value = std::move(value);
    return one;
}

std::vector<Indicator> all_kinds() {
    return {indicator(Type::domain, "evil.example"),
            indicator(Type::domain, "\xE3\x83\x86\xE3\x82\xB9\xE3\x83\x88.jp"),
            indicator(Type::ipv4, "192.0.2.77"),
            indicator(Type::md5, "0123456789abcdef0123456789abcdef"),
            indicator(Type::url, "http://evil.example/x"),
            indicator(Type::mail, "x@evil.example"),
            indicator(Type::ipv6, "2001:db8::77"),
            indicator(Type::sha256, std::string(64, 'a'))};
}

constexpr std::string_view hash = "0123456789ABCDEF0123456789abcdef";

/// Pieces that put values beside everything that may stand beside them.
std::string random_value(std::mt19937& random, bool is_json) {
    static const std::string values[] = {"evil.example",
                                         "WWW.Evil.Example",
                                         "192.0.2.77",
                                         std::string(hash),
                                         std::string(64, 'A'),
                                         "\xE3\x83\x86\xE3\x82\xB9\xE3\x83\x88.jp",
                                         "notevil.example",
                                         "evil.example/x",
                                         "x@evil.example",
                                         "2001:DB8:0::77",
                                         "harmless"};
    static const std::string_view json_escapes[] = {"\\n",
                                                    "\\t",
                                                    "\\r\\n",
                                                    "\\\\",
                                                    "\\\"",
                                                    "\\/",
                                                    "\\u003d",
                                                    "\\u0022",
                                                    "\\b",
                                                    "\\f",
                                                    "\\u30c6"};
    static const std::string_view glue[] = {" ",
                                            "/",
                                            ":",
                                            "=",
                                            "@",
                                            "(",
                                            ",",
                                            "%2F",
                                            "?q=",
                                            ".",
                                            "-",
                                            "_",
                                            "x",
                                            "'",
                                            "[",
                                            "]",
                                            "|",
                                            "\x81\x41",
                                            "\x83\x5C",
                                            "\xC9\xBD",
                                            "\xE3\x80\x8C",
                                            "\xE6\x97\xA5",
                                            "\xC3\xA9"};
    std::string text;
    for (int i = 0; i < 4; ++i) {
        text += is_json && random() % 2 == 0 ? json_escapes[random() % std::size(json_escapes)]
                                             : glue[random() % std::size(glue)];
        auto value = values[random() % std::size(values)];
        if (is_json && random() % 3 == 0) { // writers that escape what they need not
            const std::string_view digits = "0123456789abcdef";
            std::string escaped;
            for (const char c : value) {
                const auto code = static_cast<unsigned char>(c);
                if (code < 128 && random() % 3 == 0) {
                    escaped += std::string("\\u00") + digits[code >> 4U] + digits[code & 15U];
                } else {
                    escaped += c;
                }
            }
            value = escaped;
        }
        if (!is_json && random() % 4 == 0) { // likewise, as URLs do
            const std::string_view digits = "0123456789ABCDEF";
            const auto at = random() % value.size();
            const auto code = static_cast<unsigned char>(value[at]);
            value.replace(at, 1, std::string("%") + digits[code >> 4U] + digits[code & 15U]);
        }
        text += value;
    }
    return text;
}

std::set<seal::index::Key> keys_in(std::string_view text) {
    seal::index::KeyCollector collector;
    collector.add("", text);
    const auto keys = collector.take();
    return {keys.begin(), keys.end()};
}

bool is_named(const Indicator& indicator, const std::set<seal::index::Key>& keys) {
    const auto wanted = index_keys(indicator);
    REQUIRE(wanted);
    return std::any_of(wanted->values.begin(),
                       wanted->values.end(),
                       [&](const auto& range) {
                           const auto found = keys.lower_bound(range.first);
                           return found != keys.end() && *found <= range.last;
                       }) ||
           std::any_of(wanted->hiding.begin(), wanted->hiding.end(), [&](auto key) {
               return keys.contains(key);
           });
}

} // namespace

TEST_CASE("the index names every frame in which the sweep finds something") {
    const auto set = IndicatorSet::build(all_kinds(), BuiltIns::leave_out);
    std::mt19937 random(1);
    std::size_t hits = 0;
    for (const std::string format : {"ndjson", "text", "squid", "csv", "zeek", "syslog"}) {
        for (int round = 0; round < 1500; ++round) {
            const auto value = random_value(random, format == "ndjson");
            std::string text;
            if (format == "ndjson") {
                text = "{\"ts\":1.5,\"a\":\"" + value + "\"}\n";
            } else if (format == "squid") {
                text = "1478217000.000 398 10.0.0.1 TCP_MISS/200 9 GET http://" + value +
                       " - HIER_DIRECT/1.2.3.4 -\n";
            } else if (format == "csv") {
                text = "a,b\n1,\"" + value + "\"\n";
            } else if (format == "zeek") {
                text =
                    "#separator \\x09\n#fields\tts\ta\n#types\ttime\tstring\n1.5\t" + value + "\n";
            } else if (format == "syslog") {
                text = "Nov  3 10:00:00 host sshd[1]: Failed password for a from " + value + " x\n";
            } else {
                text = value + "\n";
            }
            MemorySource source(text);
            const auto swept =
                sweep_stream(source, *read::format_named(format), {}, set, StreamPlace{});
            const auto keys = keys_in(text);
            for (const auto& hit : swept.hits) {
                ++hits;
                const auto& origin = std::get<ValueOrigin>(hit.origins.back());
                for (std::size_t i = 0; i < set.indicators().size(); ++i) {
                    if (set.values()[i].digest == origin.digest) {
                        CAPTURE(text);
                        CAPTURE(set.indicators()[i].value);
                        REQUIRE(is_named(set.indicators()[i], keys));
                    }
                }
            }
        }
    }
    CHECK(hits > 3000);
}

TEST_CASE("what the index does not know is not asked of it") {
    CHECK_FALSE(index_keys(indicator(Type::filename, "a.exe")));
    CHECK_FALSE(index_keys(indicator(Type::user_agent, "agent")));
    CHECK_FALSE(index_keys(indicator(Type::uri_regex, "a.*")));
    CHECK_FALSE(index_keys(indicator(Type::domain, "payload.exe")));
    CHECK(index_keys(indicator(Type::domain, "payload.example")));
}
