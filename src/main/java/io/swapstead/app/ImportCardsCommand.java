package io.swapstead.app;

import io.swapstead.cards.CardImport;
import io.swapstead.cards.CardSource;
import io.swapstead.core.Json;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings the public card database's bulk files into the catalogue. */
@Command(
        name = "import-cards",
        description =
                "Import bulk files of the public card database (JSON, plain or gzip). Repeating it changes only what differs.",
        mixinStandardHelpOptions = true)
final class ImportCardsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE|DIR", description = "A file, or a folder of .json, .jsonl, .json.gz files.")
    @SuppressWarnings("NullAway.Init") // required, set by picocli
    private Path path;

    @Mixin
    private final Where where = new Where();

    @Option(names = "--quiet", description = "Say nothing while at work.")
    private boolean quiet;

    @Option(names = "--json", description = "End with the result as JSON.")
    private boolean json;

    @Override
    public Integer call() throws SQLException {
        try (Database database = Database.of(where.config())) {
            List<CardSource> sources = CardSource.of(path);
            database.migrate();
            try (Connection connection = database.connect()) {
                Bar bar = new Bar("bytes", quiet);
                CardImport.Result result = new CardImport(
                                connection, Instant.now(), (bytes, total, cards) -> bar.at(bytes, total))
                        .run(sources);
                bar.end();
                report(result);
                // A file of something else is no success.
                return result.cards() == 0 && result.rejectedCount() > 0 ? 2 : 0;
            }
        } catch (NoSuchFileException e) {
            throw Explained.badInput(path + ": there is no such file, or no card file in it.");
        } catch (CardImport.BrokenFile e) {
            throw Explained.badInput(e.getMessage() + ". Nothing was imported.");
        } catch (IOException e) {
            throw Explained.badInput(path + " cannot be read: " + e.getMessage());
        }
    }

    private void report(CardImport.Result result) {
        if (json) {
            System.out.println(Json.bytes(result));
            return;
        }
        System.out.printf(
                "%,d cards read: %,d new, %,d changed, %,d prices noted, %,d passed over%n",
                result.cards(), result.added(), result.changed(), result.prices(), result.rejectedCount());
        result.rejected()
                .forEach(each -> System.err.println(each.file() + " object " + each.index() + ": " + each.reason()));
    }
}
