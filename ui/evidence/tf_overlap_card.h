// SPDX-License-Identifier: GPL-3.0-or-later
// How much of a curated list of transcription factors a language model proposes, and where the two lists differ.
#pragma once

#include <QFrame>
#include <QStringList>
#include <string>
#include <vector>

#include "ui/plots/figure.h"
#include "ui/plots/venn_view.h"

class QLabel;
class QStackedWidget;
class QToolButton;

namespace grnwb::ui {

class GeneChips;

class TfOverlapCard : public QFrame {
  Q_OBJECT
 public:
  explicit TfOverlapCard(QWidget* parent = nullptr);

  /// proposed: that pass the frequency freq, 1 or 2. modelText names who proposed them; empty when nobody was asked.
  /// An empty curated list means that there is none.
  void setLists(std::vector<std::string> curated, std::vector<std::string> proposed, const QString& modelText,
                int freq);

  /// Figures and both lists in words.
  QString text() const;
  /// Picture of the circles; CSV: gene, curated, proposed (1 or 0).
  Figure figure() const;

 Q_SIGNALS:
  /// The other frequency is wanted.
  void freqChanged(int freq);
  void geneActivated(const QString& gene);

 private:
  QWidget* makeHead();
  QWidget* makeContent();
  QWidget* makeFigures(QWidget* parent);
  void showAll(const QString& title, const QStringList& genes);

  QStringList m_curated, m_proposed, m_missing, m_extra;  ///< sorted
  QString m_modelText;
  int m_freq = 1;
  QStackedWidget* m_stack;
  QLabel *m_empty, *m_share, *m_counts, *m_model, *m_missingNote, *m_extraNote;
  VennView* m_venn;
  GeneChips *m_missingChips, *m_extraChips;
  QToolButton *m_once, *m_both, *m_copy, *m_export;
};

}  // namespace grnwb::ui
