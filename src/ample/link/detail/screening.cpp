#include <ample/core/ascii.hpp>
#include <ample/link/detail/screening.hpp>
#include <ample/link/normalise.hpp>

#include <algorithm>
#include <map>

namespace ample::link::detail {

namespace {

std::string digits_of(std::string_view text) {
    std::string digits;
    for (const char c : text) {
        if (ascii::is_digit(c)) {
            digits.push_back(c);
        }
    }
    return digits;
}

class Register {
public:
    explicit Register(const std::vector<Row>& rows) : rows_(rows) {
        for (const auto& row : rows) {
            by_number_[digits_of(row.get("number"))].push_back(&row);
            by_name_[company_form(row.get("name"))].push_back(&row);
        }
    }

    /// The date of the latest snapshot not after `day`, else the earliest; empty without any.
    [[nodiscard]] std::string snapshot_for(const std::string& day) const {
        std::string best;
        std::string earliest;
        for (const auto& row : rows_) {
            const auto& date = row.get("snapshot");
            if (!date.empty() && date <= day && date > best) {
                best = date;
            }
            if (!date.empty() && (earliest.empty() || date < earliest)) {
                earliest = date;
            }
        }
        return best.empty() ? earliest : best;
    }

    [[nodiscard]] const Row* with_number(const std::string& number, const std::string& date) const {
        return in_snapshot(by_number_, number, date);
    }

    [[nodiscard]] std::vector<const Row*> with_name(const std::string& form,
                                                    const std::string& date) const {
        std::vector<const Row*> found;
        const auto at = by_name_.find(form);
        if (at != by_name_.end() && !form.empty()) {
            for (const auto* row : at->second) {
                if (row->get("snapshot") == date) {
                    found.push_back(row);
                }
            }
        }
        return found;
    }

    /// A company of that name in any other snapshot.
    [[nodiscard]] const Row* elsewhere(const std::string& form) const {
        const auto at = by_name_.find(form);
        return at == by_name_.end() || form.empty() ? nullptr : at->second.front();
    }

private:
    using Index = std::map<std::string, std::vector<const Row*>>;

    static const Row*
    in_snapshot(const Index& index, const std::string& key, const std::string& date) {
        const auto at = index.find(key);
        if (key.empty() || at == index.end()) {
            return nullptr;
        }
        for (const auto* row : at->second) {
            if (row->get("snapshot") == date) {
                return row;
            }
        }
        return nullptr;
    }

    const std::vector<Row>& rows_;
    Index by_number_ = {};
    Index by_name_ = {};
};

/// Screens one order, step by step.
class Screener {
public:
    Screener(const Register& companies, const Row& order, bool has_register)
        : companies_(companies), order_(order) {
        result_.order = &order;
        number_ = digits_of(order.get("number"));
        name_ = company_form(order.get("company"));
        day_ = order.get("ordered_at").substr(0, 10);
        if (has_register) {
            result_.register_date = companies.snapshot_for(day_);
        }
        has_register_ = has_register;
    }

    Screening run() {
        check_number();
        if (!has_register_) {
            return finish("no-register", "could not be screened: there is no company register");
        }
        const auto* const by_number = companies_.with_number(number_, result_.register_date);
        const auto named = companies_.with_name(name_, result_.register_date);
        step("number in the register",
             number_.empty()        ? "none given"
             : by_number != nullptr ? "found: " + by_number->get("name")
                                    : "not found");
        step("name in the register",
             named.empty() ? "not found" : std::to_string(named.size()) + " of that name");
        if (by_number != nullptr) {
            return judge_number(*by_number);
        }
        for (const auto* row : named) {
            const bool is_there = same_address(*row);
            if (is_there && is_one_slip_away(number_, digits_of(row->get("number")))) {
                result_.matched = row;
                return finish("typing-slip",
                              "has a slip in the number: " + order_.get("number") +
                                  " is one digit away from " + row->get("number") + " of " +
                                  row->get("name") + ", whose name and address agree");
            }
            if (is_there && number_.empty()) {
                result_.matched = row;
                return judge_dates(*row);
            }
        }
        return judge_absent(named);
    }

private:
    void step(std::string what, std::string outcome) {
        result_.steps.emplace_back(std::move(what), std::move(outcome));
    }

