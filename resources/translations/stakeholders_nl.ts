<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AddRow</name>
    <message>
        <source>Add a party</source>
        <translation>Partij toevoegen</translation>
    </message>
    <message>
        <source>Type a party and press Enter. In one line: police / safety / + #core</source>
        <translation>Typ een partij en druk op Enter. In één regel: politie / veiligheid / + #kern</translation>
    </message>
    <message>
        <source>After a slash: kind, domain or level. A + means: indispensable, a # makes a tag. Example: {0}</source>
        <translation>Na een schuine streep: soort, werkveld of niveau. Een + betekent onmisbaar, een # maakt een label. Voorbeeld: {0}</translation>
    </message>
    <message>
        <source>community officer / safety, youth / + #core</source>
        <translation>wijkagent / veiligheid, jeugd / + #kern</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>“{0}” was in the list already. Now it is there twice.</source>
        <translation>‘{0}’ stond al in de lijst. De naam staat er nu twee keer.</translation>
    </message>
    <message>
        <source>Go to the other</source>
        <translation>Ga naar de andere</translation>
    </message>
</context>
<context>
    <name>AlikeCard</name>
    <message>
        <source>Make one party</source>
        <translation>Samenvoegen</translation>
    </message>
    <message>
        <source>These are different</source>
        <translation>Dit zijn er twee</translation>
    </message>
    <message>
        <source>Which name stays?</source>
        <translation>Welke naam blijft?</translation>
    </message>
    <message>
        <source>relations: {0}</source>
        <translation>relaties: {0}</translation>
    </message>
</context>
<context>
    <name>AlikePage</name>
    <message>
        <source>Parties that are alike</source>
        <translation>Lijken op elkaar</translation>
    </message>
    <message>
        <source>When you make one party, all relations, seats and texts stay. Where the two differ, the note says so.</source>
        <translation>Voeg je partijen samen? Dan blijven alle relaties, plekken en teksten bewaard. Waar ze verschillen, staat dat in de notitie.</translation>
    </message>
    <message>
        <source>No parties are alike</source>
        <translation>Er lijken geen partijen op elkaar</translation>
    </message>
    <message>
        <source>Nothing to do here.</source>
        <translation>Hier hoef je niets te doen.</translation>
    </message>
    <message>
        <source>One party now: {0}. Nothing was lost.</source>
        <translation>Samengevoegd tot {0}. Er is niets verloren gegaan.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
</context>
<context>
    <name>ColumnPicks</name>
    <message>
        <source>Each column goes into one field. A field is never emptied by an empty cell.</source>
        <translation>Elke kolom gaat naar één veld. Een lege cel maakt nooit een veld leeg.</translation>
    </message>
    <message>
        <source>2. Which column holds what?</source>
        <translation>2. Wat staat in welke kolom?</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Bijvoorbeeld</translation>
    </message>
    <message>
        <source>Goes into</source>
        <translation>Gaat naar</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Niet gebruiken</translation>
    </message>
    <message>
        <source>Column {0}</source>
        <translation>Kolom {0}</translation>
    </message>
    <message>
        <source>Where does “{0}” go?</source>
        <translation>Waar gaat ‘{0}’ heen?</translation>
    </message>
</context>
<context>
    <name>DensityTable</name>
    <message>
        <source>Domains</source>
        <translation>Werkvelden</translation>
    </message>
    <message>
        <source>Of 100</source>
        <translation>Van de 100</translation>
    </message>
    <message>
        <source>Of every 100 possible lines so many are there</source>
        <translation>Zoveel van elke 100 mogelijke lijnen zijn er</translation>
    </message>
    <message>
        <source>Lines between domains</source>
        <translation>Lijnen tussen werkvelden</translation>
    </message>
</context>
<context>
    <name>DomainPanel</name>
    <message>
        <source>Party</source>
        <translation>Partij</translation>
    </message>
    <message>
        <source>Parties and domains</source>
        <translation>Partijen en werkvelden</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Plaatje bewaren…</translation>
    </message>
    <message>
        <source>Nobody works on: {0}.</source>
        <translation>Hier werkt nog niemand aan: {0}.</translation>
    </message>
    <message>
        <source>Parties without a domain: {0}.</source>
        <translation>Partijen zonder werkveld: {0}.</translation>
    </message>
