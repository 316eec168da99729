#include <ample/sweep/sigma/finding.hpp>
#include <ample/sweep/sigma/judge.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace ample::sweep::sigma {

namespace {

using nlohmann::json;

constexpr std::size_t most_values = 32;
constexpr std::size_t longest_value = 4096;

void put(json& content, const char* key, std::string_view text) {
    if (!text.empty()) {
        content[key] = text;
    }
}

/// Values are shown up to a length; the bytes they stand in are named whole.
std::string cut(const std::string& value) {
    if (value.size() <= longest_value) {
        return value;
    }
    auto end = longest_value;
    while (end > 0 && (static_cast<unsigned char>(value[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    return value.substr(0, end) + "…";
}

Finding finding_of(std::size_t rule,
                   const RuleSet& set,
                   const read::Record& record,
                   const EventView& view,
                   const RuleUse& use) {
    Finding finding;
    finding.rule = rule;
    finding.where = record.where;
    finding.time = record.time;
    finding.time_text = record.time_text;
    finding.host = view.host;
    finding.channel = view.facts.channel;
    finding.provider = view.facts.provider;
    finding.event_id = view.facts.event_id;
    const auto& source = set.rules()[rule].detection->source;
    for (const auto entry : view.entries) {
        if (set.sources().gives(std::vector<std::size_t>{entry}, source)) {
            finding.routed = set.sources().entries()[entry].name;
        }
    }
    finding.is_recovered = view.facts.format == "evtx" && record.get("recovered") == "true";
    for (const auto* const value : matching_values(*set.rules()[rule].detection, view)) {
        if (finding.values.size() < most_values) {
            finding.values.push_back(
                {std::string(value->raw_name), cut(value->value), value->where});
        }
    }
    if (use.allow_list != nullptr) {
        finding.allowed = use.allow_list->find({.kind = HitKind::event,
                                                .rule = set.rules()[rule].id,
                                                .title = set.rules()[rule].title,
                                                .host = view.host,
                                                .path = use.path,
                                                .member = use.member,
                                                .time = record.time,
                                                .fields = &view});
    }
    for (const auto& field : use.fields) {
        const auto values = view.find(field);
        if (!values.empty()) {
            finding.keys[field] = values.front()->value;
        }
    }
    return finding;
}

} // namespace

RuleSweep sweep_piece(const read::Piece& piece,
                      const read::Format& format,
                      read::RecordReader& reader,
                      Engine& engine,
                      const RuleUse& use,
                      const OnFinding& on_finding) {
    RuleSweep sweep;
    const auto& set = engine.set();
    const auto status = read::read_piece(
        piece, reader, sweep.tally, [&](const read::Item& item, std::string_view /*bytes*/) {
            const auto* const record = std::get_if<read::Record>(&item);
            if (record == nullptr) {
                return;
            }
            if (use.meter != nullptr) {
                use.meter->take(*record);
            }
            RecordEvent event(format.name, *record);
            const auto held = engine.run(event);
            if (held.empty()) {
                return;
            }
            const auto view = engine.view(event);
            for (const auto rule : held) {
                on_finding(finding_of(rule, set, *record, view, use));
            }
        });
    if (!status) {
        sweep.broken = status.error().what;
    }
    return sweep;
}

RuleSweep sweep_rules(ByteSource& source,
                      const read::Format& format,
                      const read::ReadOptions& options,
                      Engine& engine,
                      const RuleUse& use,
                      const OnFinding& on_finding) {
    read::Piece whole;
    whole.rest = &source;
    return sweep_piece(whole, format, *format.open(options), engine, use, on_finding);
}

Value detection_value(const Finding& finding,
                      const Rule& rule,
                      const StreamPlace& place,
                      const FindingBasis& basis) {
    json content = {{"path", place.path},
                    {"member", place.member},
                    {"rule", rule.id},
                    {"title", rule.title},
                    {"values", json::array()}};
    put(content, "organisation", place.organisation);
    put(content, "level", rule.level);
    put(content, "status", rule.status);
    put(content, "host", finding.host);
    put(content, "channel", finding.channel);
    put(content, "provider", finding.provider);
    put(content, "event_id", finding.event_id);
    put(content, "routed", finding.routed);
    if (!rule.tags.empty()) {
        content["tags"] = rule.tags;
        content["techniques"] = rule.techniques();
    }
    if (basis.allowed.entry != nullptr) {
        for (const auto& [key, text] : allowed_content(*basis.allowed.entry)) {
            content["allowed"][key] = text;
        }
    }
    if (finding.is_recovered) {
        content["recovered"] = true;
    }
    if (finding.time) {
        content["time"] = to_text(*finding.time);
        put(content, "time_text", finding.time_text);
    }
    for (const auto& value : finding.values) {
        json one = {{"field", value.field}, {"value", value.value}};
        if (value.where.size() != 0) {
            one["begin"] = value.where.begin;
            one["end"] = value.where.end;
        }
        content["values"].push_back(std::move(one));
    }
    Origins origins = {ByteOrigin{place.exhibit, place.member, finding.where}};
    if (basis.rule) {
        origins.emplace_back(*basis.rule);
    }
    if (basis.allowed.where) {
        origins.emplace_back(*basis.allowed.where);
    }
    return make_value("detection",
                      content.dump(-1, ' ', false, json::error_handler_t::replace),
                      std::move(origins),
                      "sweep.sigma/2",
                      join(place.marking, basis.allowed.marking));
}

} // namespace ample::sweep::sigma
