#include <ample/core/ascii.hpp>
#include <ample/read/detail/head.hpp>
#include <ample/read/detail/syslog_reader.hpp>
#include <ample/read/framed_syslog.hpp>

#include <algorithm>
#include <cstddef>

namespace ample::read {

namespace {

constexpr auto none = std::string_view::npos;

constexpr std::size_t most_digits = 7;

/// The head of a frame at the front of some bytes.
struct FrameHead {
    enum class Kind { whole, open, wrong } kind = Kind::wrong;
    std::size_t lead = 0; ///< the size and the blank
    std::size_t size = 0; ///< of the message
};

FrameHead head_of(std::string_view bytes) noexcept {
    FrameHead head;
    while (head.lead < bytes.size() && head.lead <= most_digits &&
           ascii::is_digit(bytes[head.lead])) {
        head.size = head.size * 10 + static_cast<std::size_t>(bytes[head.lead] - '0');
        ++head.lead;
    }
    if (head.lead > most_digits || bytes.starts_with('0')) {
        return head;
    }
    constexpr std::string_view behind = " <";
    const auto after = bytes.substr(head.lead, behind.size());
    if (after.size() < behind.size() && behind.starts_with(after)) {
        head.kind = FrameHead::Kind::open;
    } else if (head.lead != 0 && after == behind && head.size >= 4) {
        head.kind = FrameHead::Kind::whole;
        ++head.lead;
    }
    return head;
}

/// Cuts frames; what a message says is read by the reader of syslog.
class FrameReader final : public RecordReader {
public:
    explicit FrameReader(const ReadOptions& options)
        : messages_(detail::open_syslog_reader(options, "a message without a time")) {}

    void feed(std::string_view bytes, std::uint64_t base, bool is_last) override {
        bytes_ = bytes;
        base_ = base;
        is_last_ = is_last;
    }

    std::optional<Item> next() override {
        if (bytes_.empty()) {
            return std::nullopt;
        }
        if (bytes_.front() == '\n' || bytes_.front() == '\r') {
            if (bytes_ == "\r" && !is_last_) {
                return std::nullopt;
            }
            return give(Frame{}, bytes_.starts_with("\r\n") ? 2 : 1);
        }
        const auto head = head_of(bytes_);
        if (head.kind == FrameHead::Kind::wrong) {
            return next_wrong();
        }
        if (head.kind == FrameHead::Kind::open || head.lead + head.size > bytes_.size()) {
            return is_last_ ? give(Defect{{}, "the end cuts a frame off"}, bytes_.size())
                            : std::nullopt;
        }
        return next_message(head);
    }

    [[nodiscard]] std::size_t rest() const noexcept override { return bytes_.size(); }

    void skip(std::size_t count) override {
        bytes_.remove_prefix(count);
        base_ += count;
        searched_ = 0;
    }

private:
    template <typename Kind>
    std::optional<Item> give(Kind kind, std::size_t size) {
        kind.where = {base_, base_ + size};
        skip(size);
        return kind;
    }

    std::optional<Item> next_wrong() {
        const auto newline = bytes_.find('\n', searched_);
        if (newline == none && !is_last_) {
            searched_ = bytes_.size();
            return std::nullopt;
        }
        return give(Defect{{}, "no size at the start of a frame"},
                    newline == none ? bytes_.size() : newline + 1);
    }

    std::optional<Item> next_message(const FrameHead& head) {
        const ByteRange where{base_, base_ + head.lead + head.size};
        const auto text = bytes_.substr(head.lead, head.size);
        skip(head.lead + head.size);
        auto item = messages_->read_message(text, {where.begin + head.lead, where.end});
        std::visit([&](auto& one) { one.where = where; }, item);
        return item;
    }

    std::unique_ptr<detail::MessageReader> messages_;
    std::string_view bytes_ = {};
    std::uint64_t base_ = 0;
    std::size_t searched_ = 0; // no "\n" in the first so many bytes of a wrong line
    bool is_last_ = false;
};

} // namespace

std::unique_ptr<RecordReader> open_framed_syslog(const ReadOptions& options) {
    return std::make_unique<FrameReader>(options);
}

int score_framed_syslog(std::string_view head) {
    const auto first = head_of(head);
    if (first.kind != FrameHead::Kind::whole ||
        detail::syslog_kind_of(head.substr(first.lead, first.size)) == detail::SyslogKind::none) {
        return 0;
    }
    if (first.lead + first.size > head.size()) {
        return detail::is_whole(head) ? 0 : 87;
    }
    auto rest = head.substr(first.lead + first.size);
    rest.remove_prefix(std::min(rest.find_first_not_of("\r\n"), rest.size()));
    return rest.empty() || head_of(rest).kind != FrameHead::Kind::wrong ? 87 : 0;
}

} // namespace ample::read
