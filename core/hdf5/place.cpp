// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hdf5/place.h"

#include <zlib.h>

#include <algorithm>
#include <new>
#include <utility>

#include "core/base/parallel.h"

namespace grnwb::hdf5 {
namespace {

constexpr std::int64_t kChunkValues = 1 << 16;
constexpr int kCompression = 2;  // of zlib: after the shuffle higher levels take long and gain little
constexpr std::int64_t kChunksAtOnce = 64;

Handle textType() {
  Handle type(H5Tcopy(H5T_C_S1));
  H5Tset_size(type.get(), H5T_VARIABLE);
  H5Tset_cset(type.get(), H5T_CSET_UTF8);
  return type;
}

std::vector<const char*> pointersTo(const std::vector<std::string>& texts) {
  std::vector<const char*> pointers;
  for (const std::string& text : texts) pointers.push_back(text.c_str());
  return pointers;
}

/// Without the time of writing: equal data give equal files.
Handle datasetCreation() {
  Handle creation(H5Pcreate(H5P_DATASET_CREATE));
  H5Pset_obj_track_times(creation.get(), false);
  return creation;
}

/// What HDF5's filters shuffle and deflate make of a chunk.
std::vector<std::byte> packed(const std::vector<std::byte>& plain, std::size_t elementBytes) {
  std::vector<std::byte> shuffled(plain.size());
  const std::size_t count = plain.size() / elementBytes;
  for (std::size_t byte = 0; byte < elementBytes; ++byte)
    for (std::size_t i = 0; i < count; ++i) shuffled[byte * count + i] = plain[i * elementBytes + byte];
  uLongf size = compressBound(plain.size());
  std::vector<std::byte> result(size);
  if (compress2(reinterpret_cast<Bytef*>(result.data()), &size, reinterpret_cast<const Bytef*>(shuffled.data()),
                shuffled.size(), kCompression) != Z_OK)
    throw std::bad_alloc();
  result.resize(size);
  return result;
}

}  // namespace

std::string linkName(std::string name) {
  std::ranges::replace(name, '/', '_');
  return name;
}

Place::Place(Handle object, std::string name) : m_object(std::move(object)), m_name(std::move(name)) {
  if (!m_object.valid()) throw Refused{m_name};
}

void Place::encoding(const char* type, const char* version) const {
  attribute("encoding-type", std::string(type));
  attribute("encoding-version", std::string(version));
}

void Place::attribute(const char* name, const std::string& text) const {
  const char* pointer = text.c_str();
  writeAttribute(name, textType().get(), Handle(H5Screate(H5S_SCALAR)).get(), textType().get(), &pointer);
}

void Place::attribute(const char* name, const std::vector<std::string>& texts) const {
  const hsize_t count = texts.size();
  const auto pointers = pointersTo(texts);
  writeAttribute(name, textType().get(), Handle(H5Screate_simple(1, &count, nullptr)).get(), textType().get(),
                 pointers.data());
}

void Place::attribute(const char* name, const std::vector<std::int64_t>& integers) const {
  const hsize_t count = integers.size();
  writeAttribute(name, H5T_STD_I64LE, Handle(H5Screate_simple(1, &count, nullptr)).get(), H5T_NATIVE_INT64,
                 integers.data());
}

void Place::attribute(const char* name, bool value) const {
  const Handle type(H5Tenum_create(H5T_STD_I8LE));
  for (const std::int8_t code : {std::int8_t{0}, std::int8_t{1}})
    H5Tenum_insert(type.get(), code == 0 ? "FALSE" : "TRUE", &code);
  const std::int8_t code = value ? 1 : 0;
  writeAttribute(name, type.get(), Handle(H5Screate(H5S_SCALAR)).get(), type.get(), &code);
}

void Place::reference(const char* name, const Place& group, const std::string& link) const {
  hobj_ref_t reference = 0;
  const std::string target = linkName(link);
  if (H5Rcreate(&reference, group.m_object.get(), target.c_str(), H5R_OBJECT, -1) < 0) throw Refused{target};
  writeAttribute(name, H5T_STD_REF_OBJ, Handle(H5Screate(H5S_SCALAR)).get(), H5T_STD_REF_OBJ, &reference);
}

Place Place::group(const std::string& name) const {
  const std::string link = linkName(name);
  return {Handle(H5Gcreate2(m_object.get(), link.c_str(), H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT)), link};
}

Place Place::texts(const std::string& name, const std::vector<std::string>& values) const {
  const hsize_t count = values.size(), chunk = std::min<hsize_t>(count, kChunkValues);
  const Handle space(H5Screate_simple(1, &count, nullptr)), type = textType(), creation = datasetCreation();
  if (count > 0) {
    H5Pset_chunk(creation.get(), 1, &chunk);
    H5Pset_deflate(creation.get(), kCompression);
  }
  Place place = create(name, type.get(), space.get(), creation.get());
  place.write(type.get(), space.get(), pointersTo(values).data());
  return place;
}

Place Place::text(const std::string& name, const std::string& value) const {
  const char* pointer = value.c_str();
  const Handle space(H5Screate(H5S_SCALAR)), type = textType(), creation = datasetCreation();
  Place place = create(name, type.get(), space.get(), creation.get());
  place.write(type.get(), space.get(), &pointer);
  return place;
}

Place Place::chunks(const std::string& name, hid_t type, std::size_t bytes, std::int64_t count, std::int64_t columns,
                    JobContext& job, const Fill& fill) const {
  const std::int64_t width = std::max<std::int64_t>(1, columns), rows = count / width;
  const std::int64_t chunkRows = std::clamp<std::int64_t>(kChunkValues / width, 1, std::max<std::int64_t>(1, rows));
  const hsize_t extent[2] = {static_cast<hsize_t>(rows), static_cast<hsize_t>(width)},
                chunk[2] = {static_cast<hsize_t>(chunkRows), static_cast<hsize_t>(width)};
  const int rank = columns > 0 ? 2 : 1;
  const Handle space(H5Screate_simple(rank, extent, nullptr)), creation = datasetCreation();
  if (count > 0) {
    H5Pset_chunk(creation.get(), rank, chunk);
    H5Pset_shuffle(creation.get());
    H5Pset_deflate(creation.get(), kCompression);
  }
  Place place = create(name, type, space.get(), creation.get());
  const std::int64_t chunkValues = chunkRows * width, chunkCount = (count + chunkValues - 1) / chunkValues;
  for (std::int64_t first = 0; first < chunkCount; first += kChunksAtOnce) {
    std::vector<std::vector<std::byte>> stored(static_cast<std::size_t>(std::min(kChunksAtOnce, chunkCount - first)));
    parallelFor(job, stored.size(), [&](std::size_t i) {
      const std::int64_t from = (first + static_cast<std::int64_t>(i)) * chunkValues;
      std::vector<std::byte> plain(static_cast<std::size_t>(chunkValues) * bytes);
      fill(from, std::min(chunkValues, count - from), plain.data());
      stored[i] = packed(plain, bytes);
    });
    for (std::size_t i = 0; i < stored.size(); ++i) {
      const std::int64_t row = (first + static_cast<std::int64_t>(i)) * chunkRows;
      const hsize_t offset[2] = {static_cast<hsize_t>(row), 0};
      if (H5Dwrite_chunk(place.m_object.get(), H5P_DEFAULT, 0, offset, stored[i].size(), stored[i].data()) < 0)
        throw Refused{place.m_name};
    }
    job.advance(std::min(kChunksAtOnce * chunkValues, count - first * chunkValues));
  }
  return place;
}

Place Place::create(const std::string& name, hid_t type, hid_t space, hid_t creation) const {
  const std::string link = linkName(name);
  return {Handle(H5Dcreate2(m_object.get(), link.c_str(), type, space, H5P_DEFAULT, creation, H5P_DEFAULT)), link};
}

void Place::write(hid_t memoryType, hid_t space, const void* values) const {
  const bool empty = H5Sget_simple_extent_npoints(space) == 0;  // the library refuses a null pointer even then
  if (!empty && H5Dwrite(m_object.get(), memoryType, H5S_ALL, H5S_ALL, H5P_DEFAULT, values) < 0) throw Refused{m_name};
}

void Place::writeAttribute(const char* name, hid_t fileType, hid_t space, hid_t memoryType, const void* values) const {
  const Handle created(H5Acreate2(m_object.get(), name, fileType, space, H5P_DEFAULT, H5P_DEFAULT));
  const bool empty = H5Sget_simple_extent_npoints(space) == 0;
  if (!created.valid() || (!empty && H5Awrite(created.get(), memoryType, values) < 0)) throw Refused{m_name};
}

}  // namespace grnwb::hdf5
