package io.swapstead.achievements;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.swapstead.core.Failure;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Cards as pictures: named by what they show, kept while they are asked for, drawn by a few workers with a short queue. */
final class Pictures {
    private static final int WORKERS = 2;
    private static final int QUEUE = 32;
    /** A drawing takes a tenth of one, the first after the start some on a busy machine. Whoever waits longer had better come back. */
    private static final int SECONDS = 10;

    private static final int KEPT_BYTES = 32 * 1024 * 1024;

    private final String site;
    private final WorkerExecutor workers;
    private final AtomicInteger waiting = new AtomicInteger();
    private final Cache<String, byte[]> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES)
            .weigher((String etag, byte[] png) -> png.length)
            .build();

    /** @param site host of the site as people know it */
    Pictures(Vertx vertx, String site) {
        this.site = site;
        this.workers = vertx.createSharedWorkerExecutor("pictures", WORKERS, 10, TimeUnit.SECONDS);
    }

    /** Draws the card; only its name when the client has it already. */
    Future<Achievements.Drawn> draw(JsonObject card, Achievements.Draw question) {
        boolean social = question.variant().equals("social");
        CardDrawing drawing = new CardDrawing(card, site);
        if (waiting.get() >= QUEUE) {
            throw busy();
        }
        waiting.incrementAndGet();
        return workers.executeBlocking(() -> drawn(drawing, social, question.known()), false)
                .onComplete(done -> waiting.decrementAndGet())
                .timeout(SECONDS, TimeUnit.SECONDS)
                .recover(error -> Future.failedFuture(error instanceof TimeoutException ? busy() : error));
    }

    private static Failure busy() {
        return Failure.unavailable("Too many pictures are being drawn. Try again in a moment.", 1);
    }

    private Achievements.Drawn drawn(CardDrawing drawing, boolean social, String known) {
        String svg = social ? drawing.social() : drawing.full();
        String etag = etag(svg);
        if (etag.equals(known)) {
            return new Achievements.Drawn(etag, null);
        }
        byte[] png = Objects.requireNonNull(kept.get(
                etag,
                name -> social
                        ? CardPainter.png(svg, 1200, 630)
                        : CardPainter.png(svg, CardDrawing.WIDTH, CardDrawing.HEIGHT)));
        return new Achievements.Drawn(etag, Base64.getEncoder().encodeToString(png));
    }

    private static String etag(String svg) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(svg.getBytes(StandardCharsets.UTF_8));
            return '"' + HexFormat.of().formatHex(hash, 0, 16) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
