// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/computer.h"

#include <fstream>
#include <string>
#include <string_view>

namespace grnwb {
namespace fs = std::filesystem;
namespace {

/// The entry "name: <number> kB" of a file of /proc, in bytes; 0 without one.
double kilobyteEntry(const char* file, std::string_view name) {
  std::ifstream in(file);
  std::string word;
  for (double kilobytes = 0; in >> word;)
    if (word == name && in >> kilobytes) return kilobytes * 1024;
  return 0;
}

}  // namespace

double freeMemoryBytes() {
  return kilobyteEntry("/proc/meminfo", "MemAvailable:");
}

double residentBytes() {
  return kilobyteEntry("/proc/self/status", "VmRSS:");
}

double peakResidentBytes() {
  return kilobyteEntry("/proc/self/status", "VmHWM:");
}

bool restartPeak() {
  std::ofstream out("/proc/self/clear_refs");
  out << "5" << std::flush;
  return out.good() && peakResidentBytes() > 0;
}

double freeDiskBytes(const fs::path& folder) {
  std::error_code error;
  fs::path existing = fs::absolute(folder, error);
  while (!fs::exists(existing, error) && existing.has_relative_path()) existing = existing.parent_path();
  const fs::space_info space = fs::space(existing, error);
  return error ? 0 : static_cast<double>(space.available);
}

}  // namespace grnwb
