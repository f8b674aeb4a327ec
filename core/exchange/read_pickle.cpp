// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <unordered_map>

#include "core/base/little_endian.h"
#include "core/base/text.h"
#include "core/exchange/network_draft.h"
#include "core/exchange/pickle.h"
#include "core/exchange/pickle_opcodes.h"

namespace grnwb::exchange {
namespace {

constexpr std::size_t kMostSets = NetworkDraft::kMostGenes, kMostNumbers = NetworkDraft::kMostEdges;

enum class Kind { number, dict, set, list, tupleOfList, setType };

struct Value {
  Kind kind = Kind::number;
  std::int64_t number = 0;  ///< itself; of a set, a list or a tuple, the position of its numbers
};

class PickleReader {
 public:
  PickleReader(const NetworkSource& source, const JobContext& job)
      : m_source(source), m_job(job), m_bytes(source.content()) {}

  PickledSets read() {
    do {
      m_at = m_next;
      m_opcode = static_cast<Opcode>(take(1).front());
    } while (step());
    if (m_next != m_bytes.size()) {
      m_at = m_next;
      refuse("more bytes follow STOP");
    }
    if (m_stack.size() != 1 || m_stack.back().kind != Kind::dict || !m_marks.empty())
      refuse("STOP ends with something else than one dict");
    sortNumbers();
    return std::move(m_result);
  }

 private:
  [[noreturn]] void refuse(const std::string& problem) const {
    m_source.refuse("byte " + std::to_string(m_at) + ": " + problem,
                    "give a pickle of a dict of whole numbers to sets of whole numbers, as GRouNdGAN keeps its graph");
  }
  [[noreturn]] void refuseOperands() const { refuse(nameOf(m_opcode) + " finds other values than it needs here"); }

  /// Before one more is kept.
  void requireRoom(std::size_t count, std::size_t most, const char* what) const {
    if (count >= most) refuse(nameOf(m_opcode) + " makes more than " + std::to_string(most) + " " + what);
  }

  std::string_view take(std::size_t count) {
    if (count > m_bytes.size() - m_next) {
      if (m_next == m_bytes.size()) m_at = m_next;
      refuse("the file ends before STOP");
    }
    const std::string_view piece = m_bytes.substr(m_next, count);
    m_next += count;
    return piece;
  }

  template <class T>
  T takeNumber() {
    return littleEndian<T>(take(sizeof(T)).data(), 0);
  }

  /// False at STOP.
  bool step() {
    m_job.throwIfStopped();
    if (m_at == 0 && m_opcode != Opcode::proto) refuse("no PROTO begins the pickle: its protocol is older than 2");
    switch (m_opcode) {
      case Opcode::proto:
        readProtocol();
        break;
      case Opcode::frame:
        take(8);
        break;
      case Opcode::mark:
        requireRoom(m_marks.size(), kMostSets, "marks");
        m_marks.push_back(m_stack.size());
        break;
      case Opcode::binInt:
        pushNumber(static_cast<std::int32_t>(takeNumber<std::uint32_t>()));
        break;
      case Opcode::binInt1:
        pushNumber(takeNumber<std::uint8_t>());
        break;
      case Opcode::binInt2:
        pushNumber(takeNumber<std::uint16_t>());
        break;
      case Opcode::long1:
        readLong();
        break;
      case Opcode::emptyDict:
        if (m_hasDict) refuse("EMPTY_DICT begins a second dict");
        m_hasDict = true;
        push({Kind::dict});
        break;
      case Opcode::emptySet:
        pushNumbers(Kind::set);
        break;
      case Opcode::emptyList:
        pushNumbers(Kind::list);
        break;
      case Opcode::addItems:
        addNumbers(Kind::set, popMark());
        break;
      case Opcode::appends:
        addNumbers(Kind::list, popMark());
        break;
      case Opcode::append:
        addNumbers(Kind::list, lastOf(1));
        break;
      case Opcode::setItems:
        addEntries(popMark());
        break;
      case Opcode::setItem:
        addEntries(lastOf(2));
        break;
      case Opcode::global:
        readGlobal();
        break;
      case Opcode::tuple1:
        top(Kind::list).kind = Kind::tupleOfList;
        break;
      case Opcode::reduce:
        callSet();
        break;
      case Opcode::memoize:
        remember(m_memo.size());
        break;
      case Opcode::binPut:
        remember(takeNumber<std::uint8_t>());
        break;
      case Opcode::longBinPut:
        remember(takeNumber<std::uint32_t>());
        break;
      case Opcode::binGet:
        recall(takeNumber<std::uint8_t>());
        break;
      case Opcode::longBinGet:
        recall(takeNumber<std::uint32_t>());
        break;
      case Opcode::stop:
        return false;
      default:
        refuse("the opcode " + nameOf(m_opcode) + " has no place in a dict of sets of numbers, and is not executed");
    }
    return true;
  }

  void readProtocol() {
    const int protocol = takeNumber<std::uint8_t>();
    if (m_at != 0) refuse("PROTO stands within the pickle");
    if (protocol < 2 || protocol > 5) refuse("PROTO names the protocol " + std::to_string(protocol) + ", not 2 to 5");
  }

