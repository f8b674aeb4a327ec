// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <sstream>
#include <type_traits>

#include "core/chat/api_key.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using chat::ApiKey;

namespace {

const std::string kSecret = "sk-live/a+b\"c\\d=0123456789wxyz", kMask = "sk-…wxyz";

template <class T>
concept Printable = requires(std::ostream& out, const T& value) {
  out << value;
};
static_assert(!Printable<ApiKey> && !std::is_convertible_v<ApiKey, std::string>);

class Key : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void isMasked() {
    QCOMPARE(ApiKey().masked(), std::string());
    QVERIFY(ApiKey().isEmpty());
    QVERIFY(ApiKey("").isEmpty());
    QCOMPARE(ApiKey("a").masked(), std::string("…"));
    QCOMPARE(ApiKey("sk-456789012345").masked(), std::string("…"));
    QCOMPARE(ApiKey("sk-4567890123456").masked(), std::string("sk-…3456"));
    QCOMPARE(ApiKey(kSecret).masked(), kMask);
    QCOMPARE(ApiKey(kSecret).secret(), kSecret);
  }

  void otherCharactersAreRefused() {
    for (const char* bad : {"sk-1234567890123456\n", "sk-1\r\nX-Other: 1", "sk-\t12", "sk-\x7f", "sk-1234…4f2a"}) {
      const Error error = test::errorOf([&] { ApiKey{std::string(bad)}; });
      QCOMPARE(error.code(), ErrorCode::usage);
      QCOMPARE(error.subject(), std::string("API key"));
      QVERIFY(std::string(error.what()).find("sk-") == std::string::npos);
    }
    QCOMPARE(test::errorOf([] { ApiKey(std::string("sk\0x", 4)); }).code(), ErrorCode::usage);
    QVERIFY(!ApiKey("my own key").isEmpty());
  }

  void isTakenOutInAllItsForms_data() {
    QTest::addColumn<QString>("form");
    const auto add = [](const char* name, const char* form) { QTest::newRow(name) << QString::fromUtf8(form); };
    add("as it is", R"(sk-live/a+b"c\d=0123456789wxyz)");
    add("URL", "sk-live%2Fa%2Bb%22c%5Cd%3D0123456789wxyz");
    add("url", "sk-live%2fa%2bb%22c%5cd%3d0123456789wxyz");
    add("JSON", R"(sk-live/a+b\"c\\d=0123456789wxyz)");
    add("JSON with slashes escaped", R"(sk-live\/a+b\"c\\d=0123456789wxyz)");
    add("JSON for HTML", R"(sk-live/a\u002Bb\u0022c\u005Cd=0123456789wxyz)");
    add("json for HTML", R"(sk-live/a\u002bb\u0022c\u005cd=0123456789wxyz)");
  }
  void isTakenOutInAllItsForms() {
    QFETCH(QString, form);
    const ApiKey key(kSecret);
    const std::string text = form.toStdString();
    QCOMPARE(key.withoutSecret("<" + text + "> and <" + text + ">"), "<" + kMask + "> and <" + kMask + ">");
    QCOMPARE(key.withoutSecret(text), kMask);
  }

  void isTakenOutOfBase64() {
    const QByteArray secret = QByteArray::fromStdString(kSecret);
    for (const char* before : {"", "u", ":k", "Bearer ", "user:"})
      for (const char* after : {"", "!", "!!", "@host"})
        for (const auto option : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding}) {
          const QByteArray whole = before + secret + after, encoded = whole.toBase64(option);
          const std::string clean = ApiKey(kSecret).withoutSecret("x " + encoded.toStdString() + " y");
          QVERIFY2(clean.find(kMask) != std::string::npos, encoded.constData());
          // What is left holds no more than the bytes around the key and a character or two of its ends.
          QVERIFY2(clean.size() <= 4 + kMask.size() + 8 + (strlen(before) + strlen(after)) * 4 / 3 + 2, clean.c_str());
        }
  }

  void otherTextStaysAsItIs() {
    const std::string text = "Incorrect API key provided: sk-live****wxyz.";
    QCOMPARE(ApiKey(kSecret).withoutSecret(text), text);
    QCOMPARE(ApiKey().withoutSecret(text), text);
    QCOMPARE(ApiKey("ab").withoutSecret("crab cab"), std::string("cr… c…"));
  }
};

}  // namespace

QTEST_APPLESS_MAIN(Key)
#include "tst_api_key.moc"
