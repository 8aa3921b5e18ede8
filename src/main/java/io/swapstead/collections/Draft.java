package io.swapstead.collections;

import io.swapstead.collections.Collections.NewItem;
import io.swapstead.core.Failure;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An item as it is about to be stored: the rules of what an inventory may hold. */
record Draft(
        long cardId,
        int quantity,
        String finish,
        String condition,
        String language,
        int forTrade,
        @Nullable BigDecimal askingPrice,
        @Nullable String notes) {
    /** Most copies of one item; as the contract says. */
    static final int MOST = 9999;

    /** Copies to add. */
    static Draft of(NewItem item, Kind kind) {
        Draft draft = new Draft(
                kind.cardId(),
                Objects.requireNonNullElse(item.quantity(), 1),
                Objects.requireNonNullElse(item.finish(), kind.finishes().get(0)),
                Objects.requireNonNullElse(item.condition(), Condition.NM.name()),
                Objects.requireNonNullElse(item.language(), kind.lang()),
                Objects.requireNonNullElse(item.forTrade(), 0),
                Fields.money("asking_price", item.askingPrice()),
                text(item.notes()));
        return draft.possible(kind);
    }

    /** An item with changes. Fewer copies leave fewer for trade, unless the change says how many. */
    static Draft of(Item item, Fields change, Kind kind) {
        int quantity = change.number("quantity", item.quantity());
        Draft draft = new Draft(
                kind.cardId(),
                quantity,
                change.text("finish", item.finish()),
                change.text("condition", item.condition()),
                change.text("language", item.language()),
                change.number("for_trade", Math.min(quantity, item.forTrade())),
                change.moneyOrNull("asking_price", item.askingPrice()),
                text(change.textOrNull("notes", item.notes())));
        draft.keepsReserved(item);
        return draft.possible(kind);
    }

    private Draft possible(Kind kind) {
        kind.requireFinish(finish);
        if (forTrade > quantity) {
            throw Kind.impossible("for_trade", "there are only " + quantity + " copies");
        }
        return this;
    }

    private void keepsReserved(Item item) {
        boolean same =
                finish.equals(item.finish()) && condition.equals(item.condition()) && language.equals(item.language());
        if (quantity < item.reserved() || (!same && item.reserved() > 0)) {
            throw reserved(item.reserved());
        }
    }

    /** What accepted trades hold stays as it is until they have ended. */
    static Failure reserved(int copies) {
        return Failure.conflict("Accepted trades hold " + copies + " copies of this. Finish or cancel them first.")
                .with("reserved", copies);
    }

    private static @Nullable String text(@Nullable String notes) {
        return notes == null || notes.isBlank() ? null : notes.strip();
    }
}
