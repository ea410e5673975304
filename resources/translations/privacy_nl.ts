<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>Departures</name>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Voor wie</translation>
    </message>
    <message>
        <source>What left the file</source>
        <translation>Wat ging er naar buiten</translation>
    </message>
    <message>
        <source>Nothing was printed, saved elsewhere or exported yet.</source>
        <translation>Er is nog niets afgedrukt, ergens anders bewaard of uitgevoerd.</translation>
    </message>
    <message>
        <source>Papers, lists and copies that were made from this neighbourhood. Write down for whom they were.</source>
        <translation>Papieren, lijsten en kopieën die van deze wijk zijn gemaakt. Schrijf op voor wie ze waren.</translation>
    </message>
    <message>
        <source>Older ones, not shown: {count}</source>
        <translation>Oudere, niet getoond: {count}</translation>
    </message>
</context>
<context>
    <name>KeepingCard</name>
    <message>
        <source>What are the data for?</source>
        <translation>Waarvoor zijn de gegevens?</translation>
    </message>
    <message>
        <source>For example: to know whom we need in the neighbourhood, and to invite them</source>
        <translation>Bijvoorbeeld: weten wie we nodig hebben in de wijk, en die mensen uitnodigen</translation>
    </message>
    <message>
        <source>Keep until</source>
        <translation>Bewaren tot</translation>
    </message>
    <message>
        <source>Write down what you keep names and judgements for, and until when. The program reminds you when that day comes near.</source>
        <translation>Schrijf op waarvoor je namen en oordelen bewaart, en tot wanneer. Het programma waarschuwt als die dag nadert.</translation>
    </message>
    <message>
        <source>&amp;What are the data for?</source>
        <translation>&amp;Waarvoor zijn de gegevens?</translation>
    </message>
    <message>
        <source>Keep &amp;until</source>
        <translation>Bewaren &amp;tot</translation>
    </message>
    <message>
        <source>What for, and how long</source>
        <translation>Waarvoor en hoe lang</translation>
    </message>
    <message>
        <source>No day is chosen yet.</source>
        <translation>Er is nog geen dag gekozen.</translation>
    </message>
    <message>
        <source>From 30 days before that day you see a reminder.</source>
        <translation>Vanaf 30 dagen voor die dag zie je een herinnering.</translation>
    </message>
    <message>
        <source>The time ends on {day}. Make what you need anonymous, or take it away.</source>
        <translation>De tijd loopt af op {day}. Maak anoniem wat je nodig hebt, of haal het weg.</translation>
    </message>
    <message>
        <source>The time ended on {day}. Make the data anonymous, take them away, or choose a later day with a reason.</source>
        <translation>De tijd liep af op {day}. Maak de gegevens anoniem, haal ze weg, of kies met een reden een latere dag.</translation>
    </message>
</context>
<context>
    <name>PrivacyScreen</name>
    <message>
        <source>This page is not for the room. Leave the presentation to see it.</source>
        <translation>Deze bladzijde is niet voor de zaal. Sluit de presentatie om haar te zien.</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacy</translation>
    </message>
    <message>
        <source>Who is in this file, what for, how long, and what left it.</source>
        <translation>Wie er in dit bestand staat, waarvoor, hoe lang, en wat er naar buiten ging.</translation>
    </message>
</context>
</TS>
