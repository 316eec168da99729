#include <ample/core/ascii.hpp>
#include <ample/seal/mail_transfer.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace ample::seal {

namespace {

int base64_value(char c) noexcept {
    if (ascii::is_upper(c)) {
        return c - 'A';
    }
    if (ascii::is_lower(c)) {
        return c - 'a' + 26;
    }
    if (ascii::is_digit(c)) {
        return c - '0' + 52;
    }
    return c == '+' ? 62 : c == '/' ? 63 : -1;
}

int hex_value(char c) noexcept {
    return ascii::is_digit(c) ? c - '0' : ascii::lower(c) - 'a' + 10;
}

/// Bytes that did not fit: how many, and the first.
struct Misfits {
    std::uint64_t count = 0;
    std::uint64_t first = 0;

    void add(std::uint64_t place) noexcept { first = count++ == 0 ? place : first; }
};

class Undoing {
public:
    Undoing(std::string_view written, std::uint32_t offset, Sources sources)
        : written_(written), offset_(offset), keeps_(sources == Sources::kept) {
        undone_.bytes.reserve(written.size());
        undone_.source.reserve(keeps_ ? written.size() + 1 : 0);
    }

    Undone run(Transfer transfer) {
        switch (transfer) {
        case Transfer::base64:
            base64();
            break;
        case Transfer::quoted_printable:
            quoted_printable();
            break;
        case Transfer::plain:
            for (std::size_t i = 0; i < written_.size(); ++i) {
                put(written_[i], i);
            }
        }
        if (keeps_) {
            undone_.source.push_back(place(written_.size()));
        }
        return std::move(undone_);
    }

private:
    [[nodiscard]] std::uint32_t place(std::size_t at) const noexcept {
        return offset_ + static_cast<std::uint32_t>(at);
    }

    void put(char byte, std::size_t from) {
        undone_.bytes += byte;
        if (keeps_) {
            undone_.source.push_back(place(from));
        }
    }

    void say(std::string_view what, const Misfits& misfits) {
        if (misfits.count > 0) {
            undone_.fault += fmt::format("{}{} {}, the first at {}",
                                         undone_.fault.empty() ? "" : "; ",
                                         misfits.count,
                                         what,
                                         place(misfits.first));
        }
    }

    void base64() {
        std::uint32_t bits = 0;
        int count = 0;
        std::size_t from = 0;
        bool is_padded = false;
        Misfits strange;
        Misfits late;
        for (std::size_t i = 0; i < written_.size(); ++i) {
            const int value = base64_value(written_[i]);
            if (value < 0) {
                const bool is_padding = written_[i] == '=';
                is_padded = is_padded || is_padding;
                count = is_padding ? 0 : count; // what follows on padding begins anew
                if (!is_padding && !ascii::is_blank(written_[i]) && written_[i] != '\r' &&
                    written_[i] != '\n') {
                    strange.add(i);
                }
                continue;
            }
            if (is_padded) {
                late.add(i);
            }
            bits = (bits << 6U) | static_cast<std::uint32_t>(value);
            count += 6;
            if (count >= 8) {
                count -= 8;
                put(static_cast<char>((bits >> static_cast<unsigned>(count)) & 0xFFU), from);
                bits &= (1U << static_cast<unsigned>(count)) - 1;
            }
            from = i;
        }
        say("bytes that are no base64 were passed over", strange);
        say("bytes stand behind the end of its base64", late);
        if (count == 6) { // one sign of a group, which can't be a byte
            Misfits cut;
            cut.add(from);
            say("sign of base64 is left over: it is cut short", cut);
        }
    }

    void quoted_printable() {
        Misfits strange;
        for (std::size_t i = 0; i < written_.size(); ++i) {
            if (written_[i] != '=') {
                put(written_[i], i);
                continue;
            }
            const auto rest = written_.substr(i + 1);
            const auto blanks = std::min(rest.find_first_not_of(" \t"), rest.size());
            if (rest.substr(blanks).starts_with("\r\n")) { // a soft line end
                i += blanks + 2;
            } else if (blanks < rest.size() && rest[blanks] == '\n') {
                i += blanks + 1;
            } else if (rest.size() >= 2 && ascii::is_hex(rest[0]) && ascii::is_hex(rest[1])) {
                put(static_cast<char>(hex_value(rest[0]) * 16 + hex_value(rest[1])), i);
                i += 2;
            } else {
                put('=', i);
                if (blanks < rest.size()) { // at the very end it is a soft line end
                    strange.add(i);
                }
            }
        }
        say("equals signs that are no quoted-printable were kept", strange);
    }

    std::string_view written_;
    std::uint32_t offset_;
    bool keeps_;
    Undone undone_ = {};
};

} // namespace

std::string_view to_text(Transfer transfer) noexcept {
    return transfer == Transfer::base64             ? "base64"
           : transfer == Transfer::quoted_printable ? "quoted-printable"
                                                    : "as-is";
}

Undone
undo_transfer(std::string_view written, Transfer transfer, std::uint32_t offset, Sources sources) {
    return Undoing(written, offset, sources).run(transfer);
}

} // namespace ample::seal
