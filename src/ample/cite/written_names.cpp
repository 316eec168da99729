#include <ample/cite/detail/written_names.hpp>
#include <ample/cite/lexicon.hpp>

#include <algorithm>
#include <utility>

namespace ample::cite::detail {

namespace {

/// Articles of other tongues inside a name.
bool is_particle(std::string_view low) {
    constexpr std::string_view particles[] = {
        "do", "dos", "das", "du", "des", "la", "le", "el", "los", "las", "della", "und", "et"};
    return std::find(std::begin(particles), std::end(particles), low) != std::end(particles);
}

/// "Jan Maes told", "said April Kovac": first names that months have too.
bool is_first_name(const Words& words, std::size_t at) {
    const auto& low = words[at].low;
    const bool name = low == "jan" || low == "april" || low == "june" || low == "august";
    if (!name || !words[at].capital || at + 1 >= words.size() || !words[at + 1].capital ||
        words[at + 1].mark != 0 || words[at + 1].sorts != 0) {
        return false;
    }
    constexpr std::string_view led[] = {"in",
                                        "on",
                                        "since",
                                        "until",
                                        "by",
                                        "of",
                                        "from",
                                        "late",
                                        "early",
                                        "mid",
                                        "last",
                                        "next",
                                        "this",
                                        "every"};
    return at == 0 ||
           (number_of(words[at - 1].low) < 0 &&
            std::find(std::begin(led), std::end(led), words[at - 1].low) == std::end(led));
}

} // namespace

namespace {

/// Ranks and titles as they stand before a name, and in full where that is a post of its own.
struct Title {
    std::string_view written;
    std::string_view full;
};

constexpr Title titles[] = {{"mr", "mr"},
                            {"mrs", "mrs"},
                            {"ms", "ms"},
                            {"dr", "dr"},
                            {"prof", "professor"},
                            {"sgt", "sergeant"},
                            {"insp", "inspector"},
                            {"det", "detective"},
                            {"supt", "superintendent"},
                            {"capt", "captain"},
                            {"col", "colonel"},
                            {"lt", "lieutenant"},
                            {"cpl", "corporal"},
                            {"const", "constable"},
                            {"cmdr", "commander"},
                            {"gen", "general"},
                            {"maj", "maj"},
                            {"adm", "adm"},
                            {"sen", "senator"},
                            {"rep", "representative"},
                            {"gov", "governor"},
                            {"rev", "rev"},
                            {"hon", "hon"},
                            {"atty", "attorney"}};

/// "Supt. Ann Berg": without the full stop, so that the title and the name stand together.
Words with_titles(Words words) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (kept != i) {
            words[kept] = std::move(words[i]);
        }
        auto& word = words[kept];
        ++kept;
        const bool premier = word.low == "pm" && word.capital && i + 1 < words.size() &&
                             words[i + 1].capital && words[i + 1].mark == 0 &&
                             words[i + 1].sorts == 0 &&
                             (kept < 2 || number_of(words[kept - 2].low) < 0);
        if (premier) { // "PM Ann Berg", not "4:38 PM Tuesday"
            word.low = std::string("premier");
            word.sorts = sorts_of(word.low);
        }
        const bool stop = i + 2 < words.size() && words[i + 1].low == "." &&
                          words[i + 1].begin == word.end && words[i + 2].capital &&
                          words[i + 2].mark == 0;
        if (!stop || !word.capital) {
            continue;
        }
        for (const auto& title : titles) {
            if (word.low == title.written) {
                word.low = std::string(title.full);
                word.sorts = sorts_of(word.low);
                ++i; // the full stop
                break;
            }
        }
    }
    words.resize(kept);
    return words;
}

} // namespace

Words with_written_names(Words words) {
    words = with_titles(std::move(words));
    for (std::size_t i = 1; i + 1 < words.size(); ++i) { // "Diário do Tejo", "Banco de la Nación"
        const bool joins = !words[i].capital && words[i - 1].mark == 0 && words[i + 1].mark == 0 &&
                           words[i - 1].capital && words[i + 1].capital &&
                           is_particle(words[i].low);
        words[i].capital = words[i].capital || joins;
        words[i].sorts = joins ? 0 : words[i].sorts;
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        words[i].sorts &= is_first_name(words, i) ? ~bit(Sort::month) : ~Sorts{0};
    }
    return words;
}

} // namespace ample::cite::detail
