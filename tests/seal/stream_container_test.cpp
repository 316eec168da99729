// zstd, xz and bzip2 as containers, and how all containers are told.

#include <ample/seal/container.hpp>
#include <ample/seal/detail/detection.hpp>
#include <ample/seal/verify.hpp>

#include "fixture.hpp" // NOLINT: a file of the tests
#include <bzlib.h>
#include <doctest/doctest.h>
#include <lzma.h>
#include <zstd.h>

#include <random>

using namespace ample;             // NOLINT: tests read better without the prefix
using namespace ample::seal;       // NOLINT
using namespace ample::seal::test; // NOLINT

namespace {

std::string zstd_of(std::string_view bytes, int window_log = 0) {
    std::string out(ZSTD_compressBound(bytes.size()), '\0');
    auto* const context = ZSTD_createCCtx();
    ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
    if (window_log != 0) {
        ZSTD_CCtx_setParameter(context, ZSTD_c_enableLongDistanceMatching, 1);
        ZSTD_CCtx_setParameter(context, ZSTD_c_windowLog, window_log);
        ZSTD_CCtx_setParameter(context, ZSTD_c_contentSizeFlag, 0);
    }
    ZSTD_inBuffer in{bytes.data(), bytes.size(), 0};
    ZSTD_outBuffer to{out.data(), out.size(), 0};
    if (window_log != 0) { // without a known size the window is stated
        ZSTD_compressStream2(context, &to, &in, ZSTD_e_flush);
    }
    const auto left = ZSTD_compressStream2(context, &to, &in, ZSTD_e_end);
    REQUIRE(left == 0);
    ZSTD_freeCCtx(context);
    out.resize(to.pos);
    return out;
}

std::string xz_of(std::string_view bytes, std::uint32_t preset = 1) {
    std::string out(lzma_stream_buffer_bound(bytes.size()), '\0');
    std::size_t size = 0;
    REQUIRE(lzma_easy_buffer_encode(preset,
                                    LZMA_CHECK_CRC64,
                                    nullptr,
                                    reinterpret_cast<const std::uint8_t*>(bytes.data()),
                                    bytes.size(),
                                    reinterpret_cast<std::uint8_t*>(out.data()),
                                    &size,
                                    out.size()) == LZMA_OK);
    out.resize(size);
    return out;
}

std::string bzip2_of(std::string_view bytes) {
    auto size = static_cast<unsigned>(bytes.size() + bytes.size() / 50 + 1000);
    std::string out(size, '\0');
    std::string copy(bytes);
    REQUIRE(BZ2_bzBuffToBuffCompress(
                out.data(), &size, copy.data(), static_cast<unsigned>(copy.size()), 1, 0, 0) ==
            BZ_OK);
    out.resize(size);
    return out;
}

struct Format {
    Container container;
    std::string (*encode)(std::string_view);
};

const std::vector<Format>& formats() {
    static const std::vector<Format> list = {
        {Container::gzip, gzip_of},
        {Container::zstd, [](std::string_view bytes) { return zstd_of(bytes); }},
        {Container::xz, [](std::string_view bytes) { return xz_of(bytes); }},
        {Container::bzip2, bzip2_of}};
    return list;
}

struct Decoded {
    std::string bytes = {};
    std::string defect = {};
};

Decoded decode(std::string_view bytes, std::uint64_t memory = default_decoder_bytes) {
    MemoryBytes source(bytes);
    const auto kind = container_of(bytes.substr(0, container_head_bytes));
    REQUIRE(kind != Container::none);
    const auto unpacker = open_container(kind, source, memory);
    REQUIRE(*unpacker->next());
    Decoded decoded;
    std::string piece(3000, '\0');
    for (;;) {
        const auto got = unpacker->read(piece);
        REQUIRE(got);
        if (*got == 0) {
            break;
        }
        decoded.bytes.append(piece, 0, *got);
    }
    decoded.defect = unpacker->defect();
    CHECK_FALSE(*unpacker->next());
    return decoded;
}

} // namespace

