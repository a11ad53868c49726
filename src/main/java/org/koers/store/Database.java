package org.koers.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The database: opened, migrated, and synced to disk when a person is told that something is saved. */
public final class Database implements AutoCloseable {
    private static final int IN_USE = 90020;

    private final HikariDataSource source;
    private final TransactionTemplate transactions;
    private final boolean embedded;

    private Database(HikariDataSource source) {
        this.source = source;
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
        this.embedded = source.getJdbcUrl().startsWith("jdbc:h2:");
    }

    /**
     * Opens the database in this folder, or makes it.
     *
     * @throws DatabaseInUse when another process has it open
     */
    public static Database open(Path home) {
        try {
            Files.createDirectories(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // A write delay loses acknowledged uploads when the process is killed.
        String url = "jdbc:h2:file:" + home.toAbsolutePath().resolve("koers") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
        try {
            return at(url);
        } catch (RuntimeException e) {
            if (isInUse(e)) {
                throw new DatabaseInUse(home, e);
            }
            throw e;
        }
    }

    /** Opens the database at this JDBC address. */
    static Database at(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername("sa");
        config.setPassword("");
        config.setPoolName("koers");
        config.setMaximumPoolSize(8);
        config.setInitializationFailTimeout(1);
        HikariDataSource source = new HikariDataSource(config);
        try {
            Flyway.configure()
                    .dataSource(source)
                    .javaMigrations(new ResultsIntoBlocks())
                    .load()
                    .migrate();
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
        return new Database(source);
    }

    JdbcClient client() {
        return JdbcClient.create(source);
    }

    JdbcTemplate template() {
        return new JdbcTemplate(source);
    }

    <T> @Nullable T inTransaction(Supplier<@Nullable T> work) {
        return transactions.execute(status -> work.get());
    }

    /** In a transaction whose outcome a person is told: on disk before this returns. */
    <T> @Nullable T saved(Supplier<@Nullable T> work) {
        T outcome = inTransaction(work);
        sync();
        return outcome;
    }

    private void sync() {
        if (embedded) {
            try (Connection connection = source.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("checkpoint sync");
            } catch (SQLException e) {
                throw new IllegalStateException("could not write to disk", e);
            }
        }
    }

    private static boolean isInUse(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException failure && failure.getErrorCode() == IN_USE) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        source.close();
    }
}
