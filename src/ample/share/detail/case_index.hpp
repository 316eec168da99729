// The values of a case, opened once: by kind, by id, with hits gathered into groups.

#pragma once

#include <ample/core/instant.hpp>
#include <ample/core/result.hpp>
#include <ample/share/case_view.hpp>
#include <ample/share/detail/field.hpp>
#include <ample/share/detail/name_mask.hpp>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ample::share::detail {

/// A value with its content opened.
struct Item {
    const Value* value = nullptr;
    std::string id = {};
    Field content = {};
};

/// The hits of one indicator in one organisation.
struct HitGroup {
    std::string indicator = {};    ///< id
    std::string organisation = {}; ///< empty where the log names none
    std::string type = {};
    std::string pattern = {};
    std::string family = {};
    std::string lease = {};
    std::size_t total = 0;
    std::size_t inside = 0; ///< within the validity window
    std::size_t outside = 0;
    std::size_t strong = 0;
    std::string first = {}; ///< RFC 3339, of hits that have a time
    std::string last = {};
    std::string first_counted = {}; ///< the same, of hits that are not outside the window
    std::string last_counted = {};
    std::vector<const Value*> shown = {}; ///< the first `Limits::hits_per_group`, in file order
};

/// Everything an export needs to find its way. Holds views into the CaseView it was opened on.
class CaseIndex {
public:
    /// Fails with `refused` on a marking above the ceiling or on names without a reason, with
    /// `usage` on an unknown language, with `damaged` on content that is not an object.
    static Result<CaseIndex> open(const CaseView& view);

    /// Opens without asking whether the view may go out. Fails with `damaged` only.
    static Result<CaseIndex> gather(const CaseView& view);

    CaseIndex(CaseIndex&&) noexcept;
    CaseIndex& operator=(CaseIndex&&) noexcept;
    CaseIndex(const CaseIndex&) = delete;
    CaseIndex& operator=(const CaseIndex&) = delete;
    ~CaseIndex();

    [[nodiscard]] const CaseView& view() const noexcept;

    /// The values of `kind`, ordered by digest. Hits, defects and detections are not among them.
    [[nodiscard]] const std::vector<Item>& of(std::string_view kind) const;

    /// The value with this short id; nothing when there is none or it is a hit or defect.
    [[nodiscard]] const Item* find(std::string_view id) const;

    /// All kinds that are there, hits and defects too, with how many there are.
    [[nodiscard]] const std::map<std::string, std::size_t>& kinds() const noexcept;

    /// Method and how many values it made.
    [[nodiscard]] const std::map<std::string, std::size_t>& methods() const noexcept;

    /// Ordered by organisation, then by falling number of strong hits, then by pattern.
    [[nodiscard]] const std::vector<HitGroup>& hit_groups() const noexcept;

    /// Hits in the order of hits.ndjson.
    [[nodiscard]] const std::vector<const Value*>& hits() const noexcept;

    /// Defects, by path, member and place.
    [[nodiscard]] const std::vector<const Value*>& defects() const noexcept;

    [[nodiscard]] std::size_t detections() const noexcept;

    /// The detection with this short id, or null.
    [[nodiscard]] const Value* detection(std::string_view id) const;

    /// Entries of allow lists ("intel/allow.yml:3") with the detections that they allow.
    [[nodiscard]] const std::map<std::string, std::size_t, std::less<>>& allowed() const noexcept;

    /// Path of an exhibit in the case; empty when it is not known.
    [[nodiscard]] std::string_view path_of(const Digest& exhibit) const;

    /// Join of the markings of all values.
    [[nodiscard]] Marking marking() const noexcept;

    /// SHA-256 over the digests of all values in order: what these exports are a function of.
    [[nodiscard]] Digest fingerprint() const noexcept;

    /// Cuts private names unless they are shown.
    [[nodiscard]] std::string masked(std::string_view text) const;

private:
    struct State;
    explicit CaseIndex(std::unique_ptr<State> state);

    std::unique_ptr<State> state_;
};

/// The one reason why `view` may not go out, or success. Looks at markings, names and language.
Status check_release(const CaseView& view);

} // namespace ample::share::detail
