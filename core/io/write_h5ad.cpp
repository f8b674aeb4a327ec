// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/write_h5ad.h"

#include <hdf5.h>

#include <algorithm>
#include <limits>
#include <new>
#include <span>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/io/hdf5_handle.h"

namespace grnwb::io {
namespace {

constexpr hsize_t kChunk = 1 << 15;  // values per compressed piece
constexpr unsigned kCompression = 4;
constexpr std::size_t kMemoryStep = 1 << 20;

/// Thrown within this file when the library refuses; becomes an Error that names the target.
struct Refused {
  std::string place;
};

/// A name HDF5 takes as one link: '/' would mean a folder.
std::string linkName(std::string name) {
  std::ranges::replace(name, '/', '_');
  return name;
}

Hdf5Handle textType() {
  Hdf5Handle type(H5Tcopy(H5T_C_S1));
  H5Tset_size(type.get(), H5T_VARIABLE);
  H5Tset_cset(type.get(), H5T_CSET_UTF8);
  return type;
}

std::vector<const char*> pointersTo(const std::vector<std::string>& texts) {
  std::vector<const char*> pointers;
  for (const std::string& text : texts) pointers.push_back(text.c_str());
  return pointers;
}

/// A group or dataset being written, with anndata's two attributes that say how it is encoded.
class Place {
 public:
  Place(Hdf5Handle object, std::string name) : m_object(std::move(object)), m_name(std::move(name)) {
    if (!m_object.valid()) throw Refused{m_name};
  }

  void encoding(const char* type, const char* version) const {
    attribute("encoding-type", std::string(type));
    attribute("encoding-version", std::string(version));
  }

  void attribute(const char* name, const std::string& text) const {
    const char* pointer = text.c_str();
    writeAttribute(name, textType().get(), Hdf5Handle(H5Screate(H5S_SCALAR)).get(), textType().get(), &pointer);
  }

  void attribute(const char* name, const std::vector<std::string>& texts) const {
    const hsize_t count = texts.size();
    const auto pointers = pointersTo(texts);
    writeAttribute(name, textType().get(), Hdf5Handle(H5Screate_simple(1, &count, nullptr)).get(), textType().get(),
                   pointers.data());
  }

  void attribute(const char* name, const std::vector<std::int64_t>& integers) const {
    const hsize_t count = integers.size();
    writeAttribute(name, H5T_STD_I64LE, Hdf5Handle(H5Screate_simple(1, &count, nullptr)).get(), H5T_NATIVE_INT64,
                   integers.data());
  }

  /// As h5py writes a bool.
  void attribute(const char* name, bool value) const {
    const Hdf5Handle type(H5Tenum_create(H5T_STD_I8LE));
    for (const std::int8_t code : {std::int8_t{0}, std::int8_t{1}})
      H5Tenum_insert(type.get(), code == 0 ? "FALSE" : "TRUE", &code);
    const std::int8_t code = value ? 1 : 0;
    writeAttribute(name, type.get(), Hdf5Handle(H5Screate(H5S_SCALAR)).get(), type.get(), &code);
  }

  Place group(const std::string& name) const {
    const std::string link = linkName(name);
    return {Hdf5Handle(H5Gcreate2(m_object.get(), link.c_str(), H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT)), link};
  }

  /// A compressed list.
  Place list(const std::string& name, hid_t fileType, hid_t memoryType, hsize_t count, const void* values) const {
    const Hdf5Handle space(H5Screate_simple(1, &count, nullptr)), creation = datasetCreation();
    if (count > 0) {
      const hsize_t chunk = std::min(count, kChunk);
      H5Pset_chunk(creation.get(), 1, &chunk);
      H5Pset_deflate(creation.get(), kCompression);
    }
    return dataset(name, fileType, memoryType, space.get(), creation.get(), values);
  }

  Place numbers(const std::string& name, std::span<const float> values) const {
    return list(name, H5T_IEEE_F32LE, H5T_NATIVE_FLOAT, values.size(), values.data());
  }
  Place numbers(const std::string& name, std::span<const double> values) const {
    return list(name, H5T_IEEE_F64LE, H5T_NATIVE_DOUBLE, values.size(), values.data());
  }
  Place numbers(const std::string& name, std::span<const std::int32_t> values) const {
    return list(name, H5T_STD_I32LE, H5T_NATIVE_INT32, values.size(), values.data());
  }
  Place texts(const std::string& name, const std::vector<std::string>& values) const {
    return list(name, textType().get(), textType().get(), values.size(), pointersTo(values).data());
  }
  Place text(const std::string& name, const std::string& value) const {
    const char* pointer = value.c_str();
    const Hdf5Handle space(H5Screate(H5S_SCALAR)), type = textType(), creation = datasetCreation();
    return dataset(name, type.get(), type.get(), space.get(), creation.get(), &pointer);
  }

 private:
  /// Without the time of writing: equal data give equal files.
  static Hdf5Handle datasetCreation() {
    Hdf5Handle creation(H5Pcreate(H5P_DATASET_CREATE));
    H5Pset_obj_track_times(creation.get(), false);
    return creation;
  }
  Place dataset(const std::string& name, hid_t fileType, hid_t memoryType, hid_t space, hid_t creation,
                const void* values) const {
    const std::string link = linkName(name);
    Place place(
        Hdf5Handle(H5Dcreate2(m_object.get(), link.c_str(), fileType, space, H5P_DEFAULT, creation, H5P_DEFAULT)),
        link);
    const bool empty = H5Sget_simple_extent_npoints(space) == 0;  // the library refuses a null pointer even then
    if (!empty && H5Dwrite(place.m_object.get(), memoryType, H5S_ALL, H5S_ALL, H5P_DEFAULT, values) < 0)
      throw Refused{link};
    return place;
  }

