#include <ample/sweep/detail/set_layout.hpp>
#include <ample/sweep/detail/sieve.hpp>

#include <bit>
#include <cstring>

namespace ample::sweep::detail {

namespace {

constexpr std::uint64_t ones = 0x0101010101010101;
constexpr std::uint64_t tops = 0x80 * ones;

/// Eight letters in lower case; bytes above 127 stay.
constexpr std::uint64_t lowered(std::uint64_t eight) noexcept {
    const auto low = eight & ~tops;
    const auto from_a = low + (0x80 - 'A') * ones;
    const auto beyond_z = low + (0x80 - (std::uint64_t{'Z'} + 1)) * ones;
    return eight | (from_a & ~beyond_z & ~eight & tops) >> 2U;
}

/// Bit i for a dot in byte i.
constexpr std::uint64_t dots_of(std::uint64_t eight) noexcept {
    const auto differs = eight ^ '.' * ones;
    const auto equal = ~(((differs & ~tops) + ~tops) | differs) & tops;
    return (equal >> 7U) * 0x0102040810204080U >> 56U;
}

/// Eight hex digits as the four bytes that they write.
constexpr std::uint32_t four_bytes(std::uint64_t digits) noexcept {
    const auto halves = (digits & 0x0F * ones) + 9 * (digits >> 6U & ones);
    auto bytes = (halves << 4U | halves >> 8U) & 0x00FF00FF00FF00FFU;
    bytes = (bytes | bytes >> 8U) & 0x0000FFFF0000FFFFU;
    return static_cast<std::uint32_t>(bytes | bytes >> 16U);
}

std::uint64_t key_of(KeyKind kind, std::string_view normal) noexcept {
    return set_key(static_cast<unsigned>(kind), normal);
}

} // namespace

Sieve::Sieve(const PackedSet& set)
    : set_(&set), words_(set.anchors()), has_urls_(set.holds(KeyKind::url)),
      has_mails_(set.holds(KeyKind::mail)), has_names_(set.holds(KeyKind::name)),
      has_literals_(words_.with_dots || words_.shortest_without != 0) {}

std::span<const std::uint32_t> Sieve::pass(std::string_view text,
                                           std::span<const Candidate> candidates) {
    probes_.clear();
    passed_.clear();
    for (std::uint32_t i = 0; i < candidates.size(); ++i) {
        add(i, text, candidates[i]);
    }
    for (const auto& probe : probes_) {
        if ((!probe.is_asked || set_->may_hold(probe.key)) &&
            (passed_.empty() || passed_.back() != probe.candidate)) {
            passed_.push_back(probe.candidate);
        }
    }
    return passed_;
}

void Sieve::put(std::uint32_t index, std::uint64_t key) {
    set_->prefetch(key);
    probes_.push_back({key, index});
}

void Sieve::put_unseen(std::uint32_t index) {
    probes_.push_back({0, index, false});
}

void Sieve::add(std::uint32_t index, std::string_view text, const Candidate& candidate) {
    const auto token = text.substr(candidate.begin, candidate.end - candidate.begin);
    switch (candidate.shape) {
    case Shape::ipv4:
        add_ipv4(index, candidate.ipv4, token);
        break;
    case Shape::ipv6:
        put_unseen(index);
        break;
    case Shape::name:
        add_name(index, text, candidate);
        break;
    case Shape::hex:
        add_hex(index, token);
        break;
    case Shape::word:
        add_anchor(index, token);
        break;
    }
}

void Sieve::add_ipv4(std::uint32_t index, std::uint32_t address, std::string_view token) {
    put(index, ipv4_key(address, 32));
    for (auto lengths = set_->networks(); lengths != 0; lengths &= lengths - 1) {
        const auto bits = static_cast<unsigned>(std::countr_zero(lengths));
        const auto mask = bits == 0 ? 0 : ~std::uint32_t{0} << (32 - bits);
        put(index, ipv4_key(address & mask, bits));
    }
    if (has_urls_) {
        put(index, host_keys(token)[0]);
    }
    if (has_literals_ && words_.gate.may_hold(token)) {
        put(index, key_of(KeyKind::text, token));
    }
}

void Sieve::lower(std::string_view token) {
    std::memcpy(lowered_.bytes.data(), token.data(), token.size());
    std::uint64_t any = 0;
    const std::size_t words = (token.size() + 7) / 8;
    lowered_.bytes[token.size()] = '\0';
    std::memset(lowered_.bytes.data() + token.size(), 0, 8);
    lowered_.dots = {};
    for (std::size_t i = 0; i < words; ++i) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, lowered_.bytes.data() + i * 8, sizeof eight);
        any |= eight;
        eight = lowered(eight);
        std::memcpy(lowered_.bytes.data() + i * 8, &eight, sizeof eight);
        lowered_.dots[i / 8] |= dots_of(eight) << (i % 8 * 8);
    }
    lowered_.is_ascii = (any & tops) == 0;
}

