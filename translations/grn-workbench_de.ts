<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>CellColourings</name>
    <message>
        <source>Cell type</source>
        <translation>Zelltyp</translation>
    </message>
    <message>
        <source>unassigned</source>
        <translation>nicht zugeordnet</translation>
    </message>
    <message>
        <source>synthetic</source>
        <translation>synthetisch</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>real</source>
        <translation>real</translation>
    </message>
    <message>
        <source>%1, log(1 + normalised counts)</source>
        <translation>%1, log(1 + normalisierte Counts)</translation>
    </message>
    <message>
        <source>Activity of %1, mean log(1 + normalised counts) of %2 targets</source>
        <translation>Aktivität von %1, mittleres log(1 + normalisierte Counts) von %2 Targets</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>cluster %1</source>
        <translation>Cluster %1</translation>
    </message>
    <message>
        <source>Synthetic less real density, in mean densities</source>
        <translation>Synthetische minus reale Dichte, in mittleren Dichten</translation>
    </message>
</context>
<context>
    <name>CellRegions</name>
    <message>
        <source>%1 cells far from all real ones</source>
        <translation>%1 Zellen fern aller realen</translation>
    </message>
    <message>
        <source>far from all real cells (%1)</source>
        <translation>fern aller realen Zellen (%1)</translation>
    </message>
    <message>
        <source>box: %1 cells</source>
        <translation>Rechteck: %1 Zellen</translation>
    </message>
    <message>
        <source>lasso: %1 cells</source>
        <translation>Lasso: %1 Zellen</translation>
    </message>
    <message>
        <source>%1 cells</source>
        <translation>%1 Zellen</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 von %3</translation>
    </message>
</context>
<context>
    <name>ComparedNetworks</name>
    <message>
        <source>Prior network</source>
        <translation>Bekannte Regulation</translation>
    </message>
    <message>
        <source>Prior network (%1)</source>
        <translation>Bekannte Regulation (%1)</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Network now</source>
        <translation>Netzwerk jetzt</translation>
    </message>
    <message>
        <source>Random graphs</source>
        <translation>Zufallsgraphen</translation>
    </message>
    <message>
        <source>%1 seeds</source>
        <translation>%1 (Seeds)</translation>
    </message>
    <message>
        <source>v%1 %2</source>
        <translation>v%1 %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>DotPlot</name>
    <message>
        <source>cells</source>
        <translation>Zellen</translation>
    </message>
    <message>
        <source>Mean, 0–1 per gene, from real</source>
        <translation>Mittel, 0–1 je Gen, nach den realen</translation>
    </message>
    <message>
        <source>Mean, log(1 + normalised counts)</source>
        <translation>Mittel, log(1 + normalisierte Counts)</translation>
    </message>
    <message>
        <source>Synthetic − real mean, log(1 + normalised counts)</source>
        <translation>Synthetisches − reales Mittel, log(1 + normalisierte Counts)</translation>
    </message>
    <message>
        <source>Difference of cells expressing, points of %</source>
        <translation>Unterschied exprimierender Zellen, Prozentpunkte</translation>
    </message>
    <message>
        <source>Cells expressing, %</source>
        <translation>Exprimierende Zellen, %</translation>
    </message>
</context>
<context>
    <name>DroppedFile</name>
    <message>
        <source>Open the project %1</source>
        <translation>Projekt %1 öffnen</translation>
    </message>
    <message>
        <source>Open %1 as data</source>
        <translation>%1 als Daten öffnen</translation>
    </message>
    <message>
        <source>Open the network %1</source>
        <translation>Netzwerk %1 öffnen</translation>
    </message>
    <message>
        <source>Open the study %1</source>
        <translation>Studie %1 öffnen</translation>
    </message>
    <message>
        <source>Name cell types by the marker sets %1</source>
        <translation>Zelltypen nach den Markersätzen %1 benennen</translation>
    </message>
    <message>
        <source>Take the TFs of the list %1</source>
        <translation>TFs der Liste %1 übernehmen</translation>
    </message>
    <message>
        <source>%1 isn&apos;t understood. What can be dropped: data (h5ad, 10x, loom, mtx, csv, zip), projects, networks, studies, marker sets and lists of TFs</source>
        <translation>%1 wird nicht verstanden. Abgelegt werden können: Daten (h5ad, 10x, loom, mtx, csv, zip), Projekte, Netzwerke, Studien, Markersätze und TF-Listen</translation>
    </message>
    <message>
        <source>Single-cell data (%1)</source>
        <translation>Einzelzelldaten (%1)</translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>EdgeTexts</name>
    <message>
        <source>activates</source>
        <translation>aktiviert</translation>
    </message>
    <message>
        <source>represses</source>
        <translation>reprimiert</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>language model</source>
        <translation>Sprachmodell</translation>
    </message>
    <message>
        <source>both methods</source>
        <translation>beide Methoden</translation>
    </message>
    <message>
        <source>random</source>
        <translation>zufällig</translation>
    </message>
    <message>
        <source>you</source>
        <translation>manuell</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
</context>
<context>
    <name>GapCause</name>
    <message>
        <source>Within noise of real cells: KS %1, and two samples of real cells stay below %2 in 95 %.</source>
        <translation>Im Rauschen realer Zellen: KS %1, und zwei Stichproben realer Zellen bleiben zu 95 % unter %2.</translation>
    </message>
    <message>
        <source>Within noise of real cells: among so many genes one reaches KS %1 by chance (adjusted p %2).</source>
        <translation>Im Rauschen realer Zellen: Unter so vielen Genen erreicht eines KS %1 durch Zufall (adjustiertes p %2).</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>Stage 1</source>
        <translation>Stufe 1</translation>
    </message>
    <message>
        <source>A TF: comes from Stage 1, not from a target generator.</source>
        <translation>Ein TF: kommt aus Stufe 1, nicht aus einem Target-Generator.</translation>
    </message>
    <message>
        <source>from its TF</source>
        <translation>von seinem TF</translation>
    </message>
    <message>
        <source>The TF %1 itself is low (%2×).</source>
        <translation>Der TF %1 selbst ist niedrig (%2×).</translation>
    </message>
    <message>
        <source>The TF %1 itself is high (%2×).</source>
        <translation>Der TF %1 selbst ist hoch (%2×).</translation>
    </message>
    <message>
        <source>one edge</source>
        <translation>eine Kante</translation>
    </message>
    <message>
        <source>What %1 carries makes the gap: with it held at its mean KS falls from %2 to %3.</source>
        <translation>Was %1 überträgt, macht die Lücke: Auf seinem Mittel gehalten, fällt KS von %2 auf %3.</translation>
    </message>
    <message>
        <source>weak regulators</source>
        <translation>schwache Regulatoren</translation>
    </message>
    <message>
        <source>%1 of %2 regulators have no scored evidence.</source>
        <translation>%1 von %2 Regulatoren haben keinen Beleg in den bewerteten Kanten.</translation>
    </message>
    <message>
        <source>%1 of the %2 best scored TFs don&apos;t regulate it in this network.</source>
        <translation>%1 der %2 am besten bewerteten TFs regulieren es in diesem Netzwerk nicht.</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>unklar</translation>
    </message>
    <message>
        <source>No single regulator explains it: each is close to real cells, scored, and holding it mends little.</source>
        <translation>Kein einzelner Regulator erklärt es: Jeder ist nah an realen Zellen und bewertet, und ihn zu halten, bessert wenig.</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>trees</source>
        <translation>Bäume</translation>
    </message>
</context>
<context>
    <name>MarkerPanel</name>
    <message>
        <source>Selected cells</source>
        <translation>Ausgewählte Zellen</translation>
    </message>
    <message>
        <source>Real</source>
        <translation>Real</translation>
    </message>
    <message>
        <source>test split, %1 cells</source>
        <translation>Test-Teil, %1 Zellen</translation>
    </message>
    <message>
        <source>Synthetic</source>
        <translation>Synthetisch</translation>
    </message>
    <message>
        <source>%1, %2 cells</source>
        <translation>%1, %2 Zellen</translation>
    </message>
    <message>
        <source>Cluster %1</source>
        <translation>Cluster %1</translation>
    </message>
