// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/audit_model.h"

#include <QFont>
#include <QLocale>
#include <algorithm>

#include "ui/models/number_text.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr double kMostOutside = 0.01;     // of the names given
constexpr double kLeastAgreement = 0.7;   // mean Jaccard index
constexpr double kClearDeviations = 2.0;  // of the random graphs

using Named = std::map<std::string, llm::NamedElsewise>;

/// The most frequent first.
std::vector<Named::const_iterator> byCount(const Named& names) {
  std::vector<Named::const_iterator> sorted;
  for (auto it = names.begin(); it != names.end(); ++it) sorted.push_back(it);
  std::ranges::stable_sort(sorted, std::ranges::greater{}, [](const auto& it) { return it->second.count; });
  return sorted;
}

}  // namespace

void AuditModel::setAudit(const llm::Audit& audit, llm::Step step, const std::optional<PriorAgreement>& prior) {
  beginResetModel();
  m_rows.clear();
  addCounts(audit, step);
  addNames(audit, step);
  addAgreements(audit, step);
  if (prior) addPrior(*prior);
  const std::int64_t tokens = audit.promptTokens + audit.answerTokens;
  m_rows.push_back({tokens > 0 ? Info : NotMeasured,
                    tr("Tokens used"),
                    {},
                    tokens > 0 ? countText(tokens) : tr("not told"),
                    tokens > 0 ? tr("Prompts: %1, answers: %2, as far as the providers told")
                                     .arg(countText(audit.promptTokens), countText(audit.answerTokens))
                               : tr("The provider doesn't say, or the answers were imported."),
                    {}});
  endResetModel();
}

void AuditModel::clear() {
  beginResetModel();
  m_rows.clear();
  endResetModel();
}

void AuditModel::addCounts(const llm::Audit& audit, llm::Step step) {
  const auto fault = [](std::int64_t count) { return count > 0 ? Caution : Ok; };
  m_rows.push_back({fault(audit.questions - audit.answered),
                    tr("Questions answered"),
                    {},
                    tr("%1 of %2").arg(countText(audit.answered), countText(audit.questions)),
                    tr("Questions without an answer give no votes. Start the proposals again to ask them."),
                    {}});
  m_rows.push_back(
      {fault(audit.untagged),
       tr("Answers without the tag"),
       {},
       countText(audit.untagged),
       tr("The names didn't stand between <Answer> and </Answer>; they were read from the end of the answer "
          "where that was possible.")
           .toHtmlEscaped(),
       {}});
  m_rows.push_back({fault(audit.cut),
                    tr("Cut answers"),
                    {},
                    countText(audit.cut),
                    tr("These answers ended at the token limit. Allow more tokens for an answer."),
                    {}});
  m_rows.push_back({Info,
                    tr("Empty answers"),
                    {},
                    countText(audit.empty),
                    step == llm::Step::tfs ? tr("These answers name no gene of their window that counts. That is right "
                                                "where a window holds no transcription factor.")
                                           : tr("These answers name no transcription factor of the list."),
                    {}});
  m_rows.push_back({Info,
                    tr("Yes rate"),
                    tr("of the names shown"),
                    percentText(audit.yesRate(), 1),
                    tr("%1 of the %2 names that were shown to the model, each time it was asked, were named.")
                        .arg(countText(audit.kept), countText(audit.shown)),
                    {}});
}

void AuditModel::addNames(const llm::Audit& audit, llm::Step step) {
  List outside{tr("Names outside the list"), {tr("Written"), tr("Times")}, {}};
  for (const auto& name : byCount(audit.outside))
    outside.rows << QStringList{QString::fromStdString(name->first), countText(name->second.count)};
  List aliases{tr("Aliases mapped"), {tr("Written"), tr("Gene"), tr("Times")}, {}};
  for (const auto& name : byCount(audit.aliases))
    aliases.rows << QStringList{QString::fromStdString(name->first), QString::fromStdString(name->second.symbol),
                                countText(name->second.count)};
  const std::int64_t dropped = audit.outsideCount();
  const std::int64_t named = audit.kept + audit.repeated + audit.surplus + dropped;
  const bool many = double(dropped) > kMostOutside * double(named);
  m_rows.push_back({many ? Caution : Ok, tr("Names outside the list"), tr("dropped"), countText(dropped),
                    tr("Names that the question didn't show, of %1 names given. More than %2 call for caution.")
                        .arg(countText(named), percentText(kMostOutside)),
                    std::move(outside)});
  m_rows.push_back({Ok,
                    tr("Aliases mapped"),
                    {},
                    countText(audit.aliasCount()),
                    tr("Other names of genes that the question showed, such as PU.1 for SPI1; they count."),
                    std::move(aliases)});
  if (step == llm::Step::tfs) return;
  List shorts{tr("Short answers"), {tr("Target"), tr("Model"), tr("Repeat"), tr("Named"), tr("Asked for")}, {}};
  for (const llm::ShortAnswer& one : audit.shortAnswers)
    shorts.rows << QStringList{QString::fromStdString(one.target), QString::fromStdString(one.model),
                               countText(one.repeat + 1), countText(one.kept), countText(one.asked)};
  m_rows.push_back({Info,
                    tr("Short answers"),
                    {},
                    countText(std::ssize(audit.shortAnswers)),
                    tr("Answers with fewer regulators than were asked for. Their targets have fewer proposals."),
                    std::move(shorts)});
}

