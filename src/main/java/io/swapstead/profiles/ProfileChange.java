package io.swapstead.profiles;

import io.swapstead.core.Failure;
import io.swapstead.core.Text;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

/** What a change of one's own profile may be: pure, so that the rules can be read and tested alone. */
final class ProfileChange {
    /** How long a card type stays. */
    static final Duration CARD_TYPE_STAYS = Duration.ofDays(30);

    private static final Set<String> LINES = Set.of("display_name", "tagline", "city", "country");

    private ProfileChange() {}

    /**
     * The change as it is kept: one line each, without what hides or reorders text; an emptied text is null.
     *
     * @param onboarding while that is under way, the card type may still be changed freely
     * @throws Failure INVALID or CONFLICT for what may not be
     */
    static JsonObject of(JsonObject asked, MeSql.Settled settled, boolean onboarding, Instant now) {
        JsonObject change = asked.copy();
        for (String field : LINES) {
            if (change.getValue(field) instanceof String text) {
                String line = Text.oneLine(text);
                change.put(field, line.isEmpty() ? null : line);
            }
        }
        if (change.containsKey("display_name") && change.getValue("display_name") == null) {
            throw Failure.invalid("display_name", "must not be empty");
        }
        if (change.getValue("timezone") instanceof String zone
                && !ZoneId.getAvailableZoneIds().contains(zone)) {
            throw Failure.invalid("timezone", "must be an IANA time zone such as Europe/Lisbon");
        }
        if (!onboarding || settled.completed() != null) {
            cardType(change, settled, now);
        }
        return change;
    }

    private static void cardType(JsonObject change, MeSql.Settled settled, Instant now) {
        String asked = change.getString("card_type");
        Instant changed = settled.cardTypeChanged();
        if (asked == null || asked.equals(settled.cardType()) || settled.cardType() == null || changed == null) {
            return;
        }
        Instant free = changed.plus(CARD_TYPE_STAYS);
        if (free.isAfter(now)) {
            throw Failure.conflict("Your card type can be changed again on "
                            + free.toString().substring(0, 10) + ".")
                    .field(
                            "card_type",
                            "cannot be changed before " + free.toString().substring(0, 10))
                    .with("available_at", free.toString());
        }
    }
}
