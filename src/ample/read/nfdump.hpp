// Flows as nfdump writes them with "-o csv", in both styles of its columns.
//
//     ts,te,td,sa,da,sp,dp,pr,flg,fwd,stos,ipkt,ibyt,opkt,obyt,...                 1.5, 1.6
//     2016-11-11 17:40:02,2016-11-11 18:22:47,2565.000,10.20.6.12,198.51.100.23,49811,80,TCP,...
//     firstSeen,duration,proto,srcAddr,srcPort,dstAddr,dstPort,packets,bytes,flows  1.7
//     Summary
//     flows,bytes,packets,avg_bps,avg_pps,avg_bpp
//     2,5000,30,1200,0,166
//
// The header is a frame and may come again (outputs laid end to end). From the line "Summary" on
// everything is a frame until the next header; so are other lines without a comma ("No matched
// flows"). Blanks around a value, which old versions pad with, are left out; so are empty values.
// The rules hold for statistics (-s) too, whose header begins alike.
//
// The time is that of ts or firstSeen, the begin of the flow, taken in ReadOptions::zone: nfdump
// writes the wall time of the machine it runs on.
//
// Source: nfdump's manual page, nfdump(1), of 1.6 and 1.7.

#pragma once

#include <ample/read/reader.hpp>

#include <memory>
#include <string_view>

namespace ample::read {

/// Fields: those of the header. A row whose number of columns differs from it is a defect.
std::unique_ptr<RecordReader> open_nfdump(const ReadOptions& options);

/// How surely `head` is such a list: 94 when it begins with a header, else 0.
int score_nfdump(std::string_view head);

} // namespace ample::read
