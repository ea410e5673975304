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
        <translation>Er is nog niets afgedrukt, ergens anders bewaard of geëxporteerd.</translation>
    </message>
    <message>
        <source>Papers, lists and copies that were made from this neighbourhood. Write down for whom they were.</source>
        <translation>Papieren, lijsten en kopieën die van deze wijk zijn gemaakt. Schrijf op voor wie ze waren.</translation>
    </message>
    <message>
        <source>Older ones, not shown: {count}</source>
        <translation>Oudere, niet getoond: {count}</translation>
    </message>
    <message>
        <source>{what} (locked)</source>
        <translation>{what} (op slot)</translation>
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
        <source>Save without names first…</source>
        <translation>Eerst zonder namen bewaren…</translation>
    </message>
    <message>
        <source>Erase this traject for good…</source>
        <translation>Dit traject voorgoed wissen…</translation>
    </message>
    <message>
        <source>Keep until, later</source>
        <translation>Bewaren tot, later</translation>
    </message>
    <message>
        <source>Why the data are kept longer</source>
        <translation>Waarom je de gegevens langer bewaart</translation>
    </message>
    <message>
        <source>Because…</source>
        <translation>Omdat…</translation>
    </message>
    <message>
        <source>Keep longer</source>
        <translation>Langer bewaren</translation>
    </message>
    <message>
        <source>Keep longer, until which &amp;day and why</source>
        <translation>Lan&amp;ger bewaren: tot welke dag, en waarom</translation>
    </message>
    <message>
        <source>Write down what you keep names and judgements for, and until when. The program reminds you when that day comes near.</source>
        <translation>Schrijf op waarvoor je namen en inschattingen bewaart, en tot wanneer. Het programma waarschuwt als die dag nadert.</translation>
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
        <source>The time ends on {day}. Keep the data longer with a reason, save a copy without names, or erase the traject for good.</source>
        <translation>De bewaartijd stopt op {day}. Bewaar de gegevens langer met een reden, bewaar een kopie zonder namen, of wis het traject voorgoed.</translation>
    </message>
    <message>
        <source>The time ended on {day}. Keep the data longer with a reason, or erase the traject for good. Save a copy without names first when you want to learn from it later.</source>
        <translation>De bewaartijd is gestopt op {day}. Bewaar de gegevens langer met een reden, of wis het traject voorgoed. Wil je er later van leren? Bewaar dan eerst een kopie zonder namen.</translation>
    </message>
    <message>
        <source>Kept until {day}.</source>
        <translation>Bewaard tot {day}.</translation>
    </message>
    <message>
        <source>“{name}” is erased for good. Look at the backups from before: they still hold it.</source>
        <translation>‘{name}’ is voorgoed gewist. Kijk ook naar de reservekopieën van eerder: daar staat het nog in.</translation>
    </message>
    <message>
        <source>Everything of “{name}” goes, with its history: {sessions} sessions, {parties} parties, {photos} photos. This cannot be undone. Type the name of the traject to go on.</source>
        <translation>Alles van ‘{name}’ gaat weg, ook de geschiedenis. Sessies: {sessions}, partijen: {parties}, foto&apos;s: {photos}. Je kunt dit niet ongedaan maken. Typ de naam van het traject om door te gaan.</translation>
    </message>
    <message>
        <source>Erase this traject for good</source>
        <translation>Dit traject voorgoed wissen</translation>
    </message>
    <message>
        <source>That is not the name of the traject. Nothing is erased.</source>
        <translation>Dat is niet de naam van het traject. Er is niets gewist.</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Name of the person</source>
        <translation>Naam van de persoon</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>May be here again</source>
        <translation>Mag er weer in staan</translation>
    </message>
    <message>
        <source>Save an overview…</source>
        <translation>Overzicht bewaren…</translation>
    </message>
    <message>
        <source>Everything that is ticked, to hand over. Read it first: a text can also be about others.</source>
        <translation>Alles wat is aangevinkt, om te geven. Lees het eerst: een tekst kan ook over anderen gaan.</translation>
    </message>
    <message>
        <source>Mend the name…</source>
        <translation>Naam verbeteren…</translation>
    </message>
    <message>
        <source>Backups from before…</source>
        <translation>Reservekopieën van eerder…</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Deze</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Hoe zeker</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Where this person was found</source>
        <translation>Waar deze persoon is gevonden</translation>
    </message>
    <message>
        <source>Looks in every traject of this file: contact persons, who was present, seats, notes, actions and all other texts.</source>
        <translation>Zoekt in elk traject van dit bestand: contactpersonen, aanwezigen, plekken, notities, acties en alle andere teksten.</translation>
    </message>
    <message>
        <source>Backups from before still hold what was written then, and so do copies on a stick or in a mail. A backup from after holds nothing of it.</source>
        <translation>In reservekopieën van eerder staat nog wat er toen stond, ook in kopieën op een stick of in een mail. In een reservekopie van erna staat er niets meer van.</translation>
    </message>
    <message>
        <source>Look at what is not ticked: it may be about somebody else. Space ticks the chosen rows.</source>
        <translation>Kijk naar wat niet is aangevinkt: dat kan over iemand anders gaan. Met de spatiebalk vink je gekozen regels aan.</translation>
    </message>
    <message>
        <source>Who is in this file?</source>
        <translation>Wie staat er in dit bestand?</translation>
    </message>
    <message>
        <source>Is anybody back who was erased?</source>
        <translation>Is er iemand terug die gewist was?</translation>
    </message>
    <message>
        <source>Places found: {0}.</source>
        <translation>Gevonden plekken: {0}.</translation>
    </message>
    <message>
        <source>This name does not stand anywhere in this file.</source>
        <translation>Deze naam staat nergens in dit bestand.</translation>
    </message>
    <message>
        <source>Also found in the history of steps: {0}. That goes along when you erase.</source>
        <translation>Ook gevonden in de geschiedenis van stappen: {0}. Dat gaat mee als je wist.</translation>
    </message>
    <message>
        <source>Beside this file lie other versions of it, which are not looked at: {names}.</source>
        <translation>Naast dit bestand liggen andere versies ervan. Daar is niet in gekeken: {names}.</translation>
    </message>
    <message>
        <source>Somebody of this name was erased on {day}.</source>
        <translation>Iemand met deze naam is gewist op {day}.</translation>
    </message>
    <message>
        <source>Somebody of this name was erased on {day}. An older copy may have brought the name back.</source>
        <translation>Iemand met deze naam is gewist op {day}. Een oudere kopie heeft de naam misschien teruggebracht.</translation>
    </message>
    <message>
        <source>Erase ({0})…</source>
        <translation>Wissen ({0})…</translation>
    </message>
    <message>
        <source>Erase from the history…</source>
        <translation>Wissen uit de geschiedenis…</translation>
    </message>
    <message>
        <source>Save the overview of a person</source>
        <translation>Overzicht van een persoon bewaren</translation>
    </message>
    <message>
        <source>PDF files (*.pdf);;Word files (*.docx)</source>
        <translation>PDF-bestanden (*.pdf);;Word-bestanden (*.docx)</translation>
    </message>
    <message>
        <source>Mend the name</source>
        <translation>Naam verbeteren</translation>
    </message>
    <message>
        <source>How is the name written?</source>
        <translation>Hoe schrijf je de naam?</translation>
    </message>
    <message>
        <source>The name is mended. Ctrl+Z takes it back.</source>
        <translation>De naam is verbeterd. Met Ctrl+Z gaat dat terug.</translation>
    </message>
    <message>
        <source>Erase “{0}”, also from the history? Places: {1}. This cannot be undone. Nothing else is lost.</source>
        <translation>‘{0}’ wissen, ook uit de geschiedenis? Plekken: {1}. Dit kun je niet ongedaan maken. De rest blijft staan.</translation>
    </message>
    <message>
        <source>Photos that are erased too: {count}.</source>
        <translation>Foto&apos;s die ook gewist worden: {count}.</translation>
    </message>
    <message>
        <source>No photo is erased: you ticked none.</source>
        <translation>Er wordt geen foto gewist: je hebt er geen aangevinkt.</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Voorgoed wissen</translation>
    </message>
    <message>
        <source>Do not erase</source>
        <translation>Niet wissen</translation>
    </message>
    <message>
        <source>Erase a person</source>
        <translation>Persoon wissen</translation>
    </message>
    <message>
        <source>Nobody who was erased is in this file.</source>
        <translation>Er staat niemand in dit bestand die gewist was.</translation>
    </message>
    <message>
        <source>Erased, also from the history. Look at the backups from before.</source>
        <translation>Gewist, ook uit de geschiedenis. Kijk ook naar de reservekopieën van eerder.</translation>
    </message>
