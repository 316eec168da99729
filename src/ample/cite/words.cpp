#include <ample/cite/detail/written_names.hpp>
#include <ample/cite/words.hpp>
#include <ample/core/ascii.hpp>
#include <ample/core/utf8.hpp>

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

namespace ample::cite {

namespace {

/// As below, for ASCII.
char ascii_mark(char c) noexcept {
    if (ascii::is_alnum(c)) {
        return 0;
    }
    return ascii::is_blank(c) || static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
}

/// What a code point is to the word breaker: 0 a letter, ' ' a blank, else the mark it stands for.
char mark_of(std::uint32_t c) noexcept {
    switch (c) {
    case 0xA0:
    case 0x202F:
    case 0x3000:
    case 0x200B:
    case 0xFEFF:
        return ' ';
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0x2032:
        return '\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0xAB:
    case 0xBB:
    case 0x300C:
    case 0x300D:
    case 0x2033:
        return '"';
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
        return '~'; // a dash between clauses
    case 0x2010:
    case 0x2011:
        return '-';
    case 0x2026:
        return '.';
    default:
        break;
    }
    if (c >= 0x2000 && c <= 0x200A) {
        return ' ';
    }
    return c >= 0x80 ? '\0' : ascii_mark(static_cast<char>(c));
}

/// Whether a letter may be another in lower case; kana and kanji are none.
bool has_case(std::uint32_t c) noexcept {
    return c < 0x3040 || c > 0x9FFF;
}

/// ASCII letters and digits in lower case; 0 for any other byte.
constexpr auto plain_low = [] {
    std::array<char, 256> table = {};
    for (unsigned c = 0; c < 0x80; ++c) {
        const char one = static_cast<char>(c);
        table[c] = ascii::is_alnum(one) ? ascii::lower(one) : '\0';
    }
    return table;
}();

/// Marks that may belong to the word they stand in, see `Breaker::joins`.
constexpr auto may_join = [] {
    std::array<bool, 256> table = {};
    for (const unsigned char mark : {'-', '\'', '&', '_', '.', ','}) {
        table[mark] = true;
    }
    return table;
}();

class Breaker {
public:
    Breaker(std::string_view text, std::size_t begin, std::size_t end)
        : text_(text.substr(0, end)), at_(begin) {}

    Words run() {
        constexpr std::size_t usual = 5; // bytes a word, with its blank
        words_.reserve((text_.size() - std::min(at_, text_.size())) / usual + 1);
        while (at_ < text_.size()) {
            if (plain_word()) {
                continue;
            }
            const auto start = at_;
            char mark = take();
            if (mark == ' ') {
                continue;
            }
            if ((mark == '\'' || mark == '`') && peek() == mark) { // ``so'' and “so’’
                take();
                mark = '"';
            }
            if (mark == 0) {
                word(start);
            } else {
                words_.push_back(
                    {LowText(std::string(1, mark)), start, at_, 0, false, false, mark});
            }
        }
        return std::move(words_);
    }

private:
    /// Takes one code point; its lower-case form is left in `low_`.
    char take() {
        const char first = text_[at_];
        if (static_cast<unsigned char>(first) < 0x80) {
            ++at_;
            low_.assign(1, ascii::lower(first));
            upper_ = ascii::is_upper(first);
            return ascii_mark(first);
        }
        auto rest = text_.substr(at_);
        const auto before = rest.size();
        const auto c = utf8::take(rest);
        const auto size = before - rest.size();
        const char mark = mark_of(c);
        low_.clear();
        if (mark == 0) {
            utf8::append(low_, static_cast<std::uint32_t>(u_tolower(static_cast<UChar32>(c))));
            upper_ = u_isupper(static_cast<UChar32>(c)) != 0;
        }
        at_ += size;
        return mark;
    }

    /// Takes a blank, or a word of ASCII letters and digits alone: most of a text.
    bool plain_word() {
        const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text_[at]); };
        if (text_[at_] == ' ') {
            ++at_;
            return true;
        }
        auto end = at_;
        while (end < text_.size() && plain_low[byte(end)] != 0) {
            ++end;
        }
        const bool is_last = end == text_.size();
        const bool goes_on =
            !is_last &&
            (byte(end) >= 0x80 || (may_join[byte(end)] && end + 1 < text_.size() &&
                                   (byte(end + 1) >= 0x80 || plain_low[byte(end + 1)] != 0)));
        if (end == at_ || goes_on) {
            return false;
        }
        std::string low(text_.substr(at_, end - at_));
        for (auto& c : low) {
            c = plain_low[static_cast<unsigned char>(c)];
        }
        auto& word = words_.emplace_back();
        word.begin = at_;
        word.end = end;
        word.sorts = sorts_of(low);
        word.capital = ascii::is_upper(text_[at_]);
        word.low = std::move(low);
        at_ = end;
        return true;
    }

    [[nodiscard]] char peek() const {
        if (at_ >= text_.size()) {
            return ' ';
        }
        if (static_cast<unsigned char>(text_[at_]) < 0x80) {
            return ascii_mark(text_[at_]);
        }
        auto rest = text_.substr(at_);
        return mark_of(utf8::take(rest));
    }

