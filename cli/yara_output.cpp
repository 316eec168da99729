#include <ample/sweep/yara/finding.hpp>

#include <cli/hit_output.hpp>
#include <cli/summary.hpp>
#include <cli/yara_output.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace ample::cli {

using sweep::sigma::AllowEntry;

namespace {

using nlohmann::ordered_json;
namespace yara = sweep::yara;

ordered_json json_of(const yara::FoundString& string) {
    ordered_json json = {
        {"identifier", string.identifier}, {"count", string.count}, {"matches", {}}};
    json["matches"] = ordered_json::array();
    for (const auto& match : string.matches) {
        json["matches"].push_back({{"begin", match.where.begin},
                                   {"end", match.where.end},
                                   {"bytes", yara::escaped(match.bytes)}});
    }
    return json;
}

std::string json_line(const InputStream& input,
                      const yara::Scan& scan,
                      const yara::Finding& finding,
                      const AllowEntry* allowed) {
    ordered_json json = {{"path", input.path},
                         {"member", input.member},
                         {"sha256", scan.digest.hex()},
                         {"rule", finding.rule},
                         {"file", finding.file},
                         {"tags", finding.tags},
                         {"techniques", yara::techniques_of(finding)}};
    json["meta"] = ordered_json::array();
    for (const auto& [key, text] : finding.meta) {
        json["meta"].push_back({{"key", key}, {"value", text}});
    }
    json["strings"] = ordered_json::array();
    for (const auto& string : finding.strings) {
        json["strings"].push_back(json_of(string));
    }
    if (allowed != nullptr) {
        json["allowed"] = allowed_json(*allowed);
    }
    return json.dump(-1, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

std::string joined(const std::vector<std::string>& words) {
    return fmt::format("{}", fmt::join(words, " "));
}

std::string csv_rows(const InputStream& input,
                     const yara::Scan& scan,
                     const yara::Finding& finding,
                     const AllowEntry* allowed) {
    const auto by = csv_cell(allowed == nullptr ? std::string() : allowed->place());
    std::string front;
    for (const auto& cell : {input.path,
                             input.member,
                             scan.digest.hex(),
                             finding.rule,
                             finding.file,
                             joined(finding.tags)}) {
        front += csv_cell(cell);
        front += ',';
    }
    std::string rows;
    for (const auto& string : finding.strings) {
        for (const auto& match : string.matches) {
            rows += fmt::format("{}{},{},{},{},{}\n",
                                front,
                                csv_cell(string.identifier),
                                match.where.begin,
                                match.where.end,
                                csv_cell(yara::escaped(match.bytes)),
                                by);
        }
    }
    return rows.empty() ? front + ",,,," + by + "\n" : rows;
}

std::string
for_people(const InputStream& input, const yara::Finding& finding, const AllowEntry* allowed) {
    const auto tags = finding.tags.empty() ? "" : " [" + joined(finding.tags) + "]";
    auto text = safe(fmt::format("{}: {}{} ({})", input.name(), finding.rule, tags, finding.file));
    text += '\n';
    text += allowed == nullptr ? std::string() : allowed_text(*allowed);
    for (const auto& [key, value] : finding.meta) {
        text += safe(fmt::format("    {}: {}", key, value));
        text += '\n';
    }
    for (const auto& string : finding.strings) {
        for (const auto& match : string.matches) {
            text += safe(fmt::format("    {} at {}, {} bytes: {}{}",
                                     string.identifier,
                                     match.where.begin,
                                     match.where.size(),
                                     yara::escaped(match.bytes),
                                     match.bytes.size() < match.where.size() ? "…" : ""));
            text += '\n';
        }
        if (string.count > string.matches.size()) {
            text += fmt::format("    {} at {} more places\n",
                                string.identifier,
                                string.count - string.matches.size());
        }
    }
    return text;
}

} // namespace

std::string_view heading_of(YaraForm form) noexcept {
    return form == YaraForm::csv
               ? "path,member,sha256,rule,file,tags,identifier,begin,end,bytes,allowed\n"
               : std::string_view();
}

std::string text_of(YaraForm form,
                    const InputStream& input,
                    const yara::Scan& scan,
                    std::span<const AllowEntry* const> allowed) {
    if (form == YaraForm::count) {
        const auto open = std::count(allowed.begin(), allowed.end(), nullptr);
        return safe(input.name()) + ":" + std::to_string(open) + "\n";
    }
    std::string text;
    for (std::size_t i = 0; i < scan.findings.size(); ++i) {
        const auto& finding = scan.findings[i];
        text += form == YaraForm::json  ? json_line(input, scan, finding, allowed[i])
                : form == YaraForm::csv ? csv_rows(input, scan, finding, allowed[i])
                                        : for_people(input, finding, allowed[i]);
    }
    return text;
}

} // namespace ample::cli
