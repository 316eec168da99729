#include <ample/read/detail/json_marks.hpp>
#include <ample/read/detail/json_text.hpp>
#include <ample/read/detail/json_walk.hpp>

#include <algorithm>
#include <cstring>
#include <string>
#include <vector>

namespace ample::read::detail {

namespace {

constexpr std::size_t most_levels = 64;
constexpr std::size_t most_values = 65536;
constexpr std::size_t most_name_bytes = 16; // for each byte of the line
constexpr std::size_t step = 16;            // bytes copied at once

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

bool is_blank(char c) noexcept {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

} // namespace

struct JsonWalk::State {
    JsonMarks marks = {};
    std::vector<Field> fields = {};
    std::vector<ByteRange> names = {}; ///< of fields[i] in `joined`; empty where the name is a view
    std::string joined = {};
    std::string path = {};
    std::vector<char> decoded = {}; ///< room for the line without its escapes
    char* decoded_end = nullptr;
    std::string_view line = {};
    std::uint64_t base = 0;
    const std::uint32_t* place = nullptr; ///< of the sign that is looked at
    std::size_t taken = 0;                ///< bytes of the line before it that are done with

    std::string_view parse();
    std::string_view object(Name name, std::size_t level);
    std::string_view array(Name name, std::size_t level);
    std::string_view value(Name name, std::size_t level);
    std::string_view scalar(std::string_view token, Name name);
    std::string_view string(Name name);
    std::string_view text();
    std::string_view plain(std::string_view raw);
    std::string_view add(std::string_view raw, std::string_view value, Name name);
    void resolve_names();
    Name child(Name parent, std::string_view key, std::size_t level);

    /// The sign that is looked at; '\0' at the end of the line.
    [[nodiscard]] char sign() const noexcept { return *place < line.size() ? line[*place] : '\0'; }

    void step_over() noexcept { taken = *place++ + std::size_t{1}; }

    /// What stands before the sign, without blanks.
    [[nodiscard]] std::string_view before() const noexcept {
        return *place == taken ? std::string_view() : gap();
    }

    [[nodiscard]] std::string_view gap() const noexcept {
        auto begin = taken;
        std::size_t end = *place;
        while (begin < end && is_blank(line[begin])) {
            ++begin;
        }
        while (begin < end && is_blank(line[end - 1])) {
            --end;
        }
        return line.substr(begin, end - begin);
    }

    /// Whether `c` comes next, blanks aside.
    [[nodiscard]] bool is_next(char c) const noexcept {
        return sign() == c && (*place == taken || gap().empty());
    }

