// SPDX-License-Identifier: GPL-3.0-or-later
// The tables are a sketch from textbook knowledge of blood cell formation, made for simulation: the signs and lineages
// are real, the numbers are chosen, and no measurement stands behind them.
#include "core/data/example.h"

#include <array>
#include <string>
#include <string_view>

#include "core/base/text.h"

namespace grnwb::data {
namespace {

struct Type {
  const char* name;
  double share;
};

constexpr std::array kTypes{Type{"CD14+ monocyte", 0.20},
                            Type{"B", 0.12},
                            Type{"NK", 0.12},
                            Type{"CD4+ naive T", 0.18},
                            Type{"CD8+ cytotoxic T", 0.14},
                            Type{"Treg", 0.08},
                            Type{"Dendritic", 0.06},
                            Type{"Erythroid", 0.05},
                            Type{"CD34+", 0.05}};

struct Factor {
  const char* name;
  std::array<double, kTypes.size()> level;  ///< in each cell type; 1 is half of its full effect
};

// clang-format off
//            mono     B    NK   CD4   CD8  Treg  dend  eryt  CD34
constexpr Factor kFactors[] = {
    {"SPI1",   {3.00, 1.00, 0.10, 0.05, 0.05, 0.05, 2.50, 0.10, 1.00}},
    {"CEBPA",  {1.80, 0.05, 0.05, 0.05, 0.05, 0.05, 0.50, 0.10, 1.50}},
    {"CEBPB",  {3.00, 0.20, 0.40, 0.10, 0.20, 0.10, 0.70, 0.10, 0.30}},
    {"MAFB",   {2.20, 0.05, 0.05, 0.05, 0.05, 0.05, 0.30, 0.05, 0.05}},
    {"KLF4",   {2.00, 0.30, 0.10, 0.05, 0.05, 0.05, 0.80, 0.05, 0.10}},
    {"IRF4",   {0.20, 1.00, 0.10, 0.10, 0.20, 1.20, 1.80, 0.05, 0.10}},
    {"IRF7",   {1.00, 0.60, 0.40, 0.30, 0.30, 0.30, 2.00, 0.10, 0.30}},
    {"IRF8",   {1.20, 1.80, 0.30, 0.05, 0.10, 0.10, 3.00, 0.05, 0.50}},
    {"STAT1",  {1.20, 0.80, 0.80, 0.70, 0.80, 0.80, 1.20, 0.30, 0.60}},
    {"TCF4",   {0.30, 1.20, 0.10, 0.05, 0.05, 0.05, 2.20, 0.05, 0.60}},
    {"PAX5",   {0.05, 3.00, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.10}},
    {"EBF1",   {0.05, 2.50, 0.05, 0.05, 0.05, 0.05, 0.10, 0.05, 0.20}},
    {"TCF7",   {0.05, 0.20, 0.40, 3.00, 0.80, 1.50, 0.10, 0.05, 0.20}},
    {"LEF1",   {0.05, 0.30, 0.10, 2.80, 0.40, 1.20, 0.05, 0.05, 0.20}},
    {"GATA3",  {0.05, 0.05, 0.80, 1.60, 1.00, 2.20, 0.05, 0.05, 0.10}},
    {"BCL11B", {0.05, 0.05, 0.30, 2.40, 2.20, 2.20, 0.05, 0.05, 0.10}},
    {"RUNX1",  {0.80, 0.70, 0.40, 1.00, 0.70, 1.40, 0.60, 0.50, 2.50}},
    {"RUNX3",  {0.50, 0.30, 2.20, 0.50, 2.60, 0.60, 0.40, 0.05, 0.20}},
    {"TBX21",  {0.05, 0.20, 2.80, 0.05, 1.80, 0.10, 0.05, 0.05, 0.05}},
    {"EOMES",  {0.05, 0.05, 2.40, 0.05, 1.40, 0.05, 0.05, 0.05, 0.05}},
    {"FOXP3",  {0.05, 0.05, 0.05, 0.10, 0.05, 3.00, 0.05, 0.05, 0.05}},
    {"ID2",    {1.00, 0.20, 3.00, 0.20, 1.20, 0.40, 1.80, 0.30, 0.20}},
    {"GATA1",  {0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 3.00, 0.80}},
    {"GATA2",  {0.10, 0.05, 0.05, 0.05, 0.05, 0.05, 0.30, 0.40, 2.60}},
    {"KLF1",   {0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 3.20, 0.40}},
    {"TAL1",   {0.10, 0.05, 0.05, 0.05, 0.05, 0.05, 0.10, 2.20, 1.80}},
};
// clang-format on

struct Target {
  const char* name;
  double base;             ///< relative expression when no TF acts
  const char* regulators;  ///< + activates, - represses
};

constexpr Target kTargets[] = {
    // Monocytes and granulocyte precursors
    {"LYZ", 2.1, "+SPI1 +CEBPA +CEBPB +MAFB"},
    {"S100A8", 1.4, "+SPI1 +CEBPA +CEBPB -BCL11B"},
    {"S100A9", 1.4, "+SPI1 +CEBPB +KLF4 -TCF7"},
    {"S100A12", 0.11, "+CEBPA +CEBPB +KLF4"},
    {"CD14", 0.055, "+SPI1 +CEBPB +KLF4 +MAFB"},
    {"FCN1", 0.11, "+SPI1 +CEBPB +KLF4"},
    {"VCAN", 0.055, "+CEBPB +KLF4 +MAFB"},
    {"CSF1R", 0.033, "+SPI1 +CEBPA +RUNX1 +MAFB"},
    {"CSF3R", 0.055, "+SPI1 +CEBPA +CEBPB"},
    {"CSF2RA", 0.016, "+SPI1 +CEBPA +IRF8"},
    {"FCGR1A", 0.016, "+SPI1 +CEBPA +STAT1"},
    {"FCGR3A", 0.033, "+SPI1 +CEBPB +TBX21 +EOMES"},
    {"FCER1G", 0.29, "+SPI1 +CEBPB +TBX21 +ID2 -PAX5"},
    {"TYROBP", 0.4, "+SPI1 +CEBPB +TBX21 +ID2"},
    {"AIF1", 0.19, "+SPI1 +CEBPB +IRF8"},
    {"CST3", 0.67, "+SPI1 +CEBPB +IRF8 +MAFB"},
    {"LST1", 0.19, "+SPI1 +CEBPB +IRF8"},
    {"CTSS", 0.53, "+SPI1 +CEBPB +IRF8 +STAT1"},
    {"CTSD", 0.19, "+SPI1 +MAFB"},
    {"MS4A6A", 0.055, "+SPI1 +CEBPA +MAFB"},
    {"CD68", 0.082, "+SPI1 +CEBPB +MAFB"},
    {"CD163", 0.011, "+SPI1 +CEBPB +MAFB"},
    {"TLR4", 0.016, "+SPI1 +CEBPA +IRF8"},
    {"NCF2", 0.033, "+SPI1 +IRF8"},
    {"CYBB", 0.055, "+SPI1 +CEBPB +IRF8 +STAT1"},
    {"ITGAM", 0.022, "+SPI1 +CEBPB +TBX21 +ID2"},
    {"MPEG1", 0.055, "+SPI1 +IRF8"},
    {"SERPINA1", 0.11, "+SPI1 +CEBPA +CEBPB"},
    {"MNDA", 0.082, "+SPI1 +CEBPB +MAFB"},
    {"IL1B", 0.033, "+SPI1 +CEBPB +IRF8"},
    {"CXCL8", 0.033, "+CEBPB +KLF4"},
    {"MPO", 0.11, "+SPI1 +CEBPA +RUNX1 -MAFB -GATA1"},
    {"ELANE", 0.082, "+SPI1 +CEBPA +RUNX1 -MAFB"},
    {"AZU1", 0.082, "+SPI1 +CEBPA -MAFB -KLF4"},
    {"PRTN3", 0.082, "+CEBPA +RUNX1 -MAFB"},
    // Dendritic cells and antigen presentation
    {"FCER1A", 0.055, "+SPI1 +IRF4 +TCF4"},
    {"CD1C", 0.033, "+SPI1 +IRF4 +ID2"},
    {"CLEC10A", 0.033, "+SPI1 +IRF4 +KLF4"},
    {"CLEC9A", 0.016, "+IRF8 +ID2 -MAFB"},
    {"XCR1", 0.011, "+IRF8 +ID2 -CEBPB"},
    {"FLT3", 0.033, "+SPI1 +IRF8 +RUNX1 -CEBPB"},
    {"CLEC4C", 0.016, "+TCF4 +IRF8 -PAX5"},
    {"IL3RA", 0.033, "+TCF4 +IRF7 +GATA2"},
    {"LILRA4", 0.022, "+TCF4 +IRF7 -PAX5"},
    {"ITGAX", 0.055, "+SPI1 +IRF4 +IRF8 +ID2"},
    {"CIITA", 0.033, "+SPI1 +IRF8 +PAX5 +STAT1"},
    {"HLA-DRA", 1.4, "+SPI1 +IRF8 +PAX5 +IRF4"},
    {"HLA-DRB1", 0.83, "+SPI1 +IRF8 +PAX5 +STAT1"},
    {"HLA-DPA1", 0.67, "+IRF8 +PAX5 +IRF4 +SPI1"},
    {"HLA-DPB1", 0.67, "+IRF8 +PAX5 +SPI1"},
    {"HLA-DQA1", 0.19, "+IRF8 +PAX5 +IRF4"},
    {"CD74", 2.1, "+SPI1 +IRF8 +PAX5 +STAT1 -BCL11B"},
    // B cells
    {"CD19", 0.033, "+PAX5 +EBF1 +SPI1"},
    {"MS4A1", 0.11, "+PAX5 +EBF1 +SPI1 -GATA3"},
    {"CD79A", 0.29, "+PAX5 +EBF1 +RUNX1"},
    {"CD79B", 0.19, "+PAX5 +EBF1"},
    {"CD22", 0.033, "+PAX5 +EBF1"},
    {"CD72", 0.033, "+PAX5 +SPI1"},
    {"BLNK", 0.033, "+PAX5 +SPI1 +EBF1"},
    {"FCER2", 0.016, "+PAX5 +IRF4 -EBF1"},
    {"CR2", 0.011, "+PAX5 +EBF1"},
    {"BANK1", 0.055, "+PAX5 +EBF1 +IRF8"},
    {"FCRLA", 0.022, "+PAX5 +EBF1 +IRF8"},
    {"VPREB3", 0.033, "+PAX5 +EBF1"},
    {"TCL1A", 0.055, "+PAX5 +EBF1 +TCF4"},
    {"IGHM", 0.67, "+PAX5 +EBF1 +IRF4 +TCF4"},
    {"IGHD", 0.19, "+PAX5 +EBF1 +TCF4"},
    {"IGKC", 0.83, "+PAX5 +IRF4 +IRF8"},
    {"IGLC2", 0.29, "+PAX5 +IRF4 +IRF8"},
    {"LINC00926", 0.033, "+PAX5 +EBF1"},
    {"CXCR5", 0.011, "+PAX5 +EBF1 -RUNX3"},
    {"TNFRSF13C", 0.033, "+PAX5 +EBF1"},
    {"CD24", 0.022, "+PAX5 +EBF1 +RUNX1"},
    {"CD37", 0.53, "+PAX5 +SPI1 +RUNX1"},
    {"CD40", 0.033, "+PAX5 +SPI1 +STAT1"},
    {"JCHAIN", 0.055, "+IRF4 +TCF4 -PAX5"},
    {"MZB1", 0.055, "+IRF4 +TCF4"},
    // T cells
    {"CD3D", 0.19, "+TCF7 +BCL11B +GATA3 +RUNX1"},
    {"CD3E", 0.19, "+TCF7 +BCL11B +GATA3"},
    {"CD3G", 0.082, "+TCF7 +BCL11B +LEF1"},
    {"CD247", 0.082, "+BCL11B +TBX21 +RUNX3"},
    {"TRAC", 0.29, "+TCF7 +BCL11B +GATA3 +LEF1"},
    {"TRBC1", 0.19, "+TCF7 +BCL11B +RUNX1"},
    {"CD2", 0.11, "+TCF7 +GATA3 +RUNX3"},
    {"CD5", 0.033, "+BCL11B +GATA3 +TCF7"},
    {"CD6", 0.033, "+BCL11B +GATA3 +RUNX1"},
    {"CD7", 0.11, "+GATA3 +RUNX3 +TBX21 -PAX5"},
    {"CD27", 0.082, "+TCF7 +LEF1 -TBX21"},
    {"CD28", 0.022, "+TCF7 +GATA3 +LEF1 -RUNX3"},
    {"CD4", 0.033, "+TCF7 +GATA3 +BCL11B -RUNX3"},
    {"CD8A", 0.082, "+RUNX3 +BCL11B +EOMES"},
    {"CD8B", 0.082, "+RUNX3 +BCL11B +TCF7"},
    {"LCK", 0.11, "+BCL11B +TCF7 +RUNX3"},
    {"ZAP70", 0.055, "+BCL11B +RUNX3 +TBX21"},
    {"ITK", 0.055, "+GATA3 +TCF7 +TBX21"},
    {"LAT", 0.082, "+GATA3 +BCL11B"},
    {"THEMIS", 0.016, "+TCF7 +BCL11B +GATA3"},
    {"IL7R", 0.19, "+TCF7 +LEF1 +GATA3 -FOXP3"},
    {"CCR7", 0.082, "+LEF1 +TCF7 -ID2 -TBX21"},
    {"SELL", 0.19, "+LEF1 +TCF7 -EOMES"},
    {"MAL", 0.033, "+LEF1 +TCF7"},
    {"LDHB", 0.83, "+LEF1 +TCF7 -SPI1"},
    {"NOSIP", 0.19, "+LEF1 +TCF7"},
    {"LRRN3", 0.011, "+LEF1 +TCF7 -FOXP3"},
    {"ICOS", 0.022, "+GATA3 +FOXP3 +TCF7"},
    {"CD40LG", 0.016, "+GATA3 +TCF7 -RUNX3"},
    // Regulatory T cells
    {"IL2RA", 0.022, "+FOXP3 +RUNX1 +GATA3"},
    {"CTLA4", 0.022, "+FOXP3 +RUNX1"},
    {"TIGIT", 0.033, "+FOXP3 +EOMES +RUNX3"},
    {"TNFRSF18", 0.016, "+FOXP3 +IRF4"},
    {"TNFRSF4", 0.022, "+FOXP3 +GATA3 +IRF4"},
    {"LRRC32", 0.0046, "+FOXP3 +RUNX1"},
    {"RTKN2", 0.016, "+FOXP3 +IRF4"},
    {"CCR4", 0.011, "+FOXP3 +GATA3"},
    {"ENTPD1", 0.016, "+FOXP3 +SPI1"},
    {"IL10", 0.0046, "+FOXP3 +IRF4 +MAFB"},
    // NK cells and cytotoxic T cells
    {"GNLY", 0.53, "+TBX21 +EOMES +ID2 -TCF7"},
    {"NKG7", 0.53, "+TBX21 +EOMES +RUNX3"},
    {"PRF1", 0.11, "+TBX21 +EOMES +RUNX3 -LEF1"},
    {"GZMA", 0.19, "+TBX21 +EOMES +RUNX3"},
    {"GZMB", 0.19, "+TBX21 +EOMES +RUNX3 +TCF4"},
    {"GZMH", 0.082, "+TBX21 +RUNX3 +BCL11B"},
    {"GZMK", 0.033, "+EOMES +RUNX3 +TCF7 -ID2"},
    {"GZMM", 0.082, "+TBX21 +EOMES"},
    {"CST7", 0.19, "+TBX21 +EOMES +RUNX3"},
    {"CTSW", 0.19, "+TBX21 +RUNX3 +ID2"},
    {"KLRB1", 0.11, "+TBX21 +EOMES +ID2 -LEF1"},
    {"KLRD1", 0.082, "+TBX21 +EOMES +ID2"},
    {"KLRF1", 0.033, "+TBX21 +EOMES +ID2 -BCL11B"},
    {"KLRC1", 0.016, "+EOMES +ID2 -BCL11B"},
    {"KLRK1", 0.055, "+RUNX3 +EOMES +TBX21"},
    {"KLRG1", 0.033, "+TBX21 +RUNX3 -TCF7"},
    {"NCAM1", 0.011, "+EOMES +TBX21 -BCL11B"},
    {"NCR1", 0.011, "+TBX21 +EOMES +ID2 -BCL11B"},
    {"FGFBP2", 0.055, "+TBX21 +ID2 +RUNX3 -LEF1"},
    {"SPON2", 0.033, "+TBX21 +EOMES -BCL11B"},
    {"XCL1", 0.016, "+EOMES +RUNX3 -LEF1"},
    {"CCL5", 0.4, "+TBX21 +RUNX3 +EOMES -LEF1"},
    {"CCL4", 0.11, "+TBX21 +RUNX3 -TCF7"},
    {"IFNG", 0.016, "+TBX21 +EOMES +RUNX3 -GATA3"},
    {"FASLG", 0.011, "+TBX21 +EOMES"},
    {"CX3CR1", 0.016, "+TBX21 +SPI1 +CEBPB -LEF1"},
    {"IL2RB", 0.055, "+TBX21 +EOMES +RUNX3"},
    // Red cells
    {"HBB", 3.5, "+GATA1 +KLF1 +TAL1"},
    {"HBA1", 2.3, "+GATA1 +KLF1 +TAL1 -SPI1"},
    {"HBA2", 2.3, "+GATA1 +KLF1"},
    {"HBD", 0.19, "+GATA1 +KLF1"},
    {"ALAS2", 0.19, "+GATA1 +KLF1 +TAL1"},
    {"AHSP", 0.29, "+GATA1 +KLF1"},
    {"CA1", 0.11, "+GATA1 +KLF1 -GATA2"},
    {"SLC4A1", 0.055, "+GATA1 +KLF1 -GATA2"},
    {"GYPA", 0.055, "+GATA1 +TAL1 -SPI1"},
    {"EPOR", 0.016, "+GATA1 +TAL1"},
    {"HEMGN", 0.033, "+GATA1 +TAL1 +KLF1"},
    {"TFRC", 0.11, "+GATA1 +TAL1 -MAFB"},
    {"BLVRB", 0.19, "+GATA1 +KLF1 +CEBPB"},
    // Blood stem and progenitor cells
    {"CD34", 0.082, "+GATA2 +RUNX1 +TAL1 -KLF1"},
    {"KIT", 0.033, "+GATA2 +TAL1 +RUNX1 -GATA1"},
    {"SPINK2", 0.11, "+RUNX1 +GATA2 -ID2"},
    {"PROM1", 0.016, "+RUNX1 +GATA2"},
    {"MPL", 0.011, "+GATA2 +TAL1 +RUNX1"},
    {"ITGA2B", 0.011, "+GATA1 +GATA2 +RUNX1 +TAL1"},
    {"CPA3", 0.033, "+GATA2 +TAL1 -CEBPB"},
    {"EGFL7", 0.033, "+GATA2 +RUNX1 -BCL11B"},
    // Interferon response and genes that all cells express
    {"ISG15", 0.4, "+IRF7 +STAT1"},
    {"IFI6", 0.19, "+IRF7 +STAT1"},
    {"IFIT3", 0.033, "+IRF7 +STAT1"},
    {"MX1", 0.082, "+IRF7 +STAT1"},
    {"GBP1", 0.033, "+STAT1 +IRF8"},
    {"CXCL10", 0.0063, "+STAT1 +IRF7 +IRF8"},
    {"TAP1", 0.19, "+STAT1 +IRF8"},
    {"PSMB9", 0.29, "+STAT1 +IRF7"},
    {"B2M", 9.1, "+STAT1 +IRF7 +RUNX3 -KLF1"},
    {"HLA-A", 4.1, "+STAT1 +IRF7 -KLF1"},
};

}  // namespace

SimulationNetwork exampleNetwork() {
  SimulationNetwork network;
  for (const auto& [name, share] : kTypes) {
    network.types.emplace_back(name);
    network.typeShare.push_back(share);
  }
  network.tfLevel.resize(kTypes.size());
  for (const Factor& factor : kFactors) {
    network.tfs.emplace_back(factor.name);
    for (std::size_t type = 0; type < kTypes.size(); ++type) network.tfLevel[type].push_back(factor.level[type]);
  }
  for (const Target& target : kTargets) {
    network.targets.emplace_back(target.name);
    network.baseLevel.push_back(target.base);
    for (const std::string_view regulator : split(target.regulators, ' '))
      network.edges.push_back({std::string(regulator.substr(1)), target.name, regulator.front() == '+' ? 1 : -1});
  }
  return network;
}

}  // namespace grnwb::data
