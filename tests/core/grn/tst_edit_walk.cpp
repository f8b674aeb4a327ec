// SPDX-License-Identifier: GPL-3.0-or-later
// Long random walks of edits on networks of real size, back and forth, alone and with readers beside them.
#include <QtTest>
#include <atomic>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <thread>

#include "core/grn/edge_steps.h"
#include "core/grn/gene_steps.h"
#include "tests/core/grn/grn_samples.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using namespace grnwb::grn;
using namespace grnwb::grn::test;

namespace {

constexpr int kEdits = 10'000;

/// Draws genes, edges and edits of a network.
class Walker {
 public:
  Walker(const CandidateIndex& candidates, std::uint64_t seed)
      : m_candidates(candidates), m_stream(seed, "edit walk") {}

  static constexpr int kKinds = 21;

  /// An edit of one kind: a primitive, a batch or a step; throws Error where it can't be.
  Edit draw(const Grn& grn, int kind) {
    const Edge& one = any(grn.edges());
    const std::string &tf = any(grn.tfs()), &target = any(grn.targets());
    switch (kind) {
      case 0:
        return AddEdge{random(tf, target)};
      case 1:
        return RemoveEdge{one.tf, one.target};
      case 2:
        return ChangeEdge{random(one.tf, one.target)};
      case 3:
        return RejectPair{tf, target};
      case 4:
        return UnrejectPair(rejected(grn));
      case 5:
        return AddGene{newName(), m_stream.below(2) == 0};
      case 6:
        return lonely(grn);
      case 7:
        return Batch{{RemoveEdge{one.tf, one.target}, RejectPair{one.tf, one.target}, AddGene{newName(), true}}};
      case 8:
        return addEdge(grn, random(tf, target));
      case 9:
        return removeEdges(grn, some(grn));
      case 10:
        return setLocked(grn, some(grn), m_stream.below(4) == 0);
      case 11:
        return setSign(grn, some(grn), static_cast<Sign>(m_stream.below(3)));
      case 12:
        return swapRegulator(grn, one.target, one.tf, tf, m_candidates);
      case 13:
        return setRegulatorCount(grn, {target, any(grn.targets())}, 8 + m_stream.below(5), m_candidates).edit;
      case 14:
        return addTf(grn, m_stream.below(2) == 0 ? newName() : target);
      case 15:
        return turnIntoTf(grn, target);
      case 16:
        return turnIntoTarget(grn, any(grn.tfs()), 10, m_candidates).edit;
      case 17:
        return addTarget(grn, m_stream.below(2) == 0 ? newName() : target + "'", 10, m_candidates).edit;
      case 18:
        return removeGenes(grn, {target});
      case 19:
        return acceptEdges(grn, {random(tf, target), random(any(grn.tfs()), any(grn.targets()))});
      default:
        return rejectPairs(grn, some(grn));
    }
  }

  int kind() { return static_cast<int>(m_stream.below(kKinds)); }

  template <class T>
  const T& any(const std::vector<T>& values) {
    return values[m_stream.below(values.size())];
  }

