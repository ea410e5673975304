<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Wijkwerkplaats</source>
        <translation>Over Wijkwerkplaats</translation>
    </message>
    <message>
        <source>Version {version}. Free software under the EUPL 1.2.</source>
        <translation>Versie {version}. Vrije software onder de EUPL 1.2.</translation>
    </message>
    <message>
        <source>Your file</source>
        <translation>Jouw bestand</translation>
    </message>
    <message>
        <source>The log, for when something goes wrong. It holds nothing from your sessions.</source>
        <translation>Het logboek, voor als er iets misgaat. Er staat niets in uit jullie sessies.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Map openen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>A workshop on your laptop for talks about a neighbourhood. Nothing leaves this computer.</source>
        <translation>Een werkplaats op je laptop voor gesprekken over een wijk. Er gaat niets van deze computer af.</translation>
    </message>
</context>
<context>
    <name>ActionCard</name>
    <message>
        <source>Done</source>
        <translation>Gedaan</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Who?</source>
        <translation>Wie?</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>When?</source>
        <translation>Wanneer?</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>No longer needed</source>
        <translation>Hoeft niet meer</translation>
    </message>
    <message>
        <source>This date has gone by.</source>
        <translation>Deze datum is al voorbij.</translation>
    </message>
</context>
<context>
    <name>ActionsTab</name>
    <message>
        <source>Action, then Enter</source>
        <translation>Actie, dan Enter</translation>
    </message>
    <message>
        <source>Add @name and !date: make flyer @Fatima !next week. Everybody reads the name.</source>
        <translation>Met @naam en !datum: flyer maken @Fatima !volgende week. Iedereen leest de naam.</translation>
    </message>
    <message>
        <source>No actions here yet</source>
        <translation>Hier zijn nog geen acties</translation>
    </message>
    <message>
        <source>Open from other sessions</source>
        <translation>Open uit andere sessies</translation>
    </message>
    <message>
        <source>Write what has to be done as well.</source>
        <translation>Schrijf er ook bij wat er moet gebeuren.</translation>
    </message>
    <message>
        <source>The action is kept, but its date has gone by: {day}.</source>
        <translation>De actie is bewaard, maar de datum is al voorbij: {day}.</translation>
    </message>
</context>
<context>
    <name>AgendaChip</name>
    <message>
        <source>Next item (F7)</source>
        <translation>Volgende punt (F7)</translation>
    </message>
    <message>
        <source>5 minutes more (F8)</source>
        <translation>5 minuten meer (F8)</translation>
    </message>
    <message>
        <source>The next block begins by itself</source>
        <translation>Het volgende blok begint vanzelf</translation>
    </message>
    <message>
        <source>To the page of this item</source>
        <translation>Naar de pagina van dit onderdeel</translation>
    </message>
    <message>
        <source>To the agenda</source>
        <translation>Naar de agenda</translation>
    </message>
    <message>
        <source>Stop the clock</source>
        <translation>Klok stoppen</translation>
    </message>
    <message>
        <source>{item}: {left}. The evening: {behind}, until {end}.</source>
        <translation>{item}: {left}. De hele avond: {behind}, tot {end}.</translation>
    </message>
</context>
<context>
    <name>AgendaClock</name>
    <message>
        <source>{minutes} min over</source>
        <translation>{minutes} min over tijd</translation>
    </message>
    <message>
        <source>{minutes} min left</source>
        <translation>nog {minutes} min</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>op tijd</translation>
    </message>
    <message>
        <source>{minutes} min behind</source>
        <translation>{minutes} min achter</translation>
    </message>
    <message>
        <source>{minutes} min ahead</source>
        <translation>{minutes} min voor</translation>
    </message>
    <message>
        <source>Time for: {item}</source>
        <translation>Tijd voor: {item}</translation>
    </message>
</context>
<context>
    <name>AgreementModel</name>
    <message>
        <source>Votes</source>
        <translation>Stemmen</translation>
    </message>
    <message>
        <source>How many votes were counted here</source>
        <translation>Hoeveel stemmen hier zijn geteld</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Eens</translation>
    </message>
    <message>
        <source>100 % when all chose the same, 0 % when half chose each end</source>
        <translation>100 % als iedereen hetzelfde koos, 0 % als de helft het ene uiterste koos en de helft het andere</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Werkplaats files (*.wijk)</source>
        <translation>Werkplaatsbestanden (*.wijk)</translation>
    </message>
    <message>
        <source>This file is open already.</source>
        <translation>Dit bestand is al open.</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>kopie</translation>
    </message>
    <message>
        <source>Save a copy as</source>
        <translation>Kopie bewaren als</translation>
    </message>
    <message>
        <source>This is the file itself. Give the copy another name.</source>
        <translation>Dit is het bestand zelf. Geef de kopie een andere naam.</translation>
    </message>
    <message>
        <source>The copy is saved: {path}</source>
        <translation>De kopie is bewaard: {path}</translation>
    </message>
</context>
<context>
    <name>BringInDialog</name>
    <message>
        <source>Bring another file in</source>
        <translation>Ander bestand erbij halen</translation>
    </message>
    <message>
        <source>The work of another laptop, or a second version that a synchronisation program made, comes into this file. First a backup is made. Where both sides changed the same, this file stays as it is and the other version is kept as an internal note.</source>
        <translation>Het werk van een andere laptop, of een tweede versie van een synchronisatieprogramma, komt in dit bestand erbij. Eerst komt er een reservekopie. Is aan beide kanten hetzelfde gewijzigd, dan blijft dit bestand zoals het is en staat de andere versie in een interne notitie.</translation>
    </message>
    <message>
        <source>Files to bring in</source>
        <translation>Bestanden om erbij te halen</translation>
    </message>
    <message>
        <source>What it brings</source>
        <translation>Wat erbij komt</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Bestand kiezen…</translation>
    </message>
    <message>
        <source>Bring it in</source>
        <translation>Erbij halen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Files of Wijkwerkplaats (*.wijk *.json *.zip)</source>
        <translation>Bestanden van Wijkwerkplaats (*.wijk *.json *.zip)</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Bestand kiezen</translation>
    </message>
    <message>
        <source>Beside this file lies no second version. Choose a file to see what it brings.</source>
        <translation>Naast dit bestand ligt geen tweede versie. Kies een bestand om te zien wat erbij komt.</translation>
    </message>
    <message>
        <source>New or changed: {count}</source>
        <translation>Nieuw of gewijzigd: {count}</translation>
    </message>
    <message>
        <source>Removed over there: {count}</source>
        <translation>Daar verwijderd: {count}</translation>
    </message>
    <message>
        <source>Steps of the journal: {count}</source>
        <translation>Stappen in het logboek: {count}</translation>
    </message>
</context>
<context>
    <name>Bugs</name>
    <message>
        <source>The program stopped by itself the last time. All that was shown as saved is here. What went wrong is in the log: {path}</source>
        <translation>Het programma is de vorige keer vanzelf gestopt. Alles wat als bewaard te zien was, is er. Wat er misging, staat in het logboek: {path}</translation>
    </message>
