#include <ample/read/format.hpp>
#include <ample/run/detail/line_parts.hpp>

#include <algorithm>
#include <string>
#include <string_view>

namespace ample::run::detail {

namespace {

constexpr std::uint64_t step = std::uint64_t{64} << 10U;

/// Begin of the line that holds the byte before `at`, or `at` when a line begins there.
Result<std::uint64_t> line_begin(const seal::Vault& vault, const Digest& object, std::uint64_t at) {
    const auto least = at - std::min<std::uint64_t>(at, read::longest_item);
    for (auto end = at; end > least;) {
        const auto begin = end - std::min(end - least, step);
        const auto text = vault.read_range(object, {begin, end});
        if (!text) {
            return text.error();
        }
        if (const auto found = text->rfind('\n'); found != text->npos) {
            return begin + found + 1;
        }
        end = begin;
    }
    return least;
}

/// End of the line that holds the byte before `at`, with its line end.
Result<std::uint64_t>
line_end(const seal::Vault& vault, const Digest& object, std::uint64_t bytes, std::uint64_t at) {
    const auto most = at + std::min<std::uint64_t>(bytes - at, read::longest_item);
    for (auto begin = at == 0 ? 0 : at - 1; begin < most;) {
        const auto end = begin + std::min(most - begin, step);
        const auto text = vault.read_range(object, {begin, end});
        if (!text) {
            return text.error();
        }
        if (const auto found = text->find('\n'); found != text->npos) {
            return begin + found + 1;
        }
        begin = end;
    }
    return most;
}

void add_header_lines(std::string_view text,
                      std::uint64_t base,
                      std::uint64_t before,
                      std::vector<sweep::HeaderLines>& lines) {
    while (!text.empty()) {
        const auto end = text.find('\n');
        if (end == text.npos || base + end + 1 > before) {
            return;
        }
        const auto line = text.substr(0, end + 1);
        if (line.starts_with('#')) {
            const auto known_until =
                lines.empty() ? 0 : lines.back().begin + lines.back().text.size();
            if (!lines.empty() && base == known_until) {
                lines.back().text += line;
            } else if (base >= known_until) {
                lines.push_back({base, std::string(line)});
            }
        }
        base += line.size();
        text.remove_prefix(line.size());
    }
}

} // namespace

Result<std::vector<ByteRange>> whole_lines(const seal::Vault& vault,
                                           const Digest& object,
                                           std::uint64_t bytes,
                                           std::span<const ByteRange> frames) {
    std::vector<ByteRange> parts;
    for (std::size_t i = 0; i < frames.size();) {
        const auto begin = frames[i].begin;
        auto end = frames[i].end;
        for (++i; i < frames.size() && frames[i].begin <= end; ++i) {
            end = frames[i].end;
        }
        const auto first = line_begin(vault, object, begin);
        const auto last = line_end(vault, object, bytes, end);
        if (!first || !last) {
            return first ? last.error() : first.error();
        }
        if (!parts.empty() && *first <= parts.back().end) {
            parts.back().end = std::max(parts.back().end, *last);
        } else {
            parts.push_back({*first, *last});
        }
    }
    return parts;
}

Result<std::vector<sweep::HeaderLines>> header_before(const seal::Vault& vault,
                                                      const Digest& object,
                                                      std::uint64_t bytes,
                                                      std::span<const ByteRange> headers,
                                                      std::uint64_t begin) {
    std::vector<sweep::HeaderLines> lines;
    const auto front = vault.read_range(object, {0, std::min(bytes, step)});
    if (!front) {
        return front.error();
    }
    add_header_lines(*front, 0, begin, lines);
    const auto after = std::partition_point(
        headers.begin(), headers.end(), [&](const ByteRange& one) { return one.begin < begin; });
    if (after == headers.begin()) {
        return lines;
    }
    const auto& nearest = *(after - 1);
    // The lines above "#fields" may stand in the frame before.
    const auto from = line_begin(vault, object, nearest.begin - std::min(nearest.begin, step));
    if (!from) {
        return from.error();
    }
    const auto text = vault.read_range(object, {*from, std::min(nearest.end, bytes)});
    if (!text) {
        return text.error();
    }
    add_header_lines(*text, *from, begin, lines);
    return lines;
}

} // namespace ample::run::detail
