#include <ample/seal/container.hpp>
#include <ample/seal/member_path.hpp>

#include "fixture.hpp" // NOLINT: a file of the tests
#include <doctest/doctest.h>

#include <random>

using namespace ample;             // NOLINT: tests read better without the prefix
using namespace ample::seal;       // NOLINT
using namespace ample::seal::test; // NOLINT

namespace {

using namespace std::string_literals; // NOLINT

std::vector<std::string> paths(const Sealed& sealed) {
    std::vector<std::string> all;
    for (const auto& member : sealed.members) {
        all.push_back(member.path);
    }
    return all;
}

using Paths = std::vector<std::string>;

Sealed seal_alone(std::string_view bytes) {
    const Folder folder;
    auto vault = open_vault(folder);
    return seal_bytes(vault, folder, bytes);
}

/// Ways in which a container can be wrong, each with the words the analyst will see.
struct Wrong {
    const char* name;
    std::string bytes;
    std::string path;
    std::string why;
    std::uint64_t bytes_good;
    std::size_t members;
};

std::vector<Wrong> wrong_containers() {
    const auto text = log_of(5000);
    const auto gzip = gzip_of(text);
    auto bad_sum = gzip;
    bad_sum[bad_sum.size() - 6] ^= 1;
    const auto stored = ZipFile{.name = "s", .bytes = "0123456789", .is_deflated = false};
    const auto locked = ZipFile{.name = "l", .bytes = "x", .flags = 1};
    const auto bzip2 = ZipFile{.name = "b", .bytes = "x", .method = 12};
    const auto wrong_sum = ZipFile{.name = "c", .bytes = "abc", .crc_change = 1};
    const auto renamed = ZipFile{.name = "shown", .bytes = "abc", .local_name = "other"};
    const auto streamed = ZipFile{.name = "t", .bytes = "abc", .is_streamed = true};
    auto short_end = zip_of({stored, stored});
    short_end[short_end.size() - 12] = 3;
    auto far_header = zip_of({stored});
    far_header[far_header.size() - 22 - 1 - 4 + 1] = 9;
    auto two_names_one_place = zip_of({stored, stored});
    const auto second = two_names_one_place.rfind("PK\x01\x02");
    two_names_one_place[second + 42] = 0;
    const auto cut = zip_body_of({stored, stored});
    return {
        {"gzip without its trailer",
         gzip.substr(0, gzip.size() - 8),
         "gzip",
         "gzip data ends early at byte " + std::to_string(gzip.size() - 8),
         text.size(),
         1},
        {"gzip header alone", gzip.substr(0, 10), "gzip", "gzip data ends early at byte 10", 0, 0},
        {"gzip with a wrong checksum",
         bad_sum,
         "gzip",
         "gzip data is damaged near byte " + std::to_string(gzip.size() - 4) +
             ": incorrect data check",
         text.size(),
         1},
        {"gzip and garbage",
         gzip + "garbage",
         "gzip",
         "gzip data ends at byte " + std::to_string(gzip.size()) +
             "; what follows is neither gzip nor padding",
         text.size(),
         1},
        {"encrypted member",
         zip_of({locked, stored}),
         "zip:l",
         "encrypted: a password is needed",
         0,
         1},
        {"unread method",
         zip_of({bzip2, stored}),
         "zip:b",
         "compressed by method 12 (bzip2), which is not read",
         0,
         1},
        {"wrong checksum",
         zip_of({wrong_sum}),
         "zip:c",
         "its checksum is not what its header says",
         3,
         1},
        {"two names", zip_of({renamed}), "zip:shown", "its local header calls it 'other'", 3, 1},
        {"no local header",
         far_header,
         "zip:s",
         "its local header is not where the directory says",
         0,
         0},
        {"two members on one place",
         two_names_one_place,
         "zip:s#2",
         "its bytes are also those of another member",
         0,
         1},
        {"count of members",
         short_end,
         "zip",
         "its directory ends at byte 176 after 2 members, its end record speaks of 3",
         0,
         2},
        {"directory missing",
         cut,
         "zip",
         "its directory is missing: members were found by their local headers up to byte 82",
         0,
         2},
        {"cut within a stored member",
         cut.substr(0, 75),
         "zip:s#2",
         "its data ends early at byte 75",
         3,
         2},
        {"cut, sizes behind the data",
         zip_body_of({streamed, streamed}),
         "zip",
         "its directory is missing: members were found by their local headers up to byte 104",
         0,
         2},
    };
}

} // namespace

