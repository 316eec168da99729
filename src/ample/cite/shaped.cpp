#include <ample/cite/detail/shaped.hpp>
#include <ample/core/address.hpp>
#include <ample/core/ascii.hpp>
#include <ample/core/candidates.hpp>
#include <ample/core/idn.hpp>
#include <ample/core/public_suffix.hpp>
#include <ample/core/text_anchors.hpp>

#include <algorithm>
#include <array>
#include <optional>

namespace ample::cite::detail {

namespace {

constexpr std::size_t longest_url = 2048;
constexpr std::size_t longest_local = 64; // RFC 5321, section 4.5.3.1.1
constexpr std::size_t longest_scheme = 8;

bool is_local_char(char c) noexcept {
    return ascii::is_alnum(c) || c == '.' || c == '-' || c == '_' || c == '+' || c == '%' ||
           c == '\'' || c == '=';
}

bool is_word_char(char c) noexcept {
    return ascii::is_alnum(c) || c == '_' || static_cast<unsigned char>(c) > 127;
}

/// Top-level domains that end names of programs and papers more often than hosts in prose.
bool ends_as_file(std::string_view label) {
    constexpr std::array<std::string_view, 12> extensions = {
        "sh", "py", "pl", "rs", "md", "zip", "mov", "ps", "so", "app", "mm", "java"};
    return std::find(extensions.begin(), extensions.end(), label) != extensions.end();
}

/// "通信先はevil.example": a label of ASCII and of a script without blanks, which is prose and no
/// name.
bool runs_into_prose(std::string_view name) {
    bool ascii_letter = false;
    bool script = false;
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        const bool border = c == '.';
        ascii_letter = !border && (ascii_letter || ascii::is_alnum(c));
        script = !border && (script || (byte >= 0xE3 && byte <= 0xE9)); // kana and kanji
        if (ascii_letter && script) {
            return true;
        }
    }
    return false;
}

class Finder {
public:
    explicit Finder(std::string_view text) : text_(text) {}

    std::vector<Shaped> run() {
        identifiers();
        thread_local CandidateFinder finder(""); // half a MiB, made once a thread
        finder.start(text_);
        for (auto some = finder.next(); !some.empty(); some = finder.next()) {
            std::vector<Candidate> ordered(some.begin(), some.end());
            std::sort(ordered.begin(), ordered.end(), [](const auto& a, const auto& b) {
                return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
            });
            for (const auto& one : ordered) {
                if (one.begin >= until_) {
                    take(one);
                }
            }
        }
        return merged();
    }

private:
    [[nodiscard]] char at(std::size_t place) const {
        return place < text_.size() ? text_[place] : '\0';
    }

    void add(ObservableType type, std::size_t begin, std::size_t end, std::string value) {
        found_.push_back({type, begin, end, std::move(value)});
        until_ = end;
    }

    void take(const Candidate& one) {
        if (at(one.end) == '@' && one.shape == Shape::name) {
            return; // the local part of a mail address, whose host comes next
        }
        switch (one.shape) {
        case Shape::hex:
            hash(one);
            break;
        case Shape::ipv4:
        case Shape::ipv6:
            address(one);
            break;
        case Shape::name:
            name(one);
            break;
        case Shape::word:
            break;
        }
    }

    void hash(const Candidate& one) {
        auto value = ascii::lower(text_.substr(one.begin, one.end - one.begin));
        std::erase(value, ':'); // "4a:a3:…"
        const auto digits = value.size();
        const auto type = digits == 32   ? ObservableType::md5
                          : digits == 40 ? ObservableType::sha1
                          : digits == 64 ? ObservableType::sha256
                                         : ObservableType::sha512;
        add(type, one.begin, one.end, std::move(value));
    }

    void address(const Candidate& one) {
        const bool bracketed = one.begin > 0 && text_[one.begin - 1] == '[' && at(one.end) == ']';
        const auto host_begin = bracketed ? one.begin - 1 : one.begin;
        const auto host_end = bracketed ? one.end + 1 : one.end;
        if (url(host_begin, host_end)) {
            return;
        }
        const auto written = text_.substr(one.begin, one.end - one.begin);
        const bool four = one.shape == Shape::ipv4;
        const auto number = parse_ipv4(written);
        const auto sixteen = parse_ipv6(written);
        if (four ? !number.has_value() : !sixteen.has_value()) {
            return;
        }
        auto value = four ? ipv4_text(*number) : ipv6_text(*sixteen);
        if (const auto bits = network_bits(one.end, four ? 32 : 128)) {
            const auto end = one.end + 1 + bits->size();
            add(ObservableType::network, one.begin, end, value + "/" + std::string(*bits));
            return;
        }
        const bool with_path = four && at(one.end) == '/' && is_word_char(at(one.end + 1));
        if (with_path) {
            open_url(one.begin, one.end);
            return;
        }
        add(four ? ObservableType::ipv4 : ObservableType::ipv6,
            one.begin,
            one.end,
            std::move(value));
    }

