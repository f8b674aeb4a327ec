// SPDX-License-Identifier: GPL-3.0-or-later
// The one way networks become files of this and other programs.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/exchange/network_format.h"
#include "core/grn/grn.h"

namespace grnwb::exchange {

/// What the file holds. separator: of arboreto, pyscenic and plain. genes: the names of the data's genes in order,
/// which groundgan needs. Throws Error(badInput) for a network that the format can't hold, and for names or sources
/// that aren't plain text in UTF-8; each format's header says what it leaves out.
std::string networkText(const grn::Grn& grn, NetworkFormat format, char separator = ',',
                        const std::vector<std::string>& genes = {});

/// The separator is a tab for a path that ends with .tsv, a comma otherwise. Throws Error(failed) when the file can't
/// be written, which leaves the old one as it was.
void writeNetwork(const grn::Grn& grn, NetworkFormat format, const std::filesystem::path& path,
                  const std::vector<std::string>& genes = {});

}  // namespace grnwb::exchange
