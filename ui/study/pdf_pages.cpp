// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/study/pdf_pages.h"

namespace grnwb::ui {
namespace {

class PageFiller {
 public:
  explicit PageFiller(double pageHeight) : m_pageHeight(pageHeight) {}

  bool isAtTop() const { return m_pages.back().empty(); }
  bool fits(double height) const { return m_y + height <= m_pageHeight; }
  void breakPage() {
    m_pages.emplace_back();
    m_y = 0;
  }
  void place(const PdfPiece& piece) {
    if (!isAtTop()) m_y += piece.spaceAbove;
    if (isAtTop() && piece.repeated) put(*piece.repeated);
    put(piece);
  }
  std::vector<PdfPage> take() { return std::move(m_pages); }

 private:
  void put(const PdfPiece& piece) {
    m_pages.back().push_back({&piece, m_y});
    m_y += piece.height;
  }

  double m_pageHeight, m_y = 0;
  std::vector<PdfPage> m_pages{1};
};

}  // namespace

std::vector<PdfPage> putOnPages(const std::vector<PdfPiece>& pieces, double pageHeight) {
  PageFiller pages(pageHeight);
  for (std::size_t i = 0; i < pieces.size();) {
    std::size_t end = i + 1;
    double height = pieces[i].spaceAbove + pieces[i].height;
    while (pieces[end - 1].keepsWithNext && end < pieces.size()) {
      height += pieces[end].spaceAbove + pieces[end].height;
      ++end;
    }
    if (!pages.fits(height) && !pages.isAtTop()) pages.breakPage();
    for (; i < end; ++i) {
      if (!pages.fits(pieces[i].spaceAbove + pieces[i].height) && !pages.isAtTop()) pages.breakPage();
      pages.place(pieces[i]);
    }
  }
  return pages.take();
}

}  // namespace grnwb::ui
