package io.swapstead.collections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Files that apps wrote for people, where the folder with them is at hand, and those that the build makes. */
class RealExportsTest {
    private static final Path FOLDER = Path.of("../shared/data/cards/csv");

    /** File, app or the mapping it needs, rows with data, lines refused. */
    private static final String FILES =
            """
            archidekt/archidekt-real-export.csv | archidekt | 43 |
            deckbox/deckbox-2017-old.subset.csv | deckbox | 665 |
            deckbox/deckbox-2023-small.csv | deckbox | 7 |
            deckbox/deckbox-all-columns.subset.csv | deckbox | 679 |
            deckbox/deckbox-field-fidelity.csv | deckbox | 9 |
            deckbox/deckbox-real-export.csv | deckbox | 41 |
            deckbox/deckbox-semicolon.csv | deckbox | 4 |
            dragonshield/dragonshield-collection.subset.csv | dragonshield | 434 |
            dragonshield/dragonshield-field-fidelity.csv | dragonshield | 9 |
            dragonshield/dragonshield-real-export.csv | dragonshield | 42 |
            dragonshield/dragonshield-tokens-real-export.csv | dragonshield | 4 |
            manabox/manabox-added-column.csv | manabox | 8 |
            manabox/manabox-collection-crlf.csv | manabox | 219 |
            manabox/manabox-collection.subset.csv | manabox | 599 | 2 33
            manabox/manabox-field-fidelity.csv | manabox | 9 |
            manabox/manabox-real-export.csv | manabox | 42 |
            moxfield/bad/moxfield-blank-and-delimiter-rows.csv | moxfield | 2 |
            moxfield/bad/moxfield-count-rejected.csv | moxfield | 4 | 2 3 4 5
            moxfield/bad/moxfield-foil-rejected.csv | moxfield | 3 | 2 3 4
            moxfield/bad/moxfield-language-rejected.csv | moxfield | 2 | 2 3
            moxfield/bad/moxfield-mixed-warnings-and-errors.csv | moxfield | 4 | 4
            moxfield/bad/moxfield-warnings-only.csv | moxfield | 3 |
            moxfield/bad/moxfield-wrong-format-headers.csv | dragonshield | 2 |
            moxfield/moxfield-conditions-real-export.csv | moxfield | 6 |
            moxfield/moxfield-field-fidelity.csv | moxfield | 9 |
            moxfield/moxfield-haves-2.subset.csv | moxfield | 347 |
            moxfield/moxfield-haves.subset.csv | moxfield | 1182 |
            moxfield/moxfield-real-export.csv | moxfield | 43 |
            other/cardmarket-generated.csv | cardmarket_id: idProduct, quantity: groupCount, finish: isFoil, condition: condition, language: idLanguage | 40 |
            other/delver-echomtg.csv | name: Name, set_name: Set, quantity: Reg Qty, foil_quantity: Foil Qty, price: Acquired | 13 |
            other/mtggoldfish-collection.subset.csv | name: Card, set_code: Set ID, collector_number: Collector Number, quantity: Quantity, finish: Foil, scryfall_id: Scryfall ID | 100 |
            other/topdecked-real-export.csv | name: NAME, set_code: SETCODE, collector_number: COLLECTOR NUMBER, quantity: QUANTITY, finish: FINISH, scryfall_id: ID, language: LANG, condition: CONDITION | 43 |
            tcgplayer/tcgplayer-all-options.csv | tcgplayer | 3 |
            tcgplayer/tcgplayer-collection.csv | tcgplayer | 1010 |
            tcgplayer/tcgplayer-minimal.csv | tcgplayer | 11 |
            """;

    /** What each app's round trip of one collection changed, against Moxfield's: `-` is lost, `+` came instead. */
    private static final Map<String, List<String>> CHANGES = Map.of(
            "manabox",
            List.of("-Lightning Bolt DMG", "-Lightning Bolt MP", "+Lightning Bolt HP"),
            "archidekt",
            List.of("-Lightning Bolt LP", "-Lightning Bolt es", "+Lightning Bolt", "+Lightning Bolt"),
            "deckbox",
            List.of(
                    "-Demonic Tutor ETCHED",
                    "-Demonic Tutor ETCHED",
                    "-Lightning Bolt DMG",
                    "-Lightning Bolt MP",
                    "+Demonic Tutor FOIL",
                    "+Demonic Tutor FOIL",
                    "+Lightning Bolt HP"),
            "dragonshield",
            List.of(
                    "-Demonic Tutor ETCHED",
                    "-Demonic Tutor ETCHED",
                    "-Lightning Bolt LP",
                    "-Lightning Bolt zhs",
                    "+Demonic Tutor FOIL",
                    "+Demonic Tutor FOIL",
                    "+Lightning Bolt"),
            "topdecked",
            List.of("-Demonic Tutor ETCHED", "+Demonic Tutor FOIL"));

