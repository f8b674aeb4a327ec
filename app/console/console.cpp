// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iostream>
#include <memory>

#include "app/console/progress.h"
#include "app/console/project_guard.h"
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/parallel.h"
#include "core/base/text.h"

namespace grnwb::console {
namespace {

constexpr std::size_t kMostShown = 5;     // of a list
constexpr std::size_t kLongestWord = 40;  // what is longer is a sentence

std::string shown(const Json& value) {
  return value.is_string() ? value.get<std::string>() : value.dump();
}

bool areSentences(const Json& list) {
  return std::ranges::any_of(list, [](const Json& one) { return one.is_string() && shown(one).size() > kLongestWord; });
}

/// Words in one line, sentences in one each.
void printList(const std::string& name, const Json& list) {
  if (list.empty()) {
    std::cout << name << ": none\n";
  } else if (areSentences(list)) {
    std::cout << name << ":\n";
    for (const Json& sentence : list) std::cout << "  " << shown(sentence) << "\n";
  } else {
    const std::size_t count = std::min(list.size(), kMostShown);
    std::cout << name << ": ";
    if (count < list.size()) std::cout << list.size() << " (";
    for (std::size_t i = 0; i < count; ++i) std::cout << (i > 0 ? ", " : "") << shown(list[i]);
    std::cout << (count < list.size() ? ", ...; all of them with --json)\n" : "\n");
  }
}

void printLine(const std::string& name, const Json& value) {
  if (value.is_array())
    printList(name, value);
  else
    std::cout << name << ": " << shown(value) << "\n";
}

/// Characters, not bytes.
std::size_t widthOf(const std::string& text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; }));
}

/// Rows of equal objects under the names of their parts.
void printTable(const Json& rows) {
  std::vector<std::vector<std::string>> lines(1);
  lines.reserve(rows.size() + 1);
  for (const auto& [column, unused] : rows.front().items()) lines[0].push_back(column);
  for (const Json& row : rows) {
    std::vector<std::string>& line = lines.emplace_back();
    for (const auto& [column, cell] : row.items()) line.push_back(cell.is_null() ? "-" : shown(cell));
    line.resize(lines[0].size());
  }
  std::vector<std::size_t> widths(lines[0].size(), 0);
  for (const auto& line : lines)
    for (std::size_t i = 0; i < widths.size(); ++i) widths[i] = std::max(widths[i], widthOf(line[i]));
  for (const auto& line : lines) {
    std::string text;
    for (std::size_t i = 0; i < widths.size(); ++i)
      text += line[i] + std::string(widths[i] - widthOf(line[i]) + 2, ' ');
    std::cout << text.substr(0, text.find_last_not_of(' ') + 1) << "\n";
  }
}

/// Arrays of objects as tables, everything else a line per key.
void printText(const Json& result) {
  bool afterTable = false;
  for (const auto& [name, value] : result.items()) {
    if (afterTable) std::cout << "\n";
    afterTable = value.is_array() && !value.empty() && value.front().is_object();
    if (afterTable)
      printTable(value);
    else
      printLine(name, value);
  }
}

}  // namespace

int Console::run() {
  JobContext job(options.threads > 0 ? options.threads : hardwareThreads());
  try {
    const auto locks = lockProjects(outputs, job);
    Json result;
    {
      const ProgressReporter reporter(job, options.quiet);
      result = m_command(job);
    }
    if (!options.quiet)
      for (const std::string& warning : job.warnings()) std::cerr << "grnwb: warning: " << warning << "\n";
    if (options.json)
      std::cout << result.dump(2) << "\n";
    else if (!options.quiet)
      printText(result);
    std::cout.flush();
    return 0;
  } catch (const Error& error) {
    std::cerr << "grnwb: " << error.what() << std::endl;
    return static_cast<int>(error.code());
  } catch (const std::bad_alloc&) {
    std::cerr << "grnwb: memory: not enough for this input; use fewer cells or genes, or a machine with more memory"
              << std::endl;
    return static_cast<int>(ErrorCode::failed);
  } catch (const std::exception& error) {
    std::cerr << "grnwb: " << error.what() << std::endl;
    return static_cast<int>(ErrorCode::failed);
  }
}

void roundNumbers(Json& value) {
  if (value.is_number_float())
    value = std::round(value.get<double>() * 1e4) / 1e4;
  else if (value.is_structured())
    for (Json& part : value) roundNumbers(part);
}

std::filesystem::path makeFolder(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error)
    throw Error(ErrorCode::failed, folder.string(), "can't be made (" + error.message() + ")", "choose another folder");
  return folder;
}

std::vector<std::string> geneNamesIn(const std::filesystem::path& file) {
  const std::string text = readFile(file);
  std::vector<std::string> names;
  for (const std::string_view line : splitLines(text))
    if (const std::string_view name = trim(line); !name.empty()) names.emplace_back(name);
  if (names.empty())
    throw Error(ErrorCode::badInput, file.string(), "holds no gene name", "give a text file with one name per line");
  return names;
}

void FieldOptions::add(CLI::App& command, const std::vector<Field>& fields) {
  for (const Field& field : fields) {
    std::string help = field.help;
    if (!field.choices.empty())
      for (const std::string& choice : field.choices) help += (choice == field.choices.front() ? ": " : ", ") + choice;
    if (!field.unit.empty()) help += " [" + field.unit + "]";
    const std::string name = field.name;
    if (std::holds_alternative<bool*>(field.target)) {
      command.add_flag_function(
          "--" + name, [this, name](std::int64_t count) { m_texts[name] = count > 0 ? "true" : "false"; }, help);
    } else {
      command
          .add_option_function<std::string>(
              "--" + name, [this, name](const std::string& text) { m_texts[name] = text; }, help)
          ->default_str(fieldText(field));
    }
  }
}

void FieldOptions::apply(const std::vector<Field>& fields) const {
  for (const Field& field : fields)
    if (const auto found = m_texts.find(field.name); found != m_texts.end()) setFieldText(field, found->second);
}

}  // namespace grnwb::console