    /// The same; then it is stepped over.
    bool takes(char c) noexcept {
        const bool is_there = is_next(c);
        place += is_there ? 1 : 0;
        taken = is_there ? place[-1] + std::size_t{1} : taken;
        return is_there;
    }
};

std::string_view JsonWalk::State::string(Name name) {
    const auto raw = text();
    return add(raw, plain(raw), name);
}

/// The inside of the string whose first quote is looked at; strings are closed and have no other
/// signs in them.
std::string_view JsonWalk::State::text() {
    const auto begin = *place + std::size_t{1};
    ++place;
    const auto raw = line.substr(begin, *place - begin);
    step_over();
    return raw;
}

/// `raw`, a piece of the line, without its escapes.
std::string_view JsonWalk::State::plain(std::string_view raw) {
    auto at = static_cast<std::size_t>(raw.data() - line.data());
    const auto end = at + raw.size();
    const auto first = marks.next_escape(at, end);
    if (first == end) {
        return raw;
    }
    const char* const bytes = line.data();
    char* const start = decoded_end;
    char* to = start;
    // Whole steps where the line has them: there is room for one more behind what is written.
    const bool has_steps = end + step <= line.size();
    const auto copy = [&](std::size_t until) {
        const auto size = until - at;
        if (has_steps) {
            std::memcpy(to, bytes + at, step);
            for (std::size_t done = step; done < size; done += step) {
                std::memcpy(to + done, bytes + at + done, step);
            }
        } else {
            std::memcpy(to, bytes + at, size);
        }
        to += size;
    };
    marks.for_each_escape(first, end, [&](std::size_t escape) {
        if (escape < at) {
            return; // the second half of one that was taken whole
        }
        copy(escape);
        const char letter = json_letters[static_cast<unsigned char>(bytes[escape + 1])];
        if (letter != '\0') {
            *to++ = letter;
            at = escape + 2;
            return;
        }
        const auto one = take_long_escape(line.substr(escape, end - escape));
        std::memcpy(to, one.bytes.data(), one.bytes.size());
        to += one.size;
        at = escape + one.taken;
    });
    copy(end);
    decoded_end = to;
    return {start, static_cast<std::size_t>(to - start)};
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

std::string_view JsonWalk::State::object(Name name, std::size_t level) {
    step_over();
    if (takes('}')) {
        return {};
    }
    while (true) {
        if (!is_next('"')) {
            return no_object;
        }
        const auto inside = child(name, plain(text()), level);
        if (!takes(':')) {
            return no_object;
        }
        if (const auto wrong = is_next('"') ? string(inside) : value(inside, level);
            !wrong.empty()) {
            return wrong;
        }
        if (takes('}')) {
            return {};
        }
        if (!takes(',')) {
            return no_object;
        }
    }
}

std::string_view JsonWalk::State::array(Name name, std::size_t level) {
    step_over();
    if (takes(']')) {
        return {};
    }
    while (true) {
        if (const auto wrong = value(name, level); !wrong.empty()) {
            return wrong;
        }
        if (takes(']')) {
            return {};
        }
        if (!takes(',')) {
            return no_object;
        }
    }
}

std::string_view JsonWalk::State::value(Name name, std::size_t level) {
    const auto token = before();
    if (!token.empty()) {
        taken = *place;
        return scalar(token, name);
    }
    switch (sign()) {
    case '"':
        return string(name);
    case '{':
        return level == most_levels ? too_deep : object(name, level + 1);
    case '[':
        return level == most_levels ? too_deep : array(name, level + 1);
    default:
        return no_object;
    }
}

std::string_view JsonWalk::State::scalar(std::string_view token, Name name) {
    if (token == "null") {
        return {};
    }
    return token == "true" || token == "false" || is_json_number(token) ? add(token, token, name)
                                                                        : no_object;
}

std::string_view JsonWalk::State::add(std::string_view raw, std::string_view value, Name name) {
    if (fields.size() == most_values) {
        return too_many;
    }
    const auto begin = base + static_cast<std::uint64_t>(raw.data() - line.data());
    fields.push_back({name.key, value, {begin, begin + raw.size()}});
    if (name.joined == 0) {
        names.emplace_back();
        return {};
    }
    const auto joined_name = std::string_view(path).substr(0, name.joined);
    auto spot = names.empty() ? ByteRange{} : names.back(); // the next of an array has its name
    if (std::string_view(joined).substr(spot.begin, spot.size()) != joined_name) {
        spot = {joined.size(), joined.size() + joined_name.size()};
        joined += joined_name;
    }
    names.push_back(spot);
    return joined.size() > most_name_bytes * line.size() ? too_long : std::string_view{};
}

void JsonWalk::State::resolve_names() {
    if (joined.empty()) {
        return;
    }
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (names[i].size() != 0) {
            fields[i].name = std::string_view(joined).substr(names[i].begin, names[i].size());
        }
    }
}

std::string_view JsonWalk::State::parse() {
    if (line.size() > JsonMarks::longest || !marks.mark(line) || marks.count() == 0) {
        return no_object;
    }
    place = marks.places();
    taken = 0;
    if (sign() != '{' || !before().empty() || line[place[marks.count() - 1]] != '}') {
        return no_object;
    }
    const auto wrong = object({}, 1);
    const bool is_all = sign() == '\0' && before().empty();
    return !wrong.empty() || is_all ? wrong : no_object;
}

JsonWalk::JsonWalk() : state_(std::make_unique<State>()) {}

JsonWalk::~JsonWalk() = default;

std::string_view JsonWalk::read(std::string_view text, std::uint64_t base) {
    auto& state = *state_;
    state.line = text;
    state.base = base;
    state.fields.clear();
    state.names.clear();
    state.joined.clear();
    state.path.clear();
    if (state.decoded.size() < text.size() + 2 * step) {
        state.decoded.resize(text.size() + 2 * step);
    }
    state.decoded_end = state.decoded.data();
    const auto wrong = state.parse();
    state.resolve_names();
    return wrong;
}

std::span<const Field> JsonWalk::fields() const noexcept {
    return state_->fields;
}

} // namespace ample::read::detail
