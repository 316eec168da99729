// Labels that end file names rather than host names.

#include <ample/core/ascii.hpp>
#include <ample/core/candidates.hpp>
#include <ample/core/detail/file_extension.hpp>

#include <array>

namespace ample {

namespace {

constexpr std::size_t longest_extension = 6;

/// Up to eight lower-case characters as one number.
constexpr std::uint64_t packed(std::string_view text) noexcept {
    std::uint64_t number = 0;
    for (const char c : text) {
        number = number << 8U | static_cast<unsigned char>(ascii::lower(c));
    }
    return number;
}

constexpr std::array file_extensions = [] {
    auto all = std::to_array<std::string_view>(
        {"appx",  "asax", "asp", "aspx", "avi",    "bak",    "bat",  "bin",    "bmp",  "bz2",
         "cab",   "cer",  "cfg", "chm",  "clr",    "cmd",    "conf", "config", "cpl",  "cpp",
         "crt",   "cs",   "css", "csv",  "dat",    "db",     "dll",  "doc",    "docx", "drv",
         "efi",   "etl",  "evt", "evtx", "exe",    "gif",    "gz",   "hta",    "htm",  "html",
         "ico",   "inf",  "ini", "jar",  "jpeg",   "jpg",    "js",   "json",   "jsp",  "jspx",
         "lnk",   "lock", "log", "lua",  "mof",    "mp3",    "mp4",  "msc",    "msi",  "msu",
         "mui",   "nls",  "ocx", "odt",  "otf",    "pdb",    "pdf",  "pem",    "pf",   "pfx",
         "php",   "png",  "ppt", "pptx", "ps1",    "ps1xml", "psd1", "psm1",   "pyc",  "rar",
         "reg",   "rtf",  "scr", "sdb",  "sqlite", "svg",    "swf",  "sys",    "tar",  "tgz",
         "tif",   "tiff", "tlb", "tmp",  "ttf",    "txt",    "vbs",  "war",    "wav",  "woff",
         "woff2", "wsf",  "xls", "xlsm", "xlsx",   "xml",    "xsd",  "xsl",    "yaml", "yml"});
    return all;
}();

/// The extensions as an open hash table; 0 where free.
constexpr std::size_t extension_slots = 512;

constexpr std::size_t extension_slot(std::uint64_t number) noexcept {
    return (number * 0x9E3779B97F4A7C15U) >> 55U;
}

constexpr auto extension_table = [] {
    std::array<std::uint64_t, extension_slots> table = {};
    for (const auto extension : file_extensions) {
        auto slot = extension_slot(packed(extension));
        while (table[slot] != 0) {
            slot = (slot + 1) % extension_slots;
        }
        table[slot] = packed(extension);
    }
    return table;
}();

} // namespace

bool detail::is_packed_extension(std::uint64_t packed) noexcept {
    auto slot = extension_slot(packed);
    while (extension_table[slot] != 0 && extension_table[slot] != packed) {
        slot = (slot + 1) % extension_slots;
    }
    return extension_table[slot] != 0;
}

bool is_file_extension(std::string_view label) noexcept {
    return label.size() <= longest_extension && detail::is_packed_extension(packed(label));
}

} // namespace ample