    @TestFactory
    Stream<DynamicTest> everyRowIsReadOrRefused() {
        return files().map(line -> DynamicTest.dynamicTest(line[0], () -> {
            VendorReader reader = reader(line[0]);
            Reading reading = reader.read();

            assertThat(reader.vendor() == null ? null : reader.vendor().key())
                    .isEqualTo(line[1].contains(":") ? null : line[1]);
            assertThat(reading.rows()).isEqualTo(Integer.parseInt(line[2]));
            assertThat(reading.rejected())
                    .extracting(rejection -> "" + rejection.line())
                    .containsExactly(line[3].isEmpty() ? new String[0] : line[3].split(" ", -1));
            assertThat(reading.rejected())
                    .noneMatch(rejection ->
                            rejection.reason().isBlank() || rejection.text().isBlank());
            assertThat(reading.copies().stream().map(VendorRow::line).distinct().count()
                            + reading.rejected().size())
                    .isEqualTo(reading.rows());
        }));
    }

    @TestFactory
    Stream<DynamicTest> theSameCollectionComesOutOfEveryApp() {
        return files().map(line -> line[0])
                .filter(file ->
                        file.endsWith("-real-export.csv") && CHANGES.containsKey(app(file)) && !file.contains("tokens"))
                .map(file -> DynamicTest.dynamicTest(app(file), () -> {
                    List<String> lost = collection("moxfield/moxfield-real-export.csv");
                    List<String> changes = new ArrayList<>();
                    for (String copy : collection(file)) {
                        if (!lost.remove(copy)) {
                            changes.add("+" + copy);
                        }
                    }
                    lost.forEach(copy -> changes.add("-" + copy));

                    assertThat(changes).containsExactlyInAnyOrderElementsOf(CHANGES.getOrDefault(app(file), List.of()));
                }));
    }

    @TestFactory
    Stream<DynamicTest> theSampleComesOutOfEveryApp() {
        return Stream.of(Vendor.values())
                .filter(vendor -> Files.exists(sample(vendor)))
                .map(vendor -> DynamicTest.dynamicTest(vendor.key(), () -> {
                    VendorReader reader = reader(sample(vendor), Mapping.NONE);
                    Reading reading = reader.read();

                    assertThat(reader.vendor()).isEqualTo(vendor);
                    assertThat(reading.rejected()).isEmpty();
                    assertThat(reading.copies()).hasSize(43);
                    assertThat(reading.copies().stream()
                                    .map(VendorRow::language)
                                    .distinct())
                            .hasSize(11);
                    assertThat(reading.copies().stream()
                                    .map(VendorRow::condition)
                                    .distinct())
                            .hasSize(5);
                }));
    }

    private static Path sample(Vendor vendor) {
        return Path.of("target/classes/sample/exports", vendor.key() + ".csv");
    }

    private static String app(String file) {
        String name = file.substring(file.indexOf('/') + 1);
        return name.substring(0, name.indexOf('-'));
    }

    private static List<String> collection(String file) {
        List<String> copies = new ArrayList<>();
        for (VendorRow row : reader(file).read().copies()) {
            String name = ("" + row.name()).replaceFirst(" // .*", "");
            String unusual = (row.finish() == Finish.NONFOIL ? "" : " " + row.finish())
                    + (row.condition() == Condition.NM ? "" : " " + row.condition())
                    + (row.language().equals("en") ? "" : " " + row.language());
            for (int i = 0; i < row.quantity(); i++) {
                copies.add(name + unusual);
            }
        }
        return copies;
    }

    private static VendorReader reader(String file) {
        String[] line = files().filter(candidate -> candidate[0].equals(file))
                .findFirst()
                .orElseThrow();
        Mapping mapping = line[1].contains(":") ? Mapping.of(line[1].replace(", ", "\n")) : Mapping.NONE;
        return reader(FOLDER.resolve(file), mapping);
    }

    private static VendorReader reader(Path file, Mapping mapping) {
        try {
            return VendorReader.of(CsvFile.of(Files.readAllBytes(file)), null, mapping, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<String[]> files() {
        return Files.isDirectory(FOLDER)
                ? FILES.lines().map(line -> (line + " ").split(" ?\\| ?", -1)).map(cells -> {
                    cells[3] = cells[3].strip();
                    return cells;
                })
                : Stream.of();
    }
}
