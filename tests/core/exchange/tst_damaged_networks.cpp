// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are no network, or a damaged or malicious one: each ends in one error that names the file and the fault.
#include <QElapsedTimer>
#include <QTemporaryDir>

#include "core/base/file.h"
#include "core/exchange/read_network.h"
#include "tests/core/exchange/network_files.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using test::bytes;
namespace fs = std::filesystem;

namespace {

constexpr int kMany = 1'000'000;
constexpr qint64 kLongestMs = 3000;

std::string repeated(const std::string& text, int count) {
  std::string all;
  for (int i = 0; i < count; ++i) all += text;
  return all;
}

std::string graphml(const std::string& inside) {
  return "<?xml version='1.0'?>\n<graphml>\n<key id='w' for='edge' attr.name='weight' attr.type='double'/>\n"
         "<graph edgedefault='directed'>\n<node id='A'/>\n<node id='X'/>\n" +
         inside + "\n</graph></graphml>";
}

std::string gexf(const std::string& inside) {
  return "<gexf version='1.2'><graph defaultedgetype='directed'>\n<nodes><node id='A'/>\n<node id='X'/></nodes>\n" +
         inside + "\n</graph></gexf>";
}

/// Declarations of attributes, each on a line of its own.
std::string manyKeys(const std::string& element) {
  std::string all;
  for (int i = 0; i < kMany / 10; ++i)
    all += "<" + element + " id='" + std::to_string(i) + "'><default>1</default></" + element + ">\n";
  return all;
}

class DamagedNetworks : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir m_folder;

