// SPDX-License-Identifier: GPL-3.0-or-later
// What the trace of a gap says about a small trained run, against perturbations made one by one.
#include "core/pipeline/gap_trace.h"

#include <QElapsedTimer>
#include <QtTest>
#include <algorithm>
#include <cmath>
#include <thread>

#include "core/evaluate/gene_gaps.h"
#include "core/gan/perturb.h"
#include "tests/core/gan/tiny_run.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using namespace grnwb::pipeline;
using test::TinyRun;

namespace {

constexpr std::int64_t kControls = 75;  // 2.3 batches of 32

std::vector<float> column(const data::Matrix& cells, const std::vector<std::string>& genes, const std::string& gene) {
  const Eigen::VectorXf values = cells.col(data::indexOf(genes).at(gene));
  return {values.begin(), values.end()};
}

double mean(const std::vector<float>& values) {
  double sum = 0;
  for (const float value : values) sum += static_cast<double>(value);
  return sum / static_cast<double>(values.size());
}

class GapTraceTest : public QObject {
  Q_OBJECT
 private:
  TinyRun m_tiny;
  TrainingRun m_run;
  data::Matrix m_real;
  std::vector<std::string> m_genes;

  GapTrace traced(const std::string& gene, const grn::CandidateIndex& candidates = {}, int threads = 2) const {
    JobContext job(threads);
    return traceGap(m_run, m_real, m_genes, gene, candidates, TinyRun::cells(kControls), job);
  }
  TrainingRun runOn(const grn::Grn& network) const {
    TrainingRun run = m_run;
    run.network = std::make_shared<const grn::Grn>(network);
    return run;
  }
  std::string worst() const {
    const std::vector<std::string>& targets = m_run.network->targets();
    return *std::ranges::max_element(targets, {}, [this](const std::string& target) { return traced(target).ks; });
  }
  std::string stranger(const std::string& target, std::size_t number = 0) const {
    for (const std::string& tf : m_run.network->tfs())
      if (!m_run.network->find(tf, target) && number-- == 0) return tf;
    return {};
  }

 private Q_SLOTS:
  void initTestCase() {
    const SmallTraining small = smallTraining();
    m_real = small.training.x.toDense().topRows(120);
    m_genes = small.training.genes.names;
    m_run.folder = m_tiny.folder("run");
    m_run.network = std::make_shared<const grn::Grn>(m_tiny.grn());
  }

  void contributionsAreThoseOfPerturbationsOneByOne() {
    for (const std::size_t which : {0, 17}) {
      const std::string gene = m_run.network->targets()[which];
      const GapTrace trace = traced(gene);
      JobContext job(2);
      const gan::MatchedCells control = gan::perturb(m_run.folder, TinyRun::cells(kControls), {}, job);
      const std::vector<float> real = column(m_real, m_genes, gene);
      const std::vector<float> made = column(control.control(), control.genes, gene);
      QVERIFY(!trace.isTf && trace.gene == gene && trace.swaps.empty());
      QCOMPARE(trace.ks, evaluate::kolmogorovSmirnov(real, made));
      GRNWB_CLOSE(trace.realMean, mean(real), 1e-12);
      GRNWB_CLOSE(trace.controlMean, mean(made), 1e-12);
      GRNWB_CLOSE(trace.noise, 1.358 * std::sqrt(1 / 120.0 + 1 / 75.0), 1e-12);
      std::vector<std::string> tfs;
      for (const EdgeContribution& edge : trace.edges) {
        tfs.push_back(edge.tf);
        const gan::MatchedCells held = gan::perturb(m_run.folder, TinyRun::cells(kControls), {{edge.tf, 1, true}}, job);
        const std::vector<float> answer = column(held.perturbed(), held.genes, gene);
        QCOMPARE(edge.ksHeld, evaluate::kolmogorovSmirnov(real, answer));
        QCOMPARE(edge.contribution, trace.ks - edge.ksHeld);
        GRNWB_CLOSE(edge.meanHeld, mean(answer), 1e-12);
        QCOMPARE(edge.tfKs, evaluate::kolmogorovSmirnov(column(m_real, m_genes, edge.tf),
                                                        column(control.control(), control.genes, edge.tf)));
      }
      std::ranges::sort(tfs);
      QCOMPARE(tfs, m_run.network->regulators(gene));
      QVERIFY(std::ranges::is_sorted(trace.edges, std::greater(), &EdgeContribution::contribution));
    }
  }