</context>
<context>
    <name>CaptureBar</name>
    <message>
        <source>Note something quickly</source>
        <translation>Snel iets noteren</translation>
    </message>
    <message>
        <source>What it becomes</source>
        <translation>Wat het wordt</translation>
    </message>
    <message>
        <source>Enter: keep · Shift+Enter: keep and go on · ↑ ↓ another kind · Esc: leave</source>
        <translation>Enter: bewaren · Shift+Enter: bewaren en doorgaan · ↑ ↓ iets anders · Esc: sluiten</translation>
    </message>
    <message>
        <source>Begin the line with {sign}</source>
        <translation>Begin de regel met {sign}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Citaat</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Actie</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Besluit</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Vraag</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Leave (Esc)</source>
        <translation>Sluiten (Esc)</translation>
    </message>
    <message>
        <source>Type first what was said.</source>
        <translation>Typ eerst wat er gezegd is.</translation>
    </message>
    <message>
        <source>{kind} kept. Ctrl+Z takes it back.</source>
        <translation>{kind} bewaard. Met Ctrl+Z gaat dat terug.</translation>
    </message>
    <message>
        <source>What was said? Begin with a sign to make it something else</source>
        <translation>Wat is er gezegd? Begin met een teken voor iets anders</translation>
    </message>
    <message>
        <source>What was said, word for word, and @resident for the perspective</source>
        <translation>Wat er precies gezegd is, met @bewoner voor het perspectief</translation>
    </message>
    <message>
        <source>What, @who and !when: make flyer @Fatima !friday</source>
        <translation>Wat, @wie en !wanneer: folder maken @Fatima !vrijdag</translation>
    </message>
    <message>
        <source>What did you decide?</source>
        <translation>Wat hebben jullie besloten?</translation>
    </message>
    <message>
        <source>Which question stays open?</source>
        <translation>Welke vraag blijft open?</translation>
    </message>
    <message>
        <source>who: {who} (also on paper)</source>
        <translation>wie: {who} (ook op papier)</translation>
    </message>
    <message>
        <source>who: –</source>
        <translation>wie: –</translation>
    </message>
    <message>
        <source>when: {day}</source>
        <translation>wanneer: {day}</translation>
    </message>
    <message>
        <source>that date has gone by</source>
        <translation>die datum is al voorbij</translation>
    </message>
    <message>
        <source>between the sessions</source>
        <translation>tussen de sessies</translation>
    </message>
</context>
<context>
    <name>CaptureCard</name>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Weghalen</translation>
    </message>
</context>
<context>
    <name>CaptureColumns</name>
    <message>
        <source>What you decided</source>
        <translation>Wat jullie besloten</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>nog niemand</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Vraag</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwoord</translation>
    </message>
</context>
<context>
    <name>CaptureTab</name>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Meer tonen</translation>
    </message>
    <message>
        <source>From other sessions</source>
        <translation>Uit andere sessies</translation>
    </message>
    <message>
        <source>Show more ({count})</source>
        <translation>Meer tonen ({count})</translation>
    </message>
    <message>
        <source>Between the sessions</source>
        <translation>Tussen de sessies</translation>
    </message>
    <message>
        <source>This whole session</source>
        <translation>Deze hele sessie</translation>
    </message>
    <message>
        <source>This part</source>
        <translation>Dit onderdeel</translation>
    </message>
    <message>
        <source>Taken away. Ctrl+Z brings it back.</source>
        <translation>Weggehaald. Met Ctrl+Z komt het terug.</translation>
    </message>
</context>
<context>
    <name>Carrying</name>
    <message>
        <source>The backup is put back. How it was before is among the backups.</source>
        <translation>De reservekopie is teruggezet. Hoe het daarvoor was, staat bij de reservekopieën.</translation>
    </message>
    <message>
        <source>The backup is still being written. One moment.</source>
        <translation>De reservekopie wordt nog geschreven. Een ogenblik.</translation>
    </message>
    <message>
        <source>Choose the stick or folder for the backup</source>
        <translation>Kies de stick of de map voor de reservekopie</translation>
    </message>
    <message>
        <source>The backup is being written to {folder} …</source>
        <translation>De reservekopie gaat naar {folder} …</translation>
    </message>
    <message>
        <source>The backup is complete and was read back: {path}. You can take the stick out.</source>
        <translation>De reservekopie is klaar en teruggelezen: {path}. Je kunt de stick eruit halen.</translation>
    </message>
    <message>
        <source>There is no new backup in {folder}. Your own file is in order. {why}</source>
        <translation>Er staat geen nieuwe reservekopie in {folder}. Je eigen bestand is in orde. {why}</translation>
    </message>
</context>
<context>
    <name>Catch</name>
    <message>
        <source>Count votes</source>
        <translation>Stemmen tellen</translation>
    </message>
    <message>
        <source>Add to this point</source>
        <translation>Bij dit punt zetten</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Actie</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Besluit</translation>
    </message>
    <message>
        <source>Park a question</source>
        <translation>Vraag parkeren</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Citaat</translation>
    </message>
</context>
<context>
    <name>ChecklistView</name>
    <message>
        <source>Points discussed</source>
        <translation>Besproken punten</translation>
    </message>
    <message>
        <source>Adjust points</source>
        <translation>Punten aanpassen</translation>
    </message>
    <message>
        <source>Answers belong to a session. Open a session, or start a new one.</source>
        <translation>Antwoorden horen bij een sessie. Open een sessie of begin een nieuwe.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>Eén voor één</translation>
    </message>
    <message>
        <source>Whole list</source>
        <translation>Hele lijst</translation>
    </message>
    <message>
        <source>How the points are shown</source>
        <translation>Hoe je de punten ziet</translation>
    </message>
    <message>
        <source>Show more points: {left}</source>
        <translation>Meer punten tonen: {left}</translation>
    </message>
    <message>
        <source>{done} of {all} discussed</source>
        <translation>{done} van {all} besproken</translation>
    </message>
</context>
<context>
    <name>ClosedBanner</name>
    <message>
        <source>Reopen…</source>
        <translation>Heropenen…</translation>
    </message>
    <message>
        <source>Why do you reopen this session?</source>
        <translation>Waarom heropen je deze sessie?</translation>
    </message>
    <message>
        <source>Why do you reopen this session? This stays on record.</source>
        <translation>Waarom heropen je deze sessie? Dit blijft bewaard.</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Heropenen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>This file is open for reading only. Save a copy to go on working.</source>
        <translation>Je kunt dit bestand alleen lezen. Bewaar een kopie om verder te werken.</translation>
    </message>
    <message>
        <source>Closed on {when}. You can read everything, but change nothing.</source>
        <translation>Gesloten op {when} – alleen lezen.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Bestand</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>B&amp;ewerken</translation>
    </message>
    <message>
        <source>&amp;Session</source>
        <translation>&amp;Sessie</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Bee&amp;ld</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>New file…</source>
        <translation>Nieuw bestand…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Openen…</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>Recente bestanden</translation>
    </message>
    <message>
        <source>Save a copy as…</source>
        <translation>Kopie bewaren als…</translation>
    </message>
    <message>
        <source>Backup on a stick…</source>
        <translation>Reservekopie op een stick…</translation>
    </message>
    <message>
        <source>Bring another file in…</source>
        <translation>Ander bestand erbij halen…</translation>
    </message>
    <message>
        <source>Put a backup back…</source>
        <translation>Reservekopie terugzetten…</translation>
    </message>
    <message>
        <source>Passphrase…</source>
        <translation>Wachtwoord…</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Vergrendelen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Afsluiten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Opnieuw</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Note something quickly</source>
        <translation>Snel iets noteren</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Actie</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Besluit</translation>
    </message>
    <message>
        <source>Park a question</source>
        <translation>Vraag parkeren</translation>
    </message>
    <message>
        <source>Start the session</source>
        <translation>Sessie starten</translation>
    </message>
    <message>
        <source>Close the session</source>
        <translation>Werksessie afsluiten</translation>
    </message>
    <message>
        <source>Reopen the session…</source>
        <translation>Sessie heropenen…</translation>
    </message>
    <message>
        <source>Count a turn</source>
        <translation>Beurt tellen</translation>
    </message>
    <message>
        <source>Next item of the agenda</source>
        <translation>Volgende punt van de agenda</translation>
    </message>
    <message>
        <source>5 minutes more for this item</source>
        <translation>5 minuten meer voor dit punt</translation>
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
        <source>Turn: {who}</source>
        <translation>Beurt: {who}</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>Presentatie</translation>
    </message>
    <message>
        <source>Freeze the picture of the room</source>
        <translation>Beeld van de zaal stilzetten</translation>
    </message>
    <message>
        <source>Black screen for the room</source>
        <translation>Zwart beeld voor de zaal</translation>
    </message>
    <message>
        <source>Lock or unlock what the room sees</source>
        <translation>Beeld van de zaal vastzetten of losmaken</translation>
    </message>
    <message>
        <source>Process model</source>
        <translation>Procesmodel</translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation>Zijpaneel</translation>
    </message>
    <message>
        <source>Next area of the window</source>
        <translation>Volgende deel van het venster</translation>
    </message>
    <message>
        <source>Previous area of the window</source>
        <translation>Vorige deel van het venster</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>Volgend onderdeel</translation>
    </message>
    <message>
        <source>Previous part</source>
        <translation>Vorig onderdeel</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Grotere tekst</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere tekst</translation>
    </message>
    <message>
        <source>Normal text</source>
        <translation>Gewone tekst</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoog contrast</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Kleuren</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Keys at a glance</source>
        <translation>Toetsen op een rij</translation>
    </message>
    <message>
        <source>Help with this part</source>
        <translation>Hulp bij dit onderdeel</translation>
    </message>
    <message>
        <source>About Wijkwerkplaats</source>
        <translation>Over Wijkwerkplaats</translation>
    </message>
