package io.swapstead.profiles;

import io.swapstead.db.Sql;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The private side of a profile, and its changes. */
final class MeSql {
    private static final Sql<JsonObject> PRIVATE = Sql.of(
            """
            select json_build_object('email', email, 'role', role, 'account_type', account_type, 'public_id', public_id,
              'timezone', timezone, 'privacy', json_build_object('show_in_directory', show_in_directory,
                'show_in_search', show_in_search, 'show_online_status', show_online_status,
                'show_portfolio_tier', show_portfolio_tier),
              'restrictions', (select coalesce(json_agg(x), '[]') from (
                select 'ban' as action_type, '[]'::json as capabilities, null as expires_at where u.banned_at is not null
                union all select 'suspend', '[]'::json, %1$s where u.suspended_until > $2
                union all select 'restrict', json_agg(key), max(value #>> '{}') from jsonb_each(u.restrictions)
                  where (value #>> '{}')::timestamptz > $2 having count(*) > 0) x),
              'card_type_changeable_at', case when card_type_changed_at + interval '30 days' > $2 then %2$s end,
              'onboarding_completed_at', %3$s) as me
            from users u where id = $1"""
                    .formatted(
                            Times.iso("u.suspended_until"),
                            Times.iso("card_type_changed_at + interval '30 days'"),
                            Times.iso("onboarding_completed_at")),
            row -> row.getJsonObject("me"));

    private static final Sql<Settled> LOCK = Sql.of(
            "select card_type, card_type_changed_at, onboarding_steps, onboarding_completed_at from users where id = $1 and deleted_at is null for no key update",
            MeSql::settled);

    /** Only the fields in $2 change; a field that is there and null is emptied. */
    private static final Sql<Void> CHANGE = Sql.update(
            """
            update users set display_name = coalesce($2::jsonb ->> 'display_name', display_name),
              account_type = coalesce($2 ->> 'account_type', account_type),
              timezone = coalesce($2 ->> 'timezone', timezone),
              tagline = case when $2 ? 'tagline' then $2 ->> 'tagline' else tagline end,
              city = case when $2 ? 'city' then $2 ->> 'city' else city end,
              country = case when $2 ? 'country' then $2 ->> 'country' else country end,
              shipping_preference = case when $2 ? 'shipping_preference' then $2 ->> 'shipping_preference' else shipping_preference end,
              signature_card_id = case when $2 ? 'signature_card_id' then ($2 ->> 'signature_card_id')::bigint else signature_card_id end,
              card_type_changed_at = case when $2 ? 'card_type' and $2 ->> 'card_type' is distinct from card_type then $3 else card_type_changed_at end,
              card_type = coalesce($2 ->> 'card_type', card_type),
              show_in_directory = coalesce(($2 ->> 'show_in_directory')::boolean, show_in_directory),
              show_in_search = coalesce(($2 ->> 'show_in_search')::boolean, show_in_search),
              show_online_status = coalesce(($2 ->> 'show_online_status')::boolean, show_online_status),
              show_portfolio_tier = coalesce(($2 ->> 'show_portfolio_tier')::boolean, show_portfolio_tier),
              profile_version = profile_version + 1, updated_at = $3
            where id = $1""");

    private static final Sql<Boolean> CARD_EXISTS =
            Sql.of("select exists (select from cards where id = $1) as known", row -> row.getBoolean("known"));
    private static final Sql<String> FORMATS = Sql.of(
            "select format from user_format_specialties where user_id = $1 order by id",
            row -> row.getString("format"));
    private static final Sql<Void> CLEAR_FORMATS = Sql.update("delete from user_format_specialties where user_id = $1");
    private static final Sql<Void> ADD_FORMATS = Sql.update(
            """
            insert into user_format_specialties (user_id, format)
            select $1, f from unnest($2::text[]) with ordinality as f(f, n) order by n""");
    private static final Sql<Void> STEP = Sql.update(
            "update users set onboarding_steps = onboarding_steps || jsonb_build_object($2::text, $3::text) where id = $1");
    private static final Sql<Void> COMPLETE = Sql.update(
            "update users set onboarding_completed_at = $2, updated_at = $2 where id = $1 and onboarding_completed_at is null");

    /** What is settled about a user, its row locked. */
    record Settled(
            @Nullable String cardType,
            @Nullable Instant cardTypeChanged,
            JsonObject steps,
            @Nullable Instant completed) {}

    private MeSql() {}

    static Future<JsonObject> privateFields(SqlClient sql, long id, OffsetDateTime now) {
        return PRIVATE.one(sql, id, now);
    }

    static Future<Settled> lock(SqlClient sql, long id) {
        return LOCK.one(sql, id);
    }

    static Future<Integer> change(SqlClient sql, long id, JsonObject change, OffsetDateTime now) {
        return CHANGE.run(sql, id, change, now);
    }

    static Future<Boolean> cardExists(SqlClient sql, long card) {
        return CARD_EXISTS.one(sql, card);
    }

    static Future<List<String>> formats(SqlClient sql, long id) {
        return FORMATS.list(sql, id);
    }

    static Future<Integer> setFormats(SqlClient sql, long id, List<String> formats) {
        return CLEAR_FORMATS.run(sql, id).compose(cleared -> ADD_FORMATS.run(sql, id, formats.toArray(String[]::new)));
    }

    static Future<Integer> step(SqlClient sql, long id, String step, String state) {
        return STEP.run(sql, id, step, state);
    }

    /** Answers whether this was the first time. */
    static Future<Boolean> complete(SqlClient sql, long id, OffsetDateTime now) {
        return COMPLETE.run(sql, id, now).map(changed -> changed == 1);
    }

    private static Settled settled(Row row) {
        OffsetDateTime changed = row.getOffsetDateTime("card_type_changed_at");
        OffsetDateTime completed = row.getOffsetDateTime("onboarding_completed_at");
        return new Settled(
                row.getString("card_type"),
                changed == null ? null : changed.toInstant(),
                row.getJsonObject("onboarding_steps"),
                completed == null ? null : completed.toInstant());
    }
}
