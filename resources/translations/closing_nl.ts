<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>ActionsCard</name>
    <message>
        <source>Actions</source>
        <translation>Acties</translation>
    </message>
    <message>
        <source>No action yet.</source>
        <translation>Nog geen actie.</translation>
    </message>
    <message>
        <source>Type an action and press Enter. With @name and !date, for example: @Fatima !friday</source>
        <translation>Typ een actie en druk op Enter. Met @naam en !datum, zoals: @Fatima !vrijdag</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>no date yet</source>
        <translation>nog geen datum</translation>
    </message>
</context>
<context>
    <name>ChangesCard</name>
    <message>
        <source>What was added or changed</source>
        <translation>Wat is er bijgekomen of gewijzigd</translation>
    </message>
    <message>
        <source>To this part: {part}</source>
        <translation>Naar dit onderdeel: {part}</translation>
    </message>
    <message>
        <source>The session as a whole</source>
        <translation>De sessie als geheel</translation>
    </message>
</context>
<context>
    <name>ClosingRoundCard</name>
    <message>
        <source>What do we take along?</source>
        <translation>Wat nemen we mee?</translation>
    </message>
    <message>
        <source>What did we miss?</source>
        <translation>Wat misten we?</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Cijfer</translation>
    </message>
    <message>
        <source>Which mark does everybody give this session? Count the people at each mark.</source>
        <translation>Welk cijfer geeft iedereen deze sessie? Tel de mensen bij elk cijfer.</translation>
    </message>
    <message>
        <source>Closing round</source>
        <translation>Slotronde</translation>
    </message>
    <message>
        <source>1 to {scale}</source>
        <translation>1 tot {scale}</translation>
    </message>
    <message>
        <source>How many people gave each mark</source>
        <translation>Hoeveel mensen elk cijfer gaven</translation>
    </message>
    <message>
        <source>The marks on the other scale are gone. Ctrl+Z brings them back.</source>
        <translation>De cijfers op de andere schaal zijn weg. Met Ctrl+Z komen ze terug.</translation>
    </message>
</context>
<context>
    <name>ClosingScreen</name>
    <message>
        <source>Close and make the s&amp;ummary</source>
        <translation>Sluit af en maak het &amp;verslag</translation>
    </message>
    <message>
        <source>See the summa&amp;ry first</source>
        <translation>Be&amp;kijk eerst het verslag</translation>
    </message>
    <message>
        <source>After closing, the session can only be read. You can open it again, with a reason.</source>
        <translation>Na het sluiten kun je de sessie alleen nog lezen. Heropenen kan, met een reden.</translation>
    </message>
    <message>
        <source>You work between the sessions</source>
        <translation>Je werkt tussen de sessies</translation>
    </message>
    <message>
        <source>There is nothing to close now. Open the session that you want to close.</source>
        <translation>Er is nu niets om af te sluiten. Open de sessie die je wilt afsluiten.</translation>
    </message>
    <message>
        <source>This session has not begun</source>
        <translation>Deze sessie is nog niet begonnen</translation>
    </message>
    <message>
        <source>Start the session first. What you note in it comes together here.</source>
        <translation>Start eerst de sessie. Wat je dan noteert, komt hier bij elkaar.</translation>
    </message>
    <message>
        <source>To the sessions</source>
        <translation>Naar de sessies</translation>
    </message>
    <message>
        <source>To the session</source>
        <translation>Naar de sessie</translation>
    </message>
    <message>
        <source>This session is closed</source>
        <translation>Deze sessie is gesloten</translation>
    </message>
    <message>
        <source>Close the session</source>
        <translation>Werksessie afsluiten</translation>
    </message>
</context>
<context>
    <name>DecisionsCard</name>
    <message>
        <source>Decisions</source>
        <translation>Besluiten</translation>
    </message>
    <message>
        <source>No decision yet.</source>
        <translation>Nog geen besluit.</translation>
    </message>
    <message>
        <source>Type a decision and press Enter</source>
        <translation>Typ een besluit en druk op Enter</translation>
    </message>
</context>
<context>
    <name>EarlierCard</name>
    <message>
        <source>Still open from before</source>
        <translation>Nog open van eerder</translation>
    </message>
