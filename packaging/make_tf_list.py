#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes core/knowledge/bundled_tfs.cpp from HGNC's complete set (genenames.org, CC0).

  packaging/make_tf_list.py hgnc_complete_set.txt[.gz] > core/knowledge/bundled_tfs.cpp

The list has two tiers. A gene is in the first, transcription factors by their DNA-binding domain, when it is an
approved protein-coding gene that isn't in WITHOUT_MOTIF or WITHOUT_DOMAIN and
  * HGNC links it to the Homeobox Database or to the catalogue of KRAB zinc fingers, or
  * its symbol has a root by which HGNC names a family with a DNA-binding domain (FAMILIES), or
  * its name is of the series of C2H2 zinc fingers ("zinc finger protein 384").
The second tier (REPORTED) are regulators by report only: partners of transcription factors, chromatin proteins, the
general machinery, and many enzymes and RNA-binding proteins of which little more is known than that they bound a DNA
motif in vitro, as on protein arrays. It and the two exclusions were drawn up beside the lists that SCENIC works with
(allTFs_hg38, allTFs_mm), so that candidates here are those of that field; agreement with these lists confirms nothing.

The mouse list holds those with exactly one mouse orthologue (column mgd_id), named by the usual rule: Gata1 for GATA1,
Zfp384 for ZNF384. It misses mouse genes with other names and is unsure of zinc fingers, whose numbers can differ.
A gene whose symbol HGNC changed in 2018 or later is listed under its earlier symbols too, as data in use have them.
"""
import collections
import csv
import gzip
import re
import sys

# First tier: display name of the family and roots of symbols.
FAMILIES = {
    "bZIP": r"ATF\d|ATF6B|BACH[12]|BATF[23]?|CEBP[ABDEGZ]|CREB\d|CREB3L\d|CREBL2|CREBZF|CREM|DBP|DDIT3|FOS|FOSB"
    r"|FOSL[12]|HLF|JDP2|JUN[BD]?|MAF[ABFGK]?|NFE2|NFE2L\d|NFIL3|NRL|TEF|XBP1",
    "bHLH": r"AHRR?|ARNT2?|ARNTL2?|BMAL[12]|ASCL\d|ATOH\d|BHLH[AE]\d+|CLOCK|EPAS1|FERD3L|FIGLA|HAND[12]|HELT|HES\d"
    r"|HEY[12L]|HIF[13]A|ID[1-4]|LYL1|MAX|MESP[12]|MITF|MLX|MLXIPL?|MNT|MSC|MSGN1|MXD\d|MXI1|MYC[LN]?|MYF[56]|MYOD1"
    r"|MYOG|NEUROD\d|NEUROG\d|NHLH[12]|NPAS\d|OLIG\d|PTF1A|SCX|SIM[12]|SOHLH[12]|SPZ1|SREBF[12]|TAL[12]"
    r"|TCF(3|4|12|15|21|23|24|L5)|TFAP4|TFE[3BC]|TWIST[12]|USF\d",
    "C2H2 ZF": r"AEBP2|BCL6B?|BCL11[AB]|BNC[12]|CASZ1|CTCFL?|E4F1|EGR\d|FEZF[12]|GFI1B?|GLI\d|GLIS\d|GTF3A|GZF1"
    r"|HIC[12]|HINFP|HIVEP\d|IKZF\d|INSM[12]|JAZF1|KLF\d+|MAZ|MECOM|MTF1|MYNN|MYT1L?|MZF1|OSR[12]|OVOL\d|PATZ1|PEG3"
    r"|PLAG1|PLAGL[12]|PRDM\d+|RBAK|REPIN1|REST|RLF|RREB1|SALL\d|SCRT[12]|SNAI\d|SP[1-9]|ST18|TRERF1|TSHZ\d|VEZF1"
    r"|WT1|YY[12]|ZBTB\d+[A-D]?|ZEB[12]|ZFAT|ZFHX\d|ZFP(?!36)\d+[A-Z]?|ZFPM[12]|ZF[XY]|ZIC\d|ZIK1|ZIM[23]|ZKSCAN\d+"
    r"|ZSCAN\d+[A-D]?|ZXD[ABC]",
    "Homeodomain": r"ADNP2?|ANHX|DUX4|HNF1[AB]|HOX[A-D]\d+|NANOG|POU\dF\d|PROX\d|SATB[12]|ZHX\d",
    "Nuclear receptor": r"AR|ESR[12]|ESRR[ABG]|HNF4[AG]|NR\d[A-Z]\d|PGR|PPAR[ADG]|RAR[ABG]|ROR[ABC]|RXR[ABG]|THR[AB]"
    r"|VDR",
    "Forkhead": r"FOX[A-S]\d+(L\d|[AB])?",
    "HMG box": r"BBX|CIC|HBP1|HMG20[AB]|HMGB\d|LEF1|SOX\d+|SRY|SSRP1|TCF7|TCF7L[12]|TFAM|TOX\d?|UBTF",
    "ETS": r"EHF|ELF\d|ELK\d|ERFL?|ERG|ETS[12]|ETV\d|ETV3L|FEV|FLI1|GABPA|SPDEF|SPI[1BC]",
    "T-box": r"EOMES|MGA|TBR1|TBX\d+|TBXT",
    "IRF": r"IRF\d",
    "STAT": r"STAT\d[AB]?",
    "Rel": r"NFAT5|NFATC\d|NFKB[12]|REL[AB]?",
    "p53": r"TP53|TP63|TP73",
    "Runt": r"RUNX\d",
    "Grainyhead": r"GRHL\d|TFCP2|TFCP2L1|UBP1",
    "Paired box": r"PAX\d",
    "GATA": r"GATA\d|TRPS1|ZGLP1",
    "SMAD": r"SMAD[1-9]",
    "NFI": r"NFI[ABCX]",
    "HSF": r"HSF\d|HSF[XY]\d",
    "E2F": r"E2F\d|TFDP\d",
    "MADS box": r"MEF2[A-D]|SRF",
    "RFX": r"RFX\d",
    "TEA": r"TEAD\d",
    "Myb": r"CDC5L|DMTF1|MYB|MYBL[12]|MYPOP|SNAPC4|TERF[12]|TTF1",
    "NF-Y": r"NFY[ABC]",
    "AP-2": r"TFAP2[A-E]",
    "EBF": r"EBF\d",
    "CSL": r"RBPJL?",
    "DM": r"DMRT\d|DMRT[ABC]\d",
    "GCM": r"GCM[12]",
    "SAND": r"AIRE|DEAF1|GMEB[12]|SP1[01]0",
    "ARID": r"ARID2|ARID[35][ABC]|KDM5[A-D]",
    "CXXC": r"CXXC\d|DNMT1|FBXL19|KDM2[AB]|KMT2A|TET1",
    "Methyl-CpG": r"MBD\d|MECP2|SETDB1",
    "AT hook": r"AHCTF1|DNTTIP1|HMGA[12]|PHF21A|SETBP1",
    "THAP": r"THAP\d+",
    "Transposase": r"CENPB|JRKL?|POGK|TIGD\d|ZBED\d",
    "Cold shock": r"LIN28[AB]|YBX\d",
    "CAMTA": r"CAMTA[12]",
    "GTF2I": r"GTF2I|GTF2IRD[12]",
    "MTERF": r"MTERF\d",
    "TBP": r"TBP|TBPL[12]",
    "Other domain": r"BANP|BPTF|CARF|CGGBP1|DACH[12]|LCORL?|LIN54|MYRFL?|NFX1|NFXL1|NRF1|PUR[ABG]|TCF20",
}

# Members of these families that SCENIC's lists leave out, as far as no motif of theirs is in wide use.
WITHOUT_MOTIF = (
    r"ASCL5|BHLHA9|ETV3L|GTF2IRD2|HES3|HSFX\d|MYRFL|NANOGNB|NFXL1|POU5F2|PRDM7|THAP([2-4]|[6-9]|10)|ZBED[2-5]"
    r"|ZBTB(8A|9|21|37)|ZFP28|ZKSCAN2|ZNF(142|221|229|268|277|280[CD]|292|318|347|365|395|446|469|47[34]|48[78]"
    r"|51[12]|512B|518B|576|587B|60[89]|618|644|70[34]|705B|728|73[78]|747|783|804[AB]|821|839|843|85[02]|86[25]"
    r"|888)"
)

# Named like a family but without its domain, or with one that binds RNA, protein or any DNA.
WITHOUT_DOMAIN = r"DMRTC1|HOPX|MBD[3-6]|NR0B2|ZNF(106|185|330|346|385[B-D]|428|593|638)"

# Second tier: what the proteins are, and roots of symbols.
REPORTED = {
    "partners of transcription factors": r"ASCC1|BCL3|BCLAF1|CBFA2T2|CBFB|CDK2AP1|CHURC1|CRTC2|CTBP1|CTNNB1|DAB2"
    r"|EWSR1|FANK1|FHL2|GABPB1|HCFC2|HCLS1|HTATIP2|ILF2|LMO2|LRRFIP1|LTF|MDM2|NFE4|NMI|NPDC1|PHTF1|PIR|POU2AF1"
    r"|PPARGC1A|PQBP1|RB1|RFXANK|RFXAP|SMAP2|SSBP3|SSX[23]|TCEAL6|TIMELESS|TOB2|TOPORS|TRIM(2[148]|33|69)|TRIP10"
    r"|TSC22D4|TULP1|ZMAT[24]|ZSWIM1",
    "chromatin": r"ASH2L|CBX7|CHD2|DMAP1|DNMT3A|EP300|EZH2|H1-10|H2AZ1|H2BC(15|21)|HDAC[1238]|HIRIP3|HLTF|HP1BP3"
    r"|ING[34]|KAT2A|KDM4[A-E]|KDM7A|MACROH2A1|NAP1L1|NCOR[12]|NOC2L|PAXIP1|PDS5A|PHF(2|8|12)|RAD21|RBBP5|RCOR1"
    r"|RUVBL1|SCMH1|SIN3A|SIRT6|SMARC(A1|A4|A5|B1|C1|C2)|SMC3|SUZ12|VPS72|YEATS4",
    "general machinery of transcription": r"AFF4|BDP1|BRF[12]|CCNT2|DR1|GTF2A1L?|GTF2A2|GTF2B|GTF2H3|GTF3C[25]|MED30"
    r"|NELF[AB]|POLR3[AG]|SNAPC5|TAF([179]|1A)",
    "replication and repair of DNA": r"APEX[12]|BRCA1|DMC1|DTL|EXO5|GADD45A|KIF22|PARP1|POL(D2|E3|E4|I)|RFC[23]"
    r"|RNASEH2C|SMUG1|XRCC1",
    "RNA-binding and RNA-processing proteins": r"A1CF|ADARB1|BOLL|CELF[456]|CNOT[346]|CPEB1|CPSF4|CSTF2|DAZAP1"
    r"|DDX(4|20|43)|DGCR8|DHX36|DIS3|DUS3L|ESRP[12]|EXOSC3|FUBP1|GAR1|HNRNP(A0|A1|C|H3|LL)|KHDC4|LARP[14]|LAS1L|LSM6"
    r"|MAGOH|METTL(3|14)|MEX3C|MSI[12]|MYEF2|NANOS1|NCBP2|NONO|PDCD11|PTCD1|R3HDM2|RBFOX2|RBM(3|7|17|22|42)|RBMS1"
    r"|RO60|RPP25|SF1|SF3B1|SFPQ|SND1|SNRNP70|SNRPB2|SPATS2|SRBD1|SRP9|SRRM3|STAU2|THOC2|TIA1|TRMT1|TSN|TSNAX|U2AF1"
    r"|USP39|UTP18|ZC3H7A|ZCCHC(14|17)",
    "translation": r"EEF1D|EIF5A2|MRPL[12]|MRPS25|RPL(6|35)|RPS(10|4X)",
    "kinases, phosphatases and signalling": r"ABL1|AGAP2|ARFGAP1|ASAP3|CLK1|CSNK2B|DUSP(22|26)|ECSIT|GIT2|GTPBP[16]"
    r"|KCNIP1|MAP4K2|MAPK1|MIOS|MYLK|NCALD|NF1|NME1|PDE6H|PHLDA2|PICK1|PIK3C3|PPP1R10|PPP5C|PRKAA[12]|RAB(2A|14|18)"
    r"|RAN|RPS6KA5|RUFY3|SOCS4|TRAF4|YWHA[EZ]",
    "enzymes of metabolism": r"ACAA1|ACO1|AGMAT|AKR1A1|ARG[12]|CAT|CYB5R1|CYCS|ENO1|ETFB|GLYCTK|GOT1|GPAM|GPD1|GRHPR"
    r"|HLCS|IVD|MSRA|MSRB3|MTHFD1|NAGS|NMRAL1|NNT|ODC1|P4HB|PCK2|PGAM2|PKM|PRDX5|SOD1|SPR|SUCLG1|TPI1|UGP2|UQCRB",
    "turnover, folding and transport of proteins": r"CANX|DNAJC21|HSPA(1L|5)|MBTPS2|NUP(107|133)|OTUD4"
    r"|PSM(A6|C2|D12)|RBBP9|RNF(114|138)|SFT2D1|STUB1|TIMM44|UBE2(K|V1)|UBXN1|VAMP3|VPS4B|YOD1|ZDHHC(5|15|24)",
    "other proteins on those lists": r"ABCF2|AGGF1|ANXA(1|11)|ASPSCR1|AVEN|BAD|BAX|CCDC25|CCN5|CFL2|DIABLO"
    r"|EDN1|EZR|FEZ1|GPANK1|HHAT|IL2[14]|LUZP[12]|MAGEA8|MCTP2|MIEF1|MORN1|NUCB1|NXPH3|PDLIM5|PLG|PRNP|SEMA4A"
    r"|SLC18A1|SMPX|SPAG7|TAGLN2|TFF3|TMEM33|TPPP|WDR83",
}
REPORTED_FAMILY = "reported regulator"

C2H2_NAMES = re.compile(r"zinc finger protein \d|ZFP\d+ zinc finger protein")


def family_of(gene):
    """Display name of the family; empty for a gene that isn't listed."""
    symbol = gene["symbol"]
    if any(re.fullmatch(roots, symbol) for roots in REPORTED.values()):
        return REPORTED_FAMILY
    if re.fullmatch(WITHOUT_MOTIF + "|" + WITHOUT_DOMAIN, symbol):
        return ""
    for family, roots in FAMILIES.items():
        if re.fullmatch(roots, symbol):
            return family
    if gene["homeodb"]:
        return "Homeodomain"
    krab_finger = gene["kznf_gene_catalog"] and "zinc finger" in gene["name"]
    return "C2H2 ZF" if krab_finger or C2H2_NAMES.match(gene["name"]) else ""


