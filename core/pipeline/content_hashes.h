// SPDX-License-Identifier: GPL-3.0-or-later
// Content hashes of data sets, each computed once.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "core/data/dataset.h"

namespace grnwb::pipeline {

/// Thread-safe. Data sets are known by their address, as long as they live.
class ContentHashes {
 public:
  using Cells = std::shared_ptr<const data::Dataset>;

  std::string of(const Cells& cells, const JobContext& job = JobContext());
  /// Where it is known without computing.
  void note(const Cells& cells, std::string hash);

 private:
  struct Known {
    std::weak_ptr<const data::Dataset> cells;
    std::string hash;
  };
  std::mutex m_mutex;
  std::map<const data::Dataset*, Known> m_known;
};

}  // namespace grnwb::pipeline
