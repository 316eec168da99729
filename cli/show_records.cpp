#include <ample/keep/book.hpp>
#include <ample/read/evtx.hpp>
#include <ample/read/format.hpp>
#include <ample/run/run.hpp>
#include <ample/run/stream.hpp>
#include <ample/seal/vault.hpp>

#include <cli/input.hpp>
#include <cli/show_records.hpp>
#include <cli/summary.hpp>
#include <cli/terminal.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cstdio>
#include <map>

namespace ample::cli {

namespace {

using nlohmann::ordered_json;

/// A record of any format as an object: repeated fields are arrays.
std::string json_of(const read::Record& record) {
    ordered_json json = ordered_json::object();
    for (const auto& field : record.fields) {
        auto& member = json[std::string(field.name)];
        if (member.is_null()) {
            member = field.value;
        } else if (member.is_array()) {
            member.push_back(field.value);
        } else {
            member = ordered_json::array({member, field.value});
        }
    }
    return json.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

class RecordPrinter {
public:
    void take(const InputStream& input, ByteSource& source) {
        HeadSource replay(source);
        print(input.name(), replay, read::detect(replay.head()), {});
    }

    void print(const std::string& name,
               ByteSource& source,
               const read::Format* format,
               const read::ReadOptions& options) {
        if (format == nullptr || format->open == nullptr) {
            warn(safe(name + ": " +
                      (format == nullptr ? "in a format that this version does not read"
                                         : std::string(format->title) + ", which has no records")));
            worst_ = exit_status(Kind::unsupported);
            return;
        }
        const auto done =
            format->name == "evtx" ? print_evtx(source) : print_fields(source, *format, options);
        flush();
        if (!done) {
            warn(safe(name + ": " + done.error().what));
            worst_ = exit_status(done.error().kind);
        }
        for (const auto& [why, count] : defects_) {
            warn(safe(fmt::format("{}: {} {}: {}; first at {}",
                                  name,
                                  grouped(count.times),
                                  count.times == 1 ? "defect" : "defects",
                                  why,
                                  count.first)));
        }
        defects_.clear();
    }

    [[nodiscard]] int status() const noexcept { return worst_; }

private:
    struct Count {
        std::uint64_t times = 0;
        std::uint64_t first = 0;
    };

    Status print_evtx(ByteSource& source) {
        read::EvtxDecoder decoder;
        return read::read_evtx(
            source, decoder, [&](const read::EvtxPart& part, std::uint64_t base) {
                const auto json =
                    part.kind == read::EvtxPart::Kind::record ? decoder.json() : std::string_view{};
                if (!json.empty()) {
                    write(json);
                } else if (part.kind == read::EvtxPart::Kind::record) {
                    note("the record is longer than 1 MiB as text", base + part.begin);
                } else if (part.kind == read::EvtxPart::Kind::defect) {
                    note(part.why, base + part.begin);
                }
            });
    }

    Status
    print_fields(ByteSource& source, const read::Format& format, const read::ReadOptions& options) {
        const auto reader = format.open(options);
        read::StreamTally tally;
        return read::read_stream(
            source, *reader, tally, [&](const read::Item& item, std::string_view bytes) {
                if (const auto* record = std::get_if<read::Record>(&item)) {
                    while (bytes.ends_with('\n') || bytes.ends_with('\r')) {
                        bytes.remove_suffix(1);
                    }
                    write(format.name == "ndjson" ? bytes : json_of(*record));
                } else if (const auto* defect = std::get_if<read::Defect>(&item)) {
                    note(defect->why, defect->where.begin);
                }
            });
    }

    void write(std::string_view line) {
        text_.append(line);
        text_ += '\n';
        if (text_.size() >= most_held) {
            flush();
        }
    }

    void flush() {
        put_out(text_);
        text_.clear();
    }

    void note(std::string_view why, std::uint64_t at) {
        auto& count = defects_[std::string(why)];
        count.first = count.times++ == 0 ? at : count.first;
    }

    static constexpr std::size_t most_held = std::size_t{256} << 10U;

    std::string text_ = {}; ///< lines that are not written yet
    std::map<std::string, Count> defects_ = {};
    int worst_ = 0;
};

int show_exhibit(const std::string& folder, const std::string& wanted) {
    const auto file = run::read_case_file(folder);
    if (!file) {
        return fail(file.error());
    }
    const auto paths = run::CasePaths::of(folder);
    const auto vault = seal::Vault::open_to_read(paths.vault);
    if (!vault) {
        return fail(vault.error());
    }
    auto book = keep::Book::open(paths.book, keep::Book::Mode::read);
    if (!book) {
        return fail(book.error());
    }
    const auto exhibits = book->values_of_kind("exhibit");
    if (!exhibits) {
        return fail(exhibits.error());
    }
    RecordPrinter printer;
    bool is_found = false;
    for (const auto& stream : run::streams_of(*exhibits)) {
        const auto& place = stream.place;
        const auto name = place.path + (place.member.empty() ? "" : "#" + place.member);
        if (name != wanted && place.path != wanted) {
            continue;
        }
        is_found = true;
        const auto source = vault->open_object(stream.object);
        if (!source) {
            return fail(source.error());
        }
        printer.print(name,
                      **source,
                      read::format_named(stream.format),
                      run::read_options(*file, place.path));
    }
    return is_found ? printer.status()
                    : fail({Kind::not_found,
                            "no exhibit or member is called '" + wanted + "'",
                            "'ample show " + folder + " exhibit' lists them"});
}

} // namespace

int show_records(const std::string& path, const std::string& exhibit) {
    if (!exhibit.empty()) {
        return show_exhibit(path, exhibit);
    }
    RecordPrinter printer;
    const auto done = for_each_stream(
        path, [&](const InputStream& input, ByteSource& source) { printer.take(input, source); });
    return done ? printer.status() : exit_status(done.error().kind);
}

} // namespace ample::cli
