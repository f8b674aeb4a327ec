// SPDX-License-Identifier: GPL-3.0-or-later
// Every text of the window is in each translation, finished, with the same placeholders. English has only plurals.
#include <QDirIterator>
#include <QLibraryInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <algorithm>
#include <set>
#include <vector>

#include "core/data/preprocess.h"
#include "core/gan/train.h"
#include "core/grn/impose.h"
#include "core/infer/infer.h"
#include "core/llm/ask.h"
#include "core/pipeline/comparison.h"
#include "tests/support/test_support.h"

using namespace grnwb;

namespace {

struct Message {
  QString context, source;
  QStringList translations;  ///< one, or as many as the language has numbers
  bool finished = true;
};

/// The reader stands at <translation>.
QStringList readTranslations(QXmlStreamReader& xml) {
  QString single;
  QStringList forms;
  while (!xml.atEnd() && xml.readNext() != QXmlStreamReader::EndElement) {
    if (xml.isCharacters())
      single += xml.text();
    else if (xml.isStartElement())
      forms << xml.readElementText();
  }
  return forms.isEmpty() ? QStringList{single} : forms;
}

std::vector<Message> readTs(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return {};
  QXmlStreamReader xml(&file);
  std::vector<Message> messages;
  QString context;
  while (!xml.atEnd()) {
    if (xml.readNext() != QXmlStreamReader::StartElement) continue;
    if (xml.name() == QStringLiteral("name")) {
      context = xml.readElementText();
    } else if (xml.name() == QStringLiteral("message")) {
      messages.push_back({context, {}, {}, false});
    } else if (xml.name() == QStringLiteral("source")) {
      messages.back().source = xml.readElementText();
    } else if (xml.name() == QStringLiteral("translation")) {
      messages.back().finished = !xml.attributes().hasAttribute(QStringLiteral("type"));
      messages.back().translations = readTranslations(xml);
    }
  }
  return xml.hasError() ? std::vector<Message>() : messages;
}

QStringList translationFiles() {
  const QDir folder(QString::fromStdString((test::sourceDir() / "translations").string()));
  QStringList files;
  for (const QString& name : folder.entryList({QStringLiteral("*.ts")})) files << folder.filePath(name);
  return files;
}

using Keys = std::set<std::pair<QString, QString>>;  ///< context and source

Keys keys(const std::vector<Message>& messages) {
  Keys result;
  for (const Message& message : messages) result.emplace(message.context, message.source);
  return result;
}

/// As "context: source", those of the first set that the second lacks.
QString lacking(const Keys& wanted, const Keys& present) {
  QStringList missing;
  for (const auto& key : wanted)
    if (!present.contains(key)) missing << key.first + QStringLiteral(": ") + key.second;
  return missing.join(QStringLiteral(" | "));
}

/// What lupdate finds in the sources now; empty when it can't run.
Keys sourceKeys(const QStringList& options = {}) {
  const QTemporaryDir folder;
  const QString fresh = folder.filePath(QStringLiteral("fresh.ts"));
  const QString root = QString::fromStdString(test::sourceDir().string());
  QProcess lupdate;
  lupdate.start(QLibraryInfo::path(QLibraryInfo::BinariesPath) + QStringLiteral("/lupdate"),
                options + QStringList{QStringLiteral("-silent"), QStringLiteral("-locations"), QStringLiteral("none"),
                                      QStringLiteral("-I"), root, root + QStringLiteral("/ui"),
                                      root + QStringLiteral("/app/desktop"), QStringLiteral("-ts"), fresh});
  if (!lupdate.waitForFinished() || lupdate.exitStatus() != QProcess::NormalExit || lupdate.exitCode() != 0) return {};
  return keys(readTs(fresh));
}

/// The texts of a stage's parameter table, as a form looks them up.
void addTexts(Keys& keys, const std::vector<Field>& table) {
  for (const Field& field : table) {
    std::vector<std::string> texts{field.label, field.unit, field.help};
    texts.insert(texts.end(), field.choices.begin(), field.choices.end());
    for (const std::string& text : texts)
      if (!text.empty()) keys.emplace(QStringLiteral("Parameters"), QString::fromStdString(text));
  }
}

QStringList placeholders(const QString& text) {
  static const QRegularExpression kPattern(QStringLiteral("%L?[0-9n]+"));
  QStringList found;
  for (auto match = kPattern.globalMatch(text); match.hasNext();) found << match.next().captured();
  found.sort();
  return found;
}

class Translations : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void thereIsGerman() {
    QVERIFY(translationFiles().join(QLatin1Char(' ')).contains(QStringLiteral("grn-workbench_de.ts")));
  }

