#include <ample/core/ascii.hpp>
#include <ample/run/decisions.hpp>
#include <ample/run/pipeline.hpp>
#include <ample/sweep/feed.hpp>

#include <fcntl.h>
#include <nlohmann/json.hpp>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <map>

namespace ample::run {

namespace {

using nlohmann::json;
namespace fs = std::filesystem;

constexpr std::array<std::string_view, 5> act_words = {
    "promote", "withdraw", "accept", "reject", "reopen"};

void put(json& content, const char* key, const std::string& text) {
    if (!text.empty()) {
        content[key] = text;
    }
}

std::string text_in(const json& line, const char* key) {
    const auto found = line.find(key);
    return found != line.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::string line_of(const Decision& decision, std::string_view before) {
    json line = {{"act", to_text(decision.act)}};
    put(line, "id", decision.id);
    put(line, "by", decision.by);
    put(line, "at", decision.at);
    put(line, "why", decision.why);
    put(line, "type", decision.type);
    put(line, "value", decision.value);
    put(line, "key", decision.key);
    put(line, "reading", decision.reading);
    if (!decision.place.exhibit.is_none()) {
        line["place"] = {{"exhibit", decision.place.exhibit.text()},
                         {"member", decision.place.member},
                         {"range", {decision.place.range.begin, decision.place.range.end}}};
    }
    if (!before.empty()) {
        line["previous"] = Digest::of(before).text();
    }
    return line.dump(-1, ' ', false, json::error_handler_t::replace);
}

/// The last whole line of a text that ends in "\n".
std::string_view last_line(std::string_view text) {
    if (text.empty()) {
        return {};
    }
    text.remove_suffix(1);
    const auto start = text.rfind('\n');
    return start == std::string_view::npos ? text : text.substr(start + 1);
}

/// A descriptor that closes itself.
struct File {
    int number = -1;

    explicit File(int opened) : number(opened) {}

    ~File() {
        if (number >= 0) {
            ::close(number);
        }
    }

    File(const File&) = delete;
    File& operator=(const File&) = delete;
};

Error failure(const fs::path& file, const char* what) {
    return {Kind::unavailable,
            std::string("can't ") + what + " " + file.string() + ": " + std::strerror(errno),
            "the case folder must be writable"};
}

class Reader {
public:
    Reader(std::string_view text, const sweep::StreamPlace& place) : text_(text), place_(place) {}

    Decided run() {
        for (std::size_t at = 0; at < text_.size();) {
            const auto end = std::min(text_.find('\n', at), text_.size());
            ++number_;
            begin_ = at;
            take(text_.substr(at, end - at));
            before_ = text_.substr(at, end - at);
            at = end + 1;
        }
        for (auto& [what, indicator] : promoted_) {
            decided_.promoted.push_back(std::move(indicator));
        }
        std::sort(decided_.promoted.begin(),
                  decided_.promoted.end(),
                  [](const auto& a, const auto& b) { return a.line < b.line; });
        return std::move(decided_);
    }

private:
    void tell(const std::string& why, std::size_t bytes) {
        decided_.values.push_back(make_gap(place_.path,
                                           "line " + std::to_string(number_) + ": " + why,
                                           {origin(bytes)},
                                           place_.marking));
    }

    [[nodiscard]] ByteOrigin origin(std::size_t bytes) const {
        return {place_.exhibit, place_.member, {begin_, begin_ + bytes}};
    }

    void take(std::string_view line) {
        if (ascii::trim(line).empty()) {
            return;
        }
        const auto parsed = json::parse(line, nullptr, false);
        if (!parsed.is_object()) {
            tell("no JSON object; no decision was taken from it", line.size());
            return;
        }
        const auto wanted = number_ == 1 ? std::string() : Digest::of(before_).text();
        if (text_in(parsed, "previous") != wanted) {
            tell("does not follow the line before: one of them was changed or taken out",
                 line.size());
        }
        const auto act = std::find(act_words.begin(), act_words.end(), text_in(parsed, "act"));
        if (act == act_words.end()) {
            tell("an act that is not known", line.size());
            return;
        }
        auto content = parsed;
        content.erase("previous");
        content["line"] = number_;
        auto value = make_value("decision",
                                content.dump(-1, ' ', false, json::error_handler_t::replace),
                                {origin(line.size())},
                                "run.decision/1",
                                place_.marking);
        const auto known = static_cast<Act>(act - act_words.begin());
        if (known == Act::promote || known == Act::withdraw) {
            promote(known, parsed, line.size());
        } else {
            review(known, parsed, value, line.size());
        }
        decided_.values.push_back(std::move(value));
    }

    void promote(Act act, const json& line, std::size_t bytes) {
        sweep::Indicator indicator;
        indicator.value = text_in(line, "value");
        const auto type = sweep::parse_type(text_in(line, "type"));
        if (!type || sweep::type_by_shape(indicator.value) != type) {
            tell("its value is not of the type it names; it is no indicator", bytes);
            return;
        }
        const auto what = std::pair(text_in(line, "type"), indicator.value);
        if (act == Act::withdraw) {
            promoted_.erase(what);
            return;
        }
        indicator.type = *type;
        indicator.source = "promoted by " + text_in(line, "by") + ": " + text_in(line, "why");
        indicator.feed = place_.path;
        indicator.line = number_;
        indicator.marking = place_.marking;
        indicator.origins = {origin(bytes)};
        promoted_[what] = std::move(indicator);
    }

    void review(Act act, const json& line, const Value& value, std::size_t bytes) {
        const auto key = text_in(line, "key");
        if (key.empty() || text_in(line, "reading").empty()) {
            tell("names no claim", bytes);
            return;
        }
        if (act == Act::reopen) {
            decided_.reviews.erase(key);
            return;
        }
        decided_.reviews[key] = {text_in(line, "reading"),
                                 act == Act::accept,
                                 text_in(line, "by"),
                                 text_in(line, "at"),
                                 text_in(line, "why"),
                                 value.as_origin()};
    }

    std::string_view text_;
    const sweep::StreamPlace& place_;
    std::uint64_t number_ = 0;
    std::size_t begin_ = 0;
    std::string_view before_ = {};
    std::map<std::pair<std::string, std::string>, sweep::Indicator> promoted_;
    Decided decided_;
};

} // namespace

std::string_view to_text(Act act) noexcept {
    return act_words[static_cast<std::size_t>(act)];
}

Decided read_decisions(std::string_view text, const sweep::StreamPlace& place) {
    return Reader(text, place).run();
}

Result<std::string> decisions_text(const fs::path& folder) {
    const auto file = folder / decisions_file;
    std::error_code code;
    if (!fs::exists(file, code)) {
        return std::string();
    }
    std::ifstream in(file, std::ios::binary);
    if (!in) {
        return failure(file, "read");
    }
    return std::string(std::istreambuf_iterator<char>(in), {});
}

Status add_decision(const fs::path& folder, const Decision& decision) {
    const auto path = folder / decisions_file;
    const File file(
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644)); // NOLINT
    if (file.number < 0 || ::flock(file.number, LOCK_EX) != 0) {
        return failure(path, "open");
    }
    const auto text = decisions_text(folder);
    if (!text) {
        return text.error();
    }
    if (!text->empty() && text->back() != '\n') {
        return Error{Kind::damaged,
                     path.string() + " ends in the middle of a line",
                     "look at its end; a line feed there lets it go on"};
    }
    const auto line = line_of(decision, last_line(*text)) + "\n";
    std::size_t written = 0;
    while (written < line.size()) {
        const auto count = ::write(file.number, line.data() + written, line.size() - written);
        if (count < 0 && errno != EINTR) {
            return failure(path, "write");
        }
        written += count > 0 ? static_cast<std::size_t>(count) : 0;
    }
    return ::fsync(file.number) == 0 ? Status(Done{}) : Status(failure(path, "write"));
}

} // namespace ample::run
