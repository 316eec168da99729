// YARA rules, compiled by libyara 4.2 (https://yara.readthedocs.io/en/v4.2.3/writingrules.html).
//
//     files of rules ──▶ each compiled alone ──┬─▶ refused: file, line, reason
//                                              └─▶ all that hold, together ──▶ two sets
//
//     of content   holds or not by the bytes alone            runs once for equal bytes
//     of names     asks for `filename`, `filepath` or          runs for every place
//                  `extension` too
//
// Every file is a namespace of its own, so that equal names in two files do not clash. `include` is
// answered out of the given files and never from disk: a path is taken relative to the including
// file. A file that another one includes runs there and not a second time on its own. A file that
// does not compile is refused whole and told with the line of its first error; the others run. So
// is one that compiles alone and not beside the others. A rule of content may be called `filename`
// though another file asks for the file's name: it runs in a pass of its own, and over streams that
// are too long to be held, which all rules read together, it is told as not run.
//
// What a file asks for can't make this hang: a file is at most 16 MiB, its includes together at
// most 64 MiB.
//
// A rule is `relied on` when its name stands somewhere in the rules other than after `rule`, or
// when it is global: other rules may rest on it, and it is never switched off (scan.hpp).
//
// Threads: compiled rules are read by any number of scanners. They are compiled on a thread of
// their own, whose heap takes the many small pieces that compiling leaves: what libyara builds anew
// for every scan (the fields of its modules, walked by name) then lies together in that of the
// scanner. Fails as a whole only when the files are too much for libyara together.

#pragma once

#include <ample/core/result.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ample::sweep::yara {

namespace detail {
struct RuleSets;
} // namespace detail

constexpr std::uint64_t longest_rule_file = std::uint64_t{16} << 20U;

/// One file of rules.
struct RuleText {
    std::string path = {};
    std::string text = {};
};

/// Something that is told about a file of rules.
struct Remark {
    std::string path = {};
    std::size_t line = 0; ///< 0 when it is about the file as a whole
    std::string rule = {};
    std::string what = {};
};

/// Whether files of this name hold YARA rules: they end in .yar or .yara, in any letter case.
bool is_rule_file_name(std::string_view path);

/// The files that a file of rules names with `include` and that lie beside or below it, in normal
/// form; others of the disk are none of a rule's business. `compile` takes includes from its texts
/// only, so that its digest is over all.
std::vector<std::string> included_paths(const RuleText& text);

/// The version of libyara that scans, "4.2.3": results may differ with it.
std::string_view library_version() noexcept;

class Rules {
public:
    static Result<Rules> compile(std::vector<RuleText> texts);

    /// Files that are not used, in the order of the texts.
    [[nodiscard]] const std::vector<Remark>& refusals() const noexcept;

    /// What libyara warns of: strings that slow down every scan, among others.
    [[nodiscard]] const std::vector<Remark>& warnings() const noexcept;

    /// How many rules run.
    [[nodiscard]] std::size_t size() const noexcept;

    /// How many files they stand in.
    [[nodiscard]] std::size_t files() const noexcept;

    /// SHA-256 over the names and texts that are used and the library's version, in hex.
    [[nodiscard]] const std::string& digest() const noexcept;

    [[nodiscard]] const detail::RuleSets& sets() const noexcept { return *sets_; }

private:
    static Result<Rules> compile_here(std::vector<RuleText> texts);

    explicit Rules(std::shared_ptr<const detail::RuleSets> sets) : sets_(std::move(sets)) {}

    std::shared_ptr<const detail::RuleSets> sets_;
};

} // namespace ample::sweep::yara
