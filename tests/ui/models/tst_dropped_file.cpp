// SPDX-License-Identifier: GPL-3.0-or-later
// What comes from outside is told by its name and its beginning.
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "core/pipeline/project.h"
#include "core/project/archive.h"
#include "ui/models/dropped_file.h"

using namespace grnwb;
using ui::FileKind;

namespace {

class DroppedFile : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir m_folder;
  QString path(const QString& name) const { return m_folder.filePath(name); }
  FileKind kindOf(const QString& name, const QByteArray& content = "content") const {
    if (!QDir(m_folder.path()).mkpath(QFileInfo(path(name)).path())) return FileKind::unknown;
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) return FileKind::unknown;
    file.close();
    return ui::kindOfFile(path(name));
  }

 private Q_SLOTS:
  void filesOfCells() {
    for (const char* name : {"a.h5ad", "a.h5", "a.LOOM", "a.mtx", "matrix.mtx.gz", "a.csv.gz", "a.zip", "GSM1.tar.gz"})
      QVERIFY2(kindOf(QString::fromLatin1(name)) == FileKind::data, name);
    QVERIFY(kindOf(QStringLiteral("cells.txt"), "cell\tGATA1\tSPI1\tHBB\nc1\t1\t0\t2\n") == FileKind::data);
    QVERIFY(kindOf(QStringLiteral("photo.png")) == FileKind::unknown);
  }

  void foldersOfCells() {
    kindOf(QStringLiteral("run1/outs/filtered/matrix.mtx.gz"));
    QVERIFY(ui::kindOfFile(path(QStringLiteral("run1"))) == FileKind::data);
    kindOf(QStringLiteral("letters/one.pdf"));
    QVERIFY(ui::kindOfFile(path(QStringLiteral("letters"))) == FileKind::unknown);
  }

  void archivesOfProjectsAndOfCells() {
    JobContext job;
    const std::filesystem::path project = path(QStringLiteral("blood.grnwb")).toStdString();
    pipeline::saveProject({}, project, job);
    QVERIFY(ui::kindOfFile(path(QStringLiteral("blood.grnwb"))) == FileKind::project);
    project::writeArchive(project, path(QStringLiteral("blood.tar.gz")).toStdString(), job);
    QVERIFY(ui::kindOfFile(path(QStringLiteral("blood.tar.gz"))) == FileKind::project);
    kindOf(QStringLiteral("filtered/matrix.mtx"));
    QCOMPARE(
        QProcess::execute(QStringLiteral("tar"), {QStringLiteral("czf"), path(QStringLiteral("cells.tar.gz")),
                                                  QStringLiteral("-C"), m_folder.path(), QStringLiteral("filtered")}),
        0);
    QVERIFY(ui::kindOfFile(path(QStringLiteral("cells.tar.gz"))) == FileKind::data);
  }

  void whatOpeningWouldDo() {
    QCOMPARE(ui::openingText(FileKind::data, QStringLiteral("/data/a.loom")), QStringLiteral("Open a.loom as data"));
    QVERIFY(ui::openingText(FileKind::unknown, QStringLiteral("/data/a.png")).contains(QStringLiteral("loom")));
    QVERIFY(ui::cellFilesFilter().contains(QStringLiteral("*.zip")));
  }
};

}  // namespace

QTEST_GUILESS_MAIN(DroppedFile)
#include "tst_dropped_file.moc"
