// SPDX-License-Identifier: GPL-3.0-or-later
// The bar on top of the page Knowledge: which model is asked and how, and what that would take.
#pragma once

#include <QFrame>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "ui/models/workspace.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QHBoxLayout;
class QLabel;
class QSpinBox;
class QToolButton;

namespace grnwb::ui {

class AskEstimator;
class ModelBox;

class ModelBar : public QFrame {
  Q_OBJECT
 public:
  explicit ModelBar(Workspace& workspace, QWidget* parent = nullptr);

  /// Which questions the estimate is about.
  void setStep(llm::Step step);
  /// Of the last estimateChanged().
  const llm::AskEstimate& estimate() const;
  /// Asking can start: there are questions and someone, or a record, to answer them.
  bool isReady() const { return m_ready; }
  ModelBox& modelBox() { return *m_model; }
  /// Buttons of the page go here, after the estimate.
  QHBoxLayout* barRow() { return m_row; }
  /// Without the words that are left out where there is little room.
  QSize minimumSizeHint() const override;

 public Q_SLOTS:
  void openSettings();

 Q_SIGNALS:
  void estimateChanged(const grnwb::llm::AskEstimate& estimate);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void makeControls();
  void change(const std::function<void(pipeline::LanguageModelSettings&)>& edit);
  void chooseProvider(const std::string& provider);
  void showSettings();
  void showEstimate();
  QString estimateText() const;
  bool lacksKey() const;
  /// Of what is left out where there is little room.
  int widthOfWords() const;
  QString replayText(bool wide) const;

  /// Of a provider that was chosen before, so that a look at another one loses nothing.
  struct Remembered {
    std::string model, baseUrl;
  };
  Workspace& m_workspace;
  AskEstimator* m_estimator;
  QHBoxLayout* m_row;
  std::vector<QLabel*> m_captions;
  QComboBox* m_provider;
  ModelBox* m_model;
  QSpinBox* m_repeats;
  QDoubleSpinBox* m_temperature;
  QCheckBox* m_replay;
  QToolButton* m_settings;
  QLabel* m_estimate;
  std::map<std::string, Remembered> m_remembered;
  bool m_ready = false;
};

}  // namespace grnwb::ui