  void writeAttribute(const char* name, hid_t fileType, hid_t space, hid_t memoryType, const void* values) const {
    const Hdf5Handle created(H5Acreate2(m_object.get(), name, fileType, space, H5P_DEFAULT, H5P_DEFAULT));
    const bool empty = H5Sget_simple_extent_npoints(space) == 0;
    if (!created.valid() || (!empty && H5Awrite(created.get(), memoryType, values) < 0)) throw Refused{m_name};
  }

  Hdf5Handle m_object;
  std::string m_name;
};

void writeMatrix(const Place& parent, const std::string& name, const data::SparseMatrix& matrix) {
  const Place group = parent.group(name);
  group.encoding("csr_matrix", "0.1.0");
  group.attribute("shape", std::vector<std::int64_t>{matrix.rows, matrix.columns});
  group.numbers("data", std::span<const float>(matrix.values));
  group.numbers("indices", std::span<const std::int32_t>(matrix.columnIndex));
  const bool fits = matrix.nonzero() <= std::numeric_limits<std::int32_t>::max();  // scipy wants both index types equal
  group.list("indptr", fits ? H5T_STD_I32LE : H5T_STD_I64LE, H5T_NATIVE_INT64, matrix.offsets.size(),
             matrix.offsets.data());
}

void writeTexts(const Place& parent, const std::string& name, const std::vector<std::string>& texts) {
  parent.texts(name, texts).encoding("string-array", "0.2.0");
}

void writeCategorical(const Place& parent, const std::string& name, const data::Categorical& labels) {
  const Place group = parent.group(name);
  group.encoding("categorical", "0.2.0");
  group.attribute("ordered", labels.ordered);
  const std::size_t count = labels.categories.size();
  const hid_t narrowest = count <= 127 ? H5T_STD_I8LE : count <= 32767 ? H5T_STD_I16LE : H5T_STD_I32LE;
  group.list("codes", narrowest, H5T_NATIVE_INT32, labels.codes.size(), labels.codes.data()).encoding("array", "0.2.0");
  writeTexts(group, "categories", labels.categories);
}

void writeTable(const Place& root, const std::string& name, const data::Table& table) {
  const Place group = root.group(name);
  group.encoding("dataframe", "0.2.0");
  group.attribute("_index", std::string("_index"));
  std::vector<std::string> order;
  for (const auto& [column, values] : table.columns) order.push_back(linkName(column));
  group.attribute("column-order", order);
  writeTexts(group, "_index", table.names);
  for (const auto& [column, values] : table.columns) {
    if (const auto* labels = std::get_if<data::Categorical>(&values))
      writeCategorical(group, column, *labels);
    else if (const auto* texts = std::get_if<std::vector<std::string>>(&values))
      writeTexts(group, column, *texts);
    else
      group.numbers(column, std::span<const double>(std::get<std::vector<double>>(values))).encoding("array", "0.2.0");
  }
}

void writeContent(const Place& root, const data::Dataset& dataset) {
  root.encoding("anndata", "0.1.0");
  writeMatrix(root, "X", dataset.x);
  writeTable(root, "obs", dataset.cells);
  writeTable(root, "var", dataset.genes);
  for (const char* name : {"layers", "uns", "obsm", "varm", "obsp", "varp"}) {
    const Place group = root.group(name);
    group.encoding("dict", "0.1.0");
    if (name == std::string("layers"))
      for (const auto& [layer, matrix] : dataset.layers) writeMatrix(group, layer, matrix);
    if (name == std::string("uns"))
      for (const auto& [note, text] : dataset.notes) group.text(note, text).encoding("string", "0.2.0");
  }
}

/// The bytes of the file. It is made in memory, so that the library never meets a full disk.
std::string fileImage(const data::Dataset& dataset) {
  const Hdf5Session session;
  const Hdf5Handle access(H5Pcreate(H5P_FILE_ACCESS));
  H5Pset_fapl_core(access.get(), kMemoryStep, false);
  H5Pset_fclose_degree(access.get(), H5F_CLOSE_STRONG);
  const Hdf5Handle file(H5Fcreate("new.h5ad", H5F_ACC_TRUNC, H5P_DEFAULT, access.get()));
  if (!file.valid()) throw Refused{"the file"};
  {
    const Place root(Hdf5Handle(H5Gopen2(file.get(), "/", H5P_DEFAULT)), "/");
    writeContent(root, dataset);
  }
  if (H5Fflush(file.get(), H5F_SCOPE_GLOBAL) < 0) throw Refused{"the file"};
  const ssize_t size = H5Fget_file_image(file.get(), nullptr, 0);
  if (size <= 0) throw Refused{"the file"};
  std::string image(static_cast<std::size_t>(size), '\0');
  if (H5Fget_file_image(file.get(), image.data(), image.size()) != size) throw Refused{"the file"};
  return image;
}

}  // namespace

void writeH5ad(const data::Dataset& dataset, const std::filesystem::path& path) {
  std::string image;
  try {
    image = fileImage(dataset);
  } catch (const Refused& refused) {
    throw Error(ErrorCode::failed, path.string(), "can't be written: HDF5 refused '" + refused.place + "'",
                "give columns, layers and notes names that differ");
  } catch (const std::bad_alloc&) {
    throw Error(ErrorCode::failed, path.string(), "can't be written: there is not enough memory",
                "close other programs");
  }
  writeFileAtomically(path, image);
}

}  // namespace grnwb::io
