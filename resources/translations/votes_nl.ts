<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>Counting</name>
    <message>
        <source>1. Which?</source>
        <translation>1. Welke?</translation>
    </message>
    <message>
        <source>2. How much?</source>
        <translation>2. Hoeveel?</translation>
    </message>
    <message>
        <source>Which, or how much</source>
        <translation>Welke, of hoeveel</translation>
    </message>
    <message>
        <source>Whose votes you count</source>
        <translation>Van wie je de stemmen telt</translation>
    </message>
    <message>
        <source>Which get money? Choose them.</source>
        <translation>Welke krijgen geld? Kies ze.</translation>
    </message>
    <message>
        <source>Divide the amount. Type a number; Tab or Enter goes on.</source>
        <translation>Verdeel het bedrag. Typ een getal; Tab of Enter gaat verder.</translation>
    </message>
    <message>
        <source>Choose first which plans get money.</source>
        <translation>Kies eerst welke plannen geld krijgen.</translation>
    </message>
    <message>
        <source>How many stickers of each colour? Type a number; Tab or Enter goes on.</source>
        <translation>Hoeveel stickers van elke kleur? Typ een getal; Tab of Enter gaat verder.</translation>
    </message>
    <message>
        <source>How many people stand at each mark? Type a number; Tab or Enter goes on.</source>
        <translation>Hoeveel mensen staan bij elk cijfer? Typ een getal; Tab of Enter gaat verder.</translation>
    </message>
    <message>
        <source>How many dots at each proposal? Type a number; Tab or Enter goes on.</source>
        <translation>Hoeveel stippen bij elk voorstel? Typ een getal; Tab of Enter gaat verder.</translation>
    </message>
    <message>
        <source>How many people are for it? Type a number; Tab or Enter goes on.</source>
        <translation>Hoeveel mensen zijn voor? Typ een getal; Tab of Enter gaat verder.</translation>
    </message>
    <message>
        <source>Votes for each proposal</source>
        <translation>Stemmen bij elk voorstel</translation>
    </message>
    <message>
        <source>Dots counted: {cast} of {most}</source>
        <translation>Getelde stippen: {cast} van {most}</translation>
    </message>
    <message>
        <source>All together. {left}</source>
        <translation>Samen. {left}</translation>
    </message>
    <message>
        <source>Still to divide: {left} of {of}</source>
        <translation>Nog te verdelen: {left} van {of}</translation>
    </message>
    <message>
        <source>{left} more than the {of} there is</source>
        <translation>{left} meer dan de {of} die er is</translation>
    </message>
</context>
<context>
    <name>OptionRow</name>
    <message>
        <source>Proposal</source>
        <translation>Voorstel</translation>
    </message>
    <message>
        <source>Take this proposal away</source>
        <translation>Dit voorstel weghalen</translation>
    </message>
    <message>
        <source>Proposal {number}</source>
        <translation>Voorstel {number}</translation>
    </message>
</context>
<context>
    <name>ReasonLine</name>
    <message>
        <source>Why do you change the votes?</source>
        <translation>Waarom wijzig je de stemmen?</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzigen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>What was counted first stays on record, with the time and the reason.</source>
        <translation>Wat er eerst stond blijft bewaard, met de tijd en de reden.</translation>
    </message>
</context>
<context>
    <name>Result</name>
    <message>
        <source>Nothing was counted yet</source>
        <translation>Er is nog niets geteld</translation>
    </message>
    <message>
        <source>The picture grows as you count.</source>
        <translation>Het beeld groeit mee met het tellen.</translation>
    </message>
    <message>
        <source>Votes as a table</source>
        <translation>Stemmen als tabel</translation>
    </message>
</context>
<context>
    <name>RoundModel</name>
    <message>
        <source>Amount</source>
        <translation>Bedrag</translation>
    </message>
</context>
<context>
    <name>RoundPicture</name>
    <message>
        <source>Votes as a picture; the table has the same numbers</source>
        <translation>Stemmen als beeld; in de tabel staan dezelfde getallen</translation>
    </message>
</context>
<context>
    <name>RoundSetup</name>
    <message>
        <source>Question</source>
        <translation>Vraag</translation>
    </message>
    <message>
        <source>What do you ask the room?</source>
        <translation>Wat vraag je aan de zaal?</translation>
    </message>
    <message>
        <source>Dots for each person</source>
        <translation>Stippen per persoon</translation>
    </message>
    <message>
        <source>To divide</source>
        <translation>Te verdelen</translation>
    </message>
    <message>
        <source>Type a proposal and press Enter</source>
        <translation>Typ een voorstel en druk op Enter</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Onderdeel</translation>
    </message>
    <message>
        <source>No part</source>
        <translation>Geen onderdeel</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Tel</translation>
    </message>
    <message>
        <source>In</source>
        <translation>In</translation>
    </message>
    <message>
        <source>euros</source>
        <translation>euro&apos;s</translation>
    </message>
    <message>
        <source>points</source>
        <translation>punten</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Gaat over</translation>
    </message>
    <message>
        <source>The votes counted before do not fit and are gone. Ctrl+Z brings them back.</source>
        <translation>De getelde stemmen passen niet meer en zijn weg. Met Ctrl+Z komen ze terug.</translation>
    </message>
    <message>
        <source>“{typed}” is no amount. Type a whole number, at most {most}.</source>
        <translation>‘{typed}’ is geen bedrag. Typ een heel getal van hooguit {most}.</translation>
    </message>
    <message>
        <source>Taken away. Ctrl+Z brings it back.</source>
        <translation>Weggehaald. Met Ctrl+Z komt het terug.</translation>
    </message>
</context>
<context>
    <name>Starter</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>How does the room vote?</source>
        <translation>Hoe stemt de zaal?</translation>
    </message>
</context>
<context>
    <name>VotesScreen</name>
    <message>
        <source>Voting belongs to a session. Open a session, or start a new one.</source>
        <translation>Stemmen hoort bij een sessie. Open een sessie, of begin een nieuwe.</translation>
    </message>
    <message>
        <source>New round</source>
        <translation>Nieuwe ronde</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Rondes</translation>
    </message>
    <message>
        <source>Question and proposals</source>
        <translation>Vraag en voorstellen</translation>
    </message>
    <message>
        <source>The votes are in</source>
        <translation>De stemmen zijn binnen</translation>
    </message>
    <message>
        <source>Close this round</source>
        <translation>Deze ronde sluiten</translation>
    </message>
    <message>
        <source>Second round</source>
        <translation>Tweede ronde</translation>
    </message>
    <message>
        <source>Ask the same again after the talk</source>
        <translation>Vraag hetzelfde nog eens, na het gesprek</translation>
    </message>
    <message>
        <source>Change the votes…</source>
        <translation>Stemmen wijzigen…</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Stemmen</translation>
    </message>
    <message>
        <source>About: {part}</source>
        <translation>Gaat over: {part}</translation>
    </message>
    <message>
        <source>second round</source>
        <translation>tweede ronde</translation>
    </message>
    <message>
        <source>This round is closed. Its votes can only be read.</source>
        <translation>Deze ronde is gesloten. Je kunt de stemmen alleen nog lezen.</translation>
    </message>
    <message>
        <source>Taken away. Ctrl+Z brings it back.</source>
        <translation>Weggehaald. Met Ctrl+Z komt het terug.</translation>
    </message>
</context>
</TS>
