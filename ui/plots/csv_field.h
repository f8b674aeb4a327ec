// SPDX-License-Identifier: GPL-3.0-or-later
// Text as one field of a comma separated file.
#pragma once

#include <QByteArray>
#include <QString>

namespace grnwb::ui {

/// UTF-8, in quotation marks where RFC 4180 asks for them.
QByteArray csvField(const QString& text);

}  // namespace grnwb::ui
