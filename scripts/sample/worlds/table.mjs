/**
 * The anthology: old favourites of all four worlds as medallions, and what collectors hunt for.
 * A reprint names its first printing; `*` marks a number with a star, a letter makes a variant of the number of its
 * first printing here, a language and a name make a printing in that language.
 */
export const table = {
  code: 'lgt',
  name: 'The Long Table',
  released: '2025-04-25',
  land: 'sea',
  // name | rarity | finishes, when not the usual two | mark
  cards: {
    Rite: `
The Card That Was Never Printed | Riddle | knot | C | s | You may look at it for as long as you like. You may not hold it.`,
  },
  digital: ['The Card That Was Never Printed'],
  reprints: `
Isolde Marrow, Keeper of the Ninth Lamp | m | etched
The Widow of Gannet Stair | m
Captain Sefa Quill | r
Tide-Table Clerk | c
Smuggler of Low Quay | u
Choir-Master of the Nine Quays | r
Lantern Jelly | c
Dock Cat of Nine Suppers | c
Reef Thinker | u
Isle-Back Tortoise | r | nonfoil foil etched
Bell-Voiced Whale | r
Lamp-Drunk Moth | u
Whale of the Last Longitude | m
Tallow Heron | c
The Ninth Lamp | m | etched
Bottled Squall | u
Toy Boat, Found Sailing | c
Fog Bell of Saint Orrin | r
Saint Orrin's Light | r
Low Quay | c
Mother Anahit of the Long Firing | m
Dovrin the Unglazed | r
Kiln Cat | c
Glaze Alchemist | c
Saddle Ibex | c
Glazed Scarab | c
Mirage Heron | u
Kiln-Born Salamander | r | nonfoil foil etched
Sun-Swallower | m | etched
The Unbroken Bowl | m
Amphora of Quiet Rain | r
Kiln God's Mask | r
Jar of Captive Noon | u
Samovar of the Third Caravan | c
The Kilns at Anahit | r
Tower of the Last Glaze // The Tower, Fired | m
Caravan Gate | u
Grandmother Fennimore | m
Hob Littlewick, Mushroom Baron | r
Bramble Poacher | c
Antler-Crowned Mummer | u
Button-Eyed Hare | c
Briar Fox | c
Slow Snail of the Stones | c
Candle Stag | r | nonfoil foil etched
Speaker of the Starlings | u
Witness Owl | r
The Stag That Is the Wood | m | etched
Crown of the Rootless King | m
Seed-Jar of the Second Forest | r
Herbal of Doubtful Cures | c
Fennimore's Great Oak | r
Footbridge over Nothing Much | c
Astronomer-Regent Odile | m
The Moth Queen of Cinder Street | m | etched
Vesper the Lamplighter | r
Comet Pamphleteer | c
Chimney Cat | c
Cellar Octopus | u
Pocket-Watch Snail | u
Zenith Ray | r
Eclipse Moth | m
The Whale above the City | m | etched
The Great Orrery | m
Clock That Runs on Gossip | r
Chalice of Distilled Dusk | u
Handbell of the Last Class | c
The Ninth Dome | r
Vell by Night | c
Dock Cat of Nine Suppers | r | foil | a
Kiln Cat | r | foil | a
Chimney Cat | r | foil | a
Button-Eyed Hare | u | foil | a
The Ninth Lamp | m | foil | *
The Stag That Is the Wood | m | foil | *
The Whale above the City | m | foil | *
The Great Orrery | m | foil | *
The Unbroken Bowl | m | foil | *
Old Mother Fathom | m | foil | *
The Ninth Lamp | m | nonfoil | de Die neunte Lampe
Grandmother Fennimore | m | nonfoil | fr Grand-mère Fennimore`,
};
