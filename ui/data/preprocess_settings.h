// SPDX-License-Identifier: GPL-3.0-or-later
// The parameters of the next preprocessing as the page's form and thresholds share them; every change can be undone.
#pragma once

#include <QObject>
#include <QString>

#include "core/data/preprocess.h"

class QUndoStack;

namespace grnwb::ui {

/// Changes of one field in one gesture are one undo step.
class PreprocessSettings : public QObject {
  Q_OBJECT
 public:
  explicit PreprocessSettings(QUndoStack& undoStack, QObject* parent = nullptr);

  const data::PreprocessParameters& parameters() const { return m_parameters; }
  /// Those of a project just opened; can't be undone.
  void load(const data::PreprocessParameters& parameters);
  /// field: of the parameters' table, by which the step is named.
  void change(const data::PreprocessParameters& parameters, const QString& field);
  /// A number of the table by its name; rounded where it is a whole one.
  void setNumber(const QString& field, double value);
  double number(const QString& field) const;
  void setText(const QString& field, const QString& value);
  /// The next change is a step of its own.
  void endGesture() { ++m_gesture; }

 Q_SIGNALS:
  void changed();
  void loaded();

 private:
  class Change;
  void set(const data::PreprocessParameters& parameters);

  QUndoStack& m_undoStack;
  data::PreprocessParameters m_parameters;
  int m_gesture = 0;
};

}  // namespace grnwb::ui
