package io.swapstead.social;

import io.swapstead.db.Sql;
import io.swapstead.profiles.Person;
import io.swapstead.profiles.Seen;
import io.swapstead.profiles.Times;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;

/** Statements of connections. */
final class ConnectionSql {
    /** A connection as its row says, locked. */
    record Link(long id, long requester, long addressee, String status) {}

    private static final String BODY =
            "json_build_object('id', k.id, 'status', k.status, 'requester_id', k.requester_id, 'addressee_id', k.addressee_id, "
                    + "'user', " + Person.OF_U + ", 'created_at', " + Times.iso("k.created_at") + ", 'responded_at', "
                    + Times.iso("k.responded_at") + ")";

    /** $2 is one of the two, {@code u} the other. */
    private static final String FROM = "from connections k join users u on u.id = case when k.requester_id = $2 "
            + "then k.addressee_id else k.requester_id end where $2 in (k.requester_id, k.addressee_id) and "
            + Seen.VISIBLE;

    private static final String OF_PAIR = "least(requester_id, addressee_id) = least($1::bigint, $2::bigint) "
            + "and greatest(requester_id, addressee_id) = greatest($1::bigint, $2::bigint)";

    static final Listing LIST = Listing.of(
            "connections",
            BODY,
            FROM + " and $1::bigint is not null and ($3::text is null or k.status = $3)",
            "k.created_at",
            "k.id");

    static final Sql<JsonObject> GET =
            Sql.of("select " + BODY + " as body " + FROM + " and k.id = $1", row -> row.getJsonObject("body"));

    /** Nothing when the two have a row already, whoever asked. */
    static final Sql<Long> ADD = Sql.of(
            "insert into connections (requester_id, addressee_id, created_at) values ($1, $2, $3) on conflict do nothing returning id",
            row -> row.getLong("id"));

    static final Sql<Link> LOCK_PAIR = Sql.of(
            "select id, requester_id, addressee_id, status from connections where " + OF_PAIR + " for update",
            ConnectionSql::link);

    static final Sql<Link> LOCK = Sql.of(
            """
            select id, requester_id, addressee_id, status from connections
            where id = $1 and $2 in (requester_id, addressee_id) for update""",
            ConnectionSql::link);

    static final Sql<Void> RESPOND =
            Sql.update("update connections set status = $2, responded_at = $3 where id = $1 and status = 'pending'");

    /** The one who had declined asks in turn. */
    static final Sql<Void> ASK_BACK = Sql.update(
            """
            update connections set requester_id = addressee_id, addressee_id = requester_id, status = 'pending', created_at = $2,
              responded_at = null where id = $1""");

    static final Sql<Void> REMOVE = Sql.update("delete from connections where id = $1");

    static final Sql<Void> REMOVE_PAIR = Sql.update("delete from connections where " + OF_PAIR);

    static final Sql<Boolean> CONNECTED = Sql.of(
            "select exists (select from connections where status = 'accepted' and " + OF_PAIR + ") as connected",
            row -> row.getBoolean("connected"));

    private ConnectionSql() {}

    private static Link link(Row row) {
        return new Link(
                row.getLong("id"), row.getLong("requester_id"), row.getLong("addressee_id"), row.getString("status"));
    }
}
