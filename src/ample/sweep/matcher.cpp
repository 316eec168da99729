// The look-up of one record, field by field (see set.hpp).

#include <ample/core/ascii.hpp>
#include <ample/sweep/computed.hpp>
#include <ample/sweep/detail/shape.hpp>
#include <ample/sweep/detail/tables.hpp>
#include <ample/sweep/detail/token.hpp>
#include <ample/sweep/set.hpp>
#include <ample/sweep/url.hpp>

#include <algorithm>
#include <unordered_map>

namespace ample::sweep {

namespace {

constexpr auto none = std::string_view::npos;

bool is_inside(std::string_view part, std::string_view whole) noexcept {
    return !whole.empty() && part.data() >= whole.data() &&
           part.data() + part.size() <= whole.data() + whole.size();
}

/// Whether the bytes of `field` before `token` end in `label` (any case).
bool follows(std::string_view field, std::string_view token, std::string_view label) noexcept {
    const auto before = field.substr(0, static_cast<std::size_t>(token.data() - field.data()));
    return before.size() >= label.size() &&
           ascii::same(before.substr(before.size() - label.size()), label);
}

std::string_view without_edges(std::string_view token) noexcept {
    while (!token.empty() && (token.front() == '.' || token.front() == '-')) {
        token.remove_prefix(1);
    }
    while (!token.empty() && (token.back() == '.' || token.back() == '-')) {
        token.remove_suffix(1);
    }
    return token;
}

std::string_view last_component(std::string_view path) noexcept {
    const auto at = path.find_last_of("\\/");
    return at == none ? path : path.substr(at + 1);
}

} // namespace

struct Matcher::State {
    const IndicatorSet::Tables* tables = nullptr;
    std::string format = {};
    std::unordered_map<std::string, Role, detail::TextHash, std::equal_to<>> roles = {};
    std::vector<Match> matches = {};
    std::string low = {}; ///< lower-case copy of the token at hand

    Role role(std::string_view name) {
        const auto found = roles.find(name);
        if (found != roles.end()) {
            return found->second;
        }
        return roles.emplace(std::string(name), role_of(format, name)).first->second;
    }

    void add(std::uint32_t indicator,
             std::string_view value,
             std::string_view field,
             bool is_contact,
             std::string check = {}) {
        matches.push_back(
            {indicator, std::string(value), std::string(field), is_contact, std::move(check)});
    }

    void add_all(const detail::TextTable& table,
                 std::string_view key,
                 std::string_view value,
                 std::string_view field,
                 bool is_contact) {
        const auto found = table.find(key);
        if (found != table.end()) {
            for (const auto index : found->second) {
                add(index, value, field, is_contact);
            }
        }
    }

    void look_up_address(std::string_view token, std::string_view field, bool is_contact) {
        const auto address = parse_ipv4(token);
        const auto found = address ? tables->addresses.find(*address) : tables->addresses.end();
        if (found != tables->addresses.end()) {
            for (const auto index : found->second) {
                add(index, token, field, is_contact);
            }
        }
    }

    /// Probes `token` and every parent of it.
    void look_up_domain(std::string_view token, std::string_view field, bool is_contact) {
        std::string_view name = low;
        name = without_edges(name);
        while (true) {
            const auto dot = name.find('.');
            if (dot == none) {
                return;
            }
            add_all(tables->domains, name, token, field, is_contact);
            name.remove_prefix(dot + 1);
        }
    }

    void look_up_token(std::string_view token,
                       const read::Field& field,
                       Role role_here,
                       const UrlParts& url) {
        const bool has_dot = token.find('.') != none;
        const bool in_host = role_here == Role::host || role_here == Role::destination ||
                             (role_here == Role::url && is_inside(token, url.host));
        if (!has_dot) {
            const bool is_hash = token.size() == 32 || token.size() == 40 || token.size() == 64;
            if (is_hash && std::all_of(token.begin(), token.end(), ascii::is_hex)) {
                low = ascii::lower(token);
                const bool is_import =
                    follows(field.value, token, "imphash=") || ascii::same(field.name, "imphash");
                add_all(
                    is_import ? tables->imphashes : tables->hashes, low, token, field.name, true);
            }
            if (tables->files.empty() && tables->uri_files.empty()) {
                return;
            }
        }
        low = ascii::lower(token);
        const auto last = static_cast<unsigned char>(token.back());
        if (has_dot && (ascii::is_digit(token.back()) || last == '.')) {
            look_up_address(without_edges(token), field.name, in_host || role_here == Role::client);
        }
        if (has_dot && !tables->domains.empty()) {
            look_up_domain(token, field.name, in_host);
        }
        add_all(tables->files, low, token, field.name, role_here == Role::path);
        if (role_here == Role::url && is_inside(token, url.file) &&
            token.size() == url.file.size()) {
            add_all(tables->uri_files, low, token, field.name, true);
        }
    }

    void look_up_odd_files(const read::Field& field, Role role_here) {
        if (tables->odd_files.empty() || role_here == Role::agent) {
            return;
        }
        const auto text = ascii::lower(field.value);
        for (const auto& [name, index] : tables->odd_files) {
            const auto at = text.find(name);
            if (at != std::string::npos && (at == 0 || !detail::is_token_byte(text[at - 1]))) {
                add(index,
                    field.value.substr(at, name.size()),
                    field.name,
                    role_here == Role::path);
            }
        }
    }

