#include <ample/core/ascii.hpp>
#include <ample/seal/member_path.hpp>
#include <ample/sweep/yara/finding.hpp>

#include <nlohmann/json.hpp>

#include <set>

namespace ample::sweep::yara {

namespace {

using nlohmann::json;

constexpr std::string_view method = "sweep.yara/2";
constexpr std::size_t most_ranges = 64; // of matches among the origins

std::string dump(const json& content) {
    return content.dump(-1, ' ', false, json::error_handler_t::replace);
}

json place_content(const StreamPlace& place, const Scan& scan) {
    json content = {{"path", place.path}, {"member", place.member}, {"sha256", scan.digest.hex()}};
    if (!place.organisation.empty()) {
        content["organisation"] = place.organisation;
    }
    return content;
}

json string_content(const FoundString& string) {
    json content = {
        {"identifier", string.identifier}, {"count", string.count}, {"matches", json::array()}};
    for (const auto& match : string.matches) {
        content["matches"].push_back({{"begin", match.where.begin},
                                      {"end", match.where.end},
                                      {"bytes", escaped(match.bytes)}});
    }
    return content;
}

/// The technique that `text` begins with, or "": T, four digits, and perhaps a point and three.
std::string technique_at(std::string_view text) {
    constexpr std::size_t main = 5;
    constexpr std::size_t sub = 9;
    const auto digits = [&](std::size_t from, std::size_t to) {
        for (auto i = from; i < to; ++i) {
            if (i >= text.size() || !ascii::is_digit(text[i])) {
                return false;
            }
        }
        return to >= text.size() || !ascii::is_digit(text[to]);
    };
    if (text.empty() || (text[0] != 'T' && text[0] != 't') || !digits(1, main)) {
        return {};
    }
    const bool has_sub =
        text.size() >= sub && (text[main] == '.' || text[main] == '_') && digits(main + 1, sub);
    return "T" + std::string(text.substr(1, main - 1)) +
           (has_sub ? "." + std::string(text.substr(main + 1, sub - main - 1)) : "");
}

void add_techniques(std::string_view text, std::set<std::string>& into) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool is_begin = at == 0 || !ascii::is_alnum(text[at - 1]);
        if (auto found = is_begin ? technique_at(text.substr(at)) : std::string(); !found.empty()) {
            into.insert(std::move(found));
        }
    }
}

} // namespace

NameOfBytes name_of(std::string_view path, std::string_view member) {
    while (!member.empty()) {
        const auto slash = member.rfind('/');
        const auto part = slash == std::string_view::npos ? member : member.substr(slash + 1);
        if (const auto colon = part.find(':'); colon != std::string_view::npos) {
            return {seal::unescape_part(part.substr(colon + 1))};
        }
        member = slash == std::string_view::npos ? std::string_view() : member.substr(0, slash);
    }
    return {std::string(path)};
}

std::string escaped(std::string_view bytes) {
    constexpr std::string_view hex = "0123456789abcdef";
    std::string text;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\\') {
            text += "\\\\";
        } else if (byte >= 0x20 && byte < 0x7f) {
            text += c;
        } else {
            text += "\\x";
            text += hex[byte >> 4U];
            text += hex[byte & 0xFU];
        }
    }
    return text;
}

std::vector<std::string> techniques_of(const Finding& finding) {
    std::set<std::string> found;
    for (const auto& tag : finding.tags) {
        add_techniques(tag, found);
    }
    for (const auto& [key, text] : finding.meta) {
        const auto low = ascii::lower(key);
        if (low.find("mitre") != std::string::npos || low.find("att") == 0 ||
            low.find("technique") != std::string::npos) {
            add_techniques(text, found);
        }
    }
    return {found.begin(), found.end()};
}

std::string sentence_of(const NotRun& not_run) {
    return (not_run.file.empty()
                ? std::string("YARA rules did not run")
                : "YARA rule '" + not_run.rule + "' of " + not_run.file + " did not run whole") +
           ": " + not_run.why;
}

std::size_t allower_of(const sigma::AllowList& list,
                       const Finding& finding,
                       const Scan& scan,
                       std::string_view path,
                       std::string_view member) {
    const auto sha256 = scan.digest.hex();
    return list.find({.kind = sigma::HitKind::content,
                      .rule = finding.rule,
                      .title = finding.rule,
                      .path = path,
                      .member = member,
                      .sha256 = sha256});
}

Value detection_value(const Finding& finding,
                      const Scan& scan,
                      const StreamPlace& place,
                      const FindRules& rules,
                      const sigma::AllowedBy& allowed) {
    auto content = place_content(place, scan);
    content["engine"] = "yara";
    content["rule"] = finding.rule;
    content["title"] = finding.rule;
    content["file"] = finding.file;
    content["values"] = json::array();
    content["strings"] = json::array();
    if (!finding.tags.empty()) {
        content["tags"] = finding.tags;
    }
    for (const auto& [key, text] : finding.meta) {
        content["meta"].push_back({{"key", key}, {"value", text}});
    }
    if (const auto techniques = techniques_of(finding); !techniques.empty()) {
        content["techniques"] = techniques;
    }
    if (allowed.entry != nullptr) {
        for (const auto& [key, text] : sigma::allowed_content(*allowed.entry)) {
            content["allowed"][key] = text;
        }
    }
    Origins origins;
    for (const auto& string : finding.strings) {
        content["strings"].push_back(string_content(string));
        for (const auto& match : string.matches) {
            if (origins.size() < most_ranges) {
                origins.emplace_back(ByteOrigin{place.exhibit, place.member, match.where});
            }
        }
    }
    if (origins.empty()) {
        origins.emplace_back(ByteOrigin{place.exhibit, place.member, {0, scan.bytes}});
    }
    auto marking = join(place.marking, allowed.marking);
    if (const auto file = rules(finding.file)) {
        origins.emplace_back(file->bytes);
        marking = join(marking, file->marking);
    }
    if (allowed.where) {
        origins.emplace_back(*allowed.where);
    }
    return make_value("detection", dump(content), std::move(origins), std::string(method), marking);
}

Value scan_value(const Scan& scan, const Rules& rules, const StreamPlace& place) {
    auto content = place_content(place, scan);
    content["engine"] = "yara";
    content["library"] = library_version();
    content["rules"] = rules.size();
    content["rules_sha256"] = rules.digest();
    content["bytes"] = scan.bytes;
    content["findings"] = scan.findings.size();
    content["in_blocks"] = scan.in_blocks;
    if (!scan.broken.empty()) {
        content["broken"] = scan.broken;
    }
    for (const auto& one : scan.not_run) {
        content["not_run"].push_back({{"file", one.file}, {"rule", one.rule}, {"why", one.why}});
    }
    return make_value("scan",
                      dump(content),
                      {ByteOrigin{place.exhibit, place.member, {0, scan.bytes}}},
                      std::string(method),
                      place.marking);
}

} // namespace ample::sweep::yara
