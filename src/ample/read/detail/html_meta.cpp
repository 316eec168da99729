#include <ample/core/ascii.hpp>
#include <ample/read/detail/html_meta.hpp>
#include <ample/read/detail/json_walk.hpp>

#include <gumbo.h>

#include <algorithm>
#include <array>

namespace ample::read::detail {

namespace {

constexpr auto none = std::string_view::npos;

/// Keys of JSON-LD whose text is wanted, and those whose text or `name` is.
constexpr auto plain_keys = std::to_array<std::string_view>(
    {"datePublished", "dateModified", "dateCreated", "headline", "creditText", "mainEntityOfPage"});
constexpr auto named_keys =
    std::to_array<std::string_view>({"publisher", "author", "creator", "sourceOrganization"});

/// The address of the page that an article is the main thing of.
constexpr std::string_view page_id = "mainEntityOfPage.@id";

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& names, std::string_view name) noexcept {
    return std::find(names.begin(), names.end(), name) != names.end();
}

void add(Meta& meta, std::string key, std::string_view value) {
    std::pair<std::string, std::string> pair{std::move(key), ascii::trim(value)};
    if (!pair.second.empty() && meta.size() < most_meta &&
        std::find(meta.begin(), meta.end(), pair) == meta.end()) {
        meta.push_back(std::move(pair));
    }
}

/// The last key of a joined name; for "….publisher.name" the one before.
std::string_view wanted_key(std::string_view name) noexcept {
    const auto cut = [](std::string_view text) {
        const auto dot = text.rfind('.');
        return dot == none ? text : text.substr(dot + 1);
    };
    const auto last = cut(name);
    if (last == "@id" && name.ends_with(page_id)) {
        return page_id.substr(0, page_id.size() - 4);
    }
    if (last != "name") {
        return is_one_of(plain_keys, last) || is_one_of(named_keys, last) ? last
                                                                          : std::string_view{};
    }
    const auto before = cut(name.substr(0, name.size() - std::min<std::size_t>(name.size(), 5)));
    return is_one_of(named_keys, before) ? before : std::string_view{};
}

void read_json_ld(std::string_view text, Meta& meta) {
    // The outermost value may be a list, which only an object can hold.
    const auto whole = "{\"ld\":" + std::string(text) + "}";
    JsonWalk walk;
    if (!walk.read(whole, 0).empty()) {
        return;
    }
    for (const auto& field : walk.fields()) {
        if (const auto key = wanted_key(field.name); !key.empty()) {
            add(meta, "jsonld:" + std::string(key), field.value);
        }
    }
}

} // namespace

std::string_view attribute_of(const GumboNode& node, const char* name) noexcept {
    const auto* const found = gumbo_get_attribute(&node.v.element.attributes, name);
    return found == nullptr ? std::string_view{} : std::string_view(found->value);
}

void read_meta(const GumboNode& node, Meta& meta) {
    switch (node.v.element.tag) {
    case GUMBO_TAG_META:
        for (const auto* const name : {"property", "name", "itemprop"}) {
            if (const auto key = attribute_of(node, name); !key.empty()) {
                add(meta, ascii::lower(key), attribute_of(node, "content"));
                break;
            }
        }
        break;
    case GUMBO_TAG_TIME:
        add(meta, "time", attribute_of(node, "datetime"));
        break;
    case GUMBO_TAG_HTML:
        add(meta, "html:lang", attribute_of(node, "lang"));
        break;
    case GUMBO_TAG_LINK:
        if (ascii::same(attribute_of(node, "rel"), "canonical")) {
            add(meta, "canonical", attribute_of(node, "href"));
        }
        break;
    case GUMBO_TAG_SCRIPT:
        if (ascii::same(attribute_of(node, "type"), "application/ld+json") &&
            node.v.element.children.length == 1) {
            const auto* const child =
                static_cast<const GumboNode*>(node.v.element.children.data[0]);
            if (child->type == GUMBO_NODE_TEXT) {
                read_json_ld(child->v.text.text, meta);
            }
        }
        break;
    default:
        break;
    }
}

} // namespace ample::read::detail
