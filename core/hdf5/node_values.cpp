// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/hdf5/node_file.h"
#include "core/hdf5/number_layout.h"
#include "core/hdf5/stored_text.h"

namespace grnwb::hdf5 {
namespace {

constexpr std::int64_t kTextBlock = 1 << 18;  // texts fetched at once
constexpr std::int64_t kRowBlock = 1 << 22;   // values of a dense matrix held at once

}  // namespace

std::size_t Node::fieldOffset(const std::string& field) const {
  if (field.empty()) return 0;
  const Handle compound = valueType("");
  const auto inMemory = [&](int i) { return H5Tget_member_offset(compound.get(), static_cast<unsigned>(i)); };
  const int index = H5Tget_member_index(compound.get(), field.c_str());
  std::size_t offset = inMemory(index);
  for (int i = H5Tget_nmembers(compound.get()); i-- > 0;) {
    const Handle member(H5Tget_member_type(compound.get(), static_cast<unsigned>(i)));
    if (inMemory(i) < inMemory(index)) offset += storedBytes(member.get()) - H5Tget_size(member.get());
  }
  const std::size_t whole = storedBytes(compound.get()), part = storedBytes(valueType(field).get());
  if (part > whole || offset > whole - part) failDamaged("has no readable field '" + field + "'");
  return offset;
}

StoredElements Node::elements() const {
  StoredElements elements(m_object.get(), storedBytes(valueType("").get()), *m_file->bytes);
  if (elements.unsupported()) fail(elements.fault(), "save it again with gzip compression, in one file");
  if (!elements.fault().empty()) failDamaged(elements.fault());
  return elements;
}

void Node::read(const StoredElements& elements, std::int64_t from, std::int64_t count, JobContext& job,
                const std::function<void(const StoredBlock&)>& take) const {
  if (!elements.read(from, count, job, take)) failDamaged("can't be read");
}

template <class T>
std::vector<T> Node::numbersAt(std::int64_t from, std::int64_t count, JobContext& job, const std::string& field) const {
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
std::vector<T> Node::numbers(JobContext& job, const std::string& field) const {
  return numbersAt<T>(0, length(), job, field);
}

template std::vector<float> Node::numbers<float>(JobContext&, const std::string&) const;
template std::vector<double> Node::numbers<double>(JobContext&, const std::string&) const;
template std::vector<std::int32_t> Node::numbers<std::int32_t>(JobContext&, const std::string&) const;
template std::vector<std::int64_t> Node::numbers<std::int64_t>(JobContext&, const std::string&) const;
template std::vector<float> Node::numbersAt<float>(std::int64_t, std::int64_t, JobContext&, const std::string&) const;
template std::vector<std::int32_t> Node::numbersAt<std::int32_t>(std::int64_t, std::int64_t, JobContext&,
                                                                 const std::string&) const;

std::vector<float> Node::fieldNumbers(const std::string& field, JobContext& job) const {
  const std::int64_t size = length(), width = fieldWidth(field);
  if (width == 0) fail("has no numbers in its field '" + field + "'", kWriteAgain);
  Handle type = valueType(field);
  if (H5Tget_class(type.get()) == H5T_ARRAY) type = Handle(H5Tget_super(type.get()));
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

std::vector<std::string> Node::textsOf(const StoredElements& stored, const std::string& field, JobContext& job) const {
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

std::vector<std::string> Node::texts(JobContext& job, const std::string& field) const {
  length();
  if (kind(field) != StoredKind::text) fail("holds no texts", kWriteAgain);
  return textsOf(elements(), field, job);
}

std::optional<std::string> Node::scalarText(JobContext& job) const {
  if (kind() != StoredKind::text || !shape().empty()) return std::nullopt;
  return textsOf(elements(), "", job).front();
}

void Node::readRows(JobContext& job, const TakeRows& take) const {
  const auto extent = shape();
  readRowsAt(0, extent.empty() ? 0 : extent.front(), job, take);
}

void Node::readRowsAt(std::int64_t from, std::int64_t rows, JobContext& job, const TakeRows& take) const {
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

}  // namespace grnwb::hdf5