</context>
<context>
    <name>CountGrid</name>
    <message>
        <source>Click − and +, or choose a cell and type a number.</source>
        <translation>Klik op − en +, of kies een vakje en typ een getal.</translation>
    </message>
    <message>
        <source>“{typed}” is no number from 0 to {most}. What was there still stands.</source>
        <translation>‘{typed}’ is geen getal van 0 tot {most}. Wat er stond, staat er nog.</translation>
    </message>
</context>
<context>
    <name>CountsModel</name>
    <message>
        <source>mark {mark}</source>
        <translation>plek {mark}</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>The page is covered</source>
        <translation>De pagina is afgedekt</translation>
    </message>
    <message>
        <source>Locked · Ctrl+Shift+F11</source>
        <translation>Vastgezet · Ctrl+Shift+F11</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Er ging iets mis</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Foutverslag</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Foutverslag kopiëren</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder werken</translation>
    </message>
    <message>
        <source>Something went wrong in the program. What was shown as saved is saved. You can go on working; if something looks odd, close the program and start it again.</source>
        <translation>Er ging iets mis in het programma. Alles wat als bewaard te zien was, is bewaard. Je kunt verder werken. Ziet iets er vreemd uit? Sluit het programma dan en start het opnieuw.</translation>
    </message>
    <message>
        <source>Will you send us this report? It holds nothing from your sessions. It is also in the log:</source>
        <translation>Wil je ons dit foutverslag sturen? Er staat niets in uit jullie sessies. Het staat ook in het logboek:</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Gekopieerd</translation>
    </message>
</context>
<context>
    <name>DayLine</name>
    <message>
        <source>dd-mm-yyyy</source>
        <translation>dd-mm-jjjj</translation>
    </message>
    <message>
        <source>No day is recognised here. Write it like 31-12-2026.</source>
        <translation>Deze datum herkennen we niet. Schrijf een datum zo: 31-12-2026.</translation>
    </message>
</context>
<context>
    <name>DayPicker</name>
    <message>
        <source>Choose in a calendar: {name}</source>
        <translation>Kies in een kalender: {name}</translation>
    </message>
</context>
<context>
    <name>DecisionCard</name>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Waarom?</translation>
    </message>
</context>
<context>
    <name>DecisionsTab</name>
    <message>
        <source>Decision, then Enter</source>
        <translation>Besluit, dan Enter</translation>
    </message>
    <message>
        <source>No decisions here yet</source>
        <translation>Hier zijn nog geen besluiten</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Undone: {step}</source>
        <translation>Ongedaan gemaakt: {step}</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Ongedaan gemaakt.</translation>
    </message>
    <message>
        <source>Done again: {step}</source>
        <translation>Opnieuw gedaan: {step}</translation>
    </message>
    <message>
        <source>Done again.</source>
        <translation>Opnieuw gedaan.</translation>
    </message>
</context>
<context>
    <name>EarlierPoints</name>
    <message>
        <source>Said earlier, no longer asked</source>
        <translation>Eerder gezegd, nu geen punt meer</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>Unfolded</source>
        <translation>Uitgeklapt</translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>Ingeklapt</translation>
    </message>
</context>
<context>
    <name>Guard</name>
    <message>
        <source>The file has its passphrase. It will be asked when the file is opened.</source>
        <translation>Het wachtwoord staat erop. Het programma vraagt ernaar als je het bestand opent.</translation>
    </message>
    <message>
        <source>The file has no passphrase any more.</source>
        <translation>Het bestand heeft geen wachtwoord meer.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Process model (F9)</source>
        <translation>Procesmodel (F9)</translation>
    </message>
    <message>
        <source>Side panel (F10)</source>
        <translation>Zijpaneel (F10)</translation>
    </message>
    <message>
        <source>To the overview of this neighbourhood</source>
        <translation>Naar het overzicht van deze wijk</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Close session</source>
        <translation>Werksessie afsluiten</translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation>Heropenen…</translation>
    </message>
</context>
<context>
    <name>HelpTab</name>
    <message>
        <source>Help with this page</source>
        <translation>Hulp bij deze pagina</translation>
    </message>
    <message>
        <source>A traject is the long programme of one neighbourhood. A session is one meeting around the table.

Between the sessions you can prepare: add stakeholders, write notes, look back.

Everything you type is saved at once. With Ctrl+Z you take a step back.</source>
        <translation>Een traject is het lange programma van één wijk. Een sessie is één bijeenkomst aan tafel.

Tussen de sessies kun je voorbereiden: partijen toevoegen, notities maken, terugkijken.

Alles wat je typt, is meteen bewaard. Met Ctrl+Z doe je een stap terug.</translation>
    </message>
    <message>
        <source>Prepare the session here: what for, which parts, how long.

Write down who is present in one line: name / organisation / perspective. A name is not needed.

A name is printed only when that person agrees.</source>
        <translation>Bereid hier de sessie voor: waarvoor, welke onderdelen, hoe lang.

Zet wie er is in één regel: naam / organisatie / perspectief. Een naam hoeft niet.

Een naam komt alleen in het verslag als die persoon dat goed vindt.</translation>
    </message>
    <message>
        <source>Let the room vote with stickers, on a line from 1 to 5, or with dots. Count, and type the numbers.

Look for where people differ, and talk about that. Who spoke little counts as much as who spoke a lot.

Do a second round after the talk. Then you see what moved.</source>
        <translation>Laat de zaal stemmen met stickers, op een lijn van 1 tot 5, of met stippen. Tel, en typ de getallen.

Kijk waar mensen verschillen, en praat daarover. Wie weinig zei, telt even zwaar als wie veel zei.

Doe na het gesprek een tweede ronde. Dan zie je wat er verschoof.</translation>
    </message>
    <message>
        <source>Photograph the flip-overs before they come off the wall. Drop the files anywhere in the window.

