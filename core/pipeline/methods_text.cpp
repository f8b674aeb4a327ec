// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/methods_text.h"

#include <algorithm>
#include <set>

#include "core/base/text.h"
#include "core/base/version.h"
#include "core/io/read_option_texts.h"

namespace grnwb::pipeline {
namespace {

const std::string kMark = "[@";

/// "7,203"
std::string counted(std::int64_t number) {
  std::string digits = std::to_string(number);
  for (auto at = std::ssize(digits) - 3; at > 0; at -= 3) digits.insert(static_cast<std::size_t>(at), ",");
  return digits;
}

std::string plural(std::int64_t count, const std::string& one, const std::string& many) {
  return counted(count) + " " + (count == 1 ? one : many);
}

std::string listed(const std::vector<std::string>& words) {
  if (words.size() < 2) return join(words, "");
  return join({words.begin(), words.end() - 1}, ", ") + " and " + words.back();
}

class Teller {
 public:
  explicit Teller(const ProjectState& state) : m_state(state) {}

  MethodsText text() && {
    preprocessing();
    candidates();
    inference();
    training();
    evaluation();
    perturbation();
    versions();
    number();
    return std::move(m_text);
  }

 private:
  void say(const std::string& sentence) {
    std::string& paragraph = m_text.paragraph;
    if (!paragraph.empty()) paragraph += ' ';
    paragraph += sentence;
  }

  /// A mark that numbered() replaces: sentences aren't made in the order in which they are read.
  static std::string cite(const std::vector<std::string>& keys) { return " " + kMark + join(keys, ";") + "]"; }

  /// Papers get their numbers in the order in which the text names them.
  void number() {
    std::string& text = m_text.paragraph;
    for (std::size_t begin = text.find(kMark); begin != std::string::npos; begin = text.find(kMark, begin)) {
      const std::size_t keys = begin + kMark.size(), end = text.find(']', keys);
      std::vector<std::string> numbers;
      for (const std::string_view key : split(std::string_view(text).substr(keys, end - keys), ';'))
        numbers.push_back(std::to_string(numberOf(citation(std::string(key)))));
      text.replace(begin, end + 1 - begin, "[" + join(numbers, ", ") + "]");
    }
  }

  std::ptrdiff_t numberOf(const Citation& cited) {
    auto found = std::ranges::find(m_text.citations, cited);
    if (found == m_text.citations.end()) found = m_text.citations.insert(found, cited);
    return found - m_text.citations.begin() + 1;
  }

  const Provenance* last(const std::string& stage) const {
    const auto& steps = m_state.history;
    const auto found =
        std::find_if(steps.rbegin(), steps.rend(), [&](const auto& step) { return step.stage == stage; });
    return found == steps.rend() ? nullptr : &*found;
  }

  static std::string value(const Provenance& step, const std::string& name) {
    const auto found = step.parameters.find(name);
    return found == step.parameters.end() ? std::string() : found->second;
  }

  /// What a reader of the paper must know to find the same values in the files.
  void source() {
    if (!m_state.sources.empty()) {
      std::vector<std::string> batches;
      for (const SourceFile& file : m_state.sources) batches.push_back(file.batch);
      say("The cells of " + plural(std::ssize(batches), "file", "files") + " (" + listed(batches) +
          ") were merged on their common genes.");
    }
    if (m_state.reading == io::ReadOptions()) return;
    std::vector<std::string> choices;
    for (const auto& [name, text] : io::toTexts(m_state.reading))
      choices.push_back(name == "orientation" ? "with " + text + " in rows" : name + " " + text);
    say("The data were read from " + m_state.sourceName + " (" + join(choices, ", ") + ").");
  }

  static std::vector<std::string> filters(const data::PreprocessParameters& parameters) {
    const std::string fewGenes = plural(parameters.minGenes, "detected gene", "detected genes");
    std::vector<std::string> dropped{"cells with fewer than " + fewGenes};
    if (parameters.maxGenes > 0)
      dropped.push_back("cells with more than " + plural(parameters.maxGenes, "detected gene", "detected genes"));
    if (parameters.minCounts > 0)
      dropped.push_back("cells with fewer than " + formatNumber(parameters.minCounts) + " counts");
    if (parameters.maxCounts > 0)
      dropped.push_back("cells with more than " + formatNumber(parameters.maxCounts) + " counts");
    if (parameters.maxMitochondrial < 100)
      dropped.push_back("cells with more than " + formatNumber(parameters.maxMitochondrial) +
                        " % mitochondrial counts");
    dropped.push_back("genes detected in fewer than " + plural(parameters.minCells, "cell", "cells"));
    return dropped;
  }

  static std::string variability(const data::PreprocessParameters& parameters) {
    const std::string onLogs =
        ", on counts normalised to " + formatNumber(parameters.librarySize) + " per cell and log-transformed";
    switch (data::variabilityFlavour(parameters.variability)) {
      case data::VariabilityFlavour::seuratV3:
        return "the variance of their counts, standardised by the variance that local regression expects of their "
               "mean" +
               cite({"stuart2019"});
      case data::VariabilityFlavour::cellRanger:
        return "normalised dispersion (median absolute deviations from the median of 20 bins of mean expression)" +
               cite({"zheng2017"}) + onLogs;
      case data::VariabilityFlavour::seurat:
        break;
    }
    return "normalised dispersion in 20 bins of mean expression" + cite({"satija2015"}) + onLogs;
  }

