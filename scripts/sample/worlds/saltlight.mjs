/** A drowned archipelago where lamps are kept, tides are owed and fog is an old neighbour. */
export const saltlight = {
  code: 'slr',
  name: 'Saltlight Reaches',
  released: '2022-03-18',
  land: 'sea',
  // name | subtype | motif | colours | rarity | flavour
  cards: {
    'Storied Wanderer': `
Isolde Marrow, Keeper of the Ninth Lamp | Lampwright | near hood sun | WU | m | “Eight lamps bring the ships home. The ninth brings home whatever is left.”
Old Benno of the Ferries | Ferrier | wind brim oar | U | r | He has never once asked where anybody was going.
Captain Sefa Quill | Mariner | near knots band | UR | r | She charts by the taste of the water and has not been wrong since the war.
The Widow of Gannet Stair | Netmender | near long moon | B | m | Every knot she ties is the name of someone the sea still owes her.
Tamsin Thrice-Drowned | Diver | near short none | UG | r | “The first time is the worst. After that they know you.”`,
    Wanderer: `
Apprentice Lampwright // Keeper of One Small Lamp | Lampwright // Lampwright | long bun lantern // near hood sun | W | u | It is not much of a lamp. It is, on the other hand, lit.
Tide-Table Clerk | Scribe | robe brim pack | U | c | Twice a day she is proved right, and twice a day she is relieved.
Gull-Whistler | Mariner | poncho hood bird | W | c
Quayside Fortune-Seller | Seer | robe veil moon | B | c | Three coppers for the truth, five for something nicer.
Kelp Rope-Walker | Roper | wind bun crook | G | c
Netmender's Daughter | Netmender | wind brim spear | G | c
Fog-Bell Novice | Ringer | long hood staff | W | c
Salvager of the Shallows | Diver | poncho crest spear | R | u | What the storm takes down, a patient woman may pick up.
Harbour Pilot | Mariner | wind brim oar | U | c
Salt-Tax Collector | Clerk | long crest pack | B | u
Smuggler of Low Quay | Mariner | wind hood lantern | BR | u | “This? This is fish. The other crate is also fish.”
Oyster-Knife Duellist | Blade | poncho bun spear | R | u
Barnacle Hermit | Hermit | robe cone crook | G | u
Choir-Master of the Nine Quays | Singer | near long sun | W | r | On still nights the islands sing in parts, and nobody remembers learning theirs.
Wave-Reader Adept | Seer | near short band | U | u
Storm-Debt Broker | Broker | near hood none | UB | r | The sea always pays. He has simply bought the right to be paid first.`,
    Beast: `
Tallow Heron | Heron | heron | W | c
Low-Tide Eel | Eel | serpent | U | c
Lantern Jelly | Jelly | jellyfish | U | c | The drowned see by them. So, in a pinch, do pilots.
Dock Cat of Nine Suppers | Cat | cat | B | c | Known on every boat by a different name, and fed under all of them.
Brine Ray | Ray | ray | U | c
Pocket-Stealing Crab | Crab | crab | R | c
Harbour Gannet | Gull | bird | W | c
Reef Thinker | Octopus | octopus | U | u | It unscrewed the jar, read the letter, and screwed the jar back on.
Saltmarsh Hare | Hare | hare | G | c
Weed-Bearded Bull | Seal | bear | G | c
Moon-Drawn Shoal | Fish | fish | U | c
Fathom Serpent | Serpent | serpent | UB | u
Turnstone at the Edge | Gull | bird | W | c
Isle-Back Tortoise | Tortoise | tortoise | G | r | The maps show it in four places. All four are correct.
Ember-Shelled Crab | Crab | crab | R | u
Lamp-Drunk Moth | Moth | moth | W | u
Undertow Hound | Hound | wolf | B | u | It fetches. It is never quite what you threw.
Bell-Voiced Whale | Whale | whale | U | r | The fog bells were cast to answer her, and in all weathers they do.
Old Mother Fathom | Leviathan | octopus | UB | m | She counts the keels above her the way a child counts clouds.
Whale of the Last Longitude | Leviathan | whale | UW | m | Beyond her there are no charts, because there has never been anyone to sell them to.
Cuttle-Ink Familiar | Cuttle | jellyfish | B | u
Spray Dragonfly | Dragonfly | dragonfly | G | c`,
    Relic: `
The Ninth Lamp | Lamp | lantern | W | m | It has been out for sixty years. It is still warm.
Fog Bell of Saint Orrin | Bell | bell | W | r | One toll for rocks, two for sand, three for something else.
Spyglass Left Behind | Instrument | lens | U | u
Driftglass Ring | Ring | ring | U | u | Worn smooth by the sea, which gave it back without being asked.
Anchor of the Patient Fleet | Anchor | anchor | C | r
Bottled Squall | Vessel | jar | R | u | Do not shake. Do not open. Do not, above all, apologise to it.
Pilot's Brass Compass | Instrument | compass | C | c
Brinewood Mask | Mask | mask | G | u
Toy Boat, Found Sailing | Keepsake | ship | C | c | No string, no child, and a very steady course.
Harbour-Master's Key | Key | key | B | u
Salt Ledger | Book | book | B | c
Kettle for Long Watches | Hearth | kettle | R | c`,
    Rite: `
Blessing of the Hulls | Blessing | ripples | W | c
Counting the Waves | Vigil | spiral | U | c | Every seventh is larger. Nobody counts past the sixth on purpose.
Pay What the Tide Is Owed | Bargain | hands | B | u
Call Up the Wind by Name | Calling | knot | U | r | You must be polite. You must mean it. You must let go of the rope.
Storm in Three Voices | Calling | rain | UR | u
Drowned Man's Waltz | Song | petals | B | u | Danced a little slower each year, and by a few more.
Burn the Last Ship | Oath | flame | R | r
Slack-Water Truce | Oath | mandala | W | c
Seaweed Reading | Vigil | knot | G | c
Beacon to Beacon | Signal | burst | W | u | News of the victory crossed forty leagues in the time it takes to strike a match.`,
    Place: `
Low Quay | Harbour | harbour | C | c
Gannet Stair | Cliff | stairs | W | u | Four hundred steps. The sea has climbed three hundred and ninety.
Saint Orrin's Light | Light | lighthouse | W | r | Every keeper's name is carved inside the door, with room left for one.
The Singing Arch | Arch | archrock | U | c
Wreck of the Fair Promise | Wreck | wreck | B | u
Nine Quays at Evening | Harbour | harbour | U | u
Causeway of the Two Ebbs | Bridge | bridge | G | c
Drowned Gate | Gate | gate | UB | r | Open, and has been for as long as the fish can remember.
Lantern Shoal | Light | lighthouse | R | c`,
    Omen: `
Spring-Tide Moon | Moon | moon | U | c | Tonight the seabed is dry for a mile. Tomorrow it will want that mile back.
Two Suns over the Skerries | Sun | twins | W | u
Drowned Constellation | Stars | constellation | UB | r | The stars fell in one at a time and kept their places.
Comet of the Herring Year | Comet | comet | R | u
Black Noon at Sea // The Day Comes Back | Eclipse // Sun | eclipse // twins | BW | m | “Keep rowing,” said the pilot. “It was always going to end in morning.”`,
  },
};
