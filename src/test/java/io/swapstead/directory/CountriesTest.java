package io.swapstead.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Codes of countries come and go with those who live there. */
class CountriesTest {
    private final Countries countries = new Countries();

    @Test
    void whoMovesOnAndOnNeedsNoMoreCodes() {
        Countries.Spelling home = countries.enter("Land 0");
        for (int i = 1; i < 1_000; i++) {
            Countries.Spelling next = countries.enter("Land " + i);
            countries.leave(home);
            home = next;
        }
        assertThat(countries.size()).isLessThan(4);
        assertThat(countries.code("land 999")).isEqualTo(home.code);
        assertThat(countries.code("Land 5")).isEqualTo(People.NOBODY);
    }

    @Test
    void aCountryIsCalledWhatMostCallIt() {
        Countries.Spelling shouted = countries.enter("gErMaNy");
        Countries.Spelling plain = countries.enter(" Germany ");
        assertThat(plain.code).isEqualTo(shouted.code);
        countries.enter("Germany");
        assertThat(countries.json(plain.code)).isEqualTo("\"Germany\"");
        countries.leave(plain);
        countries.leave(plain);
        assertThat(countries.json(shouted.code)).isEqualTo("\"gErMaNy\"");
        countries.leave(shouted);
        assertThat(countries.json(shouted.code)).isEqualTo("\"\"");
    }

    @Test
    void nobodyLivesNowhere() {
        assertThat(countries.enter(null)).isSameAs(countries.none);
        assertThat(countries.enter("  ").code).isEqualTo(Countries.NONE);
        countries.leave(countries.none);
        assertThat(countries.size()).isEqualTo(1);
    }
}
