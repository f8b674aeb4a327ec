// SPDX-License-Identifier: GPL-3.0-or-later
// Real data sets merged here and by anndata.concat. Needs the network once, for a virtual environment in the build
// folder, so it runs only with GRNWB_INTEROP=1.
#include <QTemporaryDir>

#include "core/data/merge.h"
#include "core/data/unique_names.h"
#include "core/io/read_dataset.h"
#include "core/io/write_h5ad.h"
#include "tests/interop/python_environment.h"

using namespace grnwb;
namespace fs = std::filesystem;

namespace {

class Merge : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void isAnndatasInnerJoin() {
    if (qgetenv("GRNWB_INTEROP") != "1") QSKIP("set GRNWB_INTEROP=1 to compare with anndata");
    const char* const files[] = {"data/cells/pbmc3k_filtered_feature_bc_matrix.h5",
                                 "data/cells/pbmc_purified_7203x8836_counts.h5ad",
                                 "data/cells/pbmc_ifnb_2000x9015_counts.h5ad"};
    QTemporaryDir folder;
    const fs::path path = folder.path().toStdString();
    JobContext job(2);
    std::vector<data::Dataset> cells;
    for (const char* const file : files) {
      GRNWB_NEEDS_SHARED(file);
      cells.push_back(io::readDataset(test::sharedPath(file), job));
      data::makeUnique(cells.back().genes.names);
    }
    std::vector<data::NamedDataset> parts;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      parts.push_back({"part" + std::to_string(i), &cells[i]});
      io::writeH5ad(cells[i], path / (parts.back().name + ".h5ad"));
    }
    const data::Merged merged = data::merged(parts, "batch", job);
    QVERIFY(merged.report.commonGenes > 3000);
    io::writeH5ad(merged.data, path / "merged.h5ad");
    QCOMPARE(test::installPackages({QStringLiteral("anndata")}), QString());
    QCOMPARE(test::runScript("merged_content.py", "3", path), QString());
  }
};

}  // namespace

QTEST_GUILESS_MAIN(Merge)
#include "tst_merge.moc"
