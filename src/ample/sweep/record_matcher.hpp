// What a packed set and a set of patterns find in one record.
//
//     decoded fields ──▶ one text ──▶ Scanner, PatternScanner ──▶ what stands where
//                                                                    │ role of the field
//                                            contact or mention  ◀──┘
//
// The same value is a contact in the host of a request and a mention in a search query (role.hpp);
// a hash in the field of import hashes is none of a file, what stands in a user agent is a version
// and no address. A host and a path in two fields are one URL.

#pragma once

#include <ample/read/record.hpp>
#include <ample/sweep/detail/other_forms.hpp>
#include <ample/sweep/detail/split_url.hpp>
#include <ample/sweep/patterns.hpp>
#include <ample/sweep/role.hpp>
#include <ample/sweep/scanner.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace ample::sweep {

/// What was found: an entry of the packed set, a computed indicator or a pattern.
struct FoundId {
    enum class Kind : std::uint8_t { entry, computed, pattern };

    Kind kind = Kind::entry;
    std::uint64_t number = 0; ///< offset in the set, index of the rule, index of the pattern

    friend auto operator<=>(const FoundId&,
                            const FoundId&) = default; // NOLINT: clang-tidy 14 takes <=> for a null
};

/// One indicator in one record, at the place that says most.
struct Found {
    FoundId id = {};
    std::string value = {};      ///< what stood there, decoded
    std::string_view field = {}; ///< name of the field; "line" where no field holds it
    bool is_contact = false;     ///< the field says that a contact was made (or a file seen)
    std::string check = {};      ///< the arithmetic that held, in words
    ByteRange where = {};        ///< of the value in the stream; empty when it is not known
};

/// One thread; the sets must outlive it.
class RecordMatcher {
public:
    /// `patterns` may be null.
    RecordMatcher(const PackedSet& set,
                  Computing computing,
                  const PatternSet* patterns,
                  std::string_view format);

    /// The indicators in `record`, each once, by id. Views live until the next call.
    std::span<const Found> find(const read::Record& record);

    /// Whether an entry stands in the last record as another kind of value, so that it is none.
    [[nodiscard]] bool is_refused(std::uint64_t entry) const noexcept;

private:
    struct Part {
        const read::Field* field = nullptr;
        std::size_t begin = 0; ///< in `text_`
        Role role = Role::text;
    };

    Role role(std::string_view name);
    [[nodiscard]] const Part& part_at(std::size_t at) const noexcept;
    void take(const Sighting& sighting);
    [[nodiscard]] std::vector<detail::UrlField> url_fields() const;
    void take_host(const Sighting& sighting);
    void take_split_url(const Part& part,
                        std::string_view host,
                        std::string_view port,
                        std::string_view path);
    void look_for_patterns();
    void take_patterns();
    void take_patterns_in(const Part& part, std::string_view text, const detail::OtherForm* form);
    [[nodiscard]] ByteRange
    place_of(const Part& part, const detail::OtherForm& form, ByteRange where) const;
    void take_pattern(
        const Part& part, Type type, PatternMatch match, ByteRange where, std::string value);
    void take_url_patterns();
    [[nodiscard]] std::vector<std::pair<std::size_t, std::string>> whole_urls() const;
    void add(FoundId id, std::size_t begin, std::size_t end, bool is_contact, std::string check);
    void keep_strongest();

    [[nodiscard]] bool is_text() const noexcept { return format_ == "text"; }

    const PackedSet* set_;
    std::string format_;
    Scanner scanner_;
    std::optional<PatternScanner> patterns_ = {};
    std::unordered_map<std::string, Role> roles_ = {};
    std::string text_ = {};
    std::vector<Part> parts_ = {};
    std::vector<std::pair<std::size_t, std::string>> urls_ = {}; ///< with the index of their part
    std::vector<std::pair<std::size_t, detail::OtherForm>> forms_ = {}; ///< the same
    std::optional<detail::OtherForms> other_forms_ = {}; ///< where there are patterns
    std::vector<Found> found_ = {};
    std::vector<std::uint64_t> refused_ = {};
};

} // namespace ample::sweep
