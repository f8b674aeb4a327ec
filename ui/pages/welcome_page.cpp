// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/welcome_page.h"

#include <QDir>
#include <QFileInfo>
#include <QListWidget>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/models/computer_facts.h"
#include "ui/pages/step_picture.h"
#include "ui/pages/way_in_button.h"
#include "ui/style/controls.h"
#include "ui/style/icon_label.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kLeftWidth = 390, kColumnGap = 48, kMargin = 48;
constexpr int kFactHeight = 38, kFactName = 160;

QString gigabytes(double bytes) {
  return QLocale().toString(bytes / (1024.0 * 1024.0 * 1024.0), 'f', 1);
}

}  // namespace

WelcomePage::WelcomePage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent), m_recent(new QListWidget(this)) {
  setObjectName(QStringLiteral("welcomePage"));
  auto* content = new QWidget(this);
  auto* columns = new QHBoxLayout(content);
  columns->setContentsMargins(kMargin, kMargin - 4, kMargin, measure::kPadding * 2);
  columns->setSpacing(kColumnGap);
  QWidget* left = makeWaysIn();
  left->setFixedWidth(kLeftWidth);
  columns->addWidget(left);
  auto* right = new QVBoxLayout;
  right->setSpacing(2 * measure::kPadding);
  right->addWidget(makeSteps());
  right->addWidget(makeComputer());
  right->addStretch(1);
  auto* promise =
      label(tr("Nothing leaves this computer unless you run a language model request."), content, Tone::faint);
  right->addWidget(promise, 0, Qt::AlignRight);
  columns->addLayout(right, 1);

  auto* scroll = new QScrollArea(this);
  scroll->setWidgetResizable(true);
  scroll->setWidget(content);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(scroll);
}

QWidget* WelcomePage::makeWaysIn() {
  auto* left = new QWidget(this);
  auto* column = new QVBoxLayout(left);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(measure::kCardGap);
  auto* title = label(tr("GRN Workbench"), left);
  title->setProperty("type", QStringLiteral("product"));
  column->addWidget(title);
  auto* purpose =
      label(tr("Build gene regulatory networks, generate synthetic cells from them, and see how real they look."), left,
            Tone::second);
  purpose->setWordWrap(true);
  column->addWidget(purpose);
  column->addSpacing(measure::kPadding);

  const auto add = [&](const char* iconName, const QString& text, const QString& explanation,
                       const QKeySequence& shortcut, const char* name, bool recommended, auto signal) {
    auto* button = new WayInButton(QString::fromLatin1(iconName), text, explanation,
                                   shortcut.toString(QKeySequence::NativeText), recommended, left);
    button->setObjectName(QString::fromLatin1(name));
    connect(button, &QAbstractButton::clicked, this, signal);
    column->addWidget(button);
  };
  add("play", tr("Open example"), tr("2,000 simulated cells with a known network"), QKeySequence(Qt::CTRL | Qt::Key_E),
      "welcomeExample", true, &WelcomePage::exampleRequested);
  add("data", tr("Open data…"), tr("h5ad, 10x h5, mtx folder, loom, csv, zip"), QKeySequence::Open, "welcomeData",
      false, &WelcomePage::dataRequested);
  add("open", tr("Open project…"), tr("a folder whose name ends in .grnwb"),
      QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O), "welcomeProject", false, &WelcomePage::projectRequested);

  auto* zone = new QFrame(left);
  zone->setObjectName(QStringLiteral("dropZone"));
  zone->setProperty("drop", true);
  zone->setFixedHeight(100);
  auto* zoneColumn = new QVBoxLayout(zone);
  auto* symbol = new IconLabel(QStringLiteral("import"), &Theme::faintText, 22, zone);
  auto* hint = label(tr("Drop a file or folder here"), zone, Tone::second);
  hint->setAlignment(Qt::AlignCenter);
  zoneColumn->addStretch();
  zoneColumn->addWidget(symbol, 0, Qt::AlignHCenter);
  zoneColumn->addWidget(hint);
  zoneColumn->addStretch();
  column->addSpacing(measure::kGap);
  column->addWidget(zone);
  column->addSpacing(measure::kPadding);

  auto* head = new QHBoxLayout;
  head->addWidget(label(tr("Recent projects and data"), left, Tone::text, TextSize::head));
  head->addStretch();
  m_clear = linkButton(tr("Clear"), QStringLiteral("clearRecent"), left);
  connect(m_clear, &QPushButton::clicked, this, &WelcomePage::recentCleared);
  head->addWidget(m_clear);
  column->addLayout(head);

  QFrame* box = card(left);
  box->setFixedHeight(180);
  auto* boxColumn = new QVBoxLayout(box);
  boxColumn->setContentsMargins(1, 1, 1, 1);
  m_noRecent = label(tr("None yet.\nProjects and data that you open are listed here."), box, Tone::second);
  m_noRecent->setAlignment(Qt::AlignCenter);
  m_recent->setObjectName(QStringLiteral("recentProjects"));
  m_recent->setAccessibleName(tr("Recent projects and data"));
  connect(m_recent, &QListWidget::itemActivated, this,
          [this](const QListWidgetItem* item) { Q_EMIT pathChosen(item->data(Qt::UserRole).toString()); });
  connect(m_recent, &QListWidget::itemClicked, this,
          [this](const QListWidgetItem* item) { Q_EMIT pathChosen(item->data(Qt::UserRole).toString()); });
  boxColumn->addWidget(m_noRecent);
  boxColumn->addWidget(m_recent);
  column->addWidget(box);
  column->addStretch(1);
  showRecent();
  return left;
}

