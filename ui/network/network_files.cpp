// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/network_files.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>

#include "core/base/error.h"
#include "core/exchange/write_network.h"
#include "ui/graph/grn_canvas.h"
#include "ui/models/workspace.h"
#include "ui/plots/export_menu.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr double kEdgeImageScale = 3;  // pixels of the embedded image of edges per screen pixel

struct NetworkFiles {
  Q_DECLARE_TR_FUNCTIONS(NetworkFiles)
 public:
  static QString title(exchange::NetworkFormat format) {
    using exchange::NetworkFormat;
    switch (format) {
      case NetworkFormat::json:
        return tr("GRN Workbench network (JSON)");
      case NetworkFormat::graphml:
        return tr("GraphML, for Cytoscape and Gephi");
      case NetworkFormat::gexf:
        return tr("GEXF, for Gephi");
      case NetworkFormat::sif:
        return tr("SIF, for Cytoscape");
      case NetworkFormat::dot:
        return tr("DOT, for Graphviz");
      case NetworkFormat::csv:
        return tr("CSV table with all columns");
      case NetworkFormat::tsv:
        return tr("TSV table with all columns");
      case NetworkFormat::arboreto:
        return tr("CSV table as arboreto writes it");
      case NetworkFormat::pyscenic:
        return tr("CSV table as pySCENIC writes it");
      case NetworkFormat::plain:
        return tr("CSV table of TF and target alone");
      case NetworkFormat::regulators:
        return tr("JSON of targets with their TFs");
      case NetworkFormat::groundgan:
        return tr("Pickle, for GRouNdGAN");
    }
    return {};
  }

  static void save(Workspace& workspace, exchange::NetworkFormat format, QWidget& page) {
    auto* dialog = new QFileDialog(&page, tr("Export the network"));
    dialog->setObjectName(QStringLiteral("networkExportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const std::string_view end = exchange::infoOf(format).endings[0];
    const QString ending = QString::fromUtf8(end.data(), static_cast<qsizetype>(end.size()));
    dialog->setNameFilter(QStringLiteral("%1 (*%2)").arg(title(format), ending));
    dialog->setDefaultSuffix(ending.mid(1));
    const auto network = workspace.network()->grn();
    if (!network) return dialog->deleteLater();
    QObject::connect(dialog, &QFileDialog::fileSelected, &page, [&workspace, network, format](const QString& file) {
      try {
        exchange::writeNetwork(*network, format, file.toStdString(), workspace.genes());
      } catch (const Error& error) {
        Q_EMIT workspace.refused(QString::fromUtf8(error.what()));
      }
    });
    dialog->open();
  }

  static void open(Workspace& workspace, QWidget& page) {
    auto* dialog = new QFileDialog(&page, tr("Open a network"));
    dialog->setObjectName(QStringLiteral("networkOpenDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QStringList patterns;
    for (const exchange::NetworkFormatInfo& info : exchange::networkFormats())
      for (const std::string_view end : info.endings) {
        const QString pattern = QLatin1Char('*') + QString::fromUtf8(end.data(), static_cast<qsizetype>(end.size()));
        if (!end.empty() && !patterns.contains(pattern)) patterns.append(pattern);
      }
    dialog->setNameFilters({tr("Networks (%1)").arg(patterns.join(QLatin1Char(' '))), tr("All files (*)")});
    QObject::connect(dialog, &QFileDialog::fileSelected, &workspace, &Workspace::openNetworkFile);
    dialog->open();
  }

  static void savePicture(GrnCanvas& canvas, QWidget& page) {
    auto* dialog = new FigureDialog(networkFigure(canvas), &page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
  }

  static QMenu* menu(Workspace& workspace, GrnCanvas& canvas, QWidget& page) {
    auto* menu = new QMenu(&page);
    menu->setObjectName(QStringLiteral("networkFilesMenu"));
    menu->addAction(icon(QStringLiteral("open")), tr("Open a network…"), &page, [&] { open(workspace, page); });
    menu->addSeparator();
    menu->addAction(icon(QStringLiteral("picture")), tr("Picture as PNG, SVG or PDF…"), &page,
                    [&] { savePicture(canvas, page); });
    menu->addSeparator();
    for (const exchange::NetworkFormatInfo& info : exchange::networkFormats()) {
      QAction* action = menu->addAction(title(info.format) + QStringLiteral("…"), &page,
                                        [&, format = info.format] { save(workspace, format, page); });
      action->setObjectName(QStringLiteral("export_%1")
                                .arg(QString::fromUtf8(info.name.data(), static_cast<qsizetype>(info.name.size()))));
    }
    return menu;
  }
};

}  // namespace

Figure networkFigure(GrnCanvas& canvas) {
  Figure figure;
  figure.name = QStringLiteral("network");
  figure.paint = [&canvas](QPainter& painter, const QRectF& area) {
    canvas.paintFigure(painter, area, kEdgeImageScale);
  };
  return figure;
}

void askForNetworkFile(Workspace& workspace, QWidget& page) {
  NetworkFiles::open(workspace, page);
}

QMenu* networkFilesMenu(Workspace& workspace, GrnCanvas& canvas, QWidget& page) {
  return NetworkFiles::menu(workspace, canvas, page);
}

}  // namespace grnwb::ui
