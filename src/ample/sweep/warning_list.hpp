// Warning lists of MISP (misp-warninglists): values that feeds hold by mistake, or that say little.
//
//     {"name": "Top 1000 websites", "version": 20230511, "type": "hostname",
//      "matching_attributes": ["hostname", "domain", "url"], "list": ["example.com", …]}
//
// An indicator that a list has is marked, never removed: its `warning` names list, version and why.
//
//     string     the whole value, its normal form
//     hostname   the name or one that it lies under; of URLs and mail addresses their host
//     cidr       an address or network that lies in one of the list's
//     substring  a part of the value, in any letter case
//     regex      RE2; "/…/i" as PCRE writes it
//
// A list speaks of the types of `matching_attributes` only. For `string` lists a URL is compared
// whole and by its host.
//
// Look-up does not grow with the lists but for substring and regex, which are one automaton a list.
// After `add` is done, `mark` may be called by any number of threads.

#pragma once

#include <ample/core/result.hpp>
#include <ample/sweep/indicator.hpp>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ample::sweep {

/// Whether `head` looks like one: JSON with "list" and "type" or "matching_attributes".
bool is_warning_list(std::string_view head);

/// What became of a list.
struct AddedWarningList {
    std::string name = {};
    std::string version = {};
    std::uint64_t entries = 0;
    std::vector<std::string> unused = {}; ///< entries that could not be used, with the reason
    bool is_swept = true; ///< false when it speaks of no type that is swept; it is left out then
};

class WarningLists {
public:
    WarningLists();
    ~WarningLists();
    WarningLists(WarningLists&&) noexcept;
    WarningLists& operator=(WarningLists&&) noexcept;
    WarningLists(const WarningLists&) = delete;
    WarningLists& operator=(const WarningLists&) = delete;

    /// Adds a list. Fails with `damaged` when it is none.
    Result<AddedWarningList> add(std::string_view json, const std::string& path);

    /// Adds the file at `path`, or each "*.json" under a folder, in the order of their paths; files
    /// there that are no warning lists are told of in `unused` of a nameless entry. Fails with
    /// `not_found`, and with `damaged` when a file named itself is none.
    Result<std::vector<AddedWarningList>> add_path(const std::filesystem::path& path);

    [[nodiscard]] bool empty() const noexcept;

    /// "Top 1000 websites, version 20230511: example.com" for each list that has the value, parted
    /// by "; " in the order in which they were added; empty when there is none.
    [[nodiscard]] std::string warning(Type type, std::string_view value) const;

    /// Joins what the lists say to the indicator's warning.
    void mark(Indicator& indicator) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace ample::sweep
