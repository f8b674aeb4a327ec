// SPDX-License-Identifier: GPL-3.0-or-later
// Votes of several models in a cell: what is painted equals what was given.
#include <QHeaderView>
#include <QStandardItemModel>
#include <QTableView>

#include "tests/support/ui_support.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"
#include "ui/style/votes_delegate.h"

using namespace grnwb;
using namespace grnwb::ui;

namespace {

constexpr int kVotesRole = Qt::UserRole + 7;
constexpr int kWidth = 150;

QVariantList votes(std::initializer_list<int> numbers) {
  QVariantList list;
  for (const int number : numbers) list << number;
  return list;
}

/// A table with a column of names and one of votes.
struct Table {
  QStandardItemModel model{0, 2};
  QTableView view;

  explicit Table(const QList<std::pair<QVariantList, QString>>& rows) {
    model.setHorizontalHeaderLabels({QStringLiteral("TF"), QStringLiteral("Votes")});
    for (const auto& [list, total] : rows) {
      auto* votesItem = new QStandardItem(total);
      votesItem->setData(list, kVotesRole);
      model.appendRow({new QStandardItem(QStringLiteral("TF")), votesItem});
    }
    view.setModel(&model);
    prepareTable(view);
    view.setAlternatingRowColors(false);
    view.setItemDelegateForColumn(1, new VotesDelegate(kVotesRole, &view));
    view.horizontalHeader()->setStretchLastSection(false);
    view.setColumnWidth(0, 60);
    view.setColumnWidth(1, kWidth);
    view.resize(240, 60 + 23 * int(rows.size()));
  }

  QImage cell(int row) {
    view.ensurePolished();
    const QRect rect = view.visualRect(model.index(row, 1));
    return view.viewport()->grab(rect).toImage().convertToFormat(QImage::Format_RGB32);
  }
};

/// Stretches of one colour along the middle of the cell.
int runs(const QImage& cell, const QColor& colour) {
  int count = 0;
  bool inside = false;
  const int y = int(cell.height() / 2 / cell.devicePixelRatio() * cell.devicePixelRatio());
  for (int x = 0; x < cell.width(); ++x) {
    const bool is = cell.pixelColor(x, y) == colour;
    count += is && !inside ? 1 : 0;
    inside = is;
  }
  return count;
}

int pixels(const QImage& cell, const QColor& colour) {
  int count = 0;
  for (int x = 0; x < cell.width(); ++x) count += cell.pixelColor(x, cell.height() / 2) == colour ? 1 : 0;
  return count;
}

class TestVotesDelegate : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { test::failOnWarnings(); }
  void cleanup() { applyTheme(false); }

  void aPipPerLook() {
    for (const bool dark : {false, true}) {
      applyTheme(dark);
      const Theme& theme = Theme::current();
      Table table({{votes({5, 6}), QStringLiteral("5")},
                   {votes({2, 6, 3, 4}), QStringLiteral("5")},
                   {votes({0, 2}), QStringLiteral("0")},
                   {votes({9, 2}), QStringLiteral("2")}});
      QCOMPARE(runs(table.cell(0), theme.accent), 5);
      QCOMPARE(runs(table.cell(0), theme.nullBand), 1);
      QCOMPARE(runs(table.cell(1), theme.accent), 2);  // the second model has another shade
      QCOMPARE(runs(table.cell(1), theme.nullBand), 4 + 1);
      QCOMPARE(runs(table.cell(2), theme.accent), 0);
      QCOMPARE(runs(table.cell(2), theme.nullBand), 2);
      QCOMPARE(runs(table.cell(3), theme.accent), 2);  // never more votes than looks
    }
  }

  void selectedRowsKeepTheirPips() {
    Table table({{votes({1, 2}), QStringLiteral("1")}});
    table.view.selectRow(0);
    const Theme& theme = Theme::current();
    QCOMPARE(runs(table.cell(0), theme.accent), 1);
    QCOMPARE(runs(table.cell(0), theme.nullBand), 1);
    QCOMPARE(table.cell(0).pixelColor(kWidth / 2, 2), theme.selectedRow);
  }

  void manyLooksBecomeBars() {
    Table table({{votes({30, 60, 60, 60}), QStringLiteral("90")}});
    const Theme& theme = Theme::current();
    const QImage cell = table.cell(0);
    QCOMPARE(runs(cell, theme.accent), 1);
    QCOMPARE(runs(cell, theme.nullBand), 1);
    QVERIFY(std::abs(pixels(cell, theme.accent) - pixels(cell, theme.nullBand)) <= 1);  // half of the looks
  }

  void nothingIsDrawnWhereNothingFits() {
    Table table({{votes({30, 60, 60, 60}), QStringLiteral("90")}, {{}, QStringLiteral("\u2013")}});
    table.view.setColumnWidth(1, 44);
    for (const int row : {0, 1}) {
      QCOMPARE(runs(table.cell(row), Theme::current().accent), 0);
      QCOMPARE(runs(table.cell(row), Theme::current().nullBand), 0);
    }
  }

  void theHintHoldsPipsAndTotal() {
    Table table({{votes({2, 2, 1, 2}), QStringLiteral("3")}});
    table.view.resizeColumnToContents(1);
    QVERIFY(table.view.columnWidth(1) < kWidth);
    QCOMPARE(runs(table.cell(0), Theme::current().accent), 2);
    QCOMPARE(runs(table.cell(0), Theme::current().nullBand), 1);
  }

  void pictures() {
    for (const bool dark : {false, true}) {
      applyTheme(dark);
      Table table({{votes({6, 6, 6, 6}), QStringLiteral("12")},
                   {votes({5, 6, 2, 6}), QStringLiteral("7")},
                   {votes({2, 2}), QStringLiteral("2")},
                   {votes({1, 1}), QStringLiteral("1")},
                   {votes({40, 60, 12, 60}), QStringLiteral("52")},
                   {{}, QStringLiteral("\u2013")}});
      table.view.setAlternatingRowColors(true);
      table.view.selectRow(1);
      test::savePicture(table.view, dark ? QStringLiteral("votes_dark") : QStringLiteral("votes"));
    }
  }
};

}  // namespace

QTEST_MAIN(TestVotesDelegate)
#include "tst_votes_delegate.moc"
