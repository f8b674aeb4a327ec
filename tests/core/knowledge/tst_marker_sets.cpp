// SPDX-License-Identifier: GPL-3.0-or-later
// Marker sets from files.
#include "core/knowledge/marker_sets.h"

#include <QTemporaryDir>
#include <QtTest>

#include "core/base/file.h"
#include "tests/support/test_support.h"

namespace {

using namespace grnwb;
using namespace grnwb::knowledge;
using Sets = std::map<std::string, std::map<std::string, double>>;

class MarkerSetsTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { m_path = m_folder.filePath(QStringLiteral("markers.txt")).toStdString(); }

  void signatureTable() {
    GRNWB_NEEDS_SHARED("data/markers/PBMC14k_signatureTable.txt");
    const Sets sets = readMarkerSets(test::sharedPath("data/markers/PBMC14k_signatureTable.txt"));
    QCOMPARE(sets.size(), std::size_t{7});
    QCOMPARE(sets.at("Monocyte").size(), std::size_t{5});
    QCOMPARE(sets.at("CD4TCM").size(), std::size_t{3});
    QCOMPARE(sets.at("Monocyte").at("LYZ"), 1.0);
  }

  void tables_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("signatures") << QByteArray(
        "signature_name\tsignature_feature\tweight\nB\tCD19\t1\nB\tCD3D\t-0.5\nT cell\tCD3D\t1\n");
    QTest::newRow("any order") << QByteArray(
        "\xEF\xBB\xBF# mine\r\nweight,Gene,Cell type\r\n1,CD19,B\r\n-0.5,CD3D,B\r\n\r\n1,CD3D,T cell\r\n");
    QTest::newRow("no header") << QByteArray("B,CD19,1\nT cell,CD3D,1\nB,CD3D,-0.5\nB,CD19,1\n");
  }
  void tables() {
    QFETCH(const QByteArray, content);
    writeFileAtomically(m_path, content.toStdString());
    QVERIFY((readMarkerSets(m_path) == Sets{{"B", {{"CD19", 1}, {"CD3D", -0.5}}}, {"T cell", {{"CD3D", 1}}}}));
  }

  void aWeightNotGivenIsOne_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("header") << QByteArray("cluster,marker\nB,CD19\nT,CD3D\n");
    QTest::newRow("no header") << QByteArray("B\tCD19\nT\tCD3D\n");
    QTest::newRow("blanks") << QByteArray("B  CD19\nT  CD3D\n");
  }
  void aWeightNotGivenIsOne() {
    QFETCH(const QByteArray, content);
    writeFileAtomically(m_path, content.toStdString());
    QVERIFY((readMarkerSets(m_path) == Sets{{"B", {{"CD19", 1}}}, {"T", {{"CD3D", 1}}}}));
  }

  void refusesOtherFiles_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("empty") << QByteArray() << QByteArray("no row");
    QTest::newRow("one column") << QByteArray("CD19\nCD3D\n") << QByteArray("line 1 has one column");
    QTest::newRow("no gene") << QByteArray("cell type,score\nB,1\n") << QByteArray("without a column for the genes");
    QTest::newRow("no type") << QByteArray("score,gene\n1,CD19\n") << QByteArray("without a column for the types");
    QTest::newRow("other columns") << QByteArray("B,CD19,high\n") << QByteArray("line 1 is neither");
    QTest::newRow("header alone") << QByteArray("type,gene\n") << QByteArray("no gene");
    QTest::newRow("ragged") << QByteArray("type,gene\nB,CD19\nB\n") << QByteArray("line 3 has 1 field");
    QTest::newRow("no name") << QByteArray("type,gene\nB,\n") << QByteArray("line 2 has an empty gene name");
    QTest::newRow("no label") << QByteArray("type,gene\n,CD19\n") << QByteArray("line 2 has an empty cell type");
    QTest::newRow("bad weight") << QByteArray("type,gene,weight\nB,CD19,much\n") << QByteArray("line 2 has 'much'");
    QTest::newRow("not finite") << QByteArray("type,gene,weight\nB,CD19,nan\n") << QByteArray("line 2 has 'nan'");
    QTest::newRow("two weights") << QByteArray("B,CD19,1\nB,CD19,-1\n") << QByteArray("line 2 gives CD19 another");
  }
  void refusesOtherFiles() {
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArray, word);
    writeFileAtomically(m_path, content.toStdString());
    const Error error = test::errorOf([&] { readMarkerSets(m_path); });
    QVERIFY(error.code() == ErrorCode::badInput);
    QCOMPARE(error.subject(), m_path.string());
    QVERIFY2(error.problem().find(word.toStdString()) != std::string::npos, error.what());
    QVERIFY(!error.remedy().empty());
  }

 private:
  QTemporaryDir m_folder;
  std::filesystem::path m_path;
};

}  // namespace

QTEST_APPLESS_MAIN(MarkerSetsTest)
#include "tst_marker_sets.moc"
