// The times that reports tell, sentence by sentence: what each means, and what is none.

#include <doctest/doctest.h>
#include <tests/cite/reports.hpp>

#include <string>
#include <utility>
#include <vector>

using namespace ample; // NOLINT: tests read better without the prefix
using namespace ample::cite;

namespace {

using Table = std::vector<std::pair<std::string, std::string>>;

/// The values of a report's times after those of its head; "?" where one has none.
std::string told(const std::string& head, const std::string& text) {
    const auto values = [](const std::string& report) {
        std::vector<std::string> all;
        for (const auto& document : contents_of(report, "document")) {
            for (const auto& time : document["times"]) {
                all.push_back(time.value("value", "?"));
            }
        }
        return all;
    };
    const auto own = values(head + "\n\nThe harbour was dark.\n").size();
    std::string joined;
    const auto all = values(head + "\n\n" + text + "\n");
    for (auto i = own; i < all.size(); ++i) {
        joined += (joined.empty() ? "" : " ") + all[i];
    }
    return joined;
}

void check(const std::string& head, const Table& table) {
    for (const auto& [text, values] : table) {
        INFO(text);
        CHECK(told(head, text) == values);
    }
}

const std::string thursday = "Harbour Gazette\n\nPublished Thursday, 6 March 2025";

} // namespace

TEST_CASE("times: days against publication") {
    check(thursday,
          {
              {"The clerk was told yesterday that the store was empty.", "2025-03-05"},
              {"The store closed today, the clerk said.", "2025-03-06"},
              {"The clerk will speak tomorrow.", "2025-03-07"},
              {"The clerk was held last night.", "2025-03-05"},
              {"The clerk was held this morning.", "2025-03-06"},
              {"It broke down the day before yesterday.", "2025-03-04"},
              {"The firm told its owners overnight that all was well.", "2025-03-05/2025-03-06"},
              {"The firm lost 40 files over the weekend.", "2025-03-01/2025-03-02"},
              {"The firm lost 40 files last weekend.", "2025-03-01/2025-03-02"},
              {"The clerk spoke on Tuesday.", "2025-03-04"},
              {"The clerk works every Tuesday.", ""},
              {"It was on 10 February, a Monday.", "2025-02-10"},
              {"The clerk spoke last Thursday.", "2025-02-27"},
              {"The clerk will be heard on Monday.", "2025-03-10"},
              {"The clerk has promised an answer by Friday.", "2025-03-07"},
              {"The clerk spoke a day ago.", "2025-03-05"},
              {"The clerk left three days ago.", "2025-03-03"},
              {"The clerk left two weeks ago.", "2025-W08"},
              {"The clerk left four months ago.", "2024-11"},
              {"The clerk left a year ago.", "2024"},
              {"The clerk left more than a year ago.", ""},
              {"The clerk left this week.", "2025-W10"},
              {"The clerk leaves next month.", "2025-04"},
              {"The clerk leaves next year.", "2026"},
              {"The clerk was heard on the 3rd.", "2025-03-03"},
              {"The clerk was heard on the 28th.", "2025-02-28"},
              {"A hearing is set for the 29th.", "2025-03-29"},
              {"A hearing is set for the 2nd.", "2025-04-02"},
              {"The clerk lives on the 14th floor.", ""},
              {"The clerk leaves at the end of the year.", "2025"},
              {"The clerk was ill earlier in the month.", "2025-03"},
              {"It broke on Christmas Eve.", "2024-12-24"},
              {"It broke on New Year's Day.", "2025-01-01"},
              {"It broke on Boxing Day 2023.", "2023-12-26"},
              {"It went on for three days, 24 hours a day.", ""},
          });
}

