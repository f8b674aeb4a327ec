// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/hdf5_node.h"

#include <algorithm>
#include <limits>
#include <type_traits>

#include "core/io/bad_file.h"
#include "core/io/hdf5_text_heap.h"

namespace grnwb::io {
namespace {

constexpr H5Z_filter_t kLzfFilter = 32000;
constexpr std::int64_t kBlock = 1 << 18;      // values read between two looks at the stop flag
constexpr std::int64_t kRowBlock = 1 << 22;   // the same for rows of dense matrices
constexpr double kLargestCompression = 1100;  // deflate reaches 1032
constexpr double kAlwaysAllowed = 16 << 20;   // bytes
constexpr const char* kCopyAgain = "copy or download the file again";

template <class T>
hid_t nativeType() {
  if constexpr (std::is_same_v<T, float>) return H5T_NATIVE_FLOAT;
  if constexpr (std::is_same_v<T, double>) return H5T_NATIVE_DOUBLE;
  if constexpr (std::is_same_v<T, std::int32_t>) return H5T_NATIVE_INT32;
  if constexpr (std::is_same_v<T, std::int64_t>) return H5T_NATIVE_INT64;
}

/// A type for memory that takes just one field out of a compound; the plain type where there is no field.
Hdf5Handle asField(hid_t type, const std::string& field) {
  if (field.empty()) return Hdf5Handle(H5Tcopy(type));
  Hdf5Handle compound(H5Tcreate(H5T_COMPOUND, H5Tget_size(type)));
  H5Tinsert(compound.get(), field.c_str(), 0, type);
  return compound;
}

Hdf5Kind kindOf(hid_t type) {
  switch (H5Tget_class(type)) {
    case H5T_INTEGER:
    case H5T_FLOAT:
      return Hdf5Kind::number;
    case H5T_ENUM:
      return Hdf5Kind::boolean;
    case H5T_STRING:
      return Hdf5Kind::text;
    case H5T_COMPOUND:
      return Hdf5Kind::compound;
    default:
      return Hdf5Kind::other;
  }
}

std::string fixedText(const char* text, std::size_t size, bool spacePadded) {
  std::string result(text, std::find(text, text + size, '\0'));
  if (spacePadded) result.erase(result.find_last_not_of(' ') + 1);
  return result;
}

/// Reads count texts of the given file type by calling read(memoryType, buffer); false when that fails.
template <class Read>
bool readTexts(TextHeap& heap, hid_t type, const std::string& field, hsize_t count, std::vector<std::string>& texts,
               Read read) {
  if (H5Tis_variable_str(type) > 0) {
    const Hdf5Handle reference(createTextReferenceType()), memory = asField(reference.get(), field);
    std::vector<TextReference> references(count);
    if (!read(memory.get(), static_cast<void*>(references.data()))) return false;
    for (const TextReference& each : references) {
      auto text = heap.text(each);
      if (!text) return false;
      texts.push_back(std::move(*text));
    }
    return true;
  }
  const Hdf5Handle memory = asField(type, field);
  const std::size_t size = H5Tget_size(type);
  std::vector<char> buffer(count * size);
  if (!read(memory.get(), static_cast<void*>(buffer.data()))) return false;
  const bool spacePadded = H5Tget_strpad(type) == H5T_STR_SPACEPAD;
  for (hsize_t i = 0; i < count; ++i) texts.push_back(fixedText(buffer.data() + i * size, size, spacePadded));
  return true;
}

}  // namespace

struct Hdf5Node::File {
  std::filesystem::path path;
  double bytes = 0;
  Hdf5Handle handle;
  std::optional<TextHeap> texts;
};

Hdf5Node::Hdf5Node(std::shared_ptr<File> file, Hdf5Handle object, std::string place)
    : m_file(std::move(file)), m_object(std::move(object)), m_place(std::move(place)) {}

Hdf5Node Hdf5Node::openFile(const std::filesystem::path& path) {
  auto file = std::make_shared<File>();
  file->path = path;
  file->bytes = static_cast<double>(std::filesystem::file_size(path));
  const Hdf5Handle access(H5Pcreate(H5P_FILE_ACCESS));
  H5Pset_fclose_degree(access.get(), H5F_CLOSE_STRONG);
  H5Pset_file_locking(access.get(), false, true);  // read-only network folders refuse locks
  file->handle = Hdf5Handle(H5Fopen(path.c_str(), H5F_ACC_RDONLY, access.get()));
  if (!file->handle.valid()) throw badFile(path, "is a damaged or cut short HDF5 file", kCopyAgain);
  const Hdf5Handle creation(H5Fget_create_plist(file->handle.get()));
  std::size_t addressSize = 0, lengthSize = 0;
  hsize_t userBlock = 0;
  H5Pget_sizes(creation.get(), &addressSize, &lengthSize);
  H5Pget_userblock(creation.get(), &userBlock);
  if (addressSize != 8 || lengthSize != 8)
    throw badFile(path, "is an HDF5 file with unusual addresses", "save it again with h5py");
  file->texts.emplace(path, userBlock);
  Hdf5Handle root(H5Oopen(file->handle.get(), "/", H5P_DEFAULT));
  if (!root.valid()) throw badFile(path, "is a damaged or cut short HDF5 file", kCopyAgain);
  return {file, std::move(root), ""};
}

std::string Hdf5Node::name() const {
  return m_place.substr(m_place.rfind('/') + 1);
}

void Hdf5Node::fail(const std::string& problem, const std::string& remedy) const {
  throw badFile(m_file->path, m_place.empty() ? problem : m_place + " " + problem, remedy);
}

void Hdf5Node::failDamaged(const std::string& problem) const {
  fail(problem + " (the file is damaged or cut short)", kCopyAgain);
}

bool Hdf5Node::isGroup() const {
  return H5Iget_type(m_object.get()) == H5I_GROUP;
}

bool Hdf5Node::isDataset() const {
  return H5Iget_type(m_object.get()) == H5I_DATASET;
}

std::vector<std::string> Hdf5Node::childNames() const {
  std::vector<std::string> names;
  if (!isGroup()) return names;
  const H5L_iterate_t collect = [](hid_t, const char* name, const H5L_info_t*, void* into) -> herr_t {
    static_cast<std::vector<std::string>*>(into)->emplace_back(name);
    return 0;
  };
  if (H5Literate(m_object.get(), H5_INDEX_NAME, H5_ITER_INC, nullptr, collect, &names) < 0)
    failDamaged("can't be listed");
  return names;
}

std::optional<Hdf5Node> Hdf5Node::child(const std::string& name) const {
  if (!isGroup() || name.empty()) return std::nullopt;
  const htri_t exists = H5Lexists(m_object.get(), name.c_str(), H5P_DEFAULT);
  const std::string place = m_place.empty() ? name : m_place + "/" + name;
  if (exists == 0) return std::nullopt;
  Hdf5Handle object(exists > 0 ? H5Oopen(m_object.get(), name.c_str(), H5P_DEFAULT) : -1);
  if (!object.valid()) throw badFile(m_file->path, place + " can't be opened (the file is damaged)", kCopyAgain);
  return Hdf5Node(m_file, std::move(object), place);
}

Hdf5Node Hdf5Node::need(const std::string& name) const {
  auto node = child(name);
  if (!node) fail("has no '" + name + "'", "write the file again with the program that made it");
  return std::move(*node);
}

bool Hdf5Node::hasAttribute(const std::string& name) const {
  return H5Aexists(m_object.get(), name.c_str()) > 0;
}

std::optional<std::vector<std::string>> Hdf5Node::textsAttribute(const std::string& name) const {
  if (!hasAttribute(name)) return std::nullopt;
  const Hdf5Handle attribute(H5Aopen(m_object.get(), name.c_str(), H5P_DEFAULT));
  const Hdf5Handle type(H5Aget_type(attribute.get())), space(H5Aget_space(attribute.get()));
  if (!type.valid() || !space.valid()) failDamaged("has an unreadable attribute '" + name + "'");
  const hssize_t count = H5Sget_simple_extent_npoints(space.get());
  std::vector<std::string> texts;
  if (count <= 0) return texts;
  if (kindOf(type.get()) != Hdf5Kind::text) return std::nullopt;
  if (static_cast<double>(count) * static_cast<double>(H5Tget_size(type.get())) > m_file->bytes ||
      !readTexts(*m_file->texts, type.get(), "", static_cast<hsize_t>(count), texts,
                 [&](hid_t memory, void* out) { return H5Aread(attribute.get(), memory, out) >= 0; }))
    failDamaged("has an unreadable attribute '" + name + "'");
  return texts;
}

std::optional<std::string> Hdf5Node::textAttribute(const std::string& name) const {
  auto texts = textsAttribute(name);
  if (!texts || texts->size() != 1) return std::nullopt;
  return texts->front();
}

std::optional<std::vector<std::int64_t>> Hdf5Node::integersAttribute(const std::string& name) const {
  if (!hasAttribute(name)) return std::nullopt;
  const Hdf5Handle attribute(H5Aopen(m_object.get(), name.c_str(), H5P_DEFAULT));
  const Hdf5Handle type(H5Aget_type(attribute.get())), space(H5Aget_space(attribute.get()));
  if (!type.valid() || !space.valid()) failDamaged("has an unreadable attribute '" + name + "'");
  const Hdf5Kind kind = kindOf(type.get());
  const hssize_t count = H5Sget_simple_extent_npoints(space.get());
  if ((kind != Hdf5Kind::number && kind != Hdf5Kind::boolean) || count < 0) return std::nullopt;
  if (static_cast<double>(count) > m_file->bytes) failDamaged("has an unreadable attribute '" + name + "'");
  std::vector<std::int64_t> integers(static_cast<std::size_t>(count));
  if (count > 0 && H5Aread(attribute.get(), H5T_NATIVE_INT64, integers.data()) < 0)
    failDamaged("has an unreadable attribute '" + name + "'");
  return integers;
}

std::vector<std::int64_t> Hdf5Node::shape() const {
  const Hdf5Handle space(H5Dget_space(m_object.get()));
  const int rank = H5Sget_simple_extent_ndims(space.get());
  if (rank < 0) failDamaged("has no readable shape");
  std::vector<hsize_t> extent(static_cast<std::size_t>(rank));
  if (rank > 0) H5Sget_simple_extent_dims(space.get(), extent.data(), nullptr);
  std::vector<std::int64_t> result;
  for (const hsize_t size : extent) {
    if (size > static_cast<hsize_t>(std::numeric_limits<std::int64_t>::max() / 2))
      failDamaged("has an impossible shape");
    result.push_back(static_cast<std::int64_t>(size));
  }
  return result;
}

std::int64_t Hdf5Node::length() const {
  if (!isDataset()) fail("is no list of values", "write the file again with the program that made it");
  const auto extent = shape();
  if (extent.size() != 1) fail("is no one-dimensional list", "write the file again with the program that made it");
  return extent.front();
}

Hdf5Handle Hdf5Node::valueType(const std::string& field) const {
  Hdf5Handle type(H5Dget_type(m_object.get()));
  if (!type.valid()) failDamaged("has no readable type");
  if (field.empty()) return type;
  const int index = H5Tget_member_index(type.get(), field.c_str());
  if (index < 0) failDamaged("has no field '" + field + "'");
  Hdf5Handle member(H5Tget_member_type(type.get(), static_cast<unsigned>(index)));
  if (!member.valid()) failDamaged("has no readable field '" + field + "'");
  return member;
}

Hdf5Kind Hdf5Node::kind(const std::string& field) const {
  return isDataset() ? kindOf(valueType(field).get()) : Hdf5Kind::other;
}

std::vector<std::string> Hdf5Node::fields() const {
  const Hdf5Handle type = valueType("");
  std::vector<std::string> names;
  if (kindOf(type.get()) != Hdf5Kind::compound) return names;
  const int count = H5Tget_nmembers(type.get());
  for (int i = 0; i < count; ++i) {
    char* name = H5Tget_member_name(type.get(), static_cast<unsigned>(i));
    if (name == nullptr) failDamaged("has an unreadable field");
    names.emplace_back(name);
    H5free_memory(name);
  }
  return names;
}

void Hdf5Node::checkReadable() const {
  const Hdf5Handle creation(H5Dget_create_plist(m_object.get())), type = valueType("");
  const int filters = H5Pget_nfilters(creation.get());
  double chunkBytes = static_cast<double>(H5Tget_size(type.get())), claimed = chunkBytes;
  const auto extent = shape();
  for (const std::int64_t size : extent) claimed *= static_cast<double>(size);
  if (H5Pget_layout(creation.get()) == H5D_CHUNKED) {
    std::vector<hsize_t> chunk(extent.size());
    if (H5Pget_chunk(creation.get(), static_cast<int>(chunk.size()), chunk.data()) < 0)
      failDamaged("has no readable layout");
    for (const hsize_t size : chunk) chunkBytes *= static_cast<double>(size);
  }
  for (int i = 0; i < filters; ++i) {
    unsigned flags = 0, parameters[8] = {}, config = 0;
    std::size_t parameterCount = 8;
    char filterName[64] = "";
    const H5Z_filter_t filter = H5Pget_filter2(creation.get(), static_cast<unsigned>(i), &flags, &parameterCount,
                                               parameters, sizeof filterName, filterName, &config);
    if (filter < 0) failDamaged("has an unreadable compression");
    if (H5Zfilter_avail(filter) <= 0)
      fail("is compressed with '" + std::string(filterName) + "' (HDF5 filter " + std::to_string(filter) +
               "), which isn't available here",
           "save it again with gzip compression");
    if (filter == kLzfFilter && parameterCount >= 3 && static_cast<double>(parameters[2]) < chunkBytes)
      failDamaged("has an unreadable compression");
  }
  const double stored = std::min(static_cast<double>(H5Dget_storage_size(m_object.get())), m_file->bytes);
  const double possible = stored * (filters > 0 ? kLargestCompression : 1) + kAlwaysAllowed;
  if (claimed > possible || chunkBytes > possible) failDamaged("claims more values than the file can hold");
}

std::int64_t Hdf5Node::chunkRows() const {
  const Hdf5Handle creation(H5Dget_create_plist(m_object.get()));
  std::vector<hsize_t> chunk(shape().size());
  if (chunk.empty() || H5Pget_layout(creation.get()) != H5D_CHUNKED ||
      H5Pget_chunk(creation.get(), static_cast<int>(chunk.size()), chunk.data()) < 0)
    return 1;
  return static_cast<std::int64_t>(std::clamp<hsize_t>(chunk.front(), 1, hsize_t{1} << 40));
}

void Hdf5Node::read(hid_t memoryType, const std::vector<hsize_t>& from, const std::vector<hsize_t>& count,
                    void* out) const {
  const Hdf5Handle space(H5Dget_space(m_object.get()));
  const Hdf5Handle memory(H5Screate_simple(static_cast<int>(count.size()), count.data(), nullptr));
  if (H5Sselect_hyperslab(space.get(), H5S_SELECT_SET, from.data(), nullptr, count.data(), nullptr) < 0 ||
      H5Dread(m_object.get(), memoryType, memory.get(), space.get(), H5P_DEFAULT, out) < 0)
    failDamaged("can't be read");
}

template <class T>
std::vector<T> Hdf5Node::numbers(JobContext& job, const std::string& field) const {
  const std::int64_t size = length();
  const Hdf5Kind found = kind(field);
  if (found != Hdf5Kind::number && found != Hdf5Kind::boolean)
    fail("holds no numbers", "write the file again with the program that made it");
  checkReadable();
  const Hdf5Handle memory = asField(nativeType<T>(), field);
  const std::int64_t chunk = chunkRows();
  const std::int64_t block = std::max<std::int64_t>(1, kBlock / chunk) * chunk;
  std::vector<T> values(static_cast<std::size_t>(size));
  for (std::int64_t from = 0; from < size; from += block) {
    job.throwIfStopped();
    const std::int64_t count = std::min(block, size - from);
    read(memory.get(), {static_cast<hsize_t>(from)}, {static_cast<hsize_t>(count)},
         values.data() + static_cast<std::size_t>(from));
    job.advance(count);
  }
  return values;
}

template std::vector<float> Hdf5Node::numbers<float>(JobContext&, const std::string&) const;
template std::vector<double> Hdf5Node::numbers<double>(JobContext&, const std::string&) const;
template std::vector<std::int32_t> Hdf5Node::numbers<std::int32_t>(JobContext&, const std::string&) const;
template std::vector<std::int64_t> Hdf5Node::numbers<std::int64_t>(JobContext&, const std::string&) const;

std::vector<std::string> Hdf5Node::texts(JobContext& job, const std::string& field) const {
  const std::int64_t size = length();
  if (kind(field) != Hdf5Kind::text) fail("holds no texts", "write the file again with the program that made it");
  checkReadable();
  const Hdf5Handle type = valueType(field);
  const std::int64_t chunk = chunkRows();
  const std::int64_t block = std::max<std::int64_t>(1, kBlock / 16 / chunk) * chunk;
  std::vector<std::string> texts;
  texts.reserve(static_cast<std::size_t>(size));
  for (std::int64_t from = 0; from < size; from += block) {
    job.throwIfStopped();
    const auto count = static_cast<hsize_t>(std::min(block, size - from));
    if (!readTexts(*m_file->texts, type.get(), field, count, texts, [&](hid_t memory, void* out) {
          read(memory, {static_cast<hsize_t>(from)}, {count}, out);
          return true;
        }))
      failDamaged("has unreadable texts");
  }
  return texts;
}

std::optional<std::string> Hdf5Node::scalarText() const {
  if (kind() != Hdf5Kind::text || !shape().empty()) return std::nullopt;
  checkReadable();
  std::vector<std::string> texts;
  const Hdf5Handle type = valueType("");
  if (!readTexts(*m_file->texts, type.get(), "", 1, texts, [&](hid_t memory, void* out) {
        return H5Dread(m_object.get(), memory, H5S_ALL, H5S_ALL, H5P_DEFAULT, out) >= 0;
      }))
    failDamaged("can't be read");
  return texts.front();
}

void Hdf5Node::readRows(
    JobContext& job,
    const std::function<void(std::int64_t firstRow, std::int64_t rows, const std::vector<float>& values)>& take) const {
  const auto extent = shape();
  if (extent.size() != 2) fail("is no matrix", "write the file again with the program that made it");
  if (const Hdf5Kind found = kind(); found != Hdf5Kind::number && found != Hdf5Kind::boolean)
    fail("holds no numbers", "write the file again with the program that made it");
  checkReadable();
  const std::int64_t rows = extent[0], columns = extent[1];
  const std::int64_t blockRows = std::max<std::int64_t>(1, kRowBlock / std::max<std::int64_t>(1, columns));
  const std::int64_t chunk = std::min(chunkRows(), 16 * blockRows);
  const std::int64_t block = std::max<std::int64_t>(1, blockRows / chunk) * chunk;
  std::vector<float> values;
  for (std::int64_t from = 0; from < rows && columns > 0; from += block) {
    job.throwIfStopped();
    const std::int64_t count = std::min(block, rows - from);
    values.resize(static_cast<std::size_t>(count * columns));
    read(H5T_NATIVE_FLOAT, {static_cast<hsize_t>(from), 0},
         {static_cast<hsize_t>(count), static_cast<hsize_t>(columns)}, values.data());
    take(from, count, values);
    job.advance(count * columns);
  }
}

}  // namespace grnwb::io
