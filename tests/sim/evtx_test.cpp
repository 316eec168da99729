#include <doctest/doctest.h>
#include <sim/evtx/writer.hpp>
#include <tests/cli/program.hpp>
#include <zlib.h>

#include <array>
#include <cstdlib>

using namespace ample::sim; // NOLINT: tests

namespace {

constexpr std::array<std::string_view, 2> fields = {"User", "Path"};
constexpr evtx::Shape shape = {4688, 1, 13312, fields};

template <class Number>
Number number_at(const std::string& text, std::size_t place) {
    Number number = 0;
    for (std::size_t i = 0; i < sizeof(Number); ++i) {
        number = static_cast<Number>(
            number |
            static_cast<Number>(static_cast<Number>(static_cast<unsigned char>(text[place + i]))
                                << (8 * i)));
    }
    return number;
}

std::string file_of(int events) {
    evtx::Writer writer(
        "pc.example", "Provider", "{00000000-0000-0000-0000-000000000000}", "Security", 100);
    for (int i = 0; i < events; ++i) {
        writer.add(
            {&shape, at(2016, 11, 4) + i, 4, 8, {"user " + std::to_string(i), "C:\\資料\\x"}});
    }
    return writer.finish();
}

std::uint32_t
sum(const std::string& text, std::size_t from, std::size_t length, std::uint32_t before = 0) {
    return static_cast<std::uint32_t>(::crc32(
        before, reinterpret_cast<const Bytef*>(text.data() + from), static_cast<uInt>(length)));
}

} // namespace

TEST_CASE("evtx: headers, counts and check sums hold") {
    const auto file = file_of(1000);
    CHECK(file.starts_with(std::string("ElfFile\0", 8)));
    REQUIRE(file.size() % 65'536 == 4096);
    const auto chunks = file.size() / 65'536;
    CHECK(number_at<std::uint16_t>(file, 42) == chunks);
    CHECK(number_at<std::uint64_t>(file, 24) == 1100);
    CHECK(number_at<std::uint32_t>(file, 124) == sum(file, 0, 120));
    std::uint64_t next = 100;
    for (std::size_t chunk = 4096; chunk < file.size(); chunk += 65'536) {
        CHECK(file.substr(chunk, 8) == std::string("ElfChnk\0", 8));
        CHECK(number_at<std::uint64_t>(file, chunk + 24) == next);
        next = number_at<std::uint64_t>(file, chunk + 32) + 1;
        const auto end = number_at<std::uint32_t>(file, chunk + 48);
        CHECK(number_at<std::uint32_t>(file, chunk + 52) == sum(file, chunk + 512, end - 512));
        CHECK(number_at<std::uint32_t>(file, chunk + 124) ==
              sum(file, chunk + 128, 384, sum(file, chunk, 120)));
        for (std::size_t at = 512; at < end;) {
            CHECK(number_at<std::uint32_t>(file, chunk + at) == 0x2a2a);
            const auto size = number_at<std::uint32_t>(file, chunk + at + 4);
            REQUIRE(size > 28);
            CHECK(number_at<std::uint32_t>(file, chunk + at + size - 4) == size);
            at += size;
        }
    }
    CHECK(next == 1100);
}

TEST_CASE("evtx: a public reader takes the file without a complaint") {
    if (std::system("command -v evtxexport >/dev/null 2>&1") != 0) { // NOLINT: a test
        MESSAGE("skipped: evtxexport (libevtx-utils) is not installed");
        return;
    }
    const ample::tests::TemporaryFolder folder;
    folder.write("a.evtx", file_of(1000));
    const auto command = "evtxexport " + (folder.path / "a.evtx").string() + " > " +
                         (folder.path / "out").string() + " 2>&1";
    CHECK(std::system(command.c_str()) == 0); // NOLINT: a test
    const auto out = ample::tests::read_file(folder.path / "out");
    std::size_t events = 0;
    for (auto at = out.find("Event number"); at != std::string::npos;
         at = out.find("Event number", at + 1)) {
        ++events;
    }
    CHECK(events == 1000);
    CHECK(out.find("user 999") != std::string::npos);
    CHECK(out.find("C:\\資料\\x") != std::string::npos);
    CHECK(out.find("orrupt") == std::string::npos);
}

TEST_CASE("evtx: a file without events has a header and nothing else") {
    CHECK(file_of(0).size() == 4096);
}
