// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/step_details.h"

#include <QEvent>
#include <algorithm>

#include "core/pipeline/step_settings.h"
#include "ui/models/number_text.h"
#include "ui/models/stage_text.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

/// A name and its value as a line of a table; a changed one stands out.
QString line(const QString& name, const QString& value, bool changed = false) {
  const QString shown = value.toHtmlEscaped();
  return QStringLiteral("<tr><td style='color:%1;padding-right:12px'>%2</td><td>%3</td></tr>")
      .arg(Theme::current().secondText.name(), name.toHtmlEscaped(),
           changed ? QStringLiteral("<b>%1</b>").arg(shown) : shown);
}

QString lines(const std::map<std::string, std::string>& values) {
  QString text;
  for (const auto& [name, value] : values)
    if (!value.empty()) text += line(QString::fromStdString(name), QString::fromStdString(value));
  return text;
}

QString block(const QString& title, const QString& rows) {
  return rows.isEmpty() ? QString()
                        : QStringLiteral("<p style='margin:8px 0 2px 0'><b>%1</b></p><table cellspacing='0'>%2</table>")
                              .arg(title.toHtmlEscaped(), rows);
}

}  // namespace

StepDetails::StepDetails(QWidget* parent) : QTextBrowser(parent) {
  setObjectName(QStringLiteral("stepDetails"));
  setAccessibleName(tr("The chosen step"));
  setFrameShape(QFrame::NoFrame);
  setOpenLinks(false);
  setFont(textFont(12));
  document()->setDocumentMargin(measure::kPadding);
  showNothing();
}

void StepDetails::show(const pipeline::Provenance& step, const pipeline::StepStanding& standing) {
  m_step = step;
  m_standing = standing;
  m_isEmpty = false;
  setHtml(html());
}

void StepDetails::showNothing() {
  m_isEmpty = true;
  setHtml(html());
}

QString StepDetails::html() const {
  if (m_isEmpty)
    return QStringLiteral("<span style='color:%1'>%2</span>")
        .arg(Theme::current().secondText.name(),
             tr("Choose a step to see all that is recorded of it.").toHtmlEscaped());
  const auto usual = pipeline::defaultSettings(m_step);
  QString settings = line(tr("seed"), QString::number(m_step.seed));
  for (const auto& [name, value] : m_step.parameters)
    settings += line(QString::fromStdString(name), QString::fromStdString(value),
                     usual.contains(name) && usual.at(name) != value);
  QString texts;
  for (const auto& [name, text] : m_step.texts)
    texts +=
        line(QString::fromStdString(name), tr("%Ln line(s)", "", static_cast<int>(std::ranges::count(text, '\n')) + 1));
  QString run = line(tr("finished"), QString::fromStdString(m_step.finished));
  run += line(tr("time"), durationText(m_step.seconds));
  if (m_step.threads > 0) run += line(tr("threads"), QString::number(m_step.threads));
  run += line(tr("software"), QString::fromStdString(m_step.software));
  QString text = QStringLiteral("<p style='margin:0'><b>%1</b></p>").arg(stageName(m_step.stage).toHtmlEscaped());
  const QString moved = m_standing.replaced ? tr("A later step made this result anew.") : movedText(m_standing.moved);
  if (!moved.isEmpty())
    text += QStringLiteral("<p style='margin:4px 0 0 0;color:%1'>%2</p>")
                .arg((m_standing.replaced ? Theme::current().secondText : Theme::current().caution).name(),
                     moved.toHtmlEscaped());
  return text + block(tr("Settings (changed ones bold)"), settings) + block(tr("Inputs"), lines(m_step.inputs)) +
         block(tr("Texts"), texts) + block(tr("Result"), lines(m_step.results)) + block(tr("Made"), run) +
         block(tr("Libraries"), lines(m_step.libraries));
}

void StepDetails::changeEvent(QEvent* event) {
  QTextBrowser::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) setHtml(html());
}

}  // namespace grnwb::ui
