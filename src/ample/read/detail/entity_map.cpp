#include <ample/core/ascii.hpp>
#include <ample/core/utf8.hpp>
#include <ample/read/detail/entity_map.hpp>

#include <algorithm>
#include <cstddef>

namespace ample::read::detail {

namespace {

constexpr auto none = std::string_view::npos;

/// The longest name of a character reference has 31 letters ("CounterClockwiseContourIntegral").
constexpr std::size_t longest_name = 32;

std::size_t size_of_first(std::string_view text) noexcept {
    auto rest = text;
    if (!rest.empty()) {
        utf8::take(rest);
    }
    return text.size() - rest.size();
}

/// Whether `decoded` can be what `written` means, as far as the first character tells.
bool may_follow(std::string_view written, std::string_view decoded) noexcept {
    if (written.empty() || decoded.empty()) {
        return written.empty() == decoded.empty();
    }
    return written.front() == decoded.front() || written.front() == '&' || written.front() == '<' ||
           written.front() == '\r';
}

/// How many bytes of `written` and of `decoded` one reference takes; zeros where it is none.
struct Reference {
    std::size_t written = 0;
    std::size_t decoded = 0;
};

Reference number_reference(std::string_view written, std::string_view decoded) noexcept {
    const bool is_hex = written.size() > 2 && ascii::lower(written[2]) == 'x';
    const std::size_t begin = is_hex ? 3 : 2;
    auto end = begin;
    while (end < written.size() &&
           (is_hex ? ascii::is_hex(written[end]) : ascii::is_digit(written[end]))) {
        ++end;
    }
    if (end == begin) {
        return {};
    }
    return {end + (written.substr(end).starts_with(';') ? 1 : 0), size_of_first(decoded)};
}

Reference named_reference(std::string_view written, std::string_view decoded) noexcept {
    std::size_t letters = 1;
    while (letters < std::min(written.size(), longest_name + 1) &&
           ascii::is_alnum(written[letters])) {
        ++letters;
    }
    const auto with_end = [&](std::size_t size) {
        return size + (written.substr(size).starts_with(';') ? 1 : 0);
    };
    if (ascii::same(written.substr(0, 4), "&amp")) {
        return {with_end(4), decoded.starts_with('&') ? std::size_t{1} : 0};
    }
    if (decoded.starts_with('&')) {
        return {}; // no other name means "&"
    }
    const auto one = size_of_first(decoded);
    const auto two = one + size_of_first(decoded.substr(one));
    // Old names need no ";" and may be followed by letters: "&copy2016".
    for (auto size = letters; size > 2; --size) {
        const auto left = written.substr(size, letters - size);
        for (const auto taken : {one, two}) {
            const auto after = decoded.substr(std::min(taken, decoded.size()));
            if (after.starts_with(left) &&
                may_follow(written.substr(std::min(with_end(size) + left.size(), written.size())),
                           after.substr(left.size()))) {
                return {with_end(size), taken};
            }
        }
    }
    return {};
}

/// Walks both texts side by side.
class Walk {
public:
    Walk(std::string_view written, std::string_view decoded)
        : written_(written), decoded_(decoded) {
        places_.reserve(decoded.size() + 1);
    }

    bool go() {
        while (places_.size() < decoded_.size()) {
            if (at_ >= written_.size() || !step()) {
                return false;
            }
        }
        places_.push_back(static_cast<std::uint32_t>(at_));
        return true;
    }

    std::vector<std::uint32_t> places() && { return std::move(places_); }

private:
    bool step() {
        const char c = written_[at_];
        const char wanted = decoded_[places_.size()];
        if (c == '&') {
            return step_reference();
        }
        if (c == wanted) {
            take(1, 1);
        } else if (c == '\r' && wanted == '\n') {
            take(written_.substr(at_).starts_with("\r\n") ? 2 : 1, 1);
        } else if (c == '<') { // a tag that gumbo ignored
            const auto end = written_.find('>', at_);
            at_ = end == none ? written_.size() : end + 1;
        } else {
            return false;
        }
        return true;
    }

    bool step_reference() {
        const auto written = written_.substr(at_);
        const auto decoded = decoded_.substr(places_.size());
        const auto reference = written.substr(1).starts_with('#')
                                   ? number_reference(written, decoded)
                                   : named_reference(written, decoded);
        if (reference.decoded != 0) {
            take(reference.written, reference.decoded);
            return true;
        }
        if (decoded.front() != '&') {
            return false;
        }
        take(1, 1);
        return true;
    }

    void take(std::size_t written, std::size_t decoded) {
        places_.insert(places_.end(), decoded, static_cast<std::uint32_t>(at_));
        at_ = std::min(at_ + written, written_.size());
    }

    std::string_view written_;
    std::string_view decoded_;
    std::size_t at_ = 0;
    std::vector<std::uint32_t> places_ = {};
};

} // namespace

std::vector<std::uint32_t> map_entities(std::string_view written, std::string_view decoded) {
    Walk walk(written, decoded);
    if (walk.go()) {
        return std::move(walk).places();
    }
    std::vector<std::uint32_t> coarse(decoded.size(), 0);
    coarse.push_back(static_cast<std::uint32_t>(written.size()));
    return coarse;
}

} // namespace ample::read::detail
