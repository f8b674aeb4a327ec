# SPDX-License-Identifier: GPL-3.0-or-later
"""openTSNE and this program's t-SNE on the same 70,000 points in one run: CPU seconds and divergence of both.

The points are 50 principal components of the sorted blood cells, drawn with replacement, each moved by normal noise of
half the spread between nearest cells. Both run on one thread, 1000 iterations, perplexity 30. Both divergences are
computed by bench_tsne of the build folder (-DGRNWB_BUILD_BENCH=ON), with exact neighbours and all points.
compare-opentsne beside this file makes the environment and starts it.
"""
import argparse
import json
import os
import pathlib
import subprocess
import time

import anndata
import numpy as np
from openTSNE import TSNE
from sklearn.decomposition import PCA
from sklearn.neighbors import NearestNeighbors

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARED = pathlib.Path(os.environ.get("GRNWB_SHARED", ROOT.parent / "shared"))
CELLS = SHARED / "data" / "cells" / "pbmc_purified_7203x8836_counts.h5ad"


def make_points(count):
    x = anndata.read_h5ad(CELLS).X.toarray().astype(np.float64)
    x = x[:, np.argsort(-x.var(0))[:1000]]
    x = np.log1p(x / np.maximum(x.sum(1, keepdims=True), 1) * 2000)
    scores = PCA(50, svd_solver="full").fit_transform(x)
    nearest = NearestNeighbors(n_neighbors=1, algorithm="brute").fit(scores).kneighbors(return_distance=False)[:, 0]
    noise = (scores - scores[nearest]).std(0) / 2
    draws = np.random.default_rng(1)
    points = scores[draws.integers(0, len(scores), count)]
    return points + noise * draws.normal(size=points.shape)


def run_opentsne(points):
    start = time.process_time()
    embedding = TSNE(perplexity=30, n_jobs=1, early_exaggeration_iter=250, n_iter=750, initialization="pca",
                     negative_gradient_method="fft", random_state=1).fit(points)
    return np.asarray(embedding, dtype=np.float64), time.process_time() - start


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=pathlib.Path, default=ROOT / "build" / "compare-opentsne",
                        help="where points and embeddings go (build/compare-opentsne)")
    parser.add_argument("--bench", type=pathlib.Path, default=ROOT / "build" / "release" / "bench" / "bench_tsne")
    parser.add_argument("--points", type=int, default=70000)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    points_file, theirs_file = options.folder / "points.f64", options.folder / "opentsne.f64"
    points = make_points(options.points)
    points.tofile(points_file)
    ours = json.loads(subprocess.run([options.bench, points_file, "50"], check=True, capture_output=True).stdout)
    print(f"ours: {ours['cpu_seconds']:.1f} CPU s, divergence {ours['kl']:.4f}", flush=True)
    theirs, seconds = run_opentsne(points)
    theirs.tofile(theirs_file)
    kl = json.loads(subprocess.run([options.bench, points_file, "50", theirs_file], check=True,
                                   capture_output=True).stdout)["kl"]
    print(f"openTSNE: {seconds:.1f} CPU s, divergence {kl:.4f}")


if __name__ == "__main__":
    main()
