package org.koers.wiring;

import jakarta.servlet.MultipartConfigElement;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.koers.drools.DroolsAdviser;
import org.koers.measure.Language;
import org.koers.review.Fold;
import org.koers.ruletables.ShippedRules;
import org.koers.store.Database;
import org.koers.web.Accounts;
import org.koers.web.Incoming;
import org.koers.web.Permissions;
import org.koers.web.Templates;
import org.koers.workbook.WorkbookTemplate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.util.unit.DataSize;

/** The web application, put together. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
@ComponentScan(basePackages = {"org.koers.web", "org.koers.wiring"})
class KoersApplication {
    @Bean
    Database database(@Value("${koers.home}") Path home) {
        return Database.open(home);
    }

    /** @param database opened first: nobody else uses this home now */
    @Bean
    Incoming incoming(Database database, @Value("${koers.home}") Path home) {
        return Incoming.emptied(home.resolve("incoming"));
    }

    @Bean
    MultipartConfigElement multipart(MultipartProperties settings, Incoming incoming) {
        settings.setLocation(incoming.folder().toString());
        return settings.createMultipartConfig();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Stores stores(Database database, @Value("${koers.home}") Path home, Clock clock) {
        return Stores.in(database, home, clock);
    }

    @Bean
    RulesInForce rulesInForce(Stores stores) {
        return new RulesInForce(stores);
    }

    @Bean
    Reviews reviews(Stores stores, RulesInForce rules) {
        return new Reviews(stores.ledgers(), rules, by -> new Fold(new DroolsAdviser(), by), memory(stores));
    }

    private static Reviews.Memory memory(Stores stores) {
        // A third is left for everything else.
        return new Reviews.Memory(Runtime.getRuntime().maxMemory() / 3 * 2, stores.uploads()::rows);
    }

    @Bean
    KeptTunings tunings(Stores stores) {
        return new KeptTunings(stores, memory(stores));
    }

    @Bean
    KeptRuleBooks ruleBooks(Stores stores) {
        return new KeptRuleBooks(stores.ruleWorkbooks());
    }

    @Bean
    KeptReplays replays(Stores stores, KeptRules rules) {
        return new KeptReplays(stores, rules, memory(stores));
    }

    @Bean
    KeptShadowCards shadowCards(Stores stores) {
        return new KeptShadowCards(stores, by -> new Fold(new DroolsAdviser(), by));
    }

    @Bean
    KeptRuleCards ruleCards(Stores stores, Reviews reviews, RulesInForce rules, KeptShadowCards shadows) {
        return new KeptRuleCards(stores, reviews, rules, shadows);
    }

    @Bean
    KeptRules rules(Stores stores, @Value("${koers.rules.second-pair-of-eyes}") boolean approval) {
        return new KeptRules(stores, approval);
    }

    @Bean
    KeptRuleOffers ruleOffers(Stores stores) {
        return new KeptRuleOffers(stores, ShippedRules.load());
    }

    @Bean
    KeptMeetings meetings(Stores stores, RulesInForce rules, KeptRuleCards cards, Clock clock) {
        return new KeptMeetings(stores, rules, cards, clock);
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
    JobWorkers workers(
            Stores stores,
            Reviews reviews,
            Clock clock,
            @Value("${koers.home}") Path home,
            @Value("${koers.intake.readings}") int readings,
            @Value("${koers.intake.heavy}") DataSize heavy,
            @Value("${koers.intake.time}") Duration time) {
        LayoutMemory memory = new LayoutMemory(stores.mappings());
        return new JobWorkers(
                new JobSteps(
                        new WorkbookUploads(),
                        stores,
                        new Backgrounds(stores.knowledge()),
                        memory,
                        new PlanChoice(stores.plans(), clock)),
                new Confirmation(stores, memory, reviews),
                stores,
                new JobWorkers.Limits(readings, heavy.toBytes(), time, home));
    }

    @Bean
    JobRoom intake(JobWorkers workers, KnownJobs jobs, Stores stores, Accounts accounts, Permissions permissions) {
        return new JobRoom(workers, jobs, stores, new JobRoom.Doors(accounts, permissions));
    }

    @Bean
    KnownLayouts layouts(Stores stores) {
        return new KnownLayouts(stores.mappings());
    }

    @Bean
    KnownJobs jobs(Stores stores, Clock clock) {
        return new KnownJobs(stores.files(), clock);
    }

    @Bean
    Sweep sweep(KnownJobs jobs, JobWorkers workers, Stores stores, Clock clock) {
        return new Sweep(jobs, workers, stores, clock);
    }

    @Bean
    KeptDownloads downloads(Stores stores, KnownJobs jobs) {
        return new KeptDownloads(stores, jobs);
    }

    @Bean
    KeptMergers mergers(Stores stores) {
        return new KeptMergers(stores);
    }

    @Bean
    KeptScenarios scenarios(Stores stores) {
        return new KeptScenarios(stores);
    }

    @Bean
    KeptRevisions revisions(Stores stores) {
        return new KeptRevisions(stores);
    }

    @Bean
    KeptRhythms rhythms(Stores stores) {
        return new KeptRhythms(stores);
    }

    @Bean
    KeptSnoozes snoozes(Stores stores) {
        return new KeptSnoozes(stores.snoozes());
    }

    @Bean
    FirstStart firstStart(Stores stores, JobRoom room, PasswordEncoder passwords) {
        return new FirstStart(stores, room, new DemoAccounts(stores.accounts(), passwords));
    }

    @Bean
    Templates templates() {
        return KoersApplication::template;
    }

    private static byte[] template(Language language) {
        return TemporaryFiles.bytes("koers-template", ".xlsx", file -> new WorkbookTemplate().write(file, language));
    }
}