  void readLong() {
    const std::size_t size = takeNumber<std::uint8_t>();
    if (size > 8) refuse("LONG1 holds a number of more than 8 bytes");
    const std::string_view bytes = take(size);
    std::uint64_t number = size > 0 && (static_cast<unsigned char>(bytes.back()) & 0x80U) != 0 ? ~std::uint64_t{0} : 0;
    for (std::size_t i = size; i-- > 0;) number = number << 8 | static_cast<unsigned char>(bytes[i]);
    pushNumber(static_cast<std::int64_t>(number));
  }

  /// The name of the type set, as protocols 2 and 3 write it; no other.
  void readGlobal() {
    for (const std::string_view name : {"__builtin__\nset\n", "builtins\nset\n"})
      if (m_bytes.substr(m_next).starts_with(name)) {
        m_next += name.size();
        push({Kind::setType});
        return;
      }
    std::string_view rest = m_bytes.substr(m_next, 80);
    std::string name;
    for (const char c : rest.substr(0, rest.find('\n', rest.find('\n') + 1)))
      name += c == '\n' ? '.' : static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) > 0x7e ? '?' : c;
    refuse("the opcode GLOBAL names '" + shortened(name) + "', which is not executed");
  }

  /// set([...])
  void callSet() {
    if (m_stack.size() < lowest() + 2 || m_stack.back().kind != Kind::tupleOfList ||
        m_stack[m_stack.size() - 2].kind != Kind::setType)
      refuse("the opcode REDUCE calls something else than set on a list, which is not executed");
    const std::int64_t numbers = m_stack.back().number;
    m_stack.pop_back();
    m_stack.back() = {Kind::set, numbers};
  }

  void push(Value value) {
    requireRoom(m_stack.size(), kMostNumbers, "values on the stack");
    m_stack.push_back(value);
  }

  void pushNumber(std::int64_t number) { push({Kind::number, number}); }

  void pushNumbers(Kind kind) {
    requireRoom(m_result.sets.size(), kMostSets, "sets");
    push({kind, static_cast<std::int64_t>(m_result.sets.size())});
    m_result.sets.emplace_back();
  }

  /// Where the values begin that no open MARK keeps from being taken.
  std::size_t lowest() const { return m_marks.empty() ? 0 : m_marks.back(); }

  std::size_t popMark() {
    if (m_marks.empty()) refuse(nameOf(m_opcode) + " finds no MARK");
    const std::size_t mark = m_marks.back();
    m_marks.pop_back();
    return mark;
  }

  std::size_t lastOf(std::size_t count) const {
    if (m_stack.size() < lowest() + count) refuseOperands();
    return m_stack.size() - count;
  }

  /// The value below those that an opcode takes, which it changes.
  Value& below(std::size_t first, Kind kind) {
    if (first <= lowest() || m_stack[first - 1].kind != kind) refuseOperands();
    return m_stack[first - 1];
  }

  Value& top(Kind kind) { return below(m_stack.size(), kind); }

  void addNumbers(Kind kind, std::size_t first) {
    auto& numbers = m_result.sets[static_cast<std::size_t>(below(first, kind).number)];
    for (std::size_t i = first; i < m_stack.size(); ++i) {
      if (m_stack[i].kind != Kind::number) refuse(nameOf(m_opcode) + " adds something else than a whole number");
      requireRoom(m_numbers++, kMostNumbers, "numbers in sets");
      numbers.push_back(m_stack[i].number);
    }
    m_stack.resize(first);
  }

  void addEntries(std::size_t first) {
    below(first, Kind::dict);
    if ((m_stack.size() - first) % 2 != 0) refuseOperands();
    for (std::size_t i = first; i < m_stack.size(); i += 2) {
      if (m_stack[i].kind != Kind::number) refuse(nameOf(m_opcode) + " has a key that is no whole number");
      if (m_stack[i + 1].kind != Kind::set) refuse(nameOf(m_opcode) + " has a value that is no set");
      requireRoom(m_result.setOf.size(), kMostSets, "keys");
      m_result.setOf[m_stack[i].number] = static_cast<std::size_t>(m_stack[i + 1].number);
    }
    m_stack.resize(first);
  }

  void remember(std::size_t key) {
    if (m_stack.size() <= lowest()) refuse(nameOf(m_opcode) + " finds nothing to remember");
    requireRoom(m_memo.size(), kMostSets, "remembered values");
    m_memo[key] = m_stack.back();
  }

  void recall(std::size_t key) {
    const auto found = m_memo.find(key);
    if (found == m_memo.end()) refuse(nameOf(m_opcode) + " asks for " + std::to_string(key) + ", which nothing set");
    push(found->second);
  }

  void sortNumbers() {
    for (auto& numbers : m_result.sets) {
      m_job.throwIfStopped();
      std::ranges::sort(numbers);
      const auto doubled = std::ranges::unique(numbers);
      numbers.erase(doubled.begin(), doubled.end());
    }
  }

  const NetworkSource& m_source;
  const JobContext& m_job;
  std::string_view m_bytes;
  std::size_t m_next = 0, m_at = 0;
  Opcode m_opcode = Opcode::stop;
  std::vector<Value> m_stack;
  std::vector<std::size_t> m_marks;
  std::unordered_map<std::size_t, Value> m_memo;
  bool m_hasDict = false;
  std::size_t m_numbers = 0;  ///< in all sets
  PickledSets m_result;
};

}  // namespace

PickledSets readPickledSets(const NetworkSource& source, const JobContext& job) {
  return PickleReader(source, job).read();
}

}  // namespace grnwb::exchange
