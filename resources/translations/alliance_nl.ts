<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AllianceScreen</name>
    <message>
        <source>Picture</source>
        <translation>Beeld</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabel</translation>
    </message>
    <message>
        <source>Figurehead</source>
        <translation>Boegbeeld</translation>
    </message>
    <message>
        <source>who gives this work a face: the mayor, for instance</source>
        <translation>wie geeft dit werk een gezicht? Bijvoorbeeld de burgemeester</translation>
    </message>
    <message>
        <source>Fi&amp;gurehead</source>
        <translation>Boe&amp;gbeeld</translation>
    </message>
    <message>
        <source>On a card: Enter opens it, arrows walk, Ctrl+↑ and Ctrl+↓ move it to another level, Delete takes it away. The three small squares show at which levels a party sits.</source>
        <translation>Op een kaart: Enter opent, met de pijltjes loop je, Ctrl+↑ en Ctrl+↓ zetten de kaart op een ander niveau, Delete haalt de plek weg. De drie blokjes laten zien op welke niveaus een partij zit.</translation>
    </message>
    <message>
        <source>Who sits where? Type a party at a level and press Enter. A party may sit at more levels: then a line joins its seats.</source>
        <translation>Wie zit waar? Typ bij een niveau een partij en druk op Enter. Een partij mag op meer niveaus zitten. Een lijn verbindt dan haar plekken.</translation>
    </message>
    <message>
        <source>Seats in the alliance</source>
        <translation>Plekken in de alliantie</translation>
    </message>
    <message>
        <source>Level of the new seat</source>
        <translation>Niveau van de nieuwe plek</translation>
    </message>
    <message>
        <source>Add a party</source>
        <translation>Partij toevoegen</translation>
    </message>
    <message>
        <source>Party + Enter</source>
        <translation>Partij + Enter</translation>
    </message>
    <message>
        <source>at</source>
        <translation>op niveau</translation>
    </message>
    <message>
        <source>Stands out: {count}</source>
        <translation>Wat opvalt: {count}</translation>
    </message>
</context>
<context>
    <name>Band</name>
    <message>
        <source>Add a party: {level}</source>
        <translation>Partij toevoegen: {level}</translation>
    </message>
    <message>
        <source>Party + Enter</source>
        <translation>Partij + Enter</translation>
    </message>
    <message>
        <source>How often do you meet? {level}</source>
        <translation>Hoe vaak zien jullie elkaar? {level}</translation>
    </message>
    <message>
        <source>every six weeks</source>
        <translation>elke zes weken</translation>
    </message>
    <message>
        <source>Meets</source>
        <translation>Overleg</translation>
    </message>
    <message>
        <source>Seats: {count}</source>
        <translation>Plekken: {count}</translation>
    </message>
    <message>
        <source>{name} already had a seat here. This is one more.</source>
        <translation>{name} had hier al een plek. Dit is er nog een.</translation>
    </message>
    <message>
        <source>{name} is new and now also stands with the stakeholders.</source>
        <translation>{name} is nieuw en staat nu ook bij ‘Partijen in kaart’.</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>To: {level}</source>
        <translation>Naar: {level}</translation>
    </message>
    <message>
        <source>Take this seat away</source>
        <translation>Plek weghalen</translation>
    </message>
</context>
<context>
    <name>Faces</name>
    <message>
        <source>Gives</source>
        <translation>Geeft</translation>
    </message>
    <message>
        <source>Gets</source>
        <translation>Krijgt</translation>
    </message>
    <message>
        <source>Change agent</source>
        <translation>Aanjager</translation>
    </message>
    <message>
        <source>Left on {day}</source>
        <translation>Weg sinds {day}</translation>
    </message>
    <message>
        <source>Since {day}</source>
        <translation>Sinds {day}</translation>
    </message>
    <message>
        <source>Until {day}</source>
        <translation>Tot {day}</translation>
    </message>
    <message>
        <source>Also at: {levels}</source>
        <translation>Zit ook op: {levels}</translation>
    </message>
</context>
<context>
    <name>GapPanel</name>
    <message>
        <source>What stands out</source>
        <translation>Wat opvalt</translation>
    </message>
    <message>
        <source>Show all: {count}</source>
        <translation>Alles tonen: {count}</translation>
    </message>
    <message>
        <source>Every level is filled, and nobody who is needed is missing.</source>
        <translation>Op elk niveau zit iemand en er mist geen partij die nodig is.</translation>
    </message>
    <message>
        <source>Give the parties a seat. Here you then see who is missing and where there is friction.</source>
        <translation>Geef de partijen een plek. Hier zie je dan wie er nog mist en waar het schuurt.</translation>
    </message>
    <message>
        <source>Seat a party</source>
        <translation>Partij een plek geven</translation>
    </message>
    <message>
        <source>Fill in a figurehead</source>
        <translation>Boegbeeld invullen</translation>
    </message>
    <message>
        <source>Fill in how often</source>
        <translation>Overleg invullen</translation>
    </message>
    <message>
        <source>To this seat</source>
        <translation>Naar deze plek</translation>
    </message>
    <message>
        <source>To this issue</source>
        <translation>Naar deze opgave</translation>
    </message>
    <message>
        <source>Give a seat at…</source>
        <translation>Plek geven op…</translation>
    </message>
</context>
<context>
    <name>SeatColumns</name>
    <message>
        <source>Party</source>
        <translation>Partij</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Gives</source>
        <translation>Geeft</translation>
    </message>
    <message>
        <source>Gets</source>
        <translation>Krijgt</translation>
    </message>
    <message>
        <source>How much it gives</source>
        <translation>Hoeveel geeft de partij?</translation>
    </message>
    <message>
        <source>How much it gets</source>
        <translation>Hoeveel krijgt de partij?</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sinds</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Tot</translation>
    </message>
    <message>
        <source>Change agent</source>
        <translation>Aanjager</translation>
    </message>
</context>
<context>
    <name>SeatForm</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Sluiten (Esc)</translation>
    </message>
    <message>
        <source>Take this seat away</source>
        <translation>Plek weghalen</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>chair, member, link to the team</source>
        <translation>voorzitter, lid, contact met het team</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>name or post</source>
        <translation>naam of functie</translation>
    </message>
    <message>
        <source>Gives</source>
        <translation>Geeft</translation>
    </message>
    <message>
        <source>people, money, knowledge, room</source>
        <translation>mensen, geld, kennis, ruimte</translation>
    </message>
    <message>
        <source>Gets</source>
        <translation>Krijgt</translation>
    </message>
    <message>
        <source>what makes it worth it</source>
        <translation>waarom is het de moeite waard?</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sinds</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Tot</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>How much it gives</source>
        <translation>Hoeveel geeft de partij?</translation>
    </message>
    <message>
        <source>How much it gets</source>
        <translation>Hoeveel krijgt de partij?</translation>
    </message>
    <message>
        <source>Change &amp;agent: gets others moving</source>
        <translation>&amp;Aanjager: krijgt anderen in beweging</translation>
    </message>
</context>
</TS>
