<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>grnwb::ui::CanvasPanel</name>
    <message numerus="yes">
        <source>Neighbourhood of %Ln genes</source>
        <translation>
            <numerusform>Neighbourhood of %Ln gene</numerusform>
            <numerusform>Neighbourhood of %Ln genes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden</source>
        <translation>
            <numerusform>%Ln hidden</numerusform>
            <numerusform>%Ln hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edges</source>
        <translation>
            <numerusform>%Ln edge</numerusform>
            <numerusform>%Ln edges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 regulon · %Ln targets</source>
        <translation>
            <numerusform>%1 regulon · %Ln target</numerusform>
            <numerusform>%1 regulon · %Ln targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln regulators</source>
        <translation>
            <numerusform>%1 · %Ln regulator</numerusform>
            <numerusform>%1 · %Ln regulators</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln genes</source>
        <translation>
            <numerusform>%Ln gene</numerusform>
            <numerusform>%Ln genes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grnwb::ui::ChecksPanel</name>
    <message numerus="yes">
        <source>Exactly %Ln regulators per target</source>
        <translation>
            <numerusform>Exactly %Ln regulator per target</numerusform>
            <numerusform>Exactly %Ln regulators per target</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to fix</source>
        <translation>
            <numerusform>%Ln to fix</numerusform>
            <numerusform>%Ln to fix</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grnwb::ui::EditActions</name>
    <message numerus="yes">
        <source>Regulators of each of %Ln targets</source>
        <translation>
            <numerusform>Regulators of %Ln target</numerusform>
            <numerusform>Regulators of each of %Ln targets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grnwb::ui::EntryView</name>
    <message numerus="yes">
        <source>%Ln tokens</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grnwb::ui::GeneChips</name>
    <message numerus="yes">
        <source>Show all %Ln</source>
        <translation>
            <numerusform>Show all %Ln</numerusform>
            <numerusform>Show all %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grnwb::ui::GraphLegend</name>
    <message numerus="yes">
        <source>+ %Ln more</source>
        <translation>
            <numerusform>+ %Ln more</numerusform>
            <numerusform>+ %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edges added</source>
        <translation>
            <numerusform>%Ln edge added</numerusform>
            <numerusform>%Ln edges added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edges removed</source>
        <translation>
            <numerusform>%Ln edge removed</numerusform>
            <numerusform>%Ln edges removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edges changed</source>
        <translation>
            <numerusform>%Ln edge changed</numerusform>
            <numerusform>%Ln edges changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln genes added</source>
        <translation>
            <numerusform>%Ln gene added</numerusform>
            <numerusform>%Ln genes added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln genes removed</source>
        <translation>
            <numerusform>%Ln gene removed</numerusform>
            <numerusform>%Ln genes removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the %Ln weakest are not drawn</source>
        <translation>
            <numerusform>the %Ln weakest is not drawn</numerusform>
            <numerusform>the %Ln weakest are not drawn</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grnwb::ui::GrnCanvas</name>
    <message numerus="yes">
        <source>&lt;b&gt;%1&lt;/b&gt; TF&lt;br&gt;%Ln targets</source>
        <translation>
            <numerusform>&lt;b&gt;%1&lt;/b&gt; TF&lt;br&gt;%Ln target</numerusform>
            <numerusform>&lt;b&gt;%1&lt;/b&gt; TF&lt;br&gt;%Ln targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%1&lt;/b&gt; target&lt;br&gt;%Ln regulators</source>
        <translation>
            <numerusform>&lt;b&gt;%1&lt;/b&gt; target&lt;br&gt;%Ln regulator</numerusform>
            <numerusform>&lt;b&gt;%1&lt;/b&gt; target&lt;br&gt;%Ln regulators</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, TF, %Ln targets</source>
        <translation>
            <numerusform>%1, TF, %Ln target</numerusform>
            <numerusform>%1, TF, %Ln targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, target, %Ln regulators</source>
        <translation>
            <numerusform>%1, target, %Ln regulator</numerusform>
            <numerusform>%1, target, %Ln regulators</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln genes selected</source>
        <translation>
            <numerusform>%Ln gene selected</numerusform>
            <numerusform>%Ln genes selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edges selected</source>
        <translation>
            <numerusform>%Ln edge selected</numerusform>
            <numerusform>%Ln edges selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grnwb::ui::GrnDocument</name>
    <message numerus="yes">
        <source>Delete %Ln edges</source>
        <translation>
            <numerusform>Delete %Ln edge</numerusform>
            <numerusform>Delete %Ln edges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lock %Ln edges</source>
        <translation>
            <numerusform>Lock %Ln edge</numerusform>
            <numerusform>Lock %Ln edges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unlock %Ln edges</source>
        <translation>
            <numerusform>Unlock %Ln edge</numerusform>
            <numerusform>Unlock %Ln edges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set sign of %Ln edges: %1</source>
        <translation>
            <numerusform>Set sign of %Ln edge: %1</numerusform>
            <numerusform>Set sign of %Ln edges: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %Ln edge(s)</source>
        <translation>
            <numerusform>Accept %Ln edge</numerusform>
            <numerusform>Accept %Ln edges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %Ln edge(s)</source>
        <translation>
            <numerusform>Reject %Ln edge</numerusform>
            <numerusform>Reject %Ln edges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back the rejection of %Ln edge(s)</source>
        <translation>
            <numerusform>Take back the rejection of %Ln edge</numerusform>
            <numerusform>Take back the rejection of %Ln edges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change k to %1 for %Ln targets</source>
        <translation>
            <numerusform>Change k to %1 for %Ln target</numerusform>
            <numerusform>Change k to %1 for %Ln targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln genes</source>
        <translation>
            <numerusform>Remove %Ln gene</numerusform>
            <numerusform>Remove %Ln genes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s) have fewer regulators than wanted: no more were scored for them.</source>
        <translation>
            <numerusform>%Ln target has fewer regulators than wanted: no more were scored for it.</numerusform>
            <numerusform>%Ln targets have fewer regulators than wanted: no more were scored for them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grnwb::ui::InquiryPanel</name>
    <message numerus="yes">
        <source>%Ln characters</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grnwb::ui::NetworkPage</name>
    <message numerus="yes">
        <source> · %Ln only listed, since a gene&apos;s role changed</source>
        <translation>
            <numerusform> · %Ln only listed, since a gene&apos;s role changed</numerusform>
            <numerusform> · %Ln only listed, since a gene&apos;s role changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grnwb::ui::NetworkView</name>
    <message numerus="yes">
        <source>Move %Ln genes</source>
        <translation>
            <numerusform>Move %Ln gene</numerusform>
            <numerusform>Move %Ln genes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pin %Ln genes</source>
        <translation>
            <numerusform>Pin %Ln gene</numerusform>
            <numerusform>Pin %Ln genes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unpin %Ln genes</source>
        <translation>
            <numerusform>Unpin %Ln gene</numerusform>
            <numerusform>Unpin %Ln genes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hide %Ln genes</source>
        <translation>
            <numerusform>Hide %Ln gene</numerusform>
            <numerusform>Hide %Ln genes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the neighbours of %Ln genes</source>
        <translation>
            <numerusform>Show the neighbours of %Ln gene</numerusform>
            <numerusform>Show the neighbours of %Ln genes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Focus on %Ln genes</source>
        <translation>
            <numerusform>Focus on %Ln gene</numerusform>
            <numerusform>Focus on %Ln genes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grnwb::ui::OverlapPair</name>
    <message numerus="yes">
        <source>observed, %Ln target(s)</source>
        <translation>
            <numerusform>observed, %Ln target</numerusform>
            <numerusform>observed, %Ln targets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grnwb::ui::OverlapPanel</name>
    <message numerus="yes">
        <source>%Ln network(s)</source>
        <translation>
            <numerusform>%Ln network</numerusform>
            <numerusform>%Ln networks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grnwb::ui::RegulonTable</name>
    <message numerus="yes">
        <source>%Ln edge(s)</source>
        <translation>
            <numerusform>%Ln edge</numerusform>
            <numerusform>%Ln edges</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grnwb::ui::StepDetails</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grnwb::ui::StripView</name>
    <message numerus="yes">
        <source>%1: %2 ± %3 (%4), %Ln evaluation(s)</source>
        <translation>
            <numerusform>%1: %2 ± %3 (%4), %Ln evaluation</numerusform>
            <numerusform>%1: %2 ± %3 (%4), %Ln evaluations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grnwb::ui::StudyBar</name>
    <message numerus="yes">
        <source>%Ln random graph(s)</source>
        <translation>
            <numerusform>%Ln random graph</numerusform>
            <numerusform>%Ln random graphs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grnwb::ui::StudyPage</name>
    <message numerus="yes">
        <source>%Ln evaluation(s) belong to an earlier definition of this study and don&apos;t count any more. Undo brings them back; Run all works off the new definition.</source>
        <translation>
            <numerusform>%Ln evaluation belongs to an earlier definition of this study and doesn&apos;t count any more. Undo brings it back; Run all works off the new definition.</numerusform>
            <numerusform>%Ln evaluations belong to an earlier definition of this study and don&apos;t count any more. Undo brings them back; Run all works off the new definition.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grnwb::ui::StudyQueueModel</name>
    <message numerus="yes">
        <source>%1, %Ln graph(s)</source>
        <translation>
            <numerusform>%1, %Ln graph</numerusform>
            <numerusform>%1, %Ln graphs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln evaluation(s)</source>
        <translation>
            <numerusform>%1, %Ln evaluation</numerusform>
            <numerusform>%1, %Ln evaluations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grnwb::ui::StudyTableModel</name>
    <message numerus="yes">
        <source>%1, mean ± sd of %Ln evaluation(s)</source>
        <translation>
            <numerusform>%1, mean ± sd of %Ln evaluation</numerusform>
            <numerusform>%1, mean ± sd of %Ln evaluations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grnwb::ui::TfOverlapCard</name>
    <message numerus="yes">
        <source>%1: %Ln TF(s)</source>
        <translation>
            <numerusform>%1: %Ln TF</numerusform>
            <numerusform>%1: %Ln TFs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grnwb::ui::TfTableModel</name>
    <message numerus="yes">
        <source>%Ln target(s)</source>
        <translation>
            <numerusform>%Ln target</numerusform>
            <numerusform>%Ln targets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grnwb::ui::TrainPage</name>
    <message numerus="yes">
        <source>Runs, %Ln waiting</source>
        <translation>
            <numerusform>Runs, %Ln waiting</numerusform>
            <numerusform>Runs, %Ln waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grnwb::ui::TrainSettings</name>
    <message numerus="yes">
        <source>from the preset, %Ln changed</source>
        <translation>
            <numerusform>from the preset, %Ln changed</numerusform>
            <numerusform>from the preset, %Ln changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grnwb::ui::TranscriptModel</name>
    <message numerus="yes">
        <source>cut off at %Ln tokens</source>
        <translation>
            <numerusform>cut off at %Ln token</numerusform>
            <numerusform>cut off at %Ln tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grnwb::ui::TranscriptPanel</name>
    <message numerus="yes">
        <source>%Ln answers</source>
        <translation>
            <numerusform>%Ln answer</numerusform>
            <numerusform>%Ln answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grnwb::ui::VersionsPanel</name>
    <message numerus="yes">
        <source>%1, %Ln seed(s)</source>
        <translation>
            <numerusform>%1, %Ln seed</numerusform>
            <numerusform>%1, %Ln seeds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grnwb::ui::Workspace</name>
    <message numerus="yes">
        <source>Accept %Ln TF(s)</source>
        <translation>
            <numerusform>Accept %Ln TF</numerusform>
            <numerusform>Accept %Ln TFs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %Ln TF(s)</source>
        <translation>
            <numerusform>Reject %Ln TF</numerusform>
            <numerusform>Reject %Ln TFs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lock %Ln TF(s)</source>
        <translation>
            <numerusform>Lock %Ln TF</numerusform>
            <numerusform>Lock %Ln TFs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reopen %Ln TF(s)</source>
        <translation>
            <numerusform>Reopen %Ln TF</numerusform>
            <numerusform>Reopen %Ln TFs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln network(s) of %1</source>
        <translation>
            <numerusform>%Ln network of %1</numerusform>
            <numerusform>%Ln networks of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln version(s)</source>
        <translation>
            <numerusform>Delete %Ln version</numerusform>
            <numerusform>Delete %Ln versions</numerusform>
        </translation>
    </message>
</context>
</TS>
