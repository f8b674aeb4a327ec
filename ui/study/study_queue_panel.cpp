// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/study/study_queue_panel.h"

#include <QAction>
#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "core/base/error.h"
#include "ui/models/number_text.h"
#include "ui/models/study_document.h"
#include "ui/study/study_queue_model.h"
#include "ui/style/controls.h"
#include "ui/style/row_delegate.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kQueueRow = 38, kTimeWidth = 74, kTickMs = 1000, kSummaryLines = 2, kQueueIcon = 13, kShareWidth = 40,
              kShareHeight = 6;

struct QueueLook {
  const char* icon;
  QColor ink, detail;
};

QueueLook lookOf(QueueEntry::Kind kind) {
  const Theme& theme = Theme::current();
  switch (kind) {
    case QueueEntry::Kind::running:
      return {"play", theme.accent, theme.secondText};
    case QueueEntry::Kind::failed:
      return {"error", theme.alarm, theme.alarm};
    case QueueEntry::Kind::needsKey:
      return {"warning", theme.caution, theme.caution};
    case QueueEntry::Kind::waiting:
      break;
  }
  return {"clock", theme.secondText, theme.secondText};
}

/// Two lines behind an icon; the running cell has a bar in the second.
class QueueDelegate : public RowDelegate {
 public:
  using RowDelegate::RowDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    paintGround(painter, option, index);
    const Theme& theme = Theme::current();
    const auto kind = static_cast<QueueEntry::Kind>(index.data(StudyQueueModel::KindRole).toInt());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.column() == StudyQueueModel::TimeColumn) {
      const bool isLink = !index.data(StudyQueueModel::ActionRole).toString().isEmpty();
      painter->setFont(option.font);
      painter->setPen(isLink ? theme.accent : theme.text);
      painter->drawText(option.rect.adjusted(0, 0, -measure::kCellPadding, 0), Qt::AlignRight | Qt::AlignVCenter,
                        index.data().toString());
    } else {
      paintWhat(*painter, option, index, lookOf(kind));
    }
    painter->setPen(theme.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->restore();
  }

 private:
  static void paintWhat(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                        const QueueLook& look) {
    const Theme& theme = Theme::current();
    QRect text = option.rect.adjusted(measure::kCellPadding, 3, -4, -3);
    icon(QString::fromLatin1(look.icon), look.ink)
        .paint(&painter, QRect(text.left(), text.center().y() - kQueueIcon / 2, kQueueIcon, kQueueIcon));
    text.setLeft(text.left() + kQueueIcon + measure::kCellPadding);
    const QRect upper(text.left(), text.top(), text.width(), text.height() / 2);
    QRect lower = upper.translated(0, text.height() / 2);
    painter.setFont(option.font);
    painter.setPen(theme.text);
    painter.drawText(upper, Qt::AlignLeft | Qt::AlignVCenter,
                     option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, upper.width()));
    if (const double share = index.data(StudyQueueModel::ShareRole).toDouble(); share >= 0) {
      lower.setRight(lower.right() - kShareWidth - 6);
      const QRectF bar(lower.right() + 6, lower.center().y() - kShareHeight / 2 + 1, kShareWidth, kShareHeight);
      painter.setPen(Qt::NoPen);
      painter.setBrush(theme.nullBand);
      painter.drawRoundedRect(bar, 3, 3);
      painter.setBrush(theme.accent);
      painter.drawRoundedRect(QRectF(bar.topLeft(), QSizeF(bar.width() * share, bar.height())), 3, 3);
    }
    const QFont small = textFont(10.5);
    painter.setFont(small);
    painter.setPen(look.detail);
    const QString detail = index.data(StudyQueueModel::DetailRole).toString();
    painter.drawText(lower, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(small).elidedText(detail, Qt::ElideRight, lower.width()));
  }
};

}  // namespace

