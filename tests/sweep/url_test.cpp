#include <ample/sweep/url.hpp>

#include <doctest/doctest.h>

using namespace ample::sweep; // NOLINT: tests read better without the prefix

namespace {

struct Parts {
    std::string_view url;
    std::string_view host;
    std::string_view path;
    std::string_view query;
    std::string_view file;
};

constexpr Parts table[] = {
    {"http://www.example.net/img/index.php?cat=1#top",
     "www.example.net",
     "/img/index.php",
     "cat=1",
     "index.php"},
    {"https://user:pw@h.example:8443/", "h.example", "/", "", ""},
    {"www.example.net:443", "www.example.net", "", "", ""},
    {"/only/a/path?x=http://evil.example/", "", "/only/a/path", "x=http://evil.example/", "path"},
    {"http://[2001:db8::1]:80/a", "2001:db8::1", "/a", "", "a"},
    {"http://[broken", "broken", "", "", ""},
    {"", "", "", "", ""},
};

} // namespace

TEST_CASE("url: host, path, query and file of what logs write") {
    for (const auto& row : table) {
        INFO(row.url);
        const auto parts = parse_url(row.url);
        CHECK(parts.host == row.host);
        CHECK(parts.path == row.path);
        CHECK(parts.query == row.query);
        CHECK(parts.file == row.file);
    }
}
