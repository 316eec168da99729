#include "archive_fixture.hpp" // NOLINT: a file of the tests

using namespace ample::seal;         // NOLINT: tests read better without the prefix
using namespace ample::seal::detail; // NOLINT
using namespace ample::seal::test;   // NOLINT

using namespace std::string_literals; // NOLINT

TEST_CASE("archive: what is wrong is said with its place") {
    const auto member = tar_header("a", "00000000003") + padded("abc");
    const auto cut = tar_header("a", "00000001000") + std::string(100, 'x');
    auto bad_sum = tar_header("b", "00000000003");
    bad_sum[0] = 'c';

    struct Wrong {
        std::string bytes;
        std::string defect;
        std::string container;
    };

    const std::vector<Wrong> table = {
        {member + end_mark, "", ""},
        {member, "", "ends without its end mark at byte 1024"},
        {member + std::string(512, '\0'), "", "ends without its end mark at byte 1536"},
        {member + end_mark + std::string(9000, '\0'), "", ""},
        {member + end_mark + std::string(100'000, '\0') + "tail",
         "",
         "holds 4 bytes after its end"},
        {cut, "ends early at byte 612", "ends early at byte 612"},
        {member + bad_sum, "", "is damaged near byte 1536: Damaged tar archive"},
        {member + std::string(40, 'x'), "", "ends early at byte 1064"},
    };
    for (const auto& wrong : table) {
        const auto walked = walk(ArchiveFormat::tar, wrong.bytes);
        REQUIRE(walked.members.size() == 1);
        CHECK(walked.members[0].defect == wrong.defect);
        CHECK(walked.defect == wrong.container);
    }
}

TEST_CASE("archive: sizes that can't be are defects") {
    for (const auto& size : {"\x80\0\0\0\x7F\xFF\xFF\xFF\xFF\xFF\xFF\xFF"s,
                             "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF"s,
                             "\x80\0\0\0\0\0\xFF\xFF\xFF\xFF\xFF\xFF"s,
                             "77777777777"s}) {
        for (const auto type : {'0', 'L', 'x', 'g', 'S', '1', '5', 'K', 'V'}) {
            const auto bytes = tar_header("a", size, type) + padded("abc") + end_mark;
            const auto walked = walk(ArchiveFormat::tar, bytes);
            INFO(type);
            CHECK(walked.members.size() <= 1);
            CHECK_FALSE(walked.is_clean());
        }
    }
    std::string many;
    for (int round = 0; round < 3000; ++round) {
        many += tar_header("same", "00000000000");
    }
    CHECK(walk(ArchiveFormat::tar, many + end_mark).members.size() == 3000);
}

TEST_CASE("archive: cut anywhere, what comes out is a beginning and something is said") {
    const auto first = noise(700);
    const auto second = noise(900);
    for (const auto& kind : kinds) {
        INFO(kind.name);
        const auto whole = archive_of(kind.writes, {{"a", first}, {"b", second}}, kind.method);
        REQUIRE(walk(kind.format, whole).is_clean());
        const auto is_tar = kind.format == ArchiveFormat::tar;
        const auto last = whole.size() - (is_tar ? 513 : 1); // some writers pad further
        for (std::size_t size = 0; size < last; size += 64) {
            const auto walked = walk(kind.format, std::string_view(whole).substr(0, size));
            INFO(size);
            const auto is_padding = whole.find_first_not_of('\0', size) == whole.npos;
            CHECK((!walked.is_clean() || is_padding));
            CHECK(walked.members.size() <= 2);
            for (const auto& member : walked.members) {
                CHECK((member.name == "a" ? first : second).starts_with(member.bytes));
            }
        }
    }
}

TEST_CASE("archive: flipped bytes never crash, and 7z tells each in a member's bytes") {
    const auto text = noise(700);
    for (const auto& kind : kinds) {
        INFO(kind.name);
        const auto whole = archive_of(kind.writes, {{"a", text}, {"b", text}}, kind.method);
        for (std::size_t at = 0; at < whole.size(); at += 7) {
            auto flipped = whole;
            flipped[at] = static_cast<char>(flipped[at] ^ 0x41);
            const auto walked = walk(kind.format, flipped);
            if (kind.format == ArchiveFormat::seven_zip && at >= 12) {
                for (const auto& member : walked.members) {
                    CHECK((member.bytes == text || !walked.is_clean()));
                }
            }
        }
    }
}

TEST_CASE("archive: a cpio is read up to bytes that are no header, and names have a limit") {
    const auto whole = archive_of(ARCHIVE_FORMAT_CPIO_SVR4_NOCRC, {{"a", "1234"}, {"b", "x"}});
    const auto second = whole.find("070701", 1);
    auto walked =
        walk(ArchiveFormat::cpio, whole.substr(0, second) + "junk" + whole.substr(second));
    REQUIRE(walked.members.size() == 1);
    CHECK(walked.members[0].bytes == "1234");
    const auto place = "is damaged near byte " + std::to_string(second) + ": ";
    CHECK(walked.defect == place + "no header of a member is there");
    auto long_name = whole;
    long_name.replace(second + 94, 8, "E0000000");
    CHECK(walk(ArchiveFormat::cpio, long_name).defect == place + "a name is too long");
}
