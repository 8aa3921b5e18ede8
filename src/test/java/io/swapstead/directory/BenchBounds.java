package io.swapstead.directory;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Figures beside the bounds that they must keep. */
@SuppressWarnings("SystemOut") // a command
final class BenchBounds {
    private final JsonArray rows = new JsonArray();
    private final boolean quiet;

    /** @param quiet whether nothing is printed as it comes */
    BenchBounds(boolean quiet) {
        this.quiet = quiet;
    }

    void atMost(String name, double value, double bound) {
        add(name, value, "<=", bound, value <= bound);
    }

    void atLeast(String name, double value, double bound) {
        add(name, value, ">=", bound, value >= bound);
    }

    private void add(String name, double value, String relation, double bound, boolean holds) {
        rows.add(new JsonObject()
                .put("figure", name)
                .put("value", Math.round(value * 100) / 100.0)
                .put("relation", relation)
                .put("bound", bound)
                .put("holds", holds));
        if (!quiet) {
            System.out.printf("%-6s %-56s %8.2f  %s %.2f%n", holds ? "holds" : "FAILS", name, value, relation, bound);
        }
    }

    JsonArray rows() {
        return rows;
    }
}
