// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/model_bar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSpinBox>
#include <algorithm>
#include <cmath>

#include "core/chat/provider_kinds.h"
#include "ui/dialogs/model_dialog.h"
#include "ui/evidence/ask_estimator.h"
#include "ui/evidence/model_box.h"
#include "ui/models/number_text.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kProviderWidth = 118, kModelWidth = 150, kRepeatsWidth = 56, kTemperatureWidth = 66;

/// Two digits are enough of a guess.
double rounded(double value) {
  if (value <= 0) return 0;
  const double unit = std::pow(10, std::floor(std::log10(value)) - 1);
  return std::round(value / unit) * unit;
}

}  // namespace

ModelBar::ModelBar(Workspace& workspace, QWidget* parent)
    : QFrame(parent),
      m_workspace(workspace),
      m_estimator(new AskEstimator(workspace, this)),
      m_row(new QHBoxLayout(this)) {
  setObjectName(QStringLiteral("modelBar"));
  setProperty("bar", QStringLiteral("page"));
  setFixedHeight(measure::kPageBar);
  m_row->setContentsMargins(measure::kPadding, 0, measure::kPadding, 0);
  m_row->setSpacing(measure::kGap);
  m_row->setSizeConstraint(QLayout::SetNoConstraint);  // words may be left out: see minimumSizeHint()
  makeControls();
  connect(&workspace, &Workspace::languageModelChanged, this, &ModelBar::showSettings);
  connect(workspace.apiKeys(), &ApiKeys::keyChanged, this, &ModelBar::showEstimate);
  connect(m_estimator, &AskEstimator::changed, this, [this] {
    showEstimate();
    Q_EMIT estimateChanged(estimate());
  });
  showSettings();
}

void ModelBar::makeControls() {
  m_provider = new QComboBox(this);
  m_provider->setObjectName(QStringLiteral("modelProvider"));
  m_provider->setToolTip(tr("Who is asked. Any server that speaks OpenAI's protocol can be named in the settings."));
  m_provider->setFixedWidth(kProviderWidth);
  for (const chat::ProviderKind& kind : chat::providerKinds())
    m_provider->addItem(QString::fromStdString(kind.label), QString::fromStdString(kind.name));
  m_model = new ModelBox(m_workspace, this);
  m_model->setObjectName(QStringLiteral("modelName"));
  m_model->setToolTip(tr("The model's name as its provider writes it; the list shows what is offered (F5 asks again)"));
  m_model->setMinimumWidth(kModelWidth / 2);
  m_model->setMaximumWidth(kModelWidth);
  m_repeats = new QSpinBox(this);
  m_repeats->setObjectName(QStringLiteral("modelRepeats"));
  m_repeats->setToolTip(tr("How often each question is asked, each time with another seed"));
  m_repeats->setRange(1, 100);
  m_repeats->setKeyboardTracking(false);
  m_repeats->setFixedWidth(kRepeatsWidth);
  m_temperature = new QDoubleSpinBox(this);
  m_temperature->setObjectName(QStringLiteral("modelTemperature"));
  m_temperature->setToolTip(tr("Spread of the answers; 0 gives the most likely one"));
  m_temperature->setRange(0, 2);
  m_temperature->setSingleStep(0.1);
  m_temperature->setKeyboardTracking(false);
  m_temperature->setFixedWidth(kTemperatureWidth);
  for (QAbstractSpinBox* box : std::initializer_list<QAbstractSpinBox*>{m_repeats, m_temperature})
    box->setAlignment(Qt::AlignRight);
  m_replay = new QCheckBox(replayText(true), this);
  m_replay->setAccessibleName(replayText(true));
  m_replay->setObjectName(QStringLiteral("modelReplay"));
  m_replay->setToolTip(tr("Answers come from this project's transcript alone, those of every model in it; no network"));
  m_settings = toolButton(QStringLiteral("settings"), tr("Settings of the model: address, key, prices"),
                          QStringLiteral("modelSettings"), this);
  m_estimate = elidedLabel(this, Tone::second);
  m_estimate->setObjectName(QStringLiteral("modelEstimate"));
  m_estimate->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  m_estimate->setTextFormat(Qt::PlainText);

  const auto add = [this](const QString& caption, QWidget* editor, int stretch = 0) {
    m_captions.push_back(label(caption, this, Tone::second));
    m_captions.back()->setBuddy(editor);
    editor->setAccessibleName(caption);
    m_row->addWidget(m_captions.back());
    m_row->addWidget(editor, stretch);
  };
  add(tr("Provider"), m_provider);
  add(tr("Model"), m_model, 1);
  add(tr("Repeats"), m_repeats);
  add(tr("Temperature"), m_temperature);
  m_row->addWidget(verticalRule(this));
  m_row->addWidget(m_replay);
  m_row->addWidget(m_settings);
  m_row->addWidget(m_estimate, 3);

  connect(m_provider, &QComboBox::activated, this,
          [this](int index) { chooseProvider(m_provider->itemData(index).toString().toStdString()); });
  connect(m_model, &ModelBox::modelChosen, this, [this](const QString& model) {
    change([&](pipeline::LanguageModelSettings& settings) { settings.ask.model = model.toStdString(); });
  });
  connect(m_model, &ModelBox::serverChosen, this,
          [this](const QString& provider, const QString& baseUrl, const QString& model) {
            change([&](pipeline::LanguageModelSettings& settings) {
              settings.ask.provider = provider.toStdString();
              settings.baseUrl = baseUrl.toStdString();
              settings.ask.model = model.toStdString();
            });
          });
  connect(m_repeats, &QSpinBox::valueChanged, this, [this](int repeats) {
    change([&](pipeline::LanguageModelSettings& settings) { settings.inquiry.questions.repeats = repeats; });
  });
  connect(m_temperature, &QDoubleSpinBox::valueChanged, this, [this](double temperature) {
    change([&](pipeline::LanguageModelSettings& settings) { settings.ask.temperature = temperature; });
  });
  connect(m_replay, &QCheckBox::toggled, this, [this](bool replay) {
    change([&](pipeline::LanguageModelSettings& settings) { settings.replay = replay; });
  });
  connect(m_settings, &QToolButton::clicked, this, &ModelBar::openSettings);
}

