// SPDX-License-Identifier: GPL-3.0-or-later
// The LZF decoder on streams made by hand; whole files in this compression are in tst_read_h5ad.
#include <string>

#include "core/hdf5/lzf.h"
#include "tests/support/test_support.h"

using namespace grnwb;

namespace {

std::optional<std::string> decode(std::initializer_list<int> stream, std::size_t room) {
  std::vector<std::byte> input, output(room);
  for (const int byte : stream) input.push_back(static_cast<std::byte>(byte));
  const auto count = hdf5::decodeLzf(input, output);
  if (!count) return std::nullopt;
  return std::string(reinterpret_cast<const char*>(output.data()), *count);
}

class Lzf : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void plainBytes() { QCOMPARE(decode({2, 'a', 'b', 'c'}, 3), std::string("abc")); }
  void shortCopy() { QCOMPARE(decode({2, 'a', 'b', 'c', 1 << 5, 2}, 6), std::string("abcabc")); }
  void copyThatOverlapsItself() { QCOMPARE(decode({0, 'x', 3 << 5, 0}, 6), std::string("xxxxxx")); }
  void longCopy() { QCOMPARE(decode({0, 'x', 7 << 5, 91, 0}, 101), std::string(101, 'x')); }
  void farCopy() {
    std::vector<std::byte> input, output(321);
    for (int block = 0; block < 10; ++block) {
      input.push_back(std::byte{31});
      for (int i = 0; i < 32; ++i) input.push_back(static_cast<std::byte>(block));
    }
    input.insert(input.end(), {std::byte{1 << 5 | 1}, std::byte{63}});  // 320 = 256 + 63 + 1 back: the start
    output.resize(323);
    QCOMPARE(hdf5::decodeLzf(input, output), std::optional<std::size_t>(323));
    QCOMPARE(output.back(), std::byte{0});
  }
  void damagedStreams() {
    QVERIFY(!decode({2, 'a', 'b'}, 9));               // fewer bytes than said
    QVERIFY(!decode({2, 'a', 'b', 'c'}, 2));          // no room
    QVERIFY(!decode({0, 'a', 1 << 5, 1}, 9));         // back beyond the start
    QVERIFY(!decode({0, 'a', 1 << 5}, 9));            // ends within a copy
    QVERIFY(!decode({0, 'a', 7 << 5}, 9));            // the same
    QVERIFY(!decode({0, 'a', 7 << 5, 255, 0}, 200));  // no room for a copy
    QCOMPARE(decode({}, 0), std::string());
  }
};

}  // namespace

QTEST_APPLESS_MAIN(Lzf)
#include "tst_lzf.moc"
