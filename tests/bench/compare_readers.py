# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading one large data set with anndata and scanpy and with this program in one run: seconds and peak memory of each.

The data set is simulated once: 68,579 cells x 32,738 genes with 5 % of the values above 0. A gene's mean and a cell's
depth are log-normal, cells of a type share log-normal factors of their genes, counts are Poisson. It is written as
h5ad (gzip by anndata, and as it is) and as a folder of CellRanger 3. Every reading is a process of its own that stops
its clock before it ends; ours is bench_read of the build folder (-DGRNWB_BUILD_BENCH=ON).
compare-readers beside this file makes the environment and starts it.
"""
import argparse
import gzip
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
DENSITY, TYPES, CELLS_PER_BLOCK = 0.05, 20, 256
THEIRS = """
import json, resource, sys, time
import anndata, scanpy
start, cpu = time.perf_counter(), time.process_time()
path = sys.argv[1]
read = scanpy.read_10x_mtx(path) if sys.argv[2] == "folder" else anndata.read_h5ad(path)
seconds, cpu = time.perf_counter() - start, time.process_time() - cpu
print(json.dumps({"seconds": seconds, "cpu_seconds": cpu, "nonzero": int(read.X.nnz), "total": float(read.X.sum(dtype="f8")),
                  "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))
"""


def simulate(cells, genes):
    import numpy as np
    from scipy import sparse

    draws = np.random.default_rng(1)
    means = draws.lognormal(0, 2.3, genes)
    factors = draws.lognormal(0, 0.6, (TYPES, genes))
    depth = draws.lognormal(0, 0.45, cells)
    types = draws.integers(0, TYPES, cells)
    few = slice(0, min(cells, 200))
    low, high = 1e-6, 1e3
    for _ in range(60):  # the scale at which the expected density is the wanted one
        scale = (low * high) ** 0.5
        density = 1 - np.exp(-scale * depth[few, None] * means * factors[types[few]]).mean()
        low, high = (scale, high) if density < DENSITY else (low, scale)
    blocks = []
    for begin in range(0, cells, CELLS_PER_BLOCK):
        rows = slice(begin, min(cells, begin + CELLS_PER_BLOCK))
        rates = scale * depth[rows, None] * means * factors[types[rows]]
        blocks.append(sparse.csr_matrix(draws.poisson(rates).astype(np.float32)))
    return sparse.vstack(blocks, format="csr"), types


def write(folder, cells, genes):
    import anndata
    import numpy as np
    import pandas as pd
    from scipy.io import mmwrite

    x, types = simulate(cells, genes)
    letters = np.random.default_rng(2).integers(0, 4, (cells, 16))
    barcodes = ["".join("ACGT"[letter] for letter in row) + "-1" for row in letters]
    ids, symbols = [f"ENSG{i:011d}" for i in range(genes)], [f"GENE{i}" for i in range(genes)]
    labels = pd.Categorical([f"type {chr(ord('A') + kind)}" for kind in types])
    data = anndata.AnnData(x, pd.DataFrame({"cell_type": labels}, index=barcodes),
                           pd.DataFrame({"gene_ids": ids}, index=symbols))
    data.write_h5ad(folder / "big_none.h5ad")
    data.write_h5ad(folder / "big.h5ad", compression="gzip")
    matrix = folder / "big_mtx"
    matrix.mkdir(exist_ok=True)
    lines = {"features.tsv.gz": [f"{i}\t{s}\tGene Expression" for i, s in zip(ids, symbols)], "barcodes.tsv.gz": barcodes}
    for name, texts in lines.items():
        with gzip.open(matrix / name, "wt") as out:
            out.write("".join(text + "\n" for text in texts))
    mmwrite(matrix / "matrix.mtx", x.T.astype(np.int32), field="integer")
    subprocess.run(["gzip", "--force", matrix / "matrix.mtx"], check=True)


def measure(command):
    return json.loads(subprocess.run(command, check=True, capture_output=True).stdout.splitlines()[-1])


def compare(name, path, kind, bench, threads):
    theirs = measure([sys.executable, "-W", "ignore", "-c", THEIRS, path, kind])
    ours = measure([bench, path, str(threads)])
    if (theirs["nonzero"], theirs["total"]) != (ours["nonzero"], ours["total"]):
        sys.exit(f"{name}: other values: {theirs} {ours}")
    sparse_mb = ours["nonzero"] * 8 / 1e6
    print(f"{name}: {theirs['seconds']:.1f} s ({theirs['cpu_seconds']:.1f} CPU s, {theirs['peak_mb']:.0f} MB), "
          f"ours {ours['seconds']:.1f} s ({ours['cpu_seconds']:.1f} CPU s, {ours['peak_mb']:.0f} MB = "
          f"{ours['peak_mb'] * 1.048576 / sparse_mb:.2f} x its sparse size): "
          f"{theirs['seconds'] / ours['seconds']:.1f} times as fast", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=pathlib.Path, default=ROOT / "build" / "compare-readers",
                        help="where the files are or go (build/compare-readers)")
    parser.add_argument("--bench", type=pathlib.Path, default=ROOT / "build" / "release" / "bench" / "bench_read")
    parser.add_argument("--cells", type=int, default=68579)
    parser.add_argument("--genes", type=int, default=32738)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--write-only", action="store_true")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    if not (options.folder / "big_mtx" / "matrix.mtx.gz").exists():
        write(options.folder, options.cells, options.genes)
    if options.write_only:
        return
    compare("anndata.read_h5ad, gzip", options.folder / "big.h5ad", "h5ad", options.bench, options.threads)
    compare("anndata.read_h5ad, not compressed", options.folder / "big_none.h5ad", "h5ad", options.bench, options.threads)
    compare("scanpy.read_10x_mtx", options.folder / "big_mtx", "folder", options.bench, options.threads)


if __name__ == "__main__":
    main()
