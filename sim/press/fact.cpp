#include <sim/press/fact.hpp>

#include <iterator>

namespace ample::sim::press_room {

namespace {

#define AMPLE_FACT(...) Fact{__VA_ARGS__},
constexpr Fact table[] = {
// NOLINT: its size is that of the list
#include <sim/press/facts.def>
};
#undef AMPLE_FACT

} // namespace

std::span<const Fact> facts() noexcept {
    return table;
}

std::size_t fact_of(std::string_view key) noexcept {
    std::size_t place = 0;
    while (place + 1 < std::size(table) && table[place].key != key) {
        ++place;
    }
    return place;
}

const std::vector<Draft>& drafts() {
    static const std::vector<Draft> all = {
        {"Pacific Press",
         "Pacific Press",
         "en",
         "Foreign army very likely behind intrusions, government says",
         "政府「外国軍関与の可能性高い」 不正侵入で",
         0,
         {"referred", "tasked", "leased", "lived-here", "likelihood", "no-leak", "left"}},
        {"Radio East",
         "",
         "ja",
         "Programmer sent to prosecutors over rented servers",
         "偽名でサーバー契約 男を書類送検",
         0,
         {"leased-period",
          "handed-over",
          "targeted-200",
          "victim",
          "victim-unharmed",
          "declined",
          "both-gone"}},
        {"Inland Post",
         "",
         "en",
         "Marovia rejects blame for intrusions",
         "マロビア、不正侵入への関与を否定",
         1,
         {"evidence-demanded", "denied", "targeted-hundreds", "lived-abroad", "leased-2016"}},
        {"Security Week Review",
         "",
         "en",
         "Report names the group behind long campaign",
         "攻撃集団を名指しする報告書",
         9,
         {"vendor",
          "private",
          "patched-march",
          "patched-december",
          "leak-at-maker",
          "over-reading"}},
        {"Weekly Review",
         "",
         "en",
         "Police look for second man in server affair",
         "サーバー事件、二人目の男を捜索",
         252,
         {"wanted", "ordered", "officers-wife", "his-wife", "cancelled", "sold", "not-charged"}}};
    return all;
}

} // namespace ample::sim::press_room
