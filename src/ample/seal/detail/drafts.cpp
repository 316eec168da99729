#include <ample/seal/detail/drafts.hpp>

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <system_error>

namespace ample::seal::detail {

void Draft::remove() noexcept {
    if (is_there()) {
        std::error_code ignored; // what stays is cleaned up when the vault is opened
        std::filesystem::remove(path_, ignored);
        path_.clear();
    }
}

Result<std::unique_ptr<Drafts>>
Drafts::open(const std::filesystem::path& tmp, std::size_t jobs, Companions* companions) {
    constexpr int mode = 0755;
    for (std::uint64_t number = 0;; ++number) {
        const auto folder = tmp / std::to_string(number);
        if (::mkdir(folder.c_str(), mode) == 0) {
            auto opened = File::open(folder, O_RDONLY | O_DIRECTORY);
            if (!opened) {
                return opened.error();
            }
            return std::make_unique<Drafts>(folder, std::move(*opened), jobs, companions);
        }
        if (errno != EEXIST) {
            return os_error(errno, "create", folder);
        }
    }
}

Drafts::~Drafts() {
    std::error_code ignored;
    std::filesystem::remove(folder_, ignored); // only when empty
}

Result<OpenDraft> Drafts::begin(std::size_t frame_bytes) {
    Draft draft(folder_ / std::to_string(count_.fetch_add(1)));
    std::unique_ptr<Companion> companion;
    ObjectForm form{.frame_bytes = frame_bytes, .crew = &crew_};
    if (companions_ != nullptr && (companion = companions_->next())) {
        form.on_frame_text = [seen = companion.get()](std::size_t frame,
                                                      std::string_view before,
                                                      std::string_view text) {
            seen->on_frame(frame, before, text);
        };
    }
    auto writer = ObjectWriter::create(draft.path(), std::move(form));
    if (!writer) {
        return writer.error();
    }
    return OpenDraft{std::move(draft), std::move(companion), std::move(*writer)};
}

Result<DraftObject> Drafts::finish(OpenDraft open, Flush flush) {
    auto& draft = open.draft;
    const auto stored = open.writer.finish(flush);
    if (!stored) {
        return stored.error();
    }
    const auto name = stored->exhibit.hex() + "-" + draft.path().filename().native();
    auto named = folder_ / name;
    if (auto done = rename_file(draft.path(), named); !done) {
        return done.error();
    }
    draft.release();
    return DraftObject{.stored = *stored,
                       .draft = Draft(std::move(named)),
                       .flush = flush,
                       .companion = std::move(open.companion)};
}

Status Drafts::sync(Flush flush) const {
    return flush == Flush::later ? opened_.sync_file_system() : opened_.sync();
}

Digest digest_in_name(const std::filesystem::path& draft) {
    const auto name = draft.filename().native();
    const auto digest = Digest::parse(name.substr(0, name.find('-')));
    return digest && name.find('-') != name.npos ? *digest : Digest{};
}

} // namespace ample::seal::detail