Choose for each photo whether everybody gets it in the summary. Are people in it? Ask them first.

Say in a few words what there is to see, for who cannot see it.</source>
        <translation>Fotografeer de flip-overs voor ze van de muur gaan. Sleep de bestanden naar het venster, waar je ook bent.

Kies bij elke foto of iedereen hem in het verslag krijgt. Staan er mensen op? Vraag het ze eerst.

Zeg in een paar woorden wat er te zien is, voor wie het niet kan zien.</translation>
    </message>
    <message>
        <source>Go through the harvest together. Is everything there? Who does what, and when?

After closing, the session can only be read. You can open it again, with a reason.</source>
        <translation>Loop samen de oogst door. Staat alles erin? Wie doet wat, en wanneer?

Na het afsluiten kun je de sessie alleen nog lezen. Heropenen kan, met een reden.</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Waar het over gaat</translation>
    </message>
    <message>
        <source>How to talk about it</source>
        <translation>Zo praat je erover</translation>
    </message>
    <message>
        <source>Time: {minutes} minutes</source>
        <translation>Tijd: {minutes} minuten</translation>
    </message>
    <message>
        <source>Material: {material}</source>
        <translation>Nodig: {material}</translation>
    </message>
    <message>
        <source>Pitfalls</source>
        <translation>Valkuilen</translation>
    </message>
    <message>
        <source>How others did it</source>
        <translation>Zo deden anderen het</translation>
    </message>
</context>
<context>
    <name>Interlude</name>
    <message>
        <source>We go on at {time}.</source>
        <translation>We gaan verder om {time}.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys at a glance</source>
        <translation>Toetsen op een rij</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>In fields and tables</source>
        <translation>In velden en tabellen</translation>
    </message>
    <message>
        <source>Next field, previous field</source>
        <translation>Volgend veld, vorig veld</translation>
    </message>
    <message>
        <source>Edit a cell</source>
        <translation>Een cel wijzigen</translation>
    </message>
    <message>
        <source>Take a row away</source>
        <translation>Een rij weghalen</translation>
    </message>
    <message>
        <source>Never mind</source>
        <translation>Laat maar</translation>
    </message>
    <message>
        <source>On the pages</source>
        <translation>Op de pagina&apos;s</translation>
    </message>
    <message>
        <source>Discussion point: answer it, go to the next or previous</source>
        <translation>Gesprekspunt: antwoorden, naar het volgende of vorige</translation>
    </message>
    <message>
        <source>Counting: one more, one less, nobody</source>
        <translation>Tellen: één erbij, één eraf, niemand</translation>
    </message>
    <message>
        <source>Action: done, or open again</source>
        <translation>Actie: gedaan, of weer open</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Spatie</translation>
    </message>
    <message>
        <source>Agenda: move a block</source>
        <translation>Agenda: een blok verplaatsen</translation>
    </message>
    <message>
        <source>Map and quadrant: move, take off</source>
        <translation>Kaart en kwadrant: verplaatsen, eraf halen</translation>
    </message>
    <message>
        <source>Map: next or previous party, zoom</source>
        <translation>Kaart: volgende of vorige partij, in- en uitzoomen</translation>
    </message>
    <message>
        <source>Alliance: go to a seat, move it to another level</source>
        <translation>Alliantie: naar een plek gaan, op een ander niveau zetten</translation>
    </message>
    <message>
        <source>Parties one by one: next or previous</source>
        <translation>Partijen één voor één: volgende of vorige</translation>
    </message>
    <message>
        <source>Presentation: black screen</source>
        <translation>Presentatie: zwart beeld</translation>
    </message>
    <message>
        <source>Page Down</source>
        <translation>Page Down</translation>
    </message>
    <message>
        <source>Page Up</source>
        <translation>Page Up</translation>
    </message>
</context>
<context>
    <name>LeavingDialog</name>
    <message>
        <source>The other passphrase</source>
        <translation>Het andere wachtwoord</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Nog een keer hetzelfde</translation>
    </message>
    <message>
        <source>&amp;Locked with the passphrase of this file</source>
        <translation>&amp;Op slot met het wachtwoord van dit bestand</translation>
    </message>
    <message>
        <source>Locked with &amp;another passphrase</source>
        <translation>Op slot met een &amp;ander wachtwoord</translation>
    </message>
    <message>
        <source>&amp;Open: whoever has it can read it</source>
        <translation>O&amp;pen: wie het heeft, kan het lezen</translation>
    </message>
    <message>
        <source>For yourself and for whoever works in this file.</source>
        <translation>Voor jezelf en voor wie ook in dit bestand werkt.</translation>
    </message>
    <message>
        <source>Locked means: a zip with AES-256. It opens with the passphrase in 7-Zip, Keka and programs like them, not in the Explorer of Windows.</source>
        <translation>Op slot betekent: een zip met AES-256. Die gaat met het wachtwoord open in 7-Zip, Keka en zulke programma&apos;s, niet in de Verkenner van Windows.</translation>
    </message>
    <message>
        <source>This file has a passphrase. How do you want to save this?</source>
        <translation>Dit bestand heeft een wachtwoord. Hoe wil je dit bewaren?</translation>
    </message>
    <message>
        <source>The other &amp;passphrase</source>
        <translation>Het andere &amp;wachtwoord</translation>
    </message>
    <message>
        <source>For somebody else: tell the passphrase by telephone, not in the same mail.</source>
        <translation>Voor iemand anders: zeg het wachtwoord door de telefoon, niet in dezelfde mail.</translation>
    </message>
    <message>
        <source>For what is handed out.</source>
        <translation>Voor wat je uitdeelt.</translation>
    </message>
    <message>
        <source>The same once &amp;more</source>
        <translation>Nog een &amp;keer hetzelfde</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>The two passphrases are not the same.</source>
        <translation>De twee wachtwoorden zijn niet hetzelfde.</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>Locked</source>
        <translation>Vergrendeld</translation>
    </message>
    <message>
        <source>All that stands in the file is saved. A line without Enter after it comes back too, unless you close the program first. Give the passphrase of {name} to go on.</source>
        <translation>Alles wat in het bestand staat, is bewaard. Ook een regel zonder Enter erna komt terug, behalve als je eerst het programma sluit. Geef het wachtwoord van {name} om verder te gaan.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Not all that you typed is saved. Close once more to stop without it.</source>
        <translation>Niet alles wat je typte, is bewaard. Sluit nog een keer om zonder dat te stoppen.</translation>
    </message>
</context>
<context>
    <name>MessageLine</name>
    <message>
        <source>Put this message away</source>
        <translation>Bericht sluiten</translation>
    </message>
    <message>
        <source>Saving works again. All that you typed is saved.</source>
        <translation>Bewaren lukt weer. Alles wat je typte, is bewaard.</translation>
    </message>
</context>
<context>
    <name>NewSession</name>
    <message>
        <source>Session {number}</source>
        <translation>Wijktafel {number}</translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Perspective</source>
        <translation>Perspectief</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>Niemand genoemd</translation>
    </message>
    <message>
        <source>This is a quote</source>
        <translation>Dit is een citaat</translation>
    </message>
    <message>
        <source>Internal: stays with you, never on the participants&apos; paper</source>
        <translation>Intern: blijft bij jou, komt nooit in het verslag voor deelnemers</translation>
    </message>
</context>
<context>
    <name>NotesTab</name>
    <message>
        <source>Note, then Enter</source>
        <translation>Notitie, dan Enter</translation>
    </message>
    <message>
        <source>No notes here yet</source>
        <translation>Hier zijn nog geen notities</translation>
    </message>