TEST_CASE("times: months and days without a year lie where the verb says") {
    check(thursday,
          {
              {"The clerk left in November.", "2024-11"},
              {"The clerk left in early November.", "2024-11"},
              {"The clerk left in mid-November.", "2024-11"},
              {"The clerk left at the end of January.", "2025-01"},
              {"The board expects to finish by the end of April.", "2025-04"},
              {"The board will meet in May.", "2025-05"},
              {"The board is to meet in January.", "2026-01"},
              {"The board plans to vote on 20 July.", "2025-07-20"},
              {"The firm did not repair it until October.", "2024-10"},
              {"The firm had been told by December.", "2024-12"},
              {"The law requires it to answer by 31 August.", "2025-08-31"},
              {"The clerk left on 20 November.", "2024-11-20"},
              {"The clerk left in November last year.", "2024-11"},
              {"The clerk left on 6 September last year.", "2024-09-06"},
              {"They stole between March and October last year.", "2024-03 2024-10"},
              {"The clerk came on 4 June 2023 and left on 9 June.", "2023-06-04 2023-06-09"},
              {"The clerk came on 4 June 2023.\n\nHe left on 3 March.", "2023-06-04 2025-03-03"},
              {"The clerk left on the 20th of April 2021.", "2021-04-20"},
              {"The clerk left on April the 20th, 2021.", "2021-04-20"},
              {"The clerk left in March, 2021.", "2021-03"},
              {"The clerk worked from 3 to 9 May 2024.", "2024-05-03 2024-05-09"},
              {"The clerk worked between 3 and 9 May 2024.", "2024-05-03 2024-05-09"},
              {"The clerk worked May 3-9, 2024.", "2024-05-03/2024-05-09"},
              {"The clerk worked 3–9 May 2024.", "2024-05-03/2024-05-09"},
              {"The clerk worked on 3, 9 and 12 May 2024.", "2024-05-03 2024-05-09 2024-05-12"},
              {"The clerk worked on July 2 and 9, 2024.", "2024-07-02 2024-07-09"},
              {"The clerk worked from 28 December to 3 January 2024.", "2023-12-28 2024-01-03"},
              {"Sir Theresa May said so.", ""},
              {"The clerk was led by Jun Reyes.", ""},
              {"The clerk worked from December to February.", "2024-12 2025-02"},
              {"The clerk worked March–May 2024.", "2024-03/2024-05"},
              {"The November fire cost a lot.", "2024-11"},
          });
}

TEST_CASE("times: what is counted from the time told before") {
    check(
        thursday,
        {
            {"The clerk came on 4 June 2023. The previous day a door broke.",
             "2023-06-04 2023-06-03"},
            {"The clerk came on 4 June 2023. The next day a door broke.", "2023-06-04 2023-06-05"},
            {"The clerk came on 4 June 2023 and left three days later.", "2023-06-04 2023-06-07"},
            {"The clerk came on 4 June 2023 and left a week later.", "2023-06-04 2023-W23"},
            {"The clerk came in June 2023 and left the following month.", "2023-06 2023-07"},
            {"The clerk came in June 2023 and left later that year.", "2023-06 2023"},
            {"The clerk came in June 2023. A door broke in the same month.", "2023-06 2023-06"},
            {"The clerk came in June 2023. A door had broken two months earlier.",
             "2023-06 2023-04"},
            {"A door broke the previous day.", "?"},
        });
}

TEST_CASE("times: days in figures are read by the order the report shows") {
    check("Harbour Gazette\n\nDate: 18/07/2025",
          {
              {"The clerk left on 02/07/2025.", "2025-07-02"},
              {"The clerk left on 02-07-2025.", "2025-07-02"},
              {"The clerk left on 02.07.2025.", "2025-07-02"},
              {"The clerk left on 2/7/25.", "2025-07-02"},
              {"The clerk left on 09-Jan-2025.", "2025-01-09"},
              {"The clerk left on 2025/07/02.", "2025-07-02"},
              {"The clerk left on 2025.07.02.", "2025-07-02"},
              {"The clerk left on 35/07/2025.", ""},
          });
    check("Harbour Gazette\n\nDate: 07/18/2025", {{"The clerk left on 02/07/2025.", "2025-02-07"}});
    check("Harbour Gazette\n\nJuly 18, 2025",
          {
              {"The clerk left on 02/07/2025.", "?"},
              {"WASHINGTON - The clerk left on 02/07/2025.", "2025-02-07"},
              {"PUNE: The clerk left on 02/07/2025.", "2025-07-02"},
              {"The clerk left on 02/07/2025 with Rs 4 lakh.", "2025-07-02"},
              {"The clerk left on 05/05/2025.", "2025-05-05"},
          });
}

