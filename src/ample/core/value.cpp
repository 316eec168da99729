#include <ample/core/detail/canonical.hpp>
#include <ample/core/detail/json_text.hpp>
#include <ample/core/value.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <iterator>

namespace ample {

namespace {

using nlohmann::json; // its objects are sorted by key

std::string dump(const json& value) {
    return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

void append(std::string& to, const Origin& origin) {
    if (const auto* bytes = std::get_if<ByteOrigin>(&origin)) {
        fmt::format_to(std::back_inserter(to),
                       R"({{"begin":{},"end":{},"exhibit":"{}","member":)",
                       bytes->range.begin,
                       bytes->range.end,
                       bytes->exhibit.text());
        detail::append_json(to, bytes->member);
    } else {
        const auto& value = std::get<ValueOrigin>(origin);
        to += R"({"value":)";
        detail::append_json(to, value.kind + "-" + value.digest.hex());
    }
    to += '}';
}

Result<Origin> origin_from(const json& item) {
    if (item.contains("value")) {
        const auto id = item.at("value").get<std::string>();
        const auto dash = id.rfind('-');
        auto digest = Digest::parse(dash == std::string::npos ? "" : id.substr(dash + 1));
        if (!digest) {
            return digest.error();
        }
        return Origin(ValueOrigin{id.substr(0, dash), *digest});
    }
    auto digest = Digest::parse(item.at("exhibit").get<std::string>());
    if (!digest) {
        return digest.error();
    }
    return Origin(
        ByteOrigin{*digest,
                   item.at("member").get<std::string>(),
                   {item.at("begin").get<std::uint64_t>(), item.at("end").get<std::uint64_t>()}});
}

} // namespace

Result<std::string> canonical_json(std::string_view text) {
    if (detail::is_surely_canonical(text)) {
        return std::string(text);
    }
    const auto parsed = json::parse(text, nullptr, false);
    if (parsed.is_discarded()) {
        return Error{Kind::damaged, "not JSON: " + std::string(text.substr(0, 60)), ""};
    }
    return dump(parsed);
}

std::string origins_to_json(const Origins& origins) {
    std::string text = "[";
    for (const auto& origin : origins) {
        if (text.size() > 1) {
            text += ',';
        }
        append(text, origin);
    }
    text += ']';
    return text;
}

Result<Origins> origins_from_json(std::string_view text) {
    try {
        Origins origins;
        for (const auto& item : json::parse(text)) {
            auto origin = origin_from(item);
            if (!origin) {
                return origin.error();
            }
            origins.push_back(std::move(*origin));
        }
        return origins;
    } catch (const json::exception& failure) {
        return Error{Kind::damaged, std::string("origins are not readable: ") + failure.what(), ""};
    }
}

Digest digest_of(const Value& value) {
    // Written piece by piece, as the content is canonical already and need not be parsed again.
    Hasher hasher;
    hasher.update(R"({"content":)");
    hasher.update(value.content);
    std::string rest = R"(,"kind":)";
    detail::append_json(rest, value.kind);
    fmt::format_to(std::back_inserter(rest),
                   R"(,"marking":"{} {}","method":)",
                   to_text(value.marking.tlp),
                   to_text(value.marking.pap));
    detail::append_json(rest, value.method);
    rest += R"(,"origins":)";
    rest += origins_to_json(value.origins);
    rest += '}';
    hasher.update(rest);
    return hasher.finish();
}

Value make_value(std::string kind,
                 std::string_view content,
                 Origins origins,
                 std::string method,
                 Marking marking) {
    auto canonical = canonical_json(content);
    if (!canonical || !canonical->starts_with('{')) {
        throw Bug("content of a '" + kind + "' is not a JSON object");
    }
    Value value{.kind = std::move(kind),
                .content = std::move(*canonical),
                .origins = std::move(origins),
                .method = std::move(method),
                .marking = marking};
    value.digest = digest_of(value);
    return value;
}

} // namespace ample
