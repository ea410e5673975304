<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>BalanceCard</name>
    <message>
        <source>Balance</source>
        <translation>Verdeling</translation>
    </message>
    <message>
        <source>What fits the start-up phase</source>
        <translation>Wat past bij de start</translation>
    </message>
</context>
<context>
    <name>InstrumentColumns</name>
    <message>
        <source>From -100 (soft) to 100 (hard)</source>
        <translation>Van -100 (zacht) tot 100 (hard)</translation>
    </message>
    <message>
        <source>From -100 (in dialogue) to 100 (at a distance)</source>
        <translation>Van -100 (in overleg) tot 100 (op afstand)</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>Instrument</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Veld</translation>
    </message>
    <message>
        <source>Soft–hard</source>
        <translation>Zacht–hard</translation>
    </message>
    <message>
        <source>Near–far</source>
        <translation>Overleg–afstand</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Wie gaat erover</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Toelichting</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Interne notitie</translation>
    </message>
</context>
<context>
    <name>InstrumentForm</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Sluiten (Esc)</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>Instrument</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Wie gaat erover</translation>
    </message>
    <message>
        <source>a party or a person</source>
        <translation>een partij of een persoon</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Toelichting</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Interne notitie</translation>
    </message>
    <message>
        <source>never on the projector, never on the paper</source>
        <translation>nooit op de beamer of op papier voor de groep</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Veld</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>Find in the library</source>
        <translation>Zoek in de bibliotheek</translation>
    </message>
    <message>
        <source>Instruments in the library</source>
        <translation>Instrumenten in de bibliotheek</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>Bibliothee&amp;k</translation>
    </message>
    <message>
        <source>Not in the library. Enter places “{name}” as your own.</source>
        <translation>Niet gevonden. Enter plaatst ‘{name}’ als eigen instrument.</translation>
    </message>
</context>
<context>
    <name>Quadrant</name>
    <message>
        <source>Quadrant of steering; the table has the same instruments</source>
        <translation>Kwadrant van sturing; de tabel heeft dezelfde instrumenten</translation>
    </message>
</context>
<context>
    <name>SteeringScreen</name>
    <message>
        <source>Quadrant</source>
        <translation>Kwadrant</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabel</translation>
    </message>
    <message>
        <source>Place an instrument</source>
        <translation>Instrument plaatsen</translation>
    </message>
    <message>
        <source>Instrument + Enter</source>
        <translation>Instrument + Enter</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliotheek</translation>
    </message>
    <message>
        <source>Instruments of steering</source>
        <translation>Instrumenten van sturing</translation>
    </message>
    <message>
        <source>Drag a chip, or go to it with Tab and move it with the arrows (Shift: bigger steps). Enter opens it, Delete takes it away.</source>
        <translation>Sleep een instrument. Of ga er met Tab heen en schuif het met de pijltjes (met Shift verder). Enter opent het, Delete haalt het weg.</translation>
    </message>
    <message>
        <source>Which instruments do you have, and which do you need? Type one above, or choose from the library: Enter places it, and you can drag it to a spot.</source>
        <translation>Welke instrumenten hebben jullie, en welke zijn nog nodig? Typ er hierboven een, of kies er een uit de bibliotheek. Enter zet het op zijn plek. Slepen mag ook.</translation>
    </message>
</context>
</TS>
