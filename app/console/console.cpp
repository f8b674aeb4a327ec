// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console.h"

#include <cstdio>
#include <iostream>
#include <memory>

#include "app/console/progress.h"
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/parallel.h"
#include "core/base/text.h"

namespace grnwb::console {
namespace {

void printLine(const std::string& name, const Json& value) {
  if (value.is_array() && value.size() > 5) {
    std::cout << name << ": " << value.size() << " (";
    for (std::size_t i = 0; i < 5; ++i) std::cout << (i > 0 ? ", " : "") << value[i].dump();
    std::cout << ", ...; all of them with --json)\n";
  } else {
    std::cout << name << ": " << (value.is_string() ? value.get<std::string>() : value.dump()) << "\n";
  }
}

/// Rows of equal objects as a table, everything else a line per key.
void printText(const Json& result) {
  for (const auto& [name, value] : result.items()) {
    const bool table = value.is_array() && !value.empty() && value.front().is_object();
    if (!table) {
      printLine(name, value);
      continue;
    }
    for (const auto& [column, unused] : value.front().items()) std::cout << column << "\t";
    std::cout << "\n";
    for (const Json& row : value) {
      for (const auto& [column, cell] : row.items())
        std::cout << (cell.is_string() ? cell.get<std::string>() : cell.dump()) << "\t";
      std::cout << "\n";
    }
  }
}

}  // namespace

int Console::run() {
  JobContext job(options.threads > 0 ? options.threads : hardwareThreads());
  try {
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
