#include <ample/sweep/sigma/detail/gram_index.hpp>

#include <algorithm>
#include <unordered_map>

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

constexpr std::uint32_t any_case = 0x20202020U;

std::uint32_t four_at(std::string_view text, std::size_t at) noexcept {
    std::uint32_t four = 0;
    std::memcpy(&four, text.data() + at, GramIndex::gram);
    return four;
}

std::unordered_map<std::uint32_t, std::uint32_t> counts_of_everyday() {
    constexpr std::uint32_t weight = 50;
    std::unordered_map<std::uint32_t, std::uint32_t> counts;
    for (std::size_t i = 0; i + GramIndex::gram <= everyday.size(); ++i) {
        counts[four_at(everyday, i)] += weight;
    }
    return counts;
}

} // namespace

double commonness(std::string_view text) noexcept {
    constexpr double everywhere = 0.5;
    if (everyday.find(text) != std::string_view::npos) {
        return everywhere;
    }
    const auto size = std::min<std::size_t>(text.size(), 16);
    return 0.2 / static_cast<double>(size * size + 1);
}

void GramIndex::build(std::vector<Literal> literals) {
    static const auto of_everyday = counts_of_everyday();
    auto counts = of_everyday;
    for (const auto& literal : literals) {
        for (std::size_t i = 0; i + gram <= literal.text.size(); ++i) {
            ++counts[four_at(literal.text, i)];
        }
    }
    constexpr std::size_t widest = 4;
    stride_ = widest;
    for (const auto& literal : literals) {
        stride_ = std::min(stride_, literal.text.size() - gram + 1);
    }
    filter_.assign(1024, 0);
    coarse_.assign(1024, 0);
    buckets_ = 1;
    while (buckets_ < literals.size() * stride_ && buckets_ < 65536) {
        buckets_ *= 2;
    }
    std::vector<Entry> made;
    made.reserve(literals.size() * stride_);
    for (std::uint32_t i = 0; i < literals.size(); ++i) {
        const std::string_view text = literals[i].text;
        const auto weight = [&](std::size_t at) {
            std::uint64_t sum = 0;
            for (std::size_t k = 0; k < stride_; ++k) {
                sum += counts[four_at(text, at + k)];
            }
            return sum;
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
            const auto four = four_at(text, at);
            const auto hash = hash_of(four);
            filter_[hash >> 6U] |= std::uint64_t{1} << (hash & 63U);
            const auto rough = hash_of(four | any_case);
            coarse_[rough >> 6U] |= std::uint64_t{1} << (rough & 63U);
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

bool GramIndex::may_stand_in(std::string_view value) const noexcept {
    if (value.size() < gram || entries_.empty()) {
        return false;
    }
    std::uint32_t seen = 0;
    const auto last = value.size() - gram;
    for (std::size_t at = 0; at <= last; at += stride_) {
        const auto four = four_at(value, at);
        seen |= four;
        const auto hash = hash_of(four | any_case);
        if ((coarse_[hash >> 6U] >> (hash & 63U) & 1U) != 0) {
            return true;
        }
    }
    seen |= four_at(value, last);
    return (seen & 0x80808080U) != 0; // folding may give or take bytes
}

} // namespace ample::sweep::sigma::detail
