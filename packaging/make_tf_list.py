#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes core/knowledge/bundled_tfs.cpp from HGNC's complete set (genenames.org, CC0).

  packaging/make_tf_list.py hgnc_complete_set.txt[.gz] > core/knowledge/bundled_tfs.cpp

A gene is taken for a transcription factor when it is an approved protein-coding gene and
  * HGNC links it to the Homeobox Database or to the catalogue of KRAB zinc fingers, or
  * its symbol has a root by which HGNC names a family with a DNA-binding domain (FAMILIES), or
  * its name is of the series of C2H2 zinc fingers ("zinc finger protein 384").
The mouse list holds those with exactly one mouse orthologue (column mgd_id), named by the usual rule: Gata1 for GATA1,
Zfp384 for ZNF384. It misses mouse genes with other names and is unsure of zinc fingers, whose numbers can differ.
"""
import csv
import gzip
import re
import sys

FAMILIES = {
    "basic leucine zipper": r"ATF\d|ATF6B|BACH[12]|BATF[23]?|CEBP[ABDEGZ]|CREB\d|CREB3L\d|CREBL2|CREBZF|CREM|DBP|DDIT3|FOS|FOSB"
    r"|FOSL[12]|HLF|JDP2|JUN[BD]?|MAF[ABFGK]?|NFE2|NFE2L\d|NFIL3|NRL|TEF|XBP1",
    "basic helix-loop-helix": r"AHRR?|ARNT2?|ARNTL2?|BMAL[12]|ASCL\d|ATOH\d|BHLH[AE]\d+|CLOCK|EPAS1|FERD3L|FIGLA|HAND[12]|HELT|HES\d"
    r"|HEY[12L]|HIF[13]A|ID[1-4]|LYL1|MAX|MESP[12]|MITF|MLX|MLXIPL?|MNT|MSC|MSGN1|MXD\d|MXI1|MYC[LN]?|MYF[56]|MYOD1|MYOG"
    r"|NEUROD\d|NEUROG\d|NHLH[12]|NPAS\d|OLIG\d|PTF1A|SCX|SIM[12]|SOHLH[12]|SREBF[12]|TAL[12]|TCF(3|4|12|15|21|23|24|L5)"
    r"|TFAP4|TFE[3BC]|TWIST[12]|USF\d",
    "C2H2 zinc finger": r"BCL6B?|BCL11[AB]|BNC[12]|CASZ1|CTCFL?|E4F1|EGR\d|FEZF[12]|GFI1B?|GLI\d|GLIS\d|GTF3A|GZF1|HIC[12]|HINFP|HIVEP\d"
    r"|IKZF\d|INSM[12]|KLF\d+|MAZ|MECOM|MTF1|MYNN|MYT1L?|MZF1|OSR[12]|OVOL\d|PATZ1|PEG3|PLAG1|PLAGL[12]|PRDM\d+|RBAK|REPIN1"
    r"|REST|RREB1|SALL\d|SCRT[12]|SNAI\d|SP[1-9]|ST18|TRERF1|TSHZ\d|VEZF1|WT1|YY[12]|ZBTB\d+[A-D]?|ZEB[12]|ZFAT|ZFHX\d"
    r"|ZFP(?!36)\d+[A-Z]?|ZFPM[12]|ZF[XY]|ZIC\d|ZIK1|ZIM[23]|ZKSCAN\d+|ZSCAN\d+[A-D]?|ZXD[ABC]",
    "homeodomain": r"ADNP2?|HNF1[AB]|HOX[A-D]\d+|NANOG|POU\dF\d|PROX\d|SATB[12]|ZHX\d",
    "nuclear receptor": r"AR|ESR[12]|ESRR[ABG]|HNF4[AG]|NR\d[A-Z]\d|PGR|PPAR[ADG]|RAR[ABG]|ROR[ABC]|RXR[ABG]|THR[AB]|VDR",
    "forkhead": r"FOX[A-S]\d+(L\d|[AB])?",
    "high mobility group box": r"BBX|CIC|HBP1|HMG20[AB]|LEF1|SOX\d+|SRY|TCF7|TCF7L[12]|TFAM|TOX\d?|UBTF",
    "ETS": r"EHF|ELF\d|ELK\d|ERFL?|ERG|ETS[12]|ETV\d|ETV3L|FEV|FLI1|GABPA|SPDEF|SPI[1BC]",
    "T-box": r"EOMES|MGA|TBR1|TBX\d+|TBXT",
    "interferon regulatory factor": r"IRF\d",
    "STAT": r"STAT\d[AB]?",
    "Rel homology": r"NFAT5|NFATC\d|NFKB[12]|REL[AB]?",
    "p53": r"TP53|TP63|TP73",
    "runt": r"RUNX\d",
    "grainyhead": r"GRHL\d|TFCP2|TFCP2L1|UBP1",
    "paired box": r"PAX\d",
    "GATA": r"GATA\d|GATAD2[AB]|TRPS1|ZGLP1",
    "SMAD and nuclear factor I": r"SMAD[1-9]|NFI[ABCX]",
    "heat shock factor": r"HSF\d|HSF[XY]\d",
    "E2F": r"E2F\d|TFDP\d",
    "MADS box": r"MEF2[A-D]|SRF",
    "RFX": r"RFX\d",
    "TEA": r"TEAD\d",
    "Myb": r"CDC5L|DMTF1|MYB|MYBL[12]|TERF[12]|TTF1",
    "nuclear factor Y": r"NFY[ABC]",
    "AP-2": r"TFAP2[A-E]",
    "COE, CSL, DM, GCM": r"EBF\d|RBPJL?|DMRT\d|DMRT[ABC]\d|GCM[12]",
    "SAND and SKI": r"AIRE|DEAF1|GMEB[12]|SKIL?|SKOR[12]|SP1[014]0L?",
    "ARID": r"ARID2|ARID[35][ABC]",
    "CXXC and methyl-CpG": r"CXXC\d|KDM2[AB]|MBD\d|MECP2",
    "transposase-derived": r"CENPB|JRKL?|POGK|THAP\d+|TIGD\d|ZBED\d",
    "cold shock, CAMTA, GTF2I, MTERF": r"CAMTA[12]|GTF2I|GTF2IRD[12]|MTERF\d|YBX\d",
    "TATA box": r"TBP|TBPL[12]",
    "with few members": r"BPTF|CGGBP1|DACH[12]|LCORL?|LIN54|MYRFL?|NFX1|NFXL1|NRF1|PREB|PUR[ABG]|TCF20",
}
ROOTS = re.compile("(?:" + "|".join(FAMILIES.values()) + ")")
C2H2_NAMES = re.compile(r"zinc finger protein \d|ZFP\d+ zinc finger protein")


def is_tf(gene):
    krab_finger = gene["kznf_gene_catalog"] and "zinc finger" in gene["name"]
    return bool(gene["homeodb"] or krab_finger or ROOTS.fullmatch(gene["symbol"]) or C2H2_NAMES.match(gene["name"]))


def mouse_symbol(human):
    if re.fullmatch(r"ZNF\d+\w*", human):
        return "Zfp" + human[3:].lower()
    if human in ("TP53", "TP63", "TP73"):
        return "Tr" + human[1:].lower()
    return human[0] + human[1:].lower()


def names_table(name, symbols):
    lines, line = [], ""
    for symbol in symbols:
        if len(line) + len(symbol) + 1 > 104:
            lines.append(line)
            line = ""
        line += symbol + " "
    lines.append(line)
    body = "\n".join(f'    "{line}"' for line in lines)
    return f"constexpr std::string_view {name} =\n{body};\n"


def main():
    path = sys.argv[1]
    with gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8") as text:
        genes = [g for g in csv.DictReader(text, delimiter="\t") if g["status"] == "Approved"]
    tfs = [g for g in genes if g["locus_group"] == "protein-coding gene" and is_tf(g)]
    human = sorted({g["symbol"] for g in tfs})
    mouse = sorted({mouse_symbol(g["symbol"]) for g in tfs if g["mgd_id"] and "|" not in g["mgd_id"]})
    print(TEMPLATE.format(human=names_table("kHuman", human), mouse=names_table("kMouse", mouse)), end="")


TEMPLATE = """// SPDX-License-Identifier: GPL-3.0-or-later
// Generated by packaging/make_tf_list.py from HGNC's complete set (genenames.org, CC0); its rule stands there.
#include "core/knowledge/bundled_tfs.h"

namespace grnwb::knowledge {{
namespace {{

// clang-format off
{human}
{mouse}// clang-format on

}}  // namespace

std::string_view bundledHumanTfs() {{
  return kHuman;
}}
std::string_view bundledMouseTfs() {{
  return kMouse;
}}

}}  // namespace grnwb::knowledge
"""

if __name__ == "__main__":
    main()
