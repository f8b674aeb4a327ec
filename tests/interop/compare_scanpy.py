# SPDX-License-Identifier: GPL-3.0-or-later
"""scanpy and this program preprocess the same counts (an h5ad file) in one run: seconds, memory, and the genes of both.

Both drop cells with fewer than 10 genes and genes in fewer than 3 cells, normalise to 20,000, take logarithms, choose
1,000 variable genes, take these out of the counts and normalise them again; this program also splits the cells and
checks that every split expresses every gene. Reading isn't timed. scanpy may use as many threads as it likes, this
program uses --threads. bench_preprocess of the build folder (-DGRNWB_BUILD_BENCH=ON) does this program's work.
compare-scanpy beside this file makes the environment and starts it.
"""
import argparse
import json
import pathlib
import resource
import subprocess
import tempfile
import time
import warnings

import scanpy as sc

warnings.filterwarnings("ignore")
ROOT = pathlib.Path(__file__).resolve().parents[2]


def resident():
    """Of this process at most, in MiB; resets the maximum."""
    status = pathlib.Path("/proc/self/status").read_text()
    peak = next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmHWM"))
    pathlib.Path("/proc/self/clear_refs").write_text("5")
    return peak


def cpu_seconds():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def preprocess(data, flavour):
    sc.pp.filter_cells(data, min_genes=10)
    sc.pp.filter_genes(data, min_cells=3)
    logs = data.copy()
    if flavour != "seurat_v3":
        sc.pp.normalize_total(logs, target_sum=20000)
        sc.pp.log1p(logs)
    sc.pp.highly_variable_genes(logs, n_top_genes=1000, flavor=flavour)
    chosen = data[:, logs.var["highly_variable"]].copy()
    sc.pp.normalize_total(chosen, target_sum=20000)
    return set(chosen.var_names)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=pathlib.Path, help="h5ad with counts")
    parser.add_argument("--flavour", default="seurat", choices=["seurat", "seurat_v3", "cell_ranger"])
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--bench", type=pathlib.Path, default=ROOT / "build" / "release" / "bench" / "bench_preprocess")
    options = parser.parse_args()

    with tempfile.TemporaryDirectory() as folder:
        names = pathlib.Path(folder) / "genes.txt"
        command = [options.bench, options.file, str(options.threads), options.flavour, names]
        ours = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
        our_genes = set(names.read_text().split())
    print(f"ours: {ours['seconds']:.2f} s, {ours['cpu_seconds']:.2f} CPU s, {ours['mib_before']:.0f} MiB with the counts, "
          f"{ours['mib_peak']:.0f} MiB at most; counting what filters leave {ours['count_seconds']:.3f} s", flush=True)

    data = sc.read_h5ad(options.file)
    data.var_names_make_unique()
    sc.pp.normalize_total(data[:100].copy())  # compiled before the clock starts
    resident()
    start, cpu = time.perf_counter(), cpu_seconds()
    genes = preprocess(data, options.flavour)
    seconds = time.perf_counter() - start
    print(f"scanpy: {seconds:.2f} s, {cpu_seconds() - cpu:.2f} CPU s, {resident():.0f} MiB at most")
    print(f"{seconds / ours['seconds']:.1f} times as fast; {len(genes & our_genes)} of {len(genes)} genes in common")


if __name__ == "__main__":
    main()