</context>
<context>
    <name>Doors</name>
    <message>
        <source>Read in</source>
        <translation>Inlezen</translation>
    </message>
    <message>
        <source>Parties from Excel, Calc or csv</source>
        <translation>Partijen uit Excel, Calc of csv</translation>
    </message>
    <message>
        <source>More to do with the whole list</source>
        <translation>Meer met de hele lijst</translation>
    </message>
    <message>
        <source>Place them one by one</source>
        <translation>Eén voor één plaatsen</translation>
    </message>
    <message>
        <source>Find parties that are alike…</source>
        <translation>Partijen zoeken die op elkaar lijken…</translation>
    </message>
    <message>
        <source>Save the list as a file…</source>
        <translation>Lijst bewaren als bestand…</translation>
    </message>
    <message>
        <source>Find or erase a person…</source>
        <translation>Persoon zoeken of wissen…</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>Save the list of parties</source>
        <translation>Lijst met partijen bewaren</translation>
    </message>
    <message>
        <source>Excel or Calc (.xlsx)</source>
        <translation>Excel of Calc (.xlsx)</translation>
    </message>
    <message>
        <source>Can be read in again.</source>
        <translation>Kun je weer inlezen.</translation>
    </message>
    <message>
        <source>Open document for Calc (.ods)</source>
        <translation>Open document voor Calc (.ods)</translation>
    </message>
    <message>
        <source>Plain table (.csv)</source>
        <translation>Gewone tabel (.csv)</translation>
    </message>
    <message>
        <source>Opens everywhere. Without the relations.</source>
        <translation>Gaat overal open. Zonder de relaties.</translation>
    </message>
    <message>
        <source>Network (.graphml)</source>
        <translation>Netwerk (.graphml)</translation>
    </message>
    <message>
        <source>For Gephi, yEd and the like.</source>
        <translation>Voor Gephi, yEd en dergelijke.</translation>
    </message>
    <message>
        <source>Data (.json)</source>
        <translation>Gegevens (.json)</translation>
    </message>
    <message>
        <source>For people who build something with it.</source>
        <translation>Voor wie er iets mee bouwt.</translation>
    </message>
    <message>
        <source>To share</source>
        <translation>Om te delen</translation>
    </message>
    <message>
        <source>Without judgements, relations, tags, notes and contact persons.</source>
        <translation>Zonder inschattingen, relaties, labels, notities en contactpersonen.</translation>
    </message>
    <message>
        <source>For own use</source>
        <translation>Voor eigen gebruik</translation>
    </message>
    <message>
        <source>With judgements, relations, tags and notes. Keep it among yourselves.</source>
        <translation>Met inschattingen, relaties, labels en notities. Houd het onder elkaar.</translation>
    </message>
    <message>
        <source>With contact persons: names and how to reach them</source>
        <translation>Met contactpersonen: namen en hoe je ze bereikt</translation>
    </message>
    <message>
        <source>Only when you really need them.</source>
        <translation>Alleen als je ze echt nodig hebt.</translation>
    </message>
    <message>
        <source>All parties</source>
        <translation>Alle partijen</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Bewaren…</translation>
    </message>
    <message>
        <source>In which form?</source>
        <translation>In welke vorm?</translation>
    </message>
    <message>
        <source>For whom?</source>
        <translation>Voor wie?</translation>
    </message>
    <message>
        <source>Which parties?</source>
        <translation>Welke partijen?</translation>
    </message>
    <message>
        <source>Only those that the filter shows: {0}</source>
        <translation>Alleen wat het filter toont: {0}</translation>
    </message>
    <message>
        <source>stakeholders</source>
        <translation>partijen</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Search in names, domains, goals …</source>
        <translation>Zoek in namen, werkvelden, doelen …</translation>
    </message>
    <message>
        <source>Search parties</source>
        <translation>Partijen zoeken</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles tonen</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} van {1}</translation>
    </message>
    <message>
        <source>Parties: {0}</source>
        <translation>Partijen: {0}</translation>
    </message>
</context>
<context>
    <name>FormPlace</name>
    <message>
        <source>Choose a party on the map or in the table, or add one.</source>
        <translation>Kies een partij op de kaart of in de tabel, of voeg er een toe.</translation>
    </message>
    <message>
        <source>No party chosen</source>
        <translation>Nog geen partij gekozen</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Read a list of parties</source>
        <translation>Lijst met partijen inlezen</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Bestand kiezen…</translation>
    </message>
    <message>
        <source>Save an empty template…</source>
        <translation>Leeg sjabloon bewaren…</translation>
    </message>
    <message>
        <source>Save an example…</source>
        <translation>Voorbeeld bewaren…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Semicolon ;</source>
        <translation>Puntkomma ;</translation>
    </message>
    <message>
        <source>Comma ,</source>
        <translation>Komma ,</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Bar |</source>
        <translation>Streep |</translation>
    </message>
    <message>
        <source>Colon :</source>
        <translation>Dubbele punt :</translation>
    </message>
    <message>
        <source>UTF-8 (Excel)</source>
        <translation>UTF-8 (Excel)</translation>
    </message>
    <message>
        <source>Windows (cp1252)</source>
        <translation>Windows (cp1252)</translation>
    </message>
    <message>
        <source>Older Mac (Mac Roman)</source>
        <translation>Oude Mac (Mac Roman)</translation>
    </message>
    <message>
        <source>Older DOS (cp850)</source>
        <translation>Oude DOS (cp850)</translation>
    </message>
    <message>
        <source>Between the columns</source>
        <translation>Tussen de kolommen</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blad</translation>
    </message>
    <message>
        <source>xlsx, ods or csv. You may also drop a file here. Nothing changes until you say so.</source>
        <translation>xlsx, ods of csv. Je mag een bestand ook hierheen slepen. Er verandert niets voordat jij het zegt.</translation>
    </message>
    <message>
        <source>1. Which file?</source>
        <translation>1. Welk bestand?</translation>
    </message>
    <message>
        <source>Progress of reading</source>
        <translation>Voortgang van het inlezen</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Lijsten</translation>
    </message>
    <message>
        <source>parties.xlsx</source>
        <translation>partijen.xlsx</translation>
    </message>
    <message>
        <source>Save an empty template</source>
        <translation>Leeg sjabloon bewaren</translation>
    </message>
    <message>
        <source>example.csv</source>
        <translation>voorbeeld.csv</translation>
    </message>
    <message>
        <source>Save an example</source>
        <translation>Voorbeeld bewaren</translation>
    </message>
    <message>
        <source>Row {0}</source>
        <translation>Rij {0}</translation>
    </message>
    <message>
        <source>Read in: {0}</source>
        <translation>Inlezen: {0}</translation>
    </message>
    <message>
        <source>Read: {0} new, {1} updated.</source>
        <translation>Ingelezen: {0} nieuw, {1} bijgewerkt.</translation>
    </message>