TEST_CASE("times: numbers of cases, laws, products, sums and counts are no times") {
    check(thursday,
          {
              {"The clerk is named in case 212/2025.", ""},
              {"The clerk is named in Cr. No. 14 of 2025.", ""},
              {"The clerk is named in case No. 58/2025.", ""},
              {"The clerk broke the Data Act 2018.", ""},
              {"The clerk broke the Information Technology Act, 2000.", ""},
              {"The firm follows ISO 27001:2022.", ""},
              {"The flaw is CVE-2024-30411.", ""},
              {"The clerk ran Windows Server 2019.", ""},
              {"The clerk used port 2022.", ""},
              {"The clerk took 2019 records.", ""},
              {"The clerk took some 2000 letters with him.", ""},
              {"The clerk asked for Rs. 2000.", ""},
              {"The clerk asked for $2024.", ""},
              {"It broke at 2030 hrs.", ""},
              {"It is release 2024.1.2.", ""},
              {"It is release 10.3.24.", ""},
              {"The man is in his 30s and 54 years old.", ""},
              {"It broke at 02:40 hrs on July 1, 2024.", "2024-07-01"},
              {"It broke at 5:12pm KST on 3 March.", "2025-03-03"},
          });
}

TEST_CASE("times: parts of years, and fiscal years by their country") {
    check(thursday,
          {
              {"Sales fell in the third quarter of 2024.", "2024-Q3"},
              {"Sales fell in Q3 2024.", "2024-Q3"},
              {"Sales fell in the fourth quarter.", "2024-Q4"},
              {"Sales fell last quarter.", "2024-Q4"},
              {"Sales fell in the first half of 2024.", "2024-H1"},
              {"Sales fell in the second half of last year.", "2024-H2"},
              {"Sales fell in H1 2023.", "2023-H1"},
              {"The clerk left in the summer of 2024.", "2024-SU"},
              {"The clerk left last spring.", "2024-SP"},
              {"The clerk left in spring 2023.", "2023-SP"},
              {"The clerk has been ill since autumn.", "2024-FA"},
              {"The clerk left in 2021-22.", "2021/2022"},
              {"The clerk was there from 2016 to 2019.", "2016 2019"},
              {"Sales fell in fiscal 2023.", "?"},
              {"Sales of Japan fell in fiscal 2023.", "2023-04/2024-03"},
              {"Sales of India fell in FY2024.", "2023-04/2024-03"},
              {"Sales of India fell in the 2023-24 financial year.", "2023-04/2024-03"},
              {"Sales of Britain fell in the financial year 2023/24.", "2023-04/2024-03"},
              {"Sales of Australia fell in FY24.", "2023-07/2024-06"},
              {"Spending of the United States fell in fiscal year 2024.", "2023-10/2024-09"},
              {"Sales of Germany fell in fiscal 2023.", "2023"},
              {"Sales of Singapore fell in FY2023.", "2023-04/2024-03"},
              {"Sales of India fell in Q4 of FY2024.", "2023-04/2024-03"},
          });
    check(thursday + "\n\nTOKYO -- The harbour was dark.",
          {{"Sales fell this fiscal year.", "2024-04/2025-03"},
           {"Sales fell last fiscal year.", "2023-04/2024-03"}});
    check(thursday + "\n\nPUNE: The harbour was dark.",
          {{"Sales fell in 2023-24.", "2023-04/2024-03"},
           {"Goals fell in the 2023-24 season.", "2023/2024"}});
}

