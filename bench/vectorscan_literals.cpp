// A peer for bench/sweep.py: Vectorscan's literal search, as fast as its documentation says.
//
//     vectorscan_literals [--caseless] FEED FILE...
//
// Prints seconds to compile, seconds to scan and hits, then FILE:LINE of each line with a hit.
// --caseless finds what is written in either case, as names and hashes are; without it values in
// capitals are missed. One thread, block mode, slices of 1 MiB that overlap by the longest
// literal's size. To tell lines is not timed.

#include <hs.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <string>
#include <vector>

namespace {

constexpr std::size_t slice = std::size_t{1} << 20U;

double seconds() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

/// Where hits end in a file, and where in it the slice lies that is scanned.
struct Hits {
    std::vector<std::uint64_t> ends;
    std::uint64_t base = 0;
};

int take(unsigned /*id*/,
         unsigned long long /*from*/,
         unsigned long long to,
         unsigned /*flags*/,
         void* context) {
    auto* const hits = static_cast<Hits*>(context);
    hits->ends.push_back(hits->base + to);
    return 0;
}

struct Words {
    std::vector<std::string> words;
    std::size_t longest = 1;
};

Words words_of(const char* feed) {
    Words read;
    std::ifstream lines(feed);
    for (std::string line; std::getline(lines, line);) {
        read.longest = std::max(read.longest, line.size());
        read.words.push_back(line);
    }
    return read;
}

hs_database_t* compile(const Words& read, unsigned flag) {
    std::vector<const char*> texts;
    std::vector<std::size_t> sizes;
    std::vector<unsigned> ids;
    for (const auto& word : read.words) {
        ids.push_back(static_cast<unsigned>(texts.size()));
        texts.push_back(word.c_str());
        sizes.push_back(word.size());
    }
    const std::vector<unsigned> flags(read.words.size(), flag);
    hs_database_t* database = nullptr;
    hs_compile_error_t* error = nullptr;
    hs_compile_lit_multi(texts.data(),
                         flags.data(),
                         ids.data(),
                         sizes.data(),
                         static_cast<unsigned>(read.words.size()),
                         HS_MODE_BLOCK,
                         nullptr,
                         &database,
                         &error);
    return database;
}

void scan(const hs_database_t* database,
          hs_scratch_t* scratch,
          const char* path,
          std::size_t longest,
          Hits& hits) {
    std::vector<char> buffer(slice + longest);
    std::FILE* const file = std::fopen(path, "rb");
    std::size_t kept = 0;
    while (file != nullptr) {
        const auto got = std::fread(buffer.data() + kept, 1, slice, file);
        if (got == 0) {
            break;
        }
        const auto size = kept + got;
        hs_scan(database, buffer.data(), static_cast<unsigned>(size), 0, scratch, take, &hits);
        const auto rest = std::min(size, longest - 1);
        std::copy_n(buffer.data() + size - rest, rest, buffer.data());
        hits.base += size - rest;
        kept = rest;
    }
    if (file != nullptr) {
        std::fclose(file);
    }
}

void print_lines(const char* path, std::vector<std::uint64_t> ends) {
    std::sort(ends.begin(), ends.end());
    std::ifstream lines(path, std::ios::binary);
    std::uint64_t at = 0;
    std::uint64_t number = 1;
    auto hit = ends.begin();
    for (std::string line; hit != ends.end() && std::getline(lines, line); ++number) {
        at += line.size() + 1;
        if (*hit < at) {
            std::printf("%s:%llu:\n", path, static_cast<unsigned long long>(number));
        }
        hit = std::find_if(hit, ends.end(), [at](auto end) { return end >= at; });
    }
}

} // namespace

int main(int count, char** arguments) {
    const bool caseless = count > 1 && std::strcmp(arguments[1], "--caseless") == 0;
    const int first = caseless ? 2 : 1;
    if (count < first + 2) {
        return 2;
    }
    const Words read = words_of(arguments[first]);
    const double begun = seconds();
    hs_database_t* const database = compile(read, caseless ? HS_FLAG_CASELESS : 0U);
    hs_scratch_t* scratch = nullptr;
    if (database == nullptr || hs_alloc_scratch(database, &scratch) != HS_SUCCESS) {
        return 1;
    }
    const double compiled = seconds();
    std::vector<Hits> hits(static_cast<std::size_t>(count - first - 1));
    std::size_t found = 0;
    for (std::size_t i = 0; i < hits.size(); ++i) {
        scan(database, scratch, arguments[first + 1 + static_cast<int>(i)], read.longest, hits[i]);
        found += hits[i].ends.size();
    }
    std::printf("%.3f %.3f %zu\n", compiled - begun, seconds() - compiled, found);
    for (std::size_t i = 0; i < hits.size(); ++i) {
        print_lines(arguments[first + 1 + static_cast<int>(i)], std::move(hits[i].ends));
    }
    hs_free_scratch(scratch);
    hs_free_database(database);
    return 0;
}
