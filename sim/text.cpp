#include <sim/text.hpp>

#include <array>
#include <charconv>

namespace ample::sim {

void add_number(std::string& out, std::uint64_t number, int width) {
    std::array<char, 24> digits = {};
    auto* place = digits.data() + digits.size();
    int count = 0;
    do {
        *--place = static_cast<char>('0' + number % 10);
        number /= 10;
        ++count;
    } while (number != 0);
    while (count < width) {
        *--place = '0';
        ++count;
    }
    out.append(place, static_cast<std::size_t>(count));
}

void add_hex(std::string& out, std::uint64_t number, int digits) {
    constexpr std::string_view letters = "0123456789abcdef";
    for (int i = digits - 1; i >= 0; --i) {
        out += letters[(number >> (4U * static_cast<unsigned>(i))) & 15U];
    }
}

void add_address(std::string& out, Address address) {
    add_number(out, address >> 24U);
    out += '.';
    add_number(out, (address >> 16U) & 255U);
    out += '.';
    add_number(out, (address >> 8U) & 255U);
    out += '.';
    add_number(out, address & 255U);
}

std::string number_text(std::uint64_t number, int width) {
    std::string out;
    add_number(out, number, width);
    return out;
}

std::string hex_text(std::uint64_t number, int digits) {
    std::string out;
    add_hex(out, number, digits);
    return out;
}

std::string address_text(Address address) {
    std::string out;
    add_address(out, address);
    return out;
}

void append(std::string& out, std::initializer_list<std::string_view> parts) {
    for (const auto part : parts) {
        out += part;
    }
}

std::string join(std::initializer_list<std::string_view> parts) {
    std::string out;
    append(out, parts);
    return out;
}

void add_row(std::string& out, const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i != 0) {
            out += ',';
        }
        if (cells[i].find_first_of(",\"\n\r") == std::string::npos) {
            out += cells[i];
            continue;
        }
        out += '"';
        for (const char c : cells[i]) {
            out += c == '"' ? "\"\"" : std::string_view(&c, 1);
        }
        out += '"';
    }
    out += '\n';
}

void add_json_string(std::string& out, std::string_view text) {
    out += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (static_cast<unsigned char>(c) < 0x20) {
            out += "\\u";
            add_hex(out, static_cast<unsigned char>(c), 4);
        } else {
            out += c;
        }
    }
    out += '"';
}

void JsonLine::begin(std::string_view key) {
    if (body_.size() > 1) {
        body_ += ',';
    }
    add_json_string(body_, key);
    body_ += ':';
}

JsonLine& JsonLine::text(std::string_view key, std::string_view value) {
    begin(key);
    add_json_string(body_, value);
    return *this;
}

JsonLine& JsonLine::number(std::string_view key, std::int64_t value) {
    begin(key);
    if (value < 0) {
        body_ += '-';
    }
    add_number(body_, static_cast<std::uint64_t>(value < 0 ? -value : value));
    return *this;
}

JsonLine& JsonLine::truth(std::string_view key, bool value) {
    begin(key);
    body_ += value ? "true" : "false";
    return *this;
}

JsonLine& JsonLine::texts(std::string_view key, const std::vector<std::string>& values) {
    begin(key);
    body_ += '[';
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (i != 0) {
            body_ += ',';
        }
        add_json_string(body_, values[i]);
    }
    body_ += ']';
    return *this;
}

} // namespace ample::sim
