package io.swapstead.profiles;

import io.swapstead.accounts.Accounts;
import io.swapstead.bus.Bus;
import io.swapstead.http.Call;
import io.swapstead.http.Edge;
import io.swapstead.http.Reply;
import io.swapstead.http.Routes;
import io.vertx.core.Future;

/** Profiles over HTTP. */
public final class ProfileRoutes implements Routes {
    private final Bus bus;
    private final Portraits portraits;

    public ProfileRoutes(Bus bus, Portraits portraits) {
        this.bus = bus;
        this.portraits = portraits;
    }

    @Override
    public void bind(Edge edge) {
        edge.on("getMe", call -> bus.ask(Profiles.ME, me(call)).map(Reply::ok));
        edge.on("updateMe", call -> bus.ask(Profiles.CHANGE, new Profiles.Change(call.actor(), call.json()))
                .map(Reply::ok));
        edge.on("getProfile", call -> bus.ask(Profiles.CARD, look(call, true)).map(Reply::ok));
        edge.on("getProfileBack", call -> bus.ask(Profiles.BACK, look(call, false))
                .map(Reply::ok));
        edge.on("listViews", call -> bus.ask(
                        Profiles.VIEWS,
                        new Profiles.Views(
                                call.caller().userId(),
                                (int) call.number("limit"),
                                call.text("cursor").orElse(null)))
                .map(Reply::ok));
        edge.on("getFormats", call -> bus.ask(Profiles.FORMATS, me(call)).map(Reply::ok));
        edge.on("setFormats", call -> bus.ask(
                        Profiles.SET_FORMATS,
                        new Profiles.SetFormats(
                                call.actor(), call.body(Profiles.Formats.class).formats()))
                .map(Reply::ok));
        edge.on("getOnboarding", call -> bus.ask(Profiles.ONBOARDING, me(call)).map(Reply::ok));
        edge.on("saveOnboardingStep", call -> bus.ask(
                        Profiles.STEP,
                        new Profiles.Step(call.actor(), call.text("step").orElseThrow(), call.json()))
                .map(Reply::ok));
        edge.on("completeOnboarding", call -> bus.ask(Profiles.COMPLETE, new Accounts.By(call.actor()))
                .map(Reply::ok));
        edge.on("uploadAvatar", this::uploadAvatar);
        edge.on("getAvatar", this::avatar);
    }

    private static Accounts.UserId me(Call call) {
        return new Accounts.UserId(call.caller().userId());
    }

    private static Profiles.Look look(Call call, boolean visit) {
        return new Profiles.Look(call.text("id").orElseThrow(), call.viewerId(), visit);
    }

    private Future<Reply> uploadAvatar(Call call) {
        return portraits
                .keep(call.caller().userId(), call.upload("file").bytes())
                .compose(name -> bus.ask(Profiles.SET_AVATAR, new Profiles.Picture(call.actor(), name)))
                .map(Reply::ok);
    }

    /** The contract's pattern allows plain file names only, so the name cannot lead elsewhere. */
    private Future<Reply> avatar(Call call) {
        String name = call.text("file").orElseThrow();
        return portraits.get(name).map(bytes -> Reply.bytes(bytes, name.endsWith(".png") ? "image/png" : "image/jpeg")
                .header("cache-control", "public, max-age=31536000, immutable")
                .header("content-security-policy", "default-src 'none'; sandbox"));
    }
}
