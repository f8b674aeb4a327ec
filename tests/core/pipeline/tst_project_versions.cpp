// SPDX-License-Identifier: GPL-3.0-or-later
// Projects that earlier versions of the program saved open, and are saved as this one's.
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/file.h"
#include "tests/core/pipeline/sample_state.h"
#include "tests/support/test_support.h"

using namespace grnwb;
namespace fs = std::filesystem;

namespace {

QJsonValue withoutFileMarks(const QJsonValue& value) {
  if (value.isArray()) {
    QJsonArray array;
    for (const QJsonValue inner : value.toArray()) array.append(withoutFileMarks(inner));
    return array;
  }
  if (!value.isObject()) return value;
  QJsonObject object;
  const QJsonObject before = value.toObject();
  for (auto at = before.begin(); at != before.end(); ++at)
    if (at.key() != QStringLiteral("bytes") && at.key() != QStringLiteral("sha256") &&
        at.key() != QStringLiteral("overview"))
      object.insert(at.key(), withoutFileMarks(at.value()));
  return object;
}

class ProjectVersions : public QObject {
  Q_OBJECT

 private:
  std::unique_ptr<QTemporaryDir> m_folder;
  fs::path project() const { return fs::path(m_folder->path().toStdString()) / "old.grnwb"; }

  QJsonObject manifest() const {
    return QJsonDocument::fromJson(QByteArray::fromStdString(readFile(project() / "project.json"))).object();
  }
  void write(const QJsonObject& manifest) const {
    writeFileAtomically(project() / "project.json", QJsonDocument(manifest).toJson().toStdString());
  }
  /// As version 3 left it, before files could be read in several ways and labels be edited.
  void makeVersion3(const pipeline::ProjectState& state) const {
    JobContext job;
    pipeline::saveProject(state, project(), job);
    QJsonObject old = manifest();
    for (const char* later : {"reading", "sources", "labels"}) old.remove(QLatin1String(later));
    old[u"version"] = 3;
    write(old);
  }
  /// As version 2 left it.
  void makeVersion2(const pipeline::ProjectState& state) const {
    makeVersion3(state);
    for (const auto& entry : fs::directory_iterator(project() / "data"))
      if (entry.path().filename().string().starts_with("raw_overview-")) fs::remove(entry.path());
    QJsonObject old = withoutFileMarks(manifest()).toObject();
    old[u"version"] = 2;
    write(old);
  }
  /// As version 1 left it: the first release, before networks had versions and TFs decisions.
  void makeVersion1(const pipeline::ProjectState& state) const {
    makeVersion2(state);
    QJsonObject old = manifest();
    for (const char* later : {"versions", "picture", "language_model", "prior", "asked_tfs", "asked_edges"})
      old.remove(QLatin1String(later));
    old[u"scored_edges"] = old[u"scored_edges"].toObject()[u"grnboost2"];
    old[u"version"] = 1;
    writeFileAtomically(project() / old[u"tfs"][u"file"].toString().toStdString(),
                        R"({"list": "tfs.txt", "present": ["TF001", "TF002"], "absent": ["ABSENT"]})");
    write(old);
  }

 private Q_SLOTS:
  void init() { m_folder = std::make_unique<QTemporaryDir>(); }

  void version3Opens() {
    const pipeline::ProjectState state = test::sampleState();
    makeVersion3(state);
    JobContext job;
    const pipeline::ProjectState again = pipeline::openProject(project(), job, pipeline::Reading::whenNeeded);
    QVERIFY(again.reading == io::ReadOptions() && again.sources.empty() && again.batchColumn.empty());
    QVERIFY(again.labels.isEmpty());
    QVERIFY(again.rawFile && again.history == state.history);
    QVERIFY(*again.grn == *state.grn && again.picture == state.picture);
    QCOMPARE(again.comparison->labels.has_value(), state.comparison->labels.has_value());
  }

  void anUnknownWayOfReadingIsRefused() {
    JobContext job;
    pipeline::saveProject(test::sampleState(), project(), job);
    QJsonObject strange = manifest();
    strange[u"reading"] = QJsonObject{{QStringLiteral("sheet"), QStringLiteral("2")}};
    write(strange);
    const Error error = test::errorOf([&] { pipeline::openProject(project(), job); });
    QVERIFY2(error.code() == ErrorCode::badInput && error.problem().find("sheet") != std::string::npos, error.what());
  }