void ModelBar::setStep(llm::Step step) {
  m_estimator->setStep(step);
}

const llm::AskEstimate& ModelBar::estimate() const {
  return m_estimator->estimate();
}

void ModelBar::openSettings() {
  auto* dialog = new ModelDialog(m_workspace, window());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

void ModelBar::change(const std::function<void(pipeline::LanguageModelSettings&)>& edit) {
  pipeline::LanguageModelSettings settings = m_workspace.state().languageModel;
  edit(settings);
  m_workspace.setLanguageModel(settings);
}

void ModelBar::chooseProvider(const std::string& provider) {
  change([&](pipeline::LanguageModelSettings& settings) {
    if (provider == settings.ask.provider) return;
    m_remembered[settings.ask.provider] = {settings.ask.model, settings.baseUrl};
    const Remembered& before = m_remembered[provider];
    settings.ask.provider = provider;
    settings.ask.model = before.model;
    settings.baseUrl = before.baseUrl;
  });
}

void ModelBar::showSettings() {
  const pipeline::LanguageModelSettings& settings = m_workspace.state().languageModel;
  const QString provider = QString::fromStdString(settings.ask.provider);
  if (!settings.replay) m_workspace.apiKeys()->load(settings.ask.provider);
  m_provider->setCurrentIndex(m_provider->findData(provider));
  m_model->showModel(QString::fromStdString(settings.ask.model));
  const QSignalBlocker quietRepeats(m_repeats), quietTemperature(m_temperature), quietReplay(m_replay);
  m_repeats->setValue(static_cast<int>(settings.inquiry.questions.repeats));
  m_temperature->setValue(settings.ask.temperature);
  m_replay->setChecked(settings.replay);
  for (QWidget* widget : std::initializer_list<QWidget*>{m_provider, m_model, m_temperature})
    widget->setEnabled(!settings.replay);
  showEstimate();
}

bool ModelBar::lacksKey() const {
  const pipeline::LanguageModelSettings& settings = m_workspace.state().languageModel;
  const auto& kinds = chat::providerKinds();
  const auto kind = std::ranges::find(kinds, settings.ask.provider, &chat::ProviderKind::name);
  const bool ownUrl = kind != kinds.end() && (settings.baseUrl.empty() || settings.baseUrl == kind->baseUrl);
  return ownUrl && kind->needsKey && m_workspace.apiKeys()->key(settings.ask.provider).isEmpty();
}

QString ModelBar::estimateText() const {
  const llm::AskEstimate& of = m_estimator->estimate();
  if (m_workspace.state().languageModel.replay) return tr("%1 recorded answers").arg(countText(of.recorded));
  QStringList parts;
  if (of.recorded > 0)
    parts << tr("%1 of %2 recorded").arg(countText(of.recorded), countText(of.recorded + of.requests));
  if (of.requests > 0 || of.recorded == 0) {
    const QLocale locale;
    const double tokens = rounded(double(of.promptTokens + of.answerTokens));
    parts << tr("%1 requests").arg(countText(of.requests))
          << (tokens < 1e5 ? tr("≈ %1 tokens").arg(countText(std::llround(tokens)))
                           : tr("≈ %1 M tokens").arg(locale.toString(tokens / 1e6, 'f', 1)));
    if (of.price > 0) parts << tr("≈ %1").arg(locale.toString(of.price, 'f', 2));
    if (of.seconds >= 0)
      parts << (of.seconds < 60 ? tr("≈ %1 s").arg(countText(std::llround(std::ceil(of.seconds))))
                                : tr("≈ %1 min").arg(countText(std::llround(of.seconds / 60))));
  }
  return parts.join(QStringLiteral(" · "));
}

void ModelBar::showEstimate() {
  if (!m_estimator->isKnown()) return;
  const pipeline::LanguageModelSettings& settings = m_workspace.state().languageModel;
  const bool asks = !settings.replay && (estimate().requests > 0 || estimate().recorded == 0);
  QString problem = m_estimator->problem();
  if (problem.isEmpty() && asks && !m_workspace.isModelAddressTrusted())
    problem = tr("The project names its own address, %1: confirm it in the settings.")
                  .arg(QString::fromStdString(settings.baseUrl));
  if (problem.isEmpty() && asks && lacksKey()) problem = tr("No key set. Recorded answers work without one.");
  if (problem.isEmpty() && asks && settings.ask.model.empty()) problem = tr("No model is chosen.");
  m_ready = problem.isEmpty();
  m_estimate->setText(m_ready ? estimateText() : problem);
  m_estimate->setToolTip(m_ready ? QString() : problem);
  setLook(*m_estimate, "tone", m_ready ? QStringLiteral("second") : QStringLiteral("caution"));
}

int ModelBar::widthOfWords() const {
  const auto advance = [this](const QString& text) { return m_replay->fontMetrics().horizontalAdvance(text); };
  int width = advance(replayText(true)) - advance(replayText(false));
  for (const QLabel* caption : m_captions) width += caption->sizeHint().width() + m_row->spacing();
  return width;
}

QString ModelBar::replayText(bool wide) const {
  return wide ? tr("Replay recorded answers") : tr("Replay");
}

QSize ModelBar::minimumSizeHint() const {
  const QSize all = m_row->minimumSize();
  return {all.width() - (m_captions.front()->isVisibleTo(this) ? widthOfWords() : 0), all.height()};
}

void ModelBar::resizeEvent(QResizeEvent* event) {
  QFrame::resizeEvent(event);
  const bool wide = width() >= minimumSizeHint().width() + widthOfWords();
  for (QLabel* caption : m_captions) caption->setVisible(wide);
  m_replay->setText(replayText(wide));
}

}  // namespace grnwb::ui
