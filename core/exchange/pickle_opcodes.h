// SPDX-License-Identifier: GPL-3.0-or-later
// The opcodes of pickles, protocols 0 to 5 (the documentation of Python's module pickletools).
#pragma once

#include <string>

namespace grnwb::exchange {

/// Those that a dict of numbers to sets of numbers is made of.
enum class Opcode : unsigned char {
  mark = '(',
  stop = '.',
  binInt = 'J',
  binInt1 = 'K',
  binInt2 = 'M',
  reduce = 'R',
  emptyList = ']',
  append = 'a',
  global = 'c',
  appends = 'e',
  binGet = 'h',
  longBinGet = 'j',
  binPut = 'q',
  longBinPut = 'r',
  setItem = 's',
  setItems = 'u',
  emptyDict = '}',
  proto = 0x80,
  tuple1 = 0x85,
  long1 = 0x8a,
  emptySet = 0x8f,
  addItems = 0x90,
  memoize = 0x94,
  frame = 0x95
};

/// "GLOBAL", "MARK", ...; "0x07" for a byte that is no opcode.
std::string nameOf(Opcode opcode);

}  // namespace grnwb::exchange
