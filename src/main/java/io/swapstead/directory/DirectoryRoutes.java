package io.swapstead.directory;

import io.swapstead.bus.Bus;
import io.swapstead.http.Call;
import io.swapstead.http.Edge;
import io.swapstead.http.Reply;
import io.swapstead.http.Routes;

/** The directory over HTTP. */
public final class DirectoryRoutes implements Routes {
    private final Bus bus;

    public DirectoryRoutes(Bus bus) {
        this.bus = bus;
    }

    @Override
    public void bind(Edge edge) {
        edge.on("listDirectory", call -> bus.ask(Directory.LIST, page(call)).map(Reply::ok));
        edge.on("searchDirectory", call -> bus.ask(
                        Directory.SEARCH,
                        new Directory.Find(call.viewerId(), call.text("q").orElseThrow(), (int) call.number("limit")))
                .map(Reply::ok));
        edge.on("listSuggested", call -> bus.ask(Directory.SUGGESTED, own(call)).map(Reply::ok));
        edge.on("listRecent", call -> bus.ask(Directory.RECENT, own(call)).map(Reply::ok));
        edge.on("previewTrade", call -> bus.ask(
                        Directory.PREVIEW, new Directory.Pair(call.caller().userId(), call.number("user_id")))
                .map(Reply::ok));
    }

    private static Directory.Own own(Call call) {
        return new Directory.Own(call.caller().userId(), (int) call.number("limit"));
    }

    private static Directory.Page page(Call call) {
        Directory.Filters filters = new Directory.Filters(
                call.text("q").orElse(null),
                call.names("reputation_tier"),
                call.names("frame_tier"),
                call.names("card_type"),
                call.names("format"),
                call.names("shipping"),
                call.text("country").filter(country -> !country.isBlank()).orElse(null),
                call.flag("online_only"),
                call.flag("has_my_wants"),
                call.flag("wants_my_cards"),
                call.text("user_type").orElse("all"),
                call.flag("verified_only"));
        return new Directory.Page(
                call.viewerId(),
                filters,
                call.text("sort").orElse("discovery_score"),
                (int) call.number("page"),
                call.text("cursor").orElse(null),
                (int) call.number("limit"));
    }
}