</context>
<context>
    <name>NotesView</name>
    <message>
        <source>New note</source>
        <translation>Nieuwe notitie</translation>
    </message>
    <message>
        <source>Type a note and press Enter</source>
        <translation>Typ een notitie en druk op Enter</translation>
    </message>
    <message>
        <source>Notes with this part</source>
        <translation>Notities bij dit onderdeel</translation>
    </message>
</context>
<context>
    <name>OlderBackups</name>
    <message>
        <source>These backups were made before. They can still be opened as they were then: with the old passphrase, or without any. Delete them when nobody else may read them. First a new backup is made.</source>
        <translation>Deze reservekopieën zijn van vóór de wijziging. Ze gaan nog open zoals toen: met het oude wachtwoord, of zonder. Verwijder ze als niemand anders ze mag lezen. Eerst komt er een nieuwe reservekopie.</translation>
    </message>
    <message>
        <source>These backups were made before. They still hold what was erased since, or mended. A new backup is made already, so you can delete them.</source>
        <translation>Deze reservekopieën zijn van eerder. Er staat nog in wat daarna is gewist of verbeterd. Er is al een nieuwe gemaakt, dus je kunt deze weghalen.</translation>
    </message>
    <message>
        <source>There are no backups from before.</source>
        <translation>Er zijn geen reservekopieën van eerder.</translation>
    </message>
    <message>
        <source>These backups could not be deleted: {names}</source>
        <translation>Deze reservekopieën konden niet weg: {names}</translation>
    </message>
    <message>
        <source>The older backups are deleted.</source>
        <translation>De oude reservekopieën zijn verwijderd.</translation>
    </message>
</context>
<context>
    <name>OlderBackupsDialog</name>
    <message>
        <source>Backups from before</source>
        <translation>Reservekopieën van vroeger</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Grootte</translation>
    </message>
    <message>
        <source>Copies that you saved yourself, on a stick or in a mail, are not in this list.</source>
        <translation>Kopieën die je zelf hebt bewaard, op een stick of in een mail, staan niet in deze lijst.</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Laten staan</translation>
    </message>
    <message>
        <source>Delete these backups</source>
        <translation>Deze reservekopieën verwijderen</translation>
    </message>
</context>
<context>
    <name>OnePoint</name>
    <message>
        <source>Previous</source>
        <translation>Vorige</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Volgende</translation>
    </message>
    <message>
        <source>Point {number} of {all}</source>
        <translation>Punt {number} van {all}</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Werkplaats files (*.wijk)</source>
        <translation>Werkplaatsbestanden (*.wijk)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>new.wijk</source>
        <translation>nieuw.wijk</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>Nieuw bestand</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>Ander bestand openen…</translation>
    </message>
    <message>
        <source>Make a new file…</source>
        <translation>Nieuw bestand maken…</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>Openen om alleen te lezen</translation>
    </message>
    <message>
        <source>It is closed there: go on in it</source>
        <translation>Het is daar dicht: werk erin verder</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>This file does not open</source>
        <translation>Dit bestand gaat niet open</translation>
    </message>
</context>
<context>
    <name>OverdueLine</name>
    <message>
        <source>See what is late, and of whom</source>
        <translation>Kijk wat te laat is, en van wie</translation>
    </message>
    <message>
        <source>Actions over their date: {count}</source>
        <translation>Acties die te laat zijn: {count}</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>We talked this part through</source>
        <translation>We hebben dit onderdeel besproken</translation>
    </message>
    <message>
        <source>Skip…</source>
        <translation>Overslaan…</translation>
    </message>
    <message>
        <source>We leave this part out, and say why</source>
        <translation>We slaan dit onderdeel over en zeggen waarom</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Weer openen</translation>
    </message>
    <message>
        <source>Take the mark away</source>
        <translation>Dit onderdeel staat dan weer open</translation>
    </message>
    <message>
        <source>Vote…</source>
        <translation>Stemmen…</translation>
    </message>
    <message>
        <source>Ask the room about this part</source>
        <translation>Laat de zaal stemmen over dit onderdeel</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>There is no screen for this part yet</source>
        <translation>Dit onderdeel heeft nog geen scherm</translation>
    </message>
    <message>
        <source>You can already write notes, actions and questions at the right.</source>
        <translation>Rechts kun je al wel notities, acties en vragen opschrijven.</translation>
    </message>
</context>
<context>
    <name>PartTabs</name>
    <message>
        <source>Parts of this screen</source>
        <translation>Delen van dit scherm</translation>
    </message>
    <message>
        <source>Discussion points</source>
        <translation>Gesprekspunten</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Change the passphrase</source>
        <translation>Wachtwoord wijzigen</translation>
    </message>
    <message>
        <source>Set a passphrase</source>
        <translation>Wachtwoord instellen</translation>
    </message>
    <message>
        <source>Passphrase now</source>
        <translation>Wachtwoord nu</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nieuw wachtwoord</translation>
    </message>
    <message>
        <source>New passphrase once more</source>
        <translation>Nieuw wachtwoord nog een keer</translation>
    </message>
    <message>
        <source>Lock by itself</source>
        <translation>Vanzelf vergrendelen</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nooit</translation>
    </message>
    <message>
        <source>After {count} minutes without a key or the mouse</source>
        <translation>Na {count} minuten zonder toets of muis</translation>
    </message>
    <message>
        <source>With a passphrase nobody can read the file, its backups and its copies without it. Take a few words that you will remember.</source>
        <translation>Met een wachtwoord kan niemand anders het bestand, de reservekopieën en de kopieën lezen. Neem een paar woorden die je goed onthoudt.</translation>
    </message>
    <message>
        <source>Nobody can find a forgotten passphrase, and without it the file cannot be opened any more. Write it down and keep it somewhere safe.</source>
        <translation>Ben je het wachtwoord kwijt, dan kan niemand het terugvinden en gaat het bestand nooit meer open. Schrijf het op en bewaar het op een veilige plek.</translation>
    </message>
    <message>
        <source>What you save as a list, data or paper can be locked too: you are asked then. What you print is open.</source>
        <translation>Wat je als lijst, als gegevens of op papier bewaart, kan ook op slot: dat wordt dan gevraagd. Wat je print, is open.</translation>
    </message>
    <message>
        <source>Remove the passphrase</source>
        <translation>Wachtwoord weghalen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Passphrase n&amp;ow</source>
        <translation>Wachtwoord n&amp;u</translation>
    </message>
    <message>
        <source>&amp;New passphrase</source>
        <translation>&amp;Nieuw wachtwoord</translation>
    </message>
    <message>
        <source>New passphrase once &amp;more</source>
        <translation>Nieuw wachtwoord nog een &amp;keer</translation>
    </message>
    <message>
        <source>&amp;Lock by itself (or at once with Ctrl+L)</source>
        <translation>&amp;Vanzelf vergrendelen (of meteen met Ctrl+L)</translation>
    </message>
    <message>
        <source>The two new passphrases are not the same.</source>
        <translation>De twee nieuwe wachtwoorden zijn niet gelijk.</translation>
    </message>
    <message>
        <source>There is a space at the beginning or the end. It counts: type it each time.</source>
        <translation>Er staat een spatie aan het begin of het eind. Die telt mee: typ hem elke keer.</translation>
    </message>
    <message>
        <source>This is short: somebody could guess it. A few words are better.</source>
        <translation>Dit is kort: iemand kan het raden. Een paar woorden is beter.</translation>
    </message>
