package io.swapstead;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Writes into a database what has happened, as the rooms that do such things leave it behind, with their events. */
public final class History {
    private final String jdbcUrl;
    private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();

    public History(String jdbcUrl) {
        this.jdbcUrl = jdbcUrl;
    }

    /** A person who has been through the onboarding; answers their id. */
    public long person(String username) {
        return number(
                """
                insert into users (public_id, username, email, password_hash, display_name, card_type, onboarding_completed_at)
                values (left(md5(?), 12), ?, ? || '@example.org', 'x', ?, 'trader', now()) returning id""",
                username,
                username,
                username,
                username);
    }

    /** A trade completed now; answers its id. */
    public long completed(long proposer, long recipient) {
        return completed(proposer, recipient, "now()", "1 hour", 10, 10);
    }

    /**
     * A completed trade and its events; answers its id.
     *
     * @param at SQL for when it was completed
     * @param took from the proposal to the end
     * @param offered what the proposer gave, in dollars
     */
    public long completed(long proposer, long recipient, String at, String took, double offered, double requested) {
        long id = number(
                """
                insert into trade_proposals (proposer_id, recipient_id, status, expires_at, first_answered_at, accepted_at,
                  completed_at, closed_at, created_at)
                select ?, ?, 'completed', t, t, t, t, t, t - ?::interval from (select %s as t) as x returning id"""
                        .formatted(at),
                proposer,
                recipient,
                took);
        run(
                "insert into trade_offers (trade_proposal_id, revision, made_by, offer_value, request_value) values (?, 1, ?, ?, ?)",
                id,
                proposer,
                offered,
                requested);
        tell("trade.completed", id, proposer, recipient);
        return id;
    }

    /** An event of a trade. */
    public void tell(String kind, long trade, long proposer, long recipient) {
        run(
                """
                insert into event (kind, actor_id, data) values (?, null, jsonb_build_object('trade_id', ?::bigint,
                  'proposer_id', ?::bigint, 'recipient_id', ?::bigint))""",
                kind,
                trade,
                proposer,
                recipient);
    }

    public void run(String sql, Object... arguments) {
        with(sql, arguments, PreparedStatement::execute);
    }

    public long number(String sql, Object... arguments) {
        return Long.parseLong(text(sql, arguments));
    }

    /** The first column of the first row. */
    public String text(String sql, Object... arguments) {
        return with(sql, arguments, statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return String.valueOf(rows.getString(1));
            }
        });
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T with(String sql, Object[] arguments, Work<T> work) {
        Connection connection = idle.poll();
        try {
            Connection used = connection == null ? DriverManager.getConnection(jdbcUrl) : connection;
            try (PreparedStatement statement = prepared(used, sql, arguments)) {
                return work.on(statement);
            } finally {
                idle.add(used);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }
}
