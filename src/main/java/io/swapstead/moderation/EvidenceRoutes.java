package io.swapstead.moderation;

import io.swapstead.bus.Bus;
import io.swapstead.http.Call;
import io.swapstead.http.Edge;
import io.swapstead.http.Reply;
import io.swapstead.http.Routes;
import io.swapstead.threads.Intake;
import io.vertx.core.Future;

/** The pictures of disputes over HTTP. */
public final class EvidenceRoutes implements Routes {
    private final Bus bus;
    private final Intake intake;

    public EvidenceRoutes(Bus bus, Intake intake) {
        this.bus = bus;
        this.intake = intake;
    }

    @Override
    public void bind(Edge edge) {
        edge.on("addDisputeEvidence", this::add);
        edge.on("getDisputeEvidence", call -> read(call, false));
        edge.on("getDisputeThumbnail", call -> read(call, true));
    }

    private Future<Reply> add(Call call) {
        return intake.take(
                        call,
                        kept -> bus.ask(
                                Moderation.ADD_EVIDENCE,
                                new Moderation.Evidence(call.actor(), call.number("id"), kept)))
                .map(dispute -> Reply.created(dispute, "/api/disputes/" + dispute.getLong("id")));
    }

    private Future<Reply> read(Call call, boolean small) {
        return bus.ask(
                        Moderation.LOOK_EVIDENCE,
                        new Moderation.LookEvidence(call.actor(), call.number("id"), call.number("evidence_id")))
                .compose(picture -> intake.show(small ? picture.thumbnailKey() : picture.key()));
    }
}
