// Japanese verbs by which deeds are compared, told and denied (rival_japanese.cpp).

#pragma once

#include <cstddef>
#include <string_view>

namespace ample::cite::detail::japanese {

/// Verbs of one meaning, parted by blanks; the first is their name.
inline constexpr std::string_view verbs[] = {"支払 払っ",
                                             "勤務 勤め 在籍 雇用",
                                             "面会 会っ 会談",
                                             "接触 接し",
                                             "知ってい 知っていた 把握してい 認識してい",
                                             "指示 命じ 命令",
                                             "渡し 譲渡 手渡",
                                             "報告 伝えて 通知 連絡",
                                             "売っ 売却 販売",
                                             "削除 消去 消し",
                                             "受け取っ 受領 届い",
                                             "出国",
                                             "帰国",
                                             "逮捕",
                                             "起訴",
                                             "解雇",
                                             "退職",
                                             "改ざん 書き換え",
                                             "暗号化",
                                             "契約 借り",
                                             "通報 届け出",
                                             "警告",
                                             "公開 掲載",
                                             "停止 止め",
                                             "保管 保存"};

/// The place of paying among them.
inline constexpr std::size_t pay = 0;

/// Sums that go to no attacker.
inline constexpr std::string_view other_sums = "罰金 賠償 補償 給与 料金 返金 税 手数料";

/// What happens to one once: two times of it exclude each other.
inline constexpr std::string_view once = "出国 帰国 逮捕 起訴 解雇 退職";

} // namespace ample::cite::detail::japanese
