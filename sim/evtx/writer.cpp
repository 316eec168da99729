#include <sim/evtx/writer.hpp>
#include <sim/output.hpp>
#include <sim/rng.hpp>
#include <zlib.h>

namespace ample::sim::evtx {

namespace {

constexpr std::size_t chunk_bytes = 65'536;
constexpr std::size_t chunk_header = 512;
constexpr std::size_t file_header = 4096;
constexpr std::size_t record_header = 24;

// Tokens of binary XML.
constexpr char open_start = 0x01;
constexpr char open_start_attributes = 0x41;
constexpr char close_start = 0x02;
constexpr char close_empty = 0x03;
constexpr char end_element = 0x04;
constexpr char value_text = 0x05;
constexpr char attribute_last = 0x06;
constexpr char attribute_more = 0x46;
constexpr char template_instance = 0x0c;
constexpr char substitution = 0x0d;
constexpr std::string_view fragment_header("\x0f\x01\x01\x00", 4);

// Types of values.
constexpr std::uint8_t type_string = 0x01;
constexpr std::uint8_t type_u8 = 0x04;
constexpr std::uint8_t type_u16 = 0x06;
constexpr std::uint8_t type_u32 = 0x08;
constexpr std::uint8_t type_u64 = 0x0a;
constexpr std::uint8_t type_filetime = 0x11;
constexpr std::uint8_t type_hex64 = 0x15;

constexpr std::uint16_t system_values = 11;

template <class Number>
void put(std::string& out, Number number) {
    for (std::size_t i = 0; i < sizeof(Number); ++i) {
        out += static_cast<char>(static_cast<std::uint64_t>(number) >> (8 * i));
    }
}

template <class Number>
void put_at(std::string& out, std::size_t place, Number number) {
    for (std::size_t i = 0; i < sizeof(Number); ++i) {
        out[place + i] = static_cast<char>(static_cast<std::uint64_t>(number) >> (8 * i));
    }
}

std::uint32_t sum(std::string_view bytes, std::uint32_t before = 0) {
    return static_cast<std::uint32_t>(::crc32(before,
                                              reinterpret_cast<const Bytef*>(bytes.data()),
                                              static_cast<uInt>(bytes.size()))); // NOLINT
}

/// UTF-16LE; pure ASCII, the usual case, without a converter.
std::string wide(std::string_view text) {
    std::string out;
    out.reserve(2 * text.size());
    for (const char c : text) {
        if (static_cast<unsigned char>(c) >= 0x80) {
            return encoded(text, Encoding::utf16le);
        }
        out += c;
        out += '\0';
    }
    return out;
}

std::uint64_t filetime(Millis time) {
    constexpr std::uint64_t seconds_1601_to_1970 = 11'644'473'600;
    return (static_cast<std::uint64_t>(time) + seconds_1601_to_1970 * 1000) * 10'000;
}

std::uint16_t name_hash(std::string_view name) {
    std::uint32_t hash = 0;
    for (const char c : name) {
        hash = hash * 65'599U + static_cast<unsigned char>(c);
    }
    return static_cast<std::uint16_t>(hash);
}

} // namespace

Writer::Writer(std::string_view computer,
               std::string_view provider,
               std::string_view guid,
               std::string_view channel,
               std::uint64_t first_record)
    : computer_(computer), provider_(provider), guid_(guid), channel_(channel),
      next_record_(first_record) {
    file_.resize(file_header);
    open_chunk();
}

void Writer::open_chunk() {
    chunk_.assign(chunk_header, '\0');
    first_in_chunk_ = next_record_;
    names_.clear();
    templates_.clear();
    name_buckets_ = {};
    template_buckets_ = {};
}

void Writer::close_chunk() {
    chunk_.replace(0, 8, std::string_view("ElfChnk\0", 8));
    const auto last = next_record_ - 1;
    put_at(chunk_, 8, first_in_chunk_);
    put_at(chunk_, 16, last);
    put_at(chunk_, 24, first_in_chunk_);
    put_at(chunk_, 32, last);
    put_at(chunk_, 40, std::uint32_t{128});
    put_at(chunk_, 44, last_record_at_);
    put_at(chunk_, 48, static_cast<std::uint32_t>(chunk_.size()));
    put_at(chunk_, 52, sum(std::string_view(chunk_).substr(chunk_header)));
    for (std::size_t i = 0; i < name_buckets_.size(); ++i) {
        put_at(chunk_, 128 + 4 * i, name_buckets_[i]);
    }
    for (std::size_t i = 0; i < template_buckets_.size(); ++i) {
        put_at(chunk_, 384 + 4 * i, template_buckets_[i]);
    }
    const std::string_view header(chunk_);
    put_at(chunk_, 124, sum(header.substr(128, chunk_header - 128), sum(header.substr(0, 120))));
    chunk_.resize(chunk_bytes);
    file_ += chunk_;
    ++chunks_;
}

std::uint32_t Writer::here() const noexcept {
    return static_cast<std::uint32_t>(chunk_.size() + record_header + body_.size());
}

void Writer::add_name(std::string_view name) {
    const auto known = names_.find(name);
    if (known != names_.end()) {
        put(body_, known->second);
        return;
    }
    const auto at = here() + 4;
    put(body_, at);
    const auto hash = name_hash(name);
    auto& bucket = name_buckets_[hash % name_buckets_.size()];
    put(body_, bucket);
    put(body_, hash);
    put(body_, static_cast<std::uint16_t>(name.size()));
    body_ += wide(name);
    put(body_, std::uint16_t{0});
    bucket = at;
    names_.emplace(name, at);
}

std::size_t Writer::open_element(std::string_view name, bool has_attributes) {
    body_ += has_attributes ? open_start_attributes : open_start;
    put(body_, std::uint16_t{0xffff});
    const auto place = body_.size();
    put(body_, std::uint32_t{0});
    add_name(name);
    return place;
}

void Writer::close_element(std::size_t place) {
    put_at(body_, place, static_cast<std::uint32_t>(body_.size() - place - 4));
}

std::size_t Writer::open_attributes() {
    const auto place = body_.size();
    put(body_, std::uint32_t{0});
    return place;
}

void Writer::close_attributes(std::size_t place) {
    close_element(place);
}

void Writer::add_attribute(std::string_view name, bool has_more) {
    body_ += has_more ? attribute_more : attribute_last;
    add_name(name);
}

void Writer::add_text_value(std::string_view text) {
    body_ += value_text;
    body_ += static_cast<char>(type_string);
    const auto letters = wide(text);
    put(body_, static_cast<std::uint16_t>(letters.size() / 2));
    body_ += letters;
}

void Writer::add_substitution(std::uint16_t number, std::uint8_t type) {
    body_ += substitution;
    put(body_, number);
    body_ += static_cast<char>(type);
}

void Writer::add_leaf(std::string_view name, std::uint16_t number, std::uint8_t type) {
    const auto place = open_element(name, false);
    body_ += close_start;
    add_substitution(number, type);
    body_ += end_element;
    close_element(place);
}

void Writer::add_system() {
    const auto system = open_element("System", false);
    body_ += close_start;
    auto place = open_element("Provider", true);
    auto list = open_attributes();
    add_attribute("Name", true);
    add_text_value(provider_);
    add_attribute("Guid", false);
    add_text_value(guid_);
    close_attributes(list);
    body_ += close_empty;
    close_element(place);
    add_leaf("EventID", 4, type_u16);
    add_leaf("Version", 5, type_u8);
    add_leaf("Level", 0, type_u8);
    add_leaf("Task", 1, type_u16);
    add_leaf("Opcode", 2, type_u8);
    add_leaf("Keywords", 3, type_hex64);
    place = open_element("TimeCreated", true);
    list = open_attributes();
    add_attribute("SystemTime", false);
    add_substitution(6, type_filetime);
    close_attributes(list);
    body_ += close_empty;
    close_element(place);
    add_leaf("EventRecordID", 7, type_u64);
    place = open_element("Correlation", false);
    body_ += close_empty;
    close_element(place);
    place = open_element("Execution", true);
    list = open_attributes();
    add_attribute("ProcessID", true);
    add_substitution(8, type_u32);
    add_attribute("ThreadID", false);
    add_substitution(9, type_u32);
    close_attributes(list);
    body_ += close_empty;
    close_element(place);
    place = open_element("Channel", false);
    body_ += close_start;
    add_text_value(channel_);
    body_ += end_element;
    close_element(place);
    add_leaf("Computer", 10, type_string);
    place = open_element("Security", false);
    body_ += close_empty;
    close_element(place);
    body_ += end_element;
    close_element(system);
}

void Writer::add_template(const Shape& shape) {
    const auto id = static_cast<std::uint32_t>(mix(name_key(provider_) + shape.id));
    body_ += template_instance;
    body_ += '\x01';
    put(body_, id);
    const auto known = templates_.find(shape.id);
    if (known != templates_.end()) {
        put(body_, known->second);
        return;
    }
    const auto at = here() + 4;
    put(body_, at);
    auto& bucket = template_buckets_[id % template_buckets_.size()];
    put(body_, bucket);
    bucket = at;
    templates_.emplace(shape.id, at);
    put(body_, id); // a GUID begins with the id
    put(body_, mix(id));
    put(body_, static_cast<std::uint32_t>(mix(id + 1U)));
    const auto size = body_.size();
    put(body_, std::uint32_t{0});
    body_ += fragment_header;
    const auto event = open_element("Event", true);
    const auto list = open_attributes();
    add_attribute("xmlns", false);
    add_text_value("http://schemas.microsoft.com/win/2004/08/events/event");
    close_attributes(list);
    body_ += close_start;
    add_system();
    const auto fields = open_element("EventData", false);
    body_ += close_start;
    auto number = system_values;
    for (const auto field : shape.fields) {
        const auto place = open_element("Data", true);
        const auto name = open_attributes();
        add_attribute("Name", false);
        add_text_value(field);
        close_attributes(name);
        body_ += close_start;
        add_substitution(number++, type_string);
        body_ += end_element;
        close_element(place);
    }
    body_ += end_element;
    close_element(fields);
    body_ += end_element;
    close_element(event);
    body_ += '\0';
    put_at(body_, size, static_cast<std::uint32_t>(body_.size() - size - 4));
}

std::string Writer::record_of(const Event& event) {
    body_.clear();
    body_ += fragment_header;
    add_template(*event.shape);
    std::string sizes;
    std::string values;
    const auto add = [&](std::uint8_t type, auto number) {
        put(sizes, static_cast<std::uint16_t>(sizeof(number)));
        sizes += static_cast<char>(type);
        sizes += '\0';
        put(values, number);
    };
    const auto add_text = [&](std::string_view text) {
        const auto letters = wide(text);
        put(sizes, static_cast<std::uint16_t>(letters.size()));
        sizes += static_cast<char>(type_string);
        sizes += '\0';
        values += letters;
    };
    add(type_u8, std::uint8_t{0});
    add(type_u16, event.shape->task);
    add(type_u8, std::uint8_t{0});
    add(type_hex64, std::uint64_t{0x8020000000000000U});
    add(type_u16, event.shape->id);
    add(type_u8, event.shape->version);
    add(type_filetime, filetime(event.time));
    add(type_u64, next_record_);
    add(type_u32, event.process);
    add(type_u32, event.thread);
    add_text(computer_);
    for (const auto& value : event.values) {
        add_text(value);
    }
    put(body_, static_cast<std::uint32_t>(sizes.size() / 4));
    body_ += sizes;
    body_ += values;
    body_ += '\0';
    while ((body_.size() + record_header + 4) % 8 != 0) {
        body_ += '\0';
    }
    std::string record;
    record += std::string_view("\x2a\x2a\0\0", 4);
    const auto size = static_cast<std::uint32_t>(body_.size() + record_header + 4);
    put(record, size);
    put(record, next_record_);
    put(record, filetime(event.time));
    record += body_;
    put(record, size);
    return record;
}

Place Writer::add(const Event& event) {
    // The room a record may need at most: its template and its values.
    std::size_t room = 4096;
    for (const auto& value : event.values) {
        room += 4 + 2 * value.size();
    }
    if (chunk_.size() + room > chunk_bytes) {
        close_chunk();
        open_chunk();
    }
    const auto record = record_of(event);
    last_record_at_ = static_cast<std::uint32_t>(chunk_.size());
    const Place place = {file_.size() + chunk_.size(), record.size()};
    chunk_ += record;
    ++next_record_;
    return place;
}

std::string Writer::finish() {
    if (chunk_.size() > chunk_header) {
        close_chunk();
    }
    std::string header(std::string_view("ElfFile\0", 8));
    put(header, std::uint64_t{0});
    put(header, chunks_ == 0 ? chunks_ : chunks_ - 1);
    put(header, next_record_);
    put(header, std::uint32_t{128});
    put(header, std::uint16_t{1});
    put(header, std::uint16_t{3});
    put(header, static_cast<std::uint16_t>(file_header));
    put(header, static_cast<std::uint16_t>(chunks_));
    header.resize(120);
    const auto check = sum(header);
    put(header, std::uint32_t{0});
    put(header, check);
    file_.replace(0, header.size(), header);
    return std::move(file_);
}

} // namespace ample::sim::evtx
