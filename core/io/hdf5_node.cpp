// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/hdf5_node.h"

#include <algorithm>
#include <limits>

#include "core/io/bad_file.h"
#include "core/io/hdf5_text_heap.h"
#include "core/io/number_layout.h"
#include "core/io/object_header.h"

namespace grnwb::io {
namespace {

constexpr std::int64_t kTextBlock = 1 << 18;  // texts fetched at once
constexpr std::int64_t kRowBlock = 1 << 22;   // values of a dense matrix held at once
constexpr const char* kCopyAgain = "copy or download the file again";

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

/// Of an element as stored: a text of variable length takes more room in the file than in memory.
std::size_t storedBytes(hid_t type) {
  if (H5Tis_variable_str(type) > 0) return sizeof(TextReference);
  std::size_t bytes = H5Tget_size(type);
  if (H5Tget_class(type) != H5T_COMPOUND) return bytes;
  for (int i = H5Tget_nmembers(type); i-- > 0;)
    if (const Hdf5Handle member(H5Tget_member_type(type, static_cast<unsigned>(i)));
        H5Tis_variable_str(member.get()) > 0)
      bytes += sizeof(TextReference) - H5Tget_size(member.get());
  return bytes;
}

/// Texts out of stored elements: references into the heap, or characters in a field of fixed width.
class TextDecoder {
 public:
  TextDecoder(hid_t type, TextHeap& heap)
      : m_heap(heap),
        m_variable(H5Tis_variable_str(type) > 0),
        m_spacePadded(H5Tget_strpad(type) == H5T_STR_SPACEPAD),
        m_bytes(storedBytes(type)) {}

  std::size_t bytes() const { return m_bytes; }

  /// Nothing when it refers to no text of the file.
  std::optional<std::string> text(const std::byte* stored) const {
    if (m_variable) {
      TextReference reference;
      std::copy_n(stored, reference.size(), reference.begin());
      return m_heap.text(reference);
    }
    const char* begin = reinterpret_cast<const char*>(stored);
    std::string text(begin, std::find(begin, begin + m_bytes, '\0'));
    if (m_spacePadded) text.erase(text.find_last_not_of(' ') + 1);
    return text;
  }

