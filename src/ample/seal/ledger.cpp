#include <ample/core/utf8.hpp>
#include <ample/seal/ledger.hpp>
#include <ample/seal/signing_key.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace ample::seal {

namespace {

using nlohmann::json; // its objects are sorted by key

constexpr std::array<std::pair<Event, std::string_view>, 8> event_names = {{
    {Event::received, "received"},
    {Event::derived, "derived"},
    {Event::opened, "opened"},
    {Event::verified, "verified"},
    {Event::noted, "noted"},
    {Event::packed, "packed"},
    {Event::keyed, "keyed"},
    {Event::stamped, "stamped"},
}};

constexpr std::string_view entry_key = R"("entry":"sha256:)";
constexpr std::size_t entry_member_bytes = entry_key.size() + 64 + 2; // digits, quote, comma

void put(json& object, const char* key, const std::string& text) {
    if (!text.empty()) {
        object[key] = utf8::is_valid(text) ? text : utf8::printable(text);
    }
}

void put(json& object, const char* key, const Digest& digest) {
    if (!digest.is_none()) {
        object[key] = digest.text();
    }
}

void put(json& object, const char* key, std::uint64_t number) {
    if (number != 0) {
        object[key] = number;
    }
}

json to_json(const LedgerEntry& entry) {
    json line = {{"seq", entry.seq}, {"event", to_text(entry.event)}, {"at", entry.at}};
    put(line, "previous", entry.previous);
    put(line, "actor", entry.actor);
    put(line, "tool", entry.tool);
    put(line, "path", entry.source.path);
    auto source = json::object();
    put(source, "received_from", entry.source.received_from);
    put(source, "received_by", entry.source.received_by);
    put(source, "received_at", entry.source.received_at);
    put(source, "note", entry.source.note);
    if (!source.empty()) {
        line["source"] = std::move(source);
    }
    if (!entry.stored.exhibit.is_none()) {
        line["exhibit"] = entry.stored.exhibit.text();
        if (!entry.stored.object.is_none()) {
            line["bytes"] = entry.stored.bytes;
            line["object"] = entry.stored.object.text();
            line["object_bytes"] = entry.stored.object_bytes;
            put(line, "tail", entry.stored.tail);
        } else if (entry.stored.is_packed()) {
            line["bytes"] = entry.stored.bytes;
            line["pack"] = entry.stored.pack.text();
            line["pack_offset"] = entry.stored.pack_offset;
        }
    }
    put(line, "container", entry.container);
    put(line, "member", entry.member);
    put(line, "members", entry.members);
    put(line, "defects", entry.defects);
    put(line, "why", entry.why);
    put(line, "bytes_good", entry.bytes_good);
    put(line, "key", entry.key);
    put(line, "size", entry.size);
    put(line, "stamp", entry.stamp);
    return line;
}

/// Reads the members of one JSON object and remembers the first that is not what it should be.
class Fields {
public:
    explicit Fields(const json& object) : object_(object) {}

    std::string text(const char* key) {
        const auto found = object_.find(key);
        if (found == object_.end()) {
            return {};
        }
        if (!found->is_string()) {
            fault_ = std::string("'") + key + "' is not text";
            return {};
        }
        return found->get<std::string>();
    }

    std::uint64_t number(const char* key) {
        const auto found = object_.find(key);
        if (found == object_.end()) {
            return 0;
        }
        if (!found->is_number_unsigned()) {
            fault_ = std::string("'") + key + "' is not a whole number";
            return 0;
        }
        return found->get<std::uint64_t>();
    }

    Digest digest(const char* key) {
        const auto written = text(key);
        if (written.empty()) {
            return {};
        }
        const auto parsed = Digest::parse(written);
        if (!parsed) {
            fault_ = std::string("'") + key + "' is not a digest";
            return {};
        }
        return *parsed;
    }

    void expect(bool holds, const char* why) {
        if (!holds) {
            fault_ = why;
        }
    }

    [[nodiscard]] const std::string& fault() const noexcept { return fault_; }

private:
    const json& object_;
    std::string fault_;
};

/// How the brackets of JSON text stand, without parsing it.
struct Scan {
    std::size_t deepest = 0;
    bool is_closed = false; ///< the first bracket was closed again
};

Scan scan(std::string_view text) noexcept {
    Scan found;
    std::size_t depth = 0;
    bool in_string = false;
    for (std::size_t i = 0; i < text.size() && !found.is_closed; ++i) {
        const char c = text[i];
        if (in_string) {
            i += c == '\\' ? 1 : 0;
            in_string = c != '"';
        } else if (c == '"') {
            in_string = true;
        } else if (c == '{' || c == '[') {
            found.deepest = std::max(found.deepest, ++depth);
        } else if (c == '}' || c == ']') {
            found.is_closed = depth <= 1;
            depth -= depth == 0 ? 0 : 1;
        }
    }
    return found;
}

