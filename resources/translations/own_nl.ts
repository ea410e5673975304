<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>OwnScreen</name>
    <message>
        <source>Make your own checklist</source>
        <translation>Eigen vragenlijst maken</translation>
    </message>
    <message>
        <source>No checklist of your own yet</source>
        <translation>Nog geen eigen vragenlijst</translation>
    </message>
    <message>
        <source>Make a checklist for what you talk about beside the method. Then add its points.</source>
        <translation>Maak een vragenlijst voor wat je naast de methode bespreekt. Voeg daarna de punten toe.</translation>
    </message>
    <message>
        <source>Own checklists</source>
        <translation>Eigen vragenlijsten</translation>
    </message>
</context>
</TS>
