package io.swapstead.collections;

import io.swapstead.collections.Collections.NewWant;
import io.swapstead.core.Failure;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A want as it is about to be stored: the rules of what can be wanted. */
record WantDraft(
        UUID oracleId,
        @Nullable Long cardId,
        int quantity,
        @Nullable String finish,
        @Nullable String language,
        String minCondition,
        @Nullable BigDecimal maxPrice,
        int priority,
        String visibility) {
    private static final int USUAL_PRIORITY = 3;

    /** A new want; {@code kind} is of its printing, or of any when none is named. */
    static WantDraft of(NewWant want, Kind kind) {
        if (want.oracleId() != null && !want.oracleId().equals(kind.oracleId())) {
            throw Kind.impossible("card_id", "this printing is of another card");
        }
        return new WantDraft(
                        kind.oracleId(),
                        want.cardId(),
                        Objects.requireNonNullElse(want.quantity(), 1),
                        want.finish(),
                        want.language(),
                        Objects.requireNonNullElse(want.minCondition(), Condition.DMG.name()),
                        Fields.money("max_price", want.maxPrice()),
                        Objects.requireNonNullElse(want.priority(), USUAL_PRIORITY),
                        Objects.requireNonNullElse(want.visibility(), "public"))
                .possible(kind);
    }

    /** A want with changes; {@code kind} is of the printing that it names then, or of any. */
    static WantDraft of(Want want, Fields change, Kind kind) {
        if (!want.oracleId().equals(kind.oracleId())) {
            throw Kind.impossible("card_id", "this printing is of another card");
        }
        return new WantDraft(
                        want.oracleId(),
                        change.idOrNull("card_id", want.cardId()),
                        change.number("quantity", want.quantity()),
                        change.textOrNull("finish", want.finish()),
                        change.textOrNull("language", want.language()),
                        change.text("min_condition", want.minCondition()),
                        change.moneyOrNull("max_price", want.maxPrice()),
                        change.number("priority", want.priority()),
                        change.text("visibility", want.visibility()))
                .possible(kind);
    }

    private WantDraft possible(Kind kind) {
        if (cardId != null && finish != null) {
            kind.requireFinish(finish);
        }
        return this;
    }

    /** Fails with INVALID when a want names no card at all. */
    static void requireCard(NewWant want) {
        if (want.cardId() == null && want.oracleId() == null) {
            throw Failure.invalid("card_id", "is required, or oracle_id for any printing");
        }
    }
}
