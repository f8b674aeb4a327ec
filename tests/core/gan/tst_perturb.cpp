// SPDX-License-Identifier: GPL-3.0-or-later
// Knock-out and over-expression in a small trained run.
#include "core/gan/perturb.h"

#include <QtTest>
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "core/gan/dose_response.h"
#include "tests/core/gan/tiny_run.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using namespace grnwb::gan;
using test::movedGenes;
using test::TinyRun;

namespace {

constexpr std::int64_t kCells = 75;  // 2.3 batches of 32

class Perturb : public QObject {
  Q_OBJECT
 private:
  TinyRun m_run;

  MatchedCells run(const std::vector<Perturbation>& perturbations, std::int64_t cells = kCells, std::uint64_t seed = 1,
                   int threads = 2) const {
    JobContext job(threads);
    return perturb(m_run.folder("run"), TinyRun::cells(cells, seed), perturbations, job);
  }

 private Q_SLOTS:
  void onlyRegulatedTargetsMove() {
    for (const std::string& tf : m_run.grn().tfs()) {
      for (const Perturbation& perturbation : {Perturbation{tf, 0, false}, Perturbation{tf, 5, true}}) {
        const MatchedCells cells = run({perturbation});
        std::vector<std::string> allowed = m_run.grn().targetsOf(tf);
        allowed.push_back(tf);
        for (const std::string& gene : movedGenes(cells))
          QVERIFY2(std::ranges::find(allowed, gene) != allowed.end(), (tf + " moved " + gene).c_str());
        const auto column = data::indexOf(cells.genes).at(tf);
        QVERIFY((cells.perturbedRaw.col(column).array() == static_cast<float>(cells.held[0].value)).all());
      }
    }
  }

  void dosesDiffer() {
    const std::string tf = m_run.tf();
    const MatchedCells out = run({{tf, 0, false}}), over = run({{tf, 4, true}});
    QVERIFY(out.controlRaw == over.controlRaw);
    for (const std::string& target : m_run.grn().targetsOf(tf)) {
      const auto column = data::indexOf(out.genes).at(target);
      const float apart = (out.perturbedRaw.col(column) - over.perturbedRaw.col(column)).cwiseAbs().maxCoeff();
      QVERIFY2(apart > 1e-2F * out.controlRaw.col(column).maxCoeff(), target.c_str());
    }
    const auto column = data::indexOf(out.genes).at(tf);
    GRNWB_CLOSE(over.held[0].controlMean, out.controlRaw.col(column).cast<double>().mean(), 1e-12);
    GRNWB_CLOSE(over.held[0].value, 4 * over.held[0].controlMean, 1e-12);
  }

  void severalTfsAtOnce() {
    const std::string first = m_run.grn().tfs()[0], second = m_run.grn().tfs()[1];
    const MatchedCells both = run({{first, 0, false}, {second, 3, true}});
    const MatchedCells one = run({{first, 0, false}}), other = run({{second, 3, true}});
    const auto column = data::indexOf(both.genes);
    for (const std::string& target : m_run.grn().targets()) {
      const auto c = column.at(target);
      if (!m_run.grn().find(second, target)) QVERIFY(both.perturbedRaw.col(c) == one.perturbedRaw.col(c));
      if (!m_run.grn().find(first, target)) QVERIFY(both.perturbedRaw.col(c) == other.perturbedRaw.col(c));
    }
  }

  void controlsAreThoseOfGenerate() {
    JobContext job(2);
    const MatchedCells cells = run({{m_run.tf(), 0, false}});
    const data::Matrix control = cells.control(),
                       made = generate(m_run.folder("run"), TinyRun::cells(kCells), job).x.toDense();
    const float largest = made.maxCoeff();
    QVERIFY((control - made).cwiseAbs().maxCoeff() < 1e-5F * largest);
    const data::Matrix others = generate(m_run.folder("run"), TinyRun::cells(kCells, 2), job).x.toDense();
    QVERIFY((control - others).cwiseAbs().maxCoeff() > 1e-2F * largest);
    QVERIFY(run({}).perturbedRaw == cells.controlRaw);
  }

  void seedDecidesThreadsDoNot() {
    const std::vector<Perturbation> set{{m_run.tf(), 2, true}};
    const MatchedCells one = run(set, kCells, 1, 1), two = run(set, kCells, 1, 2), other = run(set, kCells, 2, 2);
    QVERIFY(one.controlRaw == two.controlRaw && one.perturbedRaw == two.perturbedRaw && one.scale == two.scale);
    QVERIFY(one.dataset().x == two.dataset().x && one.notes == two.notes);
    QVERIFY(one.controlRaw != other.controlRaw);
  }

  void theLastBatchIsCutAfterwards() {
    const std::vector<Perturbation> set{{m_run.tf(), 0, false}};
    const MatchedCells few = run(set, 3), many = run(set, kCells);
    QVERIFY(few.controlRaw == many.controlRaw.topRows(3) && few.perturbedRaw == many.perturbedRaw.topRows(3));
    QCOMPARE(run(set, 1).dataset().cellCount(), 2);
    QCOMPARE(run(set, 64).dataset().cellCount(), 128);
  }

