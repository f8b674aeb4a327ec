// SPDX-License-Identifier: GPL-3.0-or-later
// Pickles of one kind, a dict of whole numbers to sets of whole numbers, read without ever building anything else.
// Opcodes: the documentation of Python's module pickletools.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/exchange/network_source.h"

namespace grnwb::exchange {

/// Whole numbers, each with a set that others may share.
struct PickledSets {
  std::vector<std::vector<std::int64_t>> sets;  ///< in the order of the file; each sorted, no number twice
  std::map<std::int64_t, std::size_t> setOf;    ///< the position in sets
};

/// Protocols 2 to 5. The only thing that is callable is set itself, with one list of whole numbers. Throws
/// Error(badInput), with the opcode and its byte, for every other content and for more values than any network has
/// genes or edges (NetworkDraft); nothing in the file is ever executed.
PickledSets readPickledSets(const NetworkSource& source, const JobContext& job);

/// Protocol 4.
std::string pickledSetsText(const std::map<std::int64_t, std::set<std::int64_t>>& sets);

}  // namespace grnwb::exchange
