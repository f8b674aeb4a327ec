// SPDX-License-Identifier: GPL-3.0-or-later
// SHA-256 against the examples of FIPS 180-4 and its test vectors.
#include "core/base/hash.h"

#include <QTemporaryDir>
#include <QtTest>

#include "core/base/file.h"
#include "tests/support/test_support.h"

namespace {

using namespace grnwb;

class HashTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void matchesTheStandard_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("digest");
    QTest::newRow("empty") << QByteArray("")
                           << QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    QTest::newRow("one block") << QByteArray("abc")
                               << QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    QTest::newRow("two blocks") << QByteArray("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
                                << QByteArray("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    QTest::newRow("a million a") << QByteArray(1000000, 'a')
                                 << QByteArray("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
  }
  void matchesTheStandard() {
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, digest);
    QCOMPARE(sha256(text.toStdString()), digest.toStdString());
  }

  void piecesOfAnySizeGiveTheSame() {
    const std::string text(1000, 'x');
    for (const std::size_t piece : {1UL, 55UL, 63UL, 64UL, 65UL, 127UL, 999UL}) {
      Sha256 hash;
      for (std::size_t i = 0; i < text.size(); i += piece) hash.add(std::string_view(text).substr(i, piece));
      QCOMPARE(hash.hex(), sha256(text));
    }
  }

  void everyPaddingLengthMatchesQt() {
    for (int length = 0; length < 200; ++length) {
      const QByteArray text(length, 'q');
      QCOMPARE(QByteArray::fromStdString(sha256(text.toStdString())),
               QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
    }
  }

  void hashesFiles() {
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath(QStringLiteral("a")).toStdString();
    const std::string content(3 << 20, 'z');
    writeFileAtomically(path, content);
    QCOMPARE(sha256OfFile(path), sha256(content));
    QVERIFY(test::errorOf([&] { sha256OfFile(path.string() + ".absent"); }).code() == ErrorCode::badInput);
    QVERIFY(test::errorOf([&] { sha256OfFile(path.parent_path()); }).code() == ErrorCode::badInput);
  }
};

}  // namespace

QTEST_APPLESS_MAIN(HashTest)
#include "tst_hash.moc"
