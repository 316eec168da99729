// URLs with signs that should be escaped, and hosts with odd ports.

#include <doctest/doctest.h>
#include <tests/sweep/kinds.hpp>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::sweep;
using namespace ample::testing;

TEST_CASE("sweep: a URL with signs that should be escaped is found as it is and escaped") {
    const auto set = built("type,value\n"
                           "url,http://evil.example/a|b\n"
                           "url,http://evil.example/it's.php\n"
                           "url,http://evil.example/x{1}\n"
                           "url,http://evil.example/y[0]/z\n"
                           "url,http://evil.example/c^d`e\n"
                           "url,http://evil.example/f\\g\n");
    check(set,
          {{"GET http://evil.example/a|b HTTP/1.1", {"url evil.example/a|b"}},
           {"GET http://evil.example/a%7cb HTTP/1.1", {"url evil.example/a%7cb"}},
           {"GET http://evil.example/it's.php HTTP/1.1", {"url evil.example/it's.php"}},
           {"GET http://evil.example/it%27s.php?x", {"url evil.example/it%27s.php"}},
           {"{\"u\":\"http://evil.example/it\\u0027s.php\"}", {"url evil.example/it\\u0027s.php"}},
           {"<a href=\"http://evil.example/it&#39;s.php\">", {"url evil.example/it&#39;s.php"}},
           {"u=http%3A%2F%2Fevil.example%2Fit%27s.php", {"url evil.example%2Fit%27s.php"}},
           {"http://evil.example/x{1}", {"url evil.example/x{1}"}},
           {"http://evil.example/x%7B1%7D", {"url evil.example/x%7B1%7D"}},
           {"http://evil.example/y[0]/z/", {"url evil.example/y[0]/z"}},
           {"http://evil.example/y%5B0%5d/z", {"url evil.example/y%5B0%5d/z"}},
           {"http://evil.example/c^d`e", {"url evil.example/c^d`e"}},
           {"http://evil.example/c%5Ed%60e", {"url evil.example/c%5Ed%60e"}},
           {"http://evil.example/f\\g", {"url evil.example/f\\g"}},
           {"{\"u\":\"http://evil.example/f\\\\g\"}", {"url evil.example/f\\\\g"}},
           {"http://evil.example/f%5Cg", {"url evil.example/f%5Cg"}},
           {"http://evil.example/a|bc http://evil.example/a", {}}});
}

TEST_CASE("sweep: a URL still ends before a sign that lists and programs put behind it") {
    const auto set = built("type,value\nurl,http://evil.example/a.php\n");
    for (const std::string behind :
         {"|x",     "'",       "' and",   ".'",    "}",    "]",   "],",        "`",
          "^",      "\\",      "\\n",     "\\\\n", "\\\"", "\"",  "&quot;",    "&apos;",
          "&#39;x", "\\u0027", "\\u007c", "%22",   "%20x", "'/b", "|http://b/"}) {
        CAPTURE(behind);
        CHECK(hits(set, "see http://evil.example/a.php" + behind + "\n", "text") ==
              Told{"url evil.example/a.php"});
    }
}

TEST_CASE("sweep: an empty port and zeros in front of one say nothing") {
    const auto set = built("type,value\nurl,http://evil.example/gate\nurl,evil.test:8080/a\n");
    check(set,
          {{"http://evil.example:/gate", {"url evil.example:/gate"}},
           {"http://evil.example:080/gate", {"url evil.example:080/gate"}},
           {"http://evil.test:08080/a", {"url evil.test:08080/a"}},
           {"http://evil.example:8080/gate", {}}});
    const auto odd = built("type,value\nurl,http://evil.example:/gate\n");
    check(odd, {{"http://evil.example/gate", {"url evil.example/gate"}}});
}
