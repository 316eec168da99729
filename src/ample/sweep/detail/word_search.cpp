#include <ample/core/result.hpp>
#include <ample/sweep/detail/word_search.hpp>

#include <hs.h>

#include <algorithm>
#include <limits>

namespace ample::sweep::detail {

namespace {

int tell(unsigned id,
         unsigned long long /*from*/,
         unsigned long long to,
         unsigned /*flags*/,
         void* context) {
    (*static_cast<const WordSearch::OnWord*>(context))(id, static_cast<std::size_t>(to));
    return 0;
}

} // namespace

bool WordSearch::build(const std::vector<std::string>& words) {
    if (words.empty()) {
        return false;
    }
    std::vector<const char*> texts;
    std::vector<unsigned> flags(words.size(), HS_FLAG_CASELESS);
    std::vector<unsigned> ids;
    std::vector<std::size_t> sizes;
    for (const auto& word : words) {
        ids.push_back(static_cast<unsigned>(texts.size()));
        texts.push_back(word.c_str());
        sizes.push_back(word.size());
    }
    hs_database_t* database = nullptr;
    hs_compile_error_t* error = nullptr;
    const auto code = hs_compile_lit_multi(texts.data(),
                                           flags.data(),
                                           ids.data(),
                                           sizes.data(),
                                           static_cast<unsigned>(words.size()),
                                           HS_MODE_BLOCK,
                                           nullptr,
                                           &database,
                                           &error);
    hs_free_compile_error(error);
    if (code != HS_SUCCESS) {
        return false;
    }
    database_ = std::shared_ptr<void>(
        database, [](void* held) { hs_free_database(static_cast<hs_database_t*>(held)); });
    return true;
}

WordSearch::Scratch WordSearch::scratch() const {
    if (!database_) {
        return {};
    }
    hs_scratch_t* scratch = nullptr;
    if (hs_alloc_scratch(static_cast<const hs_database_t*>(database_.get()), &scratch) !=
        HS_SUCCESS) {
        throw Bug("no room to search for words");
    }
    return Scratch(scratch, [](void* held) { hs_free_scratch(static_cast<hs_scratch_t*>(held)); });
}

void WordSearch::find(std::string_view text, const Scratch& scratch, const OnWord& on_word) const {
    if (!database_) {
        return;
    }
    constexpr std::size_t most = std::numeric_limits<unsigned>::max();
    if (text.size() > most) {
        throw Bug("a block of more than 4 GiB");
    }
    hs_scan(static_cast<const hs_database_t*>(database_.get()),
            text.data(),
            static_cast<unsigned>(text.size()),
            0,
            static_cast<hs_scratch_t*>(scratch.get()),
            tell,
            const_cast<OnWord*>(&on_word)); // NOLINT: given back as const
}

} // namespace ample::sweep::detail
