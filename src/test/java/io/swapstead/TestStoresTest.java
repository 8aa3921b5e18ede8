package io.swapstead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import io.vertx.sqlclient.SqlClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What tests stand on. */
class TestStoresTest {
    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close().await();
    }

    @Test
    void everyDatabaseHasTheSchemaAndNothingOfAnothers() {
        SqlClient one = client(TestStores.freshDatabase().url());
        SqlClient two = client(TestStores.freshDatabase().url());
        assertThat(count(one, "flyway_schema_history")).isPositive();
        one.query("create table only_here (id int)").execute().await();
        assertThat(count(two, "pg_tables where tablename = 'only_here'")).isZero();
    }

    @Test
    void everyRedisIsEmpty() {
        Redis one = Redis.createClient(vertx, TestStores.freshRedis());
        Redis two = Redis.createClient(vertx, TestStores.freshRedis());
        one.send(Request.cmd(Command.SET).arg("key").arg("value")).await();
        assertThat(two.send(Request.cmd(Command.GET).arg("key")).await()).isNull();
    }

    @Test
    void anUnknownKindOfStoresIsRefused() {
        assertThatThrownBy(() -> TestServers.start("dcoker")).hasMessageContaining("auto, docker or embedded");
    }

    private SqlClient client(String url) {
        return PgBuilder.client().connectingTo(url).using(vertx).build();
    }

    private static long count(SqlClient client, String from) {
        return client.query("select count(*) from " + from)
                .execute()
                .await()
                .iterator()
                .next()
                .getLong(0);
    }
}
