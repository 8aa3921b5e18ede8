package io.swapstead.notifications;

import io.swapstead.core.Failure;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to be told.
 *
 * @param chosen only what differs from the defaults
 */
record Preferences(
        Map<String, String> chosen,
        boolean quietEnabled,
        @Nullable LocalTime quietStart,
        @Nullable LocalTime quietEnd,
        String timezone,
        boolean emailEnabled) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    Setting.Level level(Setting setting) {
        String word = chosen.get(setting.word());
        return word == null ? setting.standard : Setting.Level.of(word);
    }

    Quiet quiet() {
        return quietEnabled && quietStart != null && quietEnd != null
                ? new Quiet(true, quietStart, quietEnd, ZoneId.of(timezone))
                : Quiet.NEVER;
    }

    ZoneId zone() {
        return ZoneId.of(timezone);
    }

    JsonObject json() {
        JsonObject json = new JsonObject();
        Arrays.stream(Setting.values())
                .forEach(setting -> json.put(setting.word(), level(setting).word()));
        return json.put("quiet_hours_enabled", quietEnabled)
                .put("quiet_hours_start", wall(quietStart))
                .put("quiet_hours_end", wall(quietEnd))
                .put("timezone", timezone)
                .put("email_enabled", emailEnabled);
    }

    /**
     * These with some changed; what the change does not name stays.
     *
     * @throws Failure INVALID for an unknown zone, equal times, or enabling without times
     */
    Preferences with(JsonObject change) {
        Map<String, String> all = new HashMap<>(chosen);
        for (Setting setting : Setting.values()) {
            Optional.ofNullable(change.getString(setting.word())).ifPresent(level -> all.put(setting.word(), level));
        }
        Preferences changed = new Preferences(
                all,
                change.getBoolean("quiet_hours_enabled", quietEnabled),
                time(change, "quiet_hours_start", quietStart),
                time(change, "quiet_hours_end", quietEnd),
                zone(Objects.requireNonNullElse(change.getString("timezone"), timezone)),
                change.getBoolean("email_enabled", emailEnabled));
        changed.check();
        return changed;
    }

    private void check() {
        if (quietEnabled && quietStart == null) {
            throw Failure.invalid("quiet_hours_start", "is required for quiet hours");
        } else if (quietEnabled && quietEnd == null) {
            throw Failure.invalid("quiet_hours_end", "is required for quiet hours");
        } else if (quietStart != null && quietStart.equals(quietEnd)) {
            throw Failure.invalid("quiet_hours_end", "must differ from the start");
        }
    }

    private static String zone(String name) {
        try {
            if (ZoneId.getAvailableZoneIds().contains(name)) {
                return ZoneId.of(name).getId();
            }
        } catch (DateTimeException e) {
            // refused below
        }
        throw Failure.invalid("timezone", "is no IANA time zone, such as Europe/Berlin");
    }

    private static @Nullable LocalTime time(JsonObject change, String field, @Nullable LocalTime before) {
        if (!change.containsKey(field)) {
            return before;
        }
        String text = change.getString(field);
        return text == null ? null : LocalTime.parse(text.substring(0, 5), CLOCK);
    }

    private static @Nullable String wall(@Nullable LocalTime time) {
        return time == null ? null : CLOCK.format(time);
    }
}
