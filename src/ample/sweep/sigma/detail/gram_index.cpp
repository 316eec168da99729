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
    filter_.assign(1024, 0);
    buckets_ = 1;
    while (buckets_ < literals.size() && buckets_ < 65536) {
        buckets_ *= 2;
    }
    std::vector<Entry> made;
    made.reserve(literals.size());
    for (auto& literal : literals) {
        std::size_t best = 0;
        for (std::size_t i = 1; i + gram <= literal.text.size(); ++i) {
            if (counts[four_at(literal.text, i)] < counts[four_at(literal.text, best)]) {
                best = i;
            }
        }
        const auto four = four_at(literal.text, best);
        const auto hash = hash_of(four);
        filter_[hash >> 6U] |= std::uint64_t{1} << (hash & 63U);
        made.push_back({four, static_cast<std::uint32_t>(best), std::move(literal)});
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
}

} // namespace ample::sweep::sigma::detail