TEST_CASE("stream: what was encoded comes out, also of several streams end to end") {
    for (const auto& format : formats()) {
        INFO(to_text(format.container));
        for (const std::size_t size : {0U, 1U, 100U, 70'000U, 3'000'000U}) {
            const auto text = log_of(size + 1).substr(0, size);
            CHECK(decode(format.encode(text)).bytes == text);
            CHECK(decode(format.encode(text)).defect.empty());
            const auto twice = format.encode(text) + format.encode("") + format.encode("end");
            CHECK(container_of(twice.substr(0, container_head_bytes)) == format.container);
            CHECK(decode(twice).bytes == text + "end");
            CHECK(decode(twice).defect.empty());
        }
    }
}

TEST_CASE("stream: padding is passed over, what is none is told") {
    for (const auto& format : formats()) {
        const std::string name(to_text(format.container));
        INFO(name);
        const auto stream = format.encode("text");
        CHECK(decode(stream + std::string(700'000, '\0')).defect.empty());
        const auto garbage = decode(stream + std::string(8, '\0') + "garbage");
        CHECK(garbage.bytes == "text");
        CHECK(garbage.defect == name + " data ends at byte " + std::to_string(stream.size()) +
                                    "; what follows is neither " + name + " nor padding");
    }
    const auto padded = xz_of("one") + std::string(4, '\0') + xz_of("two"); // 2.2 of the format
    CHECK(decode(padded).bytes == "onetwo");
    CHECK(decode(padded).defect.empty());
    const std::string skippable("\x53\x2A\x4D\x18\x03\x00\x00\x00"
                                "xyz",
                                11);
    CHECK(decode(skippable + zstd_of("a") + skippable + zstd_of("b")).bytes == "ab");
}

TEST_CASE("stream: one that is cut anywhere gives what it has and says so") {
    for (const auto& format : formats()) {
        INFO(to_text(format.container));
        const auto text = log_of(3'000);
        const auto whole = format.encode(text);
        for (std::size_t size = 16; size < whole.size(); ++size) {
            const auto cut = decode(whole.substr(0, size));
            INFO(size << " of " << whole.size());
            CHECK(text.starts_with(cut.bytes));
            CHECK(cut.defect == std::string(to_text(format.container)) +
                                    " data ends early at byte " + std::to_string(size));
        }
    }
}

TEST_CASE("stream: a flipped bit never passes for the text") {
    std::mt19937 random(4);
    for (const auto& format : formats()) {
        INFO(to_text(format.container));
        const auto text = log_of(20'000);
        const auto whole = format.encode(text);
        for (int round = 0; round < 300; ++round) {
            auto changed = whole;
            const auto bit = 16 * 8 + random() % ((whole.size() - 16) * 8);
            changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << (bit % 8)));
            const auto decoded = decode(changed);
            INFO("bit " << bit);
            CHECK((decoded.bytes == text || !decoded.defect.empty()));
        }
    }
}

TEST_CASE("stream: a decoder takes no more memory than it may") {
    const auto text = log_of(40'000);
    const auto wide = zstd_of(text, 27);
    CHECK(decode(wide).bytes == text);
    const auto refused = decode(wide, std::uint64_t{64} << 20U);
    CHECK(refused.bytes.empty());
    CHECK(
        refused.defect.starts_with("zstd data needs more than 67108864 bytes of memory to decode, "
                                   "which is the limit: not read from byte "));
    CHECK(decode(zstd_of(text, 28)).defect.find("which is the limit") != std::string::npos);
    const auto large = xz_of(text, 9);
    CHECK(decode(large).bytes == text);
    CHECK(decode(large, std::uint64_t{16} << 20U)
              .defect.starts_with("xz data needs more than 16777216 bytes of memory to decode"));
}

TEST_CASE("stream: bombs are stopped in every format") {
    for (const auto& format : formats()) {
        INFO(to_text(format.container));
        const Folder folder;
        auto vault = open_vault(folder);
        const auto sealed =
            seal_bytes(vault, folder, format.encode(std::string(std::size_t{64} << 20U, '\0')));
        REQUIRE(sealed.defects.size() == 1);
        CHECK(sealed.defects[0].why.starts_with("expands more than 200 times: stopped after"));
        CHECK(sealed.members.at(0).bytes < (std::size_t{32} << 20U));
        CHECK(verify(vault).faults.empty());
    }
}

TEST_CASE("stream: containers of all kinds inside of each other are members of the file") {
    const Folder folder;
    auto vault = open_vault(folder);
    const auto log = log_of(100'000);
    const auto sealed = seal_bytes(vault, folder, zstd_of(xz_of(bzip2_of(gzip_of(log)))));
    CHECK(sealed.defects.empty());
    REQUIRE(sealed.members.size() == 4);
    CHECK(sealed.members[0].path == "zstd");
    CHECK(sealed.members[1].path == "zstd/xz");
    CHECK(sealed.members[2].path == "zstd/xz/bzip2");
    CHECK(sealed.members[3].path == "zstd/xz/bzip2/gzip");
    CHECK(content(vault, sealed.members[3].digest) == log);
}

TEST_CASE("stream: the formats' own programs are understood") {
    const Folder folder;
    const auto text = log_of(200'000);
    const auto file = folder.write("log", text).string();
    for (const std::string program :
         {"zstd -19", "zstd --long=27", "xz -6", "xz --format=xz -0", "bzip2 -9"}) {
        const auto packed = output_of(program + " -c < " + file + " 2>/dev/null");
        if (packed.empty()) {
            MESSAGE("skipped: " << program << " is not installed");
            continue;
        }
        CHECK(decode(packed).bytes == text);
    }
}

TEST_CASE("detection: a container is told by a header that makes sense as a whole") {
    using namespace ample::seal::detail; // NOLINT
    for (const auto& format : formats()) {
        const auto whole = format.encode("text");
        for (std::size_t size = 0; size < 4; ++size) {
            CHECK(container_of(whole.substr(0, size)) == Container::none);
        }
    }
    CHECK_FALSE(is_bzip2("BZh9 is how bzip2 files begin"));
    CHECK_FALSE(is_bzip2("BZh0\x31\x41\x59\x26\x53\x59"));
    CHECK_FALSE(is_zstd("\x28\xB5\x2F\xFD\x08\x58\x58\x58\x58\x58")); // a reserved bit
    CHECK_FALSE(is_zstd(std::string("\x50\x2A\x4D\x18\xFF\x00\x00\x00", 8)));
    auto xz = xz_of("text");
    xz[8] = static_cast<char>(xz[8] ^ 1);
    CHECK_FALSE(is_xz(xz));
    CHECK_FALSE(is_tar(std::string(512, '\0')));
    CHECK_FALSE(is_tar(std::string(512, 'a')));
    CHECK_FALSE(is_cpio("070701 is what cpio archives begin with, and this text is long enough to "
                        "hold a whole header of one, but says something else."));
    CHECK_FALSE(is_cpio("070707" + std::string(70, '8')));
    CHECK(is_cpio("070707" + std::string(70, '7')));
    CHECK_FALSE(is_seven_zip("7z\xBC\xAF\x27\x1C" + std::string(26, '\0')));
    for (const auto* text : {"", "a", "7z", "PK", "BZh", "Apr 20 01:02:03 host sshd: 070701"}) {
        CHECK(container_of(text) == Container::none);
    }
}
