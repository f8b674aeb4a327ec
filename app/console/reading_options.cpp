// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/reading_options.h"

#include "core/io/read_option_texts.h"

namespace grnwb::console {

void ReadingOptions::add(CLI::App& command) {
  const auto option = [&](const char* name, const char* kind, const char* help) {
    command
        .add_option_function<std::string>(
            std::string("--") + name, [this, name](const std::string& text) { m_texts[name] = text; }, help)
        ->type_name(kind)
        ->group("Reading (inspect lists what a file offers)");
  };
  option("matrix", "NAME", "In place of X: raw, or layers/NAME");
  option("genome", "NAME", "Of a 10x .h5 file with several genomes");
  option("feature", "TYPE", "Features to keep in place of gene expression, such as 'Antibody Capture'");
  option("names", "COLUMN",
         "Column of the gene table that names the genes, such as gene_ids; or symbols, in place of human Ensembl ids");
  option("orientation", "cells|genes", "What the rows of a text table are, where its names don't tell");
  option("member", "PATH", "Of a folder or archive with several data sets: the one's path within it");
}

io::ReadOptions ReadingOptions::options() const {
  return io::readOptionsFromTexts(m_texts);
}

}  // namespace grnwb::console
