# SPDX-License-Identifier: GPL-3.0-or-later
"""arboreto and `grnwb infer` on the same data in one run: CPU time per tree and agreement of the scores.

Four data sets are made in --folder and kept there, each as NAME.h5ad, tfs_NAME.txt and targets_NAME.txt:
synthetic_counts  the reference counts, 100 targets
log1p             the same, each cell to the median total, then log(1 + x)
sparse91          the same counts thinned binomially until 91 % are zeros
few383            383 cells x 1000 genes with 321 TFs, by `grnwb simulate`; 100 evenly spaced targets

Both run on one thread. grnwb takes all targets of a set, as its engine works on many at once; arboreto takes
--targets-per-set of them, evenly spaced, through its per-target function without a cluster. Its clock covers the fit
alone, grnwb's the inference without reading the file. Agreement is measured on the targets that both had.
compare-arboreto beside this file makes the environment and starts it.
"""
import argparse
import json
import os
import pathlib
import subprocess
import time

import anndata
import arboreto.core
import numpy as np
import pandas as pd
import scipy.sparse as sp
from scipy.stats import spearmanr
from sklearn.ensemble import GradientBoostingRegressor, RandomForestRegressor
from sklearn.metrics import average_precision_score

ROOT = pathlib.Path(__file__).resolve().parents[2]
REFERENCE = pathlib.Path(os.environ.get("GRNWB_SHARED", ROOT.parent / "shared")) / "reference" / "grnboost2"
SETS = ("synthetic_counts", "log1p", "sparse91", "few383")
SEED, WINDOW = 777, 25
THINNED_ZEROS = 0.91


def evenly_spaced(names, count):
    return [names[i] for i in np.unique(np.linspace(0, len(names) - 1, min(count, len(names))).round().astype(int))]


def read_names(path):
    return path.read_text().split()


def write_set(folder, name, x, cells, genes, tfs, targets):
    x = sp.csr_matrix(x, dtype=np.float32)
    x.eliminate_zeros()
    data = anndata.AnnData(x, obs=pd.DataFrame(index=cells), var=pd.DataFrame(index=genes))
    (folder / f"tfs_{name}.txt").write_text("\n".join(tfs) + "\n")
    (folder / f"targets_{name}.txt").write_text("\n".join(targets) + "\n")
    data.write_h5ad(folder / f"{name}.h5ad")


def library_log(x):
    totals = x.sum(axis=1, keepdims=True)
    return np.log1p(x / totals * np.median(totals))


def thinned(x, zeros):
    low, high = 0.0, 1.0  # of the share of molecules kept
    for _ in range(40):
        kept = (low + high) / 2
        low, high = (kept, high) if np.mean((1 - kept) ** x) > zeros else (low, kept)
    return np.random.default_rng(SEED).binomial(x.astype(np.int64), kept)


def make_from_reference(folder):
    data = anndata.read_h5ad(REFERENCE / "synthetic_10000x1000_counts.h5ad")
    counts = data.X.toarray().astype(np.float64)
    tfs = read_names(REFERENCE / "synthetic_tfs.txt")
    edges = pd.read_csv(REFERENCE / "synthetic_arboreto_seed777_100targets.tsv", sep="\t")
    targets = sorted(edges.target.unique())
    for name, x in (("synthetic_counts", counts), ("log1p", library_log(counts)),
                    ("sparse91", thinned(counts, THINNED_ZEROS))):
        write_set(folder, name, x, data.obs_names, data.var_names, tfs, targets)


def make_few_cells(folder, grnwb):
    made = folder / "few383"
    subprocess.run([grnwb, "--quiet", "simulate", "--cells", "383", "--genes", "1000", "--tfs", "321", "--out", made],
                   check=True)
    data = anndata.read_h5ad(made / "data.h5ad")
    varies = np.ptp(data.X.toarray(), axis=0) > 0
    targets = evenly_spaced(sorted(data.var_names[varies]), 100)
    write_set(folder, "few383", data.X, data.obs_names, data.var_names, read_names(made / "tfs.txt"), targets)


def gold_edges(folder, name):
    if name == "few383":
        return set(map(tuple, pd.read_csv(folder / name / "network.csv")[["TF", "target"]].values))
    return set(map(tuple, pd.read_csv(REFERENCE / "synthetic_gold.tsv", sep="\t", header=None)[[0, 1]].values))


def timed(regressor, fits):
    """The scikit-learn class, noting the trees and the CPU seconds of every fit."""

    class Timed(regressor):
        def fit(self, *arguments, **options):
            start = time.process_time()
            super().fit(*arguments, **options)
            fits.append((len(self.estimators_), time.process_time() - start))
            return self

    return Timed


