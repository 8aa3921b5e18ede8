package io.swapstead.http;

import io.vertx.core.json.JsonObject;
import java.util.Objects;

/** Which Swapstead this is. */
public final class Version {
    private Version() {}

    /** The version of the jar, or {@code dev} when run from classes. */
    public static String number() {
        return Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "dev");
    }

    static JsonObject json() {
        return new JsonObject().put("name", "swapstead").put("version", number());
    }
}
