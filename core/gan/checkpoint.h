// SPDX-License-Identifier: GPL-3.0-or-later
// A training's state in a file that torch.load opens as well: texts and tensors by name. Includes torch: for the
// sources of this room only.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/gan/networks.h"
#include "core/gan/train.h"

namespace grnwb::gan {

/// Tensors that live under "<first>/<name>".
using TensorGroups = std::vector<std::pair<std::string, NamedTensors>>;

struct Checkpoint {
  std::map<std::string, std::string> texts;
  std::map<std::string, Tensor> tensors;  ///< on the CPU

  /// The tensors themselves where they are on the CPU: save before they move on.
  void put(const TensorGroups& groups);
  /// Copies the values into the given tensors. Throws Error(badInput) when one is missing or of another shape.
  void get(const TensorGroups& groups) const;
  /// Throws Error(badInput) when there is no such text.
  const std::string& text(const std::string& name) const;

  /// The file's content but for its seal.
  std::vector<char> archive() const;
  /// Throws Error(failed), with an older file untouched, when it can't be written.
  void save(const std::filesystem::path& path) const;
  /// Throws Error(badInput) when the file isn't a whole checkpoint of this version.
  static Checkpoint load(const std::filesystem::path& path);

  std::filesystem::path path;  ///< it was loaded from; names it in errors
};

/// Parameters and buffers of a network.
NamedTensors stateOf(const Network& network);
std::vector<Tensor> tensorsOf(const NamedTensors& named);

void putParameters(std::map<std::string, std::string>& texts, TrainParameters parameters);
TrainParameters parametersOf(const Checkpoint& checkpoint);
void putNames(std::map<std::string, std::string>& texts, const std::string& name,
              const std::vector<std::string>& names);
std::vector<std::string> namesOf(const Checkpoint& checkpoint, const std::string& name);

}  // namespace grnwb::gan
