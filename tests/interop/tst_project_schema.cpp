// SPDX-License-Identifier: GPL-3.0-or-later
// Manifests of projects against their JSON schema, with Python's jsonschema. Needs the network once, for a virtual
// environment in the build folder, so it runs only with GRNWB_INTEROP=1.
#include <QTemporaryDir>

#include "core/base/file.h"
#include "core/pipeline/example_project.h"
#include "tests/core/pipeline/sample_state.h"
#include "tests/interop/python_environment.h"

using namespace grnwb;
namespace fs = std::filesystem;

namespace {

class ProjectSchema : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir m_folder;
  fs::path at(const char* name) const { return fs::path(m_folder.path().toStdString()) / name; }

  static QString validate(const fs::path& manifest) {
    return test::runProgram(
        test::environmentPython(),
        {test::textOf(test::sourceDir() / "tests" / "interop" / "validate_manifest.py"),
         test::textOf(test::sourceDir() / "resources" / "schema" / "project.schema.json"), test::textOf(manifest)});
  }

 private Q_SLOTS:
  void initTestCase() {
    if (qgetenv("GRNWB_INTEROP") != "1") QSKIP("set GRNWB_INTEROP=1 to check manifests with jsonschema");
    QCOMPARE(test::installPackages({QStringLiteral("jsonschema")}), QString());
  }

  void whatIsSavedFollowsTheSchema() {
    JobContext job;
    pipeline::saveProject(test::sampleState(), at("full.grnwb"), job);
    pipeline::saveProject({}, at("empty.grnwb"), job);
    pipeline::writeExampleProject(at("example.grnwb"), 1, job);
    for (const char* project : {"full.grnwb", "empty.grnwb", "example.grnwb"})
      QCOMPARE(validate(at(project) / "project.json"), QString());
  }

  void whatIsWrongIsSeen() {
    JobContext job;
    pipeline::saveProject(test::sampleState(), at("wrong.grnwb"), job);
    const std::string right = readFile(at("wrong.grnwb") / "project.json");
    for (const auto& [from, to] : {std::pair<std::string, std::string>{"\"sha256\"", "\"sha265\""},
                                   {"grnwb-project", "other-project"},
                                   {"\"source_name\"", "\"api_key\": \"x\", \"source_name\""},
                                   {"\"batch\": ", "\"bath\": "},
                                   {"\"layers/counts\"", "7"},
                                   {"\"version\": 4", "\"version\": 3"}}) {
      std::string wrong = right;
      wrong.replace(wrong.find(from), from.size(), to);
      writeFileAtomically(at("wrong.json"), wrong);
      QVERIFY2(!validate(at("wrong.json")).isEmpty(), from.c_str());
    }
  }
};

}  // namespace

QTEST_GUILESS_MAIN(ProjectSchema)
#include "tst_project_schema.moc"
