// SPDX-License-Identifier: GPL-3.0-or-later
// Curated list against proposals: figures, lists, what is copied and exported.
#include <QClipboard>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QVBoxLayout>

#include "tests/support/ui_support.h"
#include "ui/evidence/gene_chips.h"
#include "ui/evidence/names_dialog.h"
#include "ui/evidence/tf_overlap_card.h"
#include "ui/plots/figure_export.h"
#include "ui/style/theme.h"

using namespace grnwb;
using namespace grnwb::ui;

namespace {

using Names = std::vector<std::string>;

/// 75 curated ones, 95 proposed ones, 48 in both.
struct Lists {
  Names curated, proposed;
};
Lists paperLists() {
  Lists lists;
  for (int i = 0; i < 75; ++i) lists.curated.push_back("TF" + std::to_string(100 + i));
  for (int i = 27; i < 122; ++i) lists.proposed.push_back("TF" + std::to_string(100 + i));
  return lists;
}

QString textOf(const QWidget& card, const char* name) {
  const auto* label = card.findChild<QLabel*>(QString::fromLatin1(name));
  return label ? label->text() : QStringLiteral("no label");
}

class TestTfOverlapCard : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    test::failOnWarnings();
    applyTheme(false);
  }

  void figuresAreThoseOfTheLists() {
    TfOverlapCard card;
    const auto [curated, proposed] = paperLists();
    card.setLists(curated, proposed, QStringLiteral("GPT-4"), 1);
    QCOMPARE(textOf(card, "overlapShare"), QStringLiteral("64.0 %"));
    QCOMPARE(textOf(card, "overlapCounts"), QStringLiteral("48 of 75 curated TFs"));
    QCOMPARE(textOf(card, "overlapModel"), QStringLiteral("GPT-4, proposed at least once: 95"));
    QCOMPARE(textOf(card, "overlapMissingNote"), QStringLiteral("27 not proposed"));
    QCOMPARE(textOf(card, "overlapExtraNote"), QStringLiteral("47 not curated"));
    card.setLists(curated, {}, QStringLiteral("GPT-4"), 2);
    QCOMPARE(textOf(card, "overlapShare"), QStringLiteral("0.0 %"));
    QCOMPARE(textOf(card, "overlapModel"), QStringLiteral("GPT-4, proposed in both looks: 0"));
  }

  void emptyStatesSayWhatIsMissing() {
    TfOverlapCard card;
    card.show();
    auto* empty = card.findChild<QLabel*>(QStringLiteral("overlapEmpty"));
    QVERIFY(empty->isVisible());
    QCOMPARE(empty->text(), QStringLiteral("No curated list and no proposals yet."));
    QVERIFY(!card.findChild<QToolButton*>(QStringLiteral("overlapExport"))->isEnabled());
    card.setLists({}, {"SPI1"}, QStringLiteral("GPT-4"), 1);
    QCOMPARE(empty->text(), QStringLiteral("No curated list to compare the proposals with."));
    card.setLists({"SPI1"}, {}, {}, 1);
    QCOMPARE(empty->text(), QStringLiteral("No proposals to compare the curated list with."));
    card.setLists({"SPI1"}, {"SPI1"}, QStringLiteral("GPT-4"), 1);
    QVERIFY(!empty->isVisible());
    QVERIFY(card.findChild<QToolButton*>(QStringLiteral("overlapExport"))->isEnabled());
  }

  void theSwitchAsksForTheOtherFrequency() {
    TfOverlapCard card;
    card.setLists({"SPI1"}, {"SPI1"}, QStringLiteral("GPT-4"), 1);
    QSignalSpy changed(&card, &TfOverlapCard::freqChanged);
    auto* once = card.findChild<QToolButton*>(QStringLiteral("overlapFreq1"));
    auto* both = card.findChild<QToolButton*>(QStringLiteral("overlapFreq2"));
    QVERIFY(once->isChecked() && !both->isChecked());
    once->click();
    QCOMPARE(changed.size(), 0);
    both->click();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toInt(), 2);
    QVERIFY(!once->isChecked());
    card.setLists({"SPI1"}, {}, QStringLiteral("GPT-4"), 1);
    QVERIFY(once->isChecked());
  }

  void chipsFitAndLead() {
    TfOverlapCard card;
    const auto [curated, proposed] = paperLists();
    card.setLists(curated, proposed, QStringLiteral("GPT-4"), 1);
    card.resize(320, 330);
    card.show();
    auto* missing = card.findChild<GeneChips*>(QStringLiteral("overlapMissing"));
    int shown = 0;
    for (const QPushButton* chip : missing->findChildren<QPushButton*>(QRegularExpression(QStringLiteral("^chip_"))))
      if (chip->isVisible()) {
        ++shown;
        QVERIFY(missing->rect().contains(chip->geometry()));
      }
    auto* more = missing->findChild<QPushButton*>(QStringLiteral("overlapMissingMore"));
    QVERIFY(shown > 0 && shown < 27);
    QCOMPARE(more->text(), QStringLiteral("+%1").arg(27 - shown));
    QVERIFY(missing->rect().contains(more->geometry()));
    QSignalSpy activated(&card, &TfOverlapCard::geneActivated);
    missing->findChild<QPushButton*>(QStringLiteral("chip_TF100"))->click();
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated[0][0].toString(), QStringLiteral("TF100"));
    card.setLists({"A&B"}, {}, QStringLiteral("GPT-4"), 1);
    QVERIFY(!more->isVisible());
    QCOMPARE(missing->findChild<QPushButton*>(QStringLiteral("chip_A&B"))->text(), QStringLiteral("A&&B"));
  }

  void theWholeListCanBeCopied() {
    TfOverlapCard card;
    card.setLists({"B1", "A2", "C3"}, {"C3"}, QStringLiteral("GPT-4"), 1);
    card.show();
    card.findChild<QPushButton*>(QStringLiteral("overlapMissingAll"))->click();
    auto* dialog = card.findChild<NamesDialog*>();
    QVERIFY(dialog);
    QCOMPARE(dialog->windowTitle(), QStringLiteral("Missing: 2 TF(s)"));
    QCOMPARE(dialog->findChild<QPlainTextEdit*>(QStringLiteral("namesText"))->toPlainText(), QStringLiteral("A2, B1"));
    dialog->findChild<QPushButton*>(QStringLiteral("namesCopy"))->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("A2, B1"));
    dialog->close();
  }

  void textAndCsvHoldBothLists() {
    TfOverlapCard card;
    card.setLists({"B1", "A2", "C\"3"}, {"C\"3", "X"}, QStringLiteral("GPT-4"), 1);
    card.findChild<QToolButton*>(QStringLiteral("overlapCopy"))->click();
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("Curated TFs proposed: 33.3 %, 1 of 3 curated TFs\nGPT-4, proposed at least once: 2\n"
                            "Missing, 2 not proposed: A2, B1\nExtra, 1 not curated: X\n"));
    QCOMPARE(renderFigure(card.figure(), FigureFormat::csv),
             QByteArray("gene,curated,proposed\n\"A2\",1,0\n\"B1\",1,0\n\"C\"\"3\",1,1\n\"X\",0,1\n"));
    QVERIFY(renderFigure(card.figure(), FigureFormat::svg).contains("Curated list"));
  }

  void pictures() {
    const Names curated{"SPI1", "CEBPB", "PAX5", "EBF1", "ATF3", "BHLHE40", "ELF1", "ETV6", "FOS", "GATA1", "IRF4"};
    const Names proposed{"SPI1", "CEBPB", "PAX5", "EBF1", "CITED2", "ENO1", "HMGB2", "ID2", "TSC22D3", "ZNF1"};
    for (const bool dark : {false, true}) {
      applyTheme(dark);
      QWidget page;
      auto* column = new QVBoxLayout(&page);
      auto* card = new TfOverlapCard(&page);
      const auto [manyCurated, manyProposed] = paperLists();
      card->setLists(manyCurated, manyProposed, QStringLiteral("GPT-4"), 1);
      auto* other = new TfOverlapCard(&page);
      other->setLists(curated, proposed, QStringLiteral("2 models"), 2);
      column->addWidget(card);
      column->addWidget(other);
      column->addWidget(new TfOverlapCard(&page), 1);
      page.resize(312, 700);
      page.show();
      test::savePicture(page, dark ? QStringLiteral("overlap_card_dark") : QStringLiteral("overlap_card"));
    }
    applyTheme(false);
  }
};

}  // namespace

QTEST_MAIN(TestTfOverlapCard)
#include "tst_tf_overlap_card.moc"
