package io.swapstead.social;

import io.swapstead.db.Sql;
import io.swapstead.profiles.Seen;
import io.swapstead.profiles.Times;
import io.vertx.core.json.JsonObject;

/** Statements of favourites; $2 is who keeps them. */
final class FavoriteSql {
    private static final String BODY =
            "json_build_object('id', f.id, 'favorited_user_id', u.id, 'username', u.username, "
                    + "'display_name', u.display_name, 'avatar_url', u.avatar_url, 'frame_tier', " + Seen.FRAME
                    + ", 'notify_on_listings', f.notify_on_listings, 'created_at', " + Times.iso("f.created_at") + ")";
    private static final String FROM = "from user_favorites f join users u on u.id = f.favorited_user_id "
            + "where f.user_id = $2 and " + Seen.VISIBLE;

    static final Listing LIST = Listing.of(
            "favorites", BODY, FROM + " and $3::text is null and $1::bigint is not null", "f.created_at", "f.id");

    static final Sql<JsonObject> GET =
            Sql.of("select " + BODY + " as body " + FROM + " and u.id = $1", row -> row.getJsonObject("body"));

    /** Nothing when it is one already. */
    static final Sql<Long> ADD = Sql.of(
            """
            insert into user_favorites (favorited_user_id, user_id, notify_on_listings, created_at) values ($1, $2, $3, $4)
            on conflict do nothing returning id""",
            row -> row.getLong("id"));

    static final Sql<Void> CHANGE = Sql.update(
            "update user_favorites set notify_on_listings = $3 where favorited_user_id = $1 and user_id = $2");

    static final Sql<Void> REMOVE =
            Sql.update("delete from user_favorites where favorited_user_id = $1 and user_id = $2");

    private FavoriteSql() {}
}
