package io.swapstead.durability;

import io.vertx.core.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Compares what clients know with what is stored. */
public final class Ledger {
    private static final String EVENTS = "select seq, type, data::text from user_events where user_id = ? order by seq";
    private static final String HEAD = "select coalesce((select head from user_stream where user_id = ?), 0)";

    private final Connection database;

    public Ledger(Connection database) {
        this.database = database;
    }

    /** The last number of a user's stream. */
    public long head(long userId) throws SQLException {
        try (PreparedStatement head = database.prepareStatement(HEAD)) {
            head.setLong(1, userId);
            try (ResultSet row = head.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Everything that does not agree; empty when nothing was lost and nothing happened twice. */
    List<String> audit(Client client) throws SQLException {
        List<String> complaints = new ArrayList<>(audit(client.listener, client.userId));
        for (Map.Entry<Writer, Tally> kind : client.tallies.entrySet()) {
            complaints.addAll(kind.getKey().audit(database, client.userId, kind.getValue()));
        }
        return complaints;
    }

    /** Where what a listener heard is not the stored stream, once and in order. */
    public List<String> audit(Listener listener, long userId) throws SQLException {
        List<String> complaints = new ArrayList<>(listener.complaints());
        SortedMap<Long, JsonObject> stored = stored(userId);
        long head = head(userId);
        if (!stored.isEmpty()
                && (stored.lastKey() != head || stored.lastKey() - stored.firstKey() + 1 != stored.size())) {
            complaints.add("user " + userId + " has a stream with gaps: head " + head + ", " + stored.size() + " from "
                    + stored.firstKey());
        }
        SortedMap<Long, JsonObject> heard = listener.heard();
        stored.tailMap(listener.start() + 1).forEach((seq, what) -> {
            JsonObject event = heard.get(seq);
            if (event == null || !what.equals(told(event.getString("type"), event.getJsonObject("data")))) {
                complaints.add("user " + userId + " was told as " + seq + " " + event + ", stored is " + what);
            }
        });
        return complaints;
    }

    private SortedMap<Long, JsonObject> stored(long userId) throws SQLException {
        SortedMap<Long, JsonObject> stored = new TreeMap<>();
        try (PreparedStatement events = database.prepareStatement(EVENTS)) {
            events.setLong(1, userId);
            try (ResultSet row = events.executeQuery()) {
                while (row.next()) {
                    stored.put(row.getLong(1), told(row.getString(2), new JsonObject(row.getString(3))));
                }
            }
        }
        return stored;
    }

    private static JsonObject told(String type, JsonObject data) {
        return new JsonObject().put(type, data);
    }
}