</context>
<context>
    <name>Maker</name>
    <message>
        <source>Where should the summary go?</source>
        <translation>Waar moet het verslag komen?</translation>
    </message>
    <message>
        <source>Writing the summary…</source>
        <translation>Het verslag wordt gemaakt…</translation>
    </message>
    <message>
        <source>Looking at the summary…</source>
        <translation>Het verslag wordt geopend…</translation>
    </message>
    <message>
        <source>The summary is in {folder}</source>
        <translation>Het verslag staat in {folder}</translation>
    </message>
    <message>
        <source>The summary could not be made. The session itself is safe.</source>
        <translation>Het verslag kon niet gemaakt worden. De sessie zelf is veilig.</translation>
    </message>
    <message>
        <source>No program on this computer opens it. You find it here: {path}</source>
        <translation>Geen programma op deze computer opent dit. Je vindt het hier: {path}</translation>
    </message>
    <message>
        <source>Print the summary</source>
        <translation>Verslag printen</translation>
    </message>
    <message>
        <source>Printing page {page} of {pages}…</source>
        <translation>Pagina {page} van {pages} wordt geprint…</translation>
    </message>
    <message>
        <source>The summary went to the printer.</source>
        <translation>Het verslag is naar de printer.</translation>
    </message>
</context>
<context>
    <name>MarksModel</name>
    <message>
        <source>People</source>
        <translation>Mensen</translation>
    </message>
</context>
<context>
    <name>MarksPlot</name>
    <message>
        <source>Marks as a picture; the table has the same numbers</source>
        <translation>Cijfers als beeld; in de tabel staan dezelfde getallen</translation>
    </message>
</context>
<context>
    <name>MissingCard</name>
    <message>
        <source>Still to look at</source>
        <translation>Wat ontbreekt nog?</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>Show: {what}</source>
        <translation>Tonen: {what}</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>The whole summary</source>
        <translation>Het hele verslag</translation>
    </message>
    <message>
        <source>Short, for residents</source>
        <translation>Kort, voor bewoners</translation>
    </message>
    <message>
        <source>For one party or person</source>
        <translation>Voor één partij of persoon</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Gewoon</translation>
    </message>
    <message>
        <source>Large print</source>
        <translation>Grote letters</translation>
    </message>
    <message>
        <source>Without colour</source>
        <translation>Zonder kleur</translation>
    </message>
    <message>
        <source>Which paper</source>
        <translation>Welk verslag</translation>
    </message>
    <message>
        <source>For whom exactly</source>
        <translation>Voor wie precies</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Voor wie</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>Hoe het eruitziet</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Onderdelen</translation>
    </message>
    <message>
        <source>No action, decision or question names anybody yet.</source>
        <translation>Nog geen actie, besluit of vraag noemt iemand.</translation>
    </message>
    <message>
        <source>For the participants</source>
        <translation>Voor de deelnemers</translation>
    </message>
    <message>
        <source>For the team, with judgements</source>
        <translation>Voor het team, met inschattingen</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>The summary is being made…</source>
        <translation>Het verslag wordt gemaakt…</translation>
    </message>
    <message>
        <source>Page {number} of {pages} of the summary</source>
        <translation>Pagina {number} van {pages} van het verslag</translation>
    </message>
</context>
<context>
    <name>PaperFace</name>
    <message>
        <source>Picture of the first page</source>
        <translation>Plaatje van de eerste pagina</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Printen</translation>
    </message>
    <message>
        <source>Locked with the passphrase</source>
        <translation>Op slot met het wachtwoord</translation>
    </message>
    <message>
        <source>With judgements, your notes and the course of the session. Do not hand it out.</source>
        <translation>Met jullie inschattingen, je eigen notities en het verloop. Deel dit niet uit.</translation>
    </message>
    <message>
        <source>To hand out: no judgements, names only of who agreed.</source>
        <translation>Om uit te delen: zonder inschattingen, met namen van wie dat goed vond.</translation>
    </message>
    <message>
        <source>Pages: {count}</source>
        <translation>Pagina&apos;s: {count}</translation>
    </message>
    <message>
        <source>Locked: it shows here, in the program</source>
        <translation>Op slot: je ziet het hier, in het programma</translation>
    </message>
