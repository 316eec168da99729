// Paths under the other names of their first part.

#include <doctest/doctest.h>
#include <tests/sweep/kinds.hpp>

#include <initializer_list>
#include <string>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::sweep;
using namespace ample::testing;

namespace {

void check_path(const std::string& path, Texts found, Texts not_found = {}) {
    check_row("path," + path, found, not_found);
}

} // namespace

TEST_CASE("paths: every name of a folder is found as every shell writes it") {
    check_path(R"(C:\Windows\Temp\evil1.exe)",
               {R"($env:windir\Temp\evil1.exe)",
                R"($Env:SystemRoot\Temp\evil1.exe)",
                R"(${env:windir}\Temp\evil1.exe)",
                R"(!windir!\Temp\evil1.exe)",
                R"(%HOMEDRIVE%\Windows\Temp\evil1.exe)",
                R"($env:SystemDrive\Windows\Temp\evil1.exe)"},
               {R"($env:temp\Temp\evil1.exe)", R"($env:windir\evil1.exe)"});
    check_path(R"(%TEMP%\evil2.dat)", {R"($env:tmp\evil2.dat)", R"(${env:TMP}/evil2.dat)"});
    check_path(R"(%ProgramFiles%\Evil\evil3.exe)", {R"(${env:ProgramFiles(x86)}\Evil\evil3.exe)"});
    check_path(
        R"(${env:ProgramFiles(x86)}\Evil\evil4.exe)",
        {R"(C:\Program Files (x86)\Evil\evil4.exe)", R"(%ProgramFiles(x86)%\Evil\evil4.exe)"},
        {R"(C:\Windows\Evil\evil4.exe)"});
    check_path(
        R"(!APPDATA!\Evil\evil5.exe)",
        {R"(C:\Users\bob\AppData\Roaming\Evil\evil5.exe)", R"($env:appdata\Evil\evil5.exe)"});
}

TEST_CASE("paths: administrative shares are the folders that they share") {
    check_path(R"(C:\Windows\Temp\evil1.exe)",
               {R"(\\PC7\ADMIN$\Temp\evil1.exe)",
                R"("\\\\127.0.0.1\\admin$\\Temp\\evil1.exe")",
                R"(\\PC7\C$\Windows\Temp\evil1.exe)",
                R"(\\tsclient\C\Windows\Temp\evil1.exe)"},
               {R"(\\PC7\ADMIN$\evil1.exe)",
                R"(\\PC7\D$\Windows\Temp\evil1.exe)",
                R"(\\PC7\C$\Temp\evil1.exe)"});
    check_path(R"(%windir%\evil2.exe)",
               {R"(\\PC7\ADMIN$\evil2.exe)", R"(\\PC7\C$\Windows\evil2.exe)"});
    check_path(R"(D:\share\evil3.exe)",
               {R"(\\PC7\D$\share\evil3.exe)", "/mnt/d/share/evil3.exe", R"(D:\share\evil3.exe)"},
               {R"(\\PC7\C$\share\evil3.exe)", R"(E:\share\evil3.exe)"});
}

TEST_CASE("paths: the folder of a user has several names") {
    const auto user = {R"(C:\Users\bob\Downloads\evil1.exe)",
                       R"(%HOMEPATH%\Downloads\evil1.exe)",
                       R"(%HOMEDRIVE%%HOMEPATH%\Downloads\evil1.exe)",
                       R"($env:USERPROFILE\Downloads\evil1.exe)",
                       R"($HOME\Downloads\evil1.exe)",
                       R"(~\Downloads\evil1.exe)",
                       R"(~/Downloads/evil1.exe)"};
    check_path(R"(%USERPROFILE%\Downloads\evil1.exe)", user, {R"(C:\Downloads\evil1.exe)"});
    check_path(R"(%HOMEDRIVE%%HOMEPATH%\Downloads\evil1.exe)", user);
    check_path(R"(~\Downloads\evil1.exe)", user);
}

TEST_CASE("paths: sessions over RDP number the folder of temporary files") {
    check_path(R"(%TEMP%\evil1.dat)",
               {R"(C:\Users\b\AppData\Local\Temp\2\evil1.dat)",
                R"("C:\\Users\\b\\AppData\\Local\\Temp\\12\\evil1.dat")",
                R"(C:\Users\b\AppData\Local\Temp\evil1.dat)"},
               {R"(C:\Users\b\AppData\Local\Temp\x2\evil1.dat)",
                R"(C:\Users\b\AppData\Local\Temp\2\3\evil1.dat)"});
    const auto set = built("type,value\nglob,%TEMP%\\evil*.dat\n");
    CHECK(hits(set, R"(C:\Users\b\AppData\Local\Temp\2\evil7.dat)", "text").size() == 1);
    CHECK(hits(set, R"(\\PC7\C$\Users\b\AppData\Local\Temp\evil7.dat)", "text").size() == 1);
}
