// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/edge_texts.h"

#include <QCoreApplication>

namespace grnwb::ui {
namespace {

struct EdgeTexts {
  Q_DECLARE_TR_FUNCTIONS(EdgeTexts)
 public:
  static QString sign(grn::Sign sign) {
    switch (sign) {
      case grn::Sign::activates:
        return tr("activates");
      case grn::Sign::represses:
        return tr("represses");
      case grn::Sign::unknown:
        break;
    }
    return tr("unknown");
  }

  static QString source(const std::string& source) {
    if (source == "grnboost2") return QStringLiteral("GRNBoost2");
    if (source == "genie3") return QStringLiteral("GENIE3");
    if (source == "llm") return tr("language model");
    if (source == "consensus") return tr("both methods");
    if (source == "random") return tr("random");
    if (source == "you") return tr("you");
    if (source == "file") return tr("file");
    return QString::fromStdString(source);
  }
};

}  // namespace

QString signText(grn::Sign sign) {
  return EdgeTexts::sign(sign);
}

QString sourceText(const std::string& source) {
  return EdgeTexts::source(source);
}

}  // namespace grnwb::ui
