// SPDX-License-Identifier: GPL-3.0-or-later
// Prompts and answers in full: the right names are marked at the right places, whatever the text holds.
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTextBlock>
#include <QToolButton>

#include "core/knowledge/name_resolver.h"
#include "tests/support/ui_support.h"
#include "ui/evidence/answer_markup.h"
#include "ui/evidence/answer_view.h"
#include "ui/evidence/mark_style.h"
#include "ui/evidence/marked_browser.h"
#include "ui/style/theme.h"

using namespace grnwb;
using namespace grnwb::ui;

namespace {

const std::vector<std::string> kNames{"HLA-DRA", "NKX2.5", "SOCS1", "SOX4", "SP100", "SPI1", "SPIB", "STAT1", "STAT3"};

knowledge::GeneAliases aliases() {
  return knowledge::GeneAliases(std::vector<knowledge::GeneNames>{{"SPI1", {"PU.1"}}});
}

llm::AnsweredQuestion answered(int window, const std::string& answer, std::int64_t repeat = 0,
                               const std::string& model = "GPT-4") {
  llm::AnsweredQuestion result;
  result.question.subject = "window " + std::to_string(window);
  result.question.repeat = repeat;
  result.question.names = kNames;
  result.question.system = "You help a biologist who studies gene regulation in single cells.";
  std::string listed;
  for (const std::string& name : kNames) listed += (listed.empty() ? "" : ", ") + name;
  result.question.prompt = "Genes measured in it:\n" + listed + "\n\nWhich of them can be transcription factors?";
  result.entry.request.model = model;
  result.entry.request.system = result.question.system;
  result.entry.request.prompt = result.question.prompt;
  result.entry.answer.text = answer;
  return result;
}

struct Data {
  AnswerList answers;
  std::vector<llm::ReadAnswer> read;

