// SPDX-License-Identifier: GPL-3.0-or-later
// Text that is read, not edited: prompts and answers as they are, in named parts.
#pragma once

#include <QPlainTextEdit>
#include <vector>

namespace grnwb::ui {

class PlainView : public QPlainTextEdit {
  Q_OBJECT
 public:
  struct Part {
    QString name;  ///< written above the text in the second colour; empty: none
    QString text;

    bool operator==(const Part&) const = default;
  };
  PlainView(const QString& objectName, const QString& accessibleName, QWidget* parent = nullptr);
  void setParts(std::vector<Part> parts);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void paintNames();

  std::vector<Part> m_parts;
};

}  // namespace grnwb::ui
