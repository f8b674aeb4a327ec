// SPDX-License-Identifier: GPL-3.0-or-later
// Includes point one way only, and each third-party library stays in its room.
#include <QtTest>
#include <fstream>
#include <map>
#include <regex>
#include <set>

#include "tests/support/test_support.h"

namespace fs = std::filesystem;

namespace {

/// Lower number = nearer the ground. Rooms of equal height don't include each other.
const std::map<std::string, int> kHeight{
    {"core/base", 0},     {"core/data", 1},      {"core/trees", 1},    {"core/layout", 1},    {"core/chat", 1},
    {"core/project", 1},  {"core/hdf5", 1},      {"core/io", 2},       {"core/knowledge", 2}, {"core/grn", 2},
    {"core/llm", 3},      {"core/infer", 3},     {"core/gan", 3},      {"core/embed", 3},     {"core/exchange", 3},
    {"core/evaluate", 4}, {"core/celltypes", 4}, {"core/pipeline", 5}, {"core/study", 6},     {"core/report", 7},
    {"ui/style", 8},      {"ui/models", 9},      {"ui/graph", 10},     {"ui/plots", 10},      {"ui/dialogs", 11},
    {"ui/pages", 12},     {"ui/evidence", 13},   {"ui/network", 13},   {"ui/data", 13},       {"ui/compare", 13},
    {"ui/study", 13},     {"ui/shell", 14},      {"app/console", 15},  {"app/desktop", 15},   {"app/layoutworker", 15}};

std::string roomOf(const std::string& path) {
  const auto first = path.find('/');
  const auto second = path.find('/', first + 1);
  return path.substr(0, second);
}

struct Include {
  std::string file, room, included;
};

std::vector<Include> allIncludes() {
  const std::regex pattern("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]");
  std::vector<Include> includes;
  for (const char* top : {"core", "ui", "app"}) {
    for (const auto& entry : fs::recursive_directory_iterator(grnwb::test::sourceDir() / top)) {
      if (entry.path().extension() != ".h" && entry.path().extension() != ".cpp") continue;
      const std::string file = fs::relative(entry.path(), grnwb::test::sourceDir()).string();
      std::ifstream in(entry.path());
      std::smatch match;
      for (std::string line; std::getline(in, line);)
        if (std::regex_search(line, match, pattern)) includes.push_back({file, roomOf(file), match[1]});
    }
  }
  return includes;
}

class IncludeDirection : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void everyRoomIsKnown() {
    for (const Include& i : allIncludes()) QVERIFY2(kHeight.contains(i.room), i.room.c_str());
  }

  void includesPointDown() {
    int checked = 0;
    for (const Include& i : allIncludes()) {
      const bool ours =
          i.included.starts_with("core/") || i.included.starts_with("ui/") || i.included.starts_with("app/");
      if (!ours) continue;
      ++checked;
      const std::string to = roomOf(i.included);
      QVERIFY2(kHeight.contains(to), (i.file + " includes " + i.included).c_str());
      QVERIFY2(to == i.room || kHeight.at(to) < kHeight.at(i.room), (i.file + " includes " + i.included).c_str());
    }
    QVERIFY(checked > 20);
  }

  void librariesStayInTheirRoom() {
    const std::vector<std::pair<std::regex, std::set<std::string>>> homes{
        {std::regex("^(torch|ATen|c10)/"), {"core/gan"}},
        {std::regex("^(hdf5|H5)"), {"core/hdf5"}},
        {std::regex("^zlib"), {"core/hdf5", "core/io"}},
        {std::regex("^isa-l/"), {"core/hdf5", "core/io"}},
        {std::regex("^zstd"), {"core/hdf5"}},
        {std::regex("^tbb/"), {"core/base"}},
        {std::regex("^fftw"), {"core/embed"}},
        {std::regex("^curl/"), {"core/chat"}},
        {std::regex("^archive(_entry)?\\.h"), {"core/project", "core/io"}},
        {std::regex("^CLI/"), {"app/console"}},
        {std::regex("^pugixml"), {"core/exchange"}},
        {std::regex("^graphviz/cgraph"), {"core/exchange", "app/layoutworker"}},
        {std::regex("^graphviz/(?!cgraph)"), {"app/layoutworker"}},
        {std::regex("^qt6keychain/"), {"ui/models"}},
        {std::regex("^(QtCharts|QChart|QLineSeries|QValueAxis|QLogValueAxis)"), {"ui/plots"}}};
    for (const Include& i : allIncludes()) {
      for (const auto& [pattern, rooms] : homes)
        QVERIFY2(!std::regex_search(i.included, pattern) || rooms.contains(i.room),
                 (i.file + " includes " + i.included).c_str());
      if (i.room.starts_with("core/") || i.room == "app/console" || i.room == "app/layoutworker")
        QVERIFY2(!std::regex_search(i.included, std::regex("^Q[A-Z]|^Qt")),
                 (i.file + " includes " + i.included).c_str());
    }
  }
};

}  // namespace

QTEST_APPLESS_MAIN(IncludeDirection)
#include "tst_include_direction.moc"
