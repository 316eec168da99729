#include <ample/core/ascii.hpp>
#include <ample/sweep/detail/network.hpp>
#include <ample/sweep/detail/shape.hpp>
#include <ample/sweep/feed/json_walk.hpp>
#include <ample/sweep/feed/type_word.hpp>
#include <ample/sweep/url.hpp>
#include <ample/sweep/warning_list.hpp>

#include <nlohmann/json.hpp>
#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <map>
#include <unordered_map>

namespace ample::sweep {

namespace {

using detail::Network;
using nlohmann::json;

constexpr std::int64_t automaton_bytes = std::int64_t{256} << 20U;
constexpr std::size_t most_told = 20;

/// The types that values of `type` are compared as.
constexpr std::uint64_t bit_of(Type type) noexcept {
    return std::uint64_t{1} << static_cast<unsigned>(type);
}

std::uint64_t types_of(const std::string& attribute) {
    std::uint64_t types = 0;
    for (std::string_view rest = attribute; !rest.empty();) {
        const auto end = std::min(rest.find('|'), rest.size());
        const auto word = feed::type_word(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (!word) {
            continue;
        }
        switch (word->form) {
        case feed::Form::address:
            types |= bit_of(Type::ipv4) | bit_of(Type::ipv6) | bit_of(Type::network) |
                     bit_of(Type::lease);
            break;
        case feed::Form::host:
            types |= bit_of(Type::domain);
            break;
        case feed::Form::typed:
        case feed::Form::file:
            types |= bit_of(word->type);
            break;
        default:
            break;
        }
    }
    return types;
}

struct List {
    std::string name = {}; ///< with its version
    std::uint64_t types = 0;
    std::unique_ptr<re2::RE2::Set> patterns = {};
    std::vector<std::string> patterns_told = {};
};

/// A value of one of the lists, as it is written there.
struct Entry {
    std::uint32_t list = 0;
    std::string written = {};
};

using Entries = std::vector<Entry>;

std::string network_key(const Network& network, unsigned bits) {
    std::string key(1, static_cast<char>(bits + (network.is_ipv4 ? 128 : 0) + 0));
    auto wide = network.address;
    const auto kept = bits + (network.is_ipv4 ? 96U : 0U);
    for (unsigned i = 0; i < wide.size(); ++i) {
        const auto of_byte = kept > 8 * i ? std::min(kept - 8 * i, 8U) : 0U;
        wide[i] = static_cast<std::uint8_t>(wide[i] & (0xFF00U >> of_byte));
    }
    key.append(reinterpret_cast<const char*>(wide.data()), wide.size());
    key.push_back(network.is_ipv4 ? '4' : '6');
    return key;
}

/// The name or address that a value speaks of.
std::string host_of(Type type, std::string_view value) {
    if (type == Type::url) {
        return detail::normal_name(parse_url(value).host);
    }
    if (type == Type::mail) {
        return detail::normal_name(value.substr(value.rfind('@') + 1));
    }
    return type == Type::domain ? detail::normal_name(value) : std::string();
}

/// The pattern of "/…/i".
std::string pattern_of(const std::string& written) {
    const auto end = written.rfind('/');
    if (written.size() < 2 || written.front() != '/' || end == 0) {
        return written;
    }
    const auto flags = written.substr(end + 1);
    return (flags.find('i') == std::string::npos ? "" : "(?i)") + written.substr(1, end - 1);
}

std::string text_of(const json& object, const char* key) {
    const auto found = object.find(key);
    return found == object.end() ? std::string()
           : found->is_string()  ? found->get<std::string>()
           : found->is_number()  ? found->dump()
                                 : std::string();
}

} // namespace

struct WarningLists::State {
    std::vector<List> lists = {};
    std::unordered_map<std::string, Entries> strings = {};
    std::unordered_map<std::string, Entries> names = {};
    std::unordered_map<std::string, Entries> networks = {};
    std::array<std::uint64_t, 4> lengths = {}; ///< of networks: IPv4 at 0, IPv6 at 1 and 2

