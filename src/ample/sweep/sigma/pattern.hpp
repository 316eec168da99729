// Text with wildcards, compared as Sigma compares it.
//
//     \cmd.exe        *\cmd.exe          -enc?dedcommand
//     literal         any run, literal   literal, any one character, literal
//
//     in a rule   means
//     *           any run of characters, also none
//     ?           any one character
//     \*  \?      the character itself
//     \\          one backslash (needed only before * ? \; a lone backslash stands for itself)
//
// Comparison is blind to case: both sides are folded by `fold` (Unicode simple case folding), or as
// they stand when the rule says `cased`. A pattern covers the whole value; `contains` and its
// relatives put `*` around it.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ample::sweep::sigma {

/// `text` in simple case folding; bytes that are no UTF-8 stay as they are.
std::string fold(std::string_view text);

/// The same, appended to `into`, which keeps its memory.
void fold_onto(std::string& into, std::string_view text);

/// One part of a pattern.
struct Piece {
    enum class Kind {
        literal,
        any_one, ///< `?`: one code point
        any_run, ///< `*`
        dash     ///< `windash`: - / and the en, em and horizontal bar
    };

    Kind kind = Kind::literal;
    std::string text = {}; ///< of a literal

    friend bool operator==(const Piece&, const Piece&) = default;
};

/// A value of a rule taken apart. Immutable; read by many threads.
class Pattern {
public:
    /// Takes `text` apart by the table above.
    static Pattern parse(std::string_view text);

    /// A pattern of the bytes as they are, without wildcards.
    static Pattern literal(std::string_view bytes);

    [[nodiscard]] const std::vector<Piece>& pieces() const noexcept { return pieces_; }

    void set_pieces(std::vector<Piece> pieces);

    /// Puts `*` before and behind, where none stands.
    void open(bool at_front, bool at_back);

    /// Lets every dash or slash that begins a word stand for any of the dashes (`windash`).
    void open_dashes();

    /// Folds the literals. Then `holds` is to be asked with folded text.
    void fold_case();

    /// Whether it covers the whole of `text`. Linear in `text` times the length of the pattern.
    [[nodiscard]] bool holds(std::string_view text) const noexcept;

    [[nodiscard]] bool has_wildcards() const noexcept;

    /// The bytes of a pattern without wildcards, or what its literals are together.
    [[nodiscard]] std::string plain_text() const;

    /// The pattern as a rule would write it.
    [[nodiscard]] std::string text() const;

    friend bool operator==(const Pattern&, const Pattern&) = default;

private:
    void settle();

    enum class Shape { whole, front, back, inside, parts };

    std::vector<Piece> pieces_ = {};
    Shape shape_ = Shape::whole;
    std::size_t at_ = 0; ///< of the only literal, for shapes other than `parts`
};

} // namespace ample::sweep::sigma
