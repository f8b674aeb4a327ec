// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/tf_overlap_card.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/evidence/gene_chips.h"
#include "ui/evidence/names_dialog.h"
#include "ui/models/number_text.h"
#include "ui/plots/export_menu.h"
#include "ui/style/controls.h"
#include "ui/style/icon_label.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kOverlapHeadHeight = 30, kVennWidth = 116, kVennHeight = 84, kMarkSize = 9;

QStringList sortedNames(const std::vector<std::string>& names) {
  QStringList sorted;
  for (const std::string& name : names) sorted << QString::fromStdString(name);
  std::ranges::sort(sorted);
  sorted.removeDuplicates();
  return sorted;
}

QStringList without(const QStringList& names, const QStringList& others) {
  QStringList rest;
  std::ranges::set_difference(names, others, std::back_inserter(rest));
  return rest;
}

QString quoted(QString text) {
  return QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

/// A square in a colour of the theme, as the sign of a set.
class ColourMark : public QWidget {
 public:
  ColourMark(QColor Theme::*colour, QWidget* parent) : QWidget(parent), m_colour(colour) {
    setFixedSize(kMarkSize, kMarkSize);
  }

 protected:
  void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(rect(), Theme::current().*m_colour); }

 private:
  QColor Theme::*m_colour;
};

}  // namespace

