// SPDX-License-Identifier: GPL-3.0-or-later
// Groups and datasets being written into an HDF5 file, encoded as anndata does.
#pragma once

#include <hdf5.h>

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/hdf5/handle.h"

namespace grnwb::hdf5 {

/// Thrown when the library refuses; place: the name at fault.
struct Refused {
  std::string place;
};

/// A name HDF5 takes as one link: '/' would mean a folder.
std::string linkName(std::string name);

/// A group or dataset. Lists are compressed; equal data give equal bytes, whatever the time and the number of threads.
class Place {
 public:
  Place(Handle object, std::string name);

  /// anndata's two attributes that say what it is.
  void encoding(const char* type, const char* version) const;
  void attribute(const char* name, const std::string& text) const;
  void attribute(const char* name, const std::vector<std::string>& texts) const;
  void attribute(const char* name, const std::vector<std::int64_t>& integers) const;
  /// As h5py writes a bool.
  void attribute(const char* name, bool value) const;

  /// A reference to what is called so in a group.
  void reference(const char* name, const Place& group, const std::string& link) const;

  Place group(const std::string& name) const;

  Place texts(const std::string& name, const std::vector<std::string>& values) const;
  Place text(const std::string& name, const std::string& value) const;

  /// A list, or rows of the given number of columns. Stored: float, double, std::int8_t, std::int16_t, std::int32_t or
  /// std::int64_t, into which each value must fit. The job advances by one per value.
  template <class Stored, class T>
  Place numbers(const std::string& name, std::span<const T> values, JobContext& job, std::int64_t columns = 0) const {
    return chunks(name, nativeType(Stored()), sizeof(Stored), static_cast<std::int64_t>(values.size()), columns, job,
                  [values](std::int64_t from, std::int64_t count, std::byte* into) {
                    auto* stored = reinterpret_cast<Stored*>(into);
                    for (std::int64_t i = 0; i < count; ++i)
                      stored[i] = static_cast<Stored>(values[static_cast<std::size_t>(from + i)]);
                  });
  }

 private:
  static hid_t nativeType(float) { return H5T_NATIVE_FLOAT; }
  static hid_t nativeType(double) { return H5T_NATIVE_DOUBLE; }
  static hid_t nativeType(std::int8_t) { return H5T_NATIVE_INT8; }
  static hid_t nativeType(std::int16_t) { return H5T_NATIVE_INT16; }
  static hid_t nativeType(std::int32_t) { return H5T_NATIVE_INT32; }
  static hid_t nativeType(std::int64_t) { return H5T_NATIVE_INT64; }

  /// Puts the values [from, from + count) into a piece that is 0 all over.
  using Fill = std::function<void(std::int64_t from, std::int64_t count, std::byte* into)>;
  Place chunks(const std::string& name, hid_t type, std::size_t bytes, std::int64_t count, std::int64_t columns,
               JobContext& job, const Fill& fill) const;
  Place create(const std::string& name, hid_t type, hid_t space, hid_t creation) const;
  void write(hid_t memoryType, hid_t space, const void* values) const;
  void writeAttribute(const char* name, hid_t fileType, hid_t space, hid_t memoryType, const void* values) const;

  Handle m_object;
  std::string m_name;
};

}  // namespace grnwb::hdf5
