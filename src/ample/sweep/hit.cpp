#include <ample/sweep/detail/worth.hpp>
#include <ample/sweep/hit.hpp>

#include <nlohmann/json.hpp>

namespace ample::sweep {

namespace {

using nlohmann::json;

constexpr std::string_view method = "sweep.stream/1";

std::string dump(const json& content) {
    return content.dump(-1, ' ', false, json::error_handler_t::replace);
}

void set(json& content, const char* key, std::string_view text) {
    if (!text.empty()) {
        content[key] = text;
    }
}

json place_content(const StreamPlace& place) {
    json content = {{"path", place.path}, {"member", place.member}};
    set(content, "organisation", place.organisation);
    return content;
}

ByteOrigin bytes_at(const StreamPlace& place, ByteRange range) {
    return {place.exhibit, place.member, range};
}

json read_content(const StreamPlace& place,
                  const read::Format& format,
                  const read::StreamTally& tally,
                  std::string_view broken) {
    auto content = place_content(place);
    content["role"] = place.role;
    content["format"] = format.name;
    content["read"] = true;
    content["bytes"] = tally.bytes;
    content["records"] = tally.records;
    content["defects"] = tally.defects;
    content["defect_bytes"] = tally.defect_bytes;
    set(content, "reason", broken);
    if (tally.first && tally.last) {
        content["first"] = to_text(*tally.first);
        content["last"] = to_text(*tally.last);
    }
    return content;
}

Value coverage_value(const StreamPlace& place,
                     const json& content,
                     std::uint64_t bytes,
                     std::string_view by) {
    return make_value(
        "coverage", dump(content), {bytes_at(place, {0, bytes})}, std::string(by), place.marking);
}

/// Sweeps the items of one stream and keeps what it finds.
class StreamSweeper {
public:
    StreamSweeper(Sweep& sweep,
                  std::string_view format,
                  const IndicatorSet& set,
                  const StreamPlace& place,
                  const OnHit& on_hit)
        : sweep_(sweep), format_(format), set_(set), place_(place), on_hit_(on_hit),
          matcher_(set, format), text_matcher_(set, "text"), meter_(format, place) {}

    void take(const read::Item& item, std::string_view bytes) {
        if (const auto* record = std::get_if<read::Record>(&item)) {
            meter_.take(*record);
            add_hits(matcher_, format_, *record, bytes);
        } else if (const auto* defect = std::get_if<read::Defect>(&item)) {
            add_defect(*defect);
            const read::Field field{"line", bytes, defect->where};
            const read::Record line{.where = defect->where, .fields = {&field, 1}};
            add_hits(text_matcher_, "text", line, bytes);
        }
    }

    void finish() {
        flush_defect();
        sweep_.presence = meter_.finish();
    }

private:
    void add_hits(Matcher& matcher,
                  std::string_view format,
                  const read::Record& record,
                  std::string_view bytes) {
        for (const auto& match : matcher.find(record)) {
            auto hit = hit_of(match, format, record);
            if (on_hit_) {
                on_hit_(hit, bytes);
            } else {
                sweep_.hits.push_back(std::move(hit));
            }
        }
    }

    Value hit_of(const Match& match, std::string_view format, const read::Record& record) {
        const auto& indicator = set_.indicators()[match.indicator];
        const auto& indicator_value = set_.values()[match.indicator];
        const auto worth = detail::worth_of(indicator, match, record.time);
        const auto contact = contact_of(format, record);
        auto content = place_content(place_);
        content["indicator"] = indicator_value.id();
        content["type"] = to_text(indicator.type);
        content["pattern"] = indicator.value;
        content["value"] = match.value;
        content["format"] = format;
        content["field"] = match.field;
        content["state"] = worth.state;
        content["strength"] = worth.is_strong ? "strong" : "weak";
        set(content, "reason", worth.reason);
        set(content, "check", match.check);
        set(content, "client", contact.client);
        set(content, "peer", contact.peer);
        set(content, "host", contact.host);
        set(content, "url", contact.url);
        set(content, "family", indicator.family);
        set(content, "campaign", indicator.campaign);
        set(content, "lease", indicator.lease);
        if (record.time) {
            content["time"] = to_text(*record.time);
        }
        set(content, "time_text", record.time_text); // also where it could not be read
        return make_value("hit",
                          dump(content),
                          {bytes_at(place_, record.where), indicator_value.as_origin()},
                          std::string(method),
                          join(place_.marking, indicator.marking));
    }

    void add_defect(const read::Defect& defect) {
        if (has_defect_ && why_ == defect.why && range_.end == defect.where.begin) {
            range_.end = defect.where.end;
            return;
        }
        flush_defect();
        has_defect_ = true;
        why_ = defect.why;
        range_ = defect.where;
    }

