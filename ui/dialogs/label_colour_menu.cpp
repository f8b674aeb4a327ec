// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/label_colour_menu.h"

#include <QColorDialog>
#include <QPainter>
#include <QPixmap>
#include <QPointer>

#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kSwatch = 14;

QIcon swatch(const QColor& colour) {
  QPixmap picture(kSwatch, kSwatch);
  picture.fill(Qt::transparent);
  QPainter painter(&picture);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(colour);
  painter.drawRoundedRect(QRectF(0, 0, kSwatch, kSwatch), 3, 3);
  return picture;
}

}  // namespace

LabelColourMenu::LabelColourMenu(const QColor& present, QWidget* parent) : QMenu(parent) {
  setObjectName(QStringLiteral("labelColours"));
  // In the order of Theme::category.
  const QString names[Theme::kCategories] = {tr("Blue"),     tr("Orange"),    tr("Green"),  tr("Pink"),
                                             tr("Sky blue"), tr("Vermilion"), tr("Yellow"), tr("Brown"),
                                             tr("Olive"),    tr("Sand"),      tr("Black"),  tr("Grey")};
  for (int i = 0; i < Theme::kCategories; ++i) {
    QAction* colour = addAction(swatch(Theme::current().category(i)), names[i]);
    connect(colour, &QAction::triggered, this, [this, i] { Q_EMIT chosen(Theme::light().category(i)); });
  }
  addSeparator();
  QAction* other = addAction(tr("Another colour…"));
  other->setObjectName(QStringLiteral("otherColour"));
  connect(other, &QAction::triggered, this, [this, present] { askForOther(present); });
  QAction* byPlace = addAction(tr("By its place"));
  byPlace->setObjectName(QStringLiteral("colourByPlace"));
  connect(byPlace, &QAction::triggered, this, [this] { Q_EMIT chosen({}); });
}

void LabelColourMenu::askForOther(const QColor& present) {
  auto* dialog = new QColorDialog(present, parentWidget());
  dialog->setObjectName(QStringLiteral("otherColourDialog"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QColorDialog::colorSelected, this, &LabelColourMenu::chosen);
  dialog->open();
}

}  // namespace grnwb::ui
