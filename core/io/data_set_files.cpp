// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/data_set_files.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

namespace grnwb::io {
namespace {

/// How a program names the files of a matrix; a prefix may stand before each.
struct Convention {
  std::string_view matrix;
  std::array<std::string_view, 4> genes, cells;
  bool cellsInRows;
};

constexpr std::array kConventions{
    Convention{"matrix.mtx",
               {"features.tsv", "genes.tsv", "features.txt", "genes.txt"},
               {"barcodes.tsv", "barcodes.txt"},
               false},
    Convention{"cells_x_genes.mtx", {"cells_x_genes.genes.txt"}, {"cells_x_genes.barcodes.txt"}, true},
    Convention{"quants_mat.mtx", {"quants_mat_cols.txt"}, {"quants_mat_rows.txt"}, true},
    Convention{"count_matrix.mtx", {"all_genes.csv", "genes.csv"}, {"cell_metadata.csv"}, true}};
constexpr std::array<std::string_view, 4> kHdf5Endings{".h5ad", ".h5", ".hdf5", ".loom"};
constexpr std::array<std::string_view, 6> kArchiveEndings{".zip", ".tar", ".tgz", ".txz", ".tar.xz", ".tar.bz2"};
constexpr std::array<std::string_view, 2> kTableEndings{".csv", ".tsv"};
constexpr std::array<std::string_view, 1> kTextEndings{".txt"};
/// Tables beside a matrix, which are no data sets by themselves.
constexpr std::array<std::string_view, 8> kPartEndings{"features.tsv",  "genes.tsv",   "barcodes.tsv",
                                                       "celltypes.tsv", "genes.csv",   "cell_metadata.csv",
                                                       "genes.txt",     "barcodes.txt"};

std::string_view withoutGz(std::string_view name) {
  return name.ends_with(".gz") ? name.substr(0, name.size() - 3) : name;
}

template <std::size_t count>
bool endsWithOne(std::string_view name, const std::array<std::string_view, count>& endings) {
  return std::ranges::any_of(endings, [name](auto ending) { return !ending.empty() && name.ends_with(ending); });
}

/// The files of one folder, with what is found among them.
class Folder {
 public:
  explicit Folder(std::string path) : m_path(std::move(path)) {}

  void add(const std::string& name) { m_names.insert(name); }

  bool isOneMatrix() const { return plainMatrix().has_value(); }

  std::vector<DataSetFiles> matrices() const {
    if (const auto name = plainMatrix()) return {named(m_path.empty() ? *name : m_path, partsOf(*name))};
    std::vector<DataSetFiles> found;
    for (const std::string& name : m_names)
      if (withoutGz(name).ends_with(".mtx") &&
          !(name.ends_with(".gz") && m_names.contains(std::string(withoutGz(name)))))
        found.push_back(partsOf(name));
    if (std::ranges::any_of(found, isWhole)) std::erase_if(found, [](const auto& set) { return !isWhole(set); });
    if (found.size() == 1 && !m_path.empty()) return {named(m_path, found.front())};
    return found;
  }

  template <std::size_t count>
  std::vector<DataSetFiles> endingWith(const std::array<std::string_view, count>& endings) const {
    std::vector<DataSetFiles> found;
    for (const std::string& name : m_names)
      if (endsWithOne(withoutGz(name), endings) && !endsWithOne(withoutGz(name), kPartEndings))
        found.push_back({within(name), within(name), {}, {}, {}, false});
    return found;
  }

 private:
  static DataSetFiles named(std::string name, DataSetFiles set) {
    set.name = std::move(name);
    return set;
  }

  std::optional<std::string> plainMatrix() const {
    for (const char* name : {"matrix.mtx", "matrix.mtx.gz"})
      if (m_names.contains(name)) return name;
    return std::nullopt;
  }

  static bool isWhole(const DataSetFiles& set) { return !set.genes.empty() && !set.cells.empty(); }

  std::string within(const std::string& name) const { return m_path.empty() ? name : m_path + "/" + name; }

