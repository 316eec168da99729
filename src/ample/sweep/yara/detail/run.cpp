#include <ample/sweep/yara/detail/run.hpp>

#include <yara.h>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <new>

namespace ample::sweep::yara::detail {

namespace {

/// What libyara asks for blocks.
struct Blocks {
    const Bytes* bytes = nullptr;
    YR_SCANNER* scanner = nullptr;
    const ScanLimits* limits = nullptr;
    YR_MEMORY_BLOCK block = {};
    bool is_through = false;
};

const std::uint8_t* fetch(YR_MEMORY_BLOCK* self) {
    return static_cast<const std::uint8_t*>(self->context);
}

YR_MEMORY_BLOCK* as_block(Blocks& blocks, std::uint64_t begin, std::string_view bytes) {
    // libyara takes the place as `void*` and only reads.
    blocks.block = {bytes.size(), begin, const_cast<char*>(bytes.data()), fetch}; // NOLINT
    return &blocks.block;
}

YR_MEMORY_BLOCK* first_block(YR_MEMORY_BLOCK_ITERATOR* self) {
    auto& blocks = *static_cast<Blocks*>(self->context);
    self->last_error = ERROR_SUCCESS;
    return as_block(blocks, 0, blocks.bytes->head);
}

YR_MEMORY_BLOCK* next_block(YR_MEMORY_BLOCK_ITERATOR* self) {
    auto& blocks = *static_cast<Blocks*>(self->context);
    self->last_error = ERROR_SUCCESS;
    const auto more = blocks.is_through ? std::nullopt : blocks.bytes->next();
    blocks.is_through = !more;
    if (more) {
        const auto parts = 1 + more->first / std::max<std::uint64_t>(blocks.limits->whole_bytes, 1);
        blocks.scanner->timeout =
            parts * static_cast<std::uint64_t>(blocks.limits->seconds) * 1'000'000'000U;
    }
    return more ? as_block(blocks, more->first, more->second) : nullptr;
}

std::uint64_t size_of(YR_MEMORY_BLOCK_ITERATOR* self) {
    return static_cast<Blocks*>(self->context)->bytes->size();
}

std::string failure_text(int code, const ScanLimits& limits) {
    switch (code) {
    case ERROR_SUCCESS:
        return {};
    case ERROR_SCAN_TIMEOUT:
        return "took longer than " + std::to_string(limits.seconds) + " s";
    case ERROR_TOO_MANY_RE_FIBERS:
        return "a regular expression needs too much memory";
    case ERROR_EXEC_STACK_OVERFLOW:
        return "a condition needs too much memory";
    case ERROR_INSUFFICIENT_MEMORY:
        return "out of memory";
    default:
        return "libyara gave up with error " + std::to_string(code);
    }
}

std::string meta_text(const YR_META& meta) {
    switch (meta.type) {
    case META_TYPE_INTEGER:
        return std::to_string(meta.integer);
    case META_TYPE_BOOLEAN:
        return meta.integer != 0 ? "true" : "false";
    default:
        return meta.string == nullptr ? "" : meta.string;
    }
}

FoundString found_string(YR_SCAN_CONTEXT* scanner, YR_STRING* string, const ScanLimits& limits) {
    FoundString found;
    found.identifier = string->identifier;
    // libyara keeps matches without regard to alignment, so each is copied before it is looked at.
    YR_MATCH match = {};
    for (const void* at = scanner->matches[string->idx].head; at != nullptr; at = match.next) {
        std::memcpy(&match, at, sizeof match);
        if (match.is_private) {
            continue;
        }
        ++found.count;
        if (found.matches.size() < limits.matches_told) {
            const auto begin = static_cast<std::uint64_t>(match.base + match.offset);
            const auto told =
                std::min(limits.bytes_told, static_cast<std::size_t>(match.data_length));
            FoundMatch one{{begin, begin + static_cast<std::uint64_t>(match.match_length)}, {}};
            for (std::size_t i = 0; i < told; ++i) {
                one.bytes += static_cast<char>(match.data[i]);
            }
            found.matches.push_back(std::move(one));
        }
    }
    return found;
}

} // namespace

void DestroyScanner::operator()(YR_SCAN_CONTEXT* scanner) const noexcept {
    yr_scanner_destroy(scanner);
}

Runner::Runner(const RuleSets& sets, const RuleSet& set, YR_RULES* rules, const ScanLimits& limits)
    : sets_(sets), set_(set), rules_(rules), limits_(limits) {
    YR_SCANNER* made = nullptr;
    if (yr_scanner_create(rules, &made) != ERROR_SUCCESS) {
        throw std::bad_alloc();
    }
    scanner_.reset(made);
    yr_scanner_set_callback(made, on_message, this);
    // What is scanned lies in memory: no handler of signals is wanted.
    yr_scanner_set_flags(made, SCAN_FLAGS_NO_TRYCATCH | SCAN_FLAGS_REPORT_RULES_MATCHING);
}

RunOutcome Runner::run(const Bytes& bytes, const NameOfBytes& name) {
    using Clock = std::chrono::steady_clock;
    auto* const scanner = scanner_.get();
    outcome_ = {};
    if (set_.has_names) {
        yr_scanner_define_string_variable(scanner, "filename", name.filename().c_str());
        yr_scanner_define_string_variable(scanner, "filepath", name.path.c_str());
        yr_scanner_define_string_variable(scanner, "extension", name.extension().c_str());
    }
    yr_scanner_set_timeout(scanner, limits_.seconds);
    const auto begin = Clock::now();
    int code = ERROR_SUCCESS;
    if (bytes.in_blocks) {
        Blocks blocks{&bytes, scanner, &limits_};
        YR_MEMORY_BLOCK_ITERATOR iterator{&blocks, first_block, next_block, size_of, ERROR_SUCCESS};
        code = yr_scanner_scan_mem_blocks(scanner, &iterator);
    } else {
        // libyara refuses a null pointer even for no bytes.
        static constexpr char none = '\0';
        const auto* const data = bytes.whole.empty() ? &none : bytes.whole.data();
        code = yr_scanner_scan_mem(
            scanner, reinterpret_cast<const std::uint8_t*>(data), bytes.whole.size()); // NOLINT
    }
    outcome_.seconds = std::chrono::duration<double>(Clock::now() - begin).count();
    outcome_.failure = failure_text(code, limits_);
    if (!outcome_.failure.empty()) {
        outcome_.findings.clear();
    }
    return std::move(outcome_);
}

int Runner::on_message(YR_SCAN_CONTEXT* scanner, int message, void* about, void* self) {
    auto& runner = *static_cast<Runner*>(self);
    if (message == CALLBACK_MSG_RULE_MATCHING) {
        runner.take(scanner, about);
    } else if (message == CALLBACK_MSG_TOO_MANY_MATCHES) {
        runner.take_cut(about);
    }
    return CALLBACK_CONTINUE;
}

const std::string& Runner::file_of(const void* rule) const {
    const auto* const one = static_cast<const YR_RULE*>(rule);
    return sets_.texts[std::stoul(one->ns->name)].path;
}

void Runner::take(YR_SCAN_CONTEXT* scanner, const void* about) {
    const auto* const rule = static_cast<const YR_RULE*>(about);
    Finding finding;
    finding.file = file_of(rule);
    finding.rule = rule->identifier;
    const char* tag = nullptr;
    yr_rule_tags_foreach(rule, tag) {
        finding.tags.emplace_back(tag);
    }
    const YR_META* meta = nullptr;
    yr_rule_metas_foreach(rule, meta) {
        finding.meta.emplace_back(meta->identifier, meta_text(*meta));
    }
    YR_STRING* string = nullptr;
    yr_rule_strings_foreach(rule, string) {
        if (!STRING_IS_PRIVATE(string)) {
            auto found = found_string(scanner, string, limits_);
            if (found.count != 0) {
                finding.strings.push_back(std::move(found));
            }
        }
    }
    outcome_.findings.emplace_back(static_cast<std::size_t>(rule - rules_->rules_table),
                                   std::move(finding));
}

void Runner::take_cut(const void* about) {
    const auto* const string = static_cast<const YR_STRING*>(about);
    const auto* const rule = &rules_->rules_table[string->rule_idx];
    outcome_.cut.push_back({file_of(rule),
                            rule->identifier,
                            std::string(string->identifier) +
                                " stands in it more often than is counted; places after the first "
                                "million are not seen"});
}

std::vector<std::pair<std::string, std::string>> names_of(const RuleSets& sets,
                                                          const RuleSet& set) {
    std::vector<std::pair<std::string, std::string>> names;
    if (set.rules) {
        const YR_RULE* rule = nullptr;
        yr_rules_foreach(set.rules.get(), rule) {
            names.emplace_back(sets.texts[std::stoul(rule->ns->name)].path, rule->identifier);
        }
    }
    return names;
}

} // namespace ample::sweep::yara::detail
