package io.swapstead.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.swapstead.Browser;
import io.swapstead.TestStores;
import io.swapstead.app.TestNode;
import io.swapstead.events.JobProgress;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobProgressTest {
    private static final String FILE =
            "Name,Set code,Collector number,Quantity,Scryfall ID,Foil,ManaBox ID,Language\nNobody,one,1,2,,,1,en\n";

    @Test
    void whoImportsAFileHearsHowFarItIsAndNobodyElseDoes(@TempDir Path data) throws Exception {
        Vertx vertx = Vertx.vertx();
        try (TestNode node = TestNode.start(TestStores.freshDatabase(), TestStores.freshRedis(), data, Map.of())) {
            Browser nobody = Browser.at(node.address());
            Browser.Answer ada = nobody.register("ada");
            Tab own = tab(vertx, node, ada);
            Tab other = tab(vertx, node, nobody.register("ben"));

            long job = importFile(nobody.as(ada));

            JsonObject heard = own.hear(message -> progress(message) != null);
            assertThat(Objects.requireNonNull(progress(heard)).getMap())
                    .containsEntry("job", (int) job)
                    .containsEntry("done", 1)
                    .containsEntry("total", 1)
                    .containsKeys("rate", "eta");
            assertThat(heard.getJsonObject("body").containsKey("seq")).isFalse();
            assertThat(other.settled().events()).isEmpty();
        } finally {
            vertx.close().await();
        }
    }

    @Test
    void itReadsAsItsExampleSays() {
        JsonObject example = EnvelopeTest.example("job.progress").getJsonObject("data");
        JobProgress progress = new JobProgress(7L, "collection.import", example.getString("job"), 250, 1000, 500, 2);
        assertThat(progress.shown()).isEqualTo(example);
    }

    private static Tab tab(Vertx vertx, TestNode node, Browser.Answer signedIn) {
        long id = signedIn.body().getJsonObject("user").getLong("id");
        return Tab.open(vertx, node.address().getPort())
                .register("user." + id, signedIn.body().getString("access_token"))
                .settled();
    }

    private static @Nullable JsonObject progress(JsonObject message) {
        return message.getValue("body") instanceof JsonObject body && "job.progress".equals(body.getString("type"))
                ? body.getJsonObject("data")
                : null;
    }

    private static long importFile(Browser me) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(me.site().resolve("/api/me/inventory/import"))
                .header("authorization", "Bearer " + me.token())
                .header("content-type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(FILE))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(202);
        return new JsonObject(answer.body()).getJsonObject("job").getLong("id");
    }
}
