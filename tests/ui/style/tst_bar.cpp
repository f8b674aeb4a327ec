// SPDX-License-Identifier: GPL-3.0-or-later
// Buttons of a bar lose their words where it is narrow, and get them back.
#include <QComboBox>
#include <set>
#include <vector>

#include "tests/support/ui_support.h"
#include "ui/style/bar.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"
#include "ui/style/word_button.h"

using namespace grnwb;
using namespace grnwb::ui;

namespace {

constexpr int kWide = 700;

/// A list, three buttons that can do without words, two that can't.
struct Controls {
  QWidget page;
  Bar* bar = static_cast<Bar*>(viewBar(&page));
  QComboBox* list = new QComboBox(bar);
  WordButton* accept = worded("Accept", "check");
  QToolButton* columns = toolButton(QStringLiteral("table"), QStringLiteral("Choose"), QStringLiteral("columns"), bar);
  WordButton* reject = worded("Reject", "close");
  QPushButton* plain = pushButton(QStringLiteral("Violins"), {}, QStringLiteral("plain"), bar);
  QPushButton* main = mainButton(QStringLiteral("Start"), QStringLiteral("play"), QStringLiteral("main"), bar);

  Controls() {
    list->addItem(QStringLiteral("All states"));
    columns->setText(QStringLiteral("Columns"));
    columns->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    for (QWidget* widget : all()) bar->row()->addWidget(widget);
    bar->row()->addStretch();
    page.resize(kWide, bar->height());
    page.show();
    setWidth(kWide);
  }
  WordButton* worded(const char* text, const char* icon) {
    return static_cast<WordButton*>(
        pushButton(QString::fromLatin1(text), QString::fromLatin1(icon), QString::fromLatin1(text).toLower(), bar));
  }
  std::vector<QWidget*> all() const { return {list, accept, columns, plain, reject, main}; }
  void setWidth(int width) {
    bar->resize(width, bar->height());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
  }
  /// From the left.
  std::vector<bool> words() const {
    return {!accept->isWordless(), columns->toolButtonStyle() == Qt::ToolButtonTextBesideIcon, !reject->isWordless()};
  }
};

class BarTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { applyTheme(false); }
  void init() { test::failOnWarnings(); }

  void neighboursLoseTheirWordsTogetherTheLastFirstAndNothingIsCut() {
    Controls controls;
    QCOMPARE(controls.words(), std::vector<bool>({true, true, true}));
    const int least = controls.bar->minimumSizeHint().width();
    std::set<std::vector<bool>> seen;
    for (int width = kWide; width >= least; width -= 3) {
      controls.setWidth(width);
      const std::vector<bool> words = controls.words();
      seen.insert(words);
      for (const QWidget* widget : controls.all())
        QVERIFY2(widget->width() >= widget->minimumSizeHint().width() && widget->geometry().right() < width,
                 qPrintable(QStringLiteral("%1 at %2").arg(widget->objectName()).arg(width)));
      QCOMPARE(controls.bar->minimumSizeHint().width(), least);
    }
    QCOMPARE(seen, std::set<std::vector<bool>>({{true, true, true}, {true, true, false}, {false, false, false}}));
    controls.setWidth(least);
    QCOMPARE(controls.words(), std::vector<bool>({false, false, false}));
    for (int width = least; width <= kWide; width += 3) controls.setWidth(width);
    QCOMPARE(controls.words(), std::vector<bool>({true, true, true}));
  }

  void hiddenButtonsTakeNoRoom() {
    Controls controls;
    for (QWidget* widget : {static_cast<QWidget*>(controls.list), static_cast<QWidget*>(controls.main)}) widget->hide();
    const int least = controls.bar->minimumSizeHint().width();
    controls.setWidth(least);
    QCOMPARE(controls.words(), std::vector<bool>({false, false, false}));
    controls.accept->hide();
    controls.plain->hide();
    controls.setWidth(least);
    QVERIFY(controls.words()[1] && controls.words()[2]);
  }

  void aWordlessButtonIsItsIcon() {
    Controls controls;
    controls.setWidth(controls.bar->minimumSizeHint().width());
    QCOMPARE(controls.accept->text(), QStringLiteral("Accept"));  // as screen readers tell it
    QVERIFY(controls.accept->width() < 2 * controls.accept->iconSize().width() + 24);
    test::savePicture(controls.page, QStringLiteral("bar_narrow"));
    controls.setWidth(kWide);
    test::savePicture(controls.page, QStringLiteral("bar_wide"));
    QPushButton usual(controls.accept->icon(), QStringLiteral("Accept"), controls.bar);
    QCOMPARE(controls.accept->sizeHint(), usual.sizeHint());
  }
};

}  // namespace

QTEST_MAIN(BarTest)
#include "tst_bar.moc"