    /// "24" of "/24" at `place`, where no more follows.
    [[nodiscard]] std::optional<std::string_view> network_bits(std::size_t place, int most) const {
        if (at(place) != '/' || !ascii::is_digit(at(place + 1))) {
            return std::nullopt;
        }
        auto end = place + 1;
        int bits = 0;
        while (ascii::is_digit(at(end)) && end < place + 4) {
            bits = bits * 10 + (text_[end++] - '0');
        }
        const bool ends = !is_word_char(at(end)) && at(end) != '/' &&
                          !(at(end) == '.' && is_word_char(at(end + 1)));
        return ends && bits <= most ? std::optional(text_.substr(place + 1, end - place - 1))
                                    : std::nullopt;
    }

    /// A scheme right before the host makes a URL, with or without a user.
    bool url(std::size_t host_begin, std::size_t host_end) {
        auto before = host_begin;
        if (before > 0 && text_[before - 1] == '@') {
            --before;
            const auto low = std::max(until_, before - std::min(before, longest_local));
            while (before > low && (is_local_char(text_[before - 1]) || text_[before - 1] == ':')) {
                --before;
            }
        }
        if (before < until_ + 3 || text_.substr(before - 3, 3) != "://") {
            return false;
        }
        auto begin = before - 3;
        const auto low = std::max(until_, begin - std::min(begin, longest_scheme));
        while (begin > low && ascii::is_alpha(text_[begin - 1])) {
            --begin;
        }
        if (begin == before - 3) {
            return false;
        }
        add_url(begin, before, host_end);
        return true;
    }

    void open_url(std::size_t begin, std::size_t host_end) { add_url(begin, begin, host_end); }

    void add_url(std::size_t begin, std::size_t host_begin, std::size_t host_end) {
        const auto end = url_end(host_begin, host_end);
        auto value = ascii::lower(text_.substr(begin, host_end - begin));
        value += text_.substr(host_end, end - host_end);
        add(ObservableType::url, begin, end, std::move(value));
    }

    /// Where the URL ends: before a blank, mark or script without blanks, and before what ends the
    /// sentence; a bracket that was opened inside is part of it.
    [[nodiscard]] std::size_t url_end(std::size_t begin, std::size_t from) const {
        auto end = from;
        const auto limit = std::min(text_.size(), begin + longest_url);
        constexpr std::string_view stops = "\"'<>`|\\^{}";
        while (end<limit&& static_cast<unsigned char>(text_[end])> 32 &&
               static_cast<unsigned char>(text_[end]) < 127 &&
               stops.find(text_[end]) == stops.npos) {
            ++end;
        }
        if (end > from && text_[from] != '/' && text_[from] != ':' && text_[from] != '?' &&
            text_[from] != '#') {
            return from; // the host ran into something else
        }
        auto open = std::count(text_.begin() + static_cast<std::ptrdiff_t>(from),
                               text_.begin() + static_cast<std::ptrdiff_t>(end),
                               '(') -
                    std::count(text_.begin() + static_cast<std::ptrdiff_t>(from),
                               text_.begin() + static_cast<std::ptrdiff_t>(end),
                               ')');
        constexpr std::string_view enders = ".,;:!?]*";
        while (end > from) {
            if (enders.find(text_[end - 1]) != enders.npos) {
                --end;
            } else if (text_[end - 1] == ')' && open < 0) {
                ++open;
                --end;
            } else {
                break;
            }
        }
        return end;
    }

    void name(const Candidate& one) {
        if (url(one.begin, one.end)) {
            return;
        }
        if (runs_into_prose(text_.substr(one.begin, one.end - one.begin))) {
            return; // its ASCII part is a candidate of its own
        }
        auto host = ascii_name(text_.substr(one.begin, one.end - one.begin));
        if (host.empty() || !lies_under_suffix(one, host)) {
            return;
        }
        if (one.begin > 0 && text_[one.begin - 1] == '@') {
            mail(one, host);
            return;
        }
        if (at(one.end) == '/' && is_word_char(at(one.end + 1))) {
            open_url(one.begin, one.end);
            return;
        }
        const auto last = host.rfind('.');
        const bool two_labels = host.find('.') == last;
        const bool may_be_file = two_labels && ends_as_file(host.substr(last + 1));
        add(ObservableType::domain, one.begin, one.end, std::move(host));
        found_.back().may_be_file = may_be_file;
    }