</context>
<context>
    <name>PhotoDrop</name>
    <message>
        <source>Photos taken in: {count}</source>
        <translation>Foto&apos;s binnengekomen: {count}</translation>
    </message>
</context>
<context>
    <name>PhotoStrip</name>
    <message>
        <source>{count} more</source>
        <translation>Nog {count}</translation>
    </message>
    <message>
        <source>Photos with this part</source>
        <translation>Foto&apos;s bij dit onderdeel</translation>
    </message>
    <message>
        <source>Photo {number}</source>
        <translation>Foto {number}</translation>
    </message>
    <message>
        <source>{name}: show it large</source>
        <translation>{name}: groot laten zien</translation>
    </message>
</context>
<context>
    <name>PointCard</name>
    <message>
        <source>Keys 1 to 5 answer, the arrow keys go to the next point.</source>
        <translation>Met de toetsen 1 tot en met 5 antwoord je, met de pijltjes ga je naar het volgende punt.</translation>
    </message>
    <message>
        <source>Why this point is skipped</source>
        <translation>Waarom dit punt wordt overgeslagen</translation>
    </message>
    <message>
        <source>Why do you skip this point?</source>
        <translation>Waarom slaan jullie dit punt over?</translation>
    </message>
    <message>
        <source>Answer in your own words</source>
        <translation>Antwoord in eigen woorden</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>In eigen woorden</translation>
    </message>
    <message>
        <source>Why this matters</source>
        <translation>Waarom dit ertoe doet</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwoord</translation>
    </message>
    <message>
        <source>Earlier ({session}): {verdict}</source>
        <translation>Eerder ({session}): {verdict}</translation>
    </message>
</context>
<context>
    <name>PointEditor</name>
    <message>
        <source>Points of this part</source>
        <translation>Punten van dit onderdeel</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Omhoog</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Omlaag</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Take the mark away before a point that you do not talk about. Own points come last.</source>
        <translation>Haal het vinkje weg bij een punt dat je niet bespreekt. Eigen punten komen als laatste.</translation>
    </message>
    <message>
        <source>The chosen point of your own</source>
        <translation>Het gekozen eigen punt</translation>
    </message>
    <message>
        <source>Add your own point</source>
        <translation>Eigen punt toevoegen</translation>
    </message>
    <message>
        <source>Add your own point, then Enter</source>
        <translation>Eigen punt toevoegen, dan Enter</translation>
    </message>
    <message>
        <source>Hint with it</source>
        <translation>Tip erbij</translation>
    </message>
    <message>
        <source>Hint (may be empty)</source>
        <translation>Tip (mag leeg)</translation>
    </message>
    <message>
        <source>In which checklist</source>
        <translation>In welke vragenlijst</translation>
    </message>
    <message>
        <source>New checklist of your own</source>
        <translation>Nieuwe eigen vragenlijst</translation>
    </message>
    <message>
        <source>New checklist of your own, then Enter</source>
        <translation>Nieuwe eigen vragenlijst, dan Enter</translation>
    </message>
    <message>
        <source>Remove the checklist</source>
        <translation>Vragenlijst verwijderen</translation>
    </message>
    <message>
        <source>Own checklists without a part</source>
        <translation>Losse eigen vragenlijsten</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Ja of nee</translation>
    </message>
    <message>
        <source>Open question</source>
        <translation>Open vraag</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Keuze</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>Aan</translation>
    </message>
    <message>
        <source>Whether this point is talked about</source>
        <translation>Of je dit punt bespreekt</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Punt</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Tip</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Vragenlijst</translation>
    </message>
    <message>
        <source>With this part</source>
        <translation>Bij dit onderdeel</translation>
    </message>
    <message>
        <source>Remove the checklist: {title}</source>
        <translation>Vragenlijst verwijderen: {title}</translation>
    </message>
    <message>
        <source>A point of the program keeps its words. Switch it off and add your own.</source>
        <translation>Een punt van het programma houdt zijn woorden. Zet het uit en voeg een eigen punt toe.</translation>
    </message>
    <message>
        <source>A point needs words. Remove it when you do not want it.</source>
        <translation>Een punt heeft woorden nodig. Verwijder het als je het niet wilt.</translation>
    </message>
    <message>
        <source>Your own point is a yes-or-no or an open question.</source>
        <translation>Een eigen punt is een vraag met ja of nee, of een open vraag.</translation>
    </message>
    <message>
        <source>A point of the program can be switched off, not removed.</source>
        <translation>Een punt van het programma kun je uitzetten, niet verwijderen.</translation>
    </message>
</context>
<context>
    <name>PollPanel</name>
    <message>
        <source>What you count</source>
        <translation>Wat je telt</translation>
    </message>
    <message>
        <source>Take this count away</source>
        <translation>Deze telling weghalen</translation>
    </message>
    <message>
        <source>What do you count? Choose, then fill in each group.</source>
        <translation>Wat tel je? Kies eerst, en vul dan elke groep in.</translation>
    </message>
    <message>
        <source>How many votes each group gave</source>
        <translation>Hoeveel stemmen elke groep gaf</translation>
    </message>
    <message>
        <source>You counted {counted} votes, but {present} people are on the list of those present. You may go on.</source>
        <translation>Je telde {counted} stemmen, maar er staan {present} mensen op de lijst van aanwezigen. Je mag gewoon doorgaan.</translation>
    </message>
</context>
<context>
    <name>PollPicture</name>
    <message>
        <source>Votes as a picture; the table has the same numbers</source>
        <translation>De stemmen als plaatje; in de tabel staan dezelfde getallen</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>Answered</source>
        <translation>Beantwoord</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwoord</translation>
    </message>
</context>
<context>
    <name>QuestionsTab</name>
    <message>
        <source>Question for later, then Enter</source>
        <translation>Vraag voor later, dan Enter</translation>
    </message>
    <message>
        <source>No parked questions here yet</source>
        <translation>Hier zijn nog geen geparkeerde vragen</translation>
    </message>
    <message>
        <source>Open from other sessions</source>
        <translation>Open uit andere sessies</translation>
    </message>
</context>
<context>
    <name>QuickBar</name>
    <message>
        <source>Put away</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>RailModel</name>
    <message>
        <source>Overview</source>
        <translation>Overzicht</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessie</translation>
    </message>
    <message>
        <source>Whole approach</source>
        <translation>Hele aanpak</translation>
    </message>
    <message>
        <source>Process model</source>
        <translation>Procesmodel</translation>
    </message>
    <message>
        <source>Success factors</source>
        <translation>Succesfactoren</translation>
    </message>
    <message>
        <source>Actions and decisions</source>
        <translation>Acties en besluiten</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Foto&apos;s</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Stemmen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergelijken</translation>
    </message>
    <message>
        <source>Own checklists</source>
        <translation>Eigen vragenlijsten</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacy</translation>
    </message>
    <message>
        <source>{phase}: {done} of {all} done</source>
        <translation>{phase}: {done} van {all} klaar</translation>
    </message>
