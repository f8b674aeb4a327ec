// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/command_palette.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QRegularExpression>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include "ui/shell/name_and_kind_delegate.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kWidth = 560, kHeight = 420;
enum Role { KindRole = Qt::UserRole + 1, CommandRole, FilterRole };

}  // namespace

CommandPalette::CommandPalette(std::vector<WindowCommand> commands, QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint),
      m_commands(std::move(commands)),
      m_line(new QLineEdit(this)),
      m_list(new QListView(this)),
      m_shown(new QSortFilterProxyModel(this)) {
  setObjectName(QStringLiteral("commandPalette"));
  setWindowTitle(tr("Commands"));
  setAttribute(Qt::WA_DeleteOnClose);
  setFixedSize(kWidth, kHeight);

  auto* model = new QStandardItemModel(this);
  for (std::size_t i = 0; i < m_commands.size(); ++i) {
    const WindowCommand& command = m_commands[i];
    auto* item = new QStandardItem(command.text);
    if (!command.icon.isNull()) item->setIcon(command.icon);
    QStringList kind{command.place, command.shortcut};
    kind.removeAll(QString());
    item->setData(kind.join(QStringLiteral("   ")), KindRole);
    item->setData(QVariant::fromValue(i), CommandRole);
    item->setData(QStringLiteral("%1 %2").arg(command.text, command.place), FilterRole);
    item->setEnabled(command.enabled);
    model->appendRow(item);
  }
  m_shown->setSourceModel(model);
  m_shown->setFilterRole(FilterRole);
  m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
  m_shown->setSortCaseSensitivity(Qt::CaseInsensitive);
  m_shown->sort(0);

  m_line->setObjectName(QStringLiteral("commandLine"));
  m_line->setPlaceholderText(tr("Type a command"));
  m_line->setAccessibleName(m_line->placeholderText());
  m_line->installEventFilter(this);
  m_list->setObjectName(QStringLiteral("commandList"));
  m_list->setAccessibleName(tr("Commands"));
  m_list->setModel(m_shown);
  m_list->setItemDelegate(new NameAndKindDelegate(KindRole, m_list));
  m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
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
  if (!index.isValid() || !index.flags().testFlag(Qt::ItemIsEnabled)) return;
  const auto run = m_commands[index.data(CommandRole).value<std::size_t>()].run;
  accept();
  run();
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
