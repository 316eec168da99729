#include <ample/core/ascii.hpp>
#include <ample/core/defang.hpp>
#include <ample/sweep/feed/cell_shape.hpp>
#include <ample/sweep/feed/columns.hpp>
#include <ample/sweep/feed/marking_word.hpp>
#include <ample/sweep/feed/standing.hpp>
#include <ample/sweep/feed/type_word.hpp>
#include <ample/sweep/url.hpp>

#include <algorithm>
#include <utility>

namespace ample::sweep::feed {

namespace {

Cells words_of(std::string_view text) {
    Cells words;
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

void take_label(std::string word, Entry& entry) {
    if (names_tlp(word)) {
        join_tlp(entry.tlp, word);
    } else if (names_pap(word)) {
        join_pap(entry.pap, word);
    }
    entry.labels.push_back(std::move(word));
}

/// Puts a cell where its role says; false where there is no such place.
bool set(Entry& entry, Role role, const std::string& cell) {
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
        if (slot_role == role) {
            *slot = slot->empty() ? cell : *slot;
            return true;
        }
    }
    return false;
}

std::string host_of(std::string_view url) {
    const auto text = has_defang_marks(url) ? refang(url).text : std::string(url);
    auto host = ascii::lower(parse_url(text).host);
    host.erase(std::min(host.find_last_not_of('.') + 1, host.size()));
    return host;
}

/// A token such as "MicrosoftUpdate"; prose, paths and default values are not clear.
bool is_clear_value_name(std::string_view text) {
    constexpr std::size_t longest = 64;
    return text.size() <= longest && std::all_of(text.begin(), text.end(), [](char c) {
               return ascii::is_alnum(c) || c == '_' || c == '-' || c == '.';
           });
}

bool is_registry_key(std::string_view type) {
    const auto word = type_word(type);
    return word && word->form == Form::typed && word->type == Type::registry_key;
}

} // namespace

/// A row while it is read.
struct Columns::Row {
    struct Typed {
        std::string type = {};
        std::string value = {};
        std::size_t column = 0;
    };

