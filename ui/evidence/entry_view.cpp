// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/entry_view.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include "ui/evidence/plain_view.h"
#include "ui/models/number_text.h"
#include "ui/models/transcript_model.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {

EntryView::EntryView(QWidget* parent)
    : QSplitter(Qt::Horizontal, parent),
      m_prompt(addSide(tr("Prompt"), QStringLiteral("entryPrompt"), m_promptFacts)),
      m_answer(addSide(tr("Answer"), QStringLiteral("entryAnswer"), m_answerFacts)) {
  setChildrenCollapsible(false);
}

PlainView* EntryView::addSide(const QString& title, const QString& objectName, QLabel*& facts) {
  auto* side = new QWidget(this);
  QFrame* head = viewBar(side);
  facts = elidedLabel(head, Tone::second);
  facts->setObjectName(objectName + QStringLiteral("Facts"));
  rowOf(head)->addWidget(label(title, head, Tone::text, TextSize::head));
  rowOf(head)->addWidget(facts, 1);
  auto* text = new PlainView(objectName, title, side);
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(head);
  column->addWidget(text, 1);
  addWidget(side);
  return text;
}

void EntryView::showEntry(const llm::TranscriptEntry& entry) {
  const auto toText = [](const std::string& text) { return QString::fromStdString(text).trimmed(); };
  const QLocale locale;
  QStringList asked{TranscriptModel::subjectText(entry)}, answered{toText(entry.request.model)};
  const auto addTokens = [](QStringList& facts, std::int64_t tokens) {
    if (tokens >= 0) facts << tr("%Ln tokens", "", int(tokens));
  };
  addTokens(asked, entry.answer.promptTokens);
  asked << tr("temperature %1").arg(locale.toString(entry.request.temperature, 'f', QLocale::FloatingPointShortest))
        << tr("seed %1").arg(locale.toString(qulonglong(entry.request.seed)));
  addTokens(answered, entry.answer.answerTokens);
  if (entry.seconds > 0) answered << durationText(entry.seconds);
  if (entry.answer.cut) answered << tr("cut off");
  const QString dot = QStringLiteral(" · ");
  m_promptFacts->setText(asked.join(dot));
  m_answerFacts->setText(answered.join(dot));
  m_prompt->setParts({{tr("System"), toText(entry.request.system)}, {tr("Question"), toText(entry.request.prompt)}});
  m_answer->setParts({{{}, toText(entry.answer.text)}});
}

void EntryView::clear(const QString& hint) {
  m_promptFacts->clear();
  m_answerFacts->clear();
  m_prompt->setParts({});
  m_answer->setParts({{hint, {}}});
}

}  // namespace grnwb::ui
