#include <ample/core/eight_bytes.hpp>
#include <ample/sweep/detail/folded.hpp>
#include <ample/sweep/detail/mail_text.hpp>
#include <ample/sweep/detail/set_layout.hpp>
#include <ample/sweep/detail/sieve.hpp>

#include <algorithm>
#include <bit>
#include <cstring>

namespace ample::sweep::detail {

namespace {

/// Bit i for a dot in byte i.
constexpr std::uint64_t dots_of(std::uint64_t eight) noexcept {
    const auto differs = eight ^ '.' * eight_ones;
    const auto equal = ~(((differs & ~eight_tops) + ~eight_tops) | differs) & eight_tops;
    return (equal >> 7U) * 0x0102040810204080U >> 56U;
}

/// Eight hex digits as the four bytes that they write.
constexpr std::uint32_t four_bytes(std::uint64_t digits) noexcept {
    const auto halves = (digits & 0x0F * eight_ones) + 9 * (digits >> 6U & eight_ones);
    auto bytes = (halves << 4U | halves >> 8U) & 0x00FF00FF00FF00FFU;
    bytes = (bytes | bytes >> 8U) & 0x0000FFFF0000FFFFU;
    return static_cast<std::uint32_t>(bytes | bytes >> 16U);
}

std::uint64_t key_of(KeyKind kind, std::string_view normal) noexcept {
    return set_key(static_cast<unsigned>(kind), normal);
}

} // namespace

Sieve::Sieve(const PackedSet& set)
    : set_(&set), words_(set.tokens()), has_urls_(set.holds(KeyKind::url)),
      has_mails_(set.holds(KeyKind::mail)),
      has_literals_(words_.with_dots || words_.shortest_without != 0),
      networks_(set.holds(KeyKind::network) ? set.networks() : 0) {
    constexpr std::size_t most = 128;
    for (std::size_t bits = 0; bits <= most; ++bits) {
        if (set.holds(KeyKind::network) && set.has_ipv6_network(bits)) {
            networks_ipv6_.push_back(bits);
        }
    }
}

std::span<const std::uint32_t> Sieve::pass(std::string_view text,
                                           std::span<const Candidate> candidates) {
    count_ = 0;
    passed_.clear();
    marks_.assign(candidates.size() / 64 + 1, 0);
    for (std::uint32_t i = 0; i < candidates.size(); ++i) {
        add(i, text, candidates[i]);
    }
    for (const auto& probe : std::span(probes_).first(count_)) {
        marks_[probe.candidate / 64] |= std::uint64_t{set_->may_hold(probe.key)}
                                        << (probe.candidate % 64);
    }
    for (std::size_t word = 0; word < marks_.size(); ++word) {
        for (auto marks = marks_[word]; marks != 0; marks &= marks - 1) {
            passed_.push_back(static_cast<std::uint32_t>(
                word * 64 + static_cast<unsigned>(std::countr_zero(marks))));
        }
    }
    return passed_;
}

[[gnu::always_inline]] inline void Sieve::put(std::uint32_t index, std::uint64_t key) {
    set_->prefetch(key);
    if (count_ == probes_.size()) {
        probes_.resize(std::max<std::size_t>(2 * count_, 64));
    }
    probes_[count_++] = {key, index};
}

void Sieve::put_unseen(std::uint32_t index) {
    marks_[index / 64] |= std::uint64_t{1} << (index % 64);
}

void Sieve::add(std::uint32_t index, std::string_view text, const Candidate& candidate) {
    const auto token = text.substr(candidate.begin, candidate.end - candidate.begin);
    switch (candidate.shape) {
    case Shape::ipv4:
        add_ipv4(index, candidate.ipv4, token);
        break;
    case Shape::ipv6:
        add_ipv6(index, token);
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
    for (auto lengths = networks_; lengths != 0; lengths &= lengths - 1) {
        const auto bits = static_cast<unsigned>(std::countr_zero(lengths));
        const auto mask = bits == 0 ? 0 : ~std::uint32_t{0} << (32 - bits);
        put(index, ipv4_key(address & mask, bits));
    }
    if (has_literals_ && words_.gate.may_hold(token)) {
        put(index, key_of(KeyKind::text, token));
    }
}

/// The address and its networks; one that stands for an IPv4 address, and any where hosts of one
/// label are wanted, as "[2001:db8::1]" is one, pass unseen.
void Sieve::add_ipv6(std::uint32_t index, std::string_view token) {
    const auto address = parse_ipv6(token);
    if (!address || mapped_ipv4(*address) || (has_urls_ && set_->has_host_labels(1))) {
        return put_unseen(index);
    }
    put(index,
        key_of(KeyKind::ipv6, {reinterpret_cast<const char*>(address->data()), address->size()}));
    for (const auto bits : networks_ipv6_) {
        put(index, key_of(KeyKind::network, packed_network(true, bits, *address)));
    }
}

/// The `size` bytes of `text` at `begin` in lower case.
void Sieve::lower(std::string_view text, std::size_t begin, std::size_t size) {
    const char* from = text.data() + begin;
    if (text.size() - begin < size + sizeof(std::uint64_t)) {
        std::memcpy(lowered_.bytes.data(), from, size);
        from = lowered_.bytes.data(); // its own place: each step reads before it writes
    }
    std::uint64_t any = 0;
    std::uint64_t dots = 0;
    for (std::size_t at = 0; at < size; at += sizeof(std::uint64_t)) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, from + at, sizeof eight);
        if (size - at < sizeof eight) {
            eight &= (std::uint64_t{1} << (8 * (size - at))) - 1;
        }
        any |= eight;
        eight = lowered(eight);
        std::memcpy(lowered_.bytes.data() + at, &eight, sizeof eight);
        dots |= dots_of(eight) << (at % 64);
        if (at % 64 == 64 - sizeof eight || at + sizeof eight >= size) {
            lowered_.dots[at / 64] = dots;
            dots = 0;
        }
    }
    lowered_.is_ascii = (any & eight_tops) == 0;
}

