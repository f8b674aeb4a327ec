// SPDX-License-Identifier: GPL-3.0-or-later
// Names of genes on the canvas: text with a halo, kept as small pictures for the screen.
#pragma once

#include <QFont>
#include <QHash>
#include <QPixmap>
#include <QPointF>
#include <QSizeF>
#include <QString>
#include <array>

class QPainter;

namespace grnwb::ui {

enum class LabelKind { target, tf, selected };

class LabelPainter {
 public:
  LabelPainter();

  QSizeF size(const QString& name, LabelKind kind);
  /// With its upper left corner there. On a raster screen as a picture, elsewhere as text.
  void paint(QPainter& painter, QPointF corner, const QString& name, LabelKind kind, bool faded);
  /// After a change of colours or fonts.
  void clear();

 private:
  struct Key {
    QString name;
    LabelKind kind;
    bool faded;
    bool operator==(const Key&) const = default;
    friend size_t qHash(const Key& key, size_t seed) {
      return ::qHash(key.name, seed) ^ (static_cast<size_t>(key.kind) * 2 + (key.faded ? 1 : 0));
    }
  };
  void paintText(QPainter& painter, QPointF base, const QString& name, LabelKind kind, bool faded) const;

  std::array<QFont, 3> m_fonts;
  std::array<QHash<QString, QSizeF>, 3> m_sizes;
  QHash<Key, QPixmap> m_pictures;
  double m_ratio = 1;  ///< device pixels of the pictures
};

}  // namespace grnwb::ui
