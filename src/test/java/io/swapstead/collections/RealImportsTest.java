package io.swapstead.collections;

import static org.assertj.core.api.Assertions.assertThat;

import io.swapstead.cards.Catalogue;
import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Files that apps wrote for people, from their bytes to an inventory, against real cards; where the folder is at hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealImportsTest {
    private static final Path FOLDER = Path.of("../shared/data/cards");

    /** File, rows whose printing is certain, rows whose card alone is, rows refused. */
    private static final String FILES =
            """
            archidekt/archidekt-real-export.csv 3 22 18
            deckbox/deckbox-2017-old.subset.csv 28 336 301
            deckbox/deckbox-2023-small.csv 0 0 7
            deckbox/deckbox-all-columns.subset.csv 69 357 253
            deckbox/deckbox-field-fidelity.csv 0 0 9
            deckbox/deckbox-real-export.csv 3 20 18
            deckbox/deckbox-semicolon.csv 0 0 4
            dragonshield/dragonshield-collection.subset.csv 21 113 300
            dragonshield/dragonshield-field-fidelity.csv 0 0 9
            dragonshield/dragonshield-real-export.csv 3 21 18
            dragonshield/dragonshield-tokens-real-export.csv 0 0 4
            manabox/manabox-added-column.csv 0 0 8
            manabox/manabox-collection-crlf.csv 8 15 196
            manabox/manabox-collection.subset.csv 44 253 302
            manabox/manabox-field-fidelity.csv 0 0 9
            manabox/manabox-real-export.csv 3 21 18
            moxfield/bad/moxfield-blank-and-delimiter-rows.csv 0 2 0
            moxfield/bad/moxfield-count-rejected.csv 0 0 4
            moxfield/bad/moxfield-foil-rejected.csv 0 0 3
            moxfield/bad/moxfield-language-rejected.csv 0 0 2
            moxfield/bad/moxfield-mixed-warnings-and-errors.csv 0 2 2
            moxfield/bad/moxfield-warnings-only.csv 0 3 0
            moxfield/bad/moxfield-wrong-format-headers.csv 0 2 0
            moxfield/moxfield-conditions-real-export.csv 0 3 3
            moxfield/moxfield-field-fidelity.csv 0 0 9
            moxfield/moxfield-haves-2.subset.csv 29 168 150
            moxfield/moxfield-haves.subset.csv 137 644 401
            moxfield/moxfield-real-export.csv 3 22 18
            other/cardmarket-generated.csv 3 0 37
            other/delver-echomtg.csv 0 3 10
            other/mtggoldfish-collection.subset.csv 0 3 97
            other/topdecked-real-export.csv 3 22 18
            tcgplayer/tcgplayer-all-options.csv 0 1 2
            tcgplayer/tcgplayer-collection.csv 13 19 978
            tcgplayer/tcgplayer-minimal.csv 0 1 10
            """;

    /** What an app's round trip of one collection changed, against Moxfield's: `-` is lost, `+` came instead. */
    private static final Map<String, List<String>> LOSSES = Map.of(
            "archidekt",
            List.of(
                    "-1 Lightning Bolt LP en",
                    "-1 Lightning Bolt NM es",
                    "-1 Lightning Bolt NM en",
                    "+3 Lightning Bolt NM en"),
            "deckbox",
            List.of(
                    "-1 Lightning Bolt DMG en",
                    "-1 Lightning Bolt MP en",
                    "-1 Lightning Bolt HP en",
                    "+2 Lightning Bolt HP en"),
            "manabox",
            List.of(
                    "-1 Lightning Bolt DMG en",
                    "-1 Lightning Bolt MP en",
                    "-1 Lightning Bolt HP en",
                    "+2 Lightning Bolt HP en"),
            "dragonshield",
            List.of(
                    "-1 Lightning Bolt LP en",
                    "-1 Lightning Bolt NM zhs",
                    "-1 Lightning Bolt NM en",
                    "+2 Lightning Bolt NM en"),
            "moxfield",
            List.of(),
            "topdecked",
            List.of());

    private @Nullable Room opened;
    private int users;

    @AfterAll
    void close() {
        if (opened != null) {
            opened.close();
        }
    }

    private Room room() throws Exception {
        if (opened == null) {
            opened = new Room();
            Catalogue.files(opened.database, FOLDER.resolve("scryfall"));
        }
        return opened;
    }

    @TestFactory
    Stream<DynamicTest> everyRowIsImportedOrRefusedWithAReason() {
        return Stream.of(FOLDER)
                .filter(Files::isDirectory)
                .flatMap(folder -> FILES.lines())
                .map(line -> line.split(" ", -1))
                .map(line -> DynamicTest.dynamicTest(line[0], () -> {
                    JsonObject done = importFile(nobody(), line[0]);
                    int guessed = done.getJsonArray("guessed").size();

                    assertThat(done.getString("status")).isEqualTo("done");
                    assertThat(done.getInteger("imported") - guessed).isEqualTo(Integer.parseInt(line[1]));
                    assertThat(guessed).isEqualTo(Integer.parseInt(line[2]));
                    assertThat(done.getJsonArray("rejected")).hasSize(Integer.parseInt(line[3]));
                    assertThat(done.getInteger("rows"))
                            .isEqualTo(done.getInteger("imported")
                                    + done.getJsonArray("rejected").size());
                }));
    }

    @TestFactory
    Stream<DynamicTest> sixAppsBringTheSameInventory() {
        return Stream.of(FOLDER).filter(Files::isDirectory).flatMap(folder -> LOSSES.keySet().stream()
                .map(app -> DynamicTest.dynamicTest(app, () -> {
                    List<String> lost = inventory("moxfield/moxfield-real-export.csv");
                    List<String> changes = new ArrayList<>();
                    for (String item : inventory(file(app))) {
                        if (!lost.remove(item)) {
                            changes.add("+" + item);
                        }
                    }
                    lost.forEach(item -> changes.add("-" + item));

                    assertThat(changes).containsExactlyInAnyOrderElementsOf(LOSSES.getOrDefault(app, List.of()));
                })));
    }

    private static String file(String app) {
        return (app.equals("topdecked") ? "other" : app) + "/" + app + "-real-export.csv";
    }

    private List<String> inventory(String file) throws Exception {
        long user = nobody();
        importFile(user, file);
        List<String> items = new ArrayList<>();
        room().items(user).getJsonArray("items").forEach(each -> {
            JsonObject item = (JsonObject) each;
            items.add(item.getInteger("quantity") + " "
                    + item.getJsonObject("card").getString("name")
                    + (item.getString("finish").equals("foil") ? " foil " : " ") + item.getString("condition") + " "
                    + item.getString("language"));
        });
        return items;
    }

    private long nobody() throws Exception {
        return room().user("user" + ++users);
    }

    private JsonObject importFile(long user, String file) throws Exception {
        byte[] content = Files.readAllBytes(FOLDER.resolve("csv").resolve(file));
        return room().importFile(user, "inventory", content, mapping(file), false);
    }

    private static @Nullable String mapping(String file) {
        String columns = RealExportsTest.files()
                .filter(line -> line[0].equals(file))
                .findFirst()
                .orElseThrow()[1];
        if (!columns.contains(":")) {
            return null;
        }
        Map<String, Object> mapping = new LinkedHashMap<>();
        for (String column : columns.split(", ", -1)) {
            mapping.put(column.split(": ", -1)[0], column.split(": ", -1)[1]);
        }
        return new JsonObject(mapping).encode();
    }
}
