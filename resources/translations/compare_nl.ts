<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>Choice</name>
    <message>
        <source>Two sessions</source>
        <translation>Twee sessies</translation>
    </message>
    <message>
        <source>Two perspectives</source>
        <translation>Twee perspectieven</translation>
    </message>
    <message>
        <source>On the left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>On the right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>In session</source>
        <translation>In sessie</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Vragenlijst</translation>
    </message>
    <message>
        <source>Also show what is the same</source>
        <translation>Laat ook zien wat gelijk is</translation>
    </message>
    <message>
        <source>&amp;In session</source>
        <translation>&amp;In sessie</translation>
    </message>
    <message>
        <source>On the &amp;left</source>
        <translation>Li&amp;nks</translation>
    </message>
    <message>
        <source>On the &amp;right</source>
        <translation>&amp;Rechts</translation>
    </message>
    <message>
        <source>&amp;Checklist</source>
        <translation>Vragenlijs&amp;t</translation>
    </message>
    <message>
        <source>All sessions</source>
        <translation>Alle sessies</translation>
    </message>
    <message>
        <source>All checklists</source>
        <translation>Alle vragenlijsten</translation>
    </message>
</context>
<context>
    <name>CompareScreen</name>
    <message>
        <source>Go to this point</source>
        <translation>Ga naar dit punt</translation>
    </message>
    <message>
        <source>On these points both sides say the same, or nothing yet.</source>
        <translation>Op deze punten zeggen beide kanten hetzelfde, of nog niets.</translation>
    </message>
    <message>
        <source>There is nothing to compare yet</source>
        <translation>Er is nog niets te vergelijken</translation>
    </message>
    <message>
        <source>Answer discussion points in two sessions. Then you see here what changed.</source>
        <translation>Beantwoord gesprekspunten in twee sessies. Dan zie je hier wat er veranderde.</translation>
    </message>
    <message>
        <source>No two perspectives yet</source>
        <translation>Nog geen twee perspectieven</translation>
    </message>
    <message>
        <source>Add a remark to a point and say from whom it comes. Then you see here where they differ.</source>
        <translation>Voeg bij een punt een opmerking toe en kies van wie die komt. Dan zie je hier waar ze verschillen.</translation>
    </message>
    <message>
        <source>What changed, and where do you differ most? The largest difference comes first.</source>
        <translation>Wat is er veranderd, en waar verschillen jullie het meest? Het grootste verschil staat bovenaan.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergelijken</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Verschil</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Punt</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Comparison by point</source>
        <translation>Vergelijking per punt</translation>
    </message>
</context>
</TS>