 private Q_SLOTS:
  void eachEndsInOneError_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("words");
    const auto add = [](const char* name, const std::string& content, const char* words) {
      QTest::newRow(name) << QByteArray::fromStdString(content) << QByteArray(words);
    };
    tables(add);
    xml(add);
    dot(add);
    json(add);
    pickles(add);
  }
  void eachEndsInOneError() {
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArray, words);
    const fs::path path = fs::path(m_folder.path().toStdString()) / QTest::currentDataTag();
    writeFileAtomically(path, content.toStdString());
    QElapsedTimer timer;
    timer.start();
    JobContext job;
    const Error error = test::errorOf([&] { exchange::readNetwork(path, job, test::pickledGenes()); });
    const qint64 elapsed = timer.elapsed();
    QVERIFY2(QByteArray(error.what()).contains(words), error.what());
    QCOMPARE(error.subject(), path.string());
    QVERIFY(error.code() == ErrorCode::badInput && !error.remedy().empty());
    QVERIFY2(elapsed < kLongestMs, QByteArray::number(elapsed));
    QVERIFY(QByteArray(error.what()).size() < 1000);
  }

  /// Every file cut anywhere, and every byte of it changed, gives a network or one error.
  void cutAndChangedFiles_data() {
    QTest::addColumn<QByteArray>("content");
    for (const test::NetworkFile& file : test::networkFiles())
      QTest::newRow(file.name.c_str()) << QByteArray::fromStdString(file.content);
  }
  void cutAndChangedFiles() {
    QFETCH(const QByteArray, content);
    const std::string whole = content.toStdString();
    const auto read = [](const std::string& text) {
      JobContext job;
      try {
        exchange::parseNetwork(text, QTest::currentDataTag(), job, test::pickledGenes());
        return true;
      } catch (const Error& error) {
        return error.code() == ErrorCode::badInput;
      }
    };
    for (std::size_t i = 0; i < whole.size(); ++i) {
      QVERIFY(read(whole.substr(0, i)));
      for (const char other : {'\0', '\xff', '"', '<', '{', '\n', '9', static_cast<char>(whole[i] ^ 1)}) {
        std::string changed = whole;
        changed[i] = other;
        QVERIFY(read(changed));
      }
    }
  }

  void foldersAndAbsentFiles() {
    JobContext job;
    const std::string folder = m_folder.path().toStdString();
    for (const std::string& path : {folder, folder + "/absent.csv"}) {
      const Error error = test::errorOf([&] { exchange::readNetwork(path, job); });
      QVERIFY(error.code() == ErrorCode::badInput && error.subject() == path);
    }
  }

  void canBeStopped() {
    JobContext job;
    job.requestStop();
    for (const std::string& content : {graphml(""), gexf("<edges/>"), sharedSet(3, 2)}) {
      const Error error = test::errorOf([&] { exchange::parseNetwork(content, "stopped", job, test::pickledGenes()); });
      QVERIFY(error.code() == ErrorCode::cancelled);
    }
  }

  void aPickleNeedsTheGenes() {
    JobContext job;
    const Error error = test::errorOf([&] { exchange::parseNetwork(bytes("\x80\4}."), "a.pkl", job); });
    QVERIFY(error.remedy().find("give the data") != std::string::npos);
  }

 private:
  /// One set of the numbers from 0, which all keys from 0 have.
  static std::string sharedSet(int keys, int numbers) {
    const auto number = [](int value) {
      std::string text = "J";
      for (int byte = 0; byte < 4; ++byte) text += static_cast<char>(value >> (8 * byte) & 0xff);
      return text;
    };
    std::string text = bytes("\x80\4}K\0\x8f\x94(");
    for (int i = 0; i < numbers; ++i) text += number(i);
    text += bytes("\x90s(");
    for (int i = 0; i < keys; ++i) text += number(i) + bytes("h\0");
    return text + "u.";
  }

  static void tables(const auto& add) {
    add("empty.csv", "", "is empty");
    add("blank.csv", " \n\t\n", "is empty");
    add("comments.csv", "# nothing\n", "is empty");
    add("header.csv", "TF,target,importance\n", "no edge below its header");
    add("nan.csv", "TF,target,importance\nA,X,NaN\n", "line 2: the importance 'NaN' is not a finite number");
    add("infinite.csv", "TF,target,importance\nA,X,1e999\n", "line 2: the importance '1e999'");
    add("word.csv", "TF,target,importance\nA,X,1\nB,X,high\n", "line 3: the importance 'high'");
    add("ragged.csv", "TF,target,importance\nA,X,1\nB,X\n", "line 3 has 2 fields, the first line has 3");
    add("longer.csv", "A,X\nB,X,1\n", "line 2 has 3 fields");
    add("nameless.csv", "TF,target\nA,\n", "line 2 has an empty gene name");
    add("one.csv", "GATA1\nHBB\n", "line 1 has one column: GATA1");
    add("notargets.csv", "TF,importance\nA,1\n", "a header without a column for the targets");
    add("notfs.csv", "target,importance\nX,1\n", "a header without a column for the TFs");
    add("words.csv", "parent,child,strength\nA,X,1\n", "'strength' is neither a finite importance nor a sign");
    add("sign.csv", "TF,target,sign\nA,X,maybe\n", "line 2: the sign 'maybe' is not activates");
    add("mixed.csv", "A,X,+\nB,X,2.5\n", "line 2: '2.5' is no sign");
    add("locked.csv", "TF,target,locked\nA,X,yes\n", "the locked 'yes' is not true or false");
    add("rho.csv", "TF,target,rho\nA,X,much\n", "line 2: the rho 'much'");
    add("noedge.csv", "A,X,0\nB,X,0\n", "says of all its pairs that they are no edge");
    add("full.csv", "A,B\nB,C\nC,A\n", "3 of its 3 edges lead into genes that are TFs themselves");
    add("mac.csv", "TF,target\rA,X\r", "carriage returns alone");
    add("latin1.csv", "TF,target\nA,X\nB,caf\xE9\n", "line 3 is not valid UTF-8");
    add("nul.csv", bytes("TF,target\nA,X\0\n"), "line 2 holds a NUL byte");
    add("control.csv", "TF,target\nA,X\x01Y\n", "control character");
    add("long.csv", "A," + std::string(201, 'x') + "\n", "201 bytes");
    add("data.h5", bytes("\x89HDF\r\n\x1a\n\0\0\0\0"), "NUL byte");
    add("cut.csv.gz", bytes("\x1f\x8b\x08\0\0\0\0\0\0\3s"), "damaged or cut short");
    add("half.sif", "A\tregulates\n", "line 1 has a source and an interaction without a target");
    add("hole.sif", "A\tregulates\t\tX\n", "line 1 has an empty field");
    add("lines.sif", repeated("A B\n", kMany), "without a target");
  }

  static void xml(const auto& add) {
    const std::string edge = "<edge source='A' target='X'/>";
    add("cut.graphml", "<graphml><graph><node id='A'", "line 1 is not well-formed XML");
    add("unclosed.graphml", graphml(edge).substr(0, 200), "is not well-formed XML");
    add("other.xml", "<svg/>", "neither GraphML nor GEXF");
    add("root.graphml", "<x><graphml/></x>", "the root element 'x', not 'graphml'");
    add("nograph.graphml", "<graphml/>", "has no element 'graph'");
    add("nothing.graphml", "<graphml><graph edgedefault='directed'/></graphml>", "names no gene");
    add("two.graphml", "<graphml><graph/>\n<graph/></graphml>", "line 2: 'graph' is the second of its kind");
    add("nan.graphml", graphml("<edge source='A' target='X'><data key='w'>NaN</data></edge>"),
        "line 7: 'edge' is wrong: the weight 'NaN' is not a finite number");
    add("key.graphml", graphml("<edge source='A' target='X'><data key='v'>1</data></edge>"),
        "line 7: 'edge' has the attribute 'v', which is not declared");
    add("keys.graphml", "<graphml><key id='a'/>\n<key id='a' for='node'/><graph/></graphml>", "line 2: 'key' declares");
    add("attributes.graphml", "<graphml>\n" + manyKeys("key") + "<graph/></graphml>",
        "line 258: 'key' is one of more than 256 attributes");
    add("attributes.gexf",
        "<gexf><graph><attributes class='node'>\n" + manyKeys("attribute") + "</attributes><nodes/></graph></gexf>",
        "line 258: 'attribute' is one of more than 256 attributes");
    add("node.graphml", graphml("<edge source='A' target='Q'/>"),
        "line 7: 'edge' has the target 'Q', which is no node");
    add("ids.graphml", graphml("<node id='A'/>"), "line 7: 'node' has the id 'A' of another node");
    add("noid.graphml", graphml("<node/>"), "line 7: 'node' has no 'id'");
    add("undirected.graphml", graphml("<edge source='A' target='X' directed='false'/>"), "has no direction");
    add("nested.graphml", graphml("<node id='G'><graph/></node>"), "line 7: 'graph' is nested in another graph");
    add("hyper.graphml", graphml("<hyperedge/>"), "line 7: 'hyperedge' joins several genes");
    add("control.graphml", graphml("<node id='&#1;'/>"), "control character");
    add("surrogate.graphml", graphml("<node id='&#xD800;'/>"), "not valid UTF-8");
    add("laughs.graphml",
        "<?xml version='1.0'?>\n<!DOCTYPE lolz [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>\n"
        "<graphml>&b;</graphml>",
        "line 2: the DOCTYPE defines entities");
    add("outside.graphml", "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><graphml>&f;</graphml>",
        "the DOCTYPE defines entities");
    add("deep.graphml", graphml(repeated("<x>", kMany) + repeated("</x>", kMany)), "is nested deeper");
    add("deepcut.graphml", "<graphml>" + repeated("<x>", kMany), "is not well-formed XML");
    add("latin1.graphml", graphml("<node id='caf\xE9'/>"), "line 7 is not valid UTF-8");
    add("many.graphml", graphml(edge + repeated("<node id='A'/>", 100'000)), "has the id 'A' of another node");
    add("nodes.gexf", "<gexf><graph/></gexf>", "'graph' has no element 'nodes'");
    add("for.gexf",
        gexf("<edges><edge source='A' target='X'><attvalues><attvalue for='0' value='1'/></attvalues>"
             "</edge></edges>"),
        "has the attribute '0', which is not declared");
    add("weight.gexf", gexf("<edges>\n<edge source='A' target='X' weight='heavy'/></edges>"),
        "line 5: 'edge' is wrong: the weight 'heavy'");
    add("end.gexf", gexf("<edges><edge source='A'/></edges>"), "'edge' has no 'target'");
    add("undirected.gexf", gexf("<edges><edge source='A' target='X' type='undirected'/></edges>"), "has no direction");
    add("groups.gexf", "<gexf><graph><nodes><node id='G'><nodes/></node></nodes></graph></gexf>", "nested in another");
  }

  static void dot(const auto& add) {
    add("undirected.dot", "graph { A -- X }", "is an undirected graph");
    add("cut.dot", "digraph {\n A -> X;\n", "line 1 opens a brace that is not closed");
    add("quote.dot", "digraph {\n A -> \"X }\n", "line 2 begins a text in quotes");
    add("comment.dot", "digraph {\n /* A -> X }\n", "line 2 begins a comment");
    add("syntax.dot", "digraph {\n A -> -> X\n}", "is no graph in DOT: ");
    add("operator.dot", "digraph { A -- X }", "is no graph in DOT: ");
    add("html.dot", "digraph {\n <b>A</b> -> X }", "line 2 holds an HTML string");
    add("two.dot", "digraph { A -> X }\ndigraph { B -> Y }", "line 2 holds more than the one graph");
    add("close.dot", "digraph } {", "line 1 closes a brace");
    add("deep.dot", "digraph " + repeated("{", kMany), "nested deeper");
    add("chain.dot", "digraph { A" + repeated("->A", 100'000) + " }", "is no graph in DOT");
    add("nan.dot", "digraph { A -> X [importance=nan] }", "the edge A -> X: the importance 'nan'");
    add("edited.dot", "digraph { A -> X [edited_at=\"1.5\"] }", "edited_at '1.5' is not a whole number");
    add("role.dot", "digraph { X [role=target]; X -> Y }", "starts at a gene whose role is target");
    add("percent.dot", "digraph { \"%s\" -> X }", "begins with %");
    add("empty.dot", "digraph {}", "names no gene");
    add("control.dot", "digraph { \"A\x02\" -> X }", "control character");
    add("port.dot", "no dot at all", "opens a brace that is not closed");
  }

  static void json(const auto& add) {
    add("cut.json", "{\"HBB\": [\"GATA1\"", "is not valid JSON at byte 17");
    add("list.json", "[1, 2]", "is not a JSON object");
    add("type.json", "{\"HBB\": \"GATA1\"}", "the value of 'HBB' is no list of TFs");
    add("number.json", "{\"HBB\": [1]}", "the list of 'HBB' holds something that is no name");
    add("twice.json", "{\"HBB\": [\"A\"], \"HBB\": []}", "has the target 'HBB' twice");
    add("deep.json", repeated("[", kMany), "is nested deeper");
    add("none.json", "{}", "names no gene");
    add("range.json", "{\"HBB\": [1e999]}", "out of range");
    add("grn.json", "{\"format\": \"grnwb-grn\", \"version\": 2}", "is not of version 1");
    add("loop.json",
        "{\"format\": \"grnwb-grn\", \"version\": 1, \"tfs\": [\"A\"], \"targets\": [\"A\"], \"edges\": []}",
        "both TF and target");
  }

  static void pickles(const auto& add) {
    const std::string frame = bytes("\x80\4");
    add("system.pkl", bytes("\x80\2cos\nsystem\nX\4\0\0\0echo\x85R."), "byte 2: the opcode GLOBAL names 'os.system'");
    add("stack.pkl", bytes("\x80\4\x8c\2os\x8c\6system\x93."), "byte 2: the opcode SHORT_BINUNICODE");
    add("reduce.pkl", bytes("\x80\2cbuiltins\nset\nK\1R."), "byte 18: the opcode REDUCE calls something else");
    add("setofset.pkl", bytes("\x80\2cbuiltins\nset\ncbuiltins\nset\n]\x85RR."), "byte 33: the opcode REDUCE");
    add("build.pkl", frame + "}}b.", "byte 3: EMPTY_DICT begins a second dict");
    add("build2.pkl", frame + "}K\1b.", "byte 5: the opcode BUILD");
    add("inst.pkl", frame + "(ios\nsystem\n.", "byte 3: the opcode INST");
    add("obj.pkl", frame + "(o.", "the opcode OBJ");
    add("newobj.pkl", frame + bytes("}\x81."), "the opcode NEWOBJ");
    add("ext.pkl", frame + bytes("\x82\1."), "the opcode EXT1");
    add("persid.pkl", frame + "Pname\n.", "the opcode PERSID");
    add("byte.pkl", frame + bytes("\7."), "the opcode 0x07");
    add("old.pkl", "(dp0\n.", "byte 0: no PROTO begins the pickle");
    add("proto.pkl", bytes("\x80\x09}."), "PROTO names the protocol 9");
    add("again.pkl", bytes("\x80\4\x80\4}."), "byte 2: PROTO stands within");
    add("nostop.pkl", frame + "}", "byte 3: the file ends before STOP");
    add("after.pkl", frame + "}..", "byte 4: more bytes follow STOP");
    add("cut.pkl", frame + "}J\1", "byte 3: the file ends before STOP");
    add("negative.pkl", frame + bytes("}K\1\x8f(J\xff\xff\xff\xff\x90s."), "names the gene number -1");
    add("beyond.pkl", frame + bytes("}K\1\x8f(K\x05\x90s."), "names the gene number 5, but the data have 5 genes");
    add("key.pkl", frame + bytes("}M\xff\xff\x8fs."), "names the gene number 65535");
    add("long.pkl", frame + bytes("}\x8a\x09"), "LONG1 holds a number of more than 8 bytes");
    add("huge.pkl", frame + bytes("}\x8a\x08\xff\xff\xff\xff\xff\xff\xff\x7f\x8fs."),
        "gene number 9223372036854775807");
    add("recursive.pkl", frame + bytes("}\x94K\1h\0s."), "SETITEM has a value that is no set");
    add("inset.pkl", frame + bytes("}K\1\x8f(\x8f\x90s."), "ADDITEMS adds something else than a whole number");
    add("selfset.pkl", frame + bytes("}K\1\x8f\x94(h\0\x90s."), "ADDITEMS adds something else");
    add("list.pkl", frame + "}K\1]s.", "SETITEM has a value that is no set");
    add("memo.pkl", frame + bytes("}h\7s."), "BINGET asks for 7, which nothing set");
    add("put.pkl", frame + bytes("q\1}."), "BINPUT finds nothing to remember");
    add("mark.pkl", frame + "}u.", "byte 3: SETITEMS finds no MARK");
    add("marks.pkl", frame + "}(.", "STOP ends with something else");
    add("odd.pkl", frame + "}(K\1u.", "SETITEMS finds other values");
    add("under.pkl", frame + "s.", "SETITEM finds other values");
    add("over.pkl", frame + "(K\1s.", "SETITEM finds other values");
    add("number.pkl", frame + "K\1.", "STOP ends with something else than one dict");
    add("bool.pkl", frame + bytes("}K\1\x88s."), "the opcode NEWTRUE");
    add("empty.pkl", frame + "}.", "names no gene");
    add("deep.pkl", frame + repeated("(", kMany), "the file ends before STOP");
    add("moremarks.pkl", frame + repeated("(", kMany + 1), "MARK makes more than 1000000 marks");
    add("moresets.pkl", frame + repeated(bytes("\x8f"), kMany + 1), "EMPTY_SET makes more than 1000000 sets");
    add("morememo.pkl", frame + "}" + repeated(bytes("\x94"), kMany + 1),
        "MEMOIZE makes more than 1000000 remembered values");
    add("morevalues.pkl", frame + "}q" + bytes("\0") + repeated(bytes("h\0"), 5 * kMany),
        "BINGET makes more than 5000000 values on the stack");
    add("morenumbers.pkl", frame + bytes("\x8f") + repeated("(" + repeated("K\1", kMany / 10) + bytes("\x90"), 51),
        "ADDITEMS makes more than 5000000 numbers in sets");
    add("morekeys.pkl", sharedSet(kMany + 1, 0), "SETITEMS makes more than 1000000 keys");
    add("moreedges.pkl", sharedSet(20'000, kMany), "holds more than 5000000 edges");
    add("sets.pkl", frame + "}(" + repeated(bytes("\x8f"), kMany) + "u.", "SETITEMS has a key that is no whole number");
  }
};

}  // namespace

QTEST_APPLESS_MAIN(DamagedNetworks)
#include "tst_damaged_networks.moc"
