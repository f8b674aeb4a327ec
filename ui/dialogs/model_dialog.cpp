// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/model_dialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>
#include <limits>

#include "core/base/error.h"
#include "core/chat/endpoint.h"
#include "ui/dialogs/number_box.h"
#include "ui/dialogs/parameter_form.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kWidth = 500, kCaptionWidth = 120, kNumberWidth = 104;

/// The kind of that name; another server's answers are asked for by OpenAI's protocol.
chat::ProviderKind kindOf(const std::string& name) {
  const auto& kinds = chat::providerKinds();
  const auto kind = std::ranges::find(kinds, name, &chat::ProviderKind::name);
  return kind == kinds.end() ? kinds.front() : *kind;
}

/// A project made by hand may have a larger one than the box can show.
int shownSeed(const pipeline::LanguageModelSettings& settings) {
  return static_cast<int>(std::min<std::uint64_t>(settings.inquiry.questions.seed, std::numeric_limits<int>::max()));
}

QFormLayout* addForm(QVBoxLayout& column) {
  auto* form = new QFormLayout;
  form->setHorizontalSpacing(measure::kPadding);
  form->setVerticalSpacing(measure::kGap);
  form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  column.addLayout(form);
  return form;
}

void addRow(QFormLayout& form, const QString& caption, QWidget* editor, QWidget* beside = nullptr) {
  auto* title = label(caption);
  title->setMinimumHeight(measure::kControl);
  title->setMinimumWidth(kCaptionWidth);
  title->setBuddy(editor);
  editor->setAccessibleName(caption);
  if (!beside) return form.addRow(title, editor);
  auto* row = new QHBoxLayout;
  row->setSpacing(measure::kGap);
  row->addWidget(editor);
  row->addWidget(beside);
  row->addStretch();
  form.addRow(title, row);
}

}  // namespace

ModelDialog::ModelDialog(Workspace& workspace, QWidget* parent)
    : QDialog(parent), m_workspace(workspace), m_kind(kindOf(workspace.state().languageModel.ask.provider)) {
  setObjectName(QStringLiteral("modelDialog"));
  setWindowTitle(tr("Settings of %1").arg(QString::fromStdString(m_kind.label)));
  setMinimumWidth(kWidth);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 14, 16, 14);
  column->setSpacing(measure::kGap);
  addServer(*column);
  column->addWidget(horizontalRule(this));
  addAnswers(*column);

  m_problem = label({}, this, Tone::alarm);
  m_problem->setObjectName(QStringLiteral("modelProblem"));
  m_problem->setWordWrap(true);
  m_problem->setTextFormat(Qt::PlainText);
  m_problem->hide();
  column->addWidget(m_problem);
  column->addStretch();
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
  column->addWidget(buttons);
  setLook(*buttons->button(QDialogButtonBox::Ok), "main", true);
  connect(buttons, &QDialogButtonBox::accepted, this, &ModelDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &ModelDialog::reject);

  ApiKeys* keys = workspace.apiKeys();
  connect(keys, &ApiKeys::keyChanged, this, &ModelDialog::showKey);
  connect(keys, &ApiKeys::storeFailed, this, [this](const QString& reason) { complain(reason, Tone::caution); });
  connect(&workspace, &Workspace::languageModelChanged, this, [this] {
    if (kindOf(m_workspace.state().languageModel.ask.provider).name != m_kind.name) reject();
  });
  connect(this, &QDialog::finished, this, [this] { m_key->setText({}); });
  keys->load(m_kind.name);
  showKey();
}

void ModelDialog::addServer(QVBoxLayout& column) {
  const pipeline::LanguageModelSettings& settings = m_workspace.state().languageModel;
  QFormLayout* form = addForm(column);
  m_baseUrl = new QLineEdit(QString::fromStdString(settings.baseUrl), this);
  m_baseUrl->setObjectName(QStringLiteral("modelBaseUrl"));
  m_baseUrl->setPlaceholderText(QString::fromStdString(m_kind.baseUrl));
  m_baseUrl->setToolTip(tr("Where the API is; empty: the provider's own address"));
  addRow(*form, tr("Base URL"), m_baseUrl);

  auto* keyRow = new QWidget(this);
  auto* row = new QHBoxLayout(keyRow);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(measure::kGap);
  m_key = new QLineEdit(keyRow);
  m_key->setObjectName(QStringLiteral("modelKey"));
  m_key->setEchoMode(QLineEdit::Password);
  m_key->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
  m_key->setToolTip(tr("Kept in the system's key ring, in no file of the project"));
  m_setKey = pushButton(tr("Set"), {}, QStringLiteral("modelSetKey"), keyRow);
  m_forgetKey = pushButton(tr("Forget"), {}, QStringLiteral("modelForgetKey"), keyRow);
  m_forgetKey->setToolTip(tr("Remove the key from the key ring and from this session"));
  for (QPushButton* button : {m_setKey, m_forgetKey}) button->setAutoDefault(false);
  row->addWidget(m_key, 1);
  row->addWidget(m_setKey);
  row->addWidget(m_forgetKey);
  addRow(*form, tr("API key"), keyRow);
  m_key->setAccessibleName(tr("API key"));
  keyRow->setFocusProxy(m_key);
  m_keyState = label({}, this, Tone::second);
  m_keyState->setObjectName(QStringLiteral("modelKeyState"));
  m_keyState->setTextFormat(Qt::PlainText);
  form->addRow(new QWidget(this), m_keyState);
  connect(m_setKey, &QPushButton::clicked, this, &ModelDialog::storeKey);
  connect(m_forgetKey, &QPushButton::clicked, this, [this] {
    m_key->setText({});
    m_workspace.apiKeys()->forget(m_kind.name);
  });
  connect(m_key, &QLineEdit::textChanged, this,
          [this](const QString& text) { m_setKey->setEnabled(!text.trimmed().isEmpty()); });
}

