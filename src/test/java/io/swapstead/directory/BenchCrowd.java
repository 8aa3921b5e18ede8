package io.swapstead.directory;

/** A large population for measuring: the same at every run, and everybody like everybody else at every size. */
final class BenchCrowd {
    private static final String PEOPLE =
            """
            -- Every row is right by itself: no triggers. Whoever owns the tables may do that.
            alter table users disable trigger user;
            alter table user_format_specialties disable trigger user;
            alter table user_reputation disable trigger user;
            alter table cards disable trigger user;
            alter table inventory_items disable trigger user;
            alter table want_items disable trigger user;
            insert into users (public_id, username, email, password_hash, display_name, card_type, shipping_preference, country, city,
              active_frame_tier, account_type, email_verified, discovery_score, show_in_directory, show_online_status, last_active_at,
              created_at, onboarding_completed_at)
            select 'public-' || g, case when g = 777 then 'alphamage777' else (array['alpha', 'brave', 'cinder', 'dusk', 'ember', 'frost', 'grand', 'hollow', 'iron', 'jade'])[1 + g % 10]
                || (array['mage', 'knight', 'rogue', 'sage', 'titan', 'wolf', 'raven', 'drake', 'golem', 'witch'])[1 + g / 10 % 10] || g end,
              'bench' || g || '@example.org', 'none',
              (array['Ana', 'Ben', 'Cleo', 'Dora', 'Emil', 'Finn', 'Gwen', 'Hugo', 'Iris', 'Juan'])[1 + g / 7 % 10] || ' '
                || case when g % 100 = 42 then 'Hydra' else (array['Stone', 'Brandt', 'Keller', 'Moss', 'North'])[1 + g / 3 % 5] end,
              (array['collector', 'trader', 'brewer', 'investor'])[1 + g % 4], (array['local', 'domestic', 'international'])[1 + g % 3],
              (array['Germany', 'France', 'Japan', 'Brazil', 'Canada', 'Spain', 'Italy', 'Norway'])[1 + g % 8], 'Town ' || g % 99,
              (array['bronze', 'bronze', 'bronze', 'silver', 'silver', 'gold', 'platinum', 'legendary'])[1 + g / 8 % 8], 'trader', g % 3 > 0,
              100 + g * 37 % 400, g % 20 > 0, g % 10 > 0, now() - g * 61 % 40000 * interval '1 minute', now() - g % 900 * interval '1 day', now()
            from generate_series(1, {people}) g;
            insert into user_format_specialties (user_id, format) select id, (array['commander', 'modern', 'legacy', 'vintage', 'pioneer',
              'standard', 'pauper', 'cedh', 'limited'])[1 + (id / 11 + k * 4) % 9] from users, generate_series(0, 1) k;
            insert into user_reputation (user_id, average_rating, total_reviews, weighted_score, tier, completed_trades)
            select id, 4, 5, 1 + id % 400 / 100.0, (array['new', 'established', 'trusted', 'elite'])[1 + id % 4], id * 29 % 90 from users
            where id % 2 = 0;
            insert into cards (scryfall_id, oracle_id, name, set_code, set_name, collector_number, rarity, lang, layout, finishes, name_key)
            select gen_random_uuid(), gen_random_uuid(), 'Card ' || g, 'tst', 'Test', g::text, 'common', 'en', 'normal', '{nonfoil}', 'card ' || g
            from generate_series(1, 20000) g;
            insert into inventory_items (user_id, card_id, quantity, for_trade)
            select u.id, c.id, 1, 1 from users u, generate_series(1, {items}) k, cards c
            where c.collector_number = ((u.id * 7919 + k * 104729) % 20000 + 1)::text on conflict do nothing;
            insert into want_items (user_id, oracle_id)
            select u.id, c.oracle_id from users u, generate_series(1, {wants}) k, cards c
            where c.collector_number = ((u.id * 6101 + k * 15485863) % 20000 + 1)::text on conflict do nothing;
            alter table users enable trigger user;
            alter table user_format_specialties enable trigger user;
            alter table user_reputation enable trigger user;
            alter table cards enable trigger user;
            alter table inventory_items enable trigger user;
            alter table want_items enable trigger user;
            analyze;
            """;

    private BenchCrowd() {}

    /** SQL for so many people, each with so many cards for trade and so many wants. */
    static String sql(int people, int items, int wants) {
        return PEOPLE.replace("{people}", "" + people)
                .replace("{items}", "" + items)
                .replace("{wants}", "" + wants);
    }
}
