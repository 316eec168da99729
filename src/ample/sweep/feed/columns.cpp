#include <ample/core/ascii.hpp>
#include <ample/sweep/feed/columns.hpp>
#include <ample/sweep/feed/type_word.hpp>

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

namespace ample::sweep::feed {

namespace {

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

std::unordered_map<std::string_view, Role> roles_by_name() {
    std::unordered_map<std::string_view, Role> roles;
    for (const auto& [role, words] : names) {
        for (std::size_t at = 0; at < words.size();) {
            const auto end = std::min(words.find(' ', at), words.size());
            roles.emplace(words.substr(at, end - at), role);
            at = end + 1;
        }
    }
    return roles;
}

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

/// The type that a column named after one holds.
std::string type_of_column(std::string_view name) {
    const auto plain = plain_name(name);
    return plain == "dst_ip" || plain == "dstip" ? "ip" : plain == "ja3_md5" ? "ja3" : plain;
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

/// Of several markings the strictest counts.
void join_tlp(const std::string& word, Entry& entry) {
    const auto here = parse_tlp(entry.tlp);
    const auto there = parse_tlp(word);
    if (entry.tlp.empty() || (there && (!here || *here < *there))) {
        entry.tlp = word;
    }
}

void take_label(std::string word, Entry& entry) {
    if (ascii::same(word.substr(0, 4), "tlp:")) {
        join_tlp(word, entry);
    }
    entry.labels.push_back(std::move(word));
}

void set(Entry& entry, Role role, const std::string& cell) {
    const std::pair<Role, std::string*> slots[] = {{Role::type, &entry.type},
                                                   {Role::family, &entry.family},
                                                   {Role::campaign, &entry.campaign},
                                                   {Role::first_seen, &entry.first_seen},
                                                   {Role::valid_from, &entry.valid_from},
                                                   {Role::valid_until, &entry.valid_until},
                                                   {Role::source, &entry.source},
                                                   {Role::note, &entry.note},
                                                   {Role::confidence, &entry.confidence},
                                                   {Role::id, &entry.id}};
    for (const auto& [slot_role, slot] : slots) {
        if (slot_role == role && slot->empty()) {
            *slot = cell;
        }
    }
}

} // namespace

Role role_of(std::string_view name) {
    static const auto roles = roles_by_name();
    const auto found = roles.find(plain_name(name));
    return found == roles.end() ? Role::none : found->second;
}

Columns::Columns(std::vector<std::string> names) : names_(std::move(names)) {
    for (const auto& name : names_) {
        const auto role = role_of(name);
        roles_.push_back(role);
        has_value_ = has_value_ || role == Role::value;
        const auto word = role == Role::typed ? type_word(type_of_column(name)) : std::nullopt;
        has_hashes_ =
            has_hashes_ ||
            (word && word->form == Form::typed &&
             (word->type == Type::md5 || word->type == Type::sha1 || word->type == Type::sha256));
    }
}

/// A file name beside hashes describes the file that they name.
bool Columns::is_told(std::string_view name) const {
    const auto plain = plain_name(name);
    return !has_hashes_ || (plain != "filename" && plain != "file_name");
}

bool Columns::is_set_aside(const std::vector<std::string>& cells) const {
    for (std::size_t i = 0; i < std::min(cells.size(), roles_.size()); ++i) {
        if (roles_[i] == Role::to_ids && (cells[i] == "0" || ascii::same(cells[i], "false"))) {
            return true;
        }
    }
    return false;
}

void Columns::add(const std::vector<std::string>& cells,
                  ByteRange where,
                  std::uint64_t line,
                  Collector& collector) const {
    if (is_set_aside(cells)) {
        collector.refuse("to_ids is not set: told of, not called an indicator", where, line);
        return;
    }
    Entry shared;
    std::vector<std::pair<std::string, std::string>> typed; // type, value
    std::string_view value_name;
    for (std::size_t i = 0; i < std::min(cells.size(), roles_.size()); ++i) {
        const auto& cell = cells[i];
        if (is_empty_cell(cell)) {
            continue;
        }
        if (roles_[i] == Role::typed && !has_value_ && is_told(names_[i])) {
            typed.emplace_back(type_of_column(names_[i]), cell);
        } else if (roles_[i] == Role::value && (typed.empty() || names_[i] == value_name)) {
            value_name = names_[i];
            typed.emplace_back("", cell);
        } else if (roles_[i] == Role::labels) {
            for (auto& word : words_of(cell)) {
                take_label(std::move(word), shared);
            }
        } else if (roles_[i] == Role::tlp) {
            join_tlp(cell, shared);
        } else {
            set(shared, roles_[i], cell);
        }
    }
    if (typed.empty()) {
        collector.add(std::move(shared), where, line); // which says that there is no value
        return;
    }
    for (auto& [type, value] : typed) {
        auto one = shared;
        if (!has_value_) {
            one.type = type;
        }
        one.value = std::move(value);
        collector.add(std::move(one), where, line);
    }
}

} // namespace ample::sweep::feed
