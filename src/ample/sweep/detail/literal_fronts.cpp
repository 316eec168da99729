#include <ample/core/ascii.hpp>
#include <ample/sweep/detail/literal_fronts.hpp>

#include <algorithm>
#include <array>

namespace ample::sweep::detail {

namespace {

constexpr auto none = std::string_view::npos;

/// What may stand in a log for the first part of a literal: a variable, a hive.
struct Stand {
    std::string_view name = {};
    std::string_view text = {}; ///< "*" is one component of a path, "#" one of digits
};

constexpr std::array stands = {
    Stand{"%temp%", "\\temp"},
    Stand{"%temp%", "\\temp\\#"}, // of a session over RDP
    Stand{"%tmp%", "\\temp"},
    Stand{"%tmp%", "\\tmp"},
    Stand{"%tmp%", "\\temp\\#"},
    Stand{"%appdata%", "\\appdata\\roaming"},
    Stand{"%appdata%", "\\application data"},
    Stand{"%localappdata%", "\\appdata\\local"},
    Stand{"%localappdata%", "\\local settings\\application data"},
    Stand{"%programdata%", "\\programdata"},
    Stand{"%programdata%", "%allusersprofile%"},
    Stand{"%allusersprofile%", "\\programdata"},
    Stand{"%allusersprofile%", "\\all users"},
    Stand{"%windir%", "\\windows"},
    Stand{"%windir%", "\\winnt"},
    Stand{"%systemroot%", "\\windows"},
    Stand{"%systemroot%", "\\winnt"},
    Stand{"%system%", "\\windows\\system32"},
    Stand{"%programfiles%", "\\program files"},
    Stand{"%programfiles%", "\\program files (x86)"},
    Stand{"%programfiles%", "%programfiles(x86)%"},
    Stand{"%programfiles%", "%programw6432%"},
    Stand{"%programfiles%", "\\progra~1"},
    Stand{"%programfiles%", "\\progra~2"},
    Stand{"%programfiles(x86)%", "\\program files (x86)"},
    Stand{"%programfiles(x86)%", "\\progra~2"},
    Stand{"%programw6432%", "\\program files"},
    Stand{"%commonprogramfiles%", "\\program files\\common files"},
    Stand{"%commonprogramfiles%", "\\program files (x86)\\common files"},
    Stand{"%public%", "\\users\\public"},
    Stand{"%userprofile%", "\\users\\*"},
    Stand{"%userprofile%", "\\documents and settings\\*"},
    Stand{"%userprofile%", "%homepath%"},
    Stand{"%userprofile%", "$home"},
    Stand{"%userprofile%", "${home}"},
    Stand{"%userprofile%", "~"},
    Stand{"%homepath%", "\\users\\*"},
    Stand{"%homepath%", "%userprofile%"},
    Stand{"%systemdrive%", ":"},
    Stand{"%homedrive%", ":"},
    Stand{"%temp%", "%tmp%"},
    Stand{"%tmp%", "%temp%"},
    Stand{"%windir%", "%systemroot%"},
    Stand{"%windir%", "\\systemroot"},
    Stand{"%windir%", "\\admin$"}, // \\SERVER\ADMIN$
    Stand{"%systemroot%", "\\admin$"},
    Stand{"%systemroot%", "%windir%"},
    Stand{"%systemroot%", "\\systemroot"},
    Stand{"c:\\windows", "%systemroot%"},
    Stand{"c:\\windows", "%windir%"},
    Stand{"c:\\windows", "\\systemroot"},
    Stand{"c:\\windows", "\\admin$"},
    Stand{"c:\\windows\\system32", "%systemroot%\\sysnative"},
    Stand{"c:\\windows\\system32", "c:\\windows\\sysnative"},
    Stand{"c:\\program files", "%programfiles%"},
    Stand{"c:\\program files", "%programw6432%"},
    Stand{"c:\\program files", "c:\\progra~1"},
    Stand{"c:\\program files (x86)", "%programfiles(x86)%"},
    Stand{"c:\\program files (x86)", "%programfiles%"},
    Stand{"c:\\program files (x86)", "c:\\progra~2"},
    Stand{"c:\\programdata", "%programdata%"},
    Stand{"c:\\programdata", "%allusersprofile%"},
    Stand{"c:\\progra~1", "c:\\program files"},
    Stand{"c:\\progra~2", "c:\\program files (x86)"},
    Stand{"c:\\users\\public", "%public%"},
    Stand{"c:", "%systemdrive%"},
    Stand{"c:", "%homedrive%"},
    Stand{"c:", "\\device\\*"}, // \Device\HarddiskVolume2
    Stand{"\\\\", "\\?\\unc\\"},
    Stand{"\\\\", "\\device\\mup\\"},
    Stand{"$home", "\\home\\*"},
    Stand{"$home", "\\users\\*"},
    Stand{"$home", "\\root"},
    Stand{"$home", "~"},
    Stand{"$home", "${home}"},
    Stand{"$home", "%userprofile%"},
    Stand{"$home", "%homepath%"},
    Stand{"hklm", "hkey_local_machine"},
    Stand{"hklm", "hklm:"},
    Stand{"hklm", "\\registry\\machine"},
    Stand{"hkcu", "hkey_current_user"},
    Stand{"hkcu", "hkcu:"},
    Stand{"hkcu", "hku\\*"},
    Stand{"hkcu", "hkey_users\\*"},
    Stand{"hkcu", "\\registry\\user\\*"},
    Stand{"hku", "hkey_users"},
    Stand{"hku", "hku:"},
    Stand{"hku", "\\registry\\user"},
    Stand{"hkcc", "hkey_current_config"},
    Stand{"hkcr", "hkey_classes_root"},
    Stand{"hkcr", "hkcr:"},
    Stand{"hkcr", "hklm\\software\\classes"},
    Stand{"hkcr", "hkey_local_machine\\software\\classes"},
    Stand{"hkcr", "\\registry\\machine\\software\\classes"},
    Stand{"hkcr", "hkcu\\software\\classes"},
    Stand{"hkcr", "hkey_current_user\\software\\classes"},
    Stand{"hklm\\software\\classes", "hkcr"},
    Stand{"hklm\\software\\classes", "hkey_classes_root"},
    Stand{"hklm\\software\\classes", "hkcr:"},
    Stand{"hkcu\\software\\classes", "hkcr"},
    Stand{"hkcu\\software\\classes", "hkey_classes_root"},
};

constexpr std::string_view current_set = "\\currentcontrolset\\";

bool is_drive(std::string_view text) noexcept {
    return text.size() == 2 && ascii::is_alpha(text[0]) && text[1] == ':';
}

/// The sizes of the parts at the front of a literal that something else may stand for, besides its
/// variable.
std::vector<std::size_t> more_fronts(Type type, std::string_view literal) {
    std::vector<std::size_t> fronts;
    const auto add = [&](std::string_view front) {
        const auto rest = literal.substr(std::min(front.size(), literal.size()));
        if (literal.starts_with(front) && (front.ends_with('\\') || rest.starts_with('\\'))) {
            fronts.push_back(front.size());
        }
    };
    if (type == Type::path) {
        for (const std::string_view front : {"c:\\windows\\system32",
                                             "c:\\windows",
                                             "c:\\program files",
                                             "c:\\program files (x86)",
                                             "c:\\progra~1",
                                             "c:\\progra~2",
                                             "c:\\programdata",
                                             "c:\\users\\public",
                                             "\\\\"}) {
            add(front);
        }
        if (const auto drive = literal.substr(0, 2); is_drive(drive)) {
            add(drive);
        }
    } else if (type == Type::registry_key) {
        add("hklm\\software\\classes");
        add("hkcu\\software\\classes");
    }
    return fronts;
}

/// How shells write "%name%", and what follows it.
std::vector<std::string> shell_forms(std::string_view text) {
    const auto end = text.starts_with('%') ? text.find('%', 1) : none;
    if (end == none || end == 1) {
        return {};
    }
    const std::string name(text.substr(1, end - 1));
    const std::string rest(text.substr(end + 1));
    return {"$env:" + name + rest, "${env:" + name + "}" + rest, "!" + name + "!" + rest};
}

/// Where a drive is seen from other machines and systems.
std::vector<std::string> drive_forms(std::string_view drive) {
    const std::string letter(drive.substr(0, 1));
    return {"\\" + letter + "$",     // \\SERVER\C$
            "\\tsclient\\" + letter, // over RDP
            "\\mnt\\" + letter,      // of WSL
            "\\cygdrive\\" + letter};
}

} // namespace

std::size_t variable_of(Type type, std::string_view literal) noexcept {
    if (type == Type::registry_key) {
        const auto hive = literal.substr(0, literal.find('\\'));
        return hive == "hklm" || hive == "hkcu" || hive == "hku" || hive == "hkcr" || hive == "hkcc"
                   ? hive.size()
                   : 0;
    }
    if (type == Type::path && literal.starts_with('%')) {
        const auto end = literal.find('%', 1);
        return end == none ? 0 : end + 1;
    }
    return type == Type::path && literal.starts_with("$home\\") ? 5 : 0;
}

std::vector<std::size_t> fronts_of(Type type, std::string_view literal) {
    auto fronts = more_fronts(type, literal);
    if (const auto variable = variable_of(type, literal); variable != 0) {
        fronts.push_back(variable);
    }
    return fronts;
}

std::vector<std::string> front_forms(std::string_view front) {
    auto forms = shell_forms(front);
    for (const auto& stand : stands) {
        if (front == stand.name) {
            forms.emplace_back(stand.text);
            const auto shell = shell_forms(stand.text);
            forms.insert(forms.end(), shell.begin(), shell.end());
        }
    }
    if (is_drive(front)) {
        const auto seen = drive_forms(front);
        forms.insert(forms.end(), seen.begin(), seen.end());
    }
    return forms;
}

std::vector<std::string> other_keys(std::string_view key) {
    std::vector<std::string> others;
    const auto put = [&](std::size_t begin, std::size_t end, std::string_view part) {
        others.push_back(std::string(key.substr(0, begin)).append(part).append(key.substr(end)));
    };
    if (const auto set = key.find(current_set); set != none) {
        for (const std::string_view numbered :
             {"\\controlset001\\", "\\controlset002\\", "\\controlset003\\"}) {
            put(set, set + current_set.size(), numbered);
        }
    }
    constexpr std::string_view narrow = "wow6432node\\";
    for (const std::string_view front :
         {"hklm\\software\\classes\\", "hklm\\software\\", "hkcu\\software\\", "hkcr\\"}) {
        if (key.starts_with(front) && !key.substr(front.size()).starts_with(narrow)) {
            put(front.size(), front.size(), narrow);
        }
    }
    return others;
}

} // namespace ample::sweep::detail
