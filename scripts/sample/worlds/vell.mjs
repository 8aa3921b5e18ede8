/** A city of observatories under more sky than it can afford. */
export const vell = {
  code: 'ovl',
  name: 'The Orrery of Vell',
  released: '2024-02-09',
  land: 'city',
  cards: {
    'Storied Wanderer': `
Astronomer-Regent Odile | Regent | near long sun | UW | m | She rules the city by day and is overruled by it every night.
Matthias Halfpast, Clockmaker | Clockmaker | near short band | U | r | “It isn't slow. It is considering.”
The Moth Queen of Cinder Street | Queen | near knots horns | B | m | Her court meets under the last lit lamp, and so there is always one lit.
Perrin Sly, Thief of Hours | Thief | near hood none | BR | r | You will miss the time he took. He hopes you will also miss him.
Vesper the Lamplighter | Lamplighter | near short moon | WR | r | Six thousand lamps, one ladder, no fear of heights worth mentioning.`,
    Wanderer: `
Roof-Road Courier | Courier | wind crest lantern | R | c
Junior Stargazer // Her Own Star | Scholar // Omen — Star | robe cone staff // comet | U | u | Tonight she found a new star. Tonight it found her back.
Dusk Tailor | Tailor | long brim parasol | B | c | The lining is midnight. The pockets are extra.
Gear-Street Urchin | Thief | poncho hood bird | R | c
Moon-Door Porter | Guard | long crest staff | W | c
Comet Pamphleteer | Scribe | wind brim pack | R | c | THE END NIGH AGAIN, two coppers, three with woodcut.
Window-Box Gardener | Grower | robe brim crook | G | c
Night-School Mistress | Scholar | long bun lantern | U | c
Bridge-Troupe Lutenist | Player | wind brim lute | R | c
Ink-Eyed Cartographer | Scholar | robe veil moon | B | u
Dome Polisher | Mechanic | poncho bun crook | W | c
Parasol Duellist | Blade | wind veil parasol | WB | u | Dawn is for amateurs. She fences at dusk, when the light is kinder and the ground is not.
Midnight Notary | Clerk | near hood none | B | u | He witnesses only what nobody else has seen.
Professor of Falling Bodies | Scholar | near long none | U | u
Rooftop Herbalist | Healer | near knots leaves | G | u
Choir of the Ninth Dome | Singer | near hood sun | W | r | They hold one note a year and hand it on, still warm.`,
    Beast: `
Soot Moth | Moth | moth | B | c
Gutter Owl | Owl | owl | U | c
Chimney Cat | Cat | cat | B | c | Nine lives, forty roofs, one opinion.
Clock-Tower Bat | Bat | bat | B | c
Brass-Backed Beetle | Beetle | beetle | R | c
Postal Starling | Starling | bird | W | c | Neither storm nor hawk nor the sudden presence of crumbs.
Lamp-Post Heron | Heron | heron | W | c
Canal Carp | Fish | fish | U | c
Night-Garden Bee | Bee | bee | G | c
Gargoyle's Hound | Hound | wolf | R | c
Skylight Fox | Fox | fox | R | u
Velvet Salamander | Salamander | salamander | B | c
Cellar Octopus | Octopus | octopus | U | u | It has the key, the candle, and seven reasons not to give them back.
Pocket-Watch Snail | Snail | snail | G | u | Always late, always exactly as late.
Zenith Ray | Ray | ray | U | r | On the clearest nights it swims between the domes, and no one breathes out.
Constellation Stag | Stag | stag | UW | r
Ivy Serpent of the East Wing | Serpent | serpent | G | u
Aether Jelly | Jelly | jellyfish | UB | u
Cloud-Grazing Ibex | Ibex | ibex | W | u
Dragonfly of the Second Hand | Dragonfly | dragonfly | R | u
Eclipse Moth | Moth | moth | BU | m | When it folds its wings, people light candles and pretend that they meant to.
The Whale above the City | Leviathan | whale | UW | m | It passes once a century. Everyone who sees it is late for something, and forgiven.`,
    Relic: `
The Great Orrery | Engine | astrolabe | UW | m | The planets follow it about as well as can be expected.
Regent's Night-Glass | Instrument | lens | U | r
Clock That Runs on Gossip | Engine | gear | R | r | Accurate to the minute, and quite unkind.
Mirror of the Day Before | Mirror | mirror | B | r
Vesper's Brass Key | Key | key | W | u
Chalice of Distilled Dusk | Vessel | chalice | B | u | A purple hour, a gold hour, and then you had better be home.
Sleepless Hourglass | Instrument | hourglass | C | c
Pocket Astrolabe | Instrument | astrolabe | C | c
Ring of the Third Moon | Ring | ring | U | u
Opera Mask | Mask | mask | R | c
Compass That Points Up | Instrument | compass | W | c
Handbell of the Last Class | Bell | bell | C | c | It rings, and all over Vell grown men look for their satchels.`,
    Rite: `
Name an Unnamed Star | Naming | burst | W | c
Steal a Quarter-Hour | Secret | ripples | BR | u
Set the Heavens Back | Working | spiral | U | r | There was a click, and then there was yesterday.
Light Every Lamp | Working | burst | WR | r
Moth-Prayer | Vigil | petals | B | c
Rain of Small Gears | Working | rain | R | c
Ninefold Horoscope | Naming | mandala | U | c | Eight say stay. The ninth has already left.
Hold One Note | Song | ripples | W | u
Whisper across the Dome | Secret | knot | U | c
Sign in the Dark | Bargain | hands | B | u | You need not read it. It has read you.`,
    Place: `
Cinder Street | Street | spires | B | c
The Ninth Dome | Observatory | observatory | U | r | Its roof has been open since the summer they promised to be quick.
Halfpast's Tower | Tower | clocktower | R | u
Moon Stair | Stair | stairs | W | u
Vell by Night | City | spires | U | c
Courtyard of Borrowed Light | Court | gate | W | c
Rooftop Orchard | Garden | greattree | G | u | The apples taste faintly of bells.
Aqueduct of the Upper City | Aqueduct | aqueduct | C | c
The Unfinished Observatory // The Observatory, Finished | Observatory // Observatory | observatory // clocktower | UB | m | “One more floor,” they said for three hundred years. Then one night they looked down.`,
    Omen: `
The Ringed Wanderer | Planet | ringed | U | r | It tips its hat to us every thirty years.
Crescent over Cinder Street | Moon | crescent | B | c
Night of Falling Sparks | Lights | meteors | R | u
Model of All That Turns | Planet | orbits | UW | u | It is missing a piece. We are fairly sure that the piece is us.
Great Conjunction | Planet | orbits | BU | r`,
  },
};