    void check_number() {
        step("number's form and check digit",
             number_.empty()                ? "none given"
             : is_corporate_number(number_) ? "right"
                                            : "wrong");
    }

    [[nodiscard]] bool same_address(const Row& row) const {
        const auto& given = order_.get("address");
        return !given.empty() && building_form(given) == building_form(row.get("address"));
    }

    Screening judge_number(const Row& row) {
        result_.matched = &row;
        const bool name_agrees = company_form(row.get("name")) == name_;
        const bool address_agrees = same_address(row);
        step("name agrees with the number", name_agrees ? "yes" : "no: " + row.get("name"));
        step("address agrees with the number",
             address_agrees ? "yes" : "no: " + row.get("address"));
        if (!name_agrees) {
            return finish("mismatch", "bears the number of another company, " + row.get("name"));
        }
        return judge_dates(row);
    }

    Screening judge_dates(const Row& row) {
        const auto& closed = row.get("closed_at");
        const auto& assigned = row.get("assigned_at");
        if (!closed.empty() && closed <= day_) {
            return finish("closed", "names a company that was closed on " + closed);
        }
        if (!assigned.empty() && assigned > day_) {
            return finish("mismatch",
                          "is older than the company, which was entered on " + assigned);
        }
        return finish("found",
                      "is in order: " + row.get("name") + " stands in the register of " +
                          result_.register_date);
    }

    Screening judge_absent(const std::vector<const Row*>& named) {
        std::string text = "names a company not found in the register of " + result_.register_date +
                           " by number or by name and address";
        if (!named.empty()) {
            text += "; " + std::to_string(named.size()) +
                    " of that name stand there under other numbers and addresses";
        } else if (const auto* row = companies_.elsewhere(name_)) {
            text += "; the register of " + row->get("snapshot") + " has the name";
        }
        return finish("not-found",
                      text + ". A company entered after that day would not be in it either");
    }

    Screening finish(std::string_view verdict, const std::string& text) {
        result_.verdict = verdict;
        result_.statement = "Order " + order_.get("order_id") + " of " + day_ + " (" +
                            order_.get("company") + ") " + text + ".";
        return std::move(result_);
    }

    const Register& companies_;
    const Row& order_;
    Screening result_ = {};
    std::string number_ = {};
    std::string name_ = {};
    std::string day_ = {};
    bool has_register_ = false;
};

} // namespace

bool is_corporate_number(std::string_view number) noexcept {
    constexpr std::size_t length = 13;
    if (number.size() != length || !std::all_of(number.begin(), number.end(), ascii::is_digit)) {
        return false;
    }
    int sum = 0;
    for (std::size_t n = 1; n < length; ++n) { // n-th digit from the right
        sum += (number[length - n] - '0') * (n % 2 == 1 ? 1 : 2);
    }
    return number.front() - '0' == 9 - sum % 9;
}

bool is_one_slip_away(std::string_view a, std::string_view b) noexcept {
    if (a == b || a.empty() || b.empty()) {
        return false;
    }
    const auto longer = a.size() >= b.size() ? a : b;
    const auto shorter = a.size() >= b.size() ? b : a;
    const auto front = static_cast<std::size_t>(
        std::mismatch(shorter.begin(), shorter.end(), longer.begin()).first - shorter.begin());
    if (longer.size() == shorter.size()) {
        const bool is_swapped = front + 1 < a.size() && a[front] == b[front + 1] &&
                                a[front + 1] == b[front] &&
                                a.substr(front + 2) == b.substr(front + 2);
        return is_swapped || a.substr(front + 1) == b.substr(front + 1);
    }
    return longer.size() == shorter.size() + 1 && longer.substr(front + 1) == shorter.substr(front);
}

std::vector<Screening> screen_orders(const Desk& desk) {
    const auto& rows = desk.rows(TableKind::company_register);
    const Register companies(rows);
    std::vector<Screening> screenings;
    for (const auto& order : desk.rows(TableKind::orders)) {
        screenings.push_back(Screener(companies, order, !rows.empty()).run());
    }
    return screenings;
}

} // namespace ample::link::detail
