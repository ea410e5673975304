<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>ChecklistScreen</name>
    <message>
        <source>This part shares its questions with the part before it.</source>
        <translation>Dit onderdeel heeft dezelfde vragen als het onderdeel ervoor.</translation>
    </message>
    <message>
        <source>Watch out for</source>
        <translation>Let hierop</translation>
    </message>
    <message>
        <source>What this is about</source>
        <translation>Waar dit over gaat</translation>
    </message>
</context>
</TS>
