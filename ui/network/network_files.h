// SPDX-License-Identifier: GPL-3.0-or-later
// The network as a file: opened from other programs, written for them, and as a picture.
#pragma once

#include "ui/plots/figure.h"

class QMenu;
class QWidget;

namespace grnwb::ui {

class GrnCanvas;
class Workspace;

/// What the canvas shows: genes and text as vectors, the mass of edges as an image.
Figure networkFigure(GrnCanvas& canvas);
/// Asks for a file in any format and makes it the network.
void askForNetworkFile(Workspace& workspace, QWidget& page);
/// Opening, the picture, and every format; belongs to page.
QMenu* networkFilesMenu(Workspace& workspace, GrnCanvas& canvas, QWidget& page);

}  // namespace grnwb::ui
