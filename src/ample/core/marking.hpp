// Handling marks: Traffic Light Protocol 2.0 (FIRST, August 2022) and the Permissible Actions
// Protocol. Both are chains, so the join of two marks is the stricter one.

#pragma once

#include <algorithm>
#include <optional>
#include <string_view>

namespace ample {

/// TLP 2.0, from open to closed.
enum class Tlp { clear, green, amber, amber_strict, red };

/// PAP, from free use to passive use only.
enum class Pap { clear, green, amber, red };

/// What a recipient may do with a value. Every value carries the join of its origins' markings.
struct Marking {
    Tlp tlp = Tlp::amber;
    Pap pap = Pap::amber;

    friend bool operator==(const Marking&, const Marking&) = default;
};

inline Marking join(Marking a, Marking b) noexcept {
    return {std::max(a.tlp, b.tlp), std::max(a.pap, b.pap)};
}

/// "TLP:AMBER+STRICT", as FIRST writes it.
std::string_view to_text(Tlp tlp) noexcept;

/// "PAP:AMBER".
std::string_view to_text(Pap pap) noexcept;

/// Reads these in any case, however parted ("tlp_red", "TLP 2.0: RED"); WHITE is the old CLEAR.
std::optional<Tlp> parse_tlp(std::string_view text) noexcept;
std::optional<Pap> parse_pap(std::string_view text) noexcept;

} // namespace ample
