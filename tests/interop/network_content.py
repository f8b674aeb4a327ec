# SPDX-License-Identifier: GPL-3.0-or-later
"""The network that tst_networkx.cpp builds too, by the same formulas.

check FOLDER: ours.graphml and ours.gexf, written by GRN Workbench, hold it, as networkx reads them.
write FOLDER: writes it with networkx as GraphML, GEXF and DOT, and graphs of GRouNdGAN with every protocol of pickle,
with pickles of other things.
"""
import collections
import os
import pathlib
import pickle
import sys

import networkx as nx

TFS = ["GATA1", "α & <β>", 'a,"b"']
TARGETS = ["HBB", "=1+1", "x y", "LONE"]


def content():
    graph = nx.DiGraph()
    for name in TFS:
        graph.add_node(name, role="TF", label=name)
    for name in TARGETS:
        graph.add_node(name, role="target", label=name)
    for i, tf in enumerate(TFS):
        for j, target in enumerate(TARGETS[:3]):
            if (i + j) % 2 == 1:
                continue
            known = {"weight": (i + 1) / (j + 3)}
            if i < 2:
                known["sign"] = ("activates", "represses")[i]
                known["source"] = f"method <{i}>"
            if j == 0:
                known["locked"] = True
            if j == 1:
                known["edited_at"] = 1700000000 + i
            graph.add_edge(tf, target, **known)
    return graph


def check(folder):
    expected = content()
    for found in nx.read_graphml(folder / "ours.graphml"), nx.read_gexf(folder / "ours.gexf"):
        assert isinstance(found, nx.DiGraph) and not found.is_multigraph()
        assert dict(found.nodes(data=True)) == dict(expected.nodes(data=True)), found.nodes(data=True)
        edges = {(u, v): {k: x for k, x in d.items() if k != "id"} for u, v, d in found.edges(data=True)}
        assert edges == {(u, v): d for u, v, d in expected.edges(data=True)}, edges


class Command:
    def __reduce__(self):
        return os.system, ("false",)


def write(folder):
    graph = content()
    nx.write_graphml(graph, folder / "theirs.graphml")
    nx.write_gexf(graph, folder / "theirs.gexf")
    plain = nx.relabel_nodes(graph, {TFS[1]: "KLF1", TFS[2]: "SPI1", TARGETS[1]: "LYZ", TARGETS[2]: "CD4"})
    nx.nx_pydot.write_dot(plain, folder / "theirs.dot")
    sets = {t: {i for i in range(1200) if t == 1200 or (7 * t + i) % 101 == 0} for t in range(1200, 3000)}
    for protocol in 2, 3, 4, 5:
        (folder / f"graph_{protocol}.pkl").write_bytes(pickle.dumps(sets, protocol=protocol))
    others = {
        "list": [{1}], "keys": {"HBB": {1}}, "names": {1: {"GATA1"}}, "lists": {1: [2]}, "frozen": {1: frozenset({2})},
        "float": {1: {2.5}}, "true": {1: {True}}, "none": {1: None}, "nested": {1: {2: {3}}},
        "large": {1: {1 << 80}}, "ordered": collections.OrderedDict({1: {2}}), "command": Command(),
        "value": {1: Command()}, "path": pathlib.PurePosixPath("a"),
    }
    for name, value in others.items():
        for protocol in range(6):
            (folder / f"other_{name}_{protocol}.pkl").write_bytes(pickle.dumps(value, protocol=protocol))
    (folder / "other_old.pkl").write_bytes(pickle.dumps({1: {2}}, protocol=1))


if __name__ == "__main__":
    {"check": check, "write": write}[sys.argv[1]](pathlib.Path(sys.argv[2]))
