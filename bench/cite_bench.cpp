// How many reports a second `cite` turns into claims:
//
//     bench_cite [--threads N] FILE...
//
// Every file is one report, read beforehand; each is a case of its own, so that only the work on a
// report is timed, not the comparison of reports. Prints reports/s and MB/s of at least five
// seconds.

#include <ample/cite/cite.hpp>
#include <ample/core/pool.hpp>

#include <fmt/format.h>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

using namespace ample; // NOLINT: a program of its own

int main(int argc, char** argv) {
    std::size_t threads = 1;
    std::size_t bytes = 0;
    std::vector<cite::Report> reports;
    const std::vector<std::string> words(argv + 1, argv + argc);
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "--threads" && i + 1 < words.size()) {
            threads = std::strtoul(words[++i].c_str(), nullptr, 10);
            continue;
        }
        std::ifstream in(words[i], std::ios::binary);
        const std::string text(std::istreambuf_iterator<char>(in), {});
        auto document = read::document_from_text(text);
        if (document) {
            bytes += text.size();
            reports.push_back({words[i], Digest::of(text), "", {}, std::move(*document)});
        }
    }
    if (reports.empty()) {
        fmt::print(stderr, "usage: bench_cite [--threads N] FILE...\n");
        return 2;
    }
    std::size_t rounds = 0;
    std::size_t values = 0;
    const auto start = std::chrono::steady_clock::now();
    double seconds = 0;
    while (seconds < 5) {
        std::vector<std::size_t> counts(reports.size());
        parallel_for(threads, reports.size(), [&](std::size_t i) {
            counts[i] = cite::cite({&reports[i], 1}).size();
        });
        for (const auto count : counts) {
            values += count;
        }
        ++rounds;
        seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    }
    const auto done = static_cast<double>(rounds * reports.size());
    fmt::print("{:.0f} reports/s, {:.2f} MB/s, {:.1f} values a report, {} threads\n",
               done / seconds,
               static_cast<double>(rounds * bytes) / seconds / 1e6,
               static_cast<double>(values) / done,
               threads);
    return 0;
}
