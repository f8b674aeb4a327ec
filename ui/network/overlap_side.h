// SPDX-License-Identifier: GPL-3.0-or-later
// The left side of the overlap panel: which networks are compared, what overlap is, and how to read it.
#pragma once

#include <QWidget>
#include <vector>

#include "ui/models/workspace.h"
#include "ui/network/overlap_study.h"

class QLabel;

namespace grnwb::ui {

class OverlapChoice;

class OverlapSide : public QWidget {
  Q_OBJECT
 public:
  explicit OverlapSide(Workspace& workspace, QWidget* parent = nullptr);

  void setNetworks(std::vector<ComparedNetwork> networks);
  /// Networks that are to be compared.
  std::vector<ComparedNetwork> chosen() const;
  OverlapKind kind() const { return m_kind; }
  void setStatus(const QString& text);
  /// In words; null: nothing is compared.
  void readStudy(const OverlapStudy* study);

 Q_SIGNALS:
  void choiceChanged();
  void kindChanged();

 private:
  QWidget* makeKinds(QWidget* parent);

  OverlapKind m_kind = OverlapKind::regulators;
  OverlapChoice* m_choice;
  QLabel *m_status, *m_reading, *m_otherTfsHead, *m_otherTfs;
};

}  // namespace grnwb::ui
