#include <ample/cite/frames.hpp>
#include <ample/cite/sentences.hpp>
#include <ample/core/ascii.hpp>
#include <ample/core/result.hpp>
#include <ample/core/utf8.hpp>

#include <unicode/brkiter.h>

#include <algorithm>
#include <memory>
#include <utility>

namespace ample::cite {

namespace {

constexpr std::string_view abbreviations[] = {
    "mr",  "mrs", "ms",  "dr",   "prof", "gen", "col",  "lt",     "sgt",    "capt", "cmdr", "adm",
    "sen", "rep", "gov", "st",   "no",   "inc", "corp", "ltd",    "co",     "bros", "vs",   "jan",
    "feb", "mar", "apr", "jun",  "jul",  "aug", "sep",  "sept",   "oct",    "nov",  "dec",  "e.g",
    "i.e", "fig", "maj", "supt", "insp", "hon", "rev",  "messrs", "approx", "dept", "smt",  "adv"};

using Breaks = std::vector<std::size_t>;

/// The rules of ICU, which are read once a thread.
icu::BreakIterator& breaker() {
    thread_local const std::unique_ptr<icu::BreakIterator> made = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::BreakIterator> one(
            icu::BreakIterator::createSentenceInstance(icu::Locale::getEnglish(), status));
        if (U_FAILURE(status) != 0) {
            throw Bug("ICU has no sentence rules");
        }
        return one;
    }();
    return *made; // NOLINT: of the thread, alive until it ends
}

/// The sentence ends of ICU in a block, as offsets of the block; the last is its size.
Breaks breaks_of(icu::BreakIterator& rules, std::string_view block) {
    std::string flat(block); // a line end of a wrapped paragraph ends no sentence
    std::replace(flat.begin(), flat.end(), '\n', ' ');
    std::replace(flat.begin(), flat.end(), '\r', ' ');
    UErrorCode status = U_ZERO_ERROR;
    UText text = UTEXT_INITIALIZER;
    utext_openUTF8(&text, flat.data(), static_cast<std::int64_t>(flat.size()), &status);
    rules.setText(&text, status);
    Breaks breaks;
    if (U_FAILURE(status) == 0) {
        for (auto at = rules.first(); at != icu::BreakIterator::DONE; at = rules.next()) {
            if (at > 0) {
                breaks.push_back(static_cast<std::size_t>(at));
            }
        }
    }
    utext_close(&text);
    if (breaks.empty() || breaks.back() != block.size()) {
        breaks.push_back(block.size());
    }
    return breaks;
}

/// Whether the stretch ends in an abbreviation or an initial, so that no sentence ends there.
bool ends_in_abbreviation(std::string_view stretch) {
    stretch = ascii::trim(stretch);
    if (!stretch.ends_with('.')) {
        return false;
    }
    stretch.remove_suffix(1);
    std::size_t length = 0;
    while (length < stretch.size() && length < 12 &&
           (ascii::is_alnum(stretch[stretch.size() - 1 - length]) ||
            stretch[stretch.size() - 1 - length] == '.')) {
        ++length;
    }
    const auto word = stretch.substr(stretch.size() - length);
    if (word.empty() ||
        (length < stretch.size() && !ascii::is_blank(stretch[stretch.size() - 1 - length]) &&
         stretch[stretch.size() - 1 - length] != '(')) {
        return false;
    }
    const auto before = ascii::trim(stretch.substr(0, stretch.size() - length));
    if (word == "X" && before.ends_with(" on")) {
        return false; // "wrote on X. The ministry"
    }
    if (word.size() == 1 || word.find('.') != std::string_view::npos) {
        return ascii::is_upper(word.back()); // "J." or "U.S."
    }
    const auto low = ascii::lower(word);
    return std::find(std::begin(abbreviations), std::end(abbreviations), low) !=
           std::end(abbreviations);
}

/// Whether the words after a quotation say whose it is: `she asked`, `Mr Berg said in Oslo.`
bool is_attribution(std::string_view rest) {
    const auto words = words_of(rest, 0, std::min<std::size_t>(rest.size(), 160));
    for (std::size_t i = 0; i < words.size() && i < 8; ++i) {
        if (words[i].mark != 0 && words[i].mark != ',') {
            return false;
        }
        if (words[i].is(Sort::decline)) {
            return false; // `"It is over." Berg declined to say`
        }
        if (words[i].is_any(Sort::say, Sort::tell) || (words[i].low == "asked" && i > 0)) {
            return i + 1 >= words.size() || words[i + 1].mark != 0 || words[i + 1].low != "that";
        }
    }
    return false;
}

/// Behind a quotation that has ended with a full stop: `." Berg said in Oslo.` and no new sentence,
/// as `." The embassy called it a lie.` is one.
bool closes_attribution(std::string_view rest) {
    const auto words = words_of(rest, 0, std::min<std::size_t>(rest.size(), 160));
    for (std::size_t i = 0; i < words.size() && i < 8; ++i) {
        if (words[i].is_any(Sort::say, Sort::tell)) {
            const bool ends =
                i + 1 >= words.size() || words[i + 1].mark != 0 ||
                words[i + 1].is_any(Sort::weekday, Sort::adverb) ||
                detail::among(words[i + 1].low, "in on at during to by from after as");
            const auto stop = std::min(i + 24, words.size());
            return (ends || words[i].is(Sort::tell)) && find(words, "that", i, stop) == stop;
        }
    }
    return true;
}

/// "JAN MAES:" at the head, as transcripts have it.
bool is_capitals(std::string_view sentence) {
    const auto colon = sentence.substr(0, 60).find(':');
    if (colon == std::string_view::npos || colon < 3) {
        return false;
    }
    const auto bracket = sentence.substr(0, colon).find(" ("); // "ANN BERG (harbour master):"
    const auto label = sentence.substr(0, std::min(bracket, colon));
    return label.size() >= 3 && ascii::is_upper(label.front()) &&
           std::all_of(label.begin(), label.end(), [](char c) {
               return !ascii::is_lower(c) && !ascii::is_digit(c);
           });
}

class Cutter {
public:
    Cutter(std::string_view text, const Page& page) : text_(text), page_(page), rules_(breaker()) {}

