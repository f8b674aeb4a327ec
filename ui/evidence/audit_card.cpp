// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/audit_card.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/evidence/audit_csv.h"
#include "ui/evidence/names_dialog.h"
#include "ui/plots/export_menu.h"
#include "ui/style/controls.h"
#include "ui/style/row_delegate.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kHeadHeight = 30, kRowHeight = 24, kIconSize = 14, kArrowSize = 10;

QIcon signOf(int level) {
  if (level == AuditModel::Ok) return icon(QStringLiteral("ok"), &Theme::good);
  if (level == AuditModel::Caution) return icon(QStringLiteral("warning"), &Theme::caution);
  return icon(QStringLiteral("info"), level == AuditModel::Info ? &Theme::secondText : &Theme::faintText);
}

/// At the right of the cell; returns where it begins.
int paintValue(QPainter& painter, const QRect& cell, const QModelIndex& value) {
  const QVariant font = value.data(Qt::FontRole);
  if (font.isValid()) painter.setFont(font.value<QFont>());
  QRect drawn;
  painter.drawText(cell.adjusted(0, 0, -measure::kPadding, 0), Qt::AlignRight | Qt::AlignVCenter,
                   value.data().toString(), &drawn);
  return drawn.left();
}

/// A whole row in one cell, so that the text has the room that the value leaves: a sign of the verdict, the text, its
/// detail in a second tone, an arrow where names stand behind it, the value, a thin line below.
class AuditDelegate : public RowDelegate {
 public:
  using RowDelegate::RowDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    paintGround(painter, option, index);
    const Theme& theme = Theme::current();
    const int level = index.data(AuditModel::LevelRole).toInt();
    const QColor colour = level == AuditModel::NotMeasured ? theme.faintText : theme.text;
    const QRect& cell = option.rect;
    painter->fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), theme.line);
    painter->save();
    painter->setFont(option.font);
    painter->setPen(colour);
    const bool opens = index.data(AuditModel::ListRole).toBool();
    const int end = paintValue(*painter, cell, index.siblingAtColumn(AuditModel::ValueColumn)) - measure::kGap -
                    (opens ? kArrowSize : 0);
    painter->setFont(option.font);
    int x = cell.left() + measure::kPadding;
    signOf(level).paint(painter, QRect(x, cell.center().y() - kIconSize / 2, kIconSize, kIconSize));
    x += kIconSize + measure::kGap;
    const auto write = [&](const QString& text, const QColor& ink) {
      const int width = end - x;
      if (width <= 0 || text.isEmpty()) return;
      const QString shown = option.fontMetrics.elidedText(text, Qt::ElideRight, width);
      painter->setPen(ink);
      painter->drawText(QRect(x, cell.top(), width, cell.height()), Qt::AlignLeft | Qt::AlignVCenter, shown);
      x += option.fontMetrics.horizontalAdvance(shown) + 4;
    };
    write(index.data().toString(), colour);
    write(index.data(AuditModel::DetailRole).toString(), theme.secondText);
    if (opens)
      icon(QStringLiteral("right"), &Theme::secondText)
          .paint(painter, QRect(x, cell.center().y() - kArrowSize / 2 + 1, kArrowSize, kArrowSize));
    painter->restore();
  }
};

}  // namespace

AuditCard::AuditCard(QWidget* parent)
    : QFrame(parent),
      m_model(new AuditModel(this)),
      m_stack(new QStackedWidget(this)),
      m_view(new QTableView(m_stack)) {
  setObjectName(QStringLiteral("auditCard"));
  setProperty("card", true);
  setAccessibleName(tr("Audit"));
  prepareTable(*m_view);
  m_view->setObjectName(QStringLiteral("auditView"));
  m_view->setAccessibleName(tr("Audit of the answers"));
  m_view->setModel(m_model);
  m_view->setItemDelegate(new AuditDelegate(m_view));
  m_view->setAlternatingRowColors(false);
  m_view->setSelectionMode(QAbstractItemView::SingleSelection);
  m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_view->setTabKeyNavigation(false);
  m_view->verticalHeader()->setDefaultSectionSize(kRowHeight);
  m_view->horizontalHeader()->hide();
  m_view->setColumnHidden(AuditModel::ValueColumn, true);
  auto* empty = label(tr("No answers to check yet."), m_stack, Tone::second);
  empty->setObjectName(QStringLiteral("auditEmpty"));
  empty->setAlignment(Qt::AlignCenter);
  m_stack->addWidget(empty);
  m_stack->addWidget(m_view);

  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(1, 0, 1, 1);
  column->setSpacing(0);
  column->addWidget(makeHead());
  column->addWidget(horizontalRule(this));
  column->addWidget(m_stack, 1);
  connect(m_view, &QTableView::clicked, this, &AuditCard::openList);
  connect(m_view, &QTableView::activated, this, &AuditCard::openList);
  clear();
}

QWidget* AuditCard::makeHead() {
  auto* head = new QWidget(this);
  head->setFixedHeight(kHeadHeight);
  auto* row = new QHBoxLayout(head);
  row->setContentsMargins(measure::kPadding, 0, measure::kPadding, 0);
  m_report = linkButton(tr("Report"), QStringLiteral("auditReport"), head);
  m_report->setToolTip(tr("Copy or save all figures and names as CSV"));
  row->addWidget(label(tr("Audit"), head, Tone::text, TextSize::head));
  row->addStretch();
  row->addWidget(m_report);
  auto* menu = new QMenu(head);
  menu->setObjectName(QStringLiteral("auditReportMenu"));
  menu->addAction(icon(QStringLiteral("copy")), tr("Copy as CSV"), this,
                  [this] { QGuiApplication::clipboard()->setText(QString::fromUtf8(report().csv())); });
  menu->addAction(icon(QStringLiteral("export")), tr("Save as CSV…"), this,
                  [this] { saveFigureAs(report(), FigureFormat::csv, {}, window()); });
  connect(m_report, &QPushButton::clicked, menu,
          [this, menu] { menu->popup(m_report->mapToGlobal(QPoint(0, m_report->height()))); });
  return head;
}

void AuditCard::setAudit(const llm::Audit& audit, llm::Step step) {
  m_audit = audit;
  m_step = step;
  m_prior.reset();
  refresh();
}

void AuditCard::setPrior(std::optional<PriorAgreement> prior) {
  m_prior = std::move(prior);
  refresh();
}

void AuditCard::clear() {
  setAudit({}, llm::Step::tfs);
}

void AuditCard::refresh() {
  const bool answered = m_audit.answered > 0;
  if (answered)
    m_model->setAudit(m_audit, m_step, m_prior);
  else
    m_model->clear();
  m_stack->setCurrentIndex(answered ? 1 : 0);
  m_report->setEnabled(answered);
}

void AuditCard::openList(const QModelIndex& index) {
  if (!index.data(AuditModel::ListRole).toBool()) return;
  if (findChild<NamesDialog*>()) return;  // a click may be an activation as well
  const AuditModel::List list = m_model->listOf(index.row());
  NamesDialog::ofRows(list.title, list.headings, list.rows, this)->open();
}

Figure AuditCard::report() const {
  Figure table;
  table.name = QStringLiteral("audit");
  table.csv = [audit = m_audit, step = m_step, prior = m_prior] { return auditCsv(audit, step, prior); };
  return table;
}

}  // namespace grnwb::ui
