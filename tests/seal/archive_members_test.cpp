#include "archive_fixture.hpp" // NOLINT: a file of the tests

#include <array>
#include <cstdio>

using namespace ample::seal;         // NOLINT: tests read better without the prefix
using namespace ample::seal::detail; // NOLINT
using namespace ample::seal::test;   // NOLINT

namespace {

using namespace std::string_literals; // NOLINT

std::string bytes_of_hex(std::string_view hex) {
    std::string bytes;
    for (std::size_t at = 0; at < hex.size(); at += 2) {
        bytes += static_cast<char>(std::stoi(std::string(hex.substr(at, 2)), nullptr, 16));
    }
    return bytes;
}

} // namespace

TEST_CASE("archive: every form gives its members back, links are closed, folders are none") {
    const auto large = noise(300'000);
    for (const auto& kind : kinds) {
        INFO(kind.name);
        const auto bytes = archive_of(kind.writes,
                                      {{"logs", "", AE_IFDIR},
                                       {"logs/a.log", large},
                                       {"empty", ""},
                                       {"link", "", AE_IFLNK, "logs/a\x1B[2J"},
                                       {"last", "end\n"}},
                                      kind.method);
        const auto walked = walk(kind.format, bytes);
        CHECK(walked.defect == "");
        REQUIRE(walked.members.size() == 4);
        std::size_t found = 0;
        for (const auto& member : walked.members) { // 7z has empty files last
            CHECK(member.defect == "");
            found += member.name == "logs/a.log" && member.bytes == large ? 1 : 0;
            found +=
                member.name == "empty" && member.bytes.empty() && member.closed.empty() ? 1 : 0;
            found += member.closed == "a symbolic link to 'logs/a\\x1b[2J'" ? 1 : 0;
            found += member.name == "last" && member.bytes == "end\n" ? 1 : 0;
        }
        CHECK(found == 4);
    }
}

TEST_CASE("archive: hard links and devices are named with the reason") {
    const auto walked = walk(ArchiveFormat::tar,
                             archive_of(ARCHIVE_FORMAT_TAR_PAX_INTERCHANGE,
                                        {{"a", "x"},
                                         {"b", "", AE_IFREG, "a", true},
                                         {"tty", "", AE_IFCHR},
                                         {"pipe", "", AE_IFIFO}}));
    REQUIRE(walked.members.size() == 4);
    CHECK(walked.members[1].closed == "a hard link to 'a'");
    CHECK(walked.members[2].closed == "a device, pipe or socket, not a file");
    CHECK(walked.members[3].closed == "a device, pipe or socket, not a file");
}

TEST_CASE("archive: hostile names stay names") {
    const std::vector<std::string> names = {"../../up",
                                            "/etc/passwd",
                                            "C:\\windows\\..\\x",
                                            "bad\xFF\x1B[2J",
                                            "e\xCC\x81 \xE6\x97\xA5.log",
                                            std::string(100'000, 'n'),
                                            "#"};
    for (const auto& kind : kinds) {
        INFO(kind.name);
        for (const auto& name : names) {
            const auto is_long = name.size() > 100;
            const auto is_7z = kind.format == ArchiveFormat::seven_zip;
            const auto is_plain = name.find_first_of("\xFF\xCC") == name.npos;
            if ((is_7z && !is_plain) || (is_long && kind.writes != ARCHIVE_FORMAT_TAR_GNUTAR &&
                                         kind.writes != ARCHIVE_FORMAT_TAR_PAX_INTERCHANGE)) {
                continue; // can't be written
            }
            const auto walked = walk(kind.format, archive_of(kind.writes, {{name, "1"}}));
            REQUIRE(walked.members.size() == 1);
            CHECK(walked.members[0].name == name);
            CHECK(walked.is_clean());
        }
    }
}

TEST_CASE("archive: a name of 7z becomes UTF-8, and half a surrogate is not lost") {
    const SevenZipList list{.text = "\x3D\xD8\x00\xDE\xE5\x65\x00\xD8\x61\x00"s};
    CHECK(list.name_of({.name_at = 0, .name_bytes = 10}) == "\xF0\x9F\x98\x80日\xED\xA0\x80\x61");
}

TEST_CASE("archive: holes of a sparse file are zeros that cost nothing") {
    auto header = tar_header("sparse", "00000000003", 'S');
    const auto with = [&](std::size_t at, const std::string& text) {
        header.replace(at, text.size(), text);
    };
    with(257, "ustar  \0"s);
    with(386, "00000001000\0"s + "00000000003\0"s); // "abc" at 512
    with(483, "00000010000");                       // of 4096 bytes
    unsigned sum = 0;
    header.replace(148, 8, "        ");
    for (const auto byte : header) {
        sum += static_cast<unsigned char>(byte);
    }
    std::array<char, 8> digits = {};
    std::snprintf(digits.data(), digits.size(), "%06o", sum);
    header.replace(148, 7, digits.data(), 7);
    const auto bytes = header + padded("abc") + end_mark;
    MemoryBytes source(bytes);
    ArchiveUnpacker unpacker(ArchiveFormat::tar, source, decoder_bytes);
    REQUIRE((*unpacker.next()).has_value());
    std::string all;
    std::string piece(100, '\0');
    for (auto count = unpacker.read(piece); *count != 0; count = unpacker.read(piece)) {
        all.append(piece, 0, *count);
    }
    CHECK(all == std::string(512, '\0') + "abc" + std::string(4096 - 515, '\0'));
    CHECK(unpacker.stored_bytes() == 3);
    CHECK(unpacker.defect() == "");
}

TEST_CASE("archive: cpio's checksums are compared") {
    const auto newc =
        [](const char* magic, const std::string& name, const std::string& bytes, unsigned sum) {
            std::array<char, 111> header = {};
            std::snprintf(header.data(),
                          header.size(),
                          "%s%08X%08X%08X%08X%08X%08X%08X%08X%08X%08X%08X%08X%08X",
                          magic,
                          1U,
                          0100644U,
                          0U,
                          0U,
                          1U,
                          0U,
                          static_cast<unsigned>(bytes.size()),
                          0U,
                          0U,
                          0U,
                          0U,
                          static_cast<unsigned>(name.size() + 1),
                          sum);
            auto text = header.data() + name + '\0';
            text.resize((text.size() + 3) / 4 * 4);
            text += bytes;
            text.resize((text.size() + 3) / 4 * 4);
            return text;
        };
    const auto end = newc("070702", "TRAILER!!!", "", 0);
    const auto walked =
        walk(ArchiveFormat::cpio,
             newc("070702", "good", "ab", 'a' + 'b') + newc("070702", "bad", "ab", 7) +
                 newc("070701", "none", "ab", 0) + end);
    REQUIRE(walked.members.size() == 3);
    CHECK(walked.members[0].defect == "");
    CHECK(walked.members[1].defect == "its checksum is not what its header says");
    CHECK(walked.members[2].defect == "");
}

TEST_CASE("archive: encrypted members and lists are told") {
    const auto member = walk(
        ArchiveFormat::seven_zip,
        bytes_of_hex("377abcaf271c00044947869510000000000000006200000000000000f2a45acb73df4539fb7d"
                     "9648d8c3676abc9cd2ab0104060001091000070b0100022406f1070112530f11efcf46d8f79a"
                     "09483ea9e80529d8a5010001000c050500080a0186a61036000005011903000000110d007300"
                     "2e007400780074000000140a01001674cbdd767bdd01150601002080a4810000"));
    REQUIRE(member.members.size() == 1);
    CHECK(member.members[0].name == "s.txt");
    CHECK(member.members[0].closed == "encrypted: a password is needed");
    CHECK(member.defect == "");
    const auto list = walk(
        ArchiveFormat::seven_zip,
        bytes_of_hex("377abcaf271c00048a97f90980000000000000002e0000000000000080bc8f4125a3cc2191d3"
                     "f90299b544e29ee1bb4272a76a90472671666fa03ffbb48ae41b7527c30ce8af45f0800d41ee"
                     "60dbf7670060727cfb09ff606785dc5e491bed6da65285b4da2ada909cb9f3cc279e69bafa87"
                     "0d4c87244443268eda20cf3e835297829b2a82e5a7181803b0fc67fb016d4060b7f0db636aae"
                     "ca52465ede42f16117061001097000070b0100012406f1070112530f406ca5edf9d9d670b29a"
                     "03fbd8062fc10c620a01725348f70000"));
    CHECK(list.members.empty());
    CHECK(list.defect == "its list of members is encrypted");
}

TEST_CASE("archive: a 7z that needs too much memory is listed and not opened") {
    const auto bytes = archive_of(ARCHIVE_FORMAT_7ZIP, {{"a", noise(70'000)}}, "compression=lzma2");
    MemoryBytes source(bytes);
    ArchiveUnpacker unpacker(ArchiveFormat::seven_zip, source, 65'536);
    const auto member = *unpacker.next();
    REQUIRE(member);
    CHECK(member->name == "a");
    CHECK(member->closed ==
          "needs 70000 bytes of memory to be decoded, more than the 65536 allowed");
    CHECK_FALSE((*unpacker.next()).has_value());
    CHECK(unpacker.container_defect() == member->closed);
}

TEST_CASE("archive: members left before their end don't stop the walk") {
    for (const auto& kind : kinds) {
        INFO(kind.name);
        const auto bytes =
            archive_of(kind.writes, {{"a", noise(500'000)}, {"b", "x"}}, kind.method);
        const auto walked = walk(kind.format, bytes, 5000);
        REQUIRE(walked.members.size() == 2);
        CHECK(walked.members[1].bytes == "x");
        CHECK(walked.is_clean());
    }
}
