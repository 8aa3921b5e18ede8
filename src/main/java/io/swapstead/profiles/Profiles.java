package io.swapstead.profiles;

import io.swapstead.accounts.Accounts;
import io.swapstead.bus.Ask;
import io.vertx.core.json.JsonObject;

/** What others may ask profiles. */
public final class Profiles {
    /** The own profile with its private fields. */
    public static final Ask<Accounts.UserId, JsonObject> ME =
            new Ask<>("profiles.me", Accounts.UserId.class, JsonObject.class);

    private Profiles() {}
}