</context>
<context>
    <name>PersonPhotos</name>
    <message>
        <source>Photos</source>
        <translation>Foto&apos;s</translation>
    </message>
    <message>
        <source>This person may be on these photos: the words with them have the name, or they are of a session that this person was at. Look at each one, and tick what must go too. Other photos are not looked at: the program does not recognise faces.</source>
        <translation>Op deze foto&apos;s kan deze persoon staan: de naam staat erbij, of ze zijn van een sessie waar deze persoon bij was. Bekijk ze één voor één, en vink aan wat ook weg moet. Naar andere foto&apos;s is niet gekeken: het programma herkent geen gezichten.</translation>
    </message>
    <message>
        <source>No photo has this name in its words, and none is of a session that this person was at. The program does not recognise faces: if in doubt, look at the page Photos yourself.</source>
        <translation>Bij geen enkele foto staat deze naam, en er is geen foto van een sessie waar deze persoon bij was. Het programma herkent geen gezichten. Twijfel je? Kijk dan zelf op de pagina Foto&apos;s.</translation>
    </message>
    <message>
        <source>{name}: show it large</source>
        <translation>{name}: groot bekijken</translation>
    </message>
    <message>
        <source>Show it large</source>
        <translation>Groot bekijken</translation>
    </message>
    <message>
        <source>Erase this photo too</source>
        <translation>Wis ook deze foto</translation>
    </message>
    <message>
        <source>Erase this photo too: {name}</source>
        <translation>Wis ook deze foto: {name}</translation>
    </message>
    <message>
        <source>Photo {number}</source>
        <translation>Foto {number}</translation>
    </message>
    <message>
        <source>taken away, kept for undo</source>
        <translation>weggehaald, nog te herstellen</translation>
    </message>
