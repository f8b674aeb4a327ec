// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gan/checkpoint.h"

#include <torch/torch.h>

#include <array>
#include <bit>
#include <cstring>
#include <fstream>
#include <span>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/text.h"

namespace grnwb::gan {
namespace {

// The file is a zip archive as torch.save writes it, then this line with a checksum of the archive. Readers of zip
// archives skip what follows the archive; we check it before anything is parsed.
constexpr std::string_view kSealBegin = "\ngrnwb-checkpoint-1 ";
constexpr std::size_t kSealLength = kSealBegin.size() + 16 + 1;

/// 16 hexadecimal digits. Against accidents, not forgery: FNV-1a over words in four lanes takes 400 MB in 0.1 s, where
/// SHA-256 takes seconds.
std::string checksum(std::span<const char> bytes) {
  constexpr std::uint64_t kPrime = 0x100000001b3ULL;
  constexpr std::size_t kLanes = 4, kBlock = kLanes * sizeof(std::uint64_t);
  std::array<std::uint64_t, kLanes> lanes{0xcbf29ce484222325ULL, 1, 2, 3};
  std::size_t i = 0;
  for (; i + kBlock <= bytes.size(); i += kBlock) {
    std::array<std::uint64_t, kLanes> words;
    std::memcpy(words.data(), bytes.data() + i, kBlock);
    for (std::size_t l = 0; l < kLanes; ++l) lanes[l] = std::rotl((lanes[l] ^ words[l]) * kPrime, 23);
  }
  std::uint64_t hash = bytes.size();
  for (const std::uint64_t lane : lanes) hash = std::rotl((hash ^ lane) * kPrime, 23);
  for (; i < bytes.size(); ++i) hash = (hash ^ static_cast<unsigned char>(bytes[i])) * kPrime;
  std::string text;
  for (int shift = 60; shift >= 0; shift -= 4) text += "0123456789abcdef"[(hash >> shift) & 15];
  return text;
}

Error damaged(const std::filesystem::path& path, const std::string& problem) {
  return {ErrorCode::badInput, path.string(), problem, "train again, or take a copy of the file that is whole"};
}

}  // namespace

void Checkpoint::put(const TensorGroups& groups) {
  const torch::NoGradGuard noGradient;
  for (const auto& [group, named] : groups)
    for (const auto& [name, tensor] : named) tensors[group + "/" + name] = tensor.detach().to(torch::kCPU);
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

std::vector<char> Checkpoint::archive() const {
  c10::Dict<std::string, std::string> textDict;
  c10::Dict<std::string, Tensor> tensorDict;
  for (const auto& [name, text] : texts) textDict.insert(name, text);
  for (const auto& [name, tensor] : tensors) tensorDict.insert(name, tensor);
  c10::impl::GenericDict all(c10::StringType::get(), c10::AnyType::get());
  all.insert("texts", textDict);
  all.insert("tensors", tensorDict);
  return torch::pickle_save(all);
}

void Checkpoint::save(const std::filesystem::path& target) const {
  const std::vector<char> bytes = archive();
  const std::string seal = std::string(kSealBegin) + checksum(bytes) + "\n";
  AtomicFile file(target);
  std::ofstream out(file.temporary(), std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.write(seal.data(), static_cast<std::streamsize>(seal.size()));
  out.close();
  if (!out)
    throw Error(ErrorCode::failed, target.string(), "can't be written", "free some space or choose another disk");
  file.commit();
}

Checkpoint Checkpoint::load(const std::filesystem::path& source) {
  std::string content = readFile(source);
  const std::size_t length = content.size() < kSealLength ? 0 : content.size() - kSealLength;
  const std::string seal = content.substr(length);
  if (!seal.starts_with(kSealBegin)) throw damaged(source, "is no checkpoint, or is cut short");
  const std::vector<char> archive(content.begin(), content.begin() + static_cast<std::ptrdiff_t>(length));
  std::string().swap(content);
  if (seal.substr(kSealBegin.size(), 16) != checksum(archive)) throw damaged(source, "is damaged");
  Checkpoint checkpoint;
  checkpoint.path = source;
  try {
    const auto all = torch::pickle_load(archive).toGenericDict();
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
  // What an older version didn't have it did as the paper does.
  TrainParameters parameters = presetParameters("paper");
  try {
    for (const Field& field : fields(parameters))
      if (const std::string name = "parameter/" + field.name; checkpoint.texts.contains(name))
        setFieldText(field, checkpoint.text(name));
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
