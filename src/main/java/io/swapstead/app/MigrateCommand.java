package io.swapstead.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Brings the schema up to date, without starting the server. */
@Command(name = "migrate", description = "Bring the database's schema up to date.", mixinStandardHelpOptions = true)
final class MigrateCommand implements Callable<Integer> {
    @Mixin
    private final Where where = new Where();

    @Override
    public Integer call() {
        try (Database database = Database.of(where.config())) {
            int ran = database.migrate();
            System.out.println(ran == 0 ? "The schema is up to date." : ran + " migrations ran.");
        }
        return 0;
    }
}
