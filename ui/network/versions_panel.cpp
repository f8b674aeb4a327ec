// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/versions_panel.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSet>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <map>

#include "core/grn/diff.h"
#include "ui/models/edge_texts.h"
#include "ui/network/version_delegate.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kNumberRole = Qt::UserRole;
constexpr int kGroup = -1;
constexpr int kNoteLines = 3;

QString timeText(std::int64_t seconds) {
  const QDateTime time = QDateTime::fromSecsSinceEpoch(seconds);
  const QLocale locale;
  const QString clock = locale.toString(time.time(), QLocale::ShortFormat);
  const qint64 days = time.date().daysTo(QDate::currentDate());
  if (days == 0) return VersionsPanel::tr("Today %1").arg(clock);
  if (days == 1) return VersionsPanel::tr("Yesterday %1").arg(clock);
  return VersionsPanel::tr("%1 %2").arg(locale.toString(time.date(), QLocale::ShortFormat), clock);
}

void showDifference(QTreeWidgetItem& item, const grn::Grn& older, const grn::Grn& newer) {
  const grn::GrnDiff difference = grn::diff(older, newer);
  item.setData(0, VersionDelegate::AddedRole, static_cast<int>(difference.added.size()));
  item.setData(0, VersionDelegate::RemovedRole, static_cast<int>(difference.removed.size()));
}

}  // namespace

VersionsPanel::VersionsPanel(Workspace& workspace, QWidget* parent)
    : QFrame(parent), m_workspace(workspace), m_tree(new QTreeWidget(this)) {
  setObjectName(QStringLiteral("versionsPanel"));
  setProperty("side", true);
  m_tree->setObjectName(QStringLiteral("versionsTree"));
  m_tree->setAccessibleName(tr("Versions of the network"));
  m_tree->setHeaderHidden(true);
  m_tree->setIndentation(12);
  m_tree->setRootIsDecorated(false);
  m_tree->setItemDelegate(new VersionDelegate(m_tree));
  m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
  m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

  QFrame* bar = viewBar(this);
  auto* save = toolButton(QStringLiteral("add"), tr("Save the network as a version (Ctrl+Shift+V)"),
                          QStringLiteral("saveVersion"), bar);
  save->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+V")));
  rowOf(bar)->addWidget(label(tr("Versions"), bar, Tone::text, TextSize::head));
  rowOf(bar)->addStretch();
  rowOf(bar)->addWidget(save);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(bar);
  column->addWidget(m_tree, 1);
  column->addWidget(makeButtons());

  connect(save, &QToolButton::clicked, this, &VersionsPanel::saveVersion);
  connect(m_tree, &QTreeWidget::itemSelectionChanged, this, &VersionsPanel::follow);
  connect(m_tree, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem* item) {
    const int number = item->data(0, kNumberRole).toInt();
    if (number > 0) m_workspace.restoreVersion(number);
  });
  connect(&workspace, &Workspace::versionsChanged, this, &VersionsPanel::fill);
  connect(&workspace, &Workspace::runChanged, this, &VersionsPanel::fill);
  connect(workspace.network(), &GrnDocument::grnChanged, this, &VersionsPanel::showNow);
  fill();
}

