package io.swapstead.notifications;

import io.vertx.core.json.JsonObject;
import java.util.Locale;

/** Why somebody got a notification, in words and in settings. */
final class Reason {
    private Reason() {}

    static JsonObject of(Type type, Preferences preferences) {
        JsonObject reason = new JsonObject().put("type", type.word()).put("category", type.category);
        if (type.setting == null) {
            return reason.putNull("setting")
                    .putNull("level")
                    .put(
                            "sentence",
                            type.urgent()
                                    ? "It is about your account's security or standing; this cannot be switched off."
                                    : "It stands for several that came at once.");
        }
        Setting.Level level = preferences.level(type.setting);
        return reason.put("setting", type.setting.word())
                .put("level", level.word())
                .put("sentence", "You have " + words(type.setting) + " set to " + words(level) + ".");
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
