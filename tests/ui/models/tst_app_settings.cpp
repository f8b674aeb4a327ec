// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept for the program between starts, and what a file from outside is taken for.
#include <QDir>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include "tests/support/test_support.h"
#include "ui/models/app_settings.h"
#include "ui/models/dropped_file.h"

using namespace grnwb;
using ui::AppSettings;
using ui::FileKind;

namespace {

class ProgramSettings : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void theySurviveAStart() {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("settings.ini"));
    AppSettings chosen;
    {
      QSettings settings(file, QSettings::IniFormat);
      QVERIFY(ui::readAppSettings(settings) == AppSettings());
      chosen.theme = AppSettings::ThemeChoice::dark;
      chosen.threads = 3;
      chosen.exampleFolder = QStringLiteral("/tmp/my examples");
      chosen.restoreSession = true;
      chosen.model.provider = "ollama";
      chosen.model.model = "llama3.1";
      chosen.model.temperature = 0.25;
      chosen.modelAddress = QStringLiteral("http://localhost:11434/v1");
      ui::writeAppSettings(chosen, settings);
    }
    QSettings settings(file, QSettings::IniFormat);
    QVERIFY(ui::readAppSettings(settings) == chosen);
    ui::writeAppSettings({}, settings);  // what is as usual takes no place
    QVERIFY(settings.allKeys().isEmpty());
  }

  void whatCantBeReadIsAsUsual() {
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    settings.setValue(QStringLiteral("theme"), QStringLiteral("pink"));
    settings.setValue(QStringLiteral("threads"), -4);
    settings.setValue(QStringLiteral("model/temperature"), QStringLiteral("hot"));
    settings.setValue(QStringLiteral("model/parallel"), QStringLiteral("-1"));
    QVERIFY(ui::readAppSettings(settings) == AppSettings());
  }

  void filesAreToldByNameAndContent_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("kind");
    const auto row = [](const char* name, const QByteArray& content, FileKind kind) {
      QTest::newRow(name) << QString::fromLatin1(name) << content << static_cast<int>(kind);
    };
    row("cells.h5ad", "", FileKind::data);
    row("CELLS.H5", "", FileKind::data);
    row("counts.csv.gz", "", FileKind::data);
    row("project.json", "{}", FileKind::project);
    row("net.graphml", "", FileKind::network);
    row("net.sif", "A pp B\n", FileKind::network);
    row("grn.json", R"({"format": "grnwb-grn", "version": 1})", FileKind::network);
    row("regulators.json", R"({"G1": ["T1"]})", FileKind::network);
    row("proposals.json", R"({"format": "grnwb-tf-proposals"})", FileKind::unknown);
    row("study.json", R"({"name": "s", "data": [], "settings": ["1.A"]})", FileKind::study);
    row("named.json", R"({"format": "grnwb-study", "version": 1})", FileKind::study);
    row("edges.csv", "TF,target,importance\nA,B,1\n", FileKind::network);
    row("adjacencies.tsv", "regulator\ttarget gene\nA\tB\n", FileKind::network);
    row("pairs.txt", "A,B\nA,C\n", FileKind::network);
    row("markers.csv", "cell type,gene,weight\nB,CD19,1\n", FileKind::markerSets);
    row("signature.txt", "signature_name\tsignature_feature\tweight\nB\tCD19\t1\n", FileKind::markerSets);
    row("tfs.txt", "# TFs\nGATA1\nSPI1\n", FileKind::tfList);
    row("animaltfdb.tsv", "Species\tSymbol\tFamily\nHomo\tGATA1\tzf\n", FileKind::tfList);
    row("matrix.csv", ",G1,G2,G3\nc1,0,1,2\n", FileKind::data);
    row("notes.txt", "some words in a line\n", FileKind::unknown);
    row("empty.csv", "", FileKind::unknown);
    row("picture.png", "\x89PNG", FileKind::unknown);
  }

  void filesAreToldByNameAndContent() {
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFETCH(int, kind);
    const QTemporaryDir folder;
    const QString path = folder.filePath(name);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    QCOMPARE(static_cast<int>(ui::kindOfFile(path)), kind);
    QVERIFY(ui::openingText(ui::kindOfFile(path), path).contains(name));
  }

  void foldersAreToldByWhatTheyHold() {
    const QTemporaryDir folder;
    QCOMPARE(ui::kindOfFile(folder.path()), FileKind::unknown);
    QFile matrix(folder.filePath(QStringLiteral("matrix.mtx.gz")));
    QVERIFY(matrix.open(QIODevice::WriteOnly));
    QCOMPARE(ui::kindOfFile(folder.path()), FileKind::data);
    QFile project(folder.filePath(QStringLiteral("project.json")));
    QVERIFY(project.open(QIODevice::WriteOnly));
    QCOMPARE(ui::kindOfFile(folder.path()), FileKind::project);
  }
};

}  // namespace

QTEST_GUILESS_MAIN(ProgramSettings)
#include "tst_app_settings.moc"
