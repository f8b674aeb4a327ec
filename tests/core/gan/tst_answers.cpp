// SPDX-License-Identifier: GPL-3.0-or-later
// One gene under several perturbations, against perturbations made one by one in a small trained run.
#include "core/gan/answers.h"

#include <QtTest>

#include "tests/core/gan/tiny_run.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using namespace grnwb::gan;
using test::TinyRun;

namespace {

constexpr std::int64_t kCells = 75;  // 2.3 batches of 32

class Answers : public QObject {
  Q_OBJECT
 private:
  TinyRun m_run;

 private Q_SLOTS:
  void areThoseOfPerturbationsOneByOne() {
    std::vector<Perturbation> all;
    for (const std::string& tf : m_run.grn().tfs()) all.push_back({tf, 1, true});
    all[1] = {all[1].tf, 0, false};
    all[2] = {all[2].tf, 4, true};
    for (const char* statistics : {"batch", "calibrated"}) {
      GenerateParameters parameters = TinyRun::cells(kCells);
      parameters.statistics = statistics;
      JobContext job(2);
      const std::string target = m_run.grn().targets()[4];
      const GeneAnswers answered = answers(m_run.folder("run"), parameters, target, all, job);
      const auto column = data::indexOf(answered.genes).at(target);
      QCOMPARE(answered.answers.cols(), Eigen::Index(all.size()));
      for (std::size_t i = 0; i < all.size(); ++i) {
        const MatchedCells alone = perturb(m_run.folder("run"), parameters, {all[i]}, job);
        QVERIFY(alone.control() == answered.control);
        QVERIFY(alone.perturbed().col(column) == answered.answers.col(Eigen::Index(i)));
        QCOMPARE(alone.held.front().value, answered.held[i].value);
        // A TF that doesn't regulate the target carries nothing to it.
        if (!m_run.grn().find(all[i].tf, target))
          QVERIFY(answered.answers.col(Eigen::Index(i)) == answered.control.col(column));
      }
    }
  }

  void aTfAnswersToItselfAlone() {
    const std::string tf = m_run.grn().tfs()[0], other = m_run.grn().tfs()[1];
    JobContext job(2);
    const auto answered =
        answers(m_run.folder("run"), TinyRun::cells(kCells), tf, {{tf, 0, false}, {other, 3, true}}, job);
    QVERIFY((answered.answers.col(0).array() == 0).all());
    QVERIFY(answered.answers.col(1) == answered.control.col(data::indexOf(answered.genes).at(tf)));
  }

  void strangersAreRefused() {
    JobContext job(2);
    const std::string target = m_run.grn().targets()[0];
    const auto subject = [&](const std::string& gene, const std::vector<Perturbation>& held) {
      return test::errorOf([&] { answers(m_run.folder("run"), TinyRun::cells(kCells), gene, held, job); }).subject();
    };
    QCOMPARE(subject("NOGENE", {}), std::string("NOGENE"));
    QCOMPARE(subject(target, {{target, 0, false}}), target);
  }
};

}  // namespace

QTEST_GUILESS_MAIN(Answers)
#include "tst_answers.moc"
