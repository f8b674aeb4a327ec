// SPDX-License-Identifier: GPL-3.0-or-later
// The one entrance for networks from files of this and other programs.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/job.h"
#include "core/exchange/network_draft.h"
#include "core/exchange/network_format.h"

namespace grnwb::exchange {

/// The format that the content has, the file's ending where that doesn't tell; any table of edges is csv or tsv, any
/// pickle groundgan. Reads the beginning of the file. Throws Error(badInput) when it can't be read.
NetworkFormat formatOf(const std::filesystem::path& path);

/// A network in any format, plain or gzip, with what the file holds but a network doesn't; the job gets a warning for
/// it. genes: the names of the data's genes in order, which a pickle of GRouNdGAN needs. Throws Error(badInput), which
/// names the file and the place, for everything that isn't such a network; see each format for what it refuses, and
/// NetworkDraft::finish().
Network readNetwork(const std::filesystem::path& path, JobContext& job, const std::vector<std::string>& genes = {});
/// The same of content that is in memory already, after gzip; path names it.
Network parseNetwork(std::string_view content, const std::filesystem::path& path, JobContext& job,
                     const std::vector<std::string>& genes = {});

}  // namespace grnwb::exchange
