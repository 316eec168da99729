// Regular expressions of rules, and the literal by which a value that can't fit is known at once.

#include <ample/core/ascii.hpp>
#include <ample/core/utf8.hpp>
#include <ample/sweep/sigma/matcher.hpp>

#include <re2/filtered_re2.h>
#include <re2/re2.h>

#include <algorithm>
#include <charconv>
#include <mutex>
#include <optional>
#include <vector>

namespace ample::sweep::sigma {

namespace {

/// n of `.{n}`, `.{n,}` and `.{n,m}`, which an automaton takes n states a byte for.
std::optional<std::size_t> run_of_any(std::string_view text) noexcept {
    if (!text.starts_with(".{") || text.find('}') != text.size() - 1) {
        return std::nullopt;
    }
    std::size_t count = 0;
    const auto* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data() + 2, end, count);
    const bool is_count = read.ec == std::errc() && (*read.ptr == '}' || *read.ptr == ',');
    return is_count ? std::optional(count) : std::nullopt;
}

/// Whether `count` characters stand side by side; bytes that are no UTF-8 are none.
bool has_run(std::string_view value, std::size_t count, bool with_line_ends) {
    std::size_t run = 0;
    while (run < count && !value.empty()) {
        const bool is_sign = value.starts_with("\xEF\xBF\xBD"); // the sign for a bad character
        const auto point = utf8::take(value);
        const bool is_any = (point != 0xFFFD || is_sign) && (point != '\n' || with_line_ends);
        run = is_any ? run + 1 : 0;
    }
    return run >= count;
}

} // namespace

struct Regex::Engine {
    /// RE2 is made once, by its filter.
    Engine(const std::string& text, const re2::RE2::Options& options) : filter(shortest_word) {
        int number = 0;
        if (filter.Add(text, options, &number) == re2::RE2::NoError) {
            expression = &filter.GetRE2(number);
        }
    }

    [[nodiscard]] std::size_t size() const {
        return static_cast<std::size_t>(std::max(expression->ProgramSize(), 0));
    }

    /// Whether it fits none of the texts that lack its words; made ready by the first that asks.
    bool demands_words() {
        std::call_once(is_ready, [&] {
            filter.Compile(&words);
            std::vector<int> whatever;
            filter.AllPotentials({}, &whatever);
            const bool is_ascii = std::all_of(words.begin(), words.end(), [](const auto& word) {
                return std::all_of(word.begin(), word.end(), [](char c) {
                    return static_cast<unsigned char>(c) < 128;
                });
            });
            has_words = !words.empty() && whatever.empty() && is_ascii;
        });
        return has_words;
    }

    static constexpr int shortest_word = 3;

    re2::FilteredRE2 filter;              ///< which words it takes
    const re2::RE2* expression = nullptr; ///< of the filter; null where RE2 refuses it
    std::optional<std::size_t> run = {};  ///< of any characters, all that it asks
    bool with_line_ends = false;
    bool may_end_early = false; ///< `$` stands before a last line end, as in PCRE
    std::once_flag is_ready = {};
    std::vector<std::string> words = {}; ///< folded, of `filter`
    bool has_words = false;
};

Regex::Regex() = default;
Regex::~Regex() = default;

Result<std::shared_ptr<const Regex>> Regex::compile(const std::string& text, Flags flags) {
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(std::int64_t{8} << 20);
    options.set_encoding(re2::RE2::Options::EncodingUTF8);
    std::string letters;
    letters += flags.is_caseless ? "i" : "";
    letters += flags.is_multi_line ? "m" : "";
    letters += flags.is_dot_all ? "s" : "";
    const auto whole = letters.empty() ? text : "(?" + letters + ")" + text;
    std::shared_ptr<Regex> made(new Regex());
    made->engine_ = std::make_unique<Engine>(whole, options);
    if (made->engine_->expression == nullptr) {
        return Error{Kind::unsupported,
                     "not a regular expression of RE2: " + re2::RE2(whole, options).error(),
                     "look-around and back references are not part of Sigma's regular expressions"};
    }
    if (made->engine_->size() > largest) {
        return Error{Kind::unsupported,
                     "a regular expression of " + std::to_string(made->engine_->size()) +
                         " steps, at most " + std::to_string(largest),
                     "repeat less, or write several rules"};
    }
    made->engine_->run = run_of_any(text);
    made->engine_->with_line_ends = flags.is_dot_all;
    made->engine_->may_end_early =
        text.find('$') != std::string::npos && text.find("\\z") == std::string::npos;
    made->text_ = text;
    made->witness_ = witness_of_regex(text);
    return std::shared_ptr<const Regex>(std::move(made));
}

std::size_t Regex::size() const noexcept {
    return engine_->size();
}

