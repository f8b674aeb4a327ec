// SPDX-License-Identifier: GPL-3.0-or-later
// Networks as other programs write them, a small one in each format.
#pragma once

#include <string>
#include <vector>

namespace grnwb::test {

struct NetworkFile {
  std::string name;  ///< with the ending that the file has
  std::string content;
};

/// The genes by number of the pickles.
inline std::vector<std::string> pickledGenes() {
  return {"GATA1", "HBB", "KLF1", "LYZ", "SPI1"};
}

/// A literal with the NUL bytes it holds.
template <std::size_t size>
std::string bytes(const char (&text)[size]) {
  return {text, size - 1};
}

/// Every one holds GATA1 -> HBB, KLF1 -> HBB and SPI1 -> LYZ.
inline std::vector<NetworkFile> networkFiles() {
  std::vector<NetworkFile> files{
      {"arboreto.tsv", "TF\ttarget\timportance\nGATA1\tHBB\t12.5\nKLF1\tHBB\t3\nSPI1\tLYZ\t1e-2\n"},
      {"arboreto_bare.tsv", "GATA1\tHBB\t12.5\nKLF1\tHBB\t3\nSPI1\tLYZ\t1e-2\n"},
      {"pyscenic.csv",
       "TF,target,importance,regulation,rho\nGATA1,HBB,12.5,1,0.4\nKLF1,HBB,3,0,0.01\nSPI1,LYZ,0.01,-1,-0.3\n"},
      {"pairs.csv", "TF,target\nGATA1,HBB\nKLF1,HBB\nSPI1,LYZ\n"},
      {"pairs.txt", "GATA1 HBB\nKLF1 HBB\nSPI1 LYZ\n"},
      {"trrust.tsv", "GATA1\tHBB\tActivation\t1\nKLF1\tHBB\tUnknown\t2\nSPI1\tLYZ\tRepression\t3\n"},
      {"collectri.csv", "source,target,weight\nGATA1,HBB,1\nKLF1,HBB,1\nSPI1,LYZ,-1\n"},
      {"beeline.csv", "Gene1,Gene2,Type\r\nGATA1,HBB,+\r\nKLF1,HBB,+\r\nSPI1,LYZ,-\r\n"},
      {"dream.tsv", "GATA1\tHBB\t1\nKLF1\tHBB\t1\nSPI1\tLYZ\t1\nGATA1\tLYZ\t0\n"},
      {"full.csv",
       "TF,target,importance,rank,sign,locked,source\nGATA1,HBB,12.5,1,activates,1,you\n"
       "KLF1,HBB,,,unknown,0,\nSPI1,LYZ,0.01,1,represses,0,grnboost2\n"},
      {"cytoscape.sif", "GATA1\tactivates\tHBB\nKLF1\tregulates\tHBB\nSPI1\trepresses\tLYZ\n"},
      {"blanks.sif", "GATA1 pp HBB\nKLF1 pp HBB\nSPI1 pp LYZ\n"},
      {"networkx.graphml",
       "<?xml version='1.0' encoding='utf-8'?>\n"
       "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">"
       "<key id=\"d1\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\" />"
       "<key id=\"d0\" for=\"node\" attr.name=\"kind\" attr.type=\"string\" />\n"
       "<graph edgedefault=\"directed\"><node id=\"GATA1\"><data key=\"d0\">x</data></node>"
       "<node id=\"HBB\" /><node id=\"KLF1\" /><node id=\"SPI1\" /><node id=\"LYZ\"><port name=\"p\"/></node>\n"
       "<edge source=\"GATA1\" target=\"HBB\"><data key=\"d1\">12.5</data></edge>"
       "<edge source=\"KLF1\" target=\"HBB\" /><edge source=\"SPI1\" target=\"LYZ\" targetport=\"p\" />"
       "</graph></graphml>\n"},
      {"cytoscape.graphml",
       "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n"
       "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n"
       "<key attr.name=\"name\" attr.type=\"string\" for=\"node\" id=\"name\"/>\n"
       "<key attr.name=\"selected\" attr.type=\"boolean\" for=\"node\" id=\"selected\"/>\n"
       "<key attr.name=\"interaction\" attr.type=\"string\" for=\"edge\" id=\"interaction\"/>\n"
       "<key attr.name=\"selected\" attr.type=\"boolean\" for=\"edge\" id=\"selected\"/>\n"
       "<graph edgedefault=\"directed\" id=\"net\">\n"
       "<node id=\"62\"><data key=\"name\">GATA1</data><data key=\"selected\">false</data></node>\n"
       "<node id=\"63\"><data key=\"name\">HBB</data></node><node id=\"64\"><data key=\"name\">KLF1</data></node>\n"
       "<node id=\"65\"><data key=\"name\">SPI1</data></node><node id=\"66\"><data key=\"name\">LYZ</data></node>\n"
       "<edge id=\"72\" source=\"62\" target=\"63\"><data key=\"interaction\">activates</data></edge>\n"
       "<edge id=\"73\" source=\"64\" target=\"63\"><data key=\"interaction\">interacts with</data></edge>\n"
       "<edge id=\"74\" source=\"65\" target=\"66\"><data key=\"selected\">false</data></edge>\n"
       "</graph></graphml>\n"},
      {"gephi.gexf",
       "<?xml version='1.0' encoding='UTF-8'?>\n"
       "<gexf xmlns=\"http://gexf.net/1.3\" xmlns:viz=\"http://gexf.net/1.3/viz\" version=\"1.3\">"
       "<meta><creator>Gephi 0.10</creator></meta>"
       "<graph defaultedgetype=\"directed\" mode=\"static\"><attributes class=\"edge\" mode=\"static\">"
       "<attribute id=\"0\" title=\"sign\" type=\"string\"><default>unknown</default></attribute></attributes><nodes>"
       "<node id=\"0\" label=\"GATA1\"><viz:size value=\"4\"/></node><node id=\"1\" label=\"HBB\"/>"
       "<node id=\"2\" label=\"KLF1\"/><node id=\"3\" label=\"SPI1\"/><node id=\"LYZ\"/></nodes><edges>"
       "<edge id=\"0\" source=\"0\" target=\"1\" weight=\"12.5\"><attvalues><attvalue for=\"0\" value=\"activates\"/>"
       "</attvalues></edge><edge id=\"1\" source=\"2\" target=\"1\" weight=\"3.0\"/>"
       "<edge id=\"2\" source=\"3\" target=\"LYZ\"/></edges></graph></gexf>\n"},
      {"graphviz.dot",
       "/* by hand */\nstrict digraph \"a net\" {\n  rankdir=LR; node [shape=box];\n"
       "  subgraph cluster_0 { GATA1 KLF1 } -> HBB [sign=activates]\n  // the other one\n"
       "  \"SPI1\" -> LYZ [importance=0.01, label=\"a \\\"b\\\"\"]\n}\n"},
      {"pydot.gv", "digraph  {\nGATA1;\nHBB;\nGATA1 -> HBB  [key=0, locked=True];\nKLF1 -> HBB;\nSPI1 -> LYZ;\n}\n"},
      {"lists.json", "{\"HBB\": [\"GATA1\", \"KLF1\"], \"LYZ\": [\"SPI1\"]}"},
      {"grn.json",
       "{\"format\": \"grnwb-grn\", \"version\": 1, \"tfs\": [\"GATA1\", \"KLF1\", \"SPI1\"], \"targets\": [\"HBB\", "
       "\"LYZ\"], \"edges\": [{\"tf\": \"GATA1\", \"target\": \"HBB\"}, {\"tf\": \"KLF1\", \"target\": \"HBB\"}, "
       "{\"tf\": \"SPI1\", \"target\": \"LYZ\", \"locked\": true}]}"}};
  // {1: {0, 2}, 3: {4}} by Python's pickle.
  files.push_back({"groundgan_2.pkl", bytes("\x80\2}q\0(K\1c__builtin__\nset\nq\1]q\2(K\0K\2e\x85q\3Rq\4"
                                            "K\3h\1]q\5K\4a\x85q\6Rq\7u.")});
  files.push_back({"groundgan_3.pkl", bytes("\x80\3}q\0(K\1cbuiltins\nset\nq\1]q\2(K\0K\2e\x85q\3Rq\4"
                                            "K\3h\1]q\5K\4a\x85q\6Rq\7u.")});
  files.push_back({"groundgan_4.pkl", bytes("\x80\4\x95\x17\0\0\0\0\0\0\0}\x94(K\1\x8f\x94(K\0K\2\x90"
                                            "K\3\x8f\x94(K\4\x90u.")});
  files.push_back({"groundgan_5", bytes("\x80\5\x95\x17\0\0\0\0\0\0\0}\x94(K\1\x8f\x94(K\0K\2\x90"
                                        "K\3\x8f\x94(K\4\x90u.")});
  return files;
}

}  // namespace grnwb::test