 private:
  TextHeap& m_heap;
  bool m_variable, m_spacePadded;
  std::size_t m_bytes;
};

}  // namespace

struct Hdf5Node::File {
  std::filesystem::path path;
  Hdf5Handle handle;
  std::optional<FileBytes> bytes;
  std::optional<TextHeap> texts;
};

Hdf5Node::Hdf5Node(std::shared_ptr<File> file, Hdf5Handle object, std::string place)
    : m_file(std::move(file)), m_object(std::move(object)), m_place(std::move(place)) {}

Hdf5Node Hdf5Node::openFile(const std::filesystem::path& path) {
  auto file = std::make_shared<File>();
  file->path = path;
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
  file->bytes.emplace(path, userBlock);
  file->texts.emplace(*file->bytes);
  Hdf5Handle root(H5Oopen(file->handle.get(), "/", H5P_DEFAULT));
  H5O_info_t info;
  if (!root.valid() || H5Oget_info2(root.get(), &info, H5O_INFO_BASIC) < 0 || !headerFits(*file->bytes, info.addr))
    throw badFile(path, "is a damaged or cut short HDF5 file", kCopyAgain);
  return {file, std::move(root), ""};
}

const std::filesystem::path& Hdf5Node::path() const {
  return m_file->path;
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
  H5O_info_t info;
  const bool sound = exists > 0 &&
                     H5Oget_info_by_name2(m_object.get(), name.c_str(), &info, H5O_INFO_BASIC, H5P_DEFAULT) >= 0 &&
                     headerFits(*m_file->bytes, info.addr);
  Hdf5Handle object(sound ? H5Oopen(m_object.get(), name.c_str(), H5P_DEFAULT) : -1);
  if (!object.valid()) throw badFile(m_file->path, place + " can't be opened (the file is damaged)", kCopyAgain);
  return Hdf5Node(m_file, std::move(object), place);
}

Hdf5Node Hdf5Node::need(const std::string& name) const {
  auto node = child(name);
  if (!node) fail("has no '" + name + "'", kWriteAgain);
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
  const TextDecoder decoder(type.get(), *m_file->texts);
  const Hdf5Handle reference(createTextReferenceType());
  if (static_cast<std::size_t>(count) > m_file->bytes->size() / decoder.bytes())
    failDamaged("has an unreadable attribute '" + name + "'");
  std::vector<std::byte> stored(static_cast<std::size_t>(count) * decoder.bytes());
  if (H5Aread(attribute.get(), (H5Tis_variable_str(type.get()) > 0 ? reference : type).get(), stored.data()) < 0)
    failDamaged("has an unreadable attribute '" + name + "'");
  for (std::size_t at = 0; at < stored.size(); at += decoder.bytes()) {
    auto text = decoder.text(stored.data() + at);
    if (!text) failDamaged("has an unreadable attribute '" + name + "'");
    texts.push_back(std::move(*text));
  }
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
  const auto layout = numberLayoutOf(type.get());
  const hssize_t count = H5Sget_simple_extent_npoints(space.get());
  if (!layout || count < 0) return std::nullopt;
  if (static_cast<std::size_t>(count) > m_file->bytes->size())
    failDamaged("has an unreadable attribute '" + name + "'");
  std::vector<std::byte> stored(static_cast<std::size_t>(count) * layout->bytes);
  std::vector<std::int64_t> integers(static_cast<std::size_t>(count));
  if (count > 0 && H5Aread(attribute.get(), type.get(), stored.data()) < 0)
    failDamaged("has an unreadable attribute '" + name + "'");
  convertNumbers(*layout, stored.data(), layout->bytes, integers.size(), integers.data());
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
  if (!isDataset()) fail("is no list of values", kWriteAgain);
  const auto extent = shape();
  if (extent.size() != 1) fail("is no one-dimensional list", kWriteAgain);
  return extent.front();
}

bool Hdf5Node::isNull() const {
  return isDataset() && H5Sget_simple_extent_type(Hdf5Handle(H5Dget_space(m_object.get())).get()) == H5S_NULL;
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

std::int64_t Hdf5Node::fieldWidth(const std::string& field) const {
  const Hdf5Handle type = valueType(field);
  if (H5Tget_class(type.get()) != H5T_ARRAY) return numberLayoutOf(type.get()) ? 1 : 0;
  hsize_t width = 0;
  const Hdf5Handle base(H5Tget_super(type.get()));
  if (!base.valid() || H5Tget_array_ndims(type.get()) != 1 || !numberLayoutOf(base.get()) ||
      H5Tget_array_dims2(type.get(), &width) < 0 || width > H5Tget_size(type.get()))
    return 0;
  return static_cast<std::int64_t>(width);
}

std::size_t Hdf5Node::fieldOffset(const std::string& field) const {
  if (field.empty()) return 0;
  const Hdf5Handle compound = valueType("");
  const auto inMemory = [&](int i) { return H5Tget_member_offset(compound.get(), static_cast<unsigned>(i)); };
  const int index = H5Tget_member_index(compound.get(), field.c_str());
  std::size_t offset = inMemory(index);
  for (int i = H5Tget_nmembers(compound.get()); i-- > 0;) {
    const Hdf5Handle member(H5Tget_member_type(compound.get(), static_cast<unsigned>(i)));
    if (inMemory(i) < inMemory(index)) offset += storedBytes(member.get()) - H5Tget_size(member.get());
  }
  const std::size_t whole = storedBytes(compound.get()), part = storedBytes(valueType(field).get());
  if (part > whole || offset > whole - part) failDamaged("has no readable field '" + field + "'");
  return offset;
}

StoredElements Hdf5Node::elements() const {
  StoredElements elements(m_object.get(), storedBytes(valueType("").get()), *m_file->bytes);
  if (elements.unsupported()) fail(elements.fault(), "save it again with gzip compression, in one file");
  if (!elements.fault().empty()) failDamaged(elements.fault());
  return elements;
}

void Hdf5Node::read(const StoredElements& elements, std::int64_t from, std::int64_t count, JobContext& job,
                    const std::function<void(const StoredBlock&)>& take) const {
  if (!elements.read(from, count, job, take)) failDamaged("can't be read");
}

template <class T>
std::vector<T> Hdf5Node::numbersAt(std::int64_t from, std::int64_t count, JobContext& job,
                                   const std::string& field) const {
  const auto layout = numberLayoutOf(valueType(field).get());
  if (!layout) fail("holds no numbers of a known kind", kWriteAgain);
  const StoredElements stored = elements();
  const std::size_t offset = fieldOffset(field);
  std::vector<T> values(static_cast<std::size_t>(count));
  read(stored, from, count, job, [&](const StoredBlock& block) {
    convertNumbers(*layout, block.bytes + offset, block.rowBytes, static_cast<std::size_t>(block.rows),
                   values.data() + (block.row - from));
  });
  return values;
}

template <class T>
std::vector<T> Hdf5Node::numbers(JobContext& job, const std::string& field) const {
  return numbersAt<T>(0, length(), job, field);
}

template std::vector<float> Hdf5Node::numbers<float>(JobContext&, const std::string&) const;
template std::vector<double> Hdf5Node::numbers<double>(JobContext&, const std::string&) const;
template std::vector<std::int32_t> Hdf5Node::numbers<std::int32_t>(JobContext&, const std::string&) const;
template std::vector<std::int64_t> Hdf5Node::numbers<std::int64_t>(JobContext&, const std::string&) const;
template std::vector<float> Hdf5Node::numbersAt<float>(std::int64_t, std::int64_t, JobContext&,
                                                       const std::string&) const;
template std::vector<std::int32_t> Hdf5Node::numbersAt<std::int32_t>(std::int64_t, std::int64_t, JobContext&,
                                                                     const std::string&) const;

std::vector<float> Hdf5Node::fieldNumbers(const std::string& field, JobContext& job) const {
  const std::int64_t size = length(), width = fieldWidth(field);
  if (width == 0) fail("has no numbers in its field '" + field + "'", kWriteAgain);
  Hdf5Handle type = valueType(field);
  if (H5Tget_class(type.get()) == H5T_ARRAY) type = Hdf5Handle(H5Tget_super(type.get()));
  const auto layout = numberLayoutOf(type.get());
  const StoredElements stored = elements();
  const std::size_t offset = fieldOffset(field);
  std::vector<float> values(static_cast<std::size_t>(size * width));
  read(stored, 0, size, job, [&](const StoredBlock& block) {
    for (std::int64_t row = 0; row < block.rows; ++row)
      convertNumbers(*layout, block.bytes + static_cast<std::size_t>(row) * block.rowBytes + offset, layout->bytes,
                     static_cast<std::size_t>(width), values.data() + (block.row + row) * width);
  });
  return values;
}

std::vector<std::string> Hdf5Node::textsOf(const StoredElements& stored, const std::string& field,
                                           JobContext& job) const {
  const TextDecoder decoder(valueType(field).get(), *m_file->texts);
  const std::size_t offset = fieldOffset(field), bytes = decoder.bytes();
  const std::int64_t block = std::max(stored.rowsAtOnce(), kTextBlock / stored.rowsAtOnce() * stored.rowsAtOnce());
  std::vector<std::string> texts;
  std::vector<std::byte> held;
  for (std::int64_t from = 0; from < stored.rows(); from += block) {
    const std::int64_t count = std::min(block, stored.rows() - from);
    held.resize(static_cast<std::size_t>(count) * bytes);
    read(stored, from, count, job, [&](const StoredBlock& part) {
      for (std::int64_t row = 0; row < part.rows; ++row)
        std::copy_n(part.bytes + static_cast<std::size_t>(row) * part.rowBytes + offset, bytes,
                    held.data() + static_cast<std::size_t>(part.row + row - from) * bytes);
    });
    for (std::size_t at = 0; at < held.size(); at += bytes) {
      auto text = decoder.text(held.data() + at);
      if (!text) failDamaged("has unreadable texts");
      texts.push_back(std::move(*text));
    }
  }
  return texts;
}

std::vector<std::string> Hdf5Node::texts(JobContext& job, const std::string& field) const {
  length();
  if (kind(field) != Hdf5Kind::text) fail("holds no texts", kWriteAgain);
  return textsOf(elements(), field, job);
}

std::optional<std::string> Hdf5Node::scalarText(JobContext& job) const {
  if (kind() != Hdf5Kind::text || !shape().empty()) return std::nullopt;
  return textsOf(elements(), "", job).front();
}

void Hdf5Node::readRows(JobContext& job, const TakeRows& take) const {
  const auto extent = shape();
  readRowsAt(0, extent.empty() ? 0 : extent.front(), job, take);
}

void Hdf5Node::readRowsAt(std::int64_t from, std::int64_t rows, JobContext& job, const TakeRows& take) const {
  if (shape().size() != 2) fail("is no matrix", kWriteAgain);
  const auto layout = numberLayoutOf(valueType("").get());
  if (!layout) fail("holds no numbers of a known kind", kWriteAgain);
  const StoredElements stored = elements();
  const std::int64_t columns = stored.columns();
  const std::int64_t fitting = kRowBlock / std::max<std::int64_t>(1, columns);
  const std::int64_t block = std::max<std::int64_t>(1, fitting / stored.rowsAtOnce()) * stored.rowsAtOnce();
  std::vector<float> values;
  for (const std::int64_t end = from + rows; from < end && columns > 0;) {
    const std::int64_t count = std::min(block - from % stored.rowsAtOnce(), end - from);
    values.resize(static_cast<std::size_t>(count * columns));
    read(stored, from, count, job, [&](const StoredBlock& part) {
      for (std::int64_t row = 0; row < part.rows; ++row)
        convertNumbers(*layout, part.bytes + static_cast<std::size_t>(row) * part.rowBytes, layout->bytes,
                       static_cast<std::size_t>(part.columns),
                       values.data() + (part.row + row - from) * columns + part.column);
    });
    take(from, count, values);
    from += count;
  }
}

}  // namespace grnwb::io
