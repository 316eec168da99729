#include <ample/core/ascii.hpp>
#include <ample/sweep/detail/context.hpp>
#include <ample/sweep/detail/folded.hpp>
#include <ample/sweep/detail/legacy_text.hpp>
#include <ample/sweep/detail/literal_walk.hpp>
#include <ample/sweep/detail/mail_text.hpp>
#include <ample/sweep/detail/set_layout.hpp>
#include <ample/sweep/detail/shape.hpp>
#include <ample/sweep/detail/url_text.hpp>
#include <ample/sweep/literal.hpp>
#include <ample/sweep/scanner.hpp>

#include <algorithm>
#include <bit>
#include <cstring>
#include <tuple>

namespace ample::sweep {

namespace {

/// The value of a hex digit; other bytes do not come here.
unsigned digit_value(char c) noexcept {
    const auto byte = static_cast<unsigned char>(c);
    return (byte & 15U) + (byte >> 6U) * 9U;
}

std::string_view as_text(const Ipv6& address) noexcept {
    return {reinterpret_cast<const char*>(address.data()), address.size()};
}

} // namespace

Scanner::Scanner(const PackedSet& set, Computing computing)
    : set_(&set), computing_(computing), words_(set.tokens()), finder_({}, Repeats::report, words_),
      sieve_(set), escapes_(set.holds(KeyKind::name) || set.holds(KeyKind::text)) {}

std::span<const Sighting> Scanner::scan(std::string_view text) {
    text_ = text;
    found_.clear();
    scan_candidates();
    line_ends_ = finder_.line_ends();
    escape_marks_.swap(finder_.escapes());
    query_marks_.swap(finder_.queries());
    high_pieces_.swap(finder_.high_pieces());
    scan_decoded();
    if (computing_ == Computing::try_all) {
        compute();
    }
    std::sort(found_.begin(), found_.end(), [](const Sighting& a, const Sighting& b) {
        return std::tie(a.begin, a.end, a.is_url_host, a.computed, a.entry) <
               std::tie(b.begin, b.end, b.is_url_host, b.computed, b.entry);
    });
    found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
    return found_;
}

void Scanner::scan_candidates() {
    finder_.start(text_);
    for (auto candidates = finder_.next(); !candidates.empty(); candidates = finder_.next()) {
        probes_.clear();
        normal_.clear();
        for (const auto i : sieve_.pass(text_, candidates)) {
            add_probes(i, candidates[i]);
        }
        look_up(candidates);
    }
}

void Scanner::add_probes(std::uint32_t index, const Candidate& candidate) {
    const auto token = text_.substr(candidate.begin, candidate.end - candidate.begin);
    switch (candidate.shape) {
    case Shape::ipv4:
        add_ipv4(index, candidate.ipv4, token);
        break;
    case Shape::ipv6:
        add_ipv6(index, token);
        break;
    case Shape::name: {
        const auto begin = normal_.size();
        normal_.resize(begin + token.size());
        std::transform(token.begin(),
                       token.end(),
                       normal_.begin() + static_cast<std::ptrdiff_t>(begin),
                       [](char c) { return ascii::lower(c); });
        add_names(index, {normal_.data() + begin, token.size()});
        if (detail::is_beyond_ascii(token)) {
            add_names(index, detail::normal_name(token));
            for (const auto& reading : detail::legacy_readings(token)) {
                add_names(index, detail::normal_name(reading));
            }
        }
        if (set_->holds(KeyKind::mail)) {
            add_mails(index, candidate);
        }
        break;
    }
    case Shape::hex: {
        const auto begin = normal_.size();
        const std::size_t step = token[2] == ':' ? 3 : 2;
        for (std::size_t i = 0; i + 1 < token.size(); i += step) {
            normal_.push_back(
                static_cast<char>(digit_value(token[i]) * 16 + digit_value(token[i + 1])));
        }
        add_probe(index, KeyKind::hex, begin);
        break;
    }
    case Shape::word:
        break;
    }
    if (words_.with_dots || words_.shortest_without != 0) {
        add_anchor(index, token);
    }
}

void Scanner::add_ipv4(std::uint32_t index, std::uint32_t number, std::string_view token) {
    const auto bytes = ipv4_bytes(number);
    add_bytes(index, KeyKind::ipv4, as_text(bytes).substr(0, 4));
    add_networks(index, false, bytes);
    add_host(index, token);
}

void Scanner::add_ipv6(std::uint32_t index, std::string_view token) {
    const auto address = parse_ipv6(token);
    if (!address) {
        return;
    }
    add_bytes(index, KeyKind::ipv6, as_text(*address));
    add_networks(index, true, *address);
    if (const auto ipv4 = mapped_ipv4(*address)) {
        const auto bytes = ipv4_bytes(*ipv4);
        add_bytes(index, KeyKind::ipv4, as_text(bytes).substr(0, 4));
        add_networks(index, false, bytes);
    }
    if (set_->holds(KeyKind::url)) {
        add_host(index, "[" + ipv6_text(*address) + "]");
    }
}

void Scanner::add_networks(std::uint32_t index, bool is_ipv6, const Ipv6& address) {
    if (!set_->holds(KeyKind::network)) {
        return;
    }
    if (!is_ipv6) {
        for (auto lengths = set_->networks(); lengths != 0; lengths &= lengths - 1) {
            const auto bits = static_cast<std::size_t>(std::countr_zero(lengths));
            add_bytes(index, KeyKind::network, packed_network(false, bits, address));
        }
        return;
    }
    constexpr std::size_t most = 128;
    for (std::size_t bits = 0; bits <= most; ++bits) {
        if (set_->has_ipv6_network(bits)) {
            add_bytes(index, KeyKind::network, packed_network(true, bits, address));
        }
    }
}

/// Probes the name and those of its parents that have as many labels as any name of the set.
void Scanner::add_names(std::uint32_t index, std::string_view name) {
    if (name.empty()) {
        return;
    }
    if (name.data() < normal_.data() || name.data() > normal_.data() + normal_.size()) {
        const auto begin = normal_.size();
        normal_ += name;
        name = std::string_view(normal_).substr(begin);
    }
    const auto begin = static_cast<std::size_t>(name.data() - normal_.data());
    const auto end = begin + name.size();
    std::size_t labels = 1;
    for (std::size_t at = end; at > begin; --at) {
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
    if (set_->holds(KeyKind::url)) {
        add_probe(index, KeyKind::url_host, begin);
    }
}

/// Probes the mail address whose host a candidate is, from each place where it may begin.
void Scanner::add_mails(std::uint32_t index, const Candidate& candidate) {
    const auto sign = detail::at_sign_before(text_, candidate.begin);
    if (sign == 0) {
        return;
    }
    const auto host = text_.substr(candidate.begin, candidate.end - candidate.begin);
    const auto end = candidate.begin - sign;
    detail::for_each_local(text_, end, [&](std::size_t begin, const std::string& local) {
        const auto at = normal_.size();
        normal_ += ascii::lower(local) + "@" + detail::normal_name(host);
        add_probe(index, KeyKind::mail, at);
        probes_.back().before = static_cast<std::uint16_t>(candidate.begin - begin);
    });
}

void Scanner::add_host(std::uint32_t index, std::string_view host) {
    if (set_->holds(KeyKind::url)) {
        add_bytes(index, KeyKind::url_host, host);
    }
}

void Scanner::add_anchor(std::uint32_t index, std::string_view token) {
    add_bytes(index, KeyKind::text, ascii::lower(token));
    if (detail::may_fold(token)) {
        add_bytes(index, KeyKind::text, detail::folded(token));
    }
}

void Scanner::add_bytes(std::uint32_t index, KeyKind kind, std::string_view bytes) {
    const auto begin = normal_.size();
    normal_ += bytes;
    add_probe(index, kind, begin);
}

void Scanner::add_probe(std::uint32_t index, KeyKind kind, std::size_t begin) {
    const auto value = std::string_view(normal_).substr(begin);
    const auto key = kind == KeyKind::url_host
                         ? detail::host_key(value)
                         : detail::set_key(static_cast<unsigned>(kind), value);
    probes_.push_back({key,
                       index,
                       kind,
                       static_cast<std::uint16_t>(value.size()),
                       static_cast<std::uint32_t>(begin),
                       0});
}

void Scanner::look_up(std::span<const Candidate> candidates) {
    for (const auto& probe : probes_) {
        if (set_->may_hold(probe.key)) {
            take(probe, candidates[probe.candidate]);
        }
    }
}

/// Keeps what the set has of a probe that its filter let pass.
void Scanner::take(const Probe& probe, const Candidate& candidate) {
    if (probe.kind == KeyKind::text) {
        return take_literals(probe, candidate);
    }
    if (probe.kind == KeyKind::url_host) {
        return take_url(probe, candidate);
    }
    const auto value = std::string_view(normal_).substr(probe.value_begin, probe.value_size);
    auto begin = candidate.begin;
    if (probe.kind == KeyKind::mail) {
        begin -= probe.before;
    }
    for (const auto entry : set_->find(probe.key, probe.kind, value)) {
        if (detail::stands_as(set_->entry(entry)->type, text_, begin, candidate.end)) {
            found_.push_back({.begin = begin, .end = candidate.end, .entry = entry});
        }
    }
}

void Scanner::take_literals(const Probe& probe, const Candidate& candidate) {
    for (const auto entry : set_->find_all(probe.key, KeyKind::text)) {
        const auto one = *set_->entry(entry);
        auto where = find_literal(one.type, one.value, text_, candidate.begin, candidate.end);
        if (!where && detail::is_beyond_ascii(one.value)) {
            for (const auto& form : detail::legacy_forms(one.value)) {
                where = where ? where
                              : find_literal(one.type, form, text_, candidate.begin, candidate.end);
            }
            if (!where && !detail::LiteralWalk::is_exact(one.type)) {
                where =
                    detail::find_folded(one.type, one.value, text_, candidate.begin, candidate.end);
            }
        }
        if (where) {
            found_.push_back({.begin = where->begin, .end = where->end, .entry = entry});
        }
    }
}

bool Scanner::is_host(std::string_view host) const noexcept {
    const auto key = detail::host_key(host);
    return set_->may_hold(key) && set_->may_hold(detail::url_host_key(key));
}

void Scanner::take_url(const Probe& probe, const Candidate& candidate) {
    const auto host = std::string_view(normal_).substr(probe.value_begin, probe.value_size);
    const auto url = detail::url_at(text_, candidate.begin, candidate.end, host);
    const std::string_view value = url.value;
    const bool has_host = is_host(host);
    if (!has_host && !is_host(value.substr(0, url.host_size))) {
        return;
    }
    bool is_found = false; // more than the host alone
    for (const auto border : detail::url_borders(url)) {
        const auto part = value.substr(0, border);
        const auto key = detail::set_key(static_cast<unsigned>(KeyKind::url), part);
        for (const auto entry : set_->may_hold(key) ? set_->find(key, KeyKind::url, part)
                                                    : std::vector<std::uint64_t>()) {
            found_.push_back(
                {.begin = candidate.begin, .end = url.ends[border - 1], .entry = entry});
            is_found = is_found || border > url.host_size + 1;
        }
    }
    if (!is_found && has_host) {
        found_.push_back({.begin = candidate.begin, .end = candidate.end, .is_url_host = true});
    }
}

std::vector<std::uint64_t>
Scanner::find_url(std::string_view host, std::string_view port, std::string_view path) const {
    const auto ipv6 = parse_ipv6(host);
    auto place = ipv6 ? "[" + ipv6_text(*ipv6) + "]" : detail::normal_name(host);
    if (!port.empty()) {
        place.append(":").append(port);
    }
    const auto url = detail::url_of(place, path);
    std::vector<std::uint64_t> found;
    for (const auto border : detail::url_borders(url)) {
        const auto part = std::string_view(url.value).substr(0, border);
        const auto key = detail::set_key(static_cast<unsigned>(KeyKind::url), part);
        if (set_->may_hold(key)) {
            const auto entries = set_->find(key, KeyKind::url, part);
            found.insert(found.end(), entries.begin(), entries.end());
        }
    }
    return found;
}

} // namespace ample::sweep
