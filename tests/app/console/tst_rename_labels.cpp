// SPDX-License-Identifier: GPL-3.0-or-later
// grnwb preprocess gives labels the names of a table; labels of one name become one.
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/io/read_dataset.h"
#include "tests/app/console/grnwb_process.h"

using namespace grnwb;

namespace {

class RenameLabels : public QObject {
  Q_OBJECT

  QTemporaryDir m_folder;
  QString path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }
  void write(const char* name, const QByteArray& content) const {
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
  }
  test::Outcome preprocess(const QStringList& further) const {
    return test::grnwb(QStringList{u"preprocess"_qs, path("cells/data.h5ad"), u"--out"_qs, path("out.h5ad"),
                                   u"--test"_qs, u"50"_qs, u"--validation"_qs, u"50"_qs} +
                       further);
  }

 private Q_SLOTS:
  void initTestCase() {
    QCOMPARE(test::grnwb({u"simulate"_qs, u"--out"_qs, path("cells"), u"--cells"_qs, u"300"_qs, u"--genes"_qs, u"60"_qs,
                          u"--types"_qs, u"3"_qs})
                 .exitCode,
             0);
  }

  void labelsOfOneNameBecomeOne() {
    JobContext job;
    const data::Dataset raw = io::readDataset(path("cells/data.h5ad").toStdString(), job);
    const auto labels = data::toCategorical(*raw.cells.find("cell_type"));
    QCOMPARE(labels.categories.size(), std::size_t{3});
    write("names.tsv", QByteArray::fromStdString(labels.categories[0] + "\tB cell\n" + labels.categories[2] +
                                                 "\tB cell\nnobody\tX\n"));
    const test::Outcome outcome =
        preprocess({u"--labels"_qs, u"cell_type"_qs, u"--rename-labels"_qs, path("names.tsv")});
    QCOMPARE(outcome.exitCode, 0);
    const data::Dataset cells = io::readDataset(path("out.h5ad").toStdString(), job);
    QCOMPARE(data::toCategorical(*cells.cells.find("cell_type")).categories,
             (std::vector<std::string>{"B cell", labels.categories[1]}));
  }

  void wrongUseIsRefused() {
    write("names.tsv", "a\tb\n");
    QCOMPARE(preprocess({u"--rename-labels"_qs, path("names.tsv")}).exitCode, 2);  // of which column?
    QCOMPARE(preprocess({u"--labels"_qs, u"cell_type"_qs, u"--rename-labels"_qs, path("absent.tsv")}).exitCode, 3);
  }
};

}  // namespace

QTEST_GUILESS_MAIN(RenameLabels)
#include "tst_rename_labels.moc"
