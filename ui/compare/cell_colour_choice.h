// SPDX-License-Identifier: GPL-3.0-or-later
// The controls that say by what cells are coloured: a box, and a gene or TF where it needs one.
#pragma once

#include <QWidget>
#include <set>

class QComboBox;
class QLineEdit;
class QStringListModel;

namespace grnwb::ui {

class CellColourChoice : public QWidget {
  Q_OBJECT
 public:
  enum class Kind { type, source, gene, activity, cluster, density };

  explicit CellColourChoice(QWidget* parent = nullptr);

  /// What can be chosen besides the source. The user's choice comes back with what it needs.
  void setOffered(const std::set<Kind>& kinds);
  void setGenes(const QStringList& genes);
  void setTfs(const QStringList& tfs);
  /// Takes over a gene or TF selected elsewhere, where one of them is shown.
  void follow(const QString& gene);

  Kind kind() const;
  QString gene() const;
  QString tf() const;

 Q_SIGNALS:
  void changed();

 private:
  struct NameEdit {
    QLineEdit* edit;
    QStringListModel* names;
  };
  NameEdit makeNameEdit(const QString& name, const QString& placeholder, const QString& help);
  void showEdits();

  Kind m_chosen = Kind::type;  ///< by the user, also while it isn't offered
  QComboBox* m_kinds;
  NameEdit m_gene, m_tf;
};

}  // namespace grnwb::ui
