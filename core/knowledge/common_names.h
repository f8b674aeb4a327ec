// SPDX-License-Identifier: GPL-3.0-or-later
// Names in daily use that HGNC lists for several genes, or not at all, and names of whole families.
#pragma once

#include <string_view>

namespace grnwb::knowledge {

/// symbol=name|name, one entry per line; the gene that immunology and cell biology mean by the name today.
inline constexpr std::string_view kCommonNames = R"(
BHLHE40=Stra13
CDKN1A=p21
CDKN1B=p27
CREBBP=CBP
ESR1=ERa
ETS1=c-Ets-1|c-Ets1
GZMB=granzyme B
HIF1A=HIF-1
IKZF4=Eos
IL2RA=CD25
LYZ=lysozyme
MYOG=myogenin
NFE2L2=NRF2
NFKB1=p50|NF-kB p50|NF-kB1
NFKB2=p52|p100|NF-kB p52|NF-kB2
NR4A1=TR3
NR4A3=NOR-1
PDCD1=PD-1
POU1F1=Pit-1
POU2F1=Oct-1
POU2F2=Oct-2
POU5F1=Oct-3|Oct3/4|Oct4/3
PRF1=perforin
RBPJ=CSL
RELA=p65|NF-kB p65|RelA/p65|p65/RelA
RELB=NF-kB RelB
REL=NF-kB c-Rel
RORC=RORgt
TAL1=SCL
TCF3=E12|E2A/E12|E12/E47
TCF7=TCF-1
TERF2=TRF2
TFAP2A=AP-2a
TFDP1=DP-1
TP53=Trp53
TP63=Trp63|p63
TP73=Trp73
YAP1=YAP
ZBTB18=RP58
ZBTB7A=LRF
ZBTB7B=Th-POK
ZEB2=SIP1
)";

/// Names of several genes at once, though HGNC gives each to one, and a word that is rarely meant as a name (NA).
inline constexpr std::string_view kFamilyNames = "C/EBP|ER|HDAC|MEF2|NA|NF-kB|STAT5";

}  // namespace grnwb::knowledge
