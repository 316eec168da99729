// Feeds as they lie on disk: a file is a feed, or a container of feeds as vendors ship them.
//
//     full.csv.zip ──▶ full.csv.zip#zip:full.csv
//     feeds.tgz    ──▶ feeds.tgz#gzip/tar:domains.txt, feeds.tgz#gzip/tar:hosts.txt …
//
// Containers are opened as evidence is (seal/container.hpp), within the limits of a seal: what
// expands too much is an error. A feed's digest is that of the file; its lines and ranges are those
// of the member that it names.

#pragma once

#include <ample/core/result.hpp>
#include <ample/sweep/feed.hpp>

#include <functional>
#include <string>
#include <string_view>

namespace ample::cli {

/// Takes the bytes of one feed. A failure says that it is none.
using OnFeed = std::function<Status(std::string_view bytes, const sweep::FeedPlace& place)>;

/// Calls `use` for each feed in the file at `path` ("-" is standard input), in their order. Named
/// members that are no feed, and what is broken or closed, are warned of. Fails when the file can't
/// be read, breaks a limit, or has no feed in it. Memory: the file and one member, each at most
/// 1 GiB.
Status for_each_feed(const std::string& path, const OnFeed& use);

} // namespace ample::cli
