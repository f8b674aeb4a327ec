// SPDX-License-Identifier: GPL-3.0-or-later
// Several files become one data set: what their batches are called, what is kept, and the record of it.
#include <QTemporaryDir>
#include <QTest>

#include "core/base/file.h"
#include "core/io/read_option_texts.h"
#include "core/pipeline/batch_names.h"
#include "core/pipeline/merge_files.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using Names = std::vector<std::string>;

namespace {

class MergeFiles : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir m_folder;
  std::string write(const char* name, const std::string& text) const {
    const std::string path = m_folder.filePath(QString::fromLatin1(name)).toStdString();
    writeFileAtomically(path, text);
    return path;
  }

 private Q_SLOTS:
  void batchesAreCalledByWhatTellsTheFilesApart() {
    QCOMPARE(pipeline::batchNames({"/data/control.h5ad", "/data/treated.csv.gz"}), (Names{"control", "treated"}));
    QCOMPARE(pipeline::batchNames({"/data/s1/outs/matrix.h5", "/data/s2/outs/matrix.h5"}), (Names{"s1", "s2"}));
    QCOMPARE(pipeline::batchNames({"/data/a.h5ad", "/data/a.loom"}), (Names{"a", "a-2"}));
    QCOMPARE(pipeline::batchNames({"/data/GSM1.tar.gz", "/data/mtx folder"}), (Names{"GSM1", "mtx folder"}));
    QVERIFY(pipeline::batchNames({}).empty());
  }

  void cellsComeTogetherOnCommonGenes() {
    const std::string a = write("a.csv", "cell,GATA1,SPI1,HBB,CD3E\nc1,1,0,2,0\nc2,0,3,1,4\n");
    const std::string b = write("b.csv", "gene,d1,d2,d3\nHBB,5,0,1\nGATA1,0,2,0\nLYZ,1,1,1\nSPI1,7,0,9\n");
    JobContext job;
    const pipeline::MergedFiles merged = pipeline::mergeFiles(
        {{a, "one", {}}, {b, "two", io::readOptionsFromTexts({{"orientation", "genes"}})}}, "batch", job);
    const data::Dataset& cells = merged.merged.data;
    QCOMPARE(cells.genes.names, (Names{"GATA1", "SPI1", "HBB"}));
    QCOMPARE(cells.cells.names, (Names{"c1", "c2", "d1", "d2", "d3"}));
    QCOMPARE(cells.x.toDense().row(2), (Eigen::RowVector3f{0, 7, 5}));
    const data::Categorical batches = data::toCategorical(*cells.cells.find("batch"));
    QCOMPARE(batches.codes, (std::vector<std::int32_t>{0, 0, 1, 1, 1}));
    QCOMPARE(merged.files[0].genes, 4);
    QCOMPARE(merged.files[1].cells, 3);
    const pipeline::Provenance& record = merged.provenance;
    QCOMPARE(record.stage, std::string("merge"));
    QCOMPARE(record.inputs.size(), std::size_t{2});
    QCOMPARE(record.results.at("data"), data::contentHash(cells));
    QCOMPARE(record.parameters.at("reading of two"), std::string("orientation genes"));
    QVERIFY(!record.parameters.contains("reading of one"));
  }

  void everyBatchNeedsANameOfItsOwn() {
    const std::string a = write("a.csv", "cell,GATA1,SPI1\nc1,1,0\nc2,0,3\n");
    JobContext job;
    const auto merge = [&](const std::string& first, const std::string& second) {
      return test::errorOf([&] { pipeline::mergeFiles({{a, first, {}}, {a, second, {}}}, "batch", job); });
    };
    QCOMPARE(merge("x", "").code(), ErrorCode::usage);
    QVERIFY2(merge("x", "x").problem().find("of another file") != std::string::npos, merge("x", "x").what());
  }
};

}  // namespace

QTEST_GUILESS_MAIN(MergeFiles)
#include "tst_merge_files.moc"
