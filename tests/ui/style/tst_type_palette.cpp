// SPDX-License-Identifier: GPL-3.0-or-later
// Colours of cell types: by their place, or the user's own.
#include "ui/style/type_palette.h"

#include <QTest>

#include "ui/style/theme.h"

using namespace grnwb::ui;

namespace {

class TypePaletteTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void placesWithoutTypes() {
    const TypePalette palette;
    QCOMPARE(palette.colour(Theme::light(), QStringLiteral("B"), 2), Theme::light().category(2));
    QCOMPARE(palette.colour(Theme::light(), QStringLiteral("B"), -1), Theme::light().faintText);
    QVERIFY(palette.sharedColours().empty());
  }

  void typesHaveOnePlaceInEveryView() {
    const TypePalette palette({"B", "NK", "T"}, {});
    QCOMPARE(palette.colour(Theme::light(), QStringLiteral("T"), 0), Theme::light().category(2));
    QCOMPARE(palette.colour(Theme::darkTheme(), QStringLiteral("NK"), 7), Theme::darkTheme().category(1));
    // Another one stands behind them.
    QCOMPARE(palette.colour(Theme::light(), QStringLiteral("mast cell"), 1), Theme::light().category(4));
  }

  void chosenColours() {
    const TypePalette palette({"B", "NK", "T"}, {{"NK", "#123456"}, {"T", "#0072b2"}, {"B", "no colour"}});
    QCOMPARE(palette.colour(Theme::light(), QStringLiteral("NK"), 0), QColor(QStringLiteral("#123456")));
    QCOMPARE(palette.colour(Theme::darkTheme(), QStringLiteral("NK"), 0), QColor(QStringLiteral("#123456")));
    // One of the safe colours is lighter on dark ground.
    QCOMPARE(palette.colour(Theme::darkTheme(), QStringLiteral("T"), 0), Theme::darkTheme().category(0));
    const auto shared = palette.sharedColours();
    QCOMPARE(shared.size(), std::size_t{1});
    QCOMPARE(shared[0], (std::vector<std::string>{"B", "T"}));
  }
};

}  // namespace

QTEST_MAIN(TypePaletteTest)
#include "tst_type_palette.moc"
