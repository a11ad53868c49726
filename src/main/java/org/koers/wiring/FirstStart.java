package org.koers.wiring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.koers.ruletables.ShippedRules;
import org.koers.web.Intake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Makes the database ready before the first page is answered: leftovers cleared, accounts made, rule set known, and on
 * an empty database the sample plan read in.
 */
final class FirstStart implements SmartInitializingSingleton {
    static final String SAMPLE = "last-year-plus-ten.xlsx";

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final Stores stores;
    private final JobRoom room;
    private final DemoAccounts demo;

    FirstStart(Stores stores, JobRoom room, DemoAccounts demo) {
        this.stores = stores;
        this.room = room;
        this.demo = demo;
    }

    @Override
    public void afterSingletonsInstantiated() {
        stores.uploads().clearLeftovers();
        stores.files().interruptLeftovers();
        stores.files().forgetOld();
        stores.rules().begin(ShippedRules.load());
        stores.shippedRules().seen(ShippedRules.load());
        demo.make();
        long sample = stores.accounts().team(true).orElseThrow();
        if (!stores.uploads().has(sample)) {
            readSample(FirstStart.class.getResourceAsStream("/koers-sample/" + SAMPLE));
        }
    }

    private void readSample(@Nullable InputStream sample) {
        if (sample == null) {
            LOG.warn("no sample plan in this build");
            return;
        }
        try (sample) {
            long team = stores.accounts().team(true).orElseThrow();
            long admin = stores.accounts().find("beheer").orElseThrow().id();
            Intake.State outcome = TemporaryFiles.of(sample, file -> room.admit(team, admin, SAMPLE, file));
            if (!(outcome instanceof Intake.Done)) {
                LOG.warn("the sample plan was not read: {}", outcome);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
