package io.swapstead.accounts;

import io.swapstead.events.Retention;
import java.util.List;

/** What accounts keep no longer. */
final class Leftovers {
    static final List<Retention.Rule> RULES = List.of(
            Retention.Rule.of("refresh_tokens", "expires_at < $1::timestamptz - interval '1 day'"),
            Retention.Rule.of("account_tokens", "expires_at < $1::timestamptz - interval '1 day'"),
            Retention.Rule.of("account_exports", "made_at < $1::timestamptz - interval '1 hour'"),
            // A browser that was not used for so long is a stranger again.
            Retention.Rule.of("user_devices", "last_seen_at < $1::timestamptz - interval '180 days'"),
            // They got their time from the database.
            Retention.Rule.of(
                    "idempotency_keys",
                    "created_at < least($1::timestamptz, clock_timestamp()) - interval '24 hours'"));

    private Leftovers() {}
}
