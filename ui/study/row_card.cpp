// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/study/row_card.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>
#include <algorithm>
#include <map>
#include <set>

#include "ui/models/number_text.h"
#include "ui/models/study_document.h"
#include "ui/study/published_values.h"
#include "ui/study/setting_texts.h"
#include "ui/study/study_table_model.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

using evaluate::Standing;

constexpr int kShownDrifts = 3;

/// The row's cells that are done.
std::vector<const study::CellResult*> doneCells(const StudyDocument& document, int row) {
  std::vector<const study::CellResult*> done;
  for (std::size_t i = 0; i < document.cells().size(); ++i)
    if (static_cast<int>(document.cells()[i].row) == row &&
        document.results()->cells[i].state == study::CellState::done)
      done.push_back(&document.results()->cells[i]);
  return done;
}

/// In how many sets each type drifts, the most frequent first.
std::vector<std::pair<std::string, int>> drifts(const std::vector<const study::CellResult*>& cells) {
  std::map<std::string, int> counts;
  for (const study::CellResult* cell : cells)
    for (const std::vector<std::string>& types : cell->driftingTypes)
      for (const std::string& type : types) ++counts[type];
  std::vector<std::pair<std::string, int>> sorted(counts.begin(), counts.end());
  std::ranges::stable_sort(sorted, std::ranges::greater{}, &std::pair<std::string, int>::second);
  return sorted;
}

/// A word of a POSIX shell.
QString quoted(const std::filesystem::path& path) {
  QString text = QString::fromStdString(path.string());
  return QLatin1Char('\'') + text.replace(QLatin1Char('\''), QStringLiteral("'\\''")) + QLatin1Char('\'');
}

/// Goes on with the study where it rests.
QString resumeCommand(const StudyDocument& document) {
  return QStringLiteral("grnwb study %1 --out %2 --resume")
      .arg(quoted(document.file()), quoted(document.resultsFolder()));
}

}  // namespace

