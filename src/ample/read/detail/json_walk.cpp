#include <ample/core/ascii.hpp>
#include <ample/read/detail/json_text.hpp>
#include <ample/read/detail/json_walk.hpp>

#include <simdjson.h>

#include <algorithm>
#include <string>
#include <vector>

namespace ample::read::detail {

namespace ondemand = simdjson::ondemand;

namespace {

constexpr std::size_t most_levels = 64;
constexpr std::size_t most_values = 65536;
constexpr std::size_t most_name_bytes = 16; // for each byte of the line

constexpr std::string_view no_object = "not one JSON object";
constexpr std::string_view too_deep = "nested deeper than 64 levels";
constexpr std::string_view too_many = "more than 65536 values";
constexpr std::string_view too_long = "names of nested keys are too long";

/// The name of a value: a key of the outermost object as it stands in the line, or the first
/// `joined` bytes of the path.
struct Name {
    std::string_view key = {};
    std::size_t joined = 0;
};

} // namespace

struct JsonWalk::State {
    ondemand::parser parser;
    std::vector<Field> fields = {};
    std::vector<ByteRange> names = {}; ///< of fields[i] in `joined`; empty where the name is a view
    std::string joined = {};
    std::string path = {};
    std::string decoded = {};
    std::string padded = {};      ///< the line where nothing may be read after it
    std::string_view line = {};   ///< as received; every value is cut out of it
    const char* parsed = nullptr; ///< what the parser sees: as long as `line`
    std::uint64_t base = 0;

    std::string_view parse(std::string_view text, std::size_t readable);
    std::string_view object(ondemand::object object, Name name, std::size_t level);
    std::string_view value(ondemand::value value, Name name, std::size_t level);
    std::string_view array(ondemand::array array, Name name, std::size_t level);
    std::string_view scalar(ondemand::value value, ondemand::json_type type, Name name);
    std::string_view add(std::string_view raw, bool is_text, Name name);
    void resolve_names();

    /// The bytes of the line at which the parser sees `token`.
    [[nodiscard]] std::string_view in_line(std::string_view token) const {
        return line.substr(static_cast<std::size_t>(token.data() - parsed), token.size());
    }

    /// `raw` without its escapes.
    std::string_view plain(std::string_view raw) {
        if (raw.find('\\') == std::string_view::npos) {
            return raw;
        }
        const auto start = decoded.size();
        unescape_json(raw, decoded);
        return std::string_view(decoded).substr(start);
    }

