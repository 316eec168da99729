#include <ample/core/ascii.hpp>
#include <ample/core/digest.hpp>
#include <ample/sweep/yara/detail/reliance.hpp>
#include <ample/sweep/yara/detail/rule_sets.hpp>

#include <yara.h>

#include <algorithm>
#include <exception>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <thread>

namespace ample::sweep::yara {

namespace {

using detail::Compiled;
using detail::RuleSet;
using detail::RuleSets;

constexpr std::size_t most_included = std::size_t{64} << 20U;
constexpr const char* names[] = {"filename", "filepath", "extension"};

struct DestroyCompiler {
    void operator()(YR_COMPILER* compiler) const noexcept { yr_compiler_destroy(compiler); }
};

bool is_library_ready() {
    static const bool is_ready = yr_initialize() == ERROR_SUCCESS;
    return is_ready;
}

std::string normal_path(const std::filesystem::path& path) {
    return path.lexically_normal().generic_string();
}

/// Answers `include`, and keeps what libyara says, for one file after the other.
class Compiler {
public:
    Compiler(const std::vector<RuleText>& texts, bool has_names) : texts_(texts) {
        for (std::size_t i = 0; i < texts.size(); ++i) {
            by_path_.emplace(normal_path(texts[i].path), i);
        }
        YR_COMPILER* made = nullptr;
        if (!is_library_ready() || yr_compiler_create(&made) != ERROR_SUCCESS) {
            throw std::bad_alloc();
        }
        compiler_.reset(made);
        yr_compiler_set_callback(made, on_remark, this);
        yr_compiler_set_include_callback(made, on_include, nullptr, this);
        for (const auto* name :
             has_names ? std::span<const char* const>(names) : std::span<const char* const>()) {
            yr_compiler_define_string_variable(made, name, "");
        }
    }

    /// Whether it compiles.
    bool add(std::size_t number) {
        const auto& text = texts_[number];
        current_ = number;
        resolved_.clear();
        included_bytes_ = 0;
        if (text.text.find('\0') != std::string::npos) {
            errors_.push_back({text.path, 0, {}, "a zero byte stands in it"});
            return false;
        }
        return yr_compiler_add_string(
                   compiler_.get(), text.text.c_str(), std::to_string(number).c_str()) == 0;
    }

    Compiled finish() {
        YR_RULES* rules = nullptr;
        return yr_compiler_get_rules(compiler_.get(), &rules) == ERROR_SUCCESS ? Compiled(rules)
                                                                               : Compiled();
    }

    [[nodiscard]] const std::vector<Remark>& errors() const noexcept { return errors_; }

    [[nodiscard]] const std::vector<Remark>& warnings() const noexcept { return warnings_; }

    [[nodiscard]] const std::set<std::size_t>& included() const noexcept { return included_; }

private:
    static void on_remark(int level,
                          const char* file,
                          int line,
                          const YR_RULE* rule,
                          const char* message,
                          void* self) {
        auto& compiler = *static_cast<Compiler*>(self);
        const auto& own = compiler.texts_[compiler.current_].path;
        Remark remark{file == nullptr ? own : own + " (includes " + file + ")",
                      static_cast<std::size_t>(line < 0 ? 0 : line),
                      rule == nullptr || rule->identifier == nullptr ? "" : rule->identifier,
                      message == nullptr ? "" : message};
        auto& list = level == YARA_ERROR_LEVEL_ERROR ? compiler.errors_ : compiler.warnings_;
        if (list.size() < most_remarks) {
            list.push_back(std::move(remark));
        }
    }

    static const char*
    on_include(const char* name, const char* from, const char* /*space*/, void* self) {
        return static_cast<Compiler*>(self)->include(name, from == nullptr ? "" : from);
    }

    const char* include(const std::string& name, const std::string& from) {
        const auto known = resolved_.find(from);
        const std::filesystem::path base =
            known == resolved_.end() ? texts_[current_].path : known->second;
        const auto path = normal_path(base.parent_path() / name);
        const auto found = by_path_.find(path);
        if (found == by_path_.end()) {
            return nullptr;
        }
        const auto& text = texts_[found->second].text;
        included_bytes_ += text.size();
        if (included_bytes_ > most_included) {
            return nullptr;
        }
        resolved_[name] = path;
        included_.insert(found->second);
        return text.c_str();
    }