StudyQueuePanel::StudyQueuePanel(Workspace& workspace, StudyDocument& document, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_document(document),
      m_model(new StudyQueueModel(document, this)),
      m_table(new QTableView(this)),
      m_state(chip({}, QStringLiteral("plain"), this)),
      m_summary(label({}, this, Tone::second, TextSize::small)) {
  setObjectName(QStringLiteral("studyQueue"));
  m_table->setObjectName(QStringLiteral("studyQueueTable"));
  m_table->setAccessibleName(tr("What the study does next"));
  prepareTable(*m_table);
  m_table->setModel(m_model);
  m_table->setItemDelegate(new QueueDelegate(m_table));
  m_table->setAlternatingRowColors(false);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_table->verticalHeader()->setDefaultSectionSize(kQueueRow);
  m_table->horizontalHeader()->setStretchLastSection(false);
  m_table->horizontalHeader()->setSectionResizeMode(StudyQueueModel::WhatColumn, QHeaderView::Stretch);
  m_table->setColumnWidth(StudyQueueModel::TimeColumn, kTimeWidth);
  addActions();
  connect(m_table, &QTableView::clicked, this, [this](const QModelIndex& index) {
    if (index.column() == StudyQueueModel::TimeColumn) act(index.row());
  });
  connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) { act(index.row()); });

  QFrame* bar = viewBar(this);
  rowOf(bar)->addWidget(label(tr("Queue"), bar, Tone::text, TextSize::head));
  rowOf(bar)->addStretch();
  rowOf(bar)->addWidget(m_state);
  m_summary->setObjectName(QStringLiteral("studyQueueSummary"));
  m_summary->setWordWrap(true);
  m_summary->setMinimumHeight(kSummaryLines * m_summary->fontMetrics().lineSpacing());
  m_summary->setAlignment(Qt::AlignLeft | Qt::AlignTop);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(bar);
  column->addWidget(m_table, 1);
  auto* foot = new QHBoxLayout;
  foot->setContentsMargins(measure::kPadding, measure::kGap, measure::kPadding, measure::kGap);
  foot->addWidget(m_summary);
  column->addLayout(foot);

  m_tick.setInterval(kTickMs);
  connect(&m_tick, &QTimer::timeout, m_model, &StudyQueueModel::refresh);
  connect(&m_tick, &QTimer::timeout, this, [this] { m_summary->setText(summaryText()); });
  connect(workspace.apiKeys(), &ApiKeys::keyChanged, m_model, &StudyQueueModel::refresh);
  connect(&document, &StudyDocument::studyChanged, this, &StudyQueuePanel::takeResults);
  connect(&document, &StudyDocument::resultsChanged, this, &StudyQueuePanel::takeResults);
  connect(&document, &StudyDocument::runningChanged, this, &StudyQueuePanel::takeResults);
  takeResults();
}

void StudyQueuePanel::takeResults() {
  const bool running = m_document.isRunning();
  if (running)
    m_tick.start();
  else
    m_tick.stop();
  m_state->setText(running ? tr("running") : tr("resting"));
  setLook(*m_state, "chip", running ? QStringLiteral("accent") : QStringLiteral("plain"));
  m_summary->setText(summaryText());
}

QString StudyQueuePanel::summaryText() const {
  if (!m_document.study()) return {};
  const qint64 done = doneEvaluations(*m_document.results()), wanted = wantedEvaluations(*m_document.study());
  QString text = tr("%1 of %2 evaluations done.").arg(countText(done), countText(wanted));
  if (done == wanted) return text;
  const std::optional<double> seconds = m_model->secondsLeft();
  if (!seconds) return text + QLatin1Char(' ') + tr("Times are known once a cell of each kind is done.");
  if (*seconds <= 0) return text;
  if (!m_document.isRunning()) return text + QLatin1Char(' ') + tr("%1 of work left.").arg(durationText(*seconds));
  const QDateTime end = QDateTime::currentDateTime().addSecs(static_cast<qint64>(*seconds));
  const QLocale locale;
  return text + QLatin1Char(' ') +
         tr("All done on %1 at about %2. Quitting keeps what is done.")
             .arg(locale.toString(end.date(), tr("d MMM")), locale.toString(end.time(), QLocale::ShortFormat));
}

void StudyQueuePanel::act(int row) {
  const QueueEntry entry = m_model->entry(row);
  if (entry.kind == QueueEntry::Kind::failed) m_document.retry(entry.cells.front());
  if (entry.kind == QueueEntry::Kind::needsKey) askForKey(entry.row);
}

void StudyQueuePanel::askForKey(std::size_t studyRow) {
  const study::StudyModel& model = m_document.study()->models[*m_document.rows()[studyRow].model];
  const std::string provider = model.settings.ask.provider;
  auto* dialog = new QInputDialog(this);
  dialog->setObjectName(QStringLiteral("studyKeyDialog"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(tr("Key for %1").arg(QString::fromStdString(model.name)));
  dialog->setLabelText(tr("API key of %1, kept in the system's key ring:").arg(QString::fromStdString(provider)));
  dialog->setTextEchoMode(QLineEdit::Password);
  connect(dialog, &QInputDialog::textValueSelected, this, [this, provider](const QString& typed) {
    if (typed.trimmed().isEmpty()) return;
    try {
      m_workspace.apiKeys()->store(provider, chat::ApiKey(typed.trimmed().toStdString()));
    } catch (const Error& error) {
      Q_EMIT m_document.refused(QString::fromUtf8(error.what()));
    }
  });
  dialog->open();
}

void StudyQueuePanel::addActions() {
  const auto add = [this](const QString& text, const char* name, const QKeySequence& key, auto act) {
    auto* action = new QAction(text, m_table);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, [this, act] {
      const QModelIndex current = m_table->currentIndex();
      if (!current.isValid() || m_model->entry(current.row()).kind != QueueEntry::Kind::failed) return;
      act(m_model->entry(current.row()).cells.front());
    });
    m_table->addAction(action);
  };
  add(tr("Retry"), "retryCell", {}, [this](std::size_t cell) { m_document.retry(cell); });
  add(tr("Skip"), "skipCell", QKeySequence::Delete, [this](std::size_t cell) { m_document.skip(cell); });
  add(tr("Copy the reason"), "copyCellError", QKeySequence::Copy, [this](std::size_t cell) {
    QGuiApplication::clipboard()->setText(QString::fromStdString(m_document.results()->cells[cell].error));
  });
  m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

}  // namespace grnwb::ui
