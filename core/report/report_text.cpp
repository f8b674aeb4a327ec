// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report_text.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/report/number_text.h"
#include "core/report/setting_words.h"

namespace grnwb::report {
namespace {

using Texts = std::vector<std::string>;

bool hasSetting(const study::Study& study, bool (*wanted)(study::Setting)) {
  return std::ranges::any_of(study.settings, wanted);
}

bool asksModel(study::Setting setting) {
  return setting == study::Setting::curatedModel || setting == study::Setting::modelModel;
}

bool infers(study::Setting setting) {
  return setting == study::Setting::curatedInferred || setting == study::Setting::modelInferred;
}

bool isOfModelTfs(study::Setting setting) {
  return family(setting) == 2;
}

bool isOfCuratedTfs(study::Setting setting) {
  return family(setting) == 1;
}

std::string listed(const Texts& parts) {
  if (parts.size() < 2) return join(parts, "");
  return join({parts.begin(), parts.end() - 1}, ", ") + " and " + parts.back();
}

Texts seedTexts(const study::Study& study) {
  Texts seeds;
  for (const std::uint64_t seed : study.splitSeeds) seeds.push_back(std::to_string(seed));
  return seeds;
}

std::string dataText(const study::Study& study, Citations& citations) {
  std::string text;
  for (const study::StudyData& data : study.data) {
    const data::PreprocessParameters& p = data.preprocess;
    text += data.name + ": cells with fewer than " + std::to_string(p.minGenes) +
            " detected genes and genes detected in fewer than " + std::to_string(p.minCells) +
            " cells were left out, the " + std::to_string(p.genes) +
            " genes of the highest normalised dispersion kept, each cell scaled to " + formatNumber(p.librarySize) +
            " counts; " + std::to_string(p.test) + " cells were held out for the metrics and " +
            std::to_string(p.validation) + " for the choice of checkpoints, the others trained on. ";
  }
  text += "Genes were chosen as by Satija et al. " + citations.cite("satija2015") +
          "; no logarithm was taken after that. Splits were drawn with the ";
  return text + (study.splitSeeds.size() == 1 ? "seed " : "seeds ") + listed(seedTexts(study)) + ".";
}

std::string tfText(const study::Study& study) {
  std::string text;
  if (hasSetting(study, isOfCuratedTfs)) {
    Texts lists;
    for (const study::StudyData& data : study.data) lists.push_back(data.name + ": " + data.tfs);
    text =
        "In settings 1.* the transcription factors (TFs) are the genes on a curated list (" + join(lists, "; ") + "). ";
  }
  if (!hasSetting(study, isOfModelTfs)) return text;
  text += "In settings 2.* a language model names them: ";
  Texts models;
  for (const study::StudyModel& model : study.models) {
    const llm::QuestionParameters& questions = model.settings.inquiry.questions;
    models.push_back(model.name + " was shown windows of " + std::to_string(questions.window) + " genes, every " +
                     std::to_string(questions.stride) + " genes, " +
                     (questions.repeats == 1 ? std::string("once") : std::to_string(questions.repeats) + " times"));
  }
  return text + join(models, "; ") + ". ";
}

std::string edgeText(const study::Study& study, Citations& citations) {
  std::string text;
  if (hasSetting(study, asksModel))
    text +=
        "In settings *.A the model is asked for the regulators of each target among the TFs; it sees names and a "
        "description of the experiment, never the expression. ";
  if (hasSetting(study, infers)) {
    text += "In settings *.B edges are scored on the training cells by ";
    const std::string& method = study.infer.method;
    if (method == "consensus") text += "the mean rank of ";
    if (method != "genie3") text += "GRNBoost2 " + citations.cite("moerman2019");
    if (method == "consensus") text += " and ";
    if (method != "grnboost2") text += "GENIE3 " + citations.cite("huynhthu2010");
    text += ". ";
  }
  if (hasSetting(study, study::isRandom))
    text += "Random graphs draw the regulators of each target uniformly among the TFs of their setting, " +
            counted(static_cast<std::size_t>(study.randomGraphs), "graph") + " per split. ";
  if (std::ranges::any_of(study.settings, [](study::Setting setting) { return family(setting) != 0; }))
    text += "Up to " + std::to_string(study.impose.k) +
            " regulators of each target are imposed, and the graph is made bipartite: a gene that regulates another is "
            "no target.";
  return text;
}

std::string trainingText(const study::Study& study, Citations& citations) {
  if (std::ranges::all_of(study.settings, [](study::Setting setting) { return setting == study::Setting::control; }))
    return {};
  std::string text =
      "Synthetic cells come from a causal generative adversarial network " + citations.cite("zinati2024");
  text += ", a Wasserstein GAN with gradient penalty " + citations.cite("gulrajani2017");
  text += ": a controller of all genes is trained first (Stage 1, " + std::to_string(study.train.stage1Steps) +
          " steps, one for each data set and split), then ";
  text += "one network per target that sees its regulators alone (Stage 2, " + std::to_string(study.train.steps) +
          " steps; preset " + study.train.preset + "). " + counted(static_cast<std::size_t>(study.sets), "set") +
          " of as many cells as there are test cells " + (study.sets == 1 ? "is" : "are") +
          " made of each training. The row Stage 1 holds the controller's own cells.";
  return text;
}

std::string metricText(const study::Study& study, Citations& citations) {
  const bool groundgan = study.metrics.definition == "groundgan";
  std::string text = "Each set is compared with the test cells of its split, by the definitions of ";
  text += groundgan ? "GRouNdGAN " + citations.cite("zinati2024") : "LLM4GRN " + citations.cite("afonja2024");
  text += ": cosine and Euclidean distance of the mean vectors; maximum mean discrepancy (MMD) " +
          citations.cite("gretton2012");
  text +=
      "; area under the curve of a random forest that tells synthetic cells from real ones (RF-AUROC, 0.5: it can't)";
  if (study.metrics.lisi) {
    text += "; local inverse Simpson's index (LISI, 2: mixed, 1: apart) " + citations.cite("korsunsky2019");
    text += " on t-SNE " + citations.cite("vandermaaten2008");
  }
  text += ". Control compares training cells with test cells.";
  if (study.splitSeeds.size() > 1)
    text += " Rows are compared by a paired t-test " + citations.cite("student1908") + " over the split seeds.";
  return text;
}

}  // namespace

std::string scopeText(const study::Study& study, const study::StudyResults& results) {
  Texts data, settings, models;
  for (const study::StudyData& one : study.data) data.push_back(one.name);
  for (const study::Setting setting : study.settings) settings.push_back(settingTitle(setting));
  for (const study::StudyModel& model : study.models) models.push_back(model.name);
  std::string text = counted(data.size(), "data set") + " (" + listed(data) + "), " +
                     counted(settings.size(), "setting") + " (" + listed(settings) + ")";
  if (!models.empty()) text += ", " + counted(models.size(), "language model") + " (" + listed(models) + ")";
  text += ", " + counted(study.splitSeeds.size(), "split seed") + " (" + listed(seedTexts(study)) + "). ";
  const auto total = static_cast<std::int64_t>(cells(study).size());
  const std::int64_t done = results.count(study::CellState::done), failed = results.count(study::CellState::failed);
  text += std::to_string(done) + " of " + std::to_string(total) + " cells of the study are done";
  if (failed > 0) text += ", " + std::to_string(failed) + " failed";
  if (done + failed < total) text += ", " + std::to_string(total - done - failed) + " are still to do";
  return text + ".";
}

Texts methodTexts(const study::Study& study, Citations& citations) {
  Texts texts;  // one after the other, since works are numbered as they are cited
  texts.push_back("The study follows LLM4GRN " + citations.cite("afonja2024") +
                  ": a network is judged by how well cells that are made with it resemble real ones.");
  texts.push_back(dataText(study, citations));
  texts.push_back(tfText(study) + edgeText(study, citations));
  texts.push_back(trainingText(study, citations));
  texts.push_back(metricText(study, citations));
  std::erase(texts, std::string());
  return texts;
}

Texts limitTexts(const study::Study& study, const study::StudyResults& results) {
  constexpr std::size_t kFewSeeds = 5, kBand = 10, kStanding = 3;
  Texts limits;
  const std::size_t seeds = study.splitSeeds.size();
  if (seeds == 1)
    limits.emplace_back("Only one split seed: nothing can be said about significance.");
  else if (seeds < kFewSeeds)
    limits.push_back("Only " + counted(seeds, "split seed") + ": the t-test has " + counted(seeds - 1, "degree") +
                     " of freedom, so that only very large differences become significant.");
  if (!hasSetting(study, study::isRandom)) {
    limits.emplace_back("No random graphs: whether a metric tells a good network from a random one is not known here.");
  } else if (const std::size_t graphs = seeds * static_cast<std::size_t>(study.randomGraphs); graphs < kBand) {
    limits.push_back(counted(graphs, "random graph") + " a setting: fewer than " + std::to_string(kBand) +
                     " make no band" +
                     (graphs < kStanding ? ", and where a mean stands to them is not judged." : " to rely on."));
  }
  if (std::ranges::find(study.settings, study::Setting::control) == study.settings.end())
    limits.emplace_back("No control: what the metrics give for real cells is not known here.");
  if (study.sets == 1 && seeds == 1) limits.emplace_back("One set and one split: the means have no spread.");
  if (study.train.preset != "paper")
    limits.push_back("Trained with the preset " + study.train.preset +
                     ", which takes fewer steps than the paper's: values are comparable within this study, not with "
                     "published ones.");
  const auto total = static_cast<std::int64_t>(cells(study).size());
  if (const std::int64_t done = results.count(study::CellState::done); done < total)
    limits.push_back(std::to_string(total - done) + " of " + std::to_string(total) +
                     " cells of the study have no result; settings that miss any do not compete for the best mean.");
  return limits;
}

}  // namespace grnwb::report
