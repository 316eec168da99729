#include <ample/core/ascii.hpp>
#include <ample/core/utf8.hpp>
#include <ample/read/detail/charset.hpp>

#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

namespace ample::read::detail {

namespace {

struct CloseConverter {
    void operator()(UConverter* converter) const noexcept { ucnv_close(converter); }
};

using Converter = std::unique_ptr<UConverter, CloseConverter>;

/// The converter called `name`; nothing when ICU has none.
Converter converter_for(const std::string& name) {
    UErrorCode status = U_ZERO_ERROR;
    Converter converter(ucnv_open(name.c_str(), &status));
    return U_SUCCESS(status) != 0 ? std::move(converter) : Converter{};
}

std::string found_by_uchardet(std::string_view bytes) {
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(),
                                                                         uchardet_delete);
    if (uchardet_handle_data(detector.get(), bytes.data(), bytes.size()) != 0) {
        return {};
    }
    uchardet_data_end(detector.get());
    return uchardet_get_charset(detector.get());
}

SourcedText from_utf8(std::string_view bytes, std::size_t skipped) {
    SourcedText decoded;
    auto rest = bytes.substr(skipped);
    decoded.text.reserve(rest.size());
    decoded.source.reserve(rest.size() + 1);
    while (!rest.empty()) {
        const auto at = static_cast<std::uint32_t>(bytes.size() - rest.size());
        const auto code_point = utf8::take(rest);
        std::string one;
        utf8::append(one, code_point);
        decoded.add(one, at);
    }
    return decoded;
}

/// Adds UTF-16 units with their sources; a pair of surrogates may be parted by a call.
class Utf16Sink {
public:
    explicit Utf16Sink(SourcedText& out) : out_(out) {}

    void add(std::uint32_t unit, std::uint32_t from) {
        if (unit >= 0xDC00 && unit <= 0xDFFF && high_ != 0) {
            put(0x10000 + ((high_ - 0xD800) << 10U) + (unit - 0xDC00), high_from_);
            high_ = 0;
            return;
        }
        flush();
        if (unit >= 0xD800 && unit <= 0xDBFF) {
            high_ = unit;
            high_from_ = from;
            return;
        }
        put(unit >= 0xDC00 && unit <= 0xDFFF ? 0xFFFD : unit, from);
    }

    void flush() {
        if (high_ != 0) {
            put(0xFFFD, high_from_);
            high_ = 0;
        }
    }

private:
    void put(std::uint32_t code_point, std::uint32_t from) {
        std::string one;
        utf8::append(one, code_point);
        out_.add(one, std::max(from, out_.source.empty() ? 0 : out_.source.back()));
    }

    SourcedText& out_;
    std::uint32_t high_ = 0;
    std::uint32_t high_from_ = 0;
};

SourcedText from_converter(UConverter* converter, std::string_view bytes, std::size_t skipped) {
    SourcedText decoded;
    Utf16Sink sink(decoded);
    std::array<char16_t, 4096> units = {};
    std::array<std::int32_t, 4096> offsets = {};
    const char* from = bytes.data() + skipped;
    const char* const end = bytes.data() + bytes.size();
    UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
    while (status == U_BUFFER_OVERFLOW_ERROR) {
        status = U_ZERO_ERROR;
        const auto start = from - bytes.data();
        char16_t* into = units.data();
        ucnv_toUnicode(
            converter, &into, units.data() + units.size(), &from, end, offsets.data(), 1, &status);
        for (std::ptrdiff_t i = 0; i < into - units.data(); ++i) {
            const auto at = static_cast<std::size_t>(i);
            // -1 stands for a character that began in the call before.
            const auto offset = std::max<std::int32_t>(offsets[at], 0);
            sink.add(units[at], static_cast<std::uint32_t>(start + offset));
        }
    }
    sink.flush();
    return decoded;
}

/// Whether ISO 2022 may change alphabets in it by escape sequences, which are valid UTF-8.
bool has_escapes(std::string_view bytes) noexcept {
    return bytes.find("\x1B$") != std::string_view::npos ||
           bytes.find("\x1B(") != std::string_view::npos;
}

} // namespace

Result<Charset> decode_document(std::string_view bytes, std::string_view declared) {
    if (bytes.size() > longest_document) {
        return Error{Kind::unsupported,
                     "the report is larger than 16 MiB",
                     "give its text alone, or cut it in parts"};
    }
    Charset charset;
    std::size_t mark = 0;
    std::string name;
    if (bytes.starts_with("\xEF\xBB\xBF")) {
        mark = 3;
    } else if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        mark = 2;
        name = bytes.front() == '\xFF' ? "UTF-16LE" : "UTF-16BE";
    } else if (!utf8::is_valid(bytes) || has_escapes(bytes)) {
        name = declared;
        if (name.empty() || !converter_for(name)) {
            name = found_by_uchardet(bytes);
        }
        name = name.empty() || !converter_for(name) ? "windows-1252" : name;
        if (utf8::is_valid(bytes) && !ascii::lower(name).starts_with("iso-2022")) {
            name.clear();
        }
    }
    const auto converter = name.empty() ? Converter{} : converter_for(name);
    if (converter) {
        charset.name = name;
        charset.decoded = from_converter(converter.get(), bytes, mark);
    } else {
        charset.decoded = from_utf8(bytes, mark);
    }
    charset.decoded.source.push_back(static_cast<std::uint32_t>(bytes.size()));
    return charset;
}

bool is_blank_text(std::string_view text) noexcept {
    while (!text.empty()) {
        const auto c = utf8::take(text);
        const bool is_blank = c <= 0x20 || c == 0x7F || c == 0xA0 || c == 0x3000 || c == 0xFEFF ||
                              (c >= 0x2000 && c <= 0x200F) || c == 0x2028 || c == 0x2029;
        if (!is_blank) {
            return false;
        }
    }
    return true;
}

} // namespace ample::read::detail