void WelcomePage::setRecentProjects(const QStringList& folders) {
  m_projects = folders;
  showRecent();
}

void WelcomePage::setRecentData(const QStringList& files) {
  m_data = files;
  showRecent();
}

void WelcomePage::showRecent() {
  m_recent->clear();
  const auto add = [this](const QString& path, const QString& name, const char* iconName) {
    auto* item = new QListWidgetItem(icon(QString::fromLatin1(iconName)), name, m_recent);
    item->setData(Qt::UserRole, path);
    item->setToolTip(QDir::toNativeSeparators(path));
  };
  for (const QString& folder : m_projects) add(folder, QFileInfo(folder).completeBaseName(), "open");
  for (const QString& file : m_data) add(file, QFileInfo(file).fileName(), "data");
  const bool any = m_recent->count() > 0;
  m_recent->setVisible(any);
  m_noRecent->setVisible(!any);
  m_clear->setVisible(any);
}

QWidget* WelcomePage::makeSteps() {
  auto* box = new QWidget(this);
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(measure::kPadding);
  auto* head = new QHBoxLayout;
  head->addWidget(label(tr("Three steps"), box, Tone::text, TextSize::title));
  head->addSpacing(measure::kGap);
  head->addWidget(label(tr("from a count matrix to synthetic cells"), box, Tone::second), 1, Qt::AlignBottom);
  column->addLayout(head);

  auto* row = new QHBoxLayout;
  row->setSpacing(measure::kCardGap + 4);
  const auto add = [&](int number, StepPicture::Step step, const QString& title, const QString& text,
                       const QString& pages) {
    QFrame* frame = card(box);
    auto* inner = new QVBoxLayout(frame);
    inner->setContentsMargins(12, 12, 12, 12);
    inner->setSpacing(measure::kGap + 2);
    inner->addWidget(new StepPicture(step, frame));
    auto* line = new QHBoxLayout;
    line->setSpacing(measure::kCardGap);
    auto* digit = label(QString::number(number), frame);
    digit->setProperty("step", true);
    digit->setAlignment(Qt::AlignCenter);
    digit->setFixedSize(22, 22);
    line->addWidget(digit);
    auto* name = label(title, frame, Tone::text, TextSize::head);
    name->setWordWrap(true);
    line->addWidget(name, 1);
    inner->addLayout(line);
    auto* body = label(text, frame, Tone::second);
    body->setWordWrap(true);
    inner->addWidget(body);
    inner->addStretch();
    auto* where = label(pages, frame, Tone::faint, TextSize::small);
    inner->addWidget(where);
    row->addWidget(frame, 1);
  };
  add(1, StepPicture::Step::data, tr("Load and check the cells"),
      tr("Filter cells and genes and see at once what remains. Counts are recognised; anything else gets a warning."),
      tr("Page Data"));
  add(2, StepPicture::Step::network, tr("Build the network"),
      tr("Choose transcription factors from a curated list, infer edges with GRNBoost2, then edit by hand."),
      tr("Pages Knowledge and Network"));
  add(3, StepPicture::Step::compare, tr("Generate and compare"),
      tr("Train, generate cells, and compare them with held-out real cells and a control."),
      tr("Pages Train and Compare"));
  column->addLayout(row);
  return box;
}