</context>
<context>
    <name>InternalGroup</name>
    <message>
        <source>Internal note</source>
        <translation>Interne notitie</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>Houding</translation>
    </message>
    <message>
        <source>Influence (0–100)</source>
        <translation>Invloed (0–100)</translation>
    </message>
    <message>
        <source>Interest (0–100)</source>
        <translation>Belang (0–100)</translation>
    </message>
    <message>
        <source>We depend on it (0–100)</source>
        <translation>Hoe nodig (0–100)</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Intern</translation>
    </message>
    <message>
        <source>Only for you: not in presentation mode, not in the summary for participants.</source>
        <translation>Alleen voor jou: niet in de presentatie en niet in het verslag voor deelnemers.</translation>
    </message>
    <message>
        <source>between two sessions</source>
        <translation>tussen twee sessies</translation>
    </message>
    <message>
        <source>Stance, influence and interest as agreed on {0}: {1}</source>
        <translation>Houding, invloed en belang zoals afgesproken op {0}: {1}</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Legend of the map</source>
        <translation>Legenda van de kaart</translation>
    </message>
    <message>
        <source>Ring: indispensable</source>
        <translation>Ring: onmisbaar</translation>
    </message>
    <message>
        <source>Dashed box: perspectives place it differently</source>
        <translation>Streepjesvak: perspectieven verschillen</translation>
    </message>
    <message>
        <source>Line: {0}</source>
        <translation>Lijn: {0}</translation>
    </message>
</context>
<context>
    <name>MapPanel</name>
    <message>
        <source>As agreed together</source>
        <translation>Zoals samen afgesproken</translation>
    </message>
    <message>
        <source>Where views differ</source>
        <translation>Waar we verschillen</translation>
    </message>
    <message>
        <source>As seen by: {0}</source>
        <translation>Zoals gezien door: {0}</translation>
    </message>
    <message>
        <source>Whose view the map shows</source>
        <translation>Wiens blik de kaart toont</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>Als tabel</translation>
    </message>
    <message>
        <source>Map of influence and interest. The table holds the same.</source>
        <translation>Kaart van invloed en belang. In de tabel staat hetzelfde.</translation>
    </message>
    <message>
        <source>Arrows: move · Page Down: next · Enter: edit · Delete: off the map · + − 0: zoom</source>
        <translation>Pijlen: verplaatsen · Page Down: volgende · Enter: bewerken · Delete: van de kaart · + − 0: zoomen</translation>
    </message>
    <message>
        <source>Parties by influence and interest, as seen by: {0}</source>
        <translation>Partijen naar invloed en belang, zoals gezien door: {0}</translation>
    </message>
    <message>
        <source>Parties by influence and interest</source>
        <translation>Partijen naar invloed en belang</translation>
    </message>
</context>
<context>
    <name>MissingView</name>
    <message>
        <source>Mostly at the table</source>
        <translation>Meestal aan tafel</translation>
    </message>
    <message>
        <source>Easily forgotten</source>
        <translation>Snel vergeten</translation>
    </message>
    <message>
        <source>Click a kind that is missing to add a party of that kind.</source>
        <translation>Klik op een soort die ontbreekt om zo&apos;n partij toe te voegen.</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Plaatje bewaren…</translation>
    </message>
    <message>
        <source>Who is missing?</source>
        <translation>Wie mist er?</translation>
    </message>
    <message>
        <source>Look at this again</source>
        <translation>Kijk hier nog eens naar</translation>
    </message>
    <message>
        <source>Level not known</source>
        <translation>Niveau onbekend</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Samen</translation>
    </message>
    <message>
        <source>Number of parties per domain and level</source>
        <translation>Aantal partijen per werkveld en niveau</translation>
    </message>
    <message>
        <source>An empty cell is a blind spot. Double-click a cell to see its parties.</source>
        <translation>Een leeg vak is een blinde vlek. Dubbelklik op een vak om de partijen te zien.</translation>
    </message>
    <message>
        <source>Domains and levels</source>
        <translation>Werkvelden en niveaus</translation>
    </message>
    <message>
        <source>Every kind of party is in the list.</source>
        <translation>Elke soort partij staat in de lijst.</translation>
    </message>
    <message>
        <source>Parties: {0}. Kinds without a party: {1}.</source>
        <translation>Partijen: {0}. Soorten zonder partij: {1}.</translation>
    </message>
    <message>
        <source>Show these parties</source>
        <translation>Deze partijen tonen</translation>
    </message>
    <message>
        <source>Add a party of this kind</source>
        <translation>Partij van deze soort toevoegen</translation>
    </message>
    <message>
        <source>Show: {0}</source>
        <translation>Tonen: {0}</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leeg</translation>
    </message>
