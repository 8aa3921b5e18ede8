package io.swapstead.embedded;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The server's settings for a small machine that it shares with the application, written whole at each start.
 *
 * @param programs where its programs are: another version is another setting
 * @param overrides what wins over the settings here
 */
record PostgresSettings(Path programs, Map<String, String> overrides) {
    private static final long MIB = 1 << 20;

    /** The text of postgresql.conf. */
    String text(int port) {
        long memory = memory() / MIB;
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("port", String.valueOf(port));
        settings.put("unix_socket_directories", "");
        settings.put("max_connections", "100");
        settings.put("shared_buffers", between(128, memory / 16, 1024) + "MB");
        settings.put("effective_cache_size", memory / 2 + "MB");
        settings.put("work_mem", "8MB");
        settings.put("maintenance_work_mem", between(64, memory / 32, 512) + "MB");
        // Nobody replicates from here, and without it a bulk load writes less.
        settings.put("wal_level", "minimal");
        settings.put("max_wal_senders", "0");
        settings.put("random_page_cost", "1.1");
        // Statements here take milliseconds, less than compiling one.
        settings.put("jit", "off");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        // The log must not hold what people write: no statements, no values of keys.
        settings.put("log_checkpoints", "off");
        settings.put("log_min_error_statement", "panic");
        settings.put("log_error_verbosity", "terse");
        settings.putAll(overrides);
        return "# Written at each start; ALTER SYSTEM keeps what you change.\n# " + programs + "\n"
                + settings.entrySet().stream()
                        .map(setting ->
                                setting.getKey() + " = '" + setting.getValue().replace("'", "''") + "'\n")
                        .collect(Collectors.joining());
    }

    private static long between(long min, long value, long max) {
        return Math.max(min, Math.min(value, max));
    }

    private static long memory() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }
}
