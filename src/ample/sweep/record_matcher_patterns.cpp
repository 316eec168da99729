// Patterns in the fields of a record, as they read and as they read decoded (record_matcher.hpp).

#include <ample/core/ascii.hpp>
#include <ample/sweep/detail/field_rules.hpp>
#include <ample/sweep/detail/terminal_code.hpp>
#include <ample/sweep/record_matcher.hpp>

#include <algorithm>

namespace ample::sweep {

namespace {

std::string_view last_component(std::string_view path) noexcept {
    const auto at = path.find_last_of("\\/");
    return at == path.npos ? path : path.substr(at + 1);
}

bool ends_file_name(char c) noexcept {
    return static_cast<unsigned char>(c) <= ' ' ||
           std::string_view("\"'`<>|*?:,;=&()[]{}").find(c) != std::string_view::npos;
}

/// Calls `use` with the last component of each path and each name with a dot in running text.
template <class Use>
void for_each_file_name(std::string_view text, Use&& use) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto* const stop = std::find_if(
            text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), ends_file_name);
        auto word = text.substr(at, static_cast<std::size_t>(stop - text.begin()) - at);
        at += word.size();
        while (word.ends_with('.')) {
            word.remove_suffix(1); // of the sentence
        }
        const auto name = last_component(word);
        const bool is_file = name.size() < word.size() || name.find('.') != name.npos;
        if (is_file && !name.empty()) {
            use(name);
        }
    }
}

} // namespace

/// Finds out which patterns may match, in whatever form.
void RecordMatcher::look_for_patterns() {
    forms_.clear();
    std::vector<detail::OtherForm> forms;
    for (std::size_t i = 0; i < parts_.size(); ++i) {
        const auto text =
            std::string_view(text_).substr(parts_[i].begin, parts_[i].field->value.size());
        forms.clear();
        other_forms_->add_wide(text, forms);
        other_forms_->add_escaped(text, forms);
        other_forms_->add_japanese(text, forms);
        for (auto& form : forms) {
            forms_.emplace_back(i, std::move(form));
        }
    }
    std::string all = text_;
    for (const auto& [part, url] : urls_) {
        all += url + "\n";
    }
    for (const auto& [part, form] : forms_) {
        all += form.text + "\n";
    }
    patterns_->look_at(all);
}

void RecordMatcher::take_patterns() {
    for (const auto& part : parts_) {
        const auto size = part.field->value.size();
        take_patterns_in(part, std::string_view(text_).substr(part.begin, size), nullptr);
    }
    for (const auto& [index, form] : forms_) {
        take_patterns_in(parts_[index], form.text, &form);
    }
}

/// Keeps the patterns in `text`: that of the part, or of a form of it.
void RecordMatcher::take_patterns_in(const Part& part,
                                     std::string_view text,
                                     const detail::OtherForm* form) {
    const auto keep = [&](Type type, std::string_view within) {
        const auto offset = static_cast<std::size_t>(within.data() - text.data());
        for (auto& match : patterns_->find(type, within)) {
            const bool is_whole = match.value.empty();
            const auto begin = is_whole ? 0 : offset + match.begin;
            const auto end = is_whole ? text.size() : begin + match.value.size();
            const auto where =
                form == nullptr ? ByteRange{begin, end} : place_of(part, *form, {begin, end});
            auto value = is_whole ? std::string(text) : match.value;
            take_pattern(part, type, std::move(match), where, std::move(value));
        }
    };
    keep(Type::regex, text);
    keep(Type::glob, text);
    if (part.role == Role::path || is_text()) {
        keep(Type::filename_regex, text);
        keep(Type::filename_regex, last_component(text));
    }
    if (part.role == Role::path || part.role == Role::text) {
        for_each_file_name(text, [&](std::string_view name) { keep(Type::filename_regex, name); });
    }
    if (is_text()) {
        keep(Type::uri_regex, text);
    }
}

/// Where the range of a form stands in the part, without the colours behind it.
ByteRange
RecordMatcher::place_of(const Part& part, const detail::OtherForm& form, ByteRange where) const {
    const ByteRange written{form.places[where.begin], form.places[where.end]};
    const auto value = std::string_view(text_).substr(part.begin + written.begin, written.size());
    return {written.begin, written.begin + detail::without_terminal_codes(value).size()};
}

/// Keeps one match at `where` in the part.
void RecordMatcher::take_pattern(
    const Part& part, Type type, PatternMatch match, ByteRange where, std::string value) {
    const auto text = std::string_view(text_).substr(part.begin, part.field->value.size());
    const detail::FieldPlace place{.name = part.field->name,
                                   .text = text,
                                   .value = text,
                                   .role = part.role,
                                   .is_whole_line = is_text()};
    add({FoundId::Kind::pattern, match.indicator},
        part.begin + where.begin,
        part.begin + where.end,
        detail::standing_of(type, place) == detail::Standing::contact,
        std::move(match.check));
    found_.back().value = std::move(value);
}

void RecordMatcher::take_url_patterns() {
    for (const auto& [index, url] : urls_) {
        const auto& part = parts_[index];
        const auto size = part.field->value.size();
        const auto host_size = url.size() - size; // that stands in another field
        const auto keep = [&](PatternMatch match, ByteRange where, std::string value) {
            add({FoundId::Kind::pattern, match.indicator},
                part.begin + where.begin,
                part.begin + where.end,
                true,
                std::move(match.check));
            found_.back().value = std::move(value);
        };
        // Published patterns were written for whole log lines: some end in "\s", some in "$".
        for (const auto& text : {url, url + " "}) {
            for (auto& match : patterns_->find(Type::uri_regex, text)) {
                keep(std::move(match), {0, size}, url);
            }
        }
        for (auto& match : patterns_->find(Type::glob, url)) {
            const auto begin = match.begin - std::min(match.begin, host_size);
            const auto end = match.begin + match.value.size();
            auto value = match.value;
            keep(std::move(match), {begin, end - std::min(end, host_size)}, std::move(value));
        }
    }
}

} // namespace ample::sweep