TEST_CASE("times: Japanese words against publication and against the day told before") {
    check("港湾新聞\n\n倉庫で火事があった\n\n2025年3月6日",
          {
              {"　倉庫は昨日、閉鎖された。", "2025-03-05"},
              {"　倉庫は一昨日、閉鎖された。", "2025-03-04"},
              {"　倉庫は本日、再開した。", "2025-03-06"},
              {"　倉庫は先週、閉鎖された。", "2025-W09"},
              {"　倉庫は先週金曜日、閉鎖された。", "2025-02-28"},
              {"　倉庫は先週の金曜、閉鎖された。", "2025-02-28"},
              {"　倉庫は来週、再開する。", "2025-W11"},
              {"　倉庫は来月、再開する。", "2025-04"},
              {"　倉庫は先月、閉鎖された。", "2025-02"},
              {"　倉庫は3日前、閉鎖された。", "2025-03-03"},
              {"　倉庫は2か月前、閉鎖された。", "2025-01"},
              {"　倉庫は5年前、閉鎖された。", "2020"},
              {"　倉庫は昨夏、閉鎖された。", "2024-SU"},
              {"　倉庫は今春、閉鎖された。", "2025-SP"},
              {"　倉庫は昨年秋、閉鎖された。", "2024-FA"},
              {"　倉庫は2023年度、閉鎖された。", "2023-04/2024-03"},
              {"　倉庫は昨年度、閉鎖された。", "2023-04/2024-03"},
              {"　倉庫は本年度、閉鎖された。", "2024-04/2025-03"},
              {"　倉庫は来年度、閉鎖される。", "2025-04/2026-03"},
              {"　倉庫は3月上旬、閉鎖された。", "2025-03"},
              {"　倉庫は11月末、閉鎖された。", "2024-11"},
              {"　倉庫は3日、閉鎖された。", "2025-03-03"},
              {"　倉庫は20日、閉鎖された。", "2025-02-20"},
              {"　倉庫は20日に再開する予定だ。", "2025-03-20"},
              {"　倉庫は5月に再開する予定だ。", "2025-05"},
              {"　倉庫は2024年6月4日に閉鎖され、翌日、再開した。", "2024-06-04 2024-06-05"},
              {"　倉庫は2024年6月4日に閉鎖された。前日に火が出た。", "2024-06-04 2024-06-03"},
              {"　倉庫は2024年6月に閉鎖された。同月、火が出た。", "2024-06 ?"},
              {"　倉庫は2024/06/04に閉鎖された。", "2024-06-04"},
              {"　倉庫は4日午後3時ごろ、閉鎖された。", "2025-03-04"},
              {"　倉庫は三日間、閉鎖された。", ""},
              {"　倉庫は昨年末、閉鎖された。", "2024-12"},
              {"　倉庫は2024年上半期、閉鎖された。", "2024-H1"},
              {"　倉庫は24年度、閉鎖された。", "2024-04/2025-03"},
              {"　倉庫は令和5年度、閉鎖された。", "2023-04/2024-03"},
              {"　倉庫は2022年から24年にかけて、閉鎖された。", "2022 2024"},
              {"　倉庫は3月31日までに再開する。", "2025-03-31"},
              {"　倉庫は10日まで閉鎖する。", "2025-03-10"},
              {"　館長は「5月末までに再開する」と述べた。", "2025-05"},
              {"　倉庫は年内に再開する。", "2025"},
              {"　損失は前年比で増え、同年代の人が困った。", ""},
              {"　倉庫は先月末、閉鎖された。", "2025-02"},
              {"　倉庫は来月10日、再開する。", "2025-04-10"},
          });
}
