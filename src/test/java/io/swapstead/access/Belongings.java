package io.swapstead.access;

import io.swapstead.History;
import java.util.HashMap;
import java.util.Map;

/** One of everything that somebody can have, as the rooms leave it behind. */
final class Belongings {
    private final History history;
    private final long owner;
    private final Map<String, Object> ids = new HashMap<>();

    private Belongings(History history, long owner) {
        this.history = history;
        this.owner = owner;
    }

    /**
     * Gives somebody one of everything.
     *
     * @param name of the owner, on which the names of those around them build
     */
    static Belongings of(History history, long owner, String name) {
        Belongings all = new Belongings(history, owner);
        long friend = history.person(name + "-friend");
        all.ids.put("self", owner);
        all.ids.put("person", friend);
        all.ids.put("stranger", history.person(name + "-stranger"));
        all.ids.put("step", "formats");
        all.ids.put("board", "trades");
        all.ids.put("card", history.number("select min(id) from cards"));
        all.ids.put("avatar", "0123456789abcdef0123456789abcdef.jpg");
        all.ids.put("public", history.text("select public_id from users where id = ?", owner));
        all.collection();
        all.people(friend, history.person(name + "-foe"), history.person(name + "-fan"));
        all.trade(friend);
        all.order(friend);
        return all;
    }

    /** The person whom others reach for is the owner. */
    Belongings facing() {
        ids.put("person", owner);
        return this;
    }

    /** What others must leave as it is. */
    String state() {
        return history.text(
                """
                select jsonb_build_object(
                  'items', (select jsonb_agg(i) from inventory_items i where user_id = o.id),
                  'wants', (select jsonb_agg(w) from want_items w where user_id = o.id),
                  'imports', (select jsonb_agg(i) from collection_imports i where user_id = o.id),
                  'sessions', (select jsonb_agg(t order by t.id) from refresh_tokens t where user_id = o.id),
                  'favorites', (select jsonb_agg(f) from user_favorites f where user_id = o.id),
                  'notes', (select jsonb_agg(n) from user_notes n where user_id = o.id),
                  'blocks', (select jsonb_agg(b) from blocks b where user_id = o.id and blocked_user_id = ?),
                  'connection', (select jsonb_agg(c) from connections c where c.id = ?),
                  'push', (select jsonb_agg(p) from push_subscriptions p where p.id = ?),
                  'notification', (select jsonb_agg(n) from notifications n where n.id = ?),
                  'trades', (select jsonb_agg(p order by p.id) from trade_proposals p where p.id = ?),
                  'messages', (select jsonb_agg(m) from trade_thread_messages m where thread_id = ?),
                  'reactions', (select jsonb_agg(r) from trade_thread_reactions r where message_id = ?),
                  'attachments', (select jsonb_agg(a) from trade_thread_attachments a where thread_id = ?),
                  'review', (select jsonb_agg(r) from reviews r where id = ?),
                  'acknowledged', (select count(*) from moderation_acknowledgements where moderation_action_id = ?))
                from (select ?::bigint as id) o""",
                id("blocked"),
                id("connection"),
                id("push"),
                id("notification"),
                id("trade"),
                id("thread"),
                id("message"),
                id("thread"),
                id("review"),
                id("action"),
                owner);
    }

    Object id(String kind) {
        Object id = ids.get(kind);
        if (id == null) {
            throw new AssertionError("nobody has a " + kind);
        }
        return id;
    }

    private void add(String kind, String insert, Object... arguments) {
        ids.put(kind, history.number(insert + " returning id", arguments));
    }

    private void collection() {
        add(
                "item",
                "insert into inventory_items (user_id, card_id, quantity, for_trade) values (?, ?, 2, 2)",
                owner,
                id("card"));
        add(
                "want",
                "insert into want_items (user_id, oracle_id) select ?, oracle_id from cards where id = ?",
                owner,
                id("card"));
        add("import", "insert into collection_imports (user_id, target, status) values (?, 'wants', 'done')", owner);
        ids.put(
                "session",
                history.text(
                        """
                        insert into refresh_tokens (user_id, family, token_hash, expires_at)
                        values (?, gen_random_uuid(), sha256(gen_random_uuid()::text::bytea), now() + interval '9 days') returning family""",
                        owner));
    }

