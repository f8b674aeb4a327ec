// SPDX-License-Identifier: GPL-3.0-or-later
// Asking a study's language model, or taking its recorded answers; all of them, or none.
#pragma once

#include <chrono>
#include <functional>
#include <string>

#include "core/llm/propose.h"
#include "core/pipeline/provenance.h"
#include "core/study/study.h"

namespace grnwb::study {

class AskedModel {
 public:
  /// context: what is said of the experiment; may be empty. Throws Error(usage) when the model has to be asked and
  /// provider is empty or gives none.
  AskedModel(const StudyModel& model, std::string context,
             const std::function<const chat::ChatProvider*(const StudyModel&)>& provider);

  const std::string& name() const { return m_model.name; }
  const llm::Inquiry& inquiry() const { return m_inquiry; }
  const llm::Answering& answering() const { return m_answering; }

  /// Throws Error(failed) for questions without an answer: a network shall not depend on which requests got through.
  void checkComplete(const llm::Answers& answers) const;
  /// names: hash of the genes or TFs that were shown.
  pipeline::Provenance record(const std::string& stage, llm::Step step, const llm::Answers& answers,
                              const std::string& names, std::chrono::system_clock::time_point start) const;

 private:
  const StudyModel& m_model;
  llm::Inquiry m_inquiry;
  llm::Answering m_answering;
};

}  // namespace grnwb::study
