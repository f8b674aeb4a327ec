// SPDX-License-Identifier: GPL-3.0-or-later
// The PDF of a report: pieces on pages without a cut, and a file that holds what it should.
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>
#include <set>

#include "core/base/file.h"
#include "core/base/random.h"
#include "tests/support/test_support.h"
#include "tests/support/ui_support.h"
#include "ui/study/pdf_table.h"
#include "ui/study/pdf_text.h"
#include "ui/study/report_pdf.h"
#include "ui/style/theme.h"

using namespace grnwb;
using namespace grnwb::ui;

namespace {

std::string svg(int height) {
  return "<svg xmlns='http://www.w3.org/2000/svg' width='600' height='" + std::to_string(height) +
         "' viewBox='0 0 600 " + std::to_string(height) +
         "'><rect x='10' y='10' width='200' height='80' fill='#2a62c9'/>"
         "<text x='20' y='60' font-family='sans-serif' font-size='14'>PAX5</text></svg>";
}

report::TextTable longTable(int rows, int columns) {
  report::TextTable table;
  table.name = "table1";
  table.caption = "Table 1. Metrics by setting.";
  for (int column = 0; column < columns; ++column) table.columns.push_back("Column " + std::to_string(column));
  for (int row = 0; row < rows; ++row) {
    std::vector<report::TextTable::Cell> cells;
    for (int column = 0; column < columns; ++column)
      cells.push_back({std::to_string(row) + " ± " + std::to_string(column), row % 5 == 0, row % 7 == 0});
    table.rows.push_back(std::move(cells));
  }
  return table;
}

report::Report report() {
  report::Report made;
  made.title = "Study of three data sets";
  made.blocks.push_back(report::Heading{1, "Methods"});
  std::string words;
  for (int i = 0; i < 120; ++i) words += "Synthetic cells are held against cells of the test split. ";
  made.blocks.push_back(report::Paragraph{words});
  made.blocks.push_back(report::Heading{2, "Results"});
  made.blocks.push_back(longTable(90, 7));
  made.blocks.push_back(longTable(4, 24));
  made.blocks.push_back(report::Figure{"figure2", "Figure 2. Overlap of the networks.", svg(400)});
  made.blocks.push_back(report::Figure{"figure3", "Figure 3. Higher than a page.", svg(4000)});
  return made;
}

int pagesOf(const QByteArray& pdf) {
  return static_cast<int>(QByteArray(pdf).count("/Type /Page\n"));
}

class TestReportPdf : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { applyTheme(false); }
  void init() { test::failOnWarnings(); }

  void piecesStandInOrderAndWhole() {
    constexpr double kPage = 1000;
    RandomStream random(7, "pages");
    for (int round = 0; round < 50; ++round) {
      std::vector<PdfPiece> pieces(60);
      const auto head = std::make_shared<PdfPiece>();
      head->height = 40;
      for (PdfPiece& piece : pieces) {
        piece.height = 10 + 400 * random.uniform();
        piece.spaceAbove = 30 * random.uniform();
        piece.keepsWithNext = random.uniform() < 0.3;
        if (random.uniform() < 0.3) piece.repeated = head;
      }
      std::size_t next = 0;
      for (const PdfPage& page : putOnPages(pieces, kPage)) {
        QVERIFY(!page.empty());
        double end = 0;
        for (std::size_t i = 0; i < page.size(); ++i) {
          QVERIFY(page[i].top >= end - 1e-9);
          end = page[i].top + page[i].piece->height;
          if (page[i].piece == head.get()) {
            QVERIFY(i == 0 && page.size() > 1 && page[1].piece->repeated == head);
            continue;
          }
          QVERIFY(page[i].piece == &pieces[next++]);
          if (i == 0) QVERIFY(!pieces[next - 1].repeated);  // else its head stands above it
        }
        QVERIFY(end <= kPage + 1e-9);
      }
      QCOMPARE(next, pieces.size());
    }
  }

