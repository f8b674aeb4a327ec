// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/partial_inference.h"

#include <QTemporaryDir>
#include <fstream>

#include "core/base/file.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using infer::ScoredTarget;
using pipeline::PartialInference;
namespace fs = std::filesystem;

namespace {

/// Names need not be UTF-8.
const std::vector<std::string> kGenes{"GATA1", "HBB", "KLF1", "LYZ", "Caf\xe9"};

const std::vector<ScoredTarget> kTargets{
    {"grnboost2", "HBB", 512, {{"GATA1", "HBB", 1.0 / 3}, {"KLF1", "HBB", 1e-300}}},
    {"grnboost2", "Caf\xe9", 7, {}},
    {"genie3", "HBB", 1000, {{"GATA1", "HBB", 0.25}}}};

class PartialInferenceTest : public QObject {
  Q_OBJECT

  QTemporaryDir m_folder;
  fs::path m_file;

  void writeAll() const {
    PartialInference partial(m_file, "key", kGenes, false);
    const infer::EarlierTargets earlier = partial.takeEarlier();
    QVERIFY(earlier.done.empty());
    for (const ScoredTarget& target : kTargets) earlier.finished(target);
    QCOMPARE(partial.targets(), kTargets.size());
  }
  void put(const std::string& text) const { std::ofstream(m_file, std::ios::binary) << text; }
  Error refusal(const std::string& key) const {
    return test::errorOf([&] { PartialInference(m_file, key, kGenes, true); });
  }

 private Q_SLOTS:
  void init() {
    m_file = fs::path(m_folder.path().toStdString()) / "edges.csv.partial";
    fs::remove(m_file);
  }

  void givesBackWhatWasFinished() {
    writeAll();
    PartialInference again(m_file, "key", kGenes, true);
    const infer::EarlierTargets earlier = again.takeEarlier();
    QVERIFY(earlier.done == kTargets);
    earlier.finished({"genie3", "LYZ", 1000, {}});
    QCOMPARE(PartialInference(m_file, "key", kGenes, true).targets(), kTargets.size() + 1);
    again.remove();
    QVERIFY(!fs::exists(m_file));
  }

  void dropsALineCutShort() {
    writeAll();
    const std::string whole = readFile(m_file);
    for (std::size_t cut = whole.size() - 1; cut > 0; cut -= 7) {
      put(whole.substr(0, cut));
      PartialInference again(m_file, "key", kGenes, true);
      const infer::EarlierTargets earlier = again.takeEarlier();
      QVERIFY(earlier.done.size() < kTargets.size());
      QVERIFY(std::equal(earlier.done.begin(), earlier.done.end(), kTargets.begin()));
      for (std::size_t i = earlier.done.size(); i < kTargets.size(); ++i) earlier.finished(kTargets[i]);
      QCOMPARE(readFile(m_file), whole);
      if (cut <= 7) break;
    }
  }

  void refusesAnotherInference() {
    writeAll();
    const Error error = refusal("another");
    QCOMPARE(error.code(), ErrorCode::badInput);
    QVERIFY(std::string(error.what()).starts_with(m_file.string() + ": belongs to other data, TFs, method, seed"));
  }

  void nothingFinishedIsOverwrittenUnasked() {
    writeAll();
    const std::string whole = readFile(m_file);
    for (const char* key : {"key", "another"}) {
      const Error error = test::errorOf([&] { PartialInference(m_file, key, kGenes, false); });
      QCOMPARE(error.code(), ErrorCode::badInput);
    }
    QCOMPARE(readFile(m_file), whole);
  }

  void leavesNoFileWithoutTargets() {
    { const PartialInference partial(m_file, "key", kGenes, false); }
    QVERIFY(!fs::exists(m_file));
  }

  void refusesAnotherFile_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("text") << QByteArray("TF,target,importance\nA,B,1\n");
    QTest::newRow("other JSON") << QByteArray("{\"a\": 1}\n");
    QTest::newRow("a list") << QByteArray("[1, 2]\n");
    QTest::newRow("binary") << QByteArray("\x89HDF\r\n\x1a\n\0\0", 10);
    QTest::newRow("broken target") << QByteArray(
        "{\"format\":\"grnwb partial inference 1\",\"key\":\"key\"}\n{\"method\":\"genie3\",\"target\":3}\n");
    QTest::newRow("a gene too many") << QByteArray(
        "{\"format\":\"grnwb partial inference 1\",\"key\":\"key\"}\n"
        "{\"method\":\"genie3\",\"target\":5,\"trees\":1,\"edges\":[]}\n");
  }
  void refusesAnotherFile() {
    QFETCH(QByteArray, content);
    put(content.toStdString());
    const Error error = refusal("key");
    QCOMPARE(error.code(), ErrorCode::badInput);
    QVERIFY(error.problem() == "is no partial inference" || error.problem() == "names genes that the data don't have");
    QCOMPARE(readFile(m_file), content.toStdString());  // left as it was
  }

  void nothingToGoOnWithBeginsAnew() {
    QVERIFY(PartialInference(m_file, "key", kGenes, true).takeEarlier().done.empty());
    put("");
    QVERIFY(PartialInference(m_file, "key", kGenes, true).takeEarlier().done.empty());
  }

  void aFolderThatIsGoneIsAnError() {
    const fs::path file = fs::path(m_folder.path().toStdString()) / "gone" / "edges.partial";
    const Error error = test::errorOf([&] { PartialInference(file, "key", kGenes, false); });
    QCOMPARE(error.code(), ErrorCode::failed);
  }
};

}  // namespace

QTEST_APPLESS_MAIN(PartialInferenceTest)
#include "tst_partial_inference.moc"
