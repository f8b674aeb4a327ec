# SPDX-License-Identifier: GPL-3.0-or-later
"""Cuts real files with cells down to a few kilobytes each, in their own encodings, as seeds of the fuzz targets.

cell_file_seeds.py SHARED FOLDER: FOLDER/read_h5ad, read_10x_h5, read_loom, read_matrix_market, read_text, read_archive.
"""
import gzip
import io
import pathlib
import sys
import tarfile
import zipfile

import h5py
import numpy as np

CELLS, GENES, LARGEST = 12, 15, 100000
SKIPPED = {"obsp", "varp", "varm", "df", "neighbors", "rank_genes_groups", "target_sets"}


def put(folder, name, content):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(content)
    if len(content) > LARGEST:
        print(f"{folder.name}/{name} has {len(content)} bytes", file=sys.stderr)


class Cut:
    """A copy of an HDF5 file in which every axis as long as one of `sizes` has the length this gives for it."""

    def __init__(self, source, target, sizes):
        self.source, self.target, self.sizes = source, target, sizes
        self.references = []
        self.group(source, target)
        for place, name, referred in self.references:
            if referred in target:
                target[place].attrs[name] = target[referred].ref

    def length(self, size):
        return self.sizes.get(size, min(size, 20))

    def attributes(self, old, new):
        for name, value in old.attrs.items():
            if isinstance(value, h5py.Reference):
                self.references.append((new.name, name, self.source[value].name))
            elif name in ("shape", "h5sparse_shape"):
                new.attrs[name] = np.array([self.length(size) for size in value], dtype=value.dtype)
            else:
                new.attrs.create(name, value, dtype=old.attrs.get_id(name).dtype if np.ndim(value) else None)

    def dataset(self, old, new, name, values):
        options = {}
        if values.size > 0 and old.chunks is not None:
            options = {"chunks": tuple(min(c, max(1, s)) for c, s in zip(old.chunks, values.shape))}
            options |= {"compression": old.compression, "shuffle": old.shuffle, "fletcher32": old.fletcher32}
            options = {key: value for key, value in options.items() if value}
        made = new.create_dataset(name, data=values, dtype=old.dtype, **options)
        self.attributes(old, made)

    def compressed(self, old, new, shape):
        """data, indices and indptr of the first entries along both axes."""
        offsets, indices, data = old["indptr"][()], old["indices"][()], old["data"][()]
        kept_offsets, kept = [0], []
        for row in range(min(shape[0], len(offsets) - 1)):
            places = np.arange(offsets[row], offsets[row + 1])
            kept.extend(places[indices[places] < shape[1]])
            kept_offsets.append(len(kept))
        kept = np.array(kept, dtype=int)
        self.dataset(old["data"], new, "data", data[kept])
        self.dataset(old["indices"], new, "indices", indices[kept])
        self.dataset(old["indptr"], new, "indptr", np.array(kept_offsets))

    def group(self, old, new):
        self.attributes(old, new)
        done = set()
        if {"data", "indices", "indptr"} <= set(old):
            shape = old.attrs.get("shape", old.attrs.get("h5sparse_shape"))
            if shape is None:  # 10x: genes x cells, a row per cell
                shape = old["shape"][()][::-1]
            else:
                encoding = str(old.attrs.get("encoding-type", old.attrs.get("h5sparse_format")))
                shape = shape[::-1] if "csc" in encoding else shape
            self.compressed(old, new, [self.length(size) for size in shape])
            done = {"data", "indices", "indptr"}
        for name in old:
            if name in SKIPPED or name in done:
                continue
            if isinstance(old[name], h5py.Group):
                self.group(old[name], new.create_group(name))
            elif name == "shape" and "indptr" in old:
                size = np.array([self.length(size) for size in old[name][()]])
                self.dataset(old[name], new, name, size)
            else:
                region = tuple(slice(0, self.length(size)) for size in old[name].shape)
                values = np.asarray(old[name][region])
                self.dataset(old[name], new, name, values)


def hdf5(path, axes, version=("earliest", "v110")):
    """axes: names of datasets or groups that are as long as cells and genes, or the two numbers."""
    held = io.BytesIO()
    with h5py.File(path) as source, h5py.File(held, "w", libver=version) as target:
        Cut(source, target, {axes[0]: CELLS, axes[0] + 1: CELLS + 1, axes[1]: GENES, axes[1] + 1: GENES + 1})
    return held.getvalue()


def hdf5_seeds(shared, folder):
    sizes = {
        "anndata_v0.11.4": (10, 20),
        "anndata_v0.7.0": (30, 20),
        "anndata_v0.7.8": (30, 20),
        "pbmc68k_reduced_anndata_old_v0.5": (700, 765),
        "scgen_kang_valid_h5sparse": (1975, 6998),
    }
    for path in sorted((shared / "formats/h5ad").glob("*.h5ad")):
        axes = sizes.get(path.stem, (120, 2640) if path.stem.startswith("zheng") else (100, 101))
        put(folder / "read_h5ad", path.name, hdf5(path, axes))
    nullable = shared / "formats/h5ad/zheng120_layers_raw_nullable.h5ad"
    put(folder / "read_h5ad", "latest.h5ad", hdf5(nullable, (120, 2640), "latest"))
    for path in sorted((shared / "formats/10x").glob("**/*.h5")):
        axes = {"filtered_feature_bc_matrix": (1107, 507), "visium_2.1.0_raw_probe_bc_matrix": (4987, 1000)}
        put(folder / "read_10x_h5", path.name, hdf5(path, axes.get(path.stem, (12, 343))))
    put(folder / "read_loom", "small.loom", hdf5(shared / "formats/loom/expr_mat_small.loom", (100, 200)))
    put(folder / "read_loom", "starmap.loom", hdf5(shared / "formats/loom/mpfc-starmap.loom", (3704, 158)))


