package io.swapstead;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import io.vertx.core.parsetools.RecordParser;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that delivers nothing, and takes everything unless it was told otherwise. */
public final class FakeSmtp implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final NetServer server;

    /** What it does with a mail once it has all of it. */
    public enum Mood {
        TAKE,
        /** Says that it does not want it just now. */
        REFUSE,
        /** Takes it, and is gone before it says so. */
        VANISH
    }

    private volatile Mood mood = Mood.TAKE;

    /** What was sent: who to, by the envelope, and the message as it came. */
    public record Mail(String to, String text) {}

    /** How many it did not want. */
    public final AtomicInteger refused = new AtomicInteger();

    /** All that was taken, in order. */
    public final List<Mail> mails = new CopyOnWriteArrayList<>();

    public FakeSmtp() {
        server = vertx.createNetServer()
                .connectHandler(this::serve)
                .listen(0, "127.0.0.1")
                .await();
    }

    public void mood(Mood next) {
        mood = next;
    }

    public String url() {
        return "smtp://127.0.0.1:" + server.actualPort();
    }

    private void serve(NetSocket socket) {
        StringBuilder to = new StringBuilder();
        StringBuilder text = new StringBuilder();
        boolean[] inText = new boolean[1];
        socket.handler(RecordParser.newDelimited("\r\n", record -> {
            String line = record.toString();
            if (!inText[0]) {
                if (line.startsWith("RCPT TO:")) {
                    to.append(line, line.indexOf('<') + 1, line.indexOf('>'));
                }
                inText[0] = line.equals("DATA");
                reply(socket, answer(line));
            } else if (line.equals(".")) {
                Mood now = mood;
                if (now != Mood.REFUSE) {
                    mails.add(new Mail(to.toString(), text.toString()));
                } else {
                    refused.incrementAndGet();
                }
                to.setLength(0);
                text.setLength(0);
                inText[0] = false;
                if (now == Mood.VANISH) {
                    socket.close();
                } else {
                    reply(socket, now == Mood.TAKE ? "250 taken" : "451 not now");
                }
            } else {
                text.append(line).append('\n');
            }
        }));
        reply(socket, "220 fake");
    }

    private static String answer(String line) {
        return switch (line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT)) {
            case "EHLO" -> "250-fake\r\n250 8BITMIME";
            case "DATA" -> "354 go on";
            case "QUIT" -> "221 bye";
            default -> "250 fine";
        };
    }

    private static void reply(NetSocket socket, String line) {
        socket.write(line + "\r\n").onFailure(gone -> socket.close());
    }

    @Override
    public void close() {
        vertx.close().await();
    }
}
