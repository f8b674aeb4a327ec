// SPDX-License-Identifier: GPL-3.0-or-later
// The column in which the inspector says what it knows: titles, facts, genes to jump to.
#pragma once

#include <QWidget>
#include <string>
#include <vector>

class QVBoxLayout;

namespace grnwb::ui {

class InspectorColumn : public QWidget {
  Q_OBJECT
 public:
  explicit InspectorColumn(QWidget* parent = nullptr);

  /// beside: what stands right of it, such as chips; may be null.
  void addTitle(const QString& text, const QString& subtitle, QWidget* beside = nullptr);
  /// beside: what stands at its right end; may be null.
  void addHead(const QString& text, QWidget* beside = nullptr);
  void addFact(const QString& name, const QString& value);
  /// The value as a widget.
  void addFact(const QString& name, QWidget* value);
  void addGeneChips(const std::vector<std::string>& genes);
  void add(QWidget* widget, Qt::Alignment alignment = {});
  void addGap(int height);
  /// Nothing comes below.
  void finish();

 Q_SIGNALS:
  void geneChosen(const QString& gene);

 private:
  QVBoxLayout* m_column;
};

/// Chips or buttons in lines, as high as their lines.
QWidget* flowBox(QWidget* parent);

}  // namespace grnwb::ui
