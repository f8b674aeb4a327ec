// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/passage_pane.h"

#include <QLabel>
#include <QVBoxLayout>

#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kLeastWidth = 160, kTop = 8, kBesideText = 12;

QString joined(const QStringList& parts) {
  return parts.join(QStringLiteral(" · "));
}

}  // namespace

PassagePane::PassagePane(const QString& title, const QString& objectName, QWidget* parent)
    : QWidget(parent),
      m_facts(elidedLabel(this, Tone::second, TextSize::small)),
      m_note(elidedLabel(this, Tone::faint, TextSize::small)),
      m_browser(new MarkedBrowser(this)) {
  setAutoFillBackground(true);
  setBackgroundRole(QPalette::Base);
  setMinimumWidth(kLeastWidth);
  m_facts->setObjectName(objectName + QStringLiteral("Facts"));
  m_note->setObjectName(objectName + QStringLiteral("Note"));
  m_browser->setObjectName(objectName + QStringLiteral("Text"));
  m_browser->setAccessibleName(title);
  auto* heading = label(title, this, Tone::text, TextSize::small);
  QFont font = heading->font();
  font.setWeight(QFont::DemiBold);
  heading->setFont(font);
  auto* head = new QHBoxLayout;
  head->setContentsMargins(kBesideText, 0, kBesideText, 0);
  head->setSpacing(4);
  head->addWidget(heading);
  head->addWidget(m_facts, 1);
  m_note->setContentsMargins(kBesideText, 0, kBesideText, 0);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, kTop, 0, 0);
  column->setSpacing(1);
  column->addLayout(head);
  column->addWidget(m_note);
  column->addWidget(m_browser, 1);
}

void PassagePane::setFacts(const QStringList& facts, const QStringList& notes) {
  setForeignText(*m_facts, facts.isEmpty() ? QString() : QStringLiteral("· ") + joined(facts));
  setForeignText(*m_note, joined(notes));
  m_note->setVisible(!notes.isEmpty());
}

void setForeignText(QLabel& label, const QString& text) {
  label.setText(text);
  label.setToolTip(text.isEmpty() ? text : QStringLiteral("<qt>%1</qt>").arg(text.toHtmlEscaped()));
}

}  // namespace grnwb::ui