    void add_entry(const std::string& kind,
                   const std::string& written,
                   List& list,
                   AddedWarningList& added) {
        const auto number = static_cast<std::uint32_t>(lists.size());
        const auto refuse = [&](const std::string& why) {
            if (added.unused.size() < most_told) {
                added.unused.push_back(written + ": " + why);
            }
        };
        if (kind == "cidr") {
            const auto network = detail::parse_network(written);
            if (!network) {
                refuse("not a network");
                return;
            }
            const auto place = network->bits + (network->is_ipv4 ? 0U : 64U);
            lengths[place / 64] |= std::uint64_t{1} << (place % 64);
            networks[network_key(*network, network->bits)].push_back({number, written});
        } else if (kind == "hostname") {
            std::string_view name = written;
            while (name.starts_with('.')) {
                name.remove_prefix(1);
            }
            names[detail::normal_name(name)].push_back({number, written});
        } else if (kind == "string") {
            strings[detail::normal_name(written)].push_back({number, written});
        } else {
            const auto pattern =
                kind == "regex" ? pattern_of(written) : "(?i)" + re2::RE2::QuoteMeta(written);
            std::string fault;
            if (written.empty() || list.patterns->Add(pattern, &fault) < 0) {
                refuse("not a pattern: " + fault);
                return;
            }
            list.patterns_told.push_back(written);
        }
        ++added.entries;
    }

    /// Gathers, by list, the first entry that has the value.
    struct Said {
        std::map<std::uint32_t, std::string> by_list = {};
        std::uint64_t type = 0;
    };

    void say(const std::unordered_map<std::string, Entries>& table,
             const std::string& key,
             Said& said) const {
        const auto found = table.find(key);
        if (found == table.end()) {
            return;
        }
        for (const auto& entry : found->second) {
            if ((lists[entry.list].types & said.type) != 0) {
                said.by_list.try_emplace(entry.list, entry.written);
            }
        }
    }

    void say_names(std::string_view host, Said& said) const {
        while (!host.empty() && !names.empty()) {
            say(names, std::string(host), said);
            const auto dot = host.find('.');
            host.remove_prefix(dot == std::string_view::npos ? host.size() : dot + 1);
        }
    }

    void say_networks(std::string_view value, Said& said) const {
        const auto network = networks.empty() ? std::nullopt : detail::parse_network(value);
        for (unsigned bits = 0; network && bits <= network->bits; ++bits) {
            const auto place = bits + (network->is_ipv4 ? 0U : 64U);
            if ((lengths[place / 64] >> (place % 64) & 1U) != 0) {
                say(networks, network_key(*network, bits), said);
            }
        }
    }

