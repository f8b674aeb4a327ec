// SPDX-License-Identifier: GPL-3.0-or-later
// grnwb train --estimate: figures and findings, and nothing written.
#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>
#include <set>

#include "core/base/file.h"
#include "core/io/write_h5ad.h"
#include "tests/app/console/grnwb_process.h"
#include "tests/support/small_project.h"

using namespace grnwb;

namespace {

class TrainEstimates : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(m_folder.isValid());
    m_state = test::smallState();
    io::writeH5ad(m_state.prepared->data, path("cells.h5ad").toStdString());
    writeFileAtomically(path("grn.json").toStdString(), grn::toJson(*m_state.grn));
  }

  void figures() {
    const test::Outcome outcome = estimated("grn.json", {u"--steps"_qs, u"300"_qs});
    QCOMPARE(outcome.exitCode, 0);
    const QJsonObject json = outcome.json();
    QVERIFY(json[u"can_start"_qs].toBool());
    QCOMPARE(json[u"stage1_steps"_qs].toInt(), 1200);
    QCOMPARE(json[u"stage2_steps"_qs].toInt(), 300);
    for (const char* key : {"seconds", "memory_bytes", "free_memory_bytes", "disk_bytes", "free_disk_bytes"})
      QVERIFY2(json[QLatin1String(key)].toDouble() > 0, key);
    QVERIFY(json[u"memory_bytes"_qs].toDouble() > 5e7 && json[u"memory_bytes"_qs].toDouble() < 2e9);
    QCOMPARE(json[u"training_cells"_qs].toInt(), int(m_state.prepared->report.training));
    QCOMPARE(json[u"validation_cells"_qs].toInt(), 60);
    QCOMPARE(json[u"test_cells"_qs].toInt(), int(test::kSmallTest));
    QCOMPARE(json[u"fewest_regulators"_qs].toInt(), int(test::kSmallRegulators));
    QCOMPARE(json[u"most_regulators"_qs].toInt(), int(test::kSmallRegulators));
    QCOMPARE(json[u"genes_in_network"_qs].toInt(), json[u"genes"_qs].toInt());
    const double both = json[u"seconds"_qs].toDouble();
    const QJsonObject first = estimated("grn.json", {u"--stage"_qs, u"1"_qs, u"--stage1-steps"_qs, u"60"_qs}).json();
    QCOMPARE(first[u"stage2_steps"_qs].toInt(), 0);
    QVERIFY(first[u"seconds"_qs].toDouble() < both / 2);
    const test::Outcome text = estimated("grn.json", {u"--steps"_qs, u"300"_qs}, false);
    QVERIFY2(text.out.contains("memory: ") && text.out.contains(" MB free"), text.out.constData());
    QVERIFY(nothingWritten());
  }

  void findings() {
    const std::vector<std::string>& targets = m_state.grn->targets();
    std::vector<grn::Edge> edges = m_state.grn->edges();
    std::erase_if(edges, [&](const grn::Edge& edge) { return edge.target == targets.front(); });
    writeFileAtomically(path("bare.json").toStdString(), grn::toJson({m_state.grn->tfs(), targets, edges}));
    const test::Outcome outcome = estimated("bare.json", {u"--batch"_qs, u"5000"_qs});
    QCOMPARE(outcome.exitCode, 0);
    const QJsonObject json = outcome.json();
    QVERIFY(!json[u"can_start"_qs].toBool());
    QVERIFY(json[u"seconds"_qs].isNull() && json[u"disk_bytes"_qs].toDouble() > 0);
    std::set<QString> problems;
    for (const auto& finding : json[u"findings"_qs].toArray()) {
      problems.insert(finding[u"problem"_qs].toString());
      if (finding[u"problem"_qs] != u"targets-without-regulators"_qs) continue;
      QCOMPARE(finding[u"severity"_qs].toString(), u"forbids"_qs);
      QCOMPARE(finding[u"genes"_qs].toArray(), QJsonArray{QString::fromStdString(targets.front())});
    }
    QVERIFY(problems.contains(u"targets-without-regulators"_qs) && problems.contains(u"batch-too-large"_qs));
    QVERIFY(estimated("bare.json", {}, false)
                .out.contains("targets without a regulator (1): " + QByteArray::fromStdString(targets.front())));
    QVERIFY(nothingWritten());
  }

  void notWithResume() {
    QCOMPARE(estimated("grn.json", {u"--resume"_qs}).exitCode, 2);
    QVERIFY(nothingWritten());
  }

 private:
  QString path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }
  /// But the inputs: cells, network, bare network.
  bool nothingWritten() const {
    return !QFile::exists(path("run")) &&
           QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size() <= 3;
  }
  test::Outcome estimated(const char* network, const QStringList& arguments, bool json = true) const {
    return test::grnwb(QStringList{u"train"_qs, path("cells.h5ad"), u"--grn"_qs, path(network), u"--out"_qs,
                                   path("run"), u"--estimate"_qs} +
                       (json ? QStringList{u"--json"_qs} : QStringList()) + arguments);
  }

  QTemporaryDir m_folder;
  pipeline::ProjectState m_state;
};

}  // namespace

QTEST_GUILESS_MAIN(TrainEstimates)
#include "tst_train_estimate.moc"
