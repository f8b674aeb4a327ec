// SPDX-License-Identifier: GPL-3.0-or-later
// Two compared networks target by target: the edges of both and of either, and their overlap against chance.
#pragma once

#include <QFrame>
#include <QString>
#include <vector>

#include "core/grn/grn.h"
#include "ui/network/overlap_study.h"
#include "ui/plots/figure.h"
#include "ui/plots/histogram_view.h"

class QLabel;
class QStackedWidget;

namespace grnwb::ui {

/// Edges sorted by target, then TF.
struct ComparedPair {
  QString nameA, nameB;
  std::vector<grn::Pair> both, onlyA, onlyB;
};
ComparedPair comparedPair(const OverlapStudy& study, std::size_t a, std::size_t b);

/// The Jaccard index of each shared target, and what random pairs have: of the random graphs where they are like these
/// two networks, otherwise as the closed form has it.
std::vector<HistogramSeries> pairSeries(const OverlapStudy& study, std::size_t a, std::size_t b);

class OverlapPair : public QFrame {
  Q_OBJECT
 public:
  explicit OverlapPair(QWidget* parent = nullptr);

  void showPair(const OverlapStudy& study, std::size_t a, std::size_t b);
  void clear();
  bool isEmpty() const;
  Figure figure() const;

 private:
  QLabel *m_names, *m_verdict;
  QStackedWidget* m_stack;
  HistogramView* m_histogram;
};

}  // namespace grnwb::ui
