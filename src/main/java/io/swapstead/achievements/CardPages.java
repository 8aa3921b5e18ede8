package io.swapstead.achievements;

import io.swapstead.bus.Bus;
import io.swapstead.core.Failure;
import io.swapstead.http.Page;
import io.swapstead.http.Shell;
import io.swapstead.profiles.CardPreview;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** The page of a share link: the card, and for link previews its picture. */
public final class CardPages {
    private final Bus bus;
    private final String publicUrl;

    public CardPages(Bus bus, String publicUrl) {
        this.bus = bus;
        this.publicUrl = publicUrl;
    }

    public void declare(Shell shell) {
        shell.pages("/card/", this::page);
    }

    private Future<Page> page(String publicId) {
        return bus.ask(Achievements.SHARED, new Achievements.Shared(publicId, 0))
                .map(card -> page(publicId, new JsonObject(card)))
                .recover(error -> error instanceof Failure failure && failure.kind() == Failure.Kind.NOT_FOUND
                        ? Future.succeededFuture(Page.missing())
                        : Future.failedFuture(error));
    }

    private Page page(String publicId, JsonObject card) {
        String tagline = card.getString("tagline");
        return new Page(
                200,
                card.getString("display_name") + " (@" + card.getString("username") + ")",
                (tagline == null ? "" : "“" + tagline + "” · ") + card.getInteger("trade_count")
                        + " trades on Swapstead",
                false,
                Optional.of(CardPreview.of(publicUrl, card)),
                Optional.of(new JsonObject().put("shared/" + publicId, card).encode()));
    }
}
