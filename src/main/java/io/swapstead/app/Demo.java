package io.swapstead.app;

import io.swapstead.accounts.Passwords;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The demo population: people who do not exist, the same at every run, and seven sign-ins whose password everybody knows. */
final class Demo {
    private static final String PASSWORD = "demo-demo-demo";
    /** People whose rows are made at once: some megabytes. */
    private static final int BATCH = 1000;
    /** From so many rows on, indexes are built afterwards. */
    private static final long MANY_ROWS = 500_000;
    /** What some of them did with each other: scripts that build on one another and do nothing a second time. */
    private static final List<String> STORIES =
            List.of("trades", "disputes", "social", "reviews", "threads", "moderation");

    /** Hears how far it is, in traders and then in indexes. */
    interface Progress {
        void at(String what, long done, long total);
    }

    private Demo() {}

    /**
     * Sees to it that there are traders with the numbers up to {@code people}, in one transaction: those that are there already
     * stay.
     *
     * @param people beside the seven sign-ins
     * @param items copies for trade and wants of each on average; 0: as many as people have
     * @return how many rows that took
     */
    static long populate(Connection connection, int people, int items, Progress progress) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            DemoBinder binder = DemoBinder.of(connection, items);
            int before = number(statement, "select coalesce((select value::int from setting where key = 'demo'), -1)");
            // Nobody's sessions change: no node need be told, row by row.
            statement.execute("alter table users disable trigger users_security_changed");
            // Scores come with the rows.
            statement.execute("alter table users disable trigger users_verified");
            long rows = people > before ? grow(connection, binder, before, people, progress) : 0;
            for (String story : STORIES) {
                statement.execute(script(story));
            }
            statement.execute("alter table users enable trigger users_security_changed");
            statement.execute("alter table users enable trigger users_verified");
            statement.execute("select setval(pg_get_serial_sequence('users', 'id'), greatest(max(id), 1)) from users");
            statement.execute(
                    "insert into setting (key, value) values ('demo', to_jsonb(%d)) on conflict (key) do update set value = excluded.value, updated_at = now()"
                            .formatted(Math.max(before, people)));
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("analyze");
            return rows;
        } finally {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static long grow(Connection connection, DemoBinder binder, int before, int people, Progress progress)
            throws SQLException {
        DemoTables tables = new DemoTables(connection, binder, Passwords.hashNow(PASSWORD));
        boolean many = (long) (people - before) * binder.perTrader() > MANY_ROWS;
        Optional<Unindexed> later = many ? Optional.of(Unindexed.of(connection, DemoTables.NAMES)) : Optional.empty();
        long id = nextId(connection);
        long rows = 0;
        if (before < 0) {
            rows += tables.add(numbered(DemoTrader.SIGN_INS, id));
            id += DemoTrader.SIGN_INS.size();
        }
        int first = Math.max(before, 0) + 1;
        for (int from = first; from <= people; from += BATCH) {
            List<DemoTrader> batch = new ArrayList<>();
            for (int number = from; number < from + BATCH && number <= people; number++) {
                batch.add(DemoTrader.of(number));
            }
            rows += tables.add(numbered(batch, id));
            id += batch.size();
            progress.at("traders", from + batch.size() - first, people - first + 1L);
        }
        tell(connection, id - 1);
        if (later.isPresent()) {
            later.get().restore((done, total) -> progress.at("indexes", done, total));
        }
        return rows;
    }

    /** Nodes that run learn of everybody at once, instead of one by one. */
    private static void tell(Connection connection, long lastId) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into event (kind, data) values ('demo.populated', jsonb_build_object('last_id', "
                    + lastId + "))");
        }
    }

    static String script(String story) {
        try (InputStream in = Demo.class.getResourceAsStream("/demo/" + story + ".sql")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<DemoTables.Person> numbered(List<DemoTrader> traders, long from) {
        List<DemoTables.Person> people = new ArrayList<>();
        for (DemoTrader trader : traders) {
            people.add(new DemoTables.Person(trader, from + people.size()));
        }
        return people;
    }

    private static long nextId(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return number(statement, "select coalesce(max(id), 0)::int + 1 from users");
        }
    }

    private static int number(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
