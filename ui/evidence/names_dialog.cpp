// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/names_dialog.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include "ui/models/table_text.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {

NamesDialog::NamesDialog(const QString& title, QString text, QWidget* parent)
    : QDialog(parent), m_text(std::move(text)) {
  setObjectName(QStringLiteral("namesDialog"));
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(title);
  resize(460, 320);
}

NamesDialog* NamesDialog::ofNames(const QString& title, const QStringList& names, QWidget* parent) {
  auto* dialog = new NamesDialog(title, names.join(QStringLiteral(", ")), parent);
  auto* text = new QPlainTextEdit(dialog->m_text, dialog);
  text->setObjectName(QStringLiteral("namesText"));
  text->setAccessibleName(title);
  text->setReadOnly(true);
  text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  dialog->finish(text);
  return dialog;
}

NamesDialog* NamesDialog::ofRows(const QString& title, const QStringList& headings, const QList<QStringList>& rows,
                                 QWidget* parent) {
  auto* table = new QTableWidget(static_cast<int>(rows.size()), static_cast<int>(headings.size()));
  table->setObjectName(QStringLiteral("namesTable"));
  table->setAccessibleName(title);
  prepareTable(*table);
  table->setHorizontalHeaderLabels(headings);
  for (int row = 0; row < rows.size(); ++row)
    for (int column = 0; column < headings.size(); ++column)
      table->setItem(row, column, new QTableWidgetItem(rows[row].value(column)));
  table->resizeColumnsToContents();
  auto* dialog = new NamesDialog(title, tableText(*table->model(), QLatin1Char('\t')), parent);
  dialog->finish(table);
  return dialog;
}

void NamesDialog::finish(QWidget* content) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(measure::kPadding, measure::kPadding, measure::kPadding, measure::kPadding);
  column->setSpacing(measure::kPadding);
  column->addWidget(content, 1);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  QPushButton* copy = pushButton(tr("Copy all"), QStringLiteral("copy"), QStringLiteral("namesCopy"), this);
  buttons->addButton(copy, QDialogButtonBox::ActionRole);
  column->addWidget(buttons);
  connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_text); });
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

}  // namespace grnwb::ui
