// Cuts the names of private persons to their first letters (the rule is in case_view.hpp).
//
//     Carol Danvers   C. D.        山田 一郎   山… 一…        山田一郎   山…
//
// A name counts only as a whole word where its edge is a Latin letter or a digit: "Li" is not cut
// out of "likely". A name of one character is cut only where it stands alone in its key.

#pragma once

#include <ample/share/detail/field.hpp>

#include <array>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ample::share::detail {

/// The cut form of one name.
std::string cut_name(std::string_view name);

/// Whether `name` carries the legal form of a company or body.
bool is_organisation(std::string_view name);

/// The private names of a case. Passes over a text once; safe to share between threads once filled.
class NameMask {
public:
    /// Collects the private names that stand in `content`.
    void collect(Field content);

    /// Adds one name and its other spellings.
    void add(std::string_view name);

    /// `text` with every private name cut.
    [[nodiscard]] std::string masked(std::string_view text) const;

    [[nodiscard]] bool is_empty() const noexcept { return buckets_.empty(); }

private:
    struct Found {
        std::size_t size = 0;
        std::string_view cut = {};
    };

    void add_spelling(std::string spelling, const std::string& cut);
    [[nodiscard]] Found name_at(std::string_view text, std::size_t at) const;

    /// Spelling and its cut form, by the first bytes of the spelling; the longest first.
    using Bucket = std::vector<std::pair<std::string, std::string>>;
    std::map<std::string, Bucket, std::less<>> buckets_ = {};
    std::array<bool, 256> begins_ = {}; ///< bytes with which a spelling begins
};

} // namespace ample::share::detail
