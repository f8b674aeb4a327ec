// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/computer.h"

#include <QTemporaryDir>
#include <QtTest>
#include <filesystem>
#include <memory>

using namespace grnwb;

namespace {

constexpr std::size_t kBlock = 64 << 20;

class Computer : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void thePeakIsOfWhatWasTouched() {
    if (!restartPeak()) QSKIP("this system has no peak to restart");
    const double before = residentBytes(), freeBefore = freeMemoryBytes();
    QVERIFY(before > 1e6 && freeBefore > 0);
    {
      const auto block = std::make_unique<volatile char[]>(kBlock);
      for (std::size_t i = 0; i < kBlock; i += 1024) block[i] = 1;
      QVERIFY(residentBytes() - before > 0.95 * kBlock);
    }
    QVERIFY(peakResidentBytes() - before > 0.95 * kBlock);
    QVERIFY(residentBytes() - before < 0.5 * kBlock);
    QVERIFY(restartPeak());
    QVERIFY(peakResidentBytes() - before < 0.5 * kBlock);
  }

  void theDiskOfAFolderThatIsNotThereYet() {
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.path().toStdString();
    const auto available = static_cast<double>(std::filesystem::space(path).available);
    QVERIFY(available > 0);
    QVERIFY(std::abs(freeDiskBytes(path / "not" / "yet" / "there") - available) < 0.05 * available);
    QVERIFY(freeDiskBytes("not/there") > 0);  // of the working directory
  }
};

}  // namespace

QTEST_GUILESS_MAIN(Computer)
#include "tst_computer.moc"
