// SPDX-License-Identifier: GPL-3.0-or-later
// A form made from a stage's table of fields.
#pragma once

#include <QWidget>
#include <vector>

#include "core/base/parameters.h"

class QFormLayout;

namespace grnwb::ui {

/// One row per field: label, editor by type (spin box, number box, combo box, check box), unit; help as tooltip. The
/// editor writes through the field's pointer and emits valueChanged. A value that differs from its default has an
/// accent border. Editors are found by the field's name.
class ParameterForm : public QWidget {
  Q_OBJECT
 public:
  explicit ParameterForm(QWidget* parent = nullptr);
  /// fields: as from fields(parameters); the parameters must outlive the form's use of them. The values they hold now
  /// count as the defaults. only: names to show, empty: all.
  void setFields(const std::vector<Field>& fields, const QStringList& only = {});
  /// Shows the values again after they were changed from outside; defaults stay.
  void refresh();

 Q_SIGNALS:
  void valueChanged(const QString& fieldName);

 private:
  struct Row {
    Field field;
    std::string defaultText;
    QWidget* editor;
  };
  QWidget* makeEditor(const Field& field);
  void showValue(const Row& row);
  void markChanged(const Row& row);
  void announce(const std::string& name);

  QFormLayout* m_layout;
  std::vector<Row> m_rows;
};

}  // namespace grnwb::ui
