// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/transcript_model.h"

#include <QDateTime>
#include <QLocale>
#include <algorithm>

#include "core/chat/provider_kinds.h"

namespace grnwb::ui {
namespace {

QString toText(const std::string& text) {
  return QString::fromStdString(text);
}

QString timeText(const std::string& time) {
  const QDateTime moment = QDateTime::fromString(toText(time), Qt::ISODate);
  return moment.isValid() ? QLocale().toString(moment.toLocalTime(), QLocale::ShortFormat) : toText(time);
}

/// The number of a window, or -1.
int windowOf(const llm::TranscriptEntry& entry) {
  const QString subject = toText(entry.subject), start = QStringLiteral("window ");
  return entry.step == llm::Step::tfs && subject.startsWith(start) ? subject.mid(start.size()).toInt() : -1;
}

bool isNumberColumn(int column) {
  return column >= TranscriptModel::TemperatureColumn && column <= TranscriptModel::SecondsColumn;
}

QString shownNumber(const QVariant& value, int column) {
  if (!value.isValid()) return QStringLiteral("–");
  const QLocale locale;
  if (column == TranscriptModel::SecondsColumn) return locale.toString(value.toDouble(), 'f', 1);
  if (column == TranscriptModel::TemperatureColumn)
    return locale.toString(value.toDouble(), 'f', QLocale::FloatingPointShortest);
  return locale.toString(value.toULongLong());
}

}  // namespace

TranscriptModel::TranscriptModel(Workspace& workspace, QObject* parent)
    : QAbstractTableModel(parent), m_workspace(workspace), m_transcript(std::make_shared<const llm::Transcript>()) {
  connect(&workspace, &Workspace::languageModelChanged, this, &TranscriptModel::refill);
  refill();
}

void TranscriptModel::refill() {
  auto next = m_workspace.state().transcript;
  if (!next) next = std::make_shared<const llm::Transcript>();
  const auto& before = m_transcript->entries();
  const auto& now = next->entries();
  if (next == m_transcript || (before.empty() && now.empty())) return;
  const auto times = [&now](std::size_t first, std::vector<QString>& texts) {
    for (std::size_t i = first; i < now.size(); ++i) texts.push_back(timeText(now[i].time));
  };
  const bool grew =
      !before.empty() && before.size() <= now.size() && std::equal(before.begin(), before.end(), now.begin());
  if (grew && before.size() < now.size()) {
    beginInsertRows({}, int(before.size()), int(now.size()) - 1);
    times(before.size(), m_times);
    m_transcript = std::move(next);
    endInsertRows();
  } else if (grew) {
    m_transcript = std::move(next);
  } else {
    beginResetModel();
    m_times.clear();
    times(0, m_times);
    m_transcript = std::move(next);
    endResetModel();
  }
}

const llm::TranscriptEntry& TranscriptModel::entry(int row) const {
  return m_transcript->entries()[static_cast<std::size_t>(row)];
}

bool TranscriptModel::matches(int row, const QString& text) const {
  const llm::TranscriptEntry& one = entry(row);
  return std::ranges::any_of(
      std::initializer_list<const std::string*>{&one.subject, &one.request.model, &one.note, &one.answer.text},
      [&](const std::string* part) { return toText(*part).contains(text, Qt::CaseInsensitive); });
}

QStringList TranscriptModel::models() const {
  QStringList names;
  for (const llm::TranscriptEntry& entry : m_transcript->entries())
    if (const QString name = toText(entry.request.model); !names.contains(name)) names << name;
  return names;
}

QString TranscriptModel::subjectText(const llm::TranscriptEntry& entry) {
  const int window = windowOf(entry);
  const QString text = window < 0 ? toText(entry.subject) : tr("Window %1").arg(window);
  return entry.shuffled ? tr("%1, shuffled").arg(text) : text;
}

QString TranscriptModel::providerText(const std::string& provider) {
  if (provider == llm::kImportProvider) return tr("imported");
  const auto& kinds = chat::providerKinds();
  const auto kind = std::ranges::find(kinds, provider, &chat::ProviderKind::name);
  return toText(kind == kinds.end() ? provider : kind->label);
}

QString TranscriptModel::noteText(const llm::TranscriptEntry& entry) {
  if (!entry.answer.cut) return toText(entry.note);
  const QString cut = tr("cut off at %Ln tokens", "", int(entry.request.maxTokens));
  return entry.note.empty() ? cut : tr("%1; %2").arg(cut, toText(entry.note));
}

QVariant TranscriptModel::plainValue(const llm::TranscriptEntry& entry, int column) {
  const auto known = [](std::int64_t tokens) { return tokens < 0 ? QVariant() : QVariant(qint64(tokens)); };
  switch (column) {
    case TimeColumn:
      return toText(entry.time);
    case SubjectColumn:
      return subjectText(entry);
    case TemperatureColumn:
      return entry.request.temperature;
    case SeedColumn:
      return QVariant::fromValue(quint64(entry.request.seed));
    case PromptTokensColumn:
      return known(entry.answer.promptTokens);
    case AnswerTokensColumn:
      return known(entry.answer.answerTokens);
    case SecondsColumn:
      return entry.seconds > 0 ? QVariant(entry.seconds) : QVariant();
    default:
      return {};
  }
}

int TranscriptModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_times.size());
}

int TranscriptModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant TranscriptModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const llm::TranscriptEntry& one = entry(index.row());
  const int column = index.column();
  if (role == Qt::TextAlignmentRole)
    return int((isNumberColumn(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  if (role == Qt::ToolTipRole && column == NoteColumn) return noteText(one);
  if (role == SortRole && column == SubjectColumn && windowOf(one) >= 0)
    return tr("Window %1").arg(windowOf(one), 6, 10, QLatin1Char('0'));
  if (role != Qt::DisplayRole && role != Qt::EditRole && role != SortRole) return {};
  const bool shown = role == Qt::DisplayRole;
  switch (column) {
    case TimeColumn:
      return shown ? QVariant(m_times[static_cast<std::size_t>(index.row())]) : plainValue(one, column);
    case StepColumn:
      return one.step == llm::Step::tfs ? tr("TFs") : tr("Edges");
    case SubjectColumn:
      return plainValue(one, column);
    case ProviderColumn:
      return providerText(one.request.provider);
    case ModelColumn:
      return toText(one.request.model);
    case NoteColumn:
      return noteText(one);
    default:
      return shown ? QVariant(shownNumber(plainValue(one, column), column)) : plainValue(one, column);
  }
}

QVariant TranscriptModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return QAbstractTableModel::headerData(section, orientation, role);
  if (role == Qt::TextAlignmentRole)
    return int((isNumberColumn(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case TimeColumn:
      return tr("Time");
    case StepColumn:
      return tr("Step");
    case SubjectColumn:
      return tr("Subject");
    case ProviderColumn:
      return tr("Provider");
    case ModelColumn:
      return tr("Model");
    case TemperatureColumn:
      return tr("Temperature");
    case SeedColumn:
      return tr("Seed");
    case PromptTokensColumn:
      return tr("Tokens asked");
    case AnswerTokensColumn:
      return tr("Tokens answered");
    case SecondsColumn:
      return tr("Seconds");
    case NoteColumn:
      return tr("Note");
    default:
      return {};
  }
}

}  // namespace grnwb::ui
