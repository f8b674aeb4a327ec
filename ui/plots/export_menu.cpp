// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/export_menu.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QToolButton>

#include "core/base/error.h"
#include "ui/style/theme.h"

namespace grnwb::ui {

QToolButton* exportButton(std::function<std::vector<ExportEntry>()> entries, const QString& objectName,
                          QWidget* parent) {
  auto* button = new QToolButton(parent);
  button->setObjectName(objectName);
  button->setText(FigureDialog::tr("Export"));
  button->setIcon(icon(QStringLiteral("export")));
  button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  button->setPopupMode(QToolButton::InstantPopup);
  button->setToolTip(FigureDialog::tr("Save pictures and tables"));
  button->setFocusPolicy(Qt::StrongFocus);
  auto* menu = new QMenu(button);
  menu->setObjectName(objectName + QStringLiteral("Menu"));
  button->setMenu(menu);
  QObject::connect(menu, &QMenu::aboutToShow, button, [menu, button, entries = std::move(entries)] {
    menu->clear();
    for (const ExportEntry& entry : entries()) {
      const Figure figure = entry.figure();
      if (figure.paint)
        menu->addAction(FigureDialog::tr("%1, picture…").arg(entry.text), button, [figure, button] {
          auto* dialog = new FigureDialog(figure, button->window());
          dialog->setAttribute(Qt::WA_DeleteOnClose);
          dialog->open();
        });
      if (figure.csv)
        menu->addAction(FigureDialog::tr("%1, CSV…").arg(entry.text), button,
                        [figure, button] { saveFigureAs(figure, FigureFormat::csv, {}, button->window()); });
    }
    if (menu->isEmpty()) menu->addAction(FigureDialog::tr("Nothing to export yet"))->setEnabled(false);
  });
  return button;
}

FigureDialog::FigureDialog(Figure figure, QWidget* parent)
    : QDialog(parent),
      m_figure(std::move(figure)),
      m_format(new QComboBox(this)),
      m_width(new QDoubleSpinBox(this)),
      m_height(new QDoubleSpinBox(this)),
      m_dots(new QSpinBox(this)) {
  setObjectName(QStringLiteral("figureDialog"));
  setWindowTitle(tr("Export picture"));
  m_format->setObjectName(QStringLiteral("figureFormat"));
  for (const FigureFormat format : {FigureFormat::svg, FigureFormat::pdf, FigureFormat::png})
    m_format->addItem(ending(format).toUpper(), static_cast<int>(format));
  const FigureSize standard;
  for (QDoubleSpinBox* box : {m_width, m_height}) {
    box->setRange(20, 1000);
    box->setDecimals(0);
    box->setSuffix(tr(" mm"));
  }
  m_width->setObjectName(QStringLiteral("figureWidth"));
  m_width->setValue(standard.widthMm);
  m_height->setObjectName(QStringLiteral("figureHeight"));
  m_height->setValue(standard.heightMm);
  m_dots->setObjectName(QStringLiteral("figureDots"));
  m_dots->setRange(72, 1200);
  m_dots->setValue(standard.dotsPerInch);
  m_dots->setSuffix(tr(" dpi"));
  auto* form = new QFormLayout(this);
  form->addRow(tr("Format"), m_format);
  form->addRow(tr("Width"), m_width);
  form->addRow(tr("Height"), m_height);
  form->addRow(tr("Resolution"), m_dots);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
  form->addRow(buttons);
  const auto enableDots = [this] { m_dots->setEnabled(format() == FigureFormat::png); };
  connect(m_format, &QComboBox::currentIndexChanged, this, enableDots);
  enableDots();
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(buttons, &QDialogButtonBox::accepted, this, [this] {
    saveFigureAs(m_figure, format(), figureSize(), parentWidget());
    accept();
  });
}

FigureFormat FigureDialog::format() const {
  return static_cast<FigureFormat>(m_format->currentData().toInt());
}

FigureSize FigureDialog::figureSize() const {
  return {m_width->value(), m_height->value(), m_dots->value()};
}

void saveFigureAs(const Figure& figure, FigureFormat format, const FigureSize& size, QWidget* parent) {
  const QString suffix = ending(format);
  auto* dialog = new QFileDialog(parent, FigureDialog::tr("Export"), figure.name + QLatin1Char('.') + suffix,
                                 QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix));
  dialog->setObjectName(QStringLiteral("exportFileDialog"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(suffix);
  dialog->selectFile(figure.name + QLatin1Char('.') + suffix);
  QObject::connect(dialog, &QFileDialog::fileSelected, parent, [figure, format, size, parent](const QString& path) {
    try {
      writeFigure(figure, format, size, path.toStdString());
    } catch (const Error& error) {
      auto* box = new QMessageBox(QMessageBox::Warning, FigureDialog::tr("Export"), QString::fromUtf8(error.what()),
                                  QMessageBox::Ok, parent);
      box->setAttribute(Qt::WA_DeleteOnClose);
      box->open();
    }
  });
  dialog->open();
}

}  // namespace grnwb::ui
