#include <ample/core/count_byte.hpp>
#include <ample/core/pool.hpp>
#include <ample/core/version.hpp>
#include <ample/sweep/detail/list_lines.hpp>
#include <ample/sweep/detail/set_details.hpp>
#include <ample/sweep/detail/set_parts.hpp>
#include <ample/sweep/patterns.hpp>
#include <ample/sweep/set_builder.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <map>

namespace ample::sweep {

namespace {

/// Of a list that one thread reads at a time.
constexpr std::size_t list_part_bytes = std::size_t{1} << 19U;

/// Cuts a list into parts of whole lines.
class ListParts {
public:
    explicit ListParts(std::string_view bytes) : bytes_(bytes) {}

    bool next(detail::ListPart& part) {
        const auto rest = bytes_.substr(at_);
        auto size = rest.size();
        if (size > list_part_bytes) {
            size = std::min(rest.find('\n', list_part_bytes), size - 1) + 1;
        }
        part = {rest.substr(0, size), at_, line_};
        at_ += size;
        line_ += count_byte(part.bytes, '\n');
        return size != 0;
    }

private:
    std::string_view bytes_;
    std::size_t at_ = 0;
    std::uint64_t line_ = 1;
};

} // namespace

struct SetBuilder::State {
    const WarningLists* warnings = nullptr;
    std::size_t jobs = 1;
    detail::SetParts parts = {};
    std::map<std::string, std::uint64_t> types = {};
    nlohmann::json feeds = nlohmann::json::array();

    bool add(const Indicator& indicator, std::uint64_t row, std::string_view difference) {
        const auto value = packed_value(indicator.type, indicator.value);
        if (value.empty()) {
            return false;
        }
        const auto kind = static_cast<unsigned>(*key_kind_of(indicator.type));
        const auto type = static_cast<std::uint8_t>(indicator.type);
        parts.add({type, row, indicator.line, value, difference}, detail::set_key(kind, value));
        ++types[std::string(to_text(indicator.type))];
        return true;
    }

    bool add(const Indicator& indicator, const Digest& feed) {
        return add(indicator,
                   parts.row_of(detail::details_of(indicator, feed)),
                   detail::difference_of(indicator));
    }

    void add(Indicator indicator, const Digest& feed, PackedFeed& packed) {
        if (warnings != nullptr) {
            warnings->mark(indicator);
        }
        if (is_pattern(indicator)) {
            ++packed.not_packed;
            return;
        }
        ++(add(indicator, feed) ? packed.entries : packed.not_packed);
    }

    /// What `read_feed` makes of a feed or line.
    void add(const Feed& feed,
             const Digest& digest,
             PackedFeed& packed,
             const OnDefect& on_defect,
             const OnNote& on_note) {
        for (const auto& note : feed.notes) {
            if (on_note) {
                on_note(note);
            }
        }
        packed.defects += feed.defects.size();
        for (const auto& defect : feed.defects) {
            if (on_defect) {
                on_defect(defect);
            }
        }
        for (const auto& indicator : feed.indicators) {
            if (!is_pattern(indicator) && packed_value(indicator.type, indicator.value).empty()) {
                ++packed.defects;
                if (on_defect) {
                    on_defect(
                        {indicator.line,
                         {},
                         "no part of it is long enough to be searched for: " + indicator.value});
                }
                continue;
            }
            add(indicator, digest, packed);
        }
    }

    PackedFeed add_list(std::string_view bytes,
                        const FeedPlace& place,
                        const OnDefect& on_defect,
                        const OnNote& on_note) {
        Indicator shared;
        shared.feed = place.path;
        shared.feed_member = place.member;
        shared.marking = place.marking;
        const auto row = parts.row_of(detail::details_of(shared, place.exhibit));
        PackedFeed packed;
        ListParts cutter(bytes);
        std::vector<detail::ListPart> taken(in_order_slots(jobs));
        std::vector<detail::ListLines> read(taken.size());
        run_in_order(jobs,
                     {[&](std::size_t slot) { return cutter.next(taken[slot]); },
                      [&](std::size_t slot, std::size_t /*thread*/) {
                          read[slot] = detail::read_list_part(taken[slot], place, warnings);
                      },
                      [&](std::size_t slot) {
                          add_lines(read[slot], row, place.exhibit, packed, on_defect, on_note);
                      }});
        return packed;
    }

    void add_lines(const detail::ListLines& lines,
                   std::uint64_t row,
                   const Digest& digest,
                   PackedFeed& packed,
                   const OnDefect& on_defect,
                   const OnNote& on_note) {
        std::array<std::uint64_t, static_cast<std::size_t>(last_type) + 1> counts = {};
        std::size_t at = 0;
        auto other = lines.others.begin();
        for (std::size_t i = 0; i <= lines.plain.size(); ++i) {
            for (; other != lines.others.end() && other->before == i; ++other) {
                add(other->feed, digest, packed, on_defect, on_note);
            }
            if (i < lines.plain.size()) {
                const auto& one = lines.plain[i];
                const auto value = std::string_view(lines.values).substr(at, one.size);
                parts.add({static_cast<std::uint8_t>(one.type), row, one.line, value}, one.key);
                at += one.size;
                ++counts[static_cast<std::size_t>(one.type)];
                ++packed.entries;
            }
        }
        for (std::size_t i = 0; i < counts.size(); ++i) {
            if (counts[i] != 0) {
                types[std::string(to_text(static_cast<Type>(i)))] += counts[i];
            }
        }
    }
};

SetBuilder::SetBuilder(const WarningLists* warnings, std::size_t jobs)
    : state_(std::make_unique<State>()) {
    state_->warnings = warnings;
    state_->jobs = std::max<std::size_t>(jobs, 1);
}

SetBuilder::~SetBuilder() = default;
SetBuilder::SetBuilder(SetBuilder&&) noexcept = default;
SetBuilder& SetBuilder::operator=(SetBuilder&&) noexcept = default;

bool SetBuilder::add(const Indicator& indicator, const Digest& feed) {
    return key_kind_of(indicator.type) && state_->add(indicator, feed);
}

bool SetBuilder::add_numbered(const Indicator& indicator, std::uint64_t number) {
    return key_kind_of(indicator.type) && state_->add(indicator, number, {});
}

Result<PackedFeed> SetBuilder::add_feed(std::string_view bytes,
                                        const FeedPlace& place,
                                        const OnDefect& on_defect,
                                        const OnNote& on_note) {
    PackedFeed packed;
    if (feed_format(bytes) == FeedFormat::list) {
        packed = state_->add_list(bytes, place, on_defect, on_note);
    } else {
        const auto feed = read_feed(bytes, place);
        if (!feed) {
            return feed.error();
        }
        state_->add(*feed, place.exhibit, packed, on_defect, on_note);
    }
    nlohmann::json told = {{"path", place.path},
                           {"digest", place.exhibit.text()},
                           {"entries", packed.entries},
                           {"lines_not_used", packed.defects},
                           {"not_packed", packed.not_packed}};
    if (!place.member.empty()) {
        told["member"] = place.member;
    }
    state_->feeds.push_back(std::move(told));
    return packed;
}

std::string SetBuilder::finish() {
    const nlohmann::json about = {
        {"ample", version}, {"feeds", state_->feeds}, {"types", state_->types}};
    auto bytes =
        state_->parts.finish(about.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
    state_ = std::make_unique<State>();
    return bytes;
}

} // namespace ample::sweep