  void add(llm::AnsweredQuestion one, std::size_t limit = 0) {
    read.push_back(
        llm::readAnswer(one.entry.answer.text, knowledge::NameResolver(aliases(), one.question.names), limit));
    answers.push_back(std::move(one));
  }
  void show(AnswerView& view) const {
    const auto kept = std::make_shared<const Data>(*this);
    view.setAnswers({kept, &kept->answers}, {kept, &kept->read});
  }
};

const char* const kAnswer =
    "SPI1, also written PU.1, is the ETS factor – α-helix, \xF0\x9F\xA7\xAC – of the myeloid programme; SPIB is its "
    "relative. SP100 reads chromatin, XSPIB and SPIB2 are no names. IRF8 acts with it.\n"
    "<Answer> [PU.1, SPIB, SOX4, IRF8] </Answer>";

/// The format of the n-th occurrence of a text.
QTextCharFormat formatOf(const MarkedBrowser& browser, const QString& text, int occurrence = 0) {
  QTextCursor cursor(browser.document());
  for (int i = 0; i <= occurrence; ++i)
    cursor = browser.document()->find(text, cursor, QTextDocument::FindCaseSensitively);
  if (cursor.isNull()) return {};
  cursor.setPosition(cursor.selectionStart() + 1);
  return cursor.charFormat();
}

class TestAnswerView : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    test::failOnWarnings();
    applyTheme(false);
  }

  void namesAreMarkedWhereTheyStand() {
    const std::string text = kAnswer;
    const llm::ReadAnswer read = llm::readAnswer(text, knowledge::NameResolver(aliases(), kNames), 0);
    const MarkedText marked = markAnswer(text, kNames, read);
    QStringList found;
    for (const Mark& mark : marked.marks)
      found << QStringLiteral("%1 %2 %3")
                   .arg(QString::fromStdString(text.substr(mark.begin, mark.end - mark.begin)),
                        QString::number(int(mark.kind)), QString::fromStdString(mark.gene));
    const auto line = [](const char* name, MarkKind kind, const char* gene) {
      return QStringLiteral("%1 %2 %3").arg(QLatin1String(name), QString::number(int(kind)), QLatin1String(gene));
    };
    QCOMPARE(found, (QStringList{line("SPI1", MarkKind::kept, "SPI1"), line("PU.1", MarkKind::alias, "SPI1"),
                                 line("SPIB", MarkKind::kept, "SPIB"), line("SP100", MarkKind::asked, "SP100"),
                                 line("IRF8", MarkKind::outside, ""), line("PU.1", MarkKind::alias, "SPI1"),
                                 line("SPIB", MarkKind::kept, "SPIB"), line("SOX4", MarkKind::kept, "SOX4"),
                                 line("IRF8", MarkKind::outside, "")}));
    QCOMPARE(text.substr(marked.fixedBegin, marked.fixedEnd - marked.fixedBegin),
             std::string("<Answer> [PU.1, SPIB, SOX4, IRF8] </Answer>"));
  }

  void longerNamesWin() {
    const std::string text = "NKX2.5 HLA-DRA HLA NKX2 \xCE\xB1SPI1 SPI1-like (SPI1).";
    const MarkedText marked = markPrompt(text, {"NKX2", "NKX2.5", "HLA", "HLA-DRA", "SPI1"});
    std::vector<std::string> found;
    for (const Mark& mark : marked.marks) found.push_back(text.substr(mark.begin, mark.end - mark.begin));
    QCOMPARE(found, (std::vector<std::string>{"NKX2.5", "HLA-DRA", "HLA", "NKX2", "SPI1", "SPI1"}));
  }

  void marksBecomeFormats() {
    Data data;
    data.add(answered(84, kAnswer));
    AnswerView view;
    data.show(view);
    auto* answer = view.findChild<MarkedBrowser*>(QStringLiteral("answerText"));
    auto* prompt = view.findChild<MarkedBrowser*>(QStringLiteral("promptText"));
    QCOMPARE(answer->toPlainText(), QString::fromUtf8(kAnswer));
    QCOMPARE(formatOf(*answer, QStringLiteral("SPIB")).anchorHref(), QStringLiteral("gene:SPIB"));
    QCOMPARE(formatOf(*answer, QStringLiteral("SPIB")).fontWeight(), int(QFont::DemiBold));
    const QTextCharFormat alias = formatOf(*answer, QStringLiteral("PU.1"));
    QCOMPARE(alias.anchorHref(), QStringLiteral("gene:SPI1"));
    QCOMPARE(alias.toolTip(), QStringLiteral("<qt>PU.1 is another name of SPI1: proposed</qt>"));
    const QTextCharFormat outside = formatOf(*answer, QStringLiteral("IRF8"));
    QVERIFY(outside.fontStrikeOut() && !outside.isAnchor());
    QCOMPARE(outside.foreground().color(), Theme::current().alarm);
    QVERIFY(!formatOf(*answer, QStringLiteral("XSPIB")).isAnchor());
    QVERIFY(formatOf(*answer, QStringLiteral("SP100")).isAnchor());
    const QStringList plain = formatOf(*answer, QStringLiteral("relative")).fontFamilies().toStringList();
    QVERIFY(formatOf(*answer, QStringLiteral("Answer>")).fontFamilies().toStringList() != plain);
    QVERIFY(formatOf(*prompt, QStringLiteral("HLA-DRA")).isAnchor());
    QVERIFY(!formatOf(*prompt, QStringLiteral("biologist")).isAnchor());
    QVERIFY(prompt->toPlainText().startsWith(QStringLiteral("System You help")));
  }

  void coloursFollowTheTheme_data() {
    QTest::addColumn<bool>("shown");
    QTest::newRow("shown") << true;
    QTest::newRow("never shown") << false;
  }
  void coloursFollowTheTheme() {
    QFETCH(bool, shown);
    Data data;
    data.add(answered(84, kAnswer));
    AnswerView view;
    data.show(view);
    if (shown) view.show();
    applyTheme(true);
    auto* answer = view.findChild<MarkedBrowser*>(QStringLiteral("answerText"));
    QCOMPARE(formatOf(*answer, QStringLiteral("IRF8")).foreground().color(), Theme::darkTheme().alarm);
    QCOMPARE(formatOf(*answer, QStringLiteral("relative")).foreground().color(), Theme::darkTheme().text);
  }

  void boxesArePaintedBehindNames() {
    Data data;
    data.add(answered(84, "IRF8 and nothing else.\n<Answer> [IRF8] </Answer>"));
    AnswerView view;
    data.show(view);
    view.resize(900, 260);
    view.show();
    auto* answer = view.findChild<MarkedBrowser*>(QStringLiteral("answerText"));
    QTextCursor cursor(answer->document());
    cursor.setPosition(4);
    const QRect place = answer->cursorRect(cursor);
    const QImage image = answer->viewport()->grab().toImage();
    const QRgb fill = markStyle(MarkKind::outside, false).fill.rgb();
    QCOMPARE(image.pixel(place.left() - 2, place.top() + 3), fill);  // within the box, right of the last letter
    QCOMPARE(image.pixel(place.right() + 60, place.top() + 2), Theme::current().view.rgb());
  }

  void namesLeadToGenes() {
    llm::AnsweredQuestion one = answered(1, "<Answer> [A/B %41] </Answer>");
    one.question.names = {"A/B %41"};
    Data data;
    data.add(one);
    AnswerView view;
    data.show(view);
    QSignalSpy activated(&view, &AnswerView::geneActivated);
    auto* answer = view.findChild<MarkedBrowser*>(QStringLiteral("answerText"));
    const QString href = formatOf(*answer, QStringLiteral("A/B")).anchorHref();
    QVERIFY(!href.isEmpty());
    Q_EMIT answer->anchorClicked(QUrl(href));
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated[0][0].toString(), QStringLiteral("A/B %41"));
    QCOMPARE(answer->toPlainText(), QStringLiteral("<Answer> [A/B %41] </Answer>"));  // the link was not followed
  }

  void hostileTextStaysText() {
    const QString hostile = QStringLiteral(
        "<img src=\"http://example.org/x.png\"><script>alert(1)</script>&amp; "
        "<b>SPI1</b> \u202Egnorw\u2028 \uFDD0<Answer> [SPI1] </Answer>");
    llm::AnsweredQuestion one = answered(1, hostile.toStdString());
    one.entry.note = "<img src=x>";
    one.entry.request.model = "<b>model</b>";
    Data data;
    data.add(one);
    data.add(answered(1, "\xFF\xFE broken \xC3 SPI1 \xE2\x82", 1, "<b>model</b>"));
    AnswerView view;
    data.show(view);
    auto* answer = view.findChild<MarkedBrowser*>(QStringLiteral("answerText"));
    QString expected = hostile;
    for (const char16_t c : {u'\u202E', u'\u2028', u'\uFDD0'}) expected.replace(QChar(c), QChar::ReplacementCharacter);
    QCOMPARE(answer->toPlainText(), expected);
    QCOMPARE(answer->document()->blockCount(), 1);
    QCOMPARE(view.findChild<QLabel*>(QStringLiteral("answerNote"))->toolTip(),
             QStringLiteral("<qt>&lt;img src=x&gt;</qt>"));
    view.showAnswer(1);
    QVERIFY(formatOf(*answer, QStringLiteral("SPI1")).isAnchor());
  }

  void aHugeAnswerIsCut_data() {
    QTest::addColumn<QString>("unit");
    QTest::addColumn<int>("bytes");
    QTest::addColumn<QString>("note");
    const QString cut = QStringLiteral("The first 200.0 kB of 10.0 MB are shown");
    QTest::newRow("names") << QStringLiteral("SPI1 ") << 200'000
                           << cut + QStringLiteral(" · The first 4,000 names are marked");
    QTest::newRow("lines") << QStringLiteral("\n") << 5'001 << QStringLiteral("The first 5.0 kB of 10.0 MB are shown");
    QTest::newRow("one word") << QStringLiteral("\u00E4") << 199'999 + 49 << cut;
    QTest::newRow("words") << QStringLiteral("lorem ipsum ") << 200'000 << cut;
  }
  void aHugeAnswerIsCut() {
    QFETCH(QString, unit);
    QFETCH(int, bytes);
    QFETCH(QString, note);
    std::string text = "x";
    while (text.size() < 10'000'000) text += unit.toStdString();
    const auto answers = std::make_shared<const AnswerList>(1, answered(1, text));
    const auto read = std::make_shared<const std::vector<llm::ReadAnswer>>(1);
    AnswerView view;
    view.resize(900, 300);
    view.show();
    QElapsedTimer timer;
    timer.start();
    view.setAnswers(answers, read);
    QVERIFY(!view.grab().isNull());
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    qInfo("%lld ms", timer.elapsed());
    const QString shown = view.findChild<MarkedBrowser*>(QStringLiteral("answerText"))->toPlainText();
    QCOMPARE(int(shown.toUtf8().size()), bytes);
    QVERIFY(!shown.contains(QChar::ReplacementCharacter));
    QCOMPARE(view.findChild<QLabel*>(QStringLiteral("answerNote"))->text(), note);
  }

  void factsStandAbove() {
    llm::AnsweredQuestion one = answered(84, kAnswer);
    one.entry.answer.promptTokens = 1612;
    one.entry.answer.answerTokens = 438;
    one.entry.seconds = 6.2;
    Data data;
    data.add(one);
    llm::AnsweredQuestion imported = answered(85, "I can't say.", 0);
    imported.entry.note = "Example: answers of a model";
    imported.entry.request.temperature = 0.7;
    data.add(imported);
    AnswerView view;
    data.show(view);
    view.show();
    const auto text = [&](const char* name) { return view.findChild<QLabel*>(QString::fromLatin1(name))->text(); };
    QCOMPARE(text("promptFacts"), QStringLiteral("· 1,612 tokens · temperature 0"));
    QCOMPARE(text("answerFacts"), QStringLiteral("· 438 tokens · 6.2 s · 3 kept, 1 dropped"));
    QVERIFY(!view.findChild<QLabel*>(QStringLiteral("answerNote"))->isVisible());
    view.showAnswer(1);
    QCOMPARE(text("promptFacts"), QStringLiteral("· temperature 0.7"));
    QCOMPARE(text("answerFacts"), QStringLiteral("· 0 kept · without the tag"));
    QCOMPARE(text("answerNote"), QStringLiteral("Example: answers of a model"));
    QVERIFY(view.findChild<QLabel*>(QStringLiteral("answerNote"))->isVisible());
  }

  void stepsByButtonAndKey() {
    Data data;
    for (const std::int64_t repeat : {0, 1})
      for (const int window : {1, 2, 3}) data.add(answered(window, "<Answer> [SPI1] </Answer>", repeat));
    AnswerView view;
    data.show(view);
    view.resize(900, 260);
    view.show();
    view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    auto* position = view.findChild<QLabel*>(QStringLiteral("answerPosition"));
    auto* previous = view.findChild<QToolButton*>(QStringLiteral("answerPrevious"));
    auto* series = view.findChild<QComboBox*>(QStringLiteral("answerSeries"));
    QCOMPARE(position->text(), QStringLiteral("Window 1 of 3 · HLA-DRA to STAT3"));
    QVERIFY(!previous->isEnabled());
    auto* answer = view.findChild<MarkedBrowser*>(QStringLiteral("answerText"));
    answer->setFocus();
    for (const std::size_t expected : {1, 2, 3}) {
      QTest::keyClick(answer, Qt::Key_Right, Qt::AltModifier);
      QCOMPARE(view.current(), std::optional<std::size_t>(expected));
    }
    QCOMPARE(series->currentText(), QStringLiteral("GPT-4 · repeat 2"));
    QTest::keyClick(answer, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(view.current(), std::optional<std::size_t>(2));
    series->setCurrentIndex(1);
    Q_EMIT series->activated(1);
    QCOMPARE(view.current(), std::optional<std::size_t>(5));  // the same window
    QVERIFY(!view.findChild<QToolButton*>(QStringLiteral("answerNext"))->isEnabled());
    previous->click();
    QCOMPARE(view.current(), std::optional<std::size_t>(4));
  }

  void answersAboutAGene() {
    Data data;
    data.add(answered(1, "<Answer> [SOX4] </Answer>"));
    llm::AnsweredQuestion elsewhere = answered(2, "<Answer> [STAT1] </Answer>");
    elsewhere.question.names = {"STAT1"};
    data.add(elsewhere);
    data.add(answered(3, "SPI1 is one. <Answer> [SPI1] </Answer>"));
    AnswerView view;
    data.show(view);
    view.show();
    auto* answer = view.findChild<MarkedBrowser*>(QStringLiteral("answerText"));
    auto* all = view.findChild<QPushButton*>(QStringLiteral("answerAll"));
    QVERIFY(!all->isVisible());
    view.showAnswer(1);
    view.showAnswersAbout(QStringLiteral("SPI1"));
    QCOMPARE(view.current(), std::optional<std::size_t>(2));  // the first that proposes it
    QCOMPARE(view.findChild<QLabel*>(QStringLiteral("answerPosition"))->text(),
             QStringLiteral("Window 3 of 3 · answer 2 of 2 about SPI1"));
    QCOMPARE(formatOf(*answer, QStringLiteral("SPI1")).foreground().color(), Theme::current().onAccent);
    view.findChild<QToolButton*>(QStringLiteral("answerPrevious"))->click();
    QCOMPARE(view.current(), std::optional<std::size_t>(0));
    view.showAnswersAbout(QStringLiteral("SOX4"));
    QCOMPARE(view.current(), std::optional<std::size_t>(0));  // stays
    all->click();
    QVERIFY(!all->isVisible());
    QCOMPARE(formatOf(*answer, QStringLiteral("SOX4")).foreground().color(), Theme::current().text);
    view.showAnswersAbout(QStringLiteral("UNKNOWN"));
    QVERIFY(!all->isVisible());
    QCOMPARE(view.current(), std::optional<std::size_t>(0));
  }

  void targetsOfEdges() {
    Data data;
    for (const char* target : {"LYZ", "CD14"}) {
      llm::AnsweredQuestion one = answered(1, "<Answer> [SPI1, STAT3, SOX4] </Answer>");
      one.question.step = llm::Step::edges;
      one.question.subject = target;
      data.add(one, 2);
    }
    data.answers.push_back(data.answers.back());
    data.answers.back().question.shuffled = true;
    data.read.push_back(data.read.back());
    AnswerView view;
    data.show(view);
    auto* series = view.findChild<QComboBox*>(QStringLiteral("answerSeries"));
    QCOMPARE(series->itemText(1), QStringLiteral("GPT-4 · repeat 1 · shuffled"));
    auto* position = view.findChild<QLabel*>(QStringLiteral("answerPosition"));
    QCOMPARE(position->text(), QStringLiteral("Target LYZ · answer 1 of 3"));
    view.showAnswersAbout(QStringLiteral("CD14"));
    QCOMPARE(position->text(), QStringLiteral("Target CD14 · answer 1 of 2 about CD14"));
    auto* answer = view.findChild<MarkedBrowser*>(QStringLiteral("answerText"));
    QVERIFY(formatOf(*answer, QStringLiteral("SOX4")).fontStrikeOut());  // beyond the two asked for
    QCOMPARE(view.findChild<QLabel*>(QStringLiteral("answerFacts"))->text(), QStringLiteral("· 2 kept, 1 dropped"));
  }

  void modelsOfOneNameAreToldApart() {
    Data data;
    data.add(answered(1, "<Answer> [] </Answer>"));
    data.add(answered(1, "<Answer> [] </Answer>"));
    data.answers[1].entry.request.provider = "import";
    AnswerView view;
    data.show(view);
    QCOMPARE(view.findChild<QComboBox*>(QStringLiteral("answerSeries"))->itemText(1),
             QStringLiteral("GPT-4 · repeat 1 · import · temperature 0"));
  }

  void withoutAnswersALineSaysSo() {
    AnswerView view;
    view.show();
    auto* empty = view.findChild<QLabel*>(QStringLiteral("answersEmpty"));
    QVERIFY(empty->isVisible());
    QVERIFY(!view.findChild<QComboBox*>(QStringLiteral("answerSeries"))->isVisible());
    view.showAnswer(0);
    view.showAnswersAbout(QStringLiteral("SPI1"));
    Data data;
    data.add(answered(1, kAnswer));
    data.show(view);
    QVERIFY(!empty->isVisible());
    view.clear();
    QVERIFY(empty->isVisible());
    QVERIFY(!view.current());
  }

  void pictures() {
    llm::AnsweredQuestion one = answered(84, kAnswer);
    one.entry.answer.promptTokens = 612;
    one.entry.answer.answerTokens = 438;
    one.entry.seconds = 6.2;
    one.entry.note = "Example: answers of a general-purpose language model";
    Data data;
    data.add(one);
    data.add(answered(84, "<Answer> [] </Answer>", 1));
    for (const bool dark : {false, true}) {
      applyTheme(dark);
      AnswerView view;
      data.show(view);
      view.showAnswersAbout(QStringLiteral("SPI1"));
      view.resize(1254, 230);
      view.show();
      test::savePicture(view, dark ? QStringLiteral("answer_view_dark") : QStringLiteral("answer_view"));
      view.resize(760, 230);
      view.showAnswer(0);
      test::savePicture(view, dark ? QStringLiteral("answer_view_narrow_dark") : QStringLiteral("answer_view_narrow"));
    }
    applyTheme(false);
    AnswerView view;
    view.resize(760, 160);
    test::savePicture(view, QStringLiteral("answer_view_empty"));
  }
};

}  // namespace

QTEST_MAIN(TestAnswerView)
#include "tst_answer_view.moc"
