// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/study/text_tables_panel.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/models/table_text.h"
#include "ui/study/text_table_model.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kWidestColumn = 260, kScrollBar = 10;
constexpr int kHeadingRoom = 12;  // the style sheet's padding is no part of a header's hint

}  // namespace

TextTablesPanel::TextTablesPanel(const QString& nothing, QWidget* parent) : QScrollArea(parent), m_nothing(nothing) {
  setWidgetResizable(true);
  setTables({});
}

void TextTablesPanel::setTables(std::vector<report::TextTable> tables) {
  auto* content = new QWidget;
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(measure::kPadding, measure::kPadding, measure::kPadding, measure::kPadding);
  column->setSpacing(measure::kCardGap);
  for (const report::TextTable& table : tables) addTable(*column, table);
  if (tables.empty())
    column->addWidget(label(m_nothing, content, Tone::second), 0, Qt::AlignHCenter | Qt::AlignVCenter);
  column->addStretch();
  setWidget(content);
}

void TextTablesPanel::addTable(QVBoxLayout& column, const report::TextTable& table) {
  QFrame* frame = card(this);
  frame->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
  auto* inside = new QVBoxLayout(frame);
  inside->setContentsMargins(1, measure::kGap, 1, 1);
  inside->setSpacing(measure::kGap);
  QLabel* caption = label(QString::fromStdString(table.caption), frame, Tone::text, TextSize::head);
  caption->setTextFormat(Qt::PlainText);
  caption->setWordWrap(true);
  caption->setContentsMargins(measure::kPadding, 0, measure::kPadding, 0);
  inside->addWidget(caption);
  auto* view = new QTableView(frame);
  view->setObjectName(QStringLiteral("study_") + QString::fromStdString(table.name));
  view->setAccessibleName(caption->text());
  auto* model = new TextTableModel(view);
  model->setTable(table);
  prepareTable(*view);
  view->setModel(model);
  view->setFrameShape(QFrame::NoFrame);
  view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  view->horizontalHeader()->setMaximumSectionSize(kWidestColumn);
  view->resizeColumnsToContents();
  for (int section = 0; section < model->columnCount(); ++section)
    view->setColumnWidth(section, std::max(view->columnWidth(section),
                                           view->horizontalHeader()->sectionSizeHint(section) + kHeadingRoom));
  view->horizontalHeader()->setMaximumSectionSize(-1);
  const bool endsInText = !table.columns.empty() && !isNumberColumn(table, table.columns.size() - 1);
  view->horizontalHeader()->setStretchLastSection(endsInText);
  view->setFixedHeight(measure::kTableHeader + measure::kRow * static_cast<int>(table.rows.size()) + kScrollBar + 2);
  auto* copy = new QAction(tr("Copy as TSV"), view);
  copy->setShortcut(QKeySequence::Copy);
  copy->setShortcutContext(Qt::WidgetShortcut);
  connect(copy, &QAction::triggered, view,
          [model] { QGuiApplication::clipboard()->setText(tableText(*model, QLatin1Char('\t'))); });
  view->addAction(copy);
  view->setContextMenuPolicy(Qt::ActionsContextMenu);
  inside->addWidget(view);
  column.addWidget(frame);
}

}  // namespace grnwb::ui
