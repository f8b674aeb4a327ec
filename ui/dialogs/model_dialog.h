// SPDX-License-Identifier: GPL-3.0-or-later
// Settings of the model that is asked: where it is, its key, lengths, prices and the seed.
#pragma once

#include <QDialog>

#include "core/chat/provider_kinds.h"
#include "ui/models/workspace.h"
#include "ui/style/controls.h"

class QLineEdit;
class QSpinBox;
class QVBoxLayout;

namespace grnwb::ui {

class NumberBox;
class ParameterForm;

/// OK writes what is edited here into the workspace's settings of that moment; a key goes to ApiKeys at once and
/// nowhere else. The dialog closes itself when another provider is chosen meanwhile.
class ModelDialog : public QDialog {
  Q_OBJECT
 public:
  explicit ModelDialog(Workspace& workspace, QWidget* parent = nullptr);

  void accept() override;

 private:
  void addServer(QVBoxLayout& column);
  void addAnswers(QVBoxLayout& column);
  /// False when the key can't be one; says why.
  bool storeKey();
  /// False when nothing can be asked there; says why.
  bool checkBaseUrl();
  void showKey();
  void complain(const QString& problem, Tone tone = Tone::alarm);

  Workspace& m_workspace;
  const chat::ProviderKind m_kind;
  llm::AskParameters m_ask;
  QLineEdit *m_baseUrl, *m_key;
  QLabel *m_keyState, *m_problem;
  QPushButton *m_setKey, *m_forgetKey;
  ParameterForm* m_form;
  NumberBox *m_promptPrice, *m_answerPrice;
  QSpinBox* m_seed;
};

}  // namespace grnwb::ui
