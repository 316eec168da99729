#include <ample/sweep/feed/stix_node.hpp>

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

namespace ample::sweep::feed {

namespace {

constexpr std::size_t longest_told = 200;

std::string told(std::string_view text) {
    return std::string(text.substr(0, longest_told)) + (text.size() > longest_told ? "…" : "");
}

Given given_by_comparison(const Node& node) {
    Given given;
    const auto type = swept_type(node.comparison);
    if (type.empty()) {
        given.drop(node.text, "not something that a sweep can look for");
        return given;
    }
    for (auto& value : swept_values(node.comparison)) {
        given.values.push_back({type, std::move(value), "", ""});
    }
    return given;
}

bool is_hash_only(const Node& node) {
    return node.word.empty() ? is_hash(node.comparison)
                             : std::all_of(node.parts.begin(), node.parts.end(), is_hash_only);
}

/// Whether all that is said is of one kind of object, so that its hash settles it.
bool is_of_files(const Node& node) {
    return node.word.empty() ? node.comparison.path.starts_with("file:") &&
                                   !node.comparison.is_negated && node.comparison.op != "!="
                             : std::all_of(node.parts.begin(), node.parts.end(), is_of_files);
}

/// The one value that `path` is said to have, with the wildcards of globs.
std::optional<std::string> value_at(const std::vector<const Node*>& parts, std::string_view path) {
    for (const auto* const part : parts) {
        const auto& one = part->comparison;
        if (part->word.empty() && one.path == path && (one.op == "=" || one.op == "LIKE") &&
            !one.is_negated && one.values.size() == 1) {
            return swept_values(one).front();
        }
    }
    return std::nullopt;
}

bool is_glob(std::string_view value) noexcept {
    return value.find_first_of("*?") != value.npos;
}

/// The values that `path` is said to have, one of which holds: "=", IN, or several of these by OR.
std::vector<std::string> choices_at(const Node& node, std::string_view path) {
    const auto& one = node.comparison;
    if (node.word.empty()) {
        const bool is_such =
            one.path == path && !one.is_negated && (one.op == "=" || one.op == "IN");
        return is_such ? one.values : std::vector<std::string>();
    }
    std::vector<std::string> all;
    for (const auto& part : node.parts) {
        auto values = node.word == "OR" ? choices_at(part, path) : std::vector<std::string>();
        if (values.empty()) {
            return {};
        }
        std::move(values.begin(), values.end(), std::back_inserter(all));
    }
    return all;
}

/// "address:port" of an end of a connection, as lists and MISP have it; each of several addresses.
std::vector<PatternValue> endpoints(const std::vector<const Node*>& parts) {
    constexpr std::array ends = {
        std::array{"network-traffic:dst_ref.value", "network-traffic:dst_port"},
        std::array{"network-traffic:src_ref.value", "network-traffic:src_port"}};
    std::vector<PatternValue> values;
    for (const auto& [first, second] : ends) {
        const auto port = value_at(parts, second);
        if (parts.size() != 2 || !port) {
            continue;
        }
        for (const auto* const part : parts) {
            for (const auto& address : choices_at(*part, first)) {
                const bool is_ipv6 = address.find(':') != std::string::npos;
                values.push_back(
                    {"any", (is_ipv6 ? "[" + address + "]" : address) + ":" + *port, "", ""});
            }
        }
    }
    return values;
}

/// A name and the addresses that it resolves to, as MISP writes its `domain|ip`: each of them.
std::vector<PatternValue> resolved(const std::vector<const Node*>& parts) {
    const auto name = value_at(parts, "domain-name:value");
    const auto address = value_at(parts, "domain-name:resolves_to_refs.value");
    if (parts.size() != 2 || !name || !address || is_glob(*name) || is_glob(*address)) {
        return {};
    }
    return {{"domain-name", *name, "", ""}, {"any", *address, "", ""}};
}

/// "key\name" of a registry key with its value, or "folder\name" of a file.
std::optional<PatternValue> joined(const std::vector<const Node*>& parts) {
    constexpr std::array pairs = {
        std::array{"windows-registry-key:key", "windows-registry-key:values.name", "registry-key"},
        std::array{"file:parent_directory_ref.path", "file:name", "path"}};
    for (const auto& [first, second, type] : pairs) {
        const auto folder = value_at(parts, first);
        const auto name = value_at(parts, second);
        if (parts.size() == 2 && folder && name) {
            const bool is_unix =
                folder->find('\\') == std::string::npos && folder->starts_with('/');
            auto whole = *folder + (is_unix ? "/" : "\\") + *name;
            return PatternValue{is_glob(whole) ? "glob" : type, std::move(whole), "", ""};
        }
    }
    return std::nullopt;
}

Given given_by_all(const Node& node) {
    std::vector<const Node*> parts;
    for (const auto& part : node.parts) {
        if (!(part.word.empty() && says_kind_only(part.comparison))) {
            parts.push_back(&part);
        }
    }
    if (parts.size() == 1) {
        return given_by(*parts.front());
    }
    Given given;
    const bool has_hash = std::any_of(
        parts.begin(), parts.end(), [](const auto* part) { return is_hash_only(*part); });
    if (has_hash && is_of_files(node)) {
        for (const auto* const part : parts) {
            if (is_hash_only(*part)) {
                given.add(given_by(*part));
            }
        }
        return given;
    }
    if (auto path = joined(parts)) {
        given.values.push_back(std::move(*path));
        return given;
    }
    for (auto values : {endpoints(parts), resolved(parts)}) {
        if (!values.empty()) {
            given.values = std::move(values);
            return given;
        }
    }
    given.drop(node.text, "needs all of these at once, and none of them alone proves it");
    return given;
}

} // namespace

void Given::add(Given other) {
    std::move(other.values.begin(), other.values.end(), std::back_inserter(values));
    std::move(other.unused.begin(), other.unused.end(), std::back_inserter(unused));
}

void Given::drop(std::string_view text, std::string_view why) {
    values.clear();
    unused.push_back(told(text) + ": " + std::string(why));
}

Given given_by(const Node& node) {
    if (node.word.empty()) {
        return given_by_comparison(node);
    }
    if (node.word == "AND") {
        return given_by_all(node);
    }
    Given given;
    for (const auto& part : node.parts) {
        given.add(given_by(part));
    }
    return given;
}

} // namespace ample::sweep::feed
