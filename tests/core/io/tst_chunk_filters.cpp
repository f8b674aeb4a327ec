// SPDX-License-Identifier: GPL-3.0-or-later
// Compressed pieces of HDF5 datasets that other programs write.
#include <zstd.h>

#include <QTemporaryDir>

#include "core/io/read_dataset.h"
#include "tests/support/hdf5_file.h"
#include "tests/support/test_support.h"

using namespace grnwb;

namespace {

class ChunkFilters : public QObject {
  Q_OBJECT

 private:
  static constexpr H5Z_filter_t kZstd = 32015;
  QTemporaryDir m_folder;

  std::filesystem::path path() const { return std::filesystem::path(m_folder.path().toStdString()) / "packed.h5ad"; }

  /// 1 cell x 1000 genes in one piece that is stored as given.
  std::filesystem::path stored(H5Z_filter_t filter, const std::vector<char>& piece) const {
    test::Hdf5File file(path());
    file.table("obs", {"cell"});
    file.table("var", std::vector<std::string>(1000, "G"));
    const hsize_t extent[2] = {1, 1000}, start[2] = {0, 0};
    const hid_t space = H5Screate_simple(2, extent, nullptr), creation = H5Pcreate(H5P_DATASET_CREATE);
    H5Pset_chunk(creation, 2, extent);
    H5Pset_filter(creation, filter, H5Z_FLAG_OPTIONAL, 0, nullptr);
    const hid_t x = H5Dcreate2(file.id(), "X", H5T_NATIVE_FLOAT, space, H5P_DEFAULT, creation, H5P_DEFAULT);
    H5Dwrite_chunk(x, H5P_DEFAULT, 0, start, piece.size(), piece.data());
    H5Dclose(x);
    H5Pclose(creation);
    H5Sclose(space);
    return path();
  }
  static std::vector<char> zstdOf(const std::vector<float>& values) {
    std::vector<char> packed(ZSTD_compressBound(values.size() * sizeof(float)));
    packed.resize(ZSTD_compress(packed.data(), packed.size(), values.data(), values.size() * sizeof(float), 3));
    return packed;
  }

 private Q_SLOTS:
  void zstd() {
    std::vector<float> values(1000);
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = static_cast<float>(i + 1);
    JobContext job;
    QCOMPARE(io::readDataset(stored(kZstd, zstdOf(values)), job).x.values, values);
  }

  void damagedZstd() {
    const std::vector<char> whole = zstdOf(std::vector<float>(1000, 2));
    for (const std::vector<char>& piece :
         {std::vector<char>(whole.begin(), whole.end() - 3), zstdOf(std::vector<float>(1001, 2)),
          zstdOf(std::vector<float>(999, 2)), std::vector<char>(40, 'x')}) {
      const auto file = stored(kZstd, piece);
      JobContext job;
      const Error error = test::errorOf([&] { io::readDataset(file, job); });
      QCOMPARE(error.code(), ErrorCode::badInput);
      QVERIFY(error.problem().find("X can't be read (the file is damaged or cut short)") == 0);
    }
  }

  void anUnknownFilter() {
    const auto file = stored(32001, std::vector<char>(40, 'x'));
    JobContext job;
    const Error error = test::errorOf([&] { io::readDataset(file, job); });
    QVERIFY(error.problem().find("(HDF5 filter 32001), which isn't known here") != std::string::npos);
    QCOMPARE(error.remedy(), std::string("save it again with gzip compression, in one file"));
  }
};

}  // namespace

QTEST_APPLESS_MAIN(ChunkFilters)
#include "tst_chunk_filters.moc"
