# SPDX-License-Identifier: GPL-3.0-or-later
"""scikit-learn's principal components, neighbours and t-SNE of FOLDER/cells.csv, for tst_scikit_learn.cpp."""
import pathlib
import sys

import numpy as np
from sklearn.decomposition import PCA
from sklearn.manifold import TSNE
from sklearn.neighbors import NearestNeighbors

act, folder = sys.argv[1], pathlib.Path(sys.argv[2])
assert act == "compute"
cells = np.loadtxt(folder / "cells.csv", delimiter=",")
pca = PCA(50, svd_solver="full").fit(cells)
scores = pca.transform(cells)
np.savetxt(folder / "ratios.csv", pca.explained_variance_ratio_[None], fmt="%.17g", delimiter=",")
np.savetxt(folder / "scores.csv", scores, fmt="%.17g", delimiter=",")
nearest = NearestNeighbors(n_neighbors=90, algorithm="brute").fit(scores).kneighbors(return_distance=False)
np.savetxt(folder / "neighbours.csv", nearest, fmt="%d", delimiter=",")
tsne = TSNE(perplexity=30, init="pca", learning_rate="auto", n_iter_without_progress=1000, random_state=0).fit(scores)
np.savetxt(folder / "kl.csv", [tsne.kl_divergence_], fmt="%.17g")
