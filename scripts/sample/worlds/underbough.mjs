/** A forest older than its own paths, where everything that falls is kept. */
export const underbough = {
  code: 'ubg',
  name: 'Underbough',
  released: '2023-06-16',
  land: 'forest',
  cards: {
    'Storied Wanderer': `
Grandmother Fennimore | Hedgewise | near hood leaves | G | m | She knew the forest when it was a promising acorn, and says so at weddings.
Hob Littlewick, Mushroom Baron | Baron | near short band | GB | r | His lands are damp, dark, and larger every morning.
Wren of the Seven Paths | Pathkeeper | near knots leaves | GW | r | She has walked six of them. The seventh, she says, has walked her.
The Rootless King | King | near long horns | B | m | “I planted the crown,” he said. “We shall see what comes up.”
Ansa Owl-Sister | Listener | near hood moon | UB | r | She answers questions only at night, and only to those who asked them by day.`,
    Wanderer: `
Moss Gatherer | Forager | poncho hood pack | G | c
Lantern-Root Guide | Pathkeeper | long hood lantern | G | c | She charges by the step and refunds you for the ones you need not have taken.
Charcoal Burner | Burner | wind brim crook | R | c
Bark-Letter Scribe | Scribe | robe bun staff | W | c
Acorn Page | Page | poncho crest spear | W | c
Bramble Poacher | Poacher | wind hood spear | B | c | The hare was already dead, your honour. It was just running in a dead sort of way.
Dew-Still Distiller | Brewer | robe cone crook | U | c
Antler-Crowned Mummer | Player | robe antlers staff | G | u | By the third night nobody is sure which of the stags is Piers.
Beekeeper of the Hollow Oak | Keeper | long veil bird | W | u
Truffle Prospector | Forager | wind brim spear | R | c
Toadstone Peddler | Trader | robe brim pack | B | c
Willow-Weave Midwife | Healer | wind veil lantern | W | u
Leaf-Reckoner | Scholar | near short none | U | u | Autumn is the busy season.
Deep-Wood Forager | Forager | poncho cone crook | G | c
Gallows-Tree Confessor | Priest | near hood none | B | r | He hears the ropes creak and gives the branches absolution.
Foxfire Duellist // Fox, After All | Blade // Beast — Fox | near knots band // fox | R | r | The glove fits. The tail was always going to be a problem.`,
    Beast: `
Sorrel Stag | Stag | stag | G | c
Hollow-Log Cub | Bear | bear | G | c
Button-Eyed Hare | Hare | hare | W | c | It was stitched by someone who loved hares and had only heard of them.
Rot-Wing Moth | Moth | moth | B | c
Acorn Weevil | Beetle | beetle | G | c
Mist Owl | Owl | owl | U | c
Briar Fox | Fox | fox | R | c | Three hens, one apology, in that order.
Sap-Drinking Bee | Bee | bee | W | c
Slow Snail of the Stones | Snail | snail | G | c | It set out before the stones did.
Pool Dragonfly | Dragonfly | dragonfly | U | c
Leaf-Litter Adder | Serpent | serpent | B | c
Ember-Bellied Newt | Newt | salamander | R | c
Ivy-Draped Wolf | Wolf | wolf | G | u
Candle Stag | Stag | stag | W | r | Each tine burns for one lost traveller, and goes out when they are found.
Gourd Tortoise | Tortoise | tortoise | G | u
Mourning Bat | Bat | bat | B | u
Speaker of the Starlings | Starling | bird | UB | u | The motion was carried. It is not yet known where.
Thunder Bear of Oldstump | Bear | bear | RG | r
Witness Owl | Owl | owl | B | r | It has seen everything at least once and blinked at none of it.
Hedgeback Matriarch | Bear | bear | G | u
The Stag That Is the Wood | Stag | stag | GW | m | Count the trees. Count them again when it has lifted its head.
Mushroom Snail | Snail | snail | R | c`,
    Relic: `
Crown of the Rootless King | Crown | crown | B | m | It has put out a leaf. Nobody has told him.
Seed-Jar of the Second Forest | Vessel | amphora | G | r | Not to be opened until this one has been finished.
Horn of the Unseen Hunt | Horn | horn | R | r
Honey-Glass Lantern | Lamp | lantern | W | u
Spindle of Fallen Hair | Tool | spool | C | c
Beech-Bark Mask | Mask | mask | G | u
Thimble of First Dew | Vessel | chalice | U | u | Enough to drown a sorrow, if it is a small one.
Woodwright's Dagger | Blade | dagger | C | c
Jar of Obedient Fireflies | Vessel | jar | W | u
Moss-Grown Ring | Ring | ring | B | c
Herbal of Doubtful Cures | Book | book | G | c | The margins are full of thanks in a different hand.
Badger-Court Key | Key | key | C | c`,
    Rite: `
Turn Over the Log | Vigil | spiral | G | c
Rain on Every Leaf at Once | Calling | rain | U | c
Bury the Quarrel | Oath | hands | W | c | They dug it deep. In spring it had come up as daisies, arguing.
Mushroom-Ring Reckoning | Bargain | ripples | B | u
Wildfire Proverb | Proverb | flame | R | u | “Yes,” says the seed. “And?”
Thousand-Petal Thaw | Calling | petals | W | u
Knot the Path Behind You | Secret | knot | UB | r
Ask the Oldest Tree | Vigil | mandala | G | r | It will answer. Bring lunch, and somebody to inherit the question.
Sap-Rise | Calling | burst | G | c
Hush of Owls | Secret | mandala | UB | u`,
    Place: `
Oldstump | Glade | stones | G | c
The Badger Court | Burrow | gate | B | u | All rise. Mind your heads.
Fennimore's Great Oak | Tree | greattree | G | r | Every door in it opens onto a different autumn.
House in the High Beech | House | treehouse | W | u
Silver Ladder Falls | Falls | fall | U | u
Toadstool Terraces | Terrace | ziggurat | R | c
Footbridge over Nothing Much | Bridge | bridge | C | c | Rebuilt each spring, out of politeness.
Seven-Path Cross | Crossing | stones | W | c
Where the First Tree Fell // Where It Rose Again | Tree // Tree | stones // greattree | BG | m | The forest made no sound. It was listening.`,
    Omen: `
Harvest Moon in the Branches | Moon | moon | G | c
Fox-Fire Nights | Lights | meteors | R | u
The Hare in the Stars | Stars | constellation | W | u | She has been about to land for nine thousand years.
Thorn Eclipse | Eclipse | eclipse | B | r
Crescent Caught in a Web | Moon | crescent | U | c | The spider has not decided.`,
  },
};