    void flush_defect() {
        if (has_defect_) {
            auto content = place_content(place_);
            content["why"] = why_;
            sweep_.defects.push_back(make_value("defect",
                                                dump(content),
                                                {bytes_at(place_, range_)},
                                                std::string(method),
                                                place_.marking));
        }
        has_defect_ = false;
    }

    Sweep& sweep_;
    std::string_view format_;
    const IndicatorSet& set_;
    const StreamPlace& place_;
    const OnHit& on_hit_;
    Matcher matcher_;
    Matcher text_matcher_;
    PresenceMeter meter_;
    bool has_defect_ = false;
    std::string_view why_ = {};
    ByteRange range_ = {};
};

/// Lets a reader take a part of a stream that does not begin at its start.
class PartReader final : public read::RecordReader {
public:
    PartReader(read::RecordReader& reader, std::uint64_t begin) : reader_(reader), begin_(begin) {}

    void feed(std::string_view bytes, std::uint64_t base, bool is_last) override {
        reader_.feed(bytes, begin_ + base, is_last);
    }

    std::optional<read::Item> next() override {
        auto item = reader_.next();
        if (item) {
            std::visit([&](auto& one) { move_back(one.where); }, *item);
        }
        return item;
    }

    [[nodiscard]] std::size_t rest() const noexcept override { return reader_.rest(); }

    void skip(std::size_t count) override { reader_.skip(count); }

private:
    void move_back(ByteRange& where) const noexcept {
        where = {where.begin - begin_, where.end - begin_};
    }

    read::RecordReader& reader_;
    std::uint64_t begin_;
};

/// The item with its place in the stream again.
read::Item moved_on(read::Item item, std::uint64_t begin) {
    std::visit(
        [&](auto& one) {
            one.where = {one.where.begin + begin, one.where.end + begin};
        },
        item);
    return item;
}

} // namespace

Sweep sweep_stream(ByteSource& source,
                   const read::Format& format,
                   const read::ReadOptions& options,
                   const IndicatorSet& set,
                   const StreamPlace& place,
                   const OnHit& on_hit) {
    Sweep sweep;
    const auto reader = format.open(options);
    StreamSweeper sweeper(sweep, format.name, set, place, on_hit);
    const auto status = read::read_stream(
        source, *reader, sweep.tally, [&](const read::Item& item, std::string_view bytes) {
            sweeper.take(item, bytes);
        });
    sweeper.finish();
    if (!status) {
        sweep.broken = status.error().what;
    }
    return sweep;
}

Sweep sweep_part(ByteSource& source,
                 const StreamPart& part,
                 const read::Format& format,
                 const read::ReadOptions& options,
                 const IndicatorSet& set,
                 const StreamPlace& place,
                 const OnHit& on_hit) {
    Sweep sweep;
    auto known = options;
    if (format.resume == read::Resume::undated && part.begin != 0) {
        known.year.reset();
    }
    const auto reader = format.open(known);
    for (const auto& lines : part.header) {
        reader->feed(lines.text, lines.begin, false);
        while (reader->next()) {
        }
    }
    PartReader moved(*reader, part.begin);
    StreamSweeper sweeper(sweep, format.name, set, place, on_hit);
    const auto status = read::read_stream(
        source, moved, sweep.tally, [&](const read::Item& item, std::string_view bytes) {
            sweeper.take(moved_on(item, part.begin), bytes);
        });
    sweeper.finish();
    if (!status) {
        sweep.broken = status.error().what;
    }
    return sweep;
}

Value coverage_of(const Sweep& sweep,
                  const read::Format& format,
                  const IndicatorSet& indicators,
                  const StreamPlace& place) {
    auto content = read_content(place, format, sweep.tally, sweep.broken);
    content["swept"] = true;
    content["indicators"] = indicators.indicators().size();
    return coverage_value(place, content, sweep.tally.bytes, method);
}

Value coverage_with(const Value& coverage, const IndicatorSet& indicators) {
    auto content = nlohmann::json::parse(coverage.content);
    if (!content.value("swept", false)) {
        return coverage;
    }
    content["indicators"] = indicators.indicators().size();
    return make_value(
        coverage.kind, dump(content), coverage.origins, coverage.method, coverage.marking);
}

Value coverage_read(const StreamPlace& place,
                    const read::Format& format,
                    const read::StreamTally& tally,
                    std::string_view broken) {
    auto content = read_content(place, format, tally, broken);
    content["swept"] = false;
    return coverage_value(place, content, tally.bytes, "read.stream/1");
}

Value coverage_unread(const StreamPlace& place, std::uint64_t bytes, std::string_view reason) {
    auto content = place_content(place);
    content["role"] = place.role;
    content["read"] = false;
    content["swept"] = false;
    content["reason"] = reason;
    content["bytes"] = bytes;
    content["records"] = 0;
    content["defects"] = 0;
    return make_value(
        "coverage", dump(content), {bytes_at(place, {0, bytes})}, "read.unread/1", place.marking);
}

} // namespace ample::sweep
