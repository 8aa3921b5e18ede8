package io.swapstead.app;

import io.swapstead.cards.CardImport;
import io.swapstead.cards.CardSource;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The demo set that ships: invented cards and ninety days of their prices, for a first start without a network. */
final class Sample {
    private static final Logger LOG = LoggerFactory.getLogger(Sample.class);
    private static final String CARDS = "/sample/cards.json.gz";
    private static final String PRICES = "/sample/prices.csv";

    private Sample() {}

    static void importInto(Connection connection) throws SQLException {
        try {
            CardSource cards = new CardSource("the demo set", 0, () -> resource(CARDS));
            CardImport.Result result =
                    new CardImport(connection, Instant.now(), CardImport.Progress.NONE).run(List.of(cards));
            prices(connection);
            LOG.info("imported {} invented cards with their prices", result.cards());
        } catch (IOException | CardImport.BrokenFile e) {
            throw Explained.failed("The demo set cannot be read: " + e.getMessage());
        }
    }

    private static void prices(Connection connection) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement();
                InputStream csv = resource(PRICES)) {
            statement.execute(
                    "create temp table sample_price (scryfall_id uuid, day int, usd numeric, usd_foil numeric, usd_etched numeric, eur numeric, eur_foil numeric) on commit drop");
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy sample_price from stdin (format csv, header)", csv);
            statement.execute(
                    """
                    insert into card_prices (card_id, day, price_usd, price_usd_foil, price_usd_etched, price_eur, price_eur_foil)
                    select c.id, current_date + p.day, p.usd, p.usd_foil, p.usd_etched, p.eur, p.eur_foil
                    from sample_price p join cards c using (scryfall_id) on conflict do nothing""");
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Sample.class.getResourceAsStream(name), name);
    }
}