  void anEdgeWithoutEffectContributesNothing() {
    const std::string gene = m_run.network->targets()[3], other = stranger(gene);
    std::vector<grn::Edge> edges = m_run.network->edges();
    edges.push_back(TinyRun::edge(other, gene));  // the trained generator of the gene doesn't see it
    JobContext job(2);
    const GapTrace trace = traceGap(runOn({m_run.network->tfs(), m_run.network->targets(), edges}), m_real, m_genes,
                                    gene, {}, TinyRun::cells(kControls), job);
    const auto edge = std::ranges::find(trace.edges, other, &EdgeContribution::tf);
    QVERIFY(edge != trace.edges.end());
    QCOMPARE(edge->contribution, 0.0);
    QCOMPARE(edge->meanHeld, trace.controlMean);
  }

  void holdingWhatMadeTheGapClosesIt() {
    // Cells with a regulator held stand for the real ones.
    const std::string gene = m_run.network->targets()[3], tf = m_run.network->regulators(gene)[0];
    JobContext job(2);
    const gan::MatchedCells held = gan::perturb(m_run.folder, TinyRun::cells(kControls), {{tf, 1, true}}, job);
    const GapTrace trace = traceGap(m_run, held.perturbed(), held.genes, gene, {}, TinyRun::cells(kControls), job);
    QCOMPARE(trace.edges.front().tf, tf);
    QCOMPARE(trace.edges.front().ksHeld, 0.0);
    QVERIFY(trace.ks > 0);
    QCOMPARE(trace.edges.front().contribution, trace.ks);
  }

  void aTfComesFromStage1() {
    const GapTrace trace = traced(m_run.network->tfs().front());
    QVERIFY(trace.isTf && trace.edges.empty() && trace.swaps.empty());
    QVERIFY(trace.ks > 0);
  }

  void swapsComeFromTheScoredEdges() {
    const std::string gene = worst();
    const GapTrace plain = traced(gene);
    QVERIFY(plain.ks > plain.noise);
    const std::string good = stranger(gene), better = stranger(gene, 1), best = stranger(gene, 2);
    // No regulator is scored, so that each may go; the best scored TFs come first.
    const grn::CandidateIndex candidates({{"NOTF", gene, 9}, {best, gene, 3}, {better, gene, 2}, {good, gene, 1}},
                                         "scores");
    const auto swaps = traced(gene, candidates).swaps;
    QCOMPARE(swaps.size(), std::size_t{3});
    QVERIFY(swaps[0].to == best && swaps[1].to == better && swaps[2].to == good);
    QVERIFY(swaps[0].rankTo == 2 && swaps[0].importanceTo == 3 && swaps[0].importanceFrom == 0);
    // The order of those that go: largest contribution first.
    for (std::size_t i = 0; i < swaps.size(); ++i) QCOMPARE(swaps[i].from, plain.edges[i].tf);

    const std::string locked = plain.edges.front().tf;
    std::vector<grn::Edge> edges = m_run.network->edges();
    for (grn::Edge& edge : edges) edge.locked = edge.target == gene && edge.tf == locked;
    const grn::Grn decided(m_run.network->tfs(), m_run.network->targets(), edges, {{best, gene}});
    JobContext job(2);
    const GapTrace kept = traceGap(runOn(decided), m_real, m_genes, gene, candidates, TinyRun::cells(kControls), job);
    QVERIFY(kept.edges.front().tf == locked && kept.edges.front().locked);
    QVERIFY(!kept.swaps.empty());
    for (const SwapProposal& swap : kept.swaps) QVERIFY(swap.from != locked && swap.to != best);

    // A regulator that is scored goes where it hurts, or for a better one.
    const auto scoredAt = [&](double importance) {
      data::ScoredEdges all{{best, gene, 3}};
      for (const EdgeContribution& edge : plain.edges) all.push_back({edge.tf, gene, importance});
      return traced(gene, grn::CandidateIndex(all, "scores")).swaps;
    };
    const auto weaker = scoredAt(1), stronger = scoredAt(5);
    QCOMPARE(weaker.size(), std::size_t{1});
    QVERIFY(weaker[0].from == plain.edges.front().tf && weaker[0].importanceFrom == 1 && weaker[0].rankTo == 1);
    QCOMPARE(stronger.empty(), plain.edges.front().contribution <= 0.1 * plain.noise);
  }

  void withinNoiseNothingIsProposed() {
    const std::string gene = worst();
    JobContext job(2);
    const gan::MatchedCells control = gan::perturb(m_run.folder, TinyRun::cells(kControls), {}, job);
    const grn::CandidateIndex candidates({{stranger(gene), gene, 1}}, "scores");
    const GapTrace trace =
        traceGap(m_run, control.control(), control.genes, gene, candidates, TinyRun::cells(kControls), job);
    QCOMPARE(trace.ks, 0.0);
    QVERIFY(trace.swaps.empty());
    for (const EdgeContribution& edge : trace.edges) QVERIFY(edge.contribution <= 0 && edge.tfKs == 0);
  }

