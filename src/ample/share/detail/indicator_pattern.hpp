// Indicators in the pattern languages that STIX 2.1 names.
//
//     domain evil.example      stix   [domain-name:value = 'evil.example']
//     url http://evil.example/y    [url:value MATCHES '^…/y([/?&;,)#]|$)']   sweep/url_pattern.hpp
//     glob *.evil.example      stix   [domain-name:value LIKE '%.evil.example']
//     ja3 e7d7…                stix   [network-traffic:extensions.'x-ample-tls-ext'.ja3 = 'e7d7…']
//     regex beacon-[0-9]+      pcre   beacon-[0-9]+
//     literal magic (A)        pcre   magic \(A\)
//
// "%" and "_" are wildcards of LIKE that nothing escapes, so that values with one of them are said
// by MATCHES. What is computed is named by `x-ample-computed`, so that no sighting is lost.

#pragma once

#include <string>
#include <string_view>

namespace ample::share::detail {

/// A pattern and its language, in the words of the vocabulary `pattern-type-ov`.
struct IndicatorPattern {
    std::string text = {};
    std::string_view type = "stix";
};

/// The pattern of an indicator of `type`, in the words of sweep/indicator.hpp; empty for a type
/// that is none of them.
IndicatorPattern indicator_pattern(std::string_view type, std::string_view value);

} // namespace ample::share::detail