void ModelDialog::addAnswers(QVBoxLayout& column) {
  const pipeline::LanguageModelSettings& settings = m_workspace.state().languageModel;
  m_form = new ParameterForm(this);
  m_form->setFields(llm::fields(m_ask), {QStringLiteral("max-tokens"), QStringLiteral("parallel")});
  m_ask = settings.ask;
  m_form->refresh();
  for (QLabel* caption : m_form->findChildren<QLabel*>())
    if (caption->buddy()) caption->setMinimumWidth(kCaptionWidth);
  column.addWidget(m_form);

  QFormLayout* form = addForm(column);
  const auto addPrice = [&](const QString& caption, const char* name, double price) {
    auto* box = new NumberBox(this);
    box->setObjectName(QString::fromLatin1(name));
    box->setRange(0, 1e6);
    box->setValue(price);
    box->setFixedWidth(kNumberWidth);
    box->setToolTip(tr("For the estimate, in any currency; 0: not known, or free"));
    addRow(*form, caption, box, label(tr("per million tokens"), this, Tone::second));
    return box;
  };
  m_promptPrice = addPrice(tr("Price, asked"), "modelPromptPrice", settings.price.perMillionPrompt);
  m_answerPrice = addPrice(tr("Price, answered"), "modelAnswerPrice", settings.price.perMillionAnswer);
  m_seed = new QSpinBox(this);
  m_seed->setObjectName(QStringLiteral("modelSeed"));
  m_seed->setRange(0, std::numeric_limits<int>::max());
  m_seed->setValue(shownSeed(settings));
  m_seed->setAlignment(Qt::AlignRight);
  m_seed->setFixedWidth(kNumberWidth);
  m_seed->setToolTip(m_kind.takesSeed ? tr("Sent with the first repeat; each other repeat has the next one")
                                      : tr("This provider takes no seed: it only names the repeats in the record"));
  addRow(*form, tr("Seed"), m_seed, label(tr("of the first repeat"), this, Tone::second));
}

void ModelDialog::showKey() {
  const ApiKeys& keys = *m_workspace.apiKeys();
  const QString masked = QString::fromStdString(keys.key(m_kind.name).masked());
  const ApiKeys::Source source = keys.source(m_kind.name);
  m_forgetKey->setEnabled(source != ApiKeys::Source::none);
  m_setKey->setEnabled(!m_key->text().trimmed().isEmpty());
  m_key->setPlaceholderText(source == ApiKeys::Source::none ? tr("Paste a key") : tr("Paste another key"));
  switch (source) {
    case ApiKeys::Source::environment:
      return m_keyState->setText(
          tr("%1, from the environment variable %2").arg(masked, QString::fromStdString(m_kind.keyVariable)));
    case ApiKeys::Source::keyRing:
      return m_keyState->setText(tr("%1, from the system's key ring").arg(masked));
    case ApiKeys::Source::session:
      return m_keyState->setText(tr("%1, until the program is closed").arg(masked));
    case ApiKeys::Source::none:
      return m_keyState->setText(m_kind.needsKey ? tr("No key set.")
                                                 : tr("No key set; most servers of this kind need none."));
  }
}

bool ModelDialog::storeKey() {
  const QString typed = m_key->text().trimmed();
  m_key->setText({});  // unlike clear(), forgets what could be undone
  if (typed.isEmpty()) return true;
  complain({});
  try {
    m_workspace.apiKeys()->store(m_kind.name, chat::ApiKey(typed.toStdString()));
    return true;
  } catch (const Error& error) {
    complain(QString::fromUtf8(error.what()));
    return false;
  }
}

bool ModelDialog::checkBaseUrl() {
  chat::ProviderSettings settings;
  settings.kind = m_kind.name;
  settings.baseUrl = m_baseUrl->text().trimmed().toStdString();
  if (settings.baseUrl.empty() || settings.baseUrl == m_kind.baseUrl) return true;
  try {
    const chat::Endpoint endpoint(settings, m_workspace.apiKeys()->key(m_kind.name));
    return true;
  } catch (const Error& error) {
    complain(QString::fromUtf8(error.what()));
    m_baseUrl->setFocus();
    return false;
  }
}

void ModelDialog::complain(const QString& problem, Tone tone) {
  setLook(*m_problem, "tone", tone == Tone::alarm ? QStringLiteral("alarm") : QStringLiteral("caution"));
  m_problem->setText(problem);
  m_problem->setVisible(!problem.isEmpty());
}

void ModelDialog::accept() {
  if (!storeKey() || !checkBaseUrl()) return;
  pipeline::LanguageModelSettings settings = m_workspace.state().languageModel;
  const std::string baseUrl = m_baseUrl->text().trimmed().toStdString();
  settings.baseUrl = baseUrl == m_kind.baseUrl ? std::string() : baseUrl;
  settings.ask.maxTokens = m_ask.maxTokens;
  settings.ask.parallel = m_ask.parallel;
  settings.price = {m_promptPrice->value(), m_answerPrice->value()};
  if (m_seed->value() != shownSeed(settings))
    settings.inquiry.questions.seed = static_cast<std::uint64_t>(m_seed->value());
  m_workspace.setLanguageModel(settings);
  m_workspace.trustModelAddress();
  QDialog::accept();
}

}  // namespace grnwb::ui