Error damaged(std::string why) {
    return Error{Kind::damaged, std::move(why), ""};
}

Result<LedgerEntry> from_json(const json& line) {
    Fields fields(line);
    LedgerEntry entry;
    entry.seq = fields.number("seq");
    fields.expect(line.contains("seq"), "'seq' is missing");
    entry.previous = fields.digest("previous");
    entry.entry = fields.digest("entry");
    entry.at = fields.text("at");
    entry.actor = fields.text("actor");
    entry.tool = fields.text("tool");
    entry.source.path = fields.text("path");
    entry.stored = {fields.digest("exhibit"),
                    fields.number("bytes"),
                    fields.digest("object"),
                    fields.number("object_bytes"),
                    fields.digest("tail"),
                    fields.digest("pack"),
                    fields.number("pack_offset")};
    fields.expect(entry.stored.object.is_none() || !entry.stored.is_packed(),
                  "it has both an 'object' and a 'pack'");
    fields.expect(entry.stored.object.is_none() || !entry.stored.tail.is_none(),
                  "it has an 'object' and no 'tail'");
    entry.container = fields.digest("container");
    entry.member = fields.text("member");
    entry.members = fields.number("members");
    entry.defects = fields.number("defects");
    entry.why = fields.text("why");
    entry.bytes_good = fields.number("bytes_good");
    entry.key = fields.text("key");
    entry.size = fields.number("size");
    entry.stamp = fields.digest("stamp");
    const auto event = fields.text("event");
    bool is_known = false;
    for (const auto& [value, name] : event_names) {
        if (event == name) {
            entry.event = value;
            is_known = true;
        }
    }
    fields.expect(is_known, "'event' is not known");
    fields.expect(entry.event != Event::keyed || PublicKey::parse(entry.key).has_value(),
                  "'key' is not a public key");
    fields.expect(entry.event != Event::stamped || !entry.stamp.is_none(), "it has no 'stamp'");
    if (const auto source = line.find("source"); source != line.end()) {
        fields.expect(source->is_object(), "'source' is not an object");
        Fields inner(*source);
        entry.source.received_from = inner.text("received_from");
        entry.source.received_by = inner.text("received_by");
        entry.source.received_at = inner.text("received_at");
        entry.source.note = inner.text("note");
        fields.expect(inner.fault().empty(), "'source' holds something else than text");
    }
    if (!fields.fault().empty()) {
        return damaged(fields.fault());
    }
    return entry;
}

} // namespace

std::string_view to_text(Event event) noexcept {
    for (const auto& [value, name] : event_names) {
        if (value == event) {
            return name;
        }
    }
    return "";
}

std::string seal_line(LedgerEntry& entry) {
    auto line = to_json(entry);
    entry.entry = Digest::of(line.dump());
    line["entry"] = entry.entry.text();
    return line.dump() + "\n";
}

Result<LedgerEntry> parse_line(std::string_view line) {
    // Quotes inside of JSON text are escaped, so that this can only be the key itself.
    const auto at = line.find(entry_key);
    if (at == std::string_view::npos || line.size() < at + entry_member_bytes) {
        return damaged("it has no 'entry'");
    }
    Hasher hasher;
    hasher.update(line.substr(0, at));
    hasher.update(line.substr(at + entry_member_bytes));
    const auto found = hasher.finish();
    const auto stated = Digest::parse(line.substr(at + entry_key.size(), 64));
    if (!stated || *stated != found ||
        line.substr(at + entry_key.size(), 64) != std::string_view(found.hex())) {
        return damaged("its hash is " + found.text() + ", not what its 'entry' says");
    }
    if (line.substr(at + entry_member_bytes - 2, 2) != "\",") {
        return damaged("its 'entry' is not closed");
    }
    constexpr std::size_t most_levels = 8; // writing JSON back recurses
    if (scan(line).deepest > most_levels) {
        return damaged("it is nested more deeply than any entry");
    }
    const auto parsed = json::parse(line, nullptr, false);
    if (!parsed.is_object()) {
        return damaged("it is not a JSON object");
    }
    if (parsed.dump() != line) {
        return damaged("it is not in canonical form");
    }
    return from_json(parsed);
}

std::optional<std::string> chain_fault(const LedgerEntry* last, const LedgerEntry& next) {
    const std::uint64_t seq = last == nullptr ? 0 : last->seq + 1;
    const Digest previous = last == nullptr ? Digest{} : last->entry;
    if (next.seq != seq) {
        return "its number is " + std::to_string(next.seq) + " where " + std::to_string(seq) +
               " should stand: an entry is missing, doubled or out of order";
    }
    if (next.previous != previous) {
        return "it follows " + next.previous.text() + ", but the entry before it is " +
               previous.text();
    }
    return std::nullopt;
}

bool is_torn(std::string_view tail) noexcept {
    return tail.starts_with('{') && tail.find('\n') == tail.npos && !scan(tail).is_closed;
}

} // namespace ample::seal
