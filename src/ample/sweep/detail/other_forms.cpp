#include <ample/core/wide_runs.hpp>
#include <ample/sweep/detail/escapes.hpp>
#include <ample/sweep/detail/other_forms.hpp>

#include <algorithm>

namespace ample::sweep::detail {

namespace {

constexpr std::string_view escape_signs = "%\\&#\x1B";

} // namespace

/// Makes a form of each line of what was decoded, which is cleared.
void OtherForms::take_decoded(std::vector<OtherForm>& forms) {
    const auto text = decoded_.text();
    for (std::size_t at = 0; at < text.size();) {
        const auto end = text.find('\n', at);
        OtherForm form{std::string(text.substr(at, end - at)), {}};
        for (auto i = at; i <= end; ++i) {
            form.places.push_back(decoded_.original(i));
        }
        forms.push_back(std::move(form));
        at = end + 1;
    }
    decoded_.clear();
}

void OtherForms::add_run(std::string_view text, ByteRange run, std::vector<OtherForm>& forms) {
    decoded_.begin(run.begin);
    auto written = decoded_.writer();
    written.put_wide(text, run.begin, run.end);
    decoded_.end(written, run.end);
    take_decoded(forms);
}

void OtherForms::add_wide(std::string_view text, std::vector<OtherForm>& forms) {
    if (text.find('\0') == text.npos) {
        return;
    }
    WideRuns runs(text);
    std::size_t until = 0; // letters were taken in up to here
    while (const auto run = runs.next()) {
        add_run(text, *run, forms);
        const auto whole = run->end > until ? runs.with_letters(*run) : *run;
        if (whole != *run) { // what was taken in may be no text
            add_run(text, whole, forms);
            until = whole.end;
        }
    }
}

void OtherForms::add_escaped(std::string_view text, std::vector<OtherForm>& forms) {
    auto at = text.find_first_of(escape_signs);
    if (at == text.npos) {
        return;
    }
    marks_.assign((text.size() + 63) / 64, 0);
    for (; at != text.npos; at = text.find_first_of(escape_signs, at + 1)) {
        marks_[at / 64] |= std::uint64_t{1} << at % 64;
    }
    EscapeFinder escapes(true);
    escapes.start(text, marks_);
    while (escapes.add(decoded_)) {
        take_decoded(forms);
    }
    take_decoded(forms);
}

void OtherForms::add_japanese(std::string_view text, std::vector<OtherForm>& forms) {
    const auto is_high = [](char c) { return static_cast<unsigned char>(c) > 127; };
    if (std::none_of(text.begin(), text.end(), is_high)) {
        return;
    }
    const ByteRange whole{0, text.size()};
    japanese_.start(text, {&whole, 1});
    while (japanese_.add(decoded_)) {
        take_decoded(forms);
    }
    take_decoded(forms);
}

} // namespace ample::sweep::detail