</context>
<context>
    <name>NeedCard</name>
    <message>
        <source>Issue or ambition</source>
        <translation>Opgave of ambitie</translation>
    </message>
    <message>
        <source>The issue or ambition</source>
        <translation>De opgave of ambitie</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Omhoog</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Omlaag</translation>
    </message>
    <message>
        <source>Remove this issue or ambition</source>
        <translation>Deze opgave of ambitie verwijderen</translation>
    </message>
    <message>
        <source>Add a party</source>
        <translation>Partij toevoegen</translation>
    </message>
    <message>
        <source>Whom do you need for this? + Enter</source>
        <translation>Wie heb je hiervoor nodig? + Enter</translation>
    </message>
    <message>
        <source>Wants to take part, but is not needed for this</source>
        <translation>Wil graag meedoen, maar is hier niet voor nodig</translation>
    </message>
    <message>
        <source>Neither needed nor willing: {0}</source>
        <translation>Niet nodig en biedt zich niet aan: {0}</translation>
    </message>
    <message>
        <source>Move up: {0}</source>
        <translation>Omhoog: {0}</translation>
    </message>
    <message>
        <source>Move down: {0}</source>
        <translation>Omlaag: {0}</translation>
    </message>
    <message>
        <source>Remove: {0}</source>
        <translation>Weghalen: {0}</translation>
    </message>
    <message>
        <source>Add a party that is needed: {0}</source>
        <translation>Voeg een partij toe die nodig is: {0}</translation>
    </message>
    <message>
        <source>Nobody has been named yet. Without whom will this fail?</source>
        <translation>Er is nog niemand genoemd. Zonder wie lukt het niet?</translation>
    </message>
    <message>
        <source>Needed: {0}</source>
        <translation>Nodig: {0}</translation>
    </message>
    <message>
        <source>Needed: {0}. All of them want to, and have a seat.</source>
        <translation>Nodig: {0}. Ze willen allemaal en hebben een plek.</translation>
    </message>
    <message>
        <source>willing: {0}</source>
        <translation>wil meedoen: {0}</translation>
    </message>
    <message>
        <source>not willing: {0}</source>
        <translation>wil niet: {0}</translation>
    </message>
    <message>
        <source>not known: {0}</source>
        <translation>weten we niet: {0}</translation>
    </message>
    <message>
        <source>no seat: {0}</source>
        <translation>geen plek: {0}</translation>
    </message>
</context>
<context>
    <name>NeedColumns</name>
    <message>
        <source>Who is needed for what</source>
        <translation>Wie waarvoor nodig is</translation>
    </message>
    <message>
        <source>Issue or ambition</source>
        <translation>Opgave of ambitie</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Partij</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Nodig</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Waarvoor</translation>
    </message>
    <message>
        <source>Willing</source>
        <translation>Wil meedoen</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Plek</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
</context>
<context>
    <name>NeedRow</name>
    <message>
        <source>Needed for this</source>
        <translation>Nodig hiervoor</translation>
    </message>
    <message>
        <source>To this party</source>
        <translation>Naar deze partij</translation>
    </message>
    <message>
        <source>What for?</source>
        <translation>Waarvoor?</translation>
    </message>
    <message>
        <source>Take away from this issue</source>
        <translation>Weghalen bij deze opgave</translation>
    </message>
    <message>
        <source>To this party: {0}</source>
        <translation>Naar deze partij: {0}</translation>
    </message>
    <message>
        <source>Needed: {0}</source>
        <translation>Nodig: {0}</translation>
    </message>
    <message>
        <source>What {0} is needed for</source>
        <translation>Waarvoor {0} nodig is</translation>
    </message>
    <message>
        <source>Whether {0} is willing</source>
        <translation>Of {0} wil meedoen</translation>
    </message>
    <message>
        <source>has a seat</source>
        <translation>heeft een plek</translation>
    </message>
    <message>
        <source>no seat</source>
        <translation>geen plek</translation>
    </message>
    <message>
        <source>Take {0} away from this issue</source>
        <translation>{0} weghalen bij deze opgave</translation>
    </message>
</context>
<context>
    <name>NeedsOfParty</name>
    <message>
        <source>Issue or ambition</source>
        <translation>Opgave of ambitie</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Nodig</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Waarvoor</translation>
    </message>
    <message>
        <source>Willing</source>
        <translation>Wil meedoen</translation>
    </message>
    <message>
        <source>What this party is needed for</source>
        <translation>Waarvoor deze partij nodig is</translation>
    </message>
    <message>
        <source>No issue was named yet. Name them under “Who is needed?”.</source>
        <translation>Er is nog geen opgave genoemd. Noem ze bij ‘Wie is nodig?’.</translation>
    </message>
</context>
<context>
    <name>NeedsTab</name>
    <message>
        <source>Issue or ambition</source>
        <translation>Opgave of ambitie</translation>
    </message>
    <message>
        <source>New issue or ambition</source>
        <translation>Nieuwe opgave of ambitie</translation>
    </message>
    <message>
        <source>Type an issue or ambition and press Enter</source>
        <translation>Typ een opgave of ambitie en druk op Enter</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>Als tabel</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Plaatje bewaren…</translation>
    </message>
    <message>
        <source>Whom can you not do without?</source>
        <translation>Wie kun je niet missen?</translation>
    </message>
    <message>
        <source>Name an issue or ambition first. Then say who is needed for it, and why.</source>
        <translation>Noem eerst een opgave of ambitie. Zeg dan wie daarvoor nodig is, en waarom.</translation>
    </message>
    <message>
        <source>Parties that nothing needs yet: {0}</source>
        <translation>Partijen die nog nergens voor nodig zijn: {0}</translation>
    </message>