    void say_patterns(std::string_view value, Said& said) const {
        for (std::uint32_t i = 0; i < lists.size(); ++i) {
            const auto& list = lists[i];
            std::vector<int> matched;
            if (list.patterns && (list.types & said.type) != 0 &&
                list.patterns->Match({value.data(), value.size()}, &matched) && !matched.empty()) {
                const auto first = *std::min_element(matched.begin(), matched.end());
                said.by_list.try_emplace(i, list.patterns_told[static_cast<std::size_t>(first)]);
            }
        }
    }
};

WarningLists::WarningLists() : state_(std::make_unique<State>()) {}

WarningLists::~WarningLists() = default;
WarningLists::WarningLists(WarningLists&&) noexcept = default;
WarningLists& WarningLists::operator=(WarningLists&&) noexcept = default;

bool WarningLists::empty() const noexcept {
    return state_->lists.empty();
}

bool is_warning_list(std::string_view head) {
    const auto root = feed::json_at(head);
    bool has_list = false;
    bool has_meaning = false;
    if (root.first() == '{') {
        feed::for_each_member(root, [&](std::string_view key, feed::JsonSpan value) {
            has_list = has_list || (key == "list" && value.first() == '[');
            has_meaning =
                has_meaning || key == "matching_attributes" ||
                (key == "type" && (value.text == "\"string\"" || value.text == "\"hostname\"" ||
                                   value.text == "\"cidr\"" || value.text == "\"substring\"" ||
                                   value.text == "\"regex\""));
            return !(has_list && has_meaning);
        });
    }
    return has_list && has_meaning;
}

Result<AddedWarningList> WarningLists::add(std::string_view text, const std::string& path) {
    const auto document =
        feed::is_shallow(text) ? json::parse(text, nullptr, false) : json(json::value_t::discarded);
    const Error damaged{Kind::damaged, path + ": not a warning list of MISP", ""};
    if (!document.is_object() || !document.contains("list") || !document["list"].is_array()) {
        return damaged;
    }
    const auto kind = document.contains("type") ? text_of(document, "type") : "string";
    constexpr std::array kinds = {"string", "hostname", "cidr", "substring", "regex"};
    if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) {
        return damaged;
    }
    AddedWarningList added{text_of(document, "name"), text_of(document, "version")};
    List list;
    list.name = (added.name.empty() ? path : added.name) +
                (added.version.empty() ? "" : ", version " + added.version);
    const auto attributes = document.value("matching_attributes", json::array());
    for (const auto& attribute : attributes) {
        list.types |= attribute.is_string() ? types_of(attribute.get<std::string>()) : 0;
    }
    if (attributes.empty()) {
        list.types = ~std::uint64_t{0};
    }
    added.is_swept = list.types != 0;
    if (!added.is_swept) {
        return added;
    }
    if (kind == "regex" || kind == "substring") {
        re2::RE2::Options options;
        options.set_log_errors(false);
        options.set_max_mem(automaton_bytes);
        list.patterns = std::make_unique<re2::RE2::Set>(options, re2::RE2::UNANCHORED);
    }
    for (const auto& entry : document["list"]) {
        if (entry.is_string()) {
            state_->add_entry(kind, entry.get<std::string>(), list, added);
        } else {
            added.unused.emplace_back("an entry that is no text");
        }
    }
    if (list.patterns && !list.patterns->Compile()) {
        return Error{Kind::unavailable, path + ": its patterns need too much memory", ""};
    }
    state_->lists.push_back(std::move(list));
    return added;
}

Result<std::vector<AddedWarningList>> WarningLists::add_path(const std::filesystem::path& path) {
    namespace fs = std::filesystem;
    std::error_code code;
    std::vector<fs::path> files;
    if (!fs::is_directory(path, code)) {
        files.push_back(path);
    } else {
        for (auto at = fs::recursive_directory_iterator(path, code);
             !code && at != fs::recursive_directory_iterator();
             at.increment(code)) {
            if (at->is_regular_file(code) && at->path().extension() == ".json") {
                files.push_back(at->path());
            }
        }
        std::sort(files.begin(), files.end());
    }
    if (code || !fs::exists(path, code)) {
        return Error{Kind::not_found, "'" + path.native() + "' can't be read", ""};
    }
    std::vector<AddedWarningList> all;
    for (const auto& file : files) {
        std::ifstream stream(file, std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(stream), {}};
        auto added = add(text, file.native());
        if (!added && files.size() == 1) {
            return added.error();
        }
        all.push_back(added ? std::move(*added)
                            : AddedWarningList{"", "", 0, {added.error().what}});
    }
    return all;
}

std::string WarningLists::warning(Type type, std::string_view value) const {
    State::Said said;
    said.type = bit_of(type);
    const auto host = host_of(type, value);
    if (!state_->strings.empty()) {
        state_->say(state_->strings, detail::normal_name(value), said);
        if (type == Type::url) {
            state_->say(state_->strings, host, said);
        }
    }
    state_->say_names(host, said);
    if (type == Type::ipv4 || type == Type::ipv6 || type == Type::network || type == Type::lease) {
        state_->say_networks(value, said);
    }
    state_->say_patterns(value, said);
    std::string text;
    for (const auto& [list, written] : said.by_list) {
        text += (text.empty() ? "" : "; ") + state_->lists[list].name + ": " + written;
    }
    return text;
}

void WarningLists::mark(Indicator& indicator) const {
    const auto said = warning(indicator.type, indicator.value);
    if (!said.empty()) {
        indicator.warning += (indicator.warning.empty() ? "" : "; ") + said;
    }
}

} // namespace ample::sweep
