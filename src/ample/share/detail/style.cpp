#include <ample/share/detail/sections.hpp>

namespace ample::share::detail {

Constant style_sheet() noexcept {
    static constexpr Constant sheet(R"css(
:root{--bg:#fff;--fg:#1b1f24;--soft:#57606a;--line:#d0d7de;--card:#f6f8fa;--link:#0550ae;
--good:#116329;--good-bg:#dafbe1;--calm:#0a4a8f;--calm-bg:#ddf0ff;--warn:#7a4100;--warn-bg:#fff1c9;
--bad:#a40e26;--bad-bg:#ffe3e0;--open:#4b535d;--open-bg:#e7ebef;--track:#d8dee4}
@media (prefers-color-scheme:dark){:root{--bg:#0d1117;--fg:#e6edf3;--soft:#a3adb8;--line:#30363d;
--card:#161b22;--link:#7ab8ff;--good:#7ee2a0;--good-bg:#12361f;--calm:#a5d3ff;--calm-bg:#10304f;
--warn:#f5cf7a;--warn-bg:#3d2b05;--bad:#ffb1a8;--bad-bg:#4c1414;--open:#c3ccd5;--open-bg:#2a3038;
--track:#39414a}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:62rem;padding:1rem;background:var(--bg);color:var(--fg);
font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Hiragino Sans","Hiragino Kaku Gothic ProN",
"Yu Gothic UI","Meiryo","Noto Sans CJK JP","Noto Sans JP","Noto Sans",sans-serif;
overflow-wrap:anywhere;line-break:strict}
h1{font-size:1.5rem;line-height:1.25;margin:.4rem 0}
h2{font-size:1.3rem;line-height:1.3;margin:2.6rem 0 .8rem;padding-top:.6rem;border-top:2px solid var(--line)}
h3{font-size:1.05rem;line-height:1.4;margin:1.4rem 0 .4rem}
h4{font-size:.92rem;margin:1.1rem 0 .3rem;color:var(--soft)}
p,ul,ol,dl{margin:.45rem 0}
ul,ol{padding-left:1.25rem}
ul.plain,ol.plain{list-style:none;padding-left:0}
a{color:var(--link);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
:target{outline:2px solid var(--link);outline-offset:4px}
code,.id{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Noto Sans Mono CJK JP",monospace;font-size:.86em}
.id{white-space:nowrap}
.digest{word-break:break-all;font-size:.78em}
.note,.more,nav,body>footer{color:var(--soft);font-size:.88rem}
.marks{display:flex;flex-wrap:wrap;gap:.4rem;align-items:center;font-size:.88rem;color:var(--soft)}
.card{background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:.8rem 1rem;margin:.9rem 0}
.card>h3:first-child,.card>.marks:first-child{margin-top:0}
.lead{border-width:2px}
.kicker{font-size:.85rem;color:var(--soft);margin:0}
.verdict{font-size:1.15rem;font-weight:600;line-height:1.45;margin:.1rem 0}
.tail{text-align:right;margin:.1rem 0}
.big{font-size:1.15rem}
dl.facts{display:grid;grid-template-columns:minmax(8rem,12rem) 1fr;gap:.55rem 1rem}
dl.facts>dt{color:var(--soft);font-size:.9rem;padding-top:.1rem}
dl.facts>dd{margin:0;min-width:0}
dd>p:first-child,dd>ul:first-child{margin-top:0}
.badge{display:inline-block;padding:.05rem .5rem;border-radius:1rem;font-size:.82rem;font-weight:600;
white-space:nowrap;background:var(--open-bg);color:var(--open)}
.badge.good{background:var(--good-bg);color:var(--good)}.badge.calm{background:var(--calm-bg);color:var(--calm)}
.badge.warn{background:var(--warn-bg);color:var(--warn)}.badge.bad{background:var(--bad-bg);color:var(--bad)}
.badge.mark{border-radius:.25rem;background:#000;color:#fff}
.badge.mark.amber{color:#ffc000}.badge.mark.green{color:#3f0}.badge.mark.red{color:#ff4d4d}
.chip{display:inline-block;border:1px solid var(--line);border-radius:.3rem;padding:0 .4rem;margin:.1rem 0;font-size:.9rem}
svg.bar{display:block;width:100%;height:1rem;margin:.25rem 0}
svg.likelihood{height:1.3rem}
.track{fill:var(--track)}.tick{fill:var(--soft)}.interval{fill:var(--link)}
rect.good{fill:var(--good)}rect.bad{fill:var(--bad)}rect.warn{fill:var(--warn)}rect.calm{fill:var(--calm)}
rect.gap{fill:var(--warn-bg);stroke:var(--warn)}
.scale{display:flex;justify-content:space-between;gap:.6rem;font-size:.78rem;color:var(--soft)}
.switch{text-align:center;font-size:.82rem;color:var(--soft)}
.axis{font-size:.78rem;color:var(--soft)}
.strip{display:grid;grid-template-columns:repeat(6,1fr);gap:.4rem;list-style:none;padding:0;margin:1rem 0}
.strip a{display:flex;flex-direction:column;align-items:center;gap:.25rem;padding:.45rem .2rem;height:100%;
border:1px solid var(--line);border-radius:.4rem;text-decoration:none;color:var(--fg);text-align:center;font-size:.9rem}
nav ul{columns:2 16rem;list-style:none;padding:0}
nav li{padding:.12rem 0}
.track4{display:grid;grid-template-columns:repeat(4,1fr);gap:2px;margin:.3rem 0}
.track4 span{min-height:1.5rem;padding:.1rem .2rem;text-align:center;font-size:.82rem;font-weight:600;background:var(--card);border:1px solid var(--line);overflow-wrap:normal}
.track4.names span{background:none;border:0;color:var(--soft);font-weight:400}
.track4 .on.good{background:var(--good-bg);color:var(--good);border-color:var(--good)}
.track4 .on.calm{background:var(--calm-bg);color:var(--calm);border-color:var(--calm)}
.track4 .on.warn{background:var(--warn-bg);color:var(--warn);border-color:var(--warn)}
.track4 .on.open{background:var(--open-bg);color:var(--open);border-color:var(--open)}
.rung{padding:.2rem 0 .8rem;border-bottom:1px solid var(--line)}
.rung h3{margin:.6rem 0 .2rem}
table{border-collapse:collapse;width:100%;margin:.6rem 0;font-size:.92rem}
th,td{overflow-wrap:break-word;text-align:left;vertical-align:top;padding:.35rem .5rem;border-bottom:1px solid var(--line)}
td code:not(.digest){display:inline-block;min-width:7.5rem;overflow-wrap:anywhere}
thead th{font-size:.82rem;color:var(--soft);font-weight:600}
.scroll{overflow-x:auto;max-width:100%}
table.matrix{width:auto;min-width:50%}
table.matrix td,table.matrix thead th{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
table.matrix thead th:first-child{text-align:left}
table.matrix tbody th{font-weight:400;min-width:7rem}
.for{color:var(--good);font-weight:600}.against{color:var(--bad);font-weight:600}.zero{color:var(--soft)}
blockquote{margin:.6rem 0;padding:.1rem 0 .1rem .8rem;border-left:4px solid var(--line)}
blockquote p{margin:.1rem 0}
blockquote footer{font-size:.85rem;color:var(--soft)}
.halves{display:grid;grid-template-columns:1fr 1fr;gap:0 1.5rem}
.halves>div{min-width:0}
.waterfall,.timeline{list-style:none;padding:0}
.waterfall li{display:grid;grid-template-columns:minmax(5rem,11rem) 1fr 4rem;gap:.6rem;align-items:center}
.waterfall .sum{text-align:right;font-variant-numeric:tabular-nums;font-size:.9rem}
.timeline li{display:grid;grid-template-columns:13rem 1fr;gap:0 .8rem;align-items:center;padding:.25rem 0;border-bottom:1px solid var(--line)}
.timeline .what{font-size:.92rem}
.timeline .note,.timeline .axis{grid-column:2}
details{margin:.7rem 0}
summary{cursor:pointer;color:var(--link);padding:.3rem 0}
.why{border-top:1px solid var(--line);padding:.4rem 0 .8rem}
.why h3{margin:.4rem 0 0}
dl.content{display:grid;grid-template-columns:minmax(6rem,9rem) 1fr;gap:.1rem .8rem;font-size:.9rem}
dl.content dt{color:var(--soft)}dl.content dd{margin:0;min-width:0}
.command code{background:var(--open-bg);color:var(--fg);padding:.15rem .4rem;border-radius:.25rem}
body>footer{margin-top:2rem}
@media (max-width:40rem){
body{padding:.7rem}
h1{font-size:1.25rem}.verdict,.big{font-size:1.05rem}
.card{padding:.65rem .7rem}
dl.facts{grid-template-columns:1fr;gap:.1rem}
dl.facts>dt{padding-top:.5rem}
.strip{grid-template-columns:repeat(3,1fr)}
.track4{font-size:.75rem}.track4 span{font-size:.7rem;padding:.1rem 0}
.halves{grid-template-columns:1fr}
.timeline li{grid-template-columns:1fr}.timeline .note,.timeline .axis{grid-column:1}
.waterfall li{grid-template-columns:1fr 3.6rem}.waterfall .bar{grid-column:1/-1;grid-row:2}
dl.content{grid-template-columns:1fr}
table:not(.matrix) thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
table:not(.matrix),table:not(.matrix) tbody{display:block}
table:not(.matrix) tr{display:block;border:1px solid var(--line);border-radius:.4rem;padding:.35rem .6rem;margin:.5rem 0}
table:not(.matrix) td{display:grid;grid-template-columns:6.5rem 1fr;gap:.5rem;border:0;padding:.12rem 0}
table:not(.matrix) td::before{content:attr(data-label);color:var(--soft);font-size:.82rem}
table:not(.matrix) td.none{display:none}
}
@media print{
:root{--bg:#fff;--fg:#000;--soft:#444;--card:#fff;--link:#000;--track:#ddd}
body{max-width:none;padding:0;font-size:10pt}
nav{display:none}
a{text-decoration:none}
h2,h3,h4{break-after:avoid}
.rung,tr,blockquote,.why,.timeline li{break-inside:avoid}
details::details-content{content-visibility:visible;display:block}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
)css");
    return sheet;
}

} // namespace ample::share::detail
