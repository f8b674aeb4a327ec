// SPDX-License-Identifier: GPL-3.0-or-later
// A list of names in full, to read and to copy.
#pragma once

#include <QDialog>
#include <QStringList>

namespace grnwb::ui {

class NamesDialog : public QDialog {
  Q_OBJECT
 public:
  /// The names in one text, parted by commas.
  static NamesDialog* ofNames(const QString& title, const QStringList& names, QWidget* parent);
  /// One line each under the headings; copied as TSV.
  static NamesDialog* ofRows(const QString& title, const QStringList& headings, const QList<QStringList>& rows,
                             QWidget* parent);

  /// What the button copies.
  QString text() const { return m_text; }

 private:
  NamesDialog(const QString& title, QString text, QWidget* parent);
  void finish(QWidget* content);

  QString m_text;
};

}  // namespace grnwb::ui
