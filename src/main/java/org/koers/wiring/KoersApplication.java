package org.koers.wiring;

import java.nio.file.Path;
import java.time.Clock;
import org.koers.drools.DroolsAdviser;
import org.koers.measure.Language;
import org.koers.review.Fold;
import org.koers.review.Reviewer;
import org.koers.rules.RuleSet;
import org.koers.ruletables.ShippedRules;
import org.koers.store.Database;
import org.koers.web.Templates;
import org.koers.workbook.WorkbookTemplate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The web application, put together. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
@ComponentScan(basePackages = {"org.koers.web", "org.koers.wiring"})
class KoersApplication {
    @Bean
    Database database(@Value("${koers.home}") Path home) {
        return Database.open(home);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Stores stores(Database database, Clock clock) {
        return Stores.in(database, clock);
    }

    @Bean
    RuleSet rules() {
        return ShippedRules.load();
    }

    @Bean
    Reviewer reviewer(RuleSet rules) {
        return new Fold(new DroolsAdviser(), rules);
    }

    @Bean
    Reviews reviews(Stores stores, Reviewer reviewer) {
        return new Reviews(stores.ledgers(), reviewer);
    }

    @Bean
    KeptAccounts accounts(Stores stores) {
        return new KeptAccounts(stores.accounts(), stores.trail());
    }

    @Bean
    KeptPlans plans(Stores stores, Reviews reviews) {
        return new KeptPlans(stores, reviews);
    }

    @Bean
    Admission admission(Stores stores, Reviews reviews) {
        return new Admission(stores, reviews);
    }

    @Bean
    BackgroundIntake intake(Admission admission, Stores stores) {
        return new BackgroundIntake(admission, stores.accounts());
    }

    @Bean
    KnownLayouts layouts() {
        return new KnownLayouts();
    }

    @Bean
    NoFilesKept downloads() {
        return new NoFilesKept();
    }

    @Bean
    NoMergers mergers() {
        return new NoMergers();
    }

    @Bean
    FirstStart firstStart(Stores stores, Admission admission, PasswordEncoder passwords, RuleSet rules) {
        return new FirstStart(stores, admission, new DemoAccounts(stores.accounts(), passwords), rules);
    }

    @Bean
    Templates templates() {
        return KoersApplication::template;
    }

    private static byte[] template(Language language) {
        return TemporaryFiles.bytes("koers-template", ".xlsx", file -> new WorkbookTemplate().write(file, language));
    }
}
