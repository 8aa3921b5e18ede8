package io.swapstead.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.swapstead.History;
import io.swapstead.TestStores;
import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class AchievementsCommandTest {
    private final TestStores.Database database = TestStores.freshDatabase();
    private final History history = new History(database.jdbcUrl());
    private final StringWriter out = new StringWriter();

    @Test
    void worksAloneAndChangesNothingTheSecondTime() {
        long ada = history.person("ada");
        history.completed(ada, history.person("ben"));
        assertThat(recalculate("--dry-run", "--json")).isZero();
        assertThat(json().getJsonObject("unlocked").getInteger("first_deal")).isEqualTo(2);
        assertThat(history.number("select count(*) from user_achievements")).isZero();
        assertThat(recalculate("--user", "" + ada, "--json")).isZero();
        assertThat(json()).contains(java.util.Map.entry("users", 1));
        assertThat(recalculate("--key", "newcomer", "--batch", "1", "--json")).isZero();
        assertThat(json().getJsonObject("unlocked")).isEqualTo(new JsonObject().put("newcomer", 1));
        assertThat(recalculate("--since", "2020-01-01")).isZero();
        assertThat(out.toString()).contains("first_deal").contains("2 users in");
        assertThat(recalculate("--json")).isZero();
        assertThat(json().getJsonObject("unlocked")).isEqualTo(new JsonObject());
        assertThat(json().getJsonObject("lost")).isEqualTo(new JsonObject());
        assertThat(history.number("select count(*) from user_events where type = 'achievement.unlocked'"))
                .isEqualTo(3);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThat(recalculate("--user", "4711")).isEqualTo(2);
        assertThat(recalculate("--user", "ada")).isEqualTo(2);
        assertThat(recalculate("--key", "luck")).isEqualTo(2);
        assertThat(recalculate("--since", "yesterday")).isEqualTo(2);
        assertThat(recalculate("--batch", "0")).isEqualTo(2);
        assertThat(recalculate("--user", "1", "--key", "newcomer")).isEqualTo(2);
        assertThat(recalculate("--everything")).isEqualTo(2);
    }

    private JsonObject json() {
        return new JsonObject(out.toString());
    }

    private int recalculate(String... options) {
        out.getBuffer().setLength(0);
        CommandLine line = CommandLineOf.swapstead();
        line.setOut(new PrintWriter(out));
        return line.execute(Stream.concat(
                        Stream.of("achievements", "recalculate", "--quiet", "--postgres-url", database.url()),
                        Arrays.stream(options))
                .toArray(String[]::new));
    }
}
