package io.swapstead.directory;

import io.swapstead.TestStores;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Traders who do not exist, written straight into a database, and what plain SQL says of them. */
record Crowd(TestStores.Database database) {
    private static final String PEOPLE =
            """
            insert into users (public_id, username, email, password_hash, display_name, card_type, shipping_preference, country, city,
              active_frame_tier, account_type, email_verified, id_verified, discovery_score, show_in_directory, show_in_search,
              show_online_status, last_active_at, created_at, onboarding_completed_at)
            select 'public-' || g, 'trader-' || g, 'trader' || g || '@example.org', 'none',
              (array['Ada', 'Büşra', 'Chloé', 'Dan O''Hara', 'Élodie', '100% Foil', 'under_score', 'back\\slash', '🦊 Fox', 'שלום'])[1 + g % 10] || ' ' || g,
              (array['collector', 'trader', 'brewer', 'investor', null])[1 + g * 7 % 5],
              (array['local', 'domestic', 'international', null])[1 + g * 3 % 4],
              (array['Germany', 'germany', 'Japan', null, 'Korea, Republic of'])[1 + g * 11 % 5], 'Town ' || g % 9,
              (array['bronze', 'silver', 'gold', 'platinum', 'legendary'])[1 + g * 13 % 5],
              case when g % 6 = 0 then 'store' else 'trader' end, g % 3 > 0, g % 7 = 0, 100 + g * 37 % 50, g % 17 > 0, g % 13 > 0, g % 5 > 0,
              now() - g * 61 % 1000 * interval '1 minute', now() - g * 17 % 300 * interval '1 day', case when g % 19 > 0 then now() end
            from generate_series(1, ?) g;
            insert into user_format_specialties (user_id, format)
            select id, (array['commander', 'modern', 'legacy', 'pauper'])[1 + k] from users, generate_series(0, 3) k where (id * 5 + k * 3) % 4 < 2;
            insert into user_reputation (user_id, average_rating, total_reviews, weighted_score, tier, completed_trades)
            select id, 4, 5, 1 + id % 40 / 10.0, (array['new', 'established', 'trusted', 'elite'])[1 + id % 4], id * 29 % 60 from users where id % 4 > 0;
            """;

    private static final String THERE = "u.show_in_directory and u.onboarding_completed_at is not null";

    /** A population of so many. */
    static Crowd of(int people) {
        Crowd crowd = new Crowd(TestStores.freshDatabase());
        crowd.run(PEOPLE.replace("?", String.valueOf(people)));
        return crowd;
    }

    void run(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes users as some feature would: with an event for each. */
    void change(String assignment, String condition) {
        run(
                """
                with changed as (update users u set %s where %s returning id)
                insert into event (kind, data) select 'user.updated', json_build_object('user_id', id) from changed"""
                        .formatted(assignment, condition));
    }

    /** Ids of users in the directory, in an order. */
    List<Long> ids(String condition, String order) {
        return list("select u.id from users u left join user_reputation r on r.user_id = u.id where " + THERE + " and ("
                + condition + ") order by " + order + ", u.id");
    }

    /** Ids that a statement finds. */
    List<Long> list(String sql) {
        List<Long> ids = new ArrayList<>();
        rows(sql, row -> ids.add(row.getLong(1)));
        return ids;
    }

    /** How many traders have each value; {@code value} is SQL over {@code u}, {@code r} and, for formats, {@code f}. */
    Map<String, Integer> counts(String value, String condition) {
        Map<String, Integer> counts = new TreeMap<>();
        String formats = value.startsWith("f.") ? " join user_format_specialties f on f.user_id = u.id" : "";
        rows(
                "select " + value + ", count(*) from users u left join user_reputation r on r.user_id = u.id" + formats
                        + " where " + THERE + " and (" + condition + ") and " + value + " is not null group by 1",
                row -> counts.put(row.getString(1), row.getInt(2)));
        return counts;
    }

    private interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    private void rows(String sql, Reader reader) {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                reader.read(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl());
    }
}
