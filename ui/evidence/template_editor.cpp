// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/template_editor.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include "core/base/error.h"
#include "ui/evidence/exact_edit.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

using Templates = llm::PromptTemplates;
using Part = std::string Templates::*;
constexpr std::array<Part, TemplateEditor::TabCount> kParts{&Templates::system, &Templates::tfs, &Templates::edges};
constexpr std::array kNames{"systemTemplate", "tfTemplate", "edgeTemplate"};
/// As core/llm/prompts.h has them; those in the first place must be there.
constexpr std::array kPlaceholders{"", "{genes} {context}", "{gene} {tfs} {context} {k}"};

}  // namespace

TemplateEditor::TemplateEditor(QWidget* parent)
    : QWidget(parent), m_taken(llm::defaultTemplates()), m_tabs(new QTabBar(this)), m_stack(new QStackedWidget(this)) {
  setObjectName(QStringLiteral("templateEditor"));
  QFrame* bar = viewBar(this);
  m_tabs->setObjectName(QStringLiteral("templateTabs"));
  m_tabs->setAccessibleName(tr("Prompt templates"));
  m_tabs->setStyleSheet(QStringLiteral("QTabBar { background: transparent; }"));
  m_reset = linkButton(tr("Reset to default"), QStringLiteral("resetTemplate"), bar);
  rowOf(bar)->addWidget(label(tr("Prompts"), bar, Tone::text, TextSize::head));
  rowOf(bar)->addSpacing(measure::kGap);
  rowOf(bar)->addWidget(m_tabs);
  rowOf(bar)->addStretch();
  rowOf(bar)->addWidget(m_reset);

  for (int tab = 0; tab < TabCount; ++tab) {
    const auto at = static_cast<std::size_t>(tab);
    auto* editor = new ExactEdit(QString::fromLatin1(kNames[at]), tabTitle(tab), m_stack);
    editor->setText(m_taken.*kParts[at]);
    m_editors[at] = editor;
    m_stack->addWidget(editor);
    m_tabs->addTab(tabTitle(tab));
    connect(editor, &ExactEdit::left, this, &TemplateEditor::left);
    connect(editor, &ExactEdit::textChanged, this, [this] {
      showProblem();
      Q_EMIT edited();
    });
  }
  m_placeholders = label({}, this, Tone::second, TextSize::small);
  m_placeholders->setObjectName(QStringLiteral("templatePlaceholders"));
  m_placeholders->setTextFormat(Qt::PlainText);
  m_problem = label({}, this, Tone::alarm);
  m_problem->setObjectName(QStringLiteral("templateProblem"));
  m_problem->setTextFormat(Qt::PlainText);
  m_problem->setWordWrap(true);

  auto* inner = new QVBoxLayout;
  inner->setContentsMargins(measure::kPadding, measure::kCardGap, measure::kPadding, measure::kCardGap);
  inner->setSpacing(measure::kGap);
  inner->addWidget(m_stack, 1);
  inner->addWidget(m_placeholders);
  inner->addWidget(m_problem);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(bar);
  column->addLayout(inner, 1);

  connect(m_tabs, &QTabBar::currentChanged, this, [this] {
    showTab();
    Q_EMIT tabChanged();
  });
  connect(m_reset, &QPushButton::clicked, this, [this] {
    const auto at = static_cast<std::size_t>(m_tabs->currentIndex());
    m_editors[at]->replaceText(QString::fromStdString(llm::defaultTemplates().*kParts[at]));
    Q_EMIT left();
  });
  m_tabs->setCurrentIndex(TfTab);
}

QString TemplateEditor::tabTitle(int tab) const {
  switch (tab) {
    case SystemTab:
      return tr("System");
    case TfTab:
      return tr("TF question");
    default:
      return tr("Edge question");
  }
}

TemplateEditor::Tab TemplateEditor::tab() const {
  return static_cast<Tab>(m_tabs->currentIndex());
}

void TemplateEditor::take(const llm::PromptTemplates& templates) {
  for (std::size_t at = 0; at < TabCount; ++at) {
    if (templates.*kParts[at] == m_taken.*kParts[at]) continue;
    m_taken.*kParts[at] = templates.*kParts[at];
    if (m_editors[at]->text() != m_taken.*kParts[at]) m_editors[at]->setText(m_taken.*kParts[at]);
  }
  showProblem();
}

void TemplateEditor::restart(const llm::PromptTemplates& templates) {
  m_taken = templates;
  for (std::size_t at = 0; at < TabCount; ++at) m_editors[at]->setText(templates.*kParts[at]);
  showProblem();
}

llm::PromptTemplates TemplateEditor::correct() const {
  Templates templates = m_taken;
  for (int tab = 0; tab < TabCount; ++tab)
    if (const auto at = static_cast<std::size_t>(tab); problemOf(tab).isEmpty())
      templates.*kParts[at] = m_editors[at]->text();
  return templates;
}

QString TemplateEditor::problemOf(int tab) const {
  const auto at = static_cast<std::size_t>(tab);
  Templates templates = llm::defaultTemplates();
  templates.*kParts[at] = m_editors[at]->text();
  try {
    llm::checkTemplates(templates);
    return {};
  } catch (const Error& error) {
    return tr("%1: %2; %3. Not stored.")
        .arg(tabTitle(tab), QString::fromStdString(error.problem()), QString::fromStdString(error.remedy()));
  }
}

void TemplateEditor::showTab() {
  const auto at = static_cast<std::size_t>(m_tabs->currentIndex());
  m_stack->setCurrentWidget(m_editors[at]);
  const QString names = QString::fromLatin1(kPlaceholders[at]);
  m_placeholders->setText(names.isEmpty() ? tr("Sent with every question; without placeholders.")
                                          : tr("Placeholders: %1").arg(names));
  showProblem();
}

void TemplateEditor::showProblem() {
  const auto at = static_cast<std::size_t>(m_tabs->currentIndex());
  QString shown = problemOf(m_tabs->currentIndex());
  for (int tab = 0; tab < TabCount && shown.isEmpty(); ++tab) shown = problemOf(tab);
  m_problem->setText(shown);
  m_problem->setVisible(!shown.isEmpty());
  m_reset->setEnabled(m_editors[at]->text() != llm::defaultTemplates().*kParts[at]);
}

}  // namespace grnwb::ui
