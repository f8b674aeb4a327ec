// SPDX-License-Identifier: GPL-3.0-or-later
// Every text of the window is in each translation, finished, with the same placeholders.
#include <QDirIterator>
#include <QLibraryInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <map>
#include <set>
#include <vector>

#include "core/data/preprocess.h"
#include "core/gan/generate.h"
#include "core/gan/train.h"
#include "core/grn/impose.h"
#include "core/infer/infer.h"
#include "tests/support/test_support.h"

using namespace grnwb;

namespace {

struct Message {
  QString context, source, translation;
  bool finished = true;
};

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
      messages.push_back({context, {}, {}, true});
    } else if (xml.name() == QStringLiteral("source")) {
      messages.back().source = xml.readElementText();
    } else if (xml.name() == QStringLiteral("translation")) {
      messages.back().finished = !xml.attributes().hasAttribute(QStringLiteral("type"));
      messages.back().translation = xml.readElementText(QXmlStreamReader::IncludeChildElements);
    }
  }
  return messages;
}

QStringList translationFiles() {
  const QDir folder(QString::fromStdString((test::sourceDir() / "translations").string()));
  QStringList files;
  for (const QString& name : folder.entryList({QStringLiteral("*.ts")})) files << folder.filePath(name);
  return files;
}

std::set<std::pair<QString, QString>> keys(const std::vector<Message>& messages) {
  std::set<std::pair<QString, QString>> result;
  for (const Message& message : messages) result.emplace(message.context, message.source);
  return result;
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
      for (const Message& message : messages)
        if (!message.finished || message.translation.trimmed().isEmpty())
          bad << message.context + QStringLiteral(": ") + message.source;
      QVERIFY2(bad.isEmpty(),
               qPrintable(QStringLiteral("%1 unfinished: %2").arg(file, bad.join(QStringLiteral(" | ")))));
    }
  }

  void placeholdersAreKept() {
    for (const QString& file : translationFiles())
      for (const Message& message : readTs(file))
        if (message.finished)
          QVERIFY2(placeholders(message.source) == placeholders(message.translation), qPrintable(message.source));
  }

  void everyTextOfTheSourcesIsThere() {
    const QString tool = QLibraryInfo::path(QLibraryInfo::BinariesPath) + QStringLiteral("/lupdate");
    QVERIFY2(QFileInfo::exists(tool), qPrintable(tool));
    const QTemporaryDir folder;
    const QString fresh = folder.filePath(QStringLiteral("fresh.ts"));
    const QString root = QString::fromStdString(test::sourceDir().string());
    QProcess lupdate;
    lupdate.start(tool, {QStringLiteral("-silent"), QStringLiteral("-locations"), QStringLiteral("none"),
                         QStringLiteral("-I"), root, root + QStringLiteral("/ui"),
                         root + QStringLiteral("/app/desktop"), QStringLiteral("-ts"), fresh});
    QVERIFY(lupdate.waitForFinished());
    QCOMPARE(lupdate.exitCode(), 0);
    const auto wanted = keys(readTs(fresh));
    QVERIFY(wanted.size() > 100);
    for (const QString& file : translationFiles()) {
      const auto present = keys(readTs(file));
      QStringList missing;
      for (const auto& key : wanted)
        if (!present.contains(key)) missing << key.first + QStringLiteral(": ") + key.second;
      QVERIFY2(missing.isEmpty(), qPrintable(QStringLiteral("run the target update_translations; %1 lacks: %2")
                                                 .arg(file, missing.join(QStringLiteral(" | ")))));
      QStringList leftOver;
      for (const auto& key : present)
        if (!wanted.contains(key)) leftOver << key.first + QStringLiteral(": ") + key.second;
      QVERIFY2(leftOver.isEmpty(),
               qPrintable(QStringLiteral("%1 still has: %2").arg(file, leftOver.join(QStringLiteral(" | ")))));
    }
  }

  void everyParameterTextIsThere() {
    data::PreprocessParameters preprocess;
    infer::InferParameters inferParameters;
    grn::ImposeParameters impose;
    gan::TrainParameters train;
    QStringList missing;
    for (const auto& table :
         {data::fields(preprocess), infer::fields(inferParameters), grn::fields(impose), gan::fields(train)}) {
      for (const Field& field : table) {
        std::vector<std::string> texts{field.label, field.unit, field.help};
        texts.insert(texts.end(), field.choices.begin(), field.choices.end());
        for (const std::string& text : texts) {
          const std::pair key{QStringLiteral("Parameters"), QString::fromStdString(text)};
          for (const QString& file : translationFiles())
            if (!text.empty() && !keys(readTs(file)).contains(key) && !missing.contains(key.second))
              missing << key.second;
        }
      }
    }
    QVERIFY2(missing.isEmpty(), qPrintable(QStringLiteral("add to ui/dialogs/parameter_texts.cpp: \"%1\"")
                                               .arg(missing.join(QStringLiteral("\", \"")))));
  }
};

}  // namespace

QTEST_APPLESS_MAIN(Translations)
#include "tst_translations.moc"
