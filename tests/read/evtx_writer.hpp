// Writes small event logs, byte by byte, after docs/formats/evtx.md. Shares no code with the
// reader.

#pragma once

#include <zlib.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ample::read::evtx_test {

template <class T>
std::string le(T value) {
    std::string bytes;
    for (std::size_t i = 0; i < sizeof(T); ++i) {
        bytes.push_back(static_cast<char>(static_cast<std::uint64_t>(value) >> (8 * i) & 0xFFU));
    }
    return bytes;
}

inline std::string utf16(std::string_view ascii) {
    std::string bytes;
    for (const char c : ascii) {
        bytes += c;
        bytes += '\0';
    }
    return bytes;
}

inline std::uint32_t crc(std::string_view bytes, std::uint32_t before = 0) {
    return static_cast<std::uint32_t>(crc32(
        before, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uInt>(bytes.size())));
}

struct Value {
    std::uint8_t type = 0;
    std::string bytes = {};
};

/// A tree of tokens; names are written where they are first used in the chunk.
struct Tag {
    std::string name = {};
    /// Attributes and texts: "%3" stands for value 3, "?3" for the same where it is optional.
    std::vector<std::pair<std::string, std::string>> attributes = {};
    std::string text = {};
    std::vector<Tag> children = {};
    int depends_on = -1;
};

/// One chunk being written. Offsets count from its begin.
class Chunk {
public:
    explicit Chunk(std::uint64_t first_id = 1) : id_(first_id), first_(first_id) {
        bytes_.assign(512, '\0');
    }

