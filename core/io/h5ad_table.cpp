// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/h5ad_table.h"

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

#include "core/base/text.h"

namespace grnwb::io {
namespace {

using data::Categorical;
using data::Column;

std::vector<std::string> textsOf(const std::vector<double>& numbers, bool boolean) {
  std::vector<std::string> texts;
  texts.reserve(numbers.size());
  for (const double number : numbers) texts.push_back(!boolean ? formatNumber(number) : number == 0 ? "False" : "True");
  return texts;
}

/// The values of a dataset as texts, whatever they are.
std::vector<std::string> readAsTexts(const hdf5::Node& node, JobContext& job) {
  if (auto scalar = node.scalarText(job)) return {*scalar};
  if (node.kind() == hdf5::StoredKind::text) return node.texts(job);
  return textsOf(node.numbers<double>(job), node.kind() == hdf5::StoredKind::boolean);
}

Categorical makeCategorical(const hdf5::Node& node, std::vector<std::int32_t> codes, const hdf5::Node& categories,
                            JobContext& job) {
  Categorical labels{std::move(codes), readAsTexts(categories, job), false};
  const auto outside = [n = static_cast<std::int64_t>(labels.categories.size())](std::int32_t code) {
    return code < -1 || code >= n;
  };
  if (const auto bad = std::ranges::find_if(labels.codes, outside); bad != labels.codes.end())
    node.fail(
        "has the code " + std::to_string(*bad) + " for " + std::to_string(labels.categories.size()) + " categories",
        hdf5::kWriteAgain);
  return labels;
}

bool isOrdered(const hdf5::Node& node) {
  const auto ordered = node.integersAttribute("ordered");
  return ordered && ordered->size() == 1 && ordered->front() != 0;
}

/// Values with a mask of those that are missing.
Column readNullable(const hdf5::Node& node, JobContext& job) {
  const hdf5::Node values = node.need("values");
  const std::vector<std::int32_t> mask = node.need("mask").numbers<std::int32_t>(job);
  const auto blank = [&](auto list, const auto& missing) {
    if (mask.size() != list.size()) node.fail("has a mask of another length", hdf5::kWriteAgain);
    for (std::size_t i = 0; i < mask.size(); ++i)
      if (mask[i] != 0) list[i] = missing;
    return list;
  };
  if (values.kind() == hdf5::StoredKind::text) return blank(values.texts(job), std::string());
  return blank(values.numbers<double>(job), std::numeric_limits<double>::quiet_NaN());
}

/// A column of a table that is a group; nothing when its type has no place in a Table.
std::optional<Column> readColumn(const hdf5::Node& table, const hdf5::Node& node, JobContext& job) {
  if (node.isGroup()) {
    if (const auto codes = node.child("codes")) {
      Categorical labels = makeCategorical(node, codes->numbers<std::int32_t>(job), node.need("categories"), job);
      labels.ordered = isOrdered(node);
      return labels;
    }
    if (node.child("mask")) return readNullable(node, job);
    return std::nullopt;
  }
  if (!node.isDataset() || node.shape().size() != 1) return std::nullopt;
  switch (node.kind()) {
    case hdf5::StoredKind::text:
      return node.texts(job);
    case hdf5::StoredKind::number:
    case hdf5::StoredKind::boolean:
      break;
    default:
      return std::nullopt;
  }
  if (!node.hasAttribute("categories")) return node.numbers<double>(job);
  const hdf5::Node categories = table.need("__categories").need(node.name());  // anndata 0.7
  Categorical labels = makeCategorical(node, node.numbers<std::int32_t>(job), categories, job);
  labels.ordered = isOrdered(categories);
  return labels;
}

void warnLeftOut(const hdf5::Node& table, const std::string& column, JobContext& job) {
  job.warn(table.place() + " column '" + column + "' is left out: its type isn't known here");
}

void checkLength(const hdf5::Node& table, const std::string& column, const Column& values, std::int64_t rows) {
  const std::int64_t length = std::visit(
      [](const auto& list) {
        if constexpr (requires { list.codes; })
          return static_cast<std::int64_t>(list.codes.size());
        else
          return static_cast<std::int64_t>(list.size());
      },
      values);
  if (length != rows)
    table.fail(
        "column '" + column + "' has " + std::to_string(length) + " values for " + std::to_string(rows) + " rows",
        hdf5::kWriteAgain);
}

std::vector<std::string> readNames(const hdf5::Node& table, const std::string& index, JobContext& job) {
  const hdf5::Node node = table.need(index);
  const auto column = readColumn(table, node, job);
  if (!column) node.fail("holds no names", hdf5::kWriteAgain);
  if (const auto* texts = std::get_if<std::vector<std::string>>(&*column)) return *texts;
  if (const auto* numbers = std::get_if<std::vector<double>>(&*column)) return textsOf(*numbers, false);
  std::vector<std::string> names;
  const auto& labels = std::get<Categorical>(*column);
  for (const std::int32_t code : labels.codes)
    names.push_back(code < 0 ? std::string() : labels.categories[static_cast<std::size_t>(code)]);
  return names;
}

data::Table readGroup(const hdf5::Node& node, JobContext& job) {
  const std::string index = node.textAttribute("_index").value_or(node.child("_index") ? "_index" : "index");
  data::Table table;
  table.names = readNames(node, index, job);
  const auto order = node.textsAttribute("column-order");
  for (const std::string& name : order ? *order : node.childNames()) {
    if (name == index || name == "__categories") continue;
    auto column = readColumn(node, node.need(name), job);
    if (!column) {
      warnLeftOut(node, name, job);
      continue;
    }
    checkLength(node, name, *column, table.rows());
    table.set(name, std::move(*column));
  }
  return table;
}

std::optional<Column> readField(const hdf5::Node& node, const std::string& field, const std::optional<hdf5::Node>& uns,
                                JobContext& job) {
  switch (node.kind(field)) {
    case hdf5::StoredKind::text:
      return node.texts(job, field);
    case hdf5::StoredKind::number:
    case hdf5::StoredKind::boolean:
      break;
    default:
      return std::nullopt;
  }
  const auto categories = uns ? uns->child(field + "_categories") : std::nullopt;
  if (!categories || !categories->isDataset()) return node.numbers<double>(job, field);
  return makeCategorical(node, node.numbers<std::int32_t>(job, field), *categories, job);
}

data::Table readCompound(const hdf5::Node& node, const std::optional<hdf5::Node>& uns, JobContext& job) {
  const std::vector<std::string> fields = node.fields();
  if (fields.empty()) node.fail("is no table", hdf5::kWriteAgain);
  const auto named = std::ranges::find_if(fields, [](const auto& f) { return f == "index" || f == "_index"; });
  const std::string index = named == fields.end() ? fields.front() : *named;
  data::Table table;
  table.names = node.kind(index) == hdf5::StoredKind::text ? node.texts(job, index)
                                                           : textsOf(node.numbers<double>(job, index), false);
  for (const std::string& field : fields) {
    if (field == index) continue;
    if (auto column = readField(node, field, uns, job))
      table.set(field, std::move(*column));
    else
      warnLeftOut(node, field, job);
  }
  return table;
}

}  // namespace

data::Table readH5adTable(const hdf5::Node& node, const std::optional<hdf5::Node>& uns, JobContext& job) {
  return node.isGroup() ? readGroup(node, job) : readCompound(node, uns, job);
}

}  // namespace grnwb::io
