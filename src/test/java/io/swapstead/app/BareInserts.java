package io.swapstead.app;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The peer: the least that storing a message could cost the database. */
final class BareInserts {
    private BareInserts() {}

    /** The same rows, one transaction each, by PostgreSQL's own client; absent where that is not installed. */
    static Optional<JsonObject> run(
            String postgresUrl, List<Long> postgres, Path folder, List<BenchTalk> talks, int seconds) throws Exception {
        BenchTalk first = talks.get(0);
        BenchTalk last = talks.get(talks.size() - 1);
        Optional<Path> program = program();
        if (program.isEmpty()) {
            return Optional.empty();
        }
        Path script = Files.writeString(
                folder.resolve("bare.sql"),
                """
                \\set n random(%d, %d)
                begin;
                update trade_threads set message_count = message_count + 1, last_message_at = now() where trade_proposal_id = :n
                returning id as thread, message_count as seq \\gset
                insert into trade_thread_messages (thread_id, seq, sender_id, client_id, content, has_attachments, created_at)
                values (:thread, :seq, %d, gen_random_uuid(), '1234567890123456 is a message of some sixty characters, as people write', false, now()) returning id as message \\gset
                insert into event (at, kind, actor_id, data) values (now(), 'thread.message_sent', %d, jsonb_build_object(
                  'trade_id', :n::bigint, 'thread_id', :thread::bigint, 'message_id', :message::bigint, 'seq', :seq::int,
                  'sender_id', %d, 'recipient_id', %d));
                commit;
                """
                        .formatted(
                                first.trade(),
                                last.trade(),
                                first.one().id(),
                                first.one().id(),
                                first.one().id(),
                                first.other().id()));
        URI url = URI.create(postgresUrl);
        String[] login = url.getUserInfo().split(":", 2);
        ProcessBuilder command = new ProcessBuilder(
                program.get().toString(),
                "-n",
                "-M",
                "prepared",
                "-c",
                "8",
                "-T",
                "" + seconds,
                "-f",
                script.toString(),
                "-h",
                url.getHost(),
                "-p",
                "" + url.getPort(),
                "-U",
                login[0],
                url.getPath().substring(1));
        command.environment().put("PGPASSWORD", login[1]);
        long before = ProcessTime.of(postgres);
        Process process = command.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(output);
        }
        long used = ProcessTime.of(postgres) - before;
        int done = Integer.parseInt(output.replaceAll("(?s).*actually processed: (\\d+).*", "$1"));
        return Optional.of(new JsonObject()
                .put("messages", done)
                .put("per_second", Math.round((double) done / seconds))
                .put("database_cpu_us", ThreadBench.round((double) used / done)));
    }

    private static Optional<Path> program() throws IOException {
        Path debian = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(debian)) {
            return Optional.empty();
        }
        try (var versions = Files.list(debian)) {
            return versions.sorted()
                    .map(version -> version.resolve("bin/pgbench"))
                    .filter(Files::isExecutable)
                    .reduce((older, newer) -> newer);
        }
    }
}
