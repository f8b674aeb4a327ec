// SPDX-License-Identifier: GPL-3.0-or-later
// Small HDF5 files made by tests, in layouts that this program doesn't write.
#pragma once

#include <hdf5.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace grnwb::test {

/// Groups on the way to a name are made when they aren't there.
class Hdf5File {
 public:
  explicit Hdf5File(const std::filesystem::path& path)
      : m_file(H5Fcreate(path.c_str(), H5F_ACC_TRUNC, H5P_DEFAULT, H5P_DEFAULT)),
        m_links(H5Pcreate(H5P_LINK_CREATE)),
        m_text(H5Tcopy(H5T_C_S1)) {
    H5Pset_create_intermediate_group(m_links, 1);
    H5Tset_size(m_text, H5T_VARIABLE);
    H5Tset_cset(m_text, H5T_CSET_UTF8);
  }
  ~Hdf5File() {
    H5Tclose(m_text);
    H5Pclose(m_links);
    H5Fclose(m_file);
  }
  Hdf5File(const Hdf5File&) = delete;
  Hdf5File& operator=(const Hdf5File&) = delete;

  void group(const std::string& name) { H5Gclose(H5Gcreate2(m_file, name.c_str(), m_links, H5P_DEFAULT, H5P_DEFAULT)); }
  void texts(const std::string& name, const std::vector<std::string>& values) {
    std::vector<const char*> pointers;
    for (const std::string& value : values) pointers.push_back(value.c_str());
    put(name, m_text, {values.size()}, pointers.data());
  }
  void noValues(const std::string& name) {
    const hid_t space = H5Screate(H5S_NULL);
    H5Dclose(H5Dcreate2(m_file, name.c_str(), H5T_NATIVE_FLOAT, space, m_links, H5P_DEFAULT, H5P_DEFAULT));
    H5Sclose(space);
  }
  /// extent: one number per dimension; a list when empty. chunk: the same, not stored in pieces when empty.
  template <class T>
  void numbers(const std::string& name, const std::vector<T>& values, std::vector<hsize_t> extent = {},
               const std::vector<hsize_t>& chunk = {}) {
    if (extent.empty()) extent = {values.size()};
    put(name, nativeType(T()), extent, values.data(), chunk);
  }
  void attribute(const std::string& place, const char* name, const std::string& text) {
    const hid_t object = H5Oopen(m_file, place.c_str(), H5P_DEFAULT), space = H5Screate(H5S_SCALAR);
    const hid_t created = H5Acreate2(object, name, m_text, space, H5P_DEFAULT, H5P_DEFAULT);
    const char* pointer = text.c_str();
    H5Awrite(created, m_text, &pointer);
    H5Aclose(created);
    H5Sclose(space);
    H5Oclose(object);
  }
  void attribute(const std::string& place, const char* name, const std::vector<std::int64_t>& values) {
    const hsize_t count = values.size();
    const hid_t object = H5Oopen(m_file, place.c_str(), H5P_DEFAULT), space = H5Screate_simple(1, &count, nullptr);
    const hid_t created = H5Acreate2(object, name, H5T_STD_I64LE, space, H5P_DEFAULT, H5P_DEFAULT);
    H5Awrite(created, H5T_NATIVE_INT64, values.data());
    H5Aclose(created);
    H5Sclose(space);
    H5Oclose(object);
  }

  /// A table of anndata 0.8 and later with nothing but names.
  void table(const std::string& name, const std::vector<std::string>& names) {
    texts(name + "/_index", names);
    attribute(name, "encoding-type", "dataframe");
    attribute(name, "_index", "_index");
  }
  /// format: "csr_matrix" or "csc_matrix".
  void sparse(const std::string& name, const char* format, std::int64_t rows, std::int64_t columns,
              const std::vector<std::int32_t>& offsets, const std::vector<std::int32_t>& indices,
              const std::vector<float>& values) {
    numbers(name + "/indptr", offsets);
    numbers(name + "/indices", indices);
    numbers(name + "/data", values);
    attribute(name, "encoding-type", format);
    attribute(name, "shape", std::vector{rows, columns});
  }

  hid_t id() const { return m_file; }

 private:
  static hid_t nativeType(float) { return H5T_NATIVE_FLOAT; }
  static hid_t nativeType(double) { return H5T_NATIVE_DOUBLE; }
  static hid_t nativeType(std::int8_t) { return H5T_NATIVE_INT8; }
  static hid_t nativeType(std::int32_t) { return H5T_NATIVE_INT32; }
  static hid_t nativeType(std::int64_t) { return H5T_NATIVE_INT64; }

  void put(const std::string& name, hid_t type, const std::vector<hsize_t>& extent, const void* values,
           const std::vector<hsize_t>& chunk = {}) {
    const hid_t space = H5Screate_simple(static_cast<int>(extent.size()), extent.data(), nullptr);
    const hid_t creation = H5Pcreate(H5P_DATASET_CREATE);
    if (!chunk.empty()) H5Pset_chunk(creation, static_cast<int>(chunk.size()), chunk.data());
    const hid_t dataset = H5Dcreate2(m_file, name.c_str(), type, space, m_links, creation, H5P_DEFAULT);
    H5Dwrite(dataset, type, H5S_ALL, H5S_ALL, H5P_DEFAULT, values);
    H5Dclose(dataset);
    H5Pclose(creation);
    H5Sclose(space);
  }

  hid_t m_file, m_links, m_text;
};

}  // namespace grnwb::test
