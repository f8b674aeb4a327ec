// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/pickle.h"
#include "core/exchange/pickle_opcodes.h"

namespace grnwb::exchange {
namespace {

class PickleWriter {
 public:
  std::string write(const std::map<std::int64_t, std::set<std::int64_t>>& sets) {
    constexpr char kProtocol = 4;
    add(Opcode::proto);
    m_text += kProtocol;
    add(Opcode::emptyDict);
    add(Opcode::mark);
    for (const auto& [key, numbers] : sets) {
      addNumber(key);
      add(Opcode::emptySet);
      add(Opcode::mark);
      for (const std::int64_t number : numbers) addNumber(number);
      add(Opcode::addItems);
    }
    add(Opcode::setItems);
    add(Opcode::stop);
    return std::move(m_text);
  }

 private:
  void add(Opcode opcode) { m_text += static_cast<char>(opcode); }

  void addNumber(std::int64_t number) {
    constexpr char kBytes = 8;
    add(Opcode::long1);
    m_text += kBytes;
    for (int byte = 0; byte < kBytes; ++byte) m_text += static_cast<char>(number >> (8 * byte) & 0xff);
  }

  std::string m_text;
};

}  // namespace

std::string pickledSetsText(const std::map<std::int64_t, std::set<std::int64_t>>& sets) {
  return PickleWriter().write(sets);
}

}  // namespace grnwb::exchange
