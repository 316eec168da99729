// Folders, archives and a clock for the tests of the vault.

#pragma once

#include <ample/core/byte_source.hpp>
#include <ample/seal/vault.hpp>

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace ample::seal::test {

/// A folder that is gone when the test ends.
class Folder {
public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    Folder(Folder&&) = delete;
    Folder& operator=(Folder&&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }

    /// Writes a file and returns where it is.
    [[nodiscard]] std::filesystem::path write(std::string_view name, std::string_view bytes) const;

    [[nodiscard]] std::filesystem::path vault() const { return path_ / "vault"; }

private:
    std::filesystem::path path_;
};

/// A custodian whose clock goes on by one second for each act.
Custodian custodian();

/// The vault of `folder`, open for sealing.
Vault open_vault(const Folder& folder, const Limits& limits = {});

/// Seals `bytes` as a file called `name`.
Sealed seal_bytes(Vault& vault,
                  const Folder& folder,
                  std::string_view bytes,
                  std::string_view name = "file");

std::string slurp(const std::filesystem::path& path);
void spill(const std::filesystem::path& path, std::string_view bytes);

/// All bytes of a source; the text of the error when it fails.
std::string drain(ByteSource& source);

/// The content of an exhibit.
std::string content(const Vault& vault, const Digest& exhibit);

/// Lines as a web proxy writes them, about `bytes` of them.
std::string log_of(std::size_t bytes, unsigned seed = 1);

std::string gzip_of(std::string_view bytes);
std::string deflate_of(std::string_view bytes);

/// One member for `zip_of`.
struct ZipFile {
    std::string name = {};
    std::string bytes = {};
    bool is_deflated = true;
    bool is_streamed = false; ///< sizes only behind the data
    std::uint16_t flags = 0;
    std::uint16_t method = 0xFFFF; ///< to claim another one
    std::uint32_t crc_change = 0;  ///< added to the right checksum
    std::string local_name = {};   ///< when the local header has another name
};

std::string zip_of(const std::vector<ZipFile>& files);

/// `zip_of` without its directory and end.
std::string zip_body_of(const std::vector<ZipFile>& files);

/// All files below `folder`, sorted, relative to it.
std::vector<std::string> files_below(const std::filesystem::path& folder);

/// The output of a shell command.
std::string output_of(const std::string& command);

} // namespace ample::seal::test