    Entry shared = {};
    std::vector<Typed> values = {};
    std::string value_name = {};
    std::size_t value_name_column = 0;
    ByteRange where = {};
    std::uint64_t line = 0;
    Collector& collector;
};

Columns::Columns(Cells names) : names_(std::move(names)) {
    for (const auto& name : names_) {
        const auto role = role_of(name);
        roles_.push_back(role);
        types_.push_back(type_of_column(name));
        const auto word = role == Role::typed ? type_word(types_.back()) : std::nullopt;
        has_hashes_ =
            has_hashes_ ||
            (word &&
             (word->form == Form::hash ||
              (word->form == Form::typed && (word->type == Type::md5 || word->type == Type::sha1 ||
                                             word->type == Type::sha256))));
    }
    settle_values();
}

/// "data" is the column of values where one of types stands beside it and there is no other.
void Columns::settle_values() {
    const auto has = [&](Role role) {
        return std::find(roles_.begin(), roles_.end(), role) != roles_.end();
    };
    if (has(Role::type) && !has(Role::value)) {
        for (std::size_t i = 0; i < names_.size(); ++i) {
            roles_[i] = is_value_beside_type(names_[i]) ? Role::value : roles_[i];
        }
    }
    has_value_ = has(Role::value);
}

void Columns::settle(const std::vector<Cells>& rows) {
    const auto is_there = [&](Role role) {
        return std::find(roles_.begin(), roles_.end(), role) != roles_.end();
    };
    const auto count = [&](std::size_t column, auto is_such) {
        return std::count_if(rows.begin(), rows.end(), [&](const Cells& cells) {
            return column < cells.size() && !is_empty_cell(cells[column]) && is_such(cells[column]);
        });
    };
    const auto is_word = [](const auto& cell) { return type_word(cell).has_value(); };
    const bool has_other =
        is_there(Role::typed) || std::any_of(names_.begin(), names_.end(), [](const auto& name) {
            return is_value_beside_type(name);
        });
    for (std::size_t i = 0; i < roles_.size() && has_other && !is_there(Role::type); ++i) {
        if (roles_[i] != Role::value || count(i, has_indicator_shape) != 0) {
            continue;
        }
        const auto all = count(i, [](const auto& /*cell*/) { return true; });
        const auto words = count(i, is_word);
        roles_[i] = words > 0 && words * 2 >= all ? Role::type
                    : is_there(Role::typed)       ? Role::note
                                                  : Role::value;
    }
    settle_values();
}

bool Columns::is_of_dates(std::size_t column) const noexcept {
    return column < roles_.size() &&
           (roles_[column] == Role::valid_from || roles_[column] == Role::valid_until);
}

/// A file name beside hashes describes the file that they name.
bool Columns::is_told(std::size_t column) const {
    return !has_hashes_ || types_[column] != "filename";
}

std::string Columns::reason_to_set_aside(const Cells& cells) const {
    for (std::size_t i = 0; i < std::min(cells.size(), roles_.size()); ++i) {
        if (roles_[i] == Role::standing) {
            if (auto standing = standing_of(names_[i], cells[i]); !standing.why_not.empty()) {
                return standing.why_not;
            }
        }
    }
    return {};
}

void Columns::take(std::size_t column, const std::string& cell, Row& row) const {
    const auto role = roles_[column];
    const auto unused = [&] {
        row.collector.count_unused(names_[column], column, cell, row.where, row.line);
    };
    if (role == Role::typed && !has_value_ && is_told(column)) {
        row.values.push_back({types_[column], cell, column});
    } else if (role == Role::value) {
        if (row.values.empty() || names_[column] == names_[row.values.front().column]) {
            row.values.push_back({"", cell, column});
        } else {
            unused();
        }
    } else if (role == Role::labels) {
        for (auto& word : words_of(cell)) {
            take_label(std::move(word), row.shared);
        }
    } else if (role == Role::tlp) {
        join_tlp(row.shared.tlp, cell);
    } else if (role == Role::verdict && verdict_of(cell) != Verdict::unknown) {
        row.shared.benign_too = row.shared.benign_too || verdict_of(cell) == Verdict::benign;
    } else if (role == Role::value_name && row.value_name.empty()) {
        row.value_name = cell;
        row.value_name_column = column;
    } else if (role == Role::standing ? !standing_of(names_[column], cell).is_known
                                      : !set(row.shared, role, cell)) {
        unused();
    }
}

/// Leaves out hosts that describe a URL of the row.
void Columns::leave_out_hosts(Row& row) const {
    Cells hosts;
    for (const auto& one : row.values) {
        if (one.type == "url") {
            hosts.push_back(host_of(one.value));
        }
    }
    std::erase_if(row.values, [&](const Row::Typed& one) {
        const auto word = hosts.empty() ? std::nullopt : type_word(one.type);
        const bool describes =
            word && word->form == Form::host &&
            std::find(hosts.begin(), hosts.end(), host_of(one.value)) != hosts.end();
        if (describes) {
            row.collector.tell_once("'" + names_[one.column] +
                                        "' has the hosts of the URLs beside it, which are no "
                                        "indicators of their own",
                                    row.where,
                                    row.line);
        }
        return describes;
    });
}

/// Joins keys of the registry with the name of their value; false where that is not clear.
bool Columns::join_value_name(Row& row) const {
    bool is_key = false;
    for (auto& one : row.values) {
        if (is_registry_key(has_value_ ? row.shared.type : one.type)) {
            is_key = true;
            one.value += (one.value.ends_with('\\') ? "" : "\\") + row.value_name;
        }
    }
    if (!is_key) {
        row.collector.count_unused(names_[row.value_name_column],
                                   row.value_name_column,
                                   row.value_name,
                                   row.where,
                                   row.line);
    }
    return !is_key || is_clear_value_name(row.value_name);
}

void Columns::add(const Cells& cells,
                  ByteRange where,
                  std::uint64_t line,
                  Collector& collector) const {
    if (auto why = reason_to_set_aside(cells); !why.empty()) {
        collector.refuse(std::move(why), where, line);
        return;
    }
    Row row{{}, {}, {}, 0, where, line, collector};
    row.shared.order = order_;
    for (std::size_t i = 0; i < std::min(cells.size(), roles_.size()); ++i) {
        if (!is_empty_cell(cells[i])) {
            take(i, cells[i], row);
        }
    }
    leave_out_hosts(row);
    if (!row.value_name.empty() && !join_value_name(row)) {
        collector.refuse("a value of the registry key is meant, but '" + row.value_name +
                             "' is not clearly its name",
                         where,
                         line);
        return;
    }
    if (row.values.empty()) {
        collector.add(std::move(row.shared), where, line); // which says that there is no value
        return;
    }
    for (auto& value : row.values) {
        auto one = row.shared;
        if (!has_value_) {
            one.type = value.type;
        }
        one.value = std::move(value.value);
        collector.add(std::move(one), where, line);
    }
}

} // namespace ample::sweep::feed
