// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/marked_browser.h"

#include <QAbstractTextDocumentLayout>
#include <QFontDatabase>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>
#include <algorithm>

#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kMargin = 12, kLineGap = 5;
constexpr qsizetype kLongestWord = 2000;  // the layout takes time with the square of it

/// Characters that could move or hide others become replacement characters.
QString harmless(std::string_view bytes) {
  QString text = QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
  text.remove(QLatin1Char('\r'));
  for (QChar& c : text) {
    const char16_t code = c.unicode();
    const bool control = (code < 0x20 && code != u'\n' && code != u'\t') || (code >= 0x7f && code < 0xa0);
    const bool turns = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
    const bool layout = code == 0x2028 || code == 0x2029 || (code >= 0xfdd0 && code <= 0xfdef) || code == 0xfffc;
    if (control || turns || layout) c = QChar::ReplacementCharacter;
  }
  return text;
}

/// Breaks words that no text has.
QString broken(QString text) {
  qsizetype word = 0;
  for (qsizetype i = 0; i < text.size(); ++i) {
    word = text[i].isSpace() ? 0 : word + 1;
    if (word <= kLongestWord || text[i].isLowSurrogate()) continue;
    text.insert(i, QLatin1Char('\n'));
    word = 0;
  }
  return text;
}

QString toolTipText(const QString& text) {
  return QStringLiteral("<qt>%1</qt>").arg(text.toHtmlEscaped());
}

QTextCharFormat spaced(QTextCharFormat format) {
  format.setFontLetterSpacingType(QFont::AbsoluteSpacing);
  format.setFontLetterSpacing(kMarkPadding);
  return format;
}

/// Leaves room behind the last character, for the side of a box.
void insertSpaced(QTextCursor& cursor, const QString& text, const QTextCharFormat& format) {
  if (text.isEmpty()) return;
  const QChar last = text.back();
  if (last.isSurrogate() || last == QLatin1Char('\n')) return cursor.insertText(text, format);
  cursor.insertText(text.chopped(1), format);
  cursor.insertText(QString(last), spaced(format));
}

}  // namespace

MarkedBrowser::MarkedBrowser(QWidget* parent) : QTextBrowser(parent) {
  setOpenLinks(false);
  setUndoRedoEnabled(false);
  setFrameShape(QFrame::NoFrame);
  setStyleSheet(QStringLiteral("QTextBrowser { border: none; border-radius: 0; }"));
  setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
  document()->setDocumentMargin(kMargin);
  connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl& url) {
    Q_EMIT geneActivated(QUrl::fromPercentEncoding(url.path(QUrl::FullyEncoded).toLatin1()));
  });
}

void MarkedBrowser::setPassages(const std::vector<Passage>& passages, const QString& selectedGene) {
  m_boxes.clear();
  clear();
  QTextCursor cursor(document());
  cursor.beginEditBlock();
  QTextBlockFormat block;
  block.setLineHeight(kLineGap, QTextBlockFormat::LineDistanceHeight);
  cursor.setBlockFormat(block);
  QTextCharFormat second;
  second.setForeground(Theme::current().secondText);
  for (const Passage& passage : passages) {
    if (!cursor.atStart()) cursor.insertBlock();
    if (!passage.label.isEmpty()) cursor.insertText(passage.label + QLatin1Char(' '), second);
    insert(cursor, passage.text, selectedGene);
  }
  cursor.endEditBlock();
  verticalScrollBar()->setValue(0);
}

