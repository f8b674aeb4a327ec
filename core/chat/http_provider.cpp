// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chat/http_provider.h"

#include <map>
#include <mutex>
#include <utility>

#include "core/chat/answer_reader.h"
#include "core/chat/chat_protocol.h"
#include "core/chat/endpoint.h"
#include "core/chat/http.h"
#include "core/chat/retries.h"

namespace grnwb::chat {
namespace {

class HttpProvider : public ChatProvider {
 public:
  HttpProvider(const ProviderSettings& settings, ApiKey key)
      : m_endpoint(settings, std::move(key)), m_retries(settings.kind, settings) {
    m_firstForm.stream = settings.stream;
    m_firstForm.seed = m_endpoint.kind().takesSeed;
  }

  ChatAnswer ask(const ChatRequest& request, JobContext& job) const override {
    ChatAnswer answer;
    m_retries.persist([&] { return attempt(request, answer, job); },
                      RandomStream(request.seed, "retries of " + requestHash(request)), job);
    return answer;
  }

 private:
  std::optional<Failure> attempt(const ChatRequest& request, ChatAnswer& answer, JobContext& job) const {
    for (;;) {
      const RequestForm form = formFor(request.model);
      const Protocol protocol = m_endpoint.kind().protocol;
      AnswerReader reader(protocol);
      const HttpReply reply = exchange(
          m_endpoint.request(chatPath(protocol), requestBody(protocol, request, form)),
          [&reader](std::string_view bytes) { return reader.feed(bytes); }, job);
      if (reply.status == 400 || reply.status == 422) {
        const RequestForm adapted = adaptedForm(form, reply.body);
        if (adapted == form) return m_endpoint.failureOf(reply);
        adapt(request.model, form, adapted, job);
        continue;
      }
      if (reply.status / 100 != 2) return m_endpoint.failureOf(reply);
      const auto result = reader.result(reply.fault == HttpFault::none);
      if (const auto* whole = std::get_if<ChatAnswer>(&result)) {
        answer = *whole;
        answer.text = m_endpoint.withoutKey(std::move(answer.text));
        return std::nullopt;
      }
      const auto& fault = std::get<AnswerFault>(result);
      if (reply.fault != HttpFault::none && fault.kind == AnswerFault::cut) return m_endpoint.failureOf(reply);
      return m_endpoint.failureOf(fault);
    }
  }

  RequestForm formFor(const std::string& model) const {
    const std::lock_guard lock(m_mutex);
    const auto found = m_forms.find(model);
    return found == m_forms.end() ? m_firstForm : found->second;
  }

  void adapt(const std::string& model, const RequestForm& sent, const RequestForm& adapted, JobContext& job) const {
    const auto warnOf = [&](const char* what) {
      m_retries.warnOnce("'" + model + "' takes no " + what + ", which is left out", job);
    };
    if (sent.temperature && !adapted.temperature) warnOf("temperature");
    if (sent.seed && !adapted.seed) warnOf("seed");
    const std::lock_guard lock(m_mutex);
    RequestForm& form = m_forms.try_emplace(model, m_firstForm).first->second;
    form.usageInStream = form.usageInStream && adapted.usageInStream;  // another thread may have learned more meanwhile
    form.temperature = form.temperature && adapted.temperature;
    form.seed = form.seed && adapted.seed;
    form.completionTokens = form.completionTokens || adapted.completionTokens;
  }

  Endpoint m_endpoint;
  Retries m_retries;
  RequestForm m_firstForm;
  mutable std::mutex m_mutex;
  mutable std::map<std::string, RequestForm> m_forms;
};

}  // namespace

std::unique_ptr<ChatProvider> makeProvider(const ProviderSettings& settings, ApiKey key) {
  return std::make_unique<HttpProvider>(settings, std::move(key));
}

}  // namespace grnwb::chat