</context>
<context>
    <name>NetworkFiles</name>
    <message>
        <source>GRN Workbench network (JSON)</source>
        <translation>GRN-Workbench-Netzwerk (JSON)</translation>
    </message>
    <message>
        <source>GraphML, for Cytoscape and Gephi</source>
        <translation>GraphML, für Cytoscape und Gephi</translation>
    </message>
    <message>
        <source>GEXF, for Gephi</source>
        <translation>GEXF, für Gephi</translation>
    </message>
    <message>
        <source>SIF, for Cytoscape</source>
        <translation>SIF, für Cytoscape</translation>
    </message>
    <message>
        <source>DOT, for Graphviz</source>
        <translation>DOT, für Graphviz</translation>
    </message>
    <message>
        <source>CSV table with all columns</source>
        <translation>CSV-Tabelle mit allen Spalten</translation>
    </message>
    <message>
        <source>TSV table with all columns</source>
        <translation>TSV-Tabelle mit allen Spalten</translation>
    </message>
    <message>
        <source>CSV table as arboreto writes it</source>
        <translation>CSV-Tabelle im Format von arboreto</translation>
    </message>
    <message>
        <source>CSV table as pySCENIC writes it</source>
        <translation>CSV-Tabelle im Format von pySCENIC</translation>
    </message>
    <message>
        <source>CSV table of TF and target alone</source>
        <translation>CSV-Tabelle nur mit TF und Zielgen</translation>
    </message>
    <message>
        <source>JSON of targets with their TFs</source>
        <translation>JSON der Zielgene mit ihren TFs</translation>
    </message>
    <message>
        <source>Pickle, for GRouNdGAN</source>
        <translation>Pickle, für GRouNdGAN</translation>
    </message>
    <message>
        <source>Export the network</source>
        <translation>Netzwerk exportieren</translation>
    </message>
    <message>
        <source>Open a network</source>
        <translation>Netzwerk öffnen</translation>
    </message>
    <message>
        <source>Networks (%1)</source>
        <translation>Netzwerke (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a network…</source>
        <translation>Netzwerk öffnen…</translation>
    </message>
    <message>
        <source>Picture as PNG, SVG or PDF…</source>
        <translation>Bild als PNG, SVG oder PDF…</translation>
    </message>
</context>
<context>
    <name>OverlapWords</name>
    <message>
        <source>k = %1</source>
        <translation>k = %1</translation>
    </message>
    <message>
        <source>k = %1 on average</source>
        <translation>k = %1 im Mittel</translation>
    </message>
    <message>
        <source>chance %1</source>
        <translation>Zufall %1</translation>
    </message>
    <message>
        <source>chance %1 (%2 to %3)</source>
        <translation>Zufall %1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>%1 TFs, %2 targets, %3 edges</source>
        <translation>%1 TFs, %2 Zielgene, %3 Kanten</translation>
    </message>
    <message>
        <source>Two random graphs on %1 TFs with %2 overlap by %3; 95 % of them by %4 to %5.</source>
        <translation>Zwei Zufallsgraphen mit %1 TFs und %2 haben die Überschneidung %3; 95 % liegen zwischen %4 und %5.</translation>
    </message>
    <message>
        <source>The %1 random graphs of this project: %2 to %3, mean %4.</source>
        <translation>Die %1 Zufallsgraphen dieses Projekts: %2 bis %3, Mittel %4.</translation>
    </message>
    <message>
        <source>Below %1 a pair is not told apart from chance.</source>
        <translation>Unter %1 ist ein Paar nicht vom Zufall zu unterscheiden.</translation>
    </message>
    <message>
        <source>Edges that both networks have, of all that either has. Two random graphs on %1 TFs with %2 share %3 of them.</source>
        <translation>Kanten, die beide Netzwerke haben, von allen, die mindestens eines hat. Zwei Zufallsgraphen mit %1 TFs und %2 teilen %3 davon.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1&lt;br&gt;%2 of the %3 TFs of the first are in the second: %4</source>
        <translation>%1&lt;br&gt;%2 der %3 TFs des ersten sind im zweiten: %4</translation>
    </message>
    <message>
        <source>%1&lt;br&gt;Overlap %2 · %3 · %4 shared edges on %5 targets</source>
        <translation>%1&lt;br&gt;Überschneidung %2 · %3 · %4 gemeinsame Kanten an %5 Zielgenen</translation>
    </message>
    <message>
        <source>mean Jaccard index over %1 targets</source>
        <translation>mittlerer Jaccard-Index über %1 Zielgene</translation>
    </message>
    <message>
        <source>edges of both, of those of either</source>
        <translation>gemeinsame Kanten, von allen Kanten beider</translation>
    </message>
    <message>
        <source>share of the row’s TFs that the column has too</source>
        <translation>Anteil der TFs der Zeile, die auch die Spalte hat</translation>
    </message>
    <message>
        <source>How many of the row’s TFs are TFs in the column’s network too. The other direction is the cell on the other side of the diagonal.</source>
        <translation>Wie viele TFs der Zeile auch im Netzwerk der Spalte TFs sind. Die Gegenrichtung steht in der Zelle jenseits der Diagonale.</translation>
    </message>
    <message>
        <source>* other TFs than the %1 of %2: compared on the targets that both networks have, %3 or more.</source>
        <translation>* andere TFs als die %1 von %2: verglichen an den Zielgenen, die beide Netzwerke haben, mindestens %3.</translation>
    </message>
</context>
<context>
    <name>Parameters</name>
    <message>
        <source>Variable genes</source>
        <translation>Variable Gene</translation>
    </message>
    <message>
        <source>genes</source>
        <translation>Gene</translation>
    </message>
    <message>
        <source>How many of the most variable genes to keep.</source>
        <translation>So viele der variabelsten Gene bleiben erhalten.</translation>
    </message>
    <message>
        <source>Minimum genes</source>
        <translation>Min. Gene/Zelle</translation>
    </message>
    <message>
        <source>A cell with fewer detected genes is dropped.</source>
        <translation>Zellen mit weniger nachgewiesenen Genen entfallen.</translation>
    </message>
    <message>
        <source>Minimum cells</source>
        <translation>Min. Zellen/Gen</translation>
    </message>
    <message>
        <source>cells</source>
        <translation>Zellen</translation>
    </message>
    <message>
        <source>A gene detected in fewer cells is dropped.</source>
        <translation>Gene, die in weniger Zellen nachgewiesen sind, entfallen.</translation>
    </message>
    <message>
        <source>Library size</source>
        <translation>Library-Größe</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>Counts</translation>
    </message>
    <message>
        <source>What the values of each cell sum to after normalisation.</source>
        <translation>Summe der Werte jeder Zelle nach der Normalisierung.</translation>
    </message>
    <message>
        <source>Test cells</source>
        <translation>Testzellen</translation>
    </message>
    <message>
        <source>Cells held out for the evaluation.</source>
        <translation>Für die Auswertung zurückgehaltene Zellen.</translation>
    </message>
    <message>
        <source>Validation cells</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Cells held out for choosing a checkpoint.</source>
        <translation>Für die Wahl eines Checkpoints zurückgehaltene Zellen.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>grnboost2</source>
        <translation>GRNBoost2</translation>
    </message>
    <message>
        <source>genie3</source>
        <translation>GENIE3</translation>
    </message>
    <message>
        <source>random</source>
        <translation>zufällig</translation>
    </message>
    <message>
        <source>Regulators per target</source>
        <translation>Regulatoren je Zielgen</translation>
    </message>
    <message>
        <source>TFs</source>
        <translation>TFs</translation>
    </message>
    <message>
        <source>How many regulators each target gets.</source>
        <translation>Anzahl der Regulatoren, die jedes Zielgen erhält.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Which of a target&apos;s scored TFs become its regulators: the best, the worst, or random ones.</source>
        <translation>Welche der bewerteten TFs eines Zielgens seine Regulatoren werden: die besten, die schlechtesten oder zufällige.</translation>
    </message>
    <message>
        <source>top</source>
        <translation>beste</translation>
    </message>
    <message>
        <source>bottom</source>
        <translation>schlechteste</translation>
    </message>
    <message>
        <source>Short targets</source>
        <translation>Fehlende Regulatoren</translation>
    </message>
    <message>
        <source>What a target with too few scored TFs gets: the best TFs of a GRNBoost2 table, random TFs, or nothing more.</source>
        <translation>Was ein Zielgen mit zu wenigen bewerteten TFs erhält: die besten TFs einer GRNBoost2-Tabelle, zufällige TFs oder nichts weiter.</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>belassen</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Voreinstellung</translation>
    </message>
    <message>
        <source>Where the other values come from.</source>
        <translation>Woher die übrigen Werte stammen.</translation>
    </message>
    <message>
        <source>quick</source>
        <translation>schnell</translation>
    </message>
    <message>
        <source>desktop</source>
        <translation>Desktop</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>Publikation</translation>
    </message>
    <message>
        <source>Stage 1 steps</source>
        <translation>Stufe 1: Schritte</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Generator updates of Stage 1.</source>
        <translation>Generator-Updates in Stufe 1.</translation>
    </message>
    <message>
        <source>Stage 2 steps</source>
        <translation>Stufe 2: Schritte</translation>
    </message>
    <message>
        <source>Generator updates of Stage 2.</source>
        <translation>Generator-Updates in Stufe 2.</translation>
    </message>
    <message>
        <source>Stage 1 batch</source>
        <translation>Stufe 1: Batch</translation>
    </message>
    <message>
        <source>Cells per update of Stage 1.</source>
        <translation>Zellen je Update in Stufe 1.</translation>
    </message>
    <message>
        <source>Stage 2 batch</source>
        <translation>Stufe 2: Batch</translation>
    </message>
    <message>
        <source>Cells per update of Stage 2.</source>
        <translation>Zellen je Update in Stufe 2.</translation>
    </message>
    <message>
        <source>Critic iterations</source>
        <translation>Kritiker-Iterationen</translation>
    </message>
    <message>
        <source>Critic updates per step.</source>
        <translation>Kritiker-Updates je Schritt.</translation>
    </message>
    <message>
        <source>Target depth</source>
        <translation>Zielgen-Tiefe</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Hidden layers of a target generator after its first.</source>
        <translation>Verborgene Schichten eines Zielgen-Generators nach der ersten.</translation>
    </message>
    <message>
        <source>Target width</source>
        <translation>Zielgen-Breite</translation>
    </message>
    <message>
        <source>Hidden units of a target generator per input.</source>
        <translation>Verborgene Einheiten eines Zielgen-Generators je Eingang.</translation>
    </message>
    <message>
        <source>Latent values</source>
        <translation>Latente Werte</translation>
    </message>
    <message>
        <source>Noise values that a cell is made from.</source>
        <translation>Rauschwerte, aus denen eine Zelle entsteht.</translation>
    </message>
    <message>
        <source>Generator layers</source>
        <translation>Generatorschichten</translation>
    </message>
    <message>
        <source>units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>Hidden layers of the causal controller.</source>
        <translation>Verborgene Schichten des kausalen Controllers.</translation>
    </message>
    <message>
        <source>Critic layers</source>
        <translation>Kritikerschichten</translation>
    </message>
    <message>
        <source>Hidden layers of both critics.</source>
        <translation>Verborgene Schichten beider Kritiker.</translation>
    </message>
    <message>
        <source>Labeler layers</source>
        <translation>Labeler-Schichten</translation>
    </message>
    <message>
        <source>Hidden layers of labeler and anti-labeler.</source>
        <translation>Verborgene Schichten von Labeler und Anti-Labeler.</translation>
    </message>
    <message>
        <source>Stage 1 rate</source>
        <translation>Stufe 1: Lernrate</translation>
    </message>
    <message>
        <source>Learning rate of Stage 1 at its start.</source>
        <translation>Lernrate von Stufe 1 zu Beginn.</translation>
    </message>
    <message>
        <source>Stage 1 end rate</source>
        <translation>Stufe 1: Endrate</translation>
    </message>
    <message>
        <source>Learning rate of Stage 1 at the end of its schedule.</source>
        <translation>Lernrate von Stufe 1 am Ende ihres Zeitplans.</translation>
    </message>
    <message>
        <source>Stage 1 schedule</source>
        <translation>Stufe 1: Zeitplan</translation>
    </message>
    <message>
        <source>Length of Stage 1&apos;s rate schedule; 0: its steps.</source>
        <translation>Länge des Lernraten-Zeitplans von Stufe 1; 0: deren Schritte.</translation>
    </message>
    <message>
        <source>Generator rate</source>
        <translation>Generator-Lernrate</translation>
    </message>
    <message>
        <source>Learning rate of the target generators at the start.</source>
        <translation>Lernrate der Zielgen-Generatoren zu Beginn.</translation>
    </message>
    <message>
        <source>Generator end rate</source>
        <translation>Generator-Endrate</translation>
    </message>
    <message>
        <source>Learning rate of the target generators at the end of their schedule.</source>
        <translation>Lernrate der Zielgen-Generatoren am Ende ihres Zeitplans.</translation>
    </message>
    <message>
        <source>Stage 2 schedule</source>
        <translation>Stufe 2: Zeitplan</translation>
    </message>
    <message>
        <source>Length of the target generators&apos; rate schedule; 0: the steps of Stage 2.</source>
        <translation>Länge des Lernraten-Zeitplans der Zielgen-Generatoren; 0: die Schritte von Stufe 2.</translation>
    </message>
    <message>
        <source>Critic rate</source>
        <translation>Kritiker-Lernrate</translation>
    </message>
    <message>
        <source>Learning rate of Stage 2&apos;s critic.</source>
        <translation>Lernrate des Kritikers von Stufe 2.</translation>
    </message>
    <message>
        <source>Labeler rate</source>
        <translation>Labeler-Lernrate</translation>
    </message>
    <message>
        <source>Learning rate of labeler and anti-labeler.</source>
        <translation>Lernrate von Labeler und Anti-Labeler.</translation>
    </message>
    <message>
        <source>Labeler interval</source>
        <translation>Labeler-Intervall</translation>
    </message>
    <message>
        <source>Steps from one update of the labelers to the next.</source>
        <translation>Schritte von einem Update der Labeler zum nächsten.</translation>
    </message>
    <message>
        <source>Labeler weight</source>
        <translation>Labeler-Gewicht</translation>
    </message>
    <message>
        <source>Weight of both labelers&apos; losses in the target generators&apos; loss.</source>
        <translation>Gewicht der Verluste beider Labeler im Verlust der Zielgen-Generatoren.</translation>
    </message>
    <message>
        <source>Penalty weight</source>
        <translation>Strafgewicht</translation>
    </message>
    <message>
        <source>Weight of the critic&apos;s gradient penalty.</source>
        <translation>Gewicht der Gradientenstrafe des Kritikers.</translation>
    </message>
    <message>
        <source>Wake silent targets</source>
        <translation>Stumme Zielgene wecken</translation>
    </message>
    <message>
        <source>Train a target that is 0 in a whole batch as if its last ReLU weren&apos;t there; off in the paper.</source>
        <translation>Ein Zielgen, das in einem ganzen Batch 0 ist, so trainieren, als fehlte seine letzte ReLU; in der Publikation aus.</translation>
    </message>
    <message>
        <source>Stage 1 critic power</source>
        <translation>Potenz des Kritikers, Stufe 1</translation>
    </message>
    <message>
        <source>Stage 1&apos;s critic reads (x + 1) to this power; 1: the values, as in the paper.</source>
        <translation>Der Kritiker der Stufe 1 liest (x + 1) hoch diese Zahl; 1: die Werte wie in der Publikation.</translation>
    </message>
    <message>
        <source>Critic power</source>
        <translation>Potenz des Kritikers</translation>
    </message>
    <message>
        <source>Stage 2&apos;s critic reads (x + 1) to this power; 1: the values, as in the paper.</source>
        <translation>Der Kritiker der Stufe 2 liest (x + 1) hoch diese Zahl; 1: die Werte wie in der Publikation.</translation>
    </message>
    <message>
        <source>Beta 1</source>
        <translation>Beta 1</translation>
    </message>
    <message>
        <source>AdamW&apos;s decay of the mean gradient.</source>
        <translation>Abklingrate des mittleren Gradienten bei AdamW.</translation>
    </message>
    <message>
        <source>Beta 2</source>
        <translation>Beta 2</translation>
    </message>
    <message>
        <source>AdamW&apos;s decay of the mean squared gradient.</source>
        <translation>Abklingrate des mittleren quadrierten Gradienten bei AdamW.</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Weight Decay</translation>
    </message>
    <message>
        <source>AdamW&apos;s pull of the weights towards 0.</source>
        <translation>Wie stark AdamW die Gewichte gegen 0 zieht.</translation>
    </message>
    <message>
        <source>Counts per synthetic cell; that of the preprocessed data.</source>
        <translation>Counts je synthetischer Zelle; wie in den aufbereiteten Daten.</translation>
    </message>
    <message>
        <source>Match scale</source>
        <translation>Skala anpassen</translation>
    </message>
    <message>
        <source>Start every target at the mean of the real cells and their share of zeros; off in the paper.</source>
        <translation>Jedes Zielgen startet mit Mittelwert und Nullanteil der realen Zellen; in der Publikation aus.</translation>
    </message>
    <message>
        <source>Averaging</source>
        <translation>Mittelung</translation>
    </message>
    <message>
        <source>Decay of the moving average of the generator that makes the cells; 0: off.</source>
        <translation>Abklingrate des gleitenden Mittels des Generators, der die Zellen erzeugt; 0: aus.</translation>
    </message>
    <message>
        <source>Checkpoint interval</source>
        <translation>Checkpoint-Intervall</translation>
    </message>
    <message>
        <source>Steps from one checkpoint to the next.</source>
        <translation>Schritte von einem Checkpoint zum nächsten.</translation>
    </message>
    <message>
        <source>Changed targets first</source>
        <translation>Geänderte Zielgene zuerst</translation>
    </message>
    <message>
        <source>First steps of a training that continues an older one: only targets with other regulators change.</source>
        <translation>Erste Schritte eines Trainings, das ein älteres fortsetzt: nur Zielgene mit anderen Regulatoren ändern sich.</translation>
    </message>
    <message>
        <source>Checkpoints kept</source>
        <translation>Behaltene Checkpoints</translation>
    </message>
    <message>
        <source>Older checkpoints that stay beside the last one.</source>
        <translation>Ältere Checkpoints, die neben dem letzten bleiben.</translation>
    </message>
    <message>
        <source>Keep the best</source>
        <translation>Besten behalten</translation>
    </message>
    <message>
        <source>Cells are made by the checkpoint with the lowest validation MMD; off in the paper.</source>
        <translation>Die Zellen erzeugt der Checkpoint mit der kleinsten Validierungs-MMD; in der Publikation aus.</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Geduld</translation>
    </message>
    <message>
        <source>checkpoints</source>
        <translation>Checkpoints</translation>
    </message>
    <message>
        <source>Checkpoints in a row without a lower validation MMD that end a stage; 0: never.</source>
        <translation>So viele Checkpoints in Folge ohne kleinere Validierungs-MMD beenden eine Stufe; 0: nie.</translation>
    </message>
    <message>
        <source>Log interval</source>
        <translation>Protokoll-Intervall</translation>
    </message>
    <message>
        <source>Steps from one logged step to the next.</source>
        <translation>Schritte von einem protokollierten Schritt zum nächsten.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Where to train; auto takes a CUDA device when there is one.</source>
        <translation>Wo trainiert wird; „auto“ nimmt ein CUDA-Gerät, falls vorhanden.</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>auto</translation>
    </message>
    <message>
        <source>cpu</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>cuda</source>
        <translation>CUDA</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Another seed gives another run of the same settings.</source>
        <translation>Ein anderer Seed ergibt einen anderen Lauf mit denselben Einstellungen.</translation>
    </message>
    <message>
        <source>consensus</source>
        <translation>Konsens</translation>
    </message>
    <message>
        <source>Random draws</source>
        <translation>Zufallszüge</translation>
    </message>
    <message>
        <source>Of GRNBoost2: keyed by seed, tree and node, or as arboreto draws them, for the same trees.</source>
        <translation>Für GRNBoost2: festgelegt durch Seed, Baum und Knoten, oder wie arboreto sie zieht, für dieselben Bäume.</translation>
    </message>
    <message>
        <source>keyed</source>
        <translation>festgelegt</translation>
    </message>
    <message>
        <source>arboreto</source>
        <translation>arboreto</translation>
    </message>
    <message>
        <source>How edges are scored: by GRNBoost2, by GENIE3 (slower, better with few cells), by the mean rank of both, by a language model, or at random as a null model.</source>
        <translation>Wie Kanten bewertet werden: mit GRNBoost2, mit GENIE3 (langsamer, besser bei wenigen Zellen), nach dem mittleren Rang beider, durch ein Sprachmodell oder zufällig als Nullmodell.</translation>
    </message>
    <message>
        <source>llm</source>
        <translation>Sprachmodell</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Who is asked, by its protocol and address.</source>
        <translation>Wer gefragt wird, nach Protokoll und Adresse.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Spread of the answers; 0 gives the most likely one.</source>
        <translation>Streuung der Antworten; 0 ergibt die wahrscheinlichste.</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>Längste Antwort</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Where the model is cut off.</source>
        <translation>Hier wird das Modell abgeschnitten.</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Gleichzeitig</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>How many requests are under way at the same time.</source>
        <translation>So viele Anfragen laufen gleichzeitig.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Genes shown to the model in one question.</source>
        <translation>Gene, die dem Modell in einer Frage gezeigt werden.</translation>
    </message>
    <message>
        <source>Stride</source>
        <translation>Schrittweite</translation>
    </message>
    <message>
        <source>Genes from the start of one window to the next; half a window shows each gene twice.</source>
        <translation>Gene vom Anfang eines Fensters bis zum nächsten; ein halbes Fenster zeigt jedes Gen zweimal.</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>How often each question is asked.</source>
        <translation>Wie oft jede Frage gestellt wird.</translation>
    </message>
    <message>
        <source>Regulators asked for</source>
        <translation>Erfragte Regulatoren</translation>
    </message>
    <message>
        <source>How many regulators are asked for per target.</source>
        <translation>Anzahl der Regulatoren, die je Zielgen erfragt werden.</translation>
    </message>
    <message>
        <source>Order check</source>
        <translation>Reihenfolgeprobe</translation>
    </message>
    <message>
        <source>targets</source>
        <translation>Zielgene</translation>
    </message>
    <message>
        <source>Targets asked about once more with the TFs in another order.</source>
        <translation>Zielgene, nach denen mit anderer Reihenfolge der TFs noch einmal gefragt wird.</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Seeds</translation>
    </message>
    <message>
        <source>How many networks are made, each with a seed of its own.</source>
        <translation>So viele Netzwerke entstehen, jedes mit eigenem Seed.</translation>
    </message>
    <message>
        <source>First seed</source>
        <translation>Erster Seed</translation>
    </message>
    <message>
        <source>The others follow, one by one.</source>
        <translation>Die übrigen folgen, jeweils um eins höher.</translation>
    </message>
    <message>
        <source>Definition of MMD and RF-AUROC</source>
        <translation>Definition von MMD und RF-AUROC</translation>
    </message>
    <message>
        <source>Whose protocol the metrics follow; figures of different definitions can&apos;t be compared.</source>
        <translation>Wessen Protokoll die Metriken folgen; Werte verschiedener Definitionen sind nicht vergleichbar.</translation>
    </message>
    <message>
        <source>Synthetic sets</source>
        <translation>Synthetische Sätze</translation>
    </message>
    <message>
        <source>Sets of synthetic cells, each with a seed of its own; the metrics are their mean and spread.</source>
        <translation>Sätze synthetischer Zellen, jeder mit eigenem Seed; die Metriken sind ihr Mittel und ihre Streuung.</translation>
    </message>
    <message>
        <source>Control resamples</source>
        <translation>Kontroll-Stichproben</translation>
    </message>
    <message>
        <source>Sets of real training cells compared with the test cells: the band that no synthesis can beat.</source>
        <translation>Sätze realer Trainingszellen, verglichen mit den Testzellen: das Band, das keine Synthese unterbieten kann.</translation>
    </message>
    <message>
        <source>Embedding of</source>
        <translation>Einbettung von</translation>
    </message>
    <message>
        <source>Real and synthetic cells together, or real cells alone with the synthetic ones placed among them.</source>
        <translation>Reale und synthetische Zellen zusammen, oder reale allein und die synthetischen zwischen sie gesetzt.</translation>
    </message>
    <message>
        <source>both</source>
        <translation>beide</translation>
    </message>
    <message>
        <source>real</source>
        <translation>real</translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation>Perplexität</translation>
    </message>
    <message>
        <source>Size of the neighbourhood whose distances the embedding keeps.</source>
        <translation>Größe der Nachbarschaft, deren Abstände die Einbettung erhält.</translation>
    </message>
    <message>
        <source>How cells get their type: logistic regression on principal components, or a vote of the 15 nearest cells.</source>
        <translation>Wie Zellen ihren Typ bekommen: logistische Regression auf Hauptkomponenten oder Abstimmung der 15 nächsten Zellen.</translation>
    </message>
    <message>
        <source>logistic</source>
        <translation>logistische Regression</translation>
    </message>
    <message>
        <source>knn</source>
        <translation>nächste Nachbarn</translation>
    </message>
    <message>
        <source>Least confidence</source>
        <translation>Mindestsicherheit</translation>
    </message>
    <message>
        <source>A cell whose likeliest type is less sure stays unassigned.</source>
        <translation>Eine Zelle, deren wahrscheinlichster Typ unsicherer ist, bleibt ohne Typ.</translation>
    </message>
    <message>
        <source>LISI</source>
        <translation>LISI</translation>
    </message>
    <message>
        <source>Also measure how well real and synthetic cells mix on t-SNE.</source>
        <translation>Auch messen, wie gut reale und synthetische Zellen auf t-SNE gemischt sind.</translation>
    </message>
    <message>
        <source>llm4grn</source>
        <translation>llm4grn</translation>
    </message>
    <message>
        <source>groundgan</source>
        <translation>groundgan</translation>
    </message>
    <message>
        <source>Classifier</source>
        <translation>Klassifikator</translation>
    </message>
    <message>
        <source>Ranked by</source>
        <translation>Rangfolge nach</translation>
    </message>
    <message>
        <source>How genes are ranked by variability: as Seurat&apos;s dispersion, Seurat v3&apos;s or Cell Ranger&apos;s.</source>
        <translation>Wie Gene nach Variabilität geordnet werden: nach der Dispersion von Seurat, nach Seurat v3 oder nach Cell Ranger.</translation>
    </message>
    <message>
        <source>seurat</source>
        <translation>seurat</translation>
    </message>
    <message>
        <source>seurat_v3</source>
        <translation>seurat_v3</translation>
    </message>
    <message>
        <source>cell_ranger</source>
        <translation>cell_ranger</translation>
    </message>
    <message>
        <source>Maximum genes</source>
        <translation>Höchstens Gene</translation>
    </message>
    <message>
        <source>A cell with more detected genes is dropped; 0: no limit.</source>
        <translation>Eine Zelle mit mehr nachgewiesenen Genen entfällt; 0: keine Grenze.</translation>
    </message>
    <message>
        <source>Minimum counts</source>
        <translation>Mindestens Zählwerte</translation>
    </message>
    <message>
        <source>A cell with fewer counts is dropped.</source>
        <translation>Eine Zelle mit weniger Zählwerten entfällt.</translation>
    </message>
    <message>
        <source>Maximum counts</source>
        <translation>Höchstens Zählwerte</translation>
    </message>
    <message>
        <source>A cell with more counts is dropped; 0: no limit.</source>
        <translation>Eine Zelle mit mehr Zählwerten entfällt; 0: keine Grenze.</translation>
    </message>
    <message>
        <source>Mitochondrial</source>
        <translation>Mitochondrial</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>A cell with a larger share of mitochondrial counts is dropped.</source>
        <translation>Eine Zelle mit einem größeren mitochondrialen Anteil entfällt.</translation>
    </message>
    <message>
        <source>Stratify by</source>
        <translation>Schichten nach</translation>
    </message>
    <message>
        <source>Column of the cells whose labels are spread evenly over the splits; empty: cells are drawn at random.</source>
        <translation>Spalte der Zellen, deren Labels gleichmäßig auf die Teile verteilt werden; leer: Zellen werden zufällig gezogen.</translation>
    </message>
</context>
<context>
    <name>QualityGroups</name>
    <message>
        <source>All cells</source>
        <translation>Alle Zellen</translation>
    </message>
    <message>
        <source>no label</source>
        <translation>kein Label</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>raw counts</source>
        <translation>rohe Zählwerte</translation>
    </message>
    <message>
        <source>normalised values</source>
        <translation>normalisierte Werte</translation>
    </message>
    <message>
        <source>log-normalised values</source>
        <translation>log-normalisierte Werte</translation>
    </message>
    <message>
        <source>scaled values</source>
        <translation>skalierte Werte</translation>
    </message>
    <message>
        <source>no values</source>
        <translation>keine Werte</translation>
    </message>
    <message>
        <source>main matrix</source>
        <translation>Hauptmatrix</translation>
    </message>
    <message>
        <source>%1 cells × %2 genes</source>
        <translation>%1 Zellen × %2 Gene</translation>
    </message>
    <message>
        <source>gene names from %1</source>
        <translation>Gennamen aus %1</translation>
    </message>
    <message>
        <source>genes in rows</source>
        <translation>Gene in Zeilen</translation>
    </message>
    <message>
        <source>cells in rows</source>
        <translation>Zellen in Zeilen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>ReportPdf</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Preprocess</source>
        <translation>Vorverarbeitung</translation>
    </message>
    <message>
        <source>Choose TFs</source>
        <translation>TF-Auswahl</translation>
    </message>
    <message>
        <source>Score edges</source>
        <translation>Kantenbewertung</translation>
    </message>
    <message>
        <source>Impose the network</source>
        <translation>Netzwerkaufbau</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Propose TFs</source>
        <translation>TF-Vorschläge</translation>
    </message>
    <message>
        <source>Perturb</source>
        <translation>Perturbieren</translation>
    </message>
    <message>
        <source>the data</source>
        <translation>die Daten</translation>
    </message>
    <message>
        <source>the prepared data</source>
        <translation>die aufbereiteten Daten</translation>
    </message>
    <message>
        <source>the TFs</source>
        <translation>die TFs</translation>
    </message>
    <message>
        <source>the scored edges</source>
        <translation>die bewerteten Kanten</translation>
    </message>
    <message>
        <source>the network</source>
        <translation>das Netzwerk</translation>
    </message>
    <message>
        <source>the run</source>
        <translation>der Lauf</translation>
    </message>
    <message>
        <source>Open a network</source>
        <translation>Netzwerk öffnen</translation>
    </message>
    <message>
        <source>Newer than this run: %1.</source>
        <translation>Neuer als dieser Lauf: %1.</translation>
    </message>
    <message>
        <source>Newer than this comparison: %1.</source>
        <translation>Neuer als dieser Vergleich: %1.</translation>
    </message>
    <message>
        <source>Newer than what this network was made from: %1.</source>
        <translation>Neuer als das, woraus dieses Netzwerk entstand: %1.</translation>
    </message>
    <message>
        <source>Newer than this result: %1.</source>
        <translation>Neuer als dieses Ergebnis: %1.</translation>
    </message>
    <message>
        <source>Newer by now: %1</source>
        <translation>Inzwischen neuer: %1</translation>
    </message>
    <message>
        <source>the cell labels</source>
        <translation>die Zell-Labels</translation>
    </message>
    <message>
        <source>Merge files</source>
        <translation>Dateien zusammenführen</translation>
    </message>
    <message>
        <source>Name genes by symbol</source>
        <translation>Gene nach Symbol benennen</translation>
    </message>
</context>
<context>
    <name>StudyDocument</name>
    <message>
        <source>Open data first: a study begins with raw counts.</source>
        <translation>Zuerst müssen Daten geöffnet werden: Eine Studie beginnt mit rohen Counts.</translation>
    </message>
    <message>
        <source>Save the project first: a study is kept in its folder.</source>
        <translation>Zuerst muss das Projekt gespeichert werden: Eine Studie liegt in seinem Ordner.</translation>
    </message>
</context>
<context>
    <name>StudyMetrics</name>
    <message>
        <source>Cosine × 10⁻⁴</source>
        <translation>Kosinus × 10⁻⁴</translation>
    </message>
    <message>
        <source>Euclid</source>
        <translation>Euklid</translation>
    </message>
    <message>
        <source>MMD × 10⁻⁴</source>
        <translation>MMD × 10⁻⁴</translation>
    </message>
    <message>
        <source>RF-AUROC</source>
        <translation>RF-AUROC</translation>
    </message>
    <message>
        <source>miLISI</source>
        <translation>miLISI</translation>
    </message>
</context>
<context>
    <name>StudyProvenance</name>
    <message>
        <source>What was run for each cell, with which inputs</source>
        <translation>Was für jede Zelle ausgeführt wurde, mit welchen Eingaben</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Zelle</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Eingaben</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
</context>
<context>
    <name>StudySetting</name>
    <message>
        <source>Control</source>
        <translation>Control</translation>
    </message>
    <message>
        <source>Stage 1</source>
        <translation>Stage 1</translation>
    </message>
    <message>
        <source>1 Random</source>
        <translation>1 Random</translation>
    </message>
    <message>
        <source>2 Random</source>
        <translation>2 Random</translation>
    </message>
    <message>
        <source>Training cells against test cells, no synthesis</source>
        <translation>Trainingszellen gegen Testzellen, keine Synthese</translation>
    </message>
    <message>
        <source>The causal controller&apos;s own cells, no graph</source>
        <translation>Die eigenen Zellen des kausalen Controllers, kein Graph</translation>
    </message>
    <message>
        <source>TFs of a curated list, edges of a language model</source>
        <translation>TFs einer kuratierten Liste, Kanten eines Sprachmodells</translation>
    </message>
    <message>
        <source>TFs of a curated list, edges inferred from the training cells</source>
        <translation>TFs einer kuratierten Liste, Kanten aus den Trainingszellen inferiert</translation>
    </message>
    <message>
        <source>TFs of a curated list, random edges</source>
        <translation>TFs einer kuratierten Liste, zufällige Kanten</translation>
    </message>
    <message>
        <source>TFs and edges of a language model</source>
        <translation>TFs und Kanten eines Sprachmodells</translation>
    </message>
    <message>
        <source>TFs of a language model, edges inferred from the training cells</source>
        <translation>TFs eines Sprachmodells, Kanten aus den Trainingszellen inferiert</translation>
    </message>
    <message>
        <source>TFs of a language model, random edges</source>
        <translation>TFs eines Sprachmodells, zufällige Kanten</translation>
    </message>
    <message>
        <source>Curated</source>
        <translation>Kuratiert</translation>
    </message>
    <message>
        <source>no graph</source>
        <translation>kein Graph</translation>
    </message>
    <message>
        <source>random</source>
        <translation>zufällig</translation>
    </message>
</context>
<context>
    <name>SwapList</name>
    <message>
        <source>There is no network to edit.</source>
        <translation>Es gibt kein Netzwerk zum Bearbeiten.</translation>
    </message>
    <message>
        <source>%1 is no target of the network any more.</source>
        <translation>%1 ist kein Target des Netzwerks mehr.</translation>
    </message>
    <message>
        <source>Done: %1 regulates %2 now.</source>
        <translation>Erledigt: %1 reguliert nun %2.</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t regulate %2 any more.</source>
        <translation>%1 reguliert %2 nicht mehr.</translation>
    </message>
    <message>
        <source>%1 regulates %2 already.</source>
        <translation>%1 reguliert %2 schon.</translation>
    </message>
    <message>
        <source>The edge from %1 is locked.</source>
        <translation>Die Kante von %1 ist gesperrt.</translation>
    </message>
    <message>
        <source>%1 is no TF of the network any more.</source>
        <translation>%1 ist kein TF des Netzwerks mehr.</translation>
    </message>
    <message>
        <source>The edge from %1 was rejected.</source>
        <translation>Die Kante von %1 wurde abgelehnt.</translation>
    </message>
    <message>
        <source>rank %1, importance %2</source>
        <translation>Rang %1, Wichtigkeit %2</translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <comment>importance</comment>
        <translation>%1 statt %2</translation>
    </message>
    <message>
        <source>%1 instead of none</source>
        <translation>%1 statt keiner</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::AddEdgeDialog</name>
    <message>
        <source>Add edge</source>
        <translation>Kante hinzufügen</translation>
    </message>
    <message>
        <source>TF</source>
        <translation>TF</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Zielgen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Type or choose a TF and a target gene.</source>
        <translation>TF und Zielgen eingeben oder auswählen.</translation>
    </message>
    <message>
        <source>%1 is no TF of this network.</source>
        <translation>%1 ist kein TF dieses Netzwerks.</translation>
    </message>
    <message>
        <source>%1 is no target of this network.</source>
        <translation>%1 ist kein Zielgen dieses Netzwerks.</translation>
    </message>
    <message>
        <source>The edge %1 → %2 is there already.</source>
        <translation>Die Kante %1 → %2 gibt es schon.</translation>
    </message>
    <message>
        <source>%1 → %2 will be added with an unknown sign.</source>
        <translation>%1 → %2 wird mit unbekannter Wirkung hinzugefügt.</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::AlarmList</name>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>Select these cells</source>
        <translation>Diese Zellen auswählen</translation>
    </message>
    <message>
        <source>Genes behind it</source>
        <translation>Gene dahinter</translation>
    </message>
    <message>
        <source>Show these regulons</source>
        <translation>Diese Regulons zeigen</translation>
    </message>
    <message>
        <source>No alarm: no cell type drifts, no regulon is broken, no region is invented.</source>
        <translation>Kein Alarm: Kein Zelltyp driftet, kein Regulon ist zerbrochen, kein Bereich ist erfunden.</translation>
    </message>
    <message>
        <source>%1 % of the real cells, %2 % of the synthetic ones.</source>
        <translation>%1 % der realen Zellen, %2 % der synthetischen.</translation>
    </message>
    <message>
        <source>%1: %2 % of the real cells, %3 % of the synthetic ones.</source>
        <translation>%1: %2 % der realen Zellen, %3 % der synthetischen.</translation>
    </message>
    <message>
        <source>Cell types drift: %1</source>
        <translation>Zelltypen driften: %1</translation>
    </message>
    <message>
        <source>Metrics over all cells hardly show this. Look before you use the cells.</source>
        <translation>Metriken über alle Zellen zeigen das kaum. Vor dem Verwenden ansehen.</translation>
    </message>
    <message>
        <source>Regulons are broken: %1</source>
        <translation>Regulons sind zerbrochen: %1</translation>
    </message>
    <message>
        <source>%1: correlations with its %2 targets are off by %3 on average, %4 between real cells.</source>
        <translation>%1: Die Korrelationen mit seinen %2 Targets liegen im Mittel um %3 daneben, zwischen realen Zellen um %4.</translation>
    </message>
    <message>
        <source>The network&apos;s edges do not hold in the synthetic cells.</source>
        <translation>Die Kanten des Netzwerks gelten in den synthetischen Zellen nicht.</translation>
    </message>
    <message>
        <source>Invented cells: a region without real ones</source>
        <translation>Erfundene Zellen: ein Bereich ohne reale</translation>
    </message>
    <message>
        <source>Invented cells: %1 regions without real ones</source>
        <translation>Erfundene Zellen: %1 Bereiche ohne reale</translation>
    </message>
    <message>
        <source>%1 synthetic cells, %2 % of them all, are far from every real cell.</source>
        <translation>%1 synthetische Zellen, %2 % von allen, sind fern jeder realen Zelle.</translation>
    </message>
    <message>
        <source>They are ringed in the picture.</source>
        <translation>Im Bild sind sie umringt.</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::AnswerView</name>
    <message>
        <source>No answers yet.</source>
        <translation>Noch keine Antworten.</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Model and repeat</source>
        <translation>Modell und Wiederholung</translation>
    </message>
    <message>
        <source>Previous answer (Alt+Left)</source>
        <translation>Vorige Antwort (Alt+Links)</translation>
    </message>
    <message>
        <source>Next answer (Alt+Right)</source>
        <translation>Nächste Antwort (Alt+Rechts)</translation>
    </message>
    <message>
        <source>All answers</source>
        <translation>Alle Antworten</translation>
    </message>
    <message>
        <source>Prompt and answer</source>
        <translation>Prompt und Antwort</translation>
    </message>
    <message>
        <source>Target %1</source>
        <translation>Zielgen %1</translation>
    </message>
    <message>
        <source>Window %1 of %2</source>
        <translation>Fenster %1 von %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>answer %1 of %2 about %3</source>
        <translation>Antwort %1 von %2 zu %3</translation>
    </message>
    <message>
        <source>answer %1 of %2</source>
        <translation>Antwort %1 von %2</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Tokens</translation>
    </message>
    <message>
        <source>temperature %1</source>
        <translation>Temperatur %1</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>%1 kept, %2 dropped</source>
        <translation>%1 behalten, %2 verworfen</translation>
    </message>
    <message>
        <source>%1 kept</source>
        <translation>%1 behalten</translation>
    </message>
    <message>
        <source>cut at the token limit</source>
        <translation>am Token-Limit abgeschnitten</translation>
    </message>
    <message>
        <source>without the tag</source>
        <translation>ohne Answer-Tag</translation>
    </message>
    <message>
        <source>repeat %1</source>
        <translation>Wiederholung %1</translation>
    </message>
    <message>
        <source>shuffled</source>
        <translation>gemischt</translation>
    </message>
    <message>
        <source>The first %1 of %2 are shown</source>
        <translation>Die ersten %1 von %2 sind gezeigt</translation>
    </message>
    <message>
        <source>The first %1 names are marked</source>
        <translation>Die ersten %1 Namen sind markiert</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::ApiKeys</name>
    <message>
        <source>This system keeps no keys: the key is used until the program is closed.</source>
        <translation>Dieses System bewahrt keine Schlüssel auf: Der Schlüssel gilt, bis das Programm geschlossen wird.</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::AskEstimator</name>
    <message>
        <source>Estimate the requests</source>
        <translation>Anfragen schätzen</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::AuditCard</name>
    <message>
        <source>Audit</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Audit of the answers</source>
        <translation>Prüfung der Antworten</translation>
    </message>
    <message>
        <source>No answers to check yet.</source>
        <translation>Noch keine Antworten zu prüfen.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Copy or save all figures and names as CSV</source>
        <translation>Alle Zahlen und Namen als CSV kopieren oder speichern</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern…</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::AuditModel</name>
    <message>
        <source>Tokens used</source>
        <translation>Verbrauchte Tokens</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>Prompts: %1, answers: %2, as far as the providers told</source>
        <translation>Prompts: %1, Antworten: %2, soweit von den Anbietern angegeben</translation>
    </message>
    <message>
        <source>The provider doesn&apos;t say, or the answers were imported.</source>
        <translation>Der Anbieter gibt nichts an, oder die Antworten sind importiert.</translation>
    </message>
    <message>
        <source>Questions answered</source>
        <translation>Beantwortete Fragen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Questions without an answer give no votes. Start the proposals again to ask them.</source>
        <translation>Fragen ohne Antwort ergeben keine Stimmen. Die Vorschläge erneut starten, um sie zu stellen.</translation>
    </message>
    <message>
        <source>Answers without the tag</source>
        <translation>Antworten ohne Answer-Tag</translation>
    </message>
    <message>
        <source>The names didn&apos;t stand between &lt;Answer&gt; and &lt;/Answer&gt;; they were read from the end of the answer where that was possible.</source>
        <translation>Die Namen standen nicht zwischen &lt;Answer&gt; und &lt;/Answer&gt;; wo möglich, wurden sie am Ende der Antwort gelesen.</translation>
    </message>
    <message>
        <source>Cut answers</source>
        <translation>Abgeschnittene Antworten</translation>
    </message>
    <message>
        <source>These answers ended at the token limit. Allow more tokens for an answer.</source>
        <translation>Diese Antworten endeten am Token-Limit. Mehr Tokens je Antwort zulassen.</translation>
    </message>
    <message>
        <source>Empty answers</source>
        <translation>Leere Antworten</translation>
    </message>
    <message>
        <source>These answers name no gene of their window that counts. That is right where a window holds no transcription factor.</source>
        <translation>Diese Antworten nennen kein Gen ihres Fensters, das zählt. Das ist richtig, wo ein Fenster keinen Transkriptionsfaktor enthält.</translation>
    </message>
    <message>
        <source>These answers name no transcription factor of the list.</source>
        <translation>Diese Antworten nennen keinen Transkriptionsfaktor der Liste.</translation>
    </message>
    <message>
        <source>Yes rate</source>
        <translation>Ja-Quote</translation>
    </message>
    <message>
        <source>of the names shown</source>
        <translation>der gezeigten Namen</translation>
    </message>
    <message>
        <source>%1 of the %2 names that were shown to the model, each time it was asked, were named.</source>
        <translation>%1 der %2 Namen, die dem Modell bei allen Fragen zusammen gezeigt wurden, wurden genannt.</translation>
    </message>
    <message>
        <source>Names outside the list</source>
        <translation>Namen außerhalb der Liste</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Schreibweise</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Aliases mapped</source>
        <translation>Zugeordnete Aliasse</translation>
    </message>
    <message>
        <source>Gene</source>
        <translation>Gen</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>Names that the question didn&apos;t show, of %1 names given. More than %2 call for caution.</source>
        <translation>Namen, die die Frage nicht zeigte, von %1 genannten Namen. Mehr als %2 mahnen zur Vorsicht.</translation>
    </message>
    <message>
        <source>Other names of genes that the question showed, such as PU.1 for SPI1; they count.</source>
        <translation>Andere Namen von Genen, die die Frage zeigte, etwa PU.1 für SPI1; sie zählen.</translation>
    </message>
    <message>
        <source>Short answers</source>
        <translation>Kurze Antworten</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Zielgen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>Named</source>
        <translation>Genannt</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Erfragt</translation>
    </message>
    <message>
        <source>Answers with fewer regulators than were asked for. Their targets have fewer proposals.</source>
        <translation>Antworten mit weniger Regulatoren als erfragt. Ihre Zielgene haben weniger Vorschläge.</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>%1 Mean Jaccard index: 1 where all names are the same, 0 where none is. Less than %2 calls for caution.</source>
        <translation>%1 Mittlerer Jaccard-Index: 1, wenn alle Namen gleich sind, 0, wenn keiner es ist. Weniger als %2 mahnt zur Vorsicht.</translation>
    </message>
    <message>
        <source>Agreement between repeats</source>
        <translation>Einigkeit der Wiederholungen</translation>
    </message>
    <message>
        <source>The same questions, asked again of the same model.</source>
        <translation>Dieselben Fragen, demselben Modell erneut gestellt.</translation>
    </message>
    <message>
        <source>Set Repeats to 2 or more, so that each question is asked again.</source>
        <translation>„Wiederholungen“ auf mindestens 2 setzen, damit jede Frage erneut gestellt wird.</translation>
    </message>
    <message>
        <source>Agreement between models</source>
        <translation>Einigkeit der Modelle</translation>
    </message>
    <message>
        <source>The same questions, asked of several models.</source>
        <translation>Dieselben Fragen, mehreren Modellen gestellt.</translation>
    </message>
    <message>
        <source>Ask a second model the same questions.</source>
        <translation>Einem zweiten Modell dieselben Fragen stellen.</translation>
    </message>
    <message>
        <source>Agreement when shuffled</source>
        <translation>Einigkeit, gemischt</translation>
    </message>
    <message>
        <source>The same targets with the transcription factors shown in another order.</source>
        <translation>Dieselben Zielgene, mit den Transkriptionsfaktoren in anderer Reihenfolge.</translation>
    </message>
    <message>
        <source>Set Order check to some targets: they are asked about again with the transcription factors in another order.</source>
        <translation>„Reihenfolgeprobe“ auf einige Zielgene setzen: Nach ihnen wird mit anderer Reihenfolge der Transkriptionsfaktoren erneut gefragt.</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>In %1: %2 of %3 edges; random graphs of the same degrees %4</source>
        <translation>In %1: %2 von %3 Kanten; Zufallsgraphen gleicher Grade: %4</translation>
    </message>
    <message>
        <source>In the prior network</source>
        <translation>In bekannter Regulation</translation>
    </message>
    <message>
        <source>edges</source>
        <translation>Kanten</translation>
    </message>
    <message>
        <source>Random graphs</source>
        <translation>Zufallsgraphen</translation>
    </message>
    <message>
        <source>same degrees</source>
        <translation>gleiche Grade</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::BoxRowsView</name>
    <message>
        <source>%1: median %2, half of the cells between %3 and %4, nine in ten between %5 and %6 (%7)</source>
        <translation>%1: Median %2, die Hälfte der Zellen zwischen %3 und %4, neun von zehn zwischen %5 und %6 (%7)</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::CandidatesPanel</name>
    <message>
        <source>Use the list of the project</source>
        <translation>Liste des Projekts verwenden</translation>
    </message>
    <message>
        <source>Use the curated human list</source>
        <translation>Kuratierte Liste Mensch verwenden</translation>
    </message>
    <message>
        <source>Use the curated mouse list</source>
        <translation>Kuratierte Liste Maus verwenden</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>No TF candidates yet.</source>
        <translation>Noch keine TF-Kandidaten.</translation>
    </message>
    <message>
        <source>TF candidates</source>
        <translation>TF-Kandidaten</translation>
    </message>
    <message>
        <source>Which states are shown</source>
        <translation>Welche Status gezeigt werden</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Alle Status</translation>
    </message>
    <message>
        <source>How often a shown candidate was proposed</source>
        <translation>Wie oft ein gezeigter Kandidat vorgeschlagen wurde</translation>
    </message>
    <message>
        <source>Any votes</source>
        <translation>Alle Stimmen</translation>
    </message>
    <message>
        <source>Proposed once</source>
        <translation>Mind. einmal</translation>
    </message>
    <message>
        <source>In both looks</source>
        <translation>Beide Fenster</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Edges →</source>
        <translation>Kanten →</translation>
    </message>
    <message>
        <source>Find the regulators of each target among the accepted TFs</source>
        <translation>Regulatoren jedes Zielgens unter den angenommenen TFs finden</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 the selected candidates (key %2)</source>
        <translation>%1 der ausgewählten Kandidaten (Taste %2)</translation>
    </message>
    <message>
        <source>Propose TFs from the recorded answers</source>
        <translation>TFs aus Protokoll lesen</translation>
    </message>
    <message>
        <source>Propose TFs with a language model</source>
        <translation>Sprachmodell nach TFs fragen</translation>
    </message>
    <message>
        <source>%1 of %2 accepted</source>
        <translation>%1 von %2 angenommen</translation>
    </message>
    <message>
        <source>%1 accepted, %2 locked, %3 rejected, %4 open</source>
        <translation>%1 angenommen, %2 gesperrt, %3 abgelehnt, %4 offen</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::CanvasPanel</name>
    <message>
        <source>Clear the selection (Esc)</source>
        <translation>Auswahl aufheben (Esc)</translation>
    </message>
    <message>
        <source>Show the whole network again</source>
        <translation>Wieder das ganze Netzwerk zeigen</translation>
    </message>
    <message>
        <source>Show all genes again</source>
        <translation>Wieder alle Gene zeigen</translation>
    </message>
    <message>
        <source>Leave the difference</source>
        <translation>Unterschied ausblenden</translation>
    </message>
    <message>
        <source>Select and move genes</source>
        <translation>Gene auswählen und verschieben</translation>
    </message>
    <message>
        <source>Move the view (or hold Space)</source>
        <translation>Ansicht verschieben (oder Leertaste halten)</translation>
    </message>
    <message>
        <source>Select genes by drawing around them</source>
        <translation>Gene mit dem Lasso auswählen</translation>
    </message>
    <message>
        <source>Draw an edge from a TF to a target (or hold Shift)</source>
        <translation>Kante von einem TF zu einem Zielgen ziehen (oder Umschalt halten)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Vergrößern (+)</translation>
    </message>
    <message>
        <source>Zoom out (-)</source>
        <translation>Verkleinern (-)</translation>
    </message>
    <message>
        <source>Show the whole network (Home)</source>
        <translation>Ganzes Netzwerk zeigen (Pos1)</translation>
    </message>
    <message>
        <source>Neighbourhood of %1</source>
        <translation>Nachbarschaft von %1</translation>
    </message>
    <message numerus="yes">
        <source>Neighbourhood of %Ln genes</source>
        <translation>
            <numerusform>Nachbarschaft von %Ln Gen</numerusform>
            <numerusform>Nachbarschaft von %Ln Genen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden</source>
        <translation>
            <numerusform>%Ln ausgeblendet</numerusform>
            <numerusform>%Ln ausgeblendet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln edges</source>
        <translation>
            <numerusform>%Ln Kante</numerusform>
            <numerusform>%Ln Kanten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 regulon · %Ln targets</source>
        <translation>
            <numerusform>%1-Regulon · %Ln Zielgen</numerusform>
            <numerusform>%1-Regulon · %Ln Zielgene</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln regulators</source>
        <translation>
            <numerusform>%1 · %Ln Regulator</numerusform>
            <numerusform>%1 · %Ln Regulatoren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln genes</source>
        <translation>
            <numerusform>%Ln Gen</numerusform>
            <numerusform>%Ln Gene</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grnwb::ui::CellColourChoice</name>
    <message>
        <source>Gene</source>
        <translation>Gen</translation>
    </message>
    <message>
        <source>Gene to colour the cells by</source>
        <translation>Gen, das die Zellen färbt</translation>
    </message>
    <message>
        <source>TF</source>
        <translation>TF</translation>
    </message>
    <message>
        <source>TF to colour the cells by the mean of its targets in the network</source>
        <translation>TF, nach dem mittleren Wert seiner Targets im Netzwerk gefärbt wird</translation>
    </message>
    <message>
        <source>Colour of the cells</source>
        <translation>Farbe der Zellen</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Cell type</source>
        <translation>Zelltyp</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>TF activity</source>
        <translation>TF-Aktivität</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Density difference</source>
        <translation>Dichteunterschied</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::CellFilter</name>
    <message>
        <source>Count what remains</source>
        <translation>Zählen, was bleibt</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::CellScatterCard</name>
    <message>
        <source>Colour of the cells</source>
        <translation>Farbe der Zellen</translation>
    </message>
    <message>
        <source>Counts and genes</source>
        <translation>Zählwerte und Gene</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Mitochondrial share</source>
        <translation>Mitochondrialer Anteil</translation>
    </message>
    <message>
        <source>Ribosomal share</source>
        <translation>Ribosomaler Anteil</translation>
    </message>
    <message>
        <source>% mitochondrial</source>
        <translation>% mitochondrial</translation>
    </message>
    <message>
        <source>% ribosomal</source>
        <translation>% ribosomal</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>Zählwerte</translation>
    </message>
    <message>
        <source>sum of values</source>
        <translation>Summe der Werte</translation>
    </message>
    <message>
        <source>genes</source>
        <translation>Gene</translation>
    </message>
    <message>
        <source>Cell %1</source>
        <translation>Zelle %1</translation>
    </message>
    <message>
        <source>%1 counts, %2 genes</source>
        <translation>%1 Zählwerte, %2 Gene</translation>
    </message>
    <message>
        <source>%1 mitochondrial</source>
        <translation>%1 mitochondrial</translation>
    </message>
    <message>
        <source>%1 ribosomal</source>
        <translation>%1 ribosomal</translation>
    </message>
    <message>
        <source>Dropped by the filters</source>
        <translation>Von den Filtern entfernt</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::CellsPanel</name>
    <message>
        <source>Cells</source>
        <translation>Zellen</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Overlaid</source>
        <translation>Überlagert</translation>
    </message>
    <message>
        <source>Move (or drag with the middle button)</source>
        <translation>Verschieben (oder mit der mittleren Maustaste ziehen)</translation>
    </message>
    <message>
        <source>Select a rectangle</source>
        <translation>Rechteck auswählen</translation>
    </message>
    <message>
        <source>Select with a lasso</source>
        <translation>Mit dem Lasso auswählen</translation>
    </message>
    <message>
        <source>Show all cells (F)</source>
        <translation>Alle Zellen zeigen (F)</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>Real and synthetic</source>
        <translation>Real und synthetisch</translation>
    </message>
    <message>
        <source>Real</source>
        <translation>Real</translation>
    </message>
    <message>
        <source>%1 and %2 cells</source>
        <translation>%1 und %2 Zellen</translation>
    </message>
    <message>
        <source>test split, %1 cells</source>
        <translation>Testdaten, %1 Zellen</translation>
    </message>
    <message>
        <source>Synthetic</source>
        <translation>Synthetisch</translation>
    </message>
    <message>
        <source>%1, %2 cells</source>
        <translation>%1, %2 Zellen</translation>
    </message>
    <message>
        <source>%1 real, %2 synthetic</source>
        <translation>%1 real, %2 synthetisch</translation>
    </message>
    <message>
        <source>Real cell %1</source>
        <translation>Reale Zelle %1</translation>
    </message>
    <message>
        <source>Synthetic cell %1</source>
        <translation>Synthetische Zelle %1</translation>
    </message>
    <message>
        <source>Real and synthetic cells</source>
        <translation>Reale und synthetische Zellen</translation>
    </message>
    <message>
        <source>Real cells</source>
        <translation>Reale Zellen</translation>
    </message>
    <message>
        <source>Synthetic cells</source>
        <translation>Synthetische Zellen</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::CheckpointModel</name>
    <message>
        <source>It makes the cells of stage %1</source>
        <translation>Aus ihm werden die Zellen von Stufe %1 erzeugt</translation>
    </message>
    <message>
        <source>best</source>
        <translation>bester</translation>
    </message>
    <message>
        <source>last</source>
        <translation>letzter</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>MMD</source>
        <translation>MMD</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::ChecksPanel</name>
    <message numerus="yes">
        <source>Exactly %Ln regulators per target</source>
        <translation>
            <numerusform>Genau %Ln Regulator je Zielgen</numerusform>
            <numerusform>Genau %Ln Regulatoren je Zielgen</numerusform>
        </translation>
    </message>
    <message>
        <source>Every target has a regulator</source>
        <translation>Jedes Zielgen hat einen Regulator</translation>
    </message>
    <message>
        <source>Every TF regulates something</source>
        <translation>Jeder TF reguliert ein Gen</translation>
    </message>
    <message>
        <source>Every gene is in the network</source>
        <translation>Jedes Gen ist im Netzwerk</translation>
    </message>
    <message>
        <source>Constraints of the network</source>
        <translation>Bedingungen an das Netzwerk</translation>
    </message>
    <message>
        <source>Regulators wanted per target</source>
        <translation>Gewünschte Regulatoren je Zielgen</translation>
    </message>
    <message>
        <source>Constraints</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>Regulators per target</source>
        <translation>Regulatoren je Zielgen</translation>
    </message>
    <message>
        <source>%1: holds</source>
        <translation>%1: erfüllt</translation>
    </message>
    <message>
        <source>%1: broken by the genes below</source>
        <translation>%1: verletzt durch die Gene darunter</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und noch %Ln</numerusform>
            <numerusform>und noch %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 TFs × %2 targets · density %3</source>
        <translation>%1 TFs × %2 Zielgene · Dichte %3</translation>
    </message>
    <message>
        <source>all hold</source>
        <translation>alle erfüllt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to fix</source>
        <translation>
            <numerusform>%Ln verletzt</numerusform>
            <numerusform>%Ln verletzt</numerusform>
        </translation>
    </message>
    <message>
        <source>No TF is also a target</source>
        <translation>Kein TF ist zugleich Zielgen</translation>
    </message>
    <message>
        <source>Locked edges are kept</source>
        <translation>Gesperrte Kanten bleiben</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::ColourChoice</name>
    <message>
        <source>Colour genes by</source>
        <translation>Gene färben nach</translation>
    </message>
    <message>
        <source>What the colours of the genes mean</source>
        <translation>Was die Farben der Gene bedeuten</translation>
    </message>
    <message>
        <source>Highest in</source>
        <translation>Maximum in</translation>
    </message>
    <message>
        <source>Degree</source>
        <translation>Grad</translation>
    </message>
    <message>
        <source>Regulon</source>
        <translation>Regulon</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Modul</translation>
    </message>
    <message>
        <source>Expression in %1</source>
        <translation>Expression in %1</translation>
    </message>
    <message>
        <source>TF or target</source>
        <translation>TF oder Zielgen</translation>
    </message>
    <message>
        <source>Colour the genes</source>
        <translation>Gene färben</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>Befehl eingeben</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::CompareBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Run whose synthetic cells are compared</source>
        <translation>Lauf, dessen synthetische Zellen verglichen werden</translation>
    </message>
    <message>
        <source>Definition of the metrics</source>
        <translation>Definition der Metriken</translation>
    </message>
    <message>
        <source>Whose protocol MMD and RF-AUROC follow; figures of different definitions can&apos;t be compared</source>
        <translation>Wessen Protokoll MMD und RF-AUROC folgen; Werte verschiedener Definitionen sind nicht vergleichbar</translation>
    </message>
    <message>
        <source>Settings of the comparison…</source>
        <translation>Einstellungen des Vergleichs…</translation>
    </message>
    <message>
        <source>Compute metrics, embedding, cell types and gaps of real and synthetic cells</source>
        <translation>Metriken, Einbettung, Zelltypen und Lücken realer und synthetischer Zellen berechnen</translation>
    </message>
    <message>
        <source>Synthetic</source>
        <translation>Synthetisch</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Real: test split, %1 cells</source>
        <translation>Real: Test-Teil, %1 Zellen</translation>
    </message>
    <message>
        <source>Comparing: the embedding grows as it is computed</source>
        <translation>Vergleich läuft: Die Einbettung wächst mit</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::CompareOverview</name>
    <message>
        <source>Evaluate</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Not compared yet.</source>
        <translation>Noch nicht verglichen.</translation>
    </message>
    <message>
        <source>All of these in one figure</source>
        <translation>Alles in einer Abbildung</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::ComparePage</name>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Genes by gap</source>
        <translation>Gene nach Abweichung</translation>
    </message>
    <message>
        <source>No synthetic cells yet: train the causal GAN first.</source>
        <translation>Noch keine synthetischen Zellen: zuerst das kausale GAN trainieren.</translation>
    </message>
    <message>
        <source>Views of the synthetic cells</source>
        <translation>Ansichten der synthetischen Zellen</translation>
    </message>
    <message>
        <source>Perturbation</source>
        <translation>Perturbation</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Marker dot plot</source>
        <translation>Marker-Dotplot</translation>
    </message>
    <message>
        <source>Random graphs were trained since: evaluate again to see their band.</source>
        <translation>Seither wurden Zufallsgraphen trainiert: neu vergleichen, um ihr Band zu sehen.</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::ComparedSwitch</name>
    <message>
        <source>In both</source>
        <translation>In beiden</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Nur %1</translation>
    </message>
    <message>
        <source>Present in</source>
        <translation>Vorhanden in</translation>
    </message>
    <message>
        <source>Edges in both %1 and %2</source>
        <translation>Kanten in %1 und %2</translation>
    </message>
    <message>
        <source>Edges in %1, not in %2</source>
        <translation>Kanten in %1, nicht in %2</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::ComparisonSettings</name>
    <message>
        <source>Settings of the comparison</source>
        <translation>Einstellungen des Vergleichs</translation>
    </message>
    <message>
        <source>Cell types from</source>
        <translation>Zelltypen aus</translation>
    </message>
    <message>
        <source>What names the cell types</source>
        <translation>Was die Zelltypen benennt</translation>
    </message>
    <message>
        <source>the data&apos;s labels, learned</source>
        <translation>den Labels der Daten, gelernt</translation>
    </message>
    <message>
        <source>marker sets</source>
        <translation>Markersätzen</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>A table of cell type, marker gene and, where there is one, weight</source>
        <translation>Eine Tabelle mit Zelltyp, Markergen und, wo vorhanden, Gewicht</translation>
    </message>
    <message>
        <source>Open marker sets</source>
        <translation>Markersätze öffnen</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>Tabellen (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>A classifier learns the types from the labelled training cells and names real and synthetic cells.</source>
        <translation>Ein Klassifikator lernt die Typen aus den Trainingszellen mit Label und benennt echte und synthetische Zellen.</translation>
    </message>
    <message>
        <source>%1: %2 types, %3 genes. A cell gets the type whose genes stand out most, on the scale of the real cells.</source>
        <translation>%1: %2 Typen, %3 Gene. Eine Zelle bekommt den Typ, dessen Gene am meisten hervortreten, gemessen an den echten Zellen.</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::ContributionModel</name>
    <message>
        <source>%1 of %2 votes</source>
        <translation>%1 von %2 Stimmen</translation>
    </message>
    <message>
        <source>known</source>
        <translation>bekannt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>entfallen</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>%1 regulated %2 when the run was trained, and no longer does</source>
        <translation>%1 regulierte %2, als der Lauf trainiert wurde, und tut es nicht mehr</translation>
    </message>
    <message>
        <source>%1 itself is within noise of real cells</source>
        <translation>%1 selbst liegt im Rauschen realer Zellen</translation>
    </message>
    <message>
        <source>%1 itself differs from real cells before the edge</source>
        <translation>%1 selbst weicht schon vor der Kante von realen Zellen ab</translation>
    </message>
    <message>
        <source>With %1 held at its mean the gap of %2 is %3, its mean %4 (real %5, control %6)</source>
        <translation>Ist %1 auf seinem Mittel gehalten, beträgt die Lücke von %2 %3, sein Mittel %4 (real %5, Kontrolle %6)</translation>
    </message>
    <message>
        <source>Regulator in the run&apos;s network</source>
        <translation>Regulator im Netzwerk des Laufs</translation>
    </message>
    <message>
        <source>Regulator</source>
        <translation>Regulator</translation>
    </message>
    <message>
        <source>Place among all TFs that the method scored for the gene</source>
        <translation>Platz unter allen TFs, die die Methode für das Gen bewertet hat</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Importance in the scored edges</source>
        <translation>Wichtigkeit in den bewerteten Kanten</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>Wichtigkeit</translation>
    </message>
    <message>
        <source>What else speaks for the edge: a model&apos;s votes, prior networks</source>
        <translation>Was sonst für die Kante spricht: Stimmen eines Modells, Vorwissen</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>KS of the regulator itself: what is wrong before the edge</source>
        <translation>KS des Regulators selbst: was schon vor der Kante falsch ist</translation>
    </message>
    <message>
        <source>Own gap</source>
        <translation>Eigene Lücke</translation>
    </message>
    <message>
        <source>KS of the gene with the regulator held at its mean in every cell</source>
        <translation>KS des Gens, wenn der Regulator in jeder Zelle auf seinem Mittel gehalten ist</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>Gap as it is less gap held: above 0, the gap shrinks without what the edge carries</source>
        <translation>Lücke wie sie ist minus gehaltene Lücke: Über 0 schrumpft die Lücke ohne das, was die Kante überträgt</translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>Mean of the gene with the regulator held, normalised counts</source>
        <translation>Mittel des Gens bei gehaltenem Regulator, normalisierte Counts</translation>
    </message>
    <message>
        <source>Mean held</source>
        <translation>Mittel gehalten</translation>
    </message>
    <message>
        <source>Locked edges stay; one that is gone left the network since the run</source>
        <translation>Gesperrte Kanten bleiben; eine entfallene hat das Netzwerk seit dem Lauf verlassen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::CurveView</name>
    <message>
        <source>Last value</source>
        <translation>Letzter Wert</translation>
    </message>
    <message>
        <source>Show or hide this curve</source>
        <translation>Diese Kurve ein- oder ausblenden</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>jetzt %1</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::DataPage</name>
    <message>
        <source>counts</source>
        <translation>Counts</translation>
    </message>
    <message>
        <source>normalised</source>
        <translation>normalisiert</translation>
    </message>
    <message>
        <source>logarithms</source>
        <translation>logarithmiert</translation>
    </message>
    <message>
        <source>scaled</source>
        <translation>skaliert</translation>
    </message>
    <message>
        <source>no values</source>
        <translation>keine Werte</translation>
    </message>
    <message>
        <source>Open data…</source>
        <translation>Daten öffnen…</translation>
    </message>
    <message>
        <source>Open example</source>
        <translation>Beispiel öffnen</translation>
    </message>
    <message>
        <source>No data loaded.</source>
        <translation>Keine Daten geladen.</translation>
    </message>
    <message>
        <source>Choose TFs</source>
        <translation>TFs wählen</translation>
    </message>
    <message>
        <source>Preprocess</source>
        <translation>Vorverarbeiten</translation>
    </message>
    <message>
        <source>%1 cells · %2 genes · %3 values (%4 % filled)</source>
        <translation>%1 Zellen · %2 Gene · %3 Werte (%4 % besetzt)</translation>
    </message>
    <message>
        <source>Filters, normalises and splits the cells</source>
        <translation>Filtert, normalisiert und teilt die Zellen auf</translation>
    </message>
    <message>
        <source>Needs the raw data; this project holds only prepared ones</source>
        <translation>Braucht die Rohdaten; dieses Projekt enthält nur aufbereitete</translation>
    </message>
    <message>
        <source>Genes kept</source>
        <translation>Behaltene Gene</translation>
    </message>
    <message>
        <source>Genes</source>
        <translation>Gene</translation>
    </message>
    <message>
        <source>About the values</source>
        <translation>Über die Werte</translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation>Labels…</translation>
    </message>
    <message>
        <source>Choose the cells&apos; labels, their names and colours</source>
        <translation>Labels der Zellen, ihre Namen und Farben wählen</translation>
    </message>
    <message>
        <source>Views of the data</source>
        <translation>Ansichten der Daten</translation>
    </message>
    <message>
        <source>Quality control</source>
        <translation>Qualitätskontrolle</translation>
    </message>
    <message>
        <source>Variable genes</source>
        <translation>Variable Gene</translation>
    </message>
    <message>
        <source>Splits</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>Gene table</source>
        <translation>Gentabelle</translation>
    </message>
    <message>
        <source>Use gene symbols</source>
        <translation>Gensymbole verwenden</translation>
    </message>
    <message>
        <source>Names genes by the symbols of the file, or by HGNC&apos;s for human Ensembl ids</source>
        <translation>Benennt Gene nach den Symbolen der Datei oder, bei menschlichen Ensembl-IDs, nach denen von HGNC</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::DensityModel</name>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>%1 to %2 regulators per target</source>
        <translation>%1 bis %2 Regulatoren je Zielgen</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>TFs</source>
        <translation>TFs</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Zielgene</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Kanten</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>Möglich</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>k</source>
        <translation>k</translation>
    </message>
    <message>
        <source>sd of k</source>
        <translation>SD von k</translation>
    </message>
    <message>
        <source>Each compared network</source>
        <translation>Jedes verglichene Netzwerk</translation>
    </message>
    <message>
        <source>Transcription factors</source>
        <translation>Transkriptionsfaktoren</translation>
    </message>
    <message>
        <source>Genes that are regulated</source>
        <translation>Regulierte Gene</translation>
    </message>
    <message>
        <source>Pairs of TF and target in the network</source>
        <translation>Paare aus TF und Zielgen im Netzwerk</translation>
    </message>
    <message>
        <source>TFs times targets</source>
        <translation>TFs mal Zielgene</translation>
    </message>
    <message>
        <source>Edges of those that are possible</source>
        <translation>Kanten, von den möglichen</translation>
    </message>
    <message>
        <source>Regulators per target: mean and standard deviation</source>
        <translation>Regulatoren je Zielgen: Mittelwert und Standardabweichung</translation>
    </message>
    <message>
        <source>Standard deviation of the regulators per target</source>
        <translation>Standardabweichung der Regulatoren je Zielgen</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::DensityTable</name>
    <message>
        <source>Density of the compared networks</source>
        <translation>Dichte der verglichenen Netzwerke</translation>
    </message>
    <message>
        <source>imposed edges / (TFs × targets)</source>
        <translation>Kanten / (TFs × Zielgene)</translation>
    </message>
    <message>
        <source>Copy TSV</source>
        <translation>TSV kopieren</translation>
    </message>
    <message>
        <source>Copy the table, as it is sorted, to the clipboard</source>
        <translation>Tabelle, wie sortiert, in die Zwischenablage kopieren</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::DistributionView</name>
    <message>
        <source>%1 to %2 %3: %4 cells, %5 kept</source>
        <translation>%1 bis %2 %3: %4 Zellen, %5 behalten</translation>
    </message>
    <message>
        <source>%1: %2 cells, %3 kept
Median %4 %7, half of the cells between %5 and %6</source>
        <translation>%1: %2 Zellen, %3 behalten
Median %4 %7, die Hälfte der Zellen zwischen %5 und %6</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::DoseCard</name>
    <message>
        <source>Dose response</source>
        <translation>Dosis-Wirkung</translation>
    </message>
    <message>
        <source>TF of the dose response</source>
        <translation>TF der Dosis-Wirkungs-Kurve</translation>
    </message>
    <message>
        <source>TF held</source>
        <translation>TF festgehalten</translation>
    </message>
    <message>
        <source>control cells</source>
        <translation>Kontrollzellen</translation>
    </message>
    <message>
        <source>Select a target in the table.</source>
        <translation>In der Tabelle ein Zielgen auswählen.</translation>
    </message>
    <message>
        <source>%1 is no target of %2: it does not answer to it.</source>
        <translation>%1 ist kein Zielgen von %2 und antwortet nicht darauf.</translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <translation>%1 über %2</translation>
    </message>
    <message>
        <source>mean of %1 cells, before library normalisation</source>
        <translation>Mittel von %1 Zellen, vor der Normierung auf die Bibliotheksgröße</translation>
    </message>
    <message>
        <source>multiple of the mean of %1</source>
        <translation>Vielfaches des Mittels von %1</translation>
    </message>
    <message>
        <source>Dose response of %1</source>
        <translation>Dosis-Wirkung von %1</translation>
    </message>
    <message>
        <source>All dose responses</source>
        <translation>Alle Dosis-Wirkungs-Kurven</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::DotPlotView</name>
    <message>
        <source>Marker dot plot</source>
        <translation>Marker-Dotplot</translation>
    </message>
    <message>
        <source>no cells</source>
        <translation>keine Zellen</translation>
    </message>
    <message>
        <source>mean %1, %2</source>
        <translation>Mittel %1, %2</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Real: %1. Synthetic: %2.</source>
        <translation>Real: %1. Synthetisch: %2.</translation>
    </message>
    <message>
        <source>marks %1</source>
        <translation>markiert %1</translation>
    </message>
    <message>
        <source>%1 real cells, %2 synthetic ones</source>
        <translation>%1 reale Zellen, %2 synthetische</translation>
    </message>
    <message>
        <source>Its share drifts: see the proportions of cell types.</source>
        <translation>Sein Anteil driftet: siehe Anteile der Zelltypen.</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::EdgeGapModel</name>
    <message>
        <source>Target</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Correlation of TF and target over the real test cells, of log(1 + counts)</source>
        <translation>Korrelation von TF und Target über die realen Testzellen, von log(1 + Counts)</translation>
    </message>
    <message>
        <source>Real</source>
        <translation>Real</translation>
    </message>
    <message>
        <source>The same over the synthetic cells</source>
        <translation>Dasselbe über die synthetischen Zellen</translation>
    </message>
    <message>
        <source>Synthetic</source>
        <translation>Synthetisch</translation>
    </message>
    <message>
        <source>Synthetic less real correlation</source>
        <translation>Synthetische minus reale Korrelation</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::EdgeLedger</name>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>No rows match.</source>
        <translation>Keine passenden Zeilen.</translation>
    </message>
    <message>
        <source>Edges with their evidence</source>
        <translation>Kanten mit ihren Belegen</translation>
    </message>
    <message>
        <source>Filter by %1…</source>
        <translation>Filtern: %1…</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>%1 ausblenden</translation>
    </message>
    <message>
        <source>Nothing is proposed beyond the network.</source>
        <translation>Über das Netzwerk hinaus ist nichts vorgeschlagen.</translation>
    </message>
    <message>
        <source>No pair is rejected.</source>
        <translation>Kein Paar ist abgelehnt.</translation>
    </message>
    <message>
        <source>There are no pairs.</source>
        <translation>Keine Paare vorhanden.</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::EdgeProposalModel</name>
    <message>
        <source>activates</source>
        <translation>aktiviert</translation>
    </message>
    <message>
        <source>represses</source>
        <translation>reprimiert</translation>
    </message>
    <message>
        <source>activates and represses</source>
        <translation>aktiviert und reprimiert</translation>
    </message>
    <message>
        <source>known, sign unknown</source>
        <translation>bekannt, Wirkung unbekannt</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Zielgen</translation>
    </message>
    <message>
        <source>Regulator</source>
        <translation>Regulator</translation>
    </message>
    <message>
        <source>Answers that name it, of those about the target: repeats × models</source>
        <translation>Antworten, die den Regulator nennen, von allen zum Zielgen: Wiederholungen × Modelle</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>Mean place in the answers that name it; 1 is the most likely</source>
        <translation>Mittlerer Platz in den Antworten, die den Regulator nennen; 1 ist am wahrscheinlichsten</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>What the imported databases know of the pair</source>
        <translation>Was die importierten Datenbanken über das Paar wissen</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Bekannt</translation>
    </message>
    <message>
        <source>In the network</source>
        <translation>Im Netzwerk</translation>
    </message>
    <message>
        <source>What the model said about it</source>
        <translation>Was das Modell dazu sagte</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Begründung</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::EdgeTable</name>
    <message>
        <source>Copy the selected rows, or all, as TSV</source>
        <translation>Ausgewählte oder alle Zeilen als TSV kopieren</translation>
    </message>
    <message>
        <source>Export the table as CSV</source>
        <translation>Tabelle als CSV exportieren</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::EdgeTableModel</name>
    <message>
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>not locked</source>
        <translation>nicht gesperrt</translation>
    </message>
    <message>
        <source>Regulator</source>
        <translation>Regulator</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Zielgen</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>Wichtigkeit</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Fest</translation>
    </message>
    <message>
        <source>Transcription factor at the edge&apos;s start</source>
        <translation>Transkriptionsfaktor am Anfang der Kante</translation>
    </message>
    <message>
        <source>Gene at the edge&apos;s end</source>
        <translation>Gen am Ende der Kante</translation>
    </message>
    <message>
        <source>Score of the method that proposed the edge; comparable within one method only</source>
        <translation>Score der Methode, die die Kante vorgeschlagen hat; nur innerhalb einer Methode vergleichbar</translation>
    </message>
    <message>
        <source>you, %1</source>
        <translation>manuell, %1</translation>
    </message>
    <message>
        <source>%1 · you, %2</source>
        <translation>%1 · manuell, %2</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1 of %2 answers about %3 name %4, at place %5 on average</source>
        <translation>%1 von %2 Antworten zu %3 nennen %4, im Mittel auf Platz %5</translation>
    </message>
    <message>
        <source>Put in by: %1. Last changed by you: %2</source>
        <translation>Herkunft: %1. Zuletzt manuell geändert: %2</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>known</source>
        <translation>bekannt</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>in network</source>
        <translation>im Netzwerk</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>vorgeschlagen</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>neither</source>
        <translation>keins davon</translation>
    </message>
    <message>
        <source>%1 rank</source>
        <translation>%1-Rang</translation>
    </message>
    <message>
        <source>LLM votes</source>
        <translation>LLM-Stimmen</translation>
    </message>
    <message>
        <source>Known in prior</source>
        <translation>Bekannt in</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>Korrelation</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Place of the TF among all that %1 scored for the target; 1 is the strongest</source>
        <translation>Platz des TF unter allen, die %1 für das Zielgen bewertet hat; 1 ist der stärkste</translation>
    </message>
    <message>
        <source>Importance by %1; comparable within one method only</source>
        <translation>Wichtigkeit laut %1; nur innerhalb einer Methode vergleichbar</translation>
    </message>
    <message>
        <source>Locked edges can&apos;t be deleted. A click locks or unlocks the edge.</source>
        <translation>Gesperrte Kanten lassen sich nicht löschen. Ein Klick sperrt oder entsperrt die Kante.</translation>
    </message>
    <message>
        <source>Place among the target&apos;s edges by importance; 1 is the strongest</source>
        <translation>Platz unter den Kanten des Zielgens nach Wichtigkeit; 1 ist die stärkste</translation>
    </message>
    <message>
        <source>Answers of language models that name the TF, of those about the target. A double click shows them.</source>
        <translation>Antworten von Sprachmodellen, die den TF nennen, von allen zum Zielgen. Ein Doppelklick zeigt sie.</translation>
    </message>
    <message>
        <source>What the imported databases know of the pair: its sign there and who reports it</source>
        <translation>Was die importierten Datenbanken über das Paar wissen: Wirkung und Quellen</translation>
    </message>
    <message>
        <source>Whether the TF activates or represses the target. A double click changes it.</source>
        <translation>Ob der TF das Zielgen aktiviert oder reprimiert. Ein Doppelklick ändert es.</translation>
    </message>
    <message>
        <source>Spearman&apos;s correlation of the two genes&apos; expression over the training cells</source>
        <translation>Spearman-Korrelation der Expression beider Gene über die Trainingszellen</translation>
    </message>
    <message>
        <source>In network: an edge. Proposed: scored by a method or named by a model, and from a TF to a target. Rejected: by you.</source>
        <translation>Im Netzwerk: eine Kante. Vorgeschlagen: von einer Methode bewertet oder von einem Modell genannt, und von einem TF zu einem Zielgen. Abgelehnt: von Ihnen.</translation>
    </message>
    <message>
        <source>Why the pair is on the list</source>
        <translation>Warum das Paar auf der Liste steht</translation>
    </message>
    <message>
        <source>Method or person who put the edge in, and when you last changed it</source>
        <translation>Methode oder Person, von der die Kante stammt, und die letzte manuelle Änderung</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::EdgesPanel</name>
    <message>
        <source>Edges a language model proposes</source>
        <translation>Kanten laut Sprachmodell</translation>
    </message>
    <message>
        <source>Network from these TFs</source>
        <translation>Netzwerk aus diesen TFs</translation>
    </message>
    <message>
        <source>Statistics score the training cells; a language model answers one question per target. A TF that no target selects becomes a target.</source>
        <translation>Statistische Methoden bewerten anhand der Trainingszellen; ein Sprachmodell beantwortet eine Frage je Zielgen. Ein TF, den kein Zielgen wählt, wird zum Zielgen.</translation>
    </message>
    <message>
        <source>Known regulation</source>
        <translation>Bekannte Regulation</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>TRRUST, CollecTRI, or any table of TFs and targets, with signs where it has them</source>
        <translation>TRRUST, CollecTRI oder eine beliebige Tabelle von TFs und Zielgenen, mit Wirkung, wo angegeben</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Import a network of known regulation</source>
        <translation>Netzwerk bekannter Regulation importieren</translation>
    </message>
    <message>
        <source>Tables (*.tsv *.csv *.txt);;All files (*)</source>
        <translation>Tabellen (*.tsv *.csv *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Take the recorded edges</source>
        <translation>Kanten aus Protokoll lesen</translation>
    </message>
    <message>
        <source>Ask for the edges</source>
        <translation>Kanten erfragen</translation>
    </message>
    <message>
        <source>Make a random network</source>
        <translation>Zufallsnetzwerk erzeugen</translation>
    </message>
    <message>
        <source>Run GENIE3</source>
        <translation>GENIE3 starten</translation>
    </message>
    <message>
        <source>Run both methods</source>
        <translation>Beide Methoden ausführen</translation>
    </message>
    <message>
        <source>Run GRNBoost2</source>
        <translation>GRNBoost2 starten</translation>
    </message>
    <message>
        <source>%1 edges from %2 answers</source>
        <translation>%1 Kanten aus %2 Antworten</translation>
    </message>
    <message>
        <source>None yet: choose the method “llm”, then ask.</source>
        <translation>Noch keine: Methode „Sprachmodell“ wählen, dann fragen.</translation>
    </message>
    <message>
        <source>%1: %2 pairs among these genes</source>
        <translation>%1: %2 Paare unter diesen Genen</translation>
    </message>
    <message>
        <source>Databases say which proposed edges are known, and with which sign.</source>
        <translation>Datenbanken sagen, welche vorgeschlagenen Kanten bekannt sind und mit welcher Wirkung.</translation>
    </message>
    <message>
        <source>%1 · asked about other TFs than are accepted now</source>
        <translation>%1 · erfragt für andere TFs als die jetzt angenommenen</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::EditActions</name>
    <message>
        <source>Edge</source>
        <translation>Kante</translation>
    </message>
    <message>
        <source>Add an edge (or drag from a TF to a target with Shift)</source>
        <translation>Kante hinzufügen (oder mit Umschalt von einem TF zu einem Zielgen ziehen)</translation>
    </message>
    <message>
        <source>Swap…</source>
        <translation>Ersetzen…</translation>
    </message>
    <message>
        <source>Put another TF in the place of the selected edge&apos;s (W)</source>
        <translation>TF der ausgewählten Kante durch einen anderen ersetzen (W)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete the selected edges (Del)</source>
        <translation>Ausgewählte Kanten löschen (Entf)</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Delete the selected edges and don&apos;t propose them again (R)</source>
        <translation>Ausgewählte Kanten löschen und nicht wieder vorschlagen (R)</translation>
    </message>
    <message>
        <source>Activates</source>
        <translation>Aktiviert</translation>
    </message>
    <message>
        <source>Represses</source>
        <translation>Reprimiert</translation>
    </message>
    <message>
        <source>Sign unknown</source>
        <translation>Wirkung unbekannt</translation>
    </message>
    <message>
        <source>Number of regulators…</source>
        <translation>Anzahl der Regulatoren…</translation>
    </message>
    <message>
        <source>Add a TF…</source>
        <translation>TF hinzufügen…</translation>
    </message>
    <message>
        <source>Add a target…</source>
        <translation>Zielgen hinzufügen…</translation>
    </message>
    <message>
        <source>Turn into a TF</source>
        <translation>In TF umwandeln</translation>
    </message>
    <message>
        <source>Turn into a target</source>
        <translation>In Zielgen umwandeln</translation>
    </message>
    <message>
        <source>Remove from the network</source>
        <translation>Aus dem Netzwerk entfernen</translation>
    </message>
    <message>
        <source>Show the neighbourhood alone</source>
        <translation>Nur die Nachbarschaft zeigen</translation>
    </message>
    <message>
        <source>Leave the neighbourhood</source>
        <translation>Nachbarschaft verlassen</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Show all neighbours</source>
        <translation>Alle Nachbarn zeigen</translation>
    </message>
    <message>
        <source>Show all genes</source>
        <translation>Alle Gene zeigen</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Keep the selected genes where they are in every layout (P)</source>
        <translation>Ausgewählte Gene bei jedem Layout an ihrem Platz halten (P)</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 · rank %2, importance %3</source>
        <translation>%1 · Rang %2, Wichtigkeit %3</translation>
    </message>
    <message>
        <source>Swap a regulator</source>
        <translation>Regulator ersetzen</translation>
    </message>
    <message>
        <source>Regulator of %1 in the place of %2</source>
        <translation>Regulator von %1 anstelle von %2</translation>
    </message>
    <message>
        <source>Number of regulators</source>
        <translation>Anzahl der Regulatoren</translation>
    </message>
    <message>
        <source>Regulators of %1</source>
        <translation>Regulatoren von %1</translation>
    </message>
    <message numerus="yes">
        <source>Regulators of each of %Ln targets</source>
        <translation>
            <numerusform>Regulatoren von %Ln Zielgen</numerusform>
            <numerusform>Regulatoren von jedem der %Ln Zielgene</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a TF</source>
        <translation>TF hinzufügen</translation>
    </message>
    <message>
        <source>Gene that becomes a TF; a target loses its regulators</source>
        <translation>Gen, das zum TF wird; ein Zielgen verliert seine Regulatoren</translation>
    </message>
    <message>
        <source>Add a target</source>
        <translation>Zielgen hinzufügen</translation>
    </message>
    <message>
        <source>Gene that joins the network with its best-scored regulators</source>
        <translation>Gen, das mit seinen am besten bewerteten Regulatoren ins Netzwerk kommt</translation>
    </message>
    <message>
        <source>%1: there is no gene left to choose.</source>
        <translation>%1: Es gibt kein Gen mehr zur Auswahl.</translation>
    </message>
    <message>
        <source>%1 is not among the genes to choose from.</source>
        <translation>%1 gehört nicht zu den wählbaren Genen.</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::EntryView</name>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tokens</source>
        <translation>
            <numerusform>%Ln Token</numerusform>
            <numerusform>%Ln Tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>temperature %1</source>
        <translation>Temperatur %1</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>Seed %1</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>abgeschnitten</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::ExpressedGenesCard</name>
    <message>
        <source>Most expressed genes</source>
        <translation>Am stärksten exprimierte Gene</translation>
    </message>
    <message>
        <source>Share of a cell&apos;s counts</source>
        <translation>Anteil an den Zählwerten einer Zelle</translation>
    </message>
    <message>
        <source>25 to 75 %, line: 5 to 95 %</source>
        <translation>25 bis 75 %, Linie: 5 bis 95 %</translation>
    </message>
    <message>
        <source>% of a cell&apos;s counts</source>
        <translation>% der Zählwerte einer Zelle</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::ExpressionBars</name>
    <message>
        <source>All cells</source>
        <translation>Alle Zellen</translation>
    </message>
    <message>
        <source>%1: mean %2, %3 of %4 cells</source>
        <translation>%1: Mittel %2, %3 von %4 Zellen</translation>
    </message>
    <message>
        <source>Copy as TSV</source>
        <translation>Als TSV kopieren</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Zellen</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Share of expressing cells</source>
        <translation>Anteil exprimierender Zellen</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::FigureDialog</name>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Save pictures and tables</source>
        <translation>Bilder und Tabellen speichern</translation>
    </message>
    <message>
        <source>%1, picture…</source>
        <translation>%1, Bild…</translation>
    </message>
    <message>
        <source>%1, CSV…</source>
        <translation>%1, CSV…</translation>
    </message>
    <message>
        <source>Nothing to export yet</source>
        <translation>Noch nichts zu exportieren</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>Bild exportieren</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source> dpi</source>
        <translation> dpi</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::FileLooker</name>
    <message>
        <source>Look into %1</source>
        <translation>In %1 hineinsehen</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::GapPanel</name>
    <message>
        <source>Not compared yet: evaluate the synthetic cells to see which genes they get wrong.</source>
        <translation>Noch nicht verglichen: die synthetischen Zellen vergleichen, um zu sehen, welche Gene sie verfehlen.</translation>
    </message>
    <message>
        <source>Genes</source>
        <translation>Gene</translation>
    </message>
    <message>
        <source>Regulons</source>
        <translation>Regulons</translation>
    </message>
    <message>
        <source>Genes by gap</source>
        <translation>Gene nach Lücke</translation>
    </message>
    <message>
        <source>%1 of %2 genes beyond noise (adjusted p below %3)</source>
        <translation>%1 von %2 Genen jenseits des Rauschens (adjustiertes p unter %3)</translation>
    </message>
    <message>
        <source> · %1 of %2 regulons broken</source>
        <translation> · %1 von %2 Regulons zerbrochen</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::GapTracer</name>
    <message>
        <source>The comparison is of %1, which is not the run that is shown now: compare again.</source>
        <translation>Der Vergleich gilt %1, das ist nicht der gezeigte Lauf: neu vergleichen.</translation>
    </message>
    <message>
        <source>Trace the gap of %1</source>
        <translation>Lücke von %1 zurückverfolgen</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::GeneChips</name>
    <message>
        <source>Select %1</source>
        <translation>%1 auswählen</translation>
    </message>
    <message numerus="yes">
        <source>Show all %Ln</source>
        <translation>
            <numerusform>Alle %Ln zeigen</numerusform>
            <numerusform>Alle %Ln zeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grnwb::ui::GeneColours</name>
    <message>
        <source>Edges of the gene</source>
        <translation>Kanten des Gens</translation>
    </message>
    <message>
        <source>%1 edges</source>
        <translation>%1 Kanten</translation>
    </message>
    <message>
        <source>Strongest regulator</source>
        <translation>Stärkster Regulator</translation>
    </message>
    <message>
        <source>regulon of %1</source>
        <translation>Regulon von %1</translation>
    </message>
    <message>
        <source>others</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>Highest in</source>
        <translation>Maximum in</translation>
    </message>
    <message>
        <source>highest in %1</source>
        <translation>Maximum in %1</translation>
    </message>
    <message>
        <source>Mean expression in %1</source>
        <translation>Mittlere Expression in %1</translation>
    </message>
    <message>
        <source>mean expression %1</source>
        <translation>mittlere Expression %1</translation>
    </message>
    <message>
        <source>normalised counts per cell</source>
        <translation>normalisierte Counts je Zelle</translation>
    </message>
    <message>
        <source>smaller ones</source>
        <translation>kleinere</translation>
    </message>
    <message>
        <source>Community of</source>
        <translation>Modul um</translation>
    </message>
    <message>
        <source>community of %1</source>
        <translation>Modul um %1</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::GeneGapModel</name>
    <message>
        <source>Gene</source>
        <translation>Gen</translation>
    </message>
    <message>
        <source>Mean of the real test cells, normalised counts</source>
        <translation>Mittel der realen Testzellen, normalisierte Counts</translation>
    </message>
    <message>
        <source>Real</source>
        <translation>Real</translation>
    </message>
    <message>
        <source>Mean of the synthetic cells, normalised counts</source>
        <translation>Mittel der synthetischen Zellen, normalisierte Counts</translation>
    </message>
    <message>
        <source>log2 of (synthetic mean + 1) / (real mean + 1)</source>
        <translation>log2 von (Mittel synthetisch + 1) / (Mittel real + 1)</translation>
    </message>
    <message>
        <source>log2 ratio</source>
        <translation>log2-FC</translation>
    </message>
    <message>
        <source>Real cells in which the gene is not seen</source>
        <translation>Reale Zellen, in denen das Gen nicht vorkommt</translation>
    </message>
    <message>
        <source>Zeros, real</source>
        <translation>Null, real</translation>
    </message>
    <message>
        <source>Synthetic cells in which the gene is not seen</source>
        <translation>Synthetische Zellen, in denen das Gen nicht vorkommt</translation>
    </message>
    <message>
        <source>Zeros, syn.</source>
        <translation>Null, syn.</translation>
    </message>
    <message>
        <source>within noise</source>
        <translation>im Rauschen</translation>
    </message>
    <message>
        <source>TF</source>
        <translation>TF</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>%1: Kolmogorov-Smirnov distance %2, adjusted p %3</source>
        <translation>%1: Kolmogorow-Smirnow-Abstand %2, adjustiertes p %3</translation>
    </message>
    <message>
        <source>%1: variance %2 real, %3 synthetic</source>
        <translation>%1: Varianz %2 real, %3 synthetisch</translation>
    </message>
    <message>
        <source>%1 is a TF: it comes from Stage 1, not from a target generator</source>
        <translation>%1 ist ein TF: kommt aus Stufe 1, nicht aus einem Target-Generator</translation>
    </message>
    <message>
        <source>Syn.</source>
        <translation>Syn.</translation>
    </message>
    <message>
        <source>Gap: largest distance between the two distributions (Kolmogorov-Smirnov), 0 to 1</source>
        <translation>Lücke: größter Abstand der beiden Verteilungen (Kolmogorow-Smirnow), 0 bis 1</translation>
    </message>
    <message>
        <source>KS</source>
        <translation>KS</translation>
    </message>
    <message>
        <source>Chance of such a gap between two samples of the same cells, adjusted for the number of genes</source>
        <translation>Wahrscheinlichkeit einer solchen Lücke zwischen zwei Stichproben derselben Zellen, für die Zahl der Gene adjustiert</translation>
    </message>
    <message>
        <source>Adj. p</source>
        <translation>Adj. p</translation>
    </message>
    <message>
        <source>Synthetic variance as a multiple of the real one</source>
        <translation>Synthetische Varianz als Vielfaches der realen</translation>
    </message>
    <message>
        <source>Variance</source>
        <translation>Varianz</translation>
    </message>
    <message>
        <source>TF: comes from Stage 1; target: follows from its regulators</source>
        <translation>TF: kommt aus Stufe 1; Target: folgt aus seinen Regulatoren</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Regulators in the run&apos;s network</source>
        <translation>Regulatoren im Netzwerk des Laufs</translation>
    </message>
    <message>
        <source>Regulators</source>
        <translation>Regulatoren</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::GeneInspector</name>
    <message>
        <source>TF</source>
        <translation>TF</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>not in the network</source>
        <translation>nicht im Netzwerk</translation>
    </message>
    <message>
        <source>Symbol today</source>
        <translation>Symbol heute</translation>
    </message>
    <message>
        <source>Aliases</source>
        <translation>Aliasse</translation>
    </message>
    <message>
        <source>Ensembl</source>
        <translation>Ensembl</translation>
    </message>
    <message>
        <source>TF family</source>
        <translation>TF-Familie</translation>
    </message>
    <message>
        <source>In the TF list</source>
        <translation>In der TF-Liste</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>LLM votes</source>
        <translation>LLM-Stimmen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 of %2 looks</source>
        <translation>%1 von %2 Blicken</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Targets (%1)</source>
        <translation>Ziele (%1)</translation>
    </message>
    <message>
        <source>Regulators (%1)</source>
        <translation>Regulatoren (%1)</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verweise</translation>
    </message>
    <message>
        <source>Databases about %1</source>
        <translation>Datenbanken über %1</translation>
    </message>
    <message>
        <source>Show in Network</source>
        <translation>Im Netzwerk zeigen</translation>
    </message>
    <message>
        <source>The page Network, with %1 selected</source>
        <translation>Die Seite Netzwerk mit %1 ausgewählt</translation>
    </message>
    <message>
        <source>Perturb…</source>
        <translation>Stören…</translation>
    </message>
    <message>
        <source>Knock %1 out or over-express it in synthetic cells</source>
        <translation>%1 in synthetischen Zellen ausschalten oder überexprimieren</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Name kopieren</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::GeneListDialog</name>
    <message>
        <source>Genes of the dot plot</source>
        <translation>Gene des Dotplots</translation>
    </message>
    <message>
        <source>Genes</source>
        <translation>Gene</translation>
    </message>
    <message>
        <source>Names apart by spaces, commas or lines: CD3D, MS4A1, LYZ</source>
        <translation>Namen durch Leerzeichen, Kommas oder Zeilen getrennt: CD3D, MS4A1, LYZ</translation>
    </message>
    <message>
        <source>Found in the compared cells: %1</source>
        <translation>In den verglichenen Zellen gefunden: %1</translation>
    </message>
    <message>
        <source>Not in the compared cells: %1</source>
        <translation>Nicht in den verglichenen Zellen: %1</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::GeneTable</name>
    <message>
        <source>Filter by name</source>
        <translation>Nach Name filtern</translation>
    </message>
    <message>
        <source>Copy the selected rows, or all, as TSV</source>
        <translation>Ausgewählte Zeilen, sonst alle, als TSV kopieren</translation>
    </message>
    <message>
        <source>Export the table as CSV</source>
        <translation>Tabelle als CSV exportieren</translation>
    </message>
    <message>
        <source>No rows match.</source>
        <translation>Keine passenden Zeilen.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>Tabelle exportieren</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV-Tabelle (*.csv)</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::GeneTableModel</name>
    <message>
        <source>TF in the network</source>
        <translation>TF im Netzwerk</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Zielgen</translation>
    </message>
    <message>
        <source>TF</source>
        <translation>TF</translation>
    </message>
    <message>
        <source>Gene</source>
        <translation>Gen</translation>
    </message>
    <message>
        <source>Mean, normalised</source>
        <translation>Mittel, normalisiert</translation>
    </message>
    <message>
        <source>Mean, as in the file</source>
        <translation>Mittel (Datei)</translation>
    </message>
    <message>
        <source>Cells expressing</source>
        <translation>Exprimierende Zellen</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::GenesPanel</name>
    <message>
        <source>Variable genes</source>
        <translation>Variable Gene</translation>
    </message>
    <message>
        <source>Most expressed genes</source>
        <translation>Am stärksten exprimierte Gene</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::GraphLegend</name>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>TF</source>
        <translation>TF</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Zielgen</translation>
    </message>
    <message>
        <source>activates</source>
        <translation>aktiviert</translation>
    </message>
    <message>
        <source>represses</source>
        <translation>reprimiert</translation>
    </message>
    <message>
        <source>sign unknown</source>
        <translation>Wirkung unbekannt</translation>
    </message>
    <message>
        <source>edge density</source>
        <translation>Kantendichte</translation>
    </message>
    <message numerus="yes">
        <source>+ %Ln more</source>
        <translation>
            <numerusform>+ %Ln</numerusform>
            <numerusform>+ %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edges added</source>
        <translation>
            <numerusform>%Ln Kante neu</numerusform>
            <numerusform>%Ln Kanten neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edges removed</source>
        <translation>
            <numerusform>%Ln Kante entfernt</numerusform>
            <numerusform>%Ln Kanten entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edges changed</source>
        <translation>
            <numerusform>%Ln Kante geändert</numerusform>
            <numerusform>%Ln Kanten geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln genes added</source>
        <translation>
            <numerusform>%Ln Gen neu</numerusform>
            <numerusform>%Ln Gene neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln genes removed</source>
        <translation>
            <numerusform>%Ln Gen entfernt</numerusform>
            <numerusform>%Ln Gene entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the %Ln weakest are not drawn</source>
        <translation>
            <numerusform>die schwächste (%Ln) ist nicht gezeichnet</numerusform>
            <numerusform>die %Ln schwächsten sind nicht gezeichnet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, from %2 to %3 %4, coloured by log(1 + value)</source>
        <translation>%1, von %2 bis %3 %4, gefärbt nach log(1 + Wert)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::GrnCanvas</name>
    <message>
        <source>Network canvas</source>
        <translation>Netzwerkansicht</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%1&lt;/b&gt; TF&lt;br&gt;%Ln targets</source>
        <translation>
            <numerusform>&lt;b&gt;%1&lt;/b&gt; TF&lt;br&gt;%Ln Zielgen</numerusform>
            <numerusform>&lt;b&gt;%1&lt;/b&gt; TF&lt;br&gt;%Ln Zielgene</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%1&lt;/b&gt; target&lt;br&gt;%Ln regulators</source>
        <translation>
            <numerusform>&lt;b&gt;%1&lt;/b&gt; Zielgen&lt;br&gt;%Ln Regulator</numerusform>
            <numerusform>&lt;b&gt;%1&lt;/b&gt; Zielgen&lt;br&gt;%Ln Regulatoren</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 → %2&lt;/b&gt;</source>
        <translation>&lt;b&gt;%1 → %2&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;br&gt;Rank %1 · Importance %2</source>
        <translation>&lt;br&gt;Rang %1 · Wichtigkeit %2</translation>
    </message>
    <message>
        <source>Arrow keys go to the nearest gene that way, with Ctrl along edges; Tab goes through the genes beside the selected one, Enter puts it in focus, Escape clears the selection; plus and minus zoom, Home shows all</source>
        <translation>Pfeiltasten gehen zum nächsten Gen in ihrer Richtung, mit Strg entlang der Kanten; Tab geht durch die Gene neben dem ausgewählten, Eingabe stellt es in den Fokus, Esc hebt die Auswahl auf; Plus und Minus zoomen, Pos1 zeigt alles</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message numerus="yes">
        <source>%1, TF, %Ln targets</source>
        <translation>
            <numerusform>%1, TF, %Ln Zielgen</numerusform>
            <numerusform>%1, TF, %Ln Zielgene</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, target, %Ln regulators</source>
        <translation>
            <numerusform>%1, Zielgen, %Ln Regulator</numerusform>
            <numerusform>%1, Zielgen, %Ln Regulatoren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln genes selected</source>
        <translation>
            <numerusform>%Ln Gen ausgewählt</numerusform>
            <numerusform>%Ln Gene ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>edge %1 → %2</source>
        <translation>Kante %1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln edges selected</source>
        <translation>
            <numerusform>%Ln Kante ausgewählt</numerusform>
            <numerusform>%Ln Kanten ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Network canvas: %1</source>
        <translation>Netzwerkansicht: %1</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::GrnDocument</name>
    <message>
        <source>Add edge %1 → %2</source>
        <translation>Kante %1 → %2 hinzufügen</translation>
    </message>
    <message>
        <source>Delete edge %1 → %2</source>
        <translation>Kante %1 → %2 löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln edges</source>
        <translation>
            <numerusform>%Ln Kante löschen</numerusform>
            <numerusform>%Ln Kanten löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no network to edit yet.</source>
        <translation>Es gibt noch kein Netzwerk zum Bearbeiten.</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Lock %1</source>
        <translation>%1 sperren</translation>
    </message>
    <message>
        <source>Unlock %1</source>
        <translation>%1 entsperren</translation>
    </message>
    <message numerus="yes">
        <source>Lock %Ln edges</source>
        <translation>
            <numerusform>%Ln Kante sperren</numerusform>
            <numerusform>%Ln Kanten sperren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unlock %Ln edges</source>
        <translation>
            <numerusform>%Ln Kante entsperren</numerusform>
            <numerusform>%Ln Kanten entsperren</numerusform>
        </translation>
    </message>
    <message>
        <source>Set sign of %1 → %2: %3</source>
        <translation>Wirkung von %1 → %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>Set sign of %Ln edges: %1</source>
        <translation>
            <numerusform>Wirkung von %Ln Kante: %1</numerusform>
            <numerusform>Wirkung von %Ln Kanten: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Swap %1 for %2 at %3</source>
        <translation>%1 bei %3 durch %2 ersetzen</translation>
    </message>
    <message numerus="yes">
        <source>Accept %Ln edge(s)</source>
        <translation>
            <numerusform>%Ln Kante annehmen</numerusform>
            <numerusform>%Ln Kanten annehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %Ln edge(s)</source>
        <translation>
            <numerusform>%Ln Kante ablehnen</numerusform>
            <numerusform>%Ln Kanten ablehnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back the rejection of %Ln edge(s)</source>
        <translation>
            <numerusform>Ablehnung von %Ln Kante zurücknehmen</numerusform>
            <numerusform>Ablehnung von %Ln Kanten zurücknehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Change k to %1 for %2</source>
        <translation>k von %2 auf %1 ändern</translation>
    </message>
    <message numerus="yes">
        <source>Change k to %1 for %Ln targets</source>
        <translation>
            <numerusform>k von %Ln Zielgen auf %1 ändern</numerusform>
            <numerusform>k von %Ln Zielgenen auf %1 ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>Add TF %1</source>
        <translation>TF %1 hinzufügen</translation>
    </message>
    <message>
        <source>Add target %1</source>
        <translation>Zielgen %1 hinzufügen</translation>
    </message>
    <message>
        <source>Turn %1 into a target</source>
        <translation>%1 in Zielgen umwandeln</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln genes</source>
        <translation>
            <numerusform>%Ln Gen entfernen</numerusform>
            <numerusform>%Ln Gene entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s) have fewer regulators than wanted: no more were scored for them.</source>
        <translation>
            <numerusform>%Ln Zielgen hat weniger Regulatoren als gewünscht: Mehr sind dafür nicht bewertet.</numerusform>
            <numerusform>%Ln Zielgene haben weniger Regulatoren als gewünscht: Mehr sind für sie nicht bewertet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grnwb::ui::HeatMapView</name>
    <message>
        <source>Heat map</source>
        <translation>Heatmap</translation>
    </message>
    <message>
        <source>%1 and %2: %3</source>
        <translation>%1 und %2: %3</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::HeldTfRow</name>
    <message>
        <source>Do not hold this TF</source>
        <translation>Diesen TF nicht festhalten</translation>
    </message>
    <message>
        <source>TF to hold</source>
        <translation>TF zum Festhalten</translation>
    </message>
    <message>
        <source>TF</source>
        <translation>TF</translation>
    </message>
    <message>
        <source>What the TF is held at</source>
        <translation>Worauf der TF festgehalten wird</translation>
    </message>
    <message>
        <source>knock out</source>
        <translation>ausschalten</translation>
    </message>
    <message>
        <source>multiply mean by</source>
        <translation>Mittel mal</translation>
    </message>
    <message>
        <source>hold at raw value</source>
        <translation>auf Rohwert halten</translation>
    </message>
    <message>
        <source>0 in every cell</source>
        <translation>0 in jeder Zelle</translation>
    </message>
    <message>
        <source>A multiple of the TF&apos;s mean over the control cells</source>
        <translation>Ein Vielfaches des Mittels des TF über die Kontrollzellen</translation>
    </message>
    <message>
        <source>In units of the causal controller, before library normalisation</source>
        <translation>In Einheiten des kausalen Controllers, vor der Normierung auf die Bibliotheksgröße</translation>
    </message>
    <message>
        <source>Value the TF is held at</source>
        <translation>Wert, auf dem der TF festgehalten wird</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::HistogramView</name>
    <message>
        <source>%1 to %2 %3: %4</source>
        <translation>%1 bis %2 %3: %4</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::HistoryPanel</name>
    <message>
        <source>Edits of the network</source>
        <translation>Änderungen am Netzwerk</translation>
    </message>
    <message>
        <source>Network as it came</source>
        <translation>Ursprüngliches Netzwerk</translation>
    </message>
    <message>
        <source>Steps of the project</source>
        <translation>Schritte des Projekts</translation>
    </message>
    <message>
        <source>Copy as console command</source>
        <translation>Als Konsolenbefehl kopieren</translation>
    </message>
    <message>
        <source>Copies the selected steps, or all of them, as commands for a terminal</source>
        <translation>Kopiert die ausgewählten Schritte, sonst alle, als Befehle für ein Terminal</translation>
    </message>
    <message>
        <source>Copy the steps as console commands</source>
        <translation>Schritte als Konsolenbefehle kopieren</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Filter the steps</source>
        <translation>Schritte filtern</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Copy all steps as a script</source>
        <translation>Alle Schritte als Skript kopieren</translation>
    </message>
    <message>
        <source>Copy a methods paragraph with references</source>
        <translation>Methodenabsatz mit Literaturangaben kopieren</translation>
    </message>
    <message>
        <source>Export the steps as a bash script…</source>
        <translation>Schritte als Bash-Skript exportieren…</translation>
    </message>
    <message>
        <source>Export the history as JSON…</source>
        <translation>Verlauf als JSON exportieren…</translation>
    </message>
    <message>
        <source>Export the history as CSV…</source>
        <translation>Verlauf als CSV exportieren…</translation>
    </message>
    <message>
        <source>Export the methods paragraph as text…</source>
        <translation>Methodenabsatz als Text exportieren…</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::InquiryPanel</name>
    <message>
        <source>Load from file…</source>
        <translation>Aus Datei laden…</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Human peripheral blood mononuclear cells, fresh, healthy donor, droplet-based 3′ counts</source>
        <translation>Mononukleäre Zellen aus peripherem Blut des Menschen, frisch, gesunder Spender, tröpfchenbasierte 3′-Counts</translation>
    </message>
    <message>
        <source>What a biologist would ask about the experiment: species, tissue, condition, protocol. It stands in every question.</source>
        <translation>Was man in der Biologie zum Experiment fragen würde: Spezies, Gewebe, Bedingung, Protokoll. Steht in jeder Frage.</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Load a description of the experiment</source>
        <translation>Beschreibung des Experiments laden</translation>
    </message>
    <message>
        <source>Text (*.txt *.md);;All files (*)</source>
        <translation>Text (*.txt *.md);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 is too long to stand in every question; a page of text is enough.</source>
        <translation>%1 ist zu lang, um in jeder Frage zu stehen; eine Seite Text genügt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters</source>
        <translation>
            <numerusform>%Ln Zeichen</numerusform>
            <numerusform>%Ln Zeichen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grnwb::ui::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Select a gene, an edge or cells.</source>
        <translation>Gen, Kante oder Zellen auswählen.</translation>
    </message>
    <message>
        <source>Regulators (%1)</source>
        <translation>Regulatoren (%1)</translation>
    </message>
    <message>
        <source>not in the network any more</source>
        <translation>nicht mehr im Netzwerk</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>Wichtigkeit</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>%1 genes</source>
        <translation>%1 Gene</translation>
    </message>
    <message>
        <source>%1 edges</source>
        <translation>%1 Kanten</translation>
    </message>
    <message>
        <source>%1 cells</source>
        <translation>%1 Zellen</translation>
    </message>
    <message>
        <source>%1 real and %2 synthetic cells</source>
        <translation>%1 reale und %2 synthetische Zellen</translation>
    </message>
    <message>
        <source>LLM votes</source>
        <translation>LLM-Stimmen</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Bekannt</translation>
    </message>
    <message>
        <source>%1 of %2 answers</source>
        <translation>%1 von %2 Antworten</translation>
    </message>
    <message>
        <source>Types inside, real | synthetic</source>
        <translation>Typen darin, real | synthetisch</translation>
    </message>
    <message>
        <source>%1 | %2</source>
        <translation>%1 | %2</translation>
    </message>
    <message>
        <source>unassigned</source>
        <translation>nicht zugeordnet</translation>
    </message>
    <message>
        <source>Regulators they share</source>
        <translation>Gemeinsame Regulatoren</translation>
    </message>
    <message>
        <source>Largest gaps inside: log2 ratio (real | synthetic)</source>
        <translation>Größte Lücken darin: log2-Verhältnis (real | synthetisch)</translation>
    </message>
    <message>
        <source>%1 (%2 | %3)</source>
        <translation>%1 (%2 | %3)</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::InspectorColumn</name>
    <message>
        <source>Mean counts, cells</source>
        <translation>Mittlere Zählwerte, Zellen</translation>
    </message>
    <message>
        <source>Mean of the file&apos;s values, cells</source>
        <translation>Mittel der Werte der Datei, Zellen</translation>
    </message>
    <message>
        <source>Copy the expression of %1 as a table</source>
        <translation>Expression von %1 als Tabelle kopieren</translation>
    </message>
    <message>
        <source>Mean expression (normalised), cells</source>
        <translation>Mittlere Expression (normalisiert), Zellen</translation>
    </message>
    <message>
        <source>Expression of %1</source>
        <translation>Expression von %1</translation>
    </message>
    <message>
        <source>Select %1</source>
        <translation>%1 auswählen</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::JobQueue</name>
    <message>
        <source>Not enough memory; close other programs or use fewer cells</source>
        <translation>Zu wenig Speicher; andere Programme schließen oder weniger Zellen verwenden</translation>
    </message>
    <message>
        <source>Waiting for the job before it</source>
        <translation>Wartet auf den vorigen Job</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird gestoppt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>Dauer %1</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>%1, %2 %3</source>
        <translation>%1, %2 %3</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::JobsPanel</name>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>Nothing is running.</source>
        <translation>Nichts läuft.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stops the selected job, or the one that runs (Delete)</source>
        <translation>Stoppt den ausgewählten oder den laufenden Job (Entf)</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::KnowledgePage</name>
    <message>
        <source>TF candidates</source>
        <translation>TF-Kandidaten</translation>
    </message>
    <message>
        <source>Preprocess the data first (page Data)</source>
        <translation>Zuerst die Daten vorverarbeiten (Seite „Daten“)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stops asking; the answers so far are recorded, and no question is asked twice</source>
        <translation>Hält die Befragung an; die bisherigen Antworten sind aufgezeichnet, keine Frage wird zweimal gestellt</translation>
    </message>
    <message>
        <source>Views of the knowledge</source>
        <translation>Ansichten des Wissens</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Kanten</translation>
    </message>
    <message>
        <source>Context and questions</source>
        <translation>Kontext und Fragen</translation>
    </message>
    <message>
        <source>Transcript (%1)</source>
        <translation>Protokoll (%1)</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Take the recorded TFs</source>
        <translation>TFs aus Protokoll lesen</translation>
    </message>
    <message>
        <source>Propose TFs</source>
        <translation>TFs vorschlagen</translation>
    </message>
    <message>
        <source>Asks which of the genes are transcription factors, window by window</source>
        <translation>Fragt Fenster für Fenster, welche der Gene Transkriptionsfaktoren sind</translation>
    </message>
    <message>
        <source>Accept TF candidates first</source>
        <translation>Zuerst TF-Kandidaten annehmen</translation>
    </message>
    <message>
        <source>Finds the regulators of each target and makes the network</source>
        <translation>Findet die Regulatoren jedes Zielgens und erzeugt das Netzwerk</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::LabelColourMenu</name>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Sky blue</source>
        <translation>Himmelblau</translation>
    </message>
    <message>
        <source>Vermilion</source>
        <translation>Zinnober</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>Braun</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>Oliv</translation>
    </message>
    <message>
        <source>Sand</source>
        <translation>Sand</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Schwarz</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Another colour…</source>
        <translation>Andere Farbe…</translation>
    </message>
    <message>
        <source>By its place</source>
        <translation>Nach der Stelle</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::LabelTableModel</name>
    <message>
        <source>Colour of label &apos;%1&apos;</source>
        <translation>Farbe von Label „%1“</translation>
    </message>
    <message>
        <source>Labels of &apos;%1&apos; as in the file</source>
        <translation>Labels von „%1“ wie in der Datei</translation>
    </message>
    <message>
        <source>Take labels from column &apos;%1&apos;</source>
        <translation>Labels aus Spalte „%1“ nehmen</translation>
    </message>
    <message>
        <source>Of one colour: %1</source>
        <translation>In einer Farbe: %1</translation>
    </message>
    <message>
        <source>Choose another colour</source>
        <translation>Eine andere Farbe wählen</translation>
    </message>
    <message>
        <source>Merge label &apos;%1&apos; into &apos;%2&apos;</source>
        <translation>Label „%1“ in „%2“ aufnehmen</translation>
    </message>
    <message>
        <source>Rename label &apos;%1&apos; to &apos;%2&apos;</source>
        <translation>Label „%1“ in „%2“ umbenennen</translation>
    </message>
    <message>
        <source>What the label is called everywhere. Labels of one name become one.</source>
        <translation>Wie das Label überall heißt. Labels mit einem Namen werden eines.</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Zellen</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::LabelsDialog</name>
    <message>
        <source>Labels of the cells</source>
        <translation>Labels der Zellen</translation>
    </message>
    <message>
        <source>&amp;Column of the cells</source>
        <translation>&amp;Spalte der Zellen</translation>
    </message>
    <message>
        <source>Column of the cells that holds their labels</source>
        <translation>Spalte der Zellen, die ihre Labels enthält</translation>
    </message>
    <message>
        <source>Labels with colour, name and cells</source>
        <translation>Labels mit Farbe, Name und Zellen</translation>
    </message>
    <message>
        <source>Copy as TSV</source>
        <translation>Als TSV kopieren</translation>
    </message>
    <message>
        <source>Colour…</source>
        <translation>Farbe…</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Tabelle kopieren</translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation>Wie in der Datei</translation>
    </message>
    <message>
        <source>Names of the file and colours by place</source>
        <translation>Namen der Datei und Farben nach der Stelle</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source> · %1 cells without a label</source>
        <translation> · %1 Zellen ohne Label</translation>
    </message>
    <message>
        <source>Choose the column that holds the cell types.</source>
        <translation>Die Spalte mit den Zelltypen wählen.</translation>
    </message>
    <message>
        <source>The cells have no column that could hold labels.</source>
        <translation>Die Zellen haben keine Spalte, die Labels enthalten könnte.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::LayoutRunner</name>
    <message>
        <source>Force (live)</source>
        <translation>Kräfte (live)</translation>
    </message>
    <message>
        <source>Layered, TFs above targets</source>
        <translation>Schichten, TFs oben</translation>
    </message>
    <message>
        <source>Circular, TFs inside</source>
        <translation>Kreise, TFs innen</translation>
    </message>
    <message>
        <source>Graphviz %1</source>
        <translation>Graphviz %1</translation>
    </message>
    <message>
        <source>Modules part, hubs stay among their targets; pinned genes stay where they are</source>
        <translation>Module trennen sich, Hubs bleiben bei ihren Zielgenen; angeheftete Gene bleiben an ihrem Platz</translation>
    </message>
    <message>
        <source>TFs in a row, targets in rows below, with few crossings</source>
        <translation>TFs in einer Reihe, Zielgene in Reihen darunter, mit wenigen Kreuzungen</translation>
    </message>
    <message>
        <source>TFs on a circle beside those they share targets with, targets on rings around it</source>
        <translation>TFs auf einem Kreis, neben denen mit gemeinsamen Zielgenen; Zielgene auf Ringen darum</translation>
    </message>
    <message>
        <source>Layers by Graphviz; for at most %1 edges</source>
        <translation>Schichten von Graphviz; für höchstens %1 Kanten</translation>
    </message>
    <message>
        <source>By Graphviz, in a program of its own; stops after %1 s</source>
        <translation>Von Graphviz, als eigenes Programm; endet nach %1 s</translation>
    </message>
    <message>
        <source>Arrange: %1</source>
        <translation>Anordnen: %1</translation>
    </message>
    <message>
        <source>Arrange the network</source>
        <translation>Netzwerk anordnen</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::LedgerActions</name>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Sign: %1</source>
        <translation>Wirkung: %1</translation>
    </message>
    <message>
        <source>Accept into the network</source>
        <translation>Ins Netzwerk aufnehmen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Take the rejection back</source>
        <translation>Ablehnung zurücknehmen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Show the model&apos;s answer</source>
        <translation>Antwort des Modells zeigen</translation>
    </message>
    <message>
        <source>Find in the graph</source>
        <translation>Im Graphen zeigen</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 ausgewählt</translation>
    </message>
    <message>
        <source>All %1 shown</source>
        <translation>Alle %1 gezeigten</translation>
    </message>
    <message>
        <source>Copy as TSV</source>
        <translation>Als TSV kopieren</translation>
    </message>
    <message>
        <source>Export all shown as CSV…</source>
        <translation>Gezeigte als CSV exportieren…</translation>
    </message>
    <message>
        <source>Export the ledger</source>
        <translation>Kantenliste exportieren</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV-Tabelle (*.csv)</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::LedgerBar</name>
    <message>
        <source>Filter by a column</source>
        <translation>Nach einer Spalte filtern</translation>
    </message>
    <message>
        <source>Edit, copy or find these rows</source>
        <translation>Diese Zeilen bearbeiten, kopieren oder im Graphen zeigen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Choose the columns</source>
        <translation>Spalten wählen</translation>
    </message>
    <message>
        <source>Copy the selected rows, or all, as TSV</source>
        <translation>Ausgewählte Zeilen, sonst alle, als TSV kopieren</translation>
    </message>
    <message>
        <source>Copy TSV</source>
        <translation>TSV kopieren</translation>
    </message>
    <message>
        <source>Edge ledger</source>
        <translation>Kantenliste</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Lock the selected edges (L)</source>
        <translation>Ausgewählte Kanten sperren (L)</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Make edges of the selected pairs (A)</source>
        <translation>Ausgewählte Paare zu Kanten machen (A)</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Reject the selected pairs, so that nothing proposes them again (R)</source>
        <translation>Ausgewählte Paare ablehnen, sodass sie nicht wieder vorgeschlagen werden (R)</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Take the rejection of the selected pairs back (R)</source>
        <translation>Ablehnung der ausgewählten Paare zurücknehmen (R)</translation>
    </message>
    <message>
        <source>Which pairs are shown</source>
        <translation>Welche Paare gezeigt werden</translation>
    </message>
    <message>
        <source>In the network</source>
        <translation>Im Netzwerk</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Filter by TF or target</source>
        <translation>TF/Zielgen filtern</translation>
    </message>
    <message>
        <source>Show only edges of the selected genes</source>
        <translation>Nur Kanten der ausgewählten Gene zeigen</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 edges</source>
        <translation>%1 Kanten</translation>
    </message>
    <message>
        <source>%1 pairs</source>
        <translation>%1 Paare</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::LedgerChips</name>
    <message>
        <source>Clear filters</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>%1. Click to leave the list.</source>
        <translation>%1. Klicken, um die Liste zu verlassen.</translation>
    </message>
    <message>
        <source>Click to take the filter away; click with the right button to change it.</source>
        <translation>Klick entfernt den Filter, Rechtsklick ändert ihn.</translation>
    </message>
    <message>
        <source>Take away: %1</source>
        <translation>Entfernen: %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>≤ %1</source>
        <translation>≤ %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::LedgerColumns</name>
    <message>
        <source>Reset the columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::LedgerFilterPopup</name>
    <message>
        <source>Filter by %1</source>
        <translation>Filtern: %1</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>enthält</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>shown now: %1 to %2</source>
        <translation>jetzt gezeigt: %1 bis %2</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::MainWindow</name>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>Wissen</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>%1 failed. %2</source>
        <translation>%1: fehlgeschlagen. %2</translation>
    </message>
    <message>
        <source>GRN Workbench</source>
        <translation>GRN Workbench</translation>
    </message>
    <message>
        <source>%1[*] – GRN Workbench</source>
        <translation>%1[*] – GRN Workbench</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;New project</source>
        <translation>&amp;Neues Projekt</translation>
    </message>
    <message>
        <source>Open &amp;example</source>
        <translation>&amp;Beispiel öffnen</translation>
    </message>
    <message>
        <source>&amp;Open data…</source>
        <translation>&amp;Daten öffnen…</translation>
    </message>
    <message>
        <source>Open &amp;project…</source>
        <translation>&amp;Projekt öffnen…</translation>
    </message>
    <message>
        <source>&amp;Save project</source>
        <translation>Projekt &amp;speichern</translation>
    </message>
    <message>
        <source>Save project &amp;as…</source>
        <translation>Projekt speichern &amp;unter…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Find gene, cell type or page</source>
        <translation>Gen, Zelltyp oder Seite &amp;suchen</translation>
    </message>
    <message>
        <source>&amp;Commands</source>
        <translation>&amp;Befehle</translation>
    </message>
    <message>
        <source>&amp;Run this page&apos;s main step</source>
        <translation>&amp;Hauptschritt dieser Seite starten</translation>
    </message>
    <message>
        <source>&amp;Dark theme</source>
        <translation>&amp;Dunkles Design</translation>
    </message>
    <message>
        <source>Theme of the &amp;system</source>
        <translation>Design des &amp;Systems</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>&amp;Layout zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;About GRN Workbench</source>
        <translation>&amp;Über GRN Workbench</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Welcome page</source>
        <translation>&amp;Willkommensseite</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Main toolbar</source>
        <translation>Hauptwerkzeugleiste</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>About GRN Workbench</source>
        <translation>Über GRN Workbench</translation>
    </message>
    <message>
        <source>GRN Workbench %1</source>
        <translation>GRN Workbench %1</translation>
    </message>
    <message>
        <source>Finds, inspects and tests gene regulatory networks on single-cell RNA-seq.
Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Findet, untersucht und prüft genregulatorische Netzwerke anhand von Einzelzell-RNA-seq.
Freie Software unter der GNU General Public License, Version 3 oder später.</translation>
    </message>
    <message>
        <source>Open data</source>
        <translation>Daten öffnen</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>project</source>
        <translation>projekt</translation>
    </message>
    <message>
        <source>Save project as</source>
        <translation>Projekt speichern unter</translation>
    </message>
    <message>
        <source>Project folder (*.grnwb)</source>
        <translation>Projektordner (*.grnwb)</translation>
    </message>
    <message>
        <source>%1 does not exist any more.</source>
        <translation>%1 gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Save the changes to this project?</source>
        <translation>Änderungen an diesem Projekt speichern?</translation>
    </message>
    <message>
        <source>Without saving, what was made since the last save is lost.</source>
        <translation>Sonst geht verloren, was seit dem letzten Speichern entstanden ist.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Don&apos;t save</source>
        <translation>Nicht speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>A job is still running. Stop it and close?</source>
        <translation>Ein Job läuft noch. Stoppen und schließen?</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Stoppen und schließen</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>&amp;Knock out or over-express a TF</source>
        <translation>TF aus&amp;schalten oder überexprimieren</translation>
    </message>
    <message>
        <source>Trainings run or wait. Stop them and close?</source>
        <translation>Trainings laufen oder warten. Anhalten und schließen?</translation>
    </message>
    <message>
        <source>A training keeps its last checkpoint; those that wait and other unfinished work are lost.</source>
        <translation>Ein Training behält seinen letzten Checkpoint; wartende und andere unfertige Arbeit gehen verloren.</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>%1[*] (read-only) – GRN Workbench</source>
        <translation>%1[*] (schreibgeschützt) – GRN Workbench</translation>
    </message>
    <message>
        <source>Save a &amp;copy…</source>
        <translation>&amp;Kopie speichern…</translation>
    </message>
    <message>
        <source>&amp;Export as one archive…</source>
        <translation>Als ein Archiv e&amp;xportieren…</translation>
    </message>
    <message>
        <source>Project si&amp;ze…</source>
        <translation>Projekt&amp;größe…</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>&amp;Tastenkürzel…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>One file or folder at a time</source>
        <translation>Nur eine Datei oder ein Ordner auf einmal</translation>
    </message>
    <message>
        <source>Drop one file or folder at a time.</source>
        <translation>Legen Sie nur eine Datei oder einen Ordner auf einmal ab.</translation>
    </message>
    <message>
        <source>The next evaluation names cell types by the marker sets %1.</source>
        <translation>Der nächste Vergleich benennt Zelltypen nach den Markersätzen %1.</translation>
    </message>
    <message>
        <source>Copy of %1</source>
        <translation>Kopie von %1</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
    <message>
        <source>Export as one archive</source>
        <translation>Als ein Archiv exportieren</translation>
    </message>
    <message>
        <source>Archive (*.tar.gz)</source>
        <translation>Archiv (*.tar.gz)</translation>
    </message>
    <message>
        <source>%1 is open already.</source>
        <translation>%1 ist bereits geöffnet.</translation>
    </message>
    <message>
        <source>It is open in %1. Two writers would undo each other&apos;s work, so here it can only be looked at, or opened as a copy.</source>
        <translation>Es ist geöffnet in: %1. Zwei Schreibende würden einander die Arbeit zunichtemachen, deshalb lässt es sich hier nur ansehen oder als Kopie öffnen.</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>Schreibgeschützt öffnen</translation>
    </message>
    <message>
        <source>Open a copy…</source>
        <translation>Kopie öffnen…</translation>
    </message>
    <message>
        <source>%1 has lost files.</source>
        <translation>In %1 fehlen Dateien.</translation>
    </message>
    <message>
        <source>Missing, or cut short: %1. If they were moved, or are in a copy of the project, name the folder: they are known by their content, whatever they are called now.</source>
        <translation>Fehlend oder unvollständig: %1. Wurden sie verschoben oder liegen sie in einer Kopie des Projekts, geben Sie den Ordner an: Sie werden an ihrem Inhalt erkannt, wie auch immer sie jetzt heißen.</translation>
    </message>
    <message>
        <source>Look in a folder…</source>
        <translation>In einem Ordner suchen…</translation>
    </message>
    <message>
        <source>Where the files may be</source>
        <translation>Wo die Dateien sein könnten</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
    <message>
        <source>Open data with &amp;choices…</source>
        <translation>Daten mit &amp;Auswahl öffnen…</translation>
    </message>
    <message>
        <source>Open several files as &amp;one…</source>
        <translation>Mehrere Dateien als &amp;eine öffnen…</translation>
    </message>
    <message>
        <source>&amp;Labels…</source>
        <translation>&amp;Labels…</translation>
    </message>
    <message>
        <source>Use gene &amp;symbols</source>
        <translation>Gen&amp;symbole verwenden</translation>
    </message>
    <message>
        <source>Gene &amp;names from a table…</source>
        <translation>Gen&amp;namen aus einer Tabelle…</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>&amp;Daten</translation>
    </message>
    <message>
        <source>Table of gene ids and symbols</source>
        <translation>Tabelle von Gen-IDs und Symbolen</translation>
    </message>
    <message>
        <source>Tables (*.tsv *.csv *.txt);;All files (*)</source>
        <translation>Tabellen (*.tsv *.csv *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open %1 files as one</source>
        <translation>%1 Dateien als eine öffnen</translation>
    </message>
    <message>
        <source>AnnData (*.h5ad)</source>
        <translation>AnnData (*.h5ad)</translation>
    </message>
    <message>
        <source>10x Genomics (*.h5 *.mtx *.mtx.gz)</source>
        <translation>10x Genomics (*.h5 *.mtx *.mtx.gz)</translation>
    </message>
    <message>
        <source>Loom (*.loom)</source>
        <translation>Loom (*.loom)</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.csv.gz *.tsv.gz *.txt.gz)</source>
        <translation>Tabellen (*.csv *.tsv *.txt *.csv.gz *.tsv.gz *.txt.gz)</translation>
    </message>
    <message>
        <source>Archives and exported projects (*.tar.gz *.tgz *.zip)</source>
        <translation>Archive und exportierte Projekte (*.tar.gz *.tgz *.zip)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open data with choices</source>
        <translation>Daten mit Auswahl öffnen</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Dateien hinzufügen</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::MarkLegend</name>
    <message>
        <source>in the question</source>
        <translation>in der Frage</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>vorgeschlagen</translation>
    </message>
    <message>
        <source>alias, mapped</source>
        <translation>Alias, zugeordnet</translation>
    </message>
    <message>
        <source>outside, dropped</source>
        <translation>außerhalb, verworfen</translation>
    </message>
    <message>
        <source>Boxes mark the names of genes: those of the question, those that the answer proposes, other names of such genes, and names that the question didn&apos;t show, which don&apos;t count.</source>
        <translation>Kästen markieren Gennamen: die der Frage, die von der Antwort vorgeschlagenen, andere Namen solcher Gene und Namen, die die Frage nicht zeigte und die nicht zählen.</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::MarkedBrowser</name>
    <message>
        <source>%1: proposed</source>
        <translation>%1: vorgeschlagen</translation>
    </message>
    <message>
        <source>%1 is another name of %2: proposed</source>
        <translation>%1 ist ein anderer Name von %2: vorgeschlagen</translation>
    </message>
    <message>
        <source>%1 is not in the question: dropped</source>
        <translation>%1 steht nicht in der Frage: verworfen</translation>
    </message>
    <message>
        <source>%1: beyond the number asked for, dropped</source>
        <translation>%1: über die erfragte Anzahl hinaus, verworfen</translation>
    </message>
    <message>
        <source>%1: in the question</source>
        <translation>%1: in der Frage</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::MarkerBar</name>
    <message>
        <source>Marker dot plot</source>
        <translation>Marker-Dotplot</translation>
    </message>
    <message>
        <source>Genes</source>
        <translation>Gene</translation>
    </message>
    <message>
        <source>Top markers</source>
        <translation>Beste Marker</translation>
    </message>
    <message>
        <source>Own list</source>
        <translation>Eigene Liste</translation>
    </message>
    <message>
        <source>Markers of each type</source>
        <translation>Marker je Typ</translation>
    </message>
    <message>
        <source> per type</source>
        <translation> je Typ</translation>
    </message>
    <message>
        <source>Genes…</source>
        <translation>Gene…</translation>
    </message>
    <message>
        <source>Type or paste the genes to show</source>
        <translation>Gene eingeben oder einfügen</translation>
    </message>
    <message>
        <source>Ranked by</source>
        <translation>Gereiht nach</translation>
    </message>
    <message>
        <source>Wilcoxon</source>
        <translation>Wilcoxon</translation>
    </message>
    <message>
        <source>t-test</source>
        <translation>t-Test</translation>
    </message>
    <message>
        <source>How a gene&apos;s values in a type of real cells are compared with those in all others</source>
        <translation>Wie die Werte eines Gens in einem Typ realer Zellen mit denen in allen anderen verglichen werden</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Dendrogram</source>
        <translation>Dendrogramm</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Dendrogram: complete linkage on the correlation of the types&apos; mean principal components</source>
        <translation>Dendrogramm: Complete Linkage auf der Korrelation der mittleren Hauptkomponenten der Typen</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skala</translation>
    </message>
    <message>
        <source>0–1 per gene, from real</source>
        <translation>0–1 je Gen, nach den realen</translation>
    </message>
    <message>
        <source>log1p mean</source>
        <translation>Mittel von log1p</translation>
    </message>
    <message>
        <source>One scale for both sides: a colour means the same in real and synthetic cells</source>
        <translation>Eine Skala für beide Seiten: Eine Farbe bedeutet in realen und synthetischen Zellen dasselbe</translation>
    </message>
    <message>
        <source>Show difference instead</source>
        <translation>Differenz zeigen</translation>
    </message>
    <message>
        <source> per cluster</source>
        <translation> je Cluster</translation>
    </message>
    <message>
        <source>Not in the compared cells: %1</source>
        <translation>Nicht in den verglichenen Zellen: %1</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::MarkerModel</name>
    <message>
        <source>Marker gene</source>
        <translation>Markergen</translation>
    </message>
    <message>
        <source>Gene</source>
        <translation>Gen</translation>
    </message>
    <message>
        <source>Group of real cells that the gene marks</source>
        <translation>Gruppe realer Zellen, die das Gen markiert</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Markiert</translation>
    </message>
    <message>
        <source>Place among the genes of the group, by score</source>
        <translation>Platz unter den Genen der Gruppe, nach Score</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Group against all other real cells: z of the rank sum, or Welch&apos;s t</source>
        <translation>Gruppe gegen alle anderen realen Zellen: z der Rangsumme oder Welchs t</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Two-sided p of the score, adjusted over the genes (Benjamini and Hochberg)</source>
        <translation>Zweiseitiges p des Scores, über die Gene adjustiert (Benjamini und Hochberg)</translation>
    </message>
    <message>
        <source>Adjusted p</source>
        <translation>Adjustiertes p</translation>
    </message>
    <message>
        <source>log2 of the mean normalised counts in the group over those outside</source>
        <translation>log2 der mittleren normalisierten Counts in der Gruppe zu denen außerhalb</translation>
    </message>
    <message>
        <source>log2 fold</source>
        <translation>log2-fach</translation>
    </message>
    <message>
        <source>Real cells of the group that express the gene</source>
        <translation>Reale Zellen der Gruppe, die das Gen exprimieren</translation>
    </message>
    <message>
        <source>In group</source>
        <translation>In Gruppe</translation>
    </message>
    <message>
        <source>Real cells outside the group that express the gene</source>
        <translation>Reale Zellen außerhalb der Gruppe, die das Gen exprimieren</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>Außerhalb</translation>
    </message>
    <message>
        <source>Specificity in real cells, typed as the synthetic ones are: 0, the same mean in all groups, to 1, in this group alone</source>
        <translation>Spezifität in realen Zellen, typisiert wie die synthetischen: 0, gleiches Mittel in allen Gruppen, bis 1, nur in dieser Gruppe</translation>
    </message>
    <message>
        <source>Spec. real</source>
        <translation>Spez. real</translation>
    </message>
    <message>
        <source>The same in synthetic cells</source>
        <translation>Dasselbe in synthetischen Zellen</translation>
    </message>
    <message>
        <source>Spec. synthetic</source>
        <translation>Spez. synthetisch</translation>
    </message>
    <message>
        <source>Synthetic less real: below 0 the synthetic cells blur the marker</source>
        <translation>Synthetisch minus real: Unter 0 verwischen die synthetischen Zellen den Marker</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::MarkerPanel</name>
    <message>
        <source>Ranking the marker genes was cancelled.</source>
        <translation>Das Reihen der Markergene wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Rank again</source>
        <translation>Neu reihen</translation>
    </message>
    <message>
        <source>Markers</source>
        <translation>Marker</translation>
    </message>
    <message>
        <source>Not compared yet.</source>
        <translation>Noch nicht verglichen.</translation>
    </message>
    <message>
        <source>The compared cells are being read…</source>
        <translation>Die verglichenen Zellen werden gelesen…</translation>
    </message>
    <message>
        <source>Rank marker genes</source>
        <translation>Markergene reihen</translation>
    </message>
    <message>
        <source>Ranking the marker genes of the real cells…</source>
        <translation>Die Markergene der realen Zellen werden gereiht…</translation>
    </message>
    <message>
        <source>Specificity of the %1 markers: real %2, synthetic %3:</source>
        <translation>Spezifität der %1 Marker: real %2, synthetisch %3:</translation>
    </message>
    <message>
        <source>noisier</source>
        <translation>verrauschter</translation>
    </message>
    <message>
        <source>cleaner</source>
        <translation>sauberer</translation>
    </message>
    <message>
        <source>alike</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>Mean over the markers of how far each is its type&apos;s own, 0 to 1 (Cabili et al., 2011). Real and synthetic cells are typed by one classifier, and types with cells on both sides count. Synthetic less real: %1, standard error %2 (jackknife over cells). Within two of them, or below .02: alike.</source>
        <translation>Mittel über die Marker, wie sehr jeder allein seinem Typ gehört, 0 bis 1 (Cabili et al., 2011). Reale und synthetische Zellen typisiert ein Klassifikator, und es zählen Typen mit Zellen auf beiden Seiten. Synthetisch minus real: %1, Standardfehler %2 (Jackknife über Zellen). Innerhalb von zweien oder unter 0,02: gleich.</translation>
    </message>
    <message>
        <source>Marker dot plot</source>
        <translation>Marker-Dotplot</translation>
    </message>
    <message>
        <source>Markers of cell types, real and synthetic</source>
        <translation>Marker der Zelltypen, real und synthetisch</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::MergeDialog</name>
    <message>
        <source>Open several files as one</source>
        <translation>Mehrere Dateien als eine öffnen</translation>
    </message>
    <message>
        <source>Their cells come together on the genes that all files have. Each cell keeps the name of its batch in a column.</source>
        <translation>Ihre Zellen kommen auf den Genen zusammen, die alle Dateien haben. Jede Zelle behält den Namen ihres Batches in einer Spalte.</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Dateien hinzufügen…</translation>
    </message>
    <message>
        <source>Choices…</source>
        <translation>Auswahl…</translation>
    </message>
    <message>
        <source>How the chosen file is read: matrix, genome, gene names…</source>
        <translation>Wie die gewählte Datei gelesen wird: Matrix, Genom, Gennamen…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Column of the batch</source>
        <translation>Spalte des Batches</translation>
    </message>
    <message>
        <source>Open as one</source>
        <translation>Als eine öffnen</translation>
    </message>
    <message>
        <source>Files that become one</source>
        <translation>Dateien, die eine werden</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Was sie enthält</translation>
    </message>
    <message>
        <source>Looking into it…</source>
        <translation>Wird angesehen…</translation>
    </message>
    <message>
        <source>Add at least two files.</source>
        <translation>Mindestens zwei Dateien hinzufügen.</translation>
    </message>
    <message>
        <source>Name the column that holds each cell&apos;s batch.</source>
        <translation>Die Spalte benennen, in der der Batch jeder Zelle steht.</translation>
    </message>
    <message>
        <source>Looking into %1…</source>
        <translation>%1 wird angesehen…</translation>
    </message>
    <message>
        <source>Name the batch of %1.</source>
        <translation>Den Batch von %1 benennen.</translation>
    </message>
    <message>
        <source>Two files are called %1: give each batch a name of its own.</source>
        <translation>Zwei Dateien heißen %1: jedem Batch einen eigenen Namen geben.</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t tell what its rows are: see its choices.</source>
        <translation>%1 verrät nicht, was die Zeilen sind: siehe Auswahl.</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::MergeReportDialog</name>
    <message>
        <source>Files opened as one</source>
        <translation>Als eine geöffnete Dateien</translation>
    </message>
    <message>
        <source>%1 cells on the %2 genes that all files have</source>
        <translation>%1 Zellen auf den %2 Genen, die alle Dateien haben</translation>
    </message>
    <message>
        <source>Files and the genes that were left out</source>
        <translation>Dateien und die weggelassenen Gene</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Zellen</translation>
    </message>
    <message>
        <source>Genes</source>
        <translation>Gene</translation>
    </message>
    <message>
        <source>Genes left out</source>
        <translation>Gene weggelassen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Tabelle kopieren</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::MessageBar</name>
    <message>
        <source>Dismiss all</source>
        <translation>Alle schließen</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::MetricsModel</name>
    <message>
        <source>1 − the cosine similarity of the two mean expression vectors. 0: the same direction.</source>
        <translation>1 − Kosinusähnlichkeit der beiden mittleren Expressionsvektoren. 0: dieselbe Richtung.</translation>
    </message>
    <message>
        <source>Euclidean distance between the two mean expression vectors, in normalised counts.</source>
        <translation>Euklidischer Abstand der beiden mittleren Expressionsvektoren, in normalisierten Counts.</translation>
    </message>
    <message>
        <source>Maximum mean discrepancy (squared, three Gaussian kernels): how far the two clouds of cells are apart, not only their means. 0: the same distribution.</source>
        <translation>Maximum Mean Discrepancy (quadriert, drei Gauß-Kerne): wie weit die beiden Zellwolken auseinanderliegen, nicht nur ihre Mittelwerte. 0: dieselbe Verteilung.</translation>
    </message>
    <message>
        <source>How well a random forest tells real from synthetic cells (area under the curve). 0.5: it cannot; 1: always.</source>
        <translation>Wie gut ein Random Forest reale von synthetischen Zellen unterscheidet (Fläche unter der Kurve). 0,5: gar nicht; 1: immer.</translation>
    </message>
    <message>
        <source>Cosine distance</source>
        <translation>Kosinusabstand</translation>
    </message>
    <message>
        <source>Euclidean distance</source>
        <translation>Euklid. Abstand</translation>
    </message>
    <message>
        <source>MMD</source>
        <translation>MMD</translation>
    </message>
    <message>
        <source>RF-AUROC</source>
        <translation>RF-AUROC</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Metrik</translation>
    </message>
    <message>
        <source>Synthetic</source>
        <translation>Synthetisch</translation>
    </message>
    <message>
        <source>Cells of the controller alone, without a network, against the test cells</source>
        <translation>Zellen des Controllers allein, ohne Netzwerk, gegen die Testzellen</translation>
    </message>
    <message>
        <source>Stage 1</source>
        <translation>Stufe 1</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Kontrolle</translation>
    </message>
    <message>
        <source>miLISI</source>
        <translation>miLISI</translation>
    </message>
    <message>
        <source>Mean local inverse Simpson&apos;s index of real and synthetic cells on t-SNE: how many of the two a neighbourhood holds. 2: perfectly mixed, 1: apart.</source>
        <translation>Mittlerer lokaler inverser Simpson-Index realer und synthetischer Zellen auf t-SNE: wie viele der beiden eine Nachbarschaft enthält. 2: ganz gemischt, 1: getrennt.</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>Within noise</source>
        <translation>Im Rauschen</translation>
    </message>
    <message>
        <source>Slightly below noise</source>
        <translation>Knapp unter Rauschen</translation>
    </message>
    <message>
        <source>Slightly above noise</source>
        <translation>Knapp über Rauschen</translation>
    </message>
    <message>
        <source>Far below noise</source>
        <translation>Weit unter Rauschen</translation>
    </message>
    <message>
        <source>Far above noise</source>
        <translation>Weit über Rauschen</translation>
    </message>
    <message>
        <source>no random graph trained yet</source>
        <translation>noch kein Zufallsgraph trainiert</translation>
    </message>
    <message>
        <source>too few random graphs for a verdict</source>
        <translation>zu wenige Zufallsgraphen für ein Urteil</translation>
    </message>
    <message>
        <source>does not tell random graphs apart</source>
        <translation>unterscheidet Zufallsgraphen nicht</translation>
    </message>
    <message>
        <source>better than random graphs</source>
        <translation>besser als Zufallsgraphen</translation>
    </message>
    <message>
        <source>within noise of a random graph</source>
        <translation>im Rauschen eines Zufallsgraphen</translation>
    </message>
    <message>
        <source>worse than random graphs</source>
        <translation>schlechter als Zufallsgraphen</translation>
    </message>
    <message>
        <source>Lower is better; for RF-AUROC nearer to 0.5, for miLISI higher</source>
        <translation>Niedriger ist besser; bei RF-AUROC näher an 0,5, bei miLISI höher</translation>
    </message>
    <message>
        <source>Cells of the causal GAN against the test cells: mean and standard deviation of several sets</source>
        <translation>Zellen des kausalen GAN gegen die Testzellen: Mittel und Standardabweichung mehrerer Sätze</translation>
    </message>
    <message>
        <source>Real training cells against the test cells, mean: what no synthesis can be expected to beat</source>
        <translation>Reale Trainingszellen gegen die Testzellen, Mittel: was keine Synthese unterbieten kann</translation>
    </message>
    <message>
        <source>Cells of causal GANs on random graphs over the same TFs, mean of the project&apos;s runs</source>
        <translation>Zellen kausaler GANs auf Zufallsgraphen über dieselben TFs, Mittel der Läufe des Projekts</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Zufall</translation>
    </message>
    <message>
        <source>Cells of causal GANs on random graphs over other TFs, mean of the project&apos;s runs</source>
        <translation>Zellen kausaler GANs auf Zufallsgraphen über andere TFs, Mittel der Läufe des Projekts</translation>
    </message>
    <message>
        <source>Random TFs</source>
        <translation>Zufalls-TFs</translation>
    </message>
    <message>
        <source>Where the synthetic cells stand between real resamples and random graphs</source>
        <translation>Wo die synthetischen Zellen zwischen realen Stichproben und Zufallsgraphen stehen</translation>
    </message>
    <message>
        <source>Null bands</source>
        <translation>Nullbänder</translation>
    </message>
    <message>
        <source>Synthetic cells against the range of the control&apos;s resamples</source>
        <translation>Synthetische Zellen gegen die Spanne der Kontroll-Stichproben</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Synthetic cells against the range of the random graphs</source>
        <translation>Synthetische Zellen gegen die Spanne der Zufallsgraphen</translation>
    </message>
    <message>
        <source>Against random</source>
        <translation>Gegen Zufall</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::MetricsPanel</name>
    <message>
        <source>Metrics</source>
        <translation>Metriken</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Train random graphs…</source>
        <translation>Zufallsgraphen trainieren…</translation>
    </message>
    <message>
        <source>Ten of them show what a network that knows nothing scores</source>
        <translation>Zehn davon zeigen, was ein Netzwerk ohne Wissen erreicht</translation>
    </message>
    <message>
        <source>%1 definition, %2 sets of synthetic cells, mean ± sd</source>
        <translation>Definition %1, %2 Sätze synthetischer Zellen, Mittel ± SD</translation>
    </message>
    <message>
        <source>%1 definition, one set of synthetic cells</source>
        <translation>Definition %1, ein Satz synthetischer Zellen</translation>
    </message>
    <message>
        <source>synthetic ± sd</source>
        <translation>synthetisch ± SD</translation>
    </message>
    <message>
        <source>synthetic</source>
        <translation>synthetisch</translation>
    </message>
    <message>
        <source>control, %1 resamples</source>
        <translation>Kontrolle, %1 Stichproben</translation>
    </message>
    <message>
        <source>Stage 1</source>
        <translation>Stufe 1</translation>
    </message>
    <message>
        <source>random graphs, %1</source>
        <translation>Zufallsgraphen, %1</translation>
    </message>
    <message>
        <source>random TFs, %1</source>
        <translation>Zufalls-TFs, %1</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::Minimap</name>
    <message>
        <source>Overview of the network</source>
        <translation>Übersicht des Netzwerks</translation>
    </message>
    <message>
        <source>The whole network; click to go there</source>
        <translation>Das ganze Netzwerk; klicken, um dorthin zu gehen</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::ModelBar</name>
    <message>
        <source>Who is asked. Any server that speaks OpenAI&apos;s protocol can be named in the settings.</source>
        <translation>Wer gefragt wird. In den Einstellungen lässt sich jeder Server angeben, der das Protokoll von OpenAI spricht.</translation>
    </message>
    <message>
        <source>The model&apos;s name as its provider writes it; the list shows what is offered (F5 asks again)</source>
        <translation>Name des Modells, wie der Anbieter ihn schreibt; die Liste zeigt das Angebot (F5 fragt erneut)</translation>
    </message>
    <message>
        <source>How often each question is asked, each time with another seed</source>
        <translation>Wie oft jede Frage gestellt wird, jedes Mal mit einem anderen Seed</translation>
    </message>
    <message>
        <source>Spread of the answers; 0 gives the most likely one</source>
        <translation>Streuung der Antworten; 0 ergibt die wahrscheinlichste</translation>
    </message>
    <message>
        <source>Answers come from this project&apos;s transcript alone, those of every model in it; no network</source>
        <translation>Antworten kommen allein aus dem Protokoll dieses Projekts, von allen Modellen darin; ohne Internet</translation>
    </message>
    <message>
        <source>Settings of the model: address, key, prices</source>
        <translation>Einstellungen des Modells: Adresse, Schlüssel, Preise</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>%1 recorded answers</source>
        <translation>%1 aufgezeichnet</translation>
    </message>
    <message>
        <source>%1 of %2 recorded</source>
        <translation>%1 von %2 aufgezeichnet</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 Anfragen</translation>
    </message>
    <message>
        <source>≈ %1 tokens</source>
        <translation>≈ %1 Tokens</translation>
    </message>
    <message>
        <source>≈ %1 M tokens</source>
        <translation>≈ %1 Mio. Tokens</translation>
    </message>
    <message>
        <source>≈ %1</source>
        <translation>≈ %1</translation>
    </message>
    <message>
        <source>≈ %1 s</source>
        <translation>≈ %1 s</translation>
    </message>
    <message>
        <source>≈ %1 min</source>
        <translation>≈ %1 min</translation>
    </message>
    <message>
        <source>No key set. Recorded answers work without one.</source>
        <translation>Kein Schlüssel gesetzt. Aufgezeichnete Antworten brauchen keinen.</translation>
    </message>
    <message>
        <source>No model is chosen.</source>
        <translation>Kein Modell gewählt.</translation>
    </message>
    <message>
        <source>Replay recorded answers</source>
        <translation>Antworten wiedergeben</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Wiedergeben</translation>
    </message>
    <message>
        <source>The project names its own address, %1: confirm it in the settings.</source>
        <translation>Das Projekt nennt eine eigene Adresse, %1: in den Einstellungen bestätigen.</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::ModelBox</name>
    <message>
        <source>Look for models again</source>
        <translation>Erneut nach Modellen suchen</translation>
    </message>
    <message>
        <source>Looking for models…</source>
        <translation>Modelle werden gesucht…</translation>
    </message>
    <message>
        <source>Look for models</source>
        <translation>Modelle suchen</translation>
    </message>
    <message>
        <source>No server answers at %1</source>
        <translation>Kein Server antwortet unter %1</translation>
    </message>
    <message>
        <source>No models are offered</source>
        <translation>Keine Modelle angeboten</translation>
    </message>
    <message>
        <source>%1 on this computer</source>
        <translation>%1 auf diesem Computer</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::ModelDialog</name>
    <message>
        <source>Settings of %1</source>
        <translation>Einstellungen von %1</translation>
    </message>
    <message>
        <source>Where the API is; empty: the provider&apos;s own address</source>
        <translation>Wo die API liegt; leer: die eigene Adresse des Anbieters</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>Basis-URL</translation>
    </message>
    <message>
        <source>Kept in the system&apos;s key ring, in no file of the project</source>
        <translation>Liegt im Schlüsselbund des Systems, in keiner Datei des Projekts</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Remove the key from the key ring and from this session</source>
        <translation>Schlüssel aus dem Schlüsselbund und aus dieser Sitzung entfernen</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>For the estimate, in any currency; 0: not known, or free</source>
        <translation>Für die Schätzung, in beliebiger Währung; 0: unbekannt oder kostenlos</translation>
    </message>
    <message>
        <source>per million tokens</source>
        <translation>je Million Tokens</translation>
    </message>
    <message>
        <source>Price, asked</source>
        <translation>Preis, Frage</translation>
    </message>
    <message>
        <source>Price, answered</source>
        <translation>Preis, Antwort</translation>
    </message>
    <message>
        <source>Sent with the first repeat; each other repeat has the next one</source>
        <translation>Wird mit der ersten Wiederholung gesendet; jede weitere hat den nächsten</translation>
    </message>
    <message>
        <source>This provider takes no seed: it only names the repeats in the record</source>
        <translation>Dieser Anbieter nimmt keinen Seed an: Er benennt nur die Wiederholungen im Protokoll</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>of the first repeat</source>
        <translation>der ersten Wiederholung</translation>
    </message>
    <message>
        <source>Paste a key</source>
        <translation>Schlüssel einfügen</translation>
    </message>
    <message>
        <source>Paste another key</source>
        <translation>Neuer Schlüssel</translation>
    </message>
    <message>
        <source>%1, from the environment variable %2</source>
        <translation>%1, aus der Umgebungsvariable %2</translation>
    </message>
    <message>
        <source>%1, from the system&apos;s key ring</source>
        <translation>%1, aus dem Schlüsselbund des Systems</translation>
    </message>
    <message>
        <source>%1, until the program is closed</source>
        <translation>%1, bis das Programm geschlossen wird</translation>
    </message>
    <message>
        <source>No key set.</source>
        <translation>Kein Schlüssel gesetzt.</translation>
    </message>
    <message>
        <source>No key set; most servers of this kind need none.</source>
        <translation>Kein Schlüssel gesetzt; die meisten Server dieser Art brauchen keinen.</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::NamesDialog</name>
    <message>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::NetworkPage</name>
    <message>
        <source>Run GRNBoost2</source>
        <translation>GRNBoost2 starten</translation>
    </message>
    <message>
        <source>No network yet.</source>
        <translation>Noch kein Netzwerk.</translation>
    </message>
    <message>
        <source>Find a gene</source>
        <translation>Gen suchen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>%1 TFs × %2 targets · %3 edges</source>
        <translation>%1 TFs × %2 Zielgene · %3 Kanten</translation>
    </message>
    <message>
        <source>GRNBoost2 is running…</source>
        <translation>GRNBoost2 läuft…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Anordnen</translation>
    </message>
    <message>
        <source>Stop arranging and keep the places reached</source>
        <translation>Anordnen stoppen und die erreichten Plätze behalten</translation>
    </message>
    <message>
        <source>%1 is not in the network.</source>
        <translation>%1 ist nicht im Netzwerk.</translation>
    </message>
    <message>
        <source>Open a network…</source>
        <translation>Netzwerk öffnen…</translation>
    </message>
    <message>
        <source>Show or hide versions and constraints</source>
        <translation>Versionen und Bedingungen ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Save the network as a version (Ctrl+Shift+V)</source>
        <translation>Netzwerk als Version speichern (Strg+Umschalt+V)</translation>
    </message>
    <message>
        <source>Save as version…</source>
        <translation>Version speichern…</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Arrange the genes</source>
        <translation>Gene anordnen</translation>
    </message>
    <message>
        <source>Open a network, export the picture or the network</source>
        <translation>Netzwerk öffnen, Bild oder Netzwerk exportieren</translation>
    </message>
    <message>
        <source>Views of the network</source>
        <translation>Ansichten des Netzwerks</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Überschneidung</translation>
    </message>
    <message>
        <source>Regulons</source>
        <translation>Regulons</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>v%1</source>
        <translation>v%1</translation>
    </message>
    <message>
        <source>Difference %1 → %2</source>
        <translation>Unterschied %1 → %2</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>added</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>sign</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>Sperre</translation>
    </message>
    <message>
        <source>changed: %1</source>
        <translation>geändert: %1</translation>
    </message>
    <message>
        <source>Arrange the genes anew</source>
        <translation>Gene neu anordnen</translation>
    </message>
    <message numerus="yes">
        <source> · %Ln only listed, since a gene&apos;s role changed</source>
        <translation>
            <numerusform> · %Ln nur in der Liste, da ein Gen die Rolle wechselte</numerusform>
            <numerusform> · %Ln nur in der Liste, da ein Gen die Rolle wechselte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grnwb::ui::NetworkView</name>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln genes</source>
        <translation>
            <numerusform>%Ln Gen verschieben</numerusform>
            <numerusform>%Ln Gene verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Pin %1</source>
        <translation>%1 anheften</translation>
    </message>
    <message numerus="yes">
        <source>Pin %Ln genes</source>
        <translation>
            <numerusform>%Ln Gen anheften</numerusform>
            <numerusform>%Ln Gene anheften</numerusform>
        </translation>
    </message>
    <message>
        <source>Unpin %1</source>
        <translation>%1 lösen</translation>
    </message>
    <message numerus="yes">
        <source>Unpin %Ln genes</source>
        <translation>
            <numerusform>%Ln Gen lösen</numerusform>
            <numerusform>%Ln Gene lösen</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>%1 ausblenden</translation>
    </message>
    <message numerus="yes">
        <source>Hide %Ln genes</source>
        <translation>
            <numerusform>%Ln Gen ausblenden</numerusform>
            <numerusform>%Ln Gene ausblenden</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all genes</source>
        <translation>Alle Gene zeigen</translation>
    </message>
    <message>
        <source>Show the neighbours of %1</source>
        <translation>Nachbarn von %1 zeigen</translation>
    </message>
    <message>
        <source>Focus on %1</source>
        <translation>Fokus auf %1</translation>
    </message>
    <message numerus="yes">
        <source>Focus on %Ln genes</source>
        <translation>
            <numerusform>Fokus auf %Ln Gen</numerusform>
            <numerusform>Fokus auf %Ln Gene</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the focus</source>
        <translation>Fokus aufheben</translation>
    </message>
    <message numerus="yes">
        <source>Show the neighbours of %Ln genes</source>
        <translation>
            <numerusform>Nachbarn von %Ln Gen zeigen</numerusform>
            <numerusform>Nachbarn von %Ln Genen zeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grnwb::ui::Omnibox</name>
    <message>
        <source>Search genes, TFs, cell types, pages</source>
        <translation>Gene, TFs, Zelltypen, Seiten suchen</translation>
    </message>
    <message>
        <source>Search genes, TFs, cell types and pages (Ctrl+F)</source>
        <translation>Gene, TFs, Zelltypen und Seiten suchen (Strg+F)</translation>
    </message>
    <message>
        <source>page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>cell type</source>
        <translation>Zelltyp</translation>
    </message>
    <message>
        <source>TF in the network</source>
        <translation>TF im Netzwerk</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Zielgen</translation>
    </message>
    <message>
        <source>TF</source>
        <translation>TF</translation>
    </message>
    <message>
        <source>gene</source>
        <translation>Gen</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::OpenChoicesDialog</name>
    <message>
        <source>Table of text</source>
        <translation>Texttabelle</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>How is %1 to be read?</source>
        <translation>Wie soll %1 gelesen werden?</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Looking into %1…</source>
        <translation>%1 wird angesehen…</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Zellen</translation>
    </message>
    <message>
        <source>Genes</source>
        <translation>Gene</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>as they are</source>
        <translation>wie sie sind</translation>
    </message>
    <message>
        <source>%1 (Ensembl)</source>
        <translation>%1 (Ensembl)</translation>
    </message>
    <message>
        <source>Genome</source>
        <translation>Genom</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>Gene names</source>
        <translation>Gennamen</translation>
    </message>
    <message>
        <source>Rows are cells</source>
        <translation>Zeilen sind Zellen</translation>
    </message>
    <message>
        <source>Rows are genes</source>
        <translation>Zeilen sind Gene</translation>
    </message>
    <message>
        <source>First rows: %1</source>
        <translation>Erste Zeilen: %1</translation>
    </message>
    <message>
        <source>First columns: %1</source>
        <translation>Erste Spalten: %1</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Names and sizes don&apos;t tell what the rows are: choose.</source>
        <translation>Namen und Größen verraten nicht, was die Zeilen sind: bitte wählen.</translation>
    </message>
    <message>
        <source>%1 is nearer to the raw counts that preprocessing needs.</source>
        <translation>%1 ist näher an den rohen Zählwerten, die die Vorverarbeitung braucht.</translation>
    </message>
    <message>
        <source>Raw counts are what preprocessing needs.</source>
        <translation>Rohe Zählwerte sind, was die Vorverarbeitung braucht.</translation>
    </message>
    <message>
        <source>None holds raw counts, which preprocessing needs; this is the nearest to them.</source>
        <translation>Keine enthält rohe Zählwerte, die die Vorverarbeitung braucht; diese kommt ihnen am nächsten.</translation>
    </message>
    <message>
        <source>Opens %1.</source>
        <translation>Öffnet %1.</translation>
    </message>
    <message>
        <source>Opens %1 of %2.</source>
        <translation>Öffnet %1 von %2.</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::OverlapChoice</name>
    <message>
        <source>Compared networks</source>
        <translation>Verglichene Netzwerke</translation>
    </message>
    <message>
        <source>All of them say what chance gives; those that are checked have a row of their own</source>
        <translation>Alle zusammen zeigen, was der Zufall ergibt; die angekreuzten haben eine eigene Zeile</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::OverlapPair</name>
    <message numerus="yes">
        <source>observed, %Ln target(s)</source>
        <translation>
            <numerusform>beobachtet, %Ln Zielgen</numerusform>
            <numerusform>beobachtet, %Ln Zielgene</numerusform>
        </translation>
    </message>
    <message>
        <source>random pairs, mean of %1</source>
        <translation>Zufallspaare, Mittel aus %1</translation>
    </message>
    <message>
        <source>random pairs, expected</source>
        <translation>Zufallspaare, erwartet</translation>
    </message>
    <message>
        <source>Selected pair</source>
        <translation>Ausgewähltes Paar</translation>
    </message>
    <message>
        <source>Overlap per target</source>
        <translation>Überschneidung je Zielgen</translation>
    </message>
    <message>
        <source>Click a cell: its two networks are shown here, their edges in the ledger.</source>
        <translation>Auf eine Zelle klicken: Hier erscheinen ihre zwei Netzwerke, deren Kanten in der Kantenliste.</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Zielgene</translation>
    </message>
    <message>
        <source>Overlap per target: %1</source>
        <translation>Überschneidung je Zielgen: %1</translation>
    </message>
    <message>
        <source>✓ above chance</source>
        <translation>✓ über Zufall</translation>
    </message>
    <message>
        <source>below chance</source>
        <translation>unter Zufall</translation>
    </message>
    <message>
        <source>within chance</source>
        <translation>wie Zufall</translation>
    </message>
    <message>
        <source>Overlap %1; 95 % of random pairs like these have %2 to %3</source>
        <translation>Überschneidung %1; 95 % solcher Zufallspaare haben %2 bis %3</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::OverlapPanel</name>
    <message>
        <source>%1 *</source>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Überschneidung</translation>
    </message>
    <message>
        <source>chance</source>
        <translation>Zufall</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Save as version…</source>
        <translation>Version speichern…</translation>
    </message>
    <message>
        <source>Copy the matrix as a table</source>
        <translation>Matrix als Tabelle kopieren</translation>
    </message>
    <message>
        <source>Overlap of regulator sets</source>
        <translation>Überschneidung der Regulatoren</translation>
    </message>
    <message>
        <source>Overlap of the networks</source>
        <translation>Überschneidung der Netzwerke</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Vergleich läuft…</translation>
    </message>
    <message>
        <source>Compare networks</source>
        <translation>Netzwerke vergleichen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln network(s)</source>
        <translation>
            <numerusform>%Ln Netzwerk</numerusform>
            <numerusform>%Ln Netzwerke</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, computed in under %2</source>
        <translation>%1, berechnet in unter %2</translation>
    </message>
    <message>
        <source>%1, computed in %2</source>
        <translation>%1, berechnet in %2</translation>
    </message>
    <message>
        <source>No networks to compare yet.</source>
        <translation>Noch keine Netzwerke zu vergleichen.</translation>
    </message>
    <message>
        <source>Choose two networks, or make another one to compare with.</source>
        <translation>Zwei Netzwerke wählen oder ein weiteres zum Vergleich erzeugen.</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>Selected pair</source>
        <translation>Ausgewähltes Paar</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::OverlapSide</name>
    <message>
        <source>Compared networks</source>
        <translation>Verglichene Netzwerke</translation>
    </message>
    <message>
        <source>Common TFs</source>
        <translation>Gemeinsame TFs</translation>
    </message>
    <message>
        <source>Read this as</source>
        <translation>So zu lesen</translation>
    </message>
    <message>
        <source>Overlap is</source>
        <translation>Überschneidung als</translation>
    </message>
    <message>
        <source>Jaccard per target</source>
        <translation>Jaccard je Zielgen</translation>
    </message>
    <message>
        <source>For each target, the regulators that both networks have of all that either has; then the mean</source>
        <translation>Für jedes Zielgen die Regulatoren, die beide Netzwerke haben, von allen, die mindestens eines hat; davon das Mittel</translation>
    </message>
    <message>
        <source>Share of edges</source>
        <translation>Anteil der Kanten</translation>
    </message>
    <message>
        <source>Edges that both networks have, of all that either has</source>
        <translation>Kanten, die beide Netzwerke haben, von allen, die mindestens eines hat</translation>
    </message>
    <message>
        <source>TF lists only</source>
        <translation>Nur TF-Listen</translation>
    </message>
    <message>
        <source>The share of one network’s TFs that are TFs in the other</source>
        <translation>Anteil der TFs eines Netzwerks, die auch im anderen TFs sind</translation>
    </message>
    <message>
        <source>Two networks or more say how far methods and seeds agree, and random graphs how far they would by chance.</source>
        <translation>Zwei oder mehr Netzwerke zeigen, wie weit Methoden und Seeds übereinstimmen, und Zufallsgraphen, wie weit sie es durch Zufall täten.</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::ParameterForm</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::PerturbationForm</name>
    <message>
        <source>Pairs of a control cell and its perturbed twin</source>
        <translation>Paare aus einer Kontrollzelle und ihrem perturbierten Zwilling</translation>
    </message>
    <message>
        <source>Of the random numbers behind the cells; the same seed makes the same control cells</source>
        <translation>Der Zufallszahlen hinter den Zellen; derselbe Seed ergibt dieselben Kontrollzellen</translation>
    </message>
    <message>
        <source>Add a TF</source>
        <translation>TF hinzufügen</translation>
    </message>
    <message>
        <source>Hold several TFs at once</source>
        <translation>Mehrere TFs zugleich festhalten</translation>
    </message>
    <message>
        <source>Pairs of cells</source>
        <translation>Zellpaare</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Each control cell has a perturbed twin with the same random numbers and the same library scale: nothing differs but what follows from the held TFs.</source>
        <translation>Jede Kontrollzelle hat einen perturbierten Zwilling mit denselben Zufallszahlen und demselben Bibliotheksmaßstab: Nur was aus den festgehaltenen TFs folgt, unterscheidet die beiden.</translation>
    </message>
    <message>
        <source>TFs to hold</source>
        <translation>TFs zum Festhalten</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Zellen</translation>
    </message>
    <message>
        <source>Choose a TF of the run&apos;s network.</source>
        <translation>Einen TF des Netzwerks dieses Laufs wählen.</translation>
    </message>
    <message>
        <source>%1 is no TF of the run&apos;s network.</source>
        <translation>%1 ist kein TF des Netzwerks dieses Laufs.</translation>
    </message>
    <message>
        <source>%1 is there twice.</source>
        <translation>%1 kommt zweimal vor.</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::PerturbationPanel</name>
    <message>
        <source>Nothing perturbed yet.</source>
        <translation>Noch keine Perturbation.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Perturb</source>
        <translation>Perturbieren</translation>
    </message>
    <message>
        <source>Save cells…</source>
        <translation>Zellen speichern …</translation>
    </message>
    <message>
        <source>Write the control cells and their perturbed twins as h5ad</source>
        <translation>Kontrollzellen und ihre perturbierten Zwillinge als h5ad schreiben</translation>
    </message>
    <message>
        <source>Changes of targets</source>
        <translation>Änderungen der Zielgene</translation>
    </message>
    <message>
        <source>Only targets of the held TFs</source>
        <translation>Nur Zielgene der festgehaltenen TFs</translation>
    </message>
    <message>
        <source>%1, Stage 2: %2 TFs, %3 targets</source>
        <translation>%1, Stufe 2: %2 TFs, %3 Zielgene</translation>
    </message>
    <message>
        <source>A perturbation is running</source>
        <translation>Eine Perturbation läuft</translation>
    </message>
    <message>
        <source>Make matched cells with the TFs held, and the dose responses</source>
        <translation>Gepaarte Zellen mit festgehaltenen TFs und die Dosis-Wirkungs-Kurven erzeugen</translation>
    </message>
    <message>
        <source>The network or the data are newer than this run: it answers for the network it was trained on.</source>
        <translation>Netzwerk oder Daten sind neuer als dieser Lauf: Er antwortet für das Netzwerk, auf dem er trainiert wurde.</translation>
    </message>
    <message>
        <source>Save matched cells</source>
        <translation>Gepaarte Zellen speichern</translation>
    </message>
    <message>
        <source>Cells (*.h5ad)</source>
        <translation>Zellen (*.h5ad)</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::PerturbationSummary</name>
    <message>
        <source>The run&apos;s network has no targets of %1: nothing follows.</source>
        <translation>Im Netzwerk des Laufs hat %1 keine Zielgene: Es folgt nichts.</translation>
    </message>
    <message>
        <source>%1 of %2 targets of %3 move.</source>
        <translation>%1 von %2 Zielgenen von %3 ändern sich.</translation>
    </message>
    <message>
        <source>None of the %1 other targets does.</source>
        <translation>Von den %1 anderen Zielgenen ändert sich keines.</translation>
    </message>
    <message>
        <source>So do %1 of the %2 other targets.</source>
        <translation>Ebenso %1 der %2 anderen Zielgene.</translation>
    </message>
    <message>
        <source>%1 pairs of cells</source>
        <translation>%1 Zellpaare</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>Seed %1</translation>
    </message>
    <message>
        <source>%1 is low in the control cells already: 0 in %2 of them, %3 counts on average. A knock-out, or a multiple of that mean, can say little.</source>
        <translation>%1 ist schon in den Kontrollzellen niedrig: 0 in %2 von ihnen, im Mittel %3 Counts. Ein Knock-out oder ein Vielfaches dieses Mittels sagt wenig aus.</translation>
    </message>
    <message>
        <source>%1 targets move although no held TF regulates them (%2). The run&apos;s files do not fit each other: do not use this result, train again.</source>
        <translation>%1 Zielgene ändern sich, obwohl kein festgehaltener TF sie reguliert (%2). Die Dateien des Laufs passen nicht zueinander: dieses Ergebnis nicht verwenden, neu trainieren.</translation>
    </message>
    <message>
        <source>%1 held at 0 (raw mean %2)</source>
        <translation>%1 auf 0 gehalten (Rohmittel %2)</translation>
    </message>
    <message>
        <source>%1 held at %2 (%3 times its raw mean)</source>
        <translation>%1 auf %2 gehalten (%3-mal sein Rohmittel)</translation>
    </message>
    <message>
        <source>%1 held at %2 (raw mean %3)</source>
        <translation>%1 auf %2 gehalten (Rohmittel %3)</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::PreprocessSettings</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::PreprocessSide</name>
    <message>
        <source>Cells kept</source>
        <translation>Behaltene Zellen</translation>
    </message>
    <message>
        <source>Genes kept</source>
        <translation>Behaltene Gene</translation>
    </message>
    <message>
        <source>Normalisation</source>
        <translation>Normalisierung</translation>
    </message>
    <message>
        <source>Splits</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>%1 cells, %2 genes remain</source>
        <translation>%1 Zellen, %2 Gene bleiben</translation>
    </message>
    <message>
        <source>%1 cells remain</source>
        <translation>%1 Zellen bleiben</translation>
    </message>
    <message>
        <source>Too few for %1 test and %2 validation cells</source>
        <translation>Zu wenige für %1 Test- und %2 Validierungszellen</translation>
    </message>
    <message>
        <source>%1 of the genes are chosen, %2 cells are for training</source>
        <translation>%1 der Gene werden gewählt, %2 Zellen sind zum Training</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::ProjectSizeDialog</name>
    <message>
        <source>Size of %1</source>
        <translation>Größe von %1</translation>
    </message>
    <message>
        <source>Contents of the project by size</source>
        <translation>Inhalt des Projekts nach Größe</translation>
    </message>
    <message>
        <source>Copy as TSV</source>
        <translation>Als TSV kopieren</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Tabelle kopieren</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Measure the project</source>
        <translation>Projektgröße messen</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>%1 insgesamt</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Wird gemessen…</translation>
    </message>
    <message>
        <source>Removing what is checked frees %1</source>
        <translation>Entfernen des Angekreuzten gibt %1 frei</translation>
    </message>
    <message>
        <source>Check what is to be removed</source>
        <translation>Kreuzen Sie an, was entfernt werden soll</translation>
    </message>
    <message>
        <source>Remove %1 from the project?</source>
        <translation>%1 aus dem Projekt entfernen?</translation>
    </message>
    <message>
        <source>This can&apos;t be undone. %1</source>
        <translation>Das lässt sich nicht rückgängig machen. %1</translation>
    </message>
    <message>
        <source>Nothing that the project needs is lost.</source>
        <translation>Nichts, was das Projekt braucht, geht verloren.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::ProjectSizeModel</name>
    <message>
        <source>Raw data</source>
        <translation>Rohdaten</translation>
    </message>
    <message>
        <source>Prepared data</source>
        <translation>Aufbereitete Daten</translation>
    </message>
    <message>
        <source>TF candidates and prior networks</source>
        <translation>TF-Kandidaten und bekannte Regulation</translation>
    </message>
    <message>
        <source>Answers of language models</source>
        <translation>Antworten von Sprachmodellen</translation>
    </message>
    <message>
        <source>Networks and their versions</source>
        <translation>Netzwerke und ihre Versionen</translation>
    </message>
    <message>
        <source>Scored edges</source>
        <translation>Bewertete Kanten</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>%1, in use</source>
        <translation>%1, in Gebrauch</translation>
    </message>
    <message>
        <source>%1, not shown</source>
        <translation>%1, nicht gezeigt</translation>
    </message>
    <message>
        <source>%1, not finished</source>
        <translation>%1, nicht beendet</translation>
    </message>
    <message>
        <source>Older checkpoints of %1</source>
        <translation>Ältere Checkpoints von %1</translation>
    </message>
    <message>
        <source>Unfinished inference %1</source>
        <translation>Unfertige Inferenz %1</translation>
    </message>
    <message>
        <source>Former states, not used any more</source>
        <translation>Frühere Zustände, nicht mehr gebraucht</translation>
    </message>
    <message>
        <source>Temporary files of a program that was killed</source>
        <translation>Temporäre Dateien eines abgebrochenen Programms</translation>
    </message>
    <message>
        <source>Contents of the project</source>
        <translation>Inhalt des Projekts</translation>
    </message>
    <message>
        <source>Other files</source>
        <translation>Andere Dateien</translation>
    </message>
    <message>
        <source>its cells, weights and log are lost</source>
        <translation>Zellen, Gewichte und Protokoll gehen verloren</translation>
    </message>
    <message>
        <source>it can&apos;t go on</source>
        <translation>lässt sich nicht fortsetzen</translation>
    </message>
    <message>
        <source>no way back to earlier steps; the last and the best stay</source>
        <translation>kein Zurück zu früheren Schritten; der letzte und der beste bleiben</translation>
    </message>
    <message>
        <source>it starts anew</source>
        <translation>beginnt von vorn</translation>
    </message>
    <message>
        <source>nothing is lost</source>
        <translation>nichts geht verloren</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>wird gebraucht</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>When removed</source>
        <translation>Beim Entfernen</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::ProportionsModel</name>
    <message>
        <source>Share of the cells, %</source>
        <translation>Anteil der Zellen, %</translation>
    </message>
    <message>
        <source>real</source>
        <translation>real</translation>
    </message>
    <message>
        <source>synthetic, in the type&apos;s colour</source>
        <translation>synthetisch, in der Farbe des Typs</translation>
    </message>
    <message>
        <source>95 % range of the real share</source>
        <translation>95-%-Bereich des realen Anteils</translation>
    </message>
    <message>
        <source>Cell types</source>
        <translation>Zelltypen</translation>
    </message>
    <message>
        <source>real and synthetic cells, one classifier</source>
        <translation>reale und synthetische Zellen, ein Klassifikator</translation>
    </message>
    <message>
        <source>unassigned</source>
        <translation>nicht zugeordnet</translation>
    </message>
    <message>
        <source>Cells that the classifier is not sure of, and cells of invented regions</source>
        <translation>Zellen, bei denen der Klassifikator unsicher ist, und Zellen erfundener Bereiche</translation>
    </message>
    <message>
        <source>%1: %2 real and %3 synthetic cells. In as many real cells, 95 % of samples would show %4 to %5 %.</source>
        <translation>%1: %2 reale und %3 synthetische Zellen. In ebenso vielen realen Zellen zeigten 95 % der Stichproben %4 bis %5 %.</translation>
    </message>
    <message>
        <source>drift</source>
        <translation>Drift</translation>
    </message>
    <message>
        <source>low</source>
        <translation>niedrig</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>%1 | %2</source>
        <translation>%1 | %2</translation>
    </message>
    <message>
        <source>As one classifier, learned from the training cells, names real and synthetic cells alike</source>
        <translation>Wie ein Klassifikator, gelernt von den Trainingszellen, reale und synthetische Zellen gleichermaßen benennt</translation>
    </message>
    <message>
        <source>Cell type</source>
        <translation>Zelltyp</translation>
    </message>
    <message>
        <source>Upper bar: real cells; lower bar: synthetic ones; grey: 95 % range of the real share</source>
        <translation>Oberer Balken: reale Zellen; unterer: synthetische; grau: 95-%-Bereich des realen Anteils</translation>
    </message>
    <message>
        <source>Real | synthetic</source>
        <translation>Real | synthetisch</translation>
    </message>
    <message>
        <source>Share of the real test cells, in percent</source>
        <translation>Anteil an den realen Testzellen, in Prozent</translation>
    </message>
    <message>
        <source>Real %</source>
        <translation>Real %</translation>
    </message>
    <message>
        <source>Share of the synthetic cells, in percent</source>
        <translation>Anteil an den synthetischen Zellen, in Prozent</translation>
    </message>
    <message>
        <source>Syn. %</source>
        <translation>Syn. %</translation>
    </message>
    <message>
        <source>Synthetic minus real share, percentage points</source>
        <translation>Synthetischer minus realer Anteil, Prozentpunkte</translation>
    </message>
    <message>
        <source>Diff.</source>
        <translation>Diff.</translation>
    </message>
    <message>
        <source>Drift: far outside of what real cells show; low, high: outside, by little</source>
        <translation>Drift: weit außerhalb dessen, was reale Zellen zeigen; niedrig, hoch: knapp außerhalb</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Drift</translation>
    </message>
    <message>
        <source>Selected cells, real and synthetic</source>
        <translation>Ausgewählte Zellen, real und synthetisch</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Ausgewählt</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::ProvenanceModel</name>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>ersetzt</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>A later step made this result anew, or it isn&apos;t used any more</source>
        <translation>Ein späterer Schritt hat dieses Ergebnis neu erzeugt, oder es wird nicht mehr verwendet</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Inputs → result</source>
        <translation>Eingaben → Ergebnis</translation>
    </message>
    <message>
        <source>Changed settings</source>
        <translation>Geänderte Einstellungen</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::QualityPanel</name>
    <message>
        <source>Quality of the cells</source>
        <translation>Qualität der Zellen</translation>
    </message>
    <message>
        <source>Cells by label</source>
        <translation>Zellen nach Label</translation>
    </message>
    <message>
        <source>Figures of the cells</source>
        <translation>Kennzahlen der Zellen</translation>
    </message>
    <message>
        <source>Violins</source>
        <translation>Violinen</translation>
    </message>
    <message>
        <source>Histograms</source>
        <translation>Histogramme</translation>
    </message>
    <message>
        <source>Log axes</source>
        <translation>Log-Achsen</translation>
    </message>
    <message>
        <source>Counts, genes and mitochondrial share on axes by log(1 + value)</source>
        <translation>Zählwerte, Gene und mitochondrialer Anteil auf Achsen nach log(1 + Wert)</translation>
    </message>
    <message>
        <source>Labels of the cells</source>
        <translation>Labels der Zellen</translation>
    </message>
    <message>
        <source>Column of the cells by which they are grouped</source>
        <translation>Spalte, nach der die Zellen gruppiert werden</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Drag the lines: cells beyond them are dropped and turn grey.</source>
        <translation>Linien ziehen: Zellen jenseits davon entfallen und werden grau.</translation>
    </message>
    <message>
        <source>Minimum counts</source>
        <translation>Mindestens Zählwerte</translation>
    </message>
    <message>
        <source>Maximum counts</source>
        <translation>Höchstens Zählwerte</translation>
    </message>
    <message>
        <source>Minimum genes</source>
        <translation>Mindestens Gene</translation>
    </message>
    <message>
        <source>Maximum genes</source>
        <translation>Höchstens Gene</translation>
    </message>
    <message>
        <source>Maximum mitochondrial share</source>
        <translation>Größter mitochondrialer Anteil</translation>
    </message>
    <message>
        <source>Counts per cell</source>
        <translation>Zählwerte je Zelle</translation>
    </message>
    <message>
        <source>Genes per cell</source>
        <translation>Gene je Zelle</translation>
    </message>
    <message>
        <source>Mitochondrial share</source>
        <translation>Mitochondrialer Anteil</translation>
    </message>
    <message>
        <source>Ribosomal share</source>
        <translation>Ribosomaler Anteil</translation>
    </message>
    <message>
        <source>all cells</source>
        <translation>alle Zellen</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>Zählwerte</translation>
    </message>
    <message>
        <source>sum of values</source>
        <translation>Summe der Werte</translation>
    </message>
    <message>
        <source>genes</source>
        <translation>Gene</translation>
    </message>
    <message>
        <source>% of counts</source>
        <translation>% der Zählwerte</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Label of the cells</source>
        <translation>Label der Zellen</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Cells in the data</source>
        <translation>Zellen in den Daten</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Cells that the filters leave</source>
        <translation>Zellen, die die Filter übrig lassen</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Share of the label&apos;s cells that is kept</source>
        <translation>Anteil der Zellen des Labels, der bleibt</translation>
    </message>
    <message>
        <source>%1 of %2 cells kept (%3)</source>
        <translation>%1 von %2 Zellen behalten (%3)</translation>
    </message>
    <message>
        <source>All figures of the cells</source>
        <translation>Alle Kennzahlen der Zellen</translation>
    </message>
    <message>
        <source>Counts and genes</source>
        <translation>Zählwerte und Gene</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::QuestionPreview</name>
    <message>
        <source>Previous question</source>
        <translation>Vorige Frage</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Nächste Frage</translation>
    </message>
    <message>
        <source>As it is sent</source>
        <translation>Wie gesendet</translation>
    </message>
    <message>
        <source>The question as it is sent</source>
        <translation>Die Frage, wie sie gesendet wird</translation>
    </message>
    <message>
        <source>Window %1 of %2</source>
        <translation>Fenster %1 von %2</translation>
    </message>
    <message>
        <source>Target %1, order check, %2 of %3</source>
        <translation>Zielgen %1, Reihenfolgeprobe, %2 von %3</translation>
    </message>
    <message>
        <source>Target %1, %2 of %3</source>
        <translation>Zielgen %1, %2 von %3</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::Rail</name>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>made from an older version</source>
        <translation>aus einer älteren Version</translation>
    </message>
    <message>
        <source>Workflow rail</source>
        <translation>Arbeitsschritte</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::RailButton</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::RandomGraphsDialog</name>
    <message>
        <source>Draw the TFs at random too</source>
        <translation>Auch die TFs zufällig ziehen</translation>
    </message>
    <message>
        <source>Train random graphs</source>
        <translation>Zufallsgraphen trainieren</translation>
    </message>
    <message>
        <source>Each has as many regulators per target as the network of %1 and is trained with its settings; Stage 1 is shared. What their cells score is the band that a network has to beat.</source>
        <translation>Jeder hat so viele Regulatoren je Target wie das Netzwerk von %1 und wird mit dessen Einstellungen trainiert; Stufe 1 wird geteilt. Was ihre Zellen erreichen, ist das Band, das ein Netzwerk schlagen muss.</translation>
    </message>
    <message>
        <source>Random graphs</source>
        <translation>Zufallsgraphen</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>About %1, as the run itself took for Stage 2.</source>
        <translation>Etwa %1, wie der Lauf selbst für Stufe 2 brauchte.</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::RawCells</name>
    <message>
        <source>Read the raw cells</source>
        <translation>Rohe Zellen lesen</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::RegulonGapModel</name>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>zerbrochen</translation>
    </message>
    <message>
        <source>TF</source>
        <translation>TF</translation>
    </message>
    <message>
        <source>Targets in the run&apos;s network</source>
        <translation>Targets im Netzwerk des Laufs</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Targets</translation>
    </message>
    <message>
        <source>Mean over the targets of how far the synthetic correlation with the TF is from the real one</source>
        <translation>Mittel über die Targets, wie weit die synthetische Korrelation mit dem TF von der realen entfernt ist</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Lücke</translation>
    </message>
    <message>
        <source>The same between two sets of real cells, mean and standard deviation</source>
        <translation>Dasselbe zwischen zwei Sätzen realer Zellen, Mittel und Standardabweichung</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Gap beyond the expected one, in its standard deviations</source>
        <translation>Lücke jenseits der erwarteten, in deren Standardabweichungen</translation>
    </message>
    <message>
        <source>z</source>
        <translation>z</translation>
    </message>
    <message>
        <source>Broken: beyond what real cells differ by, and not only by targets shared with a worse one</source>
        <translation>Zerbrochen: jenseits dessen, worin reale Zellen sich unterscheiden, und nicht nur durch Targets, die ein schlechteres teilt</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::RegulonGapView</name>
    <message>
        <source>Regulons by gap</source>
        <translation>Regulons nach Lücke</translation>
    </message>
    <message>
        <source>Select a regulon: its edges show how TF and targets move together.</source>
        <translation>Ein Regulon auswählen: Seine Kanten zeigen, wie TF und Targets zusammengehen.</translation>
    </message>
    <message>
        <source>Edges of %1: correlation in real and synthetic cells</source>
        <translation>Kanten von %1: Korrelation in realen und synthetischen Zellen</translation>
    </message>
    <message>
        <source>Edges of %1</source>
        <translation>Kanten von %1</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::RegulonModel</name>
    <message>
        <source>Importance of the edge in %1; – where it has none</source>
        <translation>Wichtigkeit der Kante in %1; –, wo sie keine hat</translation>
    </message>
    <message>
        <source>TF</source>
        <translation>TF</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Zielgen</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Wirkung</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::RegulonPanel</name>
    <message>
        <source>Save as version…</source>
        <translation>Version speichern…</translation>
    </message>
    <message>
        <source>Two networks are needed to hold regulons against each other.</source>
        <translation>Um Regulons zu vergleichen, braucht es zwei Netzwerke.</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netzwerke</translation>
    </message>
    <message>
        <source>Network %1</source>
        <translation>Netzwerk %1</translation>
    </message>
    <message>
        <source>TF whose regulon is shown</source>
        <translation>TF, dessen Regulon gezeigt wird</translation>
    </message>
    <message>
        <source>Type a part of the name; the TF selected in the window is taken over</source>
        <translation>Teil des Namens eingeben; der im Fenster ausgewählte TF wird übernommen</translation>
    </message>
    <message>
        <source>Regulon of</source>
        <translation>Regulon von</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>click a region for its edges</source>
        <translation>Bereich anklicken für seine Kanten</translation>
    </message>
    <message>
        <source>No third network</source>
        <translation>Kein drittes Netzwerk</translation>
    </message>
    <message>
        <source>All TFs</source>
        <translation>Alle TFs</translation>
    </message>
    <message>
        <source>All edges</source>
        <translation>Alle Kanten</translation>
    </message>
    <message>
        <source>Targets of %1</source>
        <translation>Zielgene von %1</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Kanten</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>all three networks</source>
        <translation>allen drei Netzwerken</translation>
    </message>
    <message>
        <source>%1 only in %2</source>
        <translation>%1 nur in %2</translation>
    </message>
    <message>
        <source>%1 in %2, not in %3</source>
        <translation>%1 in %2, nicht in %3</translation>
    </message>
    <message>
        <source>%1 and %2: %3 of %4, Jaccard index %5</source>
        <translation>%1 und %2: %3 von %4, Jaccard-Index %5</translation>
    </message>
    <message>
        <source>Venn diagram</source>
        <translation>Venn-Diagramm</translation>
    </message>
    <message>
        <source>Edges of the region</source>
        <translation>Kanten des Bereichs</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::RegulonTable</name>
    <message>
        <source>Edges of the region</source>
        <translation>Kanten des Bereichs</translation>
    </message>
    <message>
        <source>Copy the table as TSV</source>
        <translation>Tabelle als TSV kopieren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln edge(s)</source>
        <translation>
            <numerusform>%Ln Kante</numerusform>
            <numerusform>%Ln Kanten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grnwb::ui::RepeatsDialog</name>
    <message>
        <source>Add seeds…</source>
        <translation>Seeds hinzufügen…</translation>
    </message>
    <message>
        <source>Networks of one method with several seeds, to compare with</source>
        <translation>Netzwerke einer Methode mit mehreren Seeds, zum Vergleich</translation>
    </message>
    <message>
        <source>Ten random graphs</source>
        <translation>Zehn Zufallsgraphen</translation>
    </message>
    <message>
        <source>Random graphs with as many regulators, to see what chance gives</source>
        <translation>Zufallsgraphen mit ebenso vielen Regulatoren, um zu sehen, was der Zufall ergibt</translation>
    </message>
    <message>
        <source>Preprocess the data first.</source>
        <translation>Zuerst die Daten vorverarbeiten.</translation>
    </message>
    <message>
        <source>Accept transcription factors first.</source>
        <translation>Zuerst Transkriptionsfaktoren annehmen.</translation>
    </message>
    <message>
        <source>Networks with other seeds are being made.</source>
        <translation>Netzwerke mit anderen Seeds entstehen gerade.</translation>
    </message>
    <message>
        <source>Add seeds</source>
        <translation>Seeds hinzufügen</translation>
    </message>
    <message>
        <source>They are kept as versions to compare with; the network that is edited stays as it is. Ten random graphs show what chance gives.</source>
        <translation>Sie werden als Versionen zum Vergleich aufbewahrt; das bearbeitete Netzwerk bleibt, wie es ist. Zehn Zufallsgraphen zeigen, was der Zufall ergibt.</translation>
    </message>
    <message>
        <source>Make networks</source>
        <translation>Netzwerke erzeugen</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::RowCard</name>
    <message>
        <source>The chosen row</source>
        <translation>Die gewählte Zeile</translation>
    </message>
    <message>
        <source>Select a setting.</source>
        <translation>Ein Setting auswählen.</translation>
    </message>
    <message>
        <source>%1 · TFs from %2, %3 of them</source>
        <translation>%1 · TFs aus %2, %3 davon</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Copy the console command that goes on with this study: %1</source>
        <translation>Den Konsolenbefehl kopieren, der diese Studie fortsetzt: %1</translation>
    </message>
    <message>
        <source>MMD: above noise</source>
        <translation>MMD: über Rauschen</translation>
    </message>
    <message>
        <source>MMD: within noise</source>
        <translation>MMD: im Rauschen</translation>
    </message>
    <message>
        <source>better than random graphs</source>
        <translation>besser als Zufallsgraphen</translation>
    </message>
    <message>
        <source>as good as random graphs</source>
        <translation>so gut wie Zufallsgraphen</translation>
    </message>
    <message>
        <source>worse than random graphs</source>
        <translation>schlechter als Zufallsgraphen</translation>
    </message>
    <message>
        <source>%1 drifts in %2 of %3</source>
        <translation>%1 driftet in %2 von %3</translation>
    </message>
    <message>
        <source>Evaluations</source>
        <translation>Auswertungen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Kanten</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Wall time</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>MMD</source>
        <translation>MMD</translation>
    </message>
    <message>
        <source>Published MMD</source>
        <translation>Publizierte MMD</translation>
    </message>
    <message>
        <source>p against the best</source>
        <translation>p gegen das beste</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::ScatterLegend</name>
    <message>
        <source>Legend: %1</source>
        <translation>Legende: %1</translation>
    </message>
    <message>
        <source>Show or hide %1</source>
        <translation>%1 ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Show or hide the rings; R in the view selects the next one&apos;s cells</source>
        <translation>Ringe zeigen oder verbergen; R in der Ansicht wählt die Zellen des nächsten aus</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::ScatterView</name>
    <message>
        <source>Point %1</source>
        <translation>Punkt %1</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::SettingStrip</name>
    <message>
        <source>By setting</source>
        <translation>Nach Setting</translation>
    </message>
    <message>
        <source>Data set of the strips</source>
        <translation>Datensatz der Streifen</translation>
    </message>
    <message>
        <source>Metric of the left strip</source>
        <translation>Metrik des linken Streifens</translation>
    </message>
    <message>
        <source>Metric of the right strip</source>
        <translation>Metrik des rechten Streifens</translation>
    </message>
    <message>
        <source>dots: single evaluations; mark and bar: mean ± sd</source>
        <translation>Punkte: einzelne Auswertungen; Marke und Balken: Mittel ± SD</translation>
    </message>
    <message>
        <source>control band</source>
        <translation>Kontrollband</translation>
    </message>
    <message>
        <source>random graphs</source>
        <translation>Zufallsgraphen</translation>
    </message>
    <message>
        <source>Both metrics</source>
        <translation>Beide Metriken</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>Rechnen</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Language model of new projects</source>
        <translation>Sprachmodell neuer Projekte</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>wie das System</translation>
    </message>
    <message>
        <source>light</source>
        <translation>hell</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dunkel</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>%1, as the system</source>
        <translation>%1, wie das System</translation>
    </message>
    <message>
        <source>English</source>
        <comment>the name of the language of this text</comment>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>all (%1)</source>
        <translation>alle (%1)</translation>
    </message>
    <message>
        <source>How many processor threads long jobs may use, from the next one on; results don&apos;t depend on it</source>
        <translation>Wie viele Prozessor-Threads lange Jobs nutzen dürfen, ab dem nächsten; Ergebnisse hängen nicht davon ab</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Examples go to</source>
        <translation>Beispiele kommen nach</translation>
    </message>
    <message>
        <source>Open the last project and page again</source>
        <translation>Letztes Projekt und letzte Seite wieder öffnen</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>Beim Start</translation>
    </message>
    <message>
        <source>by itself, after each step and a moment after each edit</source>
        <translation>von selbst, nach jedem Schritt und kurz nach jeder Änderung</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Where the API is; empty: the provider&apos;s own address</source>
        <translation>Wo die API liegt; leer: die eigene Adresse des Anbieters</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>Basis-URL</translation>
    </message>
    <message>
        <source>Folder of examples</source>
        <translation>Ordner für Beispiele</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::ShortcutModel</name>
    <message>
        <source>also: %1</source>
        <translation>auch: %1</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Usually</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Find a command or its keys</source>
        <translation>Einen Befehl oder seine Tasten suchen</translation>
    </message>
    <message>
        <source>Commands and their shortcuts</source>
        <translation>Befehle und ihre Tastenkürzel</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>New shortcut: press the keys</source>
        <translation>Neues Tastenkürzel: Tasten drücken</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>The command has no shortcut</source>
        <translation>Der Befehl hat kein Tastenkürzel</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Back to the usual shortcut</source>
        <translation>Zurück zum vorgegebenen Tastenkürzel</translation>
    </message>
    <message>
        <source>Choose a command to give it other keys.</source>
        <translation>Einen Befehl wählen, um ihm andere Tasten zu geben.</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::SplitSizes</name>
    <message>
        <source>%1 training, %2 validation and %3 test cells</source>
        <translation>%1 Trainings-, %2 Validierungs- und %3 Testzellen</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::SplitsPanel</name>
    <message>
        <source>Labels in the splits</source>
        <translation>Labels in den Teilen</translation>
    </message>
    <message>
        <source>Genes that few cells express are dropped before variable genes are chosen, so that all of those are expressed in every split; preprocesses again</source>
        <translation>Gene, die wenige Zellen exprimieren, entfallen vor der Wahl der variablen Gene, sodass diese alle in jedem Teil exprimiert sind; verarbeitet erneut vor</translation>
    </message>
    <message>
        <source>As in the paper; preprocesses again</source>
        <translation>Wie im Artikel; verarbeitet erneut vor</translation>
    </message>
    <message>
        <source>Rare labels get their share of every split; preprocesses again</source>
        <translation>Seltene Labels bekommen ihren Anteil an jedem Teil; verarbeitet erneut vor</translation>
    </message>
    <message>
        <source>Genes empty in a split</source>
        <translation>In einem Teil leere Gene</translation>
    </message>
    <message>
        <source>Splits of the prepared cells</source>
        <translation>Teile der vorbereiteten Zellen</translation>
    </message>
    <message>
        <source>Splits as they will be</source>
        <translation>Teile, wie sie werden</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Label of the cells</source>
        <translation>Label der Zellen</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Cells of the label in the training split</source>
        <translation>Zellen des Labels im Trainingsteil</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Cells of the label in the validation split</source>
        <translation>Zellen des Labels im Validierungsteil</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Cells of the label in the test split</source>
        <translation>Zellen des Labels im Testteil</translation>
    </message>
    <message>
        <source>Training %</source>
        <translation>Training %</translation>
    </message>
    <message>
        <source>The label&apos;s share of the training cells</source>
        <translation>Anteil des Labels an den Trainingszellen</translation>
    </message>
    <message>
        <source>Test %</source>
        <translation>Test %</translation>
    </message>
    <message>
        <source>The label&apos;s share of the test cells</source>
        <translation>Anteil des Labels an den Testzellen</translation>
    </message>
    <message>
        <source>Preprocess to see them</source>
        <translation>Vorverarbeiten, um sie zu sehen</translation>
    </message>
    <message>
        <source>The cells have no labels</source>
        <translation>Die Zellen haben keine Labels</translation>
    </message>
    <message>
        <source>no label</source>
        <translation>kein Label</translation>
    </message>
    <message>
        <source>Gene</source>
        <translation>Gen</translation>
    </message>
    <message>
        <source>Dropped, as no cell of a split expresses it</source>
        <translation>Entfallen, weil keine Zelle eines Teils es exprimiert</translation>
    </message>
    <message>
        <source>Training cells that express it</source>
        <translation>Trainingszellen, die es exprimieren</translation>
    </message>
    <message>
        <source>Validation cells that express it</source>
        <translation>Validierungszellen, die es exprimieren</translation>
    </message>
    <message>
        <source>Test cells that express it</source>
        <translation>Testzellen, die es exprimieren</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Chosen genes that no cell of some split expresses were dropped: %1. So many fewer are left than you asked for.</source>
        <translation>Gewählte Gene, die keine Zelle eines Teils exprimiert, sind entfallen: %1. So viele weniger bleiben als gewünscht.</translation>
    </message>
    <message>
        <source>Set minimum cells to %1</source>
        <translation>Mindestzahl der Zellen auf %1 setzen</translation>
    </message>
    <message>
        <source>Set minimum cells to %1, the size of the test set</source>
        <translation>Mindestzahl der Zellen auf %1 setzen, die Größe des Testteils</translation>
    </message>
    <message>
        <source>Stratify by %1</source>
        <translation>Nach %1 schichten</translation>
    </message>
    <message>
        <source>What was dropped</source>
        <translation>Was entfallen ist</translation>
    </message>
    <message>
        <source>Cells with too few genes</source>
        <translation>Zellen mit zu wenigen Genen</translation>
    </message>
    <message>
        <source>Cells with too many genes</source>
        <translation>Zellen mit zu vielen Genen</translation>
    </message>
    <message>
        <source>Cells with too few counts</source>
        <translation>Zellen mit zu wenigen Zählwerten</translation>
    </message>
    <message>
        <source>Cells with too many counts</source>
        <translation>Zellen mit zu vielen Zählwerten</translation>
    </message>
    <message>
        <source>Cells with too large a mitochondrial share</source>
        <translation>Zellen mit zu großem mitochondrialem Anteil</translation>
    </message>
    <message>
        <source>Cells without counts of the chosen genes</source>
        <translation>Zellen ohne Zählwerte der gewählten Gene</translation>
    </message>
    <message>
        <source>Genes in too few cells</source>
        <translation>Gene in zu wenigen Zellen</translation>
    </message>
    <message>
        <source>Chosen genes empty in a split</source>
        <translation>Gewählte Gene, in einem Teil leer</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::StatusLine</name>
    <message>
        <source>Progress of the running job</source>
        <translation>Fortschritt des laufenden Jobs</translation>
    </message>
    <message>
        <source>%1 · %2 cells · %3 genes</source>
        <translation>%1 · %2 Zellen · %3 Gene</translation>
    </message>
    <message>
        <source>No project open</source>
        <translation>Kein Projekt geöffnet</translation>
    </message>
    <message>
        <source>Network: %1 TFs, %2 targets, %3 edges</source>
        <translation>Netzwerk: %1 TFs, %2 Zielgene, %3 Kanten</translation>
    </message>
    <message>
        <source>Network or data are newer than the run</source>
        <translation>Netzwerk oder Daten sind neuer als der Lauf</translation>
    </message>
    <message>
        <source>%1 genes</source>
        <translation>%1 Gene</translation>
    </message>
    <message>
        <source>%1 edges</source>
        <translation>%1 Kanten</translation>
    </message>
    <message>
        <source>%1 cells</source>
        <translation>%1 Zellen</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>Ausgewählt: %1</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Gespeichert %1</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Schreibgeschützt</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::StepDetails</name>
    <message>
        <source>The chosen step</source>
        <translation>Der gewählte Schritt</translation>
    </message>
    <message>
        <source>Choose a step to see all that is recorded of it.</source>
        <translation>Einen Schritt wählen, um alles zu sehen, was dazu aufgezeichnet ist.</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>Seed</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>finished</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>software</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>A later step made this result anew.</source>
        <translation>Ein späterer Schritt hat dieses Ergebnis neu erzeugt.</translation>
    </message>
    <message>
        <source>Settings (changed ones bold)</source>
        <translation>Einstellungen (geänderte fett)</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Eingaben</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Entstehung</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Bibliotheken</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::StepLogModel</name>
    <message>
        <source>Stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Critic loss</source>
        <translation>Kritiker-Verlust</translation>
    </message>
    <message>
        <source>Gradient penalty</source>
        <translation>Gradientenstrafe</translation>
    </message>
    <message>
        <source>Generator loss</source>
        <translation>Generator-Verlust</translation>
    </message>
    <message>
        <source>Labeler MSE</source>
        <translation>Labeler-MSE</translation>
    </message>
    <message>
        <source>Anti-labeler MSE</source>
        <translation>Anti-Labeler-MSE</translation>
    </message>
    <message>
        <source>Validation MMD</source>
        <translation>Validierungs-MMD</translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation>Zeit (s)</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::StepPicture</name>
    <message>
        <source>genes per cell</source>
        <translation>Gene je Zelle</translation>
    </message>
    <message>
        <source>real</source>
        <translation>real</translation>
    </message>
    <message>
        <source>synthetic</source>
        <translation>synthetisch</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::StripView</name>
    <message>
        <source>%1: %2 ± %3</source>
        <translation>%1: %2 ± %3</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 ± %3 (%4), %Ln evaluation(s)</source>
        <translation>
            <numerusform>%1: %2 ± %3 (%4), %Ln Auswertung</numerusform>
            <numerusform>%1: %2 ± %3 (%4), %Ln Auswertungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grnwb::ui::StudyBar</name>
    <message>
        <source>Run all</source>
        <translation>Alles ausführen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Setting…</source>
        <translation>Setting…</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>Definition of the metrics</source>
        <translation>Definition der Metriken</translation>
    </message>
    <message>
        <source>Whose protocol MMD and RF-AUROC follow</source>
        <translation>Wessen Protokoll MMD und RF-AUROC folgen</translation>
    </message>
    <message>
        <source>Random graphs</source>
        <translation>Zufallsgraphen</translation>
    </message>
    <message>
        <source>Per random setting and split seed; ten make a band that a network has to beat</source>
        <translation>Je zufälligem Setting und Seed der Aufteilung; zehn ergeben ein Band, das ein Netzwerk schlagen muss</translation>
    </message>
    <message>
        <source>Work off all that waits; failed cells are tried again</source>
        <translation>Alles Wartende abarbeiten; fehlgeschlagene Zellen werden erneut versucht</translation>
    </message>
    <message>
        <source>What is done stays; a training goes on from its checkpoint</source>
        <translation>Was fertig ist, bleibt; ein Training geht von seinem Checkpoint aus weiter</translation>
    </message>
    <message>
        <source>Go on where the study rests</source>
        <translation>Dort weitermachen, wo die Studie ruht</translation>
    </message>
    <message>
        <source>Settings, models, data, seeds and sets of the study</source>
        <translation>Settings, Modelle, Daten, Seeds und Sätze der Studie</translation>
    </message>
    <message>
        <source>Open a study…</source>
        <translation>Studie öffnen…</translation>
    </message>
    <message>
        <source>New study from this project</source>
        <translation>Neue Studie aus diesem Projekt</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Definition %1</source>
        <translation>Definition %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln random graph(s)</source>
        <translation>
            <numerusform>%Ln Zufallsgraph</numerusform>
            <numerusform>%Ln Zufallsgraphen</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>LaTeX</source>
        <translation>LaTeX</translation>
    </message>
    <message>
        <source>HTML report</source>
        <translation>HTML-Bericht</translation>
    </message>
    <message>
        <source>PDF report</source>
        <translation>PDF-Bericht</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>%1 asks a language model: add one to the study first.</source>
        <translation>%1 fragt ein Sprachmodell: Zuerst eines zur Studie hinzufügen.</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>%1 weglassen</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Use the paper&apos;s eight</source>
        <translation>Die acht der Publikation verwenden</translation>
    </message>
    <message>
        <source>The paper&apos;s eight settings</source>
        <translation>Die acht Settings der Publikation</translation>
    </message>
    <message>
        <source>Models, data, seeds and sets…</source>
        <translation>Modelle, Daten, Seeds und Sätze…</translation>
    </message>
    <message>
        <source>Settings of the study</source>
        <translation>Einstellungen der Studie</translation>
    </message>
    <message>
        <source>Open a study</source>
        <translation>Studie öffnen</translation>
    </message>
    <message>
        <source>Studies (*.json)</source>
        <translation>Studien (*.json)</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::StudyDocument</name>
    <message>
        <source>Pause the study that runs first.</source>
        <translation>Zuerst die laufende Studie pausieren.</translation>
    </message>
    <message>
        <source>Pause the study before changing it.</source>
        <translation>Vor dem Ändern muss die Studie pausiert werden.</translation>
    </message>
    <message>
        <source>Read the results of %1</source>
        <translation>Ergebnisse von %1 lesen</translation>
    </message>
    <message>
        <source>Study %1</source>
        <translation>Studie %1</translation>
    </message>
    <message>
        <source>Pause the study before trying a failed cell again.</source>
        <translation>Die Studie pausieren, bevor eine fehlgeschlagene Zelle erneut versucht wird.</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::StudyExports</name>
    <message>
        <source>Tables as CSV</source>
        <translation>Tabellen als CSV</translation>
    </message>
    <message>
        <source>Tables as LaTeX</source>
        <translation>Tabellen als LaTeX</translation>
    </message>
    <message>
        <source>HTML report</source>
        <translation>HTML-Bericht</translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation>HTML (*.html)</translation>
    </message>
    <message>
        <source>PDF report</source>
        <translation>PDF-Bericht</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Write the tables as LaTeX</source>
        <translation>Tabellen als LaTeX schreiben</translation>
    </message>
    <message>
        <source>Write the tables as CSV</source>
        <translation>Tabellen als CSV schreiben</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>%1 schreiben</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::StudyPage</name>
    <message>
        <source>New study from this project</source>
        <translation>Neue Studie aus diesem Projekt</translation>
    </message>
    <message>
        <source>Open a study…</source>
        <translation>Studie öffnen…</translation>
    </message>
    <message>
        <source>No study yet: the paper&apos;s settings on your data, side by side.</source>
        <translation>Noch keine Studie: die Settings der Publikation mit Ihren Daten, nebeneinander.</translation>
    </message>
    <message>
        <source>Views of the study</source>
        <translation>Ansichten der Studie</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Overlap of TF lists</source>
        <translation>Überschneidung der TF-Listen</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>± sd</source>
        <translation>± SD</translation>
    </message>
    <message>
        <source>Best bold</source>
        <translation>Beste fett</translation>
    </message>
    <message>
        <source>The best of all settings with a graph is bold, the best of 1 and of 2 underlined</source>
        <translation>Der beste Wert aller Settings mit Graph ist fett, der beste von 1 und der von 2 unterstrichen</translation>
    </message>
    <message>
        <source>Published values</source>
        <translation>Publizierte Werte</translation>
    </message>
    <message>
        <source>What the paper prints for the same data and setting, in brackets</source>
        <translation>Werte der Publikation für dieselben Daten und dasselbe Setting, in Klammern</translation>
    </message>
    <message>
        <source>TF lists are compared once a setting has one.</source>
        <translation>TF-Listen werden verglichen, sobald ein Setting eine hat.</translation>
    </message>
    <message>
        <source>Densities are known once a setting has a graph.</source>
        <translation>Dichten sind bekannt, sobald ein Setting einen Graphen hat.</translation>
    </message>
    <message>
        <source>Nothing was run yet.</source>
        <translation>Noch nichts ausgeführt.</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Setting</translation>
    </message>
    <message numerus="yes">
        <source>%Ln evaluation(s) belong to an earlier definition of this study and don&apos;t count any more. Undo brings them back; Run all works off the new definition.</source>
        <translation>
            <numerusform>%Ln Auswertung gehört zu einer früheren Definition dieser Studie und zählt nicht mehr. „Rückgängig“ holt sie zurück; „Alles ausführen“ arbeitet die neue Definition ab.</numerusform>
            <numerusform>%Ln Auswertungen gehören zu einer früheren Definition dieser Studie und zählen nicht mehr. „Rückgängig“ holt sie zurück; „Alles ausführen“ arbeitet die neue Definition ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tables of the study</source>
        <translation>Tabellen der Studie</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::StudyQueueModel</name>
    <message>
        <source>seed %1</source>
        <translation>Seed %1</translation>
    </message>
    <message>
        <source>graph %1, %2</source>
        <translation>Graph %1, %2</translation>
    </message>
    <message>
        <source>set %1, %2</source>
        <translation>Satz %1, %2</translation>
    </message>
    <message>
        <source>no key for %1</source>
        <translation>kein Schlüssel für %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln graph(s)</source>
        <translation>
            <numerusform>%1, %Ln Graph</numerusform>
            <numerusform>%1, %Ln Graphen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln evaluation(s)</source>
        <translation>
            <numerusform>%1, %Ln Auswertung</numerusform>
            <numerusform>%1, %Ln Auswertungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Set…</source>
        <translation>Setzen…</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::StudyQueuePanel</name>
    <message>
        <source>What the study does next</source>
        <translation>Was die Studie als Nächstes tut</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>resting</source>
        <translation>ruht</translation>
    </message>
    <message>
        <source>%1 of %2 evaluations done.</source>
        <translation>%1 von %2 Auswertungen fertig.</translation>
    </message>
    <message>
        <source>Times are known once a cell of each kind is done.</source>
        <translation>Zeiten sind bekannt, sobald von jeder Art eine Aufgabe fertig ist.</translation>
    </message>
    <message>
        <source>%1 of work left.</source>
        <translation>Noch %1 Arbeit.</translation>
    </message>
    <message>
        <source>All done on %1 at about %2. Quitting keeps what is done.</source>
        <translation>Alles fertig am %1 gegen %2. Beim Beenden bleibt erhalten, was fertig ist.</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>Key for %1</source>
        <translation>Schlüssel für %1</translation>
    </message>
    <message>
        <source>API key of %1, kept in the system&apos;s key ring:</source>
        <translation>API-Schlüssel von %1, im Schlüsselbund des Systems abgelegt:</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Copy the reason</source>
        <translation>Grund kopieren</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::StudySettingsDialog</name>
    <message>
        <source>Settings of the study</source>
        <translation>Einstellungen der Studie</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Add data…</source>
        <translation>Daten hinzufügen…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Add the project&apos;s</source>
        <translation>Aus dem Projekt hinzufügen</translation>
    </message>
    <message>
        <source>The model that is chosen on the page Knowledge, with the answers it gave</source>
        <translation>Das auf der Seite „Wissen“ gewählte Modell mit seinen Antworten</translation>
    </message>
    <message>
        <source>Data sets</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Language models</source>
        <translation>Sprachmodelle</translation>
    </message>
    <message>
        <source>%1 (%2, recorded answers)</source>
        <translation>%1 (%2, aufgezeichnete Antworten)</translation>
    </message>
    <message>
        <source>One split of the cells for each, separated by commas</source>
        <translation>Für jeden eine Aufteilung der Zellen, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Synthetic sets per training, or resamples of the control</source>
        <translation>Synthetische Sätze je Training oder Kontroll-Stichproben</translation>
    </message>
    <message>
        <source>Per random setting and split seed</source>
        <translation>Je zufälligem Setting und Seed der Aufteilung</translation>
    </message>
    <message>
        <source>As it is (%1)</source>
        <translation>Unverändert (%1)</translation>
    </message>
    <message>
        <source>miLISI, from an embedding of all cells</source>
        <translation>miLISI, aus einer Einbettung aller Zellen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Split seeds</source>
        <translation>Seeds der Aufteilung</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Sätze</translation>
    </message>
    <message>
        <source>Random graphs</source>
        <translation>Zufallsgraphen</translation>
    </message>
    <message>
        <source>Regulators per target</source>
        <translation>Regulatoren je Zielgen</translation>
    </message>
    <message>
        <source>Add data</source>
        <translation>Daten hinzufügen</translation>
    </message>
    <message>
        <source>No model is chosen on the page Knowledge.</source>
        <translation>Auf der Seite „Wissen“ ist kein Modell gewählt.</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 ist bereits vorhanden.</translation>
    </message>
    <message>
        <source>The study needs a name.</source>
        <translation>Die Studie braucht einen Namen.</translation>
    </message>
    <message>
        <source>The study needs a data set.</source>
        <translation>Die Studie braucht einen Datensatz.</translation>
    </message>
    <message>
        <source>Choose a setting.</source>
        <translation>Wählen Sie ein Setting.</translation>
    </message>
    <message>
        <source>Split seeds are different whole numbers, separated by commas.</source>
        <translation>Seeds der Aufteilung sind verschiedene ganze Zahlen, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>1.A and the settings 2 need a language model: add one or leave them out.</source>
        <translation>1.A und die Settings 2 brauchen ein Sprachmodell: Fügen Sie eines hinzu oder lassen Sie diese Settings weg.</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::StudyTable</name>
    <message>
        <source>Results of the study</source>
        <translation>Ergebnisse der Studie</translation>
    </message>
    <message>
        <source>Copy as TSV</source>
        <translation>Als TSV kopieren</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::StudyTableModel</name>
    <message>
        <source>running %1/%2</source>
        <translation>läuft %1/%2</translation>
    </message>
    <message>
        <source>%1/%2 done</source>
        <translation>%1/%2 fertig</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>eingereiht</translation>
    </message>
    <message>
        <source>needs key</source>
        <translation>Schlüssel fehlt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1/%2 failed</source>
        <translation>%1/%2 fehlgeschlagen</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>%1 of %2 evaluations</source>
        <translation>%1 von %2 Auswertungen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, mean ± sd of %Ln evaluation(s)</source>
        <translation>
            <numerusform>%1, Mittel ± SD von %Ln Auswertung</numerusform>
            <numerusform>%1, Mittel ± SD von %Ln Auswertungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Setting</translation>
    </message>
    <message>
        <source>TFs from</source>
        <translation>TFs aus</translation>
    </message>
    <message>
        <source>Edges from</source>
        <translation>Kanten aus</translation>
    </message>
    <message>
        <source>TFs</source>
        <translation>TFs</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>Evaluations</source>
        <translation>Auswertungen</translation>
    </message>
    <message>
        <source>%1 sets × %2 seeds</source>
        <translation>%1 Sätze × %2 Seeds</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::SwapList</name>
    <message>
        <source>No swap is proposed.</source>
        <translation>Kein Tausch wird vorgeschlagen.</translation>
    </message>
    <message>
        <source>The network is newer than this run. Retrain the changed targets: Train &gt; Continue this run.</source>
        <translation>Das Netzwerk ist neuer als dieser Lauf. Die geänderten Targets neu trainieren: Training &gt; Lauf fortsetzen.</translation>
    </message>
    <message>
        <source>Swaps out of the scored edges</source>
        <translation>Tausche aus den bewerteten Kanten</translation>
    </message>
    <message>
        <source>Swap %1 for %2</source>
        <translation>%1 gegen %2 tauschen</translation>
    </message>
    <message>
        <source>One edit of the network, with undo: %1 takes the place of %2</source>
        <translation>Eine Änderung des Netzwerks, mit Rückgängig: %1 tritt an die Stelle von %2</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::TableCard</name>
    <message>
        <source>Copy the selected rows, or all, as TSV</source>
        <translation>Gewählte Zeilen oder alle als TSV kopieren</translation>
    </message>
    <message>
        <source>Export the table as CSV</source>
        <translation>Tabelle als CSV exportieren</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::TargetChangeModel</name>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Target gene of the run&apos;s network</source>
        <translation>Zielgen des Netzwerks dieses Laufs</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Zielgen</translation>
    </message>
    <message>
        <source>Held TFs that regulate the target in the run&apos;s network</source>
        <translation>Festgehaltene TFs, die das Zielgen im Netzwerk des Laufs regulieren</translation>
    </message>
    <message>
        <source>Held TFs</source>
        <translation>Feste TFs</translation>
    </message>
    <message>
        <source>Mean of the control cells, normalised counts</source>
        <translation>Mittel der Kontrollzellen, normierte Counts</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Kontrolle</translation>
    </message>
    <message>
        <source>Mean of the perturbed cells, normalised as their controls</source>
        <translation>Mittel der perturbierten Zellen, normiert wie ihre Kontrollen</translation>
    </message>
    <message>
        <source>Perturbed</source>
        <translation>Perturbiert</translation>
    </message>
    <message>
        <source>Perturbed mean less control mean</source>
        <translation>Mittel perturbiert minus Mittel Kontrolle</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>log2 of (perturbed mean + 1) / (control mean + 1)</source>
        <translation>log2 von (Mittel perturbiert + 1) / (Mittel Kontrolle + 1)</translation>
    </message>
    <message>
        <source>log2 fold</source>
        <translation>log2-Faktor</translation>
    </message>
    <message>
        <source>Standard deviation of the pairs&apos; differences</source>
        <translation>Standardabweichung der Differenzen der Paare</translation>
    </message>
    <message>
        <source>SD</source>
        <translation>SD</translation>
    </message>
    <message>
        <source>Pairs of cells in which the target differs at all</source>
        <translation>Zellpaare, in denen sich das Zielgen überhaupt unterscheidet</translation>
    </message>
    <message>
        <source>Cells moved</source>
        <translation>Geändert</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::TemplateEditor</name>
    <message>
        <source>Prompt templates</source>
        <translation>Prompt-Vorlagen</translation>
    </message>
    <message>
        <source>Reset to default</source>
        <translation>Auf Vorgabe zurücksetzen</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Prompts</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>TF question</source>
        <translation>TF-Frage</translation>
    </message>
    <message>
        <source>Edge question</source>
        <translation>Kantenfrage</translation>
    </message>
    <message>
        <source>%1: %2; %3. Not stored.</source>
        <translation>%1: %2; %3. Nicht gespeichert.</translation>
    </message>
    <message>
        <source>Sent with every question; without placeholders.</source>
        <translation>Wird mit jeder Frage gesendet; ohne Platzhalter.</translation>
    </message>
    <message>
        <source>Placeholders: %1</source>
        <translation>Platzhalter: %1</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::TextTablesPanel</name>
    <message>
        <source>Copy as TSV</source>
        <translation>Als TSV kopieren</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::TfListCard</name>
    <message>
        <source>Curated list</source>
        <translation>Kuratierte Liste</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>The list of TFs that came with the project</source>
        <translation>Die TF-Liste, die zum Projekt gehört</translation>
    </message>
    <message>
        <source>Human</source>
        <translation>Mensch</translation>
    </message>
    <message>
        <source>The curated list of human transcription factors</source>
        <translation>Die kuratierte Liste menschlicher Transkriptionsfaktoren</translation>
    </message>
    <message>
        <source>Mouse</source>
        <translation>Maus</translation>
    </message>
    <message>
        <source>The curated list of mouse transcription factors</source>
        <translation>Die kuratierte Liste der Transkriptionsfaktoren der Maus</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Datei…</translation>
    </message>
    <message>
        <source>One gene symbol per line, or a table of AnimalTFDB or Lambert and others (2018)</source>
        <translation>Ein Gensymbol je Zeile oder eine Tabelle von AnimalTFDB oder von Lambert und anderen (2018)</translation>
    </message>
    <message>
        <source>Choose a list of transcription factors</source>
        <translation>Liste von Transkriptionsfaktoren wählen</translation>
    </message>
    <message>
        <source>Text (*.txt *.csv *.tsv);;All files (*)</source>
        <translation>Text (*.txt *.csv *.tsv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>None chosen</source>
        <translation>Keine gewählt</translation>
    </message>
    <message>
        <source>%1 of %2 listed TFs (%3) are genes of these data.</source>
        <translation>%1 von %2 gelisteten TFs (%3) sind Gene dieser Daten.</translation>
    </message>
    <message>
        <source>Not in the data: %1 and %2 more</source>
        <translation>Nicht in den Daten: %1 und noch %2</translation>
    </message>
    <message>
        <source>Not in the data: %1</source>
        <translation>Nicht in den Daten: %1</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::TfOverlapCard</name>
    <message>
        <source>Curated list and LLM list</source>
        <translation>Kuratierte und LLM-Liste</translation>
    </message>
    <message>
        <source>Copy figures and lists as text</source>
        <translation>Zahlen und Listen als Text kopieren</translation>
    </message>
    <message>
        <source>Overlap of the lists</source>
        <translation>Überschneidung der Listen</translation>
    </message>
    <message>
        <source>Export picture and lists</source>
        <translation>Bild und Listen exportieren</translation>
    </message>
    <message>
        <source>Curated transcription factors that were proposed, of all curated ones</source>
        <translation>Vorgeschlagene kuratierte Transkriptionsfaktoren, von allen kuratierten</translation>
    </message>
    <message>
        <source>freq 1</source>
        <translation>freq 1</translation>
    </message>
    <message>
        <source>Proposed in at least one of the windows that show the gene, as the tables of the method count</source>
        <translation>Vorgeschlagen in mindestens einem der Fenster, die das Gen zeigen; so zählen die Tabellen der Methode</translation>
    </message>
    <message>
        <source>freq 2</source>
        <translation>freq 2</translation>
    </message>
    <message>
        <source>Proposed in both windows that show the gene; in its only one at the ends</source>
        <translation>Vorgeschlagen in beiden Fenstern, die das Gen zeigen; am Rand in seinem einzigen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Show all: %1</source>
        <translation>Alle zeigen: %1</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlend</translation>
    </message>
    <message>
        <source>Extra</source>
        <translation>Zusätzlich</translation>
    </message>
    <message>
        <source>No curated list and no proposals yet.</source>
        <translation>Noch keine kuratierte Liste und keine Vorschläge.</translation>
    </message>
    <message>
        <source>No curated list to compare the proposals with.</source>
        <translation>Keine kuratierte Liste zum Vergleich mit den Vorschlägen.</translation>
    </message>
    <message>
        <source>No proposals to compare the curated list with.</source>
        <translation>Keine Vorschläge zum Vergleich mit der kuratierten Liste.</translation>
    </message>
    <message>
        <source>%1 of %2 curated TFs</source>
        <translation>%1 von %2 kuratierten TFs</translation>
    </message>
    <message>
        <source>%1, proposed at least once: %2</source>
        <translation>%1, mindestens einmal vorgeschlagen: %2</translation>
    </message>
    <message>
        <source>%1, proposed in both looks: %2</source>
        <translation>%1, in beiden Fenstern vorgeschlagen: %2</translation>
    </message>
    <message>
        <source>Curated list</source>
        <translation>Kuratierte Liste</translation>
    </message>
    <message>
        <source>%1 not proposed</source>
        <translation>%1 nicht vorgeschlagen</translation>
    </message>
    <message>
        <source>%1 not curated</source>
        <translation>%1 nicht kuratiert</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln TF(s)</source>
        <translation>
            <numerusform>%1: %Ln TF</numerusform>
            <numerusform>%1: %Ln TFs</numerusform>
        </translation>
    </message>
    <message>
        <source>Curated TFs proposed: %1, %2</source>
        <translation>Vorgeschlagene kuratierte TFs: %1, %2</translation>
    </message>
    <message>
        <source>Missing, %1: %2</source>
        <translation>Fehlend, %1: %2</translation>
    </message>
    <message>
        <source>Extra, %1: %2</source>
        <translation>Zusätzlich, %1: %2</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::TfTableModel</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>In the network</source>
        <translation>Im Netzwerk</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>%1: %2 of %3 looks</source>
        <translation>%1: %2 von %3 Antworten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s)</source>
        <translation>
            <numerusform>%Ln Zielgen</numerusform>
            <numerusform>%Ln Zielgene</numerusform>
        </translation>
    </message>
    <message>
        <source>is a target</source>
        <translation>ist Zielgen</translation>
    </message>
    <message>
        <source>not in it</source>
        <translation>nicht darin</translation>
    </message>
    <message>
        <source>Stands on the curated list</source>
        <translation>Steht auf der kuratierten Liste</translation>
    </message>
    <message>
        <source>Curated</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Answers that name it, of those that were shown it: windows × repeats × models</source>
        <translation>Antworten, die den TF nennen, von allen auf Fragen, die ihn zeigen: Fenster × Wiederholungen × Modelle</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>Mean expression over all cells of the data</source>
        <translation>Mittlere Expression über alle Zellen der Daten</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Share of the cells that express it</source>
        <translation>Anteil der exprimierenden Zellen</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Zellen</translation>
    </message>
    <message>
        <source>DNA-binding family, by its symbol</source>
        <translation>DNA-bindende Familie, nach dem Symbol</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>What the model said about it</source>
        <translation>Was das Modell dazu sagte</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Accepted and locked TFs make the network</source>
        <translation>Angenommene und gesperrte TFs bilden das Netzwerk</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>TF</source>
        <translation>TF</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::ThresholdLine</name>
    <message>
        <source>%1 k</source>
        <translation>%1 k</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::TraceView</name>
    <message>
        <source>Select a gene: its gap is traced to its regulators.</source>
        <translation>Ein Gen auswählen: Seine Lücke wird auf seine Regulatoren zurückgeführt.</translation>
    </message>
    <message>
        <source>Show on the Network page</source>
        <translation>Auf der Netzwerk-Seite zeigen</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>cells with at most so many; dotted: widest gap</source>
        <translation>Zellen mit höchstens so vielen; gepunktet: größte Lücke</translation>
    </message>
    <message>
        <source>real cells</source>
        <translation>reale Zellen</translation>
    </message>
    <message>
        <source>synthetic cells</source>
        <translation>synthetische Zellen</translation>
    </message>
    <message>
        <source>KS %1 · mean %2 real, %3 synthetic</source>
        <translation>KS %1 · Mittel %2 real, %3 synthetisch</translation>
    </message>
    <message>
        <source>The cells that were compared are not here yet.</source>
        <translation>Die verglichenen Zellen sind noch nicht da.</translation>
    </message>
    <message>
        <source>Tracing %1 to its regulators…</source>
        <translation>%1 wird auf seine Regulatoren zurückgeführt…</translation>
    </message>
    <message>
        <source>log(1 + normalised counts) of %1</source>
        <translation>log(1 + normalisierte Counts) von %1</translation>
    </message>
    <message>
        <source>Regulators of %1: what each edge contributes to its gap</source>
        <translation>Regulatoren von %1: was jede Kante zu seiner Lücke beiträgt</translation>
    </message>
    <message>
        <source>%1 is a TF: it has no regulators to trace to. More steps of Stage 1 may mend it.</source>
        <translation>%1 ist ein TF: Es gibt keine Regulatoren, zu denen die Spur führt. Mehr Schritte der Stufe 1 können helfen.</translation>
    </message>
    <message>
        <source>Distribution of %1</source>
        <translation>Verteilung von %1</translation>
    </message>
    <message>
        <source>Regulators of %1</source>
        <translation>Regulatoren von %1</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::TrainChecksView</name>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>%1 of %2 free</source>
        <translation>%1 / %2 frei</translation>
    </message>
    <message>
        <source>Training needs more memory than is free now. Close other programs or use a smaller batch.</source>
        <translation>Das Training braucht mehr Speicher, als frei ist. Andere Programme schließen oder einen kleineren Batch wählen.</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Datenträger</translation>
    </message>
    <message>
        <source>Genes never expressed</source>
        <translation>Nie exprimierte Gene</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 training, %2 validation, %3 test</source>
        <translation>%1 Training, %2 Validierung, %3 Test</translation>
    </message>
    <message>
        <source>No training cell expresses these genes, so no synthetic cell will: %1.</source>
        <translation>Keine Trainingszelle exprimiert diese Gene, also auch keine synthetische: %1.</translation>
    </message>
    <message>
        <source>Validation cells</source>
        <translation>Validierungszellen</translation>
    </message>
    <message>
        <source>There are no validation cells. Preprocess the data with some.</source>
        <translation>Es gibt keine Validierungszellen. Die Daten mit Validierungszellen vorverarbeiten.</translation>
    </message>
    <message>
        <source>Too few for the validation MMD, which chooses the best checkpoint: it needs %1.</source>
        <translation>Zu wenige für die Validierungs-MMD, die den besten Checkpoint auswählt: Sie braucht %1.</translation>
    </message>
    <message>
        <source>Checkpoints and synthetic cells may not fit where the project lies.</source>
        <translation>Checkpoints und synthetische Zellen passen vielleicht nicht an den Ort des Projekts.</translation>
    </message>
    <message>
        <source>Genes in the network</source>
        <translation>Gene im Netzwerk</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>The data lack genes of the network: %1. Impose the network on these data.</source>
        <translation>Den Daten fehlen Gene des Netzwerks: %1. Netzwerk für diese Daten neu aufbauen.</translation>
    </message>
    <message>
        <source>These genes are left out of training: %1.</source>
        <translation>Diese Gene bleiben beim Training außen vor: %1.</translation>
    </message>
    <message>
        <source>Regulators per target</source>
        <translation>Regulatoren je Zielgen</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>The network has no targets.</source>
        <translation>Das Netzwerk hat keine Zielgene.</translation>
    </message>
    <message>
        <source>Targets without a regulator: %1. Add an edge to each.</source>
        <translation>Zielgene ohne Regulator: %1. Je eine Kante hinzufügen.</translation>
    </message>
    <message>
        <source>Targets have different numbers of regulators; the method imposes the same number on all.</source>
        <translation>Zielgene haben unterschiedlich viele Regulatoren; die Methode gibt allen dieselbe Anzahl.</translation>
    </message>
    <message>
        <source>Training cells</source>
        <translation>Trainingszellen</translation>
    </message>
    <message>
        <source>%1, batch %2</source>
        <translation>%1, Batch %2</translation>
    </message>
    <message>
        <source>There are no training cells.</source>
        <translation>Es gibt keine Trainingszellen.</translation>
    </message>
    <message>
        <source>The batch is larger than the training split and will be cut to %1 cells.</source>
        <translation>Der Batch ist größer als die Trainingsdaten und wird auf %1 Zellen gekürzt.</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>Time, %1 threads, timed</source>
        <translation>Zeit, %1 Threads, gemessen</translation>
    </message>
    <message>
        <source>Time, %1 threads</source>
        <translation>Zeit, %1 Threads</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::TrainPage</name>
    <message>
        <source>Continue this run</source>
        <translation>Diesen Lauf fortsetzen</translation>
    </message>
    <message>
        <source>Keep what the run learnt: targets with other regulators are trained first, then all, in a quarter of the steps</source>
        <translation>Behalten, was der Lauf gelernt hat: Zielgene mit anderen Regulatoren werden zuerst trainiert, dann alle, in einem Viertel der Schritte</translation>
    </message>
    <message>
        <source>Choose a network version to train on.</source>
        <translation>Netzwerkversion für das Training wählen.</translation>
    </message>
    <message>
        <source>Preprocess the data</source>
        <translation>Daten vorverarbeiten</translation>
    </message>
    <message>
        <source>Infer a network</source>
        <translation>Netzwerk inferieren</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop training; the last checkpoint is kept in the run&apos;s folder</source>
        <translation>Training stoppen; der letzte Checkpoint bleibt im Ordner des Laufs</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Views of the training</source>
        <translation>Ansichten des Trainings</translation>
    </message>
    <message>
        <source>Stage 1</source>
        <translation>Stufe 1</translation>
    </message>
    <message>
        <source>Stage 2</source>
        <translation>Stufe 2</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>Glätten</translation>
    </message>
    <message>
        <source>Smoothing window</source>
        <translation>Glättungsfenster</translation>
    </message>
    <message>
        <source>Logged steps that the running mean takes in</source>
        <translation>So viele protokollierte Schritte umfasst das gleitende Mittel</translation>
    </message>
    <message>
        <source>Logged steps</source>
        <translation>Protokollierte Schritte</translation>
    </message>
    <message>
        <source>Copy as TSV</source>
        <translation>Als TSV kopieren</translation>
    </message>
    <message>
        <source>Prepared data and a network are missing.</source>
        <translation>Aufbereitete Daten und ein Netzwerk fehlen.</translation>
    </message>
    <message>
        <source>Prepared data are missing.</source>
        <translation>Aufbereitete Daten fehlen.</translation>
    </message>
    <message>
        <source>A network is missing.</source>
        <translation>Ein Netzwerk fehlt.</translation>
    </message>
    <message>
        <source>%1 TFs, %2 targets, %3 edges  ·  training split, %4 cells</source>
        <translation>%1 TFs, %2 Zielgene, %3 Kanten  ·  Trainingsdaten, %4 Zellen</translation>
    </message>
    <message>
        <source>Train Stage 1 and Stage 2, then make synthetic cells</source>
        <translation>Stufe 1 und Stufe 2 trainieren, dann synthetische Zellen erzeugen</translation>
    </message>
    <message>
        <source>A check below forbids the start</source>
        <translation>Eine Prüfung unten verhindert den Start</translation>
    </message>
    <message>
        <source>Not trained yet</source>
        <translation>Noch nicht trainiert</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Stage %1, step %2 of %3</source>
        <translation>Stufe %1, Schritt %2 von %3</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>Dauer %1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Write a checkpoint and rest; trainings that wait rest too</source>
        <translation>Einen Checkpoint schreiben und ruhen; wartende Trainings ruhen mit</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Go on exactly where the training rests</source>
        <translation>Genau dort weitermachen, wo das Training ruht</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation>Einreihen</translation>
    </message>
    <message>
        <source>Train after those that run or wait, on the network as it is now</source>
        <translation>Nach denen trainieren, die laufen oder warten, auf dem Netz, wie es jetzt ist</translation>
    </message>
    <message numerus="yes">
        <source>Runs, %Ln waiting</source>
        <translation>
            <numerusform>Läufe, %Ln wartet</numerusform>
            <numerusform>Läufe, %Ln warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>%1 Start trains on what there is now.</source>
        <translation>%1 „Starten“ trainiert mit dem jetzigen Stand.</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::TrainPresets</name>
    <message>
        <source>Quick</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Desktop</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Publikation</translation>
    </message>
    <message>
        <source>%1 + %2 steps</source>
        <translation>%1 + %2 Schritte</translation>
    </message>
    <message>
        <source>batch %1</source>
        <translation>Batch %1</translation>
    </message>
    <message>
        <source>batch %1 / %2</source>
        <translation>Batch %1 / %2</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>Estimated time</source>
        <translation>Geschätzte Zeit</translation>
    </message>
    <message>
        <source>Estimated memory</source>
        <translation>Geschätzter Speicher</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::TrainSettings</name>
    <message>
        <source>Preset</source>
        <translation>Voreinstellung</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Before the start</source>
        <translation>Vor dem Start</translation>
    </message>
    <message>
        <source>Time a few steps</source>
        <translation>Einige Schritte messen</translation>
    </message>
    <message>
        <source>Run some steps with these settings for time and memory; nothing is kept of them</source>
        <translation>Einige Schritte mit diesen Einstellungen für Zeit und Speicher laufen lassen; davon bleibt nichts</translation>
    </message>
    <message>
        <source>Training uses the network as it is at the start. Edits made meanwhile do not change the run.</source>
        <translation>Das Training verwendet das Netzwerk vom Zeitpunkt des Starts. Spätere Änderungen wirken sich nicht auf den Lauf aus.</translation>
    </message>
    <message>
        <source>from the preset</source>
        <translation>wie voreingestellt</translation>
    </message>
    <message numerus="yes">
        <source>from the preset, %Ln changed</source>
        <translation>
            <numerusform>voreingestellt, %Ln geändert</numerusform>
            <numerusform>voreingestellt, %Ln geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>can&apos;t start</source>
        <translation>nicht startbar</translation>
    </message>
    <message>
        <source>can run, with care</source>
        <translation>startbar, mit Vorbehalt</translation>
    </message>
    <message>
        <source>can run</source>
        <translation>startbar</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::TrainingCurves</name>
    <message>
        <source>No steps of Stage %1 yet.</source>
        <translation>Noch keine Schritte von Stufe %1.</translation>
    </message>
    <message>
        <source>Critic loss</source>
        <translation>Kritiker-Verlust</translation>
    </message>
    <message>
        <source>Generator loss</source>
        <translation>Generator-Verlust</translation>
    </message>
    <message>
        <source>−E[D(fake)], without labelers</source>
        <translation>−E[D(fake)], ohne Labeler</translation>
    </message>
    <message>
        <source>Gradient penalty</source>
        <translation>Gradientenstrafe</translation>
    </message>
    <message>
        <source>before its weight</source>
        <translation>ungewichtet</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Labelers</source>
        <translation>Labeler</translation>
    </message>
    <message>
        <source>mean squared error, log scale</source>
        <translation>MSE, logarithmisch</translation>
    </message>
    <message>
        <source>labeler</source>
        <translation>Labeler</translation>
    </message>
    <message>
        <source>anti-labeler</source>
        <translation>Anti-Labeler</translation>
    </message>
    <message>
        <source>Validation MMD</source>
        <translation>Validierungs-MMD</translation>
    </message>
    <message>
        <source>log scale</source>
        <translation>logarithmisch</translation>
    </message>
    <message>
        <source>MMD</source>
        <translation>MMD</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Stage %1: %2</source>
        <translation>Stufe %1: %2</translation>
    </message>
    <message>
        <source>Live preview</source>
        <translation>Vorschau</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::TrainingPreviewView</name>
    <message>
        <source>Cells appear at the first checkpoint.</source>
        <translation>Zellen erscheinen beim ersten Checkpoint.</translation>
    </message>
    <message>
        <source>Colour of the cells</source>
        <translation>Farbe der Zellen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Cell type</source>
        <translation>Zelltyp</translation>
    </message>
    <message>
        <source>Live preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>%1 synthetic over %2 real cells, step %3</source>
        <translation>%1 synthetische über %2 echten Zellen, Schritt %3</translation>
    </message>
    <message>
        <source>PC 1 of the real cells</source>
        <translation>PC 1 der echten Zellen</translation>
    </message>
    <message>
        <source>PC 2</source>
        <translation>PC 2</translation>
    </message>
    <message>
        <source>real, validation split</source>
        <translation>echt, Validierungsteil</translation>
    </message>
    <message>
        <source>synthetic</source>
        <translation>synthetisch</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::TrainingProgress</name>
    <message>
        <source>Stage 1: %1 %, Stage 2: %2 %</source>
        <translation>Stufe 1: %1 %, Stufe 2: %2 %</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::TrainingRunsModel</name>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>pausing</source>
        <translation>hält an</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>%1, %2 + %3 steps</source>
        <translation>%1, %2 + %3 Schritte</translation>
    </message>
    <message>
        <source>a network that isn&apos;t kept</source>
        <translation>ein nicht aufbewahrtes Netz</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>%1, shown</source>
        <translation>%1, gezeigt</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Lowest MMD</source>
        <translation>Kleinste MMD</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::TrainingRunsPanel</name>
    <message>
        <source>Trainings</source>
        <translation>Trainings</translation>
    </message>
    <message>
        <source>Copy as TSV</source>
        <translation>Als TSV kopieren</translation>
    </message>
    <message>
        <source>Validation MMD</source>
        <translation>Validierungs-MMD</translation>
    </message>
    <message>
        <source>of the selected trainings, log scale</source>
        <translation>der gewählten Trainings, logarithmisch</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Checkpoints</translation>
    </message>
    <message>
        <source>Show its cells</source>
        <translation>Seine Zellen zeigen</translation>
    </message>
    <message>
        <source>Compare the cells of this run with the real ones</source>
        <translation>Die Zellen dieses Laufs mit den echten vergleichen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>Train on from the last checkpoint of this run</source>
        <translation>Vom letzten Checkpoint dieses Laufs weiter trainieren</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>One place towards the front of those that wait</source>
        <translation>Einen Platz nach vorn unter denen, die warten</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>One place towards the end of those that wait</source>
        <translation>Einen Platz nach hinten unter denen, die warten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Take this training out of those that wait</source>
        <translation>Dieses Training aus der Warteschlange nehmen</translation>
    </message>
    <message>
        <source>Stage of the curves</source>
        <translation>Stufe der Kurven</translation>
    </message>
    <message>
        <source>Stage 1</source>
        <translation>Stufe 1</translation>
    </message>
    <message>
        <source>Stage 2</source>
        <translation>Stufe 2</translation>
    </message>
    <message>
        <source>Checkpoints of %1</source>
        <translation>Checkpoints von %1</translation>
    </message>
    <message>
        <source>Trainings: validation MMD</source>
        <translation>Trainings: Validierungs-MMD</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::TranscriptButtons</name>
    <message>
        <source>Write questions</source>
        <translation>Fragen schreiben</translation>
    </message>
    <message>
        <source>Questions as text files, for any chat window</source>
        <translation>Fragen als Textdateien, für ein beliebiges Chatfenster</translation>
    </message>
    <message>
        <source>TF questions…</source>
        <translation>TF-Fragen…</translation>
    </message>
    <message>
        <source>Edge questions…</source>
        <translation>Kantenfragen…</translation>
    </message>
    <message>
        <source>Import answers</source>
        <translation>Antworten importieren</translation>
    </message>
    <message>
        <source>Answers saved from a chat window; they are recorded like those of a model that was asked</source>
        <translation>Aus einem Chatfenster gespeicherte Antworten; sie werden aufgezeichnet wie die eines befragten Modells</translation>
    </message>
    <message>
        <source>To TF questions, from a file…</source>
        <translation>Auf TF-Fragen, aus einer Datei…</translation>
    </message>
    <message>
        <source>To TF questions, from a folder…</source>
        <translation>Auf TF-Fragen, aus einem Ordner…</translation>
    </message>
    <message>
        <source>To edge questions, from a file…</source>
        <translation>Auf Kantenfragen, aus einer Datei…</translation>
    </message>
    <message>
        <source>To edge questions, from a folder…</source>
        <translation>Auf Kantenfragen, aus einem Ordner…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Save all prompts and answers</source>
        <translation>Alle Prompts und Antworten speichern</translation>
    </message>
    <message>
        <source>All answers, JSON lines…</source>
        <translation>Alle Antworten, JSON Lines…</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>All answers, CSV…</source>
        <translation>Alle Antworten, CSV…</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV-Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Folder for the questions</source>
        <translation>Ordner für die Fragen</translation>
    </message>
    <message>
        <source>Folder with answers</source>
        <translation>Ordner mit Antworten</translation>
    </message>
    <message>
        <source>File with answers</source>
        <translation>Datei mit Antworten</translation>
    </message>
    <message>
        <source>Text (*.txt *.md);;All files (*)</source>
        <translation>Text (*.txt *.md);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Export all answers</source>
        <translation>Alle Antworten exportieren</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::TranscriptModel</name>
    <message>
        <source>Window %1</source>
        <translation>Fenster %1</translation>
    </message>
    <message>
        <source>%1, shuffled</source>
        <translation>%1, gemischt</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message numerus="yes">
        <source>cut off at %Ln tokens</source>
        <translation>
            <numerusform>bei %Ln Token abgeschnitten</numerusform>
            <numerusform>bei %Ln Tokens abgeschnitten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>TFs</source>
        <translation>TF</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Kante</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Tokens asked</source>
        <translation>Tokens, Frage</translation>
    </message>
    <message>
        <source>Tokens answered</source>
        <translation>Tokens, Antwort</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::TranscriptPanel</name>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Filter by any word</source>
        <translation>Nach Wörtern filtern</translation>
    </message>
    <message>
        <source>Which step is shown</source>
        <translation>Welche Art gezeigt wird</translation>
    </message>
    <message>
        <source>Both steps</source>
        <translation>Beide Arten</translation>
    </message>
    <message>
        <source>TF questions</source>
        <translation>TF-Fragen</translation>
    </message>
    <message>
        <source>Edge questions</source>
        <translation>Kantenfragen</translation>
    </message>
    <message>
        <source>Which model is shown</source>
        <translation>Welches Modell gezeigt wird</translation>
    </message>
    <message>
        <source>Copy the selected rows, or all, as TSV</source>
        <translation>Ausgewählte Zeilen, sonst alle, als TSV kopieren</translation>
    </message>
    <message>
        <source>Recorded answers</source>
        <translation>Aufgezeichnete Antworten</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Answers of a model, and answers imported from a chat window, are listed here.</source>
        <translation>Antworten eines Modells und aus einem Chatfenster importierte Antworten stehen hier.</translation>
    </message>
    <message>
        <source>No rows match.</source>
        <translation>Keine passenden Zeilen.</translation>
    </message>
    <message>
        <source>No answers recorded yet.</source>
        <translation>Noch keine Antworten aufgezeichnet.</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>Alle Modelle</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answers</source>
        <translation>
            <numerusform>%Ln Antwort</numerusform>
            <numerusform>%Ln Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 answers</source>
        <translation>%1 von %2 Antworten</translation>
    </message>
    <message>
        <source>Select an answer.</source>
        <translation>Antwort auswählen.</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::TypesPanel</name>
    <message>
        <source>unassigned</source>
        <translation>nicht zugeordnet</translation>
    </message>
    <message>
        <source>Cell types</source>
        <translation>Zelltypen</translation>
    </message>
    <message>
        <source>Proportions</source>
        <translation>Anteile</translation>
    </message>
    <message>
        <source>Classifier</source>
        <translation>Klassifikator</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Tabelle kopieren</translation>
    </message>
    <message>
        <source>Proportions of cell types</source>
        <translation>Anteile der Zelltypen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Upper bar real, lower bar synthetic; grey: 95 % range of the real share. One classifier, learned from the training cells, names both.</source>
        <translation>Oberer Balken real, unterer synthetisch; grau: 95-%-Bereich des realen Anteils. Ein Klassifikator, gelernt von den Trainingszellen, benennt beide.</translation>
    </message>
    <message>
        <source>%1 of %2 %3 are called %4</source>
        <translation>%1 von %2 %3 heißen %4</translation>
    </message>
    <message>
        <source>%1 of the training cells get their own label from a classifier that has not seen them (five folds); %2 on average over the types.</source>
        <translation>%1 der Trainingszellen bekommen ihr eigenes Label von einem Klassifikator, der sie nicht gesehen hat (fünf Teile); %2 im Mittel über die Typen.</translation>
    </message>
    <message>
        <source>The data have no cell types to learn from: choose a label on the Data page or marker sets in the settings of the comparison, or look at the clusters.</source>
        <translation>Die Daten haben keine Zelltypen, aus denen sich lernen ließe: Wählen Sie ein Label auf der Seite Daten oder Markersätze in den Einstellungen des Vergleichs, oder sehen Sie sich die Cluster an.</translation>
    </message>
    <message>
        <source>Own label by type given</source>
        <translation>Eigenes Label nach gegebenem Typ</translation>
    </message>
    <message>
        <source>Upper bar real, lower bar synthetic; grey: 95 % range of the real share. The marker sets of %1 name both.</source>
        <translation>Oberer Balken echt, unterer synthetisch; grau: 95-%-Bereich des echten Anteils. Die Markersätze aus %1 benennen beide.</translation>
    </message>
    <message>
        <source>The data have no labels against which the marker sets could be held.</source>
        <translation>Die Daten haben keine Labels, an denen sich die Markersätze messen ließen.</translation>
    </message>
    <message>
        <source>What the marker sets make of the real cells, by the cells&apos; own labels.</source>
        <translation>Was die Markersätze aus den echten Zellen machen, nach den eigenen Labels der Zellen.</translation>
    </message>
    <message>
        <source>Own labels by types given</source>
        <translation>Eigene Labels nach gegebenen Typen</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::VariableGenesCard</name>
    <message>
        <source>mean normalised count, log(1 + mean)</source>
        <translation>mittlerer normalisierter Zählwert, log(1 + Mittel)</translation>
    </message>
    <message>
        <source>dispersion, log(variance / mean)</source>
        <translation>Dispersion, log(Varianz / Mittel)</translation>
    </message>
    <message>
        <source>mean count, log10</source>
        <translation>mittlerer Zählwert, log10</translation>
    </message>
    <message>
        <source>variance of the counts, log10</source>
        <translation>Varianz der Zählwerte, log10</translation>
    </message>
    <message>
        <source>mean of log(1 + normalised count)</source>
        <translation>Mittel von log(1 + normalisierter Zählwert)</translation>
    </message>
    <message>
        <source>dispersion, variance / mean</source>
        <translation>Dispersion, Varianz / Mittel</translation>
    </message>
    <message>
        <source>Variable genes</source>
        <translation>Variable Gene</translation>
    </message>
    <message>
        <source>The raw cells are being read.</source>
        <translation>Die rohen Zellen werden gelesen.</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>kept besides</source>
        <translation>außerdem behalten</translation>
    </message>
    <message>
        <source>Mean and spread</source>
        <translation>Mittel und Streuung</translation>
    </message>
    <message>
        <source>Blue: %1 of %2 genes are chosen</source>
        <translation>Blau: %1 von %2 Genen sind gewählt</translation>
    </message>
    <message>
        <source> · amber: %1 kept besides</source>
        <translation> · Bernstein: %1 außerdem behalten</translation>
    </message>
    <message>
        <source>%1: mean %2, spread %3, score %4
%5</source>
        <translation>%1: Mittel %2, Streuung %3, Wert %4
%5</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Gewählt</translation>
    </message>
    <message>
        <source>Not chosen</source>
        <translation>Nicht gewählt</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::VennView</name>
    <message>
        <source>In both: %1</source>
        <translation>In beiden: %1</translation>
    </message>
    <message>
        <source>%1 only: %2</source>
        <translation>Nur %1: %2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>In all three: %1</source>
        <translation>In allen dreien: %1</translation>
    </message>
    <message>
        <source>%1, not %2: %3</source>
        <translation>%1, nicht %2: %3</translation>
    </message>
    <message>
        <source>in both: %1</source>
        <translation>in beiden: %1</translation>
    </message>
    <message>
        <source>in all three: %1</source>
        <translation>in allen dreien: %1</translation>
    </message>
    <message>
        <source>Areas approximate</source>
        <translation>Flächen angenähert</translation>
    </message>
    <message>
        <source>not drawn: %1</source>
        <translation>nicht gezeichnet: %1</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::VersionsPanel</name>
    <message>
        <source>Today %1</source>
        <translation>Heute %1</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <translation>Gestern %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Versions of the network</source>
        <translation>Versionen des Netzwerks</translation>
    </message>
    <message>
        <source>Save the network as a version (Ctrl+Shift+V)</source>
        <translation>Netzwerk als Version speichern (Strg+Umschalt+V)</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Diff on canvas</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Draw what differs between the two versions chosen, or the one chosen and the network now</source>
        <translation>Im Graphen zeigen, worin sich zwei ausgewählte Versionen unterscheiden, oder eine vom aktuellen Netzwerk</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Make the version the network that is edited (Enter)</source>
        <translation>Die Version zum bearbeiteten Netzwerk machen (Eingabe)</translation>
    </message>
    <message>
        <source>Name and note…</source>
        <translation>Name und Anmerkung…</translation>
    </message>
    <message>
        <source>Delete the versions chosen</source>
        <translation>Ausgewählte Versionen löschen</translation>
    </message>
    <message>
        <source>Network as it is now</source>
        <translation>Aktuelles Netzwerk</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln seed(s)</source>
        <translation>
            <numerusform>%1, %Ln Seed</numerusform>
            <numerusform>%1, %Ln Seeds</numerusform>
        </translation>
    </message>
    <message>
        <source>v%1</source>
        <translation>v%1</translation>
    </message>
    <message>
        <source>from v%1</source>
        <translation>aus v%1</translation>
    </message>
    <message>
        <source>from scratch</source>
        <translation>neu erstellt</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>trained</source>
        <translation>trainiert</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>not saved as a version</source>
        <translation>nicht als Version gespeichert</translation>
    </message>
    <message>
        <source>no network yet</source>
        <translation>noch kein Netzwerk</translation>
    </message>
    <message>
        <source>same as v%1</source>
        <translation>wie v%1</translation>
    </message>
    <message>
        <source>edited from v%1</source>
        <translation>v%1, bearbeitet</translation>
    </message>
    <message>
        <source>Save the network as v%1</source>
        <translation>Netzwerk als v%1 speichern</translation>
    </message>
    <message>
        <source>hand-checked</source>
        <translation>von Hand geprüft</translation>
    </message>
    <message>
        <source>Version v%1</source>
        <translation>Version v%1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>from a file</source>
        <translation>aus Datei</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::WelcomePage</name>
    <message>
        <source>Nothing leaves this computer unless you run a language model request.</source>
        <translation>Nichts verlässt diesen Computer, außer bei Ihren Anfragen an ein Sprachmodell.</translation>
    </message>
    <message>
        <source>GRN Workbench</source>
        <translation>GRN Workbench</translation>
    </message>
    <message>
        <source>Build gene regulatory networks, generate synthetic cells from them, and see how real they look.</source>
        <translation>Genregulatorische Netzwerke aufbauen, daraus synthetische Zellen erzeugen und sehen, wie echt sie wirken.</translation>
    </message>
    <message>
        <source>Open example</source>
        <translation>Beispiel öffnen</translation>
    </message>
    <message>
        <source>2,000 simulated cells with a known network</source>
        <translation>2000 simulierte Zellen, bekanntes Netz</translation>
    </message>
    <message>
        <source>Open data…</source>
        <translation>Daten öffnen…</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Projekt öffnen…</translation>
    </message>
    <message>
        <source>a folder whose name ends in .grnwb</source>
        <translation>ein Ordner mit der Endung .grnwb</translation>
    </message>
    <message>
        <source>Drop a file or folder here</source>
        <translation>Datei oder Ordner hier ablegen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Three steps</source>
        <translation>Drei Schritte</translation>
    </message>
    <message>
        <source>from a count matrix to synthetic cells</source>
        <translation>von der Count-Matrix zu synthetischen Zellen</translation>
    </message>
    <message>
        <source>Load and check the cells</source>
        <translation>Zellen laden und prüfen</translation>
    </message>
    <message>
        <source>Filter cells and genes and see at once what remains. Counts are recognised; anything else gets a warning.</source>
        <translation>Zellen und Gene filtern und sofort sehen, was bleibt. Counts werden erkannt, bei anderen Werten wird gewarnt.</translation>
    </message>
    <message>
        <source>Page Data</source>
        <translation>Seite „Daten“</translation>
    </message>
    <message>
        <source>Build the network</source>
        <translation>Netzwerk aufbauen</translation>
    </message>
    <message>
        <source>Choose transcription factors from a curated list, infer edges with GRNBoost2, then edit by hand.</source>
        <translation>Transkriptionsfaktoren aus einer kuratierten Liste wählen, Kanten mit GRNBoost2 inferieren, dann von Hand bearbeiten.</translation>
    </message>
    <message>
        <source>Pages Knowledge and Network</source>
        <translation>Seiten „Wissen“ und „Netzwerk“</translation>
    </message>
    <message>
        <source>Generate and compare</source>
        <translation>Erzeugen und vergleichen</translation>
    </message>
    <message>
        <source>Train, generate cells, and compare them with held-out real cells and a control.</source>
        <translation>Trainieren, Zellen erzeugen und mit zurückgehaltenen realen Zellen und einer Kontrolle vergleichen.</translation>
    </message>
    <message>
        <source>Pages Train and Compare</source>
        <translation>Seiten „Training“ und „Vergleich“</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>Check this computer</source>
        <translation>Diesen Computer prüfen</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>%1 threads</source>
        <translation>%1 Threads</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>%1 of %2 GB free</source>
        <translation>%1 von %2 GB frei</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>Grafikkarte</translation>
    </message>
    <message>
        <source>found; training can run on it</source>
        <translation>gefunden; Training kann darauf laufen</translation>
    </message>
    <message>
        <source>not used; training runs on the processor</source>
        <translation>nicht genutzt; Training läuft auf dem Prozessor</translation>
    </message>
    <message>
        <source>Linear algebra</source>
        <translation>Lineare Algebra</translation>
    </message>
    <message>
        <source>slow (%1 GFLOP/s): training will take many times longer. Install libopenblas0 and start again.</source>
        <translation>langsam (%1 GFLOP/s): Das Training dauert um ein Vielfaches länger. Installieren Sie libopenblas0 und starten Sie neu.</translation>
    </message>
    <message>
        <source>%1 GFLOP/s on one thread</source>
        <translation>%1 GFLOP/s auf einem Thread</translation>
    </message>
    <message>
        <source>Recent projects and data</source>
        <translation>Zuletzt geöffnete Projekte und Daten</translation>
    </message>
    <message>
        <source>None yet.
Projects and data that you open are listed here.</source>
        <translation>Noch keine.
Projekte und Daten, die Sie öffnen, stehen hier.</translation>
    </message>
    <message>
        <source>h5ad, 10x h5, mtx folder, loom, csv, zip</source>
        <translation>h5ad, 10x h5, mtx-Ordner, loom, csv, zip</translation>
    </message>
</context>
<context>
    <name>grnwb::ui::Workspace</name>
    <message>
        <source>Train before continuing a training.</source>
        <translation>Vor dem Fortsetzen muss trainiert werden.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Open project %1</source>
        <translation>Projekt %1 öffnen</translation>
    </message>
    <message>
        <source>There is no folder to write the example into.</source>
        <translation>Es gibt keinen Ordner, in den das Beispiel geschrieben werden kann.</translation>
    </message>
    <message>
        <source>Open example</source>
        <translation>Beispiel öffnen</translation>
    </message>
    <message>
        <source>Choose a folder to save the project into.</source>
        <translation>Wählen Sie einen Ordner zum Speichern des Projekts.</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>%1 speichern</translation>
    </message>
    <message>
        <source>Open data before preprocessing.</source>
        <translation>Vor der Vorverarbeitung müssen Daten geöffnet werden.</translation>
    </message>
    <message>
        <source>Preprocess</source>
        <translation>Vorverarbeitung</translation>
    </message>
    <message>
        <source>Open data before choosing transcription factors.</source>
        <translation>Vor der Wahl von Transkriptionsfaktoren müssen Daten geöffnet werden.</translation>
    </message>
    <message>
        <source>Preprocess the data before inferring a network.</source>
        <translation>Vor der Netzwerkinferenz müssen die Daten vorverarbeitet werden.</translation>
    </message>
    <message>
        <source>%1, %2 regulators per target</source>
        <translation>%1, %2 Regulatoren je Zielgen</translation>
    </message>
    <message>
        <source>Infer the network</source>
        <translation>Netzwerk inferieren</translation>
    </message>
    <message>
        <source>Targets with fewer regulators than asked for: %1</source>
        <translation>Zielgene mit weniger Regulatoren als verlangt: %1</translation>
    </message>
    <message>
        <source>TFs that regulate no target and are left out of the network: %1</source>
        <translation>TFs, die kein Zielgen regulieren und aus dem Netzwerk entfallen: %1</translation>
    </message>
    <message>
        <source>Preprocess the data before training.</source>
        <translation>Vor dem Training müssen die Daten vorverarbeitet werden.</translation>
    </message>
    <message>
        <source>Infer or open a network before training.</source>
        <translation>Vor dem Training muss ein Netzwerk inferiert oder geöffnet werden.</translation>
    </message>
    <message>
        <source>Save the project before training: a run needs a folder.</source>
        <translation>Vor dem Training muss das Projekt gespeichert werden: Ein Lauf braucht einen Ordner.</translation>
    </message>
    <message>
        <source>Train (%1)</source>
        <translation>Training (%1)</translation>
    </message>
    <message>
        <source>Train before comparing: there are no synthetic cells.</source>
        <translation>Vor dem Vergleich muss trainiert werden: Es gibt keine synthetischen Zellen.</translation>
    </message>
    <message>
        <source>Preprocess the data before comparing.</source>
        <translation>Vor dem Vergleich müssen die Daten vorverarbeitet werden.</translation>
    </message>
    <message>
        <source>Compare real and synthetic cells</source>
        <translation>Vergleich real/synthetisch</translation>
    </message>
    <message>
        <source>%1: the same work is running already.</source>
        <translation>%1: läuft bereits.</translation>
    </message>
    <message>
        <source>Finished targets taken over from the stopped run: %1</source>
        <translation>Fertige Zielgene, die vom gestoppten Lauf übernommen sind: %1</translation>
    </message>
    <message>
        <source>Finished targets kept for the next run of the same inference: %1</source>
        <translation>Fertige Zielgene, die für den nächsten Lauf derselben Inferenz bleiben: %1</translation>
    </message>
    <message>
        <source>TF list %1</source>
        <translation>TF-Liste %1</translation>
    </message>
    <message numerus="yes">
        <source>Accept %Ln TF(s)</source>
        <translation>
            <numerusform>%Ln TF annehmen</numerusform>
            <numerusform>%Ln TFs annehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %Ln TF(s)</source>
        <translation>
            <numerusform>%Ln TF ablehnen</numerusform>
            <numerusform>%Ln TFs ablehnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lock %Ln TF(s)</source>
        <translation>
            <numerusform>%Ln TF sperren</numerusform>
            <numerusform>%Ln TFs sperren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reopen %Ln TF(s)</source>
        <translation>
            <numerusform>Entscheidung über %Ln TF zurücknehmen</numerusform>
            <numerusform>Entscheidung über %Ln TFs zurücknehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Open data before asking a language model.</source>
        <translation>Vor der Anfrage an ein Sprachmodell müssen Daten geöffnet werden.</translation>
    </message>
    <message>
        <source>Save the project first: the answers are recorded in its folder as they come.</source>
        <translation>Zuerst muss das Projekt gespeichert werden: Die Antworten werden laufend in seinem Ordner aufgezeichnet.</translation>
    </message>
    <message>
        <source>Propose TFs</source>
        <translation>TFs vorschlagen</translation>
    </message>
    <message>
        <source>TF proposals</source>
        <translation>TF-Vorschläge</translation>
    </message>
    <message>
        <source>Write the questions</source>
        <translation>Fragen schreiben</translation>
    </message>
    <message>
        <source>Import answers from %1</source>
        <translation>Antworten aus %1 importieren</translation>
    </message>
    <message>
        <source>Answers imported: %1; questions without an answer: %2</source>
        <translation>Importierte Antworten: %1; Fragen ohne Antwort: %2</translation>
    </message>
    <message>
        <source>Read the answers so far</source>
        <translation>Bisherige Antworten lesen</translation>
    </message>
    <message>
        <source>Open data before importing a prior network.</source>
        <translation>Vor dem Import bekannter Regulation müssen Daten geöffnet werden.</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>%1 lesen</translation>
    </message>
    <message>
        <source>The file names no pair of TF and target among these genes.</source>
        <translation>Die Datei nennt kein Paar aus TF und Zielgen unter diesen Genen.</translation>
    </message>
    <message>
        <source>Compare with the prior networks</source>
        <translation>Mit bekannter Regulation vergleichen</translation>
    </message>
    <message>
        <source>Accept transcription factors before inferring a network.</source>
        <translation>Vor der Netzwerkinferenz müssen Transkriptionsfaktoren angenommen werden.</translation>
    </message>
    <message>
        <source>Pause the questions first: their answers go into the folder the project has now.</source>
        <translation>Zuerst muss die Befragung pausiert werden: Ihre Antworten kommen in den jetzigen Ordner des Projekts.</translation>
    </message>
    <message>
        <source>A language model is being asked already.</source>
        <translation>Ein Sprachmodell wird bereits befragt.</translation>
    </message>
    <message>
        <source>This project names an address of its own for the model, %1. Confirm it in the model&apos;s settings.</source>
        <translation>Dieses Projekt nennt für das Modell eine eigene Adresse, %1. Sie muss in den Einstellungen des Modells bestätigt werden.</translation>
    </message>
    <message>
        <source>The recorded answers are about other genes: ask the language model about these.</source>
        <translation>Die aufgezeichneten Antworten betreffen andere Gene: Das Sprachmodell nach diesen fragen.</translation>
    </message>
    <message>
        <source>A language model&apos;s answers have no seeds: ask it again instead.</source>
        <translation>Antworten eines Sprachmodells haben keine Seeds: Stattdessen erneut fragen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln network(s) of %1</source>
        <translation>
            <numerusform>%Ln Netzwerk: %1</numerusform>
            <numerusform>%Ln Netzwerke: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 seed %2</source>
        <translation>%1 Seed %2</translation>
    </message>
    <message>
        <source>There is no network to save as a version yet.</source>
        <translation>Es gibt noch kein Netzwerk zum Speichern als Version.</translation>
    </message>
    <message>
        <source>Save version %1</source>
        <translation>Version %1 speichern</translation>
    </message>
    <message>
        <source>Describe version %1</source>
        <translation>Version %1 beschreiben</translation>
    </message>
    <message>
        <source>Restore v%1</source>
        <translation>v%1 zurückholen</translation>
    </message>
    <message>
        <source>Delete v%1</source>
        <translation>v%1 löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln version(s)</source>
        <translation>
            <numerusform>%Ln Version löschen</numerusform>
            <numerusform>%Ln Versionen löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Gather evidence for the edges</source>
        <translation>Belege für die Kanten sammeln</translation>
    </message>
    <message>
        <source>Locked edges that the new network can&apos;t have, since their genes have other roles in it: %1</source>
        <translation>Gesperrte Kanten, die das neue Netzwerk nicht haben kann, da ihre Gene darin andere Rollen haben: %1</translation>
    </message>
    <message>
        <source>Edges you had edited that the new network doesn&apos;t have: %1</source>
        <translation>Von Hand bearbeitete Kanten, die das neue Netzwerk nicht hat: %1</translation>
    </message>
    <message>
        <source>Targets with fewer regulators than asked for, because of edges you rejected: %1</source>
        <translation>Zielgene mit weniger Regulatoren als verlangt, wegen abgelehnter Kanten: %1</translation>
    </message>
    <message>
        <source>Targets with more regulators than asked for, all locked: %1</source>
        <translation>Zielgene mit mehr Regulatoren als verlangt, alle gesperrt: %1</translation>
    </message>
    <message>
        <source>%1 was trained on other data: preprocess them as they were to go on with it.</source>
        <translation>%1 wurde auf anderen Daten trainiert: Bereiten Sie diese wie damals auf, um damit weiterzumachen.</translation>
    </message>
    <message>
        <source>Read the cells of %1</source>
        <translation>Zellen von %1 lesen</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>Train before perturbing: there is no causal GAN.</source>
        <translation>Vor einer Perturbation trainieren: Es gibt kein kausales GAN.</translation>
    </message>
    <message>
        <source>Choose a TF to hold.</source>
        <translation>Einen TF zum Festhalten wählen.</translation>
    </message>
    <message>
        <source>Perturb %1</source>
        <translation>%1 perturbieren</translation>
    </message>
    <message>
        <source>Perturb before saving cells.</source>
        <translation>Erst perturbieren, dann Zellen speichern.</translation>
    </message>
    <message>
        <source>Save cells as %1</source>
        <translation>Zellen als %1 speichern</translation>
    </message>
    <message>
        <source>Time a few steps</source>
        <translation>Einige Schritte messen</translation>
    </message>
    <message>
        <source>%1 has lost its network, so it can&apos;t go on.</source>
        <translation>%1 hat sein Netz verloren und kann nicht weitermachen.</translation>
    </message>
    <message>
        <source>Read the compared cells</source>
        <translation>Verglichene Zellen lesen</translation>
    </message>
    <message>
        <source>Train before training random graphs beside the run.</source>
        <translation>Erst trainieren, dann Zufallsgraphen neben dem Lauf.</translation>
    </message>
    <message>
        <source>The data are not those of the run: train anew.</source>
        <translation>Die Daten sind nicht die des Laufs: neu trainieren.</translation>
    </message>
    <message>
        <source>The folder can&apos;t be written (%1), so the project is shown read-only.</source>
        <translation>Der Ordner ist nicht beschreibbar (%1), daher wird das Projekt schreibgeschützt gezeigt.</translation>
    </message>
    <message>
        <source>The file system knows no locks: take care that nobody else opens the project meanwhile.</source>
        <translation>Das Dateisystem kennt keine Sperren: Achten Sie darauf, dass niemand sonst das Projekt zugleich öffnet.</translation>
    </message>
    <message>
        <source>Open a copy of %1</source>
        <translation>Kopie von %1 öffnen</translation>
    </message>
    <message>
        <source>Unpack %1</source>
        <translation>%1 entpacken</translation>
    </message>
    <message>
        <source>Unpacked into %1</source>
        <translation>Entpackt nach %1</translation>
    </message>
    <message>
        <source>This project is shown read-only: save it as another project first.</source>
        <translation>Dieses Projekt wird schreibgeschützt gezeigt: Speichern Sie es zuerst als anderes Projekt.</translation>
    </message>
    <message>
        <source>The project is in that folder: choose another one for the copy.</source>
        <translation>Das Projekt liegt in diesem Ordner: Wählen Sie für die Kopie einen anderen.</translation>
    </message>
    <message>
        <source>Save a copy as %1</source>
        <translation>Kopie als %1 speichern</translation>
    </message>
    <message>
        <source>Saved a copy as %1</source>
        <translation>Kopie als %1 gespeichert</translation>
    </message>
    <message>
        <source>Save the project before exporting it as an archive.</source>
        <translation>Speichern Sie das Projekt, bevor Sie es als Archiv exportieren.</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
    <message>
        <source>Exported %1 (%2)</source>
        <translation>%1 exportiert (%2)</translation>
    </message>
    <message>
        <source>Clean up</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Freed %1</source>
        <translation>%1 freigegeben</translation>
    </message>
    <message>
        <source>Open data before naming its genes.</source>
        <translation>Daten öffnen, bevor ihre Gene benannt werden.</translation>
    </message>
    <message>
        <source>Name genes by symbol</source>
        <translation>Gene nach Symbol benennen</translation>
    </message>
    <message>
        <source>Look into %1</source>
        <translation>In %1 hineinsehen</translation>
    </message>
    <message>
        <source>Open %1 files as one</source>
        <translation>%1 Dateien als eine öffnen</translation>
    </message>
    <message>
        <source>Genes that are named by symbol now: %1</source>
        <translation>Gene, die jetzt nach Symbol benannt sind: %1</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Finds, inspects and tests gene regulatory networks on single-cell RNA-seq.</source>
        <translation>Findet, untersucht und prüft genregulatorische Netzwerke anhand von Einzelzell-RNA-seq.</translation>
    </message>
    <message>
        <source>Open the bundled example.</source>
        <translation>Das mitgelieferte Beispiel öffnen.</translation>
    </message>
    <message>
        <source>A data file or a project folder to open, or several data files as one.</source>
        <translation>Eine Datendatei oder ein Projektordner zum Öffnen, oder mehrere Datendateien als eine.</translation>
    </message>
</context>
</TS>
