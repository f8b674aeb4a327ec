// SPDX-License-Identifier: GPL-3.0-or-later
// Colours of both themes, contrast, colour maps, icons that follow the theme.
#include <QDir>
#include <QSet>
#include <cmath>

#include "tests/support/ui_support.h"
#include "ui/style/style_sheet.h"
#include "ui/style/theme.h"

using namespace grnwb;
using ui::Theme;

namespace {

double luminance(const QColor& colour) {
  const auto part = [](double value) {
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}

double contrast(const QColor& a, const QColor& b) {
  const double x = luminance(a), y = luminance(b);
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

class ThemeTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void textIsReadableOnEveryGround() {
    for (const Theme* theme : {&Theme::light(), &Theme::darkTheme()}) {
      for (const QColor& ground : {theme->window, theme->dock, theme->view, theme->header, theme->selectedRow}) {
        QVERIFY(contrast(theme->text, ground) > 7);
        QVERIFY2(contrast(theme->secondText, ground) > 4.5, qPrintable(ground.name()));
        QVERIFY2(contrast(theme->accent, ground) > 4.4, qPrintable(ground.name()));
      }
      QVERIFY(contrast(theme->onAccent, theme->accent) > 4.5);
      QVERIFY(contrast(theme->good, theme->goodFill) > 4.5);
      QVERIFY(contrast(theme->caution, theme->cautionFill) > 4.4);
      QVERIFY(contrast(theme->alarm, theme->alarmFill) > 4.4);
    }
  }

  void twelveCategoriesDiffer() {
    for (const Theme* theme : {&Theme::light(), &Theme::darkTheme()}) {
      QSet<QRgb> colours;
      for (int i = 0; i < 12; ++i) colours.insert(theme->category(i).rgb());
      QCOMPARE(colours.size(), 12);
      QCOMPARE(theme->category(12), theme->category(0));
    }
  }

  void colourMapsRunFromDarkToLight() {
    QCOMPARE(Theme::viridis(0).name(), QStringLiteral("#440154"));
    QCOMPARE(Theme::viridis(1).name(), QStringLiteral("#fde725"));
    QCOMPARE(Theme::cividis(1).name(), QStringLiteral("#ffea46"));
    QCOMPARE(Theme::viridis(std::nan("")), Theme::viridis(0));
    QCOMPARE(Theme::viridis(7), Theme::viridis(1));
    for (int i = 1; i <= 20; ++i) {
      QVERIFY(luminance(Theme::viridis(i / 20.0)) > luminance(Theme::viridis((i - 1) / 20.0)));
      QVERIFY(luminance(Theme::cividis(i / 20.0)) > luminance(Theme::cividis((i - 1) / 20.0)));
    }
  }

  void everyNameInTheStyleSheetIsFilledIn() {
    for (const Theme* theme : {&Theme::light(), &Theme::darkTheme()}) {
      const QString sheet = ui::styleSheet(*theme);
      QVERIFY2(!sheet.contains(QLatin1Char('@')), qPrintable(sheet.mid(sheet.indexOf(QLatin1Char('@')), 30)));
      QVERIFY(sheet.contains(theme->selectedRow.name()));
    }
  }

  void iconsTakeTheThemesTextColour() {
    for (const bool dark : {false, true}) {
      ui::applyTheme(dark);
      const QImage picture = ui::icon(QStringLiteral("stop")).pixmap(40, 40).toImage();
      QSet<QRgb> inks;
      for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
          if (qAlpha(picture.pixel(x, y)) == 255) inks.insert(picture.pixel(x, y));
      QCOMPARE(inks, QSet<QRgb>{Theme::current().text.rgb()});
    }
    ui::applyTheme(false);
  }

  void everyIconDraws() {
    const QDir icons(QStringLiteral(":/icons"));
    QVERIFY(icons.entryList().size() > 40);
    for (const QString& file : icons.entryList()) {
      const QImage picture = ui::icon(QFileInfo(file).completeBaseName()).pixmap(20, 20).toImage();
      bool drawn = false;
      for (int y = 0; y < 20 && !drawn; ++y)
        for (int x = 0; x < 20 && !drawn; ++x) drawn = qAlpha(picture.pixel(x, y)) > 0;
      QVERIFY2(drawn, qPrintable(file));
    }
  }

  void anUnknownIconIsReported() {
    QTest::ignoreMessage(QtWarningMsg, "No icon is named nothing");
    QVERIFY(ui::icon(QStringLiteral("nothing")).isNull());
  }
};

}  // namespace

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
