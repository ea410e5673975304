<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>Overview</name>
    <message>
        <source>Municipality</source>
        <translation>Gemeente</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Waarvoor</translation>
    </message>
    <message>
        <source>What do you want to reach here together?</source>
        <translation>Wat willen jullie hier samen bereiken?</translation>
    </message>
    <message>
        <source>Neighbourhood</source>
        <translation>Wijk</translation>
    </message>
    <message>
        <source>&amp;Neighbourhood</source>
        <translation>&amp;Wijk</translation>
    </message>
    <message>
        <source>&amp;Municipality</source>
        <translation>&amp;Gemeente</translation>
    </message>
    <message>
        <source>What f&amp;or</source>
        <translation>Waar&amp;voor</translation>
    </message>
    <message>
        <source>This traject</source>
        <translation>Dit traject</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Nieuwe sessie</translation>
    </message>
    <message>
        <source>Work between the sessions</source>
        <translation>Tussen de sessies werken</translation>
    </message>
    <message>
        <source>Add stakeholders, write notes, look things up: outside a session</source>
        <translation>Partijen toevoegen, notities maken, iets opzoeken: buiten een sessie</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessies</translation>
    </message>
    <message>
        <source>There is no session yet. One click makes one, with today&apos;s date and an agenda.</source>
        <translation>Er is nog geen sessie. Met één klik maak je er een, met de datum van vandaag en een agenda.</translation>
    </message>
    <message>
        <source>Name of another neighbourhood, then Enter</source>
        <translation>Naam van een andere wijk, dan Enter</translation>
    </message>
    <message>
        <source>Find a neighbourhood</source>
        <translation>Zoek een wijk</translation>
    </message>
    <message>
        <source>Other neighbourhoods in this file</source>
        <translation>Andere wijken in dit bestand</translation>
    </message>
    <message>
        <source>Sessions: {count}</source>
        <translation>Sessies: {count}</translation>
    </message>
    <message>
        <source>Answers: {count}</source>
        <translation>Antwoorden: {count}</translation>
    </message>
    <message>
        <source>Notes: {count}</source>
        <translation>Notities: {count}</translation>
    </message>
    <message>
        <source>Actions: {count}</source>
        <translation>Acties: {count}</translation>
    </message>
    <message>
        <source>Decisions: {count}</source>
        <translation>Besluiten: {count}</translation>
    </message>
    <message>
        <source>Open questions: {count}</source>
        <translation>Open vragen: {count}</translation>
    </message>
</context>
<context>
    <name>PhaseStrip</name>
    <message>
        <source>Building blocks</source>
        <translation>Bouwstenen</translation>
    </message>
</context>
<context>
    <name>PhaseTile</name>
    <message>
        <source>{phase}: {done} of {all} done</source>
        <translation>{phase}: {done} van {all} klaar</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Which neighbourhood is it about?</source>
        <translation>Om welke wijk gaat het?</translation>
    </message>
    <message>
        <source>Name of the neighbourhood</source>
        <translation>Naam van de wijk</translation>
    </message>
    <message>
        <source>Start the session</source>
        <translation>Sessie starten</translation>
    </message>
    <message>
        <source>Prepare quietly first</source>
        <translation>Eerst rustig voorbereiden</translation>
    </message>
    <message>
        <source>Type the name and press Enter: your first session starts right away.</source>
        <translation>Typ de naam en druk op Enter: de eerste sessie begint meteen.</translation>
    </message>
    <message>
        <source>Everything you type is saved by itself, on this computer only.</source>
        <translation>Alles wat je typt wordt vanzelf bewaard, alleen op deze computer.</translation>
    </message>
    <message>
        <source>Welcome to Wijkwerkplaats</source>
        <translation>Welkom bij Wijkwerkplaats</translation>
    </message>
</context>
</TS>