TEST_CASE("container: what can be read comes out, and the defect says what is wrong and where") {
    for (const auto& wrong : wrong_containers()) {
        INFO(wrong.name);
        const auto sealed = seal_alone(wrong.bytes);
        CHECK(sealed.members.size() == wrong.members);
        REQUIRE_FALSE(sealed.defects.empty());
        CHECK(sealed.defects[0].path == wrong.path);
        CHECK(sealed.defects[0].why == wrong.why);
        CHECK(sealed.defects[0].bytes_good == wrong.bytes_good);
    }
}

TEST_CASE("container: a truncated gzip yields what it has") {
    const Folder folder;
    auto vault = open_vault(folder);
    const auto text = log_of(400'000);
    const auto gzip = gzip_of(text);
    for (const auto size : {gzip.size() / 3, gzip.size() / 2, gzip.size() - 20}) {
        const auto sealed = seal_bytes(vault, folder, gzip.substr(0, size));
        REQUIRE(sealed.defects.size() == 1);
        REQUIRE(sealed.members.size() == 1);
        const auto good = content(vault, sealed.members[0].digest);
        CHECK(good.size() > size);
        CHECK(text.starts_with(good));
        CHECK(sealed.defects[0].bytes_good == good.size());
        CHECK(sealed.defects[0].why == "gzip data ends early at byte " + std::to_string(size));
    }
}

TEST_CASE("container: gzip of many members, also empty ones and padding, is one stream") {
    const Folder folder;
    auto vault = open_vault(folder);
    const auto bytes =
        gzip_of("one\n") + gzip_of("") + gzip_of("two\n") + std::string(70'000, '\0');
    const auto sealed = seal_bytes(vault, folder, bytes);
    REQUIRE(paths(sealed) == Paths{"gzip"});
    CHECK(sealed.defects.empty());
    CHECK(content(vault, sealed.members[0].digest) == "one\ntwo\n");
    const auto empty = seal_bytes(vault, folder, gzip_of(""));
    CHECK(paths(empty) == Paths{"gzip"});
    CHECK(empty.members[0].bytes == 0);
}

TEST_CASE("container: hostile names stay names") {
    const Folder folder;
    auto vault = open_vault(folder);
    const auto sealed = seal_bytes(vault,
                                   folder,
                                   zip_of({{.name = "../../up", .bytes = "1"},
                                           {.name = "/etc/passwd", .bytes = "2"},
                                           {.name = "nul\0name"s, .bytes = "3"},
                                           {.name = "nul\0other"s, .bytes = "4"},
                                           {.name = "100%.txt", .bytes = "5"},
                                           {.name = "bad\xFF\x1B[2J", .bytes = "6"},
                                           {.name = "日本.log", .bytes = "7"},
                                           {.name = "", .bytes = "8"},
                                           {.name = "C:\\windows", .bytes = "9"}}));
    CHECK(paths(sealed) == Paths{"zip:..%2F..%2Fup",
                                 "zip:%2Fetc%2Fpasswd",
                                 "zip:nul%00name",
                                 "zip:nul%00other",
                                 "zip:100%25.txt",
                                 "zip:bad%FF%1B[2J",
                                 "zip:日本.log",
                                 "zip:",
                                 "zip:C:\\windows"});
    CHECK(sealed.defects.empty());
    for (const auto& name : files_below(folder.path())) {
        CHECK((name == "file" || name.starts_with("vault/objects/") ||
               name.starts_with("vault/index/") || name == "vault/ledger.ndjson" ||
               name == "vault/lock"));
    }
}

TEST_CASE("container: an escaped name gives its bytes back") {
    std::mt19937 random(7);
    for (int round = 0; round < 3000; ++round) {
        std::string name(random() % 12, '\0');
        for (auto& byte : name) {
            byte = static_cast<char>(random() % 3 == 0 ? "/%#:\0\xE2"[random() % 6] : random());
        }
        REQUIRE(unescape_part(escape_part(name)) == name);
        REQUIRE(escape_part(name).find('/') == std::string::npos);
    }
}

TEST_CASE("container: members of one name are all kept") {
    const auto sealed = seal_alone(zip_of({{.name = "a", .bytes = "1"},
                                           {.name = "a", .bytes = "2"},
                                           {.name = "a#3", .bytes = "3"},
                                           {.name = "a", .bytes = "4"},
                                           {.name = "a#2", .bytes = "5"}}));
    CHECK(paths(sealed) == Paths{"zip:a", "zip:a#2", "zip:a#3", "zip:a#4", "zip:a#2#2"});
}

TEST_CASE("container: folders are no members, and an empty zip has none") {
    const auto sealed = seal_alone(zip_of({{.name = "logs/", .bytes = "", .is_deflated = false},
                                           {.name = "logs/a", .bytes = ""},
                                           {.name = "hidden/", .bytes = "not empty"}}));
    CHECK(paths(sealed) == Paths{"zip:logs%2Fa", "zip:hidden%2F"});
    CHECK(seal_alone(zip_of({})).members.empty());
    CHECK(seal_alone(zip_of({})).defects.empty());
}

TEST_CASE("container: what is inside of a member follows it, down to the limit of depth") {
    const auto inner = gzip_of("deep\n");
    const auto middle = zip_of({{.name = "a.gz", .bytes = inner}, {.name = "b", .bytes = "x"}});
    const auto sealed = seal_alone(gzip_of(middle));
    CHECK(paths(sealed) == Paths{"gzip", "gzip/zip:a.gz", "gzip/zip:a.gz/gzip", "gzip/zip:b"});
    CHECK(sealed.defects.empty());
    const Folder folder;
    auto vault = open_vault(folder, {.depth = 2});
    const auto shallow = seal_bytes(vault, folder, gzip_of(middle));
    CHECK(paths(shallow) == Paths{"gzip", "gzip/zip:a.gz", "gzip/zip:b"});
    REQUIRE(shallow.defects.size() == 1);
    CHECK(shallow.defects[0].path == "gzip/zip:a.gz");
    CHECK(shallow.defects[0].why ==
          "containers are nested more than 2 deep: this one was not opened");
}

TEST_CASE("container: only content makes a container") {
    const std::vector<std::string> others = {
        "",
        "PK",
        "PK\x03\x04",
        "PK\x03\x04 is how a zip begins, says this text, which is none at all",
        "\x1F\x8B",
        "\x1F\x8B\x08\xFF and no gzip",
        "PK\x05\x06",
    };
    for (const auto& bytes : others) {
        CHECK(container_of(bytes) == Container::none);
        CHECK(seal_alone(bytes).defects.empty());
    }
    CHECK(container_of(gzip_of("x")) == Container::gzip);
    CHECK(container_of(zip_of({})) == Container::zip);
    CHECK(container_of(zip_of({{.name = "a"}})) == Container::zip);
}

TEST_CASE("container: zip(1) and gzip(1) are understood") {
    const Folder folder;
    const auto text = log_of(300'000);
    const auto log = folder.write("a.log", text);
    const auto in_folder = "cd " + folder.path().string() + " && ";
    if (output_of(in_folder + "zip -q a.zip a.log && zip -q - a.log | cat > s.zip && gzip -k "
                              "a.log && ls a.zip s.zip a.log.gz | wc -l") != "3\n") {
        MESSAGE("skipped: zip and gzip are not installed");
        return;
    }
    auto vault = open_vault(folder);
    for (const auto* name : {"a.zip", "s.zip", "a.log.gz"}) {
        const auto sealed = vault.seal(folder.path() / name, {});
        INFO(name);
        REQUIRE(sealed);
        REQUIRE(sealed->members.size() == 1);
        CHECK(sealed->defects.empty());
        CHECK(sealed->members[0].digest == Digest::of(text));
    }
}
