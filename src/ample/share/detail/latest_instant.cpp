#include <ample/share/detail/stix_ids.hpp>
#include <ample/share/detail/stix_objects.hpp>

#include <array>

namespace ample::share::detail {

namespace {

/// Keys under which a value stores when something was. The end of a validity window is not among
/// them, as it may lie ahead.
constexpr std::array<std::string_view, 12> keys = {"first",
                                                   "last",
                                                   "time",
                                                   "from",
                                                   "until",
                                                   "after",
                                                   "before",
                                                   "said",
                                                   "first_seen",
                                                   "valid_from",
                                                   "register_date",
                                                   "received_at"};

class Latest {
public:
    void see(std::string_view stored) {
        const auto instant = parse_instant(stored);
        if (instant && (!latest_ || instant->unix_nanoseconds > latest_->unix_nanoseconds)) {
            latest_ = instant;
        }
    }

    void see_all(Field content) {
        std::vector<Field> open = {content};
        while (!open.empty()) {
            const auto field = open.back();
            open.pop_back();
            for (const auto key : keys) {
                see(field[key].text());
            }
            for (const auto& [key, member] : field.members()) {
                open.push_back(member);
            }
            for (const auto& item : field.items()) {
                open.push_back(item);
            }
        }
    }

    [[nodiscard]] std::optional<Instant> instant() const { return latest_; }

private:
    std::optional<Instant> latest_ = {};
};

} // namespace

std::string latest_instant(const CaseIndex& index) {
    constexpr std::string_view day_of_the_standard = "2021-06-10T00:00:00Z";
    Latest latest;
    for (const auto& [kind, count] : index.kinds()) {
        for (const auto& item : index.of(kind)) {
            latest.see_all(item.content);
        }
    }
    for (const auto& group : index.hit_groups()) {
        latest.see(group.last);
    }
    const auto found = latest.instant();
    return *stix_instant(found ? to_text(*found) : day_of_the_standard);
}

} // namespace ample::share::detail
