#include <ample/core/utf8.hpp>
#include <ample/sweep/feed.hpp>

#include <cli/feed_file.hpp>
#include <cli/indicator_set.hpp>
#include <cli/summary.hpp>
#include <cli/terminal.hpp>
#include <fmt/format.h>

#include <fstream>
#include <optional>

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

/// A feed that PowerShell or a spreadsheet wrote in UTF-16 with its mark, as UTF-8; nothing for
/// others.
std::optional<std::string> as_utf8(std::string_view bytes) {
    const bool is_little = bytes.starts_with("\xFF\xFE");
    if (!is_little && !bytes.starts_with("\xFE\xFF")) {
        return std::nullopt;
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

/// Warns of the first lines of a file that are not used or noted, and counts the others.
class Teller {
public:
    Teller(const std::string& path, Telling* telling) : path_(path), telling_(telling) {}

    sweep::SetBuilder::OnDefect unused(const sweep::FeedPlace& place) {
        return teller(
            place, "not used", unused_, telling_ == nullptr ? nullptr : &telling_->unused);
    }

    sweep::SetBuilder::OnNote noted(const sweep::FeedPlace& place) {
        return teller(place, "used, but", noted_, telling_ == nullptr ? nullptr : &telling_->noted);
    }

    void tell_rest() const {
        if (is_all()) {
            return;
        }
        for (const auto& [word, count] :
             {std::pair("not used", unused_), std::pair("used with a note", noted_)}) {
            if (count > most_warnings) {
                warn(fmt::format("{}: {} more lines {}; 'ample set build --all' tells each",
                                 safe(path_),
                                 grouped(count - most_warnings),
                                 word));
            }
        }
    }

private:
    [[nodiscard]] bool is_all() const noexcept { return telling_ != nullptr && telling_->is_all; }

    sweep::SetBuilder::OnDefect teller(const sweep::FeedPlace& place,
                                       const char* word,
                                       std::uint64_t& count,
                                       std::vector<ToldLine>* kept) const {
        return [name = place.name(), word, &count, kept, is_all = is_all()](
                   const sweep::FeedDefect& one) {
            if (++count <= most_warnings || is_all) {
                warn(fmt::format("{}:{}: {}: {}", safe(name), one.line, word, safe(one.why)));
            }
            if (kept != nullptr) {
                kept->push_back({name, one.line, one.why});
            }
        };
    }

    std::string path_;
    Telling* telling_;
    std::uint64_t unused_ = 0;
    std::uint64_t noted_ = 0;
};

void add_patterns(std::string_view bytes,
                  const sweep::FeedPlace& place,
                  std::vector<sweep::Indicator>& patterns) {
    auto feed = sweep::read_feed(bytes, place);
    for (auto& indicator : feed ? feed->indicators : std::vector<sweep::Indicator>()) {
        if (sweep::is_pattern(indicator)) {
            patterns.push_back(std::move(indicator));
        }
    }
}

} // namespace

Result<sweep::PackedFeed> add_feed_file(sweep::SetBuilder& builder,
                                        const std::string& path,
                                        std::vector<sweep::Indicator>* patterns,
                                        Telling* telling) {
    Teller teller(path, telling);
    sweep::PackedFeed sum;
    const auto read = for_each_feed(path, [&](std::string_view file, const auto& place) -> Status {
        const auto text = as_utf8(file);
        const std::string_view bytes = text ? *text : file;
        const auto packed =
            builder.add_feed(bytes, place, teller.unused(place), teller.noted(place));
        if (!packed) {
            return packed.error();
        }
        sum.entries += packed->entries;
        sum.defects += packed->defects;
        sum.not_packed += packed->not_packed;
        if (packed->not_packed > 0 && patterns != nullptr) {
            add_patterns(bytes, place, *patterns);
        }
        return Done{};
    });
    teller.tell_rest();
    return read ? Result<sweep::PackedFeed>(sum) : read.error();
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
