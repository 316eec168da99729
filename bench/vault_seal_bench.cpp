// How fast one file is sealed, against the limit and against the plain pipeline:
//
//     bench_vault_seal FILE FOLDER [RUNS | memory]
//
// FOLDER is for vaults and copies and must have room; bench/vault_seal.py prepares logs and calls
// this. Each figure is the median of RUNS (five), in GB/s of the file; the file is in the page
// cache. The limit is SHA-256 and zstd level 1 one after the other over the file in memory, in this
// process, with nothing read or written.

#include <ample/core/instant.hpp>
#include <ample/seal/layout.hpp>
#include <ample/seal/vault.hpp>

#include <fmt/format.h>
#include <zstd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;
using namespace ample; // NOLINT: a program of its own

double median_seconds(int runs, const std::function<void()>& work) {
    std::vector<double> seconds;
    for (int run = 0; run < runs; ++run) {
        const auto begin = std::chrono::steady_clock::now();
        work();
        seconds.push_back(
            std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
    }
    std::sort(seconds.begin(), seconds.end());
    return seconds[seconds.size() / 2];
}

void must(bool holds, const char* what) {
    if (!holds) {
        fmt::print(stderr, "{}\n", what);
        std::exit(1); // NOLINT: a program of its own
    }
}

/// The size of the object.
std::uint64_t seal_it(const fs::path& file, const fs::path& folder, std::size_t jobs) {
    fs::remove_all(folder);
    auto vault = seal::Vault::open(
        folder, {"bench", "bench", [] { return Instant::from_seconds(0); }}, {}, jobs);
    must(vault.has_value(), "no vault");
    const auto sealed = vault->seal(file, {});
    must(sealed.has_value(), "not sealed");
    return fs::file_size(seal::object_path(folder, sealed->digest));
}

} // namespace

int main(int count, char** arguments) {
    must(count >= 3, "bench_vault_seal FILE FOLDER [RUNS]");
    const fs::path file = arguments[1];
    const fs::path folder = arguments[2];
    if (count > 3 && std::string_view(arguments[3]) == "memory") { // of this process alone
        const auto size = seal_it(file, folder / "vault", 2);
        std::ifstream status("/proc/self/status");
        for (std::string line; std::getline(status, line);) {
            if (line.starts_with("VmHWM")) {
                fmt::print("object of {} bytes, memory at the peak {}\n", size, line.substr(6));
            }
        }
        return 0;
    }
    const int runs = count > 3 ? std::atoi(arguments[3]) : 5; // NOLINT: 0 is refused below
    must(runs > 0, "RUNS is a number");
    std::ifstream opened(file, std::ios::binary);
    std::string bytes(std::istreambuf_iterator<char>(opened), {});
    const double gigabytes = static_cast<double>(bytes.size()) / 1e9;

    std::string out(ZSTD_compressBound(bytes.size()), '\0');
    std::size_t whole_bytes = 0;
    const auto limit = median_seconds(runs, [&] {
        Digest::of(bytes);
        whole_bytes = ZSTD_compress(out.data(), out.size(), bytes.data(), bytes.size(), 1);
    });
    const auto hash = median_seconds(runs, [&] { Digest::of(bytes); });
    bytes = {};
    out = {};
    const auto copy = (folder / "copy").string();
    const auto plain = median_seconds(runs, [&] {
        const auto command =
            fmt::format("sha256sum '{0}' >/dev/null && zstd -q -f -1 -T1 -k '{0}' -o '{1}'",
                        file.string(),
                        copy);
        must(std::system(command.c_str()) == 0, "sha256sum or zstd failed"); // NOLINT
    });
    std::uint64_t object_bytes = 0;
    std::vector<double> sealed;
    for (const std::size_t jobs : {1U, 2U}) {
        sealed.push_back(
            median_seconds(runs, [&] { object_bytes = seal_it(file, folder / "vault", jobs); }));
    }
    fmt::print("| {} | {:.2f} | {:.2f} | {:.2f} | {:.2f} | {:.2f} | {:.0f} % | {:.2f} | {:.2f} | "
               "{:+.1f} % |\n",
               file.filename().string(),
               gigabytes / hash,
               gigabytes / limit,
               gigabytes / plain,
               gigabytes / sealed[0],
               gigabytes / sealed[1],
               100 * limit / sealed[0],
               sealed[0] / sealed[1],
               plain / sealed[0],
               100.0 * static_cast<double>(object_bytes) / static_cast<double>(whole_bytes) - 100);
}
