// The look-up tables of an indicator set.

#pragma once

#include <ample/sweep/set.hpp>

#include <re2/re2.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ample::sweep {

namespace detail {

struct TextHash {
    using is_transparent = void;

    std::size_t operator()(std::string_view text) const noexcept {
        return std::hash<std::string_view>{}(text);
    }
};

/// Indices of the indicators that share one value.
using Indices = std::vector<std::uint32_t>;
using TextTable = std::unordered_map<std::string, Indices, TextHash, std::equal_to<>>;

/// A pattern with the index of its indicator.
struct Pattern {
    std::uint32_t indicator = 0;
    std::unique_ptr<re2::RE2> regex = {};
};

} // namespace detail

struct IndicatorSet::Tables {
    std::vector<Indicator> indicators = {};
    std::vector<Value> values = {};
    Digest digest = {};
    detail::TextTable domains = {};
    detail::TextTable hashes = {}; ///< md5, sha1, sha256
    detail::TextTable imphashes = {};
    detail::TextTable files = {}; ///< file names made of token characters alone
    detail::TextTable uri_files = {};
    detail::TextTable agents = {};
    std::unordered_map<std::uint32_t, detail::Indices> addresses = {}; ///< ipv4 and lease
    std::vector<std::pair<std::string, std::uint32_t>> odd_files = {}; ///< other file names
    std::vector<detail::Pattern> uri_patterns = {};
    std::vector<detail::Pattern> file_patterns = {};
    std::vector<std::uint32_t> computed = {}; ///< indicator index of each computed indicator
};

} // namespace ample::sweep
