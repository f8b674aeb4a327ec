// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QFileDialog>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

#include "core/exchange/network_format.h"
#include "tests/support/network_sample.h"
#include "tests/support/ui_support.h"
#include "ui/graph/grn_canvas.h"
#include "ui/network/network_files.h"
#include "ui/network/network_page.h"
#include "ui/plots/figure_export.h"
#include "ui/style/theme.h"

namespace {
using grnwb::ui::FigureFormat;
using grnwb::ui::GrnCanvas;
using grnwb::ui::NetworkPage;
using grnwb::ui::Workspace;

class TestNetworkFiles : public QObject {
  Q_OBJECT
  std::unique_ptr<Workspace> m_workspace;
  std::unique_ptr<NetworkPage> m_page;
  QTemporaryDir m_folder;

  /// Chooses the file in the dialog that the action opens.
  void choose(QAction* action, const char* dialogName, const QString& file) {
    QVERIFY(action);
    action->trigger();
    auto* dialog = m_page->findChild<QFileDialog*>(QString::fromLatin1(dialogName));
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(file);
    dialog->close();
    QTRY_VERIFY(!m_page->findChild<QFileDialog*>(QString::fromLatin1(dialogName)));
  }

 private Q_SLOTS:
  void initTestCase() { grnwb::ui::applyTheme(false); }
  void init() {
    m_workspace = std::make_unique<Workspace>();
    m_page = std::make_unique<NetworkPage>(*m_workspace);
    m_page->resize(1240, 800);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_workspace->network()->load(grnwb::test::modularNetwork(10, 90, 3, 2));
    QTRY_VERIFY_WITH_TIMEOUT(!m_workspace->jobs()->isBusy(), 60000);
  }
  void cleanup() {
    m_page.reset();
    m_workspace.reset();
  }

  void everyFormatIsWrittenAndOpensAgain() {
    auto* menu = m_page->findChild<QMenu*>(QStringLiteral("networkFilesMenu"));
    QVERIFY(menu);
    const auto network = m_workspace->network()->grn();
    for (const char* format : {"json", "graphml", "gexf", "sif", "dot", "csv", "arboreto", "plain", "regulators"}) {
      const std::string ending(grnwb::exchange::infoOf(*grnwb::exchange::formatNamed(format)).endings[0]);
      const QString file =
          m_folder.filePath(QStringLiteral("network_%1%2").arg(QLatin1String(format), QString::fromStdString(ending)));
      choose(menu->findChild<QAction*>(QStringLiteral("export_%1").arg(QLatin1String(format))), "networkExportDialog",
             file);
      if (QTest::currentTestFailed()) return;
      const int steps = m_workspace->network()->undoStack()->index();
      m_workspace->openNetworkFile(file);
      QTRY_VERIFY_WITH_TIMEOUT(!m_workspace->jobs()->isBusy(), 60000);
      QCOMPARE(m_workspace->network()->undoStack()->index(), steps + 1);
      QCOMPARE(m_workspace->network()->grn()->structureHash(), network->structureHash());
      m_workspace->network()->undoStack()->undo();
      QCOMPARE(m_workspace->network()->grn(), network);
    }
  }

  void aFolderThatIsNotThereIsSaid() {
    auto* menu = m_page->findChild<QMenu*>(QStringLiteral("networkFilesMenu"));
    QSignalSpy refused(m_workspace.get(), &Workspace::refused);
    choose(menu->findChild<QAction*>(QStringLiteral("export_graphml")), "networkExportDialog",
           m_folder.filePath(QStringLiteral("nowhere/network.graphml")));
    QCOMPARE(refused.count(), 1);
  }

  void thePictureHasItsSizeAndItsText() {
    auto* canvas = m_page->findChild<GrnCanvas*>(QStringLiteral("grnCanvas"));
    m_workspace->selection()->select({{QStringLiteral("TF003")}, {}, {}});
    const grnwb::ui::Figure figure = grnwb::ui::networkFigure(*canvas);
    const QByteArray svg = renderFigure(figure, FigureFormat::svg, {180, 120, 300});
    const qsizetype width = svg.indexOf("width=\"") + 7;
    QVERIFY(std::abs(svg.mid(width, svg.indexOf("mm", width) - width).toDouble() - 180) < 0.5);
    QVERIFY(svg.contains("<image"));
    QVERIFY(svg.contains(">TF003<") || svg.contains("TF003\n"));
    const QImage png = QImage::fromData(renderFigure(figure, FigureFormat::png, {180, 120, 300}));
    QCOMPARE(png.size(), QSize(2126, 1417));
    const QByteArray pdf = renderFigure(figure, FigureFormat::pdf, {180, 120, 300});
    QVERIFY(pdf.startsWith("%PDF-") && pdf.contains("/ToUnicode"));
  }
};
}  // namespace

QTEST_MAIN(TestNetworkFiles)
#include "tst_network_files.moc"