QWidget* VersionsPanel::makeButtons() {
  auto* box = new QWidget(this);
  m_diff = pushButton(tr("Diff on canvas"), {}, QStringLiteral("diffVersions"), box);
  m_diff->setToolTip(tr("Draw what differs between the two versions chosen, or the one chosen and the network now"));
  m_restore = pushButton(tr("Restore"), {}, QStringLiteral("restoreVersion"), box);
  m_restore->setToolTip(tr("Make the version the network that is edited (Enter)"));
  m_describe = toolButton(QStringLiteral("info"), tr("Name and note…"), QStringLiteral("describeVersion"), box);
  m_delete =
      toolButton(QStringLiteral("delete"), tr("Delete the versions chosen"), QStringLiteral("deleteVersions"), box);
  auto* row = new QHBoxLayout(box);
  row->setContentsMargins(measure::kPadding, measure::kGap, measure::kPadding, measure::kGap);
  row->addWidget(m_diff, 1);
  row->addWidget(m_restore);
  row->addWidget(m_describe);
  row->addWidget(m_delete);
  connect(m_diff, &QPushButton::clicked, this, [this] {
    if (const auto pair = selectedPair()) Q_EMIT diffAsked(*pair);
  });
  connect(m_restore, &QPushButton::clicked, this, [this] { m_workspace.restoreVersion(selectedNumbers().front()); });
  connect(m_describe, &QToolButton::clicked, this, &VersionsPanel::describe);
  connect(m_delete, &QToolButton::clicked, this, [this] { m_workspace.removeVersions(selectedNumbers()); });
  return box;
}

void VersionsPanel::fill() {
  QSet<int> chosen;
  for (const QTreeWidgetItem* item : m_tree->selectedItems()) chosen.insert(item->data(0, kNumberRole).toInt());
  const pipeline::NetworkVersions& versions = m_workspace.state().versions;
  {
    const QSignalBlocker quiet(m_tree);
    m_tree->clear();
    m_now = new QTreeWidgetItem(m_tree, {tr("Network as it is now")});
    m_now->setData(0, kNumberRole, 0);
    std::map<std::string, QTreeWidgetItem*> groups;
    for (auto version = versions.all.rbegin(); version != versions.all.rend(); ++version) {
      QTreeWidgetItem* parent = m_tree->invisibleRootItem();
      if ((*version)->origin.isRepeat) {
        QTreeWidgetItem*& group = groups[(*version)->origin.method];
        if (!group) {
          group = new QTreeWidgetItem(m_tree);
          group->setData(0, kNumberRole, kGroup);
          group->setFlags(Qt::ItemIsEnabled);
        }
        parent = group;
      }
      addVersion(parent, **version);
    }
    for (const auto& [method, group] : groups)
      group->setText(0, tr("%1, %Ln seed(s)", "", group->childCount()).arg(sourceText(method)));
    m_tree->setRootIsDecorated(!groups.empty());
  }
  showNow();
  QTreeWidgetItemIterator item(m_tree);
  for (; *item; ++item) {
    const int number = (*item)->data(0, kNumberRole).toInt();
    if (number == kGroup) continue;
    if (chosen.contains(number)) (*item)->setSelected(true);
  }
  follow();
}

void VersionsPanel::addVersion(QTreeWidgetItem* parent, const pipeline::NetworkVersion& version) {
  const pipeline::NetworkVersions& versions = m_workspace.state().versions;
  const QString name = QString::fromStdString(version.name), note = QString::fromStdString(version.note);
  auto* item = new QTreeWidgetItem(parent, {name});
  item->setData(0, kNumberRole, version.number);
  item->setData(0, VersionDelegate::NumberRole, tr("v%1").arg(version.number));
  const QString origin = version.origin.from > 0           ? tr("from v%1").arg(version.origin.from)
                         : version.origin.method == "file" ? tr("from a file")
                                                           : tr("from scratch");
  item->setData(0, VersionDelegate::DetailRole, tr("%1 · %2").arg(timeText(version.createdAt), origin));
  const auto& run = m_workspace.state().run;
  if (run && run->grnHash() == version.grn->structureHash()) {
    item->setData(0, VersionDelegate::StateRole, tr("trained"));
    item->setData(0, VersionDelegate::IsTrainedRole, true);
  }
  if (const auto from = versions.find(version.origin.from)) showDifference(*item, *from->grn, *version.grn);
  item->setToolTip(0, note.isEmpty() ? name : tr("%1: %2").arg(name, note));
}