  void controlCellsAreTheSyntheticOnes() {
    JobContext job(2);
    gan::GenerateParameters parameters = TinyRun::cells(40, 7);
    TrainingRun run = m_run;
    QCOMPARE(syntheticParameters(run).cells, gan::GenerateParameters().cells);
    for (const char* statistics : {"batch", "calibrated"}) {
      parameters.statistics = statistics;
      run.synthetic = std::make_shared<const data::Dataset>(gan::generate(run.folder, parameters, job));
      const gan::GenerateParameters read = syntheticParameters(run);
      QVERIFY(read.cells == 40 && read.seed == 7 && read.statistics == statistics && read.stage == 2);
    }
    const std::string gene = m_run.network->targets()[8];
    const GapTrace trace = traceGap(run, m_real, m_genes, gene, {}, syntheticParameters(run), job);
    const auto gaps = evaluate::geneGaps(m_real, run.synthetic->x.toDense(), m_genes);
    const auto gap = std::ranges::find(gaps, gene, &evaluate::GeneGap::gene);
    GRNWB_CLOSE(trace.controlMean, gap->syntheticMean, 1e-5);
    QVERIFY(std::abs(trace.ks - gap->ks) <= 1.0 / 40);
    data::Dataset other = *run.synthetic;
    other.notes["synthetic"] = "not what it should be";
    run.synthetic = std::make_shared<const data::Dataset>(other);
    QCOMPARE(syntheticParameters(run).seed, gan::GenerateParameters().seed);
  }

  void threadsDecideNothing() {
    const std::string gene = m_run.network->targets()[5];
    const GapTrace one = traced(gene, {}, 1), two = traced(gene, {}, 2);
    QCOMPARE(one.ks, two.ks);
    for (std::size_t i = 0; i < one.edges.size(); ++i) {
      QVERIFY(one.edges[i].tf == two.edges[i].tf && one.edges[i].ksHeld == two.edges[i].ksHeld);
      QCOMPARE(one.edges[i].meanHeld, two.edges[i].meanHeld);
    }
  }

  void badInputIsRefused() {
    const auto refused = [](const std::function<void()>& body, const std::string& subject) {
      const Error error = test::errorOf(body);
      return error.code() == ErrorCode::badInput && error.subject() == subject && !error.remedy().empty();
    };
    const std::string gene = m_run.network->targets().front();
    JobContext job(2);
    const auto trace = [&](const TrainingRun& run, const data::Matrix& real, const std::vector<std::string>& genes) {
      traceGap(run, real, genes, gene, {}, TinyRun::cells(kControls), job);
    };
    QVERIFY(refused([&] { traced("NOGENE"); }, "NOGENE"));
    TrainingRun lost = m_run;
    lost.network = nullptr;
    QVERIFY(refused([&] { trace(lost, m_real, m_genes); }, m_run.folder.string()));
    QVERIFY(refused([&] { trace(m_run, m_real.leftCols(3), m_genes); }, gene));
    QVERIFY(refused([&] { trace(m_run, m_real.topRows(0), m_genes); }, gene));
    QVERIFY(refused([&] { trace(m_run, m_real.leftCols(1), {gene}); }, m_run.network->regulators(gene).front()));
    TrainingRun empty = m_run;
    empty.folder = m_tiny.folder("empty");
    QVERIFY(test::errorOf([&] { trace(empty, m_real, m_genes); }).code() == ErrorCode::badInput);
  }

  void stopping() {
    JobContext stopped;
    stopped.requestStop();
    const std::string gene = m_run.network->targets().front();
    QVERIFY(test::errorOf([&] {
              traceGap(m_run, m_real, m_genes, gene, {}, TinyRun::cells(kControls), stopped);
            }).code() == ErrorCode::cancelled);
    // And on the way: a trace of many cells ends soon.
    JobContext job(1);
    QElapsedTimer since;
    std::jthread stopper([&] {
      while (!job.stopRequested() && job.progress().total == 0) std::this_thread::yield();
      since.start();
      job.requestStop();
    });
    QVERIFY(test::errorOf([&] { traceGap(m_run, m_real, m_genes, gene, {}, TinyRun::cells(100000), job); }).code() ==
            ErrorCode::cancelled);
    QVERIFY(since.elapsed() < 500);
  }
};

}  // namespace

QTEST_GUILESS_MAIN(GapTraceTest)
#include "tst_gap_trace.moc"
