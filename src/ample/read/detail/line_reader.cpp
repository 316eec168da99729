#include <ample/core/ascii.hpp>
#include <ample/read/detail/head.hpp>
#include <ample/read/detail/line_reader.hpp>

#include <algorithm>

namespace ample::read::detail {

bool Line::is_blank() const noexcept {
    return std::all_of(text.begin(), text.end(), ascii::is_blank);
}

void LineReader::feed(std::string_view bytes, std::uint64_t base, bool is_last) {
    bytes_ = bytes;
    base_ = base;
    is_last_ = is_last;
}

std::optional<Item> LineReader::next() {
    const auto newline = bytes_.find('\n', searched_);
    if (bytes_.empty() || (newline == std::string_view::npos && !is_last_)) {
        searched_ = bytes_.size();
        return std::nullopt;
    }
    const auto whole = newline == std::string_view::npos ? bytes_ : bytes_.substr(0, newline + 1);
    Line line{whole, {base_, base_ + whole.size()}, bytes_.size()};
    if (base_ == 0) {
        line.text = without_mark(line.text);
        line.lead = whole.size() - line.text.size();
        line.readable -= line.lead;
    }
    if (line.text.ends_with('\n')) {
        line.text.remove_suffix(1);
    }
    if (line.text.ends_with('\r')) {
        line.text.remove_suffix(1);
    }
    skip(whole.size());
    return read_line(line);
}

void LineReader::skip(std::size_t count) {
    bytes_.remove_prefix(count);
    base_ += count;
    searched_ = 0;
}

} // namespace ample::read::detail
