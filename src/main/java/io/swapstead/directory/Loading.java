package io.swapstead.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** Reads all traders at the start of a node. Blocks; what is changed meanwhile is told by the event log afterwards. */
final class Loading {
    /**
     * Everybody.
     *
     * @param hidden when sanctions end, in seconds, by id
     * @param grams of their names
     */
    record Loaded(People people, Map<Long, Long> hidden, Grams grams, Map<Sort, Order> orders, Order searchable) {}

    /** Formats, a row each. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Formats(long[] users, int[] bits) {}

    private final Callable<Connection> connect;

    /** @param connect opens a connection whose statements may take their time */
    Loading(Callable<Connection> connect) {
        this.connect = connect;
    }

    /** @param now in seconds */
    Loaded load(long now) throws Exception {
        CompletableFuture<Formats> formats = CompletableFuture.supplyAsync(this::formats);
        Map<Long, Long> hidden = new HashMap<>();
        People people = people(now, hidden);
        CompletableFuture<Grams> grams = CompletableFuture.supplyAsync(() -> new Grams(people.allNames()));
        addFormats(people, formats.join());
        Map<Sort, Order> orders = new HashMap<>();
        for (Sort sort : Sort.COMMON) {
            orders.put(sort, order(people, Trait.LISTED, sort));
        }
        Order searchable = order(people, Trait.SEARCHABLE, Sort.DISCOVERY_SCORE);
        return new Loaded(people, hidden, grams.join(), orders, searchable);
    }

    private People people(long now, Map<Long, Long> hidden) throws Exception {
        try (Connection connection = connect.call()) {
            People people = new People(estimate(connection));
            try (Copy copy = new Copy(connection, TraderSql.COPY_TRADERS)) {
                while (copy.next()) {
                    Trader trader = trader(copy);
                    people.set(people.findOrAdd(trader.id()), trader, trader.traits(now));
                    if (trader.hiddenUntil() > 0) {
                        hidden.put(trader.id(), trader.hiddenUntil());
                    }
                }
            }
            return people;
        }
    }

    private static int estimate(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select greatest(0, reltuples)::int from pg_class where oid = 'users'::regclass")) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    /** The columns of {@link TraderSql#COPY_TRADERS}, one after the other. */
    private static Trader trader(Copy copy) throws IOException {
        long id = copy.bigint();
        long created = copy.bigint();
        long active = copy.bigint();
        int score = copy.integer();
        int weighted = copy.integer();
        int trades = copy.integer();
        int traits = TraderSql.traits(copy.text(), copy.text(), copy.text(), copy.text(), copy.integer());
        long hidden = copy.bigint();
        String country = TraderSql.country(copy.text());
        byte[] names = Names.of(copy.text(), copy.text());
        copy.integer();
        return new Trader(id, created, active, score, weighted, trades, traits, hidden, country, names);
    }

    private Formats formats() {
        try (Connection connection = connect.call();
                Copy copy = new Copy(connection, TraderSql.COPY_FORMATS)) {
            long[] users = new long[1024];
            int[] bits = new int[users.length];
            int count = 0;
            for (; copy.next(); count++) {
                if (count == users.length) {
                    users = Arrays.copyOf(users, count * 2);
                    bits = Arrays.copyOf(bits, count * 2);
                }
                users[count] = copy.bigint();
                bits[count] = Facet.FORMAT.bit(copy.text());
            }
            return new Formats(Arrays.copyOf(users, count), Arrays.copyOf(bits, count));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("the formats cannot be read", e);
        }
    }

    private static void addFormats(People people, Formats formats) {
        for (int i = 0; i < formats.users().length; i++) {
            int who = people.find(formats.users()[i]);
            if (who != People.NOBODY) {
                people.setTraits(who, people.traits(who) | formats.bits()[i]);
            }
        }
    }

    /** Numbers are in the order of ids here, so that equals come out in that order. */
    private static Order order(People people, int trait, Sort sort) {
        Bits with = people.with(Integer.numberOfTrailingZeros(trait));
        int[] numbers = new int[with.count()];
        int count = 0;
        for (int who = with.next(0); who >= 0; who = with.next(who + 1)) {
            numbers[count++] = who;
        }
        return new Order(people, sort, Sorting.descending(numbers, people.keys(sort)));
    }
}
