<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>Agenda</name>
    <message>
        <source>Add a part to the agenda</source>
        <translation>Zet een onderdeel op de agenda</translation>
    </message>
    <message>
        <source>Add a part…</source>
        <translation>Onderdeel toevoegen…</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Omhoog</translation>
    </message>
    <message>
        <source>Earlier on the agenda (Alt+Up)</source>
        <translation>Eerder op de agenda (Alt+pijl omhoog)</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Omlaag</translation>
    </message>
    <message>
        <source>Later on the agenda (Alt+Down)</source>
        <translation>Later op de agenda (Alt+pijl omlaag)</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Ga erheen</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Onderdeel</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Together: {hours} h {minutes} min, until {end}</source>
        <translation>Samen: {hours} u {minutes} min, tot {end}</translation>
    </message>
</context>
<context>
    <name>ClockCard</name>
    <message>
        <source>Start the clock</source>
        <translation>Klok starten</translation>
    </message>
    <message>
        <source>Next item (F7)</source>
        <translation>Volgende punt (F7)</translation>
    </message>
    <message>
        <source>5 minutes more (F8)</source>
        <translation>5 minuten meer (F8)</translation>
    </message>
    <message>
        <source>Stop the clock</source>
        <translation>Klok stoppen</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Klok</translation>
    </message>
    <message>
        <source>Shows what is left of each part of the agenda.</source>
        <translation>Laat zien hoeveel tijd er nog is voor elk onderdeel van de agenda.</translation>
    </message>
    <message>
        <source>The whole evening: {behind}. It ends at {end}.</source>
        <translation>De hele avond: {behind}. Klaar om {end}.</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Add somebody: name / organisation / perspective</source>
        <translation>Voeg iemand toe: naam / organisatie / perspectief</translation>
    </message>
    <message>
        <source>name / organisation / perspective</source>
        <translation>naam / organisatie / perspectief</translation>
    </message>
    <message>
        <source>For example: Fatima / Buurtmoeders / resident. A name is not needed: “resident” will do.</source>
        <translation>Bijvoorbeeld: Fatima / Buurtmoeders / bewoner. Een naam hoeft niet: ‘bewoner’ is genoeg.</translation>
    </message>
    <message>
        <source>Those present</source>
        <translation>Aanwezigen</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>Perspective</source>
        <translation>Perspectief</translation>
    </message>
    <message>
        <source>Name in summary</source>
        <translation>Naam mag in verslag</translation>
    </message>
    <message>
        <source>Only then the name is printed in the summary</source>
        <translation>Alleen dan komt de naam in het verslag</translation>
    </message>
    <message>
        <source>Taken away. Ctrl+Z brings it back.</source>
        <translation>Weggehaald. Met Ctrl+Z komt het terug.</translation>
    </message>
</context>
<context>
    <name>RunSheetRow</name>
    <message>
        <source>Begins at</source>
        <translation>Begint om</translation>
    </message>
    <message>
        <source>Run sheet (pdf)…</source>
        <translation>Draaiboek (pdf)…</translation>
    </message>
    <message>
        <source>One page for whoever leads the talk</source>
        <translation>Eén blad voor wie het gesprek leidt</translation>
    </message>
    <message>
        <source>&amp;Begins at</source>
        <translation>&amp;Begint om</translation>
    </message>
    <message>
        <source>Save the run sheet</source>
        <translation>Draaiboek bewaren</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-bestanden (*.pdf)</translation>
    </message>
    <message>
        <source>The run sheet is saved: {file}</source>
        <translation>Het draaiboek is bewaard: {file}</translation>
    </message>
</context>
<context>
    <name>SessionScreen</name>
    <message>
        <source>Start the session</source>
        <translation>Sessie starten</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Facilitator</source>
        <translation>Gespreksleider</translation>
    </message>
    <message>
        <source>Aim</source>
        <translation>Doel</translation>
    </message>
    <message>
        <source>When will this session have been worth it?</source>
        <translation>Wanneer is deze sessie de moeite waard geweest?</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Datum</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>&amp;Plaats</translation>
    </message>
    <message>
        <source>&amp;Facilitator</source>
        <translation>&amp;Gespreksleider</translation>
    </message>
    <message>
        <source>&amp;Aim</source>
        <translation>D&amp;oel</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Nieuwe sessie</translation>
    </message>
    <message>
        <source>You work between the sessions</source>
        <translation>Je werkt tussen de sessies</translation>
    </message>
    <message>
        <source>What you write now belongs to no session. Make a session, or choose one in the bar above.</source>
        <translation>Wat je nu opschrijft, hoort bij geen sessie. Maak een sessie, of kies er een in de balk hierboven.</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>Naar het begin</translation>
    </message>
    <message>
        <source>There is no neighbourhood yet</source>
        <translation>Er is nog geen wijk</translation>
    </message>
    <message>
        <source>Name the neighbourhood first. Then you can begin a session.</source>
        <translation>Geef eerst de wijk een naam. Dan kun je een sessie beginnen.</translation>
    </message>
</context>
</TS>
