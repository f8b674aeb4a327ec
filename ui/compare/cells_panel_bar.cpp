// SPDX-License-Identifier: GPL-3.0-or-later
// The strip on top of the cells panel: arrangement, colours, tools, and what is selected.
#include <QButtonGroup>
#include <QPushButton>
#include <QToolButton>

#include "ui/compare/cell_colour_choice.h"
#include "ui/compare/cells_panel.h"
#include "ui/style/controls.h"

namespace grnwb::ui {
namespace {

constexpr int kSmallestChip = 48;

}  // namespace

QWidget* CellsPanel::makeBar() {
  QFrame* bar = viewBar(this);
  QHBoxLayout* row = rowOf(bar);
  row->addWidget(label(tr("Cells"), bar, Tone::text, TextSize::head));
  auto* layouts = new QButtonGroup(this);
  const auto choice = [&](const QString& text, const QString& name) {
    auto* button = new QToolButton(bar);
    button->setText(text);
    button->setObjectName(name);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::TabFocus);
    layouts->addButton(button);
    row->addWidget(button);
    return button;
  };
  m_sideBySide = choice(tr("Side by side"), QStringLiteral("sideBySide"));
  m_overlaid = choice(tr("Overlaid"), QStringLiteral("overlaid"));
  m_sideBySide->setChecked(true);
  connect(m_overlaid, &QToolButton::toggled, this, [this] {
    showContent();
    showRings();
    showRegion();
  });
  m_colour = new CellColourChoice(bar);
  row->addWidget(m_colour);
  row->addWidget(verticalRule(bar));
  addTools(bar, row);

  m_chip = pushButton({}, QStringLiteral("close"), QStringLiteral("clearCells"), bar);
  m_chip->setProperty("small", true);
  m_chip->setMinimumWidth(kSmallestChip);       // its coming must not push the views apart
  m_chip->setLayoutDirection(Qt::RightToLeft);  // the cross stands at the end
  m_chip->setToolTip(tr("Clear the selection"));
  connect(m_chip, &QPushButton::clicked, this, [this] { selectCells({}); });
  row->addWidget(m_chip);
  row->addStretch();
  m_chip->hide();
  return bar;
}

void CellsPanel::addTools(QWidget* bar, QHBoxLayout* row) {
  auto* tools = new QButtonGroup(this);
  const auto tool = [&](const char* iconName, const QString& tip, const char* name, ScatterView::Tool which) {
    auto* button = toolButton(QString::fromLatin1(iconName), tip, QString::fromLatin1(name), bar);
    button->setCheckable(true);
    button->setChecked(which == ScatterView::Tool::lasso);
    tools->addButton(button);
    row->addWidget(button);
    connect(button, &QToolButton::clicked, this, [this, which] {
      m_real->setTool(which);
      m_synthetic->setTool(which);
    });
  };
  tool("pan", tr("Move (or drag with the middle button)"), "panCells", ScatterView::Tool::pan);
  tool("box", tr("Select a rectangle"), "boxCells", ScatterView::Tool::box);
  tool("lasso", tr("Select with a lasso"), "lassoCells", ScatterView::Tool::lasso);
  auto* fit = toolButton(QStringLiteral("fit"), tr("Show all cells (F)"), QStringLiteral("fitCells"), bar);
  connect(fit, &QToolButton::clicked, this, [this] { m_real->fit(); });
  row->addWidget(fit);
}

}  // namespace grnwb::ui