def run_arboreto(data, tfs, targets, kind, settings, sparse=False):
    """Edges, trees and CPU seconds; kind and settings as in arboreto.core."""
    fits = []
    plain = {"GBM": GradientBoostingRegressor, "RF": RandomForestRegressor}[kind]
    arboreto.core.SKLEARN_REGRESSOR_FACTORY[kind] = timed(plain, fits)
    genes = list(data.var_names)
    matrix = data.X.tocsc() if sparse else data.X.toarray()
    tf_matrix, tf_names = arboreto.core.to_tf_matrix(matrix, genes, set(tfs))
    links = []
    for target in targets:
        response = np.asarray(data.X[:, genes.index(target)].todense()).ravel()
        links.append(arboreto.core.infer_partial_network(kind, settings, tf_matrix, tf_names, target, response,
                                                         early_stop_window_length=WINDOW, seed=SEED))
    trees, seconds = map(sum, zip(*fits))
    return pd.concat(links), trees, seconds


def run_grnwb(grnwb, folder, name, targets, method, *options):
    out = folder / f"edges_{name}.tsv"
    done = subprocess.run([grnwb, "--json", "--threads", "1", "--seed", str(SEED), "infer", folder / f"{name}.h5ad",
                           "--tfs", folder / f"tfs_{name}.txt", "--targets", targets, "--method", method, *options,
                           "--out", out], check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    result = json.loads(done.stdout)
    return pd.read_csv(out, sep="\t"), result["trees"], result["cpu_seconds"]


def scores(edges, tfs, targets):
    """Importance of every pair of TF and target, 0 where there is no edge."""
    pairs = pd.MultiIndex.from_tuples([(tf, target) for target in targets for tf in tfs if tf != target])
    return edges.set_index(["TF", "target"]).importance.reindex(pairs, fill_value=0.0)


def top_overlap(a, b, share=0.05):
    count = round(share * len(a))
    return len(set(a.nlargest(count).index) & set(b.nlargest(count).index)) / count


def row(name, what, theirs, ours, tfs, targets, gold):
    """theirs, ours: edges, trees, CPU seconds."""
    a, b = scores(theirs[0], tfs, targets), scores(ours[0], tfs, targets)
    truth = [pair in gold for pair in a.index]
    each = [1000 * seconds / trees for _, trees, seconds in (theirs, ours)]
    return {"data": name, "method": what, "targets": len(targets), "arboreto_ms_per_tree": each[0],
            "grnwb_ms_per_tree": each[1], "ratio": each[0] / each[1], "spearman": spearmanr(a, b).statistic,
            "top5_overlap": top_overlap(a, b), "arboreto_aupr": average_precision_score(truth, a),
            "grnwb_aupr": average_precision_score(truth, b)}


def compare(options, name):
    folder = options.folder
    data = anndata.read_h5ad(folder / f"{name}.h5ad")
    tfs, all_targets = read_names(folder / f"tfs_{name}.txt"), read_names(folder / f"targets_{name}.txt")
    targets = evenly_spaced(all_targets, options.targets_per_set)
    gold = gold_edges(folder, name)

    theirs = run_arboreto(data, tfs, targets, "GBM", arboreto.core.SGBM_KWARGS)
    if name == "sparse91":
        on_sparse = run_arboreto(data, tfs, targets, "GBM", arboreto.core.SGBM_KWARGS, sparse=True)
        theirs = min(theirs, on_sparse, key=lambda run: run[2] / run[1])
    for mode in ("keyed", "arboreto"):
        ours = run_grnwb(options.grnwb, folder, name, folder / f"targets_{name}.txt", "grnboost2", "--random-mode",
                         mode)
        yield row(name, f"grnboost2 {mode}", theirs, ours, tfs, targets, gold)

    if name == "synthetic_counts":
        targets = all_targets[:1]  # arboreto's forest takes half a minute for each
        theirs = run_arboreto(data, tfs, targets, "RF", arboreto.core.RF_KWARGS)
        list_file = folder / "targets_genie3.txt"
        list_file.write_text("\n".join(targets) + "\n")
        yield row(name, "genie3", theirs, run_grnwb(options.grnwb, folder, name, list_file, "genie3"), tfs, targets,
                  gold)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=pathlib.Path, default=ROOT / "build" / "compare-arboreto",
                        help="where the data sets are (build/compare-arboreto)")
    parser.add_argument("--grnwb", type=pathlib.Path, default=ROOT / "build" / "release" / "bin" / "grnwb")
    parser.add_argument("--targets-per-set", type=int, default=4, help="targets for arboreto, of 100 (4)")
    parser.add_argument("--json", type=pathlib.Path, help="the table as JSON")
    options = parser.parse_args()

    options.folder.mkdir(parents=True, exist_ok=True)
    if not all((options.folder / f"{name}.h5ad").exists() for name in SETS[:3]):
        make_from_reference(options.folder)
    if not (options.folder / "few383.h5ad").exists():
        make_few_cells(options.folder, options.grnwb)

    rows = []
    for name in SETS:
        for line in compare(options, name):
            rows.append(line)
            print(f"{line['data']}, {line['method']}: {line['ratio']:.1f}x", flush=True)
    with pd.option_context("display.width", 200, "display.max_columns", None):
        print(pd.DataFrame(rows).to_string(index=False, float_format="{:.3f}".format))
    if options.json:
        options.json.write_text(json.dumps(rows, indent=2) + "\n")


if __name__ == "__main__":
    main()
