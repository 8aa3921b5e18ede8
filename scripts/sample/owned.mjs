/** What the imaginary collector owns: name, set, number where a name has several, finish, condition, language, copies, for trade. */
export const OWNED = `
Isolde Marrow, Keeper of the Ninth Lamp|slr||nonfoil|NM|en|1|0
Isolde Marrow, Keeper of the Ninth Lamp|lgt||etched|NM|en|1|1
Captain Sefa Quill|slr||foil|NM|en|1|1
Apprentice Lampwright // Keeper of One Small Lamp|slr||nonfoil|NM|en|2|1
Dock Cat of Nine Suppers|lgt|a|foil|NM|en|1|0
The Ninth Lamp|slr||nonfoil|LP|en|1|0
The Ninth Lamp|lgt|★|foil|NM|en|1|1
Toy Boat, Found Sailing|slr||nonfoil|NM|en|4|3
Black Noon at Sea // The Day Comes Back|slr||foil|NM|en|1|1
Whale of the Last Longitude|lgt||nonfoil|NM|en|1|0
Bottled Squall|slr||nonfoil|NM|en|3|2
Saint Orrin's Light|slr||nonfoil|NM|en|1|0
Mother Anahit of the Long Firing|kln||nonfoil|NM|en|1|1
Glaze Alchemist|kln||nonfoil|NM|en|4|4
Kiln Cat|kln||foil|NM|en|1|0
Kiln-Born Salamander|lgt||etched|NM|en|1|1
The Unbroken Bowl|kln||nonfoil|NM|en|1|0
Tower of the Last Glaze // The Tower, Fired|lgt||nonfoil|NM|en|1|1
Judge's Thumb-Tablet|kln||nonfoil|NM|en|2|0
Grandmother Fennimore|ubg||nonfoil|NM|en|1|1
Foxfire Duellist // Fox, After All|ubg||nonfoil|NM|en|1|0
The Stag That Is the Wood|ubg||foil|NM|en|1|0
Bramble Poacher|ubg||nonfoil|NM|en|3|3
House in the High Beech|ubg||nonfoil|NM|en|1|0
Astronomer-Regent Odile|ovl||nonfoil|NM|en|1|1
Vesper the Lamplighter|ovl||foil|NM|en|1|0
Cellar Octopus|ovl||nonfoil|NM|en|2|2
Comet Pamphleteer|ovl||nonfoil|M|en|1|0
Comet Pamphleteer|ovl||nonfoil|NM|en|4|2
Comet Pamphleteer|ovl||nonfoil|LP|en|1|1
Comet Pamphleteer|ovl||nonfoil|MP|en|1|1
Comet Pamphleteer|ovl||nonfoil|HP|en|1|1
Comet Pamphleteer|ovl||nonfoil|DMG|en|1|0
Low Quay|slr||nonfoil|NM|de|1|1
Low Quay|slr||nonfoil|NM|fr|1|1
Low Quay|slr||nonfoil|NM|es|1|1
Low Quay|slr||nonfoil|NM|it|1|1
Low Quay|slr||nonfoil|NM|pt|1|1
Low Quay|slr||nonfoil|NM|ja|1|1
Low Quay|slr||nonfoil|NM|ko|1|1
Low Quay|slr||nonfoil|NM|ru|1|1
Low Quay|slr||nonfoil|NM|zhs|1|1
Low Quay|slr||nonfoil|NM|zht|1|1`;