</context>
<context>
    <name>NetworkPanel</name>
    <message>
        <source>Network of relations. The table of relations holds the same.</source>
        <translation>Netwerk van relaties. In de tabel met relaties staat hetzelfde.</translation>
    </message>
    <message>
        <source>Arrows: move · Page Down: next · Enter: edit · Delete: let go · + − 0: zoom</source>
        <translation>Pijlen: verplaatsen · Page Down: volgende · Enter: bewerken · Delete: loslaten · + − 0: zoomen</translation>
    </message>
    <message>
        <source>No relation yet</source>
        <translation>Nog geen relatie</translation>
    </message>
    <message>
        <source>Arrange anew</source>
        <translation>Opnieuw schikken</translation>
    </message>
    <message>
        <source>Places that you chose by dragging stay. Delete lets go of one.</source>
        <translation>Plaatsen die je zelf koos door te slepen, blijven. Met Delete laat je er een los.</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>Als tabel</translation>
    </message>
    <message>
        <source>What it tells</source>
        <translation>Wat je ziet</translation>
    </message>
    <message>
        <source>Network of parties</source>
        <translation>Netwerk van partijen</translation>
    </message>
</context>
<context>
    <name>NetworkView</name>
    <message>
        <source>Relations: {0}</source>
        <translation>Relaties: {0}</translation>
    </message>
</context>
<context>
    <name>NotesView</name>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Notes with a day</source>
        <translation>Notities met een dag</translation>
    </message>
    <message>
        <source>Add a note of today</source>
        <translation>Notitie van vandaag toevoegen</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this message</source>
        <translation>Melding sluiten</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Parties</source>
        <translation>Partijen</translation>
    </message>
    <message>
        <source>Who is around in this neighbourhood?</source>
        <translation>Wie zijn er in deze wijk?</translation>
    </message>
    <message>
        <source>Type the first party in the line above and press Enter. Just a name is enough.</source>
        <translation>Typ hierboven de eerste partij en druk op Enter. Alleen een naam is genoeg.</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Kaart</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabel</translation>
    </message>
    <message>
        <source>Who is missing?</source>
        <translation>Wie mist er?</translation>
    </message>
    <message>
        <source>Who is needed?</source>
        <translation>Wie is nodig?</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Partij</translation>
    </message>
</context>
<context>
    <name>PartyColumns</name>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>★</source>
        <translation>★</translation>
    </message>
    <message>
        <source>Indispensable</source>
        <translation>Onmisbaar</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Werkvelden</translation>
    </message>
    <message>
        <source>Type domains with commas in between</source>
        <translation>Typ werkvelden met een komma ertussen</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Own words with commas in between</source>
        <translation>Eigen woorden, met komma&apos;s ertussen</translation>
    </message>
    <message>
        <source>Influence</source>
        <translation>Invloed</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>Belang</translation>
    </message>
    <message>
        <source>We depend on it</source>
        <translation>Hoe nodig</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>Houding</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Relaties</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation>Wie je belt</translation>
    </message>
    <message>
        <source>Not a domain: {0}. Choose from: {1}.</source>
        <translation>Dit is geen werkveld: {0}. Kies uit: {1}.</translation>
    </message>
</context>
<context>
    <name>PartyForm</name>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Name of the party</source>
        <translation>Naam van de partij</translation>
    </message>
    <message>
        <source>Remove party</source>
        <translation>Partij verwijderen</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Onbekend</translation>
    </message>
    <message>
        <source>Indispensable: it fails without this party</source>
        <translation>Onmisbaar: zonder deze partij lukt het niet</translation>
    </message>
    <message>
        <source>Informal network or group</source>
        <translation>Informeel netwerk of groep</translation>
    </message>
    <message>
        <source>Works elsewhere, could add something here</source>
        <translation>Werkt elders, maar kan hier iets toevoegen</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Werkvelden</translation>
    </message>
    <message>
        <source>Goals and interests</source>
        <translation>Doelen en belangen</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>Opdracht</translation>
    </message>
    <message>
        <source>What it can bring</source>
        <translation>Wat kan deze partij brengen?</translation>
    </message>
    <message>
        <source>What it wants to gain</source>
        <translation>Wat wil deze partij halen?</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Relaties</translation>
    </message>
    <message>
        <source>Relations and contact persons are hidden while the room looks along.</source>
        <translation>Relaties en contactpersonen zijn verborgen zolang de zaal meekijkt.</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation>Wie je belt</translation>
    </message>
    <message>
        <source>Needed for</source>
        <translation>Nodig voor</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
</context>
<context>
    <name>PartyMenus</name>
    <message>
        <source>Edit</source>
        <translation>Bewerken</translation>
    </message>
    <message>
        <source>Relation with…</source>
        <translation>Relatie met…</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>Ring</translation>
    </message>
    <message>
        <source>Add a domain</source>
        <translation>Werkveld erbij</translation>
    </message>
    <message>
        <source>Make one party of these…</source>
        <translation>Deze samenvoegen…</translation>
    </message>
    <message>
        <source>Take off the map</source>
        <translation>Van de kaart halen</translation>
    </message>
    <message>
        <source>Remove: {0}</source>
        <translation>Weghalen: {0}</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Sterkte</translation>
    </message>
    <message>
        <source>Remove relation</source>
        <translation>Relatie verwijderen</translation>
    </message>
    <message>
        <source>Not indispensable</source>
        <translation>Niet onmisbaar</translation>
    </message>
    <message>
        <source>Indispensable</source>
        <translation>Onmisbaar</translation>
    </message>