    [[nodiscard]] std::string_view name_in_line(ondemand::raw_json_string key) const;
    Name child(Name parent, std::string_view key, std::size_t level);
};

namespace {

bool needs_repair(simdjson::error_code error) noexcept {
    return error == simdjson::UTF8_ERROR || error == simdjson::UNESCAPED_CHARS;
}

} // namespace

/// The key that begins at `key`, from the line; its closing quote was seen by the parser.
std::string_view JsonWalk::State::name_in_line(ondemand::raw_json_string key) const {
    const auto begin = static_cast<std::size_t>(key.raw() - parsed);
    auto end = line.find('"', begin);
    if (end == std::string_view::npos ||
        line.substr(begin, end - begin).find('\\') != std::string_view::npos) {
        for (end = begin; end < line.size() && line[end] != '"';) {
            end += line[end] == '\\' ? 2 : 1;
        }
    }
    return line.substr(begin, std::min(end, line.size()) - begin);
}

Name JsonWalk::State::child(Name parent, std::string_view key, std::size_t level) {
    if (level == 1) {
        return {key, 0};
    }
    if (!parent.key.empty()) {
        path.assign(parent.key);
    } else {
        path.resize(parent.joined);
    }
    path += '.';
    path += key;
    return {{}, path.size()};
}

std::string_view JsonWalk::State::object(ondemand::object object, Name name, std::size_t level) {
    for (auto next : object) {
        ondemand::field field;
        if (std::move(next).get(field) != simdjson::SUCCESS) {
            return no_object;
        }
        const auto inside = child(name, plain(name_in_line(field.key())), level);
        if (const auto wrong = value(field.value(), inside, level); !wrong.empty()) {
            return wrong;
        }
    }
    return {};
}

std::string_view JsonWalk::State::array(ondemand::array array, Name name, std::size_t level) {
    for (auto next : array) {
        ondemand::value element;
        if (next.get(element) != simdjson::SUCCESS) {
            return no_object;
        }
        if (const auto wrong = value(element, name, level); !wrong.empty()) {
            return wrong;
        }
    }
    return {};
}

std::string_view JsonWalk::State::value(ondemand::value value, Name name, std::size_t level) {
    ondemand::json_type type{};
    if (value.type().get(type) != simdjson::SUCCESS) {
        return no_object;
    }
    const bool is_object = type == ondemand::json_type::object;
    if (!is_object && type != ondemand::json_type::array) {
        return scalar(value, type, name);
    }
    if (level == most_levels) {
        return too_deep;
    }
    if (is_object) {
        ondemand::object inside;
        return value.get_object().get(inside) == simdjson::SUCCESS ? object(inside, name, level + 1)
                                                                   : no_object;
    }
    ondemand::array inside;
    return value.get_array().get(inside) == simdjson::SUCCESS ? array(inside, name, level + 1)
                                                              : no_object;
}

std::string_view
JsonWalk::State::scalar(ondemand::value value, ondemand::json_type type, Name name) {
    const auto token = ascii::trim(value.raw_json_token());
    if (type == ondemand::json_type::string) {
        ondemand::raw_json_string text;
        if (value.get_raw_json_string().get(text) != simdjson::SUCCESS || token.size() < 2 ||
            token.back() != '"') {
            return no_object;
        }
        return add(in_line(token.substr(1, token.size() - 2)), true, name);
    }
    if (type == ondemand::json_type::number) {
        return is_json_number(token) ? add(in_line(token), false, name) : no_object;
    }
    if (token == "null") {
        return {};
    }
    return token == "true" || token == "false" ? add(in_line(token), false, name) : no_object;
}

std::string_view JsonWalk::State::add(std::string_view raw, bool is_text, Name name) {
    if (fields.size() == most_values) {
        return too_many;
    }
    const auto begin = base + static_cast<std::uint64_t>(raw.data() - line.data());
    fields.push_back({name.key, is_text ? plain(raw) : raw, {begin, begin + raw.size()}});
    ByteRange spot{};
    if (name.joined != 0) {
        const auto joined_name = std::string_view(path).substr(0, name.joined);
        spot = names.empty() ? spot : names.back(); // the next element of an array has its name
        if (std::string_view(joined).substr(spot.begin, spot.size()) != joined_name) {
            spot = {joined.size(), joined.size() + joined_name.size()};
            joined += joined_name;
        }
    }
    names.push_back(spot);
    return joined.size() > most_name_bytes * line.size() ? too_long : std::string_view{};
}

void JsonWalk::State::resolve_names() {
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (names[i].size() != 0) {
            fields[i].name = std::string_view(joined).substr(names[i].begin, names[i].size());
        }
    }
}

std::string_view JsonWalk::State::parse(std::string_view text, std::size_t readable) {
    parsed = text.data();
    fields.clear();
    names.clear();
    joined.clear();
    path.clear();
    decoded.clear();
    ondemand::document document;
    auto error = parser.iterate(text.data(), text.size(), readable).get(document);
    if (needs_repair(error)) {
        padded = parseable_json(line);
        padded.resize(line.size() + simdjson::SIMDJSON_PADDING);
        parsed = padded.data();
        error = parser.iterate(parsed, line.size(), padded.size()).get(document);
    }
    ondemand::object outermost;
    if (error != simdjson::SUCCESS || document.get_object().get(outermost) != simdjson::SUCCESS) {
        return no_object;
    }
    const auto wrong = object(outermost, {}, 1);
    const bool is_all = document.current_location().error() == simdjson::OUT_OF_BOUNDS;
    return !wrong.empty() || is_all ? wrong : no_object;
}

JsonWalk::JsonWalk() : state_(std::make_unique<State>()) {}

JsonWalk::~JsonWalk() = default;

std::string_view JsonWalk::read(std::string_view text, std::size_t readable, std::uint64_t base) {
    auto& state = *state_;
    state.line = text;
    state.base = base;
    state.decoded.reserve(text.size()); // so that the views into it stay
    if (readable < text.size() + simdjson::SIMDJSON_PADDING) {
        state.padded.assign(text);
        state.padded.resize(text.size() + simdjson::SIMDJSON_PADDING);
        text = {state.padded.data(), text.size()};
        readable = state.padded.size();
    }
    const auto wrong = state.parse(text, readable);
    state.resolve_names();
    return wrong;
}

std::span<const Field> JsonWalk::fields() const noexcept {
    return state_->fields;
}

} // namespace ample::read::detail