    void word(std::size_t start) {
        const bool capital = upper_;
        auto low = low_;
        auto end = at_;
        while (at_ < text_.size()) {
            if (const char plain = plain_low[static_cast<unsigned char>(text_[at_])]; plain != 0) {
                low += plain;
                end = ++at_;
                continue;
            }
            auto rest = text_.substr(at_);
            const auto c = utf8::take(rest);
            const char next = mark_of(c);
            if (next == 0) {
                const auto size = text_.size() - at_ - rest.size();
                if (has_case(c)) {
                    utf8::append(low,
                                 static_cast<std::uint32_t>(u_tolower(static_cast<UChar32>(c))));
                } else {
                    low += text_.substr(at_, size);
                }
                end = at_ += size;
                continue;
            }
            if (!joins(next, low, end)) {
                break;
            }
            take();
            low += next;
            end = at_;
        }
        at_ = end;
        push(std::move(low), start, capital);
    }

    /// Whether a mark inside a word belongs to it: well-known, O'Hara, U.S., AT&T, 1,200, 6.5.
    [[nodiscard]] bool joins(char next, std::string_view low, std::size_t end) const {
        auto rest = text_.substr(end);
        utf8::take(rest);
        const bool letter_after = !rest.empty() && mark_of(utf8::take(rest)) == 0;
        const char last = low.back();
        switch (next) {
        case '-':
        case '\'':
        case '&':
        case '_':
            return letter_after;
        case '.':
            return letter_after || (low.size() >= 3 && low[low.size() - 2] == '.');
        case ',':
            return letter_after && ascii::is_digit(last) && end + 1 < text_.size() &&
                   ascii::is_digit(text_[end + 1]);
        default:
            return false;
        }
    }

    /// At least three letters with a full stop behind each, the last one's aside.
    static bool is_dotted(std::string_view low) {
        bool dotted = low.size() >= 5;
        for (std::size_t i = 0; i < low.size(); ++i) {
            dotted = dotted && (i % 2 == 0 ? ascii::is_lower(low[i]) : low[i] == '.');
        }
        return dotted;
    }

    /// Stores the word that ends at `at_`, its possessive ending apart.
    void push(std::string low, std::size_t start, bool capital) {
        if (is_dotted(low)) { // "F.B.I." is the FBI
            std::erase(low, '.');
        }
        const bool possessive = low.size() > 2 && low.ends_with("'s");
        auto cut = at_;
        if (possessive) {
            low.resize(low.size() - 2);
            --cut; // the s, then the apostrophe of one or three bytes
            while (cut > start && (static_cast<unsigned char>(text_[cut - 1]) & 0xC0U) == 0x80U) {
                --cut;
            }
            --cut;
        }
        const auto sorts = sorts_of(low);
        words_.push_back({LowText(std::move(low)), start, cut, sorts, capital, false, 0});
        if (possessive) {
            words_.push_back({LowText("'s"), cut, at_, 0, false, false, 0});
        }
    }

    std::string_view text_;
    std::size_t at_;
    std::string low_;
    bool upper_ = false;
    Words words_;
};

} // namespace

Words words_of(std::string_view text, std::size_t begin, std::size_t end) {
    return detail::with_written_names(Breaker(text, begin, end).run());
}

std::string low_text(const Words& words, Phrase phrase) {
    std::string text;
    for (auto i = phrase.begin; i < phrase.end && i < words.size(); ++i) {
        if (!text.empty() && words[i].low != "'s" && words[i].low != "'") {
            text += ' ';
        }
        text += words[i].low;
    }
    return text;
}

std::string verbatim(std::string_view text, const Words& words, Phrase phrase) {
    std::string found;
    if (phrase.empty()) {
        return found;
    }
    const auto begin = words[phrase.begin].begin;
    for (const char c : text.substr(begin, words[phrase.end - 1].end - begin)) {
        if (ascii::is_blank(c)) {
            if (!found.ends_with(' ')) {
                found += ' ';
            }
        } else {
            found += c;
        }
    }
    return found;
}

const Country* country_at(const Words& words, std::size_t at) {
    if (at >= words.size() || !words[at].capital) {
        return nullptr;
    }
    const Country* best = country_of(words[at].low);
    if (at + 1 >= words.size() || words[at + 1].mark != 0) {
        return best;
    }
    std::string name = words[at].low.substr(0);
    for (auto i = at + 1; i < words.size() && i < at + 3 && words[i].mark == 0; ++i) {
        name += ' ';
        name += words[i].low;
        if (const auto* const longer = country_of(name)) {
            best = longer;
        }
    }
    return best;
}

const Country* country_in(const Words& words, Phrase phrase) {
    for (auto i = phrase.begin; i < phrase.end; ++i) {
        if (const auto* const country = country_at(words, i)) {
            return country;
        }
    }
    return nullptr;
}

bool detail::reads_on(const Words& words, std::size_t at, std::string_view pattern) {
    for (; !pattern.empty(); ++at) {
        if (at >= words.size()) {
            return false;
        }
        const std::string_view low = words[at].low; // never has a blank
        if (!pattern.starts_with(low) ||
            (pattern.size() > low.size() && pattern[low.size()] != ' ')) {
            return false;
        }
        pattern.remove_prefix(std::min(low.size() + 1, pattern.size()));
    }
    return true;
}

std::size_t
find(const Words& words, std::string_view pattern, std::size_t from, std::size_t until) {
    const auto first = pattern.substr(0, pattern.find(' '));
    const auto stop = std::min(until, words.size());
    if (first.empty()) {
        return from < stop ? from : until;
    }
    for (auto i = from; i < stop; ++i) {
        const auto& low = words[i].low;
        if (low.size() == first.size() && low.front() == first.front() &&
            reads(words, i, pattern)) {
            return i;
        }
    }
    return until;
}

} // namespace ample::cite
