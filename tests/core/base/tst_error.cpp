// SPDX-License-Identifier: GPL-3.0-or-later
// Errors read as one line: what, where, how to mend it.
#include "core/base/error.h"

#include <QtTest>

namespace {

class ErrorTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void saysSubjectProblemAndRemedy() {
    const grnwb::Error error(grnwb::ErrorCode::badInput, "a.h5ad", "is truncated", "copy it again");
    QCOMPARE(error.what(), "a.h5ad: is truncated; copy it again");
    QCOMPARE(error.subject(), std::string("a.h5ad"));
    QCOMPARE(error.problem(), std::string("is truncated"));
    QCOMPARE(error.remedy(), std::string("copy it again"));
    QCOMPARE(int(error.code()), 3);
  }

  void leavesNoEmptyRemedyBehind() {
    QCOMPARE(grnwb::Error(grnwb::ErrorCode::failed, "job", "stopped", "").what(), "job: stopped");
  }

  void isOneLineWhateverTheTextsHold() {
    const grnwb::Error error(grnwb::ErrorCode::failed, "a\nb", "c\r\nd", "e\n");
    QCOMPARE(error.what(), "a b: c  d; e ");
  }

  void codesAreExitCodes() {
    QCOMPARE(int(grnwb::ErrorCode::failed), 1);
    QCOMPARE(int(grnwb::ErrorCode::usage), 2);
    QCOMPARE(int(grnwb::cancelledError().code()), 130);
  }
};

}  // namespace

QTEST_APPLESS_MAIN(ErrorTest)
#include "tst_error.moc"