def mouse_symbol(human):
    if re.fullmatch(r"ZNF\d+\w*", human):
        return "Zfp" + human[3:].lower()
    if human in ("TP53", "TP63", "TP73"):
        return "Tr" + human[1:].lower()
    return human[0] + human[1:].lower()


def recent_symbols(gene):
    """The symbols before, when it was changed so lately that data in use have them still."""
    changed = gene["date_symbol_changed"] >= "2018"
    return [symbol for symbol in gene["prev_symbol"].split("|") if symbol] if changed else []


def literal(symbols):
    lines, line = [], ""
    for symbol in sorted(symbols):
        if len(line) + len(symbol) + 1 > 108:
            lines.append(line)
            line = ""
        line += symbol + " "
    lines.append(line)
    return "\n".join(f'     "{line}"' for line in lines)


def main():
    path = sys.argv[1]
    with gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8") as text:
        genes = [g for g in csv.DictReader(text, delimiter="\t") if g["status"] == "Approved"]
    human, mouse = collections.defaultdict(set), collections.defaultdict(set)
    for gene in genes:
        family = family_of(gene) if gene["locus_group"] == "protein-coding gene" else ""
        if family:
            symbols = [gene["symbol"]] + recent_symbols(gene)
            human[family].update(symbols)
            if gene["mgd_id"] and "|" not in gene["mgd_id"]:
                mouse[family].update(map(mouse_symbol, symbols))
    rows = [f'    {{"{f}",\n{literal(human[f])},\n{literal(mouse[f])}}},\n' for f in [*FAMILIES, REPORTED_FAMILY]]
    print(TEMPLATE.format(rows="".join(rows)), end="")


TEMPLATE = """// SPDX-License-Identifier: GPL-3.0-or-later
// Generated by packaging/make_tf_list.py from HGNC's complete set (genenames.org, CC0); its rule stands there.
#include "core/knowledge/bundled_tfs.h"

namespace grnwb::knowledge {{
namespace {{

// clang-format off
constexpr TfFamily kFamilies[] = {{
{rows}}};
// clang-format on

}}  // namespace

std::span<const TfFamily> bundledTfFamilies() {{
  return kFamilies;
}}

}}  // namespace grnwb::knowledge
"""

if __name__ == "__main__":
    main()
