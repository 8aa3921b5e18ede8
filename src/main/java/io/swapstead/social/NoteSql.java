package io.swapstead.social;

import io.swapstead.db.Sql;
import io.swapstead.profiles.Seen;
import io.swapstead.profiles.Times;
import io.vertx.core.json.JsonObject;

/** Statements of private notes; $2 is who wrote them, the only one who reads them. */
final class NoteSql {
    private static final String BODY =
            "json_build_object('id', n.id, 'target_user_id', u.id, 'username', u.username, 'display_name', u.display_name, "
                    + "'content', n.content, 'created_at', " + Times.iso("n.created_at") + ", 'updated_at', "
                    + Times.iso("n.updated_at") + ")";
    private static final String FROM =
            "from user_notes n join users u on u.id = n.target_user_id where n.user_id = $2 and " + Seen.VISIBLE;

    /** $3 is taken literally: no character has a meaning of its own. */
    static final Listing LIST = Listing.of(
            "notes",
            BODY,
            FROM + " and $1::bigint is not null and ($3::text is null or position(lower($3) in "
                    + "lower(n.content || chr(10) || u.username::text || chr(10) || u.display_name)) > 0)",
            "n.updated_at",
            "n.id");

    static final Sql<JsonObject> GET =
            Sql.of("select " + BODY + " as body " + FROM + " and u.id = $1", row -> row.getJsonObject("body"));

    static final Sql<Void> WRITE = Sql.update(
            """
            insert into user_notes (target_user_id, user_id, content, created_at, updated_at) values ($1, $2, $3, $4, $4)
            on conflict (user_id, target_user_id) do update set content = excluded.content, updated_at = excluded.updated_at""");

    static final Sql<Void> REMOVE = Sql.update("delete from user_notes where target_user_id = $1 and user_id = $2");

    private NoteSql() {}
}
