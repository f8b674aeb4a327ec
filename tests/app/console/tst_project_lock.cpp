// SPDX-License-Identifier: GPL-3.0-or-later
// A command doesn't write into a project that someone has open; it may read there, and write elsewhere.
#include <QTemporaryDir>
#include <QTest>

#include "core/base/file.h"
#include "core/project/lock.h"
#include "tests/app/console/grnwb_process.h"

using namespace grnwb;
namespace fs = std::filesystem;

namespace {

class ProjectLocked : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir m_folder;
  QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
  fs::path project() const { return path("ex.grnwb").toStdString(); }

  QStringList tfs(const QString& out) const {
    QString data;
    for (const auto& entry : fs::directory_iterator(project() / "data"))
      if (entry.path().extension() == ".h5ad") data = QString::fromStdString(entry.path().string());
    return {u"tfs"_qs, data, u"--bundled"_qs, u"human"_qs, u"--out"_qs, out};
  }

 private Q_SLOTS:
  void initTestCase() { QCOMPARE(test::grnwb({u"example"_qs, u"--out"_qs, path("ex.grnwb")}).exitCode, 0); }

  void anOpenProjectIsNotWritten() {
    const QString out = path("ex.grnwb/knowledge/found.txt");
    {
      const auto held = project::ProjectLock::take(project(), "GRN Workbench");
      QVERIFY(held.lock);
      const test::Outcome outcome = test::grnwb(tfs(out));
      QCOMPARE(outcome.exitCode, 1);
      QCOMPARE(outcome.errorLines().size(), 1);
      QVERIFY2(outcome.errorLines().front().contains("ex.grnwb: is open in GRN Workbench of "),
               outcome.err.constData());
      QVERIFY(!QFile::exists(out));
      QCOMPARE(test::grnwb(tfs(path("elsewhere.txt"))).exitCode, 0);
      QCOMPARE(test::grnwb({u"example"_qs, u"--out"_qs, path("ex.grnwb")}).exitCode, 1);
    }
    QCOMPARE(test::grnwb(tfs(out)).exitCode, 0);
    QVERIFY(QFile::exists(out));
  }
};

}  // namespace

QTEST_GUILESS_MAIN(ProjectLocked)
#include "tst_project_lock.moc"