  void keptPiecesMoveToTheNextPageTogether() {
    std::vector<PdfPiece> pieces(3);
    for (PdfPiece& piece : pieces) piece.height = 60;
    pieces[1].keepsWithNext = true;
    const auto pages = putOnPages(pieces, 150);
    QCOMPARE(pages.size(), std::size_t{2});
    QCOMPARE(pages[0].size(), std::size_t{1});
    QCOMPARE(pages[1].size(), std::size_t{2});
  }

  void textIsWrappedWithoutLosingAWord() {
    const QString words = QStringLiteral("one two three four five six seven eight nine ten ").repeated(9).trimmed();
    const QStringList lines = wrappedLines(words, pdfFont(9.5), 1200);
    QVERIFY(lines.size() > 4);
    QCOMPARE(lines.join(QLatin1Char(' ')), words);
    for (const QString& line : lines) QVERIFY(QFontMetricsF(pdfFont(9.5)).horizontalAdvance(line) <= 1201);
  }

  void aTableHasAPiecePerRowAndItsHeadOnEveryPage() {
    const auto pieces = tablePieces(longTable(90, 7), 4800);
    QCOMPARE(pieces.size(), std::size_t(1 + 1 + 90));
    QVERIFY(pieces[0].keepsWithNext && pieces[1].keepsWithNext);
    QVERIFY(!pieces[1].repeated);
    for (std::size_t i = 2; i < pieces.size(); ++i) QVERIFY(pieces[i].repeated);
    const auto wide = tablePieces(longTable(4, 24), 4800);
    QVERIFY(wide[2].height > pieces[2].height);  // wrapped
  }

  void theFileHasPagesTextAndVectors() {
    const QByteArray pdf = reportPdf(report());
    QVERIFY(pdf.startsWith("%PDF-1."));
    QVERIFY(pdf.trimmed().endsWith("%%EOF"));
    const int pages = pagesOf(pdf);
    QVERIFY2(pages >= 4 && pages <= 9, qPrintable(QString::number(pages)));
    QVERIFY(pdf.contains("/Count " + QByteArray::number(pages)));
    QVERIFY(pdf.contains("/ToUnicode"));          // text can be searched and copied
    QVERIFY(!pdf.contains("/Subtype /Image"));    // figures are vectors
    QVERIFY(pdf.contains("/MediaBox [0 0 595"));  // A4
    QCOMPARE(pagesOf(reportPdf({"Empty", {}})), 1);
  }

  void anotherProgramReadsTheText() {
    const QString reader = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
    if (reader.isEmpty()) QSKIP("no pdftotext on this machine");
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("report.pdf"));
    writeReportPdf(report(), path.toStdString());
    QProcess process;
    process.start(reader, {path, QStringLiteral("-")});
    QVERIFY(process.waitForFinished());
    const QString text = QString::fromUtf8(process.readAllStandardOutput());
    for (const char* expected : {"Study of three data sets", "Methods", "Table 1. Metrics by setting.", "89 ± 6",
                                 "Figure 3. Higher than a page.", "Page 1 of "})
      QVERIFY2(text.contains(QString::fromUtf8(expected)), expected);
    QCOMPARE(text.count(QStringLiteral("Column 3")), 3);  // the long table's head on each of its pages
    QCOMPARE(process.readAllStandardError(), QByteArray());
  }

  void filesAreWrittenWholeOrNotAtAll() {
    QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath(QStringLiteral("report.pdf")).toStdString();
    writeReportPdf(report(), path);
    QVERIFY(readFile(path).starts_with("%PDF"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    QVERIFY(!test::errorOf([&] { writeReportPdf(report(), path.parent_path() / "none" / "report.pdf"); })
                 .problem()
                 .empty());
    const QString gallery = qEnvironmentVariable("GRNWB_GALLERY");
    if (!gallery.isEmpty()) writeReportPdf(report(), (gallery + QStringLiteral("/study_report.pdf")).toStdString());
  }
};

}  // namespace

QTEST_MAIN(TestReportPdf)
#include "tst_report_pdf.moc"
