#include <ample/core/ascii.hpp>
#include <ample/core/public_suffix.hpp>
#include <ample/sweep/feed.hpp>
#include <ample/sweep/feed/entry.hpp>
#include <ample/sweep/feed/rows.hpp>
#include <ample/sweep/feed/table.hpp>
#include <ample/sweep/feed/type_word.hpp>

#include <algorithm>
#include <array>

namespace ample::sweep::feed {

namespace {

enum class Role {
    none,
    value,
    typed,
    type,
    family,
    campaign,
    first_seen,
    valid_from,
    valid_until,
    source,
    note,
    tlp,
    confidence,
    labels,
    id,
    to_ids
};

struct Named {
    Role role;
    std::string_view words; ///< parted by blanks, in lower case, "_" for blanks and hyphens
};

constexpr std::array names = {
    Named{Role::value, "value indicator ioc pattern ioc_value observable indicator_value"},
    Named{Role::type, "type kind ioc_type indicator_type"},
    Named{Role::typed,
          "url domain hostname fqdn host ip ip_address ipaddress dst_ip dstip ipv4 ipv6 cidr md5 "
          "md5_hash sha1 sha1_hash sha256 sha256_hash sha512 sha512_hash imphash email filename "
          "file_name user_agent ja3 ja3_md5 ja4 mutex registry_key"},
    Named{Role::family, "family malware malware_family malware_printable malware_name signature"},
    Named{Role::campaign, "campaign actor threat_actor intrusion_set group"},
    Named{Role::first_seen,
          "first_seen firstseen first_seen_utc dateadded date_added date listingdate listed"},
    Named{Role::valid_from, "valid_from validfrom"},
    Named{Role::valid_until,
          "valid_until validuntil expires expiration expiration_date expiry valid_to"},
    Named{Role::source, "source reference references provider reporter"},
    Named{Role::note, "note comment comments description desc title listingreason"},
    Named{Role::tlp, "tlp marking tlp_marking"},
    Named{Role::confidence, "confidence confidence_level"},
    Named{Role::labels, "labels label tags tag attribute_tag threat threat_type"},
    Named{Role::id, "id ioc_id uuid"},
    Named{Role::to_ids, "to_ids"}};

/// "meta.Source" and "Valid until" as the table above has them.
std::string plain_name(std::string_view name) {
    auto plain = ascii::lower(ascii::trim(name));
    if (plain.starts_with("meta.")) {
        plain.erase(0, 5);
    }
    std::replace(plain.begin(), plain.end(), ' ', '_');
    std::replace(plain.begin(), plain.end(), '-', '_');
    return plain;
}

Role role_of(std::string_view name) {
    const auto plain = " " + plain_name(name) + " ";
    for (const auto& [role, words] : names) {
        if ((" " + std::string(words) + " ").find(plain) != std::string::npos) {
            return role;
        }
    }
    return Role::none;
}

/// The type that a column named after one holds.
std::string type_of_column(std::string_view name) {
    const auto plain = plain_name(name);
    return plain == "dst_ip" || plain == "dstip" ? "ip" : plain == "ja3_md5" ? "ja3" : plain;
}

/// Whether a cell is an indicator, and so the line no header but a row of a table without one.
bool is_indicator(const std::string& cell) {
    const auto type = type_by_shape(cell);
    return type &&
           (*type != Type::domain ||
            (!ascii::lower(cell).starts_with("meta.") &&
             suffix_of(ascii::lower(cell.substr(cell.rfind('.') + 1))) == Suffix::registry));
}

bool is_header(const std::vector<std::string>& cells) {
    const auto has = [&](Role wanted) {
        return std::any_of(
            cells.begin(), cells.end(), [&](const auto& cell) { return role_of(cell) == wanted; });
    };
    return has(Role::value) ||
           (has(Role::typed) && std::none_of(cells.begin(), cells.end(), is_indicator));
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of(",;|"), text.size());
        if (const auto word = ascii::trim(text.substr(0, end)); !word.empty()) {
            words.emplace_back(word);
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

bool is_empty_cell(std::string_view cell) noexcept {
    return cell.empty() || cell == "-" || ascii::same(cell, "none") || ascii::same(cell, "null") ||
           ascii::same(cell, "n/a");
}

/// What the columns mean.
class Columns {
public:
    explicit Columns(const TableHeader& header) : names_(header.names) {
        for (const auto& name : names_) {
            roles_.push_back(role_of(name));
        }
        has_value_ = std::count(roles_.begin(), roles_.end(), Role::value) > 0;
        for (std::size_t i = 0; i < names_.size(); ++i) {
            const auto word =
                roles_[i] == Role::typed ? type_word(type_of_column(names_[i])) : std::nullopt;
            has_hashes_ = has_hashes_ || (word && word->form == Form::typed &&
                                          (word->type == Type::md5 || word->type == Type::sha1 ||
                                           word->type == Type::sha256));
        }
    }

    [[nodiscard]] std::size_t size() const noexcept { return names_.size(); }

    void add(const TableRow& row, std::uint64_t line, Collector& collector) const {
        Entry shared;
        std::vector<std::pair<std::string, std::string>> typed;
        for (std::size_t i = 0; i < std::min(row.cells.size(), roles_.size()); ++i) {
            const auto& cell = row.cells[i];
            if (is_empty_cell(cell)) {
                continue;
            }
            if (roles_[i] == Role::to_ids && (cell == "0" || ascii::same(cell, "false"))) {
                collector.refuse(
                    "to_ids is not set: told of, not called an indicator", row.where, line);
                return;
            }
            if (roles_[i] == Role::typed && !has_value_ && is_told(names_[i])) {
                typed.emplace_back(type_of_column(names_[i]), cell);
            } else if (roles_[i] == Role::labels) {
                for (auto& word : words_of(cell)) {
                    take_label(std::move(word), shared);
                }
            } else {
                set(shared, roles_[i], cell);
            }
        }
        if (has_value_ || typed.empty()) {
            collector.add(std::move(shared), row.where, line);
            return;
        }
        for (auto& [type, value] : typed) {
            auto one = shared;
            one.type = type;
            one.value = value;
            collector.add(std::move(one), row.where, line);
        }
    }

private:
    /// A file name beside hashes describes the file that they name.
    [[nodiscard]] bool is_told(std::string_view name) const {
        const auto plain = plain_name(name);
        return !has_hashes_ || (plain != "filename" && plain != "file_name");
    }

    static void take_label(std::string word, Entry& entry) {
        if (ascii::same(word.substr(0, 4), "tlp:") && entry.tlp.empty()) {
            entry.tlp = word;
        }
        entry.labels.push_back(std::move(word));
    }

    static void set(Entry& entry, Role role, const std::string& cell) {
        const std::pair<Role, std::string*> slots[] = {{Role::value, &entry.value},
                                                       {Role::type, &entry.type},
                                                       {Role::family, &entry.family},
                                                       {Role::campaign, &entry.campaign},
                                                       {Role::first_seen, &entry.first_seen},
                                                       {Role::valid_from, &entry.valid_from},
                                                       {Role::valid_until, &entry.valid_until},
                                                       {Role::source, &entry.source},
                                                       {Role::note, &entry.note},
                                                       {Role::tlp, &entry.tlp},
                                                       {Role::confidence, &entry.confidence},
                                                       {Role::id, &entry.id}};
        for (const auto& [slot_role, slot] : slots) {
            if (slot_role == role && slot->empty()) {
                *slot = cell;
            }
        }
    }

    std::vector<std::string> names_;
    std::vector<Role> roles_ = {};
    bool has_value_ = false;
    bool has_hashes_ = false;
};

std::optional<TableHeader>
header_in(std::string_view text, std::uint64_t end, std::string_view zeek_mark) {
    TableHeader header;
    header.end = end;
    header.is_zeek = text.starts_with(zeek_mark);
    if (header.is_zeek) {
        text.remove_prefix(zeek_mark.size());
    }
    header.sign = header.is_zeek ? '\t' : parting_sign(text);
    header.names = cells_of(text, header.sign, !header.is_zeek);
    return is_header(header.names) ? std::optional(header) : std::nullopt;
}

/// Prose in comments may hold the name of a column; a header has several.
std::ptrdiff_t known_names(const TableHeader& header) {
    return std::count_if(header.names.begin(), header.names.end(), [](const auto& name) {
        return role_of(name) != Role::none;
    });
}

} // namespace

std::optional<TableHeader> table_header(std::string_view bytes) {
    constexpr std::string_view zeek_mark = "#fields\t";
    std::optional<TableHeader> in_comment;
    std::uint64_t at = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    while (at < bytes.size()) {
        const auto end = std::min<std::uint64_t>(bytes.find('\n', at), bytes.size() - 1) + 1;
        auto line = ascii::trim(bytes.substr(at, end - at));
        at = end;
        if (line.empty()) {
            continue;
        }
        if (line.front() != '#') {
            const auto header = header_in(line, end, zeek_mark);
            const bool fits =
                in_comment && cells_of(line, in_comment->sign).size() == in_comment->names.size();
            return header ? header : fits ? in_comment : std::nullopt;
        }
        if (auto zeek = header_in(line, end, zeek_mark); zeek && zeek->is_zeek) {
            return zeek;
        }
        line = ascii::trim(line.substr(std::min(line.find_first_not_of('#'), line.size())));
        if (auto found = header_in(line, end, zeek_mark); found && known_names(*found) > 2) {
            in_comment = std::move(found);
        }
    }
    return std::nullopt;
}

Feed read_table(std::string_view bytes, const TableHeader& header, const FeedPlace& place) {
    Feed feed;
    Collector collector(feed, place);
    LineCounter lines(bytes);
    Columns columns(header);
    TableRows rows(bytes, header.end, header.sign, !header.is_zeek);
    while (const auto row = rows.next()) {
        const auto line = lines.at(row->where.begin);
        if (row->is_comment) {
            if (header.is_zeek && row->cells[0].starts_with("#fields\t")) {
                columns = Columns(table_header(row->cells[0]).value_or(header));
            }
        } else if (!row->fault.empty()) {
            collector.refuse(std::string(row->fault), row->where, line);
        } else if (row->cells.size() > columns.size()) {
            collector.refuse("more cells than the header has columns", row->where, line);
        } else {
            columns.add(*row, line, collector);
        }
    }
    return feed;
}

} // namespace ample::sweep::feed