</context>
<context>
    <name>RailTree</name>
    <message>
        <source>Process model</source>
        <translation>Procesmodel</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Skip, with a reason…</source>
        <translation>Overslaan, met een reden…</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Weer openen</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>Remark from: {who}</source>
        <translation>Opmerking van: {who}</translation>
    </message>
    <message>
        <source>Answer of: {who}</source>
        <translation>Antwoord van: {who}</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>Rescue</name>
    <message>
        <source>Save what can be read…</source>
        <translation>Redden wat te lezen is…</translation>
    </message>
    <message>
        <source>Put a backup back…</source>
        <translation>Reservekopie terugzetten…</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>Dit is niet gelukt</translation>
    </message>
    <message>
        <source>recovered</source>
        <translation>gered</translation>
    </message>
    <message>
        <source>Save what can be read as</source>
        <translation>Bewaren wat te lezen is als</translation>
    </message>
    <message>
        <source>What was saved</source>
        <translation>Wat er gered is</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Put a backup back</source>
        <translation>Reservekopie terugzetten</translation>
    </message>
    <message>
        <source>Choose how the file should be again. The file as it is now is kept as a backup first, so you can go back.</source>
        <translation>Kies hoe het bestand weer moet worden. Het bestand van nu wordt eerst als reservekopie bewaard, dus je kunt altijd terug.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Reservekopieën</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>Trajects</source>
        <translation>Trajecten</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessies</translation>
    </message>
    <message>
        <source>Stakeholders</source>
        <translation>Partijen</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>Laatste stap</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Wat er verandert</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Ander bestand…</translation>
    </message>
    <message>
        <source>Put this one back</source>
        <translation>Deze terugzetten</translation>
    </message>
    <message>
        <source>Give the passphrase…</source>
        <translation>Wachtwoord geven…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>There are no backups beside this file yet. You can look for another file.</source>
        <translation>Bij dit bestand zijn nog geen reservekopieën. Je kunt een ander bestand zoeken.</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>niet te lezen</translation>
    </message>
    <message>
        <source>has another passphrase</source>
        <translation>heeft een ander wachtwoord</translation>
    </message>
    <message>
        <source>The damaged file cannot be compared. It is kept, as it is now.</source>
        <translation>Met het beschadigde bestand is niet te vergelijken. Het blijft bewaard zoals het nu is.</translation>
    </message>
    <message>
        <source>Nothing: this backup holds the same as the file now.</source>
        <translation>Niets: deze reservekopie is gelijk aan het bestand van nu.</translation>
    </message>
    <message>
        <source>Steps since this backup, which will be gone: {count}. {names}</source>
        <translation>Stappen na deze reservekopie, die verdwijnen: {count}. {names}</translation>
    </message>
    <message>
        <source>{kind} that come back: {count}. {names}</source>
        <translation>{kind} die terugkomen: {count}. {names}</translation>
    </message>
    <message>
        <source>{kind} that go: {count}. {names}</source>
        <translation>{kind} die verdwijnen: {count}. {names}</translation>
    </message>
    <message>
        <source>{kind} that get their older state: {count}. {names}</source>
        <translation>{kind} die weer worden zoals toen: {count}. {names}</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>Ander bestand</translation>
    </message>
    <message>
        <source>Werkplaats files (*.wijk)</source>
        <translation>Werkplaatsbestanden (*.wijk)</translation>
    </message>
</context>
<context>
    <name>RetentionLine</name>
    <message>
        <source>See what can be done</source>
        <translation>Kijk wat je kunt doen</translation>
    </message>
    <message>
        <source>Personal data may be kept until {day}</source>
        <translation>Persoonsgegevens mogen blijven tot {day}</translation>
    </message>
    <message>
        <source>Personal data should be gone since {day}</source>
        <translation>Persoonsgegevens hadden weg moeten zijn op {day}</translation>
    </message>
</context>
<context>
    <name>Returned</name>
    <message>
        <source>Somebody who was erased is in the file again. Leave the presentation, and look at Privacy.</source>
        <translation>Iemand die gewist was, staat weer in het bestand. Verlaat de presentatie, en kijk bij Privacy.</translation>
    </message>
    <message>
        <source>Erased before</source>
        <translation>Eerder gewist</translation>
    </message>
    <message>
        <source>Erase again</source>
        <translation>Weer wissen</translation>
    </message>
    <message>
        <source>Look first</source>
        <translation>Eerst bekijken</translation>
    </message>
    <message>
        <source>Erased before, and in the file again: {names}. An older copy or a list brought them back.

Erasing covers the texts and the history. It cannot be undone.</source>
        <translation>Eerder gewist, en nu weer in het bestand: {names}. Een oudere kopie of een lijst heeft ze teruggebracht.

Wissen gaat over de teksten en de geschiedenis. Je kunt het niet ongedaan maken.</translation>
    </message>
    <message>
        <source>Erased again, also from the history. Look at the backups from before.</source>
        <translation>Weer gewist, ook uit de geschiedenis. Kijk ook naar de reservekopieën van eerder.</translation>
    </message>
</context>
<context>
    <name>RoomBar</name>
    <message>
        <source>What the room sees</source>
        <translation>Wat de zaal ziet</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Stilzetten</translation>
    </message>
    <message>
        <source>The picture stands still (Ctrl+F11)</source>
        <translation>Het beeld staat stil (Ctrl+F11)</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Zwart</translation>
    </message>
    <message>
        <source>The room sees nothing (Shift+F11)</source>
        <translation>De zaal ziet niets (Shift+F11)</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Losmaken</translation>
    </message>
    <message>
        <source>The room can touch the page (Ctrl+Shift+F11)</source>
        <translation>De zaal kan de pagina bedienen (Ctrl+Shift+F11)</translation>
    </message>
    <message>
        <source>Smaller for the room</source>
        <translation>Kleiner voor de zaal</translation>
    </message>
    <message>
        <source>Larger for the room</source>
        <translation>Groter voor de zaal</translation>
    </message>
    <message>
        <source>Scroll up for the room</source>
        <translation>Omhoog bladeren voor de zaal</translation>
    </message>
    <message>
        <source>Scroll down for the room</source>
        <translation>Omlaag bladeren voor de zaal</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>End the presentation (F11)</source>
        <translation>Presentatie stoppen (F11)</translation>
    </message>
    <message>
        <source>Keys in the window of the room: B black, F still picture, L lock, Page Up and Page Down scroll, Ctrl with + and - size, Esc stops.</source>
        <translation>Toetsen in het venster van de zaal: B zwart, F stilstaand beeld, L vastzetten, Page Up en Page Down bladeren, Ctrl met + en - grootte, Esc stopt.</translation>
    </message>
    <message>
        <source>The room sees a black screen</source>
        <translation>De zaal ziet een zwart beeld</translation>
    </message>
    <message>
        <source>The room sees a picture that stands still</source>
        <translation>De zaal ziet een stilstaand beeld</translation>
    </message>
    <message>
        <source>The room sees: {page}</source>
        <translation>De zaal ziet: {page}</translation>
    </message>
    <message>
        <source>The room looks along</source>
        <translation>De zaal kijkt mee</translation>
    </message>
</context>
<context>
    <name>RoomKeeper</name>
    <message>
        <source>The second screen is gone, so the room sees nothing now. Nothing is lost. When it is back, the picture returns by itself; F11 shows it on this screen.</source>
        <translation>Het tweede scherm is weg, dus de zaal ziet nu niets. Er is niets verloren. Komt het terug, dan komt het beeld vanzelf weer; met F11 toon je het op dit scherm.</translation>
    </message>
    <message>
        <source>The second screen is back, and so is the picture.</source>
        <translation>Het tweede scherm is er weer, en het beeld ook.</translation>
    </message>
</context>
<context>
    <name>RoomWindow</name>
    <message>
        <source>What the room sees</source>
        <translation>Wat de zaal ziet</translation>
    </message>
</context>
<context>
    <name>SaveOut</name>
    <message>
        <source>Saved: {path}</source>
        <translation>Bewaard: {path}</translation>
    </message>
    <message>
        <source>Saved, locked with the passphrase: {path}</source>
        <translation>Bewaard, op slot met het wachtwoord: {path}</translation>
    </message>
