// What does not stand in the text as it is: values behind escapes, in UTF-16LE, CP932 and EUC-JP,
// and indicators that are computed (scanner.hpp).

#include <ample/core/ascii.hpp>
#include <ample/sweep/computed.hpp>
#include <ample/sweep/detail/terminal_code.hpp>
#include <ample/sweep/scanner.hpp>

#include <algorithm>
#include <bit>

namespace ample::sweep {

namespace {

/// The bytes of `text` before what ends the query of a URL in a request.
std::size_t query_size(std::string_view text) noexcept {
    const auto* const end = std::find_if(text.begin(), text.end(), [](char c) {
        return c == ' ' || c == '\t' || c == '"' || c == '#' || c == '\r' || c == '\n';
    });
    return static_cast<std::size_t>(end - text.begin());
}

/// More than any computed indicator needs to see to say that it holds.
constexpr std::size_t query_begin_bytes = 64;

} // namespace

/// Looks at the stretches whose escapes hide something, at wide text and at lines in encodings of
/// Japan as if they stood there decoded.
void Scanner::scan_decoded() {
    const auto whole = text_;
    const bool has_zero = finder_.has_zero(); // the candidates of the whole text were walked
    escapes_.start(whole, escape_marks_);
    decoded_.clear();
    while (escapes_.add(decoded_)) {
        flush_decoded(whole);
    }
    flush_decoded(whole);
    if (has_zero) {
        scan_wide(whole);
    }
    japanese_.start(whole, high_pieces_);
    while (japanese_.add(decoded_)) {
        flush_decoded(whole);
    }
    flush_decoded(whole);
    text_ = whole;
}

void Scanner::scan_wide(std::string_view text) {
    wide_.start(text);
    const bool has_letters = set_->holds(KeyKind::name) || set_->holds(KeyKind::text);
    std::size_t until = 0; // letters were taken in up to here
    while (const auto run = wide_.next()) {
        if (run->size() >= 2 * shortest_run) {
            add_wide(text, *run);
        }
        const auto with_letters = has_letters && run->end > until ? wide_.with_letters(*run) : *run;
        if (with_letters != *run) {
            add_wide(text, with_letters);
            until = with_letters.end;
        }
    }
    flush_decoded(text);
}

/// Adds a run of wide text to what was decoded.
void Scanner::add_wide(std::string_view text, ByteRange run) {
    if (decoded_.is_full() || !decoded_.begin(run.begin)) {
        flush_decoded(text);
        decoded_.begin(run.begin);
    }
    auto written = decoded_.writer();
    written.put_wide(text, run.begin, run.end);
    decoded_.end(written, run.end);
}

/// Scans what was decoded of `whole`, and clears it.
void Scanner::flush_decoded(std::string_view whole) {
    const auto before = found_.size();
    text_ = decoded_.text();
    if (on_decoded_ && !text_.empty()) {
        on_decoded_(decoded_);
    }
    scan_candidates();
    for (auto i = before; i < found_.size(); ++i) {
        found_[i].begin = decoded_.original(found_[i].begin);
        const auto end = decoded_.original(found_[i].end);
        const auto value = whole.substr(found_[i].begin, end - found_[i].begin);
        found_[i].end = found_[i].begin + detail::without_terminal_codes(value).size();
    }
    decoded_.clear();
}

/// Tries the computed indicators on whatever follows each "?".
void Scanner::compute() {
    for (std::size_t word = 0; word < query_marks_.size(); ++word) {
        for (auto marks = query_marks_[word]; marks != 0; marks &= marks - 1) {
            const auto at = word * 64 + static_cast<std::size_t>(std::countr_zero(marks)) + 1;
            if (at < text_.size() && ascii::is_alnum(text_[at])) {
                compute_at(at);
            }
        }
    }
}

/// Tries them on the query at `begin`.
void Scanner::compute_at(std::size_t begin) {
    const auto rest = text_.substr(begin);
    if (!may_be_computed(rest)) {
        return;
    }
    const auto front = rest.substr(0, query_begin_bytes);
    const auto query = front.substr(0, query_size(front));
    const auto rules = computed_indicators();
    for (std::size_t i = 0; i < rules.size(); ++i) {
        if (auto check = rules[i].check(query)) {
            found_.push_back({.begin = begin,
                              .end = begin + query_size(rest),
                              .computed = i + 1,
                              .check = std::move(*check)});
        }
    }
}

} // namespace ample::sweep
