// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/citations.h"

#include <algorithm>

namespace grnwb::study {
namespace {

std::string referenceText(Work work) {
  switch (work) {
    case Work::llm4grn:
      return "Afonja T, Sheth I, Binkyte R, Hanif W, Ulas T, Becker M, Fritz M. LLM4GRN: Discovering causal gene "
             "regulatory networks with LLMs – evaluation through synthetic data generation. arXiv:2410.15828 (2024).";
    case Work::groundgan:
      return "Zinati Y, Takiddeen A, Emad A. GRouNdGAN: GRN-guided simulation of single-cell RNA-seq data using causal "
             "generative adversarial networks. Nat Commun 15, 4055 (2024). doi:10.1038/s41467-024-48516-6";
    case Work::variableGenes:
      return "Satija R, Farrell JA, Gennert D, Schier AF, Regev A. Spatial reconstruction of single-cell gene "
             "expression data. Nat Biotechnol 33, 495–502 (2015). doi:10.1038/nbt.3192";
    case Work::grnboost2:
      return "Moerman T, Aibar Santos S, Bravo González-Blas C, et al. GRNBoost2 and Arboreto: efficient and scalable "
             "inference of gene regulatory networks. Bioinformatics 35, 2159–2161 (2019). "
             "doi:10.1093/bioinformatics/bty916";
    case Work::genie3:
      return "Huynh-Thu VA, Irrthum A, Wehenkel L, Geurts P. Inferring regulatory networks from expression data using "
             "tree-based methods. PLoS ONE 5, e12776 (2010). doi:10.1371/journal.pone.0012776";
    case Work::wganGp:
      return "Gulrajani I, Ahmed F, Arjovsky M, Dumoulin V, Courville A. Improved training of Wasserstein GANs. "
             "Advances in Neural Information Processing Systems 30 (2017).";
    case Work::mmd:
      return "Gretton A, Borgwardt KM, Rasch MJ, Schölkopf B, Smola A. A kernel two-sample test. J Mach Learn Res 13, "
             "723–773 (2012).";
    case Work::lisi:
      return "Korsunsky I, Millard N, Fan J, et al. Fast, sensitive and accurate integration of single-cell data with "
             "Harmony. Nat Methods 16, 1289–1296 (2019). doi:10.1038/s41592-019-0619-0";
    case Work::tsne:
      return "van der Maaten L, Hinton G. Visualizing data using t-SNE. J Mach Learn Res 9, 2579–2605 (2008).";
    case Work::fftTsne:
      return "Linderman GC, Rachh M, Hoskins JG, Steinerberger S, Kluger Y. Fast interpolation-based t-SNE for "
             "improved "
             "visualization of single-cell RNA-seq data. Nat Methods 16, 243–245 (2019). doi:10.1038/s41592-018-0308-4";
    case Work::tTest:
      break;
  }
  return "Student. The probable error of a mean. Biometrika 6, 1–25 (1908). doi:10.1093/biomet/6.1.1";
}

}  // namespace

std::string Citations::cite(Work work) {
  auto found = std::ranges::find(m_cited, work);
  if (found == m_cited.end()) found = m_cited.insert(found, work);
  return "[" + std::to_string(found - m_cited.begin() + 1) + "]";
}

std::vector<std::string> Citations::references() const {
  std::vector<std::string> texts;
  for (const Work work : m_cited) texts.push_back("[" + std::to_string(texts.size() + 1) + "] " + referenceText(work));
  return texts;
}

}  // namespace grnwb::study
