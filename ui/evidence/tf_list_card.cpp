// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/tf_list_card.h"

#include <QFileDialog>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>
#include <algorithm>

#include "core/base/text.h"
#include "ui/models/number_text.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr std::ptrdiff_t kShownAbsent = 12;

}  // namespace

TfListCard::TfListCard(Workspace& workspace, QWidget* parent) : QFrame(parent), m_workspace(workspace) {
  setProperty("card", true);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(12, 10, 12, 12);
  column->setSpacing(measure::kGap);
  column->addWidget(label(tr("Curated list"), this, Tone::text, TextSize::head));
  m_name = elidedLabel(this, Tone::text);
  m_name->setObjectName(QStringLiteral("tfListName"));
  m_share = label({}, this, Tone::second);
  m_share->setObjectName(QStringLiteral("tfShare"));
  m_share->setWordWrap(true);
  m_absent = label({}, this, Tone::second, TextSize::small);
  m_absent->setObjectName(QStringLiteral("absentTfs"));
  m_absent->setWordWrap(true);
  m_absent->setTextInteractionFlags(Qt::TextSelectableByMouse);
  for (QLabel* line : {m_name, m_share, m_absent}) column->addWidget(line);

  m_projectList = pushButton(tr("Project"), {}, QStringLiteral("projectTfs"), this);
  m_projectList->setToolTip(tr("The list of TFs that came with the project"));
  auto* human = pushButton(tr("Human"), {}, QStringLiteral("humanTfs"), this);
  human->setToolTip(tr("The curated list of human transcription factors"));
  auto* mouse = pushButton(tr("Mouse"), {}, QStringLiteral("mouseTfs"), this);
  mouse->setToolTip(tr("The curated list of mouse transcription factors"));
  auto* file = pushButton(tr("File…"), {}, QStringLiteral("tfFile"), this);
  file->setToolTip(tr("One gene symbol per line, or a table of AnimalTFDB or Lambert and others (2018)"));
  auto* row = new QHBoxLayout;
  row->setSpacing(measure::kGap);
  for (QPushButton* button : {m_projectList, human, mouse, file}) row->addWidget(button);
  row->addStretch();
  column->addLayout(row);
  connect(m_projectList, &QPushButton::clicked, this, &TfListCard::useProjectList);
  connect(human, &QPushButton::clicked, this, [this] { m_workspace.useBundledTfs(QStringLiteral("human")); });
  connect(mouse, &QPushButton::clicked, this, [this] { m_workspace.useBundledTfs(QStringLiteral("mouse")); });
  connect(file, &QPushButton::clicked, this, &TfListCard::chooseFile);
  connect(&workspace, &Workspace::tfsChanged, this, &TfListCard::refresh);
  connect(&workspace, &Workspace::projectChanged, this, &TfListCard::refresh);
  refresh();
}

void TfListCard::chooseFile() {
  auto* dialog = new QFileDialog(this, tr("Choose a list of transcription factors"), QString(),
                                 tr("Text (*.txt *.csv *.tsv);;All files (*)"));
  dialog->setObjectName(QStringLiteral("tfFileDialog"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFile);
  connect(dialog, &QFileDialog::fileSelected, &m_workspace, &Workspace::useTfList);
  dialog->open();
}

void TfListCard::useProjectList() {
  m_workspace.useTfList(QString::fromStdString(m_workspace.projectTfList().string()));
}

void TfListCard::refresh() {
  m_projectList->setVisible(!m_workspace.projectTfList().empty());
  const pipeline::TfSelection tfs = m_workspace.tfsOrNone();
  const bool none = tfs.listName.empty();
  m_name->setText(none ? tr("None chosen") : QString::fromStdString(tfs.listName));
  const auto present = std::ssize(tfs.curated()), absent = std::ssize(tfs.absent);
  m_share->setVisible(!none);
  m_share->setText(tr("%1 of %2 listed TFs (%3) are genes of these data.")
                       .arg(QLocale().toString(qint64(present)), QLocale().toString(qint64(present + absent)),
                            percentText(double(present) / double(std::max<std::ptrdiff_t>(1, present + absent)), 1)));
  const auto shown = std::min(absent, kShownAbsent);
  const QString names =
      QString::fromStdString(join(std::vector<std::string>(tfs.absent.begin(), tfs.absent.begin() + shown), ", "));
  m_absent->setVisible(absent > 0);
  m_absent->setText(absent > shown
                        ? tr("Not in the data: %1 and %2 more").arg(names, QLocale().toString(qint64(absent - shown)))
                        : tr("Not in the data: %1").arg(names));
}

}  // namespace grnwb::ui
