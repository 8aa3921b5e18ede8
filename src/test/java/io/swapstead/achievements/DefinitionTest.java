package io.swapstead.achievements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

class DefinitionTest {
    @Test
    void everyConditionMustHoldAndTheOneFurthestBehindIsShown() {
        Definition trusted = definition(new JsonObject().put("reviews", 20).put("avg_rating", 4.5));
        Facts facts = new Facts();
        assertThat(trusted.holds(facts)).isFalse();
        assertThat(trusted.progress(facts).json()).isEqualTo(progress(0, 20));
        facts.set(FactNames.place("reviews"), 7);
        facts.set(FactNames.place("avg_rating"), 5);
        assertThat(trusted.progress(facts).json()).isEqualTo(progress(7, 20));
        facts.set(FactNames.place("reviews"), 30);
        facts.set(FactNames.place("avg_rating"), 4.4999);
        assertThat(trusted.holds(facts)).isFalse();
        assertThat(trusted.progress(facts).json()).isEqualTo(progress(4.4999, 4.5));
        facts.set(FactNames.place("avg_rating"), 4.5);
        assertThat(trusted.holds(facts)).isTrue();
        assertThat(trusted.progress(facts).json()).isEqualTo(progress(20, 20));
    }

    @Test
    void aTruthMustBeEqual() {
        Definition owl = definition(new JsonObject().put("night_trade", true));
        Facts facts = new Facts();
        facts.set(FactNames.place("night_trade"), 0);
        assertThat(owl.holds(facts)).isFalse();
        facts.set(FactNames.place("night_trade"), 1);
        assertThat(owl.holds(facts)).isTrue();
    }

    @Test
    void aNewcomerIsWhoHasSetThemselfUpWhateverTheirReviews() {
        Definition newcomer = definition(new JsonObject().put("reviews", 0));
        Facts facts = new Facts();
        facts.set(FactNames.place("reviews"), 3);
        facts.set(FactNames.place("onboarded"), 0);
        assertThat(newcomer.holds(facts)).isFalse();
        facts.set(FactNames.place("onboarded"), 1);
        assertThat(newcomer.holds(facts)).isTrue();
        assertThat(newcomer.holds(new Facts())).isFalse();
    }

    @Test
    void aNumberThatIsNotThereReachesNoThresholdNotEvenZero() {
        Definition none = definition(new JsonObject().put("endorsements_given", 0));
        Facts facts = new Facts();
        assertThat(none.holds(facts)).isFalse();
        facts.set(FactNames.place("endorsements_given"), 0);
        assertThat(none.holds(facts)).isTrue();
    }

    @Test
    void aFactThatNothingKnowsIsRefused() {
        assertThatThrownBy(() -> Definition.conditions(new JsonObject().put("luck", 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Definition.conditions(new JsonObject())).isInstanceOf(IllegalArgumentException.class);
    }

    private static Definition definition(JsonObject threshold) {
        return new Definition(
                1,
                "k",
                "K",
                "",
                "trade",
                "i",
                threshold,
                1,
                null,
                false,
                false,
                null,
                Definition.conditions(threshold));
    }

    private static JsonObject progress(Number current, Number target) {
        return new JsonObject()
                .put("current", current instanceof Integer whole ? (Number) whole.longValue() : current)
                .put("target", target instanceof Integer whole ? (Number) whole.longValue() : target);
    }
}
