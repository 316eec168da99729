// Which log source a record is taken to, by what it says of itself.

#include <tests/sweep/sigma_support.hpp>

using namespace sigma_test; // NOLINT: tests read better without the prefix

TEST_CASE("sigma: forwarded records, Sysmon for Linux and the journal have their log sources") {
    const auto rule = [](const std::string& source, const std::string& id) {
        return "title: r\nid: " + id + "\nlogsource: " + source +
               "\ndetection: {s: {Nowhere: null}, condition: s}\n";
    };
    const auto set = set_of({rule("{product: windows}", "any"),
                             rule("{product: windows, category: ps_script}", "script"),
                             rule("{product: windows, category: ps_classic_start}", "classic"),
                             rule("{product: windows, service: system}", "system"),
                             rule("{product: windows, service: security}", "security"),
                             rule("{product: windows, service: windefend}", "defender"),
                             rule("{category: antivirus}", "virus"),
                             rule("{product: windows, service: wmi}", "wmi"),
                             rule("{product: linux, category: file_delete}", "delete"),
                             rule("{product: linux, service: sysmon}", "sysmon"),
                             rule("{product: linux, service: sshd}", "sshd"),
                             rule("{product: linux, service: syslog}", "syslog")});
    const auto of = [&](const std::string& provider, const std::string& id) {
        return held(set,
                    {{"Channel", "ForwardedEvents"}, {"Provider_Name", provider}, {"EventID", id}});
    };
    CHECK(of("Microsoft-Windows-PowerShell", "4104") == "any script ");
    CHECK(of("PowerShell", "400") == "any classic ");
    CHECK(of("Service Control Manager", "7045") == "any system ");
    CHECK(of("Microsoft-Windows-Security-Auditing", "4624") == "any security ");
    CHECK(of("Microsoft-Windows-Windows Defender", "1116") == "any defender virus ");
    CHECK(of("Microsoft-Windows-WMI-Activity", "5861") == "any wmi ");
    CHECK(of("Else", "4104") == "any ");
    CHECK(of("Linux-Sysmon", "23") == "delete sysmon ");
    CHECK(held(set, {{"SYSLOG_IDENTIFIER", "sshd"}, {"MESSAGE", "x"}}) == "sshd syslog ");
}
