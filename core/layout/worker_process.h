// SPDX-License-Identifier: GPL-3.0-or-later
// A program that is given one text, answers with one text, and is killed when it takes too long.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>

#include "core/base/job.h"

namespace grnwb::layout {

struct WorkerEnd {
  enum class How { exited, signalled, outOfTime };
  How how = How::exited;
  int code = 0;                ///< exit code or signal
  std::string output, errors;  ///< what came until then; of the errors the first 4 KiB
};

/// Runs the program without arguments, the input on its standard input. On return, by an exception too, the process is
/// gone. Throws cancelledError() within 0.1 s of the job's stop, Error(failed) when the program can't be started or
/// writes more than mostOutput bytes. Several may run at the same time.
WorkerEnd runWorker(const std::filesystem::path& program, std::string_view input, std::size_t mostOutput,
                    std::chrono::milliseconds limit, JobContext& job);

}  // namespace grnwb::layout