    /// Adds a record that defines `root` as its template, or uses the definition at
    /// `definition` when that is not 0. Returns where the definition stands.
    std::uint32_t
    add(const Tag& root, const std::vector<Value>& values, std::uint32_t definition = 0) {
        const auto begin = bytes_.size();
        bytes_ += std::string("**\0\0", 4) + le<std::uint32_t>(0) + le(id_++) +
                  le<std::uint64_t>(132'000'000'000'000'000);
        bytes_ += fragment_header;
        definition = instance(root, values, definition);
        bytes_ += '\0';
        finish(begin);
        return definition;
    }

    /// A record whose BinXML is `binxml`.
    void add_raw(std::string_view binxml) {
        const auto begin = bytes_.size();
        bytes_ +=
            std::string("**\0\0", 4) + le<std::uint32_t>(0) + le(id_++) + le<std::uint64_t>(0);
        bytes_ += binxml;
        finish(begin);
    }

    /// The template instance that `add` writes, to be a value of another record. It must come to
    /// stand at `at`.
    std::string nested(const Tag& root, const std::vector<Value>& values, std::size_t at) {
        const auto keep = bytes_;
        bytes_.resize(at, '\0');
        bytes_ += fragment_header;
        instance(root, values, 0);
        bytes_ += '\0';
        auto made = bytes_.substr(at);
        bytes_ = keep;
        return made;
    }

    [[nodiscard]] std::size_t size() const { return bytes_.size(); }

    /// What is written from here on is slack.
    void end_records() { free_ = bytes_.size(); }

    [[nodiscard]] std::string finished() const {
        auto chunk = bytes_;
        const auto free = free_ != 0 ? free_ : chunk.size();
        chunk.resize(65536, '\0');
        const auto put = [&](std::size_t at, const std::string& what) {
            chunk.replace(at, what.size(), what);
        };
        put(0, std::string("ElfChnk\0", 8));
        put(8, le(first_) + le(id_ - 1) + le(first_) + le(id_ - 1));
        put(40,
            le<std::uint32_t>(128) + le<std::uint32_t>(512) + le(static_cast<std::uint32_t>(free)));
        put(52, le(crc(std::string_view(chunk).substr(512, free - 512))));
        const std::string_view view = chunk;
        put(124, le(crc(view.substr(128, 384), crc(view.substr(0, 120)))));
        return chunk;
    }

private:
    static inline const std::string fragment_header{"\x0F\x01\x01\x00", 4};

    void finish(std::size_t begin) {
        const auto size = static_cast<std::uint32_t>(bytes_.size() + 4 - begin);
        bytes_ += le(size);
        bytes_.replace(begin + 4, 4, le(size));
    }

    std::uint32_t
    instance(const Tag& root, const std::vector<Value>& values, std::uint32_t definition) {
        const bool is_new = definition == 0;
        const auto identifier = static_cast<std::uint32_t>(std::hash<std::string>{}(root.name));
        bytes_ += std::string("\x0C\x01", 2) + le(identifier);
        if (is_new) {
            definition = static_cast<std::uint32_t>(bytes_.size() + 4);
        }
        bytes_ += le(definition);
        if (is_new) {
            bytes_ += le<std::uint32_t>(0) + le(identifier) + std::string(12, '\x11');
            const auto size_at = bytes_.size();
            bytes_ += le<std::uint32_t>(0) + fragment_header;
            tag(root);
            bytes_ += '\0';
            bytes_.replace(size_at, 4, le(static_cast<std::uint32_t>(bytes_.size() - size_at - 4)));
        }
        bytes_ += le(static_cast<std::uint32_t>(values.size()));
        for (const auto& value : values) {
            bytes_ += le(static_cast<std::uint16_t>(value.bytes.size()));
            bytes_ += static_cast<char>(value.type);
            bytes_ += '\0';
        }
        for (const auto& value : values) {
            bytes_ += value.bytes;
        }
        return definition;
    }

    void name(const std::string& text) {
        std::uint32_t hash = 0;
        for (const char c : text) {
            hash = hash * 65599 + static_cast<unsigned char>(c);
        }
        bytes_ += le(static_cast<std::uint32_t>(bytes_.size() + 4));
        bytes_ += le<std::uint32_t>(0) + le(static_cast<std::uint16_t>(hash)) +
                  le(static_cast<std::uint16_t>(text.size())) + utf16(text) + std::string(2, '\0');
    }

    void text(const std::string& text) {
        if (text.size() > 1 && (text[0] == '%' || text[0] == '?')) {
            bytes_ += text[0] == '%' ? '\x0D' : '\x0E';
            bytes_ += le(static_cast<std::uint16_t>(std::stoi(text.substr(1)))) + '\x01';
        } else {
            bytes_ += std::string("\x05\x01", 2) + le(static_cast<std::uint16_t>(text.size())) +
                      utf16(text);
        }
    }

    void tag(const Tag& one) {
        bytes_ += one.attributes.empty() ? '\x01' : '\x41';
        bytes_ += le(static_cast<std::uint16_t>(one.depends_on)) + le<std::uint32_t>(0);
        name(one.name);
        if (!one.attributes.empty()) {
            bytes_ += le<std::uint32_t>(0);
            for (const auto& [key, value] : one.attributes) {
                bytes_ += '\x06';
                name(key);
                text(value);
            }
        }
        if (one.text.empty() && one.children.empty()) {
            bytes_ += '\x03';
            return;
        }
        bytes_ += '\x02';
        for (const auto& child : one.children) {
            tag(child);
        }
        if (!one.text.empty()) {
            text(one.text);
        }
        bytes_ += '\x04';
    }

    std::string bytes_;
    std::uint64_t id_;
    std::uint64_t first_;
    std::size_t free_ = 0;
};

/// A file of these chunks.
inline std::string file_of(const std::vector<std::string>& chunks) {
    std::string header("ElfFile\0", 8);
    header += le<std::uint64_t>(0) + le<std::uint64_t>(chunks.size() - 1) + le<std::uint64_t>(100) +
              le<std::uint32_t>(128) + le<std::uint16_t>(1) + le<std::uint16_t>(3) +
              le<std::uint16_t>(4096) + le(static_cast<std::uint16_t>(chunks.size()));
    header.resize(120, '\0');
    header += le<std::uint32_t>(0) + le(crc(header));
    header.resize(4096, '\0');
    for (const auto& chunk : chunks) {
        header += chunk;
    }
    return header;
}

/// System and EventData of an ordinary event: values 0 event id, 1 time, 2 record id, 3 optional
/// qualifiers, 4 image, 5 user, 6 hashes (named), 7 unnamed.
inline Tag event_tag() {
    return {"Event",
            {{"xmlns", "http://schemas.microsoft.com/win/2004/08/events/event"}},
            "",
            {{"System",
              {},
              "",
              {{"Provider", {{"Name", "Maker-Of-Events"}}},
               {"EventID", {{"Qualifiers", "?3"}}, "%0"},
               {"TimeCreated", {{"SystemTime", "%1"}}},
               {"EventRecordID", {}, "%2"},
               {"Channel", {}, "Maker/Operational"},
               {"Computer", {}, "pc-7.example"}}},
             {"EventData",
              {},
              "",
              {{"Data", {{"Name", "Image"}}, "%4"},
               {"Data", {{"Name", "User"}}, "%5", {}, 5},
               {"Data", {{"Name", "Hashes"}}, "%6"},
               {"Data", {}, "%7"}}}}};
}

inline std::vector<Value> event_values(std::uint32_t number) {
    return {
        {0x06, le<std::uint16_t>(4688)},
        {0x11, le<std::uint64_t>(132'000'000'000'000'007 + std::uint64_t{number} * 10'000'000)},
        {0x0A, le<std::uint64_t>(number)},
        {0x00, ""},
        {0x01, utf16("C:\\tools\\\"a\".exe")},
        {0x13, std::string("\x01\x01\0\0\0\0\0\x05\x12\0\0\0", 12)},
        {0x81, utf16("SHA1=ab") + std::string(2, '\0') + utf16("MD5=cd") + std::string(2, '\0')},
        {0x01, utf16("plain") + std::string(2, '\0')}};
}

} // namespace ample::read::evtx_test