  void datasetOfPairs() {
    const std::string tf = m_run.tf();
    const MatchedCells cells = run({{tf, 3, true}});
    const data::Dataset dataset = cells.dataset();
    QCOMPARE(dataset.cellCount(), 2 * kCells);
    QCOMPARE(dataset.genes.names, cells.genes);
    QCOMPARE(dataset.cells.names.front(), std::string("control-000001"));
    QCOMPARE(dataset.cells.names.back(), std::string("perturbed-000075"));
    const auto& condition = std::get<data::Categorical>(*dataset.cells.find("condition"));
    const auto& pair = std::get<std::vector<double>>(*dataset.cells.find("pair"));
    QCOMPARE(condition.categories, (std::vector<std::string>{"control", "perturbed"}));
    for (std::size_t i = 0; i < static_cast<std::size_t>(kCells); ++i) {
      QVERIFY(condition.codes[i] == 0 && condition.codes[i + kCells] == 1);
      QVERIFY(pair[i] == static_cast<double>(i + 1) && pair[i + kCells] == pair[i]);
      GRNWB_CLOSE(dataset.x.rowSum(static_cast<std::int64_t>(i)), 20000, 1e-4);
    }
    const data::Matrix x = dataset.x.toDense();
    QVERIFY(x.topRows(kCells) == cells.control() && x.bottomRows(kCells) == cells.perturbed());
    const QString note = QString::fromStdString(dataset.notes.at("synthetic"));
    for (const std::string& part :
         {std::string("\"seed\":1"), std::string("\"run\":\"run\""), std::string("\"set\":\"" + tf + "=3x\"")})
      QVERIFY2(note.contains(QString::fromStdString(part)), qPrintable(note));
  }

  void parsing() {
    const auto parsed = [](const char* text) {
      const Perturbation p = parsePerturbation(text);
      return std::make_tuple(p.tf, p.value, p.ofMean);
    };
    QVERIFY(parsed("SPI1=0") == std::make_tuple("SPI1", 0.0, false));
    QVERIFY(parsed("SPI1=3x") == std::make_tuple("SPI1", 3.0, true));
    QVERIFY(parsed(" SPI1 = 0.25x ") == std::make_tuple("SPI1", 0.25, true));
    QVERIFY(parsed("HLA=DR=1.5") == std::make_tuple("HLA=DR", 1.5, false));
    for (const char* wrong : {"", "SPI1", "=0", "SPI1=", "SPI1=x", "SPI1=high", "SPI1=3xx"}) {
      const Error error = test::errorOf([&] { parsePerturbation(wrong); });
      QVERIFY2(error.subject() == "--set" && error.code() == ErrorCode::usage, wrong);
    }
  }

  void badInputIsRefused() {
    const std::string tf = m_run.tf(), target = m_run.grn().targetsOf(tf).front();
    const auto refused = [this](const std::vector<Perturbation>& set, const std::string& subject) {
      const Error error = test::errorOf([&] { run(set); });
      return error.code() == ErrorCode::badInput && error.subject() == subject && !error.remedy().empty();
    };
    QVERIFY(refused({{"NOGENE", 0, false}}, "NOGENE"));
    QVERIFY(refused({{target, 0, false}}, target));
    QVERIFY(test::errorOf([&] { run({{target, 0, false}}); }).remedy().find(tf) != std::string::npos);
    QVERIFY(refused({{tf, -1, false}}, tf + "=-1"));
    QVERIFY(refused({{tf, -0.5, true}}, tf + "=-0.5x"));
    QVERIFY(refused({{tf, std::nan(""), false}}, tf + "=nan"));
    QVERIFY(refused({{tf, std::numeric_limits<double>::infinity(), true}}, tf + "=infx"));
    QVERIFY(refused({{tf, 1e200, false}}, tf + "=1e+200"));
    QVERIFY(refused({{tf, 3e38, false}}, tf + "=3e+38"));
    QVERIFY(refused({{tf, 0, false}, {tf, 2, true}}, tf));

    JobContext job;
    GenerateParameters stage1 = TinyRun::cells(kCells);
    stage1.stage = 1;
    const Error ofStage1 = test::errorOf([&] { perturb(m_run.folder("run"), stage1, {{tf, 0, false}}, job); });
    QVERIFY(ofStage1.code() == ErrorCode::badInput && ofStage1.subject() == "--stage 1");
    const auto dose = [&](const std::string& gene, double multiple) {
      return test::errorOf(
          [&] { doseResponse(m_run.folder("run"), TinyRun::cells(kCells), gene, std::array{multiple}, job); });
    };
    QVERIFY(dose(target, 1).subject() == target && dose("NOGENE", 1).subject() == "NOGENE");
    QVERIFY(dose(tf, -1).code() == ErrorCode::badInput && dose(tf, 1e300).code() == ErrorCode::badInput);
    QVERIFY(test::errorOf([&] { perturb(m_run.folder("empty"), TinyRun::cells(kCells), {}, job); }).code() ==
            ErrorCode::badInput);
  }

  void stopping() {
    JobContext job;
    job.requestStop();
    const std::string tf = m_run.tf();
    QVERIFY(test::errorOf([&] {
              perturb(m_run.folder("run"), TinyRun::cells(kCells), {{tf, 0, false}}, job);
            }).code() == ErrorCode::cancelled);
  }
};

}  // namespace

QTEST_GUILESS_MAIN(Perturb)
#include "tst_perturb.moc"
