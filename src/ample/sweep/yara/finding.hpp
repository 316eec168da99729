// What YARA found, as values of the case book.
//
//     scan ──▶ one `detection` a rule that holds ──┐
//          └─▶ one `scan`: what was looked at, also where nothing was found
//
// docs/formats/yara.md has their keys.

#pragma once

#include <ample/core/value.hpp>
#include <ample/sweep/hit.hpp>
#include <ample/sweep/sigma/allow.hpp>
#include <ample/sweep/yara/scan.hpp>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ample::sweep::yara {

/// Bytes for people: printable ASCII as it is, "\" doubled, all else as "\x0a".
std::string escaped(std::string_view bytes);

/// What rules are told as the name of a stream: that of the innermost member with a name, else that
/// of the file.
NameOfBytes name_of(std::string_view path, std::string_view member);

/// Where a file of rules stands, and how it is marked.
struct RuleOrigin {
    ByteOrigin bytes = {};
    Marking marking = {};
};

using FindRules = std::function<std::optional<RuleOrigin>(const std::string& file)>;

/// The place of the entry of `list` that allows the finding in the stream at `path` and `member`,
/// or `npos` (sigma/allow.hpp).
std::size_t allower_of(const sigma::AllowList& list,
                       const Finding& finding,
                       const Scan& scan,
                       std::string_view path,
                       std::string_view member);

/// The finding as a value of kind `detection`: origins are the matches that are told, or all bytes
/// where the rule holds without a string, then the rule's file and what allows it.
Value detection_value(const Finding& finding,
                      const Scan& scan,
                      const StreamPlace& place,
                      const FindRules& rules,
                      const sigma::AllowedBy& allowed = {});

/// The value of kind `scan`.
Value scan_value(const Scan& scan, const Rules& rules, const StreamPlace& place);

/// ATT&CK techniques that tags and meta name, in capitals: "T1059.001".
std::vector<std::string> techniques_of(const Finding& finding);

/// One sentence on a rule that did not run.
std::string sentence_of(const NotRun& not_run);

} // namespace ample::sweep::yara
