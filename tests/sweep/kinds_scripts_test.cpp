// Values beside signs and letters beyond ASCII, in the encodings that logs of Japan have.

#include <ample/core/utf8.hpp>

#include <doctest/doctest.h>
#include <tests/sweep/kinds.hpp>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::testing;

namespace {

/// What stands around a value, in the encodings.
struct Around {
    std::string_view name;
    std::string_view before;
    std::string_view after;
};

constexpr Around borders[] = {
    {"UTF-8, brackets", "\xE3\x80\x8C", "\xE3\x80\x8D"},
    {"UTF-8, wide brackets", "\xEF\xBC\x88", "\xEF\xBC\x89"},
    {"UTF-8, comma and full stop", "\xE3\x80\x81", "\xE3\x80\x82"},
    {"UTF-8, wide colon", "\xEF\xBC\x9A", "\xE3\x80\x82\xE6\xAC\xA1"},
    {"UTF-8, wide blank", "\xE3\x80\x80", "\xE3\x80\x80"},
    {"UTF-8, middle dot", "\xE3\x83\xBB", "\xE3\x83\xBB"},
    {"UTF-8, quotes of print", "\xE2\x80\x9C", "\xE2\x80\x9D"},
    {"UTF-8, blank that does not break", "\xC2\xA0", "\xC2\xA0"},
    {"CP932, brackets", "\x8C\x9F\x92\x6D\x81\x75", "\x81\x76"},
    {"CP932, wide brackets", "\x81\x69", "\x81\x6A"},
    {"CP932, comma and full stop", "\x90\xDA\x91\xB1\x81\x41", "\x81\x42"},
    {"CP932, wide colon", "\x90\xE6\x81\x46", "\x81\x42\x8E\x9F"},
    {"CP932, wide blank", "\x82\xCD\x81\x40", "\x81\x40"},
    {"CP932, middle dot", "\x81\x45", "\x81\x45"},
    {"EUC-JP, brackets", "\xB8\xA1\xC3\xCE\xA1\xD6", "\xA1\xD7"},
    {"EUC-JP, comma and full stop", "\xC0\xDC\xC2\xB3\xA1\xA2", "\xA1\xA3"},
    {"EUC-JP, wide blank", "\xA4\xCF\xA1\xA1", "\xA1\xA1"},
};

/// Letters, which part only what is written in ASCII.
constexpr Around letters[] = {
    {"UTF-8, kana", "\xE3\x81\xAF", "\xE3\x82\x92"},
    {"UTF-8, kanji", "\xE6\x97\xA5", "\xE6\x9C\xAC"},
    {"CP932, kana whose second byte is a letter", "\x83\x41", "\x83\x41"},
    {"CP932, kana whose second byte is a backslash", "\x83\x5C", "\x83\x5C"},
    {"CP932, kanji", "\x95\x5C", "\x95\x5C"},
    {"CP932, kana of half width", "\xCA\xDE", "\xCA\xDE"},
    {"EUC-JP, kana", "\xA4\xCF", "\xA4\xF2"},
    {"EUC-JP, kanji that is a letter in UTF-8", "\xC9\xBD", "\xC9\xBD"},
};

constexpr std::string_view kinds[][2] = {
    {"ip", "203.0.113.9"},
    {"ip", "2001:db8::9"},
    {"network", "198.51.100.7"},
    {"domain", "evil-site.com"},
    {"url", "http://bad.example.net/gate/in.php"},
    {"mail", "bad.guy@mail-evil.org"},
    {"md5", "25ed1bcb423b0b7200f485fc5ff71c8e"},
    {"ja4", "t13d1516h2_8daaf6152771_b186095e22b6"},
    {"filename", "drawing_1024.exe"},
    {"filename", "svch0st"},
    {"path", "C:\\Windows\\Temp\\evilp.exe"},
    {"path", "/opt/.evil/runner"},
    {"registry-key", "HKLM\\Software\\EvilKey\\x1"},
    {"user-agent", "Mozilla/4.0 (compatible; EvilUA)"},
    {"mutex", "Global\\EvilMtx"},
    {"literal", "some evil text"},
};

void check_beside(const Around& around, std::string_view type, std::string_view value) {
    const auto set = built("type,value\n" + std::string(type) + "," + std::string(value) + "\n");
    const auto text =
        std::string(around.before).append(value).append(around.after) + "\nanother line\n";
    CAPTURE(around.name);
    CAPTURE(value);
    CHECK(hits(set, text, "text").size() == 1);
}

} // namespace