    std::vector<Sentence> run() {
        for (std::size_t i = 0; i < page_.blocks.size(); ++i) {
            cut(i);
        }
        return std::move(sentences_);
    }

private:
    void cut(std::size_t index) {
        const auto& block = page_.blocks[index];
        const auto bytes = text_.substr(block.begin, block.end - block.begin);
        if (block.kind != BlockKind::body) {
            add(index, 0, bytes.size());
            return;
        }
        inside_ = false;
        std::size_t begin = 0;
        const auto breaks = breaks_of(rules_, bytes);
        constexpr std::string_view opened = "。「"; // the rules of Unicode end behind the bracket
        for (auto stop : breaks) {
            if (stop > begin + opened.size() &&
                bytes.substr(stop - opened.size(), opened.size()) == opened &&
                !is_inside(bytes.substr(begin, stop - begin - std::string_view("「").size()),
                           bytes.substr(stop))) {
                stop -= std::string_view("「").size();
            }
            const auto stretch = bytes.substr(begin, stop - begin);
            const bool last = stop == bytes.size();
            const auto tail = stretch.size() > 24 ? stretch.substr(stretch.size() - 24) : stretch;
            if (!last && (ends_in_abbreviation(tail) || asks_whose(bytes, stop) ||
                          is_inside(stretch, bytes.substr(stop)))) {
                continue;
            }
            add(index, begin, stop);
            begin = stop;
        }
    }

    /// "「知らない。聞いていない」と話した": a Japanese quotation is one with the words around it.
    [[nodiscard]] static bool is_inside(std::string_view stretch, std::string_view rest) {
        const auto open = stretch.rfind("「");
        const auto shut = stretch.rfind("」");
        if (open == std::string_view::npos || (shut != std::string_view::npos && shut > open)) {
            return false;
        }
        const auto closes = rest.substr(0, 400).find("」");
        return closes != std::string_view::npos;
    }

