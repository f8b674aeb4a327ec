// SPDX-License-Identifier: GPL-3.0-or-later
// Groups and datasets of an HDF5 file that may be damaged: every size is checked before memory is taken for it.
#pragma once

#include <hdf5.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/hdf5/handle.h"
#include "core/hdf5/stored_elements.h"

namespace grnwb::hdf5 {

/// How to mend a file that lost something on its way.
inline constexpr const char* kWriteAgain = "write the file again with the program that made it";

enum class StoredKind { number, boolean, text, compound, other };

/// A group or dataset. Needs a Session that lives longer. Everything that fails throws Error(badInput) with the
/// file and the place in it.
class Node {
 public:
  /// The root of a file.
  static Node openFile(const std::filesystem::path& path);

  const std::filesystem::path& path() const;            ///< of the file
  const std::string& place() const { return m_place; }  ///< "obs/celltype"
  std::string name() const;                             ///< "celltype"
  /// The error "FILE: PLACE problem; remedy".
  [[noreturn]] void fail(const std::string& problem, const std::string& remedy) const;
  /// The same with the remedy for a file that isn't whole.
  [[noreturn]] void failDamaged(const std::string& problem) const;

  bool isGroup() const;
  bool isDataset() const;

  std::vector<std::string> childNames() const;
  std::optional<Node> child(const std::string& name) const;
  Node need(const std::string& name) const;

  /// Attributes; nothing when absent or of another kind.
  std::optional<std::string> textAttribute(const std::string& name) const;
  std::optional<std::vector<std::string>> textsAttribute(const std::string& name) const;
  std::optional<std::vector<std::int64_t>> integersAttribute(const std::string& name) const;
  bool hasAttribute(const std::string& name) const;

  /// Datasets. Empty for a scalar.
  std::vector<std::int64_t> shape() const;
  /// The one length of a one-dimensional dataset; throws for any other.
  std::int64_t length() const;
  /// Whether it is a dataset without any room for values, anndata's None.
  bool isNull() const;
  /// The smallest number of rows worth reading at once.
  std::int64_t rowsAtOnce() const { return elements().rowsAtOnce(); }
  /// Of the values, or of the given field of a compound.
  StoredKind kind(const std::string& field = {}) const;
  std::vector<std::string> fields() const;
  /// Numbers in one value of the field of a compound: 1, or more for a list; 0 when it holds no numbers.
  std::int64_t fieldWidth(const std::string& field) const;

  /// All values of a one-dimensional dataset, or one field of a compound. T: float, double, std::int32_t, std::int64_t.
  /// Whole numbers outside T's range become its largest or smallest. The job advances by one per value.
  template <class T>
  std::vector<T> numbers(JobContext& job, const std::string& field = {}) const;
  /// Only those at [from, from + count), which must be within the length.
  template <class T>
  std::vector<T> numbersAt(std::int64_t from, std::int64_t count, JobContext& job, const std::string& field = {}) const;
  /// The field of each element, fieldWidth() numbers one after the other.
  std::vector<float> fieldNumbers(const std::string& field, JobContext& job) const;
  std::vector<std::string> texts(JobContext& job, const std::string& field = {}) const;
  /// The text of a scalar dataset, nothing when it isn't one.
  std::optional<std::string> scalarText(JobContext& job) const;

  using TakeRows = std::function<void(std::int64_t firstRow, std::int64_t rows, const std::vector<float>& values)>;
  /// Calls take(firstRow, rows, values) for consecutive blocks of rows of a two-dimensional dataset.
  void readRows(JobContext& job, const TakeRows& take) const;
  /// The same for the rows [from, from + count), which must be within the shape.
  void readRowsAt(std::int64_t from, std::int64_t count, JobContext& job, const TakeRows& take) const;

 private:
  struct File;
  Node(std::shared_ptr<File> file, Handle object, std::string place);

  /// links: how many may still be followed.
  std::optional<Node> childThrough(const std::string& name, int links) const;
  /// What a soft link of this many bytes leads to.
  std::optional<Node> behindLink(const std::string& name, std::size_t bytes, int links) const;
  Handle valueType(const std::string& field) const;
  /// Where the field begins within an element as stored.
  std::size_t fieldOffset(const std::string& field) const;
  StoredElements elements() const;
  void read(const StoredElements& elements, std::int64_t from, std::int64_t count, JobContext& job,
            const std::function<void(const StoredBlock&)>& take) const;
  std::vector<std::string> textsOf(const StoredElements& elements, const std::string& field, JobContext& job) const;

  std::shared_ptr<File> m_file;
  Handle m_object;
  std::string m_place;
};

}  // namespace grnwb::hdf5
