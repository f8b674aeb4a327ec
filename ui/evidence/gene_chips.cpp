// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/gene_chips.h"

#include <QLocale>
#include <QPushButton>
#include <algorithm>

#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kGap = 4;
constexpr qsizetype kMostButtons = 30;

}  // namespace

GeneChips::GeneChips(const QString& objectName, QWidget* parent) : QWidget(parent) {
  setObjectName(objectName);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  m_more = makeButton({});
  m_more->setObjectName(objectName + QStringLiteral("More"));
  connect(m_more, &QPushButton::clicked, this, &GeneChips::allWanted);
}

QPushButton* GeneChips::makeButton(const QString& text) {
  auto* button = new QPushButton(QString(text).replace(QLatin1Char('&'), QStringLiteral("&&")), this);
  button->setProperty("small", true);
  button->setFont(textFont(11.5));
  return button;
}

void GeneChips::setGenes(const QStringList& genes) {
  for (QPushButton* button : m_buttons) {
    button->hide();
    button->deleteLater();  // one of them may have led here
  }
  m_buttons.clear();
  m_total = genes.size();
  for (const QString& gene : genes.first(std::min(kMostButtons, m_total))) {
    QPushButton* button = makeButton(gene);
    button->setObjectName(QStringLiteral("chip_") + gene);
    button->setAccessibleName(tr("Select %1").arg(gene));
    connect(button, &QPushButton::clicked, this, [this, gene] { Q_EMIT geneActivated(gene); });
    m_buttons.push_back(button);
  }
  m_more->raise();
  QWidget* before = m_more;
  for (auto button = m_buttons.rbegin(); button != m_buttons.rend(); ++button) {
    setTabOrder(*button, before);
    before = *button;
  }
  arrange();
}

QSize GeneChips::sizeHint() const {
  return {200, measure::kSmallControl};
}

QSize GeneChips::minimumSizeHint() const {
  return {60, measure::kSmallControl};
}

void GeneChips::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

void GeneChips::arrange() {
  const auto place = [](QPushButton* button, int x) {
    const int width = button->sizeHint().width();
    button->setGeometry(x, 0, width, measure::kSmallControl);
    button->show();
    return x + width + kGap;
  };
  const auto moreText = [](qsizetype count) { return QStringLiteral("+%1").arg(QLocale().toString(count)); };
  m_more->setText(moreText(m_total));
  const int moreWidth = m_more->sizeHint().width();
  int x = 0;
  qsizetype shown = 0;
  for (QPushButton* button : m_buttons) {
    const bool isLast = shown + 1 == m_total;
    const int end = x + button->sizeHint().width() + (isLast ? 0 : kGap + moreWidth);
    if (end > width()) break;
    x = place(button, x);
    ++shown;
  }
  for (auto i = static_cast<std::size_t>(shown); i < m_buttons.size(); ++i) m_buttons[i]->hide();
  m_more->setVisible(shown < m_total);
  if (shown == m_total) return;
  m_more->setText(moreText(m_total - shown));
  m_more->setAccessibleName(tr("Show all %Ln", "", static_cast<int>(m_total)));
  place(m_more, x);
}

}  // namespace grnwb::ui
