package io.swapstead.moderation;

import io.swapstead.bus.Ask;
import io.swapstead.bus.Bus;
import io.swapstead.http.Call;
import io.swapstead.http.Edge;
import io.swapstead.http.Endpoint;
import io.swapstead.http.Reply;
import io.swapstead.http.Routes;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;

/** Moderation over HTTP: what everybody may do, and what staff do. Roles are the contract's. */
public final class ModerationRoutes implements Routes {
    private final Bus bus;

    public ModerationRoutes(Bus bus) {
        this.bus = bus;
    }

    @Override
    public void bind(Edge edge) {
        community(edge);
        staff(edge);
        disputes(edge);
    }

    private void community(Edge edge) {
        edge.on("fileReport", call -> bus.ask(
                        Moderation.REPORT, new Moderation.File(call.actor(), call.body(Moderation.Report.class)))
                .map(report -> Reply.created(report, "/api/reports/mine")));
        edge.on("listMyReports", own(Moderation.OWN_REPORTS));
        edge.on("getMyModeration", own(Moderation.SANCTIONS));
        edge.on("acknowledgeAction", call -> bus.ask(Moderation.ACKNOWLEDGE, one(call, "action_id"))
                .map(done -> Reply.done()));
        edge.on("fileAppeal", call -> bus.ask(
                        Moderation.APPEAL, new Moderation.Appeal(call.actor(), call.body(Moderation.AppealText.class)))
                .map(appeal -> Reply.created(appeal, "/api/me/moderation")));
    }

    private void staff(Edge edge) {
        edge.on("listCases", this::queue);
        edge.on("getCase", staff(Moderation.CASE));
        edge.on("explainCase", staff(Moderation.EXPLAIN));
        edge.on("claimCase", staff(Moderation.CLAIM));
        edge.on("releaseCase", staff(Moderation.RELEASE));
        edge.on("actOnCase", call -> bus.ask(
                        Moderation.ACT,
                        new Moderation.Act(call.actor(), call.number("id"), call.body(Moderation.Decision.class)))
                .map(action -> Reply.created(action, "/api/admin/moderation/cases/" + call.number("id"))));
        edge.on("dismissCases", call -> bus.ask(
                        Moderation.DISMISS_ALL,
                        new Moderation.DismissAll(call.actor(), call.body(Moderation.Dismissal.class)))
                .map(Reply::ok));
        edge.on("listModerationNotes", staff(Moderation.NOTES));
        edge.on("addModerationNote", call -> bus.ask(Moderation.ADD_NOTE, note(call, "content"))
                .map(note -> Reply.created(note, "/api/admin/moderation/users/" + call.number("id") + "/notes")));
        edge.on("getModerationHistory", staff(Moderation.HISTORY));
        edge.on("getModerationStats", call -> bus.ask(Moderation.STATS, call.actor())
                .map(Reply::ok));
        edge.on("listAppeals", list(Moderation.APPEALS));
        edge.on("resolveAppeal", call -> bus.ask(Moderation.RESOLVE_APPEAL, resolve(call))
                .map(Reply::ok));
        edge.on("listAudit", call -> bus.ask(
                        Moderation.AUDIT,
                        new Moderation.ListAudit(
                                call.someNumber("actor").orElse(null),
                                call.text("target").orElse(null),
                                (int) call.number("limit"),
                                call.text("cursor").orElse(null)))
                .map(Reply::ok));
    }

    private void disputes(Edge edge) {
        edge.on("openDispute", call -> bus.ask(
                        Moderation.DISPUTE,
                        new Moderation.Dispute(call.actor(), call.number("id"), call.body(Moderation.Complaint.class)))
                .map(dispute -> Reply.created(dispute, "/api/disputes/" + dispute.getLong("id"))));
        edge.on("listMyDisputes", list(Moderation.OWN_DISPUTES));
        edge.on("getMyDispute", staff(Moderation.OWN_DISPUTE));
        edge.on("listDisputes", list(Moderation.DISPUTES));
        edge.on("getDispute", staff(Moderation.DISPUTE_FILE));
        edge.on("assignDispute", staff(Moderation.ASSIGN));
        edge.on("requestDisputeEvidence", call -> bus.ask(Moderation.REQUEST_EVIDENCE, note(call, "notes"))
                .map(Reply::ok));
        edge.on("resolveDispute", call -> bus.ask(Moderation.RESOLVE_DISPUTE, resolve(call))
                .map(Reply::ok));
    }

    private Future<Reply> queue(Call call) {
        return bus.ask(
                        Moderation.QUEUE,
                        new Moderation.Queue(
                                call.actor(),
                                call.text("flag_type").orElse(null),
                                call.text("flag_level").orElse(null),
                                call.text("status").orElse(null),
                                call.text("claim").orElse(null),
                                (int) call.number("limit"),
                                call.text("cursor").orElse(null)))
                .map(Reply::ok);
    }

    private Endpoint own(Ask<Moderation.Own, ?> ask) {
        return call -> bus.ask(
                        ask,
                        new Moderation.Own(
                                call.actor(),
                                (int) call.number("limit"),
                                call.text("cursor").orElse(null)))
                .map(Reply::ok);
    }

    private Endpoint list(Ask<Moderation.ListOf, ?> ask) {
        return call -> bus.ask(
                        ask,
                        new Moderation.ListOf(
                                call.actor(),
                                call.text("status").orElse(null),
                                (int) call.number("limit"),
                                call.text("cursor").orElse(null)))
                .map(Reply::ok);
    }

    private Endpoint staff(Ask<Moderation.Staff, ?> ask) {
        return call -> bus.ask(ask, one(call, "id")).map(Reply::ok);
    }

    private static Moderation.Staff one(Call call, String parameter) {
        return new Moderation.Staff(call.actor(), call.number(parameter));
    }

    private static Moderation.Note note(Call call, String field) {
        JsonObject body = call.json();
        return new Moderation.Note(call.actor(), call.number("id"), body.getString(field));
    }

    private static Moderation.Resolve resolve(Call call) {
        return new Moderation.Resolve(call.actor(), call.number("id"), call.body(Moderation.Resolution.class));
    }
}
