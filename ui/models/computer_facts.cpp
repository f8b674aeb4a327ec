// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/computer_facts.h"

#include <unistd.h>

#include <QFile>

#include "core/base/parallel.h"

namespace grnwb::ui {

double freeMemoryBytes() {
  QFile file(QStringLiteral("/proc/meminfo"));
  if (!file.open(QIODevice::ReadOnly)) return 0;
  for (const QByteArray& line : file.readAll().split('\n'))
    if (line.startsWith("MemAvailable:")) return line.mid(13).replace("kB", "").trimmed().toDouble() * 1024;
  return 0;
}

ComputerFacts computerFacts() {
  ComputerFacts facts;
  facts.threads = hardwareThreads();
  const auto page = double(sysconf(_SC_PAGESIZE));
  facts.memoryBytes = double(sysconf(_SC_PHYS_PAGES)) * page;
  facts.freeMemoryBytes = freeMemoryBytes();
  facts.device = gan::deviceInfo();
  return facts;
}

}  // namespace grnwb::ui
