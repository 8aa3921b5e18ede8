package io.swapstead.moderation;

import io.swapstead.db.Db;
import io.swapstead.http.Refusals;
import io.vertx.core.Future;
import java.util.Locale;

/** Writes privileged calls that the edge turned away into the audit log, beside those that the rules refuse. */
public final class RefusedCalls implements Refusals {
    private final Audit audit;

    public RefusedCalls(Db db) {
        this.audit = new Audit(db);
    }

    @Override
    public Future<Void> refused(long userId, String operation, String path, String why) {
        String action = "call." + operation.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        return audit.refused(userId, path, action, why).otherwiseEmpty();
    }
}
