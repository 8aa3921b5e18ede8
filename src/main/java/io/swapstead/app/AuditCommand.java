package io.swapstead.app;

import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The log of privileged acts. */
@Command(name = "audit", description = "Look after the log of privileged acts.", mixinStandardHelpOptions = true)
final class AuditCommand implements Runnable {
    /** Walks the chain within the database; the first row that does not fit is where somebody was at work. */
    private static final String VERIFY =
            """
            with chain as (select l.*, lag(hash) over w as before, lag(id, 1, 0::bigint) over w as behind from audit_log l window w as (order by id))
            select count(*) as entries, min(id) filter (where id <> behind + 1 or prev_hash <> coalesce(before, sha256('audit_log'))
              or hash <> audit_hash(prev_hash, id, at, actor_id, target, action, detail, allowed)) as broken from chain""";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private picocli.CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /**
     * Checks that no entry was changed, removed, added or moved. Exit code 1 when one was.
     *
     * @param where the database
     */
    @Command(
            name = "verify",
            description = "Check that no entry was changed, removed, added or moved; exit code 1 when one was.",
            mixinStandardHelpOptions = true)
    int verify(@Mixin Where where, @Option(names = "--json", description = "Print JSON.") boolean json)
            throws SQLException {
        try (Database database = Database.of(where.config());
                Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(VERIFY)) {
            rows.next();
            long entries = rows.getLong("entries");
            long broken = rows.getLong("broken");
            boolean intact = rows.wasNull();
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(new JsonObject()
                        .put("entries", entries)
                        .put("intact", intact)
                        .put("first_broken", intact ? null : broken)
                        .encode());
            } else {
                out.println(
                        intact
                                ? entries + " entries, and the chain holds."
                                : "The chain is broken at entry " + broken + " of " + entries + ".");
            }
            out.flush();
            return intact ? 0 : 1;
        }
    }
}
