#include <ample/core/ascii.hpp>
#include <ample/core/utf8.hpp>
#include <ample/sweep/sigma/pattern.hpp>

#include <unicode/uchar.h>

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace ample::sweep::sigma {

namespace {

constexpr std::string_view dashes[] = {"-", "/", "\u2013", "\u2014", "\u2015"};

bool is_word(char c) noexcept {
    return ascii::is_alnum(c) || c == '_' || static_cast<unsigned char>(c) >= 128;
}

/// How many bytes of `text` one code point takes; `text` is not empty.
std::size_t one_size(std::string_view text) noexcept {
    auto rest = text;
    (void)utf8::take(rest);
    return text.size() - rest.size();
}

/// How many bytes a dash takes at the front of `text`, or 0.
std::size_t dash_size(std::string_view text) noexcept {
    for (const auto dash : dashes) {
        if (text.starts_with(dash)) {
            return dash.size();
        }
    }
    return 0;
}

/// How many bytes of `text` a piece other than a run takes; nothing when it does not fit.
std::size_t step_of(const Piece& piece, std::string_view text, bool& fits) noexcept {
    fits = false;
    switch (piece.kind) {
    case Piece::Kind::literal:
        fits = text.starts_with(piece.text);
        return piece.text.size();
    case Piece::Kind::any_one:
        fits = !text.empty();
        return fits ? one_size(text) : 0;
    case Piece::Kind::dash: {
        const auto size = dash_size(text);
        fits = size != 0;
        return size;
    }
    case Piece::Kind::any_run:
        break;
    }
    return 0;
}

/// The classical walk: on a mismatch the last run takes one character more.
bool walk(const std::vector<Piece>& pieces, std::string_view text) noexcept {
    std::size_t piece = 0;
    std::size_t at = 0;
    std::size_t run = std::string_view::npos; // piece after the last run
    std::size_t run_at = 0;
    while (true) {
        if (piece < pieces.size() && pieces[piece].kind == Piece::Kind::any_run) {
            run = ++piece;
            run_at = at;
            if (piece == pieces.size()) {
                return true;
            }
            continue;
        }
        if (piece == pieces.size()) {
            if (at == text.size()) {
                return true;
            }
        } else {
            bool fits = false;
            const auto step = step_of(pieces[piece], text.substr(at), fits);
            if (fits) {
                at += step;
                ++piece;
                continue;
            }
        }
        if (run == std::string_view::npos || run_at >= text.size()) {
            return false;
        }
        run_at += one_size(text.substr(run_at)); // else `?` would fit a part of a character
        if (pieces[run].kind == Piece::Kind::literal) {
            run_at = text.find(pieces[run].text, run_at);
            if (run_at == std::string_view::npos) {
                return false;
            }
        }
        at = run_at;
        piece = run;
    }
}

void add_literal(std::vector<Piece>& pieces, std::string_view text) {
    if (pieces.empty() || pieces.back().kind != Piece::Kind::literal) {
        pieces.push_back({});
    }
    pieces.back().text += text;
}

} // namespace

void fold_onto(std::string& into, std::string_view text) {
    const auto start = into.size();
    into.append(text);
    char* at = into.data() + start;
    const char* const end = into.data() + into.size();
    std::uint64_t seen = 0;
    for (; end - at >= 8; at += 8) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, at, 8);
        seen |= eight;
        const auto low = eight & 0x7F7F7F7F7F7F7F7FU;
        const auto from_a = low + 0x3F3F3F3F3F3F3F3FU;   // high bit where >= 'A'
        const auto beyond_z = low + 0x2525252525252525U; // high bit where > 'Z'
        const auto upper = (from_a & ~beyond_z & ~eight) & 0x8080808080808080U;
        eight |= upper >> 2U;
        std::memcpy(at, &eight, 8);
    }
    for (; at != end; ++at) {
        seen |= static_cast<unsigned char>(*at);
        *at = ascii::lower(*at);
    }
    seen &= 0x8080808080808080U;
    if (seen == 0) {
        return;
    }
    into.resize(start);
    while (!text.empty()) {
        const auto plain = static_cast<std::size_t>(
            std::find_if(text.begin(),
                         text.end(),
                         [](char c) { return static_cast<unsigned char>(c) > 127; }) -
            text.begin());
        const auto begin = into.size();
        into.append(text.substr(0, plain));
        std::transform(into.begin() + static_cast<std::ptrdiff_t>(begin),
                       into.end(),
                       into.begin() + static_cast<std::ptrdiff_t>(begin),
                       [](char c) { return ascii::lower(c); });
        text.remove_prefix(plain);
        if (text.empty()) {
            break;
        }
        const auto before = text;
        const auto point = utf8::take(text);
        const auto bytes = before.substr(0, before.size() - text.size());
        if (point == 0xFFFD) {
            into.append(bytes);
        } else {
            utf8::append(into,
                         static_cast<std::uint32_t>(
                             u_foldCase(static_cast<UChar32>(point), U_FOLD_CASE_DEFAULT)));
        }
    }
}

std::string fold(std::string_view text) {
    std::string folded;
    fold_onto(folded, text);
    return folded;
}

