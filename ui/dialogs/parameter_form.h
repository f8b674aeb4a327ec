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
/// accent border.
class ParameterForm : public QWidget {
  Q_OBJECT
 public:
  explicit ParameterForm(QWidget* parent = nullptr);
  /// fields: as from fields(parameters); the parameters must outlive the form's use of them. only: names to show,
  /// empty: all.
  void setFields(const std::vector<Field>& fields, const QStringList& only = {});

 Q_SIGNALS:
  void valueChanged(const QString& fieldName);

 private:
  QFormLayout* m_layout;
  std::vector<Field> m_fields;
};

}  // namespace grnwb::ui
