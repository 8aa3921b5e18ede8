package io.swapstead.profiles;

import io.swapstead.bus.Bus;
import io.swapstead.core.Failure;
import io.swapstead.http.Listing;
import io.swapstead.http.Page;
import io.swapstead.http.Shell;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** The pages of people, with what link previews and search engines read, and the card that the page shows first. */
public final class ProfilePages {
    private final Bus bus;
    private final String publicUrl;

    public ProfilePages(Bus bus, String publicUrl) {
        this.bus = bus;
        this.publicUrl = publicUrl;
    }

    public void declare(Shell shell) {
        shell.pages("/u/", this::page);
        shell.listing(new Listing() {
            @Override
            public Future<Integer> parts() {
                return bus.ask(Profiles.LISTED, new Profiles.Part(0)).map(Profiles.Listed::parts);
            }

            @Override
            public Future<List<String>> paths(int part) {
                return bus.ask(Profiles.LISTED, new Profiles.Part(part)).map(listed -> listed.usernames().stream()
                        .map(username -> "/u/" + username)
                        .toList());
            }
        });
    }

    private Future<Page> page(String username) {
        return bus.ask(Profiles.LINKED, new Profiles.Link(username))
                .map(linked -> page(linked.card(), linked.listed()))
                .recover(error -> error instanceof Failure failure && failure.kind() == Failure.Kind.NOT_FOUND
                        ? Future.succeededFuture(Page.missing())
                        : Future.failedFuture(error));
    }

    private Page page(JsonObject card, boolean listed) {
        String username = card.getString("username");
        String name = card.getString("display_name") + " (@" + username + ")";
        Optional<String> boot =
                Optional.of(new JsonObject().put("users/" + username, card).encode());
        if (card.getBoolean("suspended")) {
            return new Page(200, name, "This trader is suspended.", false, Optional.empty(), boot);
        }
        return new Page(
                200,
                name + ": " + card.getString("frame_tier") + " trader",
                description(card),
                listed,
                Optional.of(CardPreview.of(publicUrl, card)),
                boot);
    }

    private static String description(JsonObject card) {
        String tagline = card.getString("tagline");
        int count = card.getInteger("trade_count");
        String trades = count == 1 ? "1 trade" : count + " trades";
        return tagline == null ? trades + " on Swapstead" : "“" + tagline + "” · " + trades + " on Swapstead";
    }
}
