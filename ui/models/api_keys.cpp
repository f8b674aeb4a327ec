// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/api_keys.h"

#include <qt6keychain/keychain.h>

#include "core/base/error.h"

namespace grnwb::ui {
namespace {

QString service() {
  return QStringLiteral("GRN Workbench");
}

}  // namespace

ApiKeys::ApiKeys(QObject* parent) : QObject(parent) {}

void ApiKeys::setFromEnvironment(const std::string& provider, chat::ApiKey key) {
  if (!key.isEmpty()) keep(provider, std::move(key), Source::environment);
}

void ApiKeys::load(const std::string& provider) {
  Kept& kept = m_kept[provider];
  if (std::exchange(kept.asked, true) || kept.source != Source::none) return;
  auto* job = new QKeychain::ReadPasswordJob(service(), this);
  job->setKey(QString::fromStdString(provider));
  connect(job, &QKeychain::Job::finished, this, [this, provider, job] {
    if (job->error() != QKeychain::NoError || m_kept[provider].source != Source::none) return;
    try {
      keep(provider, chat::ApiKey(job->textData().toStdString()), Source::keyRing);
    } catch (const Error& error) {
      Q_EMIT storeFailed(QString::fromUtf8(error.what()));
    }
  });
  job->start();
}

void ApiKeys::store(const std::string& provider, chat::ApiKey key) {
  auto* job = new QKeychain::WritePasswordJob(service(), this);
  job->setKey(QString::fromStdString(provider));
  job->setTextData(QString::fromStdString(key.secret()));
  keep(provider, std::move(key), Source::session);
  connect(job, &QKeychain::Job::finished, this, [this, provider, job] {
    if (job->error() == QKeychain::NoError) {
      m_kept[provider].source = Source::keyRing;
      Q_EMIT keyChanged(QString::fromStdString(provider));
    } else {
      Q_EMIT storeFailed(tr("This system keeps no keys: the key is used until the program is closed."));
    }
  });
  job->start();
}

void ApiKeys::forget(const std::string& provider) {
  auto* job = new QKeychain::DeletePasswordJob(service(), this);
  job->setKey(QString::fromStdString(provider));
  job->start();
  keep(provider, {}, Source::none);
}

const chat::ApiKey& ApiKeys::key(const std::string& provider) const {
  static const chat::ApiKey none;
  const auto found = m_kept.find(provider);
  return found == m_kept.end() ? none : found->second.key;
}

ApiKeys::Source ApiKeys::source(const std::string& provider) const {
  const auto found = m_kept.find(provider);
  return found == m_kept.end() ? Source::none : found->second.source;
}

void ApiKeys::keep(const std::string& provider, chat::ApiKey key, Source source) {
  Kept& kept = m_kept[provider];
  kept.key = std::move(key);
  kept.source = source;
  Q_EMIT keyChanged(QString::fromStdString(provider));
}

}  // namespace grnwb::ui
