#include <ample/core/utf8.hpp>

#include <cli/hit_output.hpp>
#include <cli/summary.hpp>
#include <cli/terminal.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace ample::cli {

namespace {

using nlohmann::ordered_json;

constexpr std::size_t longest_line = 2000;

std::string_view without_end(std::string_view line) {
    while (line.ends_with('\n') || line.ends_with('\r')) {
        line.remove_suffix(1);
    }
    return line;
}

/// What can be shown of a record: its line, or of a binary one the field that holds the value.
std::string shown_line(const sweep::LineHit& hit) {
    const auto line = without_end(hit.text);
    const bool is_binary = line.substr(0, longest_line).find('\0') != line.npos;
    return is_binary ? hit.match.field + ": " + hit.match.value : utf8::repaired(line);
}

/// The line with the value marked, from near the value where the line is long.
std::string marked(const sweep::LineHit& hit) {
    auto line = without_end(hit.text);
    auto [begin, end] = hit.value;
    if (line.substr(0, longest_line).find('\0') != line.npos) {
        return safe(hit.match.field) + ": " + styled(stdout, Style::bad, safe(hit.match.value));
    }
    std::string front;
    if (begin > longest_line / 2) {
        const auto skipped = begin - longest_line / 2;
        line.remove_prefix(skipped);
        begin -= skipped;
        end -= skipped;
        front = "… ";
    }
    const bool is_cut = line.size() > longest_line;
    line = line.substr(0, longest_line);
    end = std::min<std::uint64_t>(end, line.size());
    begin = std::min(begin, end);
    return front + safe(line.substr(0, begin)) +
           styled(stdout, Style::bad, safe(line.substr(begin, end - begin))) +
           safe(line.substr(end)) + (is_cut ? " …" : "");
}

/// " (2021-03-01T00:00:00Z to 2021-06-01T00:00:00Z)"; an open end is "…".
std::string window_of(const sweep::Indicator& indicator) {
    return fmt::format(" ({} to {})",
                       indicator.valid_from ? to_text(*indicator.valid_from) : "…",
                       indicator.valid_until ? to_text(*indicator.valid_until) : "…");
}

std::string state_of(const sweep::LineHit& hit) {
    const auto& indicator = hit.indicator;
    const bool has_window = indicator.valid_from || indicator.valid_until;
    return has_window && (hit.state == "outside" || hit.state == "inside")
               ? "  " + std::string(hit.state) + " its validity" + window_of(indicator)
               : "";
}

std::string text_of(const InputStream& input, const sweep::LineHit& hit) {
    const auto& indicator = hit.indicator;
    std::string said;
    for (const auto& part : {indicator.family, indicator.campaign, indicator.description}) {
        said += part.empty() ? "" : "  " + safe(part);
    }
    const auto strength = hit.is_strong ? "strong" : "weak";
    const std::string warning = hit.state == "outside" || indicator.warning.empty()
                                    ? ""
                                    : "  on " + safe(indicator.warning);
    const auto state = state_of(hit) + warning;
    return fmt::format("{}{}  {} {} {}{}{}\n    {}",
                       styled(stdout, Style::dim, safe(input.name())),
                       styled(stdout, Style::dim, fmt::format(":{}", hit.number)),
                       styled(stdout, hit.is_strong ? Style::bad : Style::note, strength),
                       sweep::to_text(indicator.type),
                       styled(stdout, Style::strong, safe(indicator.value)),
                       state,
                       said,
                       marked(hit));
}

std::string json_of(const InputStream& input, const sweep::LineHit& hit) {
    const auto& indicator = hit.indicator;
    ordered_json line = {{"path", input.path}, {"member", input.member}};
    const auto set = [&](const char* key, std::string_view text) {
        if (!text.empty()) {
            line[key] = text;
        }
    };
    line["line_number"] = hit.number;
    line["begin"] = hit.where.begin;
    line["end"] = hit.where.end;
    if (hit.value.size() != 0) {
        line["value_begin"] = hit.where.begin + hit.value.begin;
        line["value_end"] = hit.where.begin + hit.value.end;
    }
    line["type"] = sweep::to_text(indicator.type);
    line["pattern"] = indicator.value;
    line["value"] = hit.match.value;
    line["format"] = hit.format;
    line["field"] = hit.match.field;
    line["state"] = hit.state;
    line["strength"] = hit.is_strong ? "strong" : "weak";
    set("reason", hit.reason);
    set("valid_from", indicator.valid_from ? to_text(*indicator.valid_from) : "");
    set("valid_until", indicator.valid_until ? to_text(*indicator.valid_until) : "");
    set("check", hit.match.check);
    if (hit.time) {
        line["time"] = to_text(*hit.time);
    }
    set("time_text", hit.time_text); // also where it could not be read
    set("client", hit.contact.client);
    set("peer", hit.contact.peer);
    set("host", hit.contact.host);
    set("url", hit.contact.url);
    set("user", hit.contact.user);
    set("bytes_sent", hit.contact.sent);
    set("bytes_received", hit.contact.received);
    set("family", indicator.family);
    set("campaign", indicator.campaign);
    set("source", indicator.source);
    set("first_seen", indicator.first_seen);
    set("description", indicator.description);
    set("warning", indicator.warning);
    set("indicator_id", indicator.id);
    line["tlp"] = to_text(indicator.marking.tlp);
    if (indicator.confidence) {
        line["confidence"] = *indicator.confidence;
    }
    if (!indicator.labels.empty()) {
        line["labels"] = indicator.labels;
    }
    set("feed", indicator.feed);
    set("feed_member", indicator.feed_member);
    set("feed_digest", hit.feed.is_none() ? "" : hit.feed.text());
    if (indicator.line != 0) {
        line["feed_line"] = indicator.line;
    }
    line["line"] = shown_line(hit);
    return line.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

constexpr std::string_view csv_header = "path,line,time,type,indicator,value,field,strength,state,"
                                        "client,peer,host,url,user,bytes_sent,bytes_received,"
                                        "family,feed,valid_from,valid_until,description,text";

std::string csv_of(const InputStream& input, const sweep::LineHit& hit) {
    const auto& indicator = hit.indicator;
    const auto number = std::to_string(hit.number);
    const auto time = hit.time ? to_text(*hit.time) : std::string();
    const auto name = input.name();
    const auto feed = indicator.feed_name();
    const auto valid_from = indicator.valid_from ? to_text(*indicator.valid_from) : std::string();
    const auto valid_until =
        indicator.valid_until ? to_text(*indicator.valid_until) : std::string();
    const auto shown = shown_line(hit);
    std::string row;
    for (const std::string_view cell : {std::string_view(name),
                                        std::string_view(number),
                                        std::string_view(time),
                                        sweep::to_text(indicator.type),
                                        std::string_view(indicator.value),
                                        std::string_view(hit.match.value),
                                        std::string_view(hit.match.field),
                                        std::string_view(hit.is_strong ? "strong" : "weak"),
                                        hit.state,
                                        std::string_view(hit.contact.client),
                                        std::string_view(hit.contact.peer),
                                        hit.contact.host,
                                        hit.contact.url,
                                        hit.contact.user,
                                        hit.contact.sent,
                                        hit.contact.received,
                                        std::string_view(indicator.family),
                                        std::string_view(feed),
                                        std::string_view(valid_from),
                                        std::string_view(valid_until),
                                        std::string_view(indicator.description),
                                        std::string_view(shown)}) {
        row += (row.empty() ? "" : ",") + csv_cell(safe(cell));
    }
    return row;
}

} // namespace

std::string_view heading_of(HitForm form) noexcept {
    return form == HitForm::csv ? csv_header : std::string_view();
}

void HitOutput::put(std::string_view text) {
    *to_ += text;
    *to_ += '\n';
}

void HitOutput::write(const InputStream& input, const sweep::LineHit& hit) {
    switch (form_) {
    case HitForm::text:
        put(text_of(input, hit));
        break;
    case HitForm::json:
        put(json_of(input, hit));
        break;
    case HitForm::csv:
        put(csv_of(input, hit));
        break;
    case HitForm::only:
        put(safe(hit.match.value));
        break;
    default:
        break;
    }
}

void HitOutput::write(const InputStream& input, const sweep::ContextLine& line) {
    if (line.is_apart) {
        put(styled(stdout, Style::dim, "--"));
    }
    put(styled(stdout, Style::dim, fmt::format("{}-{}", safe(input.name()), line.number)));
    put("    " + safe(without_end(line.text).substr(0, longest_line)));
}

void HitOutput::end_stream(const InputStream& input, const sweep::LineSweep& swept) {
    if (form_ == HitForm::count) {
        put(safe(input.name()) + ":" + std::to_string(swept.hit_lines));
    }
}

} // namespace ample::cli
