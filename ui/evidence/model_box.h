// SPDX-License-Identifier: GPL-3.0-or-later
// The name of a model, typed or picked from what the provider and the servers on this computer offer.
#pragma once

#include <QComboBox>
#include <QElapsedTimer>
#include <functional>
#include <vector>

#include "core/chat/local_servers.h"
#include "ui/models/workspace.h"

namespace grnwb::ui {

/// The list is looked up when it is opened and when F5 is pressed; a look-up that fails becomes a line of the list.
class ModelBox : public QComboBox {
  Q_OBJECT
 public:
  explicit ModelBox(Workspace& workspace, QWidget* parent = nullptr);

  /// What is being typed stays.
  void showModel(const QString& model);
  /// Where servers on this computer are looked for, instead of chat::usualLocalServers().
  void setLocalServers(std::vector<chat::LocalServer> candidates) { m_candidates = std::move(candidates); }
  /// Asks the provider and the local servers again.
  void refresh();
  void showPopup() override;

 Q_SIGNALS:
  /// A model of the provider that is set, or typed.
  void modelChosen(const QString& model);
  /// A model of a server on this computer.
  void serverChosen(const QString& provider, const QString& baseUrl, const QString& model);

 private:
  struct Found {
    chat::LocalServer provider;  ///< the one that is set, with its models
    std::vector<chat::LocalServer> local;
    QString problem, details;  ///< why the provider gave no list; empty: it did
  };
  static Found lookUp(const chat::ProviderSettings& settings, const chat::ApiKey& key,
                      const std::vector<chat::LocalServer>& candidates, JobContext& job);
  void take(const Found& found);
  /// Replaces the list; the text stays.
  void fill(const std::function<void()>& addAll);
  void addLine(const QString& text, const QString& toolTip = {});
  void addModels(const chat::LocalServer& server, const QString& toolTip);
  void pick(int index);

  Workspace& m_workspace;
  std::vector<chat::LocalServer> m_candidates = chat::usualLocalServers();
  QElapsedTimer m_sinceFound;
  chat::LocalServer m_asked;  ///< whose list is shown
  int m_job = 0;
};

}  // namespace grnwb::ui