TfOverlapCard::TfOverlapCard(QWidget* parent) : QFrame(parent), m_stack(new QStackedWidget(this)) {
  setObjectName(QStringLiteral("tfOverlapCard"));
  setProperty("card", true);
  setAccessibleName(tr("Curated list and LLM list"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(1, 0, 1, 1);
  column->setSpacing(0);
  column->addWidget(makeHead());
  column->addWidget(horizontalRule(this));
  m_empty = label({}, m_stack, Tone::second);
  m_empty->setObjectName(QStringLiteral("overlapEmpty"));
  m_empty->setAlignment(Qt::AlignCenter);
  m_empty->setWordWrap(true);
  m_empty->setContentsMargins(measure::kPadding, measure::kPadding, measure::kPadding, measure::kPadding);
  m_stack->addWidget(m_empty);
  m_stack->addWidget(makeContent());
  column->addWidget(m_stack, 1);
  setLists({}, {}, {}, 1);
}

QWidget* TfOverlapCard::makeHead() {
  auto* head = new QWidget(this);
  head->setFixedHeight(kOverlapHeadHeight);
  auto* row = new QHBoxLayout(head);
  row->setContentsMargins(measure::kPadding, 0, measure::kGap, 0);
  row->setSpacing(2);
  auto* title = elidedLabel(head, Tone::text, TextSize::head);
  title->setText(tr("Curated list and LLM list"));
  m_copy =
      toolButton(QStringLiteral("copy"), tr("Copy figures and lists as text"), QStringLiteral("overlapCopy"), head);
  m_export = exportButton(
      [this] {
        return std::vector<ExportEntry>{{tr("Overlap of the lists"), [this] { return figure(); }}};
      },
      QStringLiteral("overlapExport"), head);
  m_export->setToolButtonStyle(Qt::ToolButtonIconOnly);
  m_export->setAccessibleName(tr("Export picture and lists"));
  row->addWidget(title, 1);
  row->addWidget(m_copy);
  row->addWidget(m_export);
  connect(m_copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(text()); });
  return head;
}

QWidget* TfOverlapCard::makeFigures(QWidget* parent) {
  auto* figures = new QWidget(parent);
  m_venn = new VennView(figures);
  m_venn->setObjectName(QStringLiteral("overlapVenn"));
  m_venn->setFixedSize(kVennWidth, kVennHeight);
  m_share = label({}, figures, Tone::text, TextSize::key);
  m_share->setObjectName(QStringLiteral("overlapShare"));
  m_share->setToolTip(tr("Curated transcription factors that were proposed, of all curated ones"));
  m_counts = label({}, figures);
  m_counts->setObjectName(QStringLiteral("overlapCounts"));
  const auto choice = [&](const QString& text, const QString& toolTip, const QString& objectName, int freq) {
    auto* button = new QToolButton(figures);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setObjectName(objectName);
    button->setCheckable(true);
    button->setFont(textFont(11.5));
    button->setFocusPolicy(Qt::StrongFocus);
    connect(button, &QToolButton::clicked, this, [this, freq] {
      if (freq != m_freq) Q_EMIT freqChanged(freq);
    });
    return button;
  };
  m_once = choice(tr("freq 1"),
                  tr("Proposed in at least one of the windows that show the gene, as the tables of the "
                     "method count"),
                  QStringLiteral("overlapFreq1"), 1);
  m_both = choice(tr("freq 2"), tr("Proposed in both windows that show the gene; in its only one at the ends"),
                  QStringLiteral("overlapFreq2"), 2);
  auto* group = new QButtonGroup(figures);
  group->addButton(m_once);
  group->addButton(m_both);

  auto* words = new QVBoxLayout;
  words->setSpacing(2);
  words->addWidget(m_share);
  words->addWidget(m_counts);
  words->addSpacing(2);
  auto* choices = new QHBoxLayout;
  choices->setSpacing(2);
  choices->addWidget(m_once);
  choices->addWidget(m_both);
  choices->addStretch();
  words->addLayout(choices);
  words->addStretch();
  auto* row = new QHBoxLayout(figures);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(measure::kCardGap);
  row->addWidget(m_venn);
  row->addLayout(words, 1);
  return figures;
}

QWidget* TfOverlapCard::makeContent() {
  auto* content = new QWidget(m_stack);
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(measure::kPadding, measure::kGap, measure::kPadding, measure::kPadding);
  column->setSpacing(measure::kGap);
  column->addWidget(makeFigures(content));
  m_model = elidedLabel(content, Tone::second, TextSize::small);
  m_model->setObjectName(QStringLiteral("overlapModel"));
  column->addWidget(m_model);
  const auto addList = [&](const QString& title, QColor Theme::*colour, const QString& name, QLabel*& note,
                           const QStringList& genes) {
    auto* row = new QHBoxLayout;
    row->setSpacing(measure::kGap);
    note = elidedLabel(content, Tone::second);
    note->setObjectName(name + QStringLiteral("Note"));
    QPushButton* all = linkButton(tr("Show all"), name + QStringLiteral("All"), content);
    all->setAccessibleName(tr("Show all: %1").arg(title));
    row->addWidget(new ColourMark(colour, content));
    row->addWidget(label(title, content, Tone::text, TextSize::head));
    row->addWidget(note, 1);
    row->addWidget(all);
    auto* chips = new GeneChips(name, content);
    column->addLayout(row);
    column->addWidget(chips);
    const auto show = [this, title, &genes] { showAll(title, genes); };
    connect(all, &QPushButton::clicked, this, show);
    connect(chips, &GeneChips::allWanted, this, show);
    connect(chips, &GeneChips::geneActivated, this, &TfOverlapCard::geneActivated);
    return chips;
  };
  m_missingChips = addList(tr("Missing"), &Theme::caution, QStringLiteral("overlapMissing"), m_missingNote, m_missing);
  m_extraChips = addList(tr("Extra"), &Theme::accent, QStringLiteral("overlapExtra"), m_extraNote, m_extra);
  column->addStretch();
  return content;
}

void TfOverlapCard::setLists(std::vector<std::string> curated, std::vector<std::string> proposed,
                             const QString& modelText, int freq) {
  m_curated = sortedNames(curated);
  m_proposed = sortedNames(proposed);
  m_missing = without(m_curated, m_proposed);
  m_extra = without(m_proposed, m_curated);
  m_modelText = modelText;
  m_freq = freq;
  const bool complete = !m_curated.isEmpty() && !modelText.isEmpty();
  m_stack->setCurrentIndex(complete ? 1 : 0);
  m_copy->setEnabled(complete);
  m_export->setEnabled(complete);
  m_empty->setText(m_curated.isEmpty() && modelText.isEmpty() ? tr("No curated list and no proposals yet.")
                   : m_curated.isEmpty()                      ? tr("No curated list to compare the proposals with.")
                                                              : tr("No proposals to compare the curated list with."));
  if (!complete) return;

  const QLocale locale;
  const auto shared = m_curated.size() - m_missing.size();
  const QString proposedCount = locale.toString(m_proposed.size());
  m_share->setText(percentText(double(shared) / double(m_curated.size()), 1));
  m_counts->setText(tr("%1 of %2 curated TFs").arg(locale.toString(shared), locale.toString(m_curated.size())));
  m_model->setText(freq == 1 ? tr("%1, proposed at least once: %2").arg(modelText, proposedCount)
                             : tr("%1, proposed in both looks: %2").arg(modelText, proposedCount));
  m_model->setToolTip(QStringLiteral("<qt>%1</qt>").arg(m_model->text().toHtmlEscaped()));
  m_venn->setSets({tr("Curated list"), modelText}, vennCounts({m_curated, m_proposed}));
  m_missingNote->setText(tr("%1 not proposed").arg(locale.toString(m_missing.size())));
  m_extraNote->setText(tr("%1 not curated").arg(locale.toString(m_extra.size())));
  m_missingChips->setGenes(m_missing);
  m_extraChips->setGenes(m_extra);
  (freq == 1 ? m_once : m_both)->setChecked(true);
}

void TfOverlapCard::showAll(const QString& title, const QStringList& genes) {
  NamesDialog::ofNames(tr("%1: %Ln TF(s)", "", static_cast<int>(genes.size())).arg(title), genes, this)->open();
}

QString TfOverlapCard::text() const {
  const QString comma = QStringLiteral(", ");
  return QStringList{tr("Curated TFs proposed: %1, %2").arg(m_share->text(), m_counts->text()), m_model->text(),
                     tr("Missing, %1: %2").arg(m_missingNote->text(), m_missing.join(comma)),
                     tr("Extra, %1: %2").arg(m_extraNote->text(), m_extra.join(comma))}
             .join(QLatin1Char('\n')) +
         QLatin1Char('\n');
}

Figure TfOverlapCard::figure() const {
  Figure figure = m_venn->figure(QStringLiteral("tf-lists"), tr("Curated list and LLM list"));
  figure.csv = [curated = m_curated, proposed = m_proposed] {
    QStringList genes;
    std::ranges::set_union(curated, proposed, std::back_inserter(genes));
    QString text = QStringLiteral("gene,curated,proposed\n");
    for (const QString& gene : genes) {
      const auto in = [&](const QStringList& list) { return std::ranges::binary_search(list, gene) ? 1 : 0; };
      text += QStringLiteral("%1,%2,%3\n").arg(quoted(gene)).arg(in(curated)).arg(in(proposed));
    }
    return text.toUtf8();
  };
  return figure;
}

}  // namespace grnwb::ui