    private void people(long friend, long foe, long fan) {
        history.run("insert into user_favorites (user_id, favorited_user_id) values (?, ?)", owner, friend);
        ids.put("favorite", friend);
        history.run(
                "insert into user_notes (user_id, target_user_id, content) values (?, ?, 'Knows cards.')",
                owner,
                friend);
        ids.put("noted", friend);
        history.run("insert into blocks (user_id, blocked_user_id) values (?, ?)", owner, foe);
        ids.put("blocked", foe);
        history.run(
                "insert into connections (requester_id, addressee_id, status, responded_at) values (?, ?, 'accepted', now())",
                owner,
                friend);
        history.run("insert into messages (sender_id, recipient_id, content) values (?, ?, 'Hello.')", friend, owner);
        history.run(
                "insert into endorsements (endorser_id, endorsed_id, kind) values (?, ?, 'trustworthy')",
                owner,
                friend);
        add("connection", "insert into connections (requester_id, addressee_id) values (?, ?)", fan, owner);
        add(
                "push",
                """
                insert into push_subscriptions (user_id, session, endpoint, p256dh, auth, created_at)
                values (?, ?::uuid, 'https://push.example.org/' || ?, decode(repeat('04', 65), 'hex'),
                  decode(repeat('04', 16), 'hex'), now())""",
                owner,
                id("session"),
                owner);
        add(
                "notification",
                """
                insert into notifications (user_id, seq, type, category, title)
                values (?, 1000000, 'favorite_added', 'social', 'Somebody likes your binder')""",
                owner);
    }

    private void trade(long friend) {
        long done = history.completed(owner, friend);
        add(
                "review",
                """
                insert into reviews (trade_proposal_id, author_id, subject_id, rating, text, visible_at)
                values (?, ?, ?, 5, 'As described.', now())""",
                done,
                friend,
                owner);
        add(
                "trade",
                """
                insert into trade_proposals (proposer_id, recipient_id, turn_user_id, expires_at)
                values (?, ?, ?, now() + interval '7 days')""",
                friend,
                owner,
                owner);
        history.run(
                "insert into trade_offers (trade_proposal_id, revision, made_by, offer_value, request_value) values (?, 1, ?, 0, 0)",
                id("trade"),
                friend);
        add("thread", "insert into trade_threads (trade_proposal_id, message_count) values (?, 1)", id("trade"));
        add(
                "message",
                """
                insert into trade_thread_messages (thread_id, seq, sender_id, client_id, content)
                values (?, 1, ?, gen_random_uuid(), 'Shall we?')""",
                id("thread"),
                owner);
        add(
                "attachment",
                """
                insert into trade_thread_attachments (thread_id, uploaded_by, message_id, file_url, thumbnail_url, file_type,
                  file_size, width, height)
                values (?, ?, ?, 'photos/one.jpg', 'photos/one-small.jpg', 'image/jpeg', 3, 1, 1)""",
                id("thread"),
                owner,
                id("message"));
    }

    /** What staff have to do with the owner. */
    private void order(long friend) {
        add(
                "case",
                "insert into moderation_cases (target_user_id, due_at) values (?, now() + interval '7 days')",
                owner);
        add(
                "action",
                "insert into moderation_actions (target_user_id, action_type, reason) values (?, 'warn', 'Mind your words.')",
                owner);
        long appealed = history.number(
                """
                insert into moderation_actions (target_user_id, action_type, reason) values (?, 'warn', 'Once more.')
                returning id""",
                owner);
        add(
                "appeal",
                "insert into appeals (user_id, moderation_action_id, appeal_text) values (?, ?, 'I did not say that, you see.')",
                owner,
                appealed);
        long wrong = history.number(
                """
                insert into trade_proposals (proposer_id, recipient_id, status, expires_at, accepted_at)
                values (?, ?, 'disputed', now(), now()) returning id""",
                owner,
                friend);
        history.run(
                "insert into trade_offers (trade_proposal_id, revision, made_by, offer_value, request_value) values (?, 1, ?, 0, 0)",
                wrong,
                owner);
        add(
                "dispute",
                """
                insert into trade_disputes (trade_proposal_id, filed_by, respondent_id, dispute_type, description, evidence_snapshot)
                values (?, ?, ?, 'didnt_ship', 'Nothing came.', '{}')""",
                wrong,
                owner,
                friend);
        add(
                "evidence",
                """
                insert into dispute_evidence (trade_dispute_id, uploaded_by, file_url, thumbnail_url, file_type, file_size, width, height)
                values (?, ?, 'photos/one.jpg', 'photos/one-small.jpg', 'image/jpeg', 3, 1, 1)""",
                id("dispute"),
                owner);
    }
}
