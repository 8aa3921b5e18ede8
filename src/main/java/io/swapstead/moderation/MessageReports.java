package io.swapstead.moderation;

import io.swapstead.config.Flagging;
import io.swapstead.core.Actor;
import io.swapstead.core.Caller.Role;
import io.swapstead.core.Clock;
import io.swapstead.db.Db;
import io.swapstead.db.Tx;
import io.swapstead.events.EventLog;
import io.swapstead.live.Live;
import io.swapstead.threads.Complaints;
import io.vertx.core.Future;
import java.util.List;

/** Turns what somebody reports in a thread into a report of a person, in the transaction that marks the message. */
public final class MessageReports implements Complaints {
    private final Reports reports;

    public MessageReports(Db db, EventLog events, Clock clock, Live live, Flagging.Mob mob) {
        Scoring scoring = new Scoring(events, clock, new Board(live, clock));
        this.reports = new Reports(db, events, clock, scoring, new Flags(events, clock, scoring), mob);
    }

    @Override
    public Future<Void> filed(Tx tx, Complaint complaint) {
        Moderation.Report report = new Moderation.Report(
                complaint.reportedUserId(),
                "other",
                complaint.reason(),
                null,
                List.of(complaint.messageId()),
                null,
                null,
                null,
                null);
        return reports.file(tx, new Actor(complaint.reporterId(), Role.USER, null), report)
                .mapEmpty();
    }
}
