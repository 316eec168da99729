// How many reports a second `cite` turns into claims, or searches for observables:
//
//     bench_cite [--threads N] [--observables] [--desk] [--seconds N] FILE...
//
// Every file is one report, read beforehand; each is a case of its own, so that only the work on a
// report is timed, not the comparison of reports. With --desk all are one case. Prints reports/s
// and MB/s by the clock, and reports for each second of processor time.

#include <ample/cite/cite.hpp>
#include <ample/cite/claims.hpp>
#include <ample/cite/observables.hpp>
#include <ample/core/pool.hpp>

#include <fmt/format.h>

#include <chrono>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

using namespace ample; // NOLINT: a program of its own

namespace {

std::size_t claims_in(const cite::Report& report) {
    return cite::cite({&report, 1}).size();
}

std::size_t observables_in(const cite::Report& report) {
    const auto& document = report.document;
    const auto page = cite::page_of(document.text, document.title);
    return cite::observables_of(document.text, page, cite::publishing_of(document, "")).size();
}

} // namespace

int main(int argc, char** argv) {
    std::size_t threads = 1;
    std::size_t bytes = 0;
    double wanted = 5;
    bool is_observables = false;
    bool is_desk = false;
    std::vector<cite::Report> reports;
    const std::vector<std::string> words(argv + 1, argv + argc);
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "--threads" && i + 1 < words.size()) {
            threads = std::strtoul(words[++i].c_str(), nullptr, 10);
            continue;
        }
        if (words[i] == "--seconds" && i + 1 < words.size()) {
            wanted = std::strtod(words[++i].c_str(), nullptr);
            continue;
        }
        if (words[i] == "--observables") {
            is_observables = true;
            continue;
        }
        if (words[i] == "--desk") {
            is_desk = true;
            continue;
        }
        std::ifstream in(words[i], std::ios::binary);
        const std::string text(std::istreambuf_iterator<char>(in), {});
        auto document = read::document_of(text);
        if (document) {
            bytes += text.size();
            reports.push_back({words[i], Digest::of(text), "", {}, std::move(*document)});
        }
    }
    if (reports.empty()) {
        fmt::print(stderr,
                   "usage: bench_cite [--threads N] [--observables] [--desk] [--seconds N] "
                   "FILE...\n");
        return 2;
    }
    std::size_t rounds = 0;
    std::size_t values = 0;
    const auto start = std::chrono::steady_clock::now();
    const auto cpu = std::clock();
    double seconds = 0;
    while (rounds == 0 || seconds < wanted) {
        std::vector<std::size_t> counts(reports.size());
        if (is_desk) {
            counts[0] = cite::cite(reports).size();
        } else {
            parallel_for(threads, reports.size(), [&](std::size_t i) {
                counts[i] = is_observables ? observables_in(reports[i]) : claims_in(reports[i]);
            });
        }
        for (const auto count : counts) {
            values += count;
        }
        ++rounds;
        seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    }
    const auto done = static_cast<double>(rounds * reports.size());
    const auto cpu_seconds = static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC;
    fmt::print("{:.0f} reports/s, {:.2f} MB/s, {:.0f} reports per CPU second, {:.2f} MB per CPU "
               "second, {:.1f} values a report, {} threads\n",
               done / seconds,
               static_cast<double>(rounds * bytes) / seconds / 1e6,
               done / cpu_seconds,
               static_cast<double>(rounds * bytes) / cpu_seconds / 1e6,
               static_cast<double>(values) / done,
               threads);
    return 0;
}
