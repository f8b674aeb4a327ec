# SPDX-License-Identifier: GPL-3.0-or-later
"""What scanpy and scikit-learn make of the cells in FOLDER/cells.h5ad (X logarithms, obs celltype and split).

markers FOLDER: wilcoxon.csv and t-test.csv, every gene of every group, and order.txt, the groups along the dendrogram.
classes FOLDER: probabilities.csv, types of the test cells by logistic regression on components of the training cells.
"""
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
    {"markers": markers, "classes": classes}[sys.argv[1]](pathlib.Path(sys.argv[2]))
