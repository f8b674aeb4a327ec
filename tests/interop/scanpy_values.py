# SPDX-License-Identifier: GPL-3.0-or-later
"""What scanpy and scikit-learn make of the cells in FOLDER.

normalised FOLDER: prepared.h5ad's layer of counts, normalised to 20,000 per cell, as X of normalised.h5ad.
seurat, seurat_v3, cell_ranger FOLDER: variable_genes.csv, how counts.h5ad's genes vary after cells with fewer than 10
genes and genes in fewer than 3 cells are gone, and which 1,000 are chosen.
The others read cells.h5ad (X logarithms, obs celltype and split).
markers FOLDER: wilcoxon.csv and t-test.csv, every gene of every group, and order.txt, the groups along the dendrogram.
classes FOLDER: probabilities.csv, types of the test cells by logistic regression on components of the training cells.
"""
import functools
import pathlib
import sys
import warnings

import anndata
import numpy as np
import pandas as pd

warnings.filterwarnings("ignore")


def read(folder):
    data = anndata.read_h5ad(folder / "cells.h5ad")
    data.X = data.X.toarray().astype(np.float64)
    data.obs["celltype"] = data.obs["celltype"].astype("category")
    return data


def normalised(folder):
    import scanpy as sc

    data = anndata.read_h5ad(folder / "prepared.h5ad")
    data = anndata.AnnData(data.layers["counts"], obs=data.obs[[]], var=data.var[[]])
    sc.pp.normalize_total(data, target_sum=20000)
    data.write_h5ad(folder / "normalised.h5ad")


def variable_genes(flavour, folder):
    import scanpy as sc

    data = anndata.read_h5ad(folder / "counts.h5ad")
    data.X = data.X.astype(np.float64)  # logarithms of float32 differ by 1e-7, their variances by more
    sc.pp.filter_cells(data, min_genes=10)
    sc.pp.filter_genes(data, min_cells=3)
    if flavour != "seurat_v3":
        sc.pp.normalize_total(data, target_sum=20000)
        sc.pp.log1p(data)
    sc.pp.highly_variable_genes(data, n_top_genes=1000, flavor=flavour)
    spread, score = ("variances", "variances_norm") if flavour == "seurat_v3" else ("dispersions", "dispersions_norm")
    table = data.var[["means", spread, score, "highly_variable"]].copy()
    table.loc[data.var[score].isna() | (data.var[spread] == 0), score] = np.nan
    table.to_csv(folder / "variable_genes.csv", float_format="%.17g")


def markers(folder):
    import scanpy as sc

    data = read(folder)
    for test in ("wilcoxon", "t-test"):
        sc.tl.rank_genes_groups(data, "celltype", method=test, pts=True)
        found = data.uns["rank_genes_groups"]
        tables = []
        for group in data.obs["celltype"].cat.categories:
            table = pd.DataFrame(
                {
                    "group": group,
                    "gene": found["names"][group],
                    "score": found["scores"][group].astype(np.float64),
                    "p": found["pvals"][group],
                    "adjusted": found["pvals_adj"][group],
                    "change": found["logfoldchanges"][group].astype(np.float64),
                }
            )
            table["inside"] = found["pts"][group].reindex(table["gene"]).to_numpy()
            table["outside"] = found["pts_rest"][group].reindex(table["gene"]).to_numpy()
            tables.append(table)
        pd.concat(tables).to_csv(folder / f"{test}.csv", index=False, float_format="%.17g")
    sc.tl.dendrogram(data, "celltype", use_rep="X", cor_method="pearson", linkage_method="complete")
    tree = data.uns["dendrogram_celltype"]
    heights = sorted(max(points) for points in tree["dendrogram_info"]["dcoord"])
    (folder / "order.txt").write_text("\n".join(tree["categories_ordered"] + [repr(float(h)) for h in heights]) + "\n")


def classes(folder):
    from sklearn.decomposition import PCA
    from sklearn.linear_model import LogisticRegression

    data = read(folder)
    train, test = data[data.obs["split"] == "train"], data[data.obs["split"] == "test"]
    components = PCA(50, svd_solver="covariance_eigh").fit(train.X)
    scale = np.sqrt(components.explained_variance_)
    model = LogisticRegression(C=1, solver="newton-cholesky", tol=1e-8)
    model.fit(components.transform(train.X) / scale, train.obs["celltype"].astype(str))
    table = pd.DataFrame(model.predict_proba(components.transform(test.X) / scale), columns=model.classes_)
    table.to_csv(folder / "probabilities.csv", index=False, float_format="%.17g")


if __name__ == "__main__":
    acts = {"normalised": normalised, "markers": markers, "classes": classes}
    for flavour in ("seurat", "seurat_v3", "cell_ranger"):
        acts[flavour] = functools.partial(variable_genes, flavour)
    acts[sys.argv[1]](pathlib.Path(sys.argv[2]))