</context>
<context>
    <name>PhotoLook</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>PrivacyScreen</name>
    <message>
        <source>This page is not for the room. Leave the presentation to see it.</source>
        <translation>Deze pagina is niet voor de zaal. Stop de presentatie om de pagina te zien.</translation>
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
<context>
    <name>SharingCard</name>
    <message>
        <source>Save without names…</source>
        <translation>Zonder namen bewaren…</translation>
    </message>
    <message>
        <source>For a colleague, a student or another neighbourhood: everything of this traject, but with “Person 1” for each name, without phone numbers and addresses, and without history. Read it before you share it: a story can tell who somebody is.</source>
        <translation>Voor een collega, een student of een andere wijk: alles van dit traject, maar met ‘Persoon 1’ in plaats van een naam, zonder telefoonnummers en adressen, en zonder geschiedenis. Lees het voor je het deelt: ook een verhaal kan verraden wie iemand is.</translation>
    </message>
    <message>
        <source>A colleague reads it with File → Bring another file in.</source>
        <translation>Een collega leest het met Bestand → Ander bestand erbij halen.</translation>
    </message>
    <message>
        <source>Share without names</source>
        <translation>Delen zonder namen</translation>
    </message>
    <message>
        <source>Save without names</source>
        <translation>Zonder namen bewaren</translation>
    </message>
    <message>
        <source>Wijkwerkplaats data (*.json)</source>
        <translation>Wijkwerkplaats-gegevens (*.json)</translation>
    </message>
</context>
</TS>
