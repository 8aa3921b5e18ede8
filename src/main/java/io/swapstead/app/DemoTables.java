package io.swapstead.app;

import io.swapstead.db.CopyText;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Demo traders as rows of the tables they live in. */
final class DemoTables {
    static final List<String> NAMES = List.of("users", "user_format_specialties", "inventory_items", "want_items");

    private static final String USERS =
            """
            users (id, public_id, username, email, password_hash, display_name, role, email_verified, id_verified, discord_id,
            tagline, signature_card_id, card_type, card_type_changed_at, city, country, shipping_preference,
            discovery_score, account_type, show_in_directory, show_in_search, show_online_status, show_portfolio_tier,
            onboarding_steps, onboarding_completed_at, last_active_at, created_at, updated_at)""";
    private static final String ONBOARDED =
            "{\"type\": \"done\", \"formats\": \"done\", \"place\": \"done\", \"card\": \"done\", \"privacy\": \"done\"}";
    private static final String[] REACHES = {"local", "domestic", "international"};

    /** One person and the id they have. */
    record Person(DemoTrader trader, long id) {}

    /** Writes one person's rows. */
    private interface Rows {
        void write(Person person, CopyText to) throws SQLException;
    }

    private final Connection connection;
    private final DemoBinder binder;
    private final String password;
    private final Instant now = Instant.now();

    /** @param password the hash of the one that everybody knows */
    DemoTables(Connection connection, DemoBinder binder, String password) {
        this.connection = connection;
        this.binder = binder;
        this.password = password;
    }

    /** Adds some people with all that is theirs; answers how many rows that were. */
    long add(List<Person> people) throws SQLException {
        return copy(USERS, people, this::user)
                + copy("user_format_specialties (user_id, format)", people, this::formats)
                + copy(
                        "inventory_items (user_id, card_id, quantity, finish, condition, for_trade, created_at)",
                        people,
                        this::inventory)
                + copy("want_items (user_id, oracle_id, quantity, priority, min_condition)", people, this::wants);
    }

    private long copy(String columns, List<Person> people, Rows rows) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + columns + " from stdin");
        try {
            CopyText text = new CopyText(copy);
            for (Person person : people) {
                rows.write(person, text);
            }
            text.flush();
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void user(Person person, CopyText row) throws SQLException {
        DemoTrader trader = person.trader();
        Dice dice = trader.dice();
        String[] place = trader.place().split(", ", 2);
        Instant joined = trader.signsIn() ? daysAgo(400) : daysAgo(30 + dice.roll(900, "since"));
        List<DemoBinder.Copies> owned = binder.owned(dice);
        row.field(person.id())
                .field(String.format(Locale.ROOT, "%016x", dice.bits("public", 0)))
                .field(trader.username())
                .field((trader.signsIn() ? trader.username() : "trader" + dice.who()) + "@demo.invalid")
                .field(trader.signsIn() ? password : "!")
                .field(trader.displayName())
                .field(trader.role())
                .field(trader.emailVerified())
                .field(trader.idVerified())
                .field(trader.discord() ? "demo-" + dice.who() : null)
                .field(trader.tagline().orElse(null))
                .field(
                        owned.isEmpty() || dice.oneIn(4, "signature")
                                ? null
                                : owned.get(0).card().id())
                .field(trader.cardType())
                .field(daysAgo(60))
                .field(place[0])
                .field(place[1])
                .field(trader.signsIn() ? "international" : dice.of(REACHES, "ship"))
                .field(trader.discoveryScore())
                .field(dice.oneIn(25, "store") && !trader.signsIn() ? "store" : "trader")
                .field(trader.listed())
                .field(trader.signsIn() || !dice.oneIn(25, "found"))
                .field(trader.presence())
                .field(trader.signsIn() || !dice.oneIn(10, "worth"))
                .field(ONBOARDED)
                .field(joined)
                .field(now.minus(Duration.ofMinutes(trader.minutesAway())))
                .field(joined)
                .field(now)
                .endRow();
    }

    private void formats(Person person, CopyText row) throws SQLException {
        for (String format : person.trader().formats()) {
            row.field(person.id()).field(format).endRow();
        }
    }

    private void inventory(Person person, CopyText row) throws SQLException {
        for (DemoBinder.Copies copies : binder.owned(person.trader().dice())) {
            row.field(person.id())
                    .field(copies.card().id())
                    .field(copies.quantity())
                    .field(copies.finish())
                    .field(copies.condition())
                    .field(copies.forTrade())
                    .field(daysAgo(copies.daysAgo()))
                    .endRow();
        }
    }

    private void wants(Person person, CopyText row) throws SQLException {
        for (DemoBinder.Want want : binder.wanted(person.trader().dice())) {
            row.field(person.id())
                    .field(want.card().oracleId())
                    .field(want.quantity())
                    .field(want.priority())
                    .field("LP")
                    .endRow();
        }
    }

    private Instant daysAgo(int days) {
        return now.minus(Duration.ofDays(days));
    }
}
