// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/overlap_seeds.h"

#include <QPushButton>
#include <algorithm>

#include "ui/network/overlap_study.h"
#include "ui/network/repeats_dialog.h"
#include "ui/style/controls.h"

namespace grnwb::ui {
namespace {

constexpr int kRandomGraphs = 10;

void make(Workspace& workspace, const Repeats& repeats) {
  workspace.addRepeats(repeats.infer, repeats.impose, static_cast<int>(repeats.seeds));
}

void followRefusal(QPushButton* button, Workspace& workspace, const QString& toolTip) {
  const auto follow = [button, &workspace, toolTip] {
    const QString refusal = repeatsRefusal(workspace);
    button->setEnabled(refusal.isEmpty());
    button->setToolTip(refusal.isEmpty() ? toolTip : refusal);
    button->setAccessibleDescription(button->toolTip());
  };
  for (const auto signal : {&Workspace::runningChanged, &Workspace::preparedChanged, &Workspace::tfsChanged})
    QObject::connect(&workspace, signal, button, follow);
  follow();
}

}  // namespace

QPushButton* addSeedsButton(Workspace& workspace, const QString& objectName, QWidget* parent) {
  QPushButton* button = pushButton(RepeatsDialog::tr("Add seeds…"), QStringLiteral("add"), objectName, parent);
  followRefusal(button, workspace, RepeatsDialog::tr("Networks of one method with several seeds, to compare with"));
  QObject::connect(button, &QPushButton::clicked, button, [button, &workspace] {
    auto* dialog = new RepeatsDialog(workspace, button->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, dialog, [dialog, &workspace] { make(workspace, dialog->repeats()); });
    dialog->open();
  });
  return button;
}

QPushButton* tenRandomGraphsLink(Workspace& workspace, const QString& objectName, QWidget* parent) {
  QPushButton* link = linkButton(RepeatsDialog::tr("Ten random graphs"), objectName, parent);
  followRefusal(link, workspace, RepeatsDialog::tr("Random graphs with as many regulators, to see what chance gives"));
  QObject::connect(link, &QPushButton::clicked, link,
                   [&workspace] { make(workspace, randomGraphs(workspace, kRandomGraphs)); });
  const auto showIfNeeded = [link, &workspace] {
    const auto isRandom = [](const auto& version) { return version->origin.method == "random"; };
    const auto graphs = std::ranges::count_if(workspace.state().versions.all, isRandom);
    link->setVisible(graphs < static_cast<std::ptrdiff_t>(OverlapStudy::kBandGraphs));
  };
  QObject::connect(&workspace, &Workspace::versionsChanged, link, showIfNeeded);
  showIfNeeded();
  return link;
}

}  // namespace grnwb::ui