  void preprocessing() {
    if (!m_state.prepared) return;
    source();
    const data::PreprocessParameters& parameters = m_state.preprocessParameters;
    const data::PreprocessReport& report = m_state.prepared->report;
    const std::string library = formatNumber(parameters.librarySize);
    say("Of " + plural(report.cellsIn, "cell", "cells") + " and " + plural(report.genesIn, "gene", "genes") + ", " +
        listed(filters(parameters)) + " were left out; the " + counted(parameters.genes) +
        " most variable genes were chosen by " + variability(parameters) + ".");
    if (!parameters.keepGenes.empty())
      say(plural(std::ssize(parameters.keepGenes), "gene was", "genes were") + " kept besides these.");
    say("The raw counts of the chosen genes were normalised to " + library + " per cell, without a logarithm, and " +
        plural(report.cells, "cell", "cells") + " x " + plural(report.genes, "gene", "genes") + " were split into " +
        counted(report.training) + " training, " + counted(report.validation) + " validation and " +
        counted(report.test) + " test cells (seed " + std::to_string(parameters.seed) + ")" +
        (parameters.stratify.empty() ? "."
                                     : ", each label of '" + parameters.stratify + "' with its share of every part."));
  }

  void candidates() {
    if (!m_state.tfs) return;
    const std::string& list = m_state.tfs->listName;
    std::vector<std::string> sources;
    if (list.starts_with("bundled "))
      sources.push_back("the program's list of " + list.substr(8) + " transcription factors");
    else if (!list.empty())
      sources.push_back("the list " + list + listCitation(list));
    if (const Provenance* asked = last("propose-tfs"))
      sources.push_back("the proposals of " + modelOf(*asked) + ", asked about windows of " + value(*asked, "window") +
                        " genes with a stride of " + value(*asked, "stride") + cite({"afonja2024"}));
    if (sources.empty()) return;
    say(plural(std::ssize(m_state.tfs->chosen()), "transcription factor (TF) was", "transcription factors (TFs) were") +
        " taken from " + listed(sources) + ".");
  }

  std::string listCitation(const std::string& list) {
    std::string lower = list;
    std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (lower.find("animaltfdb") != std::string::npos) return cite({"shen2023"});
    return lower.find("lambert") != std::string::npos || lower.find("humantfs") != std::string::npos
               ? cite({"lambert2018"})
               : std::string();
  }

  static std::string modelOf(const Provenance& asked) {
    const std::string model = value(asked, "model");
    return model.empty() ? "a language model" : "the language model " + model;
  }

  std::string scoring(const std::string& method) {
    if (method == "grnboost2") return "by GRNBoost2" + cite({"moerman2019"}) + " on the training cells";
    if (method == "genie3") return "by GENIE3" + cite({"huynhthu2010"}) + " on the training cells";
    if (method == "consensus")
      return "by the mean rank of GRNBoost2 and GENIE3" + cite({"moerman2019", "huynhthu2010"}) +
             " on the training cells";
    if (method == "random") return "at random, as a null model";
    const Provenance* asked = last("infer");
    return "by " + (asked ? modelOf(*asked) : std::string("a language model")) + ", asked for the regulators of each " +
           "gene without the expression data" + cite({"afonja2024"});
  }

  void inference() {
    if (!m_state.grn) return;
    const std::string method = methodBehind(m_state.versions, m_state.versions.current);
    const Provenance* imposed = last("impose");
    if (method == "file")
      say("The network was read from a file.");
    else if (!method.empty())
      say("Edges from TFs to their targets were scored " + scoring(method) + ".");
    if (imposed && !method.empty() && method != "file") {
      say("Every target was given the " + value(*imposed, "k") + " " + wordOf(value(*imposed, "strategy")) +
          " regulators; a gene selected as a regulator was no target" + cite({"zinati2024"}) + ".");
    }
    const auto edited =
        std::ranges::count_if(m_state.grn->edges(), [](const auto& edge) { return edge.editedAt.has_value(); });
    say("The network has " + plural(std::ssize(m_state.grn->tfs()), "TF", "TFs") + ", " +
        plural(std::ssize(m_state.grn->targets()), "target", "targets") + " and " +
        plural(std::ssize(m_state.grn->edges()), "edge", "edges") +
        (edited > 0 ? ", of which " + counted(edited) + " were edited by hand." : "."));
    if (m_state.prior && !m_state.prior->edges().empty()) prior();
  }

  static std::string wordOf(const std::string& strategy) {
    if (strategy == "bottom") return "lowest-scored";
    return strategy == "random" ? "randomly chosen" : "best-scored";
  }

