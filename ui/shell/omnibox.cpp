// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/omnibox.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QPainter>
#include <QStandardItemModel>
#include <QTimer>
#include <set>

#include "ui/shell/name_and_kind_delegate.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kShownRows = 12;

}  // namespace

Omnibox::Omnibox(Workspace& workspace, QWidget* parent)
    : QLineEdit(parent),
      m_workspace(workspace),
      m_model(new QStandardItemModel(this)),
      m_completer(new QCompleter(this)) {
  setObjectName(QStringLiteral("omnibox"));
  setAccessibleName(tr("Search genes, TFs, cell types, pages"));
  setPlaceholderText(accessibleName());
  setToolTip(tr("Search genes, TFs, cell types and pages (Ctrl+F)"));
  setClearButtonEnabled(true);
  addAction(icon(QStringLiteral("search"), &Theme::secondText), QLineEdit::LeadingPosition);

  m_completer->setModel(m_model);
  m_completer->setFilterMode(Qt::MatchContains);
  m_completer->setCaseSensitivity(Qt::CaseInsensitive);
  m_completer->setMaxVisibleItems(kShownRows);
  setCompleter(m_completer);
  m_completer->popup()->setItemDelegate(new NameAndKindDelegate(KindRole, m_completer->popup()));
  m_completer->popup()->setObjectName(QStringLiteral("omniboxPopup"));
  connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this, &Omnibox::choose);
  connect(this, &QLineEdit::returnPressed, this, &Omnibox::chooseFirst);

  connect(&m_workspace, &Workspace::rawChanged, this, &Omnibox::refill);
  connect(&m_workspace, &Workspace::preparedChanged, this, &Omnibox::refill);
  connect(&m_workspace, &Workspace::tfsChanged, this, &Omnibox::refill);
  connect(&m_workspace, &Workspace::comparisonChanged, this, &Omnibox::refill);
  connect(m_workspace.network(), &GrnDocument::genesChanged, this, &Omnibox::refill);
}

void Omnibox::addPage(const QString& text, const QString& pageName) {
  m_pages.emplace_back(text, pageName);
  refill();
}

void Omnibox::refill() {
  m_model->clear();
  const auto add = [this](const QString& text, const QString& kindText, Kind kind, const QString& target) {
    auto* item = new QStandardItem(text);
    item->setData(kindText, KindRole);
    item->setData(QVariantList{static_cast<int>(kind), target}, TargetRole);
    m_model->appendRow(item);
  };
  for (const auto& [text, name] : m_pages) add(text, tr("page"), Kind::page, name);

  const pipeline::ProjectState& state = m_workspace.state();
  if (state.comparison) {
    const std::set<std::string> labels(state.comparison->realLabels.begin(), state.comparison->realLabels.end());
    for (const std::string& text : labels)
      if (!text.empty()) add(QString::fromStdString(text), tr("cell type"), Kind::label, QString::fromStdString(text));
  }
  const data::Dataset* cells = state.prepared ? &state.prepared->data : state.raw.get();
  if (!cells) return;
  const std::vector<std::string> chosen = m_workspace.tfsOrNone().chosen();
  const std::set<std::string> listed(chosen.begin(), chosen.end());
  for (const std::string& gene : cells->genes.names) {
    const QString name = QString::fromStdString(gene);
    const QString kind = state.grn && state.grn->isTf(gene)       ? tr("TF in the network")
                         : state.grn && state.grn->isTarget(gene) ? tr("target")
                         : listed.contains(gene)                  ? tr("TF")
                                                                  : tr("gene");
    add(name, kind, Kind::gene, name);
  }
}

void Omnibox::chooseFirst() {
  if (m_completer->popup()->isVisible() && m_completer->popup()->currentIndex().isValid()) return;  // chosen there
  m_completer->setCompletionPrefix(text());
  if (!text().isEmpty() && m_completer->completionCount() > 0) choose(m_completer->currentIndex());
}

void Omnibox::choose(const QModelIndex& index) {
  const QVariantList target = index.data(TargetRole).toList();
  if (target.size() != 2) return;
  const QString name = target[1].toString();
  switch (static_cast<Kind>(target[0].toInt())) {
    case Kind::page:
      Q_EMIT pageChosen(name);
      break;
    case Kind::gene:
      m_workspace.selection()->select({.genes = {name}, .edges = {}, .cells = {}});
      Q_EMIT geneChosen(name);
      break;
    case Kind::label:
      selectLabel(name.toStdString());
      break;
  }
  // The completer writes the chosen text into the field after this signal.
  QTimer::singleShot(0, this, [this] { selectAll(); });
}

void Omnibox::selectLabel(const std::string& label) {
  const auto& comparison = m_workspace.state().comparison;
  if (!comparison) return;
  Selection selection;
  for (std::size_t i = 0; i < comparison->realLabels.size(); ++i)
    if (comparison->realLabels[i] == label) selection.cells.push_back(static_cast<qint64>(i));
  m_workspace.selection()->select(std::move(selection));
  Q_EMIT pageChosen(QStringLiteral("comparePage"));
}

void Omnibox::resizeEvent(QResizeEvent* event) {
  QLineEdit::resizeEvent(event);
  m_completer->popup()->setMinimumWidth(width());
}

void Omnibox::paintEvent(QPaintEvent* event) {
  QLineEdit::paintEvent(event);
  if (!text().isEmpty()) return;
  QPainter painter(this);
  painter.setFont(textFont(10.5));
  painter.setPen(Theme::current().faintText);
  painter.drawText(rect().adjusted(0, 0, -measure::kPadding, 0), Qt::AlignRight | Qt::AlignVCenter,
                   QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText));
}

}  // namespace grnwb::ui
