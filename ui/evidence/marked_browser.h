// SPDX-License-Identifier: GPL-3.0-or-later
// Text with boxed names to click. It is put in as plain text, never as HTML, whatever it holds.
#pragma once

#include <QTextBrowser>
#include <vector>

#include "ui/evidence/answer_markup.h"
#include "ui/evidence/mark_style.h"

class QTextCursor;

namespace grnwb::ui {

class MarkedBrowser : public QTextBrowser {
  Q_OBJECT
 public:
  explicit MarkedBrowser(QWidget* parent = nullptr);

  struct Passage {
    QString label;  ///< a word before it, in a second tone; may be empty
    MarkedText text;
  };
  /// Shows the passages one below the other; names of the selected gene stand out, but
  /// aliases stay recognisable.
  void setPassages(const std::vector<Passage>& passages, const QString& selectedGene);

 Q_SIGNALS:
  void geneActivated(const QString& gene);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  /// A boxed name: characters of the document.
  struct Box {
    int begin = 0, end = 0;
    MarkKind kind = MarkKind::asked;
    bool selected = false;
  };
  void insert(QTextCursor& cursor, const MarkedText& marked, const QString& selectedGene);
  void insertName(QTextCursor& cursor, const QString& name, const Mark& mark, const QTextCharFormat& plain,
                  bool selected);
  QString toolTipOf(const QString& name, const Mark& mark) const;

  std::vector<Box> m_boxes;
};

}  // namespace grnwb::ui
