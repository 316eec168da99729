// ample formats: what can be read.

#include <ample/read/format.hpp>

#include <CLI/CLI.hpp>
#include <cli/terminal.hpp>
#include <cli/verb.hpp>
#include <nlohmann/json.hpp>

namespace ample::cli {

namespace {

constexpr const char* formats_help =
    R"(Formats are told by their content, never by the name of the file. Members of gzip
and zip are read as streams. What is not in the list is sealed all the same and
shown as not read.)";

std::string_view shape_word(read::Shape shape) noexcept {
    switch (shape) {
    case read::Shape::records:
        return "records";
    case read::Shape::document:
    case read::Shape::report:
        return "document";
    case read::Shape::bundle:
        break;
    }
    return "bundle";
}

int formats(const Session& session) {
    Table table({"format", "gives", "what it is"});
    for (const auto& format : read::formats()) {
        if (session.is_json) {
            const nlohmann::ordered_json json = {{"format", format.name},
                                                 {"shape", shape_word(format.shape)},
                                                 {"title", format.title}};
            say(json.dump());
        } else {
            table.add({std::string(format.name),
                       std::string(shape_word(format.shape)),
                       std::string(format.title)});
        }
    }
    if (!session.is_json) {
        table.print();
    }
    return 0;
}

} // namespace

void add_formats(CLI::App& app, Session& session) {
    auto* const command = app.add_subcommand("formats", "List what can be read");
    add_common_options(*command, session);
    set_long_help(*command, formats_help);
    command->callback([&session] { session.status = formats(session); });
}

} // namespace ample::cli