RowCard::RowCard(StudyDocument& document, QWidget* parent) : QScrollArea(parent), m_document(document) {
  setObjectName(QStringLiteral("studyRowCard"));
  setAccessibleName(tr("The chosen row"));
  setWidgetResizable(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_refresh.setSingleShot(true);
  m_refresh.setInterval(0);
  connect(&m_refresh, &QTimer::timeout, this, &RowCard::rebuild);
  connect(&m_document, &StudyDocument::studyChanged, this, &RowCard::schedule);
  connect(&m_document, &StudyDocument::resultsChanged, this, &RowCard::schedule);
  rebuild();
}

void RowCard::setRow(int studyRow) {
  m_row = studyRow;
  schedule();
}

void RowCard::rebuild() {
  auto* content = new QWidget;
  content->setObjectName(QStringLiteral("inspectorContent"));
  m_column = new QVBoxLayout(content);
  m_column->setContentsMargins(measure::kPadding + 2, measure::kPadding, measure::kPadding + 2, measure::kPadding);
  m_column->setSpacing(measure::kGap);
  setWidget(content);
  if (m_row < 0 || static_cast<std::size_t>(m_row) >= m_document.rows().size()) {
    QLabel* none = label(tr("Select a setting."), content, Tone::faint);
    m_column->addWidget(none);
    m_column->addStretch();
    return;
  }
  const study::Study& study = *m_document.study();
  const study::StudyRow& row = m_document.rows()[static_cast<std::size_t>(m_row)];
  QLabel* title = label(rowText(study, row), content, Tone::text, TextSize::title);
  title->setObjectName(QStringLiteral("studyRowTitle"));
  title->setTextFormat(Qt::PlainText);
  m_column->addWidget(title);
  const double tfs = m_document.summaries()[static_cast<std::size_t>(m_row)].tfs;
  QString origin = QString::fromStdString(study.data[row.data].name);
  if (tfs > 0)
    origin = tr("%1 · TFs from %2, %3 of them").arg(origin, tfSourceText(study, row), QLocale().toString(tfs, 'f', 0));
  QLabel* subtitle = label(origin, content, Tone::second);
  subtitle->setTextFormat(Qt::PlainText);
  subtitle->setWordWrap(true);
  m_column->addWidget(subtitle);
  addVerdicts();
  addFacts();
  addErrors();
  m_column->addStretch();
  auto* command = pushButton(tr("Command"), QStringLiteral("copy"), QStringLiteral("copyStudyCommand"), content);
  const QString text = resumeCommand(m_document);
  command->setToolTip(tr("Copy the console command that goes on with this study: %1").arg(text));
  connect(command, &QPushButton::clicked, this, [text] { QGuiApplication::clipboard()->setText(text); });
  m_column->addWidget(command, 0, Qt::AlignLeft);
}

void RowCard::addChip(const QString& text, const QString& kind) {
  m_column->addWidget(chip(text, kind, widget()), 0, Qt::AlignLeft);
}

void RowCard::addVerdicts() {
  const report::MetricSummary& mmd = m_document.summaries()[static_cast<std::size_t>(m_row)].metrics[report::kMmd];
  const auto cells = doneCells(m_document, m_row);
  if (cells.empty()) return;
  if (mmd.control == Standing::worse)
    addChip(tr("MMD: above noise"), QStringLiteral("caution"));
  else if (mmd.control != Standing::unknown)
    addChip(tr("MMD: within noise"), QStringLiteral("good"));
  if (mmd.random == Standing::better)
    addChip(tr("better than random graphs"), QStringLiteral("good"));
  else if (mmd.random == Standing::within)
    addChip(tr("as good as random graphs"), QStringLiteral("alarm"));
  else if (mmd.random == Standing::worse)
    addChip(tr("worse than random graphs"), QStringLiteral("alarm"));
  std::size_t sets = 0;
  for (const study::CellResult* cell : cells) sets += cell->driftingTypes.size();
  int shown = 0;
  for (const auto& [type, count] : drifts(cells)) {
    if (++shown > kShownDrifts) break;
    addChip(tr("%1 drifts in %2 of %3").arg(QString::fromStdString(type)).arg(count).arg(sets),
            QStringLiteral("alarm"));
  }
}

void RowCard::addFact(const QString& name, const QString& value) {
  auto* row = new QHBoxLayout;
  row->addWidget(label(name, widget(), Tone::second));
  row->addStretch();
  QLabel* text = label(value, widget());
  text->setTextFormat(Qt::PlainText);
  text->setTextInteractionFlags(Qt::TextSelectableByMouse);
  row->addWidget(text);
  m_column->addLayout(row);
}

void RowCard::addFacts() {
  const report::RowSummary& summary = m_document.summaries()[static_cast<std::size_t>(m_row)];
  const auto cells = doneCells(m_document, m_row);
  addFact(tr("Evaluations"), tr("%1 of %2").arg(countText(summary.done), countText(summary.wanted)));
  if (!cells.empty()) {
    double seconds = 0;
    std::set<std::int64_t> edges;
    for (const study::CellResult* cell : cells) {
      seconds += cell->seconds;
      edges.insert(cell->edges);
    }
    if (*edges.rbegin() > 0)
      addFact(tr("Edges"), edges.size() == 1
                               ? countText(*edges.begin())
                               : tr("%1 to %2").arg(countText(*edges.begin()), countText(*edges.rbegin())));
    addFact(tr("Runs"), countText(std::ssize(cells)));
    addFact(tr("Wall time"), durationText(seconds));
  }
  const QLocale locale;
  const report::MetricSummary& mmd = summary.metrics[report::kMmd];
  if (!mmd.values.empty()) addFact(tr("MMD"), locale.toString(mmd.mean, 'f', 4));
  if (const auto published = publishedValues(*m_document.study(), summary.row); published && (*published)[report::kMmd])
    addFact(tr("Published MMD"), locale.toString(*(*published)[report::kMmd], 'f', 4));
  if (mmd.pValue) addFact(tr("p against the best"), locale.toString(*mmd.pValue, 'g', 2));
}

void RowCard::addErrors() {
  std::set<std::string> errors;
  for (std::size_t i = 0; i < m_document.cells().size(); ++i)
    if (static_cast<int>(m_document.cells()[i].row) == m_row && !m_document.results()->cells[i].error.empty())
      errors.insert(m_document.results()->cells[i].error);
  for (const std::string& error : errors) {
    QLabel* text = label(QString::fromStdString(error), widget(), Tone::alarm, TextSize::small);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_column->addWidget(text);
  }
}

}  // namespace grnwb::ui
