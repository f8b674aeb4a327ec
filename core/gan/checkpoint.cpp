// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gan/checkpoint.h"

#include <torch/torch.h>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/base/text.h"

namespace grnwb::gan {
namespace {

// The file is a zip archive as torch.save writes it, then this line with the archive's SHA-256. Readers of zip archives
// skip what follows the archive; we check it before anything is parsed.
constexpr std::string_view kSealBegin = "\ngrnwb-checkpoint-1 ";
constexpr std::size_t kSealLength = kSealBegin.size() + 64 + 1;

Error damaged(const std::filesystem::path& path, const std::string& problem) {
  return {ErrorCode::badInput, path.string(), problem, "train again, or take a copy of the file that is whole"};
}

}  // namespace

void Checkpoint::put(const TensorGroups& groups) {
  const torch::NoGradGuard noGradient;
  for (const auto& [group, named] : groups)
    for (const auto& [name, tensor] : named)
      tensors[group + "/" + name] = tensor.detach().to(torch::kCPU, tensor.scalar_type(), false, /*copy=*/true);
}

void Checkpoint::get(const TensorGroups& groups) const {
  const torch::NoGradGuard noGradient;
  for (const auto& [group, named] : groups) {
    for (const auto& [name, tensor] : named) {
      const auto found = tensors.find(group + "/" + name);
      if (found == tensors.end()) throw damaged(path, "it has no " + group + "/" + name);
      if (found->second.sizes() != tensor.sizes()) throw damaged(path, group + "/" + name + " has another shape");
      tensor.copy_(found->second);
    }
  }
}

const std::string& Checkpoint::text(const std::string& name) const {
  const auto found = texts.find(name);
  if (found == texts.end()) throw damaged(path, "it has no " + name);
  return found->second;
}

void Checkpoint::save(const std::filesystem::path& target) const {
  c10::Dict<std::string, std::string> textDict;
  c10::Dict<std::string, Tensor> tensorDict;
  for (const auto& [name, text] : texts) textDict.insert(name, text);
  for (const auto& [name, tensor] : tensors) tensorDict.insert(name, tensor);
  c10::impl::GenericDict all(c10::StringType::get(), c10::AnyType::get());
  all.insert("texts", textDict);
  all.insert("tensors", tensorDict);
  std::vector<char> bytes = torch::pickle_save(all);
  const std::string seal = std::string(kSealBegin) + sha256({bytes.data(), bytes.size()}) + "\n";
  bytes.insert(bytes.end(), seal.begin(), seal.end());
  writeFileAtomically(target, {bytes.data(), bytes.size()});
}

Checkpoint Checkpoint::load(const std::filesystem::path& source) {
  const std::string content = readFile(source);
  const std::size_t length = content.size() < kSealLength ? 0 : content.size() - kSealLength;
  const std::string_view archive = std::string_view(content).substr(0, length);
  const std::string_view seal = std::string_view(content).substr(length);
  if (!seal.starts_with(kSealBegin)) throw damaged(source, "is no checkpoint, or is cut short");
  if (seal.substr(kSealBegin.size(), 64) != sha256(archive)) throw damaged(source, "is damaged");
  Checkpoint checkpoint;
  checkpoint.path = source;
  try {
    const auto all = torch::pickle_load({archive.begin(), archive.end()}).toGenericDict();
    for (const auto& entry : all.at("texts").toGenericDict())
      checkpoint.texts[entry.key().toStringRef()] = entry.value().toStringRef();
    for (const auto& entry : all.at("tensors").toGenericDict())
      checkpoint.tensors[entry.key().toStringRef()] = entry.value().toTensor();
  } catch (const std::exception&) {  // torch throws several kinds
    throw damaged(source, "can't be read by this LibTorch");
  }
  return checkpoint;
}

NamedTensors stateOf(const Network& network) {
  NamedTensors state = network.parameters();
  state.insert(state.end(), network.buffers().begin(), network.buffers().end());
  return state;
}

std::vector<Tensor> tensorsOf(const NamedTensors& named) {
  std::vector<Tensor> tensors;
  for (const auto& [name, tensor] : named) tensors.push_back(tensor);
  return tensors;
}

void putParameters(std::map<std::string, std::string>& texts, TrainParameters parameters) {
  for (const Field& field : fields(parameters)) texts["parameter/" + field.name] = fieldText(field);
  texts["seed"] = std::to_string(parameters.seed);
}

TrainParameters parametersOf(const Checkpoint& checkpoint) {
  TrainParameters parameters;
  try {
    for (const Field& field : fields(parameters)) setFieldText(field, checkpoint.text("parameter/" + field.name));
  } catch (const Error& error) {
    throw damaged(checkpoint.path, "its parameters can't be used: " + error.problem());
  }
  parameters.seed = std::strtoull(checkpoint.text("seed").c_str(), nullptr, 10);
  return parameters;
}

void putNames(std::map<std::string, std::string>& texts, const std::string& name,
              const std::vector<std::string>& names) {
  texts[name] = join(names, "\n");
}

std::vector<std::string> namesOf(const Checkpoint& checkpoint, const std::string& name) {
  std::vector<std::string> names;
  for (const std::string_view line : splitLines(checkpoint.text(name))) names.emplace_back(line);
  return names;
}

}  // namespace grnwb::gan
