#include <ample/run/detail/desk_loader.hpp>

#include <string_view>
#include <vector>

namespace ample::run {

namespace {

bool is_login(const read::Record& record) {
    return !record.get("auth_method").empty();
}

/// Column names as the header gives them, from the fields of a row.
std::vector<std::string_view> columns_of(std::string_view header) {
    if (header.starts_with("\xEF\xBB\xBF")) {
        header.remove_prefix(3);
    }
    const char mark = header.find(',') != std::string_view::npos   ? ','
                      : header.find(';') != std::string_view::npos ? ';'
                                                                   : '\t';
    std::vector<std::string_view> columns;
    while (true) {
        const auto end = header.find(mark);
        auto name = header.substr(0, end);
        while (!name.empty() &&
               (name.back() == '\r' || name.back() == '\n' || name.back() == '"')) {
            name.remove_suffix(1);
        }
        name.remove_prefix(name.starts_with('"') ? 1 : 0);
        columns.push_back(name);
        if (end == std::string_view::npos) {
            return columns;
        }
        header.remove_prefix(end + 1);
    }
}

} // namespace

void DeskLoader::tell_unread(const Stream& stream, std::string_view why) {
    if (stream.place.role == "records") {
        coverage_.push_back(sweep::coverage_unread(stream.place, stream.bytes, why));
    }
}

void DeskLoader::add(const Stream& stream) {
    const auto* const format = read::format_named(stream.format);
    if (format == nullptr || format->open == nullptr) {
        tell_unread(stream, stream.bytes == 0 ? "empty" : "not a table");
        return;
    }
    auto source = vault_.open_object(stream.object);
    if (!source) {
        tell_unread(stream, source.error().what);
        return;
    }
    const auto reader = format->open(read_options(file_, stream.place.path));
    read::StreamTally tally;
    std::optional<link::TableKind> kind;
    const auto& place = stream.place;
    const auto status = read::read_stream(
        **source, *reader, tally, [&](const read::Item& item, std::string_view bytes) {
            if (std::holds_alternative<read::Frame>(item) && !kind && stream.format == "csv") {
                const auto columns = columns_of(bytes);
                kind = link::table_kind(columns);
            }
            const auto* const record = std::get_if<read::Record>(&item);
            if (record == nullptr) {
                return;
            }
            const ByteOrigin row{place.exhibit, place.member, record->where};
            if (kind) {
                desk_.add(*kind, *record, row, place.marking, place.path);
            } else if (is_login(*record)) {
                desk_.add_login(*record, row, place.marking, place.path);
            }
        });
    if (place.role != "records") {
        return; // its sweep says what was read of it
    }
    if (!kind && stream.format == "csv") {
        tell_unread(stream, "a table whose columns are not known");
        return;
    }
    coverage_.push_back(
        sweep::coverage_read(place, *format, tally, status ? "" : status.error().what));
}

} // namespace ample::run
