<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>CogsPicture</name>
    <message>
        <source>Process model as cogs</source>
        <translation>Procesmodel als tandwielen</translation>
    </message>
</context>
<context>
    <name>OverviewScreen</name>
    <message>
        <source>Nothing has been discussed yet. Start with a part: many groups begin with the first one.</source>
        <translation>Er is nog niets besproken. Begin met een onderdeel: veel groepen beginnen bij het eerste.</translation>
    </message>
    <message>
        <source>One page (PDF)…</source>
        <translation>Eén blad (pdf)…</translation>
    </message>
    <message>
        <source>Process model</source>
        <translation>Procesmodel</translation>
    </message>
    <message>
        <source>The five blocks turn like cogs: when one moves, the others move along. You may start anywhere and go back and forth.</source>
        <translation>De vijf blokken draaien als tandwielen: beweegt er één, dan bewegen de andere mee. Je mag overal beginnen en heen en weer gaan.</translation>
    </message>
    <message>
        <source>A double click or Enter opens a part.</source>
        <translation>Met dubbelklikken of Enter open je een onderdeel.</translation>
    </message>
    <message>
        <source>Show only these</source>
        <translation>Laat alleen deze zien</translation>
    </message>
    <message>
        <source>Between the blocks</source>
        <translation>Tussen de blokken</translation>
    </message>
    <message>
        <source>§</source>
        <translation>§</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Onderdeel</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Hoe het ervoor staat</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punten</translation>
    </message>
    <message>
        <source>Points that were ever discussed, of all points of this part</source>
        <translation>Punten die ooit zijn besproken, van alle punten van dit onderdeel</translation>
    </message>
    <message>
        <source>Last discussed</source>
        <translation>Laatst besproken</translation>
    </message>
    <message>
        <source>Parts of the process model</source>
        <translation>Onderdelen van het procesmodel</translation>
    </message>
    <message>
        <source>{state}: {count}</source>
        <translation>{state}: {count}</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Pdf-bestanden (*.pdf)</translation>
    </message>
    <message>
        <source>Save the overview</source>
        <translation>Overzicht bewaren</translation>
    </message>
</context>
</TS>