 private:
  Edge random(std::string tf, std::string target) {
    Edge result = edge(std::move(tf), std::move(target));
    result.sign = static_cast<Sign>(m_stream.below(3));
    result.locked = m_stream.below(20) == 0;
    if (m_stream.below(2) == 0) result.importance = m_stream.uniform();
    if (m_stream.below(2) == 0) result.editedAt = static_cast<std::int64_t>(m_stream.below(2'000'000'000));
    return result;
  }

  std::vector<Pair> some(const Grn& grn) {
    std::vector<Pair> pairs;
    for (std::uint64_t i = m_stream.below(6); i > 0; --i) {
      const Edge& one = any(grn.edges());
      pairs.push_back({one.tf, one.target});
    }
    return pairs;
  }

  UnrejectPair rejected(const Grn& grn) {
    if (grn.rejected().empty()) return {};
    const Pair& pair = any(grn.rejected());
    return {pair.tf, pair.target};
  }

  /// Removes a TF without targets, if a few draws find one.
  RemoveGene lonely(const Grn& grn) {
    const auto found = std::ranges::find_if(grn.tfs(), [&](const auto& tf) { return grn.targetsOf(tf).empty(); });
    return {found == grn.tfs().end() ? any(grn.tfs()) : *found};
  }

  std::string newName() { return "N" + std::to_string(m_stream.below(1'000'000'000)); }

  const CandidateIndex& m_candidates;
  RandomStream m_stream;
};

/// The network as it is now, for many threads.
class Shared {
 public:
  explicit Shared(Grn grn) : m_grn(std::make_shared<const Grn>(std::move(grn))) {}

  std::shared_ptr<const Grn> get() const {
    const std::lock_guard lock(m_mutex);
    return m_grn;
  }
  void set(Grn grn) {
    auto next = std::make_shared<const Grn>(std::move(grn));
    const std::lock_guard lock(m_mutex);
    m_grn.swap(next);
    m_changed.notify_all();
  }
  /// Null once it is closed.
  std::shared_ptr<const Grn> waitForOtherThan(const std::shared_ptr<const Grn>& seen) const {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return m_closed || m_grn != seen; });
    return m_closed ? nullptr : m_grn;
  }
  void close() {
    const std::lock_guard lock(m_mutex);
    m_closed = true;
    m_changed.notify_all();
  }

 private:
  mutable std::mutex m_mutex;
  mutable std::condition_variable m_changed;
  std::shared_ptr<const Grn> m_grn;
  bool m_closed = false;
};

struct Walk {
  std::vector<Edit> undo;
  std::map<int, int> applied;  ///< how often each kind
  bool valid = true;           ///< every hundredth network fits the public constructor
};

Walk walk(Shared& shared, const CandidateIndex& candidates) {
  Walker walker(candidates, 1);
  Walk result;
  while (result.undo.size() < kEdits) {
    const auto grn = shared.get();
    const int kind = walker.kind();
    try {
      Edited edited = grn::apply(*grn, walker.draw(*grn, kind));
      result.undo.push_back(std::move(edited.inverse));
      ++result.applied[kind];
      if (result.undo.size() % 100 == 0) {
        const Grn& now = edited.grn;
        result.valid = result.valid && Grn(now.tfs(), now.targets(), now.edges(), now.rejected()) == now;
      }
      shared.set(std::move(edited.grn));
    } catch (const Error& error) {
      if (error.code() != ErrorCode::badInput) throw;
    }
  }
  return result;
}

/// Applies the edits from the last to the first, twenty at once; they become the way back.
void retrace(Shared& shared, std::vector<Edit>& edits) {
  constexpr std::size_t kAtOnce = 20;
  std::vector<Edit> back;
  while (!edits.empty()) {
    Batch batch;
    for (; !edits.empty() && batch.edits.size() < kAtOnce; edits.pop_back())
      batch.edits.push_back(std::move(edits.back()));
    Edited edited = grn::apply(*shared.get(), batch);
    back.push_back(std::move(edited.inverse));
    shared.set(std::move(edited.grn));
  }
  edits = std::move(back);
}

/// Whether what a thread sees of one snapshot fits together.
bool isWhole(const Grn& grn, RandomStream& stream) {
  const std::string& target = grn.targets()[stream.below(grn.targets().size())];
  for (const std::string& tf : grn.regulators(target)) {
    const Names targets = grn.targetsOf(tf);
    if (!grn.isTf(tf) || !std::ranges::binary_search(targets, target) || !grn.find(tf, target)) return false;
  }
  return stream.below(200) > 0 || grn.contentHash() == Grn(grn).contentHash();
}

class EditWalkTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void backAndForth() {
    const std::string trrust = "data/knowledge/trrust_rawdata.human.tsv";
    const Grn grn =
        grnwb::test::hasShared(trrust) ? curatedGrn(grnwb::test::sharedPath(trrust)) : randomGrn(300, 1500, 4, 1);
    QVERIFY(grn.edges().size() > 3000);
    const CandidateIndex candidates = randomCandidates(grn, 2);
    Shared shared(grn);
    Walk edits = walk(shared, candidates);
    QVERIFY(edits.valid);
    for (int kind = 0; kind < Walker::kKinds; ++kind)
      QVERIFY2(edits.applied[kind] > 100, qPrintable(u"kind %1: %2"_qs.arg(kind).arg(edits.applied[kind])));
    const std::string last = shared.get()->contentHash();
    QVERIFY(last != grn.contentHash());
    retrace(shared, edits.undo);
    QCOMPARE(shared.get()->contentHash(), grn.contentHash());
    retrace(shared, edits.undo);
    QCOMPARE(shared.get()->contentHash(), last);
  }

  void readersSeeWholeNetworks() {
    const Grn grn = randomGrn(75, 925, 10, 1);
    const CandidateIndex candidates = randomCandidates(grn, 2);
    Shared shared(grn);
    std::atomic<int> looks{0}, broken{0};
    std::vector<std::thread> readers;
    for (std::uint64_t i = 0; i < 4; ++i)
      readers.emplace_back([&, i] {
        RandomStream stream(i, "reader");
        std::shared_ptr<const Grn> seen;
        while ((seen = shared.waitForOtherThan(seen))) {
          if (!isWhole(*seen, stream)) ++broken;
          ++looks;
        }
      });
    Walk edits = walk(shared, candidates);
    const std::string last = shared.get()->contentHash();
    retrace(shared, edits.undo);
    const std::string first = shared.get()->contentHash();
    retrace(shared, edits.undo);
    const std::string again = shared.get()->contentHash();
    shared.close();
    for (std::thread& reader : readers) reader.join();
    QVERIFY(edits.valid);
    QVERIFY(last != first);
    QCOMPARE(first, grn.contentHash());
    QCOMPARE(again, last);
    QVERIFY(looks > 1000);
    QCOMPARE(broken.load(), 0);
  }
};

}  // namespace

QTEST_APPLESS_MAIN(EditWalkTest)
#include "tst_edit_walk.moc"