  /// The file of this name, plain or .gz, with its path; nothing where there is none.
  std::optional<std::string> find(const std::string& name) const {
    for (const std::string& candidate : {name, name + ".gz"})
      if (m_names.contains(candidate)) return within(candidate);
    return std::nullopt;
  }

  template <std::size_t count>
  std::string findOne(const std::string& prefix, const std::array<std::string_view, count>& names) const {
    for (const std::string_view name : names)
      if (const auto found = name.empty() ? std::nullopt : find(prefix + std::string(name))) return *found;
    return {};
  }

  /// The only file that ends so; nothing where there are more.
  template <std::size_t count>
  std::string onlyOne(const std::array<std::string_view, count>& endings) const {
    const auto fits = [&](const std::string& name) { return endsWithOne(withoutGz(name), endings); };
    return std::ranges::count_if(m_names, fits) == 1 ? within(*std::ranges::find_if(m_names, fits)) : std::string();
  }

  DataSetFiles partsOf(const std::string& matrix) const {
    DataSetFiles set{within(matrix), within(matrix), {}, {}, {}, false};
    const std::string_view plain = withoutGz(matrix);
    for (const Convention& convention : kConventions) {
      if (!plain.ends_with(convention.matrix)) continue;
      const std::string prefix(plain.substr(0, plain.size() - convention.matrix.size()));
      set.genes = findOne(prefix, convention.genes);
      set.cells = findOne(prefix, convention.cells);
      set.cellTypes = find(prefix + "celltypes.tsv").value_or("");
      set.cellsInRows = convention.cellsInRows;
      if (!set.genes.empty() || !set.cells.empty()) return set;
    }
    set.genes = onlyOne(kConventions.front().genes);
    set.cells = onlyOne(kConventions.front().cells);
    return set;
  }

  std::string m_path;
  std::set<std::string> m_names;
};

using Folders = std::map<std::string, Folder>;

bool isHidden(std::string_view path) {
  return path.starts_with('.') || path.find("/.") != std::string_view::npos || path.starts_with("__MACOSX/") ||
         path.find("/__MACOSX/") != std::string_view::npos;
}

Folders sorted(const std::vector<std::string>& files) {
  Folders folders;
  for (const std::string& file : files) {
    if (isHidden(file)) continue;
    const std::size_t end = file.rfind('/');
    const std::string path = end == std::string::npos ? "" : file.substr(0, end);
    folders.try_emplace(path, path).first->second.add(file.substr(end == std::string::npos ? 0 : end + 1));
  }
  std::vector<std::string> whole;
  for (const auto& [path, folder] : folders)
    if (folder.isOneMatrix()) whole.push_back(path.empty() ? "" : path + "/");
  std::erase_if(folders, [&](const auto& item) {
    return std::ranges::any_of(whole, [&](const std::string& above) {
      return item.first.starts_with(above) && item.first + "/" != above && !(above.empty() && item.first.empty());
    });
  });
  return folders;
}

}  // namespace

std::vector<DataSetFiles> dataSetsAmong(const std::vector<std::string>& files) {
  const Folders folders = sorted(files);
  std::vector<DataSetFiles> found;
  const auto collect = [&](auto&& of) {
    for (const auto& [path, folder] : folders)
      for (DataSetFiles& set : of(folder)) found.push_back(std::move(set));
  };
  collect([](const Folder& folder) { return folder.matrices(); });
  if (!folders.contains("") || !folders.at("").isOneMatrix())
    collect([](const Folder& folder) { return folder.endingWith(kHdf5Endings); });
  if (found.empty()) collect([](const Folder& folder) { return folder.endingWith(kArchiveEndings); });
  if (found.empty()) collect([](const Folder& folder) { return folder.endingWith(kTableEndings); });
  if (found.empty()) collect([](const Folder& folder) { return folder.endingWith(kTextEndings); });
  std::ranges::sort(found, {}, &DataSetFiles::name);
  return found;
}

}  // namespace grnwb::io
