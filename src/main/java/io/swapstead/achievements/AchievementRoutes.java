package io.swapstead.achievements;

import io.swapstead.accounts.Accounts;
import io.swapstead.bus.Bus;
import io.swapstead.http.Call;
import io.swapstead.http.Edge;
import io.swapstead.http.Reply;
import io.swapstead.http.Routes;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.Base64;

/** Achievements and frames over HTTP. */
public final class AchievementRoutes implements Routes {
    private record Tier(String frameTier) {}

    private final Bus bus;

    public AchievementRoutes(Bus bus) {
        this.bus = bus;
    }

    @Override
    public void bind(Edge edge) {
        edge.on("listAchievements", call -> bus.ask(Achievements.OWN, me(call)).map(Reply::ok));
        edge.on("listUserAchievements", call -> bus.ask(
                        Achievements.OF, new Achievements.Look(call.text("id").orElseThrow(), call.viewerId()))
                .map(Reply::ok));
        edge.on("listFrames", call -> bus.ask(Achievements.FRAMES, me(call)).map(Reply::ok));
        edge.on("getCardPicture", this::picture);
        edge.on("getSharedCard", call -> bus.ask(
                        Achievements.SHARED,
                        new Achievements.Shared(call.text("public_id").orElseThrow(), call.viewerId()))
                .map(Reply::ok));
        edge.on("wearFrame", call -> bus.ask(
                        Achievements.WEAR,
                        new Achievements.Wear(
                                call.actor(), call.body(Tier.class).frameTier()))
                .map(Reply::ok));
    }

    private Future<Reply> picture(Call call) {
        Achievements.Draw draw = new Achievements.Draw(
                call.text("id").orElseThrow(),
                call.text("variant").orElseThrow(),
                call.header("if-none-match").replaceFirst("^W/", ""));
        return bus.ask(Achievements.DRAW, draw).map(drawn -> {
            String png = drawn.base64();
            Reply reply = png == null
                    ? Reply.unchanged()
                    : Reply.bytes(Buffer.buffer(Base64.getDecoder().decode(png)), "image/png");
            return reply.header("etag", drawn.etag())
                    .header("cache-control", "public, max-age=60")
                    .header("content-security-policy", "default-src 'none'; sandbox");
        });
    }

    private static Accounts.UserId me(Call call) {
        return new Accounts.UserId(call.caller().userId());
    }
}
