<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>EvidenceLine</name>
    <message>
        <source>What does it say?</source>
        <translation>Wat zegt het?</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Waarde</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jaar</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>Wie vertelt het</translation>
    </message>
    <message>
        <source>Told by…</source>
        <translation>Wie vertelt het…</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Figure or story</source>
        <translation>Cijfer of verhaal</translation>
    </message>
    <message>
        <source>Write down first what the figure or story says.</source>
        <translation>Schrijf eerst op wat het cijfer of verhaal zegt.</translation>
    </message>
    <message>
        <source>“{typed}” is no year that fits here. Type a year from {first} to {last}.</source>
        <translation>‘{typed}’ is geen jaar dat hier past. Typ een jaar van {first} tot en met {last}.</translation>
    </message>
</context>
<context>
    <name>EvidenceTab</name>
    <message>
        <source>Figures and stories</source>
        <translation>Cijfers en verhalen</translation>
    </message>
    <message>
        <source>Nothing stands here yet</source>
        <translation>Hier staat nog niets</translation>
    </message>
    <message>
        <source>Add a figure, and a story that belongs to it. Note the source and the year.</source>
        <translation>Voeg een cijfer toe, en een verhaal dat erbij hoort. Noteer de bron en het jaar.</translation>
    </message>
    <message>
        <source>What does it rest on?</source>
        <translation>Waar blijkt het uit?</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Waarde</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jaar</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>Verteld door</translation>
    </message>
    <message>
        <source>There are only figures yet. Which story belongs to them?</source>
        <translation>Er zijn tot nu toe alleen cijfers. Welk verhaal hoort erbij?</translation>
    </message>
    <message>
        <source>There are only stories yet. Is there a figure that shows the same?</source>
        <translation>Er zijn tot nu toe alleen verhalen. Is er een cijfer dat hetzelfde laat zien?</translation>
    </message>
</context>
<context>
    <name>FeltTab</name>
    <message>
        <source>Counting belongs to a session. Open a session, or start a new one.</source>
        <translation>Tellen hoort bij een sessie. Open een sessie of begin een nieuwe.</translation>
    </message>
    <message>
        <source>How many people stand at each mark? 1 means no hurry, 5 means act now.</source>
        <translation>Hoeveel mensen staan bij elk cijfer? 1 is geen haast, 5 is nu ingrijpen.</translation>
    </message>
    <message>
        <source>Nobody was counted yet</source>
        <translation>Er is nog niemand geteld</translation>
    </message>
    <message>
        <source>Let people stand at a mark from 1 to 5, and count each group. The picture grows as you count.</source>
        <translation>Laat mensen bij een cijfer van 1 tot 5 staan en tel elke groep. Het beeld groeit terwijl je telt.</translation>
    </message>
    <message>
        <source>You counted {counted} people, but {present} are on the list of those present. You may go on.</source>
        <translation>Je telde {counted} mensen, maar er staan er {present} op de lijst van aanwezigen. Je mag doorgaan.</translation>
    </message>
    <message>
        <source>Not heard yet: {who}.</source>
        <translation>Nog niet gehoord: {who}.</translation>
    </message>
    <message>
        <source>From: {session}</source>
        <translation>Uit: {session}</translation>
    </message>
    <message>
        <source>Earlier ({session}): {marks}</source>
        <translation>Eerder ({session}): {marks}</translation>
    </message>
</context>
<context>
    <name>KindTab</name>
    <message>
        <source>What you tick and choose belongs to a session. Open a session, or start a new one.</source>
        <translation>Wat je aanvinkt en kiest, hoort bij een sessie. Open een sessie of begin een nieuwe.</translation>
    </message>
    <message>
        <source>Why this type?</source>
        <translation>Waarom dit type?</translation>
    </message>
    <message>
        <source>In your own words: why this type?</source>
        <translation>In eigen woorden: waarom dit type?</translation>
    </message>
    <message>
        <source>It may also start with something good</source>
        <translation>Het kan ook met iets goeds beginnen</translation>
    </message>
    <message>
        <source>What do you recognise?</source>
        <translation>Wat herkennen jullie?</translation>
    </message>
    <message>
        <source>Why do you choose this?</source>
        <translation>Waarom kiezen jullie dit?</translation>
    </message>
    <message>
        <source>Which type of urgency is this?</source>
        <translation>Welk type urgentie is dit?</translation>
    </message>
    <message>
        <source>This looks like: {type}. You decide.</source>
        <translation>Dit lijkt op: {type}. Jullie beslissen.</translation>
    </message>
    <message>
        <source>No type stands out yet.</source>
        <translation>Er springt nog geen type uit.</translation>
    </message>
    <message>
        <source>Tick what you recognise. Then the app suggests a type.</source>
        <translation>Vink aan wat jullie herkennen. Dan doet de app een voorstel.</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Voorstel</translation>
    </message>
</context>
<context>
    <name>SpreadPlot</name>
    <message>
        <source>Felt urgency of each group as a picture; the table has the same numbers</source>
        <translation>Gevoelde urgentie per groep als beeld; de tabel heeft dezelfde getallen</translation>
    </message>
    <message>
        <source>People: {count}</source>
        <translation>Mensen: {count}</translation>
    </message>
    <message>
        <source>middle of the group</source>
        <translation>midden van de groep</translation>
    </message>
    <message>
        <source>the middle half of the people</source>
        <translation>de middelste helft van de mensen</translation>
    </message>
</context>
<context>
    <name>UrgencyScreen</name>
    <message>
        <source>Felt urgency</source>
        <translation>Gevoelde urgentie</translation>
    </message>
    <message>
        <source>Cause and type</source>
        <translation>Oorzaak en type</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Onderbouwing</translation>
    </message>
</context>
<context>
    <name>VotesGrid</name>
    <message>
        <source>How many people stand at each mark</source>
        <translation>Hoeveel mensen bij elk cijfer staan</translation>
    </message>
</context>
<context>
    <name>VotesModel</name>
    <message>
        <source>People</source>
        <translation>Mensen</translation>
    </message>
    <message>
        <source>How many people of this group were counted</source>
        <translation>Hoeveel mensen van deze groep zijn geteld</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Midden</translation>
    </message>
    <message>
        <source>The median: half of the group stands at this mark or lower</source>
        <translation>De mediaan: de helft van de groep staat op dit cijfer of lager</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Spreiding</translation>
    </message>
    <message>
        <source>Between these marks stands the middle half of the group</source>
        <translation>Tussen deze cijfers staat de middelste helft van de groep</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Eens</translation>
    </message>
    <message>
        <source>100 % when all stand at one mark, 0 % when half stands at 1 and half at 5</source>
        <translation>100 % als iedereen bij één cijfer staat, 0 % als de helft bij 1 staat en de helft bij 5</translation>
    </message>
</context>
</TS>
