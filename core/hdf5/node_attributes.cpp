// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hdf5/node_file.h"
#include "core/hdf5/number_layout.h"
#include "core/hdf5/stored_text.h"

namespace grnwb::hdf5 {

bool Node::hasAttribute(const std::string& name) const {
  return H5Aexists(m_object.get(), name.c_str()) > 0;
}

std::optional<std::vector<std::string>> Node::textsAttribute(const std::string& name) const {
  if (!hasAttribute(name)) return std::nullopt;
  const Handle attribute(H5Aopen(m_object.get(), name.c_str(), H5P_DEFAULT));
  const Handle type(H5Aget_type(attribute.get())), space(H5Aget_space(attribute.get()));
  if (!type.valid() || !space.valid()) failDamaged("has an unreadable attribute '" + name + "'");
  const hssize_t count = H5Sget_simple_extent_npoints(space.get());
  std::vector<std::string> texts;
  if (count <= 0) return texts;
  if (H5Tget_class(type.get()) != H5T_STRING) return std::nullopt;
  const TextDecoder decoder(type.get(), *m_file->texts);
  const Handle reference(createTextReferenceType());
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

std::optional<std::string> Node::textAttribute(const std::string& name) const {
  auto texts = textsAttribute(name);
  if (!texts || texts->size() != 1) return std::nullopt;
  return texts->front();
}

std::optional<std::vector<std::int64_t>> Node::integersAttribute(const std::string& name) const {
  if (!hasAttribute(name)) return std::nullopt;
  const Handle attribute(H5Aopen(m_object.get(), name.c_str(), H5P_DEFAULT));
  const Handle type(H5Aget_type(attribute.get())), space(H5Aget_space(attribute.get()));
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

}  // namespace grnwb::hdf5