/// Whether the host of a mail address may begin at `begin`.
static bool stands_behind_at(std::string_view text, std::size_t begin) noexcept {
    constexpr std::string_view last_of_signs = "@0;\xA0";
    return begin != 0 && last_of_signs.find(text[begin - 1]) != last_of_signs.npos &&
           at_sign_before(text, begin) != 0;
}

void Sieve::add_name(std::uint32_t index, std::string_view text, const Candidate& candidate) {
    const std::size_t size = candidate.end - candidate.begin;
    lower(text, candidate.begin, size);
    if (lowered_.is_ascii) {
        add_labels(
            index, size, has_urls_ || (has_mails_ && stands_behind_at(text, candidate.begin)));
    } else {
        put(index, skeleton_.ends_key(last_labels(text.substr(candidate.begin, size), 2)));
    }
    const std::string_view whole(lowered_.bytes.data(), size);
    if (words_.with_dots && words_.gate.may_hold(whole)) {
        put(index, key_of(KeyKind::text, whole));
    }
    if (words_.with_dots && words_.beyond_ascii && !lowered_.is_ascii) {
        add_folded(index, whole);
    }
}

/// The folded form of an anchor beyond ASCII, where it is another.
void Sieve::add_folded(std::uint32_t index, std::string_view token) {
    if (may_fold(token)) {
        if (const auto other = folded(token); other != token && words_.gate.may_hold(other)) {
            put(index, key_of(KeyKind::text, other));
        }
    }
}

/// The name and its parents, from the last label on; `is_host`: it may be known as the host of
/// something.
void Sieve::add_labels(std::uint32_t index, std::size_t size, bool is_host) {
    const char* const bytes = lowered_.bytes.data();
    auto key = name_seed;
    std::size_t labels = 0;
    std::size_t end = size;
    const auto take = [&](std::size_t begin) {
        key = padded_label_key(key, bytes + begin, end - begin);
        if (++labels > 1 && (set_->has_labels(labels) ||
                             (is_host && begin == 0 && set_->has_host_labels(labels)))) {
            put(index, key);
        }
    };
    for (std::size_t word = (size + 63) / 64; word > 0; --word) {
        for (auto dots = lowered_.dots[word - 1]; dots != 0;) {
            const auto bit = 63U - static_cast<unsigned>(std::countl_zero(dots));
            dots ^= std::uint64_t{1} << bit;
            take((word - 1) * 64 + bit + 1);
            end = (word - 1) * 64 + bit;
        }
    }
    take(0);
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
    lower(token, 0, token.size());
    put(index, key_of(KeyKind::text, {lowered_.bytes.data(), token.size()}));
    if (words_.beyond_ascii && !lowered_.is_ascii) {
        add_folded(index, token);
    }
}

} // namespace ample::sweep::detail