</context>
<context>
    <name>PartyTable</name>
    <message>
        <source>Pasted: {0} changed, {1} new.</source>
        <translation>Geplakt: {0} gewijzigd, {1} nieuw.</translation>
    </message>
    <message>
        <source>the clipboard</source>
        <translation>het klembord</translation>
    </message>
    <message>
        <source>Read: {0} new, {1} updated, {2} known already, {3} left out.</source>
        <translation>Ingelezen: {0} nieuw, {1} bijgewerkt, {2} al bekend, {3} overgeslagen.</translation>
    </message>
    <message>
        <source>And {0} more.</source>
        <translation>En nog {0}.</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Agreed that we keep this, on</source>
        <translation>Vindt goed dat we dit bewaren, op</translation>
    </message>
    <message>
        <source>Day on which this person agreed</source>
        <translation>Dag waarop deze persoon akkoord gaf</translation>
    </message>
    <message>
        <source>Remove this person</source>
        <translation>Deze persoon verwijderen</translation>
    </message>
    <message>
        <source>Name of the person</source>
        <translation>Naam van de persoon</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>What we keep this for</source>
        <translation>Waarvoor we dit bewaren</translation>
    </message>
</context>
<context>
    <name>PersonsView</name>
    <message>
        <source>Add a contact person</source>
        <translation>Contactpersoon toevoegen</translation>
    </message>
    <message>
        <source>Add a person: name, and if you want a phone number or e-mail</source>
        <translation>Persoon toevoegen: naam, en als je wilt telefoon of e-mail</translation>
    </message>
    <message>
        <source>Also known, as free text</source>
        <translation>Ook bekend, als losse tekst</translation>
    </message>
    <message>
        <source>Make persons of these lines</source>
        <translation>Personen maken van deze regels</translation>
    </message>
    <message>
        <source>Write down only what you need. It never stands on the participants&apos; paper.</source>
        <translation>Schrijf alleen op wat je nodig hebt. Het staat nooit op het papier voor deelnemers.</translation>
    </message>
</context>
<context>
    <name>PerspectiveView</name>
    <message>
        <source>Perspective</source>
        <translation>Perspectief</translation>
    </message>
    <message>
        <source>With the day it was said</source>
        <translation>Met de dag waarop het gezegd is</translation>
    </message>
    <message>
        <source>Influence</source>
        <translation>Invloed</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>Belang</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>Houding</translation>
    </message>
    <message>
        <source>How each perspective sees it</source>
        <translation>Hoe elk perspectief het ziet</translation>
    </message>
    <message>
        <source>Ask each perspective apart: the difference is what you talk about.</source>
        <translation>Vraag elk perspectief apart: over het verschil praat je met elkaar.</translation>
    </message>
    <message>
        <source>influence</source>
        <translation>invloed</translation>
    </message>
    <message>
        <source>interest</source>
        <translation>belang</translation>
    </message>
    <message>
        <source>Far apart: {0}. Talk about it.</source>
        <translation>Ver uit elkaar: {0}. Praat erover.</translation>
    </message>
    <message>
        <source>Close together: {0}.</source>
        <translation>Dicht bij elkaar: {0}.</translation>
    </message>
</context>
<context>
    <name>Picks</name>
    <message>
        <source>All kinds</source>
        <translation>Alle soorten</translation>
    </message>
    <message>
        <source>All domains</source>
        <translation>Alle werkvelden</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>Alle niveaus</translation>
    </message>
    <message>
        <source>Level not known</source>
        <translation>Niveau onbekend</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>Alle labels</translation>
    </message>
    <message>
        <source>Only indispensable</source>
        <translation>Alleen onmisbaar</translation>
    </message>
</context>
<context>
    <name>PictureOut</name>
    <message>
        <source>as it is on {0}</source>
        <translation>stand op {0}</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Plaatje bewaren</translation>
    </message>
    <message>
        <source>Ring: indispensable</source>
        <translation>Ring: onmisbaar</translation>
    </message>
    <message>
        <source>Line: {0}</source>
        <translation>Lijn: {0}</translation>
    </message>
    <message>
        <source>Dashed box: perspectives place it differently</source>
        <translation>Streepjesvak: perspectieven verschillen</translation>
    </message>
    <message>
        <source>Without a name on the picture: {0}</source>
        <translation>Zonder naam op het plaatje: {0}</translation>
    </message>
