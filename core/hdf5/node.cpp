// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hdf5/node.h"

#include <algorithm>
#include <limits>

#include "core/base/bad_file.h"
#include "core/base/text.h"
#include "core/hdf5/node_file.h"
#include "core/hdf5/number_layout.h"
#include "core/hdf5/object_header.h"

namespace grnwb::hdf5 {
namespace {

constexpr int kMostLinks = 8;  // that lead from one to the next
constexpr std::size_t kLongestPath = 4096;
constexpr const char* kCopyAgain = "copy or download the file again";

StoredKind kindOf(hid_t type) {
  switch (H5Tget_class(type)) {
    case H5T_INTEGER:
    case H5T_FLOAT:
      return StoredKind::number;
    case H5T_ENUM:
      return StoredKind::boolean;
    case H5T_STRING:
      return StoredKind::text;
    case H5T_COMPOUND:
      return StoredKind::compound;
    default:
      return StoredKind::other;
  }
}

}  // namespace

Node::Node(std::shared_ptr<File> file, Handle object, std::string place)
    : m_file(std::move(file)), m_object(std::move(object)), m_place(std::move(place)) {}

Node Node::openFile(const std::filesystem::path& path) {
  if (!superblockFits(FileBytes(path, 0))) throw badFile(path, "is a damaged or cut short HDF5 file", kCopyAgain);
  auto file = std::make_shared<File>();
  file->path = path;
  const Handle access(H5Pcreate(H5P_FILE_ACCESS));
  H5Pset_fclose_degree(access.get(), H5F_CLOSE_STRONG);
  H5Pset_file_locking(access.get(), false, true);  // read-only network folders refuse locks
  file->handle = Handle(H5Fopen(path.c_str(), H5F_ACC_RDONLY, access.get()));
  if (!file->handle.valid()) throw badFile(path, "is a damaged or cut short HDF5 file", kCopyAgain);
  const Handle creation(H5Fget_create_plist(file->handle.get()));
  std::size_t addressSize = 0, lengthSize = 0;
  hsize_t userBlock = 0;
  H5Pget_sizes(creation.get(), &addressSize, &lengthSize);
  H5Pget_userblock(creation.get(), &userBlock);
  if (addressSize != 8 || lengthSize != 8)
    throw badFile(path, "is an HDF5 file with unusual addresses", "save it again with h5py");
  file->bytes.emplace(path, userBlock);
  file->texts.emplace(*file->bytes);
  Handle root(H5Oopen(file->handle.get(), "/", H5P_DEFAULT));
  H5O_info_t info;
  if (!root.valid() || H5Oget_info2(root.get(), &info, H5O_INFO_BASIC) < 0 || !headerFits(*file->bytes, info.addr))
    throw badFile(path, "is a damaged or cut short HDF5 file", kCopyAgain);
  return {file, std::move(root), ""};
}

const std::filesystem::path& Node::path() const {
  return m_file->path;
}

std::string Node::name() const {
  return m_place.substr(m_place.rfind('/') + 1);
}

void Node::fail(const std::string& problem, const std::string& remedy) const {
  throw badFile(m_file->path, m_place.empty() ? problem : m_place + " " + problem, remedy);
}

void Node::failDamaged(const std::string& problem) const {
  fail(problem + " (the file is damaged or cut short)", kCopyAgain);
}

bool Node::isGroup() const {
  return H5Iget_type(m_object.get()) == H5I_GROUP;
}

bool Node::isDataset() const {
  return H5Iget_type(m_object.get()) == H5I_DATASET;
}

std::vector<std::string> Node::childNames() const {
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

std::optional<Node> Node::child(const std::string& name) const {
  return childThrough(name, kMostLinks);
}

std::optional<Node> Node::childThrough(const std::string& name, int links) const {
  if (!isGroup() || name.empty()) return std::nullopt;
  const htri_t exists = H5Lexists(m_object.get(), name.c_str(), H5P_DEFAULT);
  const std::string place = m_place.empty() ? name : m_place + "/" + name;
  if (exists == 0) return std::nullopt;
  H5L_info_t link;
  const bool known = exists > 0 && H5Lget_info(m_object.get(), name.c_str(), &link, H5P_DEFAULT) >= 0;
  if (known && link.type == H5L_TYPE_SOFT) return behindLink(name, link.u.val_size, links);
  const bool sound = known && link.type == H5L_TYPE_HARD && headerFits(*m_file->bytes, link.u.address);
  Handle object(sound ? H5Oopen(m_object.get(), name.c_str(), H5P_DEFAULT) : -1);
  if (!object.valid()) throw badFile(m_file->path, place + " can't be opened (the file is damaged)", kCopyAgain);
  return Node(m_file, std::move(object), place);
}

std::optional<Node> Node::behindLink(const std::string& name, std::size_t bytes, int links) const {
  std::string path(bytes, '\0');
  if (links == 0 || bytes > kLongestPath ||
      H5Lget_val(m_object.get(), name.c_str(), path.data(), path.size(), H5P_DEFAULT) < 0)
    fail("has the link '" + name + "' that leads nowhere", kWriteAgain);
  path.resize(std::min(path.find('\0'), path.size()));
  const bool fromRoot = path.starts_with('/');
  std::optional<Node> node =
      Node(m_file, Handle(H5Oopen(m_object.get(), fromRoot ? "/" : ".", H5P_DEFAULT)), fromRoot ? "" : m_place);
  for (const std::string_view part : split(path, '/')) {
    if (part.empty() || part == ".") continue;
    node = node->childThrough(std::string(part), links - 1);
    if (!node) return std::nullopt;
  }
  return node;
}

Node Node::need(const std::string& name) const {
  auto node = child(name);
  if (!node) fail("has no '" + name + "'", kWriteAgain);
  return std::move(*node);
}

std::vector<std::int64_t> Node::shape() const {
  const Handle space(H5Dget_space(m_object.get()));
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

std::int64_t Node::length() const {
  if (!isDataset()) fail("is no list of values", kWriteAgain);
  const auto extent = shape();
  if (extent.size() != 1) fail("is no one-dimensional list", kWriteAgain);
  return extent.front();
}

bool Node::isNull() const {
  return isDataset() && H5Sget_simple_extent_type(Handle(H5Dget_space(m_object.get())).get()) == H5S_NULL;
}

Handle Node::valueType(const std::string& field) const {
  Handle type(H5Dget_type(m_object.get()));
  if (!type.valid()) failDamaged("has no readable type");
  if (field.empty()) return type;
  const int index = H5Tget_member_index(type.get(), field.c_str());
  if (index < 0) failDamaged("has no field '" + field + "'");
  Handle member(H5Tget_member_type(type.get(), static_cast<unsigned>(index)));
  if (!member.valid()) failDamaged("has no readable field '" + field + "'");
  return member;
}

StoredKind Node::kind(const std::string& field) const {
  return isDataset() ? kindOf(valueType(field).get()) : StoredKind::other;
}

std::vector<std::string> Node::fields() const {
  const Handle type = valueType("");
  std::vector<std::string> names;
  if (kindOf(type.get()) != StoredKind::compound) return names;
  const int count = H5Tget_nmembers(type.get());
  for (int i = 0; i < count; ++i) {
    char* name = H5Tget_member_name(type.get(), static_cast<unsigned>(i));
    if (name == nullptr) failDamaged("has an unreadable field");
    names.emplace_back(name);
    H5free_memory(name);
  }
  return names;
}

std::int64_t Node::fieldWidth(const std::string& field) const {
  const Handle type = valueType(field);
  if (H5Tget_class(type.get()) != H5T_ARRAY) return numberLayoutOf(type.get()) ? 1 : 0;
  hsize_t width = 0;
  const Handle base(H5Tget_super(type.get()));
  if (!base.valid() || H5Tget_array_ndims(type.get()) != 1 || !numberLayoutOf(base.get()) ||
      H5Tget_array_dims2(type.get(), &width) < 0 || width > H5Tget_size(type.get()))
    return 0;
  return static_cast<std::int64_t>(width);
}

}  // namespace grnwb::hdf5