  void everyEntryIsFinished() {
    for (const QString& file : translationFiles()) {
      const auto messages = readTs(file);
      QVERIFY(!messages.empty());
      QStringList bad;
      for (const Message& message : messages) {
        const auto empty = [](const QString& text) { return text.trimmed().isEmpty(); };
        if (!message.finished || std::ranges::any_of(message.translations, empty))
          bad << message.context + QStringLiteral(": ") + message.source;
      }
      QVERIFY2(bad.isEmpty(),
               qPrintable(QStringLiteral("%1 unfinished: %2").arg(file, bad.join(QStringLiteral(" | ")))));
    }
  }

  void placeholdersAreKept() {
    for (const QString& file : translationFiles())
      for (const Message& message : readTs(file))
        for (const QString& translation : message.translations)
          if (message.finished)
            QVERIFY2(placeholders(message.source) == placeholders(translation), qPrintable(translation));
  }

  void everyTextOfTheSourcesIsThere() {
    const Keys all = sourceKeys(), plurals = sourceKeys({QStringLiteral("-pluralonly")});
    QVERIFY2(plurals.size() > 50 && all.size() > 10 * plurals.size(), "lupdate finds the texts of the sources");
    for (const QString& file : translationFiles()) {
      const Keys& wanted = file.endsWith(QStringLiteral("_en.ts")) ? plurals : all;
      const Keys present = keys(readTs(file));
      const QString missing = lacking(wanted, present), leftOver = lacking(present, wanted);
      QVERIFY2(missing.isEmpty(),
               qPrintable(QStringLiteral("run the target update_translations; %1 lacks: %2").arg(file, missing)));
      QVERIFY2(leftOver.isEmpty(), qPrintable(QStringLiteral("%1 still has: %2").arg(file, leftOver)));
    }
  }

  /// lupdate may take a text for one of another class than tr() will look it up in.
  void everyContextIsLookedUp() {
    static const QRegularExpression kName(QStringLiteral(
        "class (\\w+)[^;{}]*\\{\\s*(?://[^\\n]*\\s*)*Q_OBJECT|(?:TRANSLATE_NOOP|translate)\\(\\s*\"(\\w+)\"|"
        "Q_DECLARE_TR_FUNCTIONS\\(([\\w:]+)"));
    QStringList known;
    for (const char* part : {"ui", "app/desktop"}) {
      QDirIterator files(QString::fromStdString((test::sourceDir() / part).string()),
                         {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
      while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        for (auto match = kName.globalMatch(text); match.hasNext();) {
          const auto found = match.next();
          known << (found.captured(1).isEmpty() ? found.captured(2) + found.captured(3)
                                                : QStringLiteral("grnwb::ui::") + found.captured(1));
        }
      }
    }
    Keys lost = sourceKeys();
    std::erase_if(lost, [&](const auto& key) { return known.contains(key.first); });
    QVERIFY2(lost.empty(), qPrintable(QStringLiteral("no such class: ") + lacking(lost, {})));
  }

  void everyParameterTextIsThere() {
    data::PreprocessParameters preprocess;
    infer::InferParameters inferParameters;
    grn::ImposeParameters impose;
    gan::TrainParameters train;
    llm::AskParameters ask;
    llm::QuestionParameters questions;
    pipeline::ComparisonParameters comparison;
    Keys wanted;  // first those of forms that the window adds rows to
    for (const char* text :
         {"Seed", "Another seed gives another run of the same settings.", "Seeds",
          "How many networks are made, each with a seed of its own.", "First seed", "The others follow, one by one."})
      wanted.emplace(QStringLiteral("Parameters"), QString::fromLatin1(text));
    addTexts(wanted, data::fields(preprocess));
    addTexts(wanted, infer::fields(inferParameters));
    addTexts(wanted, grn::fields(impose));
    addTexts(wanted, gan::fields(train));
    addTexts(wanted, llm::fields(ask));
    addTexts(wanted, pipeline::fields(comparison));
    for (const llm::Step step : {llm::Step::tfs, llm::Step::edges}) addTexts(wanted, llm::fields(questions, step));
    Keys listed = sourceKeys();
    std::erase_if(listed, [](const auto& key) { return key.first != QStringLiteral("Parameters"); });
    const QString missing = lacking(wanted, listed), leftOver = lacking(listed, wanted);
    QVERIFY2(missing.isEmpty(), qPrintable(QStringLiteral("add to ui/dialogs/parameter_texts.cpp: ") + missing));
    QVERIFY2(leftOver.isEmpty(), qPrintable(QStringLiteral("ui/dialogs/parameter_texts.cpp still has: ") + leftOver));
  }
};

}  // namespace

QTEST_APPLESS_MAIN(Translations)
#include "tst_translations.moc"
