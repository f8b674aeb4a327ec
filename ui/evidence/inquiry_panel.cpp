// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/inquiry_panel.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

#include "core/base/error.h"
#include "core/base/file.h"
#include "ui/dialogs/parameter_form.h"
#include "ui/evidence/exact_edit.h"
#include "ui/evidence/question_preview.h"
#include "ui/evidence/template_editor.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kPauseMs = 600;
constexpr qint64 kLongestContext = 100'000;

/// Those of both steps, each once.
std::vector<Field> questionFields(llm::QuestionParameters& parameters) {
  std::vector<Field> fields = llm::fields(parameters, llm::Step::tfs);
  for (Field& field : llm::fields(parameters, llm::Step::edges))
    if (field.name != "repeats") fields.push_back(std::move(field));
  return fields;
}

}  // namespace

InquiryPanel::InquiryPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_templates(new TemplateEditor(this)),
      m_preview(new QuestionPreview(workspace, this)) {
  setObjectName(QStringLiteral("inquiryPanel"));
  auto* left = new QWidget(this);
  auto* leftColumn = new QVBoxLayout(left);
  leftColumn->setContentsMargins(0, 0, 0, 0);
  leftColumn->setSpacing(0);
  leftColumn->addWidget(makeContext(), 1);
  leftColumn->addWidget(makeNumbers());
  auto* right = new QSplitter(Qt::Vertical, this);
  right->addWidget(m_templates);
  right->addWidget(m_preview);
  auto* split = new QSplitter(Qt::Horizontal, this);
  split->addWidget(left);
  split->addWidget(right);
  split->setStretchFactor(0, 2);
  split->setStretchFactor(1, 3);
  for (QSplitter* each : {right, split}) each->setChildrenCollapsible(false);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(split);

  m_timer.setSingleShot(true);
  m_timer.setInterval(kPauseMs);
  connect(&m_timer, &QTimer::timeout, this, &InquiryPanel::store);
  connect(m_context, &ExactEdit::textChanged, this, [this] {
    showCount();
    m_timer.start();
  });
  connect(m_templates, &TemplateEditor::edited, this, [this] { m_timer.start(); });
  const auto storeTyped = [this] {
    if (m_timer.isActive()) store();
  };
  connect(m_context, &ExactEdit::left, this, storeTyped);
  connect(m_templates, &TemplateEditor::left, this, storeTyped);
  connect(m_templates, &TemplateEditor::tabChanged, this, [this] {
    if (m_templates->tab() != TemplateEditor::SystemTab)
      m_preview->setStep(m_templates->tab() == TemplateEditor::TfTab ? llm::Step::tfs : llm::Step::edges);
  });
  connect(m_form, &ParameterForm::valueChanged, this, &InquiryPanel::store);
  connect(&workspace, &Workspace::rawChanged, this, &InquiryPanel::restart);
  connect(&workspace, &Workspace::languageModelChanged, this, &InquiryPanel::take);
  restart();
}

QWidget* InquiryPanel::makeContext() {
  auto* content = new QWidget(this);
  QFrame* bar = viewBar(content);
  m_count = label({}, bar, Tone::second);
  m_count->setObjectName(QStringLiteral("contextCount"));
  auto* load = pushButton(tr("Load from file…"), {}, QStringLiteral("loadContext"), bar);
  load->setProperty("small", true);
  connect(load, &QPushButton::clicked, this, &InquiryPanel::chooseFile);
  rowOf(bar)->addWidget(label(tr("Context"), bar, Tone::text, TextSize::head));
  rowOf(bar)->addWidget(m_count);
  rowOf(bar)->addStretch();
  rowOf(bar)->addWidget(load);

  m_context = new ExactEdit(QStringLiteral("contextText"), tr("Context"), content);
  m_context->setPlaceholderText(
      tr("Human peripheral blood mononuclear cells, fresh, healthy donor, droplet-based 3′ counts"));
  auto* hint = label(tr("What a biologist would ask about the experiment: species, tissue, condition, protocol. It "
                        "stands in every question."),
                     content, Tone::second, TextSize::small);
  hint->setWordWrap(true);

  auto* inner = new QVBoxLayout;
  inner->setContentsMargins(measure::kPadding, measure::kCardGap, measure::kPadding, measure::kCardGap);
  inner->setSpacing(measure::kGap);
  inner->addWidget(m_context, 1);
  inner->addWidget(hint);
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(bar);
  column->addLayout(inner, 1);
  return content;
}

QWidget* InquiryPanel::makeNumbers() {
  auto* content = new QWidget(this);
  QFrame* bar = viewBar(content);
  rowOf(bar)->addWidget(label(tr("Questions"), bar, Tone::text, TextSize::head));
  rowOf(bar)->addStretch();
  m_form = new ParameterForm(content);
  m_form->setObjectName(QStringLiteral("questionForm"));
  m_form->setFields(questionFields(m_questions));
  auto* inner = new QVBoxLayout;
  inner->setContentsMargins(measure::kPadding, measure::kCardGap, measure::kPadding, measure::kCardGap);
  inner->addWidget(m_form);
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(horizontalRule(content));
  column->addWidget(bar);
  column->addLayout(inner);
  return content;
}

void InquiryPanel::chooseFile() {
  auto* dialog = new QFileDialog(this, tr("Load a description of the experiment"), QString(),
                                 tr("Text (*.txt *.md);;All files (*)"));
  dialog->setObjectName(QStringLiteral("contextFileDialog"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFile);
  connect(dialog, &QFileDialog::fileSelected, this, &InquiryPanel::loadFile);
  dialog->open();
}

void InquiryPanel::loadFile(const QString& path) {
  const QFileInfo file(path);
  if (file.size() > kLongestContext) {
    Q_EMIT m_workspace.refused(
        tr("%1 is too long to stand in every question; a page of text is enough.").arg(file.fileName()));
    return;
  }
  try {
    m_context->replaceText(QString::fromStdString(readFile(path.toStdString())).trimmed());
    store();
  } catch (const Error& error) {
    Q_EMIT m_workspace.refused(QString::fromUtf8(error.what()));
  }
}

void InquiryPanel::take() {
  const llm::Inquiry& inquiry = m_workspace.state().languageModel.inquiry;
  if (inquiry.context != m_takenContext) {
    m_takenContext = inquiry.context;
    if (m_context->text() != m_takenContext) m_context->setText(m_takenContext);
    showCount();
  }
  m_templates->take(inquiry.templates);
  m_questions = inquiry.questions;
  m_form->refresh();
}

void InquiryPanel::restart() {
  m_timer.stop();
  const llm::Inquiry& inquiry = m_workspace.state().languageModel.inquiry;
  m_takenContext = inquiry.context;
  m_context->setText(m_takenContext);
  showCount();
  m_templates->restart(inquiry.templates);
  take();
}

void InquiryPanel::store() {
  m_timer.stop();
  pipeline::LanguageModelSettings settings = m_workspace.state().languageModel;
  m_takenContext = settings.inquiry.context = m_context->text();
  settings.inquiry.templates = m_templates->correct();
  settings.inquiry.questions = m_questions;
  m_workspace.setLanguageModel(settings);
}

void InquiryPanel::showCount() {
  m_count->setText(tr("%Ln characters", "", int(m_context->toPlainText().size())));
}

void InquiryPanel::hideEvent(QHideEvent* event) {
  if (m_timer.isActive()) store();
  QWidget::hideEvent(event);
}

}  // namespace grnwb::ui
