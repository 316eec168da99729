#include <ample/run/decisions.hpp>
#include <ample/run/gather.hpp>

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace ample::run {

namespace {

namespace fs = std::filesystem;

std::string clean(std::string path) {
    auto text = fs::path(std::move(path)).lexically_normal().generic_string();
    while (text.size() > 1 && text.ends_with('/')) {
        text.pop_back();
    }
    return text;
}

class Walker {
public:
    Walker(const fs::path& folder, Gathered& into) : folder_(folder), into_(into) {}

    /// Takes in one entry of [sources]. Returns whether it exists.
    bool take_root(const std::string& entry, std::string_view role) {
        role_ = role;
        root_ = clean(entry);
        struct stat info = {};
        if (::stat((folder_ / root_).c_str(), &info) != 0) { // a root may be a link
            into_.problems.push_back(
                {root_, "named in [sources], but " + std::string(std::strerror(errno))});
            return false;
        }
        if (S_ISDIR(info.st_mode)) {
            walk(root_);
        } else {
            take(root_);
        }
        return true;
    }

private:
    void walk(const std::string& start) {
        std::vector<std::string> open = {start};
        while (!open.empty()) {
            const auto path = open.back();
            open.pop_back();
            std::error_code failure;
            const fs::directory_iterator entries(folder_ / path, failure);
            if (failure) {
                into_.problems.push_back({path, "folder not readable: " + failure.message()});
                continue;
            }
            for (const auto& entry : entries) {
                const auto name = entry.path().filename().generic_string();
                auto below = path == "." ? std::string() : path + "/";
                below += name;
                if (path == "." && (name == ".ample" || name == "out" || name == "case.toml" ||
                                    name == decisions_file)) {
                    continue;
                }
                if (entry.is_directory(failure) && !entry.is_symlink(failure)) {
                    open.push_back(below);
                } else {
                    take(below);
                }
            }
        }
    }

    void take(const std::string& path) {
        struct stat info = {};
        const auto file = folder_ / path;
        const bool is_root = path == root_;
        if ((is_root ? ::stat(file.c_str(), &info) : ::lstat(file.c_str(), &info)) != 0) {
            into_.problems.push_back({path, std::strerror(errno)});
            return;
        }
        if (S_ISLNK(info.st_mode)) {
            std::error_code ignored;
            into_.problems.push_back(
                {path, "a link to " + fs::read_symlink(file, ignored).string() + ", not followed"});
            return;
        }
        if (!S_ISREG(info.st_mode)) {
            into_.problems.push_back({path, "neither file nor folder (a device, pipe or socket)"});
            return;
        }
        constexpr std::int64_t per_second = 1'000'000'000;
        into_.files.push_back({file,
                               path,
                               role_,
                               root_,
                               static_cast<std::uint64_t>(info.st_size),
                               info.st_mtim.tv_sec * per_second + info.st_mtim.tv_nsec});
    }

    const fs::path& folder_;
    Gathered& into_;
    std::string role_ = {};
    std::string root_ = {};
};

/// The folders of a case without a [sources] table.
CaseFile with_default_sources(const fs::path& folder, CaseFile file) {
    std::error_code ignored;
    const std::pair<const char*, std::vector<std::string>*> usual[] = {{"evidence", &file.evidence},
                                                                       {"records", &file.records},
                                                                       {"reports", &file.reports},
                                                                       {"intel", &file.intel}};
    for (const auto& [name, roots] : usual) {
        if (fs::exists(folder / name, ignored)) {
            roots->emplace_back(name);
        }
    }
    return file;
}

} // namespace

Result<Gathered> gather(const fs::path& folder, const CaseFile& given) {
    const bool names_none = given.evidence.empty() && given.records.empty() &&
                            given.reports.empty() && given.intel.empty();
    const auto file = names_none ? with_default_sources(folder, given) : given;
    Gathered gathered;
    Walker walker(folder, gathered);
    bool any = false;
    const std::pair<const char*, const std::vector<std::string>*> roles[] = {
        {"evidence", &file.evidence},
        {"records", &file.records},
        {"reports", &file.reports},
        {"intel", &file.intel}};
    for (const auto& [role, roots] : roles) {
        for (const auto& root : *roots) {
            any = walker.take_root(root, role) || any;
        }
    }
    std::error_code ignored;
    if (fs::exists(folder / decisions_file, ignored)) {
        walker.take_root(std::string(decisions_file), "decisions");
    }
    const auto by_path = [](const auto& a, const auto& b) { return a.path < b.path; };
    std::stable_sort(gathered.files.begin(), gathered.files.end(), by_path);
    std::stable_sort(gathered.problems.begin(), gathered.problems.end(), by_path);
    const auto same_path = [](const auto& a, const auto& b) { return a.path == b.path; };
    gathered.files.erase(std::unique(gathered.files.begin(), gathered.files.end(), same_path),
                         gathered.files.end());
    if (!any || gathered.files.empty()) {
        return Error{Kind::not_found,
                     "nothing to read in " + folder.string(),
                     "put files into evidence/<organisation>/, records/, reports/ or intel/, or "
                     "name them under [sources] in case.toml"};
    }
    return gathered;
}

std::string organisation_of(std::string_view path, std::string_view root) {
    const bool is_outside = path.starts_with("../") || path.starts_with('/');
    if (is_outside) {
        if (path.size() <= root.size()) {
            return {};
        }
        path.remove_prefix(root.size() + 1);
    } else {
        const auto first = path.find('/');
        if (first == std::string_view::npos) {
            return {};
        }
        path.remove_prefix(first + 1);
    }
    const auto end = path.find('/');
    return end == std::string_view::npos ? std::string() : std::string(path.substr(0, end));
}

} // namespace ample::run
