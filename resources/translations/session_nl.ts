<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>Agenda</name>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>No agenda yet. Take a ready-made one, or add blocks one by one.</source>
        <translation>Er is nog geen agenda. Neem een kant-en-klare, of voeg zelf blokken toe.</translation>
    </message>
    <message>
        <source>Add a block to the agenda</source>
        <translation>Een blok aan de agenda toevoegen</translation>
    </message>
    <message>
        <source>Add a block…</source>
        <translation>Blok toevoegen…</translation>
    </message>
    <message>
        <source>A block of your own (break, welcome)</source>
        <translation>Een eigen blok (pauze, welkom)</translation>
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
        <source>The chosen blocks of the agenda (Delete)</source>
        <translation>De gekozen blokken van de agenda (Delete)</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Ga erheen</translation>
    </message>
    <message>
        <source>Begin this now</source>
        <translation>Nu hiermee beginnen</translation>
    </message>
    <message>
        <source>The clock goes on with this block</source>
        <translation>De klok gaat verder met dit blok</translation>
    </message>
    <message>
        <source>Minutes as last time</source>
        <translation>Minuten van vorige keer</translation>
    </message>
    <message>
        <source>Plan what the blocks really took last time</source>
        <translation>Plan wat de blokken de vorige keer echt duurden</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Begint</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Blok</translation>
    </message>
    <message>
        <source>last time: {spent} (planned {planned})</source>
        <translation>vorige keer: {spent} (gepland {planned})</translation>
    </message>
    <message>
        <source>last time: skipped (planned {planned})</source>
        <translation>vorige keer overgeslagen (gepland {planned})</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Pauze</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Really</source>
        <translation>Werkelijk</translation>
    </message>
    <message>
        <source>took {minutes} min</source>
        <translation>duurde {minutes} min</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>overgeslagen</translation>
    </message>
    <message>
        <source>Together: {hours} h {minutes} min, until {end}</source>
        <translation>Samen: {hours} u {minutes} min, tot {end}</translation>
    </message>
</context>
<context>
    <name>BlockForm</name>
    <message>
        <source>What this block is called</source>
        <translation>Hoe dit blok heet</translation>
    </message>
    <message>
        <source>How you talk about it</source>
        <translation>Zo praat je erover</translation>
    </message>
    <message>
        <source>What has to lie ready</source>
        <translation>Wat klaar moet liggen</translation>
    </message>
    <message>
        <source>&amp;Name of the block</source>
        <translation>&amp;Naam van het blok</translation>
    </message>
    <message>
        <source>How you tal&amp;k about it</source>
        <translation>Zo praat &amp;je erover</translation>
    </message>
    <message>
        <source>What has to lie &amp;ready</source>
        <translation>Wat &amp;klaar moet liggen</translation>
    </message>
    <message>
        <source>For example: break</source>
        <translation>Bijvoorbeeld: pauze</translation>
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
        <source>The next block begins by itself</source>
        <translation>Het volgende blok begint vanzelf</translation>
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
    <message>
        <source>It ends at {end}.</source>
        <translation>Het eindigt om {end}.</translation>
    </message>
</context>
<context>
    <name>EarlierCard</name>
    <message>
        <source>You see them again when you close, and in the summary. What you leave out stays open.</source>
        <translation>Je ziet ze terug bij het afsluiten en in het verslag. Wat je weglaat, blijft open staan.</translation>
    </message>
    <message>
        <source>Open from earlier sessions</source>
        <translation>Nog open uit eerdere sessies</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Kiezen</translation>
    </message>
    <message>
        <source>Choose what comes along, or leave it out</source>
        <translation>Kies wat meekomt, of laat het weg</translation>
    </message>
    <message>
        <source>Comes along</source>
        <translation>Komt mee</translation>
    </message>
    <message>
        <source>Whether you look back on it in this session</source>
        <translation>Of je er in deze sessie op terugkijkt</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>1 open action comes along from before</source>
        <translation>1 open actie komt mee uit eerdere sessies</translation>
    </message>
    <message>
        <source>{count} open actions come along from before</source>
        <translation>{count} open acties komen mee uit eerdere sessies</translation>
    </message>
    <message>
        <source>, {count} left out</source>
        <translation>, {count} laat je weg</translation>
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
        <source>The chosen people (Delete)</source>
        <translation>De gekozen mensen (Delete)</translation>
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
        <translation>Weggehaald. Met Ctrl+Z haal je het terug.</translation>
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
        <translation>Begint o&amp;m</translation>
    </message>
    <message>
        <source>Save the run sheet</source>
        <translation>Draaiboek bewaren</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Pdf-bestanden (*.pdf)</translation>
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
        <source>Fa&amp;cilitator</source>
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
<context>
    <name>TemplateRow</name>
    <message>
        <source>Take an agenda</source>
        <translation>Agenda kiezen</translation>
    </message>
    <message>
        <source>Keep as your own agenda…</source>
        <translation>Bewaren als eigen agenda…</translation>
    </message>
    <message>
        <source>Take this agenda</source>
        <translation>Deze agenda gebruiken</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Andere naam…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>You have no agendas of your own yet</source>
        <translation>Je hebt nog geen eigen agenda&apos;s</translation>
    </message>
    <message>
        <source>{name} · {hours} h {minutes} min</source>
        <translation>{name} · {hours} u {minutes} min</translation>
    </message>
    <message>
        <source>The agenda is now: {name}. Ctrl+Z brings the one before back.</source>
        <translation>De agenda is nu: {name}. Met Ctrl+Z haal je de vorige terug.</translation>
    </message>
    <message>
        <source>Kept as your own agenda: {name}. You find it under Take an agenda.</source>
        <translation>Bewaard als eigen agenda: {name}. Je vindt hem onder Agenda kiezen.</translation>
    </message>
    <message>
        <source>Taken away. Ctrl+Z brings it back.</source>
        <translation>Weggehaald. Met Ctrl+Z haal je het terug.</translation>
    </message>
</context>
<context>
    <name>_NameLine</name>
    <message>
        <source>What is this agenda called?</source>
        <translation>Hoe heet deze agenda?</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
</TS>
