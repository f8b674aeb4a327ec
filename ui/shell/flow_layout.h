// SPDX-License-Identifier: GPL-3.0-or-later
// Widgets side by side that wrap into further lines, as words do.
#pragma once

#include <QLayout>
#include <vector>

namespace grnwb::ui {

class FlowLayout : public QLayout {
  Q_OBJECT
 public:
  explicit FlowLayout(QWidget* parent = nullptr, int gap = 4);
  ~FlowLayout() override;

  void addItem(QLayoutItem* item) override;
  int count() const override { return static_cast<int>(m_items.size()); }
  QLayoutItem* itemAt(int index) const override;
  QLayoutItem* takeAt(int index) override;
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;
  QSize sizeHint() const override { return minimumSize(); }
  QSize minimumSize() const override;
  void setGeometry(const QRect& rect) override;

 private:
  int arrange(const QRect& rect, bool apply) const;

  std::vector<QLayoutItem*> m_items;
  int m_gap;
};

}  // namespace grnwb::ui
