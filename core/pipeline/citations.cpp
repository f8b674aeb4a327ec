// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/citations.h"

#include <algorithm>

#include "core/base/error.h"

namespace grnwb::pipeline {

const std::vector<Citation>& citations() {
  static const std::vector<Citation> all{
      {"afonja2024",
       "Afonja T, Sheth I, Binkyte R, Hanif W, Ulas T, Becker M, Fritz M. LLM4GRN: Discovering causal gene regulatory "
       "networks with LLMs – evaluation through synthetic data generation. arXiv:2410.15828 (2024).",
       "10.48550/arXiv.2410.15828"},
      {"breiman2001", "Breiman L. Random forests. Machine Learning 45:5–32 (2001).", "10.1023/A:1010933404324"},
      {"gretton2012",
       "Gretton A, Borgwardt KM, Rasch MJ, Schölkopf B, Smola A. A kernel two-sample test. Journal of Machine Learning "
       "Research 13:723–773 (2012).",
       ""},
      {"gulrajani2017",
       "Gulrajani I, Ahmed F, Arjovsky M, Dumoulin V, Courville A. Improved training of Wasserstein GANs. Advances in "
       "Neural Information Processing Systems 30 (2017).",
       "10.48550/arXiv.1704.00028"},
      {"han2018",
       "Han H, Cho JW, Lee S, et al. TRRUST v2: an expanded reference database of human and mouse transcriptional "
       "regulatory interactions. Nucleic Acids Research 46:D380–D386 (2018).",
       "10.1093/nar/gkx1013"},
      {"huynhthu2010",
       "Huynh-Thu VA, Irrthum A, Wehenkel L, Geurts P. Inferring regulatory networks from expression data using "
       "tree-based methods. PLoS ONE 5:e12776 (2010).",
       "10.1371/journal.pone.0012776"},
      {"korsunsky2019",
       "Korsunsky I, Millard N, Fan J, et al. Fast, sensitive and accurate integration of single-cell data with "
       "Harmony. Nature Methods 16:1289–1296 (2019).",
       "10.1038/s41592-019-0619-0"},
      {"lambert2018",
       "Lambert SA, Jolma A, Campitelli LF, et al. The human transcription factors. Cell 172:650–665 (2018).",
       "10.1016/j.cell.2018.01.029"},
      {"linderman2019",
       "Linderman GC, Rachh M, Hoskins JG, Steinerberger S, Kluger Y. Fast interpolation-based t-SNE for improved "
       "visualization of single-cell RNA-seq data. Nature Methods 16:243–245 (2019).",
       "10.1038/s41592-018-0308-4"},
      {"moerman2019",
       "Moerman T, Aibar Santos S, Bravo González-Blas C, et al. GRNBoost2 and Arboreto: efficient and scalable "
       "inference of gene regulatory networks. Bioinformatics 35:2159–2161 (2019).",
       "10.1093/bioinformatics/bty916"},
      {"mullerdott2023",
       "Müller-Dott S, Tsirvouli E, Vazquez M, et al. Expanding the coverage of regulons from high-confidence prior "
       "knowledge for accurate estimation of transcription factor activities. Nucleic Acids Research 51:10934–10949 "
       "(2023).",
       "10.1093/nar/gkad841"},
      {"satija2015",
       "Satija R, Farrell JA, Gennert D, Schier AF, Regev A. Spatial reconstruction of single-cell gene expression "
       "data. Nature Biotechnology 33:495–502 (2015).",
       "10.1038/nbt.3192"},
      {"shen2023",
       "Shen WK, Chen SY, Gan ZQ, et al. AnimalTFDB 4.0: a comprehensive animal transcription factor database updated "
       "with variation and expression annotations. Nucleic Acids Research 51:D39–D45 (2023).",
       "10.1093/nar/gkac907"},
      {"stuart2019",
       "Stuart T, Butler A, Hoffman P, et al. Comprehensive integration of single-cell data. Cell 177:1888–1902 "
       "(2019).",
       "10.1016/j.cell.2019.05.031"},
      {"student1908", "Student. The probable error of a mean. Biometrika 6:1–25 (1908).", "10.1093/biomet/6.1.1"},
      {"vandermaaten2008",
       "van der Maaten L, Hinton G. Visualizing data using t-SNE. Journal of Machine Learning Research 9:2579–2605 "
       "(2008).",
       ""},
      {"zheng2017",
       "Zheng GXY, Terry JM, Belgrader P, et al. Massively parallel digital transcriptional profiling of single cells. "
       "Nature Communications 8:14049 (2017).",
       "10.1038/ncomms14049"},
      {"zinati2024",
       "Zinati Y, Takiddeen A, Emad A. GRouNdGAN: GRN-guided simulation of single-cell RNA-seq data using causal "
       "generative adversarial networks. Nature Communications 15:4055 (2024).",
       "10.1038/s41467-024-48516-6"}};
  return all;
}

const Citation& citation(const std::string& key) {
  const auto found = std::ranges::find(citations(), key, &Citation::key);
  if (found == citations().end())
    throw Error(ErrorCode::usage, key, "is no citation", "choose a key of the program's list");
  return *found;
}

std::string reference(const Citation& citation) {
  return citation.doi.empty() ? citation.text : citation.text + " doi:" + citation.doi;
}

}  // namespace grnwb::pipeline