    static constexpr std::size_t most_remarks = 1000;

    const std::vector<RuleText>& texts_;
    std::map<std::string, std::size_t> by_path_ = {};
    std::unique_ptr<YR_COMPILER, DestroyCompiler> compiler_ = {};
    std::size_t current_ = 0;
    std::map<std::string, std::string> resolved_ = {}; ///< as it was included, where it lies
    std::size_t included_bytes_ = 0;
    std::set<std::size_t> included_ = {};
    std::vector<Remark> errors_ = {};
    std::vector<Remark> warnings_ = {};
};

/// One file, compiled alone.
struct Trial {
    bool holds = false;
    bool has_names = false;
    std::set<std::size_t> included = {};
    std::vector<Remark> warnings = {};
    Remark refusal = {};
};

Trial try_file(const std::vector<RuleText>& texts, std::size_t number) {
    Trial trial;
    const auto& text = texts[number];
    if (text.text.size() > longest_rule_file) {
        trial.refusal = {text.path, 0, {}, "longer than 16 MiB"};
        return trial;
    }
    for (const bool has_names : {false, true}) {
        Compiler compiler(texts, has_names);
        if (compiler.add(number)) {
            return {true, has_names, compiler.included(), compiler.warnings(), {}};
        }
        trial.refusal = compiler.errors().empty()
                            ? Remark{text.path, 0, {}, "libyara does not compile it"}
                            : compiler.errors().front();
    }
    return trial;
}

/// The files of a set compiled together, or the first that libyara refuses beside those before it.
struct Joint {
    Compiled rules = {};
    std::optional<std::size_t> refused = {}; ///< place in the files of the set
    Remark why = {};
};

Joint join(const RuleSets& sets, const RuleSet& set) {
    Compiler compiler(sets.texts, set.has_names);
    for (std::size_t i = 0; i < set.files.size(); ++i) {
        const auto number = set.files[i];
        if (!compiler.add(number)) {
            return {{},
                    i,
                    compiler.errors().empty() ? Remark{sets.texts[number].path, 0, {}, "it fails"}
                                              : compiler.errors().front()};
        }
    }
    return {compiler.finish(), {}, {}};
}

/// Compiles what `set` names and notes which rules others rest on. Files that libyara takes alone
/// and not beside the others are taken out of the set and told in `refused`.
Status complete(RuleSets& sets, RuleSet& set, std::vector<Remark>& refused) {
    constexpr int most_tries = 32; // each compiles all of them
    for (int tries = 0; !set.files.empty() && !set.rules; ++tries) {
        auto joint = join(sets, set);
        set.rules = std::move(joint.rules);
        if (!set.rules && (!joint.refused || tries == most_tries)) {
            return Error{Kind::unsupported,
                         "the files of rules compile one by one and not together",
                         "give fewer of them at once"};
        }
        if (joint.refused) {
            set.files.erase(set.files.begin() + static_cast<std::ptrdiff_t>(*joint.refused));
            joint.why.what = "beside the other files: " + joint.why.what;
            refused.push_back(std::move(joint.why));
        }
    }
    if (set.files.empty()) {
        return Done{};
    }
    std::vector<std::string_view> texts;
    for (const auto& text : sets.texts) {
        texts.push_back(text.text);
    }
    const detail::Mentions mentions(texts);
    const YR_RULE* rule = nullptr;
    yr_rules_foreach(set.rules.get(), rule) {
        set.is_relied_on.push_back(RULE_IS_GLOBAL(rule) || mentions.name(rule->identifier));
    }
    return Done{};
}

/// Makes the set of both. What asks for the name of a file leaves no other meaning to the words
/// `filename`, `filepath` and `extension`: a rule of content that is called so is left out of it.
Status complete_together(RuleSets& sets) {
    if (sets.by_content.files.empty() || sets.by_name.files.empty()) {
        return Done{};
    }
    auto& together = sets.together;
    together.has_names = true;
    together.files = sets.by_content.files;
    together.files.insert(
        together.files.end(), sets.by_name.files.begin(), sets.by_name.files.end());
    const auto all = together.files;
    std::vector<Remark> refused;
    if (auto done = complete(sets, together, refused); !done) {
        return done;
    }
    for (const auto number : all) {
        const auto& files = together.files;
        if (std::find(files.begin(), files.end(), number) == files.end()) {
            sets.left_out_together.push_back(number);
        }
    }
    return Done{};
}

std::string digest_of(const RuleSets& sets) {
    Hasher hasher;
    hasher.update(YR_VERSION);
    for (const auto* set : {&sets.by_content, &sets.by_name}) {
        for (const auto number : set->files) {
            const auto& text = sets.texts[number];
            hasher.update("\n" + text.path + "\n" + std::to_string(text.text.size()) + "\n");
            hasher.update(text.text);
        }
    }
    return hasher.finish().hex();
}

} // namespace

void detail::DestroyRules::operator()(YR_RULES* rules) const noexcept {
    yr_rules_destroy(rules);
}

Compiled detail::compile_together(const RuleSets& sets, const RuleSet& set) {
    return join(sets, set).rules;
}

std::vector<std::string> included_paths(const RuleText& text) {
    std::vector<std::string> paths;
    const std::string_view all = text.text;
    for (std::size_t at = 0; at < all.size();) {
        const auto end = std::min(all.find('\n', at), all.size());
        auto line = ascii::trim(all.substr(at, end - at));
        at = end + 1;
        constexpr std::string_view word = "include";
        if (!line.starts_with(word)) {
            continue;
        }
        line = ascii::trim(line.substr(word.size()));
        const auto close = line.find('"', 1);
        if (!line.starts_with('"') || close == line.npos) {
            continue;
        }
        const std::filesystem::path name = line.substr(1, close - 1);
        const auto inner = name.lexically_normal();
        if (name.is_relative() && !inner.empty() && *inner.begin() != "..") {
            paths.push_back(normal_path(std::filesystem::path(text.path).parent_path() / inner));
        }
    }
    return paths;
}

bool is_rule_file_name(std::string_view path) {
    const auto low = ascii::lower(path);
    return low.ends_with(".yar") || low.ends_with(".yara");
}

std::string_view library_version() noexcept {
    return YR_VERSION;
}

Result<Rules> Rules::compile(std::vector<RuleText> texts) {
    std::optional<Result<Rules>> made;
    std::exception_ptr failure;
    std::jthread([&] {
        try {
            made = compile_here(std::move(texts));
        } catch (...) {
            failure = std::current_exception();
        }
    }).join();
    if (failure) {
        std::rethrow_exception(failure);
    }
    return std::move(*made);
}

Result<Rules> Rules::compile_here(std::vector<RuleText> texts) {
    auto sets = std::make_shared<RuleSets>();
    sets->texts = std::move(texts);
    sets->by_name.has_names = true;
    std::vector<Trial> trials;
    std::set<std::size_t> included;
    for (std::size_t i = 0; i < sets->texts.size(); ++i) {
        trials.push_back(try_file(sets->texts, i));
        const auto& trial = trials.back();
        if (trial.holds) {
            included.insert(trial.included.begin(), trial.included.end());
        } else {
            sets->refusals.push_back(trial.refusal);
        }
    }
    for (std::size_t i = 0; i < trials.size(); ++i) {
        if (trials[i].holds && !included.contains(i)) {
            (trials[i].has_names ? sets->by_name : sets->by_content).files.push_back(i);
            sets->warnings.insert(
                sets->warnings.end(), trials[i].warnings.begin(), trials[i].warnings.end());
        }
    }
    for (auto* set : {&sets->by_content, &sets->by_name}) {
        if (auto done = complete(*sets, *set, sets->refusals); !done) {
            return done.error();
        }
    }
    if (auto done = complete_together(*sets); !done) {
        return done.error();
    }
    sets->rules = sets->by_content.is_relied_on.size() + sets->by_name.is_relied_on.size();
    sets->digest = digest_of(*sets);
    return Rules(std::move(sets));
}

const std::vector<Remark>& Rules::refusals() const noexcept {
    return sets_->refusals;
}

const std::vector<Remark>& Rules::warnings() const noexcept {
    return sets_->warnings;
}

std::size_t Rules::size() const noexcept {
    return sets_->rules;
}

std::size_t Rules::files() const noexcept {
    return sets_->by_content.files.size() + sets_->by_name.files.size();
}

const std::string& Rules::digest() const noexcept {
    return sets_->digest;
}

} // namespace ample::sweep::yara
