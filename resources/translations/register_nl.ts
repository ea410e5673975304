<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>ActionList</name>
    <message>
        <source>Actions</source>
        <translation>Acties</translation>
    </message>
    <message>
        <source>No action yet</source>
        <translation>Nog geen actie</translation>
    </message>
    <message>
        <source>Space: done, or open again · Enter: change · Delete: take away</source>
        <translation>Spatie: gedaan, of weer open · Enter: wijzigen · Delete: weghalen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>{days} d. late</source>
        <translation>{days} d. te laat</translation>
    </message>
    <message>
        <source>no date yet</source>
        <translation>nog geen datum</translation>
    </message>
</context>
<context>
    <name>DecisionList</name>
    <message>
        <source>Decisions</source>
        <translation>Besluiten</translation>
    </message>
    <message>
        <source>No decision yet</source>
        <translation>Nog geen besluit</translation>
    </message>
    <message>
        <source>Enter: change · Delete: take away</source>
        <translation>Enter: wijzigen · Delete: weghalen</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Of &amp;whom</source>
        <translation>Van &amp;wie</translation>
    </message>
    <message>
        <source>Which actions</source>
        <translation>Welke acties</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Te laat</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Iedereen</translation>
    </message>
    <message>
        <source>Nothing is late.</source>
        <translation>Er is niets te laat.</translation>
    </message>
    <message>
        <source>Nothing of {who} is late.</source>
        <translation>Van {who} is niets te laat.</translation>
    </message>
    <message>
        <source>{who} has nothing to do here.</source>
        <translation>{who} hoeft hier niets te doen.</translation>
    </message>
    <message>
        <source>Everything has been done.</source>
        <translation>Alles is gedaan.</translation>
    </message>
</context>
<context>
    <name>QuestionList</name>
    <message>
        <source>Open questions</source>
        <translation>Open vragen</translation>
    </message>
    <message>
        <source>No open question</source>
        <translation>Geen open vraag</translation>
    </message>
    <message>
        <source>Space: answered · Enter: change · Delete: take away</source>
        <translation>Spatie: beantwoord · Enter: wijzigen · Delete: weghalen</translation>
    </message>
    <message>
        <source>Answered, so no longer in this list. Ctrl+Z brings it back.</source>
        <translation>Beantwoord, dus niet meer in deze lijst. Met Ctrl+Z komt het terug.</translation>
    </message>
</context>
<context>
    <name>RegisterList</name>
    <message>
        <source>Press Ctrl+Space anywhere in the program to note one.</source>
        <translation>Druk waar je ook bent op Ctrl+Spatie om er een te noteren.</translation>
    </message>
    <message>
        <source>Session and part</source>
        <translation>Sessie en onderdeel</translation>
    </message>
    <message>
        <source>Between the sessions</source>
        <translation>Tussen de sessies</translation>
    </message>
    <message>
        <source>Taken away. Ctrl+Z brings it back.</source>
        <translation>Weggehaald. Met Ctrl+Z komt het terug.</translation>
    </message>
</context>
<context>
    <name>RegisterScreen</name>
    <message>
        <source>Lists</source>
        <translation>Lijsten</translation>
    </message>
    <message>
        <source>What you agreed in all sessions. What is late comes first.</source>
        <translation>Wat jullie in alle sessies afspraken. Wat te laat is, staat bovenaan.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporteren</translation>
    </message>
    <message>
        <source>To Excel or Calc (xlsx), all three lists…</source>
        <translation>Naar Excel of Calc (xlsx), alle drie de lijsten…</translation>
    </message>
    <message>
        <source>As csv, the list that shows…</source>
        <translation>Als csv, de lijst die je ziet…</translation>
    </message>
    <message>
        <source>To a calendar (ics), open actions with a date…</source>
        <translation>Naar een agenda (ics), open acties met een datum…</translation>
    </message>
    <message>
        <source>Actions and decisions</source>
        <translation>Acties en besluiten</translation>
    </message>
    <message>
        <source>This session takes along by itself what is still open from before: {count}. You see it when you close the session, and it stands in the summary.</source>
        <translation>Deze sessie neemt vanzelf mee wat nog open staat van eerder: {count}. Je ziet het als je de sessie sluit, en het staat in het verslag.</translation>
    </message>
    <message>
        <source>Sheet (*.xlsx)</source>
        <translation>Rekenblad (*.xlsx)</translation>
    </message>
    <message>
        <source>csv (*.csv)</source>
        <translation>csv (*.csv)</translation>
    </message>
    <message>
        <source>No action in this list is open and has a date. Give one a date first.</source>
        <translation>In deze lijst staat geen open actie met een datum. Geef eerst een actie een datum.</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>Agenda (*.ics)</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>afspraken</translation>
    </message>
</context>
</TS>
