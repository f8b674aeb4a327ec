// SPDX-License-Identifier: GPL-3.0-or-later
// grnwb embed on cells of known kinds.
#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

#include "tests/app/console/grnwb_process.h"

using namespace grnwb;

namespace {

constexpr int kCellsPerKind = 60;

/// One cell of the table.
struct Row {
  QString cell, source, label;
  double x, y;
};

class Embed : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir m_folder;

  QString path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }

  /// Cells of two kinds over genes g0..g19: the first kind has the even genes, the second the odd ones. Gene extra in
  /// this file alone.
  void writeCells(const char* name, int salt, const QByteArray& extra) const {
    QByteArray text = "cell";
    for (int gene = 0; gene < 20; ++gene) text += ",g" + QByteArray::number(gene);
    text += "," + extra + "\n";
    for (int cell = 0; cell < 2 * kCellsPerKind; ++cell) {
      text += QByteArray(name).left(1) + QByteArray::number(cell);
      for (int gene = 0; gene < 20; ++gene)
        text += "," + QByteArray::number(gene % 2 == cell / kCellsPerKind ? 20 + (cell * 7 + gene * 5 + salt) % 9
                                                                          : (cell * 3 + gene + salt) % 3);
      text += ",1\n";
    }
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
  }

  QList<Row> rows() const {
    QFile file(path("out.csv"));
    if (!file.open(QIODevice::ReadOnly)) return {};
    QList<Row> rows;
    QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    if (lines.isEmpty() || lines.takeFirst() != QStringLiteral("cell,x,y,source,label")) return {};
    for (const QString& line : lines) {
      const QStringList fields = line.split(u',');
      if (fields.size() != 5) return {};
      rows.append({fields[0], fields[3], fields[4], fields[1].toDouble(), fields[2].toDouble()});
    }
    return rows;
  }

  test::Outcome embed(const QStringList& arguments) const {
    return test::grnwb(
        QStringList{QStringLiteral("--json"), QStringLiteral("embed"), QStringLiteral("--out"), path("out.csv")} +
        arguments);
  }

  /// Share of cells whose nearest other cell is of their kind.
  static double ownKindNearest(const QList<Row>& rows) {
    int own = 0;
    for (int i = 0; i < rows.size(); ++i) {
      int nearest = -1;
      double least = HUGE_VAL;
      for (int j = 0; j < rows.size(); ++j) {
        const double distance = std::hypot(rows[i].x - rows[j].x, rows[i].y - rows[j].y);
        if (j == i || distance >= least) continue;
        least = distance;
        nearest = j;
      }
      own += i / kCellsPerKind % 2 == nearest / kCellsPerKind % 2 ? 1 : 0;
    }
    return own / static_cast<double>(rows.size());
  }

 private Q_SLOTS:
  void initTestCase() {
    writeCells("a.csv", 0, "onlyA");
    writeCells("b.csv", 4, "onlyB");
  }

  void putsKindsApart_data() {
    QTest::addColumn<QStringList>("options");
    QTest::newRow("together") << QStringList{QStringLiteral("--perplexity"), QStringLiteral("15")};
    QTest::newRow("placed") << QStringList{QStringLiteral("--perplexity"), QStringLiteral("15"), QStringLiteral("--on"),
                                           QStringLiteral("first")};
    QTest::newRow("pca") << QStringList{QStringLiteral("--method"), QStringLiteral("pca")};
    QTest::newRow("pca, placed") << QStringList{QStringLiteral("--method"), QStringLiteral("pca"),
                                                QStringLiteral("--on"), QStringLiteral("first")};
  }

  void putsKindsApart() {
    QFETCH(QStringList, options);
    const test::Outcome outcome = embed(QStringList{path("a.csv"), path("b.csv")} + options);
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    QCOMPARE(outcome.json()[QLatin1String("cells")].toInt(), 4 * kCellsPerKind);
    const bool tsne = options.contains(QStringLiteral("--perplexity"));
    QCOMPARE(outcome.json().contains(QLatin1String("kl")), tsne);
    if (tsne) QVERIFY(outcome.json()[QLatin1String("kl")].toDouble() > 0);
    const QList<Row> found = rows();
    QCOMPARE(found.size(), 4 * kCellsPerKind);
    QCOMPARE(found[0].cell, QStringLiteral("a0"));
    QCOMPARE(found[0].source, QStringLiteral("a"));
    QCOMPARE(found.last().source, QStringLiteral("b"));
    QCOMPARE(found[0].label, QString());
    QCOMPARE(ownKindNearest(found), 1.0);
  }

  void placedCellsMoveNoOther() {
    const QStringList options{QStringLiteral("--perplexity"), QStringLiteral("15")};
    QCOMPARE(embed(QStringList{path("a.csv")} + options).exitCode, 0);
    // The same genes in both runs, or the components differ.
    const QList<Row> alone = rows();
    QCOMPARE(embed(QStringList{path("a.csv"), path("a.csv"), QStringLiteral("--on"), QStringLiteral("first")} + options)
                 .exitCode,
             0);
    const QList<Row> both = rows();
    QCOMPARE(both.size(), 2 * alone.size());
    for (int i = 0; i < alone.size(); ++i) QVERIFY(both[i].x == alone[i].x && both[i].y == alone[i].y);
  }

  void refusesFilesWithoutCommonGenes() {
    QFile file(path("other.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("cell,h0,h1\nc0,1,2\nc1,2,3\n");
    file.close();
    const test::Outcome outcome = embed({path("a.csv"), path("other.csv")});
    QCOMPARE(outcome.exitCode, 3);
    QCOMPARE(outcome.errorLines().size(), 1);
  }

  void carriesLabels() {
    const std::string name = "pbmc68k_reduced_700x765_counts";
    GRNWB_NEEDS_SHARED("data/cells/" + name + ".h5ad");
    const QString cells = QString::fromStdString(test::sharedPath("data/cells/" + name + ".h5ad").string());
    QCOMPARE(embed({cells, QStringLiteral("--method"), QStringLiteral("pca")}).exitCode, 0);
    const QList<Row> found = rows();
    QCOMPARE(found.size(), 700);
    QSet<QString> labels;
    for (const Row& row : found) {
      QCOMPARE(row.source, QString::fromStdString(name));
      labels.insert(row.label);
    }
    QVERIFY(labels.size() > 3 && !labels.contains(QString()));
  }
};

}  // namespace

QTEST_GUILESS_MAIN(Embed)
#include "tst_embed.moc"
