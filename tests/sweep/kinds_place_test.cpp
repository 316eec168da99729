// Where names and numbers stand that are files, programs and versions.

#include <doctest/doctest.h>
#include <tests/sweep/kinds.hpp>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::testing;

TEST_CASE(
    "sweep: a name that ends in .com is a host behind a slash, and a file behind a backslash") {
    const auto set = built("type,value\ndomain,evil-site.com\n");
    for (const std::string_view text : {"HTTP/evil-site.com@CORP",
                                        "tcp/evil-site.com:443",
                                        "GET /r/www.evil-site.com/x HTTP/1.1",
                                        "http://proxy.example/evil-site.com/x",
                                        "/etc/letsencrypt/live/evil-site.com/cert.pem",
                                        R"(\\evil-site.com\share)"}) {
        CAPTURE(text);
        CHECK(hits(set, text, "text").size() == 1);
    }
    CHECK(hits(set, R"(C:\DOS\evil-site.com /c)", "text").empty());
    MemorySource source("GET /r/www.evil-site.com/x HTTP/1.1");
    sweep_lines(source, nullptr, "", set.packed, {}, [](const LineHit& hit) {
        CHECK_FALSE(hit.is_strong);
    });
}

TEST_CASE("sweep: what stands where a file or a maker does is no host") {
    const auto set = built("type,value\ndomain,setup.zip\ndomain,asp.net\n");
    for (const std::string_view text : {"filename=setup.zip",
                                        "Content-Disposition: attachment; filename=\"setup.zip\"",
                                        "S:attach=setup.zip;S:x",
                                        R"({"file_name": "setup.zip"})",
                                        "X-Powered-By: ASP.NET",
                                        R"({"x-powered-by":"ASP.NET"})"}) {
        CAPTURE(text);
        CHECK(hits(set, text, "text").empty());
    }
    for (const std::string_view text : {"profile=setup.zip",
                                        "host=setup.zip",
                                        "setup.zip:443",
                                        "filename=http://setup.zip/x",
                                        "powered by ASP.NET"}) {
        CAPTURE(text);
        CHECK(hits(set, text, "text").size() == 1);
    }
    CHECK(hits(set, "time,filename,size\n2021-03-01T00:00:00Z,setup.zip,3\n", "csv").empty());
    CHECK(hits(set, "time,host,size\n2021-03-01T00:00:00Z,setup.zip,3\n", "csv").size() == 1);
    CHECK(
        hits(set,
             "{\"timestamp\":\"2021-03-01T00:00:00Z\",\"fileinfo\":{\"filename\":\"setup.zip\"}}\n",
             "ndjson")
            .empty());
}

TEST_CASE("sweep: numbers where a version stands are no address") {
    const auto set = built("type,value\nip,8.0.1.2\n");
    for (const std::string_view text :
         {"<Version>8.0.1.2</Version>",
          "<Data Name=\"FileVersion\">8.0.1.2</Data>",
          R"(C:\Program Files\Foo\8.0.1.2\foo.exe)",
          R"("C:\\Program Files (x86)\\Foo\\Application\\8.0.1.2\\foo.exe")",
          "2021-03-01 status installed foo:amd64 8.0.1.2",
          "pip install foo==8.0.1.2",
          "foo[extra]==8.0.1.2",
          "\xE3\x83\x90\xE3\x83\xBC\xE3\x82\xB8\xE3\x83\xA7\xE3\x83\xB3\xEF\xBC\x9A"
          "8.0.1.2",
          "\x83\x6F\x81\x5B\x83\x57\x83\x87\x83\x93\x81\x46"
          "8.0.1.2",
          "\xA5\xD0\xA1\xBC\xA5\xB8\xA5\xE7\xA5\xF3 8.0.1.2"}) {
        CAPTURE(text);
        CHECK(hits(set, text, "text").empty());
    }
    for (const std::string_view text :
         {R"(\\8.0.1.2\share\x)",
          R"("a\\\\8.0.1.2\\share\\x")",
          R"(D:\logs\8.0.1.2\x.log)",
          R"(HKCU\Software\Microsoft\Terminal Server Client\Servers\8.0.1.2\UsernameHint)",
          "tshark -Y ip.src==8.0.1.2",
          "search src_ip==8.0.1.2",
          "install 8.0.1.2",
          "driver=8.0.1.2"}) {
        CAPTURE(text);
        CHECK(hits(set, text, "text").size() == 1);
    }
    CHECK(hits(set, "time,client_ver,n\n2021-03-01T00:00:00Z,8.0.1.2,3\n", "csv").empty());
    CHECK(hits(set, "time,version,n\n2021-03-01T00:00:00Z,8.0.1.2,3\n", "csv").empty());
    CHECK(hits(set, "time,server,n\n2021-03-01T00:00:00Z,8.0.1.2,3\n", "csv").size() == 1);
    CHECK(hits(set, "time,driver,n\n2021-03-01T00:00:00Z,8.0.1.2,3\n", "csv").size() == 1);
}
