// What stands in a text in another form, for searches that need it as it reads:
//
//     e \0 v \0 i \0 l \0        "evil"            UTF-16LE
//     a%2Eevil%2Eexample         "a.evil.example"  behind escapes
//     8C A9 90 CF 8F 91          "見積書"          CP932 and EUC-JP
//
// The same stretches that the scanner looks at, here for patterns. Linear; nothing is made for text
// that has none of it.

#pragma once

#include <ample/core/byte_range.hpp>
#include <ample/sweep/detail/decoded.hpp>
#include <ample/sweep/detail/japanese_text.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ample::sweep::detail {

/// One stretch, without a line end.
struct OtherForm {
    std::string text = {};
    std::vector<std::size_t> places = {}; ///< of each byte in the text it was made of, then the end
};

/// One thread; keeps its memory from text to text.
class OtherForms {
public:
    /// Adds the runs of UTF-16LE in `text`, with the letters of other scripts beside them.
    void add_wide(std::string_view text, std::vector<OtherForm>& forms);

    /// Adds the stretches of `text` whose escapes hide something.
    void add_escaped(std::string_view text, std::vector<OtherForm>& forms);

    /// Adds the lines of `text` in CP932 and EUC-JP.
    void add_japanese(std::string_view text, std::vector<OtherForm>& forms);

private:
    void add_run(std::string_view text, ByteRange run, std::vector<OtherForm>& forms);
    void take_decoded(std::vector<OtherForm>& forms);

    DecodedText decoded_ = {};
    JapaneseFinder japanese_ = {};
    std::vector<std::uint64_t> marks_ = {};
};

} // namespace ample::sweep::detail