    /// A quotation has just closed with `?` or `!` and its speaker follows.
    [[nodiscard]] static bool asks_whose(std::string_view bytes, std::size_t stop) {
        const auto before =
            ascii::trim(bytes.substr(stop > 8 ? stop - 8 : 0, std::min<std::size_t>(8, stop)));
        const bool closed = before.ends_with('"') || before.ends_with("\xE2\x80\x9D") ||
                            before.ends_with("\xC2\xBB") || before.ends_with("''") ||
                            before.ends_with("\xE2\x80\x99\xE2\x80\x99");
        if (!closed || !is_attribution(bytes.substr(stop, 200))) {
            return false;
        }
        const auto end = before.find_last_not_of("'\"\xE2\x80\x9D\x99\xC2\xBB");
        return end == before.npos || before[end] != '.' ||
               closes_attribution(bytes.substr(stop, 200));
    }

    void add(std::size_t index, std::size_t begin, std::size_t end) {
        const auto& block = page_.blocks[index];
        while (begin < end && ascii::is_blank(text_[block.begin + begin])) {
            ++begin;
        }
        while (end > begin && ascii::is_blank(text_[block.begin + end - 1])) {
            --end;
        }
        if (begin == end) {
            return;
        }
        Sentence sentence;
        sentence.begin = block.begin + begin;
        sentence.end = block.begin + end;
        sentence.block = index;
        sentence.kind = block.kind;
        const bool read = block.kind == BlockKind::body && end - begin <= Sentence::longest;
        if (read) {
            sentence.words = words_of(text_, sentence.begin, sentence.end);
            mark_quotations(sentence);
            sentence.label_in_capitals =
                is_capitals(text_.substr(sentence.begin, sentence.end - sentence.begin));
        } else {
            inside_ = false;
        }
        sentences_.push_back(std::move(sentence));
    }

    void mark_quotations(Sentence& sentence) {
        sentence.opens_quoted = inside_;
        if (inside_) {
            sentence.quotation = quotations_ - 1;
        }
        std::size_t quoted = 0;
        std::size_t plain = 0;
        for (auto& word : sentence.words) {
            const bool mark = word.mark == '"';
            if (mark && !inside_) {
                sentence.quotation = quotations_++;
            }
            word.quoted = inside_ || mark;
            inside_ = mark ? !inside_ : inside_;
            if (word.mark == 0) {
                (word.quoted ? quoted : plain) += 1;
            }
        }
        sentence.quoted = quoted > 0 && quoted >= plain;
    }

    std::string_view text_;
    const Page& page_;
    icu::BreakIterator& rules_;
    std::vector<Sentence> sentences_;
    std::size_t quotations_ = 0;
    bool inside_ = false;
};

} // namespace

std::vector<Sentence> sentences_of(std::string_view text, const Page& page) {
    return Cutter(text, page).run();
}

namespace {

bool is_part_of_word(char c) {
    return ascii::is_alnum(c) || c == '-' || c == '\'' || static_cast<unsigned char>(c) >= 0x80;
}

} // namespace

std::string language_of(std::string_view text) {
    constexpr std::size_t sample = 20'000;
    constexpr detail::WordList common =
        "the of and to in that was said by for with is were from they been his has";
    auto rest = text.substr(0, sample);
    std::size_t kana = 0;
    std::size_t points = 0;
    while (!rest.empty()) {
        const auto c = utf8::take(rest);
        kana += c >= 0x3040 && c <= 0x30FF ? 1 : 0;
        points += c > ' ' ? 1 : 0;
    }
    if (kana * 10 > points) {
        return "ja";
    }
    std::size_t known = 0;
    std::size_t words = 0;
    for (rest = text.substr(0, sample); !rest.empty();) {
        std::size_t size = 0;
        while (size < rest.size() && is_part_of_word(rest[size])) {
            ++size;
        }
        words += size > 0 || !ascii::is_blank(rest.front()) ? 1 : 0;
        known += size > 0 && size <= 4 && detail::among(ascii::lower(rest.substr(0, size)), common)
                     ? 1
                     : 0;
        rest.remove_prefix(std::max<std::size_t>(size, 1));
    }
    return known * 12 >= words && known > 0 ? "en" : "und";
}

} // namespace ample::cite