QWidget* WelcomePage::makeComputer() {
  QFrame* frame = card(this);
  frame->setObjectName(QStringLiteral("computerCard"));
  m_facts = frame;
  m_factRows = new QVBoxLayout(frame);
  m_factRows->setContentsMargins(1, 1, 1, 1);
  m_factRows->setSpacing(0);
  auto* title = label(tr("This computer"), frame, Tone::text, TextSize::head);
  title->setContentsMargins(measure::kPadding, measure::kCardGap, measure::kPadding, measure::kCardGap);
  m_factRows->addWidget(title);
  return frame;
}

void WelcomePage::showEvent(QShowEvent* event) {
  Page::showEvent(event);
  findChild<QAbstractButton*>(QStringLiteral("welcomeExample"))->setFocus();
  // Measured once the window stands, so that it never delays the first picture.
  if (!std::exchange(m_measured, true)) QTimer::singleShot(0, this, &WelcomePage::measureComputer);
}

void WelcomePage::measureComputer() {
  workspace().jobs()->start<ComputerFacts>(
      tr("Check this computer"), JobQueue::Weight::light, [](JobContext&) { return computerFacts(); },
      [this](const ComputerFacts& facts) { showFacts(facts); });
}

void WelcomePage::showFacts(const ComputerFacts& facts) {
  const auto add = [&](const char* iconName, IconLabel::Colour colour, const QString& name, const QString& value,
                       const char* valueName) {
    m_factRows->addWidget(horizontalRule(m_facts));
    auto* line = new QWidget(m_facts);
    line->setMinimumHeight(kFactHeight);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(measure::kPadding, 0, measure::kPadding, 0);
    row->setSpacing(measure::kCardGap);
    row->addWidget(new IconLabel(QString::fromLatin1(iconName), colour, 16, line));
    auto* title = label(name, line);
    title->setFixedWidth(kFactName);
    row->addWidget(title);
    auto* text = label(value, line, Tone::second);
    text->setObjectName(QString::fromLatin1(valueName));
    text->setWordWrap(true);
    row->addWidget(text, 1);
    m_factRows->addWidget(line);
  };
  add("ok", &Theme::good, tr("Processor"), tr("%1 threads").arg(facts.threads), "factProcessor");
  if (facts.memoryBytes > 0)
    add("ok", &Theme::good, tr("Memory"),
        tr("%1 of %2 GB free").arg(gigabytes(facts.freeMemoryBytes), gigabytes(facts.memoryBytes)), "factMemory");
  if (facts.device.cuda)
    add("ok", &Theme::good, tr("Graphics card"), tr("found; training can run on it"), "factGraphics");
  else
    add("info", &Theme::secondText, tr("Graphics card"), tr("not used; training runs on the processor"),
        "factGraphics");
  const QString speed = QLocale().toString(facts.device.gigaflops, 'f', 0);
  if (facts.device.slowBlas())
    add("warning", &Theme::caution, tr("Linear algebra"),
        tr("slow (%1 GFLOP/s): training will take many times longer. Install libopenblas0 and start again.").arg(speed),
        "factBlas");
  else
    add("ok", &Theme::good, tr("Linear algebra"), tr("%1 GFLOP/s on one thread").arg(speed), "factBlas");
}

}  // namespace grnwb::ui
