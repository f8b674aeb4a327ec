// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of the model providers: from the environment or the system's key ring, shown masked, written nowhere else.
#pragma once

#include <QObject>
#include <QString>
#include <map>
#include <string>

#include "core/chat/api_key.h"

namespace grnwb::ui {

class ApiKeys : public QObject {
  Q_OBJECT
 public:
  enum class Source { none, environment, keyRing, session };

  explicit ApiKeys(QObject* parent = nullptr);

  /// A key found in the environment; it comes before the key ring's. Providers are named as in chat::providerKinds().
  void setFromEnvironment(const std::string& provider, chat::ApiKey key);
  /// Asks the key ring once per provider; keyChanged() follows when it has one.
  void load(const std::string& provider);
  /// Kept in the key ring; where there is none, for as long as the program runs, and storeFailed() says so.
  void store(const std::string& provider, chat::ApiKey key);
  void forget(const std::string& provider);

  /// Empty when there is none.
  const chat::ApiKey& key(const std::string& provider) const;
  Source source(const std::string& provider) const;

 Q_SIGNALS:
  void keyChanged(const QString& provider);
  void storeFailed(const QString& reason);

 private:
  struct Kept {
    chat::ApiKey key;
    Source source = Source::none;
    bool asked = false;  ///< the key ring was
  };
  void keep(const std::string& provider, chat::ApiKey key, Source source);

  std::map<std::string, Kept> m_kept;
};

}  // namespace grnwb::ui
