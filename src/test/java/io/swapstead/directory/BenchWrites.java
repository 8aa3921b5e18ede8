package io.swapstead.directory;

import io.swapstead.TestStores;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Traders who change their profiles, so many a second, until it is closed. */
final class BenchWrites implements AutoCloseable {
    /** Writes in a second. */
    static final int RATE = 200;

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
    private final Connection connection;
    private final PreparedStatement change;
    private final ScheduledFuture<?> writing;
    private final int users;
    private final AtomicLong next = new AtomicLong();

    BenchWrites(TestStores.Database database, int users) throws SQLException {
        this.users = users;
        this.connection = DriverManager.getConnection(database.jdbcUrl());
        this.change = connection.prepareStatement(
                """
                with changed as (update users set tagline = 'Change ' || ?, discovery_score = 100 + ? % 400 where id = ? returning id)
                insert into event (kind, data) select 'user.updated', json_build_object('user_id', id) from changed""");
        this.writing = executor.scheduleAtFixedRate(this::write, 0, 1_000_000_000L / RATE, TimeUnit.NANOSECONDS);
    }

    private void write() {
        try {
            long number = next.incrementAndGet();
            change.setLong(1, number);
            change.setLong(2, number * 31);
            change.setLong(3, 1 + number * 7_919 % users);
            change.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(
                    e); // ends the schedule; what is measured then shows that nothing was written
        }
    }

    /** Waits until as many are written as that time is for. */
    void pass(Duration time) {
        long until = next.get() + RATE * time.toSeconds();
        while (next.get() < until && !writing.isDone()) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** How many were written. */
    long written() {
        return next.get();
    }

    @Override
    public void close() throws SQLException {
        executor.shutdown();
        while (!executor.isTerminated()) {
            LockSupport.parkNanos(1_000_000);
        }
        connection.close();
    }
}
