// SPDX-License-Identifier: GPL-3.0-or-later
// Reading options as texts come back as they were, and what isn't one is refused.
#include <QTest>

#include "core/io/read_option_texts.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using io::ReadOptions;

namespace {

class ReadOptionTexts : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void whatIsLeftToTheFileHasNoText() {
    QVERIFY(io::toTexts({}).empty());
    QVERIFY(io::readOptionsFromTexts({}) == ReadOptions());
  }

  void everyOptionComesBack() {
    ReadOptions options{"sub/folder",       "layers/spliced", "hg19",
                        "Antibody Capture", "gene_ids",       io::Orientation::genesInRows};
    QCOMPARE(io::toTexts(options).size(), std::size_t{6});
    QCOMPARE(io::toTexts(options).at("orientation"), std::string("genes"));
    QVERIFY(io::readOptionsFromTexts(io::toTexts(options)) == options);
    options.orientation = io::Orientation::cellsInRows;
    QVERIFY(io::readOptionsFromTexts(io::toTexts(options)) == options);
  }

  void othersAreRefused() {
    QCOMPARE(test::errorOf([] { io::readOptionsFromTexts({{"sheet", "1"}}); }).code(), ErrorCode::usage);
    const Error error = test::errorOf([] { io::readOptionsFromTexts({{"orientation", "rows"}}); });
    QVERIFY2(error.code() == ErrorCode::usage && error.subject() == "--orientation", error.what());
  }
};

}  // namespace

QTEST_GUILESS_MAIN(ReadOptionTexts)
#include "tst_read_option_texts.moc"