void MarkedBrowser::insert(QTextCursor& cursor, const MarkedText& marked, const QString& selectedGene) {
  const std::string selected = selectedGene.toStdString();
  QTextCharFormat plain, fixed;
  plain.setForeground(Theme::current().text);
  fixed = plain;
  fixed.setFontFamilies({QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});
  std::size_t at = 0;
  const auto formatAt = [&](std::size_t position) -> const QTextCharFormat& {
    return position >= marked.fixedBegin && position < marked.fixedEnd ? fixed : plain;
  };
  const auto insertUpTo = [&](std::size_t end, bool nameFollows) {
    while (at < end) {
      std::size_t next = end;
      for (const std::size_t change : {marked.fixedBegin, marked.fixedEnd})
        if (change > at && change < next) next = change;
      const QString text = broken(harmless(marked.text.substr(at, next - at)));
      if (nameFollows && next == end)
        insertSpaced(cursor, text, formatAt(at));
      else
        cursor.insertText(text, formatAt(at));
      at = next;
    }
  };
  for (const Mark& mark : marked.marks) {
    insertUpTo(mark.begin, true);
    const QString name = harmless(marked.text.substr(mark.begin, mark.end - mark.begin));
    const bool stands = !selected.empty() && mark.gene == selected && mark.kind != MarkKind::alias;
    insertName(cursor, name, mark, formatAt(mark.begin), stands);
    at = mark.end;
  }
  insertUpTo(marked.text.size(), false);
}

void MarkedBrowser::insertName(QTextCursor& cursor, const QString& name, const Mark& mark, const QTextCharFormat& plain,
                               bool selected) {
  const MarkStyle style = markStyle(mark.kind, selected);
  QTextCharFormat format = plain;
  format.setForeground(style.text);
  format.setFontWeight(style.bold ? QFont::DemiBold : QFont::Normal);
  format.setFontStrikeOut(style.struckThrough);
  format.setToolTip(toolTipText(toolTipOf(name, mark)));
  if (!mark.gene.empty()) {
    format.setAnchor(true);
    format.setAnchorHref(QStringLiteral("gene:") +
                         QString::fromLatin1(QUrl::toPercentEncoding(QString::fromStdString(mark.gene))));
  }
  const int begin = cursor.position();
  insertSpaced(cursor, name, format);
  m_boxes.push_back({begin, cursor.position(), mark.kind, selected});
}

QString MarkedBrowser::toolTipOf(const QString& name, const Mark& mark) const {
  const QString gene = QString::fromStdString(mark.gene);
  switch (mark.kind) {
    case MarkKind::kept:
      return tr("%1: proposed").arg(gene);
    case MarkKind::alias:
      return tr("%1 is another name of %2: proposed").arg(name, gene);
    case MarkKind::outside:
      return tr("%1 is not in the question: dropped").arg(name);
    case MarkKind::dropped:
      return tr("%1: beyond the number asked for, dropped").arg(gene);
    case MarkKind::asked:
      break;
  }
  return tr("%1: in the question").arg(gene);
}

void MarkedBrowser::paintEvent(QPaintEvent* event) {
  {
    QPainter painter(viewport());
    const QPointF scrolled(horizontalScrollBar()->value(), verticalScrollBar()->value());
    painter.translate(-scrolled);
    const int first = cursorForPosition(QPoint(0, 0)).position();
    const int last = cursorForPosition(QPoint(viewport()->width(), viewport()->height())).position();
    for (auto box = std::ranges::lower_bound(m_boxes, first, {}, &Box::end); box != m_boxes.end() && box->begin <= last;
         ++box) {
      const QTextBlock block = document()->findBlock(box->begin);
      const QPointF origin = document()->documentLayout()->blockBoundingRect(block).topLeft();
      const int begin = box->begin - block.position(), end = box->end - block.position();
      const QTextLayout& layout = *block.layout();
      for (int i = layout.lineForTextPosition(begin).lineNumber(); i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        const int from = std::max(begin, line.textStart()), to = std::min(end, line.textStart() + line.textLength());
        if (from >= to) break;
        const QRectF natural(line.cursorToX(from) - kMarkPadding, line.y(),
                             line.cursorToX(to) - line.cursorToX(from) + kMarkPadding, line.height());
        const QRectF placed = natural.translated(origin);
        paintMarkBox(painter,
                     QRectF(std::round(placed.left()) + 0.5, std::round(placed.top()) + 0.5,
                            std::round(placed.width()) - 1, std::round(placed.height())),
                     markStyle(box->kind, box->selected));
      }
    }
  }
  QTextBrowser::paintEvent(event);
  if (!hasFocus()) return;
  QPainter painter(viewport());
  painter.setPen(Theme::current().accent);
  painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
}

}  // namespace grnwb::ui
