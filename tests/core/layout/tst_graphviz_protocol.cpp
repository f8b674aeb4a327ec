// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <limits>

#include "core/layout/graphviz_protocol.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using namespace grnwb::layout;

namespace {

class TestGraphvizProtocol : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void aRequestComesBackAsItWas() {
    for (const Engine engine : {Engine::dot, Engine::neato, Engine::fdp, Engine::sfdp, Engine::twopi, Engine::circo}) {
      const LayoutRequest sent{engine, 4, {{0, 1}, {3, 2}, {2, 2}}};
      const LayoutRequest got = parseRequest(requestText(sent));
      QCOMPARE(int(got.engine), int(sent.engine));
      QCOMPARE(got.nodes, sent.nodes);
      QCOMPARE(got.edges, sent.edges);
    }
    QCOMPARE(parseRequest(requestText({})).nodes, 0);
  }

  void placesComeBackToTheBit() {
    Positions sent(3, 2);
    sent << 0.1, -1.0 / 3, 1e-300, -1.7976931348623157e308, 0, 5e-324;
    QVERIFY(parsePlaces(placesText(sent), 3) == sent);
    QCOMPARE(parsePlaces(placesText(Positions(0, 2)), 0).rows(), 0);
    QVERIFY(placesText(sent).size() < longestReply(3));
  }

  void malformedRequestsAreRefused_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("problem");
    const auto add = [](const char* name, const char* text, const char* problem) {
      QTest::newRow(name) << QByteArray(text) << QByteArray(problem);
    };
    add("nothing", "", "its end stands where 'grnwb-layout' is expected");
    add("another text", "digraph { a -> b }", "'digraph' stands where 'grnwb-layout' is expected");
    add("a later version", "grnwb-layout 2 dot 0 0 end", "'2' stands where '1' is expected");
    add("no engine", "grnwb-layout 1 patchwork 0 0 end", "'patchwork' stands where the name of an engine is expected");
    add("fewer than no nodes", "grnwb-layout 1 dot -1 0 end", "a number of nodes of 0 to 20000 expected");
    add("too many nodes", "grnwb-layout 1 dot 20001 0 end", "a number of nodes of 0 to 20000 expected");
    add("too many edges", "grnwb-layout 1 dot 1 1000001 end", "a number of edges of 0 to 1000000 expected");
    add("half a node", "grnwb-layout 1 dot 1.5 0 end", "'1.5' stands where a number of nodes is expected");
    add("beyond an integer", "grnwb-layout 1 dot 99999999999999999999 0 end",
        "'99999999999999999999' stands where a number of nodes is expected");
    add("edge out of range", "grnwb-layout 1 dot 2 1 0 2 end", "a node's number of 0 to 1 expected");
    add("edge without nodes", "grnwb-layout 1 dot 0 1 0 0 end", "a node's number of 0 to -1 expected");
    add("half an edge", "grnwb-layout 1 dot 2 1 0 end", "'end' stands where a node's number is expected");
    add("cut short", "grnwb-layout 1 dot 2 1 0 1", "its end stands where 'end' is expected");
    add("too long", "grnwb-layout 1 dot 2 1 0 1 0 1 end", "'0' stands where 'end' is expected");
    add("text behind", "grnwb-layout 1 dot 2 1 0 1 end more", "'more' stands where nothing more is expected");
    add("bytes", "\xff\x01", "'\?\?' stands where 'grnwb-layout' is expected");
  }
  void malformedRequestsAreRefused() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, problem);
    const Error error = test::errorOf([&] { parseRequest(text.toStdString()); });
    QCOMPARE(QByteArray::fromStdString(error.problem()), problem);
    QCOMPARE(error.code(), ErrorCode::badInput);
  }

  void malformedPlacesAreRefused_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("problem");
    const auto add = [](const char* name, const char* text, const char* problem) {
      QTest::newRow(name) << QByteArray(text) << QByteArray(problem);
    };
    add("nothing", "", "its end stands where 'grnwb-places' is expected");
    add("the request", "grnwb-layout 1 dot 2 0 end", "'grnwb-layout' stands where 'grnwb-places' is expected");
    add("too few", "grnwb-places 1 1 0 0 end", "it places 1 of 2 nodes");
    add("too many", "grnwb-places 1 3 0 0 0 0 0 0 end", "it places 3 of 2 nodes");
    add("fewer than said", "grnwb-places 1 2 0 0 end", "'end' stands where a coordinate is expected");
    add("cut short", "grnwb-places 1 2 0 0 0 0", "its end stands where 'end' is expected");
    add("not a number", "grnwb-places 1 2 0 0 nan 0 end", "node 1 has no finite place");
    add("infinite", "grnwb-places 1 2 0 -inf 1 0 end", "node 0 has no finite place");
    add("beyond a number", "grnwb-places 1 2 0 1e999 1 0 end", "'1e999' stands where a coordinate is expected");
    add("a comma", "grnwb-places 1 2 0,5 1 1 0 end", "'0,5' stands where a coordinate is expected");
  }
  void malformedPlacesAreRefused() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, problem);
    const Error error = test::errorOf([&] { parsePlaces(text.toStdString(), 2); });
    QCOMPARE(QByteArray::fromStdString(error.problem()), problem);
    QCOMPARE(error.code(), ErrorCode::failed);
  }
};

}  // namespace

QTEST_APPLESS_MAIN(TestGraphvizProtocol)
#include "tst_graphviz_protocol.moc"
