package io.swapstead.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The shapes of request that are measured, by name. */
final class BenchCases {
    private static final Path SHARED = Path.of("../shared/bench/http/cases.tsv");
    private static final String SEARCH = "/api/directory/search?q=";
    private static final String LIST = "/api/directory?";

    private BenchCases() {}

    /** Those of the shared list where there is one, and what it leaves out: the last page, a typing error, matches. */
    static Map<String, String> of(int users) throws IOException {
        Map<String, String> cases = Files.exists(SHARED) ? shared() : usual();
        cases.put("dir_last", LIST + "sort=discovery_score&page=" + Math.max(1, users * 19 / 20 / 24));
        cases.put("search_typo", SEARCH + "alpahmage777");
        cases.put("my_wants", LIST + "has_my_wants=true");
        cases.put("my_cards", LIST + "wants_my_cards=true&sort=trades");
        cases.put("best_match", LIST + "sort=best_match");
        return cases;
    }

    private static Map<String, String> shared() throws IOException {
        Map<String, String> cases = new LinkedHashMap<>();
        for (String line : Files.readAllLines(SHARED)) {
            String[] fields = line.split("\t", 2);
            if (!line.startsWith("#") && fields.length == 2 && fields[1].startsWith("/api/")) {
                cases.put(fields[0], fields[1].strip());
            }
        }
        return cases;
    }

    /** The same requests: words with one hit, 0.03 %, 1 % and a third. */
    private static Map<String, String> usual() {
        Map<String, String> cases = new LinkedHashMap<>();
        cases.put("dir_p1", LIST + "sort=discovery_score");
        cases.put("dir_p100", LIST + "sort=discovery_score&page=100");
        cases.put("dir_newest", LIST + "sort=newest");
        cases.put("dir_format", LIST + "format=modern");
        cases.put("dir_format2", LIST + "format=modern,commander");
        cases.put("dir_combo", LIST + "country=Germany&frame_tier=gold,platinum&format=modern");
        Map<String, String> words = Map.of("one", "alphamage777", "few", "4821", "mid", "hydra", "many", "an");
        words.forEach((name, word) -> {
            cases.put("dir_" + name, LIST + "q=" + word);
            cases.put("search_" + name, SEARCH + word);
        });
        cases.put("suggested", "/api/directory/suggested");
        cases.put("achievements", "/api/achievements");
        cases.put("favorites", "/api/favorites");
        return cases;
    }
}
