#include "fixture.hpp" // NOLINT: a file of the tests
#include <doctest/doctest.h>
#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>
#include <random>

namespace ample::seal::test {

namespace fs = std::filesystem;

Folder::Folder() {
    auto name = (fs::temp_directory_path() / "ample-seal-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
}

Folder::~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

fs::path Folder::write(std::string_view name, std::string_view bytes) const {
    auto path = path_ / name;
    spill(path, bytes);
    return path;
}

Custodian custodian() {
    auto seconds = std::make_shared<std::int64_t>(1'618'880'000);
    return {"mori", "ample test", [seconds] { return Instant::from_seconds((*seconds)++); }};
}

Vault open_vault(const Folder& folder, const Limits& limits) {
    auto vault = Vault::open(folder.vault(), custodian(), limits);
    if (!vault) {
        FAIL(vault.error().what);
    }
    return std::move(*vault);
}

Sealed
seal_bytes(Vault& vault, const Folder& folder, std::string_view bytes, std::string_view name) {
    auto sealed = vault.seal(folder.write(name, bytes), {.path = std::string(name)});
    if (!sealed) {
        FAIL(sealed.error().what);
    }
    return *sealed;
}

std::string slurp(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    REQUIRE(file.good());
    return {std::istreambuf_iterator<char>(file), {}};
}

void spill(const fs::path& path, std::string_view bytes) {
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    REQUIRE(file.good());
}

std::string drain(ByteSource& source) {
    std::string all;
    std::array<char, 70'000> piece = {};
    for (;;) {
        const auto count = source.read(piece);
        if (!count) {
            return count.error().what;
        }
        if (*count == 0) {
            return all;
        }
        all.append(piece.data(), *count);
    }
}

std::string content(const Vault& vault, const Digest& exhibit) {
    auto source = vault.open_object(exhibit);
    return source ? drain(**source) : source.error().what;
}

std::string log_of(std::size_t bytes, unsigned seed) {
    std::mt19937 random(seed);
    std::string log;
    while (log.size() < bytes) {
        log += std::to_string(1'478'217'600 + log.size() / 90) + ".104    " +
               std::to_string(random() % 900) + " 10.0.3." + std::to_string(random() % 250) +
               " TCP_MISS/200 " + std::to_string(random() % 90'000) + " GET http://host" +
               std::to_string(random() % 5'000) + ".example/page - DIRECT/192.0.2.7 text/html\n";
    }
    return log;
}

namespace {

std::string compress(std::string_view bytes, int window_bits) {
    z_stream z = {};
    REQUIRE(deflateInit2(&z, 6, Z_DEFLATED, window_bits, 8, Z_DEFAULT_STRATEGY) == Z_OK);
    std::string out(deflateBound(&z, bytes.size()) + 64, '\0');
    z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    z.avail_in = static_cast<uInt>(bytes.size());
    z.next_out = reinterpret_cast<Bytef*>(out.data());
    z.avail_out = static_cast<uInt>(out.size());
    REQUIRE(deflate(&z, Z_FINISH) == Z_STREAM_END);
    out.resize(z.total_out);
    deflateEnd(&z);
    return out;
}

void put(std::string& out, std::uint64_t number, int bytes) {
    for (int i = 0; i < bytes; ++i) {
        out.push_back(static_cast<char>((number >> (8 * i)) & 0xFFU));
    }
}

struct Written {
    std::string body;
    std::string directory;
};

/// The fields that local and central headers share, from flags to sizes.
void put_shared(std::string& out, const ZipFile& file, std::uint32_t crc, std::size_t stored) {
    const auto method = file.is_deflated ? 8U : 0U;
    put(out, file.flags | (file.is_streamed ? 8U : 0U), 2);
    put(out, file.method == 0xFFFF ? method : file.method, 2);
    put(out, 0, 4);
    put(out, crc, 4);
    put(out, stored, 4);
    put(out, file.bytes.size(), 4);
}

Written write_zip(const std::vector<ZipFile>& files) {
    Written zip;
    for (const auto& file : files) {
        const auto data = file.is_deflated ? deflate_of(file.bytes) : file.bytes;
        const auto crc = static_cast<std::uint32_t>(
            crc32_z(0, reinterpret_cast<const Bytef*>(file.bytes.data()), file.bytes.size()) +
            file.crc_change);
        const auto local_at = zip.body.size();
        const auto& local_name = file.local_name.empty() ? file.name : file.local_name;
        zip.body += std::string("PK\x03\x04\x14\0", 6);
        auto shown = file;
        shown.bytes = file.is_streamed ? "" : file.bytes;
        put_shared(zip.body, shown, file.is_streamed ? 0 : crc, file.is_streamed ? 0 : data.size());
        put(zip.body, local_name.size(), 2);
        put(zip.body, 0, 2);
        zip.body += local_name + data;
        if (file.is_streamed) {
            zip.body += "PK\x07\x08";
            put(zip.body, crc, 4);
            put(zip.body, data.size(), 4);
            put(zip.body, file.bytes.size(), 4);
        }
        zip.directory += std::string("PK\x01\x02\x14\x03\x14\0", 8);
        put_shared(zip.directory, file, crc, data.size());
        put(zip.directory, file.name.size(), 2);
        zip.directory.append(12, '\0');
        put(zip.directory, local_at, 4);
        zip.directory += file.name;
    }
    return zip;
}

} // namespace

std::string gzip_of(std::string_view bytes) {
    return compress(bytes, 15 + 16);
}

std::string deflate_of(std::string_view bytes) {
    return compress(bytes, -15);
}

std::string zip_of(const std::vector<ZipFile>& files) {
    const auto zip = write_zip(files);
    auto out = zip.body + zip.directory + std::string("PK\x05\x06\0\0\0\0", 8);
    put(out, files.size(), 2);
    put(out, files.size(), 2);
    put(out, zip.directory.size(), 4);
    put(out, zip.body.size(), 4);
    put(out, 0, 2);
    return out;
}

std::string zip_body_of(const std::vector<ZipFile>& files) {
    return write_zip(files).body;
}

std::vector<std::string> files_below(const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& found : fs::recursive_directory_iterator(folder)) {
        if (!found.is_directory()) {
            names.push_back(fs::relative(found.path(), folder).string());
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::string output_of(const std::string& command) {
    std::string out;
    FILE* pipe = ::popen(command.c_str(), "r"); // NOLINT: the test's own command
    REQUIRE(pipe != nullptr);
    std::array<char, 4096> piece = {};
    for (std::size_t got = 0; (got = std::fread(piece.data(), 1, piece.size(), pipe)) > 0;) {
        out.append(piece.data(), got);
    }
    ::pclose(pipe);
    return out;
}

} // namespace ample::seal::test
