// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/gene_list_dialog.h"

#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/compare/shown_markers.h"
#include "ui/models/number_text.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {

GeneListDialog::GeneListDialog(const QString& text, std::vector<std::string> genes, QWidget* parent)
    : QDialog(parent),
      m_genes(std::move(genes)),
      m_text(new QPlainTextEdit(text, this)),
      m_found(label({}, this, Tone::second)),
      m_unknown(label({}, this, Tone::caution)) {
  setObjectName(QStringLiteral("geneListDialog"));
  setWindowTitle(tr("Genes of the dot plot"));
  resize(420, 300);
  m_text->setObjectName(QStringLiteral("geneListText"));
  m_text->setAccessibleName(tr("Genes"));
  m_text->setPlaceholderText(tr("Names apart by spaces, commas or lines: CD3D, MS4A1, LYZ"));
  m_text->setTabChangesFocus(true);
  m_found->setObjectName(QStringLiteral("geneListFound"));
  m_unknown->setObjectName(QStringLiteral("geneListUnknown"));
  m_unknown->setWordWrap(true);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
  m_ok = buttons->button(QDialogButtonBox::Ok);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(measure::kPadding, measure::kPadding, measure::kPadding, measure::kPadding);
  column->setSpacing(measure::kGap);
  column->addWidget(m_text, 1);
  column->addWidget(m_found);
  column->addWidget(m_unknown);
  column->addWidget(buttons);
  connect(m_text, &QPlainTextEdit::textChanged, this, &GeneListDialog::showFound);
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  showFound();
}

QString GeneListDialog::text() const {
  return m_text->toPlainText();
}

void GeneListDialog::showFound() {
  const GeneList list = geneList(text(), m_genes);
  m_found->setText(tr("Found in the compared cells: %1").arg(countText(std::ssize(list.genes))));
  m_unknown->setText(tr("Not in the compared cells: %1").arg(list.unknown.join(QStringLiteral(", "))));
  m_unknown->setVisible(!list.unknown.isEmpty());
  m_ok->setEnabled(!list.genes.empty());
}

}  // namespace grnwb::ui
