package io.swapstead.profiles;

import io.swapstead.bus.Bus;
import io.swapstead.core.Failure;
import io.swapstead.http.Page;
import io.swapstead.http.Shell;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** The pages of people, with what link previews and search engines read, and the card that the page shows first. */
public final class ProfilePages {
    private final Bus bus;

    public ProfilePages(Bus bus) {
        this.bus = bus;
    }

    public void declare(Shell shell) {
        shell.pages("/u/", this::page);
    }

    private Future<Page> page(String username) {
        return bus.ask(Profiles.CARD, new Profiles.Look(username, 0, false))
                .map(card -> page(new JsonObject(card)))
                .recover(error -> error instanceof Failure failure && failure.kind() == Failure.Kind.NOT_FOUND
                        ? Future.succeededFuture(Page.missing())
                        : Future.failedFuture(error));
    }

    private static Page page(JsonObject card) {
        String username = card.getString("username");
        String title =
                card.getString("display_name") + " (@" + username + "): " + card.getString("frame_tier") + " trader";
        JsonObject boot = new JsonObject().put("users/" + username, card);
        return new Page(200, title, description(card), true, Optional.empty(), Optional.of(boot.encode()));
    }

    private static String description(JsonObject card) {
        String tagline = card.getString("tagline");
        String trades = card.getInteger("trade_count") + " trades";
        return tagline == null ? trades + " on Swapstead" : "“" + tagline + "” · " + trades;
    }
}
