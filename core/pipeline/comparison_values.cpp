// SPDX-License-Identifier: GPL-3.0-or-later
// The parameters of a comparison as fields, and what its result warns of.
#include "core/pipeline/comparison.h"

namespace grnwb::pipeline {

std::vector<Field> fields(ComparisonParameters& parameters) {
  std::vector<Field> all = evaluate::fields(parameters.metrics);
  all.push_back({"sets",
                 &parameters.sets,
                 "Synthetic sets",
                 "",
                 "Sets of synthetic cells, each with a seed of its own; the metrics are their mean and spread.",
                 1,
                 100,
                 {}});
  all.push_back({"control-resamples",
                 &parameters.controlResamples,
                 "Control resamples",
                 "",
                 "Sets of real training cells compared with the test cells: the band that no synthesis can beat.",
                 1,
                 100,
                 {}});
  all.push_back({"embed-on",
                 &parameters.embedOn,
                 "Embedding of",
                 "",
                 "Real and synthetic cells together, or real cells alone with the synthetic ones placed among them.",
                 0,
                 0,
                 {"both", "real"}});
  all.push_back({"perplexity",
                 &parameters.perplexity,
                 "Perplexity",
                 "cells",
                 "Size of the neighbourhood whose distances the embedding keeps.",
                 2,
                 1000,
                 {}});
  for (Field& field : celltypes::fields(parameters.types)) {
    if (field.name == "method") field.label = "Classifier";
    field.name = "types-" + field.name;
    all.push_back(std::move(field));
  }
  return all;
}

std::size_t Alarms::count() const {
  return std::size_t{!driftingTypes.empty()} + std::size_t{!brokenRegulons.empty()} +
         std::size_t{!inventedCells.empty()};
}

Alarms alarms(const Comparison& comparison) {
  Alarms alarms;
  for (const celltypes::TypeShare& share : comparison.proportions.types)
    if (share.drift == celltypes::Drift::large) alarms.driftingTypes.push_back(share.type);
  for (const evaluate::RegulonGap& regulon : comparison.regulons)
    if (regulon.alarm) alarms.brokenRegulons.push_back(regulon.tf);
  for (const evaluate::InventedRegion& region : comparison.regions)
    alarms.inventedCells.push_back(std::ssize(region.cells));
  return alarms;
}

}  // namespace grnwb::pipeline
