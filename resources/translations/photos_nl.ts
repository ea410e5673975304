<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>Face</name>
    <message>
        <source>Not to be read</source>
        <translation>Niet te lezen</translation>
    </message>
</context>
<context>
    <name>Large</name>
    <message>
        <source>This photo cannot be read.</source>
        <translation>Deze foto is niet te lezen.</translation>
    </message>
</context>
<context>
    <name>PhotoCard</name>
    <message>
        <source>Caption</source>
        <translation>Onderschrift</translation>
    </message>
    <message>
        <source>What there is to see</source>
        <translation>Wat er te zien is</translation>
    </message>
    <message>
        <source>What there is to see, for who cannot see it</source>
        <translation>Wat er te zien is, voor wie het niet kan zien</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Onderdeel</translation>
    </message>
    <message>
        <source>The session as a whole</source>
        <translation>De sessie als geheel</translation>
    </message>
    <message>
        <source>In the summary for everybody</source>
        <translation>In het verslag voor iedereen</translation>
    </message>
    <message>
        <source>Take this photo away</source>
        <translation>Deze foto weghalen</translation>
    </message>
    <message>
        <source>Photo {number}</source>
        <translation>Foto {number}</translation>
    </message>
    <message>
        <source>{name}: show it large</source>
        <translation>{name}: groot laten zien</translation>
    </message>
    <message>
        <source>Taken away. Ctrl+Z brings it back.</source>
        <translation>Weggehaald. Met Ctrl+Z komt het terug.</translation>
    </message>
</context>
<context>
    <name>PhotosScreen</name>
    <message>
        <source>Add photos…</source>
        <translation>Foto&apos;s toevoegen…</translation>
    </message>
    <message>
        <source>Drop photos anywhere in the window. The place where a photo was taken is not kept.</source>
        <translation>Sleep foto&apos;s naar het venster, waar je ook bent. De plek waar een foto is gemaakt, wordt niet bewaard.</translation>
    </message>
    <message>
        <source>No photos yet</source>
        <translation>Nog geen foto&apos;s</translation>
    </message>
    <message>
        <source>Photograph the flip-overs and drop the files here, or choose them.</source>
        <translation>Fotografeer de flip-overs en sleep de bestanden hierheen, of kies ze.</translation>
    </message>
    <message>
        <source>No photos for everybody in this session</source>
        <translation>Er zijn in deze sessie geen foto&apos;s voor iedereen</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Foto&apos;s</translation>
    </message>
    <message>
        <source>Taking in photos: {count} to go</source>
        <translation>Foto&apos;s komen binnen: nog {count}</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Foto&apos;s toevoegen</translation>
    </message>
    <message>
        <source>Photos ({pattern})</source>
        <translation>Foto&apos;s ({pattern})</translation>
    </message>
</context>
<context>
    <name>Viewer</name>
    <message>
        <source>All photos</source>
        <translation>Alle foto&apos;s</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>Vorige foto</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Volgende foto</translation>
    </message>
    <message>
        <source>Erase for good…</source>
        <translation>Voorgoed wissen…</translation>
    </message>
    <message>
        <source>Back to {part}</source>
        <translation>Terug naar {part}</translation>
    </message>
    <message>
        <source>Photo {number}</source>
        <translation>Foto {number}</translation>
    </message>
    <message>
        <source>{number} of {all}</source>
        <translation>{number} van {all}</translation>
    </message>
    <message>
        <source>The photo goes from this file, also from its history. That cannot be undone. Backups that were made before still have it.</source>
        <translation>De foto gaat uit dit bestand, ook uit de geschiedenis. Dat kun je niet ongedaan maken. In oudere reservekopieën staat hij nog.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Wissen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Laten staan</translation>
    </message>
    <message>
        <source>Erase this photo for good?</source>
        <translation>Deze foto voorgoed wissen?</translation>
    </message>
</context>
</TS>
