// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/model_box.h"

#include <QAbstractItemView>
#include <QAction>
#include <QLineEdit>
#include <QPointer>
#include <QSignalBlocker>
#include <QStandardItemModel>

#include "core/base/error.h"
#include "core/chat/url.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

/// A list is asked for again when it is opened after this time.
constexpr qint64 kFreshMs = 10000;
constexpr int kListWidth = 280;
constexpr double kConnectSeconds = 3, kAnswerSeconds = 10;
enum Role { ProviderRole = Qt::UserRole + 1, BaseUrlRole };

/// Who is asked; an empty base URL is the provider's own.
chat::LocalServer askedBy(const pipeline::LanguageModelSettings& settings) {
  return {settings.ask.provider, settings.baseUrl, {}};
}

std::string urlOf(const chat::LocalServer& server) {
  return server.baseUrl.empty() ? chat::providerKind(server.kind).baseUrl : server.baseUrl;
}

}  // namespace

ModelBox::ModelBox(Workspace& workspace, QWidget* parent) : QComboBox(parent), m_workspace(workspace) {
  setEditable(true);
  lineEdit()->setObjectName(QStringLiteral("modelNameEdit"));
  setInsertPolicy(QComboBox::NoInsert);
  setCompleter(nullptr);
  setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  view()->setMinimumWidth(kListWidth);
  view()->setTextElideMode(Qt::ElideRight);
  auto* again = new QAction(tr("Look for models again"), this);
  again->setShortcut(QKeySequence::Refresh);
  again->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  addAction(again);
  connect(again, &QAction::triggered, this, &ModelBox::refresh);
  connect(this, &QComboBox::activated, this, &ModelBox::pick);
  connect(lineEdit(), &QLineEdit::editingFinished, this, [this] {
    lineEdit()->setModified(false);
    Q_EMIT modelChosen(currentText().trimmed());
  });
}

void ModelBox::showModel(const QString& model) {
  const bool typing = lineEdit()->hasFocus() && lineEdit()->isModified();
  if (typing || model == currentText()) return;
  const QSignalBlocker quiet(this);
  setCurrentIndex(findText(model));
  setEditText(model);
  if (!lineEdit()->hasFocus()) lineEdit()->setCursorPosition(0);
}

void ModelBox::showPopup() {
  const bool fresh = m_sinceFound.isValid() && m_sinceFound.elapsed() < kFreshMs &&
                     m_asked == askedBy(m_workspace.state().languageModel);
  if (!fresh) refresh();
  QComboBox::showPopup();
}

void ModelBox::refresh() {
  const pipeline::LanguageModelSettings& settings = m_workspace.state().languageModel;
  const chat::LocalServer asked = askedBy(settings);
  if (m_workspace.jobs()->isRunning(m_job)) {
    if (asked == m_asked) return;
    m_workspace.jobs()->cancel(m_job);
  }
  if (asked != m_asked || count() == 0) fill([this] { addLine(tr("Looking for models…")); });
  m_asked = asked;
  chat::ProviderSettings provider;
  provider.kind = settings.ask.provider;
  provider.baseUrl = settings.baseUrl;
  provider.attempts = 1;
  provider.connectSeconds = kConnectSeconds;
  provider.timeoutSeconds = kAnswerSeconds;
  m_job = m_workspace.jobs()->start<Found>(
      tr("Look for models"), JobQueue::Weight::light,
      [provider, key = m_workspace.keyForModel(), candidates = m_candidates](JobContext& job) {
        return lookUp(provider, key, candidates, job);
      },
      [self = QPointer(this)](const Found& found) {
        if (self) self->take(found);
      });
}

ModelBox::Found ModelBox::lookUp(const chat::ProviderSettings& settings, const chat::ApiKey& key,
                                 const std::vector<chat::LocalServer>& candidates, JobContext& job) {
  Found found;
  found.provider = {settings.kind, settings.baseUrl, {}};
  found.local = chat::findLocalServers(job, candidates);
  try {
    const std::string url = urlOf(found.provider);
    std::erase_if(found.local, [&](const chat::LocalServer& server) { return server.baseUrl == url; });
    found.provider.models = chat::listModels(settings, key, job);
  } catch (const Error& error) {
    if (error.code() == ErrorCode::cancelled) throw;
    const auto url = error.code() == ErrorCode::failed ? chat::parsedUrl(urlOf(found.provider)) : std::nullopt;
    found.problem = url && url->isLoopback
                        ? tr("No server answers at %1").arg(QString::fromStdString(urlOf(found.provider)))
                        : QString::fromStdString(error.problem());
    found.details = QString::fromUtf8(error.what());
  }
  return found;
}

void ModelBox::take(const Found& found) {
  if (chat::LocalServer{found.provider.kind, found.provider.baseUrl, {}} != m_asked) return;
  const bool open = view()->isVisible();
  fill([&] {
    addModels(found.provider, {});
    if (!found.problem.isEmpty())
      addLine(found.problem, found.details);
    else if (found.provider.models.empty())
      addLine(tr("No models are offered"));
    for (const chat::LocalServer& server : found.local) {
      insertSeparator(count());
      addLine(tr("%1 on this computer").arg(QString::fromStdString(chat::providerKind(server.kind).label)),
              QString::fromStdString(server.baseUrl));
      addModels(server, QString::fromStdString(server.baseUrl));
    }
  });
  m_sinceFound.start();
  if (open) QComboBox::showPopup();  // to the size of the new list
}

void ModelBox::fill(const std::function<void()>& addAll) {
  const QSignalBlocker quiet(this);
  const QString shown = currentText();
  clear();
  addAll();
  setCurrentIndex(findText(shown));
  setEditText(shown);
}

void ModelBox::addLine(const QString& text, const QString& toolTip) {
  auto* line = new QStandardItem(text);
  line->setFlags(Qt::NoItemFlags);
  line->setToolTip(toolTip);
  static_cast<QStandardItemModel*>(model())->appendRow(line);
}

void ModelBox::addModels(const chat::LocalServer& server, const QString& toolTip) {
  for (const std::string& name : server.models) {
    addItem(QString::fromStdString(name));
    setItemData(count() - 1, QString::fromStdString(server.kind), ProviderRole);
    setItemData(count() - 1, QString::fromStdString(server.baseUrl), BaseUrlRole);
    setItemData(count() - 1, toolTip, Qt::ToolTipRole);
  }
}

void ModelBox::pick(int index) {
  const chat::LocalServer server{itemData(index, ProviderRole).toString().toStdString(),
                                 itemData(index, BaseUrlRole).toString().toStdString(),
                                 {}};
  if (server.kind.empty()) return;
  if (server == askedBy(m_workspace.state().languageModel))
    Q_EMIT modelChosen(itemText(index));
  else
    Q_EMIT serverChosen(QString::fromStdString(server.kind), QString::fromStdString(server.baseUrl), itemText(index));
}

}  // namespace grnwb::ui
