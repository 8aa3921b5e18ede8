package io.swapstead.achievements;

import io.swapstead.accounts.Accounts;
import io.swapstead.bus.Bus;
import io.swapstead.http.Call;
import io.swapstead.http.Edge;
import io.swapstead.http.Reply;
import io.swapstead.http.Routes;

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
        edge.on("wearFrame", call -> bus.ask(
                        Achievements.WEAR,
                        new Achievements.Wear(
                                call.actor(), call.body(Tier.class).frameTier()))
                .map(Reply::ok));
    }

    private static Accounts.UserId me(Call call) {
        return new Accounts.UserId(call.caller().userId());
    }
}
