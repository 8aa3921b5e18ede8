package io.swapstead.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The quick search among a few hundred names. */
class SearchTest {
    private final Index index = index();
    private final Search search = new Search(index);

    private static Index index() {
        People people = new People(16);
        Map<Sort, Order> orders = new HashMap<>();
        Sort.COMMON.forEach(sort -> orders.put(sort, new Order(people, sort, new int[0])));
        Index index = new Index(new Loading.Loaded(
                people,
                Map.of(),
                new Grams(people.allNames()),
                orders,
                new Order(people, Sort.DISCOVERY_SCORE, new int[0])));
        List<String> names =
                List.of("hydra", "hydrangea", "old_hydra", "Chloé Moreau", "Ana Stone", "Mary Ann Lee", "50% off");
        for (int i = 0; i < names.size(); i++) {
            put(index, i + 1, "user-" + (char) ('a' + i), names.get(i), Trait.SEARCHABLE);
        }
        for (int i = 100; i < 400; i++) {
            put(index, i, "filler" + i, "Filler " + i, Trait.SEARCHABLE);
        }
        put(index, 900, "hidden-one", "Hydra Hidden", 0);
        index.names.use(new Grams(index.people.allNames()));
        return index;
    }

    private static void put(Index index, long id, String username, String name, int traits) {
        index.put(new Trader(id, 0, 0, 100, 0, 0, traits, 0, null, Names.of(username, name)), 0);
    }

    private List<Long> find(String typed) {
        return search.find(Names.query(typed), Set.of(), 10).stream()
                .map(index.people::id)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "hydra, 1 2 3",
        "HYDRANGEA, 2",
        "hyrda, 1 2 3",
        "hydrnagea, 2",
        "chloe, 4",
        "chleo, 4",
        "mor, 4",
        "stone, 5",
        "stoone, 5",
        "ann, 6",
        "user-b, 2",
        "50%, 7",
        "%, 7",
        "_, 3",
        "xyzzy, ",
        "filler123, 123"
    })
    void theBestHitsComeFirst(String typed, String ids) {
        List<Long> expected = ids == null
                ? List.of()
                : List.of(ids.split(" ")).stream().map(Long::valueOf).toList();
        List<Long> found = find(typed);
        assertThat(found.subList(0, Math.min(found.size(), expected.size()))).isEqualTo(expected);
        assertThat(found.isEmpty()).isEqualTo(expected.isEmpty());
        assertThat(found).doesNotContain(900L);
    }

    @Test
    void aSingleLetterFindsBeginningsOfNamesFirst() {
        assertThat(find("h")).startsWith(1L, 2L);
        assertThat(find("f")).hasSize(10);
    }

    @Test
    void whoIsRenamedIsFoundByTheNewNameAlone() {
        put(index, 123, "renamed", "Zebra Crossing", Trait.SEARCHABLE);
        assertThat(find("zebra")).containsExactly(123L);
        assertThat(find("filler123")).doesNotContain(123L);
    }

    @Test
    void whatNoLetterCouldBeFindsNobody() {
        byte[] odd = "\ud83d\ude00\ud83d\ude00".getBytes(StandardCharsets.UTF_8);
        assertThat(search.find(odd, Set.of(), 10)).isEmpty();
    }
}
