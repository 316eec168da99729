#include <ample/cite/detail/deed_moods.hpp>
#include <ample/cite/detail/deed_verbs.hpp>
#include <ample/cite/frames.hpp>

namespace ample::cite::detail {

namespace {

/// "Nobody had to break in", "did not need to": what was spared was not done.
bool is_spared(const Words& words, std::size_t to, std::size_t begin) {
    if (!among(words[to - 1].low, "had have need needed")) {
        return false;
    }
    for (auto i = to - 1; i-- > begin && to - i <= 4;) {
        if (is_negator(words[i])) {
            return true;
        }
    }
    return false;
}

/// "will pay", "to pay", "could have paid": not told as done.
bool is_unreal(const Words& words, std::size_t at, std::size_t begin) {
    for (auto i = at; i-- > begin && at - i <= 3;) {
        if (among(words[i].low,
                  "will would can could should must may might shall won't wouldn't can't couldn't "
                  "shouldn't cannot if unless")) {
            return true;
        }
        if (words[i].low == "to" && i > begin + 1 && is_spared(words, i, begin)) {
            return false;
        }
        if (words[i].low == "to" && at - i <= 2) {
            return at - i == 1 || words[i + 1].is_any(Sort::be, Sort::have, Sort::adverb);
        }
        if (words[i].mark == ',' || words[i].mark == ';') {
            break;
        }
    }
    return false;
}

/// "came in with a password stolen from a supplier": what was used, not what is told.
bool is_of_means(const Words& words, std::size_t at, std::size_t begin) {
    return at > begin && words[at].low == "stolen" &&
           among(words[at - 1].low,
                 "password passwords credential credentials login logins token tokens key keys "
                 "account accounts certificate certificates");
}

/// "an account that a supplier had left open", "blamed it for leaving": not what the clause says.
bool is_aside(const Words& words, std::size_t at, std::size_t begin) {
    for (auto i = at; i-- > begin;) {
        const bool behind_noun =
            i > begin && !words[i - 1].is_any(Sort::say, Sort::clause) && words[i - 1].mark != ',';
        if (among(words[i].low, "which who whom whose") ||
            (words[i].low == "that" && i > begin && behind_noun && !words[i - 1].is(Sort::be))) {
            return true;
        }
        if (words[i].low == "for" && words[i + 1].low.ends_with("ing")) {
            return true;
        }
    }
    return false;
}

} // namespace

bool is_only_meant(const Words& words, std::size_t at, std::size_t begin) {
    return is_unreal(words, at, begin) || is_aside(words, at, begin) ||
           is_of_means(words, at, begin);
}

} // namespace ample::cite::detail
