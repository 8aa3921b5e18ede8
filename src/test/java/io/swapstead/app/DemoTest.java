package io.swapstead.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.swapstead.TestStores;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoTest {
    private static final String PEOPLE =
            """
            select concat_ws(' ', id, public_id, username, email, display_name, role, tagline, signature_card_id, card_type, city,
              country, discovery_score) from users order by id""";
    private static final String THINGS =
            """
            select concat_ws(' ', user_id, card_id, quantity, finish, condition, for_trade) from inventory_items
            union all select concat_ws(' ', user_id, oracle_id, quantity, priority) from want_items
            union all select concat_ws(' ', user_id, format) from user_format_specialties order by 1""";
    private static final String SCHEMA =
            """
            select pg_get_constraintdef(oid) from pg_constraint where conrelid = any (array['users', 'inventory_items']::regclass[])
            union all select indexdef from pg_indexes where tablename in ('users', 'inventory_items') order by 1""";

    @Test
    void thePopulationIsTheSameAtEveryRunAndGrows() throws SQLException {
        try (Connection once = stocked();
                Connection grown = stocked()) {
            Demo.populate(once, 1500, 0, (what, done, total) -> {});
            Demo.populate(grown, 300, 0, (what, done, total) -> {});
            assertThat(Demo.populate(grown, 300, 0, (what, done, total) -> {})).isZero();
            Demo.populate(grown, 1500, 0, (what, done, total) -> {});
            assertThat(column(grown, PEOPLE)).hasSize(1507).isEqualTo(column(once, PEOPLE));
            assertThat(column(grown, THINGS)).isEqualTo(column(once, THINGS));
        }
    }

    /** Each answers one row for everything that does not fit together. */
    private static final List<String> MISFITS = List.of(
            """
            select t.id::text from trade_threads t where (message_count, message_count) <> (
              select count(*), max(seq) from trade_thread_messages m where m.thread_id = t.id)""",
            """
            select t.id::text from trade_proposals t where not exists (
              select from trade_threads h where h.trade_proposal_id = t.id and h.closed_at is not distinct from t.closed_at)""",
            """
            select c.id::text from moderation_cases c where (c.score, c.report_count) <> (
              select coalesce(sum(weight), 0)::int + (select coalesce(sum(weight), 0)::int from auto_flags f where f.case_id = c.id),
                count(*)::int from user_reports r where r.case_id = c.id)""",
            """
            select t.id::text from trade_proposals t
            where version <> (select count(*) from trade_events e where e.trade_proposal_id = t.id)""",
            """
            select t.id::text from trade_proposals t where status <>
              (select to_status from trade_events e where e.trade_proposal_id = t.id order by id desc limit 1)""",
            """
            select trade_proposal_id::text from (select *, lag(to_status) over w as before, lag(created_at) over w as earlier
              from trade_events window w as (partition by trade_proposal_id order by id)) as e
            where from_status is distinct from before or created_at < earlier""",
            """
            select i.id::text from inventory_items i where reserved <> coalesce((select sum(l.quantity) from trade_items l
              join trade_offers o on o.id = l.trade_offer_id
              join trade_proposals t on t.id = o.trade_proposal_id and t.current_revision = o.revision
              where l.inventory_item_id = i.id and t.status in ('accepted', 'in_transit', 'disputed')), 0)""",
            """
            select t.id::text from trade_proposals t
            join trade_offers o on o.trade_proposal_id = t.id and o.revision = t.current_revision
            join trade_items l on l.trade_offer_id = o.id left join inventory_items i on i.id = l.inventory_item_id
            where t.status in ('pending', 'countered') and (t.expires_at < now() or i.id is null or i.quantity - i.reserved < l.quantity)""",
            """
            select o.id::text from trade_offers o where offer_value <> coalesce((select sum(quantity * unit_price) from trade_items l
              where l.trade_offer_id = o.id and l.side = 'proposer'), 0)""",
            """
            select t.id::text from trade_proposals t join users u on u.id in (t.proposer_id, t.recipient_id)
            where t.created_at < u.created_at or t.updated_at > now()""",
            """
            select t.id::text from trade_threads t where message_count <> (select count(*) from trade_thread_messages m
                where m.thread_id = t.id and m.seq <= t.message_count)
              or last_message_at <> (select max(created_at) from trade_thread_messages m where m.thread_id = t.id)""",
            """
            select m.id::text from (select *, lag(created_at) over (partition by thread_id order by seq) as earlier
              from trade_thread_messages) as m where created_at < earlier or created_at > now()""",
            """
            select p.id::text from trade_proposals p where (select count(*) from trade_thread_messages m join trade_threads t
                on t.id = m.thread_id where t.trade_proposal_id = p.id and m.sender_id is null)
              <> (select count(*) from trade_events e where e.trade_proposal_id = p.id)""",
            """
            select r.user_id::text from user_reputation r where completed_trades <> (select count(*) from trade_proposals t
              where t.status = 'completed' and r.user_id in (t.proposer_id, t.recipient_id))""");

    @Test
    void theDeskHoldsEveryFlagEveryLevelAnAppealAndTwoDisputes() throws SQLException {
        try (Connection connection = stocked()) {
            Demo.populate(connection, 300, 0, (what, done, total) -> {});
            assertThat(column(connection, "select distinct rule from auto_flags"))
                    .containsExactlyInAnyOrder(
                            "new_account_trade",
                            "bad_ends",
                            "repeated_text",
                            "off_platform_payment",
                            "device_cluster",
                            "same_pair",
                            "lopsided_trade",
                            "takeover",
                            "disputes_lost",
                            "report_mob");
            assertThat(column(connection, "select distinct flag_level from moderation_cases where closed_at is null"))
                    .containsExactlyInAnyOrder("low", "medium", "high", "critical");
            assertThat(column(connection, "select status from appeals")).containsExactly("pending");
            assertThat(column(connection, "select status from trade_disputes order by 1"))
                    .containsExactly("evidence_requested", "open");
            assertThat(
                            column(
                                    connection,
                                    "select id::text from trade_disputes where jsonb_array_length(evidence_snapshot -> 'messages') = 0"))
                    .isEmpty();
        }
    }

    @Test
    void tradesInEveryStateFitTogether() throws SQLException {
        try (Connection connection = stocked()) {
            Demo.populate(connection, 300, 0, (what, done, total) -> {});
            assertThat(column(connection, "select distinct status from trade_proposals"))
                    .hasSize(10);
            for (String misfit : MISFITS) {
                assertThat(column(connection, misfit)).as(misfit).isEmpty();
            }
        }
    }

    @Test
    void whatGoesOnIsToldToWhoeverHasNotDoneIt() throws SQLException {
        String told =
                """
                select concat_ws(' ', e.kind, a.username, u.username) from event e join users a on a.id = e.actor_id
                join users u on u.id in ((data ->> 'proposer_id')::bigint, (data ->> 'recipient_id')::bigint) and u.id <> a.id
                where e.kind like 'trade.%' and u.username = 'ada' and a.username in ('ben', 'cleo', 'dan') order by e.seq""";
        String once = "select data ->> 'trade_id' from event where kind like 'trade.%' order by 1";
        try (Connection connection = stocked()) {
            Demo.populate(connection, 50, 0, (what, done, total) -> {});
            assertThat(column(connection, told))
                    .containsExactlyInAnyOrder("trade.proposed cleo ada", "trade.accepted cleo ada");
            List<String> trades = column(connection, once);
            assertThat(trades)
                    .hasSizeGreaterThan(8)
                    .isEqualTo(column(
                            connection, "select id::text from trade_proposals where closed_at is null order by 1"));
            assertThat(
                            column(
                                    connection,
                                    "select count(*)::text from event e, cursor c where c.name = 'notifications' and (e.tx, e.seq) > (c.tx, c.seq) and e.kind like 'trade.%'"))
                    .containsExactly(String.valueOf(trades.size()));
            Demo.populate(connection, 300, 0, (what, done, total) -> {});
            assertThat(column(connection, once)).isEqualTo(trades);
        }
    }

    @Test
    void searchesHaveHitsOfEveryOrder() throws SQLException {
        try (Connection connection = stocked()) {
            Demo.populate(connection, 10_000, 0, (what, done, total) -> {});
            String haystack = "select count(*)::text from users where username || ' ' || display_name ilike '%s'";
            String whole = column(connection, "select username::text from users where id = 777")
                    .get(0);
            assertThat(column(connection, haystack.formatted("%" + whole + "%")))
                    .containsExactly("1");
            assertThat(share(connection, haystack.formatted("%hydra%"))).isBetween(0.007, 0.013);
            assertThat(share(connection, haystack.formatted("%an%"))).isBetween(0.25, 0.35);
            assertThat(
                            share(
                                    connection,
                                    """
                            select count(*)::text from users u join user_format_specialties f on f.user_id = u.id
                            where country = 'Germany' and format = 'modern'"""))
                    .isBetween(0.08, 0.17);
        }
    }

    @Test
    void askedForSoManyItemsTradersHaveThatManyOnAverage() throws SQLException {
        try (Connection connection = stocked()) {
            long rows = Demo.populate(connection, 200, 100, (what, done, total) -> {});
            double items = Double.parseDouble(column(
                            connection,
                            "select ((select count(*) from inventory_items where for_trade = quantity) + (select count(*) from want_items))::text")
                    .get(0));
            assertThat(items / 207).isBetween(90.0, 110.0);
            assertThat(rows).isGreaterThan((long) items);
        }
    }

    @Test
    void aLargeLoadLeavesTheSchemaAsItWas() throws SQLException {
        try (Connection connection = stocked()) {
            List<String> before = column(connection, SCHEMA);
            connection.setAutoCommit(false);
            Unindexed unindexed = Unindexed.of(connection, DemoTables.NAMES);
            assertThat(column(connection, SCHEMA)).hasSizeLessThan(before.size());
            unindexed.restore((done, total) -> {});
            assertThat(column(connection, SCHEMA)).isEqualTo(before);
        }
    }

    /** An empty site with the demo set's cards. */
    private static Connection stocked() throws SQLException {
        Connection connection =
                DriverManager.getConnection(TestStores.freshDatabase().jdbcUrl());
        FirstStart.cards(connection);
        return connection;
    }

    private static double share(Connection connection, String count) throws SQLException {
        return Double.parseDouble(column(connection, count).get(0)) / 10_000;
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
