package io.swapstead.directory;

import io.swapstead.db.Sql;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.HexFormat;

/** The secret of cursors, made by the first node that needs it. */
final class SecretSql {
    private static final Sql<Void> MAKE = Sql.update(
            """
            insert into setting (key, value) values ('directory.cursor', to_jsonb(replace(gen_random_uuid()::text, '-', '')))
            on conflict (key) do nothing""");
    private static final Sql<String> READ = Sql.of(
            "select value #>> '{}' as secret from setting where key = 'directory.cursor'",
            row -> row.getString("secret"));

    private SecretSql() {}

    /** 16 bytes, the same on all nodes. */
    static Future<byte[]> read(SqlClient sql) {
        return MAKE.run(sql).compose(made -> READ.one(sql)).map(HexFormat.of()::parseHex);
    }
}