TEST_CASE("sweep: signs and scripts beyond ASCII are borders of every kind of indicator") {
    for (const auto& [type, value] : kinds) {
        for (const auto& around : borders) {
            check_beside(around, type, value);
        }
        for (const auto& around : letters) {
            check_beside(around, type, value);
        }
    }
}

TEST_CASE("sweep: signs beyond ASCII are borders of values beyond ASCII") {
    for (const auto& around : borders) {
        if (around.name.starts_with("UTF-8")) {
            check_beside(around, "domain", "m\xC3\xBCnchen-x.de");
            check_beside(around, "domain", "\xE4\xBE\x8B\xE3\x81\x88.example.jp");
            check_beside(around, "filename", "\xE8\xA6\x8B\xE7\xA9\x8D\xE6\x9B\xB8.zip");
            check_beside(around, "mutex", "\xE6\x82\xAA\xE6\x84\x8F\xE3\x81\xAE\xE6\x96\x87");
        }
    }
    const auto set = built("type,value\nfilename,\xE8\xA6\x8B\xE7\xA9\x8D\xE6\x9B\xB8.zip\n"
                           "domain,m\xC3\xBCnchen-x.de\n");
    for (const std::string_view text :
         {"\x81\x75\x8C\xA9\x90\xCF\x8F\x91.zip\x81\x76\x82\xF0", // CP932
          "\xA1\xD6\xB8\xAB\xC0\xD1\xBD\xF1.zip\xA1\xD7\xA4\xF2", // EUC-JP
          "\xE8\xA6\x8B\xE7\xA9\x8D\xE6\x9B\xB8.zip\xE3\x82\x92", // a letter behind ASCII
          R"("a\n)"
          "\xE8\xA6\x8B\xE7\xA9\x8D\xE6\x9B\xB8.zip\xE3\x82\x92",
          "\xE3\x81\xAFm\xC3\xBCnchen-x.de\xE3\x81\xA7"}) {
        CAPTURE(text);
        CHECK(hits(set, text, "text").size() == 1);
    }
    for (const std::string_view text :
         {"\xE6\x96\xB0\xE8\xA6\x8B\xE7\xA9\x8D\xE6\x9B\xB8.zip", // another name
          "\x90\x56\x8C\xA9\x90\xCF\x8F\x91.zip",                 // the same in CP932
          "\xE8\xA6\x8B\xE7\xA9\x8D\xE6\x9B\xB8.zip\xC3\xA9",
          "\xC3\xA9m\xC3\xBCnchen-x.de",
          "\xEF\xBD\x8Em\xC3\xBCnchen-x.de"}) {
        CAPTURE(text);
        CHECK(hits(set, text, "text").empty());
    }
}

TEST_CASE("sweep: values in UTF-16LE without a mark end at signs beyond ASCII") {
    const auto set = built("type,value\nfilename,\xE8\xA6\x8B\xE7\xA9\x8D\xE6\x9B\xB8.zip\n"
                           "mutex,Global\\EvilMtx\n");
    const auto wide = [](std::u16string_view text) {
        std::string bytes;
        for (const auto unit : text) {
            bytes.push_back(static_cast<char>(unit & 0xFFU));
            bytes.push_back(static_cast<char>(unit >> 8U));
        }
        return bytes;
    };
    CHECK(hits(set, wide(u"\u6DFB\u4ED8\uFF08\u898B\u7A4D\u66F8.zip\uFF09\u3092"), "text").size() ==
          1);
    CHECK(hits(set, wide(u"\uFF1AGlobal\\EvilMtx\u3002"), "text").size() == 1);
}

TEST_CASE("sweep: a long line in CP932 is decoded from safe points on") {
    const auto set = built("type,value\nmd5,25ed1bcb423b0b7200f485fc5ff71c8e\n");
    for (const std::size_t size : {4000, 5100, 5121, 9000, 100001}) {
        std::string text(size, 'x');
        for (std::size_t at = 0; at + 40 < size; at += 40) {
            text.replace(at, 6, "\x83\x5C\x81\x41 ,");
        }
        const auto plain = text;
        text += "\x81\x41"
                "25ed1bcb423b0b7200f485fc5ff71c8e\x81\x42";
        CAPTURE(size);
        CHECK(hits(set, text, "text").size() == 1);
        CHECK(hits(set, plain, "text").empty());
    }
}
