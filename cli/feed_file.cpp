#include <ample/seal/container.hpp>

#include <cli/feed_file.hpp>
#include <cli/input.hpp>
#include <cli/rest_source.hpp>
#include <cli/summary.hpp>
#include <cli/terminal.hpp>
#include <fmt/format.h>

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace ample::cli {

namespace {

constexpr std::size_t longest_feed = std::size_t{1} << 30U;

/// Whether the last part of a member path is an archive's: only then the feed has a name of its
/// own, and may be anything.
bool is_named(std::string_view member) noexcept {
    return member.substr(member.rfind('/') + 1).find(':') != std::string_view::npos;
}

/// A stream that was cut without the line in which it was: what is left of "198.51.100.77" may be
/// the address of somebody else. JSON tells itself what is whole.
std::string_view whole_lines(std::string_view bytes) {
    using sweep::FeedFormat;
    const auto format = sweep::feed_format(bytes);
    const bool is_json =
        format == FeedFormat::stix || format == FeedFormat::misp || format == FeedFormat::json;
    return is_json ? bytes : bytes.substr(0, bytes.rfind('\n') + 1);
}

class Feeds {
public:
    Feeds(const std::string& path, std::string_view file, const OnFeed& use)
        : place_{path, Digest::of(file), "", {}}, file_(file), use_(use) {}

    Status read() {
        const auto opened =
            open_bytes(file_,
                       place_.path,
                       seal::Limits{},
                       {.on_stream = [&](const InputStream& input,
                                         ByteSource& source) { take(input.member, source); },
                        .on_problem = [&](const Error& problem) { missed_.push_back(problem); }});
        if (!opened) {
            return opened.error();
        }
        if (feeds_ == 0) {
            return why_none();
        }
        for (const auto& problem : missed_) {
            warn(safe("ample: " + problem.what));
        }
        return Done{};
    }

private:
    [[nodiscard]] Error why_none() const {
        if (missed_.empty()) {
            return {Kind::unsupported, place_.path + ": a container with nothing in it", ""};
        }
        const auto& first = missed_.front();
        return missed_.size() == 1 ? first
                                   : Error{first.kind,
                                           fmt::format("{}, nor is there a feed in {} more members",
                                                       first.what,
                                                       missed_.size() - 1),
                                           first.hint};
    }

    void take(const std::string& member, ByteSource& source) {
        auto place = place_;
        place.member = member;
        std::string bytes;
        const auto is_longer = fill(source, bytes, longest_feed);
        if (is_longer && *is_longer) {
            missed_.push_back({Kind::unsupported, place.name() + ": 1 GiB or more", ""});
            return;
        }
        if (const auto kind = seal::unopened_kind(bytes); !kind.empty()) {
            tell_unopened({Kind::unsupported,
                           fmt::format("{}: {}, which is not opened", place.name(), kind),
                           "unpack it beforehand"});
            return;
        }
        const auto used = use(is_longer ? std::string_view(bytes) : whole_lines(bytes), place);
        if (!is_longer) {
            missed_.push_back({is_longer.error().kind,
                               fmt::format("{}: {}{}",
                                           place.name(),
                                           is_longer.error().what,
                                           used ? "; what stands before it was used" : ""),
                               ""});
        } else if (!used) {
            missed_.push_back(used.error());
        }
        feeds_ += used ? 1U : 0U;
    }

    /// In place of what the opener said of it just before: that its bytes are read as they are.
    void tell_unopened(Error error) {
        if (!missed_.empty()) {
            missed_.pop_back();
        }
        missed_.push_back(std::move(error));
    }

    Status use(std::string_view bytes, const sweep::FeedPlace& place) {
        if (seal::container_of(bytes.substr(0, seal::container_head_bytes)) !=
            seal::Container::none) {
            return Error{Kind::unsupported,
                         place.name() + ": containers are nested too deep, not opened",
                         "unpack it beforehand"};
        }
        if (is_named(place.member) && !sweep::is_feed(bytes)) {
            const auto read = sweep::read_feed(bytes, place);
            return read ? Error{Kind::unsupported,
                                place.name() + ": fewer than half of its lines are indicators",
                                "unpack it, and give it by itself"}
                        : read.error();
        }
        return use_(bytes, place);
    }

    sweep::FeedPlace place_;
    std::string_view file_;
    const OnFeed& use_;
    std::uint64_t feeds_ = 0;
    std::vector<Error> missed_ = {}; ///< what is no feed, or not whole
};

} // namespace

Status for_each_feed(const std::string& path, const OnFeed& use) {
    const auto file = read_whole(path);
    return file ? Feeds(path, *file, use).read() : Status(file.error());
}

} // namespace ample::cli