void AuditModel::addAgreement(const QString& text, std::optional<double> value, const QString& meaning,
                              const QString& howTo) {
  const Level level = !value ? NotMeasured : *value < kLeastAgreement ? Caution : Ok;
  m_rows.push_back({level,
                    text,
                    {},
                    value ? QLocale().toString(*value, 'f', 2) : tr("not measured"),
                    value ? tr("%1 Mean Jaccard index: 1 where all names are the same, 0 where none is. Less than %2 "
                               "calls for caution.")
                                .arg(meaning, QLocale().toString(kLeastAgreement, 'f', 1))
                          : howTo,
                    {}});
}

void AuditModel::addAgreements(const llm::Audit& audit, llm::Step step) {
  addAgreement(tr("Agreement between repeats"), audit.repeatAgreement,
               tr("The same questions, asked again of the same model."),
               tr("Set Repeats to 2 or more, so that each question is asked again."));
  addAgreement(tr("Agreement between models"), audit.modelAgreement, tr("The same questions, asked of several models."),
               tr("Ask a second model the same questions."));
  if (step == llm::Step::tfs) return;
  addAgreement(tr("Agreement when shuffled"), audit.orderAgreement,
               tr("The same targets with the transcription factors shown in another order."),
               tr("Set Order check to some targets: they are asked about again with the transcription factors in "
                  "another order."));
}

void AuditModel::addPrior(const PriorAgreement& prior) {
  const QString random =
      tr("%1 ± %2").arg(QLocale().toString(prior.randomMean, 'f', 0), QLocale().toString(prior.randomSd, 'f', 0));
  const QString toolTip = tr("In %1: %2 of %3 edges; random graphs of the same degrees %4")
                              .arg(prior.source, countText(prior.known), countText(prior.edges), random)
                              .toHtmlEscaped();
  const bool clear = prior.known > prior.randomMean + kClearDeviations * prior.randomSd;
  m_rows.push_back({clear ? Ok : Caution,
                    tr("In the prior network"),
                    tr("edges"),
                    tr("%1 of %2").arg(countText(prior.known), countText(prior.edges)),
                    toolTip,
                    {}});
  m_rows.push_back({Info, tr("Random graphs"), tr("same degrees"), random, toolTip, {}});
}

AuditModel::List AuditModel::listOf(int row) const {
  return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)].list : List();
}

int AuditModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AuditModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant AuditModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const Row& row = m_rows[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole:
      return index.column() == TextColumn ? row.text : row.value;
    case Qt::ToolTipRole:
      return QStringLiteral("<qt>%1</qt>").arg(row.toolTip);
    case Qt::AccessibleTextRole:
      return index.column() == TextColumn
                 ? QStringLiteral("%1 %2: %3").arg(row.text, row.detail, row.value).simplified()
                 : row.value;
    case Qt::TextAlignmentRole:
      return int((index.column() == TextColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::FontRole:
      return index.column() == ValueColumn && row.level != NotMeasured ? textFont(12, true) : QVariant();
    case Qt::ForegroundRole:
      return row.level == NotMeasured ? QVariant(Theme::current().faintText) : QVariant();
    case DetailRole:
      return row.detail;
    case LevelRole:
      return row.level;
    case ListRole:
      return !row.list.rows.isEmpty();
    default:
      return {};
  }
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  return section == TextColumn ? tr("Check") : tr("Value");
}

}  // namespace grnwb::ui
