package io.swapstead.threads;

import io.swapstead.db.Sql;
import io.swapstead.profiles.Person;
import io.swapstead.profiles.Seen;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;

/** The statements about messages between two people. */
final class DirectSql {
    /**
     * Whom somebody writes with.
     *
     * @param connected whether the two are connections
     */
    record Other(Person person, boolean connected, boolean muted) {
        static Other of(Row row) {
            JsonObject person = row.getJsonObject("person");
            return new Other(Person.of(person), row.getBoolean("connected"), row.getBoolean("muted"));
        }
    }

    private static final String PAIR =
            " least(m.sender_id, m.recipient_id) = least($1::bigint, $2) and greatest(m.sender_id, m.recipient_id) = greatest($1, $2)";

    private static final String SELECT = "select " + DirectMessage.COLUMNS + " from messages m where ";

    /** Until the transaction ends nobody else writes between $1 and $2, so ids are the order of commits. */
    static final Sql<Boolean> LOCK = Sql.of(
            """
            select pg_advisory_xact_lock(hashtextextended(
              'messages ' || least($1::bigint, $2::bigint) || ' ' || greatest($1::bigint, $2::bigint), 0))::text is not null as held""",
            row -> true);

    /** $1 the one, who must be visible to $2. */
    static final Sql<Other> OTHER = Sql.of(
            "select " + Person.json("u", "$2")
                    + """
                     as person, exists (select from connections k where k.status = 'accepted'
                      and least(k.requester_id, k.addressee_id) = least(u.id, $2)
                      and greatest(k.requester_id, k.addressee_id) = greatest(u.id, $2)) as connected,
                    exists (select from message_mutes e where e.user_id = $2 and e.other_user_id = u.id) as muted
                    from users u where u.id = $1 and u.id <> $2 and\s"""
                    + Seen.VISIBLE,
            Other::of);

    /** $1 the sender, $2 the client id. */
    static final Sql<DirectMessage> EARLIER =
            Sql.of(SELECT + "m.sender_id = $1 and m.client_id = $2", DirectMessage::of);

    /** Whether $1 and $2 have written to each other. */
    static final Sql<Boolean> BEGUN =
            Sql.of("select exists (select from messages m where" + PAIR + ") as begun", row -> row.getBoolean("begun"));

    /** $1 the sender, $2 the recipient, $3 the client id, $4 the text, $5 its warning, $6 when. */
    static final Sql<DirectMessage> SEND = Sql.of(
            """
            insert into messages as m (sender_id, recipient_id, client_id, content, warning, created_at)
            values ($1, $2, $3, $4, $5, $6) returning\s"""
                    + DirectMessage.COLUMNS,
            DirectMessage::of);

    /** Between $1 and $2, ids after $3 and before $4, $5 of them. */
    static final Sql<DirectMessage> AFTER =
            Sql.of(SELECT + PAIR + " and m.id > $3 and m.id < $4 order by m.id limit $5", DirectMessage::of);

    /** Between $1 and $2, ids before $3, $4 of them, the last one first. */
    static final Sql<DirectMessage> BEFORE =
            Sql.of(SELECT + PAIR + " and m.id < $3 order by m.id desc limit $4", DirectMessage::of);

    /** Marks what $1 has of $2 up to the id $3 as read at $4; answers the ids. */
    static final Sql<Long> READ = Sql.of(
            """
            update messages set read_at = $4 where recipient_id = $1 and sender_id = $2 and read_at is null and id <= $3
            returning id""",
            row -> row.getLong("id"));

    static final Sql<Void> MUTE = Sql.update(
            "insert into message_mutes (user_id, other_user_id) select $1, id from users where id = $2 and id <> $1 on conflict do nothing");

    static final Sql<Void> UNMUTE = Sql.update("delete from message_mutes where user_id = $1 and other_user_id = $2");

    private DirectSql() {}
}