  void prior() {
    std::vector<std::string> names;
    for (const std::string& source : m_state.prior->sources()) {
      if (source == "TRRUST")
        names.push_back(source + cite({"han2018"}));
      else if (source == "CollecTRI")
        names.push_back(source + cite({"mullerdott2023"}));
      else
        names.push_back(source);
    }
    say("Edges were compared with known pairs of TF and target from " + listed(names) + ".");
  }

  void training() {
    if (!m_state.run || !m_state.run->finished) return;
    const gan::TrainParameters& parameters = m_state.run->parameters;
    say("A causal generative adversarial network with one generator per target" + cite({"zinati2024"}) +
        " was trained on the network as a Wasserstein GAN with gradient penalty" + cite({"gulrajani2017"}) +
        ": the causal controller for " + plural(parameters.stage1Steps, "step", "steps") + " of " +
        plural(parameters.stage1Batch, "cell", "cells") + ", the target generators for " +
        plural(parameters.steps, "step", "steps") + " of " + plural(parameters.batch, "cell", "cells") + ", with " +
        plural(parameters.criticIterations, "critic update", "critic updates") + " per step (preset " +
        parameters.preset + ", seed " + std::to_string(parameters.seed) + ").");
    if (m_state.run->provenance.inputs.contains("continued"))
      say("The training continued one on an earlier version of the network; targets with other regulators were trained "
          "first.");
    if (parameters.keepBest)
      say("Cells were made by the checkpoint with the lowest maximum mean discrepancy to the validation cells.");
  }

  void evaluation() {
    if (!m_state.comparison) return;
    const Comparison& comparison = *m_state.comparison;
    const bool paper = comparison.parameters.metrics.definition != "groundgan";
    std::string metrics = "Euclidean and cosine distance of the mean profiles, the squared maximum mean discrepancy" +
                          cite({"gretton2012"}) +
                          " with Gaussian kernels around the median distance to the 24th "
                          "neighbour, and the area under the ROC curve of a random forest of 1,000 trees" +
                          cite({"breiman2001"}) + " on 50 principal components";
    if (comparison.parameters.metrics.lisi)
      metrics += ", and the local inverse Simpson's index" + cite({"korsunsky2019"});
    const std::string definition = paper ? "LLM4GRN" + cite({"afonja2024"}) : "GRouNdGAN" + cite({"zinati2024"});
    say(plural(comparison.parameters.sets, "set", "sets") + " of synthetic cells were compared with the " +
        plural(comparison.realCells, "held-out test cell", "held-out test cells") + " by " + metrics + ", as " +
        definition + " defines them.");
    say("A null band came from " + plural(comparison.parameters.controlResamples, "sample", "samples") +
        " of training cells" +
        (comparison.randomRuns.empty()
             ? "."
             : " and from " + plural(std::ssize(comparison.randomRuns), "random network", "random networks") +
                   " trained alike."));
    constexpr std::int64_t kFourierFrom = 5000;  // cells above which t-SNE repels through a field on a grid
    std::vector<std::string> tsne{"vandermaaten2008"};
    if (comparison.embedding.points.rows() > kFourierFrom) tsne.push_back("linderman2019");
    say("Cells were embedded by t-SNE" + cite(tsne) + " with a perplexity of " +
        formatNumber(comparison.parameters.perplexity) + " on 50 principal components.");
    if (comparison.types.types.empty()) return;
    say(comparison.parameters.markerSets
            ? "Cell types were read off the marker sets " + comparison.parameters.markerSets->name + "."
            : std::string("Cell types of all cells came from ") +
                  (comparison.parameters.types.method == "knn" ? "a vote of nearest neighbours among"
                                                               : "a logistic regression learned from") +
                  " the labelled training cells.");
  }

  void perturbation() {
    const Provenance* step = last("perturb");
    if (!step || !m_state.run || value(*step, "run") != m_state.run->id) return;
    say("TFs were held (" + value(*step, "set") +
        ") in matched pairs of control and perturbed cells made from the same "
        "noise.");
  }

  void versions() {
    if (m_text.paragraph.empty()) return;
    std::vector<std::string> libraries;
    std::set<std::string> software;
    for (const Provenance& step : m_state.history) software.insert(step.software);
    if (!m_state.history.empty())
      for (const auto& [name, number] : m_state.history.back().libraries)
        libraries.push_back(number.starts_with("Open") ? number : name + " " + number);
    if (software.empty()) software.insert(std::string("GRN Workbench ") + version());
    say("All steps were made with " + listed({software.begin(), software.end()}) +
        (libraries.empty() ? "." : " (" + join(libraries, ", ") + ")."));
  }

  const ProjectState& m_state;
  MethodsText m_text;
};

}  // namespace

std::string MethodsText::whole() const {
  std::string text = paragraph + "\n";
  for (std::size_t i = 0; i < citations.size(); ++i)
    text.append(i == 0 ? "\n" : "")
        .append(std::to_string(i + 1))
        .append(". ")
        .append(reference(citations[i]))
        .append("\n");
  return text;
}

MethodsText methodsText(const ProjectState& state) {
  return Teller(state).text();
}

}  // namespace grnwb::pipeline