    /// A name that somebody could have registered, and no sentence that lacks a blank ("it.In").
    [[nodiscard]] bool lies_under_suffix(const Candidate& one, const std::string& host) const {
        const auto last = host.rfind('.');
        if (last == std::string::npos || last == 0 ||
            suffix_of(host.substr(last + 1)) != Suffix::registry ||
            suffix_of(host) != Suffix::none) {
            return false;
        }
        const auto written = text_.substr(one.begin, one.end - one.begin);
        const auto label = written.substr(written.rfind('.') + 1);
        const auto before = written.substr(0, written.size() - label.size() - 1);
        const bool runs_on = ascii::is_upper(label.front()) && label.size() > 1 &&
                             ascii::is_lower(label.back()) && ascii::is_lower(before.back());
        const bool initials = before.size() == 1 || (before.size() == 3 && before[1] == '.');
        return !runs_on && !(initials && label.size() < 3);
    }

    void mail(const Candidate& one, const std::string& host) {
        auto begin = one.begin - 1;
        const auto low = std::max(until_, begin - std::min(begin, longest_local));
        while (begin > low && is_local_char(text_[begin - 1])) {
            --begin;
        }
        while (begin < one.begin - 1 && (text_[begin] == '.' || text_[begin] == '\'')) {
            ++begin;
        }
        if (begin == one.begin - 1) {
            return; // "@name" of a network
        }
        add(ObservableType::mail,
            begin,
            one.end,
            ascii::lower(text_.substr(begin, one.begin - begin)) + host);
    }

    /// CVE-2021-44228 and T1059.001, whose shapes are words'.
    void identifiers() {
        const auto begins_word = [&](std::size_t place) {
            return place == 0 || !(is_word_char(text_[place - 1]) || text_[place - 1] == '-' ||
                                   text_[place - 1] == '/');
        };
        for (auto i = find_identifier(text_, 0); i < text_.size();
             i = find_identifier(text_, i + 1)) {
            if (text_[i] == 'T' && begins_word(i)) {
                technique(i);
            } else if (text_[i] != 'T' && i >= 2 && begins_word(i - 2)) {
                weakness(i - 2);
            }
        }
    }

    void weakness(std::size_t place) {
        if (!ascii::same(text_.substr(place, 4), "CVE-") || at(place + 8) != '-') {
            return;
        }
        auto end = place + 4;
        while (ascii::is_digit(at(end)) && end < place + 8) {
            ++end;
        }
        if (end != place + 8) {
            return;
        }
        ++end;
        const auto number = end;
        while (ascii::is_digit(at(end)) && end < number + 19) {
            ++end;
        }
        if (end - number < 4 || is_word_char(at(end))) {
            return;
        }
        auto value = "CVE-" + std::string(text_.substr(place + 4, end - place - 4));
        identified_.push_back({ObservableType::cve, place, end, std::move(value)});
    }

    void technique(std::size_t place) {
        auto end = place + 1;
        while (ascii::is_digit(at(end)) && end < place + 6) {
            ++end;
        }
        if (end != place + 5 || at(place + 1) != '1') {
            return;
        }
        const bool has_part = at(end) == '.' && ascii::is_digit(at(end + 1)) &&
                              ascii::is_digit(at(end + 2)) && ascii::is_digit(at(end + 3)) &&
                              !is_word_char(at(end + 4));
        end += has_part ? 4 : 0;
        if (!is_word_char(at(end)) && at(end) != '-') {
            identified_.push_back({ObservableType::technique,
                                   place,
                                   end,
                                   std::string(text_.substr(place, end - place))});
        }
    }

    /// Both lists as one, in order; an identifier inside of a URL or name is part of that.
    std::vector<Shaped> merged() {
        std::vector<Shaped> all;
        all.reserve(found_.size() + identified_.size());
        std::size_t next = 0;
        for (auto& one : found_) {
            for (; next < identified_.size() && identified_[next].begin < one.end; ++next) {
                if (identified_[next].end <= one.begin) {
                    all.push_back(std::move(identified_[next]));
                }
            }
            all.push_back(std::move(one));
        }
        for (; next < identified_.size(); ++next) {
            all.push_back(std::move(identified_[next]));
        }
        return all;
    }

    std::string_view text_;
    std::vector<Shaped> found_;
    std::vector<Shaped> identified_;
    std::size_t until_ = 0; ///< all before is taken
};

} // namespace

std::vector<Shaped> shaped_in(std::string_view text) {
    return Finder(text).run();
}

} // namespace ample::cite::detail
