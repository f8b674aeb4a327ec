// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/chat/event_stream.h"

using grnwb::chat::EventStream;

namespace {

using Events = std::vector<std::string>;

Events eventsOf(const std::vector<std::string_view>& pieces) {
  EventStream stream;
  Events events;
  for (const std::string_view piece : pieces)
    for (std::string& data : stream.feed(piece)) events.push_back(std::move(data));
  return events;
}

std::string withLineEnds(std::string text, std::string_view lineEnd) {
  for (auto at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + lineEnd.size()))
    text.replace(at, 1, lineEnd);
  return text;
}

const std::string kText =
    ": comment\n"
    "event: delta\nid: 7\nretry: 10\ndata: {\"a\": 1}\n\n"
    "data:first\ndata: second\ndata:  third\ndata\n\n"
    "event: without data\n\n"
    ":\n\n"
    "database: no\n\n"
    "data: gène \xF0\x9F\xA7\xAC\n: in between\n\n\n"
    "data:\n\n"
    "data: [DONE]\n\n"
    "data: never ended\n";
const Events kEvents{"{\"a\": 1}", "first\nsecond\n third\n", "gène \xF0\x9F\xA7\xAC", "", "[DONE]"};

class Stream : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void splitAtEveryByte_data() {
    QTest::addColumn<QByteArray>("lineEnd");
    QTest::newRow("LF") << QByteArray("\n");
    QTest::newRow("CR LF") << QByteArray("\r\n");
    QTest::newRow("CR") << QByteArray("\r");
  }
  void splitAtEveryByte() {
    QFETCH(QByteArray, lineEnd);
    for (const char* mark : {"", "\xEF\xBB\xBF"}) {
      const std::string text = mark + withLineEnds(kText, lineEnd.toStdString());
      const std::string_view view = text;
      for (std::size_t at = 0; at <= view.size(); ++at)
        QVERIFY2(eventsOf({view.substr(0, at), view.substr(at)}) == kEvents, std::to_string(at).c_str());
      std::vector<std::string_view> bytes;
      for (std::size_t at = 0; at < view.size(); ++at) bytes.push_back(view.substr(at, 1));
      QVERIFY(eventsOf(bytes) == kEvents);
    }
  }

  void mixedLineEnds() { QVERIFY((eventsOf({"data: a\r\ndata: b\n\r\ndata: c\r\r"}) == Events{"a\nb", "c"})); }

  void anEventIsHadAsSoonAsItIsWhole() {
    EventStream stream;
    QVERIFY(stream.feed("data: a\r").empty());
    QVERIFY((stream.feed("\n\r") == Events{"a"}));
    QVERIFY(stream.feed("\n").empty());
    QVERIFY((stream.feed("data: b\n\n") == Events{"b"}));
  }
};

}  // namespace

QTEST_APPLESS_MAIN(Stream)
#include "tst_event_stream.moc"
