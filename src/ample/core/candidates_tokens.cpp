// One token with a dot that has anything unusual, or that others are parts of: looked at byte by
// byte (candidates.hpp).

#include <ample/core/address.hpp>
#include <ample/core/ascii.hpp>
#include <ample/core/candidates.hpp>
#include <ample/core/detail/candidate_bytes.hpp>
#include <ample/core/detail/quick_ipv4.hpp>
#include <ample/core/detail/script_parts.hpp>
#include <ample/core/eight_bytes.hpp>
#include <ample/core/label_key.hpp>
#include <ample/core/name_skeleton.hpp>
#include <ample/core/script_border.hpp>

#include <algorithm>

namespace ample {

namespace {

using detail::ends_stop;
using detail::is_edge;
using detail::shortest_token;

/// Without a branch in the loop, since a token may be as long as the text.
bool has_high_byte(std::string_view text) noexcept {
    std::uint64_t any = 0;
    std::size_t at = 0;
    for (; at + sizeof any <= text.size(); at += sizeof any) {
        any |= first_bytes(text.data() + at, sizeof any);
    }
    return ((any | first_bytes(text.data() + at, text.size() - at)) & eight_tops) != 0;
}

/// Whether `gate` lets a label pass, or can't tell.
bool may_pass(const LabelGate& gate, std::string_view label) noexcept {
    const auto packed = LabelGate::packed(label);
    const auto count = gate.words.size();
    return !packed || count == 0 || has_gate_bit(gate.words, LabelGate::place(*packed, count));
}

} // namespace

void CandidateFinder::add_dotted(std::size_t begin, std::size_t end) {
    if (end - begin < shortest_token || is_repeat(begin, end)) {
        return;
    }
    const std::size_t escaped = escaped_bytes(text_, begin, end);
    std::size_t last = end;
    while (last > begin && is_edge(text_[last - 1])) {
        --last;
    }
    add_token(begin, last);
    if (escaped != 0 && begin + escaped < last) {
        add_token(begin + escaped, last);
    }
    if (has_high_byte(text_.substr(begin, last - begin))) {
        add_parts(begin, last);
        if (escaped != 0 && begin + escaped < last) {
            add_parts(begin + escaped, last);
        }
    }
}

/// The words of a token with letters beyond ASCII: those with a dot, and others where such are
/// wanted.
void CandidateFinder::add_parts(std::size_t begin, std::size_t end) {
    if (wanted_.shortest_without == 0 && text_.substr(begin, end - begin).find('.') == text_.npos) {
        return;
    }
    detail::for_each_word(text_.substr(begin, end - begin), [&](std::size_t from, std::size_t to) {
        from += begin;
        to += begin;
        while (to > from && is_edge(text_[to - 1])) {
            --to;
        }
        while (from < to && is_edge(text_[from])) {
            ++from;
        }
        const auto part = text_.substr(from, to - from);
        if (part.find('.') != part.npos) {
            if (part.size() >= shortest_token) {
                add_token(from, to);
            }
        } else if (wanted_.shortest_without != 0 && part.size() >= wanted_.shortest_without &&
                   part.size() <= longest_name) {
            put_word(from, to);
        }
    });
}

/// What `judge_names` asks of a name: whether its last label, at `last`, and its last two are
/// known.
bool CandidateFinder::may_be_known(std::string_view name, std::size_t last) const noexcept {
    const auto ending = name.substr(last);
    if (has_high_byte(ending)) {
        return !NameSkeleton::stays_beyond_ascii(ending) || wanted_.endings.may_hold(ending);
    }
    return may_pass(wanted_.names, ending) &&
           (wanted_.name_ends.words.empty() || has_high_byte(last_labels(name, 2)) ||
            wanted_.name_ends.holds_bits(name_key(name, 2)));
}

/// Whether a token ends in a letter of a script without blanks as nothing does that is looked for.
bool CandidateFinder::ends_unwanted(std::string_view token) const noexcept {
    constexpr std::size_t letter = 3;
    return token.size() >= letter && is_usual_script(token, token.size() - letter) &&
           !wanted_.endings.may_hold(token.substr(token.size() - letter));
}

/// A token without edges at its end.
void CandidateFinder::add_token(std::size_t begin, std::size_t end) {
    while (begin < end && is_edge(text_[begin])) {
        ++begin;
    }
    begin = end - std::min(end - begin, longest_name);
    if (ends_unwanted({text_.data() + begin, end - begin})) {
        return;
    }
    std::size_t dot = end;
    bool has_letter = false;
    while (dot > begin && text_[dot - 1] != '.' && !ends_stop(text_, dot)) {
        const char c = text_[--dot];
        has_letter |= ascii::is_alpha(c) || static_cast<unsigned char>(c) > 127;
    }
    if (dot == begin) {
        return;
    }
    const auto token = text_.substr(begin, end - begin);
    if (!has_letter && token.size() <= detail::longest_ipv4) {
        const auto address = parse_ipv4(token);
        if (address && wanted_.addresses.may_hold(*address)) {
            put({begin, end, Shape::ipv4, *address});
            return;
        }
    }
    if (!has_letter) {
        add_ported(begin, end);
        add_joined(begin, end);
    }
    if (has_letter && may_be_known(token, dot - begin) &&
        !is_file_extension(text_.substr(dot, end - dot))) {
        put({begin, end, Shape::name});
    } else if (wanted_.of_digits || token.find_first_not_of("0123456789.") != token.npos) {
        if (!has_high_byte(token)) {
            put_dotted_word(begin, end);
        } else if (const auto label = text_.substr(dot, end - dot);
                   wanted_.with_dots && wanted_.beyond_ascii &&
                   (has_high_byte(label) ? wanted_.endings.may_hold(label)
                                         : may_pass(wanted_.dotted, label))) {
            put({begin, end, Shape::word}); // its case may be another, so that the gate can't tell
        }
    }
}

/// A word that the gate lets pass.
void CandidateFinder::put_word(std::size_t begin, std::size_t end) {
    if (wanted_.gate.may_hold(text_.substr(begin, end - begin))) {
        put({begin, end, Shape::word});
    }
}

} // namespace ample