def matrix_parts(folder):
    """matrix, genes and barcodes as (name, bytes), cut to a few cells."""

    def lines(name):
        path = next(p for p in sorted(folder.iterdir()) if name in p.name)
        content = path.read_bytes()
        return (gzip.decompress(content) if path.suffix == ".gz" else content).splitlines()

    try:
        genes, matrix = lines("genes.tsv"), lines("matrix.mtx")
    except StopIteration:
        genes, matrix = lines("features.tsv"), lines("matrix.mtx")
    barcodes = lines("barcodes.tsv")[:CELLS]
    genes = genes[:400]
    head = [line for line in matrix if line.startswith(b"%")]
    entries = [line for line in matrix[len(head) + 1 :] if int(line.split()[0]) <= len(genes)]
    entries = [line for line in entries if int(line.split()[1]) <= len(barcodes)]
    used = sorted({int(line.split()[0]) for line in entries})[:40] or [1]
    rows = {gene: str(i + 1).encode() for i, gene in enumerate(used)}
    entries = [b" ".join([rows[int(e.split()[0])]] + e.split()[1:]) for e in entries if int(e.split()[0]) in rows]
    size = f"{len(used)} {len(barcodes)} {len(entries)}".encode()
    return [
        b"\n".join(part) + b"\n"
        for part in (head + [size] + entries, [genes[gene - 1] for gene in used], barcodes)
    ]


def folders(shared):
    found = [p.parent for p in shared.glob("formats/10x/**/barcodes.tsv*")]
    return sorted(found) + [shared / "cells/pbmc3k_filtered_gene_bc_matrices_hg19"]


def matrix_seeds(shared, folder):
    for i, source in enumerate(folders(shared)):
        parts = matrix_parts(source)
        for choice, packed in ((0, False), (1, True), (2, False), (4, True)):
            given = [gzip.compress(part, mtime=0) for part in parts] if packed else parts
            content = bytes([choice]) + b"\n====\n".join(given)
            put(folder / "read_matrix_market", f"{i}_{choice}", content)


def text_tables(shared):
    tables = []
    for path in sorted((shared / "formats/text").iterdir()):
        rows = [line.split(b"\t" if path.suffix == ".tsv" else b",")[:9] for line in path.read_bytes().splitlines()[:9]]
        tables.append((path.name, b"\n".join((b"\t" if path.suffix == ".tsv" else b",").join(r) for r in rows) + b"\n"))
        turned = b"\n".join(b",".join(row) for row in zip(*rows)) + b"\n"
        tables.append(("turned_" + path.name, turned))
    tables.append(("quoted.csv", b'"","GATA1","SPI1"\r\n"cell 1",1,0\r\n"cell ""2""",2.5,1e-3\r\n'))
    tables.append(("spaces.txt", b"gene c1 c2\nGATA1 1 0\nSPI1 3 2\n"))
    tables.append(("semicolons.csv", b"gene;c1;c2\nGATA1;1,5;0\nSPI1;3;2\n"))
    return tables


def text_seeds(shared, folder):
    for name, table in text_tables(shared):
        put(folder / "read_text", name, table)
        put(folder / "read_text", name + ".gz", gzip.compress(table, mtime=0))


def zipped(members, method):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", method) as archive:
        for name, content in members:
            archive.writestr(zipfile.ZipInfo(name), content, method)
    return held.getvalue()


def tarred(members, mode):
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode=mode) as archive:
        for name, content in members:
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return held.getvalue()


def archive_seeds(shared, folder):
    place = folder / "read_archive"
    names = ("matrix.mtx", "genes.tsv", "barcodes.tsv")
    first, second = (list(zip(names, matrix_parts(source))) for source in folders(shared)[:2])
    packed = [(f"out/{name.replace('genes', 'features')}.gz", gzip.compress(c, mtime=0)) for name, c in first]
    several = [("a/" + name, c) for name, c in first] + [("b/" + name, c) for name, c in second]
    table = [("counts.csv", text_tables(shared)[0][1])]
    cells = [("cells.h5ad", (folder / "read_h5ad" / "zheng120_csr_gzip.h5ad").read_bytes())]
    for i, members in enumerate((first, packed, several, table, cells, table + first)):
        put(place, f"{i}_stored.zip", b"\0" + zipped(members, zipfile.ZIP_STORED))
        put(place, f"{i}_packed.zip", b"\0" + zipped(members, zipfile.ZIP_DEFLATED))
        put(place, f"{i}.tar.gz", b"\1" + tarred(members, "w:gz"))
        put(place, f"{i}.tar", b"\2" + tarred(members, "w"))
    put(place, "invalid.zip", b"\0" + (shared / "formats/10x/scprep_test_10X_invalid.zip").read_bytes())


if __name__ == "__main__":
    data, seeds = pathlib.Path(sys.argv[1]) / "data", pathlib.Path(sys.argv[2])
    for make in (hdf5_seeds, matrix_seeds, text_seeds, archive_seeds):
        make(data, seeds)
