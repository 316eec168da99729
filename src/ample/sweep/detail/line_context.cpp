#include <ample/sweep/detail/line_context.hpp>

#include <algorithm>

namespace ample::sweep::detail {

namespace {

/// The begin of the line that ends right before `end`.
std::size_t line_before(std::string_view text, std::size_t end) noexcept {
    const auto found = end < 2 ? text.npos : text.rfind('\n', end - 2);
    return found == text.npos ? 0 : found + 1;
}

} // namespace

void LineContext::start(std::string_view block, std::uint64_t number) {
    block_ = block;
    first_ = number;
    after_at_ = 0;
}

void LineContext::hit(const NumberedLine& line) {
    give_after(line.where.begin);
    if (line.number == given_) {
        return;
    }
    give_before(line);
    given_ = line.number;
    after_left_ = count_;
    after_at_ = line.where.end;
}

void LineContext::finish() {
    give_after(block_.size());
    tail_.clear();
    for (auto end = block_.size(); end > 0 && tail_.size() < count_;) {
        const auto begin = line_before(block_, end);
        tail_.emplace_back(block_.substr(begin, end - begin));
        end = begin;
    }
    std::reverse(tail_.begin(), tail_.end());
}

void LineContext::give_after(std::size_t until) {
    while (after_left_ > 0 && after_at_ < until) {
        const auto end = std::min(block_.find('\n', after_at_), block_.size() - 1) + 1;
        give(given_ + 1, block_.substr(after_at_, end - after_at_));
        --after_left_;
        after_at_ = end;
    }
}

void LineContext::give_before(const NumberedLine& line) {
    std::vector<std::string_view> lines;
    const auto fresh = line.number - given_ - 1;
    const auto wanted = std::min<std::uint64_t>(count_, fresh);
    for (auto end = line.where.begin; end > 0 && lines.size() < wanted;) {
        const auto begin = line_before(block_, end);
        lines.push_back(block_.substr(begin, end - begin));
        end = begin;
    }
    for (auto kept = tail_.rbegin(); kept != tail_.rend() && lines.size() < wanted; ++kept) {
        lines.emplace_back(*kept);
    }
    auto number = line.number - lines.size();
    for (auto text = lines.rbegin(); text != lines.rend(); ++text) {
        give(number++, *text);
    }
}

void LineContext::give(std::uint64_t number, std::string_view text) {
    on_line_({number, text, given_ != 0 && number != given_ + 1});
    given_ = number;
}

} // namespace ample::sweep::detail