</context>
<context>
    <name>SavedSign</name>
    <message>
        <source>Not saved</source>
        <translation>Niet bewaard</translation>
    </message>
    <message>
        <source>Reading only</source>
        <translation>Alleen lezen</translation>
    </message>
    <message>
        <source>This file is open for reading only.</source>
        <translation>Je kunt dit bestand alleen lezen.</translation>
    </message>
    <message>
        <source>Saved at {time}</source>
        <translation>Bewaard om {time}</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Bewaard {time}</translation>
    </message>
    <message>
        <source>Everything is saved by itself. Last at {time}.</source>
        <translation>Alles wordt vanzelf bewaard. Laatst om {time}.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search everything that was typed</source>
        <translation>Zoek in alles wat er getypt is</translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>Zoeken (Ctrl+F)</translation>
    </message>
</context>
<context>
    <name>SearchResults</name>
    <message>
        <source>Found: {count}</source>
        <translation>Gevonden: {count}</translation>
    </message>
    <message>
        <source>Nothing found for “{query}”</source>
        <translation>Niets gevonden voor ‘{query}’</translation>
    </message>
</context>
<context>
    <name>SessionBanner</name>
    <message>
        <source>To the sessions</source>
        <translation>Naar de sessies</translation>
    </message>
</context>
<context>
    <name>ShowLetters</name>
    <message>
        <source>Sho&amp;w the letters</source>
        <translation>Laat de lette&amp;rs zien</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Side panel</source>
        <translation>Zijpaneel</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notities</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acties</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Besluiten</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Vragen</translation>
    </message>
</context>
<context>
    <name>TakeOverButton</name>
    <message>
        <source>Take over from another neighbourhood</source>
        <translation>Overnemen uit een andere wijk</translation>
    </message>
    <message>
        <source>Copies its own checklists and points. What is here already is not doubled.</source>
        <translation>Kopieert eigen vragenlijsten en punten. Wat hier al staat, komt er niet dubbel in.</translation>
    </message>
    <message>
        <source>{name}: points {count}</source>
        <translation>{name}: punten {count}</translation>
    </message>
    <message>
        <source>No other neighbourhood has points of its own</source>
        <translation>Geen andere wijk heeft eigen punten</translation>
    </message>
    <message>
        <source>Taken over: checklists {lists}, points {points}. Ctrl+Z takes them back.</source>
        <translation>Overgenomen: vragenlijsten {lists}, punten {points}. Met Ctrl+Z gaat dat terug.</translation>
    </message>
    <message>
        <source>Everything of {name} is here already.</source>
        <translation>Alles van {name} staat hier al.</translation>
    </message>
</context>
<context>
    <name>TalkCardsButton</name>
    <message>
        <source>On paper</source>
        <translation>Op papier</translation>
    </message>
    <message>
        <source>Talk cards with room to write, for people without a screen</source>
        <translation>Gesprekskaarten met ruimte om te schrijven, voor wie geen scherm heeft</translation>
    </message>
    <message>
        <source>Only these points (pdf)…</source>
        <translation>Alleen deze punten (pdf)…</translation>
    </message>
    <message>
        <source>All checklists of this neighbourhood (pdf)…</source>
        <translation>Alle vragenlijsten van deze wijk (pdf)…</translation>
    </message>
    <message>
        <source>Save the talk cards</source>
        <translation>Gesprekskaarten bewaren</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Pdf-bestanden (*.pdf)</translation>
    </message>
</context>
<context>
    <name>TurnsStrip</name>
    <message>
        <source>Who spoke</source>
        <translation>Wie sprak er</translation>
    </message>
    <message>
        <source>One click for each turn. Only you see this.</source>
        <translation>Eén klik voor elke beurt. Alleen jij ziet dit.</translation>
    </message>
    <message>
        <source>Count a turn (Ctrl+{number})</source>
        <translation>Beurt tellen (Ctrl+{number})</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>This file has a passphrase</source>
        <translation>Dit bestand heeft een wachtwoord</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Give the passphrase of {name}.</source>
        <translation>Geef het wachtwoord van {name}.</translation>
    </message>
</context>
<context>
    <name>UnlockForm</name>
    <message>
        <source>Passphrase</source>
        <translation>Wachtwoord</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Bestand openen</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Wachtwoord</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Caps Lock lijkt aan te staan.</translation>
    </message>
</context>
<context>
    <name>WhoShows</name>
    <message>
        <source>Everybody reads who does it, on paper too. If somebody does not want that, type the organisation.</source>
        <translation>Iedereen leest wie het doet, ook op papier. Wil iemand dat niet? Typ dan de organisatie.</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>End the presentation (F11)</source>
        <translation>Presentatie stoppen (F11)</translation>
    </message>
</context>
<context>
    <name>_Entry</name>
    <message>
        <source>Perspective</source>
        <translation>Perspectief</translation>
    </message>
    <message>
        <source>What this perspective answers</source>
        <translation>Wat dit perspectief antwoordt</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Wie doet het</translation>
    </message>
    <message>
        <source>Who?</source>
        <translation>Wie?</translation>
    </message>
    <message>
        <source>When it is ready</source>
        <translation>Wanneer het klaar is</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>What was said from this perspective?</source>
        <translation>Wat werd er vanuit dit perspectief gezegd?</translation>
    </message>
    <message>
        <source>What will be done?</source>
        <translation>Wat gaat er gebeuren?</translation>
    </message>
    <message>
        <source>What did you decide?</source>
        <translation>Wat hebben jullie besloten?</translation>
    </message>
    <message>
        <source>Which question do you keep for later?</source>
        <translation>Welke vraag bewaren jullie voor later?</translation>
    </message>
    <message>
        <source>What was said, word for word?</source>
        <translation>Wat werd er letterlijk gezegd?</translation>
    </message>
</context>
<context>
    <name>_FollowUp</name>
    <message>
        <source>Remove: {text}</source>
        <translation>Weghalen: {text}</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Citaat</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Actie</translation>
    </message>
    <message>
        <source>Parked question</source>
        <translation>Geparkeerde vraag</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Besluit</translation>
    </message>
</context>
<context>
    <name>_HitList</name>
    <message>
        <source>Results</source>
        <translation>Resultaten</translation>
    </message>
</context>
<context>
    <name>_NoteRow</name>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Only for me</source>
        <translation>Alleen voor mij</translation>
    </message>
    <message>
        <source>Never in presentation mode and never on the participants&apos; paper.</source>
        <translation>Nooit in beeld bij de presentatie en nooit in het verslag voor deelnemers.</translation>
    </message>
    <message>
        <source>Remove this note</source>
        <translation>Deze notitie weghalen</translation>
    </message>
    <message>
        <source>Note: {words}</source>
        <translation>Notitie: {words}</translation>
    </message>
    <message>
        <source>Remove this note: {words}</source>
        <translation>Deze notitie weghalen: {words}</translation>
    </message>
</context>
<context>
    <name>_ReasonLine</name>
    <message>
        <source>Why do you skip this part?</source>
        <translation>Waarom sla je dit onderdeel over?</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Overslaan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>_SessionChip</name>
    <message>
        <source>Between the sessions</source>
        <translation>Tussen de sessies</translation>
    </message>
    <message>
        <source>What you write now belongs to no session</source>
        <translation>Wat je nu opschrijft, hoort bij geen sessie</translation>
    </message>
    <message>
        <source>Session: {title}</source>
        <translation>Sessie: {title}</translation>
    </message>
    <message>
        <source>Work between the sessions</source>
        <translation>Tussen de sessies werken</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Nieuwe sessie</translation>
    </message>
</context>
</TS>
