// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/preprocess_settings.h"

#include <QCoreApplication>
#include <QUndoStack>
#include <algorithm>
#include <cmath>

namespace grnwb::ui {
namespace {

constexpr int kChangeCommand = 0x5052;

Field fieldOf(data::PreprocessParameters& parameters, const QString& name) {
  const std::vector<Field> fields = data::fields(parameters);
  const auto found = std::ranges::find(fields, name.toStdString(), &Field::name);
  Q_ASSERT(found != fields.end());
  return *found;
}

bool areEqual(data::PreprocessParameters first, data::PreprocessParameters second) {
  const std::vector<Field> one = data::fields(first), other = data::fields(second);
  return std::ranges::equal(one, other, {}, fieldText, fieldText);
}

QString stepText(data::PreprocessParameters parameters, const QString& name) {
  const Field field = fieldOf(parameters, name);
  const QString value = QString::fromStdString(fieldText(field)),
                label = QCoreApplication::translate("Parameters", field.label.c_str());
  return value.isEmpty() ? label : PreprocessSettings::tr("%1: %2").arg(label, value);
}

}  // namespace

/// Set to the parameters after it.
class PreprocessSettings::Change : public QUndoCommand {
 public:
  Change(PreprocessSettings& settings, data::PreprocessParameters after, const QString& field)
      : QUndoCommand(stepText(after, field)),
        m_settings(settings),
        m_before(settings.m_parameters),
        m_after(std::move(after)),
        m_field(field),
        m_gesture(settings.m_gesture) {}

  void undo() override {
    m_settings.endGesture();
    m_settings.set(m_before);
  }
  void redo() override { m_settings.set(m_after); }
  int id() const override { return kChangeCommand; }
  bool mergeWith(const QUndoCommand* other) override {
    const auto* next = static_cast<const Change*>(other);
    if (&next->m_settings != &m_settings || next->m_field != m_field || next->m_gesture != m_gesture) return false;
    m_after = next->m_after;
    setText(next->text());
    setObsolete(areEqual(m_before, m_after));
    return true;
  }

 private:
  PreprocessSettings& m_settings;
  data::PreprocessParameters m_before, m_after;
  QString m_field;
  int m_gesture;
};

PreprocessSettings::PreprocessSettings(QUndoStack& undoStack, QObject* parent)
    : QObject(parent), m_undoStack(undoStack) {}

void PreprocessSettings::set(const data::PreprocessParameters& parameters) {
  m_parameters = parameters;
  Q_EMIT changed();
}

void PreprocessSettings::load(const data::PreprocessParameters& parameters) {
  endGesture();
  m_parameters = parameters;
  Q_EMIT loaded();
}

void PreprocessSettings::change(const data::PreprocessParameters& parameters, const QString& field) {
  if (!areEqual(parameters, m_parameters)) m_undoStack.push(new Change(*this, parameters, field));
}

void PreprocessSettings::setNumber(const QString& field, double value) {
  data::PreprocessParameters parameters = m_parameters;
  const Field target = fieldOf(parameters, field);
  const double inside = std::clamp(value, target.minimum, target.maximum);
  if (auto* const* whole = std::get_if<std::int64_t*>(&target.target))
    **whole = std::llround(inside);
  else
    *std::get<double*>(target.target) = inside;
  change(parameters, field);
}

double PreprocessSettings::number(const QString& field) const {
  data::PreprocessParameters parameters = m_parameters;
  const Field target = fieldOf(parameters, field);
  if (auto* const* whole = std::get_if<std::int64_t*>(&target.target)) return static_cast<double>(**whole);
  return *std::get<double*>(target.target);
}

void PreprocessSettings::setText(const QString& field, const QString& value) {
  data::PreprocessParameters parameters = m_parameters;
  *std::get<std::string*>(fieldOf(parameters, field).target) = value.toStdString();
  change(parameters, field);
}

}  // namespace grnwb::ui
