<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>CourseView</name>
    <message>
        <source>Success factor</source>
        <translation>Succesfactor</translation>
    </message>
    <message>
        <source>Fa&amp;ctor</source>
        <translation>Fa&amp;ctor</translation>
    </message>
    <message>
        <source>Thick line: the chosen factor, with the number of points that it rests on. Thin lines: the other factors. No line where too little is known.</source>
        <translation>Dikke lijn: de gekozen factor, met het aantal punten waarop die rust. Dunne lijnen: de andere factoren. Geen lijn waar te weinig bekend is.</translation>
    </message>
    <message>
        <source>There is one session to show</source>
        <translation>Er is nog maar één sessie</translation>
    </message>
    <message>
        <source>After a second session with answers you see here what moved.</source>
        <translation>Na een tweede sessie met antwoorden zie je hier wat er veranderde.</translation>
    </message>
    <message>
        <source>After session</source>
        <translation>Na sessie</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Beeld</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Onbekend</translation>
    </message>
    <message>
        <source>The factor through the sessions</source>
        <translation>De factor door de sessies heen</translation>
    </message>
    <message>
        <source>The factors through the sessions</source>
        <translation>De factoren door de sessies heen</translation>
    </message>
</context>
<context>
    <name>FactorPoints</name>
    <message>
        <source>Points of this factor</source>
        <translation>Punten van deze factor</translation>
    </message>
    <message>
        <source>Go to this point</source>
        <translation>Ga naar dit punt</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwoord</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Punt</translation>
    </message>
    <message>
        <source>§</source>
        <translation>§</translation>
    </message>
</context>
<context>
    <name>ProfileScreen</name>
    <message>
        <source>Session</source>
        <translation>Sessie</translation>
    </message>
    <message>
        <source>Perspective</source>
        <translation>Perspectief</translation>
    </message>
    <message>
        <source>What your answers say of the ten success factors. A point that nobody answered is not counted as a no. A point that is skipped keeps its earlier answer.</source>
        <translation>Wat jullie antwoorden zeggen over de tien succesfactoren. Een punt zonder antwoord telt niet als nee. Sla je een punt over, dan blijft het vorige antwoord staan.</translation>
    </message>
    <message>
        <source>Success factors</source>
        <translation>Succesfactoren</translation>
    </message>
    <message>
        <source>&amp;After session</source>
        <translation>N&amp;a sessie</translation>
    </message>
    <message>
        <source>As seen by</source>
        <translation>Gezien door</translation>
    </message>
    <message>
        <source>What moved since the session before</source>
        <translation>Wat er veranderde sinds de vorige sessie</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Hoe het ervoor staat</translation>
    </message>
    <message>
        <source>Through the sessions</source>
        <translation>Door de sessies heen</translation>
    </message>
    <message>
        <source>To the process model</source>
        <translation>Naar het procesmodel</translation>
    </message>
    <message>
        <source>There is no profile yet</source>
        <translation>Er is nog geen profiel</translation>
    </message>
    <message>
        <source>Answer the discussion points of a few parts. Each answer counts for the factors it bears on.</source>
        <translation>Beantwoord de gesprekspunten van een paar onderdelen. Elk antwoord telt mee bij de factoren waar het over gaat.</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Factor</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Beeld</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Onbekend</translation>
    </message>
    <message>
        <source>Not known, skipped, or not talked about yet</source>
        <translation>Niet bekend, overgeslagen of nog niet besproken</translation>
    </message>
    <message>
        <source>Since before</source>
        <translation>Sinds vorige</translation>
    </message>
    <message>
        <source>The group</source>
        <translation>De groep</translation>
    </message>
    <message>
        <source>A perspective has a profile of its own once it gave answers of its own.</source>
        <translation>Een perspectief krijgt een eigen profiel zodra het eigen antwoorden gaf.</translation>
    </message>
    <message>
        <source>No answer changed since the session before.</source>
        <translation>Sinds de vorige sessie is geen antwoord veranderd.</translation>
    </message>
    <message>
        <source>Full line: how it stands. Dotted spoke with a question mark: too little is known.</source>
        <translation>Doorgetrokken lijn: hoe het ervoor staat. Stippellijn met een vraagteken: te weinig bekend.</translation>
    </message>
    <message>
        <source>Dashed line with squares: after “{session}”.</source>
        <translation>Streepjeslijn met vierkantjes: na ‘{session}’.</translation>
    </message>
    <message>
        <source>Below each name: how many of its points are answered.</source>
        <translation>Onder elke naam: hoeveel punten zijn beantwoord.</translation>
    </message>
</context>
<context>
    <name>Radar</name>
    <message>
        <source>Success factors as a radar</source>
        <translation>Succesfactoren als radar</translation>
    </message>
    <message>
        <source>{answered} of {total}</source>
        <translation>{answered} van {total}</translation>
    </message>
</context>
</TS>
