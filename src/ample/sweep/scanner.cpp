#include <ample/core/address.hpp>
#include <ample/core/ascii.hpp>
#include <ample/sweep/computed.hpp>
#include <ample/sweep/detail/set_layout.hpp>
#include <ample/sweep/scanner.hpp>

#include <algorithm>
#include <cstring>
#include <tuple>

namespace ample::sweep {

namespace {

/// The value of a hex digit; other bytes do not come here.
unsigned digit_value(char c) noexcept {
    const auto byte = static_cast<unsigned char>(c);
    return (byte & 15U) + (byte >> 6U) * 9U;
}

/// Between the words of a request that may hold a query: queries end there.
constexpr std::string_view query_ends = " \t\"#\r\n";

/// More than any computed indicator needs to see to say that it holds.
constexpr std::size_t query_begin_bytes = 64;

} // namespace

Scanner::Scanner(const PackedSet& set, Computing computing, Repeats repeats)
    : set_(&set), computing_(computing), finder_({}, repeats) {}

std::span<const Sighting> Scanner::scan(std::string_view text) {
    text_ = text;
    found_.clear();
    finder_.start(text);
    for (auto candidates = finder_.next(); !candidates.empty(); candidates = finder_.next()) {
        probes_.clear();
        normal_.clear();
        for (std::uint32_t i = 0; i < candidates.size(); ++i) {
            add_probes(i, candidates[i]);
        }
        look_up(candidates);
    }
    if (computing_ == Computing::try_all) {
        compute();
    }
    std::sort(found_.begin(), found_.end(), [](const Sighting& a, const Sighting& b) {
        return std::tie(a.begin, a.end, a.computed, a.entry) <
               std::tie(b.begin, b.end, b.computed, b.entry);
    });
    return found_;
}

void Scanner::add_probes(std::uint32_t index, const Candidate& candidate) {
    const auto token = text_.substr(candidate.begin, candidate.end - candidate.begin);
    const auto begin = normal_.size();
    switch (candidate.shape) {
    case Shape::ipv4:
        if (const auto address = parse_ipv4(token)) {
            for (unsigned shift = 32; shift > 0; shift -= 8) {
                normal_.push_back(static_cast<char>(*address >> (shift - 8)));
            }
            add_probe(index, KeyKind::ipv4, begin);
        }
        break;
    case Shape::name:
        add_names(index, token);
        break;
    case Shape::hex:
        for (std::size_t i = 0; i + 1 < token.size(); i += 2) {
            normal_.push_back(
                static_cast<char>(digit_value(token[i]) * 16 + digit_value(token[i + 1])));
        }
        add_probe(index, KeyKind::hex, begin);
        break;
    case Shape::ipv6:
        break;
    }
}

/// Probes the name and those of its parents that have as many labels as any name of the set.
void Scanner::add_names(std::uint32_t index, std::string_view token) {
    const auto begin = normal_.size();
    normal_.resize(begin + token.size());
    for (std::size_t i = 0; i < token.size(); ++i) {
        normal_[begin + i] = ascii::lower(token[i]);
    }
    std::size_t labels = 1;
    for (std::size_t at = normal_.size(); at > begin; --at) {
        if (normal_[at - 1] == '.') {
            if (labels > 1 && set_->has_labels(labels)) {
                add_probe(index, KeyKind::name, at);
            }
            ++labels;
        }
    }
    if (labels > 1 && set_->has_labels(labels)) {
        add_probe(index, KeyKind::name, begin);
    }
}

void Scanner::add_probe(std::uint32_t index, KeyKind kind, std::size_t begin) {
    const auto value = std::string_view(normal_).substr(begin);
    const auto key = detail::set_key(static_cast<unsigned>(kind), value);
    set_->prefetch(key);
    probes_.push_back({key,
                       index,
                       kind,
                       static_cast<std::uint8_t>(value.size()),
                       static_cast<std::uint32_t>(begin)});
}

void Scanner::look_up(std::span<const Candidate> candidates) {
    is_hit_.assign(candidates.size(), false);
    for (const auto& probe : probes_) {
        if (!set_->may_hold(probe.key)) {
            continue;
        }
        const auto value = std::string_view(normal_).substr(probe.value_begin, probe.value_size);
        for (const auto entry : set_->find(probe.key, probe.kind, value)) {
            const auto& candidate = candidates[probe.candidate];
            found_.push_back({.begin = candidate.begin, .end = candidate.end, .entry = entry});
            is_hit_[probe.candidate] = true;
        }
    }
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        if (!is_hit_[i]) {
            finder_.miss(i);
        }
    }
}

/// Tries the computed indicators on whatever follows each "?".
void Scanner::compute() {
    const auto rules = computed_indicators();
    for (auto at = text_.find('?'); at != text_.npos; at = text_.find('?', at + 1)) {
        const auto rest = text_.substr(at + 1);
        const auto front = rest.substr(0, query_begin_bytes);
        for (std::size_t i = 0; i < rules.size(); ++i) {
            auto check = rules[i].check(front.substr(0, front.find_first_of(query_ends)));
            if (check) {
                const auto size = std::min(rest.find_first_of(query_ends), rest.size());
                found_.push_back({.begin = at + 1,
                                  .end = at + 1 + size,
                                  .computed = i + 1,
                                  .check = std::move(*check)});
            }
        }
    }
}

} // namespace ample::sweep
