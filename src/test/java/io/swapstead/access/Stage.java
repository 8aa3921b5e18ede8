package io.swapstead.access;

import io.swapstead.Browser;
import io.swapstead.History;
import io.swapstead.TestStores;
import io.swapstead.app.TestNode;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** A node, somebody in each role, and the other whose things they reach for. */
final class Stage implements AutoCloseable {
    private final TestStores.Database database = TestStores.freshDatabase();
    final History history = new History(database.jdbcUrl());
    private final TestNode node;
    private final Browser nobody;
    private final AtomicInteger names = new AtomicInteger();
    private final Map<Role, Person> people = new EnumMap<>(Role.class);
    final Person other;

    Stage(Path data) throws IOException {
        history.run(
                """
                insert into cards (scryfall_id, oracle_id, name, name_key, set_code, set_name, collector_number, rarity, lang, layout,
                  finishes, colors, type_line, image_url, legalities, released_at, price_usd)
                values (gen_random_uuid(), gen_random_uuid(), 'Pass', 'pass', 'tst', 'Test', '1', 'rare', 'en', 'normal',
                  '{nonfoil}', '{}', 'Card', 'https://example.org/card.jpg', '{}', '2020-01-01', 1)""");
        file(data.resolve("uploads/photos/one.jpg"));
        file(data.resolve("uploads/photos/one-small.jpg"));
        file(data.resolve("uploads/avatars/0123456789abcdef0123456789abcdef.jpg"));
        node = TestNode.start(
                database,
                TestStores.freshRedis(),
                data,
                Map.of("discord.client-id", "1", "discord.client-secret", "2", "discord.api", "http://127.0.0.1:9"));
        nobody = Browser.at(node.address());
        nobody.post("/api/test/limits", new JsonObject().put("factor", 100_000));
        other = person(Role.TRADER);
        for (Role role : Role.values()) {
            people.put(role, person(role));
        }
        other.belongings().facing();
        long holder = in(Role.HOLDER).id();
        history.run(
                "update moderation_cases set claimed_by = ?, claimed_until = now() + interval '1 hour' where id = ?",
                holder,
                other.belongings().id("case"));
    }

    private static void file(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[] {1, 2, 3});
    }

    URI site() {
        return node.address();
    }

    Person in(Role role) {
        return Objects.requireNonNull(people.get(role));
    }

    /** Somebody new in this role, with one of everything. */
    Person person(Role role) {
        String name = "person" + names.incrementAndGet();
        Browser.Answer registered = nobody.register(name);
        long id = registered.body().getJsonObject("user").getLong("id");
        Belongings belongings = Belongings.of(history, id, name);
        history.run("update users set role = ?, onboarding_completed_at = now() where id = ?", role.column(), id);
        switch (role) {
            case RESTRICTED ->
                history.run(
                        """
                        update users set restrictions = (select jsonb_object_agg(c, now() + interval '9 days')
                          from unnest(array['propose', 'message', 'review', 'list']) c) where id = ?""",
                        id);
            case SUSPENDED ->
                history.run("update users set suspended_until = now() + interval '9 days' where id = ?", id);
            case BLOCKED -> history.run("insert into blocks (user_id, blocked_user_id) values (?, ?)", other.id(), id);
            default -> {}
        }
        String token = role == Role.ANONYMOUS ? "" : registered.body().getString("access_token");
        return new Person(id, name, token, role == Role.ANONYMOUS ? "" : registered.refreshToken(), belongings);
    }

    @Override
    public void close() {
        node.close();
    }
}
