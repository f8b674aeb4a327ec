// SPDX-License-Identifier: GPL-3.0-or-later
// grn-workbench: the desktop program. The only place of the window that reads paths, settings and the command line.
#include <QApplication>
#include <QCommandLineParser>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTranslator>

#include "core/base/error.h"
#include "core/base/version.h"
#include "core/chat/provider_kinds.h"
#include "ui/shell/main_window.h"
#include "ui/style/theme.h"

namespace {

/// The translation installed last is asked first.
void loadTranslations(QApplication& app) {
  const QString name = QStringLiteral("grn-workbench"), folder = QStringLiteral(":/i18n");
  auto* plurals = new QTranslator(&app);
  if (plurals->load(name + QStringLiteral("_en"), folder)) QApplication::installTranslator(plurals);
  auto* own = new QTranslator(&app);
  if (own->load(QLocale(), name, QStringLiteral("_"), folder)) QApplication::installTranslator(own);
  auto* qt = new QTranslator(&app);
  if (qt->load(QLocale(), QStringLiteral("qtbase"), QStringLiteral("_"),
               QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
    QApplication::installTranslator(qt);
}

bool startsDark(const QSettings& settings) {
  const QString chosen = settings.value(QStringLiteral("theme")).toString();
  return chosen.isEmpty() ? grnwb::ui::systemPrefersDark() : chosen == QStringLiteral("dark");
}

void takeKeysFromEnvironment(grnwb::ui::Workspace& workspace) {
  for (const grnwb::chat::ProviderKind& kind : grnwb::chat::providerKinds()) {
    const QByteArray key = kind.keyVariable.empty() ? QByteArray() : qgetenv(kind.keyVariable.c_str());
    try {
      workspace.apiKeys()->setFromEnvironment(kind.name, grnwb::chat::ApiKey(key.toStdString()));
    } catch (const grnwb::Error& error) {
      qWarning("%s: %s", kind.keyVariable.c_str(), error.what());
    }
  }
}

}  // namespace

int main(int argc, char* argv[]) {
  QApplication app(argc, argv);
  QApplication::setApplicationName(QStringLiteral("GRN Workbench"));
  QApplication::setOrganizationName(QStringLiteral("grn-workbench"));
  QApplication::setApplicationVersion(QString::fromLatin1(grnwb::version()));
  QApplication::setDesktopFileName(QStringLiteral("grn-workbench"));
  loadTranslations(app);

  QCommandLineParser parser;
  parser.setApplicationDescription(QCoreApplication::translate(
      "main", "Finds, inspects and tests gene regulatory networks on single-cell RNA-seq."));
  parser.addHelpOption();
  parser.addVersionOption();
  const QCommandLineOption example(QStringLiteral("example"),
                                   QCoreApplication::translate("main", "Open the bundled example."));
  parser.addOption(example);
  parser.addPositionalArgument(
      QStringLiteral("path"),
      QCoreApplication::translate("main", "A data file or a project folder to open, or several data files as one."),
      QStringLiteral("[path...]"));
  parser.process(app);

  QSettings settings;
  grnwb::ui::applyTheme(startsDark(settings));

  const QTemporaryDir scratch;
  grnwb::ui::Workspace workspace;
  workspace.setFolders(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation).toStdString(),
                       scratch.path().toStdString());
  workspace.setLayoutWorker(
      (QCoreApplication::applicationDirPath() + QStringLiteral("/grnwb-layout-worker")).toStdString());
  takeKeysFromEnvironment(workspace);
  grnwb::ui::MainWindow window(workspace, settings);
  window.show();
  if (parser.isSet(example))
    workspace.openExample();
  else if (!parser.positionalArguments().isEmpty())
    window.openPaths(parser.positionalArguments());
  else
    window.restoreSession();
  return QApplication::exec();
}
