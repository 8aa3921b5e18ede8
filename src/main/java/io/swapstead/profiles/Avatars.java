package io.swapstead.profiles;

import io.swapstead.core.Clock;
import io.swapstead.db.Db;
import io.swapstead.db.Sql;
import io.swapstead.events.EventLog;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.FileSystem;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Pictures of people: checked, drawn anew and kept as files, whose names say whose they are but cannot be guessed. */
final class Avatars {
    private static final String ADDRESS = "/api/avatars/";
    private static final int WORKERS = 2;

    private static final Sql<String> SWAP = Sql.of(
            """
            with old as (select id, avatar_url from users where id = $1 for no key update)
            update users u set avatar_url = $2, profile_version = profile_version + 1, updated_at = $3
            from old where u.id = old.id returning coalesce(old.avatar_url, '') as before""",
            row -> row.getString("before"));

    private final Db db;
    private final Clock clock;
    private final EventLog events;
    private final Path folder;

    Avatars(Db db, Clock clock, EventLog events, Path folder) {
        this.db = db;
        this.clock = clock;
        this.events = events;
        this.folder = folder;
    }

    Future<Void> set(Vertx vertx, Profiles.Picture picture) {
        WorkerExecutor workers = vertx.createSharedWorkerExecutor("avatars", WORKERS, 10, TimeUnit.SECONDS);
        String name = picture.by().userId() + "-" + UUID.randomUUID() + ".jpg";
        return workers.executeBlocking(
                        () -> Buffer.buffer(SquarePicture.of(Base64.getDecoder().decode(picture.base64()))), false)
                .eventually(workers::close)
                .compose(jpeg -> vertx.fileSystem().mkdirs(folder.toString()).compose(made -> vertx.fileSystem()
                        .writeFile(folder.resolve(name).toString(), jpeg)))
                .compose(written -> swap(picture.by().userId(), name))
                .compose(before -> forget(vertx, before));
    }

    private Future<String> swap(long id, String name) {
        return db.tx(
                tx -> SWAP.one(tx.sql(), id, ADDRESS + name, clock.nowUtc()).compose(before -> events.append(
                                tx,
                                "user.updated",
                                id,
                                new JsonObject().put("user_id", id).put("what", "avatar"))
                        .map(before)));
    }

    /** Removes every picture of somebody who has left; having done so before is no failure. */
    static Future<Void> forgetAll(Vertx vertx, Path folder, long id) {
        FileSystem files = vertx.fileSystem();
        return files.exists(folder.toString())
                .compose(exists ->
                        exists ? files.readDir(folder.toString(), id + "-.*") : Future.succeededFuture(List.of()))
                .compose(names -> Future.all(names.stream().map(files::delete).toList()))
                .mapEmpty();
    }

    private Future<Void> forget(Vertx vertx, String before) {
        if (!before.startsWith(ADDRESS)) {
            return Future.succeededFuture();
        }
        Path old = folder.resolve(before.substring(ADDRESS.length()));
        return vertx.fileSystem().delete(old.toString()).otherwiseEmpty();
    }
}
