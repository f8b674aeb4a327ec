// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/command_palette.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QRegularExpression>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include "ui/shell/name_and_kind_delegate.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kWidth = 520, kHeight = 380;
enum Role { ShortcutRole = Qt::UserRole + 1, ActionRole };

QString plainText(const QAction& action) {
  return action.text().remove(QLatin1Char('&'));
}

}  // namespace

CommandPalette::CommandPalette(const QList<QAction*>& actions, QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint),
      m_line(new QLineEdit(this)),
      m_list(new QListView(this)),
      m_shown(new QSortFilterProxyModel(this)) {
  setObjectName(QStringLiteral("commandPalette"));
  setWindowTitle(tr("Commands"));
  setAttribute(Qt::WA_DeleteOnClose);
  setFixedSize(kWidth, kHeight);

  auto* model = new QStandardItemModel(this);
  for (QAction* action : actions) {
    auto* item = new QStandardItem(plainText(*action));
    if (!action->icon().isNull()) item->setIcon(action->icon());
    item->setData(action->shortcut().toString(QKeySequence::NativeText), ShortcutRole);
    item->setData(QVariant::fromValue(QPointer<QAction>(action)), ActionRole);
    item->setEnabled(action->isEnabled());
    model->appendRow(item);
  }
  m_shown->setSourceModel(model);
  m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
  m_shown->sort(0);

  m_line->setObjectName(QStringLiteral("commandLine"));
  m_line->setPlaceholderText(tr("Type a command"));
  m_line->setAccessibleName(m_line->placeholderText());
  m_line->installEventFilter(this);
  m_list->setObjectName(QStringLiteral("commandList"));
  m_list->setAccessibleName(tr("Commands"));
  m_list->setModel(m_shown);
  m_list->setItemDelegate(new NameAndKindDelegate(ShortcutRole, m_list));
  m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_list->setFocusPolicy(Qt::NoFocus);
  m_list->setMouseTracking(true);

  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(measure::kPadding, measure::kPadding, measure::kPadding, measure::kPadding);
  column->setSpacing(measure::kGap);
  column->addWidget(m_line);
  column->addWidget(m_list);
  connect(m_line, &QLineEdit::textChanged, this, &CommandPalette::narrow);
  connect(m_line, &QLineEdit::returnPressed, this, [this] { run(m_list->currentIndex()); });
  connect(m_list, &QListView::clicked, this, &CommandPalette::run);
  narrow({});
  m_line->setFocus();
}

void CommandPalette::narrow(const QString& text) {
  QString pattern;
  for (const QString& word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts))
    pattern += QStringLiteral("(?=.*%1)").arg(QRegularExpression::escape(word));
  m_shown->setFilterRegularExpression(QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption));
  m_list->setCurrentIndex(m_shown->index(0, 0));
}

void CommandPalette::run(const QModelIndex& index) {
  const auto action = index.data(ActionRole).value<QPointer<QAction>>();
  if (!action || !action->isEnabled()) return;
  accept();
  action->trigger();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
    if (step != 0) {
      const QModelIndex next = m_shown->index(m_list->currentIndex().row() + step, 0);
      if (next.isValid()) m_list->setCurrentIndex(next);
      return true;
    }
  }
  return QDialog::eventFilter(watched, event);
}

}  // namespace grnwb::ui