</context>
<context>
    <name>PicturePanel</name>
    <message>
        <source>Zoom out (−)</source>
        <translation>Uitzoomen (−)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Inzoomen (+)</translation>
    </message>
    <message>
        <source>Show everything (0)</source>
        <translation>Alles tonen (0)</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legenda</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Plaatje bewaren…</translation>
    </message>
    <message>
        <source>Let the room see the map</source>
        <translation>Laat de kaart aan de zaal zien</translation>
    </message>
    <message>
        <source>Click on the other party. Escape stops.</source>
        <translation>Klik op de andere partij. Met Escape stop je.</translation>
    </message>
    <message>
        <source>All relations</source>
        <translation>Alle relaties</translation>
    </message>
    <message>
        <source>Of the chosen party</source>
        <translation>Van de gekozen partij</translation>
    </message>
    <message>
        <source>No relations</source>
        <translation>Geen relaties</translation>
    </message>
    <message>
        <source>Which relations the map shows</source>
        <translation>Welke relaties de kaart laat zien</translation>
    </message>
    <message>
        <source>This picture shows your own judgement of these parties. That is why the room does not see it.</source>
        <translation>Dit plaatje toont jullie eigen inschatting van deze partijen. Daarom ziet de zaal het niet.</translation>
    </message>
    <message>
        <source>The map is hidden from the room</source>
        <translation>De kaart is verborgen voor de zaal</translation>
    </message>
    <message>
        <source>In presentation mode the room sees the map of this session, with your judgements.</source>
        <translation>In de presentatie ziet de zaal de kaart van deze sessie, met jouw inschattingen.</translation>
    </message>
    <message>
        <source>This can be switched in a session that is not closed.</source>
        <translation>Dit kun je kiezen in een sessie die niet gesloten is.</translation>
    </message>
</context>
<context>
    <name>ReadingCard</name>
    <message>
        <source>Between domains</source>
        <translation>Tussen werkvelden</translation>
    </message>
    <message>
        <source>Add relations between parties. Then you can read here who connects them.</source>
        <translation>Leg relaties tussen partijen. Dan lees je hier wie ze verbindt.</translation>
    </message>
    <message>
        <source>What the network tells</source>
        <translation>Wat je in het netwerk ziet</translation>
    </message>
    <message>
        <source>Show: {0}</source>
        <translation>Tonen: {0}</translation>
    </message>
</context>
<context>
    <name>RelationColumns</name>
    <message>
        <source>Relations</source>
        <translation>Relaties</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Relatie</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Naar</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Sterkte</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
</context>
<context>
    <name>RelationsView</name>
    <message>
        <source>Relation</source>
        <translation>Relatie</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Partij</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Sterkte</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Relations of this party</source>
        <translation>Relaties van deze partij</translation>
    </message>
    <message>
        <source>No relations yet.</source>
        <translation>Nog geen relaties.</translation>
    </message>
    <message>
        <source>Go to this party</source>
        <translation>Ga naar deze partij</translation>
    </message>
    <message>
        <source>Remove relation</source>
        <translation>Relatie verwijderen</translation>
    </message>
    <message>
        <source>Other party</source>
        <translation>Andere partij</translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation>Typ een naam</translation>
    </message>
    <message>
        <source>Kind of relation</source>
        <translation>Soort relatie</translation>
    </message>
    <message>
        <source>Note (if you want)</source>
        <translation>Notitie (mag ook leeg)</translation>
    </message>
    <message>
        <source>Note with the relation</source>
        <translation>Notitie bij de relatie</translation>
    </message>
    <message>
        <source>Add relation</source>
        <translation>Relatie toevoegen</translation>
    </message>
    <message>
        <source>Choose a party from the list first.</source>
        <translation>Kies eerst een partij uit de lijst.</translation>
    </message>
    <message>
        <source>A party has no relation with itself. Choose another party.</source>
        <translation>Een partij heeft geen relatie met zichzelf. Kies een andere partij.</translation>
    </message>
    <message>
        <source>This relation is there already.</source>
        <translation>Deze relatie staat er al.</translation>
    </message>
</context>
<context>
    <name>ReportCard</name>
    <message>
        <source>Which rows the report shows</source>
        <translation>Welke rijen het overzicht toont</translation>
    </message>
    <message>
        <source>Report row by row</source>
        <translation>Overzicht per rij</translation>
    </message>
    <message>
        <source>3. What is going to happen</source>
        <translation>3. Wat er gaat gebeuren</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Rij</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Partij</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Opmerkingen</translation>
    </message>
    <message>
        <source>All rows: {0}</source>
        <translation>Alle rijen: {0}</translation>
    </message>
    <message>
        <source>With a remark: {0}</source>
        <translation>Met een opmerking: {0}</translation>
    </message>
    <message>
        <source>Changes: {0}</source>
        <translation>Anders: {0}</translation>
    </message>
</context>
<context>
    <name>RingColumns</name>
    <message>
        <source>as suggested</source>
        <translation>als voorgesteld</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>Ring</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Voorstel</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
</context>
<context>
    <name>RingsPanel</name>
    <message>
        <source>Parties in rings. The table holds the same.</source>
        <translation>Partijen in ringen. In de tabel staat hetzelfde.</translation>
    </message>
    <message>
        <source>Page Down: next · Enter: edit · + − 0: zoom · arrows: to another ring</source>
        <translation>Page Down: volgende · Enter: bewerken · + − 0: zoomen · pijlen: naar een andere ring</translation>
    </message>
    <message>
        <source>By how near</source>
        <translation>Naar hoe dichtbij</translation>
    </message>
    <message>
        <source>By level</source>
        <translation>Naar niveau</translation>
    </message>
    <message>
        <source>What the rings stand for</source>
        <translation>Waar de ringen voor staan</translation>
    </message>
    <message>
        <source>Suggested, until you put a party elsewhere:</source>
        <translation>Voorstel, tot jullie een partij ergens anders zetten:</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>Als tabel</translation>
    </message>
    <message>
        <source>As suggested</source>
        <translation>Als voorgesteld</translation>
    </message>
    <message>
        <source>The chosen party goes back to the ring that is suggested</source>
        <translation>De gekozen partij gaat terug naar de voorgestelde ring</translation>
    </message>
    <message>
        <source>Parties by ring</source>
        <translation>Partijen per ring</translation>
    </message>
    <message>
        <source>Parties by level</source>
        <translation>Partijen naar niveau</translation>
    </message>
    <message>
        <source>Parties by how near they are</source>
        <translation>Partijen in ringen</translation>
    </message>
