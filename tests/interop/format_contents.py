# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether what GRN Workbench read from a file is what the field's own reader finds there.

check FOLDER: FOLDER/read.json says which file, by which reader and with which choices it was read, and holds names and
tables; the matrices lie beside it as NAME.offsets (int64), NAME.columns (int32) and NAME.values (float32).
"""
import gzip
import json
import pathlib
import sys
import warnings

import anndata
import numpy as np
import pandas as pd
import scipy.io
import scipy.sparse as sp

warnings.filterwarnings("ignore")


def from_h5ad(path, options):
    data = anndata.read_h5ad(path)
    matrix = options.get("matrix", "")
    if matrix == "raw":
        data = anndata.AnnData(data.raw.X, obs=data.obs, var=data.raw.var, obsm=data.obsm)
    elif matrix:
        data.X = data.layers[matrix.split("/")[1]]
    return data


def from_10x_h5(path, options):
    import scanpy as sc

    return sc.read_10x_h5(path, genome=options.get("genome") or None)


def from_10x_mtx(path, options):
    import scanpy as sc

    return sc.read_10x_mtx(path, var_names="gene_symbols", make_unique=False, cache=False)


def from_mtx_parts(path, options):
    """Tables plain beside matrix.mtx.gz, or features.tsv beside matrix.mtx: names that scanpy doesn't look for."""

    def find(*names):
        return next(path / name for name in names if (path / name).exists())

    matrix_file = find("matrix.mtx", "matrix.mtx.gz")
    with gzip.open(matrix_file) if matrix_file.suffix == ".gz" else open(matrix_file, "rb") as file:
        counts = scipy.io.mmread(file).T.tocsr()
    kinds = {"sep": "\t", "header": None, "dtype": str, "keep_default_na": False}
    genes = pd.read_csv(find("genes.tsv", "features.tsv"), **kinds)
    data = anndata.AnnData(counts)
    data.obs_names = pd.read_csv(path / "barcodes.tsv", **kinds)[0].to_list()
    data.var_names = genes[1].to_list()
    data.var["gene_ids"] = genes[0].to_list()
    if genes.shape[1] > 2:
        data.var["feature_types"] = genes[2].to_list()
    if (path / "celltypes.tsv").exists():
        types = pd.read_csv(path / "celltypes.tsv", sep="\t", header=None, index_col=0, dtype=str)[1]
        data.obs["celltype"] = pd.Categorical(types.reindex(data.obs_names))
    return data


def from_csv(path, options):
    import scanpy as sc

    return sc.read_csv(path, delimiter="\t" if path.suffix == ".tsv" else ",", first_column_names=True)


def from_loom(path, options):
    import loompy

    with loompy.connect(str(path), mode="r", validate=False) as file:
        matrix = options.get("matrix", "")
        counts = file.layers[matrix.split("/")[1] if matrix else ""][:, :]
        data = anndata.AnnData(sp.csr_matrix(counts.T))
        data.var_names = [str(name) for name in file.ra.Gene]
        if "CellID" in file.ca:
            data.obs_names = [str(name) for name in file.ca.CellID]
        for name in file.ca.keys():
            values = np.asarray(file.ca[name])
            values = values[:, 0] if values.ndim == 2 and values.shape[1] == 1 else values
            if values.ndim == 2:
                data.obsm[name] = values
            elif name != "CellID":
                data.obs[name] = values
    return data


READERS = {name[5:]: reader for name, reader in globals().items() if name.startswith("from_")}


def matrix(folder, name, shape):
    parts = [np.fromfile(folder / f"{name}.{part}", dtype) for part, dtype in
             (("values", np.float32), ("columns", np.int32), ("offsets", np.int64))]
    return sp.csr_matrix(tuple(parts), shape=shape)


def check_matrix(ours, theirs, what):
    theirs = sp.csr_matrix(theirs).astype(np.float32)
    theirs.sum_duplicates()
    theirs.eliminate_zeros()
    assert ours.shape == theirs.shape, f"{what}: {ours.shape}, expected {theirs.shape}"
    assert (ours != theirs).nnz == 0, f"{what}: other values"
    assert ours.nnz == theirs.nnz, f"{what}: {ours.nnz} values, expected {theirs.nnz}"


def check_column(ours, theirs, what):
    """Labels by their texts and order, numbers to the last digit with a gap where one is missing, texts as they are."""
    if ours["kind"] == "labels":
        labels = np.array(ours["categories"] + [None], dtype=object)[np.array(ours["codes"], dtype=int)]
        if isinstance(theirs.dtype, pd.CategoricalDtype):
            assert bool(theirs.cat.ordered) == ours["ordered"], f"{what}: other order"
            if ours["ordered"]:
                assert ours["categories"] == [str(c) for c in theirs.cat.categories], f"{what}: other categories"
        expected = [None if pd.isna(value) else str(value) for value in theirs]
        assert list(labels) == expected, f"{what}: other labels"
    elif ours["kind"] == "numbers":
        values = np.array([np.nan if value is None else value for value in ours["values"]], dtype=float)
        expected = pd.to_numeric(theirs.astype(object).where(theirs.notna(), np.nan)).to_numpy(dtype=float)
        assert np.array_equal(values, expected, equal_nan=True), f"{what}: other numbers"
    else:
        expected = ["" if pd.isna(value) else str(value) for value in theirs]
        assert ours["values"] == expected, f"{what}: other texts"


def check_table(ours, names, table, what):
    assert ours["names"] == [str(name) for name in names], f"{what}: other names"
    columns = {str(name): table[name] for name in table.columns}
    assert sorted(ours["columns"]) == sorted(columns), f"{what}: {sorted(ours['columns'])}, expected {sorted(columns)}"
    for name, column in ours["columns"].items():
        check_column(column, columns[name], f"{what} column '{name}'")


def check_embeddings(folder, shapes, theirs):
    dense = {name: np.asarray(value) for name, value in theirs.items() if isinstance(value, np.ndarray)}
    dense = {name: value for name, value in dense.items() if value.ndim == 2}
    assert sorted(set(dense) - set(shapes)) == [], f"embeddings {sorted(shapes)}, expected {sorted(dense)}"
    for name in dense:
        values = np.fromfile(folder / f"{name}.embedding", np.float32).reshape(shapes[name])
        assert np.array_equal(values, dense[name].astype(np.float32), equal_nan=True), f"embedding '{name}' differs"


def check(folder):
    read = json.loads((folder / "read.json").read_text())
    data = READERS[read["reader"]](pathlib.Path(read["path"]), read["options"])
    shape = tuple(read["shape"])
    check_matrix(matrix(folder, "X", shape), data.X, "X")
    if not read["options"].get("matrix"):
        layers = {f"layers_{name}": value for name, value in data.layers.items()}
        assert sorted(read["layers"]) == sorted(layers), f"layers {read['layers']}, expected {sorted(layers)}"
        for name, values in layers.items():
            check_matrix(matrix(folder, name, shape), values, name)
    names = read["cells"]["names"] if read["cells_are_numbered"] else data.obs_names
    check_table(read["cells"], names, data.obs, "cells")
    check_table(read["genes"], data.var_names, data.var, "genes")
    check_embeddings(folder, read["embeddings"], data.obsm)


if __name__ == "__main__":
    {"check": check}[sys.argv[1]](pathlib.Path(sys.argv[2]))
