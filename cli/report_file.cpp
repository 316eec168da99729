#include <ample/seal/container.hpp>
#include <ample/seal/mail_parts.hpp>
#include <ample/seal/member_path.hpp>

#include <cli/report_file.hpp>

#include <fstream>
#include <iterator>

namespace ample::cli {

namespace {

using seal::Container;

constexpr std::size_t deepest = 4; // as in a case

/// Bytes that wait to be read.
struct Waiting {
    std::string bytes = {};
    std::string member = {};
    std::size_t depth = 0;
};

Result<std::string> rest_of(seal::Unpacker& unpacker) {
    std::string all;
    std::string piece(std::size_t{1} << 16U, '\0');
    while (true) {
        const auto count = unpacker.read(piece);
        if (!count) {
            return count.error();
        }
        if (*count == 0) {
            return all;
        }
        all.append(piece, 0, *count);
    }
}

class Reading {
public:
    explicit Reading(const std::string& path) : path_(path) {}

    Result<ReportFiles> run(std::string bytes) {
        waiting_.push_back({std::move(bytes)});
        while (!waiting_.empty()) { // the last is the next
            auto next = std::move(waiting_.back());
            waiting_.pop_back();
            if (auto done = take(std::move(next)); !done) {
                return done.error();
            }
        }
        if (files_.reports.empty()) {
            return files_.problems.front();
        }
        return std::move(files_);
    }

private:
    void note(const std::string& member, const Error& error) {
        const auto where = member.empty() ? path_ : path_ + " [" + member + "]";
        files_.problems.push_back({error.kind, where + ": " + error.what, error.hint});
    }

    Status take(Waiting one) {
        const auto kind =
            seal::container_of(std::string_view(one.bytes).substr(0, seal::document_head_bytes),
                               seal::Documents::opened);
        const bool is_document = kind == Container::pdf || kind == Container::mail;
        if (kind != Container::none && !is_document && one.depth > 0) {
            note(one.member, {Kind::unsupported, "archives in it are opened in a case only", ""});
            return Done{};
        }
        if (is_document && one.depth >= deepest) {
            note(one.member,
                 {Kind::unsupported, "what is attached to it lies deeper than is read", ""});
        } else if (is_document) {
            if (auto opened = open(kind, one); !opened) {
                return opened;
            }
        }
        if (kind != Container::pdf) {
            read(std::move(one));
        }
        return Done{};
    }

    Status open(Container kind, const Waiting& one) {
        seal::MemoryBytes bytes(one.bytes);
        const auto unpacker = seal::open_container(kind, bytes);
        std::vector<Waiting> found;
        while (true) {
            const auto member = unpacker->next();
            if (!member) {
                return member.error();
            }
            if (!*member) {
                break;
            }
            const auto name = std::string(seal::to_text(kind)) + ":";
            const auto way = seal::join_path(one.member, name + seal::escape_part((*member)->name));
            if (!(*member)->closed.empty()) {
                note(one.member, {Kind::damaged, (*member)->closed, ""});
                continue;
            }
            auto content = rest_of(*unpacker);
            if (!content) {
                return content.error();
            }
            if (!unpacker->defect().empty()) {
                note(way, {Kind::damaged, unpacker->defect(), ""});
            }
            found.push_back({std::move(*content), way, one.depth + 1});
        }
        if (!unpacker->container_defect().empty()) {
            note(one.member, {Kind::damaged, unpacker->container_defect(), ""});
        }
        waiting_.insert(waiting_.end(),
                        std::make_move_iterator(found.rbegin()),
                        std::make_move_iterator(found.rend()));
        return Done{};
    }

    void read(Waiting one) {
        auto document = read::document_of(one.bytes, seal::mail_charset_in(one.member));
        if (document) {
            files_.reports.push_back(
                {std::move(*document), std::move(one.bytes), std::move(one.member)});
        } else {
            note(one.member, document.error());
        }
    }

    const std::string& path_;
    std::vector<Waiting> waiting_ = {};
    ReportFiles files_ = {};
};

} // namespace

Result<ReportFiles> read_reports(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) {
        return Error{Kind::not_found, "report " + path + " is not there", ""};
    }
    return reports_in(path, {std::istreambuf_iterator<char>(in), {}});
}

Result<ReportFiles> reports_in(const std::string& path, std::string bytes) {
    return Reading(path).run(std::move(bytes));
}

} // namespace ample::cli
