#include <ample/sweep/sigma/detail/gram_index.hpp>

#include <algorithm>
#include <numeric>

namespace ample::sweep::sigma::detail {

namespace {

/// What stands in most events of Windows and of web logs.
constexpr std::string_view everyday =
    "c:\\windows\\system32\\ c:\\windows\\syswow64\\ c:\\program files (x86)\\ c:\\program files\\ "
    "c:\\users\\ \\appdata\\local\\ \\appdata\\roaming\\ \\temp\\ .exe .dll .exe\" /c -command "
    "\\windows\\currentversion\\ hklm\\software\\microsoft\\windows nt\\ hku\\s-1-5-21- hkcu\\ "
    "hklm\\system\\currentcontrolset\\services\\ microsoft corporation nt authority\\system "
    "powershell.exe cmd.exe svchost.exe \\windowspowershell\\v1.0\\ sha256= md5= imphash= "
    "http:// https:// .com .html .php system.management.automation microsoft.powershell "
    "function param( write- get- set- -object $_ true false localhost \\device\\ "
    "c:\\windows\\microsoft.net\\framework64\\ ntdll.dll kernelbase.dll kernel32.dll explorer.exe";

std::uint32_t four_at(std::string_view text, std::size_t at) noexcept {
    std::uint32_t four = 0;
    std::memcpy(&four, text.data() + at, GramIndex::gram);
    return four;
}

/// How often groups of four bytes stand somewhere, by 14 bits of their hash: what falls together
/// makes a group look more common, no more.
class GramCounts {
public:
    /// Those of `everyday`.
    GramCounts() {
        constexpr std::uint32_t weight = 50;
        add(everyday, weight);
    }

    void add(std::string_view text, std::uint32_t weight) {
        for (std::size_t i = 0; i + GramIndex::gram <= text.size(); ++i) {
            counts_[place_of(four_at(text, i))] += weight;
        }
    }

    /// For each place of `text` how common the group there is, into `weights`.
    void of_each(std::string_view text, std::vector<std::uint64_t>& weights) const {
        weights.clear();
        for (std::size_t i = 0; i + GramIndex::gram <= text.size(); ++i) {
            weights.push_back(counts_[place_of(four_at(text, i))]);
        }
    }

    [[nodiscard]] bool has(std::uint32_t four) const noexcept {
        return counts_[place_of(four)] != 0;
    }

private:
    static std::size_t place_of(std::uint32_t four) noexcept { return (four * 0x9E3779B1U) >> 18U; }

    std::vector<std::uint32_t> counts_ = std::vector<std::uint32_t>(1U << 14U);
};

const GramCounts& everyday_counts() {
    static const GramCounts counts;
    return counts;
}

} // namespace

double commonness(std::string_view text) noexcept {
    constexpr double everywhere = 0.5;
    const bool may_be = text.size() < GramIndex::gram || everyday_counts().has(four_at(text, 0));
    if (may_be && everyday.find(text) != std::string_view::npos) {
        return everywhere;
    }
    const auto size = std::min<std::size_t>(text.size(), 16);
    return 0.2 / static_cast<double>(size * size + 1);
}

void GramIndex::build(std::vector<Literal> literals) {
    auto counts = everyday_counts();
    for (const auto& literal : literals) {
        counts.add(literal.text, 1);
    }
    constexpr std::size_t few = 64;
    shortest_ = std::string_view::npos;
    for (const auto& literal : literals) {
        shortest_ = std::min(shortest_, literal.text.size());
    }
    if (literals.empty()) {
        return;
    }
    const std::size_t widest = literals.size() <= few ? 12 : 4;
    stride_ = std::min(widest, shortest_ - gram + 1);
    constexpr std::size_t bits_each = 64;
    constexpr unsigned least_shift = 12; // 2^20 bits
    shift_ = 32 - 6;
    while (shift_ > least_shift &&
           std::size_t{1} << (32 - shift_) < bits_each * literals.size() * stride_) {
        --shift_;
    }
    filter_.assign(std::size_t{1} << (32 - shift_ - 6), 0);
    buckets_ = 1;
    while (buckets_ < literals.size() * stride_ && buckets_ < 64 * filter_.size()) {
        buckets_ *= 2;
    }
    std::vector<std::uint64_t> weights;
    std::vector<Entry> made;
    made.reserve(literals.size() * stride_);
    for (std::uint32_t i = 0; i < literals.size(); ++i) {
        const std::string_view text = literals[i].text;
        counts.of_each(text, weights);
        const auto weight = [&](std::size_t at) {
            return std::accumulate(&weights[at], &weights[at] + stride_, std::uint64_t{0});
        };
        std::size_t best = 0;
        auto least = weight(0);
        for (std::size_t at = 1; at + stride_ - 1 + gram <= text.size(); ++at) {
            if (const auto its = weight(at); its < least) {
                best = at;
                least = its;
            }
        }
        for (auto at = best; at < best + stride_; ++at) {
            const auto four = small_four(text.data() + at);
            const auto hash = hash_of(four);
            filter_[hash >> 6U] |= std::uint64_t{1} << (hash & 63U);
            made.push_back({four, static_cast<std::uint32_t>(at), i});
        }
    }
    const auto bucket_of = [&](const Entry& entry) { return hash_of(entry.four) & (buckets_ - 1); };
    std::stable_sort(made.begin(), made.end(), [&](const Entry& a, const Entry& b) {
        return bucket_of(a) < bucket_of(b);
    });
    starts_.assign(buckets_ + 1, 0);
    for (const auto& entry : made) {
        ++starts_[bucket_of(entry) + 1];
    }
    for (std::size_t i = 1; i < starts_.size(); ++i) {
        starts_[i] += starts_[i - 1];
    }
    entries_ = std::move(made);
    literals_ = std::move(literals);
}

} // namespace ample::sweep::sigma::detail