void VersionsPanel::showNow() {
  const auto grn = m_workspace.network()->grn();
  const auto from = m_workspace.state().versions.find(m_workspace.state().versions.current);
  QString detail = grn ? tr("not saved as a version") : tr("no network yet");
  m_now->setData(0, VersionDelegate::AddedRole, 0);
  m_now->setData(0, VersionDelegate::RemovedRole, 0);
  m_now->setData(0, VersionDelegate::StateRole, QString());
  if (grn && from) {
    const bool isSame = grn == from->grn || *grn == *from->grn;
    detail = isSame ? tr("same as v%1").arg(from->number) : tr("edited from v%1").arg(from->number);
    if (!isSame) showDifference(*m_now, *from->grn, *grn);
  }
  m_now->setData(0, VersionDelegate::DetailRole, detail);
}

std::vector<int> VersionsPanel::selectedNumbers() const {
  std::vector<int> numbers;
  for (const QTreeWidgetItem* item : m_tree->selectedItems())
    if (const int number = item->data(0, kNumberRole).toInt(); number > 0) numbers.push_back(number);
  std::ranges::sort(numbers);
  return numbers;
}

std::optional<VersionPair> VersionsPanel::selectedPair() const {
  const std::vector<int> numbers = selectedNumbers();
  if (numbers.size() == 2) return VersionPair{numbers[0], numbers[1]};
  if (numbers.size() == 1) return VersionPair{numbers[0], 0};
  return std::nullopt;
}

void VersionsPanel::follow() {
  const std::size_t chosen = selectedNumbers().size();
  m_diff->setEnabled(selectedPair().has_value() && m_workspace.network()->grn());
  m_restore->setEnabled(chosen == 1);
  m_describe->setEnabled(chosen == 1);
  m_delete->setEnabled(chosen > 0);
}

void VersionsPanel::saveVersion() {
  const int next = m_workspace.state().versions.nextNumber;
  ask(tr("Save the network as v%1").arg(next), tr("hand-checked"), {},
      [this](const QString& name, const QString& note) { m_workspace.saveVersion(name, note); });
}

void VersionsPanel::describe() {
  const auto version = m_workspace.state().versions.find(selectedNumbers().front());
  if (!version) return;
  ask(tr("Version v%1").arg(version->number), QString::fromStdString(version->name),
      QString::fromStdString(version->note),
      [this, number = version->number](const QString& name, const QString& note) {
        m_workspace.describeVersion(number, name, note);
      });
}

void VersionsPanel::ask(const QString& title, const QString& name, const QString& note,
                        const std::function<void(const QString&, const QString&)>& accepted) {
  auto* dialog = new QDialog(this);
  dialog->setObjectName(QStringLiteral("versionDialog"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(title);
  auto* nameEdit = new QLineEdit(name, dialog);
  nameEdit->setObjectName(QStringLiteral("versionName"));
  nameEdit->selectAll();
  auto* noteEdit = new QPlainTextEdit(note, dialog);
  noteEdit->setObjectName(QStringLiteral("versionNote"));
  noteEdit->setTabChangesFocus(true);
  noteEdit->setFixedHeight(noteEdit->fontMetrics().lineSpacing() * kNoteLines + 2 * measure::kPadding);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, dialog);
  auto* form = new QFormLayout(dialog);
  form->addRow(tr("Name"), nameEdit);
  form->addRow(tr("Note"), noteEdit);
  form->addRow(buttons);
  const auto check = [nameEdit, buttons] {
    buttons->button(QDialogButtonBox::Ok)->setEnabled(!nameEdit->text().trimmed().isEmpty());
  };
  connect(nameEdit, &QLineEdit::textChanged, dialog, check);
  connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
  connect(dialog, &QDialog::accepted, this,
          [accepted, nameEdit, noteEdit] { accepted(nameEdit->text().trimmed(), noteEdit->toPlainText().trimmed()); });
  check();
  dialog->open();
}

}  // namespace grnwb::ui