</context>
<context>
    <name>PapersCard</name>
    <message>
        <source>Progress</source>
        <translation>Voortgang</translation>
    </message>
    <message>
        <source>Stop printing</source>
        <translation>Stop met printen</translation>
    </message>
    <message>
        <source>Make the summary</source>
        <translation>Maak het verslag</translation>
    </message>
    <message>
        <source>Make again</source>
        <translation>Opnieuw maken</translation>
    </message>
    <message>
        <source>Preview and other versions</source>
        <translation>Voorbeeld en andere versies</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Map openen</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>Ergens anders bewaren…</translation>
    </message>
    <message>
        <source>The summary</source>
        <translation>Het verslag</translation>
    </message>
    <message>
        <source>For the team</source>
        <translation>Voor het team</translation>
    </message>
    <message>
        <source>For the participants</source>
        <translation>Voor de deelnemers</translation>
    </message>
    <message>
        <source>There is no summary of this session yet.</source>
        <translation>Er is nog geen verslag van deze sessie.</translation>
    </message>
    <message>
        <source>Made on {moment}.</source>
        <translation>Gemaakt op {moment}.</translation>
    </message>
    <message>
        <source>What you changed after that is not in it yet.</source>
        <translation>Wat je daarna wijzigde, staat er nog niet in.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Show or hide the choices</source>
        <translation>Keuzes tonen of verbergen</translation>
    </message>
    <message>
        <source>Page before (Page Up)</source>
        <translation>Vorige pagina (Page Up)</translation>
    </message>
    <message>
        <source>Next page (Page Down)</source>
        <translation>Volgende pagina (Page Down)</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+-)</source>
        <translation>Kleiner (Ctrl+-)</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>Groter (Ctrl++)</translation>
    </message>
    <message>
        <source>As wide as the window (Ctrl+0)</source>
        <translation>Zo breed als het venster (Ctrl+0)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Printen…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Bewaren als pdf…</translation>
    </message>
    <message>
        <source>Save as Word document…</source>
        <translation>Bewaren als Word-document…</translation>
    </message>
    <message>
        <source>The summary could not be made. The session itself is safe.</source>
        <translation>Het verslag kon niet gemaakt worden. De sessie zelf is veilig.</translation>
    </message>
    <message>
        <source>Making the summary…</source>
        <translation>Het verslag wordt gemaakt…</translation>
    </message>
    <message>
        <source>Page {number} of {pages}</source>
        <translation>Pagina {number} van {pages}</translation>
    </message>
    <message>
        <source>Save the summary</source>
        <translation>Het verslag bewaren</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>Pdf (*.pdf)</translation>
    </message>
    <message>
        <source>Word document (*.docx)</source>
        <translation>Word-document (*.docx)</translation>
    </message>
</context>
<context>
    <name>QuestionsCard</name>
    <message>
        <source>Questions</source>
        <translation>Vragen</translation>
    </message>
    <message>
        <source>No question was parked.</source>
        <translation>Er is geen vraag geparkeerd.</translation>
    </message>
    <message>
        <source>Type a question that stays open and press Enter</source>
        <translation>Typ een vraag die open blijft en druk op Enter</translation>
    </message>
    <message>
        <source>Keep for a next time</source>
        <translation>Bewaren voor later</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwoord</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stand</translation>
    </message>
</context>
<context>
    <name>SaidCard</name>
    <message>
        <source>Notes and quotes</source>
        <translation>Notities en citaten</translation>
    </message>
    <message>
        <source>What is only for you never reaches the participants&apos; paper.</source>
        <translation>Wat alleen voor jou is, komt nooit in het verslag voor deelnemers.</translation>
    </message>
    <message>
        <source>For everybody</source>
        <translation>Voor iedereen</translation>
    </message>
    <message>
        <source>Only for me</source>
        <translation>Alleen voor mij</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Woorden</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Van wie</translation>
    </message>
    <message>
        <source>Who may read it</source>
        <translation>Wie mag het lezen</translation>
    </message>
</context>
<context>
    <name>SpokenCard</name>
    <message>
        <source>Who spoke</source>
        <translation>Wie sprak er</translation>
    </message>
    <message>
        <source>Also in the summary for participants</source>
        <translation>Ook in het verslag voor deelnemers</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groep</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Aanwezig</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Beurten</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Deel</translation>
    </message>
</context>
<context>
    <name>WordsList</name>
    <message>
        <source>Type it and press Enter</source>
        <translation>Typ het en druk op Enter</translation>
    </message>
</context>
</TS>