  void version2Opens() {
    const pipeline::ProjectState state = test::sampleState();
    makeVersion2(state);
    JobContext job;
    QVERIFY(pipeline::missingParts(project()).empty());
    const pipeline::ProjectState again = pipeline::openProject(project(), job, pipeline::Reading::whenNeeded);
    QVERIFY(again.raw);  // without an overview there is no showing them unread
    QCOMPARE(data::contentHash(*again.raw), data::contentHash(*state.raw));
    QVERIFY(*again.grn == *state.grn && again.picture == state.picture && *again.prior == *state.prior);
    QCOMPARE(again.versions.all.size(), state.versions.all.size());
    QCOMPARE(again.scoredEdges.size(), state.scoredEdges.size());
    QVERIFY(again.comparison);
  }

  void version1Opens() {
    const pipeline::ProjectState state = test::sampleState();
    makeVersion1(state);
    JobContext job;
    const pipeline::ProjectState again = pipeline::openProject(project(), job);
    QVERIFY(*again.grn == *state.grn);
    QVERIFY(again.versions.all.empty());
    QCOMPARE(again.versions.nextNumber, 1);
    QCOMPARE(again.scoredEdges.size(), std::size_t{1});
    data::ScoredEdges sorted = *state.scoredEdges.at("grnboost2");
    data::sortByImportance(sorted);
    QVERIFY(*again.scoredEdges.at("grnboost2") == sorted);
    QCOMPARE(again.tfs->chosen(), (std::vector<std::string>{"TF001", "TF002"}));
    QCOMPARE(again.languageModel.inquiry.context, std::string("Simulated cells.\n"));
    QVERIFY(again.history == state.history);
  }

  void savingMakesItThisVersion() {
    for (const int version : {1, 2, 3}) {
      fs::remove_all(project());
      const pipeline::ProjectState state = test::sampleState();
      version == 1 ? makeVersion1(state) : version == 2 ? makeVersion2(state) : makeVersion3(state);
      JobContext job;
      const pipeline::ProjectState old = pipeline::openProject(project(), job);
      pipeline::saveProject(old, project(), job);
      const QJsonObject now = manifest();
      QCOMPARE(now[u"version"].toInt(), 4);
      QVERIFY(now[u"reading"].isObject());
      QCOMPARE(now[u"raw"][u"sha256"].toString().size(), 64);
      QVERIFY(now[u"raw"][u"bytes"].toInt() > 1000);
      const pipeline::ProjectState again = pipeline::openProject(project(), job, pipeline::Reading::whenNeeded);
      QVERIFY(!again.raw && again.rawOverview);
      QVERIFY(*again.grn == *old.grn && *again.tfs == *old.tfs);
    }
  }

  void damagedCellsOfAnOldProjectAreNoticed() {
    makeVersion2(test::sampleState());
    QJsonObject old = manifest();
    QJsonObject prepared = old[u"prepared"].toObject();
    prepared[u"hash"] = QString(64, QLatin1Char('0'));
    old[u"prepared"] = prepared;
    write(old);
    JobContext job;
    const Error error = test::errorOf([&] { pipeline::openProject(project(), job); });
    QVERIFY2(error.problem().starts_with("is damaged"), error.what());
  }

  void newerVersionsAreRefusedAndLeftAlone() {
    JobContext job;
    pipeline::saveProject(test::sampleState(), project(), job);
    QJsonObject newer = manifest();
    newer[u"version"] = 5;
    write(newer);
    const std::string before = readFile(project() / "project.json");
    for (const auto& act :
         {std::function<void()>([&] { pipeline::openProject(project(), job); }),
          std::function<void()>([&] { pipeline::saveProject(test::sampleState(), project(), job); })}) {
      const Error error = test::errorOf(act);
      QVERIFY2(error.problem() == "was written by a newer version", error.what());
    }
    QCOMPARE(readFile(project() / "project.json"), before);
  }

  void manifestsNameNoFilesOutside() {
    JobContext job;
    for (const char* place : {"/etc/hostname", "../other/cells.h5ad", ""}) {
      fs::remove_all(project());
      pipeline::saveProject(test::sampleState(), project(), job);
      QJsonObject evil = manifest();
      QJsonObject grn = evil[u"grn"].toObject();
      grn[u"file"] = QLatin1String(place);
      evil[u"grn"] = grn;
      write(evil);
      const Error error = test::errorOf([&] { pipeline::openProject(project(), job); });
      QVERIFY2(error.code() == ErrorCode::badInput && std::string(error.what()).find("outside") != std::string::npos,
               error.what());
    }
  }
};

}  // namespace

QTEST_GUILESS_MAIN(ProjectVersions)
#include "tst_project_versions.moc"