bool Regex::may_be_in(std::string_view folded) const {
    if (!engine_->demands_words()) {
        return true;
    }
    std::vector<int> found;
    for (std::size_t i = 0; i < engine_->words.size(); ++i) {
        if (folded.find(engine_->words[i]) != std::string_view::npos) {
            found.push_back(static_cast<int>(i));
        }
    }
    if (found.empty()) {
        return false;
    }
    std::vector<int> potentials;
    engine_->filter.AllPotentials(found, &potentials);
    return !potentials.empty();
}

bool Regex::is_in(std::string_view value) const {
    if (engine_->run) {
        return has_run(value, *engine_->run, engine_->with_line_ends);
    }
    const auto fits = [&](std::string_view text) {
        return re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()),
                                      *engine_->expression);
    };
    return fits(value) || (engine_->may_end_early && value.ends_with('\n') &&
                           fits(value.substr(0, value.size() - 1)));
}

namespace {

/// Walks an expression and keeps the longest run of characters outside groups and choices.
class WitnessFinder {
public:
    explicit WitnessFinder(std::string_view text) : rest_(text) {}

    std::string find() {
        while (!rest_.empty()) {
            if (!step()) {
                return {};
            }
        }
        end_run();
        return best_;
    }

private:
    /// Takes one element; false when the whole is too involved.
    bool step() {
        const char c = rest_.front();
        rest_.remove_prefix(1);
        switch (c) {
        case '|':
            return false; // a choice of whole expressions
        case '(':
            end_run();
            return skip_group() && skip_quantifier();
        case '[':
            end_run();
            return skip_class() && skip_quantifier();
        case '.':
            end_run();
            return skip_quantifier();
        case '^':
        case '$':
            end_run();
            return true;
        case '\\':
            return escape();
        case '*':
        case '+':
        case '?':
        case '{':
        case ')':
            return false; // stands where this walk does not expect it
        default:
            return literal(c);
        }
    }

    bool escape() {
        if (rest_.empty()) {
            return false;
        }
        const char c = rest_.front();
        if (ascii::is_alnum(c)) {
            rest_.remove_prefix(1);
            if (std::string_view("dDwWsSbBAz").find(c) == std::string_view::npos) {
                return c == 'n' || c == 'r' || c == 't' ? (end_run(), skip_quantifier()) : false;
            }
            end_run();
            return skip_quantifier();
        }
        rest_.remove_prefix(1);
        return literal(c);
    }

    bool literal(char c) {
        if (static_cast<unsigned char>(c) >= 128) {
            end_run(); // folding may change its bytes
            return skip_quantifier();
        }
        const auto may_lack = !rest_.empty() && (rest_.front() == '*' || rest_.front() == '?' ||
                                                 rest_.front() == '{');
        const bool repeats = may_lack || (!rest_.empty() && rest_.front() == '+');
        if (!may_lack) {
            run_ += ascii::lower(c);
        }
        if (repeats) {
            end_run();
        }
        return skip_quantifier();
    }

    void end_run() {
        if (run_.size() > best_.size()) {
            best_ = run_;
        }
        run_.clear();
    }

    bool skip_quantifier() {
        while (!rest_.empty()) {
            const char c = rest_.front();
            if (c == '*' || c == '+' || c == '?') {
                rest_.remove_prefix(1);
            } else if (c == '{') {
                const auto end = rest_.find('}');
                if (end == std::string_view::npos) {
                    return false;
                }
                rest_.remove_prefix(end + 1);
            } else {
                break;
            }
        }
        return true;
    }

    bool skip_class() {
        if (rest_.starts_with('^')) {
            rest_.remove_prefix(1);
        }
        if (rest_.starts_with(']')) {
            rest_.remove_prefix(1);
        }
        while (!rest_.empty()) {
            const char c = rest_.front();
            if (c == '[' && rest_.starts_with("[:")) {
                const auto end = rest_.find(":]");
                if (end == std::string_view::npos) {
                    return false;
                }
                rest_.remove_prefix(end + 2);
                continue;
            }
            rest_.remove_prefix(c == '\\' && rest_.size() > 1 ? 2 : 1);
            if (c == ']') {
                return true;
            }
        }
        return false;
    }

    bool skip_group() {
        std::size_t depth = 1;
        while (!rest_.empty()) {
            const char c = rest_.front();
            rest_.remove_prefix(c == '\\' && rest_.size() > 1 ? 2 : 1);
            if (c == '[' && !skip_class()) {
                return false;
            }
            depth += c == '(' ? 1 : 0;
            depth -= c == ')' ? 1 : 0;
            if (depth == 0) {
                return true;
            }
        }
        return false;
    }

    std::string_view rest_;
    std::string run_ = {};
    std::string best_ = {};
};

} // namespace

std::string witness_of_regex(std::string_view text) {
    if (text.find("\\Q") != std::string_view::npos) {
        return {};
    }
    return WitnessFinder(text).find();
}

} // namespace ample::sweep::sigma
