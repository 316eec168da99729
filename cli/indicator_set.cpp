#include <ample/core/utf8.hpp>
#include <ample/sweep/feed.hpp>

#include <cli/indicator_set.hpp>
#include <cli/input.hpp>
#include <cli/summary.hpp>
#include <cli/terminal.hpp>
#include <fmt/format.h>

#include <fstream>

namespace ample::cli {

namespace {

/// Warnings of one feed that are written out; the rest is counted.
constexpr std::uint64_t most_warnings = 20;

bool is_set_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::string head(8, '\0');
    return file.read(head.data(), static_cast<std::streamsize>(head.size())) &&
           sweep::is_packed_set(head);
}

/// A feed that PowerShell or a spreadsheet wrote in UTF-16 with its mark, as UTF-8; others as they
/// are.
std::string as_utf8(std::string bytes) {
    const bool is_little = bytes.starts_with("\xFF\xFE");
    if (!is_little && !bytes.starts_with("\xFE\xFF")) {
        return bytes;
    }
    const auto unit_at = [&](std::size_t at) {
        const auto first = static_cast<unsigned char>(bytes[at]);
        const auto second = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<std::uint32_t>(is_little ? first | second << 8U : first << 8U | second);
    };
    std::string text;
    for (std::size_t at = 2; at + 1 < bytes.size(); at += 2) {
        auto code = unit_at(at);
        const bool is_high = code >= 0xD800 && code < 0xDC00 && at + 3 < bytes.size();
        if (is_high && unit_at(at + 2) >= 0xDC00 && unit_at(at + 2) < 0xE000) {
            at += 2;
            code = 0x10000 + ((code & 0x3FFU) << 10U) + (unit_at(at) & 0x3FFU);
        }
        utf8::append(text, code);
    }
    return text;
}

} // namespace

Result<sweep::PackedFeed> add_feed_file(sweep::SetBuilder& builder,
                                        const std::string& path,
                                        std::vector<sweep::Indicator>* patterns) {
    auto bytes = read_whole(path);
    if (!bytes) {
        return bytes.error();
    }
    const sweep::FeedPlace place{path, Digest::of(*bytes), "", {}};
    *bytes = as_utf8(std::move(*bytes));
    const auto teller = [&](const char* word, std::uint64_t& count) {
        return [&path, word, &count](const sweep::FeedDefect& one) {
            if (++count <= most_warnings) {
                warn(fmt::format("{}:{}: {}: {}", safe(path), one.line, word, safe(one.why)));
            }
        };
    };
    std::uint64_t unused = 0;
    std::uint64_t noted = 0;
    auto packed =
        builder.add_feed(*bytes, place, teller("not used", unused), teller("used, but", noted));
    for (const auto& [word, count] :
         {std::pair("not used", unused), std::pair("used with a note", noted)}) {
        if (count > most_warnings) {
            warn(fmt::format(
                "{}: {} more lines {}", safe(path), grouped(count - most_warnings), word));
        }
    }
    if (packed && packed->not_packed > 0 && patterns != nullptr) {
        auto feed = sweep::read_feed(*bytes, place);
        for (auto& indicator : feed ? feed->indicators : std::vector<sweep::Indicator>()) {
            if (sweep::is_pattern(indicator)) {
                patterns->push_back(std::move(indicator));
            }
        }
    }
    return packed;
}

Result<sweep::WarningLists> load_warning_lists(const std::vector<std::string>& paths) {
    sweep::WarningLists lists;
    for (const auto& path : paths) {
        const auto added = lists.add_path(path);
        if (!added) {
            return added.error();
        }
        for (const auto& list : *added) {
            for (const auto& unused : list.unused) {
                warn(fmt::format(
                    "{}: not used: {}", safe(list.name.empty() ? path : list.name), safe(unused)));
            }
        }
    }
    return lists;
}

Result<LoadedSet> load_set(const std::vector<std::string>& paths,
                           const std::vector<std::string>& warning_lists,
                           std::size_t jobs) {
    const auto lists = load_warning_lists(warning_lists);
    if (!lists) {
        return lists.error();
    }

    if (paths.size() == 1 && is_set_file(paths.front())) {
        auto set = sweep::PackedSet::open(paths.front());
        return set ? Result<LoadedSet>(LoadedSet{std::move(*set), {}, true}) : set.error();
    }
    sweep::SetBuilder builder(lists->empty() ? nullptr : &*lists, jobs);
    std::vector<sweep::Indicator> patterns;
    std::uint64_t entries = 0;
    for (const auto& path : paths) {
        if (is_set_file(path)) {
            return Error{Kind::usage,
                         "'" + safe(path) + "' is a set that was built already",
                         "give it alone, or build one set of all feeds with 'ample set build'"};
        }
        const auto packed = add_feed_file(builder, path, &patterns);
        if (!packed) {
            return packed.error();
        }
        entries += packed->entries;
    }
    if (entries == 0 && patterns.empty()) {
        return Error{Kind::damaged, safe(paths.front()) + ": no line of it is an indicator", ""};
    }
    auto set = sweep::PackedSet::of_bytes(builder.finish());
    if (!set) {
        return set.error();
    }
    LoadedSet loaded{std::move(*set)};
    loaded.patterns = sweep::PatternSet::build(std::move(patterns));
    return loaded;
}

} // namespace ample::cli
