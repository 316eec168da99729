// What every section of the dossier is written with: the case, the language, links to values,
// tables that become cards on a phone, badges, bars.

#pragma once

#include <ample/share/catalogue.hpp>
#include <ample/share/detail/case_index.hpp>
#include <ample/share/detail/markup.hpp>
#include <ample/share/detail/order.hpp>

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace ample::share::detail {

/// The page that is being written. Views: index and words must outlive it.
class Page {
public:
    Page(const CaseIndex& index, const Catalogue& words);

    [[nodiscard]] const CaseIndex& index() const noexcept { return index_; }

    [[nodiscard]] const Catalogue& words() const noexcept { return words_; }

    /// A fixed sentence.
    [[nodiscard]] Markup say(Say key) const { return text(words_[key]); }

    [[nodiscard]] Markup say(Say key, std::initializer_list<std::string> parts) const {
        return text(words_.filled(key, parts));
    }

    /// Text from the case: private names cut, shortened to `Limits::characters`, escaped.
    [[nodiscard]] Markup from_case(std::string_view raw) const;

    /// The same, whole: for sentences that are the point.
    [[nodiscard]] Markup whole(std::string_view raw) const;

    /// A word of a fixed list, or two of them as "unlikely to likely".
    [[nodiscard]] std::string word_text(std::string_view stored) const;

    [[nodiscard]] Markup word(std::string_view stored) const { return text(word_text(stored)); }

    /// The id of a value as a link to its why, or as bare text where it has none on this page.
    [[nodiscard]] Markup id_link(std::string_view id) const;

    /// Links to several values; beyond `most` they are counted.
    [[nodiscard]] Markup id_links(const std::vector<std::string>& ids, std::size_t most) const;

    /// Whether the value has its why on this page.
    [[nodiscard]] bool has_why(std::string_view id) const;

    /// Heading with an anchor and the text below it.
    [[nodiscard]] Markup section(Constant anchor, Say title, const Markup& body) const;

    /// "and 12 more", or nothing.
    [[nodiscard]] Markup rest(std::size_t total, std::size_t shown) const;

    /// The hits and defects that have their why: the first ones of each group.
    [[nodiscard]] const std::vector<const Value*>& bulk() const noexcept { return bulk_; }

private:
    const CaseIndex& index_;
    const Catalogue& words_;
    void add_detections();
    void add_bulk(const Value& value);

    std::vector<const Value*> bulk_ = {};
    std::set<std::string, std::less<>> anchors_ = {};
};

/// A table whose rows become cards on a narrow screen, each cell under the name of its column.
class Table {
public:
    Table(const Page& page, std::vector<Say> columns);

    /// Adds a row; it must have as many cells as there are columns. Rows beyond `Limits::rows` are
    /// counted, not shown.
    void add(const std::vector<Markup>& cells);

    [[nodiscard]] bool is_empty() const noexcept { return rows_ == 0; }

    /// The table, or `none` as a sentence when it has no row.
    [[nodiscard]] Markup markup(Say none) const;

private:
    const Page& page_;
    std::vector<Say> columns_;
    std::size_t rows_ = 0;
    Markup body_ = {};
};

/// A coloured word. `tone` is one of good, warn, bad, calm.
Markup badge(std::string_view tone, const Markup& content);

/// "2016-11-04 00:00 UTC", or the text as it is where it is no instant.
std::string time_text(std::string_view stored);

/// "2016-11-04 00:00 – 2016-12-01 07:30 UTC"; one of them where the other is empty.
std::string span_text(std::string_view first, std::string_view last);

/// "12,345".
std::string count_text(std::uint64_t count);

/// "55–80 %" out of 0.55 and 0.8.
std::string range_text(Field low, Field high);

/// Two decimals, with a true minus sign.
std::string decimal_text(double number, int places = 2);

/// A document by its title or path, with its id.
Markup document_link(const Page& page, std::string_view id);

} // namespace ample::share::detail
