package io.swapstead.social;

import io.swapstead.db.Sql;
import io.swapstead.profiles.Person;
import io.swapstead.profiles.Times;
import io.vertx.core.json.JsonObject;

/** Statements of blocks; $2 is who made them. */
final class BlockSql {
    private static final String BODY = "json_build_object('blocked_user_id', u.id, 'user', " + Person.OF_U
            + ", 'created_at', " + Times.iso("b.created_at") + ")";

    /** Who has blocked somebody goes on seeing whom, to be able to take it back. */
    private static final String FROM =
            "from blocks b join users u on u.id = b.blocked_user_id where b.user_id = $2 and u.deleted_at is null";

    static final Listing LIST = Listing.of(
            "blocks", BODY, FROM + " and $3::text is null and $1::bigint is not null", "b.created_at", "u.id");

    static final Sql<JsonObject> GET =
            Sql.of("select " + BODY + " as body " + FROM + " and u.id = $1", row -> row.getJsonObject("body"));

    /** Nothing when it stands already. */
    static final Sql<Void> ADD = Sql.update(
            "insert into blocks (blocked_user_id, user_id, created_at) values ($1, $2, $3) on conflict do nothing");

    static final Sql<Void> REMOVE = Sql.update("delete from blocks where blocked_user_id = $1 and user_id = $2");

    /** Both ways. */
    static final Sql<Void> REMOVE_FAVORITES = Sql.update(
            """
            delete from user_favorites where (user_id = $1 and favorited_user_id = $2)
              or (user_id = $2 and favorited_user_id = $1)""");

    private BlockSql() {}
}
