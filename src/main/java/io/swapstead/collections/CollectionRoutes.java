package io.swapstead.collections;

import io.swapstead.bus.Bus;
import io.swapstead.collections.Collections.AddItem;
import io.swapstead.collections.Collections.AddWant;
import io.swapstead.collections.Collections.Change;
import io.swapstead.collections.Collections.ListItems;
import io.swapstead.collections.Collections.ListWants;
import io.swapstead.collections.Collections.NewItem;
import io.swapstead.collections.Collections.NewWant;
import io.swapstead.collections.Collections.Of;
import io.swapstead.collections.Collections.Remove;
import io.swapstead.http.Body;
import io.swapstead.http.Call;
import io.swapstead.http.Edge;
import io.swapstead.http.Reply;
import io.swapstead.http.Routes;
import io.vertx.core.Future;
import java.util.Base64;

/** Inventories, want lists and portfolios over HTTP. */
public final class CollectionRoutes implements Routes {
    private final Bus bus;

    public CollectionRoutes(Bus bus) {
        this.bus = bus;
    }

    @Override
    public void bind(Edge edge) {
        edge.on("listInventory", call -> items(call, "" + call.caller().userId()));
        edge.on("addInventoryItem", call -> bus.ask(
                        Collections.ADD_ITEM, new AddItem(call.actor(), call.body(NewItem.class)))
                .map(item -> Reply.created(item, "/api/me/inventory/" + item.id())));
        edge.on("getInventoryItem", call -> bus.ask(Collections.ITEM, one(call)).map(Reply::ok));
        edge.on("updateInventoryItem", call -> bus.ask(Collections.CHANGE_ITEM, change(call))
                .map(Reply::ok));
        edge.on("deleteInventoryItem", call -> bus.ask(Collections.REMOVE_ITEM, remove(call))
                .map(done -> Reply.done()));
        edge.on("listWants", call -> wants(call, "" + call.caller().userId()));
        edge.on("addWant", call -> bus.ask(Collections.ADD_WANT, new AddWant(call.actor(), call.body(NewWant.class)))
                .map(want -> Reply.created(want, "/api/me/wants/" + want.id())));
        edge.on("getWant", call -> bus.ask(Collections.WANT, one(call)).map(Reply::ok));
        edge.on("updateWant", call -> bus.ask(Collections.CHANGE_WANT, change(call))
                .map(Reply::ok));
        edge.on("deleteWant", call -> bus.ask(Collections.REMOVE_WANT, remove(call))
                .map(done -> Reply.done()));
        edge.on("getPortfolio", call -> bus.ask(
                        Collections.PORTFOLIO, new Of(call.caller().userId()))
                .map(Reply::ok));
        edge.on("importInventory", call -> importFile(call, "inventory"));
        edge.on("importWants", call -> importFile(call, "wants"));
        edge.on("exportInventory", this::export);
        edge.on("listImports", call -> bus.ask(
                        Collections.IMPORTS,
                        new Collections.ListImports(
                                call.caller().userId(),
                                (int) call.number("limit"),
                                call.text("cursor").orElse(null)))
                .map(Reply::ok));
        edge.on("getImport", call -> bus.ask(Collections.GET_IMPORT, oneImport(call))
                .map(Reply::ok));
        edge.on("undoImport", call -> bus.ask(Collections.UNDO_IMPORT, oneImport(call))
                .map(done -> Reply.done()));
        edge.on("listUserInventory", call -> items(call, call.text("id").orElseThrow()));
        edge.on("listUserWants", call -> wants(call, call.text("id").orElseThrow()));
    }

    private static Collections.One one(Call call) {
        return new Collections.One(call.caller().userId(), call.number("item"));
    }

    private Future<Reply> importFile(Call call, String target) {
        Body.Upload file = call.upload("file");
        String name = file.fileName().isEmpty() ? null : file.fileName();
        Collections.ImportFile command = new Collections.ImportFile(
                call.actor(),
                target,
                call.text("vendor").orElse(null),
                call.text("mapping").orElse(null),
                call.flag("dry_run"),
                name == null || name.length() <= 255 ? name : name.substring(name.length() - 255),
                Base64.getEncoder().encodeToString(file.bytes().getBytes()));
        return bus.ask(Collections.IMPORT, command).map(Reply::accepted);
    }

    private static Collections.OneImport oneImport(Call call) {
        return new Collections.OneImport(call.actor(), call.number("id"));
    }

    private Future<Reply> export(Call call) {
        String vendor = call.text("vendor").orElseThrow();
        return bus.ask(Collections.EXPORT, new Collections.Export(call.caller().userId(), vendor))
                .map(csv -> Reply.bytes(csv, "text/csv; charset=utf-8")
                        .header("content-disposition", "attachment; filename=\"swapstead-" + vendor + ".csv\""));
    }

    private Future<Reply> items(Call call, String owner) {
        ListItems list = new ListItems(
                owner,
                call.viewerId(),
                call.text("q").orElse(null),
                call.text("set").orElse(null),
                call.text("finish").orElse(null),
                call.text("condition").orElse(null),
                call.someFlag("for_trade").orElse(null),
                call.text("wanted_by").orElse(null),
                (int) call.number("limit"),
                call.text("cursor").orElse(null));
        return bus.ask(Collections.ITEMS, list).map(Reply::ok);
    }

    private Future<Reply> wants(Call call, String owner) {
        ListWants list = new ListWants(
                owner,
                call.viewerId(),
                call.text("q").orElse(null),
                call.text("set").orElse(null),
                (int) call.number("limit"),
                call.text("cursor").orElse(null));
        return bus.ask(Collections.WANTS, list).map(Reply::ok);
    }

    private static Change change(Call call) {
        return new Change(call.actor(), call.number("item"), call.json());
    }

    private static Remove remove(Call call) {
        return new Remove(call.actor(), call.number("item"));
    }
}
