// A peer for bench/sweep.py: Vectorscan's literal search, as fast as its documentation says.
//
//     vectorscan_literals FEED FILE...      prints seconds to compile and to scan, and hits
//
// One thread, block mode, slices of 1 MiB that overlap by the longest literal's size.

#include <hs.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

namespace {

double seconds() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

int count(unsigned /*id*/,
          unsigned long long /*from*/,
          unsigned long long /*to*/,
          unsigned /*flags*/,
          void* context) {
    ++*static_cast<unsigned long long*>(context);
    return 0;
}

} // namespace

int main(int count_of_arguments, char** arguments) {
    if (count_of_arguments < 3) {
        return 2;
    }
    std::vector<std::string> words;
    std::size_t longest = 1;
    std::ifstream feed(arguments[1]);
    for (std::string line; std::getline(feed, line);) {
        longest = std::max(longest, line.size());
        words.push_back(line);
    }
    std::vector<const char*> texts;
    std::vector<std::size_t> sizes;
    std::vector<unsigned> ids;
    for (const auto& word : words) {
        ids.push_back(static_cast<unsigned>(texts.size()));
        texts.push_back(word.c_str());
        sizes.push_back(word.size());
    }
    const std::vector<unsigned> flags(words.size(), 0);
    const double begun = seconds();
    hs_database_t* database = nullptr;
    hs_compile_error_t* error = nullptr;
    hs_scratch_t* scratch = nullptr;
    if (hs_compile_lit_multi(texts.data(),
                             flags.data(),
                             ids.data(),
                             sizes.data(),
                             static_cast<unsigned>(words.size()),
                             HS_MODE_BLOCK,
                             nullptr,
                             &database,
                             &error) != HS_SUCCESS ||
        hs_alloc_scratch(database, &scratch) != HS_SUCCESS) {
        return 1;
    }
    const double compiled = seconds();
    unsigned long long hits = 0;
    constexpr std::size_t slice = std::size_t{1} << 20U;
    std::vector<char> buffer(slice + longest);
    for (int i = 2; i < count_of_arguments; ++i) {
        std::FILE* const file = std::fopen(arguments[i], "rb");
        std::size_t kept = 0;
        while (file != nullptr) {
            const auto got = std::fread(buffer.data() + kept, 1, slice, file);
            if (got == 0) {
                break;
            }
            hs_scan(database,
                    buffer.data(),
                    static_cast<unsigned>(kept + got),
                    0,
                    scratch,
                    count,
                    &hits);
            const auto rest = std::min(kept + got, longest - 1);
            std::copy_n(buffer.data() + kept + got - rest, rest, buffer.data());
            kept = rest;
        }
        if (file != nullptr) {
            std::fclose(file);
        }
    }
    std::printf("%.3f %.3f %llu\n", compiled - begun, seconds() - compiled, hits);
    hs_free_scratch(scratch);
    hs_free_database(database);
    return 0;
}