    void look_up_agent(const read::Field& field, Role role_here) {
        if (role_here == Role::agent) {
            add_all(tables->agents, field.value, field.value, field.name, true);
        } else if (format == "text") { // agents stand in quotation marks
            for (auto at = field.value.find('"'); at != none;) {
                const auto end = field.value.find('"', at + 1);
                if (end == none) {
                    return;
                }
                const auto quoted = field.value.substr(at + 1, end - at - 1);
                add_all(tables->agents, quoted, quoted, field.name, false);
                at = end;
            }
        }
    }

    /// Tries the computed indicators on whatever follows each "?" of the field.
    void look_up_computed(const read::Field& field, Role role_here) {
        auto rest = field.value;
        for (auto at = rest.find('?'); at != none; at = rest.find('?')) {
            rest.remove_prefix(at + 1);
            const auto query = rest.substr(0, rest.find_first_of(" \t\"#"));
            for (std::size_t i = 0; i < tables->computed.size(); ++i) {
                if (auto check = computed_indicators()[i].check(query)) {
                    const bool is_request = role_here == Role::url || format == "text";
                    add(tables->computed[i], query, field.name, is_request, std::move(*check));
                }
            }
        }
    }

    void look_up_uri_patterns(std::string_view url, std::string_view field) {
        // Published patterns were written for whole log lines: some end in "\s", some in "$".
        const auto spaced = std::string(url) + " ";
        for (const auto& pattern : tables->uri_patterns) {
            const auto& indicator = tables->indicators[pattern.indicator];
            if (!indicator.has_crc_check) {
                if (re2::RE2::PartialMatch(url, *pattern.regex) ||
                    re2::RE2::PartialMatch(spaced, *pattern.regex)) {
                    add(pattern.indicator, url, field, true);
                }
                continue;
            }
            std::string random;
            std::string sum;
            if (re2::RE2::PartialMatch(spaced, *pattern.regex, &random, &sum) &&
                crc32_is(random, sum)) {
                auto check = "crc32(" + random;
                check += ") = " + sum;
                add(pattern.indicator, url, field, true, std::move(check));
            }
        }
    }

    void look_up_file_patterns(const read::Field& field) {
        const auto name = last_component(field.value);
        for (const auto& pattern : tables->file_patterns) {
            if (re2::RE2::PartialMatch(re2::StringPiece(field.value), *pattern.regex) ||
                re2::RE2::PartialMatch(re2::StringPiece(name), *pattern.regex)) {
                add(pattern.indicator, field.value, field.name, true);
            }
        }
    }

    void look_up_field(const read::Field& field) {
        const Role role_here = role(field.name);
        const auto url = role_here == Role::url ? parse_url(field.value) : UrlParts{};
        detail::for_each_token(field.value, [&](std::string_view token) {
            look_up_token(token, field, role_here, url);
        });
        look_up_odd_files(field, role_here);
        look_up_agent(field, role_here);
        if (role_here == Role::path || format == "text") {
            look_up_file_patterns(field);
        }
        if (field.value.find('?') != none) {
            look_up_computed(field, role_here);
        }
        if (format == "text" && !tables->uri_patterns.empty()) {
            look_up_uri_patterns(field.value, field.name);
        }
    }

    /// Sweeps the record's URL as one text, also where host and path stand in two fields.
    void look_up_url(const read::Record& record) {
        if (tables->uri_patterns.empty()) {
            return;
        }
        std::string_view host;
        for (const auto& field : record.fields) {
            if (role(field.name) == Role::host && host.empty()) {
                host = field.value;
            }
        }
        for (const auto& field : record.fields) {
            if (role(field.name) == Role::url) {
                const bool is_path = field.value.starts_with('/') && !host.empty();
                const auto whole = is_path
                                       ? "http://" + std::string(host) + std::string(field.value)
                                       : std::string(field.value);
                look_up_uri_patterns(whole, field.name);
            }
        }
    }

    /// Keeps the strongest match of each indicator, in the order of the indicators.
    void keep_strongest() {
        std::stable_sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
            return std::pair(a.indicator, !a.is_contact) < std::pair(b.indicator, !b.is_contact);
        });
        matches.erase(
            std::unique(matches.begin(),
                        matches.end(),
                        [](const Match& a, const Match& b) { return a.indicator == b.indicator; }),
            matches.end());
    }
};

Matcher::Matcher(const IndicatorSet& set, std::string_view format)
    : state_(std::make_unique<State>()) {
    state_->tables = set.tables_.get();
    state_->format = format;
}

Matcher::~Matcher() = default;
Matcher::Matcher(Matcher&&) noexcept = default;
Matcher& Matcher::operator=(Matcher&&) noexcept = default;

std::span<const Match> Matcher::find(const read::Record& record) {
    state_->matches.clear();
    for (const auto& field : record.fields) {
        state_->look_up_field(field);
    }
    state_->look_up_url(record);
    if (state_->matches.size() > 1) {
        state_->keep_strongest();
    }
    return state_->matches;
}

} // namespace ample::sweep
