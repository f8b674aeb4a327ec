# SPDX-License-Identifier: GPL-3.0-or-later
"""LISI written plainly: all distances, one bisection per cell, as in Korsunsky et al. (2019). Prints where the value
beside the points differs."""
import sys
from pathlib import Path

import numpy as np


def weights(squares, perplexity):
    low, high = 0.0, 1e6
    for _ in range(200):
        beta = (low + high) / 2
        w = np.exp(-beta * (squares - squares.min()))
        w /= w.sum()
        entropy = -np.sum(w[w > 0] * np.log(w[w > 0]))
        low, high = (beta, high) if entropy > np.log(perplexity) else (low, beta)
    return w


def lisi(points, labels, perplexity):
    indices = []
    for cell, point in enumerate(points):
        squares = ((points - point) ** 2).sum(axis=1)
        squares[cell] = np.inf
        near = np.argsort(squares, kind="stable")[: int(3 * perplexity)]
        w = weights(squares[near], perplexity)
        indices.append(1 / sum(w[labels[near] == label].sum() ** 2 for label in np.unique(labels)))
    return np.mean(indices)


folder = Path(sys.argv[2])
table = np.loadtxt(folder / "points.csv", delimiter=",")
perplexity, found = np.loadtxt(folder / "lisi.csv", delimiter=",")
expected = lisi(table[:, :-1], table[:, -1], perplexity)
if abs(found - expected) > 1e-5 * expected:
    sys.exit(f"LISI is {found}, written plainly {expected}")