void Sieve::add_name(std::uint32_t index, std::string_view text, const Candidate& candidate) {
    const auto token = text.substr(candidate.begin, candidate.end - candidate.begin);
    lower(token);
    if (!lowered_.is_ascii) {
        put_unseen(index);
        return;
    }
    if (has_mails_ && candidate.begin > 0) {
        // "@" or "%40", where "0" is all that is looked at
        const char before = text[candidate.begin - 1];
        if (before == '@' || (before == '0' && candidate.begin > 2 &&
                              text.substr(candidate.begin - 3, 3) == "%40")) {
            put_unseen(index);
            return;
        }
    }
    const std::string_view whole(lowered_.bytes.data(), token.size());
    const auto key = has_names_ || has_urls_ ? key_of(KeyKind::name, whole) : 0;
    if (has_urls_) {
        put(index, host_keys(key)[0]);
    }
    if (has_names_) {
        add_labels(index, token.size(), key);
    }
    if (words_.with_dots && words_.gate.may_hold(token)) {
        put(index, key_of(KeyKind::text, whole));
    }
}

/// The name and its parents, from the last label on.
void Sieve::add_labels(std::uint32_t index, std::size_t size, std::uint64_t whole) {
    std::size_t labels = 1;
    for (std::size_t word = (size + 63) / 64; word > 0; --word) {
        for (auto dots = lowered_.dots[word - 1]; dots != 0; ++labels) {
            const auto bit = 63U - static_cast<unsigned>(std::countl_zero(dots));
            dots ^= std::uint64_t{1} << bit;
            if (labels > 1 && set_->has_labels(labels)) {
                const auto begin = (word - 1) * 64 + bit + 1;
                put(index, key_of(KeyKind::name, {lowered_.bytes.data() + begin, size - begin}));
            }
        }
    }
    if (labels > 1 && set_->has_labels(labels)) {
        put(index, whole);
    }
}

void Sieve::add_hex(std::uint32_t index, std::string_view digits) {
    constexpr std::size_t most = 64;
    std::array<char, most> bytes = {};
    if (digits.size() % 8 != 0 || digits.size() > 2 * most) {
        put_unseen(index);
        return;
    }
    for (std::size_t at = 0; at < digits.size(); at += 8) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, digits.data() + at, sizeof eight);
        const auto four = four_bytes(eight);
        std::memcpy(bytes.data() + at / 2, &four, sizeof four);
    }
    put(index, key_of(KeyKind::hex, {bytes.data(), digits.size() / 2}));
    if (has_literals_ && words_.gate.may_hold(digits)) {
        add_anchor(index, digits);
    }
}

void Sieve::add_anchor(std::uint32_t index, std::string_view token) {
    if (token.size() > longest_name) {
        put_unseen(index);
        return;
    }
    lower(token);
    put(index, key_of(KeyKind::text, {lowered_.bytes.data(), token.size()}));
}

} // namespace ample::sweep::detail
