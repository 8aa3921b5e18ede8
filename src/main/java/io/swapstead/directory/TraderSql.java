package io.swapstead.directory;

import io.swapstead.db.Sql;
import io.swapstead.profiles.Seen;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads traders as the directory knows them. */
final class TraderSql {
    /** As a stranger sees them; formats are %s. */
    private static final String TRADER =
            """
            select u.id, (extract(epoch from u.created_at) * 1000000)::bigint as created,
              case when u.show_online_status and u.last_active_at is not null then extract(epoch from u.last_active_at)::bigint
                else 0 end as active,
              u.discovery_score as score, coalesce((r.weighted_score * 10000)::int, 30000) as weighted,
              coalesce(r.completed_trades, 0) as trades, coalesce(u.card_type, '') as card_type,
              coalesce(u.shipping_preference, '') as shipping, %s as frame, coalesce(r.tier, 'new') as tier,
              (u.account_type = 'store')::int + 2 * (u.email_verified or u.id_verified)::int + 4 * u.show_online_status::int
                + 8 * (%s and u.show_in_directory)::int + 16 * (%s and u.show_in_search)::int as marks,
              coalesce(extract(epoch from greatest(u.suspended_until, (u.restrictions ->> 'list')::timestamptz)), 0)::bigint as hidden,
              coalesce(u.country, '') as country, u.username::text as username, u.display_name, %s as formats
            from users u left join user_reputation r on r.user_id = u.id""";

    private static final String THERE =
            "(u.deleted_at is null and u.is_active and u.banned_at is null and u.onboarding_completed_at is not null)";

    private static final Sql<Trader> BY_ID = Sql.of(
            trader("array(select f.format from user_format_specialties f where f.user_id = u.id)")
                    + " where u.id = any($1)",
            TraderSql::trader);

    /** Whose standing somebody has changed lately, whoever did it and however. */
    private static final Sql<Long> STANDING = Sql.of(
            "select id from users where security_changed_at > clock_timestamp() - interval '5 seconds'",
            row -> row.getLong("id"));

    /** Everybody, in the order of ids, in the columns that {@link Copy} reads; formats come on their own. */
    static final String COPY_TRADERS = trader("0") + " order by u.id";

    static final String COPY_FORMATS = "select user_id, format from user_format_specialties";

    private TraderSql() {}

    static Future<List<Trader>> read(SqlClient sql, Collection<Long> ids) {
        return BY_ID.list(sql, (Object) ids.toArray(Long[]::new));
    }

    static Future<List<Long>> standing(SqlClient sql) {
        return STANDING.list(sql);
    }

    private static String trader(String formats) {
        return TRADER.formatted(Seen.by(Seen.FRAME, "0"), THERE, THERE, formats);
    }

    private static Trader trader(Row row) {
        int formats = 0;
        for (String format : row.getArrayOfStrings("formats")) {
            formats |= Facet.FORMAT.bit(format);
        }
        return new Trader(
                row.getLong("id"),
                row.getLong("created"),
                row.getLong("active"),
                row.getInteger("score"),
                row.getInteger("weighted"),
                row.getInteger("trades"),
                formats
                        | traits(
                                row.getString("card_type"),
                                row.getString("shipping"),
                                row.getString("frame"),
                                row.getString("tier"),
                                row.getInteger("marks")),
                row.getLong("hidden"),
                country(row.getString("country")),
                Names.of(row.getString("username"), row.getString("display_name")));
    }

    /** @param marks as the statement packs them */
    static int traits(String cardType, String shipping, String frame, String tier, int marks) {
        return Facet.CARD_TYPE.bit(cardType)
                | Facet.SHIPPING.bit(shipping)
                | Facet.FRAME_TIER.bit(frame)
                | Facet.REPUTATION_TIER.bit(tier)
                | ((marks & 1) != 0 ? Trait.STORE : 0)
                | ((marks & 2) != 0 ? Trait.VERIFIED : 0)
                | ((marks & 4) != 0 ? Trait.PRESENCE : 0)
                | ((marks & 8) != 0 ? Trait.LISTED : 0)
                | ((marks & 16) != 0 ? Trait.SEARCHABLE : 0);
    }

    static @Nullable String country(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