</context>
<context>
    <name>SeenColumns</name>
    <message>
        <source>Influence and interest, by perspective</source>
        <translation>Invloed en belang, per perspectief</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Partij</translation>
    </message>
    <message>
        <source>Apart</source>
        <translation>Verschil</translation>
    </message>
    <message>
        <source>The largest difference between perspectives, from 0 to 100</source>
        <translation>Het grootste verschil tussen perspectieven, van 0 tot en met 100</translation>
    </message>
</context>
<context>
    <name>StakeholdersScreen</name>
    <message>
        <source>A party has no relation with itself. Choose another party.</source>
        <translation>Een partij heeft geen relatie met zichzelf. Kies een andere partij.</translation>
    </message>
    <message>
        <source>Removed: {0}. Relations and seats went along.</source>
        <translation>Verwijderd: {0}. Relaties en plekken gingen mee.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
</context>
<context>
    <name>SubPage</name>
    <message>
        <source>Back to the parties (Escape)</source>
        <translation>Terug naar de partijen (Escape)</translation>
    </message>
</context>
<context>
    <name>TableBar</name>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Plakken</translation>
    </message>
    <message>
        <source>Paste as a list</source>
        <translation>Plakken als lijst</translation>
    </message>
    <message>
        <source>Known names are updated, the others are added (Ctrl+Shift+V)</source>
        <translation>Bekende namen worden bijgewerkt, de andere komen erbij (Ctrl+Shift+V)</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Omlaag vullen</translation>
    </message>
    <message>
        <source>Ctrl+Enter in a cell fills all selected cells. Shift+Space selects the row.</source>
        <translation>Ctrl+Enter in een cel vult alle gekozen cellen. Shift+spatie kiest de rij.</translation>
    </message>
</context>
<context>
    <name>TablePictures</name>
    <message>
        <source>Parties and domains</source>
        <translation>Partijen en werkvelden</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Partij</translation>
    </message>
    <message>
        <source>A square: this party works on it. Slanted lines: nobody does.</source>
        <translation>Een vierkant: deze partij werkt eraan. Schuine strepen: niemand doet dat.</translation>
    </message>
    <message>
        <source>Who is there and who is missing</source>
        <translation>Wie er is en wie er mist</translation>
    </message>
    <message>
        <source>Kind of party</source>
        <translation>Soort partij</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Hoeveel</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Welke</translation>
    </message>
    <message>
        <source>Mostly at the table</source>
        <translation>Meestal aan tafel</translation>
    </message>
    <message>
        <source>Easily forgotten</source>
        <translation>Snel vergeten</translation>
    </message>
    <message>
        <source>Slanted lines: nobody of this kind is in the list yet.</source>
        <translation>Schuine strepen: van deze soort staat nog niemand in de lijst.</translation>
    </message>
    <message>
        <source>Who is needed for what</source>
        <translation>Wie waarvoor nodig is</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Waarvoor</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Plek</translation>
    </message>
    <message>
        <source>Willing</source>
        <translation>Wil meedoen</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>nog niet</translation>
    </message>
</context>
<context>
    <name>TagField</name>
    <message>
        <source>Add a tag</source>
        <translation>Label toevoegen</translation>
    </message>
    <message>
        <source>Take tag “{0}” away</source>
        <translation>Label ‘{0}’ weghalen</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Drag a party to the map, or choose Place.</source>
        <translation>Sleep een partij naar de kaart, of kies Plaats.</translation>
    </message>
    <message>
        <source>Parties without a place on the map</source>
        <translation>Partijen zonder plek op de kaart</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Put it in the middle (Enter); then move it with the arrow keys.</source>
        <translation>Zet de partij in het midden (Enter) en verplaats haar dan met de pijltjes.</translation>
    </message>
    <message>
        <source>Not placed yet: {0}</source>
        <translation>Nog niet geplaatst: {0}</translation>
    </message>
</context>
<context>
    <name>ViewSwitch</name>
    <message>
        <source>Influence and interest</source>
        <translation>Invloed en belang</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netwerk</translation>
    </message>
    <message>
        <source>Rings</source>
        <translation>Ringen</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Werkvelden</translation>
    </message>
    <message>
        <source>Which picture shows</source>
        <translation>Welk plaatje je ziet</translation>
    </message>
</context>
<context>
    <name>WalkBar</name>
    <message>
        <source>Previous</source>
        <translation>Vorige</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Volgende</translation>
    </message>
    <message>
        <source>Put on the map</source>
        <translation>Op de kaart zetten</translation>
    </message>
    <message>
        <source>Per perspective</source>
        <translation>Per perspectief</translation>
    </message>
    <message>
        <source>Stop going one by one</source>
        <translation>Stoppen met één voor één</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} van {1}</translation>
    </message>
</context>
<context>
    <name>_Adder</name>
    <message>
        <source>Added: {0}. In the list already: {1}.</source>
        <translation>Toegevoegd: {0}. Al in de lijst: {1}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
</context>
</TS>