Pattern Pattern::parse(std::string_view text) {
    Pattern pattern;
    constexpr std::size_t usual = 3; // with `contains`
    pattern.pieces_.reserve(usual);
    while (!text.empty()) {
        const auto plain = std::min(text.find_first_of("\\*?"), text.size());
        if (plain != 0) {
            add_literal(pattern.pieces_, text.substr(0, plain));
            text.remove_prefix(plain);
            continue;
        }
        const char c = text[0];
        const char next = text.size() > 1 ? text[1] : '\0';
        if (c == '*') {
            pattern.pieces_.push_back({Piece::Kind::any_run, {}});
        } else if (c == '?') {
            pattern.pieces_.push_back({Piece::Kind::any_one, {}});
        } else if (next == '*' || next == '?' || next == '\\') {
            add_literal(pattern.pieces_, text.substr(1, 1));
            text.remove_prefix(1);
        } else {
            add_literal(pattern.pieces_, text.substr(0, 1));
        }
        text.remove_prefix(1);
    }
    pattern.settle();
    return pattern;
}

Pattern Pattern::literal(std::string_view bytes) {
    Pattern pattern;
    if (!bytes.empty()) {
        pattern.pieces_.push_back({Piece::Kind::literal, std::string(bytes)});
    }
    pattern.settle();
    return pattern;
}

void Pattern::set_pieces(std::vector<Piece> pieces) {
    pieces_ = std::move(pieces);
    settle();
}

void Pattern::open(bool at_front, bool at_back) {
    if (at_front) {
        pieces_.insert(pieces_.begin(), {Piece::Kind::any_run, {}});
    }
    if (at_back) {
        pieces_.push_back({Piece::Kind::any_run, {}});
    }
    settle();
}

void Pattern::open_dashes() {
    std::vector<Piece> opened;
    char before = '\0';
    for (std::size_t p = 0; p < pieces_.size(); ++p) {
        const auto& piece = pieces_[p];
        if (piece.kind != Piece::Kind::literal) {
            opened.push_back(piece);
            before = '\0';
            continue;
        }
        for (std::size_t i = 0; i < piece.text.size(); ++i) {
            const char c = piece.text[i];
            const char next = i + 1 < piece.text.size() ? piece.text[i + 1] : '\0';
            const auto dash = dash_size(std::string_view(piece.text).substr(i));
            const char after =
                dash > 1 ? (i + dash < piece.text.size() ? piece.text[i + dash] : '\0') : next;
            if (dash != 0 && !is_word(before) && is_word(after)) {
                opened.push_back({Piece::Kind::dash, {}});
                i += dash - 1;
                before = '-';
            } else {
                add_literal(opened, {&c, 1});
                before = c;
            }
        }
    }
    pieces_ = std::move(opened);
    settle();
}

void Pattern::fold_case() {
    for (auto& piece : pieces_) {
        piece.text = fold(piece.text);
    }
    settle();
}

/// Runs side by side are one; then the shape follows.
void Pattern::settle() {
    const auto is_run = [](const Piece& piece) { return piece.kind == Piece::Kind::any_run; };
    pieces_.erase(
        std::unique(pieces_.begin(),
                    pieces_.end(),
                    [&](const Piece& a, const Piece& b) { return is_run(a) && is_run(b); }),
        pieces_.end());
    const bool has_front = !pieces_.empty() && is_run(pieces_.front());
    const bool has_back = pieces_.size() > 1 && is_run(pieces_.back());
    const std::size_t core = pieces_.size() - (has_front ? 1 : 0) - (has_back ? 1 : 0);
    at_ = has_front ? 1 : 0;
    if (core == 1 && pieces_[at_].kind == Piece::Kind::literal) {
        shape_ = has_front ? (has_back ? Shape::inside : Shape::back)
                           : (has_back ? Shape::front : Shape::whole);
    } else {
        shape_ = Shape::parts;
    }
}

bool Pattern::holds(std::string_view text) const noexcept {
    switch (shape_) {
    case Shape::whole:
        return text == pieces_[at_].text;
    case Shape::front:
        return text.starts_with(pieces_[at_].text);
    case Shape::back:
        return text.ends_with(pieces_[at_].text);
    case Shape::inside:
        return text.find(pieces_[at_].text) != std::string_view::npos;
    case Shape::parts:
        break;
    }
    return walk(pieces_, text);
}

bool Pattern::has_wildcards() const noexcept {
    return std::any_of(pieces_.begin(), pieces_.end(), [](const Piece& piece) {
        return piece.kind != Piece::Kind::literal;
    });
}

std::string Pattern::plain_text() const {
    std::string text;
    for (const auto& piece : pieces_) {
        text += piece.text;
    }
    return text;
}

std::string Pattern::text() const {
    std::string text;
    for (const auto& piece : pieces_) {
        switch (piece.kind) {
        case Piece::Kind::any_run:
            text += '*';
            break;
        case Piece::Kind::any_one:
            text += '?';
            break;
        case Piece::Kind::dash:
            text += '-';
            break;
        case Piece::Kind::literal:
            text += piece.text;
        }
    }
    return text;
}

} // namespace ample::sweep::sigma
