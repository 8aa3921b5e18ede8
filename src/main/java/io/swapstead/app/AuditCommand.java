package io.swapstead.app;

import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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
              or hash <> audit_hash(prev_hash, id, at, actor_id, target, action, detail, allowed)) as broken,
              (select id || ':' || encode(hash, 'hex') from audit_log order by id desc limit 1) as head,
              ? = '' or exists (select from audit_log where id || ':' || encode(hash, 'hex') = ?) as kept from chain""";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private picocli.CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /**
     * Checks that no entry was changed, removed, added or moved. Exit code 1 when one was. What was cut off at the end shows only
     * to who kept the head that an earlier run printed, outside the database.
     *
     * @param where the database
     * @param expect the head of an earlier run, {@code number:hash}
     */
    @Command(
            name = "verify",
            description = "Check that no entry was changed, removed, added or moved; exit code 1 when one was.",
            mixinStandardHelpOptions = true)
    int verify(
            @Mixin Where where,
            @Option(names = "--expect", defaultValue = "", description = "The head that an earlier run printed.")
                    String expect,
            @Option(names = "--json", description = "Print JSON.") boolean json)
            throws SQLException {
        try (Database database = Database.of(where.config());
                Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(VERIFY)) {
            statement.setString(1, expect);
            statement.setString(2, expect);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return report(rows, json);
            }
        }
    }

    private int report(ResultSet rows, boolean json) throws SQLException {
        long entries = rows.getLong("entries");
        String head = rows.getString("head");
        boolean kept = rows.getBoolean("kept");
        long broken = rows.getLong("broken");
        boolean whole = rows.wasNull();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(new JsonObject()
                    .put("entries", entries)
                    .put("intact", whole && kept)
                    .put("first_broken", whole ? null : broken)
                    .put("expected_found", kept)
                    .put("head", head)
                    .encode());
        } else if (!whole) {
            out.println("The chain is broken at entry " + broken + " of " + entries + ".");
        } else if (!kept) {
            out.println("The entry that was expected is not there: the log was cut off or written anew.");
        } else {
            out.println(entries + " entries, and the chain holds. Its head is " + head + ".");
        }
        out.flush();
        return whole && kept ? 0 : 1;
    }
}
