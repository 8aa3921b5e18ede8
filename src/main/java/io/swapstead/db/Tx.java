package io.swapstead.db;

import io.vertx.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.List;

/** A transaction under way: statements run on its connection, and what must not be said too early waits for its commit. */
public final class Tx {
    private final SqlConnection connection;
    private final List<Runnable> afterCommit = new ArrayList<>();

    Tx(SqlConnection connection) {
        this.connection = connection;
    }

    /** Where this transaction's statements run. */
    public SqlConnection sql() {
        return connection;
    }

    /** Runs once the commit is certain, and never when it is not. */
    public void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    void committed() {
        afterCommit.forEach(Runnable::run);
    }
}
