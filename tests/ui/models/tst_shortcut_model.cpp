// SPDX-License-Identifier: GPL-3.0-or-later
// Shortcuts as a table: changing, resetting, keeping them, and saying which collide.
#include <QAbstractItemModelTester>
#include <QAction>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "ui/models/shortcut_model.h"

using grnwb::ui::ShortcutModel;

namespace {

class Shortcuts : public QObject {
  Q_OBJECT
  QTemporaryDir m_folder;
  QObject m_home, m_otherHome;

  QAction* action(const char* name, const char* keys, QObject* home, Qt::ShortcutContext context = Qt::WindowShortcut) {
    auto* made = new QAction(QStringLiteral("&") + QString::fromLatin1(name), home);
    made->setObjectName(QString::fromLatin1(name));
    made->setShortcut(QKeySequence(QString::fromLatin1(keys)));
    made->setShortcutContext(context);
    return made;
  }

 private Q_SLOTS:
  void cleanup() {
    qDeleteAll(m_home.children());
    qDeleteAll(m_otherHome.children());
    QFile::remove(m_folder.filePath(QStringLiteral("s.ini")));
  }

  void changesReachTheActionAndTheNextStart() {
    QSettings kept(m_folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    QAction* save = action("save", "Ctrl+S", &m_home);
    save->setToolTip(QStringLiteral("Save (Ctrl+S)"));
    ShortcutModel model({{save, QStringLiteral("File")}}, kept);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QModelIndex keys = model.index(0, ShortcutModel::ShortcutColumn);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QVERIFY(model.setData(keys, QKeySequence(QStringLiteral("Ctrl+Alt+S")), Qt::EditRole));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(save->shortcut(), QKeySequence(QStringLiteral("Ctrl+Alt+S")));
    QCOMPARE(save->toolTip(), QStringLiteral("Save (Ctrl+Alt+S)"));
    QVERIFY(keys.data(ShortcutModel::IsChangedRole).toBool());
    QCOMPARE(model.index(0, ShortcutModel::CommandColumn).data().toString(), QStringLiteral("save"));
    QCOMPARE(model.index(0, ShortcutModel::UsualColumn).data().toString(), QStringLiteral("Ctrl+S"));

    QAction* next = action("save", "Ctrl+S", &m_otherHome);  // of the next start
    ShortcutModel again({{next, QStringLiteral("File")}}, kept);
    QCOMPARE(next->shortcut(), QKeySequence(QStringLiteral("Ctrl+Alt+S")));
    again.reset(0);
    QCOMPARE(next->shortcut(), QKeySequence(QStringLiteral("Ctrl+S")));
    QVERIFY(kept.allKeys().isEmpty());
  }

  void noneIsAChoiceToo() {
    QSettings kept(m_folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    QAction* find = action("find", "Ctrl+F", &m_home);
    ShortcutModel model({{find, {}}}, kept);
    QVERIFY(model.setData(model.index(0, ShortcutModel::ShortcutColumn), QKeySequence(), Qt::EditRole));
    QVERIFY(find->shortcut().isEmpty());
    QAction* next = action("find", "Ctrl+F", &m_otherHome);
    const ShortcutModel again({{next, {}}}, kept);
    QVERIFY(next->shortcut().isEmpty());
  }

  void keysThatCouldMeetCollide() {
    QSettings kept(m_folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    const auto local = Qt::WidgetWithChildrenShortcut;
    ShortcutModel model({{action("wide", "Ctrl+K", &m_home), {}},
                         {action("here", "P", &m_home, local), {}},
                         {action("there", "P", &m_otherHome, local), {}},
                         {action("same", "Del", &m_home, local), {}}},
                        kept);
    for (int row = 0; row < 4; ++row) QVERIFY(model.conflicts(row).isEmpty());  // each P has a place of its own
    model.setData(model.index(3, ShortcutModel::ShortcutColumn), QKeySequence(QStringLiteral("P")), Qt::EditRole);
    QCOMPARE(model.conflicts(3), QStringList{QStringLiteral("here")});
    QCOMPARE(model.conflicts(1), QStringList{QStringLiteral("same")});
    QVERIFY(model.index(1, ShortcutModel::ProblemColumn).data().toString().contains(QStringLiteral("same")));
    model.setData(model.index(2, ShortcutModel::ShortcutColumn), QKeySequence(QStringLiteral("Ctrl+K")), Qt::EditRole);
    QCOMPARE(model.conflicts(0), QStringList{QStringLiteral("there")});
    model.resetAll();
    for (int row = 0; row < 4; ++row) QVERIFY(model.conflicts(row).isEmpty());
  }
};

}  // namespace

QTEST_MAIN(Shortcuts)
#include "tst_shortcut_model.moc"
