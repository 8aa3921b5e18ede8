/** A dry upland of potters, caravans and kilns that have never been let go out. */
export const kiln = {
  code: 'kln',
  name: 'The Kiln Country',
  released: '2022-11-04',
  land: 'mesa',
  cards: {
    'Storied Wanderer': `
Mother Anahit of the Long Firing | Potter | near hood sun | RW | m | She lit the great kiln as a girl. She intends to see how the pot turns out.
Dovrin the Unglazed | Potter | near short band | R | r | He has broken every perfect thing he ever made, and sleeps well.
Saffi of the Hundred Wells | Wayfinder | near long moon | WU | r | “Dig where the ants are lazy.”
The Clay-Handed Judge | Judge | near knots none | WB | r | Both sides press a thumb into the wet tablet. Then it is fired, and that is that.
Ruk Ashmantle, Last of the Bellows | Smith | near hood horns | R | m | When he breathes out, three villages take in their washing.`,
    Wanderer: `
Wheel-Turner's Boy | Potter | poncho bun pack | R | c
Caravan Water-Counter | Clerk | long brim staff | W | c | She counts twice in the morning, and at night she counts the people instead.
Shard Gleaner | Forager | wind hood crook | B | c
Glaze Alchemist | Scholar | robe cone lantern | U | c | The recipe for that blue is eleven words long and cost four apprentices their eyebrows.
Kite Shepherd | Herder | poncho brim kite | W | c
Dune Runner | Courier | wind crest spear | R | c
Thornhedge Warden | Guard | long crest spear | G | c
Ash-Veil Mourner | Mourner | long veil parasol | B | c
Spice Road Factor | Trader | robe brim pack | R | c | Honest to the pinch, crooked to the sack.
Well-Witch | Seer | wind cone crook | U | u
Terrace Gardener | Grower | poncho brim crook | G | c
Bell-Goat Drover | Herder | long bun bird | G | c
Slip-Painter of Third Terrace | Painter | near knots leaves | W | u | A hare, a well, a hand. She has painted the same story for forty years and it keeps changing.
Fire-Watch Sergeant | Guard | near short none | R | u
Sun-Dial Ascetic | Hermit | near hood band | W | r | He moves a handspan every hour and arrives where he began.
Bone-Ash Dealer | Trader | near long horns | B | u`,
    Beast: `
Saddle Ibex | Ibex | ibex | R | c
Kiln Cat | Cat | cat | R | c | Warm on one side, asleep on the other.
Clay Wasp | Wasp | bee | R | c
Dust Hare | Hare | hare | W | c
Glazed Scarab | Beetle | beetle | U | c | Someone, somewhere, is painting them one by one.
Cinder Newt | Newt | salamander | R | c
Well Tortoise | Tortoise | tortoise | G | c
Red-Cliff Owl | Owl | owl | W | c
Sand-Swimming Adder | Serpent | serpent | B | c
Vulture of the Trade Wind | Vulture | bird | B | u
Thistle Bee | Bee | bee | G | c | Its honey tastes of distance.
Caravan Hound | Hound | wolf | W | c
Mirage Heron | Heron | heron | U | u | It stands in water that will not be there when you arrive.
Smoke-Eating Bat | Bat | bat | B | u
Terracotta Ram | Ibex | ibex | WR | u | Left as an offering. Returned as a warning.
Kiln-Born Salamander | Salamander | salamander | R | r | It hatches at white heat and complains of the cold ever after.
Cistern Fish | Fish | fish | U | u
Dune Fox | Fox | fox | R | c
Thornback Bear | Bear | bear | G | r
The Brass-Horned Flock | Ibex | ibex | RW | r | On feast days the whole hillside rings, and the goats are insufferable.
Phial Beetle | Beetle | beetle | B | u
Sun-Swallower | Drake | bat | RB | m | The old pots all show it. The new pots all show it closer.`,
    Relic: `
The Unbroken Bowl | Vessel | chalice | W | m | Nobody knows who made it. Everyone knows whose hands it was in when it was not dropped.
Horn of the First Fire | Horn | horn | R | r
Amphora of Quiet Rain | Vessel | amphora | U | r | Pour slowly. The valley is downstream.
Judge's Thumb-Tablet | Tablet | book | W | u
Kiln God's Mask | Mask | mask | R | r | Worn once a year, by whoever it fits.
Potter's Rib-Knife | Tool | dagger | C | c
Sand Hour | Instrument | hourglass | C | c
Water-Finder's Needle | Instrument | compass | U | u
Jar of Captive Noon | Vessel | jar | W | u | For reading late.
Samovar of the Third Caravan | Hearth | kettle | R | c
Grit-Worn Crown | Crown | crown | B | u
Thread-Spool of the Carpet Road | Tool | spool | C | c`,
    Rite: `
First Firing | Rite of the kiln | flame | R | c
Smash the Seconds | Rite of the kiln | burst | R | c | What is not good enough is thanked, and then it is gravel.
Ask the Ants | Vigil | petals | G | c
Wedging the Clay | Vigil | spiral | W | c
Ashfall Requiem | Mourning | rain | B | u
Glaze of Drowned Copper | Secret | ripples | U | u | Green going in, blue coming out, and nobody sober in between.
Feast of the Cracked Cup | Feast | mandala | W | r
Raise the Dust | Calling | spiral | R | u
Promise Pressed in Clay | Oath | hands | WB | r | Keep it and it hardens. Break it and you will hear it break.
Well-Song | Calling | ripples | UG | u`,
    Place: `
Third Terrace | Terrace | ziggurat | G | c
The Kilns at Anahit | Kilns | kilns | R | r | From the pass they look like a city with all its windows open.
Broken Aqueduct | Aqueduct | aqueduct | U | c
Caravan Gate | Gate | gate | W | u
Stair of the Sun-Dial | Stair | stairs | W | u
Shard Dunes | Dunes | archrock | R | c | A thousand years of dropped plates, and every one of them was somebody's favourite.
Judgement Rock | Rock | stones | B | u
Bell-Goat Pass | Bridge | bridge | G | c
Tower of the Last Glaze // The Tower, Fired | Tower // Kilns | ziggurat // kilns | RB | m | They built it of raw clay, a mile from water, and then they lit the whole sky under it.`,
    Omen: `
Sun with a Crack in It | Sun | eclipse | R | r | The potters saw it first. “Too fast a firing,” they said, and went home to pack.
Twin Noon | Sun | twins | W | u
Comet over Third Terrace | Comet | comet | R | c
The Potter's Stars | Stars | constellation | WU | u | A wheel, a hand, and a bowl still turning.
Dust Moon | Moon | moon | B | c`,
  },
};
